"""`servanda record check`: what would make an answer wrong is found before anybody asks.

Each finding names file and line.  The checks stand in the order in which a table can go wrong:
its columns and cells, its ids and references, its order of days, the law's own arithmetic, and
the numbers that the Court has published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.errors import BrokenData
from servanda.record import counts, order, package
from servanda.record.constraints import BESIDES, CHOICES, EITHER, GRADES, MINIMUM, REFERENCES
from servanda.record.load import Record, columns, kinds, read_lines
from servanda.record.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Sheet = list[tuple[int, Any]]  # the rows of a table, each with its line


class Finding(NamedTuple):
    """What is wrong, and where.  `line` is 1 where a whole table is meant, 0 where a file cannot be read."""

    file: str
    line: int
    says: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.says}" if self.line else f"{self.file}: {self.says}"


def check(folder: Path) -> list[Finding]:
    """Everything that is wrong with the record in a folder; an empty list when nothing is.

    >>> from servanda.record.load import BUNDLED
    >>> check(BUNDLED)
    []
    """
    sheets: dict[str, Sheet] = {}
    broken: list[Finding] = []
    for table, row in TABLES.items():
        try:
            sheets[table] = list(read_lines(folder / f"{table}.csv", row))
        except BrokenData as error:
            broken.append(Finding("", 0, str(error)))
    return [_in_place(finding) for finding in broken] or list(_findings(Record(folder), sheets))


def _in_place(finding: Finding) -> Finding:
    """A message of the loader, `path:line: …`, as a finding."""
    where, _, says = finding.says.partition(": ")
    path, _, line = where.rpartition(":")
    return Finding(path, int(line), says) if line.isdecimal() and path else Finding(where, 0, says)


def _findings(record: Record, sheets: dict[str, Sheet]) -> Iterator[Finding]:
    for table, sheet in sheets.items():
        checks = (_ids, _vocabularies, _sourced, order.days, order.overlaps)
        found = [each for look in checks for each in look(table, sheet)] + list(_references(table, sheet, sheets))
        yield from (Finding(f"{table}.csv", line, says) for line, says in found)
        if len(sheet) < MINIMUM.get(table, 0):
            yield Finding(
                f"{table}.csv", counts.HEADER, f"{len(sheet)} rows where at least {MINIMUM[table]} are expected"
            )
    for table, look_across in _ACROSS:
        yield from (Finding(f"{table}.csv", line, says) for line, says in look_across(sheets))
    yield from _described(record)


def _ids(table: str, sheet: Sheet) -> Iterator[tuple[int, str]]:
    seen: dict[str, int] = {}
    for line, row in sheet:
        if not row.id:
            yield line, "no id"
        elif row.id in seen:
            yield line, f'the id "{row.id}" stands on line {seen[row.id]} too'
        seen.setdefault(row.id, line)


def _cells(table: str, row: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The columns of a row that hold text, each with its values: one, several of a list, none."""
    for name, kind, value in zip(columns(TABLES[table]), kinds(TABLES[table]), row, strict=True):
        if kind == "Names":
            yield name, value
        elif kind == "str":
            yield name, tuple(value.split("; ")) if name == "source" and value else (value,) if value else ()


def _references(table: str, sheet: Sheet, sheets: dict[str, Sheet]) -> Iterator[tuple[int, str]]:
    for line, row in sheet:
        for column, values in _cells(table, row):
            targets = EITHER.get((table, column)) or ((REFERENCES[column],) if column in REFERENCES else ())
            known = {each.id for target in targets for _, each in sheets[target]} if targets and values else set()
            for value in values if targets else ():
                if value not in known | BESIDES.get((table, column), set()):
                    yield line, f'column {column!r}: "{value}" is no row of {" or ".join(targets)}'


def _vocabularies(table: str, sheet: Sheet) -> Iterator[tuple[int, str]]:
    for line, row in sheet:
        for column, values in _cells(table, row):
            choices = GRADES if column == "grade" else CHOICES.get((table, column))
            for value in (values or ("",)) if choices else ():
                if choices and value not in choices and not (value == "" and isinstance(getattr(row, column), tuple)):
                    yield line, f'column {column!r}: "{value}" is none of {", ".join(filter(None, choices))}'


def _sourced(table: str, sheet: Sheet) -> Iterator[tuple[int, str]]:
    if "source" in columns(TABLES[table]):
        yield from ((line, f'"{row.id}" has no source') for line, row in sheet if not row.source)


def _two_views(sheets: dict[str, Sheet]) -> Iterator[tuple[int, str]]:
    views = [view.dispute for _, view in sheets["dispute_views"]]
    for line, row in sheets["disputes"]:
        if views.count(row.id) < 2:
            yield line, f'"{row.id}" has fewer than two recorded views: {views.count(row.id)}'


def _described(record: Record) -> Iterator[Finding]:
    try:
        found, expected = record.package, package.descriptor(record)
    except (BrokenData, KeyError) as error:
        yield Finding("datapackage.json", 1, f"no descriptor with the day of the record ({error})")
        return
    if found.get("version") != expected["version"]:
        says = f"version {found.get('version')} where the tables make it {expected['version']}"
        yield Finding("datapackage.json", 1, f"{says}; write it again: servanda record describe --write")
    elif found != expected:
        yield Finding("datapackage.json", 1, "describes other tables; write it again: servanda record describe --write")


_ACROSS = (
    ("treaty_actions", counts.entries_into_force),
    ("treaty_actions", counts.parties),
    ("warrants", counts.warrants),
    ("warrants", counts.surrenders),
    ("council_members", counts.seats),
    ("council_votes", counts.tallies),
    ("disputes", _two_views),
)
