"""The Security Council: who sits, what decides, what is a veto (Charter 23, 25, 27; GA res. 76/262)."""

from __future__ import annotations

import csv
import datetime
import itertools
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from servanda.answers.votes import cast, votes
from servanda.answers.whatif import suppose
from servanda.errors import BadInput, NotOnRecord, ServandaError, UnknownName
from servanda.law.council import Side, recount, vote
from servanda.law.council_seats import majority_on, members, permanent, seats_on
from servanda.law.resolutions import after_a_veto, binding, draft
from servanda.record import load
from servanda.record.tables import CouncilVote
from servanda.timeline.days import iso, parse_day

DECIDED = list(csv.DictReader((Path(__file__).parent / "decided" / "votes.csv").open(encoding="utf-8", newline="")))
RECORD = load()
VETOES = [row for row in RECORD.council_votes if row.outcome == "vetoed"]
COUNTED = [row for row in RECORD.council_votes if recount(RECORD, row) is not None]


def side(text: str) -> Side:
    return int(text) if text.isdecimal() else [name for name in text.split(";") if name]


@pytest.mark.parametrize("case", DECIDED, ids=lambda case: case["id"])
def test_decided_votes_come_out_as_they_did(case: dict[str, str]) -> None:
    yes, no, abstained = (side(case[name]) for name in ("for", "against", "abstain"))
    result = vote(RECORD, parse_day(case["date"]), yes, no, abstained, procedural=case["procedural"] == "yes")
    assert (result.outcome, sorted(result.vetoed_by)) == (
        case["outcome"],
        sorted(filter(None, case["vetoed_by"].split(";"))),
    )


@pytest.mark.parametrize("row", COUNTED, ids=lambda row: row.id)
def test_every_vote_of_the_record_with_counts_is_recomputed_and_agrees(row: CouncilVote) -> None:
    again = recount(RECORD, row)
    assert again
    assert (again.outcome, set(again.vetoed_by)) == (row.outcome, set(row.vetoed_by))


def test_the_record_has_the_vetoes_that_the_members_are_known_for() -> None:
    by = {code: sum(code in row.vetoed_by for row in VETOES) for code in permanent(RECORD)}
    assert by["FRA"] == 18  # complete: the last was in 1989
    assert by["GBR"] >= 29
    assert by["USA"] >= 90
    assert by["CHN"] >= 22
    assert by["RUS"] >= 152
    assert sum(row in COUNTED for row in VETOES) >= 220


def test_only_permanent_members_veto_and_only_members_of_the_day_vote() -> None:
    for row in RECORD.council_votes:
        seated = set(members(RECORD, row.date))
        assert set(row.vetoed_by) <= set(permanent(RECORD)), row.id
        assert {*row.vetoed_by, *row.in_favour_states, *row.against_states, *row.abstaining_states} <= seated, row.id
        assert set(row.vetoed_by) <= set(row.against_states) or not row.against_states, row.id


def test_the_council_is_full_on_every_day_of_change_since_its_first_meeting() -> None:
    changes = {row.from_ for row in RECORD.council_members} | {row.until for row in RECORD.council_members if row.until}
    days = {day for day in changes if parse_day("1946-01-17") <= day < parse_day("2028-01-01")}
    for day in {*days, *(day - 1 for day in days if day > parse_day("1947-01-01")), parse_day("1946-01-17")}:
        assert len(members(RECORD, day)) == (11 if day < parse_day("1966-01-01") else 15), iso(day)


def test_elected_terms_begin_on_1_january_and_no_member_is_re_elected_at_once() -> None:
    elected = sorted((row.state, row.from_, row.until) for row in RECORD.council_members if row.until)
    for _, start, end in elected:
        assert iso(start).endswith("-01-01") or iso(start) == "1946-01-12"
        assert iso(end).endswith("-01-01")
    for (state, _, end), (other, start, _) in itertools.pairwise(elected):
        assert state != other or end < start, state


@pytest.mark.parametrize(
    ("state", "sits", "does_not"),
    [
        ("YUG", "1956-12-31", "1957-01-01"),  # split with the Philippines
        ("PHL", "1957-01-01", "1956-12-31"),
        ("POL", "1960-12-31", "1961-01-01"),  # with Turkey
        ("IRL", "1962-01-01", "1961-12-31"),  # with Liberia
        ("CSK", "1964-12-31", "1965-01-01"),  # with Malaysia
        ("ITA", "2017-12-31", "2018-01-01"),  # with the Netherlands
        ("EGY", "1961-10-01", "1963-01-01"),  # as the United Arab Republic
        ("DDR", "1981-12-31", "1982-01-01"),
    ],
)
def test_split_terms_and_former_states_sit_on_their_days(state: str, sits: str, does_not: str) -> None:
    assert state in members(RECORD, parse_day(sits))
    assert state not in members(RECORD, parse_day(does_not))


