"""Disputes: two readings or more, the ruling or the word that there is none, and the days on which each matters."""

from __future__ import annotations

import pytest

from servanda.answers.ask import ask
from servanda.law.disputes import TOUCHES
from servanda.record import load

RECORD = load()


@pytest.mark.parametrize("dispute", RECORD.disputes, ids=lambda dispute: dispute.id)
def test_a_dispute_has_at_least_two_readings_each_with_a_holder_and_a_source(dispute: object) -> None:
    views = [view for view in RECORD.dispute_views if view.dispute == dispute.id]  # type: ignore[attr-defined]
    one_sided = {"succession"}  # spec: no contrary view is on record, a note only
    assert len({view.view for view in views}) >= (1 if dispute.id in one_sided else 2)  # type: ignore[attr-defined]
    assert all(view.holder and view.view and view.source for view in views)


def test_every_dispute_that_touches_the_duty_is_on_record() -> None:
    assert set(TOUCHES) <= {dispute.id for dispute in RECORD.disputes}


def test_every_view_and_ruling_belongs_to_a_dispute() -> None:
    ids = {dispute.id for dispute in RECORD.disputes}
    assert {view.dispute for view in RECORD.dispute_views} <= ids
    assert {ruling.dispute for ruling in RECORD.rulings} <= ids


@pytest.mark.parametrize(
    ("person", "state", "on", "issues"),
    [
        ("netanyahu", "HUN", "2025-04-03", ["immunity-art-98-1"]),
        ("netanyahu", "GBR", "2025-01-01", ["immunity-art-98-1", "uk-section-23"]),
        ("netanyahu", "FRA", "2026-02-10", ["immunity-art-98-1", "overflight", "art-95-scope"]),
        ("netanyahu", "FRA", "2026-02-12", ["immunity-art-98-1", "art-95-scope"]),
        ("putin", "MNG", "2024-09-02", ["immunity-art-98-1"]),
        ("putin", "NER", "2025-10-01", ["immunity-art-98-1", "withdrawal-validity"]),
        ("akhundzada", "FRA", "2025-08-01", []),
        ("gallant", "FRA", "2024-12-01", []),
        ("putin", "RUS", "2024-01-01", []),
        ("al-bashir", "SDN", "2010-01-01", []),
        ("duterte", "PHL", "2025-03-11", ["residual-duty-late-investigation"]),
        ("al-bashir", "PHL", "2019-03-17", ["immunity-art-98-1"]),
        ("s-gaddafi", "LBY", "2012-06-01", ["art-95-scope"]),
        ("m-gaddafi", "LBY", "2011-11-01", ["death-before-decision"]),
        ("kony", "FRA", "2026-01-01", []),
    ],
)
def test_an_answer_lists_the_disputes_that_would_change_it_and_no_others(
    person: str, state: str, on: str, issues: list[str]
) -> None:
    answer = ask(person, state, on)
    assert [dispute.issue for dispute in answer.disputes] == issues
    assert answer.contested == bool(issues)


def test_a_dispute_names_its_question_its_ruling_and_every_holder() -> None:
    (immunity,) = ask("putin", "MNG", "2024-09-02").disputes
    assert immunity.question.endswith("?")
    assert "ICC-01/22-90" in immunity.ruling
    holders = {view.holder for view in immunity.views}
    assert {"France", "Mongolia", "Hungary", "China"} <= holders
    assert all(view.source for view in immunity.views)


def test_the_words_of_the_record_on_disputes_rate_nobody() -> None:
    """No adjective of praise or blame stands in what servanda says of a view."""
    rating = ("clearly", "wrongly", "obvious", "absurd", "correctly", "notorious", "baseless", "so-called")
    said = " ".join(f"{d.question} {d.ruling} {d.effect}" for d in RECORD.disputes).lower()
    assert [word for word in rating if word in said] == []
