"""What the Council decided: resolutions adopted, situations referred, as verbs and as nouns tell it."""

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
    speaks_of,
    theme,
    told,
)
from servanda.reports.claims.unsc_vote.council import NUMBERED
from servanda.reports.claims.unsc_vote.scores import Tally, number_of
from servanda.reports.claims.unsc_vote.vetoes import Vote
from servanda.reports.dates import YEAR
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication

_FORMAL = re.compile(rf"{NUMBERED.pattern}|\b(?:in|by|through|with) (?:a|its|his) (?:\w+ )?resolution\b")
_CEASING = re.compile(r"\b(?:cease-?fire|truce|halt|pause|release|withdrawal|end|siege)\b")
_COURT = re.compile(r"\b[CK]\d|\bto L\d|\b(?:court|tribunal|prosecutor|there)\b")
_IN_YEAR = re.compile(r"[LS]\d+ in (?:19|20)\d\d\b")
_THROUGH = re.compile(r"\b(?:through|ahead|approval|pass|passage|adopt|adoption|approve)\b")
_OF_DRAFT = re.compile(r"(?: on \w+)? of (?:[\w'-]+ ){0,4}(?:resolution|draft|text)\b")
_DATED = re.compile(r"\b\d{3,4}\b|\d (?:of )?[a-z]{3,9}\b")
_WAYS = frozenset("use exercise take go choose".split())
_CALLS = frozenset("call calls demand demands appeal appeals".split())


