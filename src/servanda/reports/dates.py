"""Days as documents write them, resolved against the document's own day, at the precision given.

A weekday is the latest such day not after the document's.  Nothing else is guessed: "in May" is the
latest May not after it, unless the words look ahead ("next May").
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from servanda.reports.model import Sentence
from servanda.reports.numbers import words_value
from servanda.timeline.days import iso, months_after

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # a year in figures
_HAS_YEAR = re.compile(r"(?:19|20)\d\d|\byear\b|\b(?:last|this|next)\b")
_WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_MONTH = r"(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")"
_YEAR = r"(?:19|20)\d\d"
_WHICH_YEAR = rf"(?:{_YEAR}|(?:last|this|next|(?:the|this)\s+past)\s+year)"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_PATTERN = re.compile(
    rf"\b(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})\b\.?(?:,?\s+(?:of\s+)?(?P<y1>{_WHICH_YEAR}))?"
    rf"|(?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(?:of\s+)?(?P<y2>{_WHICH_YEAR}))?"
    rf"|(?P<m3>{_MONTH})\b\.?,?\s+(?:of\s+)?(?P<y3>{_WHICH_YEAR})"
    rf"|(?P<when4>last|this|next|in|of|since|by|until|during|early|late|mid|mid-|from|earlier\s+in|back\s+in)\s+"
    rf"(?:early\s+|late\s+|mid-?\s*)?(?P<m4>{_MONTH})\b(?!,?\s+(?:of\s+)?(?:\d|{_WHICH_YEAR}))"
    rf"|(?P<when5>last|this|next|on|the\s+past)?\s*(?P<w5>{'|'.join(_WEEKDAYS)})\b"
    rf"|(?P<rel>yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))"
    rf"|(?P<n6>{_COUNT})\s+(?P<u6>day|week|month|year)s?\s+(?P<way6>ago|earlier|before|from\s+now|later)"
    rf"|(?P<when7>last|this|next|earlier\s+this|later\s+this|the\s+same)\s+(?P<u7>week|month|year)"
    rf"|(?<!esolution )(?<!esolutions )(?P<y8>{_YEAR})(?![\d-]|\s*(?:people|members|states|soldiers|children))"
    rf")",
    re.IGNORECASE,
)  # fmt: skip


# one of these stands in every day that a text can give
_HINTS = (
    *"0123456789", "day", "tonight", "tomorrow", "night", "this", "week", "month", "year",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A day, month or year of the text: `iso` is `2024-11-21`, `2024-11` or `2024`; `ahead`: the words look forward."""

    start: int
    end: int
    iso: str
    ahead: bool = False


def dates(text: str, day: int) -> tuple[When, ...]:
    """The days in a text, offsets into it, relative ones resolved against the document's day.

    >>> from servanda.timeline.days import parse_day
    >>> [w.iso for w in dates("Last Thursday, in May, on 21 November 2024", parse_day("2024-11-26"))]
    ['2024-11-21', '2024-05', '2024-11-21']
    """
    small = text.lower()
    if not any(hint in small for hint in _HINTS):
        return ()
    found = _with_shared_year(text, list(_all(text, day)))
    return tuple(_joined(text, found))


_AND = re.compile(r"(?:,|,? and|,? or|,? then)(?: (?:on|in|again in))? ?\Z")
_ENDS_IN_YEAR = re.compile(rf"{_YEAR}\Z")


def _with_shared_year(text: str, found: list[When]) -> list[When]:
    """ "On 25 February and 29 September 2022": the year of the last is that of the first."""
    shared = list(found)
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], shared[at + 1]
        dated = len(one.iso) >= 7 <= len(after.iso) and not _HAS_YEAR.search(text, one.start, one.end)
        if dated and _AND.match(text[one.end : after.start]) and _ENDS_IN_YEAR.search(text[after.start : after.end]):
            shared[at] = replace(one, iso=after.iso[:4] + one.iso[4:])
    return shared


# LONDON, Nov 22 (Agency) - : where and when the agency wrote, not what happened
_DATELINE = re.compile(
    r"[^a-z\n]{2,40}?,?\s*(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8})[^-–—:.\n]{0,24}\s*[-–—:]"
)


@lru_cache(maxsize=32)  # neighbours in one document, not documents read before
def days_in(sentence: Sentence, day: int) -> tuple[When, ...]:
    """The days in a sentence, with offsets into the document."""
    at, line = sentence.start, _DATELINE.match(sentence.text)
    found = [when for when in dates(sentence.text, day) if not (line and when.end <= line.end())]
    return tuple(replace(when, start=when.start + at, end=when.end + at) for when in found)


def _all(text: str, day: int) -> Iterator[When]:
    for match in _PATTERN.finditer(text):
        if not _is_verb_may(match):
            value, ahead = _resolve(match, day)
            if value:
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                yield When(start, match.end(), value, ahead)


