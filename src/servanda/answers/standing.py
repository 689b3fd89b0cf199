"""Standing: the status of a state towards a person, day by day, and the exceptions and disputes that qualify it.

A status is the first of the five ways of being bound that holds; `not_bound` while a warrant is in
force and none holds; `not_wanted` while there is no warrant; `unknown` where the record cannot say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from servanda.law.disputes import TOUCHES
from servanda.law.surrender import BASES, QUALIFIED
from servanda.law.warrant import warrant_in_force
from servanda.timeline.days import ALWAYS, FOREVER, Day
from servanda.timeline.evaluation import Evaluation, Point
from servanda.timeline.predicate import Predicate, Rule
from servanda.timeline.timeline import Timeline, Truth

STATUSES = (*BASES, "not_bound", "not_wanted", "unknown")
BOUND = tuple(BASES)


class Stretch(NamedTuple):
    """Days with one status, `start` included, `end` excluded; all grounds that hold on its first day."""

    start: Day
    end: Day
    status: str
    grounds: tuple[str, ...]


class Standing:
    """One state's standing towards one person over all time."""

    def __init__(self, point: Point, bases: Mapping[str, Timeline], wanted: Timeline) -> None:
        self.point = point
        self.bases = bases
        self.wanted = wanted

    @classmethod
    def of(cls, evaluation: Evaluation, person: str, state: str) -> Standing:
        """The standing of a state towards a person over the record of the evaluation."""
        point = evaluation.at(person=person, state=state)
        bases = {status: point.timeline(rule) for status, rule in BASES.items()}
        return cls(point, bases, point.timeline(warrant_in_force))

    def grounds(self, day: Day) -> tuple[str, ...]:
        """The ways in which the state is certainly bound on a day, in the order of an answer."""
        return tuple(status for status, timeline in self.bases.items() if timeline.at(day) is Truth.TRUE)

    def status(self, day: Day) -> str:
        """The status on a day."""
        bound = self.grounds(day)
        if bound:
            return bound[0]
        if any(timeline.unknown and timeline.at(day) is Truth.UNKNOWN for timeline in self.bases.values()):
            return "unknown"
        return "not_wanted" if self.wanted.at(day) is Truth.FALSE else "not_bound"

    def stretches(self) -> list[Stretch]:
        """Every longest run of days with one status, in order."""
        found: list[Stretch] = []
        for start, end in self._pieces():
            status = self.status(start)
            if found and found[-1].status == status:
                found[-1] = found[-1]._replace(end=end)
            else:
                found.append(Stretch(start, end, status, self.grounds(start)))
        return found

    def _pieces(self) -> list[tuple[Day, Day]]:
        edges = {ALWAYS, FOREVER}
        for timeline in (self.wanted, *self.bases.values()):
            edges.update(edge for span in (*timeline.true, *timeline.unknown) for edge in span)
        ordered = sorted(edges)
        return list(pairwise(ordered))

    def around(self, day: Day) -> Stretch:
        """The longest run of days around a day with the status of that day."""
        return next(stretch for stretch in self.stretches() if stretch.start <= day < stretch.end)

    def exceptions(self, day: Day) -> tuple[str, ...]:
        """The exceptions of section 4 of the law that qualify the duty on a day, by id."""
        if not any(timeline.at(day) is not Truth.FALSE for timeline in self.bases.values()):
            return ()
        return tuple(name for name, rule in QUALIFIED.items() if self.point.timeline(rule).at(day) is not Truth.FALSE)

    def disputes(self, day: Day) -> tuple[str, ...]:
        """The recorded disputes that would change the answer on a day, by id."""
        return tuple(id for id, rule in TOUCHES.items() if self.point.timeline(rule).at(day) is not Truth.FALSE)


def standings(evaluation: Evaluation, **fixed: str) -> Iterator[tuple[str, str, Standing]]:
    """Every person's standing with every state, or those of one: the rules evaluated once, over all of them.

    Who was bound towards V. Putin on the day Ukraine became a party:

    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> day, all_of_them = parse_day("2025-01-01"), standings(Evaluation(load()))
    >>> sum(person == "putin" and standing.status(day) == "bound" for person, _, standing in all_of_them)
    125
    """
    everywhere = evaluation.at(**fixed)
    bases = {status: _by_pair(everywhere, rule) for status, rule in BASES.items()}
    wanted = {at[0]: timeline for at, timeline in timelines_by(everywhere, warrant_in_force, ("person",)).items()}
    nothing = Timeline()
    for person in wanted:
        for state in [fixed["state"]] if "state" in fixed else [state.id for state in evaluation.record.states]:
            mine = {status: timelines.get((person, state), nothing) for status, timelines in bases.items()}
            yield person, state, Standing(evaluation.at(person=person, state=state), mine, wanted[person])


def _by_pair(point: Point, rule: Rule) -> dict[tuple[str, ...], Timeline]:
    return timelines_by(point, rule, ("person", "state"))


def timelines_by(point: Point, predicate: Predicate, axes: tuple[str, ...]) -> dict[tuple[str, ...], Timeline]:
    """The timelines of a predicate at each value of the axes, for any value of the others."""
    found: dict[tuple[str, ...], Timeline] = {}
    for bag in point.bags(predicate):
        over = bag.over([axis for axis in bag.axes if axis not in axes])
        order = [over.axes.index(axis) for axis in axes]
        for at, timeline in over.timelines().items():
            key = tuple(at[i] for i in order)
            found[key] = found[key] | timeline if key in found else timeline
    return found