@pytest.mark.parametrize("day", ["1946-01-17", "1971-10-24", "1971-10-25", "1991-12-23", "1991-12-25"])
def test_a_seat_stays_one_seat_through_changes_of_government_or_state(day: str) -> None:
    assert {"CHN", "RUS"} <= set(members(RECORD, parse_day(day)))


@pytest.mark.parametrize(
    ("sides", "error", "says"),
    [
        ((["Ukraine"],), BadInput, "was no member"),
        ((["Atlantis"],), UnknownName, "Members that day: CHN, FRA"),
        ((["USA"], ["United States"]), BadInput, "votes twice"),
        ((["USA", "US"],), BadInput, "votes twice"),
        ((16,), BadInput, "more than the 15 members"),
        ((9, ["USA"], 6), BadInput, "16 votes are more"),
        ((-1,), BadInput, "negative"),
        ((14, 1), BadInput, "who voted against"),
    ],
)
def test_impossible_tallies_are_refused(sides: tuple[Side, ...], error: type[ServandaError], says: str) -> None:
    yes, no, abstained = (*sides, (), ())[:3]
    with pytest.raises(error, match=says):
        vote(RECORD, parse_day("2025-06-04"), yes, no, abstained)


def test_a_state_without_a_seat_that_day_is_told_when_it_had_one() -> None:
    with pytest.raises(BadInput, match="1 January 2016 – 31 December 2017"):
        vote(RECORD, parse_day("2025-06-04"), ["Ukraine"])


def test_twelve_votes_are_more_than_the_members_before_1966() -> None:
    with pytest.raises(BadInput, match="more than the 11 members"):
        vote(RECORD, parse_day("1965-12-31"), 12)


@pytest.mark.parametrize(("day", "error"), [("1946-01-16", BadInput), ("2040-01-01", NotOnRecord)])
def test_there_is_no_vote_before_the_first_meeting_or_with_members_not_on_record(
    day: str, error: type[ServandaError]
) -> None:
    with pytest.raises(error):
        vote(RECORD, parse_day(day), ["USA"])


def test_names_of_the_time_are_understood() -> None:
    result = vote(RECORD, parse_day("1964-09-17"), 9, ["Soviet Union", "Czechoslovakia"])
    assert (result.vetoed_by, set(result.members)) == (("RUS",), {"RUS", "CSK"})


def test_an_absent_member_is_counted_as_absent_and_named_when_all_others_are() -> None:
    yes = ["CHN", "CUB", "ECU", "FRA", "GBR", "NOR", "USA"]
    result = vote(RECORD, parse_day("1950-06-27"), yes, ["YUG"])
    assert (result.outcome, result.absent) == ("adopted", 3)
    assert "RUS" in result.notes[0]


@given(day=st.integers(parse_day("1946-01-17"), parse_day("2027-12-31")), data=st.data())
def test_a_veto_needs_the_majority_a_substantive_matter_and_a_permanent_no(day: int, data: st.DataObject) -> None:
    seated = list(members(RECORD, day))
    letters = data.draw(st.lists(st.sampled_from("YNA-"), min_size=len(seated), max_size=len(seated)))
    cast_by = {letter: [m for m, x in zip(seated, letters, strict=True) if x == letter] for letter in "YNA"}
    result = vote(RECORD, day, cast_by["Y"], cast_by["N"], cast_by["A"])
    loose = vote(RECORD, day, cast_by["Y"], cast_by["N"], cast_by["A"], procedural=True)
    enough = len(cast_by["Y"]) >= (9 if len(seated) == 15 else 7)
    blocked = {"CHN", "FRA", "GBR", "RUS", "USA"} & set(cast_by["N"])
    assert (result.outcome == "adopted") == (enough and not blocked)
    assert set(result.vetoed_by) == (blocked if enough else set())
    assert (loose.outcome == "adopted", loose.vetoed_by) == (enough, ())
    assert result.in_favour + result.against + result.abstaining + result.absent == seats_on(day)


@pytest.mark.parametrize(
    ("day", "majority", "seats"), [("1965-08-31", 7, 11), ("1965-12-31", 7, 11), ("1966-01-01", 9, 15)]
)
def test_seven_of_eleven_went_on_to_the_end_of_1965(day: str, majority: int, seats: int) -> None:
    assert (majority_on(parse_day(day)), seats_on(parse_day(day))) == (majority, seats)


@pytest.mark.parametrize(
    ("veto", "last_day"),
    [
        ("2022-02-25", None),
        ("2022-04-25", None),
        ("2022-05-26", "2022-06-09"),
        ("2024-11-20", "2024-12-04"),
        ("2025-06-04", "2025-06-18"),
        ("2025-09-18", "2025-10-02"),
    ],
)
def test_the_assembly_meets_within_ten_working_days_of_a_veto_since_april_2022(veto: str, last_day: str | None) -> None:
    found = after_a_veto(parse_day(veto))
    assert (iso(found) if found else None) == last_day


