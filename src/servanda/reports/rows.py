"""Findings as rows: one a claim, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from servanda.timeline.days import iso_or_none

if TYPE_CHECKING:
    from servanda.reports.reading import Reading

COLUMNS = (
    "document", "title", "outlet", "published", "published_from", "start", "end", "type", "args", "attributed_to",
    "verdict", "why", "cites", "facts", "proposed_by", "sentence",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run instead of show


def claim_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """One row a claim; lists are separated by `;`, arguments are `name=value`."""
    document = reading.document
    head = {
        "document": document.id or document.path or "",
        "title": document.title or "",
        "outlet": document.outlet or "",
        "published": iso_or_none(document.published) or "",
        "published_from": document.published_from,
    }
    for claim in reading.claims:
        found, judgement = claim.found, claim.judgement
        row = head | {
            "start": found.start,
            "end": found.end,
            "type": found.type,
            "args": ";".join(f"{name}={in_cell(value)}" for name, value in found.args.items()),
            "attributed_to": found.attributed_to or "",
            "verdict": judgement.verdict,
            "why": judgement.why,
            "cites": ";".join(judgement.cites),
            "facts": ";".join(judgement.facts),
            "proposed_by": found.proposed_by,
            "sentence": claim.sentence,
        }
        yield {name: _harmless(value) for name, value in row.items()}


def in_cell(value: Any) -> str:
    """A value in one cell; a list is separated by commas."""
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _harmless(value: Any) -> Any:
    """Words of a document that a spreadsheet would take for a formula get an apostrophe before them."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def as_csv(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV with a header, even where there is no row."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
