"""What is said of some states, and small questions about a phrase."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.reports.claims.membership import words
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import DATES


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of some states; `start`, `end` lie in the shape, `by` is the clause that may hold a day."""

    status: str
    states: tuple[str, ...]
    start: int
    end: int
    said: str = "party"
    signing: bool = False
    notified: bool = False
    act: bool = False
    voted: bool = False
    by: Predication | None = None
    day: str | None = None  # known already


def nameless(phrase: Phrase) -> bool:
    """Whether a phrase is countries without a name, which the text may name behind: "only two countries have left"."""
    return not phrase.names and phrase.head in words.STATES


def is_day(phrase: Phrase) -> bool:
    """Whether a phrase is a day, not what is done: `joined in 2002`, `left last year`."""
    return any(word[0].isdigit() or word.rstrip("s") in DATES for word in phrase.words)
