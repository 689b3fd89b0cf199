"""The data-package descriptor of the record, made from `tables.py` so that the two cannot drift."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.record.constraints import BESIDES, CHOICES, EITHER, GRADES, MINIMUM, REFERENCES
from servanda.record.load import columns, kinds
from servanda.record.tables import TABLES

if TYPE_CHECKING:
    from servanda.record.load import Record

_TYPES = {"str": "string", "Names": "list", "Day": "date", "int": "integer"}


def descriptor(record: Record) -> dict[str, Any]:
    """The Frictionless data package of a record: types, keys, foreign keys, least numbers of rows.

    >>> from servanda.record import load
    >>> descriptor(load())["resources"][1]["schema"]["primaryKey"]
    'id'
    """
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "servanda-record",
        "title": "The record of servanda: facts on the duty to arrest for the International Criminal Court",
        "version": record.version,
        "as_of": record.as_of,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(table, row) for table, row in TABLES.items()],
    }


def text(package: dict[str, Any]) -> str:
    """A descriptor as the file holds it."""
    return json.dumps(package, indent=1, ensure_ascii=False) + "\n"


def _resource(table: str, row: type[NamedTuple]) -> dict[str, Any]:
    return {
        "name": table,
        "path": f"{table}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "description": inspect.cleandoc(row.__doc__ or ""),
        "minimum": MINIMUM.get(table, 0),
        "schema": {
            "fields": [_field(table, *column) for column in zip(columns(row), kinds(row), strict=True)],
            "primaryKey": "id",
            "foreignKeys": [_foreign_key(name) for name in foreign_keys(table, row)],
            "missingValues": [""],
        },
    }


def _field(table: str, name: str, kind: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": _TYPES[kind.removesuffix(" | None")]}
    if kind == "Names":
        field["delimiter"] = ";"
    constraints: dict[str, Any] = {}
    if name == "id" or kind in ("Day", "int"):
        constraints["required"] = True
    if name == "id":
        constraints["unique"] = True
    choices = GRADES if name == "grade" else CHOICES.get((table, name), ())
    if choices and kind == "str":
        constraints["enum"] = [choice for choice in choices if choice]
    return {**field, "constraints": constraints} if constraints else field


def foreign_keys(table: str, row: type[NamedTuple]) -> list[str]:
    """The columns that hold exactly one id of another table; lists of ids are checked by `record check` alone."""
    single = [name for name, kind in zip(columns(row), kinds(row), strict=True) if kind == "str"]
    return [
        name
        for name in single
        if name in REFERENCES and name != "source" and (table, name) not in BESIDES and (table, name) not in EITHER
    ]


def _foreign_key(name: str) -> dict[str, Any]:
    return {"fields": name, "reference": {"resource": REFERENCES[name], "fields": "id"}}