def _joined(text: str, found: list[When]) -> Iterator[When]:
    """ "Tuesday, July 8" and "Wednesday (May 15)" are one day: the one with the number."""
    skip = None
    for one, after in zip(found, [*found[1:], None], strict=False):
        if one is skip:
            continue
        gap = text[one.end : after.start] if after else ""
        weekday = text[one.start : one.end].lower().split()[-1] in _WEEKDAYS
        if after and weekday and gap.strip(" ,(") == "" and len(gap) < 4 and len(after.iso) == 10:
            skip = after
            yield When(one.start, after.end, after.iso, after.ahead)
        else:
            yield one


def _is_verb_may(match: re.Match[str]) -> bool:
    """`may` and `march` in small letters are verbs."""
    month = match["m1"] or match["m2"] or match["m3"] or match["m4"]
    return bool(month) and month in ("may", "march", "mar", "sep", "dec", "jan", "jun")


def _resolve(match: re.Match[str], day: int) -> tuple[str | None, bool]:
    today = datetime.date.fromordinal(day)
    if match["iso"]:
        return _valid(match["iso"]), False
    if number := match["d1"] or match["d2"]:
        return _day_of_month(int(number), match["m1"] or match["m2"], match["y1"] or match["y2"], today), False
    if match["m3"]:
        return f"{_year(match['y3'], today)}-{_MONTHS[match['m3'].lower()]:02}", match["y3"].lower().startswith("next")
    if match["m4"]:
        return _month(_MONTHS[match["m4"].lower()], match["when4"].lower(), today)
    if match["w5"]:
        return _weekday(_WEEKDAYS[match["w5"].lower()], (match["when5"] or "").lower(), day)
    if match["rel"]:
        return _relative(match["rel"].lower(), day)
    if match["u6"]:
        return _distance(match, today)
    if match["u7"]:
        return _unit(match["u7"].lower(), match["when7"].lower(), today)
    return match["y8"], int(match["y8"]) > today.year


def _valid(text: str) -> str | None:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return text


def _year(words: str, today: datetime.date) -> int:
    said = words.lower().split()
    step = -1 if "past" in said else {"last": -1, "this": 0, "next": 1}.get(said[0])
    return int(words) if step is None else today.year + step


def _day_of_month(number: int, month: str, year: str | None, today: datetime.date) -> str | None:
    """Without a year: the latest such day not more than two months ahead."""
    given = _year(year, today) if year else today.year
    value = _valid(f"{given}-{_MONTHS[month.lower()]:02}-{number:02}")
    if value and not year and datetime.date.fromisoformat(value).toordinal() > today.toordinal() + 62:
        return _valid(f"{today.year - 1}-{value[5:]}")
    return value


def _month(number: int, when: str, today: datetime.date) -> tuple[str, bool]:
    ahead = when in ("next", "by", "until")
    year = today.year
    if ahead:
        year += number < today.month or (when == "next" and number == today.month)
    elif when == "last":
        year -= number >= today.month
    elif when != "this":
        year -= number > today.month
    return f"{year}-{number:02}", ahead


def _weekday(number: int, when: str, day: int) -> tuple[str, bool]:
    today = (day - 1) % 7  # ordinal 1 was a Monday
    if when == "next":
        return iso(day + ((number - today) % 7 or 7)), True
    back = (today - number) % 7
    if when in ("last", "the past") and not back:
        back = 7
    return iso(day - back), False


def _relative(word: str, day: int) -> tuple[str, bool]:
    if word in ("yesterday", "last night"):
        return iso(day - 1), False
    return (iso(day + 1), True) if word == "tomorrow" else (iso(day), False)


def _distance(match: re.Match[str], today: datetime.date) -> tuple[str | None, bool]:
    """ "Two weeks ago" from the document's day; "two years later" from a day that only the text knows."""
    way = match["way6"].lower().split()[0]
    if way in ("earlier", "before", "later"):
        return None, False
    read = words_value(match["n6"].lower())
    count = int(match["n6"]) if match["n6"].isdigit() else (read[0] if read and read[0] else 1)
    sign = 1 if way == "from" else -1
    unit = match["u6"].lower()
    if unit == "year":
        return str(today.year + sign * count), sign > 0
    if unit == "month":
        return iso(months_after(today.toordinal(), sign * count))[:7], sign > 0
    day = iso(today.toordinal() + sign * count * (7 if unit == "week" else 1))
    return (day if unit == "day" else day[:7]), sign > 0


def _unit(unit: str, when: str, today: datetime.date) -> tuple[str | None, bool]:
    step = {"last": -1, "next": 1}.get(when, 0)
    if when == "the same" or unit == "week":
        return None, False
    if unit == "year":
        return str(today.year + step), step > 0
    return iso(months_after(today.replace(day=1).toordinal(), step))[:7], step > 0
