"""A reading as the JSON object that other programs rely on (`"schema": "servanda/1"`)."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Any

from servanda.reports.model import VERDICTS, Claim, Document, Quote
from servanda.reports.sentences import split
from servanda.timeline.days import iso, iso_or_none

if TYPE_CHECKING:
    from servanda.reports.documents import Unreadable
    from servanda.reports.reading import Reading

SCHEMA = "servanda/1"


def as_json(reading: Reading) -> dict[str, Any]:
    """The document, its claims with verdicts, its quotes, and what was checked."""
    document = reading.document
    head: dict[str, Any] = {"schema": SCHEMA}
    if document.id is not None:
        head["id"] = document.id
    return {
        **head,
        "document": _document(document, reading.day),
        "claims": [_claim(claim) for claim in reading.claims],
        "quotes": [_quote(quote) for quote in reading.quotes],
        "checked": checked(reading),
    }


def checked(reading: Reading) -> dict[str, Any]:
    """How many claims were found, of which verdict, and in how many of the sentences."""
    of_kind = Counter(claim.judgement.verdict for claim in reading.claims)
    starts = [sentence.start for sentence in split(reading.document.text)] if reading.claims else []
    with_claim = {bisect_right(starts, claim.found.start) for claim in reading.claims}
    return {
        "claims": len(reading.claims),
        "of_kind": {verdict: of_kind[verdict] for verdict in VERDICTS},
        "sentences": {"with_claims": len(with_claim), "of": reading.sentences},
    }


def error_json(unreadable: Unreadable) -> dict[str, Any]:
    """The line of a document that could not be read."""
    head = {"schema": SCHEMA} if unreadable.id is None else {"schema": SCHEMA, "id": unreadable.id}
    document = {"path": unreadable.path}
    return {**head, "document": document, "error": str(unreadable.error), "code": unreadable.error.code}


def dumps(value: Any) -> bytes:
    """JSON in UTF-8; half a surrogate pair, which has no bytes, stays an escape."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _document(document: Document, day: int) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "path": document.path,
        "title": document.title,
        "published": iso_or_none(document.published),
    }
    shown |= {"published_from": document.published_from, "judged_as_of": iso(day), "chars": len(document.text)}
    known = {"id": document.id, "outlet": document.outlet, "url": document.url, "encoding": document.encoding}
    shown |= {key: value for key, value in known.items() if value is not None}
    shown |= {"language": document.language, "notes": list(document.notes)}
    return shown if not document.extracted else {**shown, "text": document.text}


def _claim(claim: Claim) -> dict[str, Any]:
    found, judgement = claim.found, claim.judgement
    shown = {
        "type": found.type,
        "start": found.start,
        "end": found.end,
        "sentence": claim.sentence,
        "args": dict(found.args),
        "attributed_to": found.attributed_to,
        "verdict": judgement.verdict,
        "why": judgement.why,
        "cites": list(judgement.cites),
        "facts": list(judgement.facts),
    }
    if judgement.candidates:
        shown["candidates"] = list(judgement.candidates)
    return shown if found.proposed_by == "grammar" else {**shown, "proposed_by": found.proposed_by}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "speaker": quote.speaker,
        "speaker_id": quote.speaker_id,
        "cue": quote.cue,
        "content": quote.content,
        "direct": quote.direct,
    }
