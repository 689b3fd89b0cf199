"""Listings say what single answers say: every state of a day, every stretch of a pair, the map."""

from __future__ import annotations

import random

import pytest

from servanda.answers.ask import ask
from servanda.answers.listings import history, members, states
from servanda.answers.profiles import person_profile, persons, state_profile
from servanda.answers.world import ANY, World
from servanda.record import load
from servanda.timeline.days import ALWAYS, FOREVER, parse_day

RECORD = load()
ASKED = [("putin", "2025-01-01"), ("al-bashir", "2019-03-17"), ("s-gaddafi", "2012-06-01"), ("dela-rosa", "2026-01-01")]


@pytest.mark.parametrize(("person", "on"), ASKED)
def test_the_listing_of_states_says_what_each_answer_says(person: str, on: str) -> None:
    rows = states(person, on)
    assert [row.state for row in rows] == [state.id for state in RECORD.states]
    for row in random.Random(1).sample(rows, 25):
        answer = ask(person, row.state, on)
        shown = (row.stretch.status, row.stretch.start, row.stretch.end, row.exceptions, row.contested)
        assert shown == (answer.status, answer.since, answer.until, answer.exceptions, answer.contested)


@pytest.mark.parametrize(("person", "on"), ASKED)
def test_the_map_says_what_the_listing_says(person: str, on: str) -> None:
    listed = {row.state: row.to_dict() for row in states(person, on)}
    shown = {place.state: place.to_dict() for place in World(RECORD).on(person, parse_day(on))}
    assert {state: {name: row[name] for name in listed[state]} for state, row in shown.items()} == listed


def test_the_map_of_anybody_is_bound_where_some_warrant_binds() -> None:
    day = parse_day("2026-10-02")
    parties = set(members("2026-10-02").parties)
    anybody = {place.state: place.stretch.status for place in World(RECORD).on(ANY, day)}
    assert {state for state, status in anybody.items() if status == "bound"} == parties
    assert anybody["SDN"] == anybody["LBY"] == "bound_by_council"
    assert anybody["USA"] == "not_bound"


@pytest.mark.parametrize(("person", "state"), [("putin", "UKR"), ("bemba", "BEL"), ("al-bashir", "PHL")])
def test_a_history_covers_all_days_and_agrees_with_the_answer_of_each_edge(person: str, state: str) -> None:
    stretches = history(person, state)
    assert (stretches[0].start, stretches[-1].end) == (ALWAYS, FOREVER)
    for stretch in stretches[1:]:
        assert ask(person, state, stretch.start).status == stretch.status
        assert ask(person, state, stretch.start - 1).status != stretch.status


def test_the_listing_of_persons_counts_those_with_a_warrant_in_force() -> None:
    """31 persons on 22 November 2026, those of whom the record cannot say left out."""
    wanted = [row["person"] for row in persons("2026-11-22") if row["in_force"] is True]
    assert len(wanted) == 31
    assert {"barasa", "bett", "kony", "putin", "netanyahu"} <= set(wanted)
    assert not {"otti", "deif", "mudacumura", "s-gaddafi"} & set(wanted)


def test_a_sealed_warrant_is_listed_from_its_unsealing() -> None:
    assert "dela-rosa" not in {row["person"] for row in persons("2026-05-10")}
    assert "dela-rosa" in {row["person"] for row in persons("2026-05-11")}


def test_profiles_resolve_names_and_carry_their_sources() -> None:
    person, state = person_profile("Bibi", "2026-01-01"), state_profile("Holland", "2026-01-01")
    assert person["person"] == "netanyahu"
    assert state["state"] == "NLD"
