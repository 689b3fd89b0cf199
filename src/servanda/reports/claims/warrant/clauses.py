"""How a clause stands to a warrant: who acts, upon what, whether it is so, whom it befalls, for whom the paper is."""

from __future__ import annotations

from collections.abc import Callable

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.nouns import Papers, sought_persons
from servanda.reports.grammar.model import Phrase, Predication


class WarrantClauses(Papers):
    """The clauses of one sentence, as far as they may tell of a warrant."""

    def befalls(self, p: Predication) -> bool:
        """A passive, or a participle behind a noun: `warrant issued for X`, `X, wanted since 2005`."""
        if p.passive or p.form != "finite" or p.tense != "past" or p.first != p.last:
            return p.passive
        left = self.left(p)
        if any(map(self.is_warrant, self._heads(left))):
            return p.lemma in w.ISSUE | w.UNSEAL
        return p.lemma in w.WANT | w.CHARGE and bool(self.persons(left)) and all(x.prep for x in p.args)

    def left(self, p: Predication) -> list[Phrase]:
        """The phrase right before a verb."""
        return [x for x in self.phrases if x.end <= p.start <= x.end + 2][-1:]

    def _heads(self, phrases: list[Phrase]) -> list[Phrase]:
        """The phrases, and those on which they hang."""
        return [x for phrase in phrases for x in (phrase, *self._carrier(phrase))]

    def _carrier(self, phrase: Phrase) -> list[Phrase]:
        """The phrase on which one hangs: `P of S, for whom`."""
        at = self.phrases.index(phrase)
        return self.phrases[at - 1 : at] if phrase.prep and at else []

    def paper(self, p: Predication, is_it: Callable[[Phrase], bool]) -> Phrase | None:
        """The paper upon which a verb acts: its object, in the passive its subject, or what its clause hangs on."""
        if self.befalls(p):
            places = [*(self._heads(self.left(p)) if p.first == p.last else ()), *p.subject[:1]]
        else:  # "the warrant that C issued", "the warrant C issued"
            behind = [p.antecedent] if p.antecedent is not None else []
            places = [*(x for x in p.args if x.prep in ("", "for", "on", "against")), *behind, *p.subject[:1]]
        return next((x for x in places if is_it(x) and not self.is_foreign(x)), None)

    def agent(self, p: Predication) -> str:
        """Who acts: `court`, `prosecutor`, `other`, `some`, or nothing that can be told."""
        if self.befalls(p) or any(map(self.is_warrant, p.subject[:1])):
            return self.court(x for x in p.args if x.prep == "by")
        relative = [p.antecedent] if p.antecedent is not None and p.mark in ("who", "which", "that") else []
        return self.court(x for x in (*relative, *self.found.subject(p)) if not self.is_it(x))

    def real(self, p: Predication) -> bool:
        """It is said to have happened: no condition, wish, plan or denial."""
        if p.negated or p.modal or self.found.conditional(p) or p.mark in ("until", "unless"):
            return False
        if p.form == "inf":
            return self._decided(p)
        if p.form == "ing" and p.governor is not None:
            return p.governor.lemma not in w.THOUGHT_OF and not self.found.urged(p)
        if p.mark == "that" and p.tense == "present" and p.governor is not None and p.governor.lemma in w.DEMAND:
            return p.perfect
        return not (p.mark in ("once", "when", "whenever", "after") and p.tense == "present")

    def _decided(self, p: Predication) -> bool:
        """`Decided to issue`, `the decision to issue`, `the first to be indicted`."""
        nouns = self._heads([p.noun]) if p.noun is not None else []
        if any((w.DECISIONS | w.ORDINALS).intersection(x.words) for x in nouns):
            return True
        return p.governor is not None and p.governor.lemma in w.DECIDE and self.real(p.governor)

    def told(self, p: Predication) -> str:
        """The verb and its complements."""
        return self.shape[p.start : max([p.end, *(x.end for x in p.args)])]

    # -- persons

    def befallen(self, p: Predication) -> list[str]:
        """Whom it befalls: the object, in the passive the subject, or the noun before a participle or `who`."""
        if not self.befalls(p):
            objects = [x for x in p.args[:2] if not x.prep]
            if p.mark == "whom" and p.antecedent is not None:
                objects = [p.antecedent]
            return self.persons(objects or [x for x in self.phrases if 0 < x.start - p.end <= 2])
        if p.form == "inf" and p.governor is not None and p.governor.lemma in ("be", "become", "remain"):
            return self.persons(p.governor.subject)
        places = [self.left(p) if p.first == p.last else [], [x for x in p.subject if not x.prep]]
        if p.antecedent is not None or p.mark == "whose":
            before = [x for x in self.phrases if x.end <= p.start][:-3:-1]
            places += [[p.antecedent] if p.antecedent is not None else [], before]
        return next((who for place in places if (who := self.persons(place))), [])

    def sought(self, who: list[str]) -> bool:
        """Whether all of them are under a warrant, or one was asked for."""
        return bool(who) and sought_persons(self.text.day).issuperset(who)

    def tried(self, who: list[str]) -> bool:
        """Whether the Court has convicted one of them."""
        from servanda.record import load

        return any(d.kind == "conviction" and set(who) & set(d.persons) for d in load().decisions)

    def whom(self, p: Predication, paper: Phrase) -> list[str]:
        """For whom a paper is: named with it or with the verb, before it in the sentence, or in the text before."""
        if found := self.named(paper, p) or self.persons(x for x in p.args if x.prep in w.AGAINST):
            return found
        if p.mark in ("whom", "which") and p.antecedent is not None and not self.is_warrant(p.antecedent):
            return self.persons([p.antecedent, *p.antecedent.hangers[:1]]) or self.persons(self._carrier(p.antecedent))
        if paper.words[0] in w.WARRANTS and ((p.tense == "present" and not p.perfect) or p.form == "pp"):
            return []  # "carry out warrants issued by the Court"
        if self.of_others(paper, p):
            office = any(m.how == "office" for m in self.found.names(self.behind(paper, p)[:4], "S"))
            return self.near() if office else []
        if found := self.nearest(p.start):
            return found
        several = paper.head.endswith("s") and paper.words[0] in ("the", "those", "these")
        when = next(filter(None, map(self.day_in, p.args)), None)
        return self.earlier(several=several, day=when.iso if when is not None else "")
