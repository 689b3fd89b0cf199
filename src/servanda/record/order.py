"""Days that must follow one another, and spans that must not overlap."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from servanda.timeline.days import FOREVER, iso

if TYPE_CHECKING:
    from collections.abc import Iterator

# table -> pairs of columns: the first is never after the second
NOT_AFTER: dict[str, tuple[tuple[str, str], ...]] = {
    "situations": (("examined", "opened"), ("referred", "opened"), ("authorised", "opened")),
    "warrants": (("issued", "public"), ("issued", "ended")),
    "requests": (("date", "withdrawn"),),
    "challenges": (("filed", "decided"), ("decided", "appeal_decided")),
    "applications": (("date", "withdrawn"),),
    "surrender_agreements": (("signed", "from_"),),
}

# table -> pairs of columns: the span from the first to the second holds at least a day
SPANS: dict[str, tuple[tuple[str, str], ...]] = {
    "situations": (("scope_from", "scope_until"),),
    "decisions": (("incident_from", "incident_until"),),
}

# table -> what makes two rows facts of one kind, whose spans must not overlap
ALONE: dict[str, tuple[str, ...]] = {
    "state_status": ("state", "body"),
    "offices": ("person", "title"),
    "council_members": ("state",),
    "council_duties": ("state", "situation"),
    "deferrals": ("situation", "resolution"),
    "surrender_agreements": ("state", "partner"),
}


def days(table: str, sheet: list[tuple[int, Any]]) -> Iterator[tuple[int, str]]:
    """Rows whose days stand in an impossible order."""
    for line, row in sheet:
        for first, then in _pairs(table, row):
            if _both(row, first, then) and getattr(row, first) > getattr(row, then):
                yield line, f"{_said(row, first)} lies after {_said(row, then)}"
        for first, then in _spans(table, row):
            if _both(row, first, then) and getattr(row, first) >= getattr(row, then):
                yield line, f"{_said(row, then)} does not lie after {_said(row, first)}: it is the first day after"
        if table == "persons" and row.died and row.born and row.died < row.born:
            yield line, f"died {row.died} lies before born {row.born}"
        if table == "warrants" and row.sought and row.sought > iso(row.issued):
            yield line, f"sought {row.sought} lies after {_said(row, 'issued')}"


def _pairs(table: str, row: Any) -> tuple[tuple[str, str], ...]:
    """The pairs of `NOT_AFTER`, and for treaty acts the deposit before its effect (not for what reaches back)."""
    if table in ("treaty_actions", "other_treaties") and not row.action.startswith(("art12_3", "succession")):
        return (("date", "effective"),)
    return NOT_AFTER.get(table, ())


def _spans(table: str, row: Any) -> tuple[tuple[str, str], ...]:
    if "from_" in row._fields and "until" in row._fields:
        return (("from_", "until"),)
    return SPANS.get(table, ())


def overlaps(table: str, sheet: list[tuple[int, Any]]) -> Iterator[tuple[int, str]]:
    """Rows that say the same thing of overlapping days: two terms of one office, two seats of one state."""
    if table not in ALONE:
        return
    spans: dict[tuple[str, ...], list[tuple[int, int, int, str]]] = {}
    for line, row in sheet:
        key = tuple(getattr(row, column) for column in ALONE[table])
        spans.setdefault(key, []).append((row.from_ or 0, row.until or FOREVER, line, row.id))
    for rows in spans.values():
        rows.sort()
        for (_, until, _, other), (start, _, line, id) in itertools.pairwise(rows):
            if start < until:
                yield line, f'"{id}" begins on {iso(start) if start else "no day"}, while "{other}" still runs'


def _both(row: Any, first: str, then: str) -> bool:
    return getattr(row, first) is not None and getattr(row, then) is not None


def _said(row: Any, column: str) -> str:
    return f"{column.rstrip('_')} {iso(getattr(row, column))}"
