"""Search over persons, states, situations, articles, decisions, disputes, votes and documents."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.finding import found
from servanda.web import site

router = APIRouter()


@router.get("/search")
def search(q: str = "") -> Response:
    """What the record and the law hold under the words."""
    return site.page("search.html", q=q, hits=found(q.strip()) if q.strip() else [])
