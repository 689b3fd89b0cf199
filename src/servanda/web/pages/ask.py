"""The first page, the question, its permalink and its memo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import PlainTextResponse, Response

from servanda.answers import memo
from servanda.answers.ask import Answer, the_day
from servanda.answers.ask import ask as answer_to
from servanda.answers.world import ANY, world
from servanda.errors import ServandaError
from servanda.record.names import resolve_person, resolve_state
from servanda.timeline.days import iso, today
from servanda.web import site
from servanda.web.pages.map import legend

router = APIRouter()

Assume = Annotated[Sequence[str], Query()]


@router.get("/")
def first(request: Request) -> Response:
    """The question, the map of today, the search."""
    day = today()
    places = world(site.record()).on(ANY, day)
    return site.page("home.html", day=day, person=ANY, legend=legend(places), names=_names())


@router.get("/ask")
def form(person: str = "", state: str = "", day: str = "", known_on: str = "", assume: Assume = ()) -> Response:
    """The form; where it is filled, on to the permalink of the answer."""
    if not person.strip() and not state.strip():
        return site.page("ask.html", error=None, filled={}, names=_names())
    filled = {"person": person, "state": state, "day": day, "known_on": known_on}
    try:
        who, where = resolve_person(site.record(), person), resolve_state(site.record(), state)
        supposed = tuple(each.strip() for each in assume if each.strip())
        on, known = iso(the_day(day.strip() or None)), known_on.strip()
        answer_to(who, where, on, known_on=known or None, assume=supposed)
    except ServandaError as error:
        return site.page("ask.html", error.http_status, error=error, filled=filled, names=_names())
    return site.to(site.ask_address(who, where, on, supposed, known_on=known))


@router.get("/ask/{person}/{state}/{day}")
def answered(person: str, state: str, day: str, known_on: str = "", assume: Assume = (), record: str = "") -> Response:
    """The answer, its proof, what if, memo and citation."""
    answer = answer_to(person, state, day, known_on=known_on or None, assume=assume)
    link = site.ask_address(answer.person, answer.state, answer.on, tuple(assume), known_on=known_on)
    return site.page(
        "answer.html",
        answer=answer,
        memo=memo.markdown(answer),
        since=memo.since_until(answer),
        why=memo.why(answer),
        link=link,
        assume=assume,
        known_on=known_on,
        cited_record=record,
        names=_names(),
        also=_also(answer),
    )


@router.get("/ask/{person}/{state}/{day}/memo.md")
def as_memo(person: str, state: str, day: str, known_on: str = "", assume: Assume = ()) -> Response:
    """The answer as a memo in Markdown."""
    answer = answer_to(person, state, day, known_on=known_on or None, assume=assume)
    name = f"servanda-{answer.person}-{answer.state}-{iso(answer.on)}.md"
    return PlainTextResponse(
        memo.markdown(answer),
        media_type="text/markdown; charset=utf-8",
        headers={"content-disposition": f'inline; filename="{name}"'},
    )


def _names() -> dict[str, list[tuple[str, str]]]:
    """What the form offers while one types."""
    record = site.record()
    return {
        "persons": [(person.full_name, person.id) for person in record.persons],
        "states": [(state.name, state.id) for state in record.states],
    }


def _also(answer: Answer) -> dict[str, str]:
    """The same answer in other forms."""
    assume = tuple(each.text for each in answer.hypotheses)
    known = iso(answer.known_on) if answer.known_on is not None else ""
    day = iso(answer.on)
    return {
        "memo": site.address(
            f"/ask/{answer.person}/{answer.state}/{day}/memo.md", assume=list(assume), known_on=known
        ),
        "json": site.address(
            f"/api/v1/ask/{answer.person}/{answer.state}/{day}", assume=list(assume), known_on=known
        ),
        "cite": site.ask_address(
            answer.person, answer.state, day, assume, known_on=known, record=answer.record_version
        ),
        "map": f"/map/{answer.person}/{day}",
    }  # fmt: skip
