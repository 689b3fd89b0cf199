"""The record as files for spreadsheets, notebooks and other programs: CSV with its descriptor, JSON, Parquet."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.record import package
from servanda.record.load import columns, kinds
from servanda.record.tables import TABLES
from servanda.timeline.days import iso

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.record.load import Record

FORMATS = ("csv", "json", "parquet")


def as_dict(row: NamedTuple) -> dict[str, Any]:
    """A row with the column names of its file: days as ISO dates, lists as lists, empty days as `None`.

    >>> from servanda.record import load
    >>> as_dict(load().by_id("warrants", "w-putin"))["issued"]
    '2023-03-17'
    """
    cells = zip(columns(type(row)), kinds(type(row)), row, strict=True)
    return {name: _plain(kind, value) for name, kind, value in cells}


def _plain(kind: str, value: Any) -> Any:
    if kind.startswith("Day"):
        return None if value is None else iso(value)
    return list(value) if kind == "Names" else value


def export(record: Record, format: str, folder: Path) -> list[Path]:
    """Write every table into a folder, and the descriptor beside them; the files written, in order.

    `csv` copies the tables as they are, `json` gives one array of objects a table, `parquet` needs
    the extra `corpus`.  The descriptor speaks of the CSV files and is written with each format.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write = {"csv": _csv, "json": _json, "parquet": _parquet}[format]
    files = [write(record, table, folder) for table in TABLES]
    descriptor = folder / "datapackage.json"
    described = package.descriptor(record) if format == "csv" else _of_format(package.descriptor(record), format)
    descriptor.write_text(package.text(described), encoding="utf-8")
    return [*files, descriptor]


def _of_format(described: dict[str, Any], format: str) -> dict[str, Any]:
    for resource in described["resources"]:
        resource.update(path=f"{resource['name']}.{format}", format=format)
    return described


def _csv(record: Record, table: str, folder: Path) -> Path:
    path = folder / f"{table}.csv"
    shutil.copyfile(record.folder / path.name, path)
    return path


def _json(record: Record, table: str, folder: Path) -> Path:
    path = folder / f"{table}.json"
    rows = ",\n ".join(json.dumps(as_dict(row), ensure_ascii=False) for row in record.rows_of(table))
    path.write_text(f"[\n {rows}\n]\n" if rows else "[]\n", encoding="utf-8")
    return path


def _parquet(record: Record, table: str, folder: Path) -> Path:
    import datetime

    import pyarrow  # type: ignore[import-untyped, unused-ignore]
    from pyarrow import parquet  # type: ignore[import-untyped, unused-ignore]

    types = {"Day": pyarrow.date32(), "int": pyarrow.int32(), "Names": pyarrow.list_(pyarrow.string())}
    row = TABLES[table]
    names_kinds = list(zip(columns(row), kinds(row), strict=True))
    schema = pyarrow.schema(
        [(name, types.get(kind.removesuffix(" | None"), pyarrow.string())) for name, kind in names_kinds]
    )
    rows = [as_dict(each) for each in record.rows_of(table)]
    for name, kind in names_kinds:
        for each in rows if kind.startswith("Day") else ():
            each[name] = each[name] and datetime.date.fromisoformat(each[name])
    path = folder / f"{table}.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), path)
    return path
