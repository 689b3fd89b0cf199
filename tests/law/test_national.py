"""What a state does with a request: the United Kingdom step by step, others as far as they are on record."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.answers.procedure import SUPPOSABLE, procedure
from servanda.cli import cli
from servanda.errors import BadInput
from servanda.law.national.steps import NOT_REACHED, STOPS, steps_of
from servanda.law.national.united_kingdom import TURNS_ON, Case, earliest_delivery
from servanda.record import load
from servanda.timeline.days import iso, parse_day

RECORD = load()
STATES = sorted({row.state for row in RECORD.procedures})
DECIDED = list(csv.DictReader((Path(__file__).parent / "decided" / "procedure.csv").open(encoding="utf-8", newline="")))


@pytest.mark.parametrize(
    "case", DECIDED, ids=lambda case: f"{case['person']}-{case['on']}-{case['suppose'] or 'as-is'}"
)
def test_the_act_of_2001_runs_as_it_reads(case: dict[str, str]) -> None:
    found = procedure(case["state"], case["person"], case["on"], suppose=list(filter(None, case["suppose"].split(";"))))
    stop = found.stops_at
    assert (found.answer.status, found.ends, stop.step.provision if stop else "") == (
        case["status"],
        case["ends"],
        case["stops_at"],
    )


def test_section_23_and_the_statute_pull_apart_as_a_recorded_dispute() -> None:
    found = procedure("GBR", "netanyahu", "2026-11-22")
    assert found.answer.status == "bound"
    assert found.stops_at is not None
    assert "uk-section-23" in found.disputes
    assert "RS 27(2)" in found.stops_at.step.statute


def test_nothing_is_reached_after_a_stop_and_something_is_before_it() -> None:
    effects = [outcome.effect for outcome in procedure("GBR", "putin", "2023-05-01").outcomes]
    assert effects[effects.index(STOPS) + 1 :] == [NOT_REACHED] * (len(effects) - effects.index(STOPS) - 1)
    assert NOT_REACHED not in effects[: effects.index(STOPS)]


def test_a_court_of_the_united_kingdom_does_not_review_the_warrant_or_the_evidence() -> None:
    hearing = steps_of(RECORD, "GBR")[7]
    assert "duly issued" in hearing.excluded
    assert "evidence" in hearing.excluded
    assert "named" in hearing.examines


def test_delivery_waits_fifteen_days_that_begin_with_the_order() -> None:
    order = parse_day("2026-12-01")
    assert iso(earliest_delivery(order)) == "2026-12-16"
    assert earliest_delivery(order, transit=True) == order + 2
    assert earliest_delivery(order, waives=True) == order


def test_every_step_that_turns_on_something_is_a_step_of_the_record() -> None:
    assert set(TURNS_ON) <= {step.number for step in steps_of(RECORD, "GBR")}
    assert {effect for run in TURNS_ON.values() for effect, _ in [run(Case())]} <= {"goes on", "not needed", "may stop"}


def test_at_least_fifteen_states_have_steps_and_each_step_its_provision_and_grade() -> None:
    detailed = [state for state in STATES if len(steps_of(RECORD, state)) >= 3]
    assert len(detailed) >= 15
    for row in RECORD.procedures:
        assert row.actor, row.id
        assert row.action, row.id
        assert row.statute.startswith("RS"), row.id
        assert row.grade in ("two_sources", "one_source", "memory"), row.id
    assert not [row.id for row in RECORD.procedures if not row.provision and row.state != "JOR"]


@pytest.mark.parametrize("state", [*STATES, "BRA"])
def test_every_state_gets_an_answer_with_steps(state: str) -> None:
    found = procedure(state, "putin", "2026-11-22")
    assert found.outcomes
    assert [outcome.step.number for outcome in found.outcomes] == list(range(1, len(found.outcomes) + 1))
    assert found.notes[-1].endswith("(RS 66).")


def test_where_no_steps_are_on_record_the_statutes_own_are_given_and_said_to_be() -> None:
    found = procedure("BRA", "putin", "2026-11-22")
    assert found.notes[0].startswith("No steps of Brazil are on record")
    assert [outcome.step.statute for outcome in found.outcomes][-1] == "RS 59(7)"


def test_only_what_the_act_knows_can_be_supposed() -> None:
    with pytest.raises(BadInput, match="cannot be supposed"):
        procedure("GBR", "putin", suppose=["pardoned"])
    assert "waived" in SUPPOSABLE


def test_the_command_prints_each_step_and_json() -> None:
    arguments = ["procedure", "GBR", "netanyahu", "--on", "2026-11-22"]
    shown = CliRunner().invoke(cli, arguments).output
    assert "stops: immunity of a non-party's official" in shown
    assert "the duty under the Statute stands" in shown
    found = json.loads(CliRunner().invoke(cli, [*arguments, "--json"]).output)
    assert (found["status"], found["ends"], found["stops_at"]) == ("bound", "stopped", "ICC Act 2001 s. 23(1)-(3)")


def test_the_procedure_can_be_pasted_as_a_memo() -> None:
    shown = CliRunner().invoke(cli, ["procedure", "GBR", "netanyahu", "--on", "2026-11-22", "--format", "md"]).output
    assert shown.startswith("# United Kingdom")
    assert "4. Secretary of State: immunity" in shown
    assert "*not reached*" in shown
