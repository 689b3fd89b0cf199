"""All of a library as files: Parquet, CSV with a data package, ClaimReview, FollowTheMoney entities."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from servanda.corpus import atomic, entities
from servanda.corpus.findings import CLAIM, KINDS, QUOTE, Row, rows, schema
from servanda.corpus.library.results import reading_of
from servanda.corpus.library.store import Store
from servanda.record import load
from servanda.reports.claimreview import claim_reviews
from servanda.reports.json_report import dumps
from servanda.reports.reading import Reading

DOCUMENT = dict.fromkeys(("document", "title", "outlet", "url", "published", "added", "sha256"), "text")
DOCUMENT |= {"versions": "number", "family": "number"}
_TABLES = {"documents": DOCUMENT, "claims": CLAIM, "quotes": QUOTE}
_AT_ONCE = 500  # articles held at a time
_TYPES = {"text": "string", "number": "integer", "flag": "boolean", "list": "string"}


def export(store: Store, folder: Path, form: str) -> list[Path]:
    """Write the articles as they now stand, and the record for `ftm`; the files written, in order.

    `form`: parquet, csv, claimreview, ftm.  Each file appears whole or not at all.
    """
    if form == "parquet":
        return [_parquet(store, folder / f"{table}.parquet", table) for table in _TABLES]
    if form == "csv":
        files = [_csv(store, folder / f"{table}.csv", table) for table in _TABLES]
        atomic.write(folder / "datapackage.json", _package())
        return [*files, folder / "datapackage.json"]
    if form == "claimreview":
        return [_lines(folder / "claimreview.jsonl", _reviews(store))]
    return [_lines(folder / "entities.ftm.json", _entities(store))]


def _articles(store: Store) -> Iterator[Row]:
    """The articles with the result of their latest reading, in the order in which they came."""
    last = 0
    while some := store.rows(
        "SELECT articles.id, articles.family, articles.name, articles.added, versions.number AS versions, "
        "versions.sha256, versions.title, versions.outlet, versions.url, versions.published, versions.text, "
        "readings.result FROM articles JOIN versions ON versions.id = articles.latest "
        "JOIN readings ON readings.version = versions.id AND readings.current = 1 "
        "WHERE articles.id > ? ORDER BY articles.id LIMIT ?",
        last, _AT_ONCE,
    ):  # fmt: skip
        last = some[-1]["id"]
        yield from some


def _readings(store: Store) -> Iterator[Reading]:
    return (reading_of(json.loads(row["result"]), row["text"]) for row in _articles(store))


def _rows(store: Store, table: str) -> Iterator[Row]:
    if table == "documents":
        yield from ({name: {**row, "document": row["name"]}[name] for name in DOCUMENT} for row in _articles(store))
        return
    for reading in _readings(store):
        yield from (row for kind, row in rows(reading) if kind == table)


def _parquet(store: Store, path: Path, table: str) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = schema(table) if table in KINDS else _document_schema()
    with atomic.replacing(path) as unfinished, pq.ParquetWriter(unfinished, columns, compression="zstd") as file:
        for some in _batches(_rows(store, table)):
            file.write_table(pa.Table.from_pylist(some, columns))
    return path


def _document_schema() -> Any:
    import pyarrow as pa

    return pa.schema([(name, pa.string() if of == "text" else pa.int64()) for name, of in DOCUMENT.items()])


def _batches(found: Iterator[Row]) -> Iterator[list[Row]]:
    from itertools import islice

    while some := list(islice(found, 4096)):
        yield some


def _csv(store: Store, path: Path, table: str) -> Path:
    columns = list(_TABLES[table])
    with atomic.replacing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(row.get(name)) for name in columns] for row in _rows(store, table))
    return path


def _cell(value: Any) -> Any:
    """A value for a spreadsheet: lists by `;`, and words that it would run as a formula after an apostrophe."""
    if isinstance(value, list | tuple):
        return ";".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _package() -> bytes:
    """The descriptor of the CSV files (a Frictionless data package)."""
    resources = [
        {
            "name": table, "path": f"{table}.csv", "profile": "tabular-data-resource", "encoding": "utf-8",
            "schema": {"fields": [{"name": name, "type": _TYPES[of]} for name, of in columns.items()]},
        }
        for table, columns in _TABLES.items()
    ]  # fmt: skip
    described = {"name": "servanda-library", "profile": "tabular-data-package", "record": load().version}
    return json.dumps(described | {"resources": resources}, indent=1).encode() + b"\n"


def _reviews(store: Store) -> Iterator[dict[str, Any]]:
    return (review for reading in _readings(store) for review in claim_reviews(reading))


def _entities(store: Store) -> Iterator[dict[str, Any]]:
    yield from entities.of_record(load())
    yield from entities.of_articles(_articles(store))


def _lines(path: Path, objects: Iterable[dict[str, Any]]) -> Path:
    with atomic.replacing(path) as unfinished, unfinished.open("wb") as file:
        file.writelines(dumps(each) + b"\n" for each in objects)
    return path
