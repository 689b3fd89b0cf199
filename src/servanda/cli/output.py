"""What a listing looks like: a table for people, JSON Lines, or CSV."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import click

from servanda.answers.table import as_csv, cell


def as_json(value: Any) -> str:
    """One line of JSON, letters of every script as they are."""
    return json.dumps(value, ensure_ascii=False)


def as_table(rows: Sequence[Mapping[str, Any]], width: int = 46) -> str:
    """Rows as aligned columns for a screen; long cells are cut with an ellipsis."""
    if not rows:
        return "nothing on record"
    cells = [[str(name) for name in rows[0]], *([_cut(cell(v), width) for v in row.values()] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    return "\n".join("  ".join(f"{cell:<{w}}" for cell, w in zip(row, widths, strict=True)).rstrip() for row in cells)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def echo_rows(rows: Sequence[Mapping[str, Any]], json_: bool, csv_: bool) -> None:
    """Print a listing in the form asked for."""
    if json_:
        for row in rows:
            click.echo(as_json({"schema": "servanda/1", **row}))
    else:
        click.echo(as_csv(rows).rstrip("\n") if csv_ else as_table(rows))
