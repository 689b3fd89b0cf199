"""Where a summit or a trip was that a sentence only refers back to: "he did not attend", "the trip was called off"."""

from __future__ import annotations

from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.mood import DROPPED, drops, is_event
from servanda.reports.claims.travel.moves import Journey
from servanda.reports.claims.travel.places import Place, hosts, inside, places
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import lemmas
from servanda.reports.model import Text

_BEFORE = 3  # sentences
_DEFINITE = ("the", "that", "this", "")
_NOUNS = terms.EVENT | terms.TRIP


def earlier_places(seen: Clauses, journey: Journey, text: Text) -> list[Place]:
    """The place of the event or trip named last before, where the clause refers back to one."""
    told_by = journey.told_by
    if host := _not_arrested(seen, told_by):
        return host
    if not isinstance(told_by, Predication) or not (wanted := _referred(seen, told_by)):
        return []
    denied = told_by.negated or drops(told_by) or told_by.form != "finite"
    if not (denied if journey.status == DROPPED else wanted & terms.EVENT):
        return []
    here = _last_place(seen, [p for p in seen.phrases if p.end <= told_by.start], wanted)
    for sentence in () if here else reversed(text.before(seen.view.sentence, _BEFORE, 2)):
        earlier = clauses(sentence)
        if here := _last_place(earlier, earlier.phrases, wanted):
            break
    at = told_by.args[0] if told_by.args else Phrase("", told_by.start, told_by.end, [], [])
    return [(id, at) for id in here]


def _not_arrested(seen: Clauses, told_by: Predication | Phrase) -> list[Place]:
    """`Hungary did not arrest him when he visited`: in the land of those who failed to."""
    if isinstance(told_by, Predication):
        placed = seen.names(told_by.args, "SLD")
        arrest = told_by.governor if told_by.mark in ("when", "while", "as", "after") and not placed else None
    else:
        arrest = seen.verb_with(told_by) if told_by.prep in DURING else None
    if arrest is None or not (arrest.negated or arrest.lemma in _FAILING) or (arrest.modal and not arrest.perfect):
        return []
    head = arrest.governor if arrest.noun is not None and arrest.governor is not None else arrest
    return places(seen, arrest.args, ("in",)) if arrest.passive else hosts(seen, seen.subject(head))


_FAILING = terms.BREACHING | lemmas("arrest detain apprehend seize surrender")
DURING = ("during", "with", "by")  # `breached its obligations with Bashir's visit`


def _referred(seen: Clauses, found: Predication) -> set[str]:
    """The nouns of a definite event or trip without its place; all of them for a bare `did not attend`."""
    if seen.names(found.args, "SLD"):
        return set()
    phrases = [p for p in found.args if is_event(p) or not terms.TRIP.isdisjoint(p.words)]
    if not phrases and (found.lemma == "attend" or found.particle == "away"):
        return set(_NOUNS)
    nouns = {word for p in phrases if p.words[0] in _DEFINITE for word in p.words if word in _NOUNS}
    return set(_NOUNS) if nouns & terms.TRIP else set(terms.EVENT) if nouns else nouns


def _last_place(seen: Clauses, phrases: list[Phrase], wanted: set[str]) -> list[str]:
    """The states of the last event or trip of that name among phrases."""
    for phrase in reversed(phrases):
        if (wanted | terms.ABSENCE).isdisjoint(phrase.words):
            continue
        found = places(seen, phrase.hangers, ("in", "at", "to", "into")) or inside(seen, phrase)
        found = found or [x for h in phrase.hangers if h.prep == "of" and _office(seen, h) for x in hosts(seen, [h])]
        clause = seen.verb_with(phrase)
        if clause is not None and not found:
            found = places(seen, clause.args, ("in", "to"))  # `will not set foot in South Africa for the summit`
        if found:
            return [found[0][0]]
    return []


def _office(seen: Clauses, phrase: Phrase) -> bool:
    """`the inauguration of President Zuma`: in his land."""
    return any(m.how == "office" for m in seen.names([phrase], "S"))
