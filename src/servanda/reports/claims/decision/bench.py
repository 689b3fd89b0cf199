"""Who decides: a chamber of the Court, the International Court of Justice, or a court of a state.

A bench is read off the subject of a clause, or off the agent of a passive one; "it" and "they" stand for the bench of
the clause or the sentence before, "judges" without more for the court that was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Sentence, Text
from servanda.reports.shape import shape

ICC, ICJ, NATIONAL = "icc", "icj", "national"
JUDICIAL = frozenset(
    "judge judges court courts chamber chambers panel bench tribunal magistrate magistrates justices judiciary sc".split()
)
_PART = frozenset("majority panel bench three five two one all both minority".split())  # "a majority of the judges"
_RULING = frozenset("decision ruling judgment judgement verdict opinion order finding".split())
_OF_A_STATE = frozenset(
    "high supreme constitutional federal district cassation regional local county criminal administrative civil "
    "military sc magistrates'".split()
)
_ABROAD = re.compile(
    r"\b(?:high|supreme|constitutional|federal|district|regional|local|cassation|appeals?|criminal|administrative) "
    r"court|\bcourt of (?:appeals?|cassation)\b|\b[SD]\d+(?:'s?)? (?:\w+ )?(?:court|judges?)\b|\bcourt in (?:the )?S\d"
)
ITS_OWN = frozenset(("when", "after", "where", "because", "as", "since"))
_UNNAMED = frozenset(("it", "they", "them"))
_VOTES = frozenset("majority vote votes unanimity".split())  # "set aside by a majority"


def points_back(phrases: list[Phrase], heads: frozenset[str] = _UNNAMED) -> bool:
    """Whether a phrase without a name, like "it", stands for somebody named before."""
    return bool(phrases) and not phrases[0].names and phrases[0].head in heads


@dataclass(frozen=True, slots=True)
class Benches(Clauses):
    """The clauses of a sentence in its text, asked who decides."""

    text: Text

    @classmethod
    def of(cls, sentence: Sentence, text: Text) -> Self:
        """The clauses of a sentence of that text."""
        c = clauses(sentence)
        return cls(c.view, c.tokens, c.phrases, c.predications, text)

    def deciding(self, found: Predication) -> str | None:
        """The bench whose act a clause tells; of a passive without an agent, the one that the text speaks of."""
        if found.passive:
            return self.agent(found)
        its_own = found.mark in ITS_OWN and found.lemma not in SAY
        if its_own and found.subject and found.subject[0].words == ["it"]:
            return None  # "breached its duty when it freed him"
        subject = self.subject(found)
        inverted = found.args and not found.args[0].prep and self.view.text[: found.start].endswith(", ")
        if inverted and (kind := self.bench(found.args[:1])):
            return kind  # "…, ruled the Court"
        if ruling := next((p for p in self.phrases if found.antecedent in p.hangers and p.head in _RULING), None):
            subject = [ruling]  # "the decision of October, which held"
        return self._stood_for(found) if points_back(self.subject(found)) else self.bench(subject)

    def agent(self, found: Predication) -> str | None:
        """The bench behind "by"; without one, the court that the text speaks of."""
        agents = [p for p in self.behind(found, "by") or self.behind(found, "from") if p.head not in _VOTES]
        if agents:
            return self.bench([agents[0], *agents[0].hangers])
        return self._spoken_of()

    def bench(self, phrases: list[Phrase]) -> str | None:
        """Which bench a noun phrase with its hangers names.

        "The Court's spokesman" is none, and "a majority of the judges" is one.
        """
        if not phrases or {"former", "ex-judge"} & set(phrases[0].words):
            return None
        first, names = phrases[0], [n for p in phrases for n in p.names]
        words = {w for p in phrases[:3] for w in p.words}
        last = next((w for w in reversed(first.words) if w not in ("first", "itself", "alone")), "")
        named = bool(first.names) and last == first.names[-1] and last[0] in "CJI"
        titled = first.words[:1] == ["judge"] or (bool({"judge", "court"} & set(first.words)) and bool(first.names))
        judicial = first.head in JUDICIAL or titled
        parted = bool(_PART & set(first.words)) and (bool(JUDICIAL & words) or any(n[0] in "JC" for n in names))
        written = first.head in _RULING
        if not (named or judicial or parted or written) or any(n[0] == "K" for n in names):
            return None
        return self._kind(names, words)

    def _kind(self, names: list[str], words: set[str]) -> str | None:
        letters = {n[0] for n in names}
        if "I" in letters or ("N" in letters and words & {"top", "highest"}):
            return ICJ
        if letters & set("CJ") or any("Hague" in self.written(n) for n in names if n[0] == "L"):
            return ICC
        indefinite = bool(words & {"a", "an"}) and bool(words & {"court", "judge", "magistrate"})
        if words & _OF_A_STATE or letters & set("SDL") or indefinite:
            return NATIONAL
        return self._spoken_of()

    def written(self, name: str) -> str:
        """A name as the document writes it."""
        mention, sentence = self.view.name(name), self.view.sentence
        return sentence.text[mention.start - sentence.start : mention.end - sentence.start]

    def _stood_for(self, found: Predication) -> str | None:
        """The bench for which "it" or "they" stands: of a clause before, else of the sentence before."""
        for earlier in reversed([p for p in self.predications if p.start < found.start and p.form == "finite"]):
            if earlier.subject and not points_back(earlier.subject) and (kind := self.bench(self.subject(earlier))):
                return kind
        for sentence in reversed(self.text.before(self.view.sentence, 2, 1)):
            seen = Benches.of(sentence, self.text)
            for earlier in seen.predications:
                named = (seen.subject(earlier), seen.behind(earlier, "to"), seen.behind(earlier, "before", "by"))
                kinds = (seen.bench(phrases) for phrases in named)
                if earlier.form == "finite" and (kind := next(filter(None, kinds), None)):
                    return kind
        return None

    def _spoken_of(self) -> str | None:
        """The court that was named last."""
        sentence = self.view.sentence
        for seen in (sentence, *reversed(self.text.before(sentence, 6))):
            organs = {m.id for m in seen.mentions if m.kind == "organ"}
            if any(organ.startswith("icc") and organ != "icc_prosecutor" for organ in organs):
                return ICC
            if "icj" in organs:
                return ICJ
            if _ABROAD.search(shape(seen).text):
                return NATIONAL
        return ICC if self._about_the_court() else None

    def _about_the_court(self) -> bool:
        """Whether a text without another court speaks of the Court, its Assembly, its jurisdiction or those it sought."""
        known = ("icc", "asp", "rome_statute")
        named = any(m.id.startswith(known) or m.kind == "person" for s in self.text.sentences for m in s.mentions)
        return named or "jurisdiction" in self.view.sentence.text or "by the court" in self.view.sentence.text

    def according(self) -> str | None:
        """The bench behind "according to"."""
        for phrase in self.phrases:
            if phrase.prep == "according to" and (kind := self.bench([phrase, *phrase.hangers])):
                return kind
        return None

    def voices(self, found: Predication) -> Iterator[Predication]:
        """The clauses that may say this one: those that govern it, then one behind it without a clause of its own."""
        yield from self.governors(found)
        at = self.predications.index(found)
        for later in self.predications[at + 1 :]:
            content = any(p.governor is later and p.mark == "that" for p in self.predications)
            between = self.view.text[found.end : later.start]
            if later.form == "finite" and not content and "," in between and ";" not in between:
                yield later

    def reach(self, found: Predication) -> list[Phrase]:
        """The complements of a verb with those of the infinitives, participles and relative clauses that hang on them."""
        phrases = list(found.args)
        at = self.predications.index(found)
        for later in self.predications[at + 1 :]:
            if later.form == "finite" and not (later.antecedent is not None and later.antecedent in phrases):
                break
            if ";" in self.view.text[found.end : later.start]:
                break
            phrases += later.args
        return phrases
