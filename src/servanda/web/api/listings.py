"""Listings: persons, states, situations, disputes, articles, and the search over all of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from servanda.answers.ask import disputed
from servanda.answers.finding import found
from servanda.answers.listings import states as standings
from servanda.answers.profiles import membership
from servanda.answers.profiles import persons as sought
from servanda.errors import NotOnRecord
from servanda.law.provisions import cited, named, rules
from servanda.timeline.evaluation import evaluated
from servanda.web import site
from servanda.web.api.answers import On
from servanda.web.api.forms import Format, Limit, Offset, Unicode, listing
from servanda.web.api.models import Page, Thing
from servanda.web.pages.situations import by_slug

router = APIRouter(tags=["listings"])


@router.get("/persons", response_model=Page, summary="Everybody against whom a warrant or summons was public on a day.")
def persons(request: Request, on: On = None, limit: Limit = 100, offset: Offset = 0, format: Format = None) -> Response:
    """All are presumed innocent (RS 66)."""
    return listing(request, sought(on or None), limit, offset, format)


@router.get("/states", response_model=Page, summary="Every state: its standing in the Statute, or towards a person.")
def states(
    request: Request,
    person: Annotated[str | None, Query(max_length=120, description="Status towards this person.")] = None,
    on: On = None,
    limit: Limit = 250,
    offset: Offset = 0,
    format: Format = None,
) -> Response:
    """Without `person`: party, withdrawing, joining, withdrawn, signatory, non_party."""
    if person:
        return listing(request, [row.to_dict() for row in standings(person, on or None)], limit, offset, format)
    evaluation, day = evaluated(site.record()), site.day_of(on)
    rows = [
        {"state": state.id, "name": state.name, "status": membership(evaluation, state.id, day)["status"]}
        for state in site.record().states
    ]
    return listing(request, rows, limit, offset, format)


@router.get("/situations", response_model=Page, summary="Every situation before the Court.")
def situations(request: Request, limit: Limit = 100, offset: Offset = 0, format: Format = None) -> Response:
    """With the number that the Court gave it."""
    rows = [
        {"id": site.slug(row.id), **site.row_dict(row, drop="id"), "number": row.id} for row in site.record().situations
    ]
    return listing(request, rows, limit, offset, format)


@router.get("/situations/{id}", response_model=Thing, summary="One situation.")
def situation(id: Annotated[str, Path(max_length=120, examples=["icc-02-05"])]) -> Response:
    """With its warrants and cases."""
    record, number = site.record(), by_slug(id)
    row = record.by_id("situations", number)
    return Unicode(
        {
            "schema": "servanda/1",
            **site.row_dict(row),
            "warrants": [site.row_dict(w) for w in record.warrants if w.situation == number],
            "cases": [site.row_dict(case) for case in record.cases if case.situation == number],
        }
    )


@router.get("/disputes", response_model=Page, summary="Every open dispute on record.")
def disputes(request: Request, limit: Limit = 100, offset: Offset = 0, format: Format = None) -> Response:
    """Question, ruling, and the effect on answers."""
    return listing(request, [site.row_dict(row) for row in site.record().disputes], limit, offset, format)


@router.get("/disputes/{id}", response_model=Thing, summary="One dispute with every recorded view.")
def dispute(id: Annotated[str, Path(max_length=120, examples=["immunity-art-98-1"])]) -> Response:
    """Each view with its holder, day and source."""
    shown = disputed(site.record(), id)
    views = [view._asdict() for view in shown.views]
    rulings = [site.row_dict(ruling) for ruling in site.record().rulings if ruling.dispute == id]
    return Unicode({"schema": "servanda/1", **shown._asdict(), "views": views, "rulings": rulings})


@router.get("/articles", response_model=Page, summary="Every provision that a rule encodes.")
def articles(request: Request, limit: Limit = 250, offset: Offset = 0, format: Format = None) -> Response:
    """With the names of the rules."""
    encoded: dict[str, list[str]] = {}
    for rule in rules():
        for each in dict.fromkeys(cited(*rule.cites)):
            encoded.setdefault(each.key, []).append(rule.name)
    rows = [{"id": key, "name": named(key).name, "rules": names} for key, names in encoded.items()]
    return listing(request, rows, limit, offset, format)


@router.get("/articles/{id}", response_model=Thing, summary="One provision with the rules that encode it.")
def article(id: Annotated[str, Path(max_length=40, examples=["89"])]) -> Response:
    """Each rule with what it says, its pinpoints and where its code is."""
    shown = named(id)
    mine = [rule for rule in rules() if shown in cited(*rule.cites)]
    if not mine:
        raise NotOnRecord(f"No rule under {shown.name}.", hint="What is encoded: /api/v1/articles")
    encoded = [
        {"name": rule.name, "says": rule.summary, "cites": list(rule.cites), "module": rule.module} for rule in mine
    ]
    return Unicode({"schema": "servanda/1", "id": shown.key, "name": shown.name, "rules": encoded})


@router.get("/search", response_model=Page, summary="Persons, states, articles, decisions, votes, documents by words.")
def search(
    request: Request,
    q: Annotated[str, Query(min_length=1, max_length=200)],
    limit: Limit = 60,
    offset: Offset = 0,
    format: Format = None,
) -> Response:
    """Names first, then texts."""
    return listing(
        request, [{**hit._asdict(), "page": site.hit_link(hit)} for hit in found(q, 500)], limit, offset, format
    )
