"""Rows of a listing as CSV: what the command line and the API write alike."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Rows as CSV with a header; lists are separated by `;`, an empty cell is nothing.

    >>> as_csv([{"state": "HUN", "exceptions": ["must_consult", "deferred"], "until": None}])
    'state,exceptions,until\\nHUN,must_consult;deferred,\\n'
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
        writer.writerows([cell(value) for value in row.values()] for row in rows)
    return text.getvalue()


def cell(value: Any) -> str:
    """A value as one cell.

    >>> cell(True), cell(None), cell(["HUN", "ITA"])
    ('yes', '', 'HUN;ITA')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ";".join(cell(each) for each in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
