"""Open disputes: questions of law on which states, courts or scholars are on record against each other."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.ask import disputed
from servanda.web import site

router = APIRouter()


@router.get("/disputes")
def disputes() -> Response:
    """Every recorded dispute with what the Court has ruled."""
    views = site.record().dispute_views
    rows = [(row, sum(view.dispute == row.id for view in views)) for row in site.record().disputes]
    return site.page("disputes.html", rows=rows)


@router.get("/disputes/{id}")
def dispute(id: str) -> Response:
    """One dispute: the question, the views with their holders, the rulings in the order of time."""
    shown = disputed(site.record(), id)
    rulings = sorted((r for r in site.record().rulings if r.dispute == id), key=lambda r: r.date)
    return site.page("dispute.html", dispute=shown, row=site.record().by_id("disputes", id), rulings=rulings)
