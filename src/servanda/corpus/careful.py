"""One document among a million: whatever it does to the reader, the others are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.errors import BrokenData
from servanda.reports.documents import Unreadable
from servanda.reports.reading import Reading, read_text

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.reports.model import Document
    from servanda.timeline.days import Day


def read(
    document: Document, record: Record, day: Day | None = None, *, off_topic: bool = False
) -> Reading | Unreadable:
    """What a document says; where the reader fails on it, by a fault of the reader, an `Unreadable` in its place.

    `off_topic` reads the quotes of any news, as `servanda read` does; a crawl passes such pages by.
    """
    try:
        return read_text(document, record, day=day, off_topic=off_topic)
    except Exception as error:
        where = document.url or document.path or document.id or "a document"
        reason = BrokenData(
            f"{where} could not be read: the reader failed ({type(error).__name__}: {str(error)[:80]}).",
            hint="The others are read. Please report it, with the text.",
        )
        return Unreadable(where, reason, document.id)
