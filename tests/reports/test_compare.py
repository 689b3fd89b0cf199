"""The same claim across documents."""

from __future__ import annotations

from typing import Any

from servanda.record import load
from servanda.reports.compare import Compared, agreement, as_json, compare, rows
from servanda.reports.model import Claim, Document, Found, Judgement
from servanda.reports.reading import Reading


def reading(name: str, *claims: tuple[str, dict[str, Any]], by: str | None = None) -> Reading:
    made = tuple(Claim(Found(kind, 0, 4, args, by), "Text", Judgement("agrees", "why")) for kind, args in claims)
    return Reading(Document("Text", id=name, outlet=name.upper()), 739_000, made, ())


def count(value: int) -> tuple[str, dict[str, Any]]:
    return "parties_count", {"value": value, "term": "parties"}


def only(compared: tuple[Compared, ...]) -> Compared:
    (one,) = compared
    return one


def test_documents_that_say_the_same_agree_and_the_other_stands_alone() -> None:
    one = only(compare([reading("a", count(124)), reading("b", count(124)), reading("c", count(125))], load()))
    assert one.question == "How many states are in the Court"
    assert one.groups == {"124": ("a", "b"), "125": ("c",)}
    assert one.alone == ("c",)
    assert agreement([one]) == [
        {"documents": ["a", "b"], "shared": 1, "same": 1},
        {"documents": ["a", "c"], "shared": 1, "same": 0},
        {"documents": ["b", "c"], "shared": 1, "same": 0},
    ]


def test_a_document_alone_with_its_question_does_not_stand_alone() -> None:
    assert only(compare([reading("a", count(124))], load())).alone == ()


def test_a_warrant_for_two_persons_answers_two_questions() -> None:
    both = ("warrant", {"action": "issued", "persons": ["netanyahu", "gallant"], "crimes": ["war_crimes"]})
    one = ("warrant", {"action": "issued", "persons": ["gallant"]})
    found = compare([reading("a", both), reading("b", one)], load())
    assert [len(question.documents) for question in found] == [2, 1]
    assert "Gallant" in found[0].question
    assert "Netanyahu" in found[1].question
    assert found[0].alone == (), "a document that names no crimes contradicts nobody"


def test_figures_stand_side_by_side_with_place_since_when_and_who_counted() -> None:
    first = ("figure", {"measure": "killed", "value": 65000, "qualifier": "over", "place": "Gaza", "since": "2023-10"})
    second = ("figure", {"measure": "killed", "value": 60000, "qualifier": "over", "place": "Gaza"})
    found = compare([reading("a", first, by="the ministry"), reading("b", second)], load())
    one = only(found)
    assert one.question == "How many killed in Gaza"
    assert one.cells[0].value == "65000 · over · since 2023-10"
    assert next(rows(found))["attributed_to"] == "the ministry"


def test_two_documents_of_one_name_are_told_apart() -> None:
    readings = [reading("a", count(124)), reading("a", count(124))]
    shown = as_json(readings, compare(readings, load()))
    assert [document["name"] for document in shown["documents"]] == ["a (1)", "a (2)"]
    assert shown["claims"][0]["answers"] == [{"answer": "124", "documents": ["a (1)", "a (2)"]}]
    assert shown["schema"] == "servanda/1"
