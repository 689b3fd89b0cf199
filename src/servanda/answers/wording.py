"""Rows of the record in words: what a fact says, its source and its grade."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from servanda.record import Record
from servanda.timeline.days import Day, long

ACTIONS = {
    "signature": "signed the Rome Statute",
    "ratification": "deposited its instrument of ratification",
    "acceptance": "deposited its instrument of acceptance",
    "approval": "deposited its instrument of approval",
    "accession": "deposited its instrument of accession",
    "succession": "notified its succession",
    "withdrawal_notification": "notified its withdrawal",
    "withdrawal_rescinded": "withdrew its notice of withdrawal",
    "instrument_withdrawn": "took back its instrument before entry into force",
    "signature_repudiated": "declared that it does not intend to become a party",
    "art12_3_declaration": "lodged a declaration under art. 12(3)",
    "art124_declaration": "made a declaration under art. 124",
    "announcement": "announced that it leaves",
    "assumed": "is supposed to be a party",
}

DECISIONS = {
    "non_compliance": "non-compliance finding",
    "no_finding": "no finding of non-compliance",
    "informed": "Assembly and Council informed",
    "invitation": "invitation to cooperate",
    "proceedings_opened": "proceedings opened under RS 87(7)",
}


class Fact(NamedTuple):
    """A fact as an answer shows it.  `grade` memory means that no page was seen."""

    id: str
    says: str
    source: str
    grade: str

    def to_dict(self) -> dict[str, str]:
        """The fact as the contract has it."""
        return self._asdict()


def fact(record: Record, reference: str) -> Fact:
    """The fact behind a reference `table/id`, in words.

    >>> from servanda.record import load
    >>> fact(load(), "council_duties/sdn-1593").says.startswith("S/RES/1593 (2005) para. 2")
    True
    """
    table, _, id = reference.partition("/")
    row = record.by_id(table, id)
    says = WORDS.get(table, _plain)(record, row)
    return Fact(reference, says, getattr(row, "source", ""), getattr(row, "grade", ""))


def state_name(record: Record, code: str) -> str:
    """The depositary's name of a state, or the code itself where the record has no row for it.

    >>> from servanda.record import load
    >>> state_name(load(), "CIV")
    "Côte d'Ivoire"
    """
    return next((state.name for state in record.states if state.id == code), code)


def person_name(record: Record, id: str) -> str:
    """The full name of a person on record."""
    return next((person.full_name for person in record.persons if person.id == id), id)


def situation_name(record: Record, id: str) -> str:
    """The name of a situation before the Court."""
    return next((f"the situation in {s.name} ({s.id})" for s in record.situations if s.id == id), id)


def _day(day: Day | None) -> str:
    return "on a day not on record" if day is None else long(day)


def _treaty(record: Record, row: Any) -> str:
    document = f" ({row.document})" if row.document else ""
    return f"{state_name(record, row.state)} {ACTIONS.get(row.action, row.action)}: {_day(row.date)}{document}"


def _warrant(record: Record, row: Any) -> str:
    crimes = ", ".join(crime.replace("_", " ") for crime in row.crimes)
    document = f"{row.document}, " if row.document else ""
    made = f"issued {long(row.issued)}"
    public = "" if row.public == row.issued else f", public {long(row.public)}"
    ended = f"; ended {long(row.ended)} ({row.end_note or row.end_kind})" if row.ended else ""
    return f"{row.kind} against {person_name(record, row.person)}: {document}{made}{public}, for {crimes}{ended}"


def _situation(record: Record, row: Any) -> str:
    opened = f", investigation opened {long(row.opened)}" if row.opened else ""
    return f"situation {row.id}, {row.name}{opened}"


def _office(record: Record, row: Any) -> str:
    until = f" until {long(row.until)}" if row.until else ""
    return f"{person_name(record, row.person)}: {row.title} from {_day(row.from_)}{until}"


def _duty(record: Record, row: Any) -> str:
    return f"{row.resolution} obliges {state_name(record, row.state)} to cooperate, {long(row.from_)}"


def _challenge(record: Record, row: Any) -> str:
    by = state_name(record, row.by) if len(row.by) == 3 else row.by
    decided = f", decided {long(row.decided)}: {row.outcome}" if row.decided else ", pending"
    return f"challenge to {row.kind} by {by} ({row.article}), filed {long(row.filed)}{decided}"


def _travel(record: Record, row: Any) -> str:
    place, person = state_name(record, row.state), person_name(record, row.person)
    return f"{person}, {place}, {row.status} {row.date_text or _day(row.from_)}: {row.occasion}"


def _person(record: Record, row: Any) -> str:
    return f"{row.full_name}" + (f", died {row.died}" if row.died else "")


def _request(record: Record, row: Any) -> str:
    to = ", ".join(state_name(record, code) for code in row.states)
    return f"request ({row.provision}) concerning {person_name(record, row.person)} to {to}, {long(row.date)}"


def _consultation(record: Record, row: Any) -> str:
    return f"{state_name(record, row.state)}: {row.matter} ({_day(row.from_)})"


def _decision(record: Record, row: Any) -> str:
    document = f"{row.document}, " if row.document else ""
    who = ", ".join(state_name(record, code) for code in row.states)
    kind = DECISIONS.get(row.kind, row.kind.replace("_", " "))
    return f"{row.chamber}, {document}{_day(row.date)}: {kind}" + (f", {who}" if who else "")


def _plain(record: Record, row: Any) -> str:
    shown = [str(value) for name, value in zip(row._fields, row, strict=True) if name not in ("id", "grade", "source")]
    return "; ".join(value for value in shown if value and value != "None")


WORDS: dict[str, Callable[[Record, Any], str]] = {
    "treaty_actions": _treaty,
    "warrants": _warrant,
    "situations": _situation,
    "offices": _office,
    "council_duties": _duty,
    "challenges": _challenge,
    "travel": _travel,
    "persons": _person,
    "requests": _request,
    "consultations": _consultation,
    "decisions": _decision,
}
