"""One module a claim type: how documents put it, its arguments, and its check.

Adding a type is one module with the names of `model.ClaimType`, one line in `MODULES`, and its table of examples.
"""

from __future__ import annotations

import importlib
import re
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

    A trigger is a stem: it counts where a word begins with it.  The text is walked once.
    """
    words, starts = text.document.text, [sentence.start for sentence in text.sentences]
    small = words.lower() if len(words.lower()) == len(words) else fold(words)
    hits: dict[int, set[str]] = {}
    by_letters = _triggers()
    for at in map(re.Match.start, _WORD_STARTS.finditer(small)):
        for trigger, types in by_letters.get(small[at : at + _LETTERS], ()):
            if small.startswith(trigger, at):
                hits.setdefault(bisect_right(starts, at) - 1, set()).update(types)
    known = claim_types()
    return [(text.sentences[i], [known[name] for name in known if name in hits[i]]) for i in sorted(hits) if i >= 0]


_WORD_STARTS = re.compile(r"\b[a-z]")
_LETTERS = 3  # every trigger has so many


@cache
def _triggers() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Every trigger with the types that it may announce, by its first letters."""
    types_of: dict[str, tuple[str, ...]] = {}
    for name, claim_type in claim_types().items():
        for trigger in claim_type.TRIGGERS:
            types_of[trigger.strip()] = (*types_of.get(trigger.strip(), ()), name)
    by_letters: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for trigger, names in sorted(types_of.items()):
        by_letters[trigger[:_LETTERS]] = (*by_letters.get(trigger[:_LETTERS], ()), (trigger, names))
    return by_letters
