"""What the record knows of those who are sought, as far as the reading of a sentence asks for it."""

from __future__ import annotations

from functools import cache, lru_cache

from servanda.record import load
from servanda.reports.mentions import slug
from servanda.timeline.days import Day, iso


@lru_cache(maxsize=8)
def sought_persons(day: Day) -> frozenset[str]:
    """Those under a warrant on a day, or whose warrant was ever asked for."""
    record = load()
    warrants = {x.person for x in record.warrants if x.issued <= day or (x.sought and x.sought <= iso(day))}
    return frozenset(warrants | {slug(a.name) for a in record.applications})


@cache
def days_of(person: str) -> frozenset[str]:
    """The days on which a warrant against a person was asked for, issued and made public."""
    rows = [x for x in load().warrants if x.person == person]
    return frozenset(day for x in rows for day in (x.sought, iso(x.issued), iso(x.public)) if day)


def tried(who: list[str]) -> bool:
    """Whether the Court has convicted one of them."""
    return any(d.kind == "conviction" and set(who) & set(d.persons) for d in load().decisions)
