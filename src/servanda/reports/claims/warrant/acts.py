"""What the clauses of a sentence do to a warrant, or say of those who are sought: one `Act` for each thing said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.clauses import WarrantClauses
from servanda.reports.crimes import crimes_in
from servanda.reports.grammar.model import Phrase, Predication

_OURS = ("court", "prosecutor", "")


@dataclass(frozen=True, slots=True)
class Act:
    """An act upon a warrant, the clause and the phrase that tell it, and for whom; `word` is the press's word."""

    action: str
    clause: Predication | None
    paper: Phrase | None
    persons: list[str]
    word: str = "warrant"
    dated: bool = True  # whether a day in the clause is that of the act

    @property
    def start(self) -> int:
        """Where it begins in the shape."""
        clause = self.clause
        subject = clause.subject[:1] if clause is not None and clause.form != "inf" else []
        return min(x.start for x in (clause, self.paper, *subject) if x is not None)

    @property
    def end(self) -> int:
        """Where verb, complements and paper end."""
        args = self.clause.args if self.clause is not None else []
        return max(x.end for x in (self.clause, self.paper, *args) if x is not None)


class Acts(WarrantClauses):
    """The acts of one sentence."""

    def __iter__(self) -> Iterator[Act]:
        for p in self.found.predications:
            for action, paper in self._upon_paper(p):
                if paper is not None and (who := self.whom(p, paper)):
                    yield Act(action, p, paper, who)
                    break
            else:
                told = (self._accused(p), self._facing(p), self._listed(p), self._naming(p), self._responsible(p))
                yield from [act for act in told if act is not None][:1]

    # -- acts upon a paper

    def _upon_paper(self, p: Predication) -> Iterator[tuple[str, Phrase | None]]:
        agent = self.agent(p)
        if p.lemma in w.REFUSE and not (p.negated or self.found.unreal(p)) and agent in ("court", ""):
            yield "refused", self.paper(p, self.is_request) or self._to_issue(p, "refuse", "decline")
        if not self.real(p):
            return
        if self._stands(p):
            yield "issued", next((x for x in p.subject[:1] if self.is_it(x) and not self.is_foreign(x)), None)
        if agent in _OURS:
            yield from self._by_us(p, agent)
        if p.lemma in w.SEEK and (agent in ("court", "prosecutor") or p.passive or self._is_he(p)):
            by_court = agent != "prosecutor" and p.lemma != "seek"  # it asks a state for the arrest
            asked = self._is_warrant_or_request if by_court else self._is_asked_for
            yield "sought", self.paper(p, asked) or self._to_issue(p, "ask", "request", "want", "call")

    def _by_us(self, p: Predication, agent: str) -> Iterator[tuple[str, Phrase | None]]:
        if p.lemma in w.END and "seal" not in self.found.words(p):
            yield "withdrawn", self.paper(p, lambda x: self._is_asked_for(x) or self.is_anaphor(x))
        if self._opens(p):
            places = (*p.subject[:1], *p.args)
            yield "unsealed", self.paper(p, self.is_it) or next(filter(self.is_it, places), None)
        if p.lemma in w.ISSUE:
            action = "sought" if p.lemma == "announce" and agent == "prosecutor" else "issued"
            yield action, self._issued(p)

    def _issued(self, p: Predication) -> Phrase | None:
        """What is issued; `the warrants issued for X` are known, and no news without their day or crimes."""
        paper = self.paper(p, lambda x: self.is_warrant(x) or self._again(p, x) or self._ordered(p, x))
        reduced = p.form == "pp" or (self.befalls(p) and not p.passive)
        if paper is None or not reduced or self.is_new(paper) or self.is_anaphor(paper):
            return paper
        return paper if crimes_in(self.told(p)) or any(map(self.is_date, p.args)) else None

    def _again(self, p: Predication, phrase: Phrase) -> bool:
        """`Issued it`, `a third one was approved`; but not `it was confirmed that`."""
        return self.is_anaphor(phrase) and (not phrase.pronoun or p.lemma in w.ISSUE_IT)

    def _ordered(self, p: Predication, phrase: Phrase) -> bool:
        return p.lemma in w.ORDER and self.is_arrest(phrase)

    def _opens(self, p: Predication) -> bool:
        """`Unsealed`, `made public`, `lifted the seal on`, `kept under seal until`."""
        words = self.found.words(p)
        kept = p.lemma in ("keep", "remain") and "seal" in words and "until" in self.shape[p.end :]
        opened = (p.lemma == "make" and "public" in words) or (p.lemma == "lift" and "seal" in words)
        return p.lemma in w.UNSEAL or kept or opened

    def _stands(self, p: Predication) -> bool:
        """`The warrant came out`, `a second one followed`, `is outstanding`, `a third warrant is for X`."""
        if p.lemma == "be" and p.args:
            for_him = p.args[0].prep in ("for", "against") and bool(self.persons(p.args[:1]))
            return for_him or bool(w.STANDING.intersection(p.args[0].words))
        return p.lemma in w.STANDING | {"follow"} or (p.lemma in w.COME_OUT and p.particle == "out")

    def _is_warrant_or_request(self, phrase: Phrase) -> bool:
        whole = phrase.head in w.REQUESTS and phrase.words[0] in ("the", "those", "both", "two", "three")
        return whole or self.is_warrant(phrase) or self.is_request(phrase)

    def _is_asked_for(self, phrase: Phrase) -> bool:
        return self._is_warrant_or_request(phrase) or self.is_arrest(phrase)

    def _is_he(self, p: Predication) -> bool:
        """`He had asked for warrants`, after the prosecutor was spoken of."""
        subject = self.found.subject(p)
        if not subject or subject[0].prep or self.court(subject[:1]):
            return False
        before = [m.id for s in self.text.before(self.sentence, 2, 1) for m in s.mentions]
        return "icc_prosecutor" in before or any(name[0] == "K" for x in self.phrases for name in x.names)

    def _to_issue(self, p: Predication, *lemmas: str) -> Phrase | None:
        """`Asked the judges to issue warrants`, `refused to issue them`."""
        ahead = [x for x in self.found.predications if x.governor is p and x.form == "inf" and x.lemma in w.ISSUE]
        return next((a for x in ahead for a in x.args if self.is_warrant(a)), None) if p.lemma in lemmas else None

    # -- what is said of persons

    def _accused(self, p: Predication) -> Act | None:
        """`Wanted by the Court`, `indicted for genocide`; `the Court wants him`, `it accuses him of …`."""
        guilty = p.lemma == "convict" or (p.lemma in ("find", "declare") and "guilty" in self.found.words(p))
        if not (p.lemma in w.WANT | w.CHARGE or guilty) or not self.real(p):
            return None
        who, agent, passive = self.befallen(p), self.agent(p), self.befalls(p)
        if not who or agent not in _OURS:
            return None
        if guilty:
            return Act("issued", p, None, who, "guilty") if agent == "court" and not self.tried(who) else None
        fits = self._is_wanted(p, who, agent) if p.lemma in w.WANT else self._is_charged(p, who, agent)
        return Act("issued", p, None, who, w.PRESS_WORDS[p.lemma][not passive]) if fits else None

    def _is_wanted(self, p: Predication, who: list[str], agent: str) -> bool:
        behind = [x for x in self.found.predications if x.governor is p]
        why = (
            p.particle == "over" or any(x.prep in w.SINCE_WHEN for x in p.args) or any(x.mark == "for" for x in behind)
        )
        if self.befalls(p):
            alone = p.lemma == "want" and p.passive and not (p.args or any(x.form == "inf" for x in behind))
            return bool(agent) or ((why or alone) and self.sought(who))
        return agent == "court" and why

    def _is_charged(self, p: Predication, who: list[str], agent: str) -> bool:
        if agent:
            return agent == "court"
        known = self.sought(who) and (p.lemma == "indict" or bool(crimes_in(self.told(p))))
        return known and (self.befalls(p) or self._accuses(p))

    def _accuses(self, p: Predication) -> bool:
        """`It accuses him`, of the Court or of a warrant that was spoken of."""
        subject = p.subject[0] if p.subject else None
        if subject is None or not (subject.head == "it" or self.is_warrant(subject)):
            return False
        named = any(name[0] in "CJ" for x in self.phrases if x.end <= p.start for name in x.names)
        before = [m.id for s in self.text.before(self.sentence, 2, 1) for m in s.mentions]
        return named or self.is_warrant(subject) or self.spoken_of(subject) or "icc" in before

    def _facing(self, p: Predication) -> Act | None:
        """`Faces charges of genocide`, `is under indictment by the Court`."""
        who, faces = self.persons(p.subject[:1]), p.lemma in w.FACE
        if not (faces or p.lemma in ("be", "stand")) or not self.sought(who) or not self.real(p):
            return None
        charges = [x for x in p.args if w.CHARGES.intersection(x.words) and (faces or x.prep == "under")]
        if not charges or not (crimes_in(self.told(p)) or self.court(p.args) == "court"):
            return None
        return Act("issued", p, None, who, "charges" if faces else "indicted")

    def _listed(self, p: Predication) -> Act | None:
        """`Is a wanted man`, `is on its wanted list`; `put him on its wanted list`, `its wanted list includes him`."""
        subject = self.persons(p.subject[:1])
        if p.lemma not in w.LISTED or not self.real(p) or not (subject or self.agent(p) in _OURS):
            return None
        lists = any("wanted" in x.words and w.FUGITIVES.intersection(x.words) for x in (*p.args, *p.subject[:1]))
        who = subject or self.persons(p.args)
        return Act("issued", p, None, who, "wanted") if lists and self.sought(who) else None

    def _naming(self, p: Predication) -> Act | None:
        """`A warrant names him`, `it cites murder as a crime against humanity`."""
        if p.lemma not in w.NAME or p.passive or not self.real(p) or not self._accuses(p):
            return None
        who = self.persons(x for x in p.args if x.prep not in w.REASONS)
        if not who and crimes_in(self.told(p)):
            who = self.named(p.subject[0]) or self.nearest(p.start) or self.earlier()
        return Act("issued", p, p.subject[0], who) if who and not self.is_foreign(p.subject[0]) else None

    def _responsible(self, p: Predication) -> Act | None:
        """`Found reasonable grounds to believe that P bears responsibility`; `alleged in his request that P …`."""
        if p.negated or not w.RESPONSIBLE.intersection((*self.found.words(p), p.lemma)):
            return None
        before, chain = self.shape[: p.start], [*self.found.governors(p)]
        requested = any(w.REQUESTS & self.found.words(g) and self.agent(g) == "prosecutor" for g in chain)
        if not requested and ("no reason" in before or not _grounds(before)):
            return None
        who = self.persons(p.subject[:1]) or self.persons(self.left(p)) or self.earlier(2)
        asked = requested or any(self.agent(g) == "prosecutor" for g in chain)
        return Act("sought" if asked else "issued", p, None, who, dated=False) if who else None


def _grounds(words: str) -> bool:
    return "grounds to believe" in words or "grounds for believing" in words
