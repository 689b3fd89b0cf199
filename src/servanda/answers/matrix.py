"""Every person against every state: one day, the whole history, and a thousand what-ifs (extra `matrix`).

The rules are those of the law; nothing here knows what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from servanda.law.surrender import duty_not_suspended
from servanda.record import Record
from servanda.timeline.columns import Columns, Reasons, Spans
from servanda.timeline.days import Day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.grid import Cells, Grid, Slice
from servanda.timeline.predicate import Facts, Predicate

PAIR = ("person", "state")

# the column of a table that gives the value of an axis; a table not named here knows no axis
AXIS_COLUMNS: dict[str, dict[str, str]] = {
    "treaty_actions": {"state": "state", "nation": "state"},
    "situations": {"situation": "id"},
    "persons": {"person": "id"},
    "warrants": {"person": "person", "situation": "situation"},
    "offices": {"person": "person", "nation": "state"},
    "council_duties": {"state": "state", "situation": "situation"},
    "deferrals": {"situation": "situation"},
    "arrangements": {"state": "state", "situation": "situation"},
    "challenges": {"situation": "situation"},
    "consultations": {"person": "person", "state": "state"},
}


class Change(NamedTuple):
    """Rows of one table added (a new id) or changed (an id on record) that speak of the same thing."""

    table: str
    rows: tuple[Any, ...]


class Matrix:
    """The duty of every state towards every person over a record.

    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> day = Matrix(load()).on(parse_day("2026-10-02"))
    >>> day.holds("putin", "MNG")
    True
    """

    def __init__(self, record: Record, rule: Predicate = duty_not_suspended) -> None:
        self.record, self.rule = record, rule
        self.columns = Columns(Evaluation(record))
        ids = {"person": [p.id for p in record.persons], "situation": [s.id for s in record.situations]}
        ids["state"] = ids["nation"] = [state.id for state in record.states]
        for axis, values in ids.items():
            for value in values:  # so that a what-if may speak of any of them
                self.columns.code(axis, value)
        self._rows: dict[tuple[str, str], dict[str, list[Any]]] = {}

    def history(self) -> tuple[Spans, Reasons]:
        """The maximal spans of the duty for every pair, and the reasons of every part of them."""
        reasons = self.columns.reasons(self.rule, *PAIR)
        return self.columns.merged(reasons, PAIR), reasons

    def on(self, day: Day, rule: Predicate | None = None, axes: tuple[str, str] = PAIR) -> Grid:
        """The duty of every pair on a day."""
        return Grid(self.columns, rule or self.rule, axes, day)

    def what_ifs(self, grids: Sequence[Grid], changes: Iterable[Change]) -> Iterator[list[Cells]]:
        """The whole day again for each change, one at a time; neither the record nor the day changes."""
        readers = [_readers(grid) for grid in grids]
        for change in changes:
            yield [
                self._what_if(grid, found.get(change.table, ()), change)
                for grid, found in zip(grids, readers, strict=True)
            ]

    def _what_if(self, grid: Grid, touched: Sequence[Facts], change: Change) -> Cells:
        if not touched:
            return grid.base
        return grid.cells({facts.name: self._slice(facts, change) for facts in touched})

    def _slice(self, facts: Facts, change: Change) -> Slice:
        """What a facts predicate says of the one value that a change touches."""
        columns = AXIS_COLUMNS[change.table]
        axis = next(axis for axis in facts.axes if axis in columns)
        value = getattr(change.rows[0], columns[axis])
        view = _View(self.record, {table: self._touched(table, axis, value, change) for table in facts.tables})
        return Slice(axis, value, tuple(facts.function(view)))

    def _touched(self, table: str, axis: str, value: str, change: Change) -> Sequence[Any]:
        """The rows of a table that speak of one value, with the change among them."""
        column = AXIS_COLUMNS[table].get(axis)
        rows = self.record.rows_of(table) if column is None else self._by(table, column).get(value, ())
        if table != change.table:
            return rows
        changed = {row.id for row in change.rows}
        return (*(row for row in rows if row.id not in changed), *change.rows)

    def _by(self, table: str, column: str) -> dict[str, list[Any]]:
        """The rows of a table by the value of a column."""
        found = self._rows.get((table, column))
        if found is None:
            found = self._rows[table, column] = {}
            for row in self.record.rows_of(table):
                found.setdefault(getattr(row, column), []).append(row)
        return found


def _readers(grid: Grid) -> dict[str, list[Facts]]:
    """The facts predicates of a grid that read each table."""
    readers: dict[str, list[Facts]] = {}
    for facts in grid.facts.values():
        for table in facts.tables:
            readers.setdefault(table, []).append(facts)
    return readers


class _View:
    """A record with only some rows of some tables."""

    def __init__(self, record: Record, tables: dict[str, Sequence[Any]]) -> None:
        self.__dict__.update(tables)
        self._record = record

    def __getattr__(self, table: str) -> Any:
        return getattr(self._record, table)
