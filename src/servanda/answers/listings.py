"""Listings: every state for a person and a day, every stretch of a pair, the parties of a day."""

from __future__ import annotations

from typing import Any, NamedTuple

from servanda import record as records
from servanda.answers.ask import SCHEMA, the_day
from servanda.answers.standing import Standing, Stretch
from servanda.law.membership import joining, party, signatory, withdrawal_pending
from servanda.record import Record
from servanda.record.names import resolve_person, resolve_state
from servanda.timeline.days import Day, iso, iso_or_none
from servanda.timeline.evaluation import evaluated
from servanda.timeline.timeline import Truth


class StateStanding(NamedTuple):
    """One state's status towards a person on a day."""

    state: str
    name: str
    stretch: Stretch
    exceptions: tuple[str, ...]
    contested: bool

    def to_dict(self) -> dict[str, Any]:
        """One row of `servanda states`."""
        return {
            "state": self.state,
            "name": self.name,
            "status": self.stretch.status,
            "since": iso_or_none(self.stretch.start),
            "until": iso_or_none(self.stretch.end),
            "exceptions": list(self.exceptions),
            "contested": self.contested,
        }


def states(person: str, on: str | Day | None = None, record: Record | None = None) -> list[StateStanding]:
    """Every state on record with its status towards a person that day.

    >>> sum(row.stretch.status == "bound" for row in states("putin", "2026-10-02"))
    125
    """
    base = record or records.load()
    day, who, evaluation = the_day(on), resolve_person(base, person), evaluated(base)
    found = []
    for state in base.states:
        standing = Standing.of(evaluation, who, state.id)
        disputed = bool(standing.disputes(day))
        found.append(StateStanding(state.id, state.name, standing.around(day), standing.exceptions(day), disputed))
    return found


def history(person: str, state: str, record: Record | None = None) -> list[Stretch]:
    """Every stretch of days with one status for a person and a state, in order.

    >>> [stretch.status for stretch in history("netanyahu", "HUN")]
    ['not_wanted', 'bound']
    """
    base = record or records.load()
    return Standing.of(evaluated(base), resolve_person(base, person), resolve_state(base, state)).stretches()


def stretch_dict(stretch: Stretch) -> dict[str, Any]:
    """A stretch as JSON: ISO days, half-open, `null` where open."""
    return {
        "status": stretch.status,
        "since": iso_or_none(stretch.start),
        "until": iso_or_none(stretch.end),
        "grounds": list(stretch.grounds),
    }


class Members(NamedTuple):
    """The Statute's membership on a day."""

    day: Day
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    leaving: tuple[tuple[str, Day], ...]
    joining: tuple[tuple[str, Day], ...]

    def to_dict(self) -> dict[str, Any]:
        """The listing as the contract has it; `signatories` counts all that had signed by that day."""
        return {
            "schema": SCHEMA,
            "date": iso(self.day),
            "parties": len(self.parties),
            "signatories": len(self.signatories),
            "list": list(self.parties),
            "leaving": [{"state": state, "effective": iso(day)} for state, day in self.leaving],
            "joining": [{"state": state, "effective": iso(day)} for state, day in self.joining],
            "cites": ["RS 126", "RS 127(1)"],
        }


def members(on: str | Day | None = None, record: Record | None = None) -> Members:
    """Who is a party on a day, who is leaving and who is joining (RS 126, 127(1)).

    >>> [len(members(day).parties) for day in ("2015-09-14", "2019-07-01", "2024-12-17", "2025-01-01")]
    [123, 122, 124, 125]
    """
    base = record or records.load()
    day, point = the_day(on), evaluated(base).at()
    return Members(
        day,
        _on(point, party, day),
        _on(point, signatory, day),
        _pending(point, withdrawal_pending, day),
        _pending(point, joining, day),
    )


def _on(point: Any, predicate: Any, day: Day) -> tuple[str, ...]:
    bag = point.bags(predicate)[0]
    return tuple(sorted(at[0] for at, timeline in bag.timelines().items() if timeline.at(day) is Truth.TRUE))


def _pending(point: Any, predicate: Any, day: Day) -> tuple[tuple[str, Day], ...]:
    bag = point.bags(predicate)[0]
    running = [
        (at[0], timeline.around(day).end) for at, timeline in bag.timelines().items() if timeline.at(day) is Truth.TRUE
    ]
    return tuple(sorted(running, key=lambda each: (each[1], each[0])))
