"""A sentence as the grammar reads it: small letters, straight marks, one placeholder a name.

`Israel and the USA are not members of the International Criminal Court (ICC).` reads
`S0 and S1 are not members of C2.`  Quotation marks are left out.  Letters: S state, D demonym,
L place, P person, C the Court, K its prosecutor, J a chamber, U Security Council, G General Assembly,
N United Nations, I the ICJ, A the Assembly of States Parties, O other organs and organisations,
T the Rome Statute.  Everything else is in small letters, so a capital is always a placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from servanda.reports.model import Mention, Sentence
from servanda.reports.rewriting import Rewriting, plain

_ORGANS = {
    "icc": "C", "icc_prosecutor": "K", "icc_pretrial": "J", "icc_trial": "J", "icc_appeals": "J", "icc_chamber": "J",
    "unsc": "U", "unga": "G", "un": "N", "icj": "I", "asp": "A",
}  # fmt: skip
_KINDS = {"person": "P", "place": "L", "organisation": "O", "group": "O", "treaty": "T", "organ": "O", "state": "S"}
_PLACEHOLDER = re.compile(r"[A-Z]\d+")
_THE = ("the ", "The ", "THE ")
_OWNING = frozenset(("his", "her", "its", "their"))


@dataclass(frozen=True, slots=True)
class Shape:
    """`text` with placeholders, and the way back to offsets of the document."""

    text: str
    sentence: Sentence
    written: Rewriting
    names: tuple[Mention, ...]  # the mention of each placeholder, by its number

    def name(self, placeholder: str) -> Mention:
        """The mention that `S12` stands for."""
        return self.names[int(placeholder[1:])]

    def all(self, piece: str, letters: str = "") -> list[Mention]:
        """The mentions in a piece of the shape, of the kinds asked for."""
        found = (m.group() for m in _PLACEHOLDER.finditer(piece))
        return [self.name(p) for p in found if not letters or p[0] in letters]

    def ids(self, piece: str, letters: str = "") -> list[str]:
        """The ids in a piece, `both` taken apart, each once."""
        return list(dict.fromkeys(id for m in self.all(piece, letters) for id in m.id.split(";")))

    def articled(self) -> frozenset[str]:
        """The placeholders whose name begins with "the"."""
        return frozenset(name for name, words in self._named() if words.startswith(_THE))

    def owning(self) -> frozenset[str]:
        """The placeholders that stand for "his", "her", "its" or "their"."""
        return frozenset(name for name, words in self._named() if words.lower() in _OWNING)

    def _named(self) -> Iterator[tuple[str, str]]:
        """The placeholders with the words that they stand for."""
        first = self.sentence.start
        for number, (at, start, end) in enumerate(self.written.placeholders()):
            yield self.text[at : at + len(f"S{number}")], self.sentence.text[start - first : end - first]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the document for a stretch of the shape."""
        return self.written.span(start, end)

    def clause(self, match: re.Match[str]) -> tuple[int, int]:
        """The document's offsets of a match, blanks and commas at its ends left out."""
        return self.clause_to(match.start(), match.end())

    def clause_to(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of a stretch, blanks and commas at its ends left out."""
        start, end = self.span(start, end)
        words = self.sentence.text[start - self.sentence.start : end - self.sentence.start]
        return start + len(words) - len(words.lstrip(" ,;")), end - (len(words) - len(words.rstrip(" ,;")))


@lru_cache(maxsize=32)  # neighbours in one document, not documents read before
def shape(sentence: Sentence) -> Shape:
    """The shape of a sentence.

    >>> from servanda.reports.model import Mention, Sentence
    >>> names = (Mention(4, 7, "state", "USA", "name"), Mention(22, 25, "organ", "icc", "name"))
    >>> shape(Sentence(0, 29, "The USA never joined the ICC.", 0, names[:1])).text
    'S0 never joined the icc.'
    """
    names, words, first = _merged(sentence), plain(sentence.text), sentence.start
    written = Rewriting()
    for start, end, number in _pieces(sentence, names):
        if number is None:
            written.add(words[start - first : end - first], start)
        else:
            written.add(f"{_letter(names[number][2])}{number}", start, end)
    return Shape(written.text, sentence, written, tuple(m for _, _, m in names))


def _pieces(sentence: Sentence, names: list[tuple[int, int, Mention]]) -> Iterator[tuple[int, int, int | None]]:
    """Plain words and names in turn, quotation marks between them left out."""
    at = sentence.start
    marks = sorted({edge for start, end in sentence.quoted for edge in (start - 1, end)})
    for number, (start, end, _) in enumerate(names):
        yield from _plain_pieces(at, start, marks)
        yield start, end, number
        at = end
    yield from _plain_pieces(at, sentence.end, marks)


def _plain_pieces(start: int, end: int, marks: list[int]) -> Iterator[tuple[int, int, None]]:
    for mark in marks:
        if start <= mark < end:
            yield start, mark, None
            start = mark + 1
    yield start, end, None


def _letter(mention: Mention) -> str:
    if mention.how == "demonym":
        return "D"
    return _ORGANS.get(mention.id, _KINDS.get(mention.kind, "O"))


def _merged(sentence: Sentence) -> list[tuple[int, int, Mention]]:
    """Spans for the placeholders: with the article before, with an abbreviation in brackets behind."""
    spans: list[tuple[int, int, Mention]] = []
    shown = [m for m in sentence.mentions if m.kind != "outlet"]
    for mention in shown:
        start, end = mention.start, mention.end
        if spans and (joined := _joined(sentence, spans[-1], mention)):
            spans[-1] = joined
            continue
        floor = spans[-1][1] if spans else sentence.start
        if mention.how != "demonym" and start - floor >= 4:
            start -= 4 * (sentence.text[start - sentence.start - 4 : start - sentence.start] in _THE)
        spans.append((start, end, mention))
    return spans


def _joined(sentence: Sentence, last: tuple[int, int, Mention], mention: Mention) -> tuple[int, int, Mention] | None:
    start, end, earlier = last
    between = sentence.text[end - sentence.start : mention.start - sentence.start].lower()
    behind = sentence.text[mention.end - sentence.start :][:2]
    if earlier.id == mention.id and between in (" (", " (the ") and behind.startswith((")", ",)")):
        return start, mention.end + behind.index(")") + 1, earlier
    if (
        earlier.kind == "treaty"
        and mention.id in ("icc", "rome_statute")
        and between in (" of ", " of the ", " for the ", " that set up the ", " establishing the ")
    ):
        return start, mention.end, earlier
    if {earlier.id, mention.id} == {"icc", "icc_prosecutor"} and between in ("", " ", "'s ", "’s ", ", "):
        return start, mention.end, mention if mention.id == "icc_prosecutor" else earlier
    if earlier.id == mention.id == "icc_prosecutor" and between in (" ", ", ", " - "):
        return start, mention.end, mention
    return None
