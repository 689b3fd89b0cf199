"""Reading as a whole: the gate, attribution, offsets, what is left over, and robustness."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.record import load
from servanda.reports.claims import claim_types
from servanda.reports.gate import relevant
from servanda.reports.model import VERDICTS, Document
from servanda.reports.reading import read_text
from servanda.timeline.days import parse_day

DAY = parse_day("2024-11-26")
ARTICLE = (
    "The International Criminal Court issued arrest warrants for Netanyahu and Gallant on Thursday. “The 124 member "
    "states are obliged to arrest them,” its spokesman Fadi El-Abdallah said.\n\nIsrael and the US are not members of "
    "the court. Hungary could leave the ICC. Putin flew to Mongolia, a signatory of the Rome Statute, in September."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ICC has 124 members.", True),
        ("At least 40 people were killed.", True),
        ("Russia cast its veto.", True),
        ("The orchestra played in the park. Entry was free.", False),
        ("", False),
    ],
)
def test_the_gate_lets_through_what_can_hold_a_claim(text: str, expected: bool) -> None:
    """Characters and bytes give the same answer."""
    assert relevant(text) is expected
    assert relevant(text.encode()) is expected


def test_a_claim_is_where_it_says_and_has_a_verdict_with_a_reason() -> None:
    """`text[start:end]` is the sentence of the claim; no verdict without a why."""
    reading = read_text(Document(ARTICLE), load(), day=DAY)
    assert len(reading.claims) >= 6
    for claim in reading.claims:
        assert ARTICLE[claim.found.start : claim.found.end] == claim.sentence
        assert claim.judgement.verdict in VERDICTS
        assert claim.judgement.why


def test_a_claim_in_a_quotation_is_its_speakers() -> None:
    """Judged all the same."""
    reading = read_text(Document(ARTICLE), load(), day=DAY)
    duties = [claim for claim in reading.claims if claim.found.type == "duty"]
    assert duties
    assert all("El-Abdallah" in str(claim.found.attributed_to) for claim in duties)


def test_what_the_grammar_left_over_is_kept_for_a_users_model() -> None:
    """A sentence with a trigger and no claim."""
    reading = read_text(Document(ARTICLE), load(), day=DAY)
    assert "Hungary could leave the ICC." in [sentence.text for sentence in reading.leftover]


def test_a_document_is_judged_on_its_own_day() -> None:
    """Without an option the day of publication decides."""
    document = Document("The ICC has 124 member states.", published=parse_day("2025-03-01"))
    assert read_text(document, load()).claims[0].judgement.verdict == "outdated"
    assert read_text(document, load(), day=DAY).claims[0].judgement.verdict == "agrees"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_mutation_of_a_text_breaks_the_reader(data: st.DataObject) -> None:
    """Cut, doubled, shuffled, strewn with marks: no crash, offsets exact."""
    words = data.draw(st.permutations(ARTICLE.split()).map(lambda w: w[: data.draw(st.integers(0, len(w)))]))
    glue = data.draw(st.sampled_from([" ", "\n", "  ", " “", "” ", ", ", "\u202e", "\x00 "]))
    text = glue.join(words) if data.draw(st.booleans()) else ARTICLE[: data.draw(st.integers(0, len(ARTICLE)))] + glue
    reading = read_text(Document(text), load(), day=DAY)
    assert not reading.faults
    for claim in reading.claims:
        assert text[claim.found.start : claim.found.end] == claim.sentence


def test_a_mistake_of_the_reader_in_one_sentence_costs_no_other_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named, and the rest of the document is read."""
    whole = read_text(Document(ARTICLE), load(), day=DAY)

    def broken(*_: object) -> list[object]:
        raise ValueError("broken")

    monkeypatch.setattr(claim_types()["travel"], "find", broken)
    reading = read_text(Document(ARTICLE), load(), day=DAY)
    assert set(reading.faults) == {"ValueError: broken"}
    assert [c for c in whole.claims if c.found.type != "travel"] == list(reading.claims)
    assert len(reading.claims) < len(whole.claims)
