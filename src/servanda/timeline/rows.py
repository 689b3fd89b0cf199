"""A predicate's reasons: rows over named axes, each with the days it holds and the facts behind it.

A predicate of the law is a bag of reasons.  It holds at a point (a person, a state, a
situation) on a day where at least one row does.  *And* joins rows on the axes both share and
intersects their days, *or* puts bags together, *unless* keeps the gaps that another predicate
leaves, *over* forgets an axis.  Nothing is merged until somebody asks for maximal spans, so
every stretch can be traced to the facts behind it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from servanda.timeline.days import FOREVER, Day
from servanda.timeline.timeline import Span, Timeline, gaps, intersection, union


class Ground(NamedTuple):
    """What a reason rests on: the facts predicate that stated it and the ids of its facts (`table/id`)."""

    name: str
    facts: tuple[str, ...]


class Row(NamedTuple):
    """One reason: where it holds, from when until when, whether the record is certain, and why."""

    at: tuple[str, ...]
    start: Day
    end: Day
    certain: bool
    grounds: tuple[Ground, ...]


class Reason(NamedTuple):
    """What a facts predicate yields: a row before its ground is named.  `end` open: still running."""

    at: tuple[str, ...]
    start: Day
    end: Day
    facts: tuple[str, ...]
    certain: bool = True


def reason(at: Sequence[str], start: Day, end: Day | None, *facts: str, certain: bool = True) -> Reason:
    """A reason of a facts predicate; no end means still running.

    >>> reason(["HUN"], 730_000, None, "treaty_actions/hun-ratification").end == FOREVER
    True
    """
    return Reason(tuple(at), start, FOREVER if end is None else end, facts, certain)


class Bag(NamedTuple):
    """Rows that share their axes."""

    axes: tuple[str, ...]
    rows: list[Row]

    def restricted(self, fixed: Mapping[str, str]) -> Bag:
        """Only the rows at the given coordinates."""
        wanted = [(i, fixed[axis]) for i, axis in enumerate(self.axes) if axis in fixed]
        if not wanted:
            return self
        return Bag(self.axes, [row for row in self.rows if all(row.at[i] == value for i, value in wanted)])

    def join(self, other: Bag) -> Bag:
        """Rows that hold together: equal on shared axes, days intersected, grounds of both."""
        shared = [axis for axis in self.axes if axis in other.axes]
        own = [axis for axis in other.axes if axis not in self.axes]
        mine, theirs, extra = _pick(self.axes, shared), _pick(other.axes, shared), _pick(other.axes, own)
        index: dict[tuple[str, ...], list[tuple[tuple[str, ...], Row]]] = defaultdict(list)
        for row in other.rows:
            index[theirs(row.at)].append((extra(row.at), row))
        joined = []
        for a in self.rows:
            for tail, b in index.get(mine(a.at), ()):
                start, end = max(a.start, b.start), min(a.end, b.end)
                if start < end:
                    joined.append(Row(a.at + tail, start, end, a.certain and b.certain, a.grounds + b.grounds))
        return Bag(self.axes + tuple(own), joined)

    def unless(self, others: Iterable[Bag]) -> Bag:
        """Rows cut where the others certainly hold, and unknown where they may.

        Raises `ValueError` when the others speak of an axis that these rows lack.
        """
        exceptions = [(_pick(self.axes, other.axes), other.timelines()) for other in others]
        kept = []
        for row in self.rows:
            found = [timelines.get(pick(row.at)) for pick, timelines in exceptions]
            kept += _cut(row, [timeline for timeline in found if timeline is not None])
        return Bag(self.axes, kept)

    def over(self, dropped: Iterable[str]) -> Bag:
        """Any value of the dropped axes will do."""
        axes = tuple(axis for axis in self.axes if axis not in dropped)
        pick = _pick(self.axes, axes)
        return Bag(axes, [row._replace(at=pick(row.at)) for row in self.rows])

    def timelines(self) -> dict[tuple[str, ...], Timeline]:
        """The maximal spans at each point."""
        certain: dict[tuple[str, ...], list[tuple[Day, Day]]] = defaultdict(list)
        unknown: dict[tuple[str, ...], list[tuple[Day, Day]]] = defaultdict(list)
        for row in self.rows:
            (certain if row.certain else unknown)[row.at].append((row.start, row.end))
        return {at: Timeline.of(certain.get(at, ()), unknown.get(at, ())) for at in {**certain, **unknown}}


def _cut(row: Row, exceptions: Sequence[Timeline]) -> list[Row]:
    if not exceptions:
        return [row]
    certain = union(span for timeline in exceptions for span in timeline.true)
    doubtful = union(span for timeline in exceptions for span in timeline.unknown)
    left = intersection((Span(row.start, row.end),), gaps(certain))
    sure = [row._replace(start=a, end=b) for a, b in intersection(left, gaps(doubtful))]
    maybe = [row._replace(start=a, end=b, certain=False) for a, b in intersection(left, doubtful)]
    return sure + maybe


def _pick(axes: Sequence[str], wanted: Sequence[str]) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    places = [axes.index(axis) for axis in wanted]
    return lambda at: tuple(at[i] for i in places)
