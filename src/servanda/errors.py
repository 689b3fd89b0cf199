"""One tree of errors, worded for people.

    ServandaError
    ├── BadInput        the question cannot be asked like this          exit 2   HTTP 422
    │   └── UnknownName nobody and nothing of that name, or several     exit 2   HTTP 404
    ├── NotOnRecord     the record lacks what the question needs        exit 3   HTTP 404
    └── BrokenData      a data file or a document is broken             exit 4   HTTP 500

Each says what is wrong, which value, where, and what to do next.  `unknown` and `contested`
are answers, not errors.
"""

from __future__ import annotations

from collections.abc import Sequence


class ServandaError(Exception):
    """Base of every error that servanda raises on purpose."""

    code = "error"
    exit_code = 1
    http_status = 500

    def __init__(self, message: str, *, hint: str = "", closest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.closest = tuple(closest)

    def __str__(self) -> str:
        parts = [self.message]
        if self.closest:
            parts.append(f"Closest: {', '.join(self.closest)}.")
        if self.hint:
            parts.append(self.hint)
        return " ".join(parts)


class BadInput(ServandaError):
    """The question cannot be asked like this: a day that is no day, an impossible tally."""

    code = "bad_input"
    exit_code = 2
    http_status = 422


class UnknownName(BadInput):
    """Nobody and nothing of that name is on record, or several are: `closest` lists them."""

    code = "unknown_name"
    http_status = 404


class NotOnRecord(ServandaError):
    """The record lacks what the question needs."""

    code = "not_on_record"
    exit_code = 3
    http_status = 404


class BrokenData(ServandaError):
    """A data file or a document is broken: the message names file and line."""

    code = "broken_data"
    exit_code = 4
    http_status = 500
