"""Where a vote stands in its text: whether it is the Council's, its day, and what the check needs to find it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from servanda.reports.dates import When, days_in
from servanda.reports.model import Found, Sentence, Text
from servanda.reports.numbers import numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import iso

_OTHER_BODY = re.compile(
    r"\bG\d+|\b(?:human rights council|parliament|lawmakers|senate|congress|house of|knesset|bundestag|duma|cabinet|"
    r"commons|assembly|board of governors|iaea|judges|bench|jury|european council|city council|national security "
    r"council|federal council|governing council|governor|ecosoc|bill|bills|law|legislation|supreme "
    r"council|legislative council|transitional council)\b"
)
_AT_HOME = re.compile(
    r"\b(?:bills?|law|legislation|budget|governor|parliament|congress|senate|lawmakers|eu|european|nato|governorate|"
    r"presidential)\b|\bG\d"
)
_MANY_VOTES = re.compile(r"\b(?:1[6-9]|[2-9]\d|1\d\d)(?: votes?)?(?:-\d| to \d| votes| in favou?r)")
_ANOTHER_COUNCIL = re.compile(r"(?:\bpeace and |\bnational |S\d+'s |O\d+'s |O\d+ |\bhis |\bher )U\d")
_OWN_WORDS = re.compile(r"\b(?:veto|block|struck|stopp|kill|torpedo|voted (?:down|against)|votes to\b|abst)")
_DRAFT = re.compile(r"\b(?:resolution|draft|text|referral|veto)(?:s|es|ed)?\b")


def of_the_council(view: Shape, sentence: Sentence, text: Text) -> bool:
    """Whether the sentence, or those before it that it goes on from, speak of the Security Council."""
    if re.search(r"U\d", view.text):
        return not _ANOTHER_COUNCIL.search(view.text)
    named = _names_the_council(text)
    if re.search(r"\bresolution \d{4}\b", view.text) and (named or re.search(r"[CK]\d", view.text)):
        return True
    if named and "veto" in view.text and not _AT_HOME.search(view.text):
        return True
    if other_body(view):
        return False
    if named and _OWN_WORDS.search(view.text) and _DRAFT.search(view.text):
        return True
    return _goes_on(sentence, text)


def other_body(view: Shape) -> bool:
    """Whether the sentence speaks of another body that votes."""
    return bool(_OTHER_BODY.search(view.text) or _MANY_VOTES.search(view.text))


def _goes_on(sentence: Sentence, text: Text) -> bool:
    for earlier in reversed(text.before(sentence, 6, 3)):
        before = shape(earlier)
        if re.search(r"U\d", before.text):
            return True
        if _OTHER_BODY.search(before.text):
            return False
    return False


@lru_cache(maxsize=4)
def _names_the_council(text: Text) -> bool:
    return any(m.id == "unsc" for s in text.sentences for m in s.mentions)


def names_a_vote(text: Text) -> bool:
    """Whether a text can tell of the Council's votes at all: it names the Council, or a resolution by its number."""
    return _names_the_council(text) or any(_NUMBER.search(s.text.lower()) for s in text.sentences)


def last_vote(before: Sequence[Found]) -> Found | None:
    """The vote told last: one with an outcome, or the one that a score told last belongs to."""
    for claim in reversed(before):
        if "outcome" in claim.args or "before" in claim.notes:
            vote: Found = claim if "outcome" in claim.args else claim.notes["before"]
            return vote
    return None


_VOTE = re.compile(r"\bvot(?:e|ed|es|ing)\b|veto|adopt|resolution|draft")
_BENCH = re.compile(r"J\d|\b(?:judges|magistrates|justices|bench)\b")


def voted_before(sentence: Sentence, text: Text) -> bool:
    """Whether a vote was told shortly before, so that a bare score belongs to it."""
    near = text.before(sentence, 4, 3)
    return any(_VOTE.search(s.text.lower()) for s in near)


def of_a_bench(view: Shape, sentence: Sentence, text: Text) -> bool:
    """Whether counts here may be of judges: they are named here or just before, and no draft is."""
    near = [view.text, *(shape(s).text for s in text.before(sentence, 1))]
    return any(_BENCH.search(t) for t in near) and not re.search(r"resolution|draft|veto", view.text)


def several_days(sentence: Sentence, text: Text, at: tuple[int, int]) -> list[When]:
    """The two days of one clause: `in November 2024 and again this June`; empty where there are more or fewer."""
    inside = [d for d in days_in(sentence, text.day) if at[0] <= d.start and d.end <= at[1] + 1 and not d.ahead]
    if len(inside) != 2 or any(_of_something_else(d, sentence, at[0]) for d in inside):
        return []
    first = sentence.start
    between = sentence.text[inside[0].end - first : inside[1].start - first].lower()
    return inside if _AND_AGAIN.fullmatch(between) else []


_AND_AGAIN = re.compile(
    r" (?:and |then |again |later |once more |of [\w ]{1,30} and |that of [\w-]{1,16} )*(?:in |on |(?=this ))?"
)
_ALL = re.compile(r"\b(?:all|every|each|any)\b[^.;]{0,30}\b(?:efforts?|attempts?|resolutions?|drafts?|texts?)")
_MANY = re.compile(
    r"\b(?:(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of)(?: "
    r"(?:such|draft|security council|U\d+|similar|different|of))*(?: \w+)? (?:resolutions|vetoes|"
    r"drafts|times|texts|occasions)|(?P<th>\w+) (?:joint |double |such )?(?:time|veto|U\d+ veto|such "
    r"veto|occasion))\b"
)


