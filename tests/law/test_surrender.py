"""The duty to arrest and surrender: five ways of being bound, exceptions that never merge, and no excuse."""

from __future__ import annotations

from itertools import pairwise

import pytest

from servanda.answers.ask import ask
from servanda.answers.standing import BOUND, Standing, standings
from servanda.law.exceptions import EXCEPTIONS
from servanda.law.surrender import BASES
from servanda.record import Record, load, tables
from servanda.timeline.days import FOREVER, parse_day
from servanda.timeline.evaluation import Evaluation

DAY = parse_day("2025-06-01")


def with_row(table: str, **cells: object) -> Record:
    """The record with one row more, its other cells empty."""
    kind = tables.TABLES[table]
    empty = {
        name: () if "Names" in str(t) else None if "Day" in str(t) or "int" in str(t) else ""
        for name, t in kind.__annotations__.items()
    }
    record = load()
    return record.replace(table, (*record.rows_of(table), kind(**{**empty, "id": "one-more", **cells})))  # type: ignore[call-overload]


def test_the_ways_of_being_bound_are_named_in_the_order_of_the_law() -> None:
    assert tuple(BASES) == (
        "bound",
        "bound_by_council",
        "bound_by_acceptance",
        "bound_residually",
        "bound_by_arrangement",
    )


def test_all_ways_that_hold_are_listed_the_first_gives_the_status() -> None:
    answer = ask("elmasry", "LBY", "2026-03-01")
    assert (answer.status, answer.grounds) == ("bound_by_council", ("bound_by_council", "bound_by_acceptance"))
    assert ask("putin", "UKR", "2025-01-01").grounds == ("bound", "bound_by_acceptance")


def test_an_arrangement_binds_a_non_party_in_its_situation() -> None:
    """RS 87(5)(a).  None is on record."""
    arranged = with_row("arrangements", state="KAZ", situation="ICC-01/22", from_=DAY, until=DAY + 30)
    asked = [ask("putin", "KAZ", day, record=arranged).status for day in (DAY - 1, DAY, DAY + 29, DAY + 30)]
    assert asked == ["not_bound", "bound_by_arrangement", "bound_by_arrangement", "not_bound"]
    assert ask("netanyahu", "KAZ", DAY, record=arranged).status == "not_bound"


SUPPOSED = {
    "may_postpone_own_case": ("postponements", {"person": "putin", "state": "MNG", "outcome": "agreed"}),
    "competing_request": (
        "competing_requests",
        {"person": "putin", "requested_state": "MNG", "requesting_state": "UKR", "same_conduct": "yes"},
    ),
    "ne_bis_in_idem_claim": ("ne_bis_in_idem_claims", {"person": "putin", "state": "MNG"}),
    "must_consult": ("consultations", {"person": "putin", "state": "MNG"}),
    "non_surrender_agreement": ("surrender_agreements", {"state": "MNG", "partner": "RUS", "status": "in_force"}),
    "deferred": ("deferrals", {"situation": "ICC-01/22"}),
}


@pytest.mark.parametrize("name", SUPPOSED)
def test_an_exception_qualifies_the_duty_for_its_days_and_leaves_the_status(name: str) -> None:
    table, cells = SUPPOSED[name]
    record = with_row(table, **cells, from_=DAY, until=DAY + 10)
    on = {day: ask("putin", "MNG", day, record=record) for day in (DAY - 1, DAY, DAY + 9, DAY + 10)}
    assert [answer.exceptions for answer in on.values()] == [(), (name,), (name,), ()]
    assert {answer.status for answer in on.values()} == {"bound"}
    assert set(EXCEPTIONS[name].cites) <= set(on[DAY].citations)
    assert ask("putin", "KAZ", DAY, record=record).exceptions == (), "no duty, nothing to qualify"


def test_a_conference_under_un_auspices_needs_a_consultation() -> None:
    """Decision of 8 June 2026, known from the press."""
    record = with_row("consultations", person="putin", state="CHE", from_=DAY, until=DAY + 10, un_auspices="yes")
    assert ask("putin", "CHE", DAY, record=record).exceptions == ("must_consult", "safe_conduct")
    assert ask("putin", "CHE", "2026-07-01").exceptions == ()


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("postponements", {"person": "putin", "state": "MNG", "outcome": "refused"}),
        ("surrender_agreements", {"state": "MNG", "partner": "RUS", "status": "lead"}),
        ("surrender_agreements", {"state": "MNG", "partner": "USA", "status": "in_force"}),
        ("deferrals", {"situation": ""}),
        ("deferrals", {"situation": "ICC-01/18"}),
        ("consultations", {"person": "putin", "state": ""}),
    ],
)
def test_what_was_refused_or_only_reported_or_concerns_others_founds_no_exception(
    table: str, cells: dict[str, str]
) -> None:
    record = with_row(table, **cells, from_=DAY, until=DAY + 10)
    assert ask("putin", "MNG", DAY, record=record).exceptions == ()


