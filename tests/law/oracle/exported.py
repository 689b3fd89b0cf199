"""The rows of the record as facts of the answer-set program: days and names only, nothing that the law computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from servanda.record import Record
from servanda.timeline.days import Day, parse_day

START = date(2002, 7, 1).toordinal()
HIGH_OFFICES = ("head_of_state", "head_of_government", "foreign_minister", "diplomat")


class Name(str):
    """A word of the program itself, written without quotation marks."""


def fact(predicate: str, *terms: str | int | Name) -> str:
    """A fact, for example `warrant("w-putin","ICC-01/22","ICC-01/22-01/23",738596).`"""
    written = (str(t) if isinstance(t, int | Name) else f'"{t}"' for t in terms)
    return f"{predicate}({','.join(written)})."


def term(functor: str, *parts: str) -> Name:
    """A compound term, for example `of("HUN","id")`."""
    return Name(f"{functor}({','.join(f'{chr(34)}{part}{chr(34)}' for part in parts)})")


def calendar() -> Iterator[str]:
    """The first days of every month from 1998 to 2060 with the first of the next."""
    firsts = [date(year, month, 1).toordinal() for year in range(1998, 2061) for month in range(1, 13)]
    for first, following in pairwise(firsts):
        yield fact("month", first, following)


def a_year_later(day: Day) -> Day:
    """The same calendar day of the next year; 29 February gives 1 March."""
    then = date.fromordinal(day)
    try:
        return then.replace(year=then.year + 1).toordinal()
    except ValueError:
        return date(then.year + 1, 3, 1).toordinal()


def treaty_acts(record: Record) -> Iterator[str]:
    """What membership follows from."""
    for act in record.treaty_actions:
        if act.date is None:
            continue
        yield fact("act", act.state, Name(act.action), act.date)
        if act.action == "withdrawal_notification":
            yield fact("year_after", act.date, a_year_later(act.date))
        if act.effective is not None:
            yield fact("said", act.state, Name(act.action), act.date, act.effective)


def of_everybody(record: Record) -> Iterator[str]:
    """What does not depend on the person: states, situations, the Council, declarations, arrangements, agreements."""
    yield from (fact("state", state.id) for state in record.states)
    for situation in record.situations:
        if situation.opened is not None:
            yield fact("opened", situation.id, situation.opened)
        if situation.examined is not None:
            yield fact("examined", situation.id, situation.examined)
    for duty in record.council_duties:
        yield from lasting("council", term("duty", duty.state, duty.situation, duty.id), duty.from_, duty.until)
    for act in record.treaty_actions:
        if act.action == "art12_3_declaration" and act.situation and act.date is not None:
            yield from lasting("acceptance", term("declaration", act.state, act.situation, act.id), act.date, None)
    for each in record.arrangements:
        yield from lasting("arrangement", term("of", each.state, each.situation, each.id), each.from_, each.until)
    for deferral in record.deferrals:
        if deferral.situation:
            yield from lasting("deferral", term("of", deferral.situation, deferral.id), deferral.from_, deferral.until)
    for agreement in record.surrender_agreements:
        if agreement.status == "in_force" and agreement.from_ is not None:
            key = term("between", agreement.state, agreement.partner, agreement.id)
            yield from lasting("agreement", key, agreement.from_, agreement.until)


def of_person(record: Record, person: str) -> Iterator[str]:
    """What is on record of one person: warrants, death, offices, challenges, and what states told the Court."""
    yield from _warrants(record, person)
    row = next(p for p in record.persons if p.id == person)
    yield from (fact("nationality", state) for state in row.nationality)
    if len(row.died) == len("2011-10-20"):
        yield fact("died", parse_day(row.died))
    for office in record.offices:
        if office.person == person and office.kind in HIGH_OFFICES and office.state and office.from_ is not None:
            yield from lasting("office", term("of", office.state, office.id), office.from_, office.until)
    for challenge in record.challenges:
        if challenge.kind == "admissibility":
            yield from _challenge(challenge, person)
    yield from _told_to_the_court(record, person)


def _warrants(record: Record, person: str) -> Iterator[str]:
    for warrant in record.warrants:
        yield fact("case_from", warrant.case, warrant.issued)
        if warrant.person == person and warrant.kind == "warrant":
            yield fact("warrant", warrant.id, warrant.situation, warrant.case, warrant.issued)
            if warrant.ended is not None:
                yield fact("over", warrant.id, warrant.ended)
            if warrant.end_kind == "death_no_decision":
                yield fact("undecided", warrant.id)


def _challenge(challenge: Any, person: str) -> Iterator[str]:
    if challenge.persons and person not in challenge.persons:
        return
    yield fact("challenge", challenge.id, challenge.situation, challenge.case)
    yield fact("against", challenge.id)
    yield from (fact("asked", challenge.id, state) for state in challenge.requested_states)
    yield from lasting("challenge", challenge.id, challenge.filed, challenge.decided)


def _told_to_the_court(record: Record, person: str) -> Iterator[str]:
    def mine(rows: Iterable[Any]) -> Iterator[Any]:
        return (row for row in rows if row.person == person)

    for each in mine(record.consultations):
        if each.state:
            yield from lasting("consultation", term("of", each.state, each.id), each.from_, each.until)
            if each.un_auspices == "yes":
                yield from lasting("conference", term("of", each.state, each.id), each.from_, each.until)
    for each in mine(record.postponements):
        if each.outcome in ("agreed", "pending"):
            yield from lasting("own_case", term("of", each.state, each.id), each.from_, each.until)
    for each in mine(record.competing_requests):
        yield from lasting("competing", term("of", each.requested_state, each.id), each.from_, each.until)
    for each in mine(record.ne_bis_in_idem_claims):
        yield from lasting("ne_bis", term("of", each.state, each.id), each.from_, each.until)


def lasting(kind: str, key: str | Name, start: Day, end: Day | None) -> Iterator[str]:
    """Something that lasts from a day, to the day before another where that is on record."""
    yield fact("span", Name(kind), key, start)
    if end is not None:
        yield fact("until", Name(kind), key, end)
