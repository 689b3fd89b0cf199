"""Freedom and choice: `may decide to cooperate`, `is free to ignore the warrant`, `is exempt`, `is up to them`."""

from __future__ import annotations

from servanda.reports.claims.duty import bonds as b
from servanda.reports.claims.duty.acts import ARREST, COOPERATE, act_of, deed
from servanda.reports.claims.duty.bearers import NON_PARTIES, PARTIES, subject_of
from servanda.reports.claims.duty.nouns import DUTIES, RELIEVE
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Predication

_MAY = frozenset("may can could might".split())
_INVITE = frozenset("invite urge encourage ask call".split())


def choice(said: Clauses, found: Predication) -> b.Bond | None:
    """`may decide to cooperate`, `can assist voluntarily`: of a group, of a state only with such an adverb."""
    if found.modal not in _MAY or found.passive or found.negated or found.lemma in _INVITE:
        return None
    chosen = found.lemma in b.CHOOSE
    own = "" if chosen else act_of(said, found)
    act, done = (own, found) if own else deed(said, found)
    act = act or _help(said, found)
    freely = b.wording(said, found) & {"voluntarily", "freely"}
    only = () if freely else (NON_PARTIES, PARTIES) if chosen else (NON_PARTIES,)
    return b.Bond(b.VOLUNTARY, found, subject_of(said, found), act, done, only=only) if act else None


def invitation(said: Clauses, found: Predication) -> b.Bond | None:
    """`others are merely urged to do so`, `the court may invite them to cooperate`."""
    asks = found.lemma == "invite" and found.modal in _MAY
    if found.lemma not in _INVITE or found.negated or not (asks or (found.passive and not found.modal)):
        return None
    act, done = deed(said, found)
    act = act or _help(said, found)
    bearer = subject_of(said, found) if found.passive else said.behind(found, "")
    return b.Bond(b.VOLUNTARY, found, bearer, act, done, within=found.passive, only=(NON_PARTIES,)) if act else None


def _help(said: Clauses, found: Predication) -> str:
    """`can offer to help`, `are urged to do so`."""
    return COOPERATE if any(q.lemma in ("do", "help", "assist") for q in b.hanging(said, found)) else ""


def freedom(said: Clauses, found: Predication) -> b.Bond | None:
    """`is free to decide whether to arrest`, `is free to ignore the warrant`, `is exempt from the duty to arrest`."""
    words = b.words_of(found.args) | b.wording(said, found, 1)
    exempt = found.lemma in RELIEVE and found.passive
    if found.negated or not (exempt or (found.lemma in b.STAND and words & {"free", "exempt"})):
        return None
    act, done = deed(said, found)
    owed = exempt or "exempt" in words or words & DUTIES
    willing = done is not None and done.governor is found and not done.negated and not owed
    kind = b.VOLUNTARY if willing or any(q.lemma in b.CHOOSE for q in b.hanging(said, found)) else b.NONE
    return b.Bond(kind, found, subject_of(said, found), act, done) if act else None


def discretion(said: Clauses, found: Predication) -> b.Bond | None:
    """`it is up to each member to decide whether to arrest him`; `it is up to the members to arrest him` binds them."""
    bearer = said.behind(found, "up to", "to")
    up = said.behind(found, "up to") or "up" in b.wording(said, found, 1)
    left = found.lemma == "leave" and found.passive
    if not (left or (found.lemma == "be" and up)) or found.negated or not bearer:
        return None
    act, done = deed(said, found)
    chosen = any(q.lemma in b.CHOOSE for q in b.hanging(said, found))
    kind, only = (b.VOLUNTARY, ()) if chosen else (b.MUST, (PARTIES,))
    return b.Bond(kind, found, bearer, act, done, within=False, only=only) if act else None


def refusal(said: Clauses, found: Predication) -> b.Bond | None:
    """`cannot refuse to arrest him`, `must not ignore the warrant`: bound after all."""
    barred = found.negated or "cannot" in b.wording(said, found)
    if found.lemma not in b.IGNORE or not barred or found.modal not in ("can", "may", "must", "could"):
        return None
    act, done = deed(said, found)
    words = b.words_of(found.args)
    act = act or (ARREST if words & b.WARRANTS else "")
    return b.Bond(b.MUST, found, subject_of(said, found), act, done) if act else None
