"""Claims and quotes as rows of Parquet: the fields that `servanda read --json` prints, with their document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from servanda.reports.json_report import as_json

if TYPE_CHECKING:
    import pyarrow as pa

    from servanda.reports.reading import Reading

Row = dict[str, Any]

_DOCUMENT = {"document": "text", "title": "text", "outlet": "text", "url": "text", "published": "text"}
_DOCUMENT |= {"published_from": "text", "judged_as_of": "text"}
_SPAN = {"start": "number", "end": "number"}
CLAIM = _DOCUMENT | {"type": "text"} | _SPAN | {"sentence": "text", "args": "text", "attributed_to": "text"}
CLAIM |= {"verdict": "text", "why": "text", "cites": "list", "facts": "list"}
QUOTE = _DOCUMENT | _SPAN | {"speaker": "text", "speaker_id": "text", "cue": "text", "content": "text"}
QUOTE |= {"direct": "flag"}
KINDS: Mapping[str, Mapping[str, str]] = {"claims": CLAIM, "quotes": QUOTE}


def rows(reading: Reading) -> Iterator[tuple[str, Row]]:
    """The findings of a reading, each with the name of its table."""
    shown = as_json(reading)
    head = _head(shown["document"])
    for claim in shown["claims"]:
        yield "claims", {**head, **claim, "args": json.dumps(claim["args"], ensure_ascii=False, sort_keys=True)}
    for quote in shown["quotes"]:
        yield "quotes", {**head, **quote}


def _head(document: Mapping[str, Any]) -> Row:
    known = {name: document.get(name) for name in _DOCUMENT}
    known["document"] = document.get("id") or document.get("path")
    known["outlet"] = known["outlet"] or site(known["url"])
    return known


def site(url: str | None) -> str | None:
    """The host of an address, which stands for the outlet where the page names none.

    >>> site("https://www.example.org/2025/04/03/visit.html")
    'example.org'
    """
    from urllib.parse import urlsplit

    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


@cache
def schema(kind: str) -> pa.Schema:
    """The columns of a table of findings."""
    import pyarrow as pa

    types = {"text": pa.string(), "number": pa.int32(), "flag": pa.bool_(), "list": pa.list_(pa.string())}
    return pa.schema([(name, types[of]) for name, of in KINDS[kind].items()])