class Decisions:
    """The decisions that one sentence tells; `council`: it names the Council; `spoke`: "it" may be the Council."""

    def __init__(self, found: Clauses, council: bool, spoke: bool, counts: list[Tally]) -> None:
        self.found, self.council, self.spoke, self.counts = found, council, spoke, counts
        self.text = found.view.text
        self.formal = bool(counts or _FORMAL.search(self.text))

    def __iter__(self) -> Iterator[Vote]:
        for verb in self.found.predications:
            if told(self.found, verb) and self._passes(verb):
                yield from self._adopted(verb)
        for phrase in self.found.phrases:
            if phrase.head in words.REFERRAL | words.ADOPTION | _CALLS and self._is_told(phrase):
                yield from self._noun(phrase)

    def _adopted(self, verb: Predication) -> Iterator[Vote]:
        """One vote, or several: `referred two situations, Darfur in 2005 and Libya in 2011`."""
        pairs = list(_IN_YEAR.finditer(self.text, verb.end))
        notes = {"referral": True} if self._refers(verb) or verb.lemma in _WAYS else {}
        at = [pair.span() for pair in pairs] if notes and len(pairs) > 1 else [self.found.extent(verb)]
        yield from (Vote(*span, {"outcome": "adopted"}, dict(notes)) for span in at)

    def by_council(self, phrases: list[Phrase]) -> bool:
        """Whether it is the Council, or "it" where that was spoken of."""
        it = self.spoke and bool(phrases) and phrases[0].words == ["it"] and not phrases[0].names
        return it or is_council(phrases)

    def open(self, verb: Predication) -> bool:
        """No agent but the Council, or the votes."""
        by = self.found.behind(verb, "by")
        votes = bool(by) and (speaks_of(by, words.BALLOT) or number_of(by[0].head) is not None)
        return not by or votes or self.by_council(by)

    # -- verbs

    def _passes(self, verb: Predication) -> bool:
        if is_passive(self.found, verb):
            return self.open(verb) and self._is_passed(verb)
        if verb.lemma in words.LET:
            through = _THROUGH.search(self.text, verb.end, verb.end + 80)
            return bool(through)
        if self.by_council(doers(self.found, verb)):
            return self._council_acts(verb)
        return self._goes_through(verb)

    def _council_acts(self, verb: Predication) -> bool:
        """`The Council adopted a resolution`, `renewed the mandate`, `gave its approval to`, `voted to end`."""
        about = theme(self.found, verb)
        let = verb.form == "inf" and verb.governor is not None and verb.governor.lemma in words.LET
        if about == "other" or (verb.form != "finite" and not let and verb.lemma not in words.ADOPT):
            return False  # `voted to renew …, expanding …`
        if verb.lemma in words.ADOPT | words.TAKE and (about or (self.counts and verb.args)):
            return True
        if verb.lemma in words.GIVE:
            return any(word in words.ASSENT for word in ahead(self.found, verb))
        if verb.lemma in _WAYS:  # `used that power twice, for Darfur in 2005 and for Libya in 2011`
            return len(_IN_YEAR.findall(self.text)) > 1
        return self._votes_to(verb) if verb.lemma == "vote" else self._refers(verb) or self._demands(verb)

    def _votes_to(self, verb: Predication) -> bool:
        """`voted 14-0 to demand`, `voted in favour of a draft`."""
        for other in self.found.predications:
            if other.form == "inf" and other.start > verb.end and verb in self.found.governors(other):
                return other.lemma not in words.TALK | words.REJECT and not other.negated
        favour = self.found.behind(verb, "in favour of", "in favor of", "for")
        return bool(favour) and theme(self.found, verb) == "matter"

    def _refers(self, verb: Predication) -> bool:
        """`referred the situation to the Court`, `asked the Court to investigate`."""
        what = done_to(self.found, verb)
        if verb.lemma in ("call", "bring", "seize") and not verb.passive:  # `called in the Court`, `seized it of`
            court = self.found.behind(verb, "" if verb.lemma == "seize" else "in")[:1]
            return bool(self.found.names(court, "C"))
        if verb.lemma in ("ask", "request", "mandate", "task", "order", "invite") and not verb.passive:
            return bool(self.found.names(what[:1], "CK")) or speaks_of(what[:1], ("court", "prosecutor"))
        behind = self.text[verb.end : self.found.extent(verb)[1] + 40]
        if verb.lemma != "refer" and not (verb.lemma in words.REFER and _COURT.search(behind)):
            return False
        if self.found.names(what, "SL") or speaks_of(what, words.SITUATIONS):
            return True
        if speaks_of(what, ("situations", "cases")):
            return bool(_IN_YEAR.search(behind))
        return not is_passive(self.found, verb) and any(word[0] in "SL" for word in ahead(self.found, verb))

    def _demands(self, verb: Predication) -> bool:
        """`demanded a ceasefire`; anything where a resolution or a score stands beside it."""
        if verb.lemma not in words.DEMAND or speaks_of(verb.args, words.OTHERS):
            return False
        return self.formal or verb.lemma == "order" or bool(_CEASING.search(self.text, *self.found.extent(verb)))

    def _is_passed(self, verb: Predication) -> bool:
        """`The draft was approved`, `sanctions were imposed by the Council`, `Darfur was referred by the Council`."""
        agent = is_council(self.found.behind(verb, "by"))
        label = verb.form == "pp" and not self.counts and not _DATED.search(self.text, 0, self.found.extent(verb)[1])
        if label:
            return False  # `the resolution, adopted under Chapter VII, is binding`
        if verb.lemma in words.ADOPT and any(is_draft([phrase]) for phrase in verb.subject):
            return True
        if agent and verb.lemma in words.TAKE | words.ADOPT:
            return True
        return (agent or bool(self.counts)) and self._refers(verb)

    def _goes_through(self, verb: Predication) -> bool:
        """`Resolution 2712 passed by 12 votes to none`, `the plan won the Council's approval`, `was unanimous`."""
        start, end = self.found.extent(verb)
        draft = is_draft(verb.subject)
        if verb.lemma == "be":
            return (draft or speaks_of(verb.subject[:1], ("vote",))) and "unanimous" in self.text[end - 12 : end + 14]
        if verb.lemma in words.GET:
            got = [phrase for phrase in verb.args if phrase.head in words.ASSENT]
            return bool(got) and self.council
        if draft and verb.lemma in words.PASS:
            if verb.lemma == "carry" and any(not p.head[:1].isdigit() for p in self.found.behind(verb, "")):
                return False  # `its resolutions carry weight`
            through = verb.lemma in ("pass", "carry") or _THROUGH.search(self.text[start:end] + verb.particle)
            return bool(through) and (self.formal or self.council)
        return bool(NUMBERED.search(self.text, start, verb.start)) and self._refers(verb)

    # -- nouns

    def _is_told(self, phrase: Phrase) -> bool:
        """`the Council's referral`, `the referral by the Council`; `the adoption of resolution 2728`."""
        if phrase.words[0] in ("any", "no") or (phrase.subject_of and not told(self.found, phrase.subject_of)):
            return False
        if phrase.head in words.ADOPTION:
            return bool(_OF_DRAFT.match(self.text, phrase.end))
        hangers = [p for p in phrase.hangers if p.prep in ("by", "of", "from")]
        return any(name[0] == "U" for name in phrase.names) or any(is_council([p]) for p in hangers)

    def _noun(self, phrase: Phrase) -> Iterator[Vote]:
        """`the referral of Darfur by the Council`, `its adoption of resolution 2728`, `its calls for a ceasefire`."""
        end, near = _end(phrase), self.text[max(0, phrase.start - 60) : _end(phrase) + 60]
        if phrase.head in words.REFERRAL:
            situation = any(m.id != "NLD" for m in self.found.view.all(near, "SL"))  # The Hague is where it goes
            if situation or YEAR.search(near):
                yield Vote(phrase.start, end, {"outcome": "adopted"}, {"referral": True})
        elif phrase.head in words.ADOPTION:
            yield Vote(phrase.start, end, {"outcome": "adopted"})
        elif _CEASING.search(near):
            yield Vote(phrase.start, min(end + 60, len(self.text)), {"outcome": "adopted"})


def _end(phrase: Phrase) -> int:
    return max([phrase.end, *(hanger.end for hanger in phrase.hangers)])
