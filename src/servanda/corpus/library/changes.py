"""What changed between two readings: claims that came, claims that went, verdicts that flipped."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Claim = Mapping[str, Any]


def key(claim: Claim) -> str:
    """What a claim says, whatever its place in the text.

    >>> key({"type": "parties_count", "args": {"value": 125, "term": "parties"}})
    'parties_count {"term": "parties", "value": 125}'
    """
    return f"{claim['type']} {json.dumps(claim['args'], ensure_ascii=False, sort_keys=True)}"


def changes(before: Sequence[Claim], after: Sequence[Claim]) -> list[dict[str, Any]]:
    """Each claim that came, went or is judged otherwise, in the order of the text."""
    old, new = Counter(map(key, before)), Counter(map(key, after))
    came = [_changed("came", claim, verdict=claim["verdict"]) for claim in _extra(after, old)]
    went = [_changed("went", claim, verdict=claim["verdict"]) for claim in _extra(before, new)]
    return [*came, *went, *_flips(before, after)]


def _flips(before: Sequence[Claim], after: Sequence[Claim]) -> list[dict[str, Any]]:
    """Verdicts that differ for the same claim, paired in the order of the text."""
    waiting: dict[str, list[Claim]] = {}
    for claim in before:
        waiting.setdefault(key(claim), []).append(claim)
    pairs = [(waiting[key(claim)].pop(0), claim) for claim in after if waiting.get(key(claim))]
    return [
        _changed("flipped", now, before=was["verdict"], after=now["verdict"], why=now["why"])
        for was, now in pairs
        if was["verdict"] != now["verdict"]
    ]


def _extra(claims: Sequence[Claim], elsewhere: Counter[str]) -> list[Claim]:
    """The claims that are not among those elsewhere, each counted as often as it is made."""
    left = elsewhere.copy()
    left.subtract(map(key, claims))  # below zero: made more often here
    extra: list[Claim] = []
    for claim in reversed(claims):
        if left[key(claim)] < 0:
            left[key(claim)] += 1
            extra.insert(0, claim)
    return extra


def _changed(kind: str, claim: Claim, **how: str) -> dict[str, Any]:
    return {"change": kind, "type": claim["type"], "args": claim["args"], "sentence": claim["sentence"], **how}
