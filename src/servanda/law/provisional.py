"""Provisional arrest: urgent, before the full papers (RS 92, RPE 188-189)."""

from __future__ import annotations

from typing import NamedTuple

from servanda.timeline.days import Day

CITES = ("RS 92(1)", "RS 92(2)", "RS 92(3)", "RS 92(4)", "RPE 188", "RPE 189")
CONTENTS = (
    "a description of the person and the probable place",
    "a short statement of crimes and facts, with dates and places where possible",
    "a statement that a warrant or a judgment exists",
    "a statement that a request for surrender will follow",
)
DAYS_FOR_THE_PAPERS = 60  # RPE 188


class Custody(NamedTuple):
    """Where a provisional arrest stands on a day."""

    stands: str  # held, release_possible, surrender
    says: str
    cites: tuple[str, ...]


def release_possible_from(arrest: Day) -> Day:
    """The first day on which the person may be released if the papers have not come: after 60 days (RS 92(3), RPE 188).

    >>> from servanda.timeline.days import iso, parse_day
    >>> iso(release_possible_from(parse_day("2026-01-01")))
    '2026-03-03'
    """
    return arrest + DAYS_FOR_THE_PAPERS + 1


def provisional(arrest: Day, on: Day, *, papers: Day | None = None, consents: bool = False) -> Custody:
    """Where a provisional arrest stands on a day (RS 92(2)-(4)).

    The person may consent to surrender before the papers come, where national law allows; a release
    for want of papers bars no new arrest once they come.

    >>> from servanda.timeline.days import parse_day
    >>> day = parse_day("2026-01-01")
    >>> [provisional(day, day + n).stands for n in (60, 61)], provisional(day, day + 70, papers=day + 65).stands
    (['held', 'release_possible'], 'surrender')
    """
    if consents:
        return Custody("surrender", "surrender by consent, before the papers", ("RS 92(3)", "RPE 189"))
    if papers is not None and papers <= on:
        return Custody(
            "surrender", "the papers are there: the request is executed, by a new arrest if need be", ("RS 92(4)",)
        )
    if on >= release_possible_from(arrest):
        return Custody(
            "release_possible", "60 days without the papers: the person may be released", ("RS 92(3)", "RPE 188")
        )
    return Custody("held", "held until the papers come, at most 60 days", ("RS 92(3)", "RPE 188"))
