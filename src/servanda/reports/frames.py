"""Clause frames: patterns that know the words they cannot do without, so that most sentences cost next to nothing.

The words are read off the pattern itself: a literal on the way through every match, or one of several where the
pattern branches.  A sentence that lacks them is never searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, cast

_MANY = 90  # alternatives beyond which looking for the words costs as much as the search
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
Words = frozenset[str]
Needs = tuple[tuple[str, ...], ...]  # sets of words, of each of which one must be there


class Frame:
    """A pattern with, for each part that it needs, the words of which one must stand in the text.

    It is compiled when a text first holds those words: most documents need few of the frames.

    >>> Frame(r"sign(?:ed|s) the treaty").may_fit("Hungary left.")
    False
    """

    __slots__ = ("_regex", "needs", "pattern")

    def __init__(self, pattern: str | re.Pattern[str]) -> None:
        self.pattern = pattern if isinstance(pattern, str) else pattern.pattern
        self.needs = words_needed(self.pattern)
        self._regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, the very one that its matches name in `re`."""
        if self._regex is None:
            self._regex = re.compile(self.pattern)
        return self._regex

    def may_fit(self, text: str) -> bool:
        """Whether the text holds the words that every match needs."""
        return holds(text, self.needs)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match from an offset on."""
        return self.regex.search(text, start) if start or self.may_fit(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self.regex.finditer(text) if self.may_fit(text) else iter(())


class _Late:
    """Stands for a pattern until it is first used."""

    __slots__ = ("_regex", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._regex: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._regex is None:
            self._regex = re.compile(self._source)
        return getattr(self._regex, name)


def late(pattern: str) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used: a start then costs only what its documents need.

    >>> late("vet(?:o|oed)").search("Russia vetoed it") is None
    False
    """
    return cast("re.Pattern[str]", _Late(pattern))


def holds(text: str, needs: Needs) -> bool:
    """Whether one word of each set stands in the text."""
    for words in needs:  # plain loops: this is the reader's innermost line
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


@cache
def words_needed(pattern: str) -> Needs:
    """For each part that no match can miss, the words of which one must be there; the fewest words first.

    >>> words_needed(r"[^.;]{0,30}?(?:sign(?:ed)?|ratified) (?:the )?treaty")
    (('treaty',), ('ratified', 'sign'))
    """
    found = {words for words in _of_sequence(parser.parse(pattern)) if len(words) <= _MANY}
    return tuple(tuple(sorted(words)) for words in sorted(found, key=lambda words: (len(words), min(map(len, words)))))


def _of_sequence(items: Any) -> list[Words]:
    found: list[Words] = []
    run = ""
    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        _keep(run, found)
        run = ""
        found += _of_item(name, argument)
    _keep(run, found)
    return found


def _keep(run: str, found: list[Words]) -> None:
    """Three letters, or the capital of a placeholder, tell sentences apart."""
    if len(run.strip()) > 2 or (run and run[-1].isupper()):
        found.append(frozenset([run if len(run.strip()) > 2 else run[-1]]))


def _of_item(name: str, argument: Any) -> list[Words]:
    if name == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if name == "ATOMIC_GROUP":
        return _of_sequence(argument)
    if name in _REPEATS and argument[0]:
        return _of_sequence(argument[2])
    if name == "BRANCH":
        best = [min(_of_sequence(branch), key=_cost, default=None) for branch in argument[1]]
        return [] if None in best else [frozenset().union(*(words for words in best if words))]
    return []


def _cost(words: Words) -> tuple[int, int]:
    return len(words), -min(map(len, words))
