"""Pleas that a bench rejects: challenges, appeals, requests; leave refused, warrants kept, inquiries not stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.decision.bench import ICC
from servanda.reports.claims.decision.done import HOLDS, ORDERED, REJECTED, Act, Rules, Scene, head
from servanda.reports.grammar.model import Phrase, Predication

_REJECTS = frozenset(
    "reject dismiss deny refuse rebuff decline overrule quash toss spurn block junk nix spike thwart trash axe scupper".split()
)
_WITH_PARTICLE = frozenset("turn throw strike toss brush knock shoot bat wave swat slap vote".split())
_PLEAS = frozenset(
    "challenge appeal request bid application motion objection petition plea attempt effort submission leave "
    "permission complaint".split()
)
_ARGUMENTS = frozenset("argument claim contention assertion".split())  # only with whose it is
_REJECTIONS = frozenset("rejection refusal dismissal denial".split())
_WORTHLESS = frozenset(
    "inadmissible unfounded premature meritless baseless groundless merit merits requirements basis grounds "
    "unfounded".split()
)
_BY_BENCH = dict.fromkeys(HOLDS, _WORTHLESS) | {
    "find": _WORTHLESS, "see": _WORTHLESS, "give": frozenset(("shrift",)), "say": frozenset(("no",)),
    "turn": frozenset(("ear",)),
}  # fmt: skip
_OF_ITSELF = dict.fromkeys(("be", "lack", "fail"), _WORTHLESS) | {"fall": frozenset(("flat", "short"))}
_AT_COURT = re.compile(r"\b(?:at|before|with) [CJ]\d|\baccording to\b")
FREE = frozenset("release released freed free bail".split())
_LIFTS = frozenset(
    "withdraw suspend annul cancel lift rescind quash revoke void drop stop halt pause block end".split()
)
_LIFTED = frozenset("warrant investigation probe inquiry".split())
_LEAVE = re.compile(r" (?:it|them|him|her|[SP]\d+) (?:leave|permission)\b")
_CHARGES = frozenset(("charge", "count", "case"))


def plea_rejected(c: Scene, found: Predication) -> Act | None:
    """A challenge, appeal or request that is rejected: by whom it was made, and not the prosecutor's."""
    if found.lemma not in _REJECTS and not found.particle:
        return None
    objects = c.acted_on(found)
    plea = next((p for p in objects if _is_plea(c, p)), None)
    if plea is None or c.decider(found) != ICC:
        return None
    whole = [*objects[objects.index(plea) :], *(plea.hangers if found.passive else ()), *c.reach(found)]
    owner, prosecutor = _owner(c, plea, whole)
    words = {w for p in whole for w in p.words}
    competence = re.search(r"\b(?:jurisdiction|authority|competence|admissib\w+)", c.view.text)
    reason = head(plea) in _ARGUMENTS and ("immun" in c.view.text or not (owner or competence))
    if reason or any(p.prep == "for" and head(p) == "warrant" for p in whole) or c.names([plea], "CJ"):
        return None
    if prosecutor or words & FREE or c.hangs_on(found, FREE | {"release"}):
        return c.as_act(ORDERED, found, owner or c.concerned(whole))
    return c.as_act(REJECTED, found, owner)


def _is_plea(c: Scene, phrase: Phrase) -> bool:
    """A challenge, one of the challenges, a count of the prosecutor's."""
    noun = head(phrase)
    several = phrase.head in ("one", "two", "some", "all", "both", "grounds", "ground") and any(
        head(h) in _PLEAS for h in phrase.hangers
    )
    return noun in _PLEAS | _ARGUMENTS or several or (noun in _CHARGES and bool(c.names([phrase], "K")))


def _owner(c: Scene, plea: Phrase, whole: list[Phrase]) -> tuple[tuple[str, ...], bool]:
    """Who made a plea, and whether it was the prosecutor."""
    for phrases in ([plea], [p for p in whole if p.prep in ("by", "from", "of")]):
        if c.names(phrases, "K"):
            return (), True
        if ids := c.concerned(phrases):
            return ids, False
    if nation := c.names([plea], "D"):
        return (nation[0].id.split(";")[0],), False
    return (), False


