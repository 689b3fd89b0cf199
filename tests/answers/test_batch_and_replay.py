"""Many questions at once, and old answers asked again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from servanda.answers.ask import ask
from servanda.answers.batch import answers
from servanda.answers.replay import replay
from servanda.errors import BadInput, BrokenData, ServandaError


def batch(tmp_path: Path, *lines: str, **options: Any) -> list[dict[str, Any]]:
    file = tmp_path / "questions.csv"
    file.write_text("\n".join(("person,state,date", *lines)) + "\n", encoding="utf-8")
    return list(answers(file, **options))


def test_a_batch_answers_in_order_as_the_single_question_does(tmp_path: Path) -> None:
    found = batch(tmp_path, "netanyahu,HUN,2025-04-03", "Putin,Mongolia,2024-09-02")
    assert found == [ask("netanyahu", "HUN", "2025-04-03").to_dict(), ask("putin", "MNG", "2024-09-02").to_dict()]


@pytest.mark.parametrize(
    ("row", "code", "error"),
    [
        ("nobody at all,HUN,2025-04-03", "unknown_name", 'No person "nobody at all"'),
        ("putin,Atlantis,2025-04-03", "unknown_name", 'No state "Atlantis"'),
        ("putin,HUN,2025-02-30", "bad_input", '"2025-02-30" is no day.'),
        ("putin,HUN,2001-01-01", "bad_input", "2001-01-01 lies before the Statute was in force."),
        ("putin,HUN,", "bad_input", '"" is no day.'),
        ("putin,HUN", "bad_input", '"" is no day.'),
        (",,", "unknown_name", 'No person ""'),
        ("Gbagbo,CIV,2012-01-01", "unknown_name", '"Gbagbo" fits 2 persons'),
    ],
)
def test_one_bad_row_leaves_the_others_answered(tmp_path: Path, row: str, code: str, error: str) -> None:
    before, bad, after = batch(tmp_path, "netanyahu,HUN,2025-04-03", row, "putin,MNG,2024-09-02")
    assert (before["status"], after["status"]) == ("bound", "bound")
    assert (bad["line"], bad["code"]) == (3, code)
    assert bad["error"].startswith(error)


def test_a_batch_may_have_more_columns_in_any_order_and_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "exported.csv"
    file.write_text("\ufeffid,date,state,person\n1,2025-04-03,Hungary,Bibi\n", encoding="utf-8")
    assert [found["status"] for found in answers(file)] == ["bound"]


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (b"", BadInput, "lacks the column person, state, date."),
        (b"person,state,date\n", BadInput, "has no question."),
        (b"person,country,date\nputin,FRA,2025-01-01\n", BadInput, "lacks the column state."),
        (b"\xff\xfe\x00person", BrokenData, "is not UTF-8 text."),
        (None, BadInput, "Cannot open"),
    ],
)
def test_a_file_that_is_no_batch_is_refused_in_words(
    tmp_path: Path, content: bytes | None, error: type[ServandaError], message: str
) -> None:
    file = tmp_path / "questions.csv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(error, match=message) as refused:
        list(answers(file))
    assert refused.value.hint


def test_a_batch_shares_what_is_supposed_and_what_was_known(tmp_path: Path) -> None:
    (supposed,) = batch(tmp_path, "putin,ISR,2027-06-01", assume=["party:ISR from 2027-01-01"])
    (unknown,) = batch(tmp_path, "dela-rosa,FRA,2026-01-01", known_on="2026-05-10")
    assert (supposed["status"], unknown["status"]) == ("bound", "not_wanted")
    assert supposed["hypotheses"][0]["used"]


def saved(tmp_path: Path, answer: dict[str, Any]) -> Path:
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(answer), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "options", [{}, {"known_on": "2025-04-01"}, {"assume": ["deferral:palestine from 2025-01-01"]}], ids=str
)
def test_a_saved_answer_asked_again_is_the_same(tmp_path: Path, options: dict[str, Any]) -> None:
    again = replay(saved(tmp_path, ask("netanyahu", "HUN", "2025-04-03", **options).to_dict()))
    assert again.same
    assert again.changed == ()


def test_a_replay_says_what_changed_and_under_which_versions(tmp_path: Path) -> None:
    then = {**ask("netanyahu", "HUN", "2025-04-03").to_dict(), "status": "not_bound", "until": "2026-06-02"}
    again = replay(saved(tmp_path, then))
    assert again.changed == ("status", "until")
    assert again.to_dict()["changed"]["status"] == {"then": "not_bound", "now": "bound"}
    assert again.to_dict()["now"]["versions"]
    assert 'until: then "2026-06-02", now null' in again.text()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"person": "putin"}', "not json", '"text"', "null"])
def test_what_is_no_saved_answer_is_refused_in_words(tmp_path: Path, content: str) -> None:
    file = tmp_path / "answer.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match="holds no saved answer"):
        replay(file)
