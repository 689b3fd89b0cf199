"""Findings as W3C Web Annotations: the sentence by position and by its words, the verdict and its reason as bodies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.reports.model import Claim, Document

if TYPE_CHECKING:
    from servanda.reports.reading import Reading

_AROUND = 32  # characters before and after, so that the sentence is found again in a changed page


def annotation_page(reading: Reading) -> dict[str, Any]:
    """An AnnotationPage (JSON-LD) with one annotation a claim."""
    document = reading.document
    items = [_annotation(claim, document) for claim in reading.claims]
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}


def _annotation(claim: Claim, document: Document) -> dict[str, Any]:
    judgement = claim.judgement
    why = judgement.why + (f" ({'; '.join(judgement.cites)})" if judgement.cites else "")
    return {
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Software", "name": "servanda"},
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": judgement.verdict},
            {"type": "TextualBody", "purpose": "tagging", "value": claim.found.type},
            {"type": "TextualBody", "purpose": "assessing", "format": "text/plain", "language": "en", "value": why},
        ],
        "target": {"source": _source(document), "selector": _selectors(claim, document.text)},
    }


def _source(document: Document) -> str:
    if document.url:
        return document.url
    path = document.path or ""
    return Path(path).absolute().as_uri() if path and path != "-" else f"urn:servanda:document:{document.id or 'stdin'}"


def _selectors(claim: Claim, text: str) -> list[dict[str, Any]]:
    start, end = claim.found.start, claim.found.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": claim.sentence, "prefix": before, "suffix": after},
    ]
