"""The day on which a document says that it appeared: a dateline, a line "Published: …", a date under the text.

Only a day with its year counts: a wrong day of judgement is worse than none, which the answer says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.errors import BadInput
from servanda.reports.dates import dates
from servanda.timeline.days import Day, parse_day, today

_HEAD, _TAIL = 1500, 300  # characters in which a document dates itself
_LABEL = re.compile(
    r"^\W*(?:(?:first |last |originally )?(?:published|posted|updated|issued|dated?|publication date|"
    r"release date)\b|by [^.|•·]{3,50}\s[|•·–—-])",
    re.I,
)
_PLACE_OR_AGENCY = re.compile(
    r"\W{0,3}(?:[A-Z(][\w.’' /-]{1,40}[,:]?\s)?.{0,60}?(?:\([A-Z][\w ]{1,30}\)|\s[–—-]{1,2}\s)"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SMALL = re.compile(r"[^\W\d_]{4,}")  # words beside the date
_DATE_WORDS = re.compile(
    r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:first|last )?(?:published|posted|updated)|gmt|utc"
)


def dateline(text: str) -> Day | None:
    """The day that a text gives as its own.

    >>> from servanda.timeline.days import iso
    >>> iso(dateline("BUDAPEST, April 3, 2025 (AP) — Hungary will leave the Court."))
    '2025-04-03'
    >>> dateline("BUDAPEST, April 3 (AP) — Hungary will leave the Court.") is None
    True
    """
    for line in _lines(text[:_HEAD]):
        if day := _of_line(line, text):
            return day
    if day := _of_opening(text.lstrip()[:130]):
        return day
    last = text[-_TAIL:].rstrip().rpartition("\n")[2] if "\n" in text[-_TAIL:].rstrip() else ""
    return _first_day(last, text) if 0 < len(last) <= 120 and _ends_with_date(last) else None


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n") if 6 <= len(line.strip()) <= 120)


def _of_line(line: str, text: str) -> Day | None:
    """A line that is labelled as a date, or holds nothing else."""
    if not _YEAR.search(line):
        return None
    alone = not _SMALL.search(_DATE_WORDS.sub("", line))
    return _first_day(line, text) if alone or _LABEL.match(line) else None


def _of_opening(head: str) -> Day | None:
    """BUDAPEST, April 3, 2025 (AP) — …, or (Reuters) – 21 Nov 2024 – …"""
    opening = _PLACE_OR_AGENCY.match(head)
    if opening is None:
        return None
    if day := _first_day(opening.group(), head):
        return day
    after = head[opening.end() : opening.end() + 24].lstrip(" –—-,")
    starts = dates(after, today())
    return _first_day(after, head) if starts and starts[0].start == 0 else None


def _ends_with_date(line: str) -> bool:
    return bool(re.search(r"(?:19|20)\d\d\W*\Z|\A\W*(?:19|20)\d\d-\d\d-\d\d\W*\Z", line))


def _first_day(words: str, text: str) -> Day | None:
    now = today()
    found = [_ for _ in dates(words, now) if len(_.iso) == 10 and _.iso[:4] in words]
    day = parse_day(found[0].iso) if found else _numeric(words, text)
    return day if day and day <= now + 1 else None


def _numeric(words: str, text: str) -> Day | None:
    """`21/11/2024`; where day and month can be confused, only if the text names one of the two readings."""
    if not (match := _NUMERIC.search(words)):
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    readings = {(year, month, day) for day, month in ((first, second), (second, first)) if month <= 12 and day <= 31}
    if len(readings) > 1:
        now = today()
        named = {when.iso[5:] for when in dates(text[:_HEAD], now) if len(when.iso) == 10}
        readings = {_ for _ in readings if f"{_[1]:02}-{_[2]:02}" in named}
    if len(readings) != 1:
        return None
    year, month, day = readings.pop()
    try:
        return parse_day(f"{year}-{month:02}-{day:02}")
    except BadInput:
        return None
