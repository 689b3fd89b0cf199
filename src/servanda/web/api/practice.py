"""Procedure, failures and jurisdiction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from servanda.answers.failures import failures as listed
from servanda.answers.jurisdiction import jurisdiction as answer_on
from servanda.answers.procedure import procedure as procedure_of
from servanda.web import site
from servanda.web.api.answers import Day, Person, State
from servanda.web.api.forms import Format, Limit, Offset, Unicode, listing
from servanda.web.api.models import Page, Thing

router = APIRouter(tags=["practice"])

Name = Annotated[str, Query(max_length=120)]
Names = Annotated[Sequence[str], Query(max_length=10)]


@router.get("/procedure/{state}/{person}/{day}", response_model=Thing, summary="What a state does with a request.")
def procedure(state: State, person: Person, day: Day, suppose: Names = ()) -> Response:
    """Step by step: who, under which provision, what is examined, where it can stop."""
    return Unicode(procedure_of(state, person, day, suppose=suppose).to_dict())


@router.get("/failures", response_model=Page, summary="Visits set against duties and findings.")
def failures(
    request: Request,
    person: Name = "",
    state: Name = "",
    limit: Limit = 200,
    offset: Offset = 0,
    format: Format = None,
) -> Response:
    """Where law and practice part, `difference` says why."""
    rows = [row.to_dict(site.record()) for row in listed(person, state)]
    return listing(request, rows, limit, offset, format)


@router.get("/jurisdiction", response_model=Thing, summary="Could the Court try conduct, and on which ground?")
def jurisdiction(
    on: Annotated[str, Query(description="The day of the conduct.", examples=["2019-03-16"])],
    crime: Annotated[str, Query(examples=["crimes_against_humanity"])],
    place: Names = (),
    nationality: Name = "",
    aboard: Name = "",
    under_18: bool = False,
) -> Response:
    """Yes, no or unknown, with each ground, what fails, and what is disputed."""
    found = answer_on(on, crime, places=place, nationality=nationality, aboard=aboard, under_18=under_18)
    return Unicode(found.to_dict())
