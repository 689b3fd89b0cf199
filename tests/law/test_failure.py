"""After a failure: what a chamber may find, whom it may address, what it did (RS 87(5), 87(7), 112(2)(f), 119)."""

from __future__ import annotations

import csv
import itertools
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.answers.failures import Failure, failures
from servanda.cli import cli
from servanda.law.failure import FORMAL, INFORMAL, addressees, assembly, dispute, finding
from servanda.law.surrender import BASES
from servanda.record import load
from servanda.timeline.days import iso

DECIDED = list(csv.DictReader((Path(__file__).parent / "decided" / "failures.csv").open(encoding="utf-8", newline="")))
ROWS = failures()


def row_of(case: dict[str, str]) -> list[Failure]:
    return [
        row
        for row in ROWS
        if (row.person, row.state, iso(row.start), row.found)
        == (case["person"], case["state"], case["from"], case["found"])
    ]


@pytest.mark.parametrize("case", DECIDED, ids=lambda case: f"{case['person']}-{case['state']}-{case['from']}")
def test_visits_come_out_as_decided(case: dict[str, str]) -> None:
    (row,) = row_of(case)
    assert (row.status, row.may_find, set(row.to.bodies), set(row.referred_to), row.agrees) == (
        case["status"],
        case["may_find"] == "yes",
        set(filter(None, case["may_address"].split(";"))),
        set(filter(None, case["referred_to"].split(";"))),
        case["agrees"] == "yes",
    )


def test_every_finding_of_the_record_stands_in_a_row_and_was_of_a_bound_state_or_of_other_help() -> None:
    listed = {decision.id for row in ROWS for decision in row.decisions}
    findings = [d for d in load().decisions if d.kind in ("non_compliance", "no_finding", "informed", "referral")]
    assert {d.id for d in findings} <= listed
    for row in ROWS:
        if row.found == "non_compliance":
            assert row.status in BASES or "RS 93" in row.difference, row


def test_every_difference_is_explained_and_every_agreement_needs_no_excuse() -> None:
    for row in ROWS:
        assert bool(row.difference) == (not row.agrees or (row.trip == "transited" and row.status in BASES)), row


def test_the_council_is_addressed_only_where_it_referred() -> None:
    referred = {r.situation for r in load().referrals if "UNSC" in r.by}
    for row in ROWS:
        for decision in row.decisions:
            assert "UNSC" not in decision.referred_to or decision.situation in referred


def test_no_state_that_was_not_bound_can_be_found_in_breach() -> None:
    assert not [row for row in ROWS if row.may_find and row.status not in BASES]
    assert addressees("not_bound", council_referred=True).bodies == ()


@pytest.mark.parametrize("conditions", list(itertools.product([True, False], repeat=4)))
def test_a_finding_needs_duty_failure_prevention_and_a_hearing(conditions: tuple[bool, ...]) -> None:
    bound, failed, prevented, heard = conditions
    outcome = finding(bound=bound, failed=failed, prevented=prevented, heard=heard)
    assert outcome.may_find is all(conditions)
    assert outcome.may_refer is all(conditions)


def test_the_assembly_acts_formally_after_a_referral_and_never_by_sanction() -> None:
    assert assembly(referred=True, serious_incident=True) == FORMAL
    assert assembly(referred=False, serious_incident=True) == INFORMAL
    assert assembly(referred=False, serious_incident=False) == ()
    assert not any("sanction" in step.what for step in (*FORMAL, *INFORMAL))


def test_what_follows_is_the_procedure_of_the_body_that_was_told() -> None:
    (sudan,) = [row for row in failures("banda", "SDN") if row.found == "non_compliance"]
    assert [step.who for step in sudan.next] == ["Security Council"]
    (malawi,) = failures("al-bashir", "MWI")
    assert [step.who for step in malawi.next][:2] == ["Security Council", "Bureau"]
    assert failures("putin", "KAZ")[0].next == ()


def test_disputes_between_parties_go_to_negotiation_first() -> None:
    assert dispute(judicial_functions=True)[0].cites == ("RS 119(1)",)
    assert [step.who for step in dispute(judicial_functions=False)] == ["the parties", "Assembly"]


def test_the_command_lists_and_filters() -> None:
    lines = CliRunner().invoke(cli, ["failures", "--person", "putin", "--state", "MNG", "--json"]).output.splitlines()
    (row,) = map(json.loads, lines)
    assert (row["schema"], row["found"], row["next"][0].split(":")[0]) == ("servanda/1", "non_compliance", "Bureau")
    differing = CliRunner().invoke(cli, ["failures", "--differing", "--csv"]).output
    assert len(list(csv.DictReader(differing.splitlines()))) == sum(not row.agrees for row in ROWS)


def test_a_row_names_the_exceptions_and_disputes_of_its_day() -> None:
    (south_africa,) = failures("al-bashir", "ZAF")
    assert south_africa.exceptions == ("must_consult",)
    assert south_africa.disputes == ("immunity-art-98-1",)
    (mongolia,) = failures("putin", "MNG")
    assert "must_consult" in mongolia.exceptions
    assert failures("putin", "KAZ")[0].disputes == ()
