"""Speakers as the text names them, and who "he" and "it" are, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from servanda.reports.grammar.model import Phrase
from servanda.reports.masking import PARTICLES
from servanda.reports.model import Mention
from servanda.reports.roles import holds_office, name_in, speaks
from servanda.reports.sentences import Span
from servanda.reports.statements import Passage
from servanda.reports.subjects import is_quotation, named, subject_phrases

_PERSONAL = frozenset("he she his her".split())
_PRONOUNS = _PERSONAL | frozenset("it they who which its their this that".split())
_NAMING_HOW = frozenset(("name", "fuzzy", "title", "office"))
_OFFICES = frozenset(("office", "title"))
_POSSESSED = re.compile(r"[’']s? [a-z]")  # Netanyahu’s office
_FARTHEST = 4  # statements back in which the subject of a pronoun may stand


class Speakers:
    """Who speaks at a span of the text, each asked for in order."""

    def __init__(self, read: Passage, mentions: Sequence[Mention]) -> None:
        self.read = read
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.contents: list[Span] = []
        self.said: list[tuple[int, str, bool]] = []  # where somebody spoke, who, and whether it is a person

    def of(self, content: Span, span: Span) -> tuple[str, str | None]:
        """Who speaks at a span and says `content`, "" where nobody does, and the id of the person in the record."""
        self.contents.append(content)
        said = self.read.text[span[0] : span[1]].strip()
        lower = said.lower()
        who = (self._meant(lower, span[0]) or said) if lower in _PRONOUNS else name_in(said)
        if not speaks(who):
            return "", None
        person = self._person(span)
        if who.lower() not in _PRONOUNS:
            self.said.append((span[0], who, self._human(who, span) if lower not in _PRONOUNS else lower in _PERSONAL))
        known = person is not None and (lower in _PRONOUNS or person.how in _NAMING_HOW)
        return who, person.id if person and known else None

    def _meant(self, pronoun: str, at: int) -> str:
        """Whom a pronoun means: the nearest subject or speaker before of its kind."""
        personal = pronoun in _PERSONAL or pronoun == "who"
        candidates = sorted([*self._subjects(at), *self._spoken(at)], key=lambda one: one[0], reverse=True)
        fits = [who for _, who, human in candidates if human == personal]
        if pronoun == "they":  # several rather than one
            fits.sort(key=lambda who: not (who.endswith("s") or " and " in who))
        before = self._named_before(at) if personal and not fits else ""
        return next(iter([*fits, before]), "") or next((who for _, who, _ in candidates), "")

    def _spoken(self, at: int) -> list[tuple[int, str, bool]]:
        return [one for one in self.said[-6:] if one[0] < at]

    def _subjects(self, at: int) -> Iterator[tuple[int, str, bool]]:
        """The subjects of the clauses before, in the same statement and the few before it."""
        index = bisect_right(self.read.statements, at, key=lambda statement: statement.start) - 1
        for statement in self.read.statements[max(0, index - _FARTHEST) : index + 1]:
            masked = self.read.parsed(statement)
            said = {saying.at: saying for saying in statement.sayings}
            for at_, verb in masked.predications():
                if verb.form != "finite" or verb.mark:
                    continue
                found = subject_phrases(masked, said[at_], statement.sayings) if at_ in said else verb.subject
                if not found or found[0].pronoun or is_quotation(found[0]):
                    continue
                span = named(masked, found)
                told = span and masked.span(verb.start, verb.end)[0] < at  # not "A State, it recalls, cannot"
                if span and told and self._can_speak(found, span) and not self._is_said(span[0]):
                    who = name_in(self.read.text[span[0] : span[1]])
                    yield span[0], who, self._human(who, span)

    def _is_said(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.contents[-12:])

    def _can_speak(self, phrases: Sequence[Phrase], span: Span) -> bool:
        named = any(name[0] != "Q" for name in phrases[0].names)
        return named or bool(self._within(span)) or holds_office(self.read.text[span[0] : span[1]])

    def _human(self, who: str, span: Span) -> bool:
        """Whether a subject is a person: known to the record, in an office, or two names that are no body."""
        words = who.split()
        if (self._person(span) is not None and not _POSSESSED.search(who)) or holds_office(who):
            return words[-1][:1].isupper() or not words[-1].endswith("s")
        named = 1 <= len(words) <= 4 and all(w[:1].isupper() or w in PARTICLES for w in words)
        organ = any(m.kind != "person" and m.how not in _OFFICES and m.start <= span[0] + 4 for m in self._within(span))
        return named and not organ

    def _person(self, span: Span) -> Mention | None:
        return next((m for m in self._within(span) if m.kind == "person"), None)

    def _within(self, span: Span) -> Sequence[Mention]:
        return self.mentions[bisect_right(self.starts, span[0] - 1) : bisect_right(self.starts, span[1] - 1)]

    def _named_before(self, at: int) -> str:
        for mention in reversed(self.mentions[: bisect_right(self.starts, at - 1)]):
            if mention.kind == "person" and mention.how in _NAMING_HOW:
                return self.read.text[mention.start : mention.end]
        return ""
