"""Plans: a rule as a list of clauses, derived from its expression and nothing else.

A clause is a conjunction of facts predicates, each with the exceptions that need no more axes
than it has: `(warrant & party).unless(deferred)` is read as `warrant.unless(deferred) & party`,
because a deferral knows only the situation, which the warrant knows already.  Exceptions that
need more come last.  The fast evaluators (`columns`, `index`) work on plans; the plain one
(`evaluation`) works on the expression itself, and the tests hold them equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from servanda.timeline.predicate import And, Facts, Or, Over, Predicate, Rule, Unless


class Term(NamedTuple):
    """A facts predicate and the exceptions applied to its own rows."""

    facts: Facts
    exceptions: tuple[Plan, ...] = ()


class Clause(NamedTuple):
    """Facts that hold together; `exceptions` qualify the whole conjunction."""

    terms: tuple[Term, ...]
    exceptions: tuple[Plan, ...] = ()

    @property
    def axes(self) -> tuple[str, ...]:
        """Every axis of the clause, in the order of its terms."""
        return tuple(dict.fromkeys(axis for term in self.terms for axis in term.facts.axes))


class Plan(NamedTuple):
    """A predicate as alternatives; `dropped` axes may take any value."""

    clauses: tuple[Clause, ...]
    dropped: frozenset[str] = frozenset()

    @property
    def axes(self) -> frozenset[str]:
        """The axes that the predicate speaks of."""
        return frozenset(axis for clause in self.clauses for axis in clause.axes) - self.dropped

    def facts(self) -> Iterator[Facts]:
        """Every facts predicate that the plan reads, exceptions included."""
        for clause in self.clauses:
            for term in clause.terms:
                yield term.facts
                for exception in term.exceptions:
                    yield from exception.facts()
            for exception in clause.exceptions:
                yield from exception.facts()


@cache
def plan(predicate: Predicate) -> Plan:
    """The plan of a predicate.

    >>> from servanda.law.surrender import duty_not_suspended
    >>> [[term.facts.name for term in clause.terms] for clause in plan(duty_not_suspended).clauses][:2]
    [['warrant_in_force', 'party'], ['warrant_in_force', 'named_by_council']]

    Raises `ValueError` where an axis that `over` drops is also used outside it.
    """
    match predicate:
        case Facts():
            return Plan((Clause((Term(predicate),)),))
        case Rule():
            return plan(predicate.body)
        case Or():
            parts = [plan(part) for part in predicate.parts]
            return Plan(tuple(clause for part in parts for clause in part.clauses), _dropped(parts))
        case And():
            parts = [plan(part) for part in predicate.parts]
            joined = tuple(_joined(clauses) for clauses in product(*(part.clauses for part in parts)))
            return Plan(joined, _dropped(parts))
        case Unless():
            main, exception = plan(predicate.main), plan(predicate.exception)
            return Plan(tuple(_except(clause, exception) for clause in main.clauses), main.dropped)
        case Over():
            part = plan(predicate.part)
            return Plan(part.clauses, part.dropped | frozenset(predicate.axes))
    raise TypeError(f"not a predicate: {predicate!r}")


def _dropped(parts: Iterable[Plan]) -> frozenset[str]:
    parts = list(parts)
    for part in parts:
        clash = part.dropped & frozenset(axis for other in parts if other is not part for axis in other.axes)
        if clash:
            raise ValueError(f"the axis {', '.join(clash)} is dropped in one part and used in another")
    return frozenset[str]().union(*(part.dropped for part in parts))


def _joined(clauses: Iterable[Clause]) -> Clause:
    clauses = list(clauses)
    terms = dict.fromkeys(term for clause in clauses for term in clause.terms)
    exceptions = dict.fromkeys(exception for clause in clauses for exception in clause.exceptions)
    return Clause(tuple(terms), tuple(exceptions))


def _except(clause: Clause, exception: Plan) -> Clause:
    """The clause with an exception, at the first term that has all its axes, else on the whole."""
    for number, term in enumerate(clause.terms):
        if exception.axes <= set(term.facts.axes):
            narrowed = term._replace(exceptions=(*term.exceptions, exception))
            return clause._replace(terms=(*clause.terms[:number], narrowed, *clause.terms[number + 1 :]))
    return clause._replace(exceptions=(*clause.exceptions, exception))
