"""The text of a document in pieces, each with the claims it belongs to: what a page shows with verdicts beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reports.model import Claim

if TYPE_CHECKING:
    from servanda.reports.reading import Reading

# what a piece shows where several claims meet in it: the verdict that a reader must see first
GRAVEST_FIRST = ("disagrees", "outdated", "imprecise", "contested", "agrees", "not_in_record", "not_checkable")
WORDS = {
    "agrees": "agrees",
    "disagrees": "disagrees",
    "outdated": "outdated",
    "imprecise": "imprecise",
    "contested": "contested",
    "not_in_record": "not in the record",
    "not_checkable": "not checkable",
}  # verdicts as people read them
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `numbers` are those of its claims, from 1, `ends` of those that end with it."""

    text: str
    numbers: tuple[int, ...] = ()
    verdict: str = ""
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces, with the claims that begin in it and their numbers."""

    pieces: tuple[Piece, ...]
    notes: tuple[tuple[int, Claim], ...]


def paragraphs(reading: Reading) -> tuple[Paragraph, ...]:
    """The whole text in order; joining the pieces of a paragraph gives it back.

    >>> from servanda.record import load
    >>> from servanda.reports.model import Document
    >>> from servanda.reports.reading import read_text
    >>> [p.pieces[0].text for p in paragraphs(read_text(Document("One.\\n\\nTwo."), load(), day=739000))]
    ['One.', 'Two.']
    """
    numbered = list(enumerate(reading.claims, start=1))
    text = reading.document.text
    found, first = [], 0
    for match in _PARAGRAPH.finditer(text):
        while first < len(numbered) and numbered[first][1].found.end <= match.start():
            first += 1
        here = [
            one for one in numbered[first:] if one[1].found.start < match.end() and one[1].found.end > match.start()
        ]
        begins = tuple(one for one in here if one[1].found.start >= match.start())
        found.append(Paragraph(tuple(_pieces(text, match.start(), match.end(), here)), begins))
    return tuple(found)


def _pieces(text: str, start: int, end: int, claims: Sequence[tuple[int, Claim]]) -> list[Piece]:
    points = {point for _, claim in claims for point in (claim.found.start, claim.found.end)}
    cuts = [start, *sorted(point for point in points if start < point < end), end]
    pieces = []
    for a, b in pairwise(cuts):
        over = [(number, claim) for number, claim in claims if claim.found.start <= a and claim.found.end >= b]
        verdicts = {claim.judgement.verdict for _, claim in over}
        gravest = next((verdict for verdict in GRAVEST_FIRST if verdict in verdicts), "")
        ends = tuple(number for number, claim in over if claim.found.end == b or b == end)
        pieces.append(Piece(text[a:b], tuple(number for number, _ in over), gravest, ends))
    return pieces
