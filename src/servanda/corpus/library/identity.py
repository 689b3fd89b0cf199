"""When two documents are the same, and when one is another version of the other."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from servanda.reports.model import Document
from servanda.timeline.days import iso_or_none


def storable(document: Document) -> Document:
    """The document without the characters that no database takes; every offset stays."""
    text = document.text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return replace(document, text=text)


def digest(document: Document) -> str:
    """What makes two documents the same: title, day and text."""
    said = json.dumps([document.title or "", iso_or_none(document.published) or "", document.text])
    return hashlib.sha256(said.encode()).hexdigest()


def name_of(document: Document) -> str:
    """What stays when an article changes: its address, else its place with its id, else its file.

    >>> name_of(Document("…", url="https://example.org/visit?utm_source=feed#top"))
    'https://example.org/visit'
    """
    if document.url:
        return _bare(document.url)
    path = document.path or ""
    if document.id:
        file, _, line = path.rpartition(":")
        place = file if line.isdecimal() else path
        return f"{_absolute(place)}#{document.id}" if place else f"#{document.id}"
    return _absolute(path) if path and path != "-" else digest(document)


def _absolute(path: str) -> str:
    return str(Path(path).absolute())


def _bare(url: str) -> str:
    """An address without what only says where the reader came from."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith("utm_")]
    return urlunsplit(parts._replace(query=urlencode(query), fragment=""))
