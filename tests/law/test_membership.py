"""Who is a party, when: arts 125-127 against the depositary's counts and the acts of states."""

from __future__ import annotations

import pytest

from servanda.answers.listings import members
from servanda.law.membership import (
    accepted,
    announced_exit,
    entry_into_force,
    joining,
    left_during_examination,
    left_during_investigation,
    memberships,
    party,
    signatory,
    withdrawal_pending,
    withdrawal_takes_effect,
)
from servanda.record import load
from servanda.timeline.days import FOREVER, iso, iso_or_none, parse_day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import Predicate

EVALUATION = Evaluation(load())


def spans(predicate: Predicate, **at: str) -> list[tuple[str | None, str | None]]:
    """When a predicate holds, the end being the first day without it."""
    return [(iso_or_none(start), iso_or_none(end)) for start, end in EVALUATION.at(**at).timeline(predicate).true]


@pytest.mark.parametrize(
    ("on", "parties"),
    [
        ("2002-07-01", 66),
        ("2015-09-14", 123),
        ("2017-10-26", 124),
        ("2017-10-27", 123),
        ("2019-03-16", 123),
        ("2019-03-17", 122),
        ("2019-07-01", 122),
        ("2024-01-31", 123),
        ("2024-02-01", 124),
        ("2024-12-17", 124),
        ("2025-01-01", 125),
        ("2026-06-02", 125),
        ("2026-10-02", 125),
        ("2027-06-18", 124),
        ("2027-06-24", 122),
        ("2027-07-24", 121),
        ("2027-07-27", 120),
        ("2027-09-23", 119),
    ],
)
def test_the_number_of_parties_is_the_depositarys(on: str, parties: int) -> None:
    assert len(members(on).parties) == parties


@pytest.mark.parametrize(
    ("state", "stays"),
    [
        ("HUN", [("2002-07-01", None)]),
        ("PHL", [("2011-11-01", "2019-03-17")]),
        ("BDI", [("2004-12-01", "2017-10-27")]),
        ("GMB", [("2002-09-01", None)]),
        ("ZAF", [("2002-07-01", None)]),
        ("MNE", [("2006-06-03", None)]),
        ("CIV", [("2013-05-01", None)]),
        ("UKR", [("2025-01-01", None)]),
        ("ARM", [("2024-02-01", None)]),
        ("PSE", [("2015-04-01", None)]),
        ("AFG", [("2003-05-01", None)]),
        ("NER", [("2002-07-01", "2027-06-18")]),
        ("VEN", [("2002-07-01", "2027-07-24")]),
        ("NRU", [("2002-07-01", "2027-09-23")]),
        ("MYS", []),
        ("SSD", []),
        ("SDN", []),
        ("USA", []),
        ("ISR", []),
        ("RUS", []),
    ],
)
def test_a_state_is_a_party_from_entry_into_force_until_its_withdrawal_takes_effect(
    state: str, stays: list[tuple[str, str | None]]
) -> None:
    assert spans(party, state=state) == stays


def test_the_recorded_days_of_entry_are_those_that_article_126_computes() -> None:
    rows = [act for act in load().treaty_actions if act.action in ("ratification", "accession", "acceptance")]
    recorded = [act for act in rows if act.date and act.effective and act.state != "MYS"]
    assert len(recorded) > 120
    wrong = [act.id for act in recorded if act.date and entry_into_force(act.date) != act.effective]
    assert wrong == []


def test_a_withdrawal_never_takes_effect_before_a_year_but_may_later() -> None:
    notice = parse_day("2026-06-18")
    assert iso(withdrawal_takes_effect(notice)) == "2027-06-18"
    assert iso(withdrawal_takes_effect(notice, parse_day("2026-06-18"))) == "2027-06-18"
    assert iso(withdrawal_takes_effect(notice, parse_day("2028-01-01"))) == "2028-01-01"


