"""The answer to the main question: its parts, its promises, and what it refuses to answer."""

from __future__ import annotations

import datetime
import json

import pytest

from servanda.answers.ask import ask, the_day
from servanda.answers.memo import html, markdown, text
from servanda.answers.standing import STATUSES
from servanda.citation import find
from servanda.errors import BadInput, UnknownName
from servanda.law.exceptions import EXCEPTIONS
from servanda.record import load
from servanda.timeline.timeline import Truth

QUESTIONS = [
    ("netanyahu", "HUN", "2025-04-03"),
    ("putin", "KAZ", "2024-07-03"),
    ("duterte", "PHL", "2025-03-11"),
    ("s-gaddafi", "LBY", "2012-06-01"),
    ("mudacumura", "COD", "2020-01-01"),
    ("kenyatta", "GBR", "2013-05-06"),
    ("putin", "UKR", "2024-12-31"),
    ("harun", "NER", "2027-06-18"),
]


@pytest.fixture(params=QUESTIONS, ids="-".join)
def answer(request: pytest.FixtureRequest) -> dict[str, object]:
    """Answers of every status, as the contract has them."""
    return ask(*request.param).to_dict()


def test_an_answer_has_every_part_of_the_contract(answer: dict[str, object]) -> None:
    promised = {"schema", "person", "state", "on", "status", "since", "until", "exceptions", "contested", "disputes"}
    promised |= {"citations", "facts", "assumptions", "precedents", "next", "proof", "record"}
    assert promised <= set(answer)
    assert answer["schema"] == "servanda/1"
    assert answer["status"] in STATUSES
    assert json.loads(json.dumps(answer)) == answer


def test_every_citation_of_an_answer_is_a_pinpoint(answer: dict[str, object]) -> None:
    cited = [*answer["citations"], *answer["next"]]  # type: ignore[misc]
    assert cited
    assert [cite for cite in cited if [str(c) for c in find(cite)] != [cite]] == []


def test_every_fact_of_an_answer_is_a_row_of_the_record_with_its_source(answer: dict[str, object]) -> None:
    facts = answer["facts"]
    assert isinstance(facts, list)
    for fact in facts:
        table, _, row = fact["id"].partition("/")
        assert load().by_id(table, row).id == row
        assert fact["says"]
        assert fact["source"]
        assert fact["grade"] in ("one_source", "two_sources", "memory")


def test_every_fact_of_the_proof_is_listed(answer: dict[str, object]) -> None:
    def steps(proof: dict[str, object]) -> list[dict[str, object]]:
        return [proof, *(inner for step in proof["because"] for inner in steps(step))]  # type: ignore[attr-defined]

    used = {fact for step in steps(answer["proof"]) for fact in step["facts"]}  # type: ignore[arg-type, attr-defined]
    assert used == {fact["id"] for fact in answer["facts"]}  # type: ignore[attr-defined]


def test_the_days_of_an_answer_lie_around_the_day_asked_about(answer: dict[str, object]) -> None:
    assert str(answer["since"] or "") <= str(answer["on"])
    assert answer["until"] is None or str(answer["on"]) < str(answer["until"])


def test_a_bound_state_learns_what_follows_and_on_what_the_answer_rests() -> None:
    bound, free = ask("putin", "MNG", "2024-09-02"), ask("putin", "KAZ", "2024-07-03")
    assert bound.next[0] == "RS 59(1)"
    assert "RS 87(7)" in bound.next
    assert bound.assumptions[0] == "the person is in Mongolia that day (asked)"
    assert free.next == ("RS 87(5)(a)",)
    assert len(free.assumptions) == 1


@pytest.mark.parametrize(
    ("person", "state", "on", "assume"),
    [
        ("putin", "FRA", "2027-06-01", "deferral:darfur from 2027-01-01"),
        ("putin", "FRA", "2027-06-01", "deferral:ukraine from 2027-01-01"),
        ("al-bashir", "ZAF", "2015-06-13", "deferral:libya from 2015-01-01"),
        ("beina", "CAF", "2025-01-01", "consults:CAF by beina from 2025-01-01"),
    ],
)
def test_the_proof_shows_every_exception_tried_and_agrees_with_those_that_apply(
    person: str, state: str, on: str, assume: str
) -> None:
    answer = ask(person, state, on, assume=[assume])
    tried = {step.rule: step.holds for step in answer.proof.because if step.rule in EXCEPTIONS}
    assert set(tried) == set(EXCEPTIONS)
    assert {name for name, holds in tried.items() if holds is Truth.TRUE} == set(answer.exceptions)


