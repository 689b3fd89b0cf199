"""Jurisdiction: conduct, place and nationality to grounds, as the Court has ruled (RS 5-16, 26, 70, 124, 127)."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.answers.jurisdiction import ANSWERS, Jurisdiction, jurisdiction
from servanda.cli import cli
from servanda.errors import BadInput, UnknownName
from servanda.law.jurisdiction import CRIMES
from servanda.record import load
from servanda.timeline.days import iso_or_none
from servanda.timeline.timeline import Truth

DECIDED = list(
    csv.DictReader((Path(__file__).parent / "decided" / "jurisdiction.csv").open(encoding="utf-8", newline=""))
)


def ask(case: dict[str, str]) -> Jurisdiction:
    places = [place for place in case["in"].split(";") if place]
    return jurisdiction(
        case["on"],
        case["crime"],
        places=places,
        nationality=case["nationality"],
        aboard=case["aboard"],
        under_18=case["under_18"] == "yes",
    )


@pytest.mark.parametrize("case", DECIDED, ids=lambda case: case["id"])
def test_situations_come_out_as_ruled(case: dict[str, str]) -> None:
    answer = ask(case)
    found = (ANSWERS[answer.holds], "yes" if answer.contested else "no", {d.issue for d in answer.disputes})
    assert found == (case["holds"], case["contested"], set(filter(None, case["disputes"].split(";"))))
    spans = {
        (ground.kind, iso_or_none(ground.since), iso_or_none(ground.until))
        for ground in answer.grounds
        if ground.holds is Truth.TRUE
    }
    assert not case["ground"] or (case["ground"], case["since"] or None, case["until"] or None) in spans


def test_every_decided_case_names_its_authority_and_there_are_enough() -> None:
    assert len(DECIDED) >= 40
    assert all(case["citation"] for case in DECIDED)


@pytest.mark.parametrize("case", DECIDED, ids=lambda case: case["id"])
def test_every_answer_says_why(case: dict[str, str]) -> None:
    answer = ask(case)
    assert answer.citations
    assert answer.notes[-1].endswith("(RS 66).")
    if answer.holds is Truth.TRUE:
        assert not answer.fails
    else:
        assert answer.fails


def test_a_place_that_is_part_of_a_state_is_found_by_its_situation() -> None:
    named = jurisdiction("2010-01-01", "genocide", places=["Sudan"], situation="Darfur")
    assert named.holds is jurisdiction("2010-01-01", "genocide", places=["Darfur"]).holds is Truth.TRUE
    assert jurisdiction("2010-01-01", "genocide", places=["Sudan"]).holds is Truth.UNKNOWN


def test_only_an_investigation_on_the_prosecutors_own_motion_needs_leave() -> None:
    kenya = jurisdiction("2008-01-01", "crimes_against_humanity", places=["KEN"]).situations[0]
    darfur = jurisdiction("2008-01-01", "crimes_against_humanity", places=["Darfur"]).situations[0]
    assert (kenya["needs_authorisation"], kenya["authorised"]) == (True, "2010-03-31")
    assert (darfur["needs_authorisation"], darfur["authorised"]) == (False, None)


def test_every_situation_of_the_record_is_within_jurisdiction_on_the_first_day_of_its_scope() -> None:
    for situation in load().situations:
        if situation.scope_from is None or situation.status == "preliminary_examination":
            continue
        answer = jurisdiction(
            situation.scope_from,
            "crimes_against_humanity",
            places=list(situation.territory),
            situation=situation.id,
        )
        assert answer.holds is Truth.TRUE, situation.id


@pytest.mark.parametrize("crime", CRIMES)
def test_nothing_before_july_2002_is_within_reach(crime: str) -> None:
    assert jurisdiction("2002-06-30", crime, places=["DEU"], nationality="DEU").holds is Truth.FALSE


def test_a_fact_can_be_supposed_for_one_question() -> None:
    supposed = jurisdiction("2027-06-01", "war_crimes", places=["SYR"], assume=["party:SYR from 2027-01-01"])
    assert (supposed.holds, supposed.supposed) == (Truth.TRUE, ("party:SYR from 2027-01-01",))
    assert jurisdiction("2027-06-01", "war_crimes", places=["SYR"]).holds is Truth.FALSE


def test_a_deferral_stops_prosecution_and_leaves_jurisdiction() -> None:
    found = jurisdiction("2023-10-08", "war_crimes", places=["PSE"], assume=["deferral:palestine from 2027-01-01"])
    assert found.holds is Truth.TRUE
    assert any("RS 16" in note and "31 December 2027" in note for note in found.notes)


def test_what_bars_every_ground_is_said_alone() -> None:
    assert jurisdiction("1995-01-01", "genocide", places=["DEU"]).fails == (
        "The conduct lies before 1 July 2002 (RS 11(1), 24(1)).",
    )
    child = jurisdiction("2022-01-01", "war_crimes", places=["UKR"], under_18=True)
    assert child.fails == ("The person was under 18 at the time (RS 26).",)


def test_a_question_that_cannot_be_asked_is_refused_with_a_hint() -> None:
    with pytest.raises(BadInput, match="Nothing locates"):
        jurisdiction("2020-01-01", "war_crimes")
    with pytest.raises(BadInput, match="no crime of the Statute"):
        jurisdiction("2020-01-01", "terrorism", places=["DEU"])
    with pytest.raises(BadInput, match="No place given lies in"):
        jurisdiction("2020-01-01", "war_crimes", places=["BGD"], situation="Darfur")
    with pytest.raises(UnknownName):
        jurisdiction("2020-01-01", "war_crimes", places=["Atlantis"])


def test_the_command_prints_grounds_and_json() -> None:
    arguments = ["jurisdiction", "--on", "2014-08-01", "--in", "Gaza", "--crime", "war_crimes", "--nationality", "ISR"]
    shown = CliRunner().invoke(cli, arguments)
    assert "YES: within the jurisdiction of the Court (contested)" in shown.output
    assert "palestine-statehood" in shown.output
    as_json = json.loads(CliRunner().invoke(cli, [*arguments, "--json"]).output)
    assert (as_json["schema"], as_json["holds"], as_json["contested"]) == ("servanda/1", "yes", True)
    assert as_json["grounds"][0]["since"] == "2014-06-13"


def test_the_answer_can_be_pasted_as_a_memo() -> None:
    arguments = ["jurisdiction", "--on", "2014-08-01", "--in", "Gaza", "--crime", "war_crimes", "--format", "md"]
    lines = CliRunner().invoke(cli, arguments).output.splitlines()
    assert lines[0] == "# war crimes – State of Palestine – 1 August 2014"
    assert [line for line in lines if line.startswith("## ")][:2] == ["## Grounds", "## Disputed"]
    assert any("as of" in line for line in lines)