def how_many(text: str, start: int, end: int) -> dict[str, Any]:
    """Notes on a sentence that counts vetoes: all of them, a number, "the fourth time"."""
    near = text[max(0, start - 40) : end + 120]
    if _ALL.search(near):
        return {"all": True}
    for many in _MANY.finditer(near):
        read = [n.value for n in numbers(many["n"] or many["th"] or "")]
        if read and read[0] > 1:
            return {"count": int(read[0])}
    return {}


_PRESENT = re.compile(
    r"(?:[SU]\d+|council|resolution),? (?:then |once )?(?:\w+ly |again |jointly )?(?:vetoes|votes|adopts|passes|"
    r"approves|rejects|casts|extends|renews|imposes|fails|uses|"
    r"blocks|endorses|authori[sz]es|establishes|lifts|ends|creates|backs|refers)\b|and S\d+ (?:jointly )?veto\b"
)


def context(
    view: Shape, sentence: Sentence, text: Text, at: tuple[int, int], around: tuple[int, int], last: Found | None
) -> dict[str, Any]:
    """What the check needs beside the arguments: words and names of the subject, the day, how it is told.

    `at` is the clause, `around` the stretch of the sentence that no other vote claims, `last` the vote told
    before it.
    """
    known: dict[str, Any] = {"words": view.text[slice(*around)], "names": _subjects(view, around)}
    known["present"] = bool(_PRESENT.search(view.text))
    if last is not None:
        known["before"] = _without_past(last, _REMEMBERED)
    when = _in_that_year(_when(sentence, text, view.span(*at)), sentence, last)
    if when and not (known["present"] and len(when.iso) < len("2024-11-21")):  # told in the present: not of a past year
        fixed = text.document.published is not None or _has_digits(when, sentence)
        known["date" if fixed else "weekday"] = when.iso
    if number := _NUMBER.search(view.text, *around) or _NUMBER.search(view.text):
        known["resolution"] = number[1]
    return known


def _in_that_year(when: When | None, sentence: Sentence, last: Found | None) -> When | None:
    """`in December of that year`: the year of the vote told before."""
    if when is None or not _THAT_YEAR.match(sentence.text, when.end - sentence.start):
        return when
    year = str(last.args.get("date", ""))[:4] if last is not None else ""
    return replace(when, iso=f"{year}{when.iso[4:]}") if year else None


_REMEMBERED = 3  # votes told before, whose subject a vote may go on with


def _without_past(vote: Found, depth: int) -> Found:
    """A vote with so many of those told before it."""
    notes, past = dict(vote.notes), vote.notes.get("before")
    if isinstance(past, Found):
        del notes["before"]
        if depth:
            notes["before"] = _without_past(past, depth - 1)
    return replace(vote, notes=notes)


_THAT_YEAR = re.compile(r" of (?:that|the same) year\b")
_NUMBER = re.compile(r"\bresolution (?:no\.? |number )?(\d{3,4})\b")
_WRITERS = re.compile(r"D(\d+)(?:[ -]\w+)? (?:\w+ )?(?:texts?|drafts?|resolutions?|one|proposals?|motions?)\b")


def _subjects(view: Shape, around: tuple[int, int]) -> tuple[str, ...]:
    """The ids of the names there, but for those who wrote a draft: "a Brazilian text" is not about Brazil."""
    writers = {int(n) for n in _WRITERS.findall(view.text)}
    here = {int(n) for n in re.findall(r"[A-Z](\d+)", view.text[slice(*around)])} - writers
    return tuple(m.id if number in here else "" for number, m in enumerate(view.names))


_TWO, _OPENING = 2, 20
_OPENS_CLAUSE = re.compile(r"(?:, and|;|, while|, but) (?=in |on )")
_OTHER_TIME = re.compile(r"\b(?:since|until|after)\b[^,;]{0,120}\Z")
_LATER = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:later|earlier|before|after)\b")


def _when(sentence: Sentence, text: Text, at: tuple[int, int]) -> When | None:
    """The day in the clause or nearest before it; where the sentence has one day only, that."""
    first = sentence.start
    fit = [d for d in days_in(sentence, text.day) if not _of_something_else(d, sentence, at[0])]
    fit = [d for d in fit if not d.ahead and d.iso <= iso(text.day)]  # `to end the mission by 31 December`
    so_far = sentence.text[: max(0, at[0] - first)]
    clause = max((m.end() for m in _OPENS_CLAUSE.finditer(so_far)), default=0)
    if ";" in so_far or _LATER.search(so_far[clause:]):
        fit = [d for d in fit if d.start - first < _OPENING or d.start >= max(at[0] - 40, first + so_far.rfind(";"))]
    fit = [d for d in fit if d.start - first >= clause] or fit
    inside = [d for d in fit if at[0] - 24 <= d.start and d.end <= at[1] + 2]
    if len(inside) > _TWO:
        return None  # a list of days: no one of them
    within = [d for d in inside if d.start >= at[0]]
    return max(within or inside or fit, key=lambda d: (len(d.iso), -abs(d.start - at[0]))) if fit else None


def _of_something_else(when: When, sentence: Sentence, start: int) -> bool:
    """`since 2011`, `after the attack of 7 October`; `start`: of the clause, what stands before it does not count."""
    at = max(0, when.start - sentence.start)
    behind = sentence.text[at:].lower().startswith(("since", "until", "of "))
    opening = start - sentence.start if start <= when.start else 0
    return behind or bool(_OTHER_TIME.search(sentence.text[opening:at].lower()))


def _has_digits(when: When, sentence: Sentence) -> bool:
    """A weekday or "yesterday" fixes a day only where the document's own day is known."""
    return bool(re.search(r"\d", sentence.text[when.start - sentence.start : when.end - sentence.start]))
