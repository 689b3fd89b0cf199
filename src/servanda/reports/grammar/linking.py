"""What a predication depends on, what is said to it, and in which order that is found."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Row, is_mark, is_time
from servanda.reports.grammar.subjects import Subjects
from servanda.reports.grammar.tokens import Token

_WITH_INFINITIVE = frozenset("find oblige require ask bind order believe say know expect allow permit force".split())


def link(row: Row) -> None:
    """Gives every predication of a row its governor, subject and complements."""
    subjects = Subjects(row)
    for place, item in enumerate(row.items):
        if isinstance(item, Predication):
            _govern(row, place, item)
            subjects.find(place, item)
    for place, item in enumerate(row.items):
        if isinstance(item, Predication):
            _complements(row, place, item)
        elif isinstance(item, Phrase):
            item.hangers = row.hangers(item)


def _govern(row: Row, place: int, found: Predication) -> None:
    """The predication on which an infinitive, a participle or a clause depends, and the word that opens it."""
    if joined := _joins(row, place, found):
        found.form, found.tense, found.modal = joined.form, joined.tense, joined.modal
        found.mark, found.antecedent, found.governor = joined.mark, joined.antecedent, joined.governor
        found.noun, found.subject, found.negated = joined.noun, joined.subject, found.negated or joined.negated
        return
    if let := _lets(row, place, found):
        found.form, found.passive, found.governor = "inf", False, let
        found.subject = row.with_heads(place - 1)[:1]
        return
    before = row.before(place)
    if isinstance(before, Phrase) and is_time(before):
        before = row.before(place - 1)  # justified this Tuesday its refusal
    found.noun = before if found.form == "inf" and isinstance(before, Phrase) else None
    for at in range(place - 1, -1, -1):
        item = row.items[at]
        if isinstance(item, Predication) and not (found.form == "inf" and _is_inserted(row, at, place)):
            found.governor = item
            return
        if isinstance(item, Token):
            _open(row, at, item, place, found)
            if item.tag == ";":
                return


def _is_inserted(row: Row, at: int, place: int) -> bool:
    """`allowed P1, wanted by the court, to attend`, `the first leader wanted by the Court to be received`."""
    item, after = row.items[at], row.after(at)
    if isinstance(item, Predication) and item.lemma in _WITH_INFINITIVE:
        return False
    agent = isinstance(after, Phrase) and after.prep == "by"
    return isinstance(item, Predication) and item.form == "pp" and (agent or is_mark(row.before(place), ","))


def _open(row: Row, at: int, word: Token, place: int, found: Predication) -> None:
    """The word that opens the clause; with `who` and `which` the noun that they stand for."""
    if found.mark:
        return
    if word.tag == "REL" or (word.text == "that" and _lacks_object(row, at, place)):
        found.mark, found.antecedent = word.text, _phrase_before(row, at)
    elif word.tag == "SUB" or (word.tag == "PREP" and at == place - 1):
        found.mark = word.text
        found.negated = found.negated or word.text == "without"


def _lacks_object(row: Row, at: int, place: int) -> bool:
    """`the warrant that the Court issued against him`: the noun before `that` is the object."""
    noun, verb, after = row.before(at), row.items[place], row.after(place)
    if (
        not isinstance(noun, Phrase)
        or is_time(noun)
        or noun.head in words.CONTENTS
        or not isinstance(verb, Predication)
    ):
        return False
    heads = row.with_heads(at - 1)
    governor = row.before(row.place(heads[0]))
    told = isinstance(governor, Predication) and governor.lemma in words.SAY
    has_object = isinstance(after, Phrase) and not after.prep and not is_time(after)
    goes_on = is_mark(after, "SUB") or (isinstance(after, Predication) and after.form != "finite")
    return not (told or verb.passive or verb.lemma == "be" or has_object or goes_on)


def _phrase_before(row: Row, at: int) -> Phrase | None:
    for item in reversed(row.items[:at]):
        if not isinstance(item, Token):
            return item if isinstance(item, Phrase) else None
    return None


def _joins(row: Row, place: int, found: Predication) -> Predication | None:
    """The verb that `and` joins this bare one to: `to arrest and surrender`, `will not arrest or detain`."""
    alone = found.first == found.last and found.form == "finite"
    bare = row.tokens[found.last].form == "B" and (alone or found.form == "inf")
    if not bare or not is_mark(row.before(place), "CC", ","):
        return None
    earlier = next((item for item in reversed(row.items[:place]) if isinstance(item, Predication)), None)
    if earlier is None or (found.form == "inf" and earlier.form != "inf"):
        return None
    supported = earlier.negated and earlier.lemma != "be" and not (earlier.perfect or earlier.passive)
    return earlier if earlier.form == "inf" or earlier.modal or supported else None


def _lets(row: Row, place: int, found: Predication) -> Predication | None:
    """`let him fly`: the verb of letting, behind whose object a bare infinitive stands."""
    heads = row.with_heads(place - 1)
    governor = row.before(place - len(heads)) if heads else None
    base = found.first == found.last and row.tokens[found.last].text == found.lemma
    if not base or not isinstance(governor, Predication) or governor.lemma not in words.LETTING or heads[0].prep:
        return None
    return governor


def _complements(row: Row, place: int, found: Predication) -> None:
    """The phrases behind the verb, up to the next clause."""
    for at in range(place + 1, len(row.items)):
        item = row.items[at]
        if isinstance(item, Phrase):
            if item.subject_of is not None and item.subject_of is not found:
                return
            if item not in found.subject or found.form == "pp":
                found.args.append(item)
        elif isinstance(item, Predication):
            if item.form != "pp":
                return
        elif item.tag == "PREP" and item.text in words.PARTICLES and isinstance(row.before(at), Phrase):
            found.particle = found.particle or item.text  # called the trip off
        elif (
            item.tag in (";", "SUB", "REL")
            or item.text == "nor"
            or (item.tag in ("CC", ",") and _clause_next(row, at, found))
        ):
            return


def _clause_next(row: Row, at: int, found: Predication) -> bool:
    """Whether a new clause begins behind a comma or `and`: a verb, or phrases that end in its subject."""
    at += 1
    while at < len(row.items) and is_mark(row.items[at], "CC", ",", "PREP", "NOT"):
        at += 1
    while at < len(row.items) and isinstance(item := row.items[at], Phrase):
        if item.subject_of is not None and item.subject_of is not found:
            return True
        at += 1
    item_at = row.items[at] if at < len(row.items) else None
    return isinstance(item_at, Predication) and (item_at.form == "finite" or not isinstance(row.before(at), Phrase))
