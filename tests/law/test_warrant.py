"""The warrant: in force from its issue until the Court ends it."""

from __future__ import annotations

import pytest

from servanda.law.warrant import (
    court_offence,
    died_before_decision,
    is_warrant,
    warrant_in_force,
    warrant_sought,
)
from servanda.record import load
from servanda.timeline.days import iso_or_none
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import Predicate

EVALUATION = Evaluation(load())
Spans = list[tuple[str | None, str | None]]


def spans(predicate: Predicate, person: str) -> tuple[Spans, Spans]:
    """The days on which a predicate is true and those on which it is unknown."""
    timeline = EVALUATION.at(person=person).timeline(predicate)
    true, unknown = ([(iso_or_none(a), iso_or_none(b)) for a, b in s] for s in (timeline.true, timeline.unknown))
    return true, unknown


@pytest.mark.parametrize(
    ("person", "in_force"),
    [
        ("putin", [("2023-03-17", None)]),
        ("netanyahu", [("2024-11-21", None)]),
        ("al-bashir", [("2009-03-04", None)]),  # a second warrant in 2010 beside the first
        ("ntaganda", [("2006-08-22", "2013-03-22")]),
        ("bemba", [("2008-05-23", "2008-07-03"), ("2013-11-20", "2013-11-23")]),
        ("dela-rosa", [("2025-11-06", None)]),  # in force before anybody knew
        ("ag-ghaly", [("2017-07-18", None)]),
        ("banda", [("2014-09-11", None)]),  # a summons before
        ("kushayb", [("2007-04-27", "2020-06-09")]),
        ("l-gbagbo", [("2011-11-23", "2011-11-30")]),
        ("al-senussi", [("2011-06-27", "2014-07-24")]),
        ("m-gaddafi", [("2011-06-27", "2011-11-22")]),
        ("otti", [("2005-07-08", "2023-11-17")]),
        ("barasa", [("2013-08-02", None)]),
    ],
)
def test_a_warrant_is_in_force_from_issue_until_the_court_ends_it(person: str, in_force: Spans) -> None:
    assert spans(warrant_in_force, person) == (in_force, [])


@pytest.mark.parametrize("person", ["kenyatta", "ruto", "sang", "abu-garda", "jerbo", "muthaura", "kosgey", "ali"])
def test_a_summons_to_appear_imposes_no_arrest(person: str) -> None:
    """RS 58(7)."""
    assert spans(warrant_in_force, person) == ([], [])
    assert not any(is_warrant(w) for w in load().warrants if w.person == person)


@pytest.mark.parametrize(
    ("person", "true", "unknown"),
    [
        ("mudacumura", [("2012-07-13", "2019-09-17")], [("2019-09-17", None)]),
        ("s-gaddafi", [("2011-06-27", "2026-02-03")], [("2026-02-03", None)]),
    ],
)
def test_after_a_death_without_a_decision_the_record_cannot_say(person: str, true: Spans, unknown: Spans) -> None:
    assert spans(warrant_in_force, person) == (true, unknown)


@pytest.mark.parametrize(
    ("person", "gap"),
    [
        ("m-gaddafi", [("2011-10-20", "2011-11-22")]),
        ("al-werfalli", [("2021-03-24", "2022-06-15")]),
        ("mudacumura", [("2019-09-17", None)]),
        ("gicheru", []),  # surrendered before he died
        ("deif", []),  # killed before the warrant was issued
        ("putin", []),
    ],
)
def test_the_gap_between_a_death_and_the_decision_is_named(person: str, gap: Spans) -> None:
    assert spans(died_before_decision, person)[0] == gap


def test_an_application_is_no_warrant() -> None:
    """RS 58(1): sought on 20 May 2024, issued on 21 November."""
    assert spans(warrant_sought, "netanyahu")[0] == [("2024-05-20", "2024-11-21")]


@pytest.mark.parametrize(("person", "is_one"), [("barasa", True), ("bett", True), ("kilolo", True), ("kony", False)])
def test_offences_against_the_court_are_told_apart(person: str, is_one: bool) -> None:
    """RS 70(2)."""
    assert bool(spans(court_offence, person)[0]) is is_one


def test_the_record_counts_as_the_court_counted_on_17_december_2024() -> None:
    """The Court Today: 59 persons with a public warrant, 9 with a summons."""
    from servanda.timeline.days import parse_day

    day = parse_day("2024-12-17")
    public = [w for w in load().warrants if w.public <= day]
    assert len({w.person for w in public if is_warrant(w)}) == 59
    assert len({w.person for w in public if not is_warrant(w)}) == 9


def test_a_warrant_becomes_public_on_or_after_its_issue_and_ends_after_it() -> None:
    for warrant in load().warrants:
        assert warrant.issued <= warrant.public, warrant.id
        assert warrant.ended is None or warrant.issued < warrant.ended, warrant.id