def test_precedents_for_the_same_state_come_before_those_for_the_same_person() -> None:
    first, *rest = ask("putin", "JOR", "2024-01-01").precedents
    assert "Jordan" in first
    assert any("Mongolia" in precedent for precedent in rest)


def test_everybody_sought_is_presumed_innocent_in_every_form_of_an_answer(answer: dict[str, object]) -> None:
    again = ask(str(answer["person"]), str(answer["state"]), str(answer["on"]))
    for form in (text, markdown, html):
        assert "presumed innocent" in " ".join(form(again).split())


def test_facts_from_memory_are_never_dressed_up_as_sourced() -> None:
    warrant = next(w for w in load().warrants if w.grade == "memory" and w.kind == "warrant")
    answer = ask(warrant.person, "COD", warrant.issued)
    assert any(fact.grade == "memory" for fact in answer.facts)
    assert "[from memory, no page seen]" in text(answer)
    assert "[from memory, no page seen]" in markdown(answer)


def test_html_escapes_what_it_prints() -> None:
    person = load().by_id("persons", "putin")._replace(full_name="<script>alert(1)</script>")
    record = load().replace("persons", [person if p.id == "putin" else p for p in load().persons])
    shown = html(ask("putin", "MNG", "2024-09-02", record=record))
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.parametrize(
    ("on", "message"),
    [
        ("2002-06-30", "2002-06-30 lies before the Statute was in force. Ask about 2002-07-01 or later."),
        ("1998-07-17", "1998-07-17 lies before the Statute was in force. Ask about 2002-07-01 or later."),
        ("2025-02-30", '"2025-02-30" is no day. Write it as YYYY-MM-DD, for example 2025-04-03.'),
        ("tomorrow", '"tomorrow" is no day. Write it as YYYY-MM-DD, for example 2025-04-03.'),
        ("", '"" is no day. Write it as YYYY-MM-DD, for example 2025-04-03.'),
    ],
)
def test_a_day_that_cannot_be_asked_about_is_refused_in_words(on: str, message: str) -> None:
    with pytest.raises(BadInput) as refused:
        ask("putin", "MNG", on)
    assert str(refused.value) == message


def test_a_day_far_ahead_is_refused_and_one_ten_years_ahead_is_not() -> None:
    this_day = datetime.date.today()
    assert the_day(this_day.replace(year=this_day.year + 10, day=min(this_day.day, 28)).isoformat())
    with pytest.raises(BadInput, match="lies more than 10 years ahead"):
        ask("putin", "MNG", "2099-01-01")


@pytest.mark.parametrize(
    ("person", "state", "message"),
    [
        ("Gbagbo", "FRA", '"Gbagbo" fits 2 persons'),
        ("Gaddafi", "FRA", '"Gaddafi" fits 2 persons'),
        ("putin", "Atlantis", 'No state "Atlantis" in the record of'),
        ("", "FRA", 'No person "" in the record of'),
    ],
)
def test_a_name_that_fits_nobody_or_several_is_never_guessed(person: str, state: str, message: str) -> None:
    with pytest.raises(UnknownName) as refused:
        ask(person, state, "2025-01-01")
    assert str(refused.value).startswith(message)
    assert refused.value.hint


def test_without_a_day_the_answer_is_of_today() -> None:
    assert ask("putin", "MNG").on == datetime.date.today().toordinal()


def test_a_notebook_shows_an_answer_as_html_with_nothing_unescaped() -> None:
    shown = ask("netanyahu", "HUN", "2025-04-03")._repr_html_()
    assert shown.startswith("<section")
    assert "Benjamin Netanyahu" in shown
    assert "&quot;" in shown or '"the requested State"' not in shown
