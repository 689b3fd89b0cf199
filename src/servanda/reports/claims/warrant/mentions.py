"""Warrants that a sentence only mentions: a claim where the warrant is new, or where its crimes or its day are told."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.acts import Act
from servanda.reports.claims.warrant.persons import Persons
from servanda.reports.crimes import crimes_in
from servanda.reports.dates import When
from servanda.reports.grammar.model import Phrase, Predication


class Mentions(Persons):
    """The acts of one sentence, and the warrants in it upon which none of them acts."""

    def mentions(self, told: list[Act]) -> Iterator[Act]:
        """The warrants and requests that are only mentioned."""
        papers = [act.paper for act in told] + [act.clause.antecedent for act in told if act.clause is not None]
        for phrase in self.phrases:
            if phrase in papers or self.asked_for(phrase):
                continue
            if self.is_warrant(phrase) and not self.is_foreign(phrase):
                yield from self._warrant(phrase)
            elif self.is_request(phrase) and not any(x in self.behind(phrase)[:6] for x in papers):
                yield from self._request(phrase)
            elif (word := self.label(phrase, None)) and self.sought(who := self._beside(phrase)):
                yield Act("issued", None, phrase, who, word)

    def one_by_one(self) -> Iterator[Act]:
        """`Two warrants for P, the first in March 2009 for war crimes, the second in July 2010 for genocide`."""
        for phrase in self.phrases:
            if phrase.head in ("first", "second") and self.is_anaphor(phrase) and self._is_told(phrase, None):
                yield Act("issued", None, phrase, self.nearest(phrase.start))

    def forerunners(self, told: list[Act]) -> Iterator[Act]:
        """`The second head of state to be indicted, after P in 2009`: who came before, by the same act."""
        for act in told:
            args = act.clause.args if act.clause is not None and act.action == "issued" else []
            for phrase in args[next((at for at, x in enumerate(args) if x.prep == "after"), len(args)) :]:
                who = self.persons([phrase]) if phrase.prep in ("after", "") else []
                if self.sought(who) and not set(who) & set(act.persons) and self.day_of(phrase):
                    yield Act("issued", None, phrase, who, act.word)

    def _beside(self, phrase: Phrase) -> list[str]:
        """The persons of a noun: `P, a fugitive from the Court`, `its fugitive P`, `the Court's indictment of P`."""
        at = self.phrases.index(phrase)
        near = [x for x in self.phrases[max(0, at - 1) : at + 2] if x.end - phrase.start in range(-3, 1) or x is phrase]
        return self.persons(phrase.hangers[:1]) or self.persons(near)

    def _host(self, phrase: Phrase) -> Predication | None:
        """The clause that has it among its complements, else in its subject."""
        hosts = [p for p in self.found.predications if phrase in p.args or 0 < phrase.start - p.end <= 2]
        return next(reversed(hosts or [p for p in self.found.predications if phrase in p.subject]), None)

    # -- a warrant

    def _warrant(self, phrase: Phrase) -> Iterator[Act]:
        host = self._host(phrase)
        if not self._may_be(phrase, host):
            return
        named = self.named(phrase)
        if not named and self.of_others(phrase):
            return
        bearer = named or self._bearer(phrase, host)
        act = self._nominal(phrase)
        if act or self._is_told(phrase, host):
            who = bearer or self.nearest(phrase.start) or self.earlier()
        else:
            real = host is None or (self.real(host) and host.lemma not in w.CARRY_OUT) or self._borne(phrase)
            who = bearer if real and self.is_new(phrase) else []
        asked = bool(w.REQUESTS.intersection(phrase.words)) and self.court([phrase]) == "prosecutor"
        if asked or (host is not None and phrase in host.args and self.agent(host) == "prosecutor"):
            act = act or "sought"
        if who:
            yield Act(act or "issued", None, phrase, who)

    def _may_be(self, phrase: Phrase, host: Predication | None) -> bool:
        """Whether there is such a warrant: not `without a warrant`, `any warrant`, `may issue a warrant`."""
        if phrase.prep in ("without", "until", "pending") or {"no", "any", "each", "every", "such"} & {phrase.words[0]}:
            return False
        if host is None:
            return True
        if host.lemma in w.THOUGHT_OF:
            return False
        if host.lemma in w.ISSUE | w.SEEK | w.END | w.REFUSE and phrase.prep in ("", "for"):
            return False
        beside = phrase.prep and phrase in host.subject  # "if a man with a warrant on his head comes"
        return bool(beside) or not (self.found.conditional(host) and self.is_new(phrase))

    def _nominal(self, phrase: Phrase) -> str:
        """The act in `the issuance of a warrant for X`, `the unsealing of the warrant`."""
        at = self.phrases.index(phrase)
        return w.NOMINAL.get(self.phrases[at - 1].head, "") if phrase.prep == "of" and at else ""

    def _is_told(self, phrase: Phrase, host: Predication | None) -> bool:
        """Whether the crimes or the day stand with it."""
        behind = self.behind(phrase, host if host is not None and host.lemma in w.NAME | {"be"} else None)
        near = self.shape[phrase.start : min(behind[-1].end if behind else phrase.end, phrase.end + 160)]
        return bool(crimes_in(near)) or bool(self.day_of(phrase))

    def day_of(self, phrase: Phrase) -> When | None:
        """The day of a warrant that is only mentioned: `the warrant of March 2023`; not that of `arrested on a warrant`."""
        also = ("in", "") if phrase.prep in ("", "with", "regarding", "after") else ()
        dated = ("of", "from", "dated", "since", *also)
        for later in self.behind(phrase)[:5]:
            if later.prep in dated and (when := self.day_in(later)):
                return when
            if later.prep not in (*dated, "", "against", "for", "by", "of"):
                return None
        return None

    # -- by whom it is borne

    def _borne(self, phrase: Phrase) -> bool:
        at = self.phrases.index(phrase)
        of = phrase.prep in ("of", "to") and at > 0 and self.phrases[at - 1].head in w.BORNE
        return of or phrase.prep in w.BEARING

    def _bearer(self, phrase: Phrase, host: Predication | None) -> list[str]:
        """Who lives under it: the subject of `faces a warrant`, the noun before `subject to a warrant`."""
        if not self._borne(phrase) and not (host is not None and host.lemma in w.BEAR):
            return []
        at = self.phrases.index(phrase)
        before = [x for x in self.phrases[max(0, at - 2) : at] if x.head not in w.BORNE]
        beside = [x for x in before if x.prep in ("", "by")][-1:] if phrase.prep in ("under", "subject to") else []
        subject = host.subject[:1] if host is not None else []
        places = [beside, subject, host.args[:1] if host is not None else []]
        if any(w.GENERIC.intersection(x.words) and not x.names for x in (*before[-1:], *subject)):
            return []
        return next(filter(self.sought, (self.persons(x[:1]) for x in places)), []) or self.nearest(phrase.start)

    # -- a request

    def _request(self, phrase: Phrase) -> Iterator[Act]:
        """`The prosecutor's request for warrants against P`, `the withdrawal of the request`."""
        host, near = self._host(phrase), [phrase, *phrase.hangers[:3]]
        asks = any(self.court([x]) == "prosecutor" for x in near)
        act = self._nominal(phrase)
        if not (asks or act) or (host is not None and self.found.unreal(host)):
            return
        if who := self.named(phrase) or self._bearer(phrase, host):
            yield Act(act or "sought", None, phrase, who)
