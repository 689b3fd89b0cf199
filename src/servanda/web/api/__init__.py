"""The HTTP API under /api/v1: everything that the pages show, as JSON, listings as CSV too."""

from __future__ import annotations

from fastapi import APIRouter

from servanda.web.api import answers, council, documents, listings, practice, server, tables
from servanda.web.api.models import Problem

ERRORS = {status: {"model": Problem, "description": said} for status, said in {
    404: "Nobody and nothing of that name, or no such row: `closest` lists near names.",
    406: "A form that this address does not have.",
    413: "The address or the body is too large.",
    422: "A parameter that cannot be: `hint` says what to write.",
    503: "The answer took too long.",
}.items()}  # fmt: skip

router = APIRouter(prefix="/api/v1", responses=ERRORS)  # type: ignore[arg-type]
for module in (answers, listings, practice, council, documents, tables, server):
    router.include_router(module.router)
