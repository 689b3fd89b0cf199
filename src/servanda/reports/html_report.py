"""Readings as one page: the text with marks, verdicts beside it; printable, no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from servanda.reports.json_report import checked
from servanda.reports.marked import WORDS, paragraphs
from servanda.reports.rows import in_cell
from servanda.timeline.days import long

if TYPE_CHECKING:
    import jinja2

    from servanda.reports.documents import Unreadable
    from servanda.reports.model import Document
    from servanda.reports.reading import Reading

_SAID_BY = {
    "option": "given by the reader",
    "meta": "from its metadata",
    "text": "from its dateline",
    "unknown": "day unknown, judged as of the day it was read",
}


def html_report(readings: Sequence[Reading | Unreadable], record_as_of: str) -> str:
    """A self-contained HTML page over readings, in their order; everything from documents is escaped."""
    shown = [_document(number, one) for number, one in enumerate(readings, start=1)]
    page = environment().get_template("report.html")
    return page.render(documents=shown, words=WORDS, record_as_of=record_as_of)


@cache
def environment() -> jinja2.Environment:
    """Templates with everything escaped; control characters, which no page may hold, are shown as such."""
    import jinja2

    loader = jinja2.PackageLoader("servanda.reports", "templates")
    made = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.filters["visible"] = visible
    made.filters["cell"] = lambda value: in_cell(value).replace(",", ", ").replace("_", " ")
    return made


def visible(text: str) -> str:
    """Text without control characters and half surrogates, each replaced by `�`.

    >>> visible("a\\x1b[31mb")
    'a�[31mb'
    """
    if text.isprintable():
        return text
    return "".join("�" if _hidden(char) else char for char in text)


def _hidden(char: str) -> bool:
    code = ord(char)
    bidi = code in (0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068)
    return (code < 32 and char not in "\n\t") or 127 <= code < 160 or 0xD800 <= code < 0xE000 or bidi


def name(document: Document) -> str:
    """What people call a document: its headline, its id, or the name of its file."""
    return document.title or document.id or (document.path or "").rpartition("/")[2] or "A document"


def _document(number: int, one: Reading | Unreadable) -> dict[str, Any]:
    error = getattr(one, "error", None)
    if error is not None:
        return {"number": number, "title": getattr(one, "path", ""), "error": str(error)}
    reading: Any = one
    document = reading.document
    speakers: dict[str, list[Any]] = {}
    for quote in reading.quotes:
        speakers.setdefault(quote.speaker, []).append(quote)
    return {
        "number": number,
        "title": name(document),
        "document": document,
        "day": long(reading.day),
        "day_said": _SAID_BY[document.published_from],
        "paragraphs": paragraphs(reading),
        "checked": checked(reading),
        "speakers": speakers,
    }
