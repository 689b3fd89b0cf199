"""The arguments of each claim type, as a schema that proposals from outside must fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_STATE = "state"  # ISO 3166-1 alpha-3
_DATE = "date"  # an ISO day, month or year
_NUMBER = "number"
_TEXT = "text"
_TEXTS = "texts"  # a list of texts
_STATES = "states"

# name of the argument -> its kind, or the values it may have; a name that ends in "!" must be given
SCHEMAS: dict[str, dict[str, Any]] = {
    "parties_count": {"value!": _NUMBER, "term!": ["parties", "members", "signatories", "countries"]},
    "membership": {
        "state!": _STATE,
        "status!": ["party", "non_party", "signatory", "withdrawing", "withdrawn", "joining"],
        "ordinal": _NUMBER,
        "date": _DATE,
    },
    "warrant": {
        "action!": ["issued", "sought", "unsealed", "withdrawn", "refused"],
        "persons!": _TEXTS,
        "date": _DATE,
        "crimes": _TEXTS,
    },
    "duty": {"who!": _TEXT, "duty!": ["arrest", "cooperate", "none", "voluntary"], "person": _TEXT},
    "unsc_vote": {
        "date": _DATE,
        "outcome!": ["adopted", "vetoed", "failed"],
        "vetoed_by": _STATES,
        "for": _NUMBER,
        "against": _NUMBER,
        "abstain": _NUMBER,
        "subject": _TEXT,
    },
    "decision": {
        "body!": ["icc_pretrial", "icc_trial", "icc_appeals", "icj", "other"],
        "action!": [
            "found_non_compliance", "referred_to_asp", "referred_to_unsc", "rejected_challenge", "acquitted",
            "convicted", "other",
        ],
        "subject!": _TEXT,
        "date": _DATE,
        "articles": _TEXTS,
    },
    "travel": {
        "person!": _TEXT,
        "place!": _TEXT,
        "date": _DATE,
        "status!": ["visited", "plans", "cancelled", "transited"],
    },
    "position": {
        "actor!": _TEXT,
        "stance!": ["welcomes", "rejects", "will_execute", "will_not_execute", "noncommittal"],
        "toward!": ["warrant", "court", "resolution"],
        "person": _TEXT,
    },
    "custody": {
        "person!": _TEXT,
        "event!": ["arrested", "surrendered", "released", "died"],
        "by": _STATE,
        "date": _DATE,
    },
    "consequence": {"state": _STATE, "body!": ["asp", "unsc", "sanctions", "none"]},
    "figure": {
        "measure!": ["killed", "injured", "casualties", "missing", "displaced", "arrested", "other"],
        "value!": _NUMBER,
        "qualifier": ["over", "nearly", "at_least", "about", "exact"],
        "place": _TEXT,
        "since": _DATE,
    },
}  # fmt: skip

_FORM = {
    _STATE: re.compile(r"[A-Z]{3}"),
    _DATE: re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?"),
    _TEXT: re.compile(r"(?s).{1,300}"),
}


def fits(kind: str, args: Mapping[str, Any]) -> bool:
    """Whether arguments are those of a claim type: none that it lacks, all that it must have, each of its form.

    >>> fits("parties_count", {"value": 125, "term": "parties"}), fits("parties_count", {"value": "many"})
    (True, False)
    """
    schema = SCHEMAS.get(kind)
    if schema is None:
        return False
    forms = {name.rstrip("!"): form for name, form in schema.items()}
    required = {name[:-1] for name in schema if name.endswith("!")}
    return required <= set(args) <= set(forms) and all(_is(value, forms[name]) for name, value in args.items())


def _is(value: Any, form: Any) -> bool:
    if isinstance(form, list):
        return value in form
    if form == _NUMBER:
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**10
    if form in (_TEXTS, _STATES):
        one = _STATE if form == _STATES else _TEXT
        return isinstance(value, list) and 0 < len(value) <= 50 and all(_is(each, one) for each in value)
    return isinstance(value, str) and _FORM[form].fullmatch(value) is not None
