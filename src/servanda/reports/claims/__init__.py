"""One module a claim type: how documents put it, its arguments, and its check.

Adding a type is one module with the names of `model.ClaimType`, one line in `MODULES`, and its table of examples.
"""

from __future__ import annotations

import importlib
from bisect import bisect_right
from functools import cache
from typing import cast

from servanda.reports.mentions import fold
from servanda.reports.model import ClaimType, Sentence, Text

Triggered = list[tuple[Sentence, list[ClaimType]]]  # sentences with the claim types that they may hold

# in the order in which they are asked; a module that is not there is no claim type
MODULES = (
    "parties_count", "membership", "warrant", "duty", "custody", "consequence",
    "unsc_vote", "decision", "travel", "position", "figure",
)  # fmt: skip


@cache
def claim_types() -> dict[str, ClaimType]:
    """The claim types by their name, in the order of `MODULES`."""
    types: dict[str, ClaimType] = {}
    for name in MODULES:
        try:
            module = importlib.import_module(f"servanda.reports.claims.{name}")
        except ModuleNotFoundError as missing:
            if missing.name != f"servanda.reports.claims.{name}":
                raise
            continue
        types[module.TYPE] = cast(ClaimType, module)
    return types


def triggered(text: Text) -> Triggered:
    """The sentences that hold a trigger of a claim type, each with those types, in the order of `MODULES`.

    The whole text is searched once for each trigger; sentences without any cost nothing more.
    """
    small, starts = text.document.text.lower(), [sentence.start for sentence in text.sentences]
    if len(small) != len(text.document.text):
        small = fold(text.document.text)
    hits: dict[int, set[str]] = {}
    for word, types in _triggers().items():
        at = small.find(word)
        while at >= 0:
            hits.setdefault(bisect_right(starts, at) - 1, set()).update(types)
            at = small.find(word, at + len(word))
    known = claim_types()
    return [(text.sentences[i], [known[name] for name in known if name in hits[i]]) for i in sorted(hits) if i >= 0]


@cache
def _triggers() -> dict[str, tuple[str, ...]]:
    """Every trigger with the types that it may announce."""
    words: dict[str, tuple[str, ...]] = {}
    for name, claim_type in claim_types().items():
        for word in claim_type.TRIGGERS:
            words[word] = (*words.get(word, ()), name)
    return words
