"""What a reading looks like outside: JSON, page, rows, ClaimReview, annotations, memo."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from servanda.record import load
from servanda.reports.annotation import annotation_page
from servanda.reports.claimreview import claim_reviews
from servanda.reports.html_report import html_report, visible
from servanda.reports.json_report import as_json, dumps
from servanda.reports.marked import paragraphs
from servanda.reports.memo import memo
from servanda.reports.model import VERDICTS, Claim, Document, Found, Judgement, Quote
from servanda.reports.reading import Reading
from servanda.reports.rows import COLUMNS, as_csv, claim_rows
from servanda.timeline.days import parse_day

DAY = parse_day("2024-11-22")
TEXT = "=The Court has 125 members.\n\n“It has 124,” said <b>Kuttab</b>.\n\nMany were killed & hurt."
AS_OF = "2026-11-22"


def claim(words: str, verdict: str, **args: object) -> Claim:
    start = TEXT.index(words)
    found = Found("parties_count", start, start + len(words), args, "Kuttab" if "124" in words else None)
    return Claim(found, words, Judgement(verdict, f"why {verdict} <i>", ("RS 126",), ("treaty_actions/x",)))


@pytest.fixture
def reading() -> Reading:
    claims = (
        claim("=The Court has 125 members.", "disagrees", value=125, term="members"),
        claim("125 members", "contested", value=125, term="members"),
        claim("It has 124,", "agrees", value=124, term="parties"),
        claim("Many were killed", "not_in_record", measure="killed"),
    )
    quote = Quote(TEXT.index("It has"), TEXT.index("It has") + 11, "Kuttab", None, "said", "It has 124,", True)
    document = Document(TEXT, id="a", title="<script>alert(1)</script>", outlet="O&O", url="https://example.org/a",
                        published=DAY, published_from="meta")  # fmt: skip
    return Reading(document, DAY, claims, (quote,), (), 3)


def test_the_json_has_the_keys_of_the_contract(reading: Reading) -> None:
    shown = as_json(reading)
    assert list(shown) == ["schema", "id", "document", "claims", "quotes", "checked"]
    assert (shown["schema"], shown["id"]) == ("servanda/1", "a")
    assert shown["document"]["published"] == "2024-11-22"
    assert shown["document"]["chars"] == len(TEXT)
    first = shown["claims"][0]
    keys = "type start end sentence args attributed_to verdict why cites facts".split()
    assert list(first) == keys
    assert TEXT[first["start"] : first["end"]] == first["sentence"]
    assert set(shown["checked"]["of_kind"]) == set(VERDICTS)
    assert shown["checked"]["claims"] == 4 == sum(shown["checked"]["of_kind"].values())
    assert list(shown["quotes"][0]) == "start end speaker speaker_id cue content direct".split()


def test_json_survives_half_a_surrogate_pair() -> None:
    assert json.loads(dumps({"text": "a\ud800b"})) == {"text": "a\ud800b"}


def test_the_pieces_of_a_page_give_the_text_back(reading: Reading) -> None:
    shown = paragraphs(reading)
    assert "\n\n".join("".join(piece.text for piece in p.pieces) for p in shown) == TEXT
    numbers = [number for p in shown for number, _ in p.notes]
    assert numbers == [1, 2, 3, 4], "every claim is noted once"
    assert [piece.verdict for piece in shown[0].pieces] == ["disagrees"] * 3, "the gravest verdict marks a piece"


class _Tags(HTMLParser):
    """Tags and addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "action", "data")]


def test_the_page_runs_nothing_and_fetches_nothing(reading: Reading) -> None:
    hostile = replace(reading.document, text=TEXT, title="<svg onload=x>", outlet="<img src=data:x>")
    page = html_report([replace(reading, document=hostile)], AS_OF)
    seen = _Tags()
    seen.feed(page)
    assert not {"script", "img", "svg", "iframe", "object", "link", "b b"} & set(seen.tags)
    assert all(link.startswith("#") for link in seen.links)
    assert "&lt;svg onload=x&gt;" in page
    assert "default-src &#39;none&#39;" in page.replace("'", "&#39;")
    assert "presumed innocent" in page
    assert "3 sentences" in page


def test_control_characters_reach_no_page_and_no_terminal() -> None:
    assert visible("a\x1b[31m\x00\u202eb\ud800\n") == "a�[31m��b�\n"


def test_rows_are_harmless_in_a_spreadsheet(reading: Reading) -> None:
    rows = list(claim_rows(reading))
    assert rows[0]["sentence"] == "'=The Court has 125 members."
    assert rows[0]["args"] == "value=125;term=members"
    assert as_csv(COLUMNS, []).strip() == ",".join(COLUMNS), "no claim is still a table"


def test_only_rated_verdicts_become_claim_reviews(reading: Reading) -> None:
    reviews = claim_reviews(reading)
    assert [r["reviewRating"]["alternateName"][:5] for r in reviews] == ["Diffe", "Agree"]
    assert reviews[1]["itemReviewed"]["author"]["name"] == "Kuttab"
    assert reviews[0]["itemReviewed"]["appearance"]["publisher"]["name"] == "O&O"


def test_an_annotation_finds_its_sentence_by_place_and_by_words(reading: Reading) -> None:
    page = annotation_page(reading)
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == 4
    place, words = page["items"][2]["target"]["selector"]
    assert TEXT[place["start"] : place["end"]] == words["exact"] == "It has 124,"
    assert TEXT[: place["start"]].endswith(words["prefix"])
    assert words["suffix"].startswith("”")


def test_a_memo_puts_what_differs_first_and_lets_no_markup_through(reading: Reading) -> None:
    text = memo(reading, AS_OF)
    assert text.index("## Disagrees") < text.index("## Agrees")
    assert "<script>" not in text
    assert "record as of 2026-11-22" in text


def test_the_record_is_loaded_by_nobody_for_a_report() -> None:
    assert html_report([], load().as_of).startswith("<!doctype html>")
