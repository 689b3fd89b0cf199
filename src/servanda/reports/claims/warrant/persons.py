"""What the clauses of a sentence say of those who are sought: wanted, charged, on the list, on the run, named, guilty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.acts import OURS, Act, Acts
from servanda.reports.claims.warrant.record import tried
from servanda.reports.crimes import crimes_in
from servanda.reports.grammar.model import Phrase, Predication

_LABELS = w.FUGITIVES | w.FLED | w.CHARGES


class Persons(Acts):
    """The acts of one sentence, those that name no paper among them."""

    def __iter__(self) -> Iterator[Act]:
        for p in self.found.predications:
            for action, paper in self.upon_paper(p):
                if paper is not None and (who := self.whom(p, paper)):
                    yield Act(action, p, paper, who)
                    break
            else:
                yield from [act for act in self._of_persons(p) if act is not None][:1]

    def _of_persons(self, p: Predication) -> Iterator[Act | None]:
        """What a clause says of persons, where it is so."""
        if self.real(p):
            yield self._accused(p)
            yield self._labelled(p)
            yield self._naming(p)
            yield self._added(p)
        yield self._responsible(p)

    # -- by a verb

    def _accused(self, p: Predication) -> Act | None:
        """`Wanted by the Court`, `indicted for genocide`; `the Court wants him`, `it accuses him of …`."""
        guilty = p.lemma == "convict" or (p.lemma in ("find", "declare") and "guilty" in self.found.words(p))
        claimed = p.lemma in w.CLAIM and self.befalls(p) and self.agent(p) == "court"
        if not (p.lemma in w.WANT | w.CHARGE or claimed or guilty):
            return None
        who, agent = self.befallen(p), self.agent(p)
        if not who or agent not in OURS:
            return None
        if guilty:
            return Act("issued", p, None, who, "guilty") if agent == "court" and not tried(who) else None
        fits = self._is_wanted(p, who, agent) if p.lemma in w.WANT | w.CLAIM else self._is_charged(p, who, agent)
        wants, wanted = w.PRESS_WORDS.get(p.lemma, w.ACCUSED)
        paper = next((x for x in self.subject_of(p) if self.is_warrant(x)), None)
        return Act("issued", p, paper, who, wanted if self.befalls(p) else wants) if fits else None

    def _is_wanted(self, p: Predication, who: list[str], agent: str) -> bool:
        behind = [x for x in self.found.predications if x.governor is p]
        why = any(x.prep in w.SINCE_WHEN for x in p.args) or any(x.mark == "for" for x in behind)
        if not self.befalls(p):
            return (agent == "court" or self._accuses(p)) and (why or not any(x.form == "inf" for x in behind))
        alone = p.lemma == "want" and p.passive and not (p.args or any(x.form == "inf" for x in behind))
        return bool(agent) or ((why or alone) and self.sought(who))

    def _is_charged(self, p: Predication, who: list[str], agent: str) -> bool:
        if agent:
            return agent == "court"
        known = self.sought(who) and (p.lemma == "indict" or self.crimes_behind(p))
        return known and (self.befalls(p) or self._accuses(p))

    def _accuses(self, p: Predication) -> bool:
        """`It accuses him`, of the Court or of a warrant that was spoken of."""
        subject = next(iter(self.subject_of(p)), None)
        if subject is None or not (subject.head == "it" or self.is_warrant(subject)):
            return False
        named = any(name[0] in "CJ" for x in self.phrases if x.end <= p.start for name in x.names)
        before = [m.id for s in self.text.before(self.sentence, 2, 1) for m in s.mentions]
        return named or self.is_warrant(subject) or self.spoken_of(subject) or "icc" in before

    def _naming(self, p: Predication) -> Act | None:
        """`A warrant names him`, `it cites murder as a crime against humanity`; `named in a warrant`."""
        if p.lemma not in w.NAME:
            return None
        papers = [x for x in p.args if x.prep == "in" and self.is_warrant(x) and not self.is_foreign(x)]
        if papers:
            who = self.persons(p.subject) or self.nearest(p.start)
            return Act("issued", p, papers[0], who) if who else None
        adds = p.lemma == "add" and self.agent(p) == "court" and bool(crimes_in(self.told(p)))
        if p.passive or not (adds or self._accuses(p)) or any(map(self.is_foreign, p.subject[:1])):
            return None
        who = self.persons(x for x in p.args if x.prep not in w.REASONS)
        if crimes_in(self.told(p)):
            who = who or self.named(p.subject[0]) or self.nearest(p.start) or self.earlier()
        return Act("issued", p, None if adds else self.subject_of(p)[0], who) if who else None

    def _added(self, p: Predication) -> Act | None:
        """`Genocide was added to the charges`, to the indictment, to the list of counts."""
        to = [h for x in p.args if x.prep == "to" for h in (x, *x.hangers[:1])]
        charged = any((w.CHARGES | w.WARRANTS) & {x.head} for x in to)
        crimes = any(crimes_in(" ".join(x.words)) for x in p.subject)
        charged = charged or (not to and any(w.CHARGES.intersection(x.words) for x in p.subject))  # "a count was added"
        if p.lemma != "add" or not p.passive or not (charged and crimes) or self.agent(p) not in ("court", ""):
            return None
        who = self.persons(p.args) or self.nearest(p.start) or self.earlier()
        return Act("issued", p, None, who) if who else None

    # -- by a noun

    def _labelled(self, p: Predication) -> Act | None:
        """`Is a wanted man`, `put him on its wanted list`, `became a fugitive from the Court`, `faces charges of genocide`."""
        label = next(filter(None, (self.label(x, p) for x in (*p.args, *p.subject[:1]))), "")
        subject = self.persons(x for x in p.subject if not x.prep)
        if not label or not (subject or self.agent(p) in OURS):
            return None
        who = subject or self.persons(p.args)
        return Act("issued", p, None, who, label) if self.sought(who) else None

    def label(self, phrase: Phrase, p: Predication | None) -> str:
        """The press's word for one who is sought, if the phrase is one."""
        words = set(phrase.words)
        if not words & _LABELS:
            return ""
        at = self.phrases.index(phrase)
        near = [phrase, *(x for x in self.phrases[at + 1 : at + 2] if x.prep in ("from", "of"))]
        listed = p is None or p.lemma in w.LISTED
        of_court = any(name[0] == "C" for x in near for name in x.names)
        if listed and w.FUGITIVES & words and ("wanted" in words or self._the_list(phrase)):
            return "wanted"
        if listed and w.FLED & words and of_court:
            return "indicted" if words & w.INDICTED else "wanted"
        if p is None:
            return "indicted" if of_court and phrase.head == "indictment" else ""
        if w.CHARGES & words and (crimes_in(self.told(p)) or self.court(p.args) == "court"):
            return "charges" if p.lemma in w.FACE else "indicted" if phrase.prep == "under" else ""
        return ""

    def _the_list(self, phrase: Phrase) -> bool:
        """`Was put on the list`, after a warrant was spoken of."""
        before = " ".join(s.text for s in self.text.before(self.sentence, 2, 1))
        return phrase.words == ["the", "list"] and phrase.prep in ("on", "to") and bool(_WANTED.search(before))

    # -- by what is believed

    def _responsible(self, p: Predication) -> Act | None:
        """`Found reasonable grounds to believe that P bears responsibility`; `alleged in his request that P …`."""
        before, chain = self.shape[: p.start], [*self.found.governors(p)]
        words = {p.lemma, *self.found.words(p)}
        if p.negated or not (words & w.RESPONSIBLE or crimes_in(self.told(p)) or "grounds" in before):
            return None
        prosecutor = any(self.agent(g) == "prosecutor" for g in chain)
        requested = prosecutor and any(w.REQUESTS & self.found.words(g) for g in chain)
        ahead = [x for x in self.phrases if x.prep in ("according to", "in")]
        papers = [x for g in chain for x in g.subject[:1]] + ahead
        warrant = next((x for x in papers if self.is_warrant(x) and x.end < p.start), None)
        alleged = any(g.lemma in w.ALLEGE and self.agent(g) == "court" and self.real(g) for g in chain[:1])
        if not (requested or warrant or alleged or _GROUNDS.search(before)):
            return None
        who = self.persons(p.subject[:1]) or self.persons(self.left(p))
        who = who or (self.earlier(2) if words & w.RESPONSIBLE else [])
        return Act("sought" if prosecutor else "issued", p, warrant, who, dated=False) if who else None


_WANTED = re.compile(r"warrant|wanted|indict|charge|accuse")
_GROUNDS = re.compile(r"(?<!substantial )grounds (?:to believe|for believing)")
