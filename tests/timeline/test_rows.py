"""The algebra of reasons against brute force: every point, every day."""

from __future__ import annotations

from hypothesis import given
from naive import DAYS, POINTS, Point, bags, holds, kleene_and, kleene_not, kleene_or

from servanda.timeline.rows import Bag, Ground, Row, reason
from servanda.timeline.timeline import Timeline, Truth


def everything(bag: Bag) -> list[Truth]:
    return [holds(bag, point, day) for point in POINTS for day in DAYS]


@given(bags("a", "b"), bags("b", "c"))
def test_a_join_holds_where_both_hold_on_the_axes_they_share(left: Bag, right: Bag) -> None:
    joined = left.join(right)
    assert joined.axes == ("a", "b", "c")
    expected = [kleene_and(x, y) for x, y in zip(everything(left), everything(right), strict=True)]
    assert everything(joined) == expected


@given(bags("a"), bags("b", "c"))
def test_a_join_without_a_shared_axis_broadcasts(left: Bag, right: Bag) -> None:
    expected = [kleene_and(x, y) for x, y in zip(everything(left), everything(right), strict=True)]
    assert everything(left.join(right)) == expected


@given(bags("a", "b"), bags("b", "a"))
def test_a_join_does_not_depend_on_the_order_of_axes_or_sides(left: Bag, right: Bag) -> None:
    assert everything(left.join(right)) == everything(right.join(left))


@given(bags("a", "b"), bags("b", "c"))
def test_every_reason_of_a_join_names_the_facts_of_both_sides(left: Bag, right: Bag) -> None:
    theirs = {row.grounds for row in left.rows}, {row.grounds for row in right.rows}
    for row in left.join(right).rows:
        assert row.grounds[:1] in theirs[0]
        assert row.grounds[1:] in theirs[1]


@given(bags("a", "b"), bags("b"), bags("a"))
def test_unless_keeps_the_gaps_that_the_exceptions_leave(main: Bag, one: Bag, two: Bag) -> None:
    cut = main.unless([one, two])
    excepted = [kleene_or(x, y) for x, y in zip(everything(one), everything(two), strict=True)]
    expected = [kleene_and(x, kleene_not(y)) for x, y in zip(everything(main), excepted, strict=True)]
    assert everything(cut) == expected


@given(bags("a", "b"), bags("b"))
def test_unless_leaves_the_reasons_as_they_were(main: Bag, exception: Bag) -> None:
    before = {(row.at, row.grounds) for row in main.rows}
    assert {(row.at, row.grounds) for row in main.unless([exception]).rows} <= before
    assert main.unless([]) == main


@given(bags("a", "b"))
def test_over_holds_where_some_value_of_the_dropped_axis_does(bag: Bag) -> None:
    dropped = bag.over(["b"])
    assert dropped.axes == ("a",)
    for point in POINTS:
        for day in DAYS:
            some = [holds(bag, Point(point.a, b, point.c), day) for b in "xy"]
            assert holds(dropped, point, day) is kleene_or(*some)


@given(bags("a", "b"))
def test_the_timelines_of_a_bag_say_what_its_rows_say(bag: Bag) -> None:
    timelines = bag.timelines()
    for point in POINTS:
        timeline = timelines.get((point.a, point.b), Timeline())
        assert [timeline.at(day) for day in DAYS] == [holds(bag, point, day) for day in DAYS]


@given(bags("a", "b"), bags("b", "c"))
def test_restricting_first_or_last_gives_the_same(left: Bag, right: Bag) -> None:
    fixed = {"a": "x", "c": "y"}
    late = left.join(right).restricted(fixed)
    early = left.restricted(fixed).join(right.restricted(fixed))
    assert sorted(late.rows) == sorted(early.rows)


def test_a_reason_without_an_end_is_still_running() -> None:
    open_end = reason(["HUN"], 5, None, "treaty_actions/hun")
    row = Row(open_end.at, open_end.start, open_end.end, open_end.certain, (Ground("party", open_end.facts),))
    assert Bag(("state",), [row]).timelines()[("HUN",)].at(3_000_000) is Truth.TRUE
