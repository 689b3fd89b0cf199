"""Sentences: where they end, where they do not, and that offsets are exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reports.sentences import quotation_spans, split

CUTS = [
    ("The U.S. vetoed the draft. The U.N. regretted it.", ["The U.S. vetoed the draft.", "The U.N. regretted it."]),
    ("It lies with the U.S. The Court waits.", ["It lies with the U.S.", "The Court waits."]),
    ("The I.C.C. cited art. 27 and Gen. Min Aung Hlaing.", ["The I.C.C. cited art. 27 and Gen. Min Aung Hlaing."]),
    ("He met V. Putin. Then he left.", ["He met V. Putin.", "Then he left."]),
    ("“We reject it.” Biden said so.", ["“We reject it.”", "Biden said so."]),
    ("“It is outrageous!” he said.", ["“It is outrageous!” he said."]),
    ("Russia vetoed it. (Reuters) (AP)", ["Russia vetoed it."]),
    ("One paragraph\n\nAnother one", ["One paragraph", "Another one"]),
    ("A line\nAnother Line", ["A line", "Another Line"]),
    ("The Court issued a\nwarrant.", ["The Court issued a\nwarrant."]),
    ("Really? Yes! Sure… Perhaps.", ["Really?", "Yes!", "Sure…", "Perhaps."]),
    ("It was 2.5 million. On Monday it rose.", ["It was 2.5 million.", "On Monday it rose."]),
]
WRAPPED = (
    "The International Criminal Court said on Tuesday that the\n"
    "Judges of Pre-Trial Chamber I had issued two warrants of\n"
    "Arrest against two persons in the situation in Libya and\n"
    "Published them after they had been kept under seal there.\n"
)


@pytest.mark.parametrize(("text", "sentences"), CUTS)
def test_a_text_is_cut_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    """Abbreviations, initials and ranks end nothing; sources in brackets are no text."""
    assert [sentence.text for sentence in split(text)] == sentences


def test_hard_wrapped_lines_are_one_sentence() -> None:
    """Lines of one width that break off are no paragraphs."""
    assert len(split(WRAPPED)) == 1


def test_paragraphs_are_counted_from_zero() -> None:
    """A sentence knows its paragraph."""
    assert [sentence.paragraph for sentence in split("One. Two.\n\nThree.")] == [0, 0, 1]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no” twice", ["no"]),
        ("It’s ‘the end’ of it", ["the end"]),
        ('A "left open quotation', ["left open quotation"]),
        ("Hamas’ members’ words", []),
        ("She called it «odd» and „strange“", ["odd", "strange"]),
    ],
)
def test_quotation_marks_are_paired_in_a_paragraph(text: str, quoted: list[str]) -> None:
    """Apostrophes are no marks; an unclosed quotation runs to the end."""
    assert [text[a:b] for a, b in quotation_spans(text, 0, len(text))] == quoted


@given(st.text(alphabet=st.sampled_from("aB. \n“”‘’\"'?!(1)U.S…\u200f"), max_size=120))
def test_offsets_are_exact_in_any_text(text: str) -> None:
    """Whatever the text, a sentence is where it says, in order, without overlap."""
    end = 0
    for sentence in split(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= end
        end = sentence.end