@given(st.integers(parse_day("2022-04-26"), parse_day("2030-01-01")))
def test_the_last_day_is_a_working_day_two_weeks_on(day: int) -> None:
    last = after_a_veto(day)
    assert last is not None
    assert datetime.date.fromordinal(last).weekday() < 5
    assert last - day in (12, 13, 14)


@pytest.mark.parametrize(
    ("words", "binds"),
    [
        ("Decides that the Government of Sudan shall cooperate fully", True),
        ("Demands an immediate ceasefire", True),
        ("the Libyan authorities shall cooperate fully", True),
        ("urges all States and concerned organizations to cooperate fully", False),
        ("Invites the Court and the African Union to discuss", False),
        ("Recommends", False),
        ("Calls upon all States", None),
    ],
)
def test_decisions_bind_and_urging_does_not(words: str, binds: bool | None) -> None:
    assert binding(words).binds is binds


@pytest.mark.parametrize("text", ["deferral:palestine", "deferral:ICC-01/18", "referral:ukraine obliging Russia"])
def test_an_adopted_draft_is_a_fact_that_a_question_can_suppose(text: str) -> None:
    answer = cast("2027-01-04", "15", proposal=text)
    _, supposed = suppose(RECORD, [answer.assumption])
    assert supposed[0].text == answer.assumption
    assert answer.assumption in answer.next


@pytest.mark.parametrize(("in_favour", "against"), [("14", "USA"), ("8", "")])
def test_a_draft_that_is_not_adopted_changes_nothing(in_favour: str, against: str) -> None:
    answer = cast("2027-01-04", in_favour, against, proposal="deferral:palestine")
    assert (answer.assumption, answer.next) == ("", "")


def test_a_referral_that_obliges_nobody_by_name_gives_no_duty_to_suppose() -> None:
    assert draft(RECORD, "referral:ukraine").assumption(parse_day("2027-01-04")) == ""


@pytest.mark.parametrize("text", ["palestine", "deferral:", "deferral:palestine obliging ISR", "sanctions:mali"])
def test_other_drafts_are_refused(text: str) -> None:
    with pytest.raises(BadInput, match="no draft"):
        draft(RECORD, text)


def test_a_deferral_is_no_procedural_decision() -> None:
    with pytest.raises(BadInput, match="no procedural decision"):
        cast("2027-01-04", "9", procedural=True, proposal="deferral:palestine")


def run(*args: str) -> Result:
    from servanda.cli import cli

    return CliRunner().invoke(cli, list(args))


def test_vote_prints_the_keys_of_the_contract() -> None:
    found = json.loads(run("vote", "--on", "2025-06-04", "--for", "14", "--against", "USA", "--json").stdout)
    expected = {
        "schema": "servanda/1",
        "outcome": "vetoed",
        "vetoed_by": ["USA"],
        "for": 14,
        "against": 1,
        "abstain": 0,
    }
    assert {key: found[key] for key in expected} == expected
    assert "Charter 27(3)" in found["cites"]
    assert found["after_veto"]["assembly_by"] == "2025-06-18"


def test_votes_print_the_keys_of_the_contract_one_object_a_vote() -> None:
    lines = run("votes", "--on", "2025-06-04", "--json").stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert [row["draft"] for row in found] == ["S/2025/353"]
    keys = "date draft resolution topic outcome vetoed_by for against abstain members grade source".split()
    assert set(keys) <= set(found[0])
    assert (found[0]["members"]["USA"], found[0]["members"]["FRA"], len(found[0]["members"])) == ("N", "Y", 15)


def test_votes_are_found_by_day_member_and_topic() -> None:
    assert [row["resolution"] for row in votes(on="2005-03-31")] == ["S/RES/1593 (2005)"]
    assert {tuple(sorted(row["vetoed_by"])) for row in votes(topic="referral", vetoed_by=["Russia", "CHN"])} == {
        ("CHN", "RUS")
    }
    assert all(row["date"] >= "2025-01-01" for row in votes(since="2025-01-01"))
    assert len(votes(until="1946-12-31")) == 9
    assert votes(on="2025-06-05") == []


def test_the_screen_says_how_complete_the_list_is() -> None:
    shown = run("votes", "--since", "2025-01-01", "--vetoed-by", "USA").stdout
    assert "S/2025/583" in shown
    assert "2 votes, 2 of them vetoed." in shown


def test_a_csv_of_votes_has_a_line_a_vote() -> None:
    rows = list(csv.DictReader(run("votes", "--topic", "icc", "--csv").stdout.splitlines()))
    assert {"S/RES/1593 (2005)", "S/RES/1970 (2011)"} <= {row["resolution"] for row in rows}
