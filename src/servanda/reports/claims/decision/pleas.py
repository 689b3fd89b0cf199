"""Pleas that a bench rejects: challenges, appeals, requests; leave refused, warrants kept."""

from __future__ import annotations

import re

from servanda.reports.claims.decision.bench import (
    ICC,
    deciding,
    reach,
    voices,
)
from servanda.reports.claims.decision.done import (
    HOLDS,
    ORDERED,
    REJECTED,
    Act,
    Rules,
    acted_on,
    as_act,
    concerned,
    decider,
    hangs_on,
    head,
)
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text

_REJECTS = frozenset("reject dismiss deny refuse rebuff decline overrule quash".split())
_REJECTS_WITH = frozenset(
    (("turn", "down"), ("throw", "out"), ("strike", "down"), ("toss", "out"), ("brush", "aside"), ("knock", "back"))
)
_PLEAS = frozenset(
    "challenge appeal request bid application motion objection petition plea attempt effort submission leave "
    "permission "
    "complaint".split()
)
_ARGUMENTS = frozenset("argument claim contention assertion".split())  # only with whose it is
_LACKING = frozenset("inadmissible unfounded premature meritless baseless groundless merit requirements".split())
FREE = frozenset("release released freed free bail".split())
_LIFTS = frozenset("withdraw suspend annul cancel lift rescind quash revoke void drop".split())
_FALLS_SHORT = frozenset(("be", "meet", "fail", "lack"))
_LEAVE = re.compile(r" (?:it|them|him|her|[SP]\d+) (?:leave|permission)\b")
_CHARGES = frozenset(("charge", "count", "case"))


def plea_rejected(c: Clauses, found: Predication, text: Text) -> Act | None:
    """A challenge, appeal or request that is rejected: by whom it was made, and not the prosecutor's."""
    if found.lemma not in _REJECTS and (found.lemma, found.particle) not in _REJECTS_WITH:
        return None
    objects = acted_on(c, found)
    plea = next((p for p in objects if _is_plea(c, p)), None)
    if plea is None or decider(c, found, text) != ICC:
        return None
    whole = [*objects[objects.index(plea) :], *(plea.hangers if found.passive else ()), *reach(c, found)]
    owner, prosecutor = _owner(c, found, plea, whole)
    words = {w for p in whole for w in p.words}
    reason = head(plea) in _ARGUMENTS and (not owner or "immun" in c.view.text)
    if reason or _for_a_warrant(whole) or c.names([plea], "CJ"):
        return None
    if prosecutor or words & FREE or hangs_on(c, found, FREE | {"release"}):
        return as_act(c, ORDERED, found, owner or concerned(c, whole))
    return as_act(c, REJECTED, found, owner)


def _is_plea(c: Clauses, phrase: Phrase) -> bool:
    """A challenge, one of the challenges, a count of the prosecutor's."""
    noun = head(phrase)
    several = phrase.head in ("one", "two", "some", "all", "both") and any(head(h) in _PLEAS for h in phrase.hangers)
    return noun in _PLEAS | _ARGUMENTS or several or (noun in _CHARGES and bool(c.names([phrase], "K")))


def _owner(c: Clauses, found: Predication, plea: Phrase, whole: list[Phrase]) -> tuple[tuple[str, ...], bool]:
    """Who made a plea, and whether it was the prosecutor."""
    for phrases in ([plea], [p for p in whole if p.prep in ("by", "from", "of")]):
        if c.names(phrases, "K"):
            return (), True
        if ids := concerned(c, phrases):
            return ids, False
    if nation := c.names([plea], "D"):
        return (nation[0].id.split(";")[0],), False
    if found.passive and found.lemma in ("refuse", "deny"):
        return concerned(c, c.subject(found)), False
    return (), False


def _for_a_warrant(phrases: list[Phrase]) -> bool:
    return any(p.prep == "for" and p.head in ("warrant", "warrants") for p in phrases)


def leave_refused(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "Jordan was refused leave to appeal", "refused it leave", "leave to appeal was denied"."""
    if found.lemma not in ("refuse", "deny") or not re.search(r"\b(?:leave|permission)\b", c.view.text):
        return None
    if (match := _LEAVE.match(c.view.text, found.end)) and decider(c, found, text) == ICC:
        return as_act(c, REJECTED, found, tuple(c.view.ids(match.group(), "SP")))
    left = [p for p in found.args if p.head == "leave"]
    if not left and not (found.passive and "leave to appeal" in c.view.text[: found.start]):
        return None
    if decider(c, found, text) != ICC:
        return None
    return as_act(c, REJECTED, found, concerned(c, c.subject(found) if found.passive else found.args))


def kept_warrants(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "Refused to withdraw the warrants": a request for it is rejected."""
    warrants = any(p.head in ("warrant", "warrants") for p in found.args)
    if found.lemma in _LIFTS and warrants and decider(c, found, text) == ICC:
        return as_act(c, REJECTED, found, ())
    return None


def plea_lacking(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "The request did not meet the requirements", "ruled the appeal inadmissible", by a bench."""
    if found.lemma in HOLDS:
        pleas, held = c.behind(found, ""), deciding(c, found, text) == ICC
    else:
        pleas = c.subject(found)
        held = any(v.lemma in HOLDS and deciding(c, v, text) == ICC for v in voices(c, found)) or (
            "according to" in c.view.text[: found.start] and found.lemma in ("meet", "fail", "be", "lack")
        )
    plea = next((p for p in pleas if head(p) in _PLEAS or (set(p.words) & _LACKING and set(p.words) & _PLEAS)), None)
    short = bool(c.words(found) & _LACKING) or (found.lemma == "meet" and found.negated) or found.lemma == "lack"
    if plea is None or not short or not held:
        return None
    return as_act(c, REJECTED, found, concerned(c, [plea, *plea.hangers]))


def plea_lost(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "Israel lost its appeal", "failed in its bid", where the Court is at issue."""
    if found.lemma not in ("lose", "fail") or not any(head(p) in _PLEAS for p in c.behind(found, "", "in")):
        return None
    whom = concerned(c, c.subject(found))
    here = re.search(r"[CJ]\d|warrants?\b|jurisdiction", c.view.text)
    return as_act(c, REJECTED, found, whom) if whom and here else None


DONE: Rules = (
    (_REJECTS | frozenset(verb for verb, _ in _REJECTS_WITH), plea_rejected),
    (frozenset(("refuse", "deny")), leave_refused),
    (HOLDS | _FALLS_SHORT, plea_lacking),
    (frozenset(("lose", "fail")), plea_lost),
)
REFUSED: Rules = ((_LIFTS, kept_warrants), (_FALLS_SHORT, plea_lacking))
