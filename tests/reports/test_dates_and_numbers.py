"""Days against the document's day, and numbers with what qualifies them."""

from __future__ import annotations

import pytest

from servanda.reports.dates import dates
from servanda.reports.numbers import numbers
from servanda.timeline.days import parse_day

TUESDAY = parse_day("2024-11-26")
DAYS = [
    ("on Monday", ["2024-11-25"]),
    ("on Tuesday", ["2024-11-26"]),
    ("last Tuesday", ["2024-11-19"]),
    ("last Thursday", ["2024-11-21"]),
    ("yesterday", ["2024-11-25"]),
    ("in May", ["2024-05"]),
    ("in December", ["2023-12"]),
    ("last November", ["2023-11"]),
    ("last March", ["2024-03"]),
    ("next June", ["2025-06"]),
    ("21 November 2024", ["2024-11-21"]),
    ("the 21st of November, 2024", ["2024-11-21"]),
    ("November 21", ["2024-11-21"]),
    ("on Jan. 31", ["2024-01-31"]),
    ("Thursday, November 21", ["2024-11-21"]),
    ("Wednesday (May 15)", ["2024-05-15"]),
    ("in November 2024", ["2024-11"]),
    ("earlier this month", ["2024-11"]),
    ("last month", ["2024-10"]),
    ("a year ago", ["2023"]),
    ("two months ago", ["2024-09"]),
    ("three days ago", ["2024-11-23"]),
    ("in 2009", ["2009"]),
    ("2024-11-21", ["2024-11-21"]),
    ("between 25 August and 31 December 2017", ["2017-08-25", "2017-12-31"]),
    ("they may march in 30 days", []),
    ("2000 people", []),
    ("on 31 February 2024", []),
]
NUMBERS = [
    ("124", [(124, "exact", False)]),
    ("17,000 people", [(17000, "exact", False)]),
    ("1.5 million", [(1500000, "exact", False)]),
    ("more than a hundred", [(100, "over", False)]),
    ("over 148,000", [(148000, "over", False)]),
    ("nearly two thousand", [(2000, "nearly", False)]),
    ("at least 76", [(76, "at_least", False)]),
    ("about forty-five", [(45, "about", False)]),
    ("one hundred and twenty-four", [(124, "exact", False)]),
    ("the 125th member", [(125, "exact", True)]),
    ("the twenty-first of them", [(21, "exact", True)]),
    ("a dozen", [(12, "exact", False)]),
    ("65,000 or more", [(65000, "at_least", False)]),
    ("up to 123", [(123, "nearly", False)]),
    ("$5 and 10%", []),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_day_is_resolved_against_the_document(text: str, expected: list[str]) -> None:
    """A weekday is the latest such day not after the document's; a month the latest such month."""
    assert [when.iso for when in dates(text, TUESDAY)] == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_number_is_read_with_its_qualifier(text: str, expected: list[tuple[int, str, bool]]) -> None:
    """Digits, words and ordinals; sums of money and shares are none."""
    assert [(n.value, n.qualifier, n.ordinal) for n in numbers(text)] == expected
