"""When a journey was: the day that stands beside its place or in its clause."""

from __future__ import annotations

import re
from dataclasses import replace

from servanda.reports.claims.travel.mood import AHEAD, let_by
from servanda.reports.claims.travel.moves import Journey
from servanda.reports.dates import YEAR, When, days_in
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text
from servanda.timeline.days import iso, parse_day

_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:since|until)\b[^,;.]{0,40}\Z")
_SAME_YEAR = re.compile(r",? (?:of |in )?(?:the same|that) year\b")
_NEAR = 14  # letters of an adverb between a clause and its day: "only last month"
_OPENING = 16  # letters of a sentence in which a day is that of every clause: "In July 2013 …"


def date_of(seen: Clauses, journey: Journey, place: Phrase, text: Text) -> When | None:
    """Behind the place and before the next one; else in the clause; else what opens it or the sentence."""
    days = _days(seen, text)
    if not days:
        return None
    start, end = extent(seen, journey, place)
    at, here = seen.view.span(place.start, place.end)[0], seen.view.span(start, end)
    later = [phrase.start for _, phrase in journey.places if phrase.start > place.start]
    limit = seen.view.span(min(later), end)[0] if later else here[1] + _NEAR
    behind = [day for day in days if at <= day.start < limit and not _apart(text, here[1], day.start)]
    if later and behind and " and " in text.document.text[at : behind[0].start]:
        return None  # `in 2015 to Johannesburg and in 2017 to Amman`
    opening = [day for day in reversed(days) if _opens(day, here[0], journey, seen, text)]
    if behind and opening and _apart(text, at, behind[0].start):
        behind = []  # `In May he visited Chad, in June Kenya`
    if behind or later or place is not journey.places[0][1]:
        alone = opening if len(days) == 1 else []  # `In May he went to Kampala and Djibouti`
        return next(iter(behind or alone), None)
    within = [day for day in days if here[0] <= day.start < here[1] and not _inserted(day, seen, journey)]
    return next(iter(within or opening), None)


def _inserted(day: When, seen: Clauses, journey: Journey) -> bool:
    """Whether a day belongs to a participle before the verb: `Bashir, charged in 2010, went to Chad`."""
    others = [
        p
        for p in seen.predications
        if (p.form == "pp" or (p.form == "finite" and journey.status == AHEAD)) and p.start < journey.told_by.start
    ]
    spans = [seen.view.span(phrase.start, phrase.end) for p in others for phrase in p.args]
    return any(day.start < end and start < day.end for start, end in spans)


def _apart(text: Text, end: int, start: int) -> bool:
    """Whether more than an adverb stands between the clause and a day behind it."""
    return bool(re.search(r"[,;:.()]| and ", text.document.text[end:start])) if start > end else False


def _opens(day: When, start: int, journey: Journey, seen: Clauses, text: Text) -> bool:
    """A day that opens the clause, or the sentence where the clause is its own."""
    told_by = journey.told_by
    between = text.document.text[day.end : start].strip(" ,")
    if day.end <= start and between in ("when", "as", "while"):
        return True
    own = isinstance(told_by, Predication) and told_by.form == "finite" and not told_by.mark
    near = text.document.text[day.end : start].strip() == "" and day.end <= start
    perfect = isinstance(told_by, Predication) and told_by.perfect and told_by.tense == "present"  # `has also been`
    return own and (near or (day.start - seen.view.sentence.start < _OPENING and not perfect))


def _days(seen: Clauses, text: Text) -> list[When]:
    """The days of the sentence that count, `October of the same year` with the year before."""
    days: list[When] = []
    for day in days_in(seen.view.sentence, text.day):
        if days and len(day.iso) >= 7 and _SAME_YEAR.match(text.document.text, day.end):
            day = replace(day, iso=days[-1].iso[:4] + day.iso[4:])
        if _counts(day, seen, text):
            days.append(day)
    return days


def extent(seen: Clauses, journey: Journey, place: Phrase) -> tuple[int, int]:
    """The clause or noun phrase that tells the journey, in the shape."""
    if isinstance(journey.told_by, Predication):
        start, end = seen.extent(journey.told_by)
    else:
        start, end = journey.told_by.start, max([journey.told_by.end, *(h.end for h in journey.told_by.hangers)])
    return min(start, place.start), max(end, place.end)


def _counts(day: When, seen: Clauses, text: Text) -> bool:
    """A day that the document or the text fixes, and no beginning or end of something else."""
    written = text.document.text[day.start : day.end]
    fixed = text.document.published is not None or len(day.iso) < 10 or any(c.isdigit() for c in written)
    before = seen.view.sentence.text[: day.start - seen.view.sentence.start].lower()
    limit = written.lower().startswith(("since", "until")) or _LIMIT.search(before)
    return fixed and not limit


def lies_ahead(when: When, text: Text) -> str:
    """A bare weekday, day or month of a journey to come lies ahead, not behind."""
    written = text.document.text[when.start : when.end]
    if YEAR.search(written) or len(when.iso) < 7 or when.ahead:
        return when.iso
    if len(when.iso) == 10 and _WEEKDAY.search(written) and not re.search(r"\d", written):
        past = parse_day(when.iso) < text.day
        return iso(parse_day(when.iso) + 7) if past else when.iso
    return f"{int(when.iso[:4]) + 1}{when.iso[4:]}" if when.iso < iso(text.day - 45)[: len(when.iso)] else when.iso


def to_come(told_by: Predication, when: When, text: Text) -> bool:
    """`flies to Washington on Sunday`, `is travelling to China next week`: the present with another day."""
    present = told_by.tense == "present" and told_by.form == "finite" and not told_by.perfect and not told_by.passive
    named = when.ahead or told_by.progressive or (_WEEKDAY.search(text.document.text[when.start : when.end]))
    return present and told_by.lemma != "be" and bool(named) and not let_by(told_by) and when.iso != iso(text.day)
