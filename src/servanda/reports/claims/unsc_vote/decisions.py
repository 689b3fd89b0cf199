"""What the Council decided or did not: resolutions adopted, situations referred, drafts that failed without a veto."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.unsc_vote import words
from servanda.reports.claims.unsc_vote.acts import (
    ahead,
    doers,
    done_to,
    is_council,
    is_draft,
    is_passive,
    names_ahead,
    speaks_of,
    theme,
    told,
)
from servanda.reports.claims.unsc_vote.scores import Tally, number_of
from servanda.reports.claims.unsc_vote.vetoes import Vote
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication

_MAJORITY = 9
_NUMBERED = re.compile(r"\bresolution (?:no\.? |number )?\d{3,4}\b")
_IN_RESOLUTION = re.compile(r"\b(?:in|by|through|with) (?:a|its|his) (?:\w+ )?resolution\b")
_CEASING = re.compile(r"\b(?:cease-?fire|truce|halt|pause|release|withdrawal|end|siege)\b")
_COURT = re.compile(r"\b[CK]\d|\bto L\d|\b(?:court|tribunal|prosecutor|there)\b")
_IN_YEAR = re.compile(r"[LS]\d+ in (?:19|20)\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"\b\d{3,4}\b|\d (?:of )?[a-z]{3,9}\b")
_THROUGH = re.compile(r"\b(?:through|ahead|approval|pass|adopt|approve)\b")
_BID = re.compile(r"\b(?:bid|attempt|effort|push|motion|draft|resolution)\b")
_WAYS = frozenset("use exercise take go choose".split())
_THAT_WAY = re.compile(r" (?:that|this|the same|its) (?:power|right|road|step|route|path|way|course|option)\b")
_REFERRALS = frozenset(("referral", "referrals"))
_ADOPTION = frozenset("adoption passage approval".split())
_CALLS = frozenset("call calls demand demands appeal appeals".split())
_LABEL = frozenset("support back agree clear renew".split())  # a text that is supported is not yet adopted
_NO_AGENT = ("votes", "vote", "consensus", "acclamation")


class Decisions:
    """The decisions that one sentence tells; `council`: it names the Council; `spoke`: "it" may be the Council."""

    def __init__(self, found: Clauses, council: bool, spoke: bool, counts: list[Tally]) -> None:
        self.found, self.council, self.spoke, self.counts = found, council, spoke, counts
        self.text = found.view.text
        self.formal = bool(counts or _NUMBERED.search(self.text) or _IN_RESOLUTION.search(self.text))

    def __iter__(self) -> Iterator[Vote]:
        for verb in self.found.predications:
            if self._fails(verb):
                yield Vote(*self.found.extent(verb), {"outcome": "failed"})
            elif told(self.found, verb) and self._passes(verb):
                yield from self._adopted(verb)
        for phrase in self.found.phrases:
            if phrase.head in _REFERRALS | _CALLS | _ADOPTION and self._of_council(phrase):
                yield from self._noun(phrase)

    def _adopted(self, verb: Predication) -> Iterator[Vote]:
        """One vote, or several: `referred two situations, Darfur in 2005 and Libya in 2011`."""
        pairs = list(_IN_YEAR.finditer(self.text, verb.end))
        referral = self._refers(verb)
        if len(pairs) > 1 and (referral or verb.lemma in _WAYS):
            yield from (Vote(*pair.span(), {"outcome": "adopted"}, {"referral": True}) for pair in pairs)
        else:
            yield Vote(*self.found.extent(verb), {"outcome": "adopted"}, {"referral": True} if referral else {})

    def _by_council(self, phrases: list[Phrase]) -> bool:
        it = self.spoke and bool(phrases) and phrases[0].words == ["it"] and not phrases[0].names
        return it or is_council(phrases)

    def _open(self, verb: Predication) -> bool:
        """No agent but the Council."""
        by = self.found.behind(verb, "by")
        return not by or self._by_council(by) or speaks_of(by, _NO_AGENT) or number_of(by[0].head) is not None

    # -- adopted

    def _passes(self, verb: Predication) -> bool:
        if is_passive(self.found, verb):
            return self._open(verb) and self._is_passed(verb)
        if verb.lemma in ("let", "allow"):
            return self._lets_through(verb)
        if self._by_council(doers(self.found, verb)):
            return self._council_acts(verb)
        return self._goes_through(verb)

    def _council_acts(self, verb: Predication) -> bool:
        """`The Council adopted a resolution`, `renewed the mandate`, `gave its approval to`, `voted to end`."""
        about = theme(self.found, verb)
        if about == "other" or (verb.form != "finite" and self._is_part(verb)):
            return False
        if verb.lemma in ("support", "back"):
            return about in ("draft", "vague") or self.formal
        if verb.lemma in words.ADOPT | words.TAKE and (about or (self.counts and verb.args)):
            return True
        if verb.lemma in ("give", "grant"):
            return any(word in words.ASSENT for word in ahead(self.found, verb))
        if verb.lemma in _WAYS:
            return bool(_THAT_WAY.search(self.text, verb.end)) and len(_IN_YEAR.findall(self.text)) > 1
        return self._votes_to(verb) if verb.lemma == "vote" else self._refers(verb) or self._demands(verb)

    def _is_part(self, verb: Predication) -> bool:
        """Whether it only says what a decision told before it does: `voted to renew …, expanding …`."""
        return verb.lemma not in words.ADOPT or any(g.lemma in words.ADOPT for g in self.found.governors(verb))

    def _votes_to(self, verb: Predication) -> bool:
        """`voted 14-0 to demand`, `voted in favour of a draft`."""
        for other in self.found.predications:
            if other.form == "inf" and other.start > verb.end and verb in self.found.governors(other):
                return other.lemma not in words.TALK and not other.negated
        favour = self.found.behind(verb, "in favour of", "in favor of", "for")
        return bool(favour) and theme(self.found, verb) in ("draft", "measure")

    def _refers(self, verb: Predication) -> bool:
        """`referred the situation to the Court`, `asked the Court to investigate`."""
        what = done_to(self.found, verb)
        if verb.lemma in ("ask", "request", "mandate", "task", "order") and not verb.passive:
            return bool(self.found.names(what[:1], "CK")) or speaks_of(what[:1], ("court", "prosecutor"))
        behind = self.text[verb.end : self.found.extent(verb)[1] + 40]
        if verb.lemma != "refer" and not (verb.lemma in words.REFER and _COURT.search(behind)):
            return False
        named = bool(self.found.names(what, "SL"))
        if not is_passive(self.found, verb) and not named:
            if speaks_of(what, ("situations",)):
                return bool(_IN_YEAR.search(behind))
            named = names_ahead(self.found, verb, "SL")
        return named or speaks_of(what, words.SITUATIONS)

    def _demands(self, verb: Predication) -> bool:
        """`demanded a ceasefire`; anything where a resolution or a score stands beside it."""
        if verb.lemma not in words.DEMAND or speaks_of(verb.args, words.OTHERS):
            return False
        own = self.text[slice(*self.found.extent(verb))]
        return self.formal or verb.lemma == "order" or bool(_CEASING.search(own))

    def _is_passed(self, verb: Predication) -> bool:
        """`The draft was approved`, `sanctions were imposed by the Council`, `Darfur was referred by the Council`."""
        agent = is_council(self.found.behind(verb, "by"))
        label = verb.form == "pp" and not self._fixed(verb)
        drafts = verb.subject if verb.form == "pp" else verb.subject[:1]
        if verb.lemma in words.ADOPT and any(is_draft([phrase]) for phrase in drafts):
            return not label and verb.lemma not in _LABEL
        if agent and verb.lemma in words.TAKE | words.ADOPT and speaks_of(verb.subject, words.MEASURES):
            return not label
        return (agent or bool(self.counts)) and self._refers(verb)

    def _fixed(self, verb: Predication) -> bool:
        """Whether a participle is more than a label: it has a day, a number or a score."""
        start, end = self.found.extent(verb)
        start = min([start, *(phrase.start for phrase in verb.subject[:1])])
        return bool(self.counts) or bool(_DATED.search(self.text, start, end))

    def _goes_through(self, verb: Predication) -> bool:
        """`Resolution 2712 passed by 12 votes to none`, `the text went through`, `the vote was unanimous`."""
        start, end = self.found.extent(verb)
        draft = is_draft(verb.subject)
        if verb.lemma == "be":
            return (draft or speaks_of(verb.subject[:1], ("vote",))) and "unanimous" in self.text[end - 12 : end + 14]
        if draft and verb.lemma in words.PASS:
            through = verb.lemma in ("pass", "carry") or _THROUGH.search(self.text[start:end] + verb.particle)
            return bool(through) and (self.formal or self.council)
        return bool(_NUMBERED.search(self.text, start, verb.start)) and self._refers(verb)

    def _lets_through(self, verb: Predication) -> bool:
        """`Washington abstained and let the resolution pass`, `allowed the Council to adopt it`."""
        through = bool(_THROUGH.search(self.text, verb.end, verb.end + 80))
        return through and theme(self.found, verb) in ("draft", "measure")

    # -- failed

    def _fails(self, verb: Predication) -> bool:
        could_not = verb.modal == "could" and verb.negated
        if (verb.modal and not could_not) or self.found.conditional(verb):
            return False
        if verb.lemma in words.GET and is_draft(verb.subject) and verb.negated:
            return speaks_of(verb.args, ("votes", "majority"))
        if verb.lemma in words.GET and told(self.found, verb):
            return self._falls_short(verb)
        above = verb.governor if "unable" in self._between(verb) else None
        if self._by_council(self.found.subject(above) if above else doers(self.found, verb)):
            return self._council_fails(verb)
        return self._open(verb) and self._draft_fails(verb) and self._is_tried(verb)

    def _between(self, verb: Predication) -> str:
        return self.text[verb.governor.start : verb.start] if verb.governor is not None else ""

    def _council_fails(self, verb: Predication) -> bool:
        """`rejected a draft`, `failed to adopt`, `was unable to agree on a text`, `did not adopt`."""
        if theme(self.found, verb) not in ("draft", "measure"):
            return False
        if verb.lemma in words.REJECT and told(self.found, verb):
            return (
                verb.lemma in ("reject", "defeat")
                or verb.particle == "down"
                or bool(self.found.behind(verb, "against"))
            )
        if verb.lemma not in words.ADOPT | {"extend"}:
            return False
        if verb.form == "inf" and verb.governor is not None and not verb.governor.modal:
            return verb.governor.lemma == "fail" or "unable" in self._between(verb)
        return verb.negated and verb.form == "finite" and not verb.perfect

    def _falls_short(self, verb: Predication) -> bool:
        """`won just five votes, four short of the nine required`."""
        end = max(self.found.extent(verb)[1], verb.end + 30)
        got = [tally for tally in self.counts if tally.key == "for" and tally.end >= verb.start and tally.start < end]
        short = is_draft(verb.subject) or " short" in self.text[verb.end : verb.end + 60]
        return short and bool(got) and 0 < got[0].value < _MAJORITY

    def _draft_fails(self, verb: Predication) -> bool:
        """`was defeated`, `was not adopted`, `failed`, `fell short`, `did not pass`."""
        if verb.passive:
            down = verb.lemma in ("defeat", "reject") or verb.particle == "down"
            return (verb.lemma == "adopt") if verb.negated else down and not self.found.urged(verb)
        if verb.lemma in words.FALL:
            return not verb.negated and (verb.lemma != "fall" or " short" in self.text[verb.end : verb.end + 24])
        return verb.lemma in ("pass", "carry") and verb.negated

    def _is_tried(self, verb: Predication) -> bool:
        """Whether a draft failed, or a bid; beside a score one that stands farther off too: `a bid to have … failed`."""
        if is_draft(verb.subject):
            return True
        near = verb.subject[0].start if verb.subject and not self.counts else 0
        return self.council and bool(_BID.search(self.text, near, verb.start))

    # -- nouns

    def _of_council(self, phrase: Phrase) -> bool:
        """`the Council's referral`, `a 2005 Council referral`, `the adoption by the Council`."""
        if phrase.subject_of is not None and not told(self.found, phrase.subject_of):
            return False
        if any(name[0] == "U" for name in phrase.names):
            some = phrase.words[0] == "a" and not _YEAR.search(self.text, phrase.start, _end(phrase))
            return phrase.words[0] not in ("any", "no") and not some
        return any(is_council([hanger]) for hanger in phrase.hangers if hanger.prep in ("by", "of", "from"))

    def _noun(self, phrase: Phrase) -> Iterator[Vote]:
        """`the referral of Darfur by the Council`, `its adoption of resolution 2728`, `its calls for a ceasefire`."""
        end, near = _end(phrase), self.text[max(0, phrase.start - 60) : _end(phrase) + 60]
        if phrase.head in _REFERRALS:
            situation = any(m.id != "NLD" for m in self.found.view.all(near, "SL"))  # The Hague is where it goes
            if situation or _YEAR.search(near):
                yield Vote(phrase.start, end, {"outcome": "adopted"}, {"referral": True})
        elif phrase.head in _ADOPTION:
            if any(is_draft([hanger]) for hanger in phrase.hangers if hanger.prep == "of"):
                yield Vote(phrase.start, end, {"outcome": "adopted"})
        elif _CEASING.search(near):
            yield Vote(phrase.start, min(end + 60, len(self.text)), {"outcome": "adopted"})


def _end(phrase: Phrase) -> int:
    return max([phrase.end, *(hanger.end for hanger in phrase.hangers)])