def leave_refused(c: Scene, found: Predication) -> Act | None:
    """ "Jordan was refused leave to appeal", "refused it leave", "leave to appeal was denied"."""
    if not re.search(r"\b(?:leave|permission)\b", c.view.text):
        return None
    whom = c.concerned(c.subject(found) if found.passive else found.args)
    if match := _LEAVE.match(c.view.text, found.end):
        whom = tuple(c.view.ids(match.group(), "SP"))
    elif not any(p.head == "leave" for p in [*found.args, *c.subject(found)]):
        return None
    return c.as_act(REJECTED, found, whom) if c.decider(found) == ICC else None


def kept(c: Scene, found: Predication) -> Act | None:
    """ "Refused to withdraw the warrants", "to stop the probe": a request for it is rejected."""
    if any(head(p) in _LIFTED for p in found.args) and c.decider(found) == ICC:
        return c.as_act(REJECTED, found, ())
    return None


def plea_failed(c: Scene, found: Predication) -> Act | None:
    """ "Found no merit in the appeal", "gave it short shrift"; "the request did not meet the requirements", "fell flat"."""
    words = c.words(found)
    if words & _BY_BENCH.get(found.lemma, frozenset()) and (plea := _plea_in(found.args)):
        return c.as_act(REJECTED, found, c.concerned([plea, *plea.hangers])) if c.decider(found) == ICC else None
    short = words & _OF_ITSELF.get(found.lemma, frozenset()) or (found.lemma == "meet" and found.negated)
    if not short or (plea := _plea_in(c.subject(found))) is None:
        return None
    said = any(v.lemma in HOLDS and c.deciding(v) == ICC for v in c.voices(found))
    if said or _AT_COURT.search(c.view.text):
        return c.as_act(REJECTED, found, c.concerned([plea, *plea.hangers]))
    return None


def _plea_in(phrases: list[Phrase]) -> Phrase | None:
    """A plea, or "the request inadmissible"."""
    pleas = (p for p in phrases if "extradition" not in p.words)  # another court's matter
    return next((p for p in pleas if head(p) in _PLEAS or (set(p.words) & _WORTHLESS and set(p.words) & _PLEAS)), None)


def plea_lost(c: Scene, found: Predication) -> Act | None:
    """ "Israel lost its appeal", "failed in its bid", where the Court is at issue."""
    if not any(head(p) in _PLEAS for p in c.behind(found, "", "in")) and c.view.text[found.end :][:4] != " bid":
        return None
    whom = c.concerned(c.subject(found))
    here = re.search(r"[CJ]\d|warrants?\b|jurisdiction", c.view.text)
    return c.as_act(REJECTED, found, whom) if whom and here else None


def rejections(c: Scene) -> Iterator[Act]:
    """The nouns: "the rejection by the Court of Israel's challenge", "its refusal of the request"."""
    for phrase in c.phrases:
        verb = c.verb_over(phrase) if _REJECTIONS & set(phrase.words) else None
        if verb is None or c.standing(verb) != 1:
            continue
        whole = [phrase, *phrase.hangers, *verb.args]
        plea = next((p for p in whole if head(p) in _PLEAS), None)
        by = [p for p in whole if p.prep == "by"] or [phrase]
        if plea and (c.bench(by) == ICC or c.names(by, "CJ") or c.deciding(verb) == ICC):
            nation = tuple(m.id.split(";")[0] for m in c.names([plea], "D"))
            yield c.as_act(REJECTED, verb, c.concerned([plea, *plea.hangers]) or nation)


_VERBS = frozenset(("be", "lack", "fail", "fall", "meet"))
DONE: Rules = (
    (_REJECTS | _WITH_PARTICLE, plea_rejected),
    (frozenset(("refuse", "deny")), leave_refused),
    (frozenset(_BY_BENCH) | _VERBS, plea_failed),
    (frozenset(("lose", "fail")), plea_lost),
)
REFUSED: Rules = ((_LIFTS, kept), (_VERBS | {"find", "see"}, plea_failed))
