"""The Security Council: a vote counted, the votes on record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from servanda.answers.votes import cast
from servanda.answers.votes import votes as listed
from servanda.web.api.answers import On
from servanda.web.api.forms import Format, Limit, Offset, Unicode, listing
from servanda.web.api.models import Page, Thing

router = APIRouter(tags=["council"])

Side = Annotated[str, Query(max_length=300, description="Members by code or name, `,` between them; or a number.")]


@router.get("/vote", response_model=Thing, summary="What a vote in the Council decides (Charter 27).")
def vote(
    on: On = None,
    in_favour: Annotated[str, Query(alias="for", max_length=300)] = "",
    against: Side = "",
    abstain: Side = "",
    procedural: bool = False,
    draft: Annotated[str | None, Query(max_length=120, examples=["deferral:palestine"])] = None,
) -> Response:
    """Adopted, vetoed, or failed for lack of votes; what would follow."""
    return Unicode(cast(on or None, in_favour, against, abstain, procedural, draft or None).to_dict())


@router.get("/votes", response_model=Page, summary="The votes on record.")
def votes(
    request: Request,
    on: On = None,
    since: On = None,
    vetoed_by: Annotated[Sequence[str], Query(max_length=5)] = (),
    topic: Annotated[str | None, Query(max_length=120)] = None,
    limit: Limit = 100,
    offset: Offset = 0,
    format: Format = None,
) -> Response:  # fmt: skip
    """In order of time."""
    rows = listed(on or None, since or None, vetoed_by=vetoed_by, topic=topic)
    return listing(request, rows, limit, offset, format)
