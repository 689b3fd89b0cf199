"""Search over persons, states, situations, articles, decisions, disputes, votes and documents."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.finding import KINDS, found
from servanda.web import site

router = APIRouter()


@router.get("/search")
def search(q: str = "") -> Response:
    """What the record and the law hold under the words."""
    hits = found(q.strip()) if q.strip() else []
    groups = {kind: [hit for hit in hits if hit.kind == kind] for kind in KINDS}
    return site.page("search.html", q=q, count=len(hits), groups={kind: some for kind, some in groups.items() if some})
