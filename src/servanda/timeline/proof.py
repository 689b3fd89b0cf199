"""Proofs: a claim, the rule or fact it rests on, the days it has held, and the steps beneath it.

One tree serves *why* and *why not*: where a conjunction fails, the parts that fail are its steps,
each with the days of that state of things.  Printing a proof computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from servanda.timeline.days import Day, iso_or_none
from servanda.timeline.evaluation import Point
from servanda.timeline.predicate import And, Facts, NamedPredicate, Or, Over, Predicate, Rule, Unless
from servanda.timeline.rows import Row
from servanda.timeline.timeline import Truth

GRADES = ("fact", "rule", "ruling", "presumption", "hypothesis")


class Proof(NamedTuple):
    """One step.  `since`/`until` are the ends of the stretch around the day with this truth."""

    claim: str
    holds: Truth
    grade: str
    cites: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None
    facts: tuple[str, ...] = ()
    rule: str = ""
    because: tuple[Proof, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The step as the published schema has it; days as ISO dates, half-open."""
        return {
            "claim": self.claim,
            "holds": self.holds.value,
            "grade": self.grade,
            "rule": self.rule,
            "cites": list(self.cites),
            "since": iso_or_none(self.since),
            "until": iso_or_none(self.until),
            "facts": list(self.facts),
            "because": [step.to_dict() for step in self.because],
        }

    def walk(self) -> Iterable[Proof]:
        """This step and all beneath it."""
        yield self
        for step in self.because:
            yield from step.walk()


def prove(point: Point, predicate: Predicate, day: Day, names: Mapping[str, str]) -> Proof:
    """Why the predicate holds at the point on the day, or why it does not.

    `names` maps coordinates to what people call them.
    """
    steps = _steps(point, predicate, day, names)
    if len(steps) == 1:
        return steps[0]
    truth = point.timeline(predicate).at(day)
    return Proof("all of these" if isinstance(predicate, And) else "any of these", truth, "rule", because=tuple(steps))


def _steps(point: Point, predicate: Predicate, day: Day, names: Mapping[str, str]) -> list[Proof]:
    match predicate:
        case NamedPredicate():
            return [_named(point, predicate, day, names)]
        case And():
            return _conjunction(point, predicate, day, names)
        case Or():
            return _alternatives(point, predicate, day, names)
        case Unless():
            main = _steps(point, predicate.main, day, names)
            return [*main, prove(where(point, predicate, day), predicate.exception, day, names)]
        case Over():
            return _steps(where(point, predicate.part, day), predicate.part, day, names)
    raise TypeError(f"not a predicate: {predicate!r}")


def _conjunction(point: Point, predicate: And, day: Day, names: Mapping[str, str]) -> list[Proof]:
    here = where(point, predicate, day)
    truth = point.timeline(predicate).at(day)
    if truth is not Truth.TRUE:  # each part may hold somewhere: what fails is shown where the parts before it hold
        for part in predicate.parts:
            here = where(here, part, day)
    steps = [step for part in predicate.parts for step in _steps(here, part, day, names)]
    return steps if truth is Truth.TRUE else [step for step in steps if step.holds is truth] or steps


def _alternatives(point: Point, predicate: Or, day: Day, names: Mapping[str, str]) -> list[Proof]:
    steps = [step for part in predicate.parts for step in _steps(point, part, day, names)]
    best = point.timeline(predicate).at(day)
    return [step for step in steps if step.holds is best]


def _named(point: Point, predicate: NamedPredicate, day: Day, names: Mapping[str, str]) -> Proof:
    around = point.timeline(predicate).around(day)
    claim = predicate.says.format_map(_Spoken(point, names))
    proof = Proof(claim, around.truth, "rule", predicate.cites, around.start, around.end, (), predicate.name)
    if isinstance(predicate, Facts):
        return proof._replace(grade="fact", facts=_facts(point, predicate, day, around.start, around.end))
    assert isinstance(predicate, Rule)
    return proof._replace(because=tuple(_steps(point, predicate.body, day, names)))


def _facts(point: Point, predicate: Facts, day: Day, start: Day, end: Day) -> tuple[str, ...]:
    """The facts behind a stretch; for one that does not hold, the facts that end it or begin it."""
    rows = point.rows(predicate)
    behind = [row for row in rows if row.start <= day < row.end] or [
        row for row in rows if row.end == start or row.start == end
    ]
    return tuple(dict.fromkeys(fact for row in behind for ground in row.grounds for fact in ground.facts))


def holding(point: Point, predicate: Predicate, day: Day) -> list[tuple[tuple[str, ...], Row]]:
    """The reasons that hold on a day, each with the axes of its coordinates."""
    return [(bag.axes, row) for bag in point.bags(predicate) for row in bag.rows if row.start <= day < row.end]


def where(point: Point, predicate: Predicate, day: Day) -> Point:
    """The point with its open coordinates filled from the first reason that holds on the day, certain ones first."""
    for axes, row in sorted(holding(point, predicate, day), key=lambda found: not found[1].certain):
        open_axes = {axis: value for axis, value in zip(axes, row.at, strict=True) if axis not in point.fixed}
        return point.pinned(**open_axes) if open_axes else point
    return point


class _Spoken(dict[str, str]):
    """Coordinates as people call them; one left open is spoken of in general."""

    def __init__(self, point: Point, names: Mapping[str, str]) -> None:
        super().__init__({axis: names.get(value, value) for axis, value in point.fixed.items()})

    def __missing__(self, axis: str) -> str:
        return f"the {axis}"
