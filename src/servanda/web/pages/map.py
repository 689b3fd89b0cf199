"""The map: a person or anybody, a day; a change of the day swaps one small stylesheet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.standing import STATUSES
from servanda.answers.wording import person_name
from servanda.answers.world import ANY, Change, Place, world
from servanda.timeline.days import Day, iso
from servanda.web import site
from servanda.web.build_map import areas

router = APIRouter()


class Key(NamedTuple):
    """A line of the legend: a status and how many states have it."""

    status: str
    states: int


class Area(NamedTuple):
    """A hatched area with its note and source; `state` where the record has a row for it."""

    id: str
    name: str
    note: str
    source: str
    grade: str
    state: str


@router.get("/map")
def chosen(person: str = ANY, day: str = "") -> Response:
    """The map for the person and day of the form."""
    who = world(site.record()).resolve(person or ANY)
    return site.to(f"/map/{who}/{iso(site.day_of(day.strip()))}")


@router.get("/map/{person}/{day}.css")
def stylesheet(person: str, day: str) -> Response:
    """Every state's colour on a day: all that a change of the day loads."""
    everything = world(site.record())
    places = everything.on(everything.resolve(person), site.day_of(day))
    return Response(colours(places), media_type="text/css")


@router.get("/map/{person}/{day}/table")
def table(person: str, day: str) -> Response:
    """The table beside the map, for the script that swaps it in."""
    everything, on = world(site.record()), site.day_of(day)
    who = everything.resolve(person)
    places = everything.on(who, on)
    return site.fragment("map_table.html", places=places, legend=legend(places), person=who, day=on)


@router.get("/map/{person}/{day}")
def shown(person: str, day: str) -> Response:
    """The map of a day with its slider, what changed, the table and the notes on hatched areas."""
    everything, on = world(site.record()), site.day_of(day)
    who = everything.resolve(person)
    places, changes = everything.on(who, on), everything.changes(who)
    return site.page(
        "map.html",
        person=who,
        day=on,
        places=places,
        legend=legend(places),
        changes=changes,
        around=around(changes, on),
        areas=hatched(),
        wanted=[(each, person_name(site.record(), each)) for each in everything.standings if each != ANY],
    )


def colours(places: Iterable[Place]) -> str:
    """Rules of a stylesheet: one a status, one for exceptions, one for pending withdrawals."""
    rules: dict[str, list[str]] = defaultdict(list)
    for place in places:
        rules[f"fill:var(--{place.stretch.status})"].append(place.state)
        if place.exceptions:
            rules["stroke:var(--exception);stroke-width:1.6"].append(place.state)
        if place.leaving is not None:
            rules["stroke:var(--leaving);stroke-width:1.4;stroke-dasharray:3 1.6"].append(place.state)
    return "\n".join(f"{','.join(f'.s.{code}' for code in codes)}{{{rule}}}" for rule, codes in rules.items())


def legend(places: Iterable[Place]) -> list[Key]:
    """How many states have each status, in the order of an answer; then exceptions and pending withdrawals."""
    found = list(places)
    counts = Counter(place.stretch.status for place in found)
    keys = [Key(status, counts[status]) for status in STATUSES if counts[status]]
    qualified, leaving = (
        sum(bool(place.exceptions) for place in found),
        sum(place.leaving is not None for place in found),
    )
    more = [("exception", qualified), ("leaving", leaving)]
    return [*keys, *(Key(name, count) for name, count in more if count)]


def around(changes: Sequence[Change], day: Day) -> dict[str, Change | None]:
    """The change that the day shows, the one before it and the next."""
    past = [change for change in changes if change.day <= day]
    ahead = [change for change in changes if change.day > day]
    return {
        "now": past[-1] if past else None,
        "before": next((change for change in reversed(past) if change.day < day), None),
        "next": ahead[0] if ahead else None,
    }


def hatched() -> list[Area]:
    """The hatched areas: what the record says of their status, else the note of the atlas."""
    statuses = site.record().state_status
    found = []
    for row in areas():
        rows = [s for s in statuses if s.state == row["record"] and s.until is None]
        if rows:
            note = "; ".join(f"{s.body}: {s.status}" for s in rows)
            sources = "; ".join(dict.fromkeys(s.source for s in rows))
            found.append(Area(row["id"], row["name"], note, sources, rows[-1].grade, row["record"]))
        else:
            found.append(Area(row["id"], row["name"], row["note"], row["source"], row["grade"], ""))
    return found