@pytest.mark.parametrize(
    ("state", "pending"),
    [
        ("HUN", [("2025-06-02", "2026-05-29")]),
        ("GMB", [("2016-11-10", "2017-02-10")]),
        ("ZAF", [("2016-10-19", "2017-03-07")]),
        ("BDI", [("2016-10-27", "2017-10-27")]),
        ("MLI", [("2026-06-24", "2027-06-24")]),
        ("FRA", []),
    ],
)
def test_a_notice_is_pending_until_it_takes_effect_or_is_withdrawn(state: str, pending: list[tuple[str, str]]) -> None:
    assert spans(withdrawal_pending, state=state) == pending


def test_an_announcement_ends_nothing() -> None:
    for state in ("MLI", "BFA", "NER"):
        assert spans(announced_exit, state=state)[0][0] == "2025-09-22"
        assert members("2025-09-23").parties.count(state) == 1


def test_an_instrument_taken_back_before_its_day_never_makes_a_party() -> None:
    assert spans(joining, state="MYS") == [("2019-03-04", "2019-04-29")]
    assert spans(party, state="MYS") == []


def test_between_deposit_and_entry_a_state_is_joining() -> None:
    assert spans(joining, state="UKR") == [("2024-10-25", "2025-01-01")]
    assert ("UKR", parse_day("2025-01-01")) in members("2024-12-17").joining


def test_a_signature_makes_no_party_and_is_not_undone_by_saying_that_one_will_not_ratify() -> None:
    assert spans(signatory, state="USA") == [("2000-12-31", None)]
    for state in ("USA", "ISR", "RUS", "SDN"):
        assert state in members("2026-10-02").signatories
        assert state not in members("2026-10-02").parties
    assert len(members("2024-12-17").signatories) == 139


@pytest.mark.parametrize(
    ("state", "situation", "since"),
    [
        ("UKR", "ICC-01/22", "2014-04-09"),
        ("CIV", "ICC-02/11", "2003-04-18"),
        ("LBY", "ICC-01/11", "2025-05-12"),
        ("UKR", "ICC-02/05", None),
        ("EGY", "ICC-01/11", None),
    ],
)
def test_a_declaration_under_article_12_3_covers_its_situation_and_no_other(
    state: str, situation: str, since: str | None
) -> None:
    assert spans(accepted, state=state, situation=situation) == ([(since, None)] if since else [])


def test_declarations_that_nobody_may_make_for_the_state_found_nothing() -> None:
    assert spans(accepted, state="EGY") == []
    assert spans(accepted, state="PSE")[0][0] == "2014-12-31"


@pytest.mark.parametrize(
    ("state", "situation", "begun", "examined"),
    [
        ("BDI", "ICC-01/17", True, False),  # authorised two days before the exit
        ("PHL", "ICC-01/21", False, True),  # authorised two and a half years after
        ("PHL", "ICC-02/05", True, False),
        ("BDI", "ICC-01/21", False, False),  # not even examined before Burundi left
        ("NER", "ICC-01/22", True, False),
    ],
)
def test_what_had_begun_before_the_exit_is_still_owed_and_what_came_later_is_disputed(
    state: str, situation: str, begun: bool, examined: bool
) -> None:
    assert bool(spans(left_during_investigation, state=state, situation=situation)) is begun
    assert bool(spans(left_during_examination, state=state, situation=situation)) is examined


def test_every_stay_names_the_act_that_began_it_and_the_notice_that_ended_it() -> None:
    for stay in memberships(load()):
        assert stay.joined_by.state == stay.state
        assert (stay.left_by is None) == (stay.end == FOREVER)


def test_those_that_leave_are_listed_with_their_day() -> None:
    leaving = {state: iso(day) for state, day in members("2026-11-22").leaving}
    assert leaving == {
        "NER": "2027-06-18",
        "BFA": "2027-06-24",
        "MLI": "2027-06-24",
        "VEN": "2027-07-24",
        "TCD": "2027-07-27",
        "NRU": "2027-09-23",
    }
