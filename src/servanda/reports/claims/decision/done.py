"""An act of a bench: what was done and what was not, on whom, and its stretch of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from servanda.reports.claims.decision.bench import ICC, ITS_OWN, Benches
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

FOUND, ASP, UNSC, NOT_REFERRED = "found_non_compliance", "referred_to_asp", "referred_to_unsc", "not_referred"
REJECTED, CONVICTED, ACQUITTED = "rejected_challenge", "convicted", "acquitted"
ORDERED, CHARGES, JURISDICTION, ELSEWHERE = "ordered", "charges", "jurisdiction", "other_court"

REVERSES = frozenset(
    "overturn reverse revoke quash set annul overrule rescind vacate strike cancel amend scrap undo".split()
)
HOLDS = frozenset("rule hold decide declare find confirm affirm conclude determine say".split())  # what a bench says
_REFUSING = frozenset("refuse decline forgo omit refrain stop avoid".split())
_DECIDING = frozenset(
    "decide choose opt vote agree deem consider find think resolve proceed go see rule order move".split()
)
_DECISIONS = frozenset("decision ruling order judgment judgement vote move step".split())
_NOT_YET = frozenset(("until", "before", "unless", "if", "whether", "in case"))
_RANKS = frozenset("first second third fourth fifth last latest only".split())
_MAY = frozenset(("could", "may", "might", "should", "can", "must", "shall"))


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its kind, its verb, whom it concerns (nobody: those told of before), and its stretch of the shape."""

    kind: str
    verb: Predication
    whom: tuple[str, ...]
    span: tuple[int, int]
    bench: str = ICC


Rule = Callable[["Scene", Predication], Act | None]
Rules = tuple[tuple[frozenset[str], Rule], ...]  # the verbs of each


def by_verb(*tables: Rules) -> dict[str, list[Rule]]:
    """The rules of each verb, in order."""
    rules: dict[str, list[Rule]] = {}
    for lemmas, rule in (row for table in tables for row in table):
        for lemma in lemmas:
            rules.setdefault(lemma, []).append(rule)
    return rules


def head(phrase: Phrase) -> str:
    """The last word in the singular."""
    return phrase.head if phrase.head.endswith("ss") else phrase.head.removesuffix("s")


@dataclass(frozen=True, slots=True)
class Scene(Benches):
    """The clauses of a sentence in its text, asked what was done to whom."""

    def standing(self, found: Predication) -> int:
        """1 for what was done, -1 for what a bench would not do, 0 for what is only possible, asked for or undone."""
        yet = found.mark == "before" and found.tense == "past"
        if self.conditional(found) or found.modal in _MAY or (found.mark in _NOT_YET and not yet):
            return 0
        foretold = found.modal == "would" or " will " in f" {self.view.text[found.start : found.end]}"
        if foretold and not any(v.lemma in SAY and self.deciding(v) for v in self.voices(found)):
            return 0
        if found.negated and re.search(r"\b(?:never|yet)\b", self.view.text[found.start : found.end]):
            return 0
        sign = -1 if found.negated else 1
        governor = found.governor
        if found.form == "finite" or governor is None:
            return sign
        if found.form == "inf":
            return sign * self._decided_to(found, governor)
        return self._of_participle(found, governor, sign)

    def _of_participle(self, found: Predication, governor: Predication, sign: int) -> int:
        """ "Decided against referring it", "saw no point in referring it", "cancelled the decision of referring it"."""
        if (found.mark == "of" and governor.lemma in REVERSES) or governor.lemma in ("risk", "face", "fear"):
            return 0  # "cancelled the decision of referring it"
        if found.mark == "in" and "no" in self.words(governor):
            return -1  # "saw no point in referring it"
        if found.mark in ("of", "from", "against") and governor.lemma in _REFUSING | {"decide", "rule", "fall"}:
            return -1
        return 0 if found.mark == "on" else -1 if found.mark in ("instead of", "rather than") else sign

    def _decided_to(self, found: Predication, governor: Predication) -> int:
        """Of an infinitive: "decided to refer", "the decision to refer", "declined to refer", "found to have broken"."""
        noun = found.noun.head if found.noun is not None else ""
        if governor.lemma in _REFUSING:
            return 0 if governor.modal in _MAY else 1 if governor.negated else -1
        if found.noun is not None and found.passive and (_RANKS & set(found.noun.words)):
            return int(not governor.modal)  # "the first to be convicted"
        if found.noun is not None and "no" in found.noun.words and noun in ("need", "reason", "grounds", "basis"):
            return -1
        if noun in _DECISIONS:
            return 0 if governor.lemma in REVERSES else 1
        if governor.lemma not in _DECIDING or governor.modal in _MAY or self.conditional(governor):
            return 0
        return -1 if governor.negated else 1

    def decider(self, found: Predication, *, joined: bool = False) -> str | None:
        """The bench of an act; of an infinitive or a participle also the one of the clause that governs it.

        `joined`: also of a finite verb, as in "held that Kenya had not cooperated and sent the matter to the Assembly".
        """
        kind = self.deciding(found)
        if kind is not None or found.passive or (found.form == "finite" and found.mark in ITS_OWN):
            return kind
        if found.governor is not None and (found.form in ("inf", "ing") or joined):
            return self.decider(found.governor, joined=joined or found.form == "ing")
        said = next((p for p in self.predications if p.mark == "that" and p.subject == found.subject), found)
        joined = joined or not any(p.names for p in found.subject)  # "accepted that it is so and threw out the appeal"
        if joined and said.start < found.start and said.governor is not None:
            return self.deciding(said.governor)  # "found that Rome did not comply, but had put off the question"
        return kind

    def as_act(
        self, kind: str, verb: Predication, whom: tuple[str, ...], more: Predication | None = None, bench: str = ICC
    ) -> Act:
        """An act with the stretch from its subject to the last complement, and to that of the clause that it says."""
        start, end = self.extent(verb)
        if more is not None:
            first, last = self.extent(more)
            start, end = min(start, first), max(end, last)
        return Act(kind, verb, whom, (start, max([end, *(p.end for p in self.reach(more or verb))])), bench)

    def states(self, phrases: list[Phrase]) -> tuple[str, ...]:
        """The states in phrases, each once."""
        return tuple(dict.fromkeys(i for m in self.names(phrases, "S") if m.how != "demonym" for i in m.id.split(";")))

    def concerned(self, phrases: list[Phrase], letters: str = "SP") -> tuple[str, ...]:
        """States and persons in phrases, the kinds in the order of `letters`: the first kind that is there."""
        for letter in letters:
            ids = [i for m in self.names(phrases, letter) if m.how != "demonym" for i in m.id.split(";")]
            if ids:
                return tuple(dict.fromkeys(ids))
        return ()

    def acted_on(self, found: Predication) -> list[Phrase]:
        """What is acted on: the objects, of a passive the subject, of a relative clause what it hangs on."""
        if found.passive:
            return self.subject(found)
        return self.behind(found, "", "as") or ([found.antecedent] if found.antecedent is not None else [])

    def hangs_on(self, found: Predication, lemmas: frozenset[str]) -> bool:
        """Whether an infinitive of one of these verbs follows in the clause: a request to be released."""
        behind = self.predications[self.predications.index(found) + 1 :]
        return any(later.form == "inf" and later.lemma in lemmas for later in behind)

    def verb_over(self, phrase: Phrase) -> Predication | None:
        """The verb of which a noun is subject or complement, else the nearest."""
        for found in self.predications:
            if phrase in found.args or phrase in found.subject:
                return found
        return min(self.predications, key=lambda p: abs(p.start - phrase.start), default=None)
