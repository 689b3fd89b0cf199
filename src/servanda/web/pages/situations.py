"""Every situation before the Court, and one situation."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.wording import fact
from servanda.errors import UnknownName
from servanda.record.names import resolve_situation
from servanda.record.tables import Situation
from servanda.web import site

router = APIRouter()


@router.get("/situations")
def situations() -> Response:
    """Every situation, with how it came before the Court and how many warrants are in force."""
    warrants = site.record().warrants
    rows = [(s, sum(w.situation == s.id and w.kind == "warrant" and w.ended is None for w in warrants)) for s in _all()]
    return site.page("situations.html", rows=rows)


@router.get("/situations/{slug}")
def situation(slug: str) -> Response:
    """One situation: how it came before the Court, persons, warrants, duties, challenges, decisions."""
    id = by_slug(slug)
    if site.slug(id) != slug:
        return site.to(f"/situations/{site.slug(id)}")
    record = site.record()
    tables = ("referrals", "council_duties", "deferrals", "challenges", "decisions")
    facts = {
        table: [fact(record, f"{table}/{row.id}") for row in record.rows_of(table) if row.situation == id]
        for table in tables
    }
    return site.page(
        "situation.html",
        situation=record.by_id("situations", id),
        warrants=sorted((w for w in record.warrants if w.situation == id), key=lambda w: w.issued),
        cases=[case for case in record.cases if case.situation == id],
        applications=[a for a in record.applications if a.situation == id],
        facts=facts,
    )


def by_slug(slug: str) -> str:
    """The number of the situation that an address names, as `icc-02-05` or by any name.

    >>> by_slug("icc-02-05"), by_slug("Darfur")
    ('ICC-02/05', 'ICC-02/05')

    Raises `UnknownName` where none fits.
    """
    found = next((s.id for s in _all() if site.slug(s.id) == slug.lower()), None)
    try:
        return found or resolve_situation(site.record(), slug)
    except UnknownName as error:
        error.closest = tuple(site.slug(each) for each in error.closest)
        raise


def _all() -> tuple[Situation, ...]:
    return site.record().situations
