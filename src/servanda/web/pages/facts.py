"""The record itself: its tables, and one row with its sources."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.answers.wording import WORDS, fact
from servanda.record.load import columns, kinds
from servanda.record.tables import TABLES
from servanda.timeline.days import iso_or_none
from servanda.web import site

router = APIRouter()


@router.get("/record")
def tables() -> Response:
    """Every table with what it holds and how many rows."""
    rows = [
        (name, (row.__doc__ or "").partition("\n")[0], len(site.record().rows_of(name))) for name, row in TABLES.items()
    ]
    return site.page("record.html", rows=rows, changes=site.record().changes)


@router.get("/record/{table}/{id:path}")
def row(table: str, id: str) -> Response:
    """One row of a table, cell by cell."""
    record = site.record()
    record.rows_of(table)  # says so where there is no such table
    shown = record.by_id(table, id)
    says = fact(record, f"{table}/{id}").says if table in WORDS else ""
    return site.page("row.html", table=table, id=id, says=says, cells=cells(shown))


def cells(row: object) -> list[tuple[str, str]]:
    """The columns of a row and what stands in them, days in ISO form, empty cells left out."""
    kind = type(row)
    found = []
    for name, held, value in zip(columns(kind), kinds(kind), row, strict=True):  # type: ignore[arg-type, call-overload]
        text = iso_or_none(value) if "Day" in held else "; ".join(value) if isinstance(value, tuple) else value
        if text not in (None, ""):
            found.append((name, str(text)))
    return found
