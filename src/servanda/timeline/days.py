"""Days and spans of days: start included, end excluded, an open end means still running.

A day is an `int`, `datetime.date.toordinal`; nothing else is stored or compared.  Adjacency is
equality: a span that ends on the day the next begins leaves no gap.  For people the last day is
printed: `party 1 Nov 2011 – 16 Mar 2019`.
"""

from __future__ import annotations

import datetime
import re

from servanda.errors import BadInput

Day = int

ALWAYS: Day = 0  # before any day of the calendar
FOREVER: Day = 10_000_000  # after any day of the calendar
STATUTE_IN_FORCE: Day = datetime.date(2002, 7, 1).toordinal()

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def parse_day(text: str) -> Day:
    """The day that an ISO date names.

    >>> iso(parse_day("2002-07-01"))
    '2002-07-01'

    Raises `BadInput` when the text is no day.
    """
    if _ISO.fullmatch(text):
        try:
            return datetime.date.fromisoformat(text).toordinal()
        except ValueError:
            pass
    raise BadInput(f'"{text}" is no day.', hint="Write it as YYYY-MM-DD, for example 2025-04-03.")


def today() -> Day:
    """The day of the machine's clock."""
    return datetime.date.today().toordinal()


def iso(day: Day) -> str:
    """A day as an ISO date.

    >>> iso(parse_day("2025-04-03"))
    '2025-04-03'
    """
    return datetime.date.fromordinal(day).isoformat()


def iso_or_none(day: Day | None) -> str | None:
    """A day as an ISO date; `None` for no day, `ALWAYS` and `FOREVER`.

    >>> iso_or_none(FOREVER) is None
    True
    """
    return None if day is None or day <= ALWAYS or day >= FOREVER else iso(day)


def long(day: Day) -> str:
    """A day as people write it.

    >>> long(parse_day("2025-04-03"))
    '3 April 2025'
    """
    date = datetime.date.fromordinal(day)
    return f"{date.day} {date:%B %Y}"


def span_text(start: Day, end: Day) -> str:
    """A half-open span with its legal last day.

    >>> span_text(parse_day("2011-11-01"), parse_day("2019-03-17"))
    '1 November 2011 – 16 March 2019'
    >>> span_text(parse_day("2002-07-01"), FOREVER)
    'since 1 July 2002'
    """
    if start <= ALWAYS:
        return "always" if end >= FOREVER else f"until {long(end - 1)}"
    if end >= FOREVER:
        return f"since {long(start)}"
    return long(start) if end == start + 1 else f"{long(start)} – {long(end - 1)}"


def years_after(day: Day, years: int) -> Day:
    """The same calendar day so many years later; 29 February gives 1 March in a common year.

    Art. 127(1): Hungary's notice of 2 June 2025 would have taken effect

    >>> iso(years_after(parse_day("2025-06-02"), 1))
    '2026-06-02'
    """
    date = datetime.date.fromordinal(day)
    try:
        return date.replace(year=date.year + years).toordinal()
    except ValueError:
        return datetime.date(date.year + years, 3, 1).toordinal()


def first_of_month_after_60th_day(day: Day) -> Day:
    """The first day of the month after the 60th day following a deposit (art. 126).

    The 60th instrument of 11 April 2002 brought the Statute into force on

    >>> iso(first_of_month_after_60th_day(parse_day("2002-04-11")))
    '2002-07-01'
    """
    date = datetime.date.fromordinal(day + 60)
    return datetime.date(date.year + date.month // 12, date.month % 12 + 1, 1).toordinal()


def months_after(day: Day, months: int) -> Day:
    """The same calendar day so many months later, or the last day of a shorter month.

    Art. 16: a deferral adopted on 1 March 2009 would have run until

    >>> iso(months_after(parse_day("2009-03-01"), 12))
    '2010-03-01'
    """
    date = datetime.date.fromordinal(day)
    total = date.year * 12 + date.month - 1 + months
    year, month = divmod(total, 12)
    for last in (date.day, 30, 29, 28):
        try:
            return datetime.date(year, month + 1, last).toordinal()
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def working_days_after(day: Day, days: int) -> Day:
    """The so many-th working day (Monday to Friday) after a day; holidays are not known here.

    GA resolution 76/262: after the veto of 4 June 2025 the Assembly meets by

    >>> iso(working_days_after(parse_day("2025-06-04"), 10))
    '2025-06-18'
    """
    while days:
        day += 1
        if datetime.date.fromordinal(day).weekday() < 5:
            days -= 1
    return day
