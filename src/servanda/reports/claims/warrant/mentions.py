"""Warrants that a sentence only mentions: a claim where the warrant is new, or where its crimes or its day are told."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.acts import Act, Acts
from servanda.reports.crimes import crimes_in
from servanda.reports.dates import When
from servanda.reports.grammar.model import Phrase, Predication


class Mentions(Acts):
    """The acts of one sentence, and the warrants in it upon which none of them acts."""

    def mentions(self, told: list[Act]) -> Iterator[Act]:
        """The warrants and requests that are only mentioned."""
        papers = [act.paper for act in told] + [act.clause.antecedent for act in told if act.clause is not None]
        for phrase in self.phrases:
            if phrase in papers or self._asked_for(phrase):
                continue
            if self.is_warrant(phrase) and not self.is_foreign(phrase):
                yield from self._warrant(phrase)
            elif self.is_request(phrase) and not any(x in self.behind(phrase)[:6] for x in papers):
                yield from self._request(phrase)

    def _asked_for(self, phrase: Phrase) -> bool:
        """Whether it is only what a request asks for."""
        at = self.phrases.index(phrase)
        return any(self.is_request(x) and phrase in self.behind(x)[:6] for x in self.phrases[max(0, at - 6) : at])

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
        if self._is_told(phrase) or self._issuance(phrase):
            who = bearer or self.nearest(phrase.start) or self.earlier()
        else:
            real = host is None or (self.real(host) and host.lemma not in w.CARRY_OUT) or self._borne(phrase)
            who = bearer if real and self.is_new(phrase) else []
        if who:
            yield Act("issued", None, phrase, who)

    def _may_be(self, phrase: Phrase, host: Predication | None) -> bool:
        """Whether there is such a warrant: not `without a warrant`, `any warrant`, `may issue a warrant`."""
        if phrase.prep in ("without", "until", "pending") or {"no", "any", "each", "every", "such"} & {phrase.words[0]}:
            return False
        if host is None:
            return True
        to_come = host.lemma in w.ISSUE | w.SEEK | w.END | w.REFUSE and host.lemma not in ("deliver", "apply")
        if to_come and phrase.prep in ("", "for"):
            return False
        return not (self.found.conditional(host) and self.is_new(phrase))

    def _issuance(self, phrase: Phrase) -> bool:
        """`The issuance of a warrant for X`."""
        at = self.phrases.index(phrase)
        return phrase.prep == "of" and at > 0 and bool(w.ISSUANCE.intersection(self.phrases[at - 1].words[-1:]))

    def _is_told(self, phrase: Phrase) -> bool:
        """Whether the crimes or the day stand with it."""
        behind = self.behind(phrase)
        near = self.shape[phrase.start : min(behind[-1].end if behind else phrase.end, phrase.end + 160)]
        return bool(crimes_in(near)) or bool(self.day_of(phrase))

    def day_of(self, phrase: Phrase) -> When | None:
        """The day of a warrant that is only mentioned: `the warrant of March 2023`; not that of `arrested on a warrant`."""
        dated = ("of", "from", "dated", "since", *(("in", "") if phrase.prep in ("", "with", "regarding") else ()))
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
        if phrase.prep in ("subject to", "under", "of", "with") and before and w.GENERIC.intersection(before[-1].words):
            return []
        if host is not None and (who := self._among(host.subject) or self._among(host.args[:1])):
            return who
        if host is not None and host.subject and w.GENERIC.intersection(host.subject[0].words):
            return []
        return self.nearest(phrase.start)

    def _among(self, phrases: list[Phrase]) -> list[str]:
        who = self.persons(phrases[:1])
        return who if self.sought(who) else []

    # -- a request

    def _request(self, phrase: Phrase) -> Iterator[Act]:
        """`The prosecutor's request for warrants against P`."""
        host, near = self._host(phrase), [phrase, *phrase.hangers[:3]]
        asks = any(self.court([x]) == "prosecutor" for x in near)
        if not asks or (host is not None and self.found.unreal(host)):
            return
        if who := self.named(phrase):
            yield Act("sought", None, phrase, who)
