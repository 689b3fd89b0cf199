"""Sentences of a text with exact offsets, and the spans that stand in quotation marks.

`text[s.start:s.end] == s.text` always holds.  Source lists in brackets are no text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from servanda.reports.model import Sentence

Span = tuple[int, int]

_LONGEST = 2000  # characters of a sentence

_ABBREVIATIONS = frozenset(
    "u.s u.n u.k e.u i.c.c i.c.j a.u u.a.e d.c p.m a.m e.g i.e art arts para paras no nos vol pp cf al op cit ch sec "
    "res doc mr mrs ms dr prof st sr jr messrs hon rev gen lt col maj capt cmdr brig sgt adm lt.-gen maj.-gen sen rep "
    "gov pres amb atty inc ltd co corp dept est vs v jan feb mar apr jun jul aug sep sept oct nov dec ca approx "
    "mme mlle fr min sec.-gen ph.d dept".split()
)
# what opens a sentence even after "U.S." and its like
_OPENERS = frozenset(
    "the a an in on it its he she they we this that these those but and however meanwhile since after before "
    "while when "
    "according as at for by under israel russia such there then earlier last".split()
)
_BOUNDARY = re.compile(r"[.!?…]+[\"”’'»)\]]*\s+")
_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘«]+\Z")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_ORDINAL_OF_LIST = re.compile(r"\d{1,3}\Z")
# agencies and papers in brackets: capitals and the little words between them
_SOURCE = r"\((?:[A-Z\d][^\s()]*|{0})(?:\s+(?:[A-Z\d&–-][^\s()]*|{0})){{0,11}}\)".format(
    r"via|and|of|the|for|in|on|de|al|to|by"
)
_SOURCES_ONLY = re.compile(rf"(?:\s*{_SOURCE}[\s.]*)+\Z")
_SOURCES_AT_END = re.compile(rf"(?<=[.!?\"”’])\s*{_SOURCE}(?:\s*{_SOURCE})*[\s.]*\Z")
_PARAGRAPH = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_LINE = re.compile(r"\n\s*")
_MARKS = re.compile('[“"‘«„]')
_CLOSERS = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“”"}


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text.

    >>> [s.text for s in split("The U.S. vetoed it. “It is art. 27(3),” he said. (Reuters)")]
    ['The U.S. vetoed it.', '“It is art. 27(3),” he said.']
    """
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        quoted = quotation_spans(text, start, end)
        seen = 0  # quotations that ended before
        for first, last in _bounded(text, _sentences(text, start, end)):
            while seen < len(quoted) and quoted[seen][1] <= first:
                seen += 1
            inside = tuple(quoted[seen : bisect_left(quoted, (last,), lo=seen)])
            found.append(Sentence(first, last, text[first:last], number, (), inside))
    return tuple(found)


def _bounded(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """What is longer than any sentence of people is cut between words, so that reading stays linear."""
    for start, end in spans:
        while end - start > _LONGEST:
            blank = text.rfind(" ", start + 1, start + _LONGEST)
            cut = blank if blank > 0 else start + _LONGEST
            yield start, cut
            start = cut + (blank > 0)
        if end > start:
            yield start, end


def paragraphs(text: str) -> Iterator[Span]:
    """The spans between blank lines; a single line break counts too, unless the text is hard-wrapped."""
    breaks = _PARAGRAPH if _hard_wrapped(text) else _LINE
    start = len(text) - len(text.lstrip())
    for match in breaks.finditer(text, start):
        if breaks is _LINE and _continues(text, match):
            continue
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    end = len(text.rstrip())
    if end > start:
        yield start, end


def _continues(text: str, line_break: re.Match[str]) -> bool:
    """A single line break before a small letter is none."""
    following = text[line_break.end() : line_break.end() + 1]
    return following.islower() and text.count("\n", line_break.start(), line_break.end()) == 1


def _hard_wrapped(text: str) -> bool:
    """Lines of one width that break off in mid-sentence, as in mails and old terminals."""
    lines = text[:4000].split("\n")
    inner = [line.rstrip() for line, after in pairwise(lines) if line.strip() and after.strip()]
    if len(inner) < 3 or max(map(len, inner)) > 100:
        return False
    return sum(line[-1] not in '.!?:;”"’' and len(line) > 45 for line in inner) > 0.7 * len(inner)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    first = start
    for match in _BOUNDARY.finditer(text, start, end):
        if _ends_here(text, first, match):
            yield from _without_sources(text, first, match.start() + len(match.group().rstrip()))
            first = match.end()
    yield from _without_sources(text, first, end)


def _ends_here(text: str, first: int, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 24].lstrip('"“‘«([')
    if not following or following[0].islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(first, match.start() - 24), match.start())
    word = before.group().lower() if before else ""
    if len(word) == 1 and word.isalpha():
        return False
    if first + len(word) == match.start() and _ORDINAL_OF_LIST.match(word):
        return False  # "1. The Court …"
    if word in ("no", "nos") and not following[0].isdigit():
        return True  # "those who voted no. Russia …", not "No. 10"
    if _INITIALS.fullmatch(word) and not word.startswith(("u.", "e.", "i.")):
        return False  # "India's T.S. Tirumurti"
    if word in _ABBREVIATIONS:
        return "." in word and following.split(maxsplit=1)[0].strip(",’'").lower() in _OPENERS
    return True


def _without_sources(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence without the agencies in brackets behind it; nothing, where there is nothing else."""
    piece = text[start:end]
    if piece.startswith("(") and _SOURCES_ONLY.match(piece):
        return
    if piece.endswith((")", ").")) and (sources := _SOURCES_AT_END.search(piece)):
        end = start + sources.start()
    if end > start:
        yield start, end


def quotation_spans(text: str, start: int, end: int) -> list[Span]:
    """What stands between quotation marks in one paragraph, marks excluded; an unclosed one runs to the end.

    >>> quotation_spans("He called it ‘the end’.", 0, 23)
    [(14, 21)]
    """
    spans: list[Span] = []
    at = start
    while mark := _MARKS.search(text, at, end):
        at = mark.end()
        if mark.start() == start or not text[mark.start() - 1].isalnum():  # else an apostrophe or an inch
            close = _closing(text, at, end, _CLOSERS[mark.group()])
            spans.append((at, close))
            at = min(close + 1, end)
    return spans


def _closing(text: str, start: int, end: int, closers: str) -> int:
    at = start - 1
    while (at := _next_of(text, closers, at + 1, end)) >= 0:
        if text[at] != "’" or not text[at + 1 : at + 2].isalnum():
            return at
    return end


def _next_of(text: str, marks: str, start: int, end: int) -> int:
    found = [at for mark in marks if (at := text.find(mark, start, end)) >= 0]
    return min(found, default=-1)
