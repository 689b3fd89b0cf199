"""The Security Council: its votes as a hemicycle and a table, and a vote to be counted."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from servanda.answers.votes import COVERAGE, cast, votes
from servanda.errors import NotOnRecord, ServandaError
from servanda.law.council_seats import FIRST_MEETING
from servanda.timeline.days import Day, today
from servanda.web import charts, site

router = APIRouter()

SIDES = (("Y", "in favour"), ("N", "against"), ("A", "abstains"), ("-", "absent"))
PER_PAGE = 40


@router.get("/council")
def council(topic: str = "", vetoed_by: str = "", page: int = 1) -> Response:
    """The votes on record, latest first."""
    vetoers = [name.strip() for name in vetoed_by.split(",") if name.strip()]
    rows = votes(vetoed_by=vetoers, topic=topic.strip() or None)[::-1]
    last = max(1, -(-len(rows) // PER_PAGE))
    shown = min(max(page, 1), last)
    latest = charts.seated(rows[0]["members"], _seated_on(rows[0]["date"])) if rows else []
    return site.page(
        "council.html",
        hemicycle=charts.hemicycle(latest) if latest else "",
        rows=rows[(shown - 1) * PER_PAGE : shown * PER_PAGE],
        count=len(rows),
        number=shown,
        last=last,
        topic=topic,
        vetoed_by=vetoed_by,
        coverage=COVERAGE,
    )


@router.get("/council/votes/{id}")
def one(id: str) -> Response:
    """One vote: the hemicycle, the table, the source."""
    row = next((row for row in votes() if row["id"] == id), None)
    if row is None:
        raise NotOnRecord(f'No vote "{id}" on record.', hint="The votes on record: /council")
    seats = charts.seated(row["members"], _seated_on(row["date"]))
    return site.page("vote.html", vote=row, seats=seats, hemicycle=charts.hemicycle(seats))


@router.get("/council/count")
def count(request: Request, on: str = "", proposal: str = "", procedural: str = "") -> Response:
    """A hypothetical vote: the members of a day, each with a side, and what the vote decides."""
    day = max(site.day_of(on.strip()) if on.strip() else today(), FIRST_MEETING)
    members = _members(day)
    sides = {code: request.query_params.get(f"vote-{code}", "") for code in members}
    counted, error = None, None
    if any(sides.values()):
        try:
            joined = {letter: ",".join(code for code in members if sides[code] == letter) for letter, _ in SIDES}
            counted = cast(day, joined["Y"], joined["N"], joined["A"], bool(procedural), proposal.strip() or None)
        except ServandaError as failed:
            error = failed
    seats = charts.seated({code: side for code, side in sides.items() if side}, list(members))
    return site.page(
        "count.html",
        error.http_status if error else 200,
        day=day,
        members=members,
        sides=sides,
        letters=SIDES,
        proposal=proposal,
        procedural=bool(procedural),
        counted=counted,
        error=error,
        seats=seats,
        hemicycle=charts.hemicycle(seats),
        situations=site.record().situations,
    )


def _members(day: Day) -> dict[str, Any]:
    """The members of a day, permanent ones first."""
    rows = [m for m in site.record().council_members if (m.from_ or 0) <= day and (m.until is None or day < m.until)]
    rows.sort(key=lambda m: (m.permanent != "yes", m.state))
    return {m.state: m for m in rows}


def _seated_on(day: str) -> list[str]:
    from servanda.timeline.days import parse_day

    return list(_members(parse_day(day)))
