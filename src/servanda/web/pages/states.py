"""Every state, and one state."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.listings import members
from servanda.answers.profiles import membership, state_profile
from servanda.record.names import resolve_state
from servanda.timeline.days import Day, iso
from servanda.timeline.evaluation import evaluated
from servanda.web import charts, site
from servanda.web.pages.practice import every_failure

router = APIRouter()


@router.get("/states")
def states(day: str = "") -> Response:
    """Every state with its standing in the Statute on a day."""
    on = site.day_of(day.strip())
    evaluation = evaluated(site.record())
    rows = [(state, membership(evaluation, state.id, on)) for state in site.record().states]
    rows.sort(key=lambda row: row[0].name)
    return site.page("states.html", rows=rows, members=members(on), day=on)


@router.get("/states/{code}")
def state(code: str, day: str = "") -> Response:
    """One state: membership and the acts behind it, duties, visits, findings, procedure, positions, agreements."""
    where, on = resolve_state(site.record(), code), site.day_of(day.strip())
    if where != code:
        return site.to(f"/states/{where}", day=day)
    profile = state_profile(where, iso(on))
    steps = [step for step in site.record().procedures if step.state == where]
    decided = [d for d in site.record().decisions if where in d.states]
    return site.page(
        "state.html",
        state=profile,
        day=on,
        timeline=charts.membership(_stays(profile["membership"]["stays"]), on),
        procedure=sorted(steps, key=lambda step: step.step),
        decided=decided,
        failures=[failure for failure in every_failure() if failure.state == where],
        other_treaties=[act for act in site.record().other_treaties if act.state == where],
    )


def _stays(stays: list[dict[str, str | None]]) -> list[tuple[Day | None, Day | None]]:
    from servanda.timeline.days import parse_day

    return [
        (parse_day(each["since"]) if each["since"] else None, parse_day(each["until"]) if each["until"] else None)
        for each in stays
    ]
