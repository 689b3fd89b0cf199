"""The slow and obvious model of timelines: one truth value a day, over a few days of an invented calendar."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from servanda.timeline.days import FOREVER, Day
from servanda.timeline.rows import Bag, Ground, Row
from servanda.timeline.timeline import Timeline, Truth

LAST = 24
DAYS = range(1, LAST)  # every span of the strategies begins and ends within these days, or never ends
TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
Values = tuple[Truth, ...]


def values(timeline: Timeline) -> Values:
    """The truth value on each day."""
    return tuple(timeline.at(day) for day in DAYS)


def kleene_and(left: Truth, right: Truth) -> Truth:
    """False where one is false, else unknown where one is unknown."""
    if FALSE in (left, right):
        return FALSE
    return UNKNOWN if UNKNOWN in (left, right) else TRUE


def kleene_not(value: Truth) -> Truth:
    """Unknown stays unknown."""
    return {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}[value]


def kleene_or(left: Truth, right: Truth) -> Truth:
    """By De Morgan from the other two."""
    return kleene_not(kleene_and(kleene_not(left), kleene_not(right)))


def pointwise(operation: Callable[[Truth, Truth], Truth], left: Values, right: Values) -> Values:
    """An operation day by day."""
    return tuple(operation(a, b) for a, b in zip(left, right, strict=True))


spans = st.tuples(st.integers(1, LAST - 1), st.one_of(st.integers(1, LAST - 1), st.just(FOREVER)))
timelines = st.builds(Timeline.of, st.lists(spans, max_size=4), st.lists(spans, max_size=4))


def bags(*axes: str) -> st.SearchStrategy[Bag]:
    """Bags over axes with two values each."""
    at = st.tuples(*(st.sampled_from(("x", "y")) for _ in axes))
    ground = st.sampled_from("abcdef").map(lambda name: (Ground(name, (f"table/{name}",)),))
    row = st.builds(_row, at, spans, st.booleans(), ground)
    rows = st.lists(row, max_size=5).map(lambda drawn: [row for row in drawn if row.start < row.end])
    return rows.map(lambda drawn: Bag(axes, drawn))


def _row(at: tuple[str, ...], span: tuple[Day, Day], certain: bool, grounds: tuple[Ground, ...]) -> Row:
    return Row(at, *span, certain, grounds)


class Point(NamedTuple):
    """A value for each of the axes a, b and c."""

    a: str
    b: str
    c: str


POINTS = [Point(a, b, c) for a in "xy" for b in "xy" for c in "xy"]


def holds(bag: Bag, point: Point, day: Day) -> Truth:
    """Whether a bag holds at a point on a day: some row says so, certainly or perhaps."""
    here = [
        row
        for row in bag.rows
        if row.start <= day < row.end
        and all(getattr(point, axis) == value for axis, value in zip(bag.axes, row.at, strict=True))
    ]
    if any(row.certain for row in here):
        return TRUE
    return UNKNOWN if here else FALSE
