"""Steps of a procedure and what becomes of each in a case: it goes on, may stop, stops, or is not reached.

>>> from servanda.record import load
>>> [step.provision for step in steps_of(load(), "FRA")][:2]
['CPP art. 627-4', 'CPP art. 627-5']
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Procedure

GOES_ON, MAY_STOP, STOPS, NOT_REACHED, NOT_NEEDED = "goes on", "may stop", "stops", "not reached", "not needed"


class Step(NamedTuple):
    """Who does what, under which provision, on which document; what a judge examines; where it can stop."""

    number: int
    actor: str
    action: str
    provision: str
    document: str
    examines: str
    excluded: str
    can_stop: str
    statute: str
    grade: str
    source: str


class Outcome(NamedTuple):
    """What becomes of a step in a case."""

    step: Step
    effect: str
    why: str


def steps_of(record: Record, state: str) -> tuple[Step, ...]:
    """The steps of a state on record, in order; none where the record has none."""
    rows = sorted((row for row in record.procedures if row.state == state), key=lambda row: row.step)
    return tuple(_step(row) for row in rows)


def _step(row: Procedure) -> Step:
    return Step(
        row.step,
        row.actor,
        row.action,
        row.provision,
        row.document,
        row.examines,
        row.excluded,
        row.can_stop,
        row.statute,
        row.grade,
        row.source,
    )


def run(steps: Iterable[Step]) -> list[Outcome]:
    """The steps of a state of whose law only the steps are encoded: each may stop where the record says that it can."""
    return [Outcome(step, MAY_STOP if step.can_stop else GOES_ON, step.can_stop) for step in steps]


def cut_off(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The outcomes with every step after the first that stops marked as not reached."""
    found: list[Outcome] = []
    stopped = False
    for each in outcomes:
        found.append(Outcome(each.step, NOT_REACHED, "") if stopped else each)
        stopped = stopped or each.effect == STOPS
    return found


def ends(outcomes: Iterable[Outcome]) -> str:
    """How it ends: `stopped`, `open` where it may stop, else `delivery`."""
    effects = {each.effect for each in outcomes}
    return "stopped" if STOPS in effects else "open" if MAY_STOP in effects else "delivery"
