"""Evaluation of rules over a record: at one point, or everywhere.

One `Evaluation` belongs to one record (or to one what-if view of it).  The rows of facts
predicates are read once; a question restricts them first, so that one answer touches few rows.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from servanda.timeline.predicate import And, Facts, Or, Over, Predicate, Rule, Unless
from servanda.timeline.rows import Bag, Ground, Row
from servanda.timeline.timeline import Timeline


class Evaluation:
    """The rules of the law over one record."""

    def __init__(self, record: Any) -> None:
        self.record = record
        self._facts: dict[str, Bag] = {}
        self._by_value: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def facts(self, predicate: Facts) -> Bag:
        """All rows of a facts predicate."""
        bag = self._facts.get(predicate.name)
        if bag is None:
            ground = predicate.name
            rows = [
                Row(each.at, each.start, each.end, each.certain, (Ground(ground, each.facts),))
                for each in predicate.function(self.record)
                if each.start < each.end
            ]
            bag = self._facts[predicate.name] = Bag(predicate.axes, rows)
        return bag

    def facts_at(self, predicate: Facts, fixed: Mapping[str, str]) -> Bag:
        """The rows of a facts predicate at some coordinates, found by the first axis that both know."""
        bag = self.facts(predicate)
        axis = next((axis for axis in bag.axes if axis in fixed), None)
        if axis is None:
            return bag
        rows = self._rows_by(bag, predicate.name, axis).get(fixed[axis], [])
        return Bag(bag.axes, rows).restricted(fixed)

    def _rows_by(self, bag: Bag, name: str, axis: str) -> dict[str, list[Row]]:
        found = self._by_value.get((name, axis))
        if found is None:
            found = self._by_value[name, axis] = {}
            place = bag.axes.index(axis)
            for row in bag.rows:
                found.setdefault(row.at[place], []).append(row)
        return found

    def at(self, **fixed: str) -> Point:
        """The rules at some coordinates; axes left out range over the record.

        Whether Hungary was bound on 3 April 2025 is read off one timeline:

        >>> from servanda.record import load
        >>> from servanda.law.surrender import bound_as_party
        >>> from servanda.timeline.days import parse_day
        >>> here = Evaluation(load()).at(person="netanyahu", state="HUN")
        >>> here.timeline(bound_as_party).at(parse_day("2025-04-03"))
        <Truth.TRUE: 'true'>
        """
        return Point(self, fixed)


@functools.lru_cache(maxsize=4)
def evaluated(record: Any) -> Evaluation:
    """The one evaluation of a record that several questions share; what-if records come and go."""
    return Evaluation(record)


class Point:
    """The rules at given coordinates."""

    def __init__(self, evaluation: Evaluation, fixed: Mapping[str, str]) -> None:
        self.evaluation = evaluation
        self.fixed = dict(fixed)
        self._bags: dict[int, tuple[Predicate, list[Bag]]] = {}

    def bags(self, predicate: Predicate) -> list[Bag]:
        """The reasons of a predicate here; bags differ in their axes."""
        found = self._bags.get(id(predicate))
        if found is None:
            found = self._bags[id(predicate)] = (predicate, self._evaluate(predicate))
        return found[1]

    def _evaluate(self, predicate: Predicate) -> list[Bag]:
        match predicate:
            case Facts():
                return [self.evaluation.facts_at(predicate, self.fixed)]
            case Rule():
                return self.bags(predicate.body)
            case And():
                joined = self.bags(predicate.parts[0])
                for part in predicate.parts[1:]:
                    joined = [a.join(b) for a in joined for b in self.bags(part)]
                return joined
            case Or():
                return _together(bag for part in predicate.parts for bag in self.bags(part))
            case Unless():
                exceptions = self.bags(predicate.exception)
                return [bag.unless(exceptions) for bag in self.bags(predicate.main)]
            case Over():
                return _together(bag.over(predicate.axes) for bag in self.bags(predicate.part))
        raise TypeError(f"not a predicate: {predicate!r}")

    def rows(self, predicate: Predicate) -> list[Row]:
        """The reasons here, whatever their axes."""
        return [row for bag in self.bags(predicate) for row in bag.rows]

    def timeline(self, predicate: Predicate) -> Timeline:
        """When the predicate holds here, for any value of the axes left open."""
        rows = self.rows(predicate)
        return Timeline.of(
            ((row.start, row.end) for row in rows if row.certain),
            ((row.start, row.end) for row in rows if not row.certain),
        )

    def pinned(self, **more: str) -> Point:
        """The same rules with further coordinates given."""
        return Point(self.evaluation, {**self.fixed, **more})


def _together(bags: Any) -> list[Bag]:
    """Bags with the same axes put together."""
    by_axes: dict[frozenset[str], Bag] = {}
    for bag in bags:
        key = frozenset(bag.axes)
        if key not in by_axes:
            by_axes[key] = Bag(bag.axes, list(bag.rows))
        else:
            axes = by_axes[key].axes
            order = [bag.axes.index(axis) for axis in axes]
            by_axes[key].rows.extend(row._replace(at=tuple(row.at[i] for i in order)) for row in bag.rows)
    return list(by_axes.values())
