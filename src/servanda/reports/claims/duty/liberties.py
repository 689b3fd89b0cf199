"""Freedom and choice: `may decide to cooperate`, `is free to ignore the warrant`, `is exempt`, `is up to them`."""

from __future__ import annotations

from servanda.reports.claims.duty.acts import ARREST, COOPERATE, act_of, deed
from servanda.reports.claims.duty.bearers import NON_PARTIES, PARTIES, subject_of
from servanda.reports.claims.duty.bonds import (
    CHOOSE,
    IGNORE,
    LAW,
    MUST,
    NONE,
    STAND,
    VOLUNTARY,
    WARRANTS,
    Bond,
    hanging,
    letters,
    wording,
    words_of,
)
from servanda.reports.claims.duty.nouns import DUTIES, RELIEVE
from servanda.reports.claims.duty.verbs import is_participle
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Predication

_MAY = frozenset("may can could might".split())
_INVITE = frozenset("invite urge encourage ask call".split())


def choice(said: Clauses, found: Predication) -> Bond | None:
    """`may decide to cooperate`, `can assist voluntarily`: of a group, of a state only with such an adverb."""
    if found.modal not in _MAY or found.passive or found.negated or found.lemma in _INVITE:
        return None
    chosen = found.lemma in CHOOSE
    act, done = deed(said, found) if chosen else (act_of(said, found), found)
    freely = wording(said, found) & {"voluntarily", "freely"}
    only = () if freely else (NON_PARTIES, PARTIES) if chosen else (NON_PARTIES,)
    return Bond(VOLUNTARY, found, subject_of(said, found), act, done, only=only) if act else None


def invitation(said: Clauses, found: Predication) -> Bond | None:
    """`others are merely urged to do so`, `the court may invite them to cooperate`."""
    asks = found.lemma == "invite" and found.modal in _MAY
    if found.lemma not in _INVITE or found.negated or not (asks or (found.passive and not found.modal)):
        return None
    act, done = deed(said, found)
    act = act or (COOPERATE if any(q.lemma in ("do", "help") for q in hanging(said, found)) else "")
    bearer = subject_of(said, found) if found.passive else said.behind(found, "")
    return Bond(VOLUNTARY, found, bearer, act, done, within=found.passive, only=(NON_PARTIES,)) if act else None


def freedom(said: Clauses, found: Predication) -> Bond | None:
    """`is free to decide whether to arrest`, `is free to ignore the warrant`, `is exempt from the duty to arrest`."""
    words = words_of(found.args) | wording(said, found, 1)
    exempt = found.lemma in RELIEVE and (found.passive or is_participle(said, found))
    if found.negated or not (exempt or (found.lemma in STAND and words & {"free", "exempt"})):
        return None
    act, done = deed(said, found)
    owed = exempt or "exempt" in words or words & DUTIES
    willing = done is not None and done.governor is found and not done.negated and not owed
    kind = VOLUNTARY if willing or any(q.lemma in CHOOSE for q in hanging(said, found)) else NONE
    act = act or _freed(said, found)
    return Bond(kind, found, subject_of(said, found), act, done) if act else None


def _freed(said: Clauses, found: Predication) -> str:
    """What one is free from: `to ignore the warrant`, `from obligations under the Statute`."""
    for words in (words_of(q.args) for q in hanging(said, found) if q.lemma in IGNORE):
        return ARREST if words & WARRANTS else COOPERATE if words & LAW else ""
    return COOPERATE if words_of(found.args) & DUTIES and letters(found.args) & set("CT") else ""


def discretion(said: Clauses, found: Predication) -> Bond | None:
    """`it is up to each member to decide whether to arrest him`; `it is up to the members to arrest him` binds them."""
    bearer = said.behind(found, "up to", "to")
    up = said.behind(found, "up to") or "up" in wording(said, found, 1)
    if found.lemma != "be" or found.negated or not (up and bearer):
        return None
    act, done = deed(said, found)
    chosen = any(q.lemma in CHOOSE for q in hanging(said, found))
    kind, only = (VOLUNTARY, ()) if chosen else (MUST, (PARTIES,))
    return Bond(kind, found, bearer, act, done, within=False, only=only) if act else None


def refusal(said: Clauses, found: Predication) -> Bond | None:
    """`cannot refuse to arrest him`, `must not ignore the warrant`: bound after all."""
    barred = found.negated or "cannot" in wording(said, found)
    if found.lemma not in IGNORE or not barred or found.modal not in ("can", "may", "must", "could"):
        return None
    act, done = deed(said, found)
    words = words_of(found.args)
    act = act or (ARREST if words & WARRANTS else "")
    return Bond(MUST, found, subject_of(said, found), act, done) if act else None
