"""Timelines against a model that knows one truth value a day."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naive import (
    DAYS,
    FALSE,
    TRUE,
    UNKNOWN,
    kleene_and,
    kleene_not,
    kleene_or,
    pointwise,
    spans,
    timelines,
    values,
)

from servanda.timeline.days import ALWAYS, FOREVER
from servanda.timeline.timeline import Timeline, gaps, intersection, union

everywhere = Timeline.of([(ALWAYS, FOREVER)])
nowhere = Timeline()


@given(timelines, timelines)
def test_and_or_not_and_unless_are_those_of_three_valued_logic_on_every_day(left: Timeline, right: Timeline) -> None:
    assert values(left & right) == pointwise(kleene_and, values(left), values(right))
    assert values(left | right) == pointwise(kleene_or, values(left), values(right))
    assert values(~left) == tuple(map(kleene_not, values(left)))
    not_right = tuple(map(kleene_not, values(right)))
    assert values(left.unless(right)) == pointwise(kleene_and, values(left), not_right)


@given(timelines, timelines)
def test_de_morgan_holds_with_unknowns(left: Timeline, right: Timeline) -> None:
    assert ~(left & right) == ~left | ~right
    assert ~(left | right) == ~left & ~right
    assert ~~left == left


@given(timelines, timelines, timelines)
def test_and_and_or_are_a_lattice(one: Timeline, two: Timeline, three: Timeline) -> None:
    assert (one & one, one | one) == (one, one)
    assert (one & two, one | two) == (two & one, two | one)
    assert (one & (two & three), one | (two | three)) == ((one & two) & three, (one | two) | three)
    assert one & (two | three) == (one & two) | (one & three)
    assert one | (one & two) == one
    assert (one & everywhere, one | nowhere) == (one, one)


@given(timelines)
def test_unknown_is_never_silently_false(timeline: Timeline) -> None:
    for day in DAYS:
        if timeline.at(day) is UNKNOWN:
            assert (timeline & ~timeline).at(day) is UNKNOWN
            assert (timeline | ~timeline).at(day) is UNKNOWN


@given(st.lists(spans, max_size=6))
def test_spans_are_maximal_disjoint_and_in_order(drawn: list[tuple[int, int]]) -> None:
    merged = union(drawn)
    assert all(start < end for start, end in merged)
    assert all(before.end < after.start for before, after in pairwise(merged))
    covered = {day for start, end in drawn for day in DAYS if start <= day < end}
    assert {day for start, end in merged for day in DAYS if start <= day < end} == covered
    assert union(merged) == merged


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_gaps_and_intersections_leave_no_day_out(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    one, two = union(left), union(right)
    assert gaps(gaps(one)) == one
    assert union([*one, *gaps(one)]) == union([(ALWAYS, FOREVER)])
    assert intersection(one, gaps(one)) == ()
    assert intersection(one, two) == intersection(two, one) == gaps(union([*gaps(one), *gaps(two)]))


@given(timelines)
def test_stretches_partition_all_days_and_change_value_at_every_cut(timeline: Timeline) -> None:
    stretches = list(timeline.stretches())
    assert (stretches[0].start, stretches[-1].end) == (ALWAYS, FOREVER)
    for before, after in pairwise(stretches):
        assert before.end == after.start
        assert before.truth is not after.truth
    for day in DAYS:
        around = timeline.around(day)
        assert around.start <= day < around.end
        assert around.truth is timeline.at(day)


@given(timelines, timelines)
def test_equal_timelines_are_equal_on_every_day_and_hash_alike(left: Timeline, right: Timeline) -> None:
    assert (left == right) == (values(left) == values(right))
    if left == right:
        assert hash(left) == hash(right)


@given(timelines)
def test_a_timeline_is_empty_exactly_when_it_is_false_for_good(timeline: Timeline) -> None:
    assert bool(timeline) == any(value is not FALSE for value in values(timeline))


@pytest.mark.parametrize(
    ("true", "unknown", "day", "expected"),
    [
        ([(3, 5)], [], 2, FALSE),
        ([(3, 5)], [], 3, TRUE),  # the first day is in
        ([(3, 5)], [], 4, TRUE),
        ([(3, 5)], [], 5, FALSE),  # the end is the first day without
        ([(3, 5)], [(4, 8)], 4, TRUE),  # where both are said, true wins
        ([(3, 5)], [(4, 8)], 5, UNKNOWN),
        ([(3, 5), (5, 7)], [], 5, TRUE),  # neighbours leave no gap
        ([(5, 3)], [], 4, FALSE),  # a reversed span covers no day
    ],
)
def test_the_first_day_is_in_and_the_end_is_out(
    true: list[tuple[int, int]], unknown: list[tuple[int, int]], day: int, expected: object
) -> None:
    assert Timeline.of(true, unknown).at(day) is expected
