"""Answers: the question, the history of a pair, the map of a day, profiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import PlainTextResponse, Response

from servanda.answers import memo
from servanda.answers.ask import ask as answer_to
from servanda.answers.listings import history, members, stretch_dict
from servanda.answers.profiles import person_profile, state_profile
from servanda.answers.world import world
from servanda.record.names import resolve_person, resolve_state
from servanda.timeline.days import iso
from servanda.web import site
from servanda.web.api.forms import Format, Limit, Offset, Unicode, listing
from servanda.web.api.models import Answer, Page, Thing

router = APIRouter(tags=["answers"])

Person = Annotated[str, Path(max_length=120, description="A person, by any name or alias.", examples=["netanyahu"])]
State = Annotated[str, Path(max_length=120, description="A state, by code or any name.", examples=["HUN"])]
Day = Annotated[str, Path(description="A day, YYYY-MM-DD.", examples=["2025-04-03"])]
On = Annotated[str | None, Query(description="A day, YYYY-MM-DD; today where left out.", examples=["2025-04-03"])]
Assume = Annotated[
    Sequence[str], Query(max_length=20, description="Facts to suppose.", examples=[["party:ISR from 2027-01-01"]])
]


@router.get("/ask", response_model=Answer, summary="What must a state do if a person is there on a day, and why?")
def ask(
    person: Annotated[str, Query(max_length=120, examples=["netanyahu"])],
    state: Annotated[str, Query(max_length=120, examples=["HUN"])],
    on: On = None,
    known_on: On = None,
    assume: Assume = (),
) -> Response:  # fmt: skip
    """The answer with its proof, sources and disputes."""
    return Unicode(answer_to(person, state, on or None, known_on=known_on or None, assume=assume).to_dict())


@router.get("/ask/{person}/{state}/{day}", response_model=Answer, summary="The same by its permalink.")
def ask_on(
    request: Request, person: Person, state: State, day: Day, known_on: On = None, assume: Assume = ()
) -> Response:  # fmt: skip
    """As `/ask`; with `Accept: text/markdown` a memo."""
    answer = answer_to(person, state, day, known_on=known_on or None, assume=assume)
    if request.headers.get("accept", "").lower().startswith("text/markdown"):
        return PlainTextResponse(memo.markdown(answer), media_type="text/markdown; charset=utf-8")
    return Unicode(answer.to_dict())


@router.get("/history/{person}/{state}", response_model=Page, summary="Every stretch of days with its status.")
def stretches(
    request: Request, person: Person, state: State, limit: Limit = 100, offset: Offset = 0, format: Format = None
) -> Response:
    """Half-open ranges; `null` where open."""
    who, where = resolve_person(site.record(), person), resolve_state(site.record(), state)
    rows = [{"person": who, "state": where, **stretch_dict(stretch)} for stretch in history(who, where)]
    return listing(request, rows, limit, offset, format)


@router.get("/map/{person}/{day}", response_model=Page, summary="Every state's status towards a person, or `any`.")
def map_on(
    request: Request, person: Person, day: Day, limit: Limit = 250, offset: Offset = 0, format: Format = None
) -> Response:
    """What the map shows, as a table."""
    everything = world(site.record())
    places = everything.on(everything.resolve(person), site.day_of(day))
    return listing(request, [place.to_dict() for place in places], limit, offset, format)


@router.get("/changes/{person}", response_model=Page, summary="The days on which a map changes.")
def changes(
    request: Request, person: Person, limit: Limit = 250, offset: Offset = 0, format: Format = None
) -> Response:
    """Each day with what changes, in words."""
    everything = world(site.record())
    rows = [change.to_dict() for change in everything.changes(everything.resolve(person))]
    return listing(request, rows, limit, offset, format)


@router.get("/members", response_model=Thing, summary="Who is a party on a day, who is leaving and who is joining.")
def parties(on: On = None) -> Response:
    """RS 126, 127(1)."""
    return Unicode(members(on or None).to_dict())


@router.get("/persons/{person}", response_model=Thing, summary="One person sought; presumed innocent.")
def person(person: Person, on: On = None) -> Response:
    """Warrants with their stages, offices, journeys with the status of the place on the day."""
    return Unicode(person_profile(person, on or None))


@router.get("/states/{state}", response_model=Thing, summary="One state: membership, duties, visits, decisions.")
def state(state: State, on: On = None) -> Response:
    """With the acts behind its membership."""
    return Unicode(_iso_days(state_profile(state, on or None)))


def _iso_days(profile: dict[str, Any]) -> dict[str, Any]:
    """Agreements and national law are rows of the record, whose days are numbers: here they are ISO dates."""
    for row in profile["agreements"]:
        for name in ("signed", "from_", "until"):
            day = row.pop(name)
            row[name.rstrip("_")] = None if day is None else iso(day)
    return profile
