"""What the reader passes from step to step: text, sentences, mentions, quotes, claims, judgements.

Offsets are into `Text.text`, the text as read: `text[start:end]` is always what the item says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from servanda.record import Record

VERDICTS = (
    "agrees",
    "disagrees",
    "outdated",
    "imprecise",
    "contested",
    "not_in_record",
    "not_checkable",
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the record in the text.

    `kind`: state, person, organ (icc, unsc, unga, icj, asp, icc_prosecutor …), organisation, group.
    `id`: ISO 3166-1 alpha-3, record id of the person, or our id of the organ or organisation.
    `how`: name, demonym, people ("the Russians"), capital, metonym, office, title, pronoun, phrase ("the country"),
    fuzzy.
    """

    start: int
    end: int
    kind: str
    id: str
    how: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its mentions, in order; `paragraph` counts from 0, `quoted` are the spans in quotation marks."""

    start: int
    end: int
    text: str
    paragraph: int
    mentions: tuple[Mention, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words or a statement that the text attributes to a speaker."""

    start: int
    end: int
    speaker: str
    speaker_id: str | None
    cue: str
    content: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read.  `published` is an ordinal day; `published_from`: text, meta, option, unknown."""

    text: str
    id: str | None = None
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: int | None = None
    published_from: str = "unknown"
    language: str = "en"
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    extracted: bool = False  # the text was taken from a page or a PDF, so that nobody else has these offsets


@dataclass(frozen=True, slots=True, eq=False)  # one text is one text: what is cached about it costs no comparison
class Text:
    """A document cut into sentences with mentions and quotes: what the claim modules look at.

    `day` is the day of judgement: the document's, else the day read.
    """

    document: Document
    day: int
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()

    def before(self, sentence: Sentence, count: int = 40, paragraphs: int | None = None) -> tuple[Sentence, ...]:
        """The last sentences before one, in order, at most so many, from at most so many paragraphs back."""
        at = bisect_left(self.sentences, sentence.start, key=_start)
        near = self.sentences[max(0, at - count) : at]
        return near if paragraphs is None else tuple(s for s in near if sentence.paragraph - s.paragraph <= paragraphs)

    def after(self, sentence: Sentence, count: int = 40, paragraphs: int | None = None) -> tuple[Sentence, ...]:
        """The first sentences after one, in order, at most so many, from at most so many paragraphs on."""
        at = bisect_left(self.sentences, sentence.start + 1, key=_start)
        near = self.sentences[at : at + count]
        return near if paragraphs is None else tuple(s for s in near if s.paragraph - sentence.paragraph <= paragraphs)

    def over(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that a span touches."""
        first = max(0, bisect_left(self.sentences, start + 1, key=_start) - 1)
        touched = self.sentences[first : bisect_left(self.sentences, end, key=_start)]
        return tuple(sentence for sentence in touched if sentence.end > start)


def _start(sentence: Sentence) -> int:
    return sentence.start


@dataclass(frozen=True, slots=True)
class Found:
    """A claim as the text makes it, not yet judged.  `start`/`end` may be a clause of the sentence."""

    type: str
    start: int
    end: int
    args: Mapping[str, Any]
    attributed_to: str | None = None
    proposed_by: str = "grammar"  # or the name of the user's model
    notes: Mapping[str, Any] = field(default_factory=dict)  # what `judge` needs and the output does not show


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a claim stands against law and record on the day of the document."""

    verdict: str
    why: str
    cites: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A found claim with its judgement."""

    found: Found
    sentence: str
    judgement: Judgement


Find = Callable[[Sentence, Text], Iterable[Found]]  # reads one sentence


class ClaimType(Protocol):
    """One claim type is one module of `reports/claims/` with these names.

    `TYPE` the name of `claims.md` · `TRIGGERS` lower-case word stems, one of which every sentence
    with such a claim contains (the gate cuts sentences only around them) · `EXAMPLES` a table of
    (text, args) pairs that the tests run · `find` reads one sentence · `judge` decides.
    """

    TYPE: str
    TRIGGERS: tuple[str, ...]
    find: Find
    judge: Callable[[Found, int, Record], Judgement]
