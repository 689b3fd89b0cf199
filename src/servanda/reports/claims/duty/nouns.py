"""Nouns and adjectives that bind: `has a duty to`, `is under no obligation`, `is duty-bound`, `its duty to arrest`."""

from __future__ import annotations

from servanda.reports.claims.duty.acts import ARREST, COOPERATE, act_of, complements, deed
from servanda.reports.claims.duty.bearers import MEMBERS, NATIONS, PARTIES, subject_of
from servanda.reports.claims.duty.bonds import (
    MUST,
    NO,
    NONE,
    STAND,
    VOLUNTARY,
    Bond,
    hanging,
    letters,
    wording,
    words_of,
)
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication

DUTIES = frozenset("obligation obligations duty duties responsibility responsibilities".split())
RELIEVE = frozenset("free exempt release relieve absolve excuse dispense spare".split())
_BOUND = frozenset("responsible duty-bound treaty-bound law-bound legally-bound honour-bound".split())
_CHOICES = frozenset("choice option alternative".split())
_OWE = frozenset("have owe bear carry face hold shoulder assume retain incur accept take leave".split())
_REST = frozenset("be rest lie fall apply extend remain bind".split())  # the duty rests with every member
_LAST = frozenset("continue remain persist last run apply stand".split())
_COURT = frozenset("court treaty statute".split())
_DENY = frozenset("deny dispute contest question reject".split())
_ARRESTS = frozenset("arrest arrests surrender detention".split())
_ACTS = _ARRESTS | frozenset("cooperation co-operation compliance".split())
_MANDATORY = frozenset("mandatory obligatory compulsory".split())
_OPTIONAL = frozenset("voluntary optional".split())
_NOMINAL = ("N", "NAME", "DEM", "NUM", "PRON", "PREP", "TO")


def burden(said: Clauses, found: Predication) -> Bond | None:
    """`has a duty to`, `is under no obligation`, `owes the court nothing`, `has (is left) no choice but to`."""
    act, done = deed(said, found)
    for phrase in complements(said, found):
        words = set(phrase.words)
        if not _carries(found, phrase):
            continue
        free = found.negated or bool(words & NO)
        if words & _CHOICES and act:
            bearer = found.args[:1] if found.lemma == "leave" and not found.passive else subject_of(said, found)
            return Bond(MUST if free else VOLUNTARY, found, bearer, act, done)
        if words & DUTIES and (act := act or _in_general(said, found, phrase, free)):
            return Bond(NONE if free else MUST, found, subject_of(said, found), act, done)
        if found.lemma == "owe" and "nothing" in words:
            return Bond(NONE, found, subject_of(said, found), COOPERATE)
    return None


def _carries(found: Predication, phrase: Phrase) -> bool:
    """Whether the verb says of its subject that it has the thing, or is under it."""
    if found.lemma in STAND:
        return phrase.prep == "under"
    return found.lemma.split()[0] in _OWE and phrase.prep in ("", "on" if found.lemma == "take" else "")


def _in_general(said: Clauses, found: Predication, duty: Phrase, free: bool) -> str:
    """A duty that is not spelt out: `no such obligation`, `no duty to do so`, `has obligations under the Statute`."""
    names = letters(found.args)
    if names & set("CT") and not names & set("UGNIO"):
        return COOPERATE
    follows = any(phrase.first > duty.last for phrase in found.args)
    return COOPERATE if free and not follows and all(q.lemma == "do" for q in hanging(said, found)) else ""


def adjective(said: Clauses, found: Predication) -> Bond | None:
    """`is duty-bound to arrest`, `it falls to the members to arrest`, `is incumbent on them`."""
    if found.lemma not in STAND:
        return None
    act, done = deed(said, found)
    kind = NONE if found.negated else MUST
    words = wording(said, found, 1) | words_of(found.args)
    if act and words & _BOUND:
        only = (PARTIES,) if "responsible" in words else ()  # others may be so for what they did
        return Bond(kind, found, subject_of(said, found), act, done, only=only)
    bearer = said.behind(found, "to", "on", "upon") if found.lemma == "fall" or "incumbent" in words else []
    return Bond(kind, found, bearer, act, done, within=False) if act and bearer else None


