"""What stands between quotation marks: every kind of mark, nested, continued over paragraphs, unclosed.

Only the outermost pair of marks makes a span; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_CLOSERS = {
    "“": "”“\"", '"': '"”', "«": "»", "„": "“”\"", "‘‘": "’’", "``": "''", "''": "''", "‘": "’", "'": "'", "”": "”",
    "‹": "›", "「": "」",
}  # fmt: skip
_ANY = re.compile("‘‘|``|''|[“\"«„‘'”‹「]")
_SINGLE = frozenset("‘'")
_LONGEST_SINGLE = 1500  # characters between single marks: beyond, they were apostrophes
_BEFORE_OPENING = frozenset(' \t\n\r(\u00a0[{—–-:/“"‘«…\u2003>')


class Quotation(NamedTuple):
    """`text[start:end]` stands between marks that begin at `outer` and end before `after`."""

    outer: int
    start: int
    end: int
    after: int
    closed: bool


def quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """The quotations of a text, outermost marks only, in order.

    >>> [text[q.start:q.end] for text in ["“It’s ‘over’,” he said."] for q in quotations(text, [(0, len(text))])]
    ['It’s ‘over’,']
    """
    found: list[Quotation] = []
    for start, end in paragraphs:
        for quotation in _in_paragraph(text, start, end):
            if found and _continues(text, found[-1], quotation, start):
                found[-1] = Quotation(found[-1].outer, found[-1].start, *quotation[2:])
            else:
                found.append(quotation)
    return found


def _continues(text: str, before: Quotation, now: Quotation, paragraph: int) -> bool:
    """A paragraph that opens with a mark while the last one's was never closed goes on with it."""
    return not before.closed and now.outer == paragraph and text[now.outer] == text[before.outer]


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    at = start
    while mark := _ANY.search(text, at, end):
        at = mark.end()
        if not _opens(text, mark, start, end):
            continue
        close = _closing(text, mark.group(), mark.end(), end)
        if close is None:
            if mark.group() in _SINGLE or mark.group() == "”":
                continue
            found.append(Quotation(mark.start(), mark.end(), end, end, False))
            break
        width = len(mark.group()) if len(mark.group()) == 2 else 1
        if close > mark.end():
            found.append(Quotation(mark.start(), mark.end(), close, close + width, True))
        at = close + width
    return found


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in _SINGLE:
        return before in _BEFORE_OPENING and not after.isspace() and not after.isdigit()
    if mark.group() == "”":
        return before.isspace() and after.isalnum()
    if mark.group() in ("“", "„", "«"):
        return True
    return not before.isalnum() or not after.isspace()


def _closing(text: str, mark: str, start: int, end: int) -> int | None:
    closers = _CLOSERS[mark]
    if len(mark) == 2:
        at = text.find(closers, start, end)
        return at if at >= 0 else None
    if mark in _SINGLE:
        return _single_closing(text, mark, closers, start, min(end, start + _LONGEST_SINGLE))
    ends = [at for closer in closers if (at := text.find(closer, start, end)) >= 0]
    return min(ends, default=None)


def _single_closing(text: str, mark: str, closer: str, start: int, end: int) -> int | None:
    """The mark that closes, not the apostrophe of "Hamas’ office" where a later one can close."""
    again = _next_opening(text, mark, start, end) if mark == closer else text.find(mark, start, end)
    limit = again if again >= 0 else end
    fallback, at = None, start - 1
    while (at := text.find(closer, at + 1, limit)) >= 0:
        following = text[at + 1 : at + 3]
        if following[:1].isalnum() or text[at - 1].isspace():
            continue
        possessive = text[at - 1] == "s" and following[:1] == " " and following[1:].isalpha()
        if not possessive:
            return at
        fallback = at if fallback is None else fallback
    return fallback


def _next_opening(text: str, mark: str, start: int, end: int) -> int:
    """Where the next quotation begins that uses one mark for both ends."""
    at = start
    while (at := text.find(mark, at + 1, end)) >= 0:
        if text[at - 1].isspace() and text[at + 1 : at + 2].isalnum():
            return at
    return -1
