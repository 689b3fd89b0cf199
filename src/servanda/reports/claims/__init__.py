"""One module a claim type: how documents put it, its arguments, and its check.

Adding a type is one module with the names of `model.ClaimType`, one line in `MODULES`, and its table of examples.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from servanda.reports.model import ClaimType

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
        types[module.TYPE] = cast("ClaimType", module)
    return types


@cache
def _triggers() -> tuple[tuple[ClaimType, re.Pattern[str]], ...]:
    return tuple((t, re.compile("|".join(map(re.escape, t.TRIGGERS)))) for t in claim_types().values())


def triggered(sentence: str) -> list[ClaimType]:
    """The claim types of which a sentence holds a trigger."""
    small = sentence.lower()
    return [claim_type for claim_type, triggers in _triggers() if triggers.search(small)]
