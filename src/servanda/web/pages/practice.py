"""What a state would do with the request step by step, what came of visits, and whether the Court has jurisdiction."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from servanda.answers.failures import Failure
from servanda.answers.failures import failures as listing
from servanda.answers.jurisdiction import jurisdiction as answer_on
from servanda.answers.procedure import SUPPOSABLE
from servanda.answers.procedure import procedure as procedure_of
from servanda.errors import ServandaError
from servanda.law.jurisdiction import CRIMES
from servanda.record.names import resolve_person, resolve_state
from servanda.timeline.days import iso
from servanda.web import site

router = APIRouter()

Supposed = Annotated[Sequence[str], Query()]


@router.get("/procedure/{state}/{person}/{day}")
def procedure(state: str, person: str, day: str, suppose: Supposed = ()) -> Response:
    """The steps of a state in a case, what a judge examines, and where it can stop."""
    where, who = resolve_state(site.record(), state), resolve_person(site.record(), person)
    on = iso(site.day_of(day))
    if (where, who, on) != (state, person, day):
        return site.to(f"/procedure/{where}/{who}/{on}", suppose=list(suppose))
    shown = procedure_of(where, who, on, suppose=[each for each in suppose if each])
    return site.page("procedure.html", shown=shown, answer=shown.answer, supposable=SUPPOSABLE)


@functools.cache
def every_failure() -> tuple[Failure, ...]:
    """Every visit and decision, read once."""
    return tuple(listing())


@router.get("/failures")
def failures(person: str = "", state: str = "") -> Response:
    """Visits of persons sought beside the duty of that day and what a chamber did."""
    who = resolve_person(site.record(), person) if person.strip() else ""
    where = resolve_state(site.record(), state) if state.strip() else ""
    rows = [row for row in every_failure() if who in ("", row.person) and where in ("", row.state)]
    return site.page("failures.html", rows=rows, person=person, state=state)


@router.get("/jurisdiction")
def jurisdiction(on: str = "", crime: str = "", place: str = "", nationality: str = "", aboard: str = "") -> Response:
    """Whether the Court has jurisdiction over conduct, and on which ground."""
    filled = {"on": on, "crime": crime, "place": place, "nationality": nationality, "aboard": aboard}
    answer, error = None, None
    if on.strip():
        try:
            places = [each.strip() for each in place.split(",") if each.strip()]
            sought = (nationality.strip(), aboard.strip())
            answer = answer_on(on.strip(), crime, places=places, nationality=sought[0], aboard=sought[1])
        except ServandaError as failed:
            error = failed
    status = error.http_status if error else 200
    return site.page("jurisdiction.html", status, answer=answer, error=error, filled=filled, crimes=list(CRIMES))
