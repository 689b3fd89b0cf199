"""The day of an act: behind the name, beside the verb or at the opening of its clause, not of what it concerned."""

from __future__ import annotations

import re

from servanda.reports.claims.decision.done import Act, Scene
from servanda.reports.dates import When, days_in
from servanda.reports.model import Text

_ELSEWHERE = re.compile(
    r"[;:]|, and |\b(?:when|during|after|since|until|over|who|which|where|visit\w*|stay\w*|arrest\w*|requests?|"
    r"decision|from|that|for|committed|following|convicted|sentenced|accused|wanted|issued|filed|elected|ousted)\b"
)
_ANOTHER = re.compile(r",? another (?:\w+ )?against ")
_CLAUSE = re.compile(r"[;:(] |, (?:and|but|while|though|before) | wh(?:o|ich) |\A")
_LEADS_AWAY = re.compile(r"\b(?:since|of|until|during|visit in|from|dated|the)\s*\Z")


def day_of(c: Scene, act: Act, subject: str) -> str | None:
    """The day of the act, as precise as the text gives it."""
    days = [
        d
        for d in days_in(c.view.sentence, c.text.day)
        if not d.ahead and _is_fixed(d, c.text) and not _named(d, c.text)
    ]
    if not days:
        return None
    verb, end = c.view.span(act.verb.start, act.verb.end)
    if act.span[0] > act.verb.start:  # a name and a day that repeat the verb
        return _of_repeat(c, days, c.view.span(*act.span)[0], subject)
    owns = {id: _behind_name(c, days, verb, id) for id in act.whom} if len(act.whom) > 1 else {}
    if any(owns.values()):
        return owns[subject]
    own = _beside(days, verb, end, c.view.sentence.start, c.text.document.text)
    over = act.verb.governor
    if own or over is None or over.form != "finite" or act.verb.antecedent or c.bench(over.subject) != act.bench:
        return own
    return _beside(days, *c.view.span(over.start, over.end), c.view.sentence.start, c.text.document.text)


def _of_repeat(c: Scene, days: list[When], start: int, subject: str) -> str | None:
    """The day behind a name that repeats an act, or before "another one against" it."""
    before = (d.iso for d in days if _ANOTHER.fullmatch(c.text.document.text[d.end : start]))
    return _behind_name(c, days, start, subject) or next(before, None)


def _beside(days: list[When], verb: int, end: int, first: int, document: str) -> str | None:
    """The day behind a verb, else the one that opens its clause."""
    behind = [d for d in days if end <= d.start <= end + 70 and not _ELSEWHERE.search(document, end, d.start)]
    if behind:
        return behind[0].iso
    opening = first + max(m.end() for m in _CLAUSE.finditer(document[first:verb]))
    before = [d for d in days if opening <= d.start and d.end <= verb and _opens(d, opening, verb, document)]
    return before[-1].iso if before else None


def _behind_name(c: Scene, days: list[When], start: int, subject: str) -> str | None:
    """The day behind the name of one of several: "Lubanga in 2012 and Katanga two years later"."""
    names = [m for m in c.view.sentence.mentions if m.start >= start and m.kind in ("person", "state")]
    at = next((m for m in names if subject in m.id.split(";")), None)
    if at is None:
        return None
    limit = next((m.start for m in names if m.start > at.end and m.kind == at.kind), c.view.sentence.end)
    own = [
        d for d in days if at.end <= d.start < limit and not _ELSEWHERE.search(c.text.document.text, at.end, d.start)
    ]
    return own[0].iso if own else None


def _is_fixed(when: When, text: Text) -> bool:
    """A weekday fixes a day only where the day of the document is known."""
    known = text.document.published is not None or len(when.iso) < 10
    return known or bool(re.search(r"\d", text.document.text[when.start : when.end]))


def _named(when: When, text: Text) -> bool:
    """The year of a treaty's name: the 1998 Rome Statute."""
    return bool(re.match(r" (?:Rome|Statute|[Tt]reaty|Convention)", text.document.text[when.end : when.end + 12]))


def _opens(when: When, opening: int, verb: int, document: str) -> bool:
    """Whether a day stands at the opening of the clause of the act: "On 24 July the same chamber found"."""
    if re.search(r"\b(?:when|who|which|where|visit\w*|since|after)\b", document[when.end : verb]):
        return False
    return when.start - opening <= 40 and not _LEADS_AWAY.search(document[opening : when.start].lower())


def asked_on(c: Scene) -> str | None:
    """The day that the sentence gives to a request of the Court."""
    for when in days_in(c.view.sentence, c.text.day):
        lead = c.text.document.text[max(0, when.start - 24) : when.end].lower()
        if re.search(r"\brequest(?:ed)? (?:of|on|made on|dated|from)\s+(?:\S+\s*){1,4}\Z", lead):
            return when.iso
    return None
