"""How a clause stands to a warrant: who acts, upon what, whether it is so, whom it befalls, for whom the paper is."""

from __future__ import annotations

from collections.abc import Callable

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.nouns import Papers
from servanda.reports.claims.warrant.record import sought_persons
from servanda.reports.crimes import crimes_in
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
        human = bool(self.persons(left)) or any(w.HUMAN.intersection(x.words) for x in left)
        return p.lemma in w.WANT | w.CHARGE and human and all(x.prep for x in p.args[:1])

    def left(self, p: Predication) -> list[Phrase]:
        """The phrase right before a verb."""
        return [x for x in self.phrases if x.end <= p.start <= x.end + 2][-1:]

    def _heads(self, phrases: list[Phrase]) -> list[Phrase]:
        """The phrases, and those on which they hang: `the first head of a state from Asia`."""
        return [x for phrase in phrases for x in (phrase, *self._heads(self._carrier(phrase)))]

    def _carrier(self, phrase: Phrase) -> list[Phrase]:
        """The phrase on which one hangs: `P of S, for whom`."""
        at = self.phrases.index(phrase)
        return self.phrases[at - 1 : at] if phrase.prep and at else []

    def paper(self, p: Predication, is_it: Callable[[Phrase], bool]) -> Phrase | None:
        """The paper upon which a verb acts: its object, in the passive its subject, or what its clause hangs on."""
        if self.befalls(p):
            before = self._heads(self.left(p)) if p.first == p.last else ()
            one = [y for x in p.subject if x.prep in w.AGAINST for y in self._carrier(x)]  # "one for P is"
            places = [*before, *p.subject, *one, *self._ahead(p)]
        else:  # "the warrant that C issued", "the warrant C issued"
            places = [*(x for x in p.args if x.prep in ("", "for", "on", "against")), *self._ahead(p), *p.subject[:1]]
        return next((x for x in places if is_it(x) and not self.is_foreign(x)), None)

    def subject_of(self, p: Predication) -> list[Phrase]:
        """The subject; of a relative clause what it hangs on: `the warrant of March, which accuses him`."""
        places = [x for phrase in p.subject[:1] for x in (phrase, *self._carrier(phrase))]
        return [x for x in places if self.is_warrant(x)] or p.subject[:1]

    def _ahead(self, p: Predication) -> list[Phrase]:
        """What a relative clause hangs on: `the warrant that C issued`, `the warrant C issued`."""
        if p.antecedent is not None:
            return [p.antecedent, *self._carrier(p.antecedent)]
        at = p.subject[0].start if p.subject else 0
        gap = [x for x in self.phrases if x.end < at and self.shape[x.end : at].strip(" ,") in ("", "that", "which")]
        return self._heads(gap[-1:])

    def asked_for(self, phrase: Phrase) -> bool:
        """Whether it is only what a request asks for."""
        at = self.phrases.index(phrase)
        return any(self.is_request(x) and phrase in self.behind(x)[:6] for x in self.phrases[max(0, at - 6) : at])

    def agent(self, p: Predication) -> str:
        """Who acts: `court`, `prosecutor`, `other`, `some`, or nothing that can be told."""
        if self.befalls(p) or any(map(self.is_warrant, p.subject[:1])):
            later = [q.start for q in self.found.predications if q.start > p.start and q.form == "finite"]
            end = min(later, default=len(self.shape))
            return self.court([x for x in self.phrases if x.prep == "by" and p.end < x.start < end][:1])
        subject = (x for x in self.found.subject(p) if not self.is_it(x))
        return self.court(x for x in subject if x.names or x.head not in w.DECISIONS)

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
        over = p.governor
        if over is not None and over.lemma in ("be", "become") and not self.real(over):
            return False  # "may be the first to be indicted"
        nouns = [p.noun] if p.noun is not None else over.args[-1:] if over is not None else []
        if any((w.DECISIONS | w.ORDINALS).intersection(x.words) for x in self._heads(nouns)):
            return True
        if over is None or (over.lemma in w.DECIDE and self.real(over)):
            return over is not None
        return (over.lemma == "be" and p.perfect) or over.lemma == "continue" or (over.lemma in w.TOLD and over.passive)

    def told(self, p: Predication) -> str:
        """The verb and its complements."""
        return self.shape[p.start : max([p.end, *(x.end for x in p.args)])]

    def crimes_behind(self, p: Predication) -> bool:
        """Crimes behind an accusation; once a warrant was spoken of, `accused of using starvation` too."""
        deeds = w.DEEDS.intersection(self.shape[p.end : p.end + 60].split())
        return bool(crimes_in(self.told(p))) or (bool(deeds) and "warrant" in self.shape[: p.start])

    # -- persons

    def befallen(self, p: Predication) -> list[str]:
        """Whom it befalls: the object, in the passive the subject, or the noun before a participle or `who`."""
        if not self.befalls(p):
            objects = [x for x in p.args[:2] if not x.prep]
            if p.mark == "whom" and p.antecedent is not None:
                objects = [p.antecedent]
            return self.persons(objects)
        if p.form == "inf" and p.governor is not None and p.governor.lemma in ("be", "become", "remain"):
            return self.persons(p.governor.subject)
        if p.subject and p.mark != "who" and w.GROUPS.issuperset(p.subject[0].words):
            return self.earlier(3, several=True)
        places = [self.left(p) if p.first == p.last else [], [x for x in p.subject if not x.prep]]
        if p.antecedent is not None or p.mark == "whose":
            before = [x for x in self.phrases if x.end <= p.start][:-3:-1]
            places += [[p.antecedent] if p.antecedent is not None else [], before]
        named = next((who for place in places if (who := self.persons(place))), [])
        # "P, a general from S who is wanted for war crimes"
        noun = [p.antecedent] if p.antecedent is not None and self.crimes_behind(p) else []
        beside = self.left(p) or noun
        return named or next((who for x in self._heads(beside) if (who := self._equal(x, p))), [])

    def _equal(self, phrase: Phrase, sought: Predication) -> list[str]:
        """Who a phrase without a name is: `among those wanted is P`, `P is among those wanted`, `the man indicted`."""
        for p in self.found.predications:
            if p.lemma in ("be", "remain", "become") and (phrase in p.subject or phrase in p.args):
                return self.persons(p.args[:3] if phrase in p.subject else p.subject[:1])
            if p.lemma == "be" and not p.args and phrase.end <= p.start <= phrase.end + 40:
                return self.persons(p.subject)
        known = phrase.words[0] in ("the", "this") or (phrase.words[0] in ("a", "an") and self.crimes_behind(sought))
        if not w.HUMAN.intersection(phrase.words) or not known:
            return []
        return self.nearest(phrase.start) or self.near()

    def first_in(self, p: Predication, relative: Predication) -> bool:
        """Whether a relative clause describes what somebody `became`."""
        noun = relative.antecedent
        return noun is not None and any(x in p.args for x in self._heads([noun]))

    def sought(self, who: list[str]) -> bool:
        """Whether all of them are under a warrant, or one was asked for."""
        return bool(who) and sought_persons(self.text.day).issuperset(who)

    def whom(self, p: Predication, paper: Phrase) -> list[str]:
        """For whom a paper is: named with it or with the verb, before it in the sentence, or in the text before."""
        if p.mark == "whom" and (found := self.persons([p.antecedent] if p.antecedent is not None else p.subject[:1])):
            return found
        if found := self.named(paper, p) or self.persons(x for x in p.args if x.prep in w.AGAINST):
            return found
        if p.mark in ("whom", "which") and p.antecedent is not None and not self.is_warrant(p.antecedent):
            described = self._heads([p.antecedent])
            named = self.persons([*described, *p.antecedent.hangers[:1]])
            return named or next((who for x in described if (who := self._equal(x, p))), [])
        if paper.words[0] in w.WARRANTS | w.ARRESTS and ((p.tense == "present" and not p.perfect) or p.form == "pp"):
            return []  # "carry out warrants issued by the Court"
        if self.of_others(paper, p):
            office = any(m.how == "office" for m in self.found.names(self.behind(paper, p)[:4], "S"))
            return self.near() if office else []
        if found := self.nearest(p.start):
            return found
        several = paper.head.endswith(("s", "them")) and paper.words[0] in ("the", "those", "these", "them")
        when = next(filter(None, map(self.day_in, p.args)), None)
        return self.earlier(several=several, day=when.iso if when is not None else "")
