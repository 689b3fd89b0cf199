"""The class of a word is decided by the words beside it."""

from __future__ import annotations

import pytest

from servanda.reports.grammar.tokens import tokens
from servanda.reports.grammar.words import verbs

VERB, NOUN = "V", "N"


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("S0 visits S1", "visits", VERB),
        ("P0's visits to S1", "visits", NOUN),
        ("S0 plans to host P1", "plans", VERB),
        ("the plans of S0", "plans", NOUN),
        ("C0 orders for the arrest of P1", "arrest", NOUN),
        ("to arrest P1", "arrest", VERB),
        ("to arrest and surrender mr x", "surrender", VERB),
        ("the wanted P0 left", "wanted", "A"),
        ("P0 is wanted by C1", "wanted", VERB),
        ("all 125 C0 member states comply", "states", NOUN),
        ("S0, whose exit took effect", "exit", NOUN),
        ("the countries that form part of it", "that", "REL"),
        ("S0 said that S1 left", "that", "SUB"),
        ("on that day S0 left", "that", "DET"),
        ("P0 may come", "may", "MODAL"),
        ("in may 2014 S0 left", "may", NOUN),
        ("U0 itself has sent it", "itself", "ADV"),
        ("her visit", "her", "OWN"),
        ("S0 arrested her", "her", "PRON"),
    ],
)
def test_a_word_is_a_verb_or_a_noun_by_its_neighbours(text: str, word: str, tag: str) -> None:
    assert [t.tag for t in tokens(text) if t.text == word] == [tag]


def test_every_word_is_where_it_says() -> None:
    text = "S0 didn't arrest P1, who's wanted, in 2,000 cases."
    assert all(text[t.start : t.end] == t.text for t in tokens(text))


def test_no_two_verbs_share_a_past_form_by_accident() -> None:
    assert {form: verbs()[form] for form in ("left", "found", "bound", "sought", "flew")} == {
        "left": ("leave", "DN"),
        "found": ("find", "DN"),
        "bound": ("bind", "DN"),
        "sought": ("seek", "DN"),
        "flew": ("fly", "D"),
    }
