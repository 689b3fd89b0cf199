"""A statement as the grammar reads it, with every name and every quotation under a placeholder.

`“We have no choice,” said Jonathan Kuttab in Berlin.` reads `Q0, said X0 in X1.`  Unlike the shape of a sentence this
needs no record: what begins with a capital is a name.  P stands for a person of the record.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from servanda.reports import roles
from servanda.reports.grammar import words as lists
from servanda.reports.grammar.linking import link
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Item, Row
from servanda.reports.grammar.tokens import Token, tokens
from servanda.reports.rewriting import Rewriting, plain
from servanda.reports.sentences import Span

BLANK = "\ue000"  # stands for every character inside quotation marks
PARTICLES = roles.PARTICLES | lists.lemmas("dela delos della zu abu bint ul")
_DATED = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December I".split()
)
_SMALL = lists.DETERMINERS | lists.PREPOSITIONS | lists.PRONOUNS | lists.RELATIVES | lists.SUBORDINATORS
_SMALL |= lists.COORDINATORS | lists.ADVERBS | {"to", "yes", "no", "not"}
_SERVING = frozenset("presiding acting outgoing incoming visiting sitting ruling leading retiring".split())  # judges
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Gen|Gov|Rep|Lt|Col|St|Prof|Jr|Sr)\."
_WORD = rf"(?:(?:[A-Z]\.)+[A-Z]?\.?|{_TITLE}|[^\W\d_a-z][\w.&-]*\w(?:[’'](?!s\b)\w+)*|[A-Z])"
_NAME = re.compile(
    rf"(?P<quote>{BLANK}+)|(?<![\w’'])(?:[dlDL]’|(?:de|dela|delos|al|el|von|van)[ -])?{_WORD}"
    rf"(?:[ -](?:(?:{'|'.join(sorted(PARTICLES))})[ -])*{_WORD})*(?: \d+\b)?"
)


@dataclass(frozen=True, slots=True)
class Masked:
    """The row of one statement, with the way back to the document."""

    source: str  # the whole text, its quotations blanked
    written: Rewriting
    row: Row
    quotes: list[int]  # the place in `items` of each quotation

    @property
    def text(self) -> str:
        """The masked words."""
        return self.written.text

    @property
    def items(self) -> list[Item]:
        """The phrases, verbs, words and marks in order."""
        return self.row.items

    def span(self, start: int, end: int) -> Span:
        """Offsets in the document for a stretch of the masked text."""
        return self.written.span(start, end)

    def words(self, span: Span) -> str:
        """What stands at a span of the document."""
        return self.source[span[0] : span[1]]

    def predications(self) -> Iterator[tuple[int, Predication]]:
        """The predications with their places, in order."""
        return ((at, item) for at, item in enumerate(self.items) if isinstance(item, Predication))

    def item(self, at: int) -> Item | None:
        """The item at a place, if there is one."""
        return self.items[at] if 0 <= at < len(self.items) else None

    def place(self, item: Item) -> int:
        """Where an item stands in the row."""
        return self.row.place(item)

    def is_mark(self, at: int, *tags: str) -> bool:
        """Whether a word or mark of one of these classes, or with one of these texts, stands at a place."""
        item = self.item(at)
        return isinstance(item, Token) and (item.tag in tags or item.text in tags)


def known_names(text: str) -> frozenset[str]:
    """The words that a text writes with a capital inside a sentence."""
    return frozenset(re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]+", text))


def read(text: str, blanked: str, start: int, end: int, people: Sequence[Span], names: Collection[str]) -> Masked:
    """The grammar of a statement."""
    written = Rewriting()
    for first, closes, piece in _pieces(text, blanked, start, end, people, names):
        written.add(piece, first, closes)
    row = Row(_retagged(tokens(written.text)))
    link(row)
    quoted = [
        at for at, item in enumerate(row.items) if isinstance(item, Phrase) for name in item.names if name[0] == "Q"
    ]
    return Masked(blanked, written, row, quoted)


def _retagged(found: list[Token]) -> list[Token]:
    """`… and calls on the Council`, `… claims that`: behind a word, a form that could be a noun is a verb there."""
    for before, token, after in zip(found, found[1:], found[2:], strict=False):
        if token.text in _SERVING and after.tag in ("N", "NAME"):
            token.tag = "A"
        if token.tag != "N" or (known := lists.verbs().get(token.text)) is None:
            continue
        opens = after.text == "that" or (token.text == "calls" and after.text in ("on", "for", "upon"))
        counted = before.tag in ("NUM", "PRON") or before.text in ("both", "all", "some", "many")
        joined = before.tag in ("CC", ",") or (counted and "B" in known[1])
        named = before.tag in ("NAME", "N") and "Z" in known[1] and token.text != "states"
        if (opens and (joined or named)) or (counted and "B" in known[1] and after.tag == "PRON"):
            token.tag, token.lemma, token.form = "V", known[0], "Z" if "Z" in known[1] else "B"
    return found


def _pieces(
    text: str, blanked: str, start: int, end: int, people: Sequence[Span], names: Collection[str]
) -> Iterator[tuple[int, int, str]]:
    """Where each piece begins, where a placeholder's words end (else 0), and the piece."""
    at, number = start, 0
    for match in _NAME.finditer(blanked, start, end):
        if match["quote"]:
            yield at, 0, plain(blanked[at : match.start()])
            yield match.start(), match.end(), f"Q{number}"
            number, at = number + 1, match.end()
            if text[at - 2] in ",.?!" or (blanked[at : at + 1] == " " and blanked[at + 1 : at + 2].isupper()):
                yield at, 0, ", "
            continue
        for first, last in _named(blanked, match, start, names):
            yield at, 0, plain(blanked[at:first])
            human = any(a < last and b > first for a, b in people)
            yield first, last, f"{'P' if human else 'X'}{number}"
            number, at = number + 1, last
    yield at, 0, plain(blanked[at:end])


def _named(blanked: str, match: re.Match[str], start: int, names: Collection[str]) -> Iterator[Span]:
    """The names in a run of capitals: without the small word that opens the sentence, cut at dates."""
    first, at = match.start(), match.start()
    opens = not blanked[start:first].strip(f" “\"‘'(-–—{BLANK}")
    words = match.group().split(" ")
    if opens and len(words) == 1 and not _is_name(words[0], blanked[match.end() : match.end() + 2], names):
        return
    for word in words:
        if word in _DATED or (at == match.start() and word.lower() in _SMALL and word != word.upper()):
            if at > first:
                yield first, at - 1
            first = at + len(word) + 1
        at += len(word) + 1
    if first < match.end() and not blanked[first].isdigit():
        yield first, match.end()


def _is_name(word: str, behind: str, names: Collection[str]) -> bool:
    """Whether the first word of a sentence is a name and not just written with a capital."""
    lower = word.lower()
    if (lower in _SMALL and word != "US") or word in _DATED:
        return False
    if word in names or behind in ("’s", "'s") or word == word.upper():
        return True
    return lower not in lists.verbs() and not lower.endswith(("s", "ly", "ing", "ed"))
