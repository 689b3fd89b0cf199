"""Everybody sought, and one person."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.profiles import person_profile
from servanda.answers.profiles import persons as listing
from servanda.answers.world import world
from servanda.record.names import resolve_person
from servanda.timeline.days import iso
from servanda.web import site

router = APIRouter()


@router.get("/persons")
def persons(day: str = "", wanted: str = "") -> Response:
    """Everybody against whom a warrant or summons was public on a day."""
    on = site.day_of(day.strip())
    rows = [row for row in listing(on) if not wanted or row["in_force"]]
    rows.sort(key=lambda row: (not row["in_force"], row["name"]))
    return site.page("persons.html", rows=rows, day=on, wanted=bool(wanted))


@router.get("/persons/{id}")
def person(id: str, day: str = "") -> Response:
    """One person: warrants, offices, where bound, journeys, positions, disputes."""
    who, on = resolve_person(site.record(), id), site.day_of(day.strip())
    if who != id:
        return site.to(f"/persons/{who}", day=day)
    everything = world(site.record())
    places = everything.on(who, on) if who in everything.standings else []
    return site.page(
        "person.html",
        person=person_profile(who, iso(on)),
        day=on,
        cases=[case for case in site.record().cases if who in case.persons],
        disputes=_disputes(who, iso(on)),
        bound=[place for place in places if place.stretch.status not in ("bound", "not_bound", "not_wanted")],
        qualified=[place for place in places if place.exceptions or place.leaving],
        contested=[place for place in places if place.contested],
        mapped=bool(places),
    )


def _disputes(person: str, day: str) -> list[str]:
    """The disputes that touch this person's answers on the day, in at least one state."""
    from servanda.timeline.days import parse_day
    from servanda.timeline.timeline import Truth

    on = parse_day(day)
    everything = world(site.record())
    return [
        id
        for id, timelines in everything.disputes.items()
        if any(at[0] == person and timeline.at(on) is not Truth.FALSE for at, timeline in timelines.items())
    ]
