"""Timelines: when something is true, when unknown, and false on every other day.

A timeline answers "on that day", "since when", "until when" and "ever" at once.  Truth is
three-valued: unknown means that the record lacks the fact, and is never silently false.
Spans are maximal, half-open and disjoint; `unknown` never overlaps `true`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from servanda.timeline.days import ALWAYS, FOREVER, Day


class Truth(Enum):
    """True, false, or unknown to the record."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Span(NamedTuple):
    """Days from `start` to the day before `end`."""

    start: Day
    end: Day


class Stretch(NamedTuple):
    """The longest run of days around a day with one truth value."""

    start: Day
    end: Day
    truth: Truth


Spans = tuple[Span, ...]


def union(spans: Iterable[tuple[Day, Day]]) -> Spans:
    """Maximal spans that cover the same days; empty and reversed spans cover none."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if merged and start <= merged[-1].end:
            if end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, end)
        else:
            merged.append(Span(start, end))
    return tuple(merged)


def gaps(spans: Spans) -> Spans:
    """The days that maximal spans leave out."""
    edges = [ALWAYS, *(edge for span in spans for edge in span), FOREVER]
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def intersection(left: Spans, right: Spans) -> Spans:
    """The days in both of two sets of maximal spans."""
    return union((max(a.start, b.start), min(a.end, b.end)) for a in left for b in right)


class Timeline:
    """When a statement is true and when it is unknown; on every other day it is false.

    Hungary's membership, whose withdrawal never took effect:

    >>> from servanda.timeline.days import parse_day
    >>> party = Timeline.of([(parse_day("2002-07-01"), FOREVER)])
    >>> party.at(parse_day("2026-06-02"))
    <Truth.TRUE: 'true'>
    """

    __slots__ = ("true", "unknown")

    def __init__(self, true: Spans = (), unknown: Spans = ()) -> None:
        self.true = true
        self.unknown = unknown

    @classmethod
    def of(cls, true: Iterable[tuple[Day, Day]], unknown: Iterable[tuple[Day, Day]] = ()) -> Timeline:
        """A timeline from any spans; where both are given, true wins."""
        certain = union(true)
        return cls(certain, intersection(union(unknown), gaps(certain)))

    @property
    def possible(self) -> Spans:
        """The days on which it is true or unknown."""
        return union([*self.true, *self.unknown])

    def at(self, day: Day) -> Truth:
        """The truth value on a day."""
        if any(start <= day < end for start, end in self.true):
            return Truth.TRUE
        return Truth.UNKNOWN if any(start <= day < end for start, end in self.unknown) else Truth.FALSE

    def stretches(self) -> Iterator[Stretch]:
        """All days in order, cut where the truth value changes."""
        false = gaps(self.possible)
        labelled = [(Truth.TRUE, self.true), (Truth.UNKNOWN, self.unknown), (Truth.FALSE, false)]
        yield from sorted(Stretch(start, end, truth) for truth, spans in labelled for start, end in spans)

    def around(self, day: Day) -> Stretch:
        """The longest stretch around a day with the truth value of that day."""
        return next(stretch for stretch in self.stretches() if stretch.start <= day < stretch.end)

    def __bool__(self) -> bool:
        return bool(self.true or self.unknown)

    def __and__(self, other: Timeline) -> Timeline:
        return Timeline.of(intersection(self.true, other.true), intersection(self.possible, other.possible))

    def __or__(self, other: Timeline) -> Timeline:
        return Timeline.of((*self.true, *other.true), (*self.unknown, *other.unknown))

    def __invert__(self) -> Timeline:
        return Timeline(gaps(self.possible), self.unknown)

    def unless(self, other: Timeline) -> Timeline:
        """True where this is and the other is not."""
        return self & ~other

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Timeline) and (self.true, self.unknown) == (other.true, other.unknown)

    def __hash__(self) -> int:
        return hash((self.true, self.unknown))

    def __repr__(self) -> str:
        return f"Timeline(true={self.true}, unknown={self.unknown})"
