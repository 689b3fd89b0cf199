"""Names of the record in a text: what they stand for, and what they do not."""

from __future__ import annotations

import pytest

from servanda.record import load
from servanda.reports.model import Document
from servanda.reports.reading import prepare
from servanda.reports.shape import shape
from servanda.timeline.days import parse_day

DAY = parse_day("2024-11-26")
NAMED = [
    ("The White House spoke", {"White House": "USA"}),
    ("Downing Street and the Kremlin differ", {"Downing Street": "GBR", "Kremlin": "RUS"}),
    ("Kyiv and Ulaanbaatar", {"Kyiv": "UKR", "Ulaanbaatar": "MNG"}),
    ("Yoav Gallan, Benjamin Netanjahu", {"Yoav Gallan": "gallant", "Benjamin Netanjahu": "netanyahu"}),
    ("Prosecutor Karim Kahn", {"Karim Kahn": "icc_prosecutor"}),
    ("Omar el-Béchir and Wladimir Putin", {"Omar el-Béchir": "al-bashir", "Wladimir Putin": "putin"}),
    ("The Hague-based court", {"The Hague-based court": "icc"}),
    ("Irish Prime Minister Simon Harris", {"Irish Prime Minister Simon Harris": "IRL"}),
    ("the South African government", {"South African government": "ZAF"}),
    ("Israeli PM Netanyahu", {"Israeli PM Netanyahu": "netanyahu"}),
    ("The president of Brazil, Luiz Inácio Lula da Silva, spoke",
     {"The president of Brazil, Luiz Inácio Lula da Silva": "BRA"}),
    ("the Russian president", {"Russian president": "putin"}),
    ("Sinwar and Haniyeh", {"Sinwar": "yahya-sinwar", "Haniyeh": "ismail-haniyeh"}),
    ("the U.S. and the U.N.", {"U.S.": "USA", "U.N.": "un"}),
    ("the Rome Statute, not Rome", {"Rome Statute": "rome_statute", "Rome": "ITA"}),
    ("Mohammed Deif, also known as Mohammed Diab Ibrahim Al-Masri",
     {"Mohammed Deif": "deif", "Mohammed Diab Ibrahim Al-Masri": "deif"}),
    ("Simone Gbagbo and Laurent Gbagbo", {"Simone Gbagbo": "s-gbagbo", "Laurent Gbagbo": "l-gbagbo"}),
]  # fmt: skip
NOBODY = ["Sara Duterte", "it told us so", "The Times of Israel", "a South American river", "Yair Netanyahu"]


def _mentions(text: str) -> dict[str, str]:
    prepared = prepare(Document(text), load(), DAY)
    return {text[m.start : m.end]: m.id for s in prepared.sentences for m in s.mentions}


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_name_stands_for_what_the_record_says(text: str, expected: dict[str, str]) -> None:
    """Metonyms, capitals, transliterations, misspellings, offices by their holders on the day."""
    assert expected.items() <= _mentions(text).items()


@pytest.mark.parametrize("text", NOBODY)
def test_a_name_of_somebody_else_is_nobody(text: str) -> None:
    """A relative with another first name, an outlet, a pronoun are no names of the record."""
    assert not {"duterte", "netanyahu", "USA", "ISR"} & set(_mentions(text).values())


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-11-26", "USA"), ("2018-11-26", "joe-biden"), ("2025-03-01", "joe-biden")]
)
def test_a_politician_is_the_state_only_in_office(day: str, expected: str) -> None:
    """Out of office he speaks for himself."""
    prepared = prepare(Document("Joe Biden spoke."), load(), parse_day(day))
    assert prepared.sentences[0].mentions[0].id == expected


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Putin flew to Mongolia. The ICC wants him.", "him", "putin"),
        ("Mongolia hesitated. The country is a member of the ICC.", "The country", "MNG"),
        ("The ICC waits. The court is patient.", "The court", "icc"),
        ("The ICJ ruled on the ICC's behalf. Later the ICJ met. The court adjourned.", "The court", "icj"),
        ("The ICC named Putin and Maria Lvova-Belova. The two deny it.", "The two", "putin;lvova-belova"),
        ("Uganda and Djibouti hosted him. The two countries are members.", "The two countries", "UGA;DJI"),
        ("The ICC said Lvova-Belova left. She denied it.", "She", "lvova-belova"),
        ("The ICC wants Bashir. He flew to Sochi to ask Putin for aid, and he saw Chad.", "he", "al-bashir"),
    ],
)
def test_a_pronoun_stands_for_the_nearest_name_that_fits(text: str, phrase: str, expected: str) -> None:
    """he, the country, the court, both: within the paragraph."""
    assert _mentions(text)[phrase] == expected


def test_a_shape_leads_back_to_the_text() -> None:
    """Every stretch of the shape maps to the words that it stands for, quotation marks or not."""
    text = "“The USA” and Benjamin Netanyahu said the International Criminal Court (ICC) was “wrong”."
    view = shape(prepare(Document(text), load(), DAY).sentences[0])
    assert view.text == "S0 and P1 said C2 was wrong."
    for piece, words in (("S0", "The USA"), ("P1", "Benjamin Netanyahu"), ("said", "said"), ("wrong", "wrong")):
        at = view.text.index(piece)
        start, end = view.span(at, at + len(piece))
        assert text[start:end] == words
    assert view.span(0, len(view.text)) == (1, len(text))
