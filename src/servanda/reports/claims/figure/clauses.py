"""Who is counted, by the clause in which a number stands: what was done to so many, or what became of them."""

from __future__ import annotations

import re

from servanda.reports.claims.figure.words import DONE_TO, DRIVEN, LIGHT, PEOPLE, PERSONAL, STATES, SUFFERED
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Sentence
from servanda.reports.numbers import Number

_LAND = r"homes?|homelands?|villages|country|region|enclave|territory|area|city"
_AWAY = re.compile(rf"\b(?:{_LAND}|houses|towns|lands?|flee|out|exile|abroad|off to|S\d+|L\d+)\b")
_GONE = re.compile(rf"\b(?:to|into|from) ([SL]\d|exile)|\b(?:{_LAND})\b")
_TAKEN = frozenset("take carry bring spirit ship send".split())  # away, off, back
_PART = re.compile(r"\b(?:of|among) (?:them|whom|those)(?: at least| about| some)? \Z")
_OF_THEM = re.compile(r" of (?:them|whom)\b| (?:more )?(?:seriously|critically|fatally)\b")
_COUNT_OF_OTHERS = re.compile(r"\b(?:puts?|shows?|says?|speaks? of|counts?|estimates?)\b[^.;,]{0,30}\Z")
_DEGREES = frozenset(("", "about", "around", "over", "under", "near", "up to"))
_MANY = frozenset("many total number few as estimate".split())
_FIGHTING = frozenset("soldiers troops fighters men officers".split())


def counted(sentence: Sentence, number: Number) -> tuple[str, int, int] | None:
    """What is counted and the stretch that says so."""
    c = clauses(sentence)
    phrase = _phrase(c, number)
    if phrase is None:
        return None
    people = _is_people(phrase, number)
    for found in c.predications:
        measure = _said(c, found, phrase, number)
        if measure in ("arrested", "other") and number.value < 3:
            continue  # an arrest of two named men is no figure
        if not people and not (found.lemma in PERSONAL and phrase.head.endswith("s")):
            continue
        feared = found.perfect and found.modal in ("may", "might", "could")  # "30,000 may have been killed"
        if measure and not (found.negated or (c.unreal(found) and not feared) or found.modal == "will"):
            return measure, min(phrase.start, found.start), max(phrase.end, found.end)
    return None


def _phrase(c: Clauses, number: Number) -> Phrase | None:
    return next((p for p in c.phrases if p.start <= number.start < p.end), None)


def going_on(sentence: Sentence, number: Number, told: str) -> tuple[str, int, int] | None:
    """A part of those counted before (`told`), or another count of the same.

    "Three million of them abroad" and "of them 673 children" go on with what was counted.
    """
    c = clauses(sentence)
    text, phrase = c.view.text, _phrase(c, number)
    behind = _OF_THEM.match(text, number.end)
    if not told or phrase is None or not (behind or _is_people(phrase, number)):
        return None
    rival = number.value > 99 and phrase.end == number.end and _COUNT_OF_OTHERS.search(text, 0, number.start)
    parted = _PART.search(text, 0, number.start)
    if not (rival or behind or parted):
        return None
    return "killed" if text.startswith(" fatally", number.end) else told, phrase.start, phrase.end


def _is_people(phrase: Phrase, number: Number) -> bool:
    """Whether a phrase counts people: by its head, a demonym, or a number alone that is no `one`."""
    alone = phrase.words[-1][:1].isdigit() or phrase.end == number.end
    return phrase.head in PEOPLE or phrase.head in STATES or phrase.head[:1] == "D" or (alone and number.value > 9)


def _said(c: Clauses, found: Predication, phrase: Phrase, number: Number) -> str | None:
    """What a clause makes of the people in its subject or object."""
    first = found.subject[0] if found.subject else phrase
    is_subject = phrase in found.subject and (not phrase.prep or phrase is first or first.head in _MANY)
    is_object = phrase in found.args and phrase.prep in _DEGREES
    if not (is_subject or is_object) or c.words(found) & {"warrant", "warrants"}:
        return None
    if found.lemma in DRIVEN and (measure := _driven(c, found, passive=is_subject)):
        return measure
    if found.lemma in LIGHT and (state := _state(c, found, phrase, number, is_object)):
        return state
    return _suffered(c, found, phrase) if is_subject else _done_to(c, found, phrase)


def _driven(c: Clauses, found: Predication, *, passive: bool) -> str | None:
    """Driven from their homes; carted off to another country."""
    own = found.passive or found.form in ("pp", "ing") or found.lemma in ("leave", "flee")
    near = c.view.text[found.end : found.end + 90]
    if found.particle in ("away", "off", "back") and found.lemma in _TAKEN:
        return "other" if own or not passive else None
    if not _AWAY.search(near) or (passive and not own):
        return None
    if found.lemma in ("move", "carry", "cart", "send", "take", "run", "leave"):
        if STATES.keys() & c.words(found) or not (gone := _GONE.search(near)):
            return None
        return "other" if gone[1] else "displaced"
    return "displaced"


def _state(c: Clauses, found: Predication, phrase: Phrase, number: Number, is_object: bool) -> str | None:
    """What they are left, held or reported as: of an object the words close behind it, else those of the clause."""
    behind = re.findall(r"\w+", c.view.text[number.end : phrase.end + 14])
    near = behind if is_object else [w for p in found.args for w in p.words]
    if found.lemma in ("live", "shelter", "languish") and c.words(found) & {"camp", "camps", "shelters"}:
        return "displaced"
    return next((STATES[w] for w in near if w in STATES), None)


def _suffered(c: Clauses, found: Predication, phrase: Phrase) -> str | None:
    passive = found.passive or found.form == "pp"
    headline = found.tense == "past" and not found.perfect and not c.behind(found, "")  # "three men killed in Tyre"
    if found.lemma == "cross" and not passive and phrase.head not in _FIGHTING:
        over = [p for p in found.args if p.prep in ("from", "into", "to") and c.names([p], "SL")]
        return "displaced" if len(over) > 1 and found.perfect else None
    if found.lemma == "lose" and c.words(found) & {"life", "lives"}:
        return "killed"
    if found.lemma in SUFFERED and not passive:
        return SUFFERED[found.lemma]
    own = found.form == "pp" and bool(c.behind(found, ""))  # "killed 51,266 people and wounded 116,991"
    return DONE_TO.get(found.lemma) if (passive or headline) and not own else None


def _done_to(c: Clauses, found: Predication, phrase: Phrase) -> str | None:
    if found.passive and found.subject and found.form != "pp":
        return None
    fallen = found.lemma == "claim" or (found.lemma == "lose" and c.words(found) & _FIGHTING)
    if phrase.head == "refugees" and found.lemma in ("make", "create", "produce", "cause"):
        return "displaced"
    return "killed" if fallen else DONE_TO.get(found.lemma)
