"""The application: pages, the API, static files, behind the layer that every reply shares."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from servanda.errors import NotOnRecord, ServandaError
from servanda.version import CODE
from servanda.web import problems, site
from servanda.web.api import router as api
from servanda.web.api.schema import published
from servanda.web.pages import (
    articles,
    ask,
    council,
    disputes,
    facts,
    manual,
    map,
    persons,
    plots,
    practice,
    read,
    search,
    situations,
    states,
)
from servanda.web.serving import KEPT, Serving

PAGES = (
    ask,
    map,
    persons,
    states,
    situations,
    council,
    articles,
    disputes,
    read,
    search,
    plots,
    practice,
    facts,
    manual,
)
STATIC = Path(__file__).parent / "static"
ABOUT = (
    "The arrest-and-cooperation regime of the International Criminal Court: who is bound to do what, since when, and "
    "why. Read-only; days are ISO dates, ranges half-open. Everybody sought is presumed innocent (RS 66)."
)


def create_app(keep: int = KEPT) -> Serving:
    """The site; `keep` is how many bytes of rendered replies stay in memory (0: none)."""
    app = FastAPI(title="servanda", version=CODE, description=ABOUT, docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(api)
    for page in PAGES:
        app.include_router(page.router, include_in_schema=False)
    app.add_api_route("/static/{name}", static, include_in_schema=False)
    app.add_api_route("/api/v1/openapi.json", lambda: published(app), include_in_schema=False)
    app.add_exception_handler(ServandaError, problems.on_error)
    app.add_exception_handler(RequestValidationError, problems.on_invalid)
    app.add_exception_handler(HTTPException, problems.on_http)
    return Serving(app, keep)


def ready() -> Serving:
    """The site with everything read and evaluated, so that the first question is answered at once."""
    warm()
    return create_app()


def warm() -> None:
    """Reads and evaluates what every question needs."""
    from servanda.answers.finding import index
    from servanda.answers.world import world

    world(site.record())
    practice.every_failure()
    index(site.record())
    site.templates()
    site.world_map()


def static(name: str) -> Response:
    """A file of the pages; its address changes with it, so that it may be kept for good."""
    path = STATIC / name
    if path.parent != STATIC or not path.is_file():
        raise NotOnRecord(f'No file "{name}".', hint="Start at the first page.")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    kept = {"cache-control": "public, max-age=31536000, immutable"}
    return Response(path.read_bytes(), media_type=kind, headers=kept)
