"""The clauses of a sentence, as the claim types look at them.

`clauses(sentence)` gives the predications over the shape; its methods answer what a claim type asks of one: whose names
stand in its subject or behind a preposition, whether it is real, when it was, and which stretch of the text it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from servanda.reports.dates import When, days_in
from servanda.reports.grammar.linking import link
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Row
from servanda.reports.grammar.tokens import Token, tokens
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Mention, Sentence
from servanda.reports.shape import Shape, shape

_CONDITIONS = frozenset(("if", "unless", "whether", "even if", "in case", "as if", "as though", "in the event that"))
_POSSIBLE = frozenset(("could", "may", "might", "should", "would", "can"))
# what is urged, wished, feared or considered is not said to be so
_URGING = frozenset(
    "urge ask call request demand press invite encourage want wish hope threaten consider mull warn advise recommend "
    "propose suggest plead beg implore pressure lobby expect instruct remind like fear discuss debate seek try "
    "attempt".split()
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """The predications and phrases of one sentence, in order, over its shape."""

    view: Shape
    tokens: list[Token]
    phrases: list[Phrase]
    predications: list[Predication]

    # -- names

    def names(self, phrases: Iterable[Phrase], letters: str) -> list[Mention]:
        """The mentions of these kinds in phrases, in order."""
        return [self.view.name(name) for phrase in phrases for name in phrase.names if name[0] in letters]

    def ids(self, phrases: Iterable[Phrase], letters: str) -> list[str]:
        """The ids of the names of these kinds in phrases, `both` taken apart, each once."""
        return list(dict.fromkeys(id for m in self.names(phrases, letters) for id in m.id.split(";")))

    def subject(self, found: Predication) -> list[Phrase]:
        """The subject; of an unresolved `they` or `it` in reported speech, who speaks."""
        seen = found
        while seen.subject and not seen.subject[0].names and seen.subject[0].pronoun and seen.governor is not None:
            if seen.subject[0].head not in ("it", "they", "he", "she") or seen.governor.lemma not in SAY:
                break
            seen = seen.governor
        return seen.subject

    def behind(self, found: Predication, *preps: str) -> list[Phrase]:
        """The phrases behind the verb with one of these prepositions; "" is an object."""
        return [phrase for phrase in found.args if phrase.prep in preps]

    def verb_with(self, phrase: Phrase) -> Predication | None:
        """The first predication that has a phrase among its complements."""
        return next((found for found in self.predications if phrase in found.args), None)

    def words(self, found: Predication) -> frozenset[str]:
        """All words of the complements."""
        return frozenset(word for phrase in found.args for word in phrase.words)

    # -- mood

    def governors(self, found: Predication) -> Iterator[Predication]:
        """The predications on which one depends, the nearest first."""
        seen = found.governor
        while seen is not None:
            yield seen
            seen = seen.governor

    def conditional(self, found: Predication) -> bool:
        """Whether it stands in a condition: `if he travels`, `whether to arrest him`."""
        return found.mark in _CONDITIONS or (
            found.form != "finite" and found.governor is not None and found.governor.mark in _CONDITIONS
        )

    def urged(self, found: Predication) -> bool:
        """Whether it is only urged, wished, feared or considered: `urged Mongolia to arrest him`."""
        return found.form != "finite" and any(g.lemma in _URGING for g in self._chain(found))

    def possible(self, found: Predication) -> bool:
        """Whether it is said to be possible or right, not so: could, may, might, should, would, can."""
        return found.modal in _POSSIBLE

    def unreal(self, found: Predication) -> bool:
        """Whether it is a condition, urged, or merely possible."""
        return self.conditional(found) or self.urged(found) or self.possible(found)

    def _chain(self, found: Predication) -> Iterator[Predication]:
        """The governors up to the first finite one."""
        for governor in self.governors(found):
            yield governor
            if governor.form == "finite":
                return

    # -- place in the text

    def extent(self, found: Predication) -> tuple[int, int]:
        """From the subject, where it stands in the same clause, to the last complement, in the shape."""
        start = found.start
        if found.subject and found.subject[0].start < found.start and found.form == "finite":
            start = found.subject[0].start
        end = max([found.end, *(phrase.end for phrase in found.args)])
        return start, end

    def span(self, found: Predication, *more: Phrase | Predication) -> tuple[int, int]:
        """The document's offsets of the clause, widened to other phrases or predications."""
        start, end = self.extent(found)
        for item in more:
            start, end = min(start, item.start), max(end, item.end)
        return self.view.clause_to(start, end)

    def when(self, found: Predication, day: int) -> When | None:
        """The day, month or year of the clause: among its complements, else what opens the sentence or the clause."""
        start, end = self.extent(found)
        first, last = self.view.span(start, end)
        known = days_in(self.view.sentence, day)
        for when in known:
            if self.view.span(found.start, found.end)[0] <= when.start <= last + 2:
                return when
        for when in known:
            if first - 2 <= when.start < first + (last - first) or when.start - self.view.sentence.start < 16:
                return when
        return None


@lru_cache(maxsize=32)  # neighbours in one document, not documents read before
def clauses(sentence: Sentence) -> Clauses:
    """The clauses of a sentence.

    >>> from servanda.reports.model import Mention, Sentence
    >>> names = (Mention(0, 7, "state", "HUN", "name"), Mention(20, 29, "person", "netanyahu", "name"))
    >>> found = clauses(Sentence(0, 48, "Hungary, which host Netanyahu, refused to arrest", 0, names))
    >>> list(describe(found))[-1]
    'S0 — arrest [inf] — '
    """
    view = shape(sentence)
    row = Row(tokens(view.text, view.owning()), view.articled())
    link(row)
    phrases = [item for item in row.items if isinstance(item, Phrase)]
    return Clauses(view, row.tokens, phrases, [item for item in row.items if isinstance(item, Predication)])


def describe(found: Clauses) -> Iterator[str]:
    """The predications of a sentence in words, for tests and for those who write a claim type."""
    for p in found.predications:
        subject = " ".join(f"{x.prep} {' '.join(x.words)}".strip() for x in p.subject)
        args = " | ".join(f"{x.prep}:{' '.join(x.words)}" for x in p.args)
        flags = [f for f in ("negated", "passive", "perfect", "progressive") if getattr(p, f)]
        mood = [x for x in (p.form, p.tense, p.modal, p.mark and f"mark={p.mark}", *flags) if x]
        yield f"{subject} — {p.lemma}{' ' + p.particle if p.particle else ''} [{' '.join(mood)}] — {args}"
