"""What the check of a vote needs beside its arguments: the names and words around it, its day, how many it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from servanda.reports.claims.unsc_vote.council import NUMBERED
from servanda.reports.dates import When, days_in
from servanda.reports.model import Found, Sentence, Text
from servanda.reports.numbers import numbers
from servanda.reports.sentences import Span
from servanda.reports.shape import Shape
from servanda.timeline.days import iso

_PRESENT = re.compile(
    r"(?:[SU]\d+|council|resolution),? (?:then |once )?(?:\w+ly |again |jointly )?(?:vetoes|votes|adopts|passes|"
    r"approves|rejects|casts|extends|renews|imposes|fails|uses|blocks|nixes|"
    r"endorses|authori[sz]es|establishes|lifts|ends|creates|backs|refers)\b|and S\d+ (?:jointly )?veto\b"
)
_WRITERS = re.compile(
    r"[DS]\d+(?:[ -]\w+)? (?:\w+ )?(?:texts?|drafts?|resolutions?|one|proposals?|motions?)\b|\b(?:submitted|drafted|"
    r"proposed|sponsored|presented|tabled|prepared|introduced|put forward|penned) by S\d+(?:(?:, and |, | and )S\d+)*"
)
_ALL = re.compile(r"\b(?:all|every|each|any)\b[^.;]{0,30}\b(?:efforts?|attempts?|resolutions?|drafts?|texts?)")
_MANY = re.compile(
    r"\b(?:(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:such|draft|security "
    r"council|U\d+|similar|different|of))*(?: \w+)? (?:resolutions|vetoes|drafts|times|texts|occasions)|"
    r"(?P<th>\w+) (?:joint |double |such )?(?:time(?! this year)|(?:U\d+ |such )?veto|occasion))\b"
)


def context(view: Shape, sentence: Sentence, text: Text, at: Span, last: Found | None) -> dict[str, Any]:
    """Notes on a vote: `at` is its clause, `last` the vote told before it."""
    known: dict[str, Any] = {"words": view.text, "names": _subjects(view)}
    known["present"] = bool(_PRESENT.search(view.text))
    if last is not None:
        known["before"] = last
    when = _in_that_year(_when(sentence, text, view.span(*at)), sentence, last)
    if when and not (known["present"] and len(when.iso) < len("2024-11-21")):  # told in the present: not of a past year
        digits = bool(re.search(r"\d", sentence.text[when.start - sentence.start : when.end - sentence.start]))
        if digits or text.document.published is not None:  # else a weekday is no day
            known |= {"date": when.iso, "exact": digits}
    if number := NUMBERED.search(view.text):
        known["resolution"] = number[1]
    return known


def last_vote(before: Sequence[Found]) -> Found | None:
    """The vote told last: one with an outcome, or the one that a score told last belongs to."""
    for claim in reversed(before):
        if "outcome" in claim.args or "before" in claim.notes:
            vote: Found = claim if "outcome" in claim.args else claim.notes["before"]
            return vote
    return None


def how_many(text: str, start: int, end: int) -> dict[str, Any]:
    """Notes on a sentence that counts vetoes: all of them, a number, "the fourth time"."""
    near = text[max(0, start - 40) : end + 120]
    if _ALL.search(near):
        return {"all": True}
    read = [n.value for many in _MANY.finditer(near) for n in numbers(many["n"] or many["th"])[:1]]
    return next(({"count": int(value)} for value in read if value > 1), {})


def _subjects(view: Shape) -> tuple[str, ...]:
    """The ids of the names there, but for those who wrote a draft: "a Brazilian text" is not about Brazil."""
    writers = {int(n) for match in _WRITERS.finditer(view.text) for n in re.findall(r"[DS](\d+)", match.group())}
    return tuple("" if number in writers else m.id for number, m in enumerate(view.names))


# -- its day

_LIST, _OPENING = 2, 20
_OTHER_TIME = re.compile(r"\b(?:since|until|after)\b[^,;]{0,120}\Z")
# a clause of what had been done before that: `in July the Council …, after the US had vetoed`
_HAD_BEFORE = re.compile(r"\b(?:after|because|since|once|as) [\w. ]{0,40}\bhad\b")
_OPENS_CLAUSE = re.compile(r"(?:, and|;|, while|, but) (?=in |on )")
_AND_AGAIN = re.compile(
    r" (?:and |then |again |later |once more |of [\w ]{1,30} and |that of [\w-]{1,16} )*(?:in |on |(?=this ))?"
)


def _when(sentence: Sentence, text: Text, at: Span) -> When | None:
    """The day in the clause or nearest before it; where the sentence has one day only, that."""
    first = sentence.start
    fit = [d for d in days_in(sentence, text.day) if not _of_something_else(d, sentence, at[0])]
    fit = [d for d in fit if not d.ahead and d.iso <= iso(text.day)]  # `to end the mission by 31 December`
    so_far = sentence.text[: max(0, at[0] - first)]
    clause = max((m.end() for m in _OPENS_CLAUSE.finditer(so_far)), default=0)
    if (part := so_far.rfind(";")) >= 0:
        fit = [d for d in fit if d.start - first < _OPENING or d.start >= max(at[0] - 40, first + part)]
    fit = [d for d in fit if d.start - first >= clause] or fit
    inside = [d for d in fit if at[0] - 24 <= d.start and d.end <= at[1] + 2]
    earlier = _HAD_BEFORE.search(sentence.text, max(0, at[0] - first - 8), at[1] - first)
    if earlier and earlier.start() <= at[0] - first:
        fit = [d for d in fit if d.start - first >= earlier.start()]
    within = [d for d in inside if d.start >= at[0]]
    return max(within or inside or fit, key=lambda d: (len(d.iso), -abs(d.start - at[0])), default=None)


def _of_something_else(when: When, sentence: Sentence, start: int) -> bool:
    """`since 2011`, `after the attack of 7 October`; `start`: of the clause, what stands before it does not count."""
    at = max(0, when.start - sentence.start)
    behind = sentence.text[at:].lower().startswith(("since", "until", "of "))
    opening = start - sentence.start if start <= when.start else 0
    return behind or bool(_OTHER_TIME.search(sentence.text[opening:at].lower()))


def _in_that_year(when: When | None, sentence: Sentence, last: Found | None) -> When | None:
    """`in December of that year`: the year of the vote told before."""
    if when is None or not re.match(r" of (?:that|the same) year\b", sentence.text[when.end - sentence.start :]):
        return when
    year = str(last.args.get("date", ""))[:4] if last is not None else ""
    return replace(when, iso=f"{year}{when.iso[4:]}") if year else None


def several_days(sentence: Sentence, text: Text, at: Span) -> list[When]:
    """The two days of one clause: `in November 2024 and again this June`; empty where there are more or fewer."""
    inside = [d for d in days_in(sentence, text.day) if at[0] <= d.start and d.end <= at[1] + 1 and not d.ahead]
    if len(inside) != _LIST or any(_of_something_else(d, sentence, at[0]) for d in inside):
        return []
    between = sentence.text[inside[0].end - sentence.start : inside[1].start - sentence.start].lower()
    return inside if _AND_AGAIN.fullmatch(between) else []
