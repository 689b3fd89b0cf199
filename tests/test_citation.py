"""Pinpoints: read, printed, and found in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.citation import INSTRUMENTS, Citation, find
from servanda.errors import BadInput

paragraphs = st.lists(st.from_regex(r"[1-9][0-9]?|[a-z]|i{1,3}|iv", fullmatch=True), max_size=3).map(
    lambda parts: "".join(f"({part})" for part in parts)
)
articles = st.builds(Citation, st.sampled_from(list(INSTRUMENTS)), st.integers(1, 198).map(str), paragraphs)
resolutions = st.builds(
    lambda number, year, para: Citation("S/RES", f"{number} ({year})", para),
    st.integers(1, 2999),
    st.integers(1946, 2030),
    st.one_of(st.just(""), st.integers(1, 60).map(str)),
)
filings = st.builds(
    lambda a, b, c, d, e, f: Citation("ICC", f"ICC-0{a}/{b:02}-0{c}/{d:02}-{e}{f}"),
    *(st.integers(1, 2), st.integers(1, 25), st.integers(1, 4), st.integers(5, 26), st.integers(1, 3700)),
    st.sampled_from(["", "-Red", "-Corr", "-Red2", "-tENG"]),
)
notifications = st.builds(
    lambda number, year: Citation("C.N.", f"C.N.{number}.{year}"), st.integers(1, 999), st.integers(1998, 2027)
)
citations = st.one_of(articles, resolutions, filings, notifications)


@given(citations)
def test_a_citation_prints_and_parses_as_itself(citation: Citation) -> None:
    assert Citation.parse(str(citation)) == citation


@given(st.lists(citations, min_size=1, max_size=4))
def test_citations_are_found_in_a_sentence_in_order(drawn: list[Citation]) -> None:
    sentence = f"The Chamber recalled {'; '.join(map(str, drawn))}; and so decided."
    assert list(find(sentence)) == drawn


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("art. 89(1) of the Rome Statute", "RS 89(1)"),
        ("Article 27(2) of the Statute", "RS 27(2)"),
        ("articles 86 of the Rome Statute", "RS 86"),
        ("Rome Statute, art. 127(1)", "RS 127(1)"),
        ("RS 112(2)(f)", "RS 112(2)(f)"),
        ("rs 15 bis", "RS 15 bis"),
        ("RS 15 ter", "RS 15 ter"),
        ("RPE 195(2)", "RPE 195(2)"),
        ("Reg. 109", "Reg. 109"),
        ("UN Charter, art. 27(3)", "Charter 27(3)"),
        ("VCLT 27", "VCLT 27"),
        ("S/RES/1593 (2005), op. 2", "S/RES/1593 (2005) para. 2"),
        ("S/RES/1593(2005)", "S/RES/1593 (2005)"),
        ("GA resolution 76/262", "A/RES/76/262"),
        ("ICC-ASP/16/Res.5", "ICC-ASP/16/Res.5"),
        ("ICC-02/05-01/09-397-Corr", "ICC-02/05-01/09-397-Corr"),
        ("ICC-01/18", "ICC-01/18"),
        ("C.N.180.2026.TREATIES-XVIII.10", "C.N.180.2026"),
    ],
)
def test_the_ways_in_which_people_cite_are_understood(text: str, printed: str) -> None:
    assert str(Citation.parse(text)) == printed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", '"" is no pinpoint. Write one like RS 89(1)'),
        ("the Statute", '"the Statute" is no pinpoint.'),
        ("RS 86 and RS 89(1)", '"RS 86 and RS 89(1)" names 2 provisions.'),
    ],
)
def test_what_is_no_pinpoint_is_refused_in_words(text: str, message: str) -> None:
    with pytest.raises(BadInput) as refused:
        Citation.parse(text)
    assert str(refused.value).startswith(message)


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for citation in find(text):
        assert Citation.parse(str(citation)) == citation


def test_numbers_of_a_text_are_not_provisions() -> None:
    assert list(find("In 2005 the Council adopted 15 resolutions; article 5 of the treaty; 89(1).")) == []


def test_an_article_has_its_number_and_a_document_its_address() -> None:
    assert Citation.parse("RS 15 bis").article == 15
    assert Citation.parse("S/RES/1593 (2005) para. 2").article is None
    assert Citation.parse("S/RES/1593 (2005) para. 2").link == "https://undocs.org/S/RES/1593(2005)"
    assert Citation.parse("ICC-01/18").link == ""
