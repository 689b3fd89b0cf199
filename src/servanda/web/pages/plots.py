"""Plots where people would rather look than read; each says what it does not show."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.timeline.days import today
from servanda.web import charts, site

router = APIRouter()


@router.get("/plots")
def plots() -> Response:
    """Membership over time, warrants and surrenders by year, vetoes by state."""
    record, day = site.record(), today()
    return site.page(
        "plots.html",
        parties=charts.parties(record, day),
        warrants=charts.warrants(record, day),
        vetoes=charts.vetoes(record),
        day=day,
    )