def test_a_challenge_in_one_case_postpones_nothing_in_another() -> None:
    """RS 95: Bemba was sought in two cases of one situation."""
    cells = {"situation": "ICC-01/05", "persons": ("bemba",), "kind": "admissibility", "requested_states": ("FRA",)}
    early, late = parse_day("2008-06-01"), parse_day("2013-11-21")
    main = with_row("challenges", **cells, case="ICC-01/05-01/08", filed=early)
    assert ask("bemba", "FRA", early, record=main).exceptions == ("may_postpone_challenge",)
    assert ask("bemba", "FRA", late, record=main).exceptions == ()
    whole = with_row("challenges", **cells, case="", filed=early)
    assert ask("bemba", "FRA", late, record=whole).exceptions == ("may_postpone_challenge",)


@pytest.mark.parametrize(
    ("person", "state", "on", "pleaded"),
    [
        ("putin", "MNG", "2024-09-03", "dependence on energy supplies"),
        ("netanyahu", "HUN", "2025-04-03", "a Statute not promulgated at home"),
        ("elmasry", "ITA", "2025-01-21", "a release by a national court"),
        ("al-bashir", "ZAF", "2015-06-14", "consultations and a host agreement"),
        ("al-bashir", "TCD", "2010-07-21", "a decision of the African Union"),
        ("netanyahu", "POL", "2025-01-27", "a promise of safe attendance"),
        ("akhundzada", "AFG", "2025-07-09", "a government that rejects the Court"),
        ("duterte", "JPN", "2025-03-08", "nothing: a secret warrant binds too"),
    ],
)
def test_no_excuse_ends_the_duty_of_a_party(person: str, state: str, on: str, pleaded: str) -> None:
    """RS 27, 86, 88, 89; VCLT 27."""
    assert ask(person, state, on).status == "bound", pleaded


def test_every_step_of_a_proof_is_a_fact_a_rule_a_ruling_a_presumption_or_a_hypothesis() -> None:
    grades = {step.grade for step in ask("netanyahu", "DEU", "2025-06-01").proof.walk()}
    assert grades <= {"fact", "rule", "ruling", "presumption", "hypothesis"}
    assert {"fact", "rule", "presumption"} <= grades


def test_the_request_is_recorded_where_it_was_sent_and_presumed_elsewhere() -> None:
    """It never moves the first day of the duty, for the question supposes the person there."""
    sent, presumed = ask("netanyahu", "HUN", "2025-04-03"), ask("netanyahu", "HUN", "2025-04-02")
    assert sent.assumptions[1] == "request received: recorded, 2025-04-03"
    assert presumed.assumptions[1] == "request received: presumed (RS 59(1), 89(1))"
    assert sent.since == presumed.since


def test_a_request_to_all_parties_reaches_parties_only() -> None:
    assert ask("putin", "MNG", "2024-09-02").assumptions[1] == "request received: recorded, 2023-03-17"
    for state in ("UKR", "ARM"):  # no parties when it was sent
        assert "presumed" in ask("putin", state, "2026-01-01").assumptions[1]


def test_stretches_of_every_pair_partition_all_days_and_change_status_at_each_cut() -> None:
    for person, state, standing in standings(Evaluation(load())):
        stretches = standing.stretches()
        assert stretches[0].status == "not_wanted", (person, state)
        assert stretches[-1].end == FOREVER
        for before, after in pairwise(stretches):
            assert before.end == after.start
            assert before.status != after.status
            assert (before.status in BOUND) == bool(before.grounds)


def test_all_pairs_at_once_and_one_pair_at_a_time_give_the_same_history() -> None:
    evaluation = Evaluation(load())
    sample = ("putin", "al-bashir", "s-gaddafi", "s-gbagbo", "dela-rosa", "bemba")
    for person, state, standing in standings(evaluation):
        if person in sample:
            assert standing.stretches() == Standing.of(evaluation, person, state).stretches(), (person, state)