def predicate(said: Clauses, found: Predication) -> Bond | None:
    """`the arrest is the duty of Libya`, `cooperation is mandatory for members`, `enforcing it is the duty of`."""
    words = words_of(found.args)
    bearer = said.behind(found, "of", "for", "on", "upon")
    if found.lemma not in STAND or not bearer or not words & (DUTIES | _MANDATORY | _OPTIONAL):
        return None
    acts = words_of(found.subject) & _ACTS
    opening = (act_of(said, q) for q in said.predications[:1] if q.form == "ing")
    act = (ARREST if acts & _ARRESTS else COOPERATE) if acts else next(opening, "")
    negated = found.negated or bool(words & NO)
    optional = MUST if negated else VOLUNTARY
    kind = optional if words & _OPTIONAL else NONE if negated else MUST
    return Bond(kind, found, bearer, act, within=False) if act else None


def lasting(said: Clauses, found: Predication) -> Bond | None:
    """`Hungary's obligations towards the court continue`."""
    duty = found.subject[0] if found.subject else None
    owed = duty is not None and set(duty.words) & DUTIES and letters([duty]) & set("SD")
    if (
        not owed
        or found.lemma not in _LAST
        or not (letters(found.subject) & set("CT") or words_of(found.subject) & _COURT)
    ):
        return None
    return Bond(NONE if found.negated else MUST, found, found.subject[:1], COOPERATE, within=False)


def noun(said: Clauses, found: Predication) -> Bond | None:
    """`its duty to arrest`, `the obligation of Chad to`: the infinitive behind a noun of duty."""
    act = act_of(said, found) if found.form == "inf" else ""
    chain = _phrases_before(said, found) if act else []
    duty = next((phrase for phrase in chain if set(phrase.words) & DUTIES), None)
    governor = found.governor.lemma if found.governor is not None else ""
    if duty is None or duty.prep == "without" or governor in _DENY:
        return None
    bearer = _owner(said, duty, chain) or _rests_on(said, found)
    relieved = governor in RELIEVE and found.governor is not None and not found.governor.negated
    free = relieved or bool(set(duty.words) & NO)
    everybody = (PARTIES,) if not bearer and not free and duty.first <= 2 and _stands(said, found) else ()
    return Bond(NONE if free else MUST, found, bearer, act, found, within=False, only=everybody)


def _phrases_before(said: Clauses, found: Predication) -> list[Phrase]:
    """The phrases that run up to an infinitive: `the legal obligation` `of Chad`."""
    chain: list[Phrase] = []
    at = found.first
    for phrase in reversed(said.phrases):
        if phrase.last >= at:
            continue
        if at - phrase.last > 2 or said.tokens[at - 1].tag not in _NOMINAL:
            break
        chain.insert(0, phrase)
        at = phrase.first
        if not phrase.prep:
            break
    return chain


def _owner(said: Clauses, duty: Phrase, chain: list[Phrase]) -> list[Phrase]:
    """Whose duty it is: `of Chad`, `Chad's`, `the members'`; of "its duty" the state named last before."""
    if behind := [
        phrase for phrase in chain if phrase.first > duty.first and phrase.prep in ("of", "on", "upon", "for")
    ]:
        return behind
    if letters([duty]) & set("SD") or set(duty.words) & (MEMBERS | NATIONS):
        return [duty]
    if duty.prep not in ("under", "with") and not {"its", "their"} & set(duty.words):
        return [phrase for phrase in said.phrases[:1] if phrase.prep == "for"]  # `For members there is a duty to`
    for phrase in reversed(said.phrases):  # `Poland under no obligation to`, `a member with a duty to`
        if phrase.last < duty.first and "S" in letters([phrase]):
            return [phrase]
    return next((p.subject for p in reversed(said.predications) if p.last < duty.first), [])


def _after(said: Clauses, found: Predication) -> Predication | None:
    """The verb of which the duty is the subject."""
    after = next((q for q in said.predications if q.first > found.last and q.form == "finite"), None)
    return after if after is not None and after.lemma in _REST and not after.mark else None


def _rests_on(said: Clauses, found: Predication) -> list[Phrase]:
    """`The duty to arrest rests with every member`, `was clear to Hungary`."""
    after = _after(said, found)
    if after is None:
        return []
    return said.behind(after, "") if after.lemma == "bind" else said.behind(after, "on", "upon", "to", "with", "for")


def _stands(said: Clauses, found: Predication) -> bool:
    """`The duty to arrest is what it was`: said of every member."""
    after = _after(said, found)
    return after is not None and not after.negated and not after.modal
