"""RSS and Atom, from a file or an address, as documents: one an entry."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from servanda.corpus.fetching import Fetcher
from servanda.errors import BrokenData, ServandaError
from servanda.reports.documents import Unreadable, documents, of_bytes, of_fields
from servanda.reports.model import Document
from servanda.timeline.days import Day

_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_BLOCK, _TAG = re.compile(r"(?i)</(?:p|div|li|h\d|blockquote|tr)>|<br\s*/?>"), re.compile(r"<[^<>]*>")
_ENOUGH = 600  # characters: an entry with less is a teaser, and the page behind it is the article


def sources(
    names: Iterable[str], fetcher: Fetcher, *, pages: bool = False, published: Day | None = None
) -> Iterator[Document | Unreadable]:
    """The documents behind names: addresses and feeds, else files and folders as `servanda read` takes them.

    With `pages` the page behind an entry that is only a teaser is fetched and read in its place.
    """
    for name in names:
        if not name.startswith(("http://", "https://")) and not _is_feed_file(name):
            yield from documents([name], published)
            continue
        try:
            yield from _of_address(name, fetcher, pages, published)
        except ServandaError as error:
            yield Unreadable(name, error)


def _of_address(name: str, fetcher: Fetcher, pages: bool, published: Day | None) -> Iterator[Document | Unreadable]:
    data = fetcher.get(name).data if "://" in name else Path(name).read_bytes()
    if not is_feed(data):
        yield replace(of_bytes(data, name, published=published), url=name)
        return
    for entry in entries(data, name):
        yield _page(entry, fetcher) if pages and isinstance(entry, Document) and len(entry.text) < _ENOUGH else entry


def is_feed(data: bytes) -> bool:
    """Whether bytes are RSS or Atom.

    >>> is_feed(b"<?xml version='1.0'?><rss version='2.0'>"), is_feed(b"<html><body>")
    (True, False)
    """
    return bool(_FEED.search(data[:2048]))


def _is_feed_file(name: str) -> bool:
    try:
        with open(name, "rb") as file:
            return is_feed(file.read(2048))
    except (OSError, ValueError):
        return False


def entries(data: bytes, name: str) -> Iterator[Document | Unreadable]:
    """The entries of a feed as documents, in its order: headline and text, address, day, and the feed as outlet.

    Raises `BrokenData` for bytes in which there is no feed.
    """
    import feedparser

    feed = feedparser.parse(data)
    if not feed.version:
        raise BrokenData(f"{name} is no feed that can be read.", hint="RSS and Atom are read.")
    outlet = str(feed.feed.get("title") or "")
    for number, entry in enumerate(feed.entries, start=1):
        yield of_fields(_fields(entry, outlet), f"{name}:{number}")


def _fields(entry: Any, outlet: str) -> dict[str, Any]:
    title, body = plain(str(entry.get("title") or "")), plain(_body(entry))
    fields = {"text": f"{title}\n\n{body}".strip(), "title": title, "outlet": outlet, "published": _day(entry)}
    link = str(entry.get("link") or "")
    return fields | ({"url": link} if link.startswith("http") else {"id": str(entry.get("id") or "")})


def _body(entry: Any) -> str:
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    return max((*contents, str(entry.get("summary") or "")), key=len)


def _day(entry: Any) -> str:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return datetime.date(*moment[:3]).isoformat() if moment else ""


def plain(markup: str) -> str:
    """The words of a piece of HTML, its blocks as paragraphs.

    >>> plain("<p>The Court &amp; the Council.</p><p>A vote.</p>")
    'The Court & the Council.\\n\\nA vote.'
    """
    text = html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", markup)))
    return "\n\n".join(" ".join(block.split()) for block in text.split("\n\n") if block.strip())


def _page(entry: Document, fetcher: Fetcher) -> Document:
    """The page behind an entry; the entry itself, with a note, where the page cannot be had."""
    try:
        page = of_bytes(fetcher.get(entry.url or "").data, entry.url or "", published=None)
    except ServandaError as error:
        return replace(entry, notes=(*entry.notes, f"only the feed's entry was read: {error.message}"))
    if len(page.text) < len(entry.text):
        return entry
    dated = page if page.published else replace(page, published=entry.published, published_from=entry.published_from)
    return replace(dated, url=entry.url, title=dated.title or entry.title, outlet=dated.outlet or entry.outlet)
