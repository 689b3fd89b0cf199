"""Days and the shifts that treaties use: a year after, the month after the 60th day, working days."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import BadInput
from servanda.timeline.days import (
    ALWAYS,
    FOREVER,
    first_of_month_after_60th_day,
    iso,
    iso_or_none,
    long,
    months_after,
    parse_day,
    span_text,
    working_days_after,
    years_after,
)

some_day = st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 12, 31)).map(datetime.date.toordinal)


@given(some_day)
def test_a_day_prints_and_parses_as_itself(day: int) -> None:
    assert parse_day(iso(day)) == day


NO_DAYS = "2025-4-3|2025-02-30|2025-13-01|20250403|03.04.2025|today|2025-04-03T00:00|２０２５-04-03|"


@pytest.mark.parametrize("text", NO_DAYS.split("|"))
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_day(text)
    assert str(refused.value) == f'"{text}" is no day. Write it as YYYY-MM-DD, for example 2025-04-03.'


@pytest.mark.parametrize(
    ("deposit", "entry", "whose"),
    [
        ("2002-04-11", "2002-07-01", "the sixtieth deposits (126(1))"),
        ("2003-02-10", "2003-05-01", "Afghanistan"),
        ("2011-08-30", "2011-11-01", "the Philippines"),
        ("2013-02-15", "2013-05-01", "Côte d'Ivoire"),
        ("2015-01-02", "2015-04-01", "Palestine"),
        ("2023-11-14", "2024-02-01", "Armenia"),
        ("2024-10-25", "2025-01-01", "Ukraine"),
        ("2002-05-01", "2002-07-01", "the 60th day falls on the last of June"),
        ("2002-05-02", "2002-08-01", "the 60th day falls on the first of July: the month after it"),
    ],
)
def test_a_state_joins_on_the_first_of_the_month_after_the_60th_day(deposit: str, entry: str, whose: str) -> None:
    """RS 126."""
    assert iso(first_of_month_after_60th_day(parse_day(deposit))) == entry, whose


@given(some_day)
def test_the_month_after_the_60th_day_begins_within_31_days_of_it(deposit: int) -> None:
    entry = first_of_month_after_60th_day(deposit)
    assert datetime.date.fromordinal(entry).day == 1
    assert 1 <= entry - (deposit + 60) <= 31
    assert not any(datetime.date.fromordinal(day).day == 1 for day in range(deposit + 61, entry))


@pytest.mark.parametrize(
    ("notice", "effect"),
    [
        ("2016-10-27", "2017-10-27"),  # Burundi
        ("2018-03-17", "2019-03-17"),  # the Philippines
        ("2025-06-02", "2026-06-02"),  # Hungary, had the notice not been withdrawn
        ("2024-02-29", "2025-03-01"),
        ("2023-02-28", "2024-02-28"),
    ],
)
def test_a_notice_of_withdrawal_takes_effect_on_the_same_day_a_year_later(notice: str, effect: str) -> None:
    """RS 127(1)."""
    assert iso(years_after(parse_day(notice), 1)) == effect


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2009-03-01", 12, "2010-03-01"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-12-31", 2, "2025-02-28"),
        ("2024-10-31", 1, "2024-11-30"),
    ],
)
def test_months_end_with_the_month_where_it_is_shorter(start: str, months: int, end: str) -> None:
    assert iso(months_after(parse_day(start), months)) == end


@given(some_day, st.integers(0, 36))
def test_months_and_years_agree(day: int, months: int) -> None:
    later = datetime.date.fromordinal(months_after(day, months))
    date = datetime.date.fromordinal(day)
    assert (later.year - date.year) * 12 + later.month - date.month == months
    assert later.day <= date.day


@given(some_day, st.integers(1, 30))
def test_working_days_skip_saturdays_and_sundays(day: int, days: int) -> None:
    end = working_days_after(day, days)
    between = [datetime.date.fromordinal(each).weekday() for each in range(day + 1, end + 1)]
    assert sum(weekday < 5 for weekday in between) == days
    assert between[-1] < 5


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2011-11-01", "2019-03-17", "1 November 2011 – 16 March 2019"),
        ("2024-11-21", None, "since 21 November 2024"),
        (None, "2002-07-01", "until 30 June 2002"),
        (None, None, "always"),
        ("2025-04-03", "2025-04-04", "3 April 2025"),
    ],
)
def test_spans_are_printed_with_their_legal_last_day(start: str | None, end: str | None, text: str) -> None:
    first = ALWAYS if start is None else parse_day(start)
    assert span_text(first, FOREVER if end is None else parse_day(end)) == text


def test_an_open_end_is_no_day() -> None:
    assert [iso_or_none(day) for day in (None, ALWAYS, FOREVER)] == [None, None, None]
    assert long(parse_day("2025-04-03")) == "3 April 2025"
