"""Journeys told by nouns: "Putin's visit to Mongolia", "a guest in Budapest", "his absence from the summit in Rio"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.back import DURING
from servanda.reports.claims.travel.mood import AHEAD, DROPPED, MADE, NONE, asked, drops, status
from servanda.reports.claims.travel.moves import Journey
from servanda.reports.claims.travel.places import Place, inside, named, persons, places, sought
from servanda.reports.claims.travel.where import antecedents, owned, there
from servanda.reports.claims.travel.who import travellers
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import DATES, lemmas

_OWNED = terms.DAYS | terms.ENCOUNTER  # tell a journey only with their owner
_NOUNS = terms.TRIP | terms.ABSENCE | terms.GUEST | terms.RECEPTION | terms.DEPARTURE | _OWNED | {"way"}
_ON = ("on", "during", "after", "following", "from", "since", "despite", "upon", "with", "throughout", "amid", "over")
_LENGTHS = lemmas("day days night nights hours week weeks month months weekend")
_WITH = ((), ("with", "between"))
_AHEAD_OF = ("ahead of", "before")


def trips(seen: Clauses) -> Iterator[Journey]:
    """The journeys that the nouns of a sentence tell."""
    for at, phrase in enumerate(seen.phrases):
        if not _NOUNS.isdisjoint(phrase.words) and not asked(seen):
            trip = _Trip(seen, at, phrase)
            spots, told_by = trip.places(), trip.told_by()
            who = trip.persons(spots) if spots or trip.refers_back() else []
            if (who or (spots and "such" in phrase.words)) and (stands := trip.status()):
                yield Journey(who, spots, stands, told_by)


def stays(seen: Clauses) -> Iterator[Journey]:
    """`flew to Italy after 12 days in Britain and Belgium`: a length of time."""
    for found in seen.predications:
        for spent in found.args if found.lemma in terms.GOING and status(seen, found) == MADE else []:
            long = spent.words[-1] in _LENGTHS and len(spent.words) < 4 and not spent.names
            if spent.prep in ("after", "following") and long and spent.hangers:
                yield Journey(travellers(seen, found), places(seen, spent.hangers, ("in",)), MADE, spent)


def captions(seen: Clauses) -> Iterator[Journey]:
    """`Putin in Mongolia: …`, `Bashir, in Johannesburg for a summit, …`, `With Putin in Ulaanbaatar, …`."""
    for who, at in zip(seen.phrases, seen.phrases[1:], strict=False):
        gap = [token.text for token in seen.tokens[who.last + 1 : at.first]]
        opens = who.first == 0 or who.prep == "with" or gap[:1] == [","]
        after = "".join(token.text for token in seen.tokens[at.last + 1 : at.last + 2])
        ends = after in (":", ",", "for", "-") or not seen.predications
        if at.prep == "in" and opens and ends and len(gap) < 3 and who.names == who.words:
            yield Journey(persons(seen, [who]), places(seen, [at], ("in",)), MADE, at)


class _Trip:
    """A noun phrase of a journey, and the clause of which it is a complement or the subject."""

    def __init__(self, seen: Clauses, at: int, phrase: Phrase) -> None:
        self.seen, self.phrase, self.prep = seen, phrase, phrase.prep
        self.before = seen.phrases[at - 1] if at else None
        after = seen.phrases[at + 1] if at + 1 < len(seen.phrases) else phrase
        dated = not after.prep and after.first == phrase.last + 1 and not DATES.isdisjoint(after.words)
        apposed = after.prep == "to" and after.first == phrase.last + 3 and seen.tokens[phrase.last + 1].text == ","
        # `his visit last week to Mongolia`, `the last trip, to China`
        self.hangers = phrase.hangers or (after.hangers if dated else [after] if apposed else [])
        self.noun = next(word for word in phrase.words if word in _NOUNS)
        self.inside = seen.verb_with(phrase)
        heads = sorted((p for p in seen.predications if phrase in p.subject), key=lambda p: p.form != "finite")
        self.clause = self.inside or next(iter(heads), None)

    # -- where and who

    def places(self) -> list[Place]:
        """`to Mongolia`, `at the summit in Rio`, `the Budapest visit`."""
        hangers = self.hangers
        if self.noun in terms.DEPARTURE:
            return places(self.seen, hangers, ("from",))
        preps = ("in", "at", "to", "into", "on" if self.noun in terms.STAY else "of")
        found = places(self.seen, hangers, preps) or inside(self.seen, self.phrase)
        found = found or [place for h in hangers if h.prep == "from" for place in owned(self.seen, h)]
        if not found and self.inside and self.noun in terms.ABSENCE:
            found = antecedents(self.seen, self.inside)  # `the summit in Rio, where he was conspicuous by his absence`
        return found or (there(self.seen, self.inside) if self.inside else [])

    def refers_back(self) -> bool:
        """`did not make the trip`, `did not arrest him during his visit`."""
        return self.prep in DURING or (self.phrase.words[0] in ("the", "that", "this") and self._is_object())

    def persons(self, spots: list[Place]) -> list[str]:
        """The owner, else who makes it; not a host at home."""
        behind = self.phrase.words.index(self.noun)
        owners = [word for word in self.phrase.words[:behind] if word[0] in "PS"]
        if owners and self.noun not in terms.RECEPTION:
            own = [word for word in owners if word[0] == "P"]
            who = persons(self.seen, [named(own)])
            at_home = who and spots and all(place in sought()[who[0]] for place, _ in spots)
            if who or self.noun not in _OWNED:
                return self._of_clause() if at_home else who
        makers = [h for h in self.hangers if h.prep in ("by", "of", *_WITH[self.noun in _OWNED])]
        makers = [h for h in makers if self.noun not in terms.GUEST]
        makers = [h for h in makers if self.seen.names([h], "P")]
        if self.noun in _OWNED:  # `a planned meeting of Putin with Trump in Budapest was dropped`
            return persons(self.seen, makers) if self.clause is not None and drops(self.clause) else []
        if makers or self.noun in terms.RECEPTION:
            return persons(self.seen, makers[:1])
        return self._of_clause()

    def _of_clause(self) -> list[str]:
        """Who stands just before (`Putin on a visit`), makes the visit, is on it, or is dealt with during it."""
        near = self.before if self.before is not None and self.phrase.first - self.before.last <= 3 else None
        beside = persons(self.seen, [near]) if near is not None else []
        if beside and (self.noun in terms.GUEST or self.inside is None or self.prep in _ON):
            return beside
        if self.inside is None and self.clause is not None and self.clause.lemma == "be":
            first = self.clause.args[0].words if self.clause.args else []  # `The visit to Mongolia was Putin's first`
            return persons(self.seen, [named(first[:1])]) if first[1:2] == ["'s"] and len(first) < 5 else []
        if self.inside is None:  # `On a visit to Washington, Netanyahu said`
            opens = self.before is None and self.prep in _ON
            return next((persons(self.seen, p.subject) for p in self.seen.predications if p.subject and opens), [])
        dealt_with = self.inside.args if self.prep in (*_ON, "for", "as", "to") else []
        return travellers(self.seen, self.inside) or persons(self.seen, dealt_with)

    # -- its part in the clause

    def _is_object(self) -> bool:
        """The object, also behind the preposition of a verb that drops: `backed out of a trip`."""
        clause = self.inside
        if clause is None or self.prep == "":
            return clause is not None
        return self.prep in ("out of", "from", "of", "on") and (drops(clause) or clause.lemma in terms.REFUSING)

    def _makes(self) -> bool:
        return self.inside is not None and (self.inside.lemma in terms.MAKING | terms.PLANNING or drops(self.inside))

    def told_by(self) -> Phrase | Predication:
        """The clause that makes, plans or drops it, else the noun phrase."""
        return self.inside if self.inside is not None and self._is_object() and self._makes() else self.phrase

    def _owned(self) -> bool:
        hangers = any(h.prep in ("by", "of") for h in self.hangers)
        return hangers or any(name[0] == "P" for name in self.phrase.names)

    # -- made, planned or dropped

    def status(self) -> str:
        """By its adjectives and by the clause."""
        words = set(self.phrase.words)
        before = self.before.words if self.before is not None and self.prep in ("of", "for", "about") else []
        doubt = not terms.UNSURE.isdisjoint(before)
        bare = self.clause is None and words == {self.noun} and self.prep in ("on", "upon")
        if words & terms.UNSURE or doubt or bare:
            return NONE
        if told := self._prepared():
            return told
        if words & terms.DROPPED_ADJECTIVES:
            return DROPPED
        if words & terms.REFUELLING:
            return "transited" if self.clause is None or status(self.seen, self.clause) == MADE else NONE
        if self.noun in terms.ABSENCE:
            return DROPPED if self.clause is None or status(self.seen, self.clause) else NONE
        stands = AHEAD if words & terms.PLANNED or self.prep in _AHEAD_OF else MADE
        return stands if self.clause is None else self._in_clause(self.clause, stands, status(self.seen, self.clause))

    def _prepared(self) -> str:
        """`the cancellation of`, `preparations for` a trip."""
        before = set(self.before.words) if self.before is not None and self.prep in ("of", "for", "to") else set()
        return DROPPED if before & terms.CALLING_OFF else AHEAD if before & terms.PREPARING else NONE

    def _in_clause(self, clause: Predication, stands: str, told: str) -> str:
        if self._is_object() or self.inside is None:
            return self._as_object(clause, stands, told)
        if self.prep in ("on", "for", "to") and clause.lemma in terms.MAKING and told:
            return told if stands == MADE else stands
        if self.prep in _AHEAD_OF:
            return AHEAD
        if self.prep in (*_ON, "of"):
            return self._during(clause, told)
        return stands if self._owned() and told else NONE

    def _as_object(self, clause: Predication, stands: str, told: str) -> str:
        """`cancelled a visit`, `plans a visit`, `the visit was called off`, `made no visit`, `will pay a visit`."""
        if stands == AHEAD and clause.lemma == "be" and clause.modal == "would":
            return AHEAD
        if (clause.modal and told == NONE) or self.seen.conditional(clause) or self.seen.urged(clause):
            return NONE
        if self.inside is None and clause.lemma in terms.HAPPENING:
            return told if told != AHEAD or stands == MADE else stands
        if drops(clause) or clause.lemma in terms.REFUSING or (clause.lemma == "put" and self._on_ice(clause)):
            return DROPPED if told in (MADE, AHEAD) and not clause.negated else NONE
        due = clause.lemma in ("be", "remain") and {"due", "planned", "set", "scheduled"} & self.seen.words(clause)
        if clause.lemma in terms.PLANNING or due:
            return AHEAD if told == MADE else NONE
        if clause.lemma in terms.MAKING and self.inside is not None:
            return told if stands == MADE else stands
        if clause.lemma in terms.OPEN_VERBS:
            return NONE
        return AHEAD if told == AHEAD and stands == MADE else stands

    def _on_ice(self, clause: Predication) -> bool:
        return not terms.ON_ICE.isdisjoint(self.seen.words(clause))

    def _during(self, clause: Predication, told: str) -> str:
        """A visit during which something happens: real unless that is merely to come or possible."""
        denied = clause.modal == "could" and clause.negated and self._owned()
        if clause.modal and not clause.perfect and not denied:
            return AHEAD if clause.modal == "will" and told else NONE
        if told == NONE and self.noun == "way":
            return NONE
        breached = clause.governor is not None and clause.governor.lemma in terms.BREACHING
        real = told or breached or clause.negated or clause.perfect or self._owned()
        return MADE if real and not self.seen.conditional(clause) else NONE
