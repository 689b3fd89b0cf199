"""One day everywhere: a plan as yes-or-no tables, and what other facts would change in them.

On a given day a facts predicate is a table of booleans over its axes.  The first term of a clause
(who is sought, in which situation) stays a list of rows; every other term is looked up in its
table by the coordinates of the row.  A what-if replaces the slice of the tables that its fact
touches and evaluates again; the tables of the day itself never change.  Needs numpy.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from servanda.timeline.columns import Columns
from servanda.timeline.days import Day
from servanda.timeline.plan import Plan, Term, plan
from servanda.timeline.predicate import Facts, Predicate
from servanda.timeline.rows import Reason

Bools = NDArray[np.bool_]


class Slice(NamedTuple):
    """New reasons of a facts predicate for one value of one axis; all its old ones there are gone."""

    axis: str
    value: str
    reasons: tuple[Reason, ...]


Alive = tuple[dict[str, NDArray[Any]], Bools | None]  # the rows by axis, and which are certain
Changes = Mapping[str, Slice]  # by the name of the facts predicate


class Table(NamedTuple):
    """Where a facts predicate certainly and where it possibly holds on the day; its column axis comes last."""

    axes: tuple[str, ...]
    certain: Bools
    possible: Bools
    empty: bool = False


class Cells(NamedTuple):
    """An answer: for each row (its value on the row axis) the columns where the predicate holds."""

    row: NDArray[Any]
    certain: Bools
    possible: Bools


class Grid:
    """A predicate on a day over two axes, for example person and state.

    >>> from servanda.law.surrender import duty_to_surrender
    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> from servanda.timeline.evaluation import Evaluation
    >>> grid = Grid(Columns(Evaluation(load())), duty_to_surrender, ("person", "state"), parse_day("2026-10-02"))
    >>> grid.holds("putin", "HUN"), grid.holds("putin", "TUR")
    (True, False)

    Raises `ValueError` for a rule whose terms need an axis that neither the row nor the column has.
    """

    def __init__(self, columns: Columns, predicate: Predicate, axes: tuple[str, str], day: Day) -> None:
        self.columns, self.axes, self.day = columns, axes, day
        self.plan = plan(predicate)
        self.facts = {facts.name: facts for facts in self.plan.facts()}
        for facts in self.facts.values():
            columns.facts(facts)  # so that every value has its code
        self.tables = {name: self._table(facts) for name, facts in self.facts.items()}
        self.groups = self._groups(self.plan)
        self._rows_alive: dict[Term, Alive] = {}
        self._kept: dict[tuple[str, tuple[str, ...], frozenset[str]], Bools] = {}
        self.base = self.cells({})

    def _groups(self, planned: Plan) -> dict[Term, list[tuple[Term, ...]]]:
        """The clauses by their first term."""
        groups: dict[Term, list[tuple[Term, ...]]] = {}
        for clause in planned.clauses:
            first, *rest = clause.terms
            known = {*first.facts.axes, self.axes[1]}
            if clause.exceptions or any(term.exceptions or not set(term.facts.axes) <= known for term in rest):
                raise ValueError("this rule has no form over two axes; use columns")
            groups.setdefault(first, []).append(tuple(rest))
        return groups

    def _table(self, facts: Facts) -> Table:
        reasons = self.columns.facts(facts).on(self.day)
        axes = tuple(sorted(facts.axes, key=lambda axis: axis == self.axes[1]))
        at = tuple(reasons.column(axis) for axis in axes)
        certain = np.zeros([self.columns.size(axis) for axis in axes], np.bool_)
        certain[tuple(column[reasons.certain] for column in at)] = True
        if reasons.certain.all():
            return Table(axes, certain, certain, not reasons.total)
        possible = certain.copy()
        possible[at] = True
        return Table(axes, certain, possible)

    def cells(self, changes: Changes) -> Cells:
        """The predicate on the day, with some slices of facts changed."""
        changed = {name: self._changed(self.facts[name], self.tables[name], change) for name, change in changes.items()}
        changed = {name: table for name, table in changed.items() if table is not self.tables[name]}
        if changes and not changed:
            return self.base  # nothing that the change says concerns this day
        tables = {**self.tables, **changed}
        parts = [self._group(first, rest, tables) for first, rest in self.groups.items()]
        if len(parts) == 1:
            return parts[0]
        row, certain, possible = zip(*parts, strict=True)
        return Cells(np.concatenate(row), np.concatenate(certain), np.concatenate(possible))

    def _group(self, first: Term, ways: list[tuple[Term, ...]], tables: Mapping[str, Table]) -> Cells:
        where, sure = self._alive(first, tables)
        (axes, basis), (_, maybe) = self._basis(ways, tables)
        certain = self._rows(basis, axes, where)
        possible = certain if basis is maybe else self._rows(maybe, axes, where)
        if sure is not None:
            certain = certain & sure[:, None]
        if self.axes[1] in where:  # the row speaks of one column only
            only = np.arange(possible.shape[1]) == where[self.axes[1]][:, None]
            certain, possible = certain & only, possible & only
        return Cells(where[self.axes[0]], certain, possible)

    def _alive(self, first: Term, tables: Mapping[str, Table]) -> Alive:
        """The rows of a first term that its exceptions leave; which are certain, or none where all are."""
        read = [first.facts.name, *(facts.name for exception in first.exceptions for facts in exception.facts())]
        if any(tables[name] is not self.tables[name] for name in read):
            return self._excepted(first, tables)
        if first not in self._rows_alive:
            self._rows_alive[first] = self._excepted(first, tables)
        return self._rows_alive[first]

    def _excepted(self, first: Term, tables: Mapping[str, Table]) -> Alive:
        table = tables[first.facts.name]
        at = np.nonzero(table.possible)
        where = dict(zip(table.axes, at, strict=True))
        sure = table.certain[at]
        for exception in first.exceptions:
            gone, doubtful = self._exception(exception, where, tables)
            sure = sure & ~doubtful
            if gone.any():
                where = {axis: column[~gone] for axis, column in where.items()}
                sure = sure[~gone]
        return where, None if sure.all() else sure

    def _rows(self, basis: Bools, axes: tuple[str, ...], where: Mapping[str, NDArray[Any]]) -> Bools:
        """The basis looked up for each row; one that knows no axis of the row is the same for all."""
        if axes:
            found: Bools = basis[tuple(where[axis] for axis in axes)]
            return found
        return np.broadcast_to(basis, (len(where[self.axes[0]]), len(basis)))

    def _basis(
        self, ways: list[tuple[Term, ...]], tables: Mapping[str, Table]
    ) -> tuple[tuple[tuple[str, ...], Bools], tuple[tuple[str, ...], Bools]]:
        """Where at least one way of holding does, certainly and possibly, over the axes that the ways know."""
        known = dict.fromkeys(axis for way in ways for term in way for axis in term.facts.axes)
        axes = tuple(axis for axis in known if axis != self.axes[1])
        certain = self._over(axes, ways, tables, "certain")
        if all(table.certain is table.possible for table in tables.values()):
            return (axes, certain), (axes, certain)
        return (axes, certain), (axes, self._over(axes, ways, tables, "possible"))

    def _over(
        self, axes: tuple[str, ...], ways: list[tuple[Term, ...]], tables: Mapping[str, Table], kind: str
    ) -> Bools:
        changed = frozenset(name for name, table in tables.items() if table is not self.tables[name])
        touched = [way for way in ways if any(term.facts.name in changed for term in way)]
        kept = self._kept.get((kind, axes, changed))
        if kept is None:  # the ways that no change touches are put together once
            kept = np.zeros([self.columns.size(axis) for axis in (*axes, self.axes[1])], np.bool_)
            for way in ways:
                if way not in touched:
                    self._way(way, axes, tables, kept, kind)
            self._kept[kind, axes, changed] = kept
        if not touched:
            return kept
        basis = kept.copy()
        for way in touched:
            self._way(way, axes, tables, basis, kind)
        return basis

    def _way(
        self, way: tuple[Term, ...], axes: tuple[str, ...], tables: Mapping[str, Table], into: Bools, kind: str
    ) -> None:
        """Add what one way of holding gives: every term of it."""
        if any(tables[term.facts.name].empty for term in way):
            return
        found: Any = True
        for term in way:
            table = tables[term.facts.name]
            found = found & self._spread(table, getattr(table, kind), axes)
        np.logical_or(into, found, out=into)

    def _spread(self, table: Table, holds: Bools, axes: tuple[str, ...]) -> Bools:
        """A table with an axis of length one for each axis that it does not know."""
        wanted = (*axes, self.axes[1])
        order = sorted(range(len(table.axes)), key=lambda place: wanted.index(table.axes[place]))
        sizes = dict(zip(table.axes, holds.shape, strict=True))
        if order != list(range(len(order))):
            holds = holds.transpose(order)
        return holds.reshape([sizes.get(axis, 1) for axis in wanted])

    def _exception(self, exception: Plan, where: Mapping[str, Any], tables: Mapping[str, Table]) -> tuple[Bools, Bools]:
        """Which rows the exception certainly takes away, and which it may."""
        count = len(next(iter(where.values())))
        gone, doubtful = np.zeros(count, np.bool_), np.zeros(count, np.bool_)
        for clause in exception.clauses:
            certain: Any = True
            possible: Any = True
            for term in clause.terms:
                table = tables[term.facts.name]
                place = tuple(where[axis] for axis in table.axes)
                certain = certain & table.certain[place]
                possible = possible & table.possible[place]
            gone, doubtful = gone | certain, doubtful | possible
        return gone, doubtful & ~gone

    def _changed(self, facts: Facts, table: Table, change: Slice) -> Table:
        """A table with one slice replaced, or the table itself where the day stays as it is.

        Values that the record does not know are left out.
        """
        codes = self.columns.codes
        place: list[Any] = [slice(None)] * len(table.axes)
        place[table.axes.index(change.axis)] = codes[change.axis].get(change.value, slice(0, 0))
        old = table.possible[tuple(place)]
        new = [each for each in change.reasons if each.start <= self.day < each.end]
        if not new and not old.any():
            return table
        certain = table.certain.copy()
        alike = table.possible is table.certain and all(each.certain for each in new)
        possible = certain if alike else table.possible.copy()
        certain[tuple(place)] = False
        possible[tuple(place)] = False
        for each in new:
            values = dict(zip(facts.axes, each.at, strict=True))
            at = tuple(codes[axis].get(values[axis]) for axis in table.axes)
            if None not in at:
                possible[at] = True
                certain[at] |= each.certain
        if alike and (certain[tuple(place)] == old).all():
            return table
        return Table(table.axes, certain, possible)

    def holds(self, row: str, column: str, cells: Cells | None = None) -> bool:
        """Whether the predicate certainly holds for a value of each axis."""
        found = self.base if cells is None else cells
        codes = self.columns.codes
        mine = found.row == codes[self.axes[0]].get(row, -1)
        place = codes[self.axes[1]].get(column)
        return place is not None and bool(found.certain[mine, place].any())
