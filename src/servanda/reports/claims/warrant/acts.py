"""What the clauses of a sentence do to a warrant, or say of those who are sought: one `Act` for each thing said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.clauses import WarrantClauses
from servanda.reports.crimes import crimes_in
from servanda.reports.grammar.model import Phrase, Predication

OURS = ("court", "prosecutor", "")


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
    """The acts of one sentence upon a paper."""

    # -- acts upon a paper

    def upon_paper(self, p: Predication) -> Iterator[tuple[str, Phrase | None]]:
        agent = self.agent(p)
        if p.lemma in w.REFUSE and not (p.negated or self.found.unreal(p)) and agent in ("court", ""):
            yield "refused", self.paper(p, self.is_request) or self._to_issue(p, "refuse", "decline")
        if p.negated and self._stands(p) and "no longer" in self.shape[: p.end + 12]:
            yield "withdrawn", next(filter(self.is_warrant, p.subject), None)
        if not self.real(p):
            return
        if self._stands(p):
            places = (*p.subject, *(p.args[:1] if p.lemma in w.HANG and agent not in ("court", "some") else ()))
            ours = (x for x in places if self.is_it(x) and not (self.is_foreign(x) or self.asked_for(x)))
            yield "issued", next((x for x in ours if not (x.pronoun and p.lemma in w.HANG)), None)  # "it rests on"
        if agent in OURS:
            yield from self._by_us(p, agent)
        if p.lemma in w.SEEK and (agent in ("court", "prosecutor") or (p.passive and not agent and p.lemma != "want")):
            by_court = agent != "prosecutor" and p.lemma != "seek"  # it asks a state for the arrest
            asked = self._is_warrant_or_request if by_court else self._is_asked_for
            paper = self.paper(p, asked) or self._to_issue(p, "ask", "request", "want", "call")
            yield "sought", paper or (self._them(p) if agent == "prosecutor" else None)

    def _by_us(self, p: Predication, agent: str) -> Iterator[tuple[str, Phrase | None]]:
        if p.lemma in w.END and "seal" not in self.found.words(p):
            yield "withdrawn", self.paper(p, lambda x: self._is_asked_for(x) or self.is_anaphor(x))
        if self._opens(p):
            places = (*p.subject[:1], *p.args)
            yield "unsealed", self.paper(p, self.is_it) or next(filter(self.is_it, places), None)
        if p.lemma in w.ISSUE:
            action = "sought" if agent == "prosecutor" and p.lemma not in w.OBTAIN else "issued"
            yield action, self._issued(p)

    def _issued(self, p: Predication) -> Phrase | None:
        """What is issued; `the warrants issued for X`, `since they were issued` are no news without day or crimes."""
        ordered = p.lemma in w.ORDER
        paper = self.paper(p, lambda x: self.is_warrant(x) or self._again(p, x) or (ordered and self.is_arrest(x)))
        opens = p.mark in w.TIMES and not self.persons(x for x in self.phrases if x.end <= p.start)
        known = p.form == "pp" or (
            opens and paper is not None and paper.words in (["the", "warrant"], ["the", "warrants"])
        )
        if paper is None or self.is_new(paper) or not known:
            return paper
        return paper if crimes_in(self.told(p)) or any(map(self.is_date, p.args)) else None

    def _again(self, p: Predication, phrase: Phrase) -> bool:
        """`Issued it`, `a third one was approved`; but not `it was confirmed that`."""
        signs = not p.passive and phrase in p.subject  # "the first to sign"
        return self.is_anaphor(phrase) and not signs and (not phrase.pronoun or p.lemma in w.ISSUE_IT)

    def _opens(self, p: Predication) -> bool:
        """`Unsealed`, `made public`, `lifted the seal on`, `kept under seal until`."""
        words = self.found.words(p)
        if "seal" in words and (p.lemma == "lift" or "until" in self.shape[p.end :]):
            return True
        public = p.lemma in ("make", "become") and ("public" in words or self.shape.startswith(" known", p.end))
        known = p.lemma == "know" and p.passive and any(map(self.is_warrant, p.subject))
        return public or known or p.lemma in w.UNSEAL

    def _stands(self, p: Predication) -> bool:
        """`The warrant came out`, `a second one followed`, `is outstanding`, `a third warrant is for X`."""
        if p.lemma == "be" and p.args:
            for_him = p.args[0].prep in ("for", "against") and bool(self.persons(p.args[:1]))
            return for_him or bool(w.STANDING.intersection(p.args[0].words))
        came = p.lemma in w.COME_OUT and (p.particle == "out" or any(map(self.is_date, p.args)))
        return came or p.lemma in w.HANG | w.STANDING

    def _is_warrant_or_request(self, phrase: Phrase) -> bool:
        whole = phrase.head in w.REQUESTS and phrase.words[0] in ("the", "those", "both", "two", "three")
        return whole or self.is_warrant(phrase) or self.is_request(phrase)

    def _is_asked_for(self, phrase: Phrase) -> bool:
        return self._is_warrant_or_request(phrase) or self.is_arrest(phrase)

    def _them(self, p: Predication) -> Phrase | None:
        """`Had applied for them on 16 May`, `requested the first one in 2009`: with a day, warrants spoken of before."""
        dated = p.lemma in w.APPLY and any(map(self.is_date, p.args))
        prep = "for" if p.lemma in ("apply", "ask") else ""
        places = [x for x in p.args if x.prep == prep] if dated else []
        return next((x for x in places if self.is_anaphor(x) or (self._is_them(x) and self.spoken_of(x))), None)

    def _is_them(self, phrase: Phrase) -> bool:
        """`Them`, read as the persons, for whom the warrants are."""
        start, end = (at - self.sentence.start for at in self.found.view.span(phrase.start, phrase.end))
        return self.sentence.text[start:end].removeprefix("for ") == "them"

    def _to_issue(self, p: Predication, *lemmas: str) -> Phrase | None:
        """`Asked the judges to issue warrants`, `refused to issue them`, `asked the judges to arrest P`."""
        ahead = [x for x in self.found.predications if x.governor is p and x.form == "inf"] if p.lemma in lemmas else []
        issue = (a for x in ahead if x.lemma in w.ISSUE for a in x.args if self.is_warrant(a))
        arrest = (x.args[0] for x in ahead if x.lemma in w.ARREST and x.args and self.court(x.subject) == "court")
        return next(issue, None) or next(arrest, None)
