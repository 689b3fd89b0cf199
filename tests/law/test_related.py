"""Every recorded dispute is live somewhere: it changes an answer, bears on one, or is one of jurisdiction."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from servanda.answers.ask import ask
from servanda.answers.jurisdiction import jurisdiction
from servanda.law.disputes import TOUCHES
from servanda.law.related import RELATED
from servanda.law.surrender import BASES
from servanda.record import load
from servanda.timeline.days import parse_day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.timeline import Truth

DECIDED = list(csv.DictReader((Path(__file__).parent / "decided" / "related.csv").open(encoding="utf-8", newline="")))
# a question of jurisdiction on which each dispute of that section is live
OF_JURISDICTION = {
    "palestine-statehood": ("2023-11-01", "war_crimes", "PSE", "ISR"),
    "oslo": ("2023-11-01", "war_crimes", "PSE", "ISR"),
    "jurisdiction-after-withdrawal": ("2017-01-01", "crimes_against_humanity", "PHL", "PHL"),
    "art-124-form": ("2025-06-01", "war_crimes", "UKR", "UKR"),
    "aggression-non-ratifying-parties": ("2020-01-01", "aggression", "DEU", "FRA"),
    "council-carve-out": ("2010-01-01", "war_crimes", "Darfur", "RUS"),
}


@pytest.mark.parametrize("case", DECIDED, ids=lambda case: "-".join(case.values()))
def test_a_dispute_is_live_where_its_facts_are(case: dict[str, str]) -> None:
    point = Evaluation(load()).at(person=case["person"], state=case["state"])
    truth = point.timeline(RELATED[case["dispute"]]).at(parse_day(case["on"]))
    assert truth is (Truth.TRUE if case["live"] == "yes" else Truth.FALSE)
    assert (case["dispute"] in ask(case["person"], case["state"], case["on"]).related) >= (case["live"] == "yes")


def test_every_dispute_of_the_record_is_executable_in_exactly_one_place() -> None:
    assert sorted([*TOUCHES, *RELATED, *OF_JURISDICTION]) == sorted(dispute.id for dispute in load().disputes)


@pytest.mark.parametrize("issue", OF_JURISDICTION)
def test_a_dispute_of_jurisdiction_is_listed_with_its_views(issue: str) -> None:
    on, crime, place, nation = OF_JURISDICTION[issue]
    found = {d.issue: d for d in jurisdiction(on, crime, places=[place], nationality=nation).disputes}
    assert issue in found
    assert len({view.view for view in found[issue].views}) >= 2


def test_a_related_dispute_changes_no_status() -> None:
    answer = ask("barasa", "KEN", "2020-01-01")
    assert answer.status in BASES
    assert not answer.contested
    assert "art-70-cooperation" in answer.related
