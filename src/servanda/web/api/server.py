"""The server itself: whether it is well, and which versions answer."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.version import versions
from servanda.web import site
from servanda.web.api.forms import Unicode
from servanda.web.api.models import Thing

router = APIRouter(tags=["server"])


@router.get("/health", response_model=Thing, summary="Whether the record can be read.")
def health() -> Response:
    """`ok` where questions can be answered."""
    return Unicode({"status": "ok", "persons": len(site.record().persons), "states": len(site.record().states)})


@router.get("/version", response_model=Thing, summary="The versions of code, law and record.")
def version() -> Response:
    """What every answer carries."""
    record = site.record()
    return Unicode({"schema": "servanda/1", **versions(), "record": {"version": record.version, "as_of": record.as_of}})
