"""Who is quoted with what: direct and indirect speech with speaker, word of saying and exact offsets.

A quotation needs a verb or formula of saying; scare quotes, titles, words of a statute, and agencies or papers as
sources are none.  The speaker is named as the text names them; "he" is the nearest person who can be meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from servanda.reports.attribution import attributions
from servanda.reports.indirect import indirect
from servanda.reports.model import Mention, Quote, Sentence
from servanda.reports.phrases import Span, is_phrase
from servanda.reports.roles import PARTICLES, holds_office, name_in, speaks
from servanda.reports.statements import Passage, passage
from servanda.reports.subjects import main_subject

if TYPE_CHECKING:
    from servanda.record import Record

_PERSONAL = frozenset("he she".split())
_PRONOUNS = frozenset("he she it they who which".split())
_NAMING_HOW = frozenset(("name", "fuzzy", "title", "office"))


def find_quotes(text: str, sentences: Sequence[Sentence], record: Record) -> tuple[Quote, ...]:
    """The quotes of a text in order; `text[quote.start:quote.end] == quote.content`.

    >>> from servanda.record import load
    >>> from servanda.reports.sentences import split
    >>> text = "Non-members may help, the court recalled. “We have no choice,” said Kuttab."
    >>> [(q.speaker, q.cue, q.direct) for q in find_quotes(text, split(text), load())]
    [('the court', 'recalled', False), ('Kuttab', 'said', True)]
    """
    read = passage(text, sentences)
    found: list[tuple[Span, Span | None, str, bool]] = [
        ((mark.start, mark.end), who.speaker, who.cue, True) for mark, _, who in attributions(read) if who
    ]
    found += [(one.content, one.speaker, one.cue, False) for one in indirect(read)]
    names = _Speakers(read, [mention for sentence in sentences for mention in sentence.mentions])
    quotes = [names.quote(*one) for one in sorted(found, key=lambda one: one[0])]
    return tuple(quote for quote in quotes if quote is not None)


def speaker_of(start: int, end: int, quotes: Iterable[Quote]) -> Quote | None:
    """The quote in which a span lies for the most part, if any."""
    inside = (quote for quote in quotes if 2 * (min(end, quote.end) - max(start, quote.start)) > end - start)
    return next(inside, None)


def _is_name(phrase: str) -> bool:
    words = phrase.split()
    return len(words) <= 4 and all(word[:1].isupper() or word in PARTICLES for word in words)


def _stripped(text: str, span: Span) -> Span:
    """Without blanks at either end: « … »."""
    words = text[span[0] : span[1]]
    start = span[0] + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


class _Speakers:
    """Speakers as the text names them, and who "he" and "it" are, in the order of the text."""

    def __init__(self, read: Passage, mentions: Sequence[Mention]) -> None:
        self.read = read
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.last_person = self.last_thing = ""

    def quote(self, content: Span, speaker: Span | None, cue: str, direct: bool) -> Quote | None:
        """The quote, or none where nobody speaks."""
        if speaker is None:
            return None
        said = self.read.text[speaker[0] : speaker[1]].strip()
        lower = said.lower()
        who = self._meant(lower, speaker) if lower in _PRONOUNS else name_in(said)
        if not speaks(who):
            return None
        if lower not in _PRONOUNS:
            self._remember(who, speaker)
        start, end = _stripped(self.read.text, content)
        return Quote(start, end, who, self._id(speaker, lower), cue, self.read.text[start:end], direct)

    def _remember(self, who: str, speaker: Span) -> None:
        if self._person(speaker) or (_is_name(who) and not self._organ(speaker)):
            self.last_person = who
        else:
            self.last_person = who if holds_office(who) else self.last_person
            self.last_thing = who

    def _meant(self, pronoun: str, at: Span) -> str:
        """Whom a pronoun means: the subject of its own statement, the last speaker, the person named last."""
        own, said = self._own_subject(at), self.read.text[at[0] : at[1]]
        if pronoun in _PERSONAL or pronoun == "who":
            return own or self.last_person or self._before(at) or self._named_before(at[0]) or said
        return own or self.last_thing or self.last_person or self._before(at) or said

    def _before(self, at: Span) -> str:
        """The subject of the sentence before, in the same paragraph."""
        index = bisect_right(self.read.statements, at[0], key=lambda statement: statement.start) - 1
        here, last = self.read.statements[index], self.read.statements[index - 1]
        if index < 1 or here.paragraph != last.paragraph:
            return ""
        found = main_subject(self.read.blanked, last.start, last.end)
        phrase = self.read.text[found[0] : found[1]] if found else ""
        return name_in(phrase) if is_phrase(phrase) and phrase.lower() not in _PRONOUNS else ""

    def _own_subject(self, at: Span) -> str:
        """ "Badenoch blurted out the truth when she said" """
        index = bisect_right(self.read.statements, at[0], key=lambda statement: statement.start) - 1
        found = main_subject(self.read.blanked, self.read.statements[index].start, at[0])
        if found is None or found[1] >= at[0] or not self.read.text[found[0] : found[1]][:1].isupper():
            return ""
        said = self.read.text[found[0] : found[1]]
        return "" if said.lower() in _PRONOUNS else name_in(said)

    def _person(self, span: Span) -> Mention | None:
        return next((m for m in self._within(span) if m.kind == "person"), None)

    def _organ(self, span: Span) -> Mention | None:
        return next(
            (
                m
                for m in self._within(span)
                if m.kind != "person" and m.how not in ("office", "title") and m.start <= span[0] + 4
            ),
            None,
        )

    def _within(self, span: Span) -> Sequence[Mention]:
        return self.mentions[bisect_right(self.starts, span[0] - 1) : bisect_right(self.starts, span[1] - 1)]

    def _named_before(self, at: int) -> str:
        for mention in reversed(self.mentions[: bisect_right(self.starts, at - 1)]):
            if mention.kind == "person" and mention.how in _NAMING_HOW:
                return self.read.text[mention.start : mention.end]
        return ""

    def _id(self, span: Span, lower: str) -> str | None:
        """The record id of the person who speaks, where it is one of the record."""
        mention = self._person(span)
        return mention.id if mention and (lower in _PRONOUNS or mention.how in _NAMING_HOW) else None
