"""What-ifs: the record never changes, every hypothesis is named, the difference is stated."""

from __future__ import annotations

import pytest

from servanda.answers.ask import ask
from servanda.answers.whatif import KINDS, suppose
from servanda.errors import BadInput, UnknownName
from servanda.record import load
from servanda.record.tables import TABLES

ONE_OF_EACH = [
    "party:ISR from 2027-01-01",
    "withdraws:ITA notified 2026-12-01",
    "rescinds:NER notified 2027-01-01",
    "accepts:ISR for palestine from 2027-01-01",
    "obliged:RUS for ukraine from 2027-01-01",
    "deferral:palestine from 2027-01-01",
    "warrant:putin ends 2027-01-01",
    "surrendered:kony from 2027-01-01",
    "office:putin ends 2027-05-07",
    "office:gallant from 2027-01-01",
    "consults:ITA by putin from 2027-01-01",
    "challenge:putin by RUS from 2027-01-01",
]


def test_every_kind_of_fact_can_be_supposed() -> None:
    assert {text.partition(":")[0] for text in ONE_OF_EACH} == set(KINDS)


@pytest.mark.parametrize("text", ONE_OF_EACH)
def test_supposing_never_changes_the_record(text: str) -> None:
    record = load()
    before = {table: record.rows_of(table) for table in TABLES}
    version = record.version
    supposed, _ = suppose(record, [text])
    ask("putin", "ITA", "2028-06-01", assume=[text])
    assert {table: record.rows_of(table) for table in TABLES} == before
    assert load() is record
    assert record.version == version
    assert any(supposed.rows_of(table) != rows for table, rows in before.items())


def test_the_proof_names_the_hypothesis_that_it_uses() -> None:
    answer = ask("putin", "ISR", "2027-06-01", assume=["party:ISR from 2027-01-01", "deferral:darfur from 2027-01-01"])
    used = {each.text: each.used for each in answer.hypotheses}
    assert used == {"party:ISR from 2027-01-01": True, "deferral:darfur from 2027-01-01": False}
    steps = [step for step in answer.proof.walk() if step.grade == "hypothesis"]
    assert {(step.rule, step.facts) for step in steps} == {("party", ("treaty_actions/assumed-1",))}


def test_the_difference_from_the_real_answer_is_stated() -> None:
    answer = ask("putin", "ISR", "2027-06-01", assume=["party:ISR from 2027-01-01"])
    differences = {each.part: (each.real, each.supposed) for each in answer.differences}
    assert differences["status"] == ("not_bound", "bound")
    assert differences["since"] == ("2023-03-17", "2027-01-01")


def test_a_supposition_that_changes_nothing_says_so() -> None:
    from servanda.answers.memo import text

    answer = ask("putin", "FRA", "2025-01-01", assume=["party:ISR from 2027-01-01"])
    assert answer.differences == ()
    assert "changes nothing in the answer" in text(answer)


def test_a_supposed_fact_is_graded_as_one() -> None:
    answer = ask("putin", "ISR", "2027-06-01", assume=["party:ISR from 2027-01-01"])
    (fact,) = [fact for fact in answer.facts if fact.id == "treaty_actions/assumed-1"]
    assert (fact.grade, fact.source) == ("hypothesis", "supposed by the question")


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("", BadInput, '"" is no supposition. Write it like party:ISR from 2027-01-01'),
        ("Israel joins", BadInput, '"Israel joins" is no supposition. Write it like'),
        (
            "joins:ISR from 2027-01-01",
            BadInput,
            '"joins:ISR from 2027-01-01" supposes an unknown kind of fact, "joins".',
        ),
        ("party:ISR", BadInput, '"party:ISR" lacks a day. Add from YYYY-MM-DD.'),
        ("party:ISR from 2027-13-01", BadInput, '"2027-13-01" is no day. Write it as YYYY-MM-DD'),
        ("party:Atlantis from 2027-01-01", UnknownName, 'No state "Atlantis" in the record of'),
        ("deferral:Atlantis from 2027-01-01", UnknownName, 'No situation "Atlantis" in the record of'),
        ("warrant:Gbagbo ends 2027-01-01", UnknownName, '"Gbagbo" fits 2 persons in the record of'),
    ],
)
def test_a_supposition_that_cannot_be_read_is_refused_in_words(text: str, error: type, message: str) -> None:
    with pytest.raises(error) as refused:
        ask("putin", "FRA", "2027-06-01", assume=[text])
    assert str(refused.value).startswith(message)


def test_a_challenge_needs_a_case_that_was_public() -> None:
    with pytest.raises(BadInput, match="challenges a case that is not on record"):
        ask("putin", "FRA", "2020-01-01", known_on="2020-01-01", assume=["challenge:putin by RUS from 2020-01-01"])


def test_known_on_and_what_if_together() -> None:
    """What was public on 10 May 2026, and the Philippines a party again."""
    asked = ask("dela-rosa", "PHL", "2027-02-01", known_on="2026-05-10", assume=["party:PHL from 2027-01-01"])
    assert asked.status == "not_wanted"
    assert ask("dela-rosa", "PHL", "2027-02-01", assume=["party:PHL from 2027-01-01"]).status == "bound"
