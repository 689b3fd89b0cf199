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
    """One fact added (its id is new) or changed (its id is on record)."""

    table: str
    row: Any


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
        for axis, table in (("person", record.persons), ("state", record.states), ("situation", record.situations)):
            for row in table:  # so that a what-if may speak of any of them
                self.columns.code(axis, row.id)
        self._rows: dict[tuple[str, str], dict[str, list[Any]]] = {}

    def history(self) -> tuple[Spans, Reasons]:
        """The maximal spans of the duty for every pair, and the reasons of every part of them."""
        reasons = self.columns.reasons(self.rule, *PAIR)
        return self.columns.merged(reasons, PAIR), reasons

    def on(self, day: Day, rule: Predicate | None = None, axes: tuple[str, str] = PAIR) -> Grid:
        """The duty of every pair on a day."""
        return Grid(self.columns, rule or self.rule, axes, day)

    def what_ifs(self, grid: Grid, changes: Iterable[Change]) -> Iterator[Cells]:
        """The whole day again for each change, one at a time; neither the record nor the day changes."""
        readers = self._readers(grid)
        for change in changes:
            yield grid.cells({facts.name: self._slice(facts, change) for facts in readers.get(change.table, ())})

    def _readers(self, grid: Grid) -> dict[str, list[Facts]]:
        """The facts predicates of the grid that read each table."""
        readers: dict[str, list[Facts]] = {}
        for facts in grid.facts.values():
            for table in facts.tables:
                readers.setdefault(table, []).append(facts)
        return readers

    def _slice(self, facts: Facts, change: Change) -> Slice:
        """What a facts predicate says of the one value that a change touches."""
        columns = AXIS_COLUMNS[change.table]
        axis = next(axis for axis in facts.axes if axis in columns)
        value = getattr(change.row, columns[axis])
        view = _View(self.record, {table: self._touched(table, axis, value, change) for table in facts.tables})
        return Slice(axis, value, tuple(facts.function(view)))

    def _touched(self, table: str, axis: str, value: str, change: Change) -> Sequence[Any]:
        """The rows of a table that speak of one value, with the change among them."""
        column = AXIS_COLUMNS[table].get(axis)
        if column is None:
            rows: Sequence[Any] = self.record.rows_of(table)
        else:
            rows = self._by(table, column).get(value, [])
        if table != change.table:
            return rows
        return (*(row for row in rows if row.id != change.row.id), change.row)

    def _by(self, table: str, column: str) -> dict[str, list[Any]]:
        """The rows of a table by the value of a column."""
        found = self._rows.get((table, column))
        if found is None:
            found = self._rows[table, column] = {}
            for row in self.record.rows_of(table):
                found.setdefault(getattr(row, column), []).append(row)
        return found


class _View:
    """A record with only some rows of some tables."""

    def __init__(self, record: Record, tables: dict[str, Sequence[Any]]) -> None:
        self.__dict__.update(tables)
        self._record = record

    def __getattr__(self, table: str) -> Any:
        return getattr(self._record, table)
