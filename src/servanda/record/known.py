"""The record as it was public on a day: what nobody could know yet is left out.

Two clocks run on every fact: the day it became true, and the day it became public.  A secret
warrant is in force from its issue, and known from its unsealing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servanda.record.load import Record
    from servanda.timeline.days import Day

# table -> the fields that say when a row became public, the first that is filled counts
PUBLIC: dict[str, tuple[str, ...]] = {
    "treaty_actions": ("public", "date"),
    "situations": ("referred", "authorised", "opened", "examined"),
    "referrals": ("date",),
    "council_duties": ("from_",),
    "deferrals": ("from_",),
    "arrangements": ("from_",),
    "offices": ("from_",),
    "warrants": ("public",),
    "custody": ("date",),
    "requests": ("date",),
    "challenges": ("filed",),
    "consultations": ("from_",),
    "postponements": ("from_",),
    "competing_requests": ("from_",),
    "ne_bis_in_idem_claims": ("from_",),
    "surrender_agreements": ("from_", "signed"),
    "decisions": ("date",),
    "rulings": ("date",),
    "travel": ("from_",),
    "positions": ("date",),
    "applications": ("date",),
    "council_votes": ("date",),
}
# table -> the days that were unknown while they lay ahead, with what depends on them
LATER: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "warrants": (("ended", ("end_kind", "end_note")),),
    "offices": (("until", ()),),
    "challenges": (("decided", ("outcome",)), ("appeal_decided", ("appeal_outcome",))),
    "consultations": (("until", ()),),
    "postponements": (("until", ()),),
    "competing_requests": (("until", ()),),
    "situations": (("authorised", ()), ("opened", ())),
    "requests": (("withdrawn", ()),),
    "applications": (("withdrawn", ("outcome",)),),
}


def as_known(record: Record, day: Day) -> Record:
    """The record with only what was public on a day.

    The warrant against R. dela Rosa, issued on 6 November 2025, became public on 11 May 2026:

    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> any(w.person == "dela-rosa" for w in as_known(load(), parse_day("2026-05-10")).warrants)
    False
    """
    for table, fields in PUBLIC.items():
        rows = [_forget(row, table, day) for row in record.rows_of(table) if _public(row, fields, day)]
        record = record.replace(table, rows)
    deaths = [_forget_death(person, day) for person in record.persons]
    dead = {person.id for person in deaths if person.died}
    warrants = [w if w.person in dead else _forget_its_end_by_death(w) for w in record.warrants]
    return record.replace("persons", deaths).replace("warrants", warrants)


def _public(row: Any, fields: tuple[str, ...], day: Day) -> bool:
    known = next((value for field in fields if (value := getattr(row, field)) is not None), None)
    return known is None or known <= day


def _forget(row: Any, table: str, day: Day) -> Any:
    for field, dependent in LATER.get(table, ()):
        value = getattr(row, field)
        if value is not None and value > day:
            row = row._replace(**{field: None}, **dict.fromkeys(dependent, ""))
    return row


def _forget_death(person: Any, day: Day) -> Any:
    from servanda.timeline.days import iso

    return person._replace(died="") if person.died > iso(day) else person


def _forget_its_end_by_death(warrant: Any) -> Any:
    """A warrant whose doubt comes from a death that nobody knew of yet stands without doubt."""
    return warrant._replace(end_kind="", end_note="") if warrant.end_kind == "death_no_decision" else warrant
