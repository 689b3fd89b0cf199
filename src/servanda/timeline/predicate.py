"""Rules as expressions: written once, evaluated at one point or over all of them.

`@facts` turns a function that reads the record into a predicate over named axes; `@rule` turns
a function that combines predicates into one.  The operators read like the law:

    bound = (warrant_in_force & party).unless(deferred)

An expression knows its parts, so the same rule gives the answer, the proof, and the reason
why not.  Nothing is evaluated here: see `evaluation`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from servanda.timeline.rows import Reason

REGISTRY: dict[str, NamedPredicate] = {}


class Predicate:
    """An expression of the law over named axes."""

    parts: tuple[Predicate, ...] = ()

    def __and__(self, other: Predicate) -> And:
        return And(self, other)

    def __or__(self, other: Predicate) -> Or:
        return Or(self, other)

    def unless(self, exception: Predicate) -> Unless:
        """This, except where the exception holds."""
        return Unless(self, exception)

    def over(self, *axes: str) -> Over:
        """This, for any value of the given axes."""
        return Over(self, axes)


class And(Predicate):
    """Both hold."""

    def __init__(self, *parts: Predicate) -> None:
        self.parts = tuple(leaf for part in parts for leaf in (part.parts if isinstance(part, And) else (part,)))


class Or(Predicate):
    """At least one holds."""

    def __init__(self, *parts: Predicate) -> None:
        self.parts = tuple(leaf for part in parts for leaf in (part.parts if isinstance(part, Or) else (part,)))


class Unless(Predicate):
    """The first holds and the second does not."""

    def __init__(self, main: Predicate, exception: Predicate) -> None:
        self.main, self.exception = main, exception
        self.parts = (main, exception)


class Over(Predicate):
    """The part holds for some value of the dropped axes."""

    def __init__(self, part: Predicate, axes: tuple[str, ...]) -> None:
        self.part, self.axes = part, axes
        self.parts = (part,)


class NamedPredicate(Predicate):
    """A predicate with a name, pinpoints and a sentence: a step of a proof."""

    def __init__(self, function: Callable[..., Any], cites: tuple[str, ...], says: str) -> None:
        self.name = function.__name__
        self.cites = cites
        self.says = says
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__
        self.function = function
        if self.name in REGISTRY and REGISTRY[self.name].__module__ != self.__module__:
            raise ValueError(f"two rules are called {self.name}: {self.__module__}, {REGISTRY[self.name].__module__}")
        REGISTRY[self.name] = self

    @property
    def summary(self) -> str:
        """The first line of what the rule says of itself."""
        return (self.__doc__ or "").strip().partition("\n")[0]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name} {'; '.join(self.cites)}>"


class Facts(NamedPredicate):
    """A predicate read off the record."""

    def __init__(
        self,
        function: Callable[[Any], Iterable[Reason]],
        axes: tuple[str, ...],
        cites: tuple[str, ...],
        says: str,
        tables: tuple[str, ...] = (),
    ) -> None:
        super().__init__(function, cites, says)
        self.axes = axes
        self.tables = tables


class Rule(NamedPredicate):
    """A predicate that follows from others."""

    _body: Predicate | None = None

    @property
    def body(self) -> Predicate:
        """What the rule combines."""
        if self._body is None:
            self._body = self.function()
        return self._body


def facts(
    *axes: str, cites: tuple[str, ...], says: str, tables: tuple[str, ...] = ()
) -> Callable[[Callable[[Any], Iterable[Reason]]], Facts]:
    """A function `record -> reasons` as a predicate over the axes.

    `says` is the sentence of its proof step with `{person}`, `{state}`, `{situation}`;
    `tables` are the tables of the record that it reads.
    """
    return lambda function: Facts(function, axes, cites, says, tables)


def rule(*cites: str, says: str) -> Callable[[Callable[[], Predicate]], Rule]:
    """A function that combines predicates as a rule with its pinpoints."""
    return lambda function: Rule(function, cites, says)
