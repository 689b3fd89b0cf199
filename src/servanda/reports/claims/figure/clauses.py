"""Who is counted, by the clause in which a number stands: what was done to so many, or what became of them."""

from __future__ import annotations

import re

from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Sentence
from servanda.reports.numbers import Number

# what is done to people, by what it makes of them
_DONE_TO = {
    "killed": "kill murder massacre slaughter butcher slay execute assassinate gun lynch behead starve",
    "injured": "injure wound hurt maim",
    "displaced": "displace uproot drive",
    "arrested": "arrest detain jail imprison round",
    "other": "deport abduct kidnap expel",
    "missing": "search unaccounted",
}
_MEASURE = {verb: measure for measure, verbs in _DONE_TO.items() for verb in verbs.split()}
# verbs that have none but people as their object
_PERSONAL = frozenset(
    "murder massacre execute assassinate behead injure wound arrest detain jail imprison round deport abduct "
    "kidnap".split()
)
# what people do or suffer
_SUFFERED = {"die": "killed", "perish": "killed", "drown": "killed", "flee": "displaced", "disappear": "missing"}
_STATES = {"dead": "killed", "missing": "missing", "homeless": "displaced", "displaced": "displaced"}
_PEOPLE = frozenset(
    "people persons civilians civilian children child women men girls boys residents villagers journalists soldiers "
    "fighters militants protesters students prisoners migrants refugees families members workers officers victims "
    "million millions thousand them inhabitants others inmates lives activists".split()
)
_AWAY = re.compile(r"\b(?:home|homes|houses|villages|towns|land|lands|country|flee|out|exile)\b")
_PART = re.compile(r"\bof (?:them|whom) (?:at least |about |some )?\Z")
_COUNT_OF_OTHERS = re.compile(r"\b(?:puts?|shows?|says?|speaks? of|counts?|estimates?)\b[^.;,]{0,30}\Z")
_OF_THEM = re.compile(r" of (?:them|whom)\b")


def counted(sentence: Sentence, number: Number, told: str) -> tuple[str, int, int] | None:
    """What is counted and the stretch that says so; `told` is what the sentence counted before.

    "Three million of them abroad" and "of them 673 children" go on with what was counted.
    """
    c = clauses(sentence)
    phrase = next((p for p in c.phrases if p.start <= number.start < p.end), None)
    if phrase is None:
        return None
    people = _is_people(c, phrase, number)
    for found in c.predications:
        measure = _said(c, found, phrase)
        if measure in ("arrested", "other") and number.value < 3:
            continue  # an arrest of two named men is no figure
        if not people and not (found.lemma in _PERSONAL and phrase.head.endswith("s")):
            continue
        if measure and not (found.negated or c.unreal(found) or found.modal == "will"):
            return measure, min(phrase.start, found.start), max(phrase.end, found.end)
    rival = number.value > 99 and phrase.end == number.end and _COUNT_OF_OTHERS.search(c.view.text, 0, number.start)
    parted = rival or _PART.search(c.view.text, 0, number.start) or _OF_THEM.match(c.view.text, number.end)
    return (told, phrase.start, phrase.end) if told and parted and people else None


def _is_people(c: Clauses, phrase: Phrase, number: Number) -> bool:
    """Whether a phrase counts people: by its head, a demonym, or a number alone that is no `one`."""
    alone = phrase.words[-1][:1].isdigit() or phrase.end == number.end
    return phrase.head in _PEOPLE or phrase.head[:1] == "D" or (alone and number.value > 9)


def _said(c: Clauses, found: Predication, phrase: Phrase) -> str | None:
    """What a clause makes of the people in its subject or object."""
    passive = found.passive or found.form == "pp"
    is_subject = phrase in [p for p in found.subject if not p.prep or p is found.subject[0]]
    is_object = phrase in c.behind(found, "") and (not passive or found.form == "pp")
    if is_subject and found.lemma in ("be", "remain", "stay", "lie"):
        return next((_STATES[w] for w in c.words(found) if w in _STATES), None)
    headline = found.tense == "past" and not found.perfect and not c.behind(found, "")  # "three men killed in Tyre"
    if is_subject and not passive and not (headline and found.lemma in _MEASURE):
        return _SUFFERED.get(found.lemma)
    own = found.form == "pp" and bool(c.behind(found, ""))  # "killed 51,266 people and wounded 116,991"
    if not (is_object or (is_subject and not own)) or c.words(found) & {"warrant", "warrants"}:
        return None
    if found.lemma in ("drive", "force"):
        return "displaced" if _AWAY.search(c.view.text, found.start, found.start + 80) else None
    return _MEASURE.get(found.lemma)
