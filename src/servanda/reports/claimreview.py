"""Findings as schema.org ClaimReview: only verdicts that rate a sentence against law and record.

`contested` takes no side, `not_in_record` and `not_checkable` say nothing of the sentence: they are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from servanda.reports.model import Claim, Document
from servanda.timeline.days import iso, today

if TYPE_CHECKING:
    from servanda.reports.reading import Reading

RATINGS = {
    "agrees": (5, "Agrees with law and record"),
    "imprecise": (4, "Right in substance, imprecise in a term or detail"),
    "outdated": (3, "True on another day"),
    "disagrees": (1, "Differs from law or record"),
}


def claim_reviews(reading: Reading) -> list[dict[str, Any]]:
    """One ClaimReview (JSON-LD) for each rated claim, in the order of the text."""
    return [_review(claim, reading.document) for claim in reading.claims if claim.judgement.verdict in RATINGS]


def _review(claim: Claim, document: Document) -> dict[str, Any]:
    value, name = RATINGS[claim.judgement.verdict]
    review = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim.sentence,
        "datePublished": iso(today()),
        "author": {"@type": "Organization", "name": "servanda"},
        "itemReviewed": _claim(claim, document),
        "reviewRating": {
            "@type": "Rating", "ratingValue": value, "bestRating": 5, "worstRating": 1, "alternateName": name,
        },
        "reviewBody": claim.judgement.why,
    }  # fmt: skip
    return review | ({"citation": list(claim.judgement.cites)} if claim.judgement.cites else {})


def _claim(claim: Claim, document: Document) -> dict[str, Any]:
    shown: dict[str, Any] = {"@type": "Claim"}
    if claim.found.attributed_to:
        shown["author"] = {"@type": "Thing", "name": claim.found.attributed_to}
    if document.published is not None:
        shown["datePublished"] = iso(document.published)
    appearance: dict[str, Any] = {"@type": "CreativeWork", "headline": document.title, "url": document.url}
    if document.outlet:
        appearance["publisher"] = {"@type": "Organization", "name": document.outlet}
    known = {key: value for key, value in appearance.items() if value}
    return shown | ({"appearance": known} if len(known) > 1 else {})
