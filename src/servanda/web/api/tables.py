"""The record's own tables and rows, as they are."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from servanda.record.tables import TABLES
from servanda.web import site
from servanda.web.api.forms import Format, Limit, Offset, Unicode, listing
from servanda.web.api.models import Page, Thing

router = APIRouter(tags=["record"])

Table = Annotated[str, Path(max_length=60, description="A table of the record.", examples=["warrants"])]


@router.get("/record", response_model=Page, summary="The tables of the record.")
def tables(request: Request, limit: Limit = 100, offset: Offset = 0, format: Format = None) -> Response:
    """With the number of rows."""
    rows = [{"table": name, "rows": len(site.record().rows_of(name))} for name in TABLES]
    return listing(request, rows, limit, offset, format)


@router.get("/record/{table}", response_model=Page, summary="The rows of a table.")
def rows(request: Request, table: Table, limit: Limit = 100, offset: Offset = 0, format: Format = None) -> Response:
    """One object a fact, with source and grade."""
    return listing(request, [site.row_dict(row) for row in site.record().rows_of(table)], limit, offset, format)


@router.get("/record/{table}/{id:path}", response_model=Thing, summary="One row of a table.")
def row(table: Table, id: Annotated[str, Path(max_length=200)]) -> Response:
    """By its id, which stays."""
    site.record().rows_of(table)
    return Unicode({"schema": "servanda/1", "table": table, **site.row_dict(site.record().by_id(table, id))})
