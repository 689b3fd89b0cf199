"""WARC as a shard: pages, texts and PDFs of a crawl, each with its address and the day of its capture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import error as ZlibError

from servanda.corpus import limits
from servanda.errors import BadInput, BrokenData, ServandaError
from servanda.reports.documents import Unreadable, of_bytes
from servanda.reports.gate import relevant
from servanda.timeline.days import Day, parse_day

if TYPE_CHECKING:
    from servanda.corpus.shards import Taken, Tally

_HOLD_PAGES = ("response", "resource", "conversion")
_TEXT = ("text/html", "application/xhtml", "text/plain", "application/pdf")


def documents(path: Path, tally: Tally) -> Iterator[Taken]:
    """The pages of a crawl that may hold something to check."""
    for record in _records(path):
        if record.rec_type not in _HOLD_PAGES:  # requests, metadata
            continue
        tally.pages += 1
        kind = _type(record)
        if kind and not kind.startswith(_TEXT):  # a server that does not say may have sent a page
            tally.other += 1
            continue
        yield from _page(record, path, tally)


def _page(record: Any, path: Path, tally: Tally) -> Iterator[Taken]:
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "")
    data = record.content_stream().read(limits.PAGE + 1)
    if len(data) > limits.PAGE:
        yield Unreadable(url, limits.too_long(url)), None
    elif record.raw_stream.limit and not record.raw_stream.read(1):
        raise BrokenData(f"{path} breaks off in the middle of a record.", hint="Fetch the file again.")
    elif data.startswith(b"%PDF-") or b"\0" in data[:64] or relevant(data):  # packed or in UTF-16: the gate is blind
        yield _document(data, url), _captured(record)
    else:
        tally.off_topic += 1


def _document(data: bytes, url: str) -> Any:
    try:
        return replace(of_bytes(data, url), url=url)
    except ServandaError as error:
        return Unreadable(url, error)


def _records(path: Path) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    read = 0
    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                if record.format != "warc":  # the library takes any four words for a record of the older ARC
                    break
                read += 1
                yield record
    except (OSError, EOFError, ValueError, ZlibError, ArchiveLoadFailed) as error:
        raise BrokenData(f"{path} breaks off: {_first_line(error)}.", hint="Fetch the file again.") from None
    if not read:
        raise BrokenData(f"{path} holds no record of a crawl.", hint="Fetch the file again.")


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").strip().lower()


def _captured(record: Any) -> Day | None:
    """The day on which the page was fetched: the day of judgement where the page has none of its own."""
    try:
        return parse_day(str(record.rec_headers.get_header("WARC-Date") or "")[:10])
    except BadInput:
        return None
