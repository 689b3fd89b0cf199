"""Competing requests, transit, provisional arrest, speciality, ne bis in idem (RS 20, 89(2)-(3), 90, 92, 101)."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.cli import cli
from servanda.law.competing import OUTCOMES, competing
from servanda.law.ne_bis_in_idem import barred, response
from servanda.law.provisional import provisional, release_possible_from
from servanda.law.speciality import speciality
from servanda.law.transit import transit, unscheduled_landing
from servanda.timeline.days import parse_day

TABLE = list(csv.DictReader((Path(__file__).parent / "decided" / "competing.csv").open(encoding="utf-8", newline="")))
ARREST = parse_day("2026-01-01")


@pytest.mark.parametrize("case", TABLE, ids=lambda case: "-".join(case.values()))
def test_article_90_is_an_ordered_decision(case: dict[str, str]) -> None:
    found = competing(
        same_conduct=case["same_conduct"] == "yes",
        requesting_party=case["requesting_party"] == "yes",
        admissible=case["admissible"],
        extradition_duty=case["extradition_duty"] == "yes",
    )
    assert found.outcome == case["outcome"]
    assert f"RS {case['paragraph']}" in found.cites
    assert found.cites[0] == "RS 90(1)"
    assert bool(found.factors) == (found.outcome == "weighs")


def test_the_table_has_every_combination_once_and_every_outcome() -> None:
    asked = {
        tuple(case[k] for k in ("same_conduct", "requesting_party", "admissible", "extradition_duty")) for case in TABLE
    }
    assert len(asked) == len(TABLE) == 2 * 2 * 3 * 2
    assert {case["outcome"] for case in TABLE} == set(OUTCOMES)


def test_gravity_is_weighed_only_for_other_conduct() -> None:
    other = competing(same_conduct=False, requesting_party=False, admissible="pending", extradition_duty=True)
    same = competing(same_conduct=True, requesting_party=False, admissible="yes", extradition_duty=True)
    assert len(other.factors) == len(same.factors) + 1
    assert "gravity" in other.factors[-1]


def test_the_command_gives_each_step_its_paragraph() -> None:
    arguments = "competing --same-conduct yes --requesting-party no --admissible pending --extradition-duty no".split()
    assert "RS 90(5)" in CliRunner().invoke(cli, arguments).output
    found = json.loads(CliRunner().invoke(cli, [*arguments, "--json"]).output)
    assert (found["outcome"], found["cites"]) == ("may_deal", ["RS 90(1)", "RS 90(5)"])


@pytest.mark.parametrize(
    ("days", "papers", "consents", "stands"),
    [
        (0, None, False, "held"),
        (60, None, False, "held"),
        (61, None, False, "release_possible"),
        (61, 61, False, "surrender"),  # a late request still leads to a new arrest
        (61, 62, False, "release_possible"),
        (5, None, True, "surrender"),
    ],
)
def test_provisional_arrest_lasts_sixty_days_without_the_papers(
    days: int, papers: int | None, consents: bool, stands: str
) -> None:
    came = None if papers is None else ARREST + papers
    assert provisional(ARREST, ARREST + days, papers=came, consents=consents).stands == stands
    assert release_possible_from(ARREST) == ARREST + 61


@pytest.mark.parametrize(
    ("hours", "received", "does"),
    [(0, False, "detains"), (95, False, "detains"), (96, False, "releases"), (200, True, "authorises")],
)
def test_an_unscheduled_landing_allows_96_hours(hours: int, received: bool, does: str) -> None:
    assert unscheduled_landing(hours=hours, request_received=received).does == does


def test_transit_is_authorised_unless_it_delays_the_surrender() -> None:
    assert transit(delays_surrender=False).does == "authorises"
    assert transit(delays_surrender=True).does == "may_refuse"


@pytest.mark.parametrize(
    ("basis", "before", "waived", "may"),
    [(True, True, False, True), (False, False, False, True), (False, True, True, True), (False, True, False, False)],
)
def test_only_other_conduct_before_surrender_needs_a_waiver(basis: bool, before: bool, waived: bool, may: bool) -> None:
    assert speciality(forms_basis=basis, committed_before=before, waived=waived).may_try is may


@pytest.mark.parametrize(
    ("admissible", "does"),
    [("unasked", "consults"), ("yes", "proceeds"), ("pending", "may_postpone"), ("no", "ends")],
)
def test_an_objection_of_ne_bis_in_idem_is_for_the_court_to_decide(admissible: str, does: str) -> None:
    assert response(admissible).does == does


@pytest.mark.parametrize(
    ("same", "shielding", "independent", "bars"),
    [(True, False, True, True), (True, True, True, False), (True, False, False, False), (False, False, True, False)],
)
def test_a_trial_at_home_bars_another_unless_it_shielded(
    same: bool, shielding: bool, independent: bool, bars: bool
) -> None:
    assert barred(same_conduct=same, shielding=shielding, independent=independent) is bars
