"""servanda: the arrest-and-cooperation regime of the International Criminal Court, executable.

Three layers, never mixed in an answer: **law** (rules with pinpoints that evaluate to timelines
with proofs), **record** (sourced facts with their days), **reports** (documents read into quotes,
claims and verdicts).

>>> import servanda
>>> servanda.ask("Netanyahu", "Hungary", "2025-04-03").status
'bound'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from servanda.version import CODE as __version__

if TYPE_CHECKING:
    from servanda.answers.ask import Answer, ask
    from servanda.answers.failures import failures
    from servanda.answers.jurisdiction import jurisdiction
    from servanda.answers.listings import history, members, states
    from servanda.answers.procedure import procedure
    from servanda.answers.profiles import person_profile, persons, state_profile
    from servanda.answers.stages import stages
    from servanda.answers.votes import votes
    from servanda.record import Record, load
    from servanda.reports.reading import read_text

# imported when first used, so that a cold question stays fast
_HOMES = {
    "Answer": "servanda.answers.ask",
    "ask": "servanda.answers.ask",
    "failures": "servanda.answers.failures",
    "jurisdiction": "servanda.answers.jurisdiction",
    "history": "servanda.answers.listings",
    "members": "servanda.answers.listings",
    "states": "servanda.answers.listings",
    "procedure": "servanda.answers.procedure",
    "person_profile": "servanda.answers.profiles",
    "persons": "servanda.answers.profiles",
    "state_profile": "servanda.answers.profiles",
    "stages": "servanda.answers.stages",
    "votes": "servanda.answers.votes",
    "Record": "servanda.record",
    "load": "servanda.record",
    "read_text": "servanda.reports.reading",
}

__all__ = [
    "Answer",
    "Record",
    "__version__",
    "ask",
    "failures",
    "history",
    "jurisdiction",
    "load",
    "members",
    "person_profile",
    "persons",
    "procedure",
    "read_text",
    "stages",
    "state_profile",
    "states",
    "votes",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'servanda' has no attribute {name!r}")
