"""The papers that a sentence speaks of (warrants, requests for one, arrests), whose they are and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.record import days_of, sought_persons
from servanda.reports.crimes import crimes_in
from servanda.reports.dates import When, days_in
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import DATES, DETERMINERS
from servanda.reports.model import Sentence, Text


class Papers:
    """The phrases of one sentence that are warrants, requests or arrests, and what stands with them."""

    def __init__(self, sentence: Sentence, text: Text) -> None:
        self.sentence, self.text = sentence, text
        self.found: Clauses = clauses(sentence)
        self.shape = self.found.view.text
        self.phrases = self.found.phrases

    # -- what a phrase is

    def is_warrant(self, phrase: Phrase) -> bool:
        """A warrant, an order of arrest, an order against somebody."""
        words = phrase.words
        if w.NO_WARRANT.intersection(words):
            return False
        for at, word in enumerate(words):
            if word in w.WARRANTS:
                return at + 1 == len(words) or words[at + 1] not in w.BEHIND_WARRANT
        if not w.PAPERS.intersection(words[-1:]):
            return False
        if w.ARRESTS.intersection(words) or self._to_arrest(phrase):
            return True
        return words[0] in ("the", "these") and not words[-1].startswith("order") and self.spoken_of(phrase)

    def _to_arrest(self, phrase: Phrase) -> bool:
        hanging = phrase.hangers[:1]
        if any(w.ARRESTS.intersection(h.words) or (h.prep == "against" and self.persons([h])) for h in hanging):
            return True
        return any(p.noun is phrase and p.lemma in w.ARREST for p in self.found.predications)

    def is_anaphor(self, phrase: Phrase) -> bool:
        """`A third one`, `those for P`, `it`: after a warrant was spoken of."""
        again = phrase.head in w.ANAPHORS or (phrase.head in w.ORDINALS and len(phrase.words) > 1)
        return again and set(phrase.words) <= _WORDS_FOR_IT and self.spoken_of(phrase)

    def is_it(self, phrase: Phrase) -> bool:
        """A warrant, or a word for one."""
        return self.is_warrant(phrase) or self.is_anaphor(phrase)

    def spoken_of(self, phrase: Phrase) -> bool:
        """Whether a warrant was spoken of before."""
        return _speaks_of_one(self.shape[: phrase.start]) or self._spoken_of_before

    @cached_property
    def _spoken_of_before(self) -> bool:
        return any(_speaks_of_one(s.text) for s in self.text.before(self.sentence, *_PAPERS_BEFORE))

    def is_request(self, phrase: Phrase) -> bool:
        """A request for a warrant: by its words or by what hangs on it."""
        if not w.REQUESTS.intersection(phrase.words):
            return False
        if w.WARRANTS.intersection(phrase.words):
            return True
        to_do = (p for p in self.found.predications if p.noun is not None and p.noun in (phrase, *phrase.hangers))
        papers = (*phrase.hangers[:4], *(x for p in to_do for x in p.args if p.lemma in w.ISSUE))
        if any(self.is_warrant(x) or self.is_arrest(x) for x in papers) or self._to_arrest(phrase):
            return True
        return bool(self.persons(x for x in phrase.hangers[:1] if x.prep in ("for", "against")))

    def is_arrest(self, phrase: Phrase) -> bool:
        """`The arrest of P`, `P's arrest`, `his detention`."""
        his = phrase.words[0] in ("his", "her", "their")
        return phrase.head in w.ARRESTS and (his or bool(self.persons([phrase, *phrase.hangers[:1]])))

    def is_new(self, phrase: Phrase) -> bool:
        """`A warrant`, `two warrants`, `ICC warrant` in a headline; not `the warrant`."""
        first = phrase.words[0]
        if (w.ORDINALS - {"only"}).intersection(phrase.words):
            return True
        if first not in phrase.names:
            return first not in w.KNOWN
        at = self.found.view.span(phrase.start, phrase.end)[0] - self.sentence.start
        known = self.sentence.text[at : at + 4].lower() == "the " or phrase.words[1:2] == ["'s"]
        return first[0] in "CJ" and not known

    # -- whose it is

    def court(self, phrases: Iterable[Phrase]) -> str:
        """Who acts: `court`, `prosecutor`, `other`, or nothing that can be told."""
        for phrase in phrases:
            if kind := self._court(phrase):
                return kind
        return ""

    def _court(self, phrase: Phrase) -> str:
        kinds = {n[0] for n in phrase.names if n[0] in "CK" or self.found.view.name(n).how != "pronoun"}
        if (phrase.names and not kinds) or self._is_seat(phrase):
            return ""
        if "K" in kinds or w.PROSECUTORS.intersection(phrase.words):
            return "other" if kinds & set("SD") or w.OF_A_STATE.intersection(phrase.words) else "prosecutor"
        if kinds & set("CJI"):
            return "court"
        if w.NATIONAL.intersection(phrase.words) or kinds & set("SDONUGAP"):
            return "other"
        if w.JUDGES.intersection(phrase.words):
            return "other" if self._elsewhere(phrase) else "court"
        return "" if phrase.pronoun or not phrase.words or self.is_date(phrase) else "some"

    def _is_seat(self, phrase: Phrase) -> bool:
        """The country behind the place: `The Hague, Netherlands`."""
        names = [m for m in self.found.view.names if m.end <= self.found.view.span(phrase.start, phrase.end)[1]]
        return [m.id for m in names[-2:]] == ["NLD", "NLD"] and names[-2].kind == "place"

    def _elsewhere(self, phrase: Phrase) -> bool:
        """`A court in Istanbul`, `judges in Buenos Aires`; not `judges in The Hague`."""
        if phrase.words[0] in ("a", "an", "another") and phrase.head in ("court", "judge", "tribunal"):
            return True
        for place in phrase.hangers[:1]:
            if place.names:
                return not any(m.id == "NLD" or m.kind == "organ" for m in self.found.names([place], "SDOLCJ"))
            return place.prep == "in" and place.words[0] not in DETERMINERS and not self.is_date(place)
        return False

    def is_foreign(self, phrase: Phrase) -> bool:
        """A warrant of another court: `a Turkish warrant`, `a warrant from Interpol`."""
        kinds = {name[0] for name in phrase.names}
        if kinds & set("CJK"):
            return False
        if kinds & set("SDON") or w.NATIONAL.intersection(phrase.words):
            return True
        return any(h.prep in ("from", "by") and self._court(h) == "other" for h in phrase.hangers[:2])

    # -- for whom

    def behind(self, phrase: Phrase, clause: Predication | None = None) -> list[Phrase]:
        """The phrases behind one, up to the next clause with a finite verb of its own."""
        limit = min(self._ends(phrase, clause), default=len(self.shape))
        return [later for later in self.phrases if phrase.start < later.start < limit]

    def _ends(self, phrase: Phrase, clause: Predication | None) -> Iterator[int]:
        """Where a clause that is not of the phrase begins: its subject, its verb, or the word that opens it."""
        yield from (t.start for t in self.found.tokens if t.tag in (";", "SUB") and t.start > phrase.end)
        for p in self.found.predications:
            other = p.form == "finite" or (p.form == "inf" and p.noun not in (None, phrase) and p.lemma not in w.ARREST)
            if other and p is not clause:
                described = p.mark in ("who", "which", "that") and p.antecedent is not None  # `for P1 and P2, who are`
                starts = (p.start, *(x.start for x in p.subject[:1] if not described))
                yield from (start for start in starts if start > phrase.start)

    def persons(self, phrases: Iterable[Phrase]) -> list[str]:
        """The persons in phrases; not the owner of something else: `Putin's regime`, `Putin's commissioner P`."""
        found = [name for phrase in phrases for at, name in enumerate(phrase.words) if self._counts(phrase, at)]
        return list(dict.fromkeys(id for name in found for id in self.found.view.name(name).id.split(";")))

    def _counts(self, phrase: Phrase, at: int) -> bool:
        if phrase.words[at] not in phrase.names or phrase.words[at][0] != "P":
            return False
        rest = phrase.words[at + 1 :]
        if self.found.view.name(phrase.words[at]).how == "phrase":  # "the two Israelis"
            return True
        return not rest or rest[0] in phrase.names or rest[-1] in DATES or bool(_OWNED.intersection(rest))

    def named(self, phrase: Phrase, clause: Predication | None = None) -> list[str]:
        """The persons against whom a warrant, a request or an arrest is said to be."""
        found = self.persons([phrase])
        for later in self.behind(phrase, clause):
            if found and (later.prep in w.REASONS or crimes_in(" ".join(later.words))):
                break
            if later.prep not in w.REASONS:
                found += self.persons([later])
        return list(dict.fromkeys(found))

    def of_others(self, phrase: Phrase, clause: Predication | None = None) -> bool:
        """Whether it is for somebody without a name: `a warrant for suspects`, `against three leaders of Hamas`."""
        for later in self.behind(phrase, clause)[:4]:
            if later.prep in ("against", "for", "on", "of", "targeting"):
                names = self.found.names([later], "SO")
                return bool(w.GENERIC.intersection(later.words)) or any(m.how != "pronoun" for m in names)
        return False

    # -- when

    def is_date(self, phrase: Phrase) -> bool:
        """Whether the phrase ends as a date does."""
        return phrase.head in DATES or phrase.head.isdigit() or phrase.head.removesuffix("s") in DATES

    def day_in(self, phrase: Phrase) -> When | None:
        """The day that a phrase is; not that of `the december 2007 election`."""
        if phrase.prep in ("over", "after", "during", "between") or not self.is_date(phrase):
            return None
        start, end = self.found.view.span(phrase.start, phrase.end)
        return next((d for d in days_in(self.sentence, self.text.day) if d.start < end and d.end > start), None)

    # -- named elsewhere

    def nearest(self, at: int) -> list[str]:
        """The persons sought whom the sentence names nearest before a place, else first behind it."""
        known = sought_persons(self.text.day)
        near = [*reversed([p for p in self.phrases if p.end <= at]), *(p for p in self.phrases if p.start >= at)]
        rows = ([id for id in self.persons([p]) if id in known] for p in near)
        return next(filter(None, rows), [])

    def earlier(self, count: int = 9, *, several: bool = False, day: str = "") -> list[str]:
        """The persons sought whom the nearest sentence before names: more than one, or with a warrant of that day."""
        known = sought_persons(self.text.day)
        rows = [
            list(dict.fromkeys(id for m in s.mentions if m.kind == "person" for id in m.id.split(";") if id in known))
            for s in reversed(self.text.before(self.sentence, count, 5))
        ]
        rows = [row for row in rows if len(row) > several] or rows
        fitting = [fits for row in rows if (fits := [id for id in row if day and day in days_of(id)])]
        return next(iter(fitting or rows), [])

    def near(self) -> list[str]:
        """The persons of the sentences around, of those who are sought: for `the military leader of Myanmar`."""
        known, after = sought_persons(self.text.day), self.text.after(self.sentence, 2, 2)
        behind = dict.fromkeys(m.id for s in after for m in s.mentions if m.kind == "person" and m.id in known)
        return self.earlier(3) or list(behind)


_PAPERS_BEFORE = (9, 4)  # so many sentences, so many paragraphs
_WORDS_FOR_IT = w.ANAPHORS | w.ORDINALS | DETERMINERS
_OWNED = w.ARRESTS | w.WARRANTS | w.PAPERS | w.CHARGES | {"head"}  # "his arrest" is the arrest of him


def _speaks_of_one(words: str) -> bool:
    return "warrant" in words.lower() or "of arrest" in words
