"""Everywhere at once: plans evaluated over columns (needs numpy, the extra `matrix`).

The same bags of reasons as in `rows`, one array a column.  `why` keeps, for each reason, the
numbers of the rows of facts behind it; names, pinpoints and proofs are read off only when asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from servanda.timeline.days import FOREVER, Day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.plan import Clause, Plan, Term, plan
from servanda.timeline.predicate import Facts, Predicate
from servanda.timeline.rows import Ground, Row

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
NONE = -1


class Spans(NamedTuple):
    """Maximal spans: one array an axis (codes), first days, first days excluded."""

    axes: tuple[str, ...]
    at: tuple[Ints, ...]
    start: Ints
    end: Ints


class Reasons(NamedTuple):
    """Reasons as columns: coordinates (codes), days, certainty, and the rows of facts behind each."""

    axes: tuple[str, ...]
    at: tuple[Ints, ...]
    start: Ints
    end: Ints
    certain: Bools
    why: tuple[Ints, ...]

    @property
    def total(self) -> int:
        """How many reasons there are."""
        return len(self.start)

    def take(self, chosen: Any) -> Reasons:
        """Only the chosen reasons."""
        return Reasons(
            self.axes,
            tuple(column[chosen] for column in self.at),
            self.start[chosen],
            self.end[chosen],
            self.certain[chosen],
            tuple(column[chosen] for column in self.why),
        )

    def on(self, day: Day) -> Reasons:
        """Only the reasons that hold on a day."""
        return self.take(np.flatnonzero((self.start <= day) & (day < self.end)))

    def column(self, axis: str) -> Ints:
        """The codes on an axis."""
        return self.at[self.axes.index(axis)]


class Columns:
    """The rules over a whole record, as columns.

    >>> from servanda.law.surrender import duty_to_surrender
    >>> from servanda.record import load
    >>> columns = Columns(Evaluation(load()))
    >>> len(columns.spans(duty_to_surrender, "person", "state").start) > 5000
    True
    """

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.codes: dict[str, dict[str, int]] = {}
        self.rows: list[Row] = []
        self._facts: dict[str, Reasons] = {}

    def code(self, axis: str, value: str) -> int:
        """The code of a value on an axis; every new value gets the next."""
        codes = self.codes.setdefault(axis, {})
        return codes.setdefault(value, len(codes))

    def size(self, axis: str) -> int:
        """How many values an axis has so far."""
        return len(self.codes.get(axis, ()))

    def values(self, axis: str) -> tuple[str, ...]:
        """The values on an axis, by code."""
        return tuple(self.codes.get(axis, ()))

    def facts(self, facts: Facts) -> Reasons:
        """The rows of a facts predicate as columns."""
        found = self._facts.get(facts.name)
        if found is None:
            found = self._facts[facts.name] = self._read(facts)
        return found

    def _read(self, facts: Facts) -> Reasons:
        rows = self.evaluation.facts(facts).rows
        first = len(self.rows)
        self.rows.extend(rows)
        at = tuple(
            np.fromiter((self.code(axis, row.at[i]) for row in rows), np.int32, len(rows))
            for i, axis in enumerate(facts.axes)
        )
        start = np.fromiter((row.start for row in rows), np.int32, len(rows))
        end = np.fromiter((row.end for row in rows), np.int32, len(rows))
        certain = np.fromiter((row.certain for row in rows), np.bool_, len(rows))
        return Reasons(facts.axes, at, start, end, certain, (np.arange(first, first + len(rows), dtype=np.int32),))

    def reasons(self, predicate: Predicate, *axes: str, day: Day | None = None) -> Reasons:
        """Every reason of a predicate over the given axes, or those that hold on one day."""
        return self.planned(plan(predicate), axes, day)

    def planned(self, planned: Plan, axes: Sequence[str], day: Day | None = None) -> Reasons:
        """Every reason of a plan over the given axes: any value of the others will do."""
        shared: dict[Term, Reasons] = {}  # a term that several clauses share is read once
        for clause in planned.clauses:
            for term in clause.terms:
                if term not in shared:
                    shared[term] = self._term(term, day)
        return _together(axes, [self._clause(clause, shared, day) for clause in planned.clauses])

    def _term(self, term: Term, day: Day | None) -> Reasons:
        reasons = self.facts(term.facts) if day is None else self.facts(term.facts).on(day)
        return reduce(lambda kept, exception: self._unless(kept, exception, day), term.exceptions, reasons)

    def _clause(self, clause: Clause, terms: dict[Term, Reasons], day: Day | None) -> Reasons:
        joined = reduce(self._join, (terms[term] for term in clause.terms))
        return reduce(lambda kept, exception: self._unless(kept, exception, day), clause.exceptions, joined)

    def _key(self, reasons: Reasons, axes: Sequence[str]) -> NDArray[np.int64]:
        key = np.zeros(reasons.total, np.int64)
        for axis in axes:
            key = key * self.size(axis) + reasons.column(axis)
        return key

    def _join(self, left: Reasons, right: Reasons) -> Reasons:
        """Reasons that hold together: equal on shared axes, days intersected."""
        shared = [axis for axis in left.axes if axis in right.axes]
        own = [axis for axis in right.axes if axis not in left.axes]
        i, j = _pairs(self._key(left, shared), self._key(right, shared)) if shared else _all_pairs(left, right)
        start, end = np.maximum(left.start[i], right.start[j]), np.minimum(left.end[i], right.end[j])
        alive = start < end
        if not alive.all():
            i, j, start, end = i[alive], j[alive], start[alive], end[alive]
        return Reasons(
            left.axes + tuple(own),
            tuple(c[i] for c in left.at) + tuple(right.column(axis)[j] for axis in own),
            start,
            end,
            left.certain[i] & right.certain[j],
            tuple(c[i] for c in left.why) + tuple(c[j] for c in right.why),
        )

    def _unless(self, main: Reasons, exception: Plan, day: Day | None) -> Reasons:
        """The reasons cut where the exception certainly holds, and uncertain where it may."""
        axes = [axis for axis in main.axes if axis in exception.axes]
        other = self.planned(exception, axes, day)
        if not other.total:
            return main
        sure = self._cut(main, other.take(other.certain), axes)
        doubtful = other.take(~other.certain)
        if not doubtful.total:
            return sure
        clear = self._cut(sure, doubtful, axes)
        i, j = _pairs(self._key(sure, axes), self._key(doubtful, axes))
        start, end = np.maximum(sure.start[i], doubtful.start[j]), np.minimum(sure.end[i], doubtful.end[j])
        alive = start < end
        maybe = sure.take(i[alive])._replace(
            start=start[alive], end=end[alive], certain=np.zeros(int(alive.sum()), np.bool_)
        )
        return _together(main.axes, [clear, maybe])

    def _cut(self, main: Reasons, exception: Reasons, axes: Sequence[str]) -> Reasons:
        """The parts of reasons that the spans of an exception leave."""
        if not exception.total:
            return main
        key, start, end = self._merged(exception, axes)
        mine = self._key(main, axes)
        touched = np.isin(mine, key)
        hit = main.take(touched)
        gap_key, gap_start, gap_end = _gaps(key, start, end)
        i, j = _pairs(self._key(hit, axes), gap_key)
        left, right = np.maximum(hit.start[i], gap_start[j]), np.minimum(hit.end[i], gap_end[j])
        alive = left < right
        kept = hit.take(i[alive])._replace(start=left[alive], end=right[alive])
        return _together(main.axes, [main.take(~touched), kept])

    def _merged(self, reasons: Reasons, axes: Sequence[str]) -> tuple[NDArray[np.int64], Ints, Ints]:
        """Maximal spans by key."""
        key = self._key(reasons, axes)
        order = np.lexsort((reasons.start, key))
        key, start, end = key[order], reasons.start[order], reasons.end[order].astype(np.int64)
        width = np.int64(4 * FOREVER)
        reach = np.maximum.accumulate(key * width + end) - key * width  # the furthest end so far of the same key
        first = np.ones(len(key), np.bool_)
        first[1:] = (key[1:] != key[:-1]) | (start[1:] > reach[:-1])
        begins = np.flatnonzero(first)
        lasts = np.append(begins[1:], len(key)) - 1
        return key[begins], start[begins], reach[lasts].astype(np.int32)

    def spans(self, predicate: Predicate, *axes: str, certain: bool = True) -> Spans:
        """The maximal spans on which a predicate certainly (or else possibly) holds, at each point."""
        reasons = self.reasons(predicate, *axes)
        return self.merged(reasons.take(reasons.certain) if certain else reasons, axes)

    def merged(self, reasons: Reasons, axes: Sequence[str]) -> Spans:
        """The maximal spans that reasons cover, at each point of the axes."""
        if not reasons.total:
            nothing = np.zeros(0, np.int32)
            return Spans(tuple(axes), tuple(nothing for _ in axes), nothing, nothing)
        key, start, end = self._merged(reasons, axes)
        at = []
        for axis in reversed(axes):
            key, value = np.divmod(key, self.size(axis))
            at.append(value.astype(np.int32))
        return Spans(tuple(axes), tuple(reversed(at)), start, end)

    def grounds(self, reasons: Reasons, number: int) -> tuple[Ground, ...]:
        """The facts behind one reason."""
        rows = (int(column[number]) for column in reasons.why)
        return tuple(ground for row in rows if row != NONE for ground in self.rows[row].grounds)


def _pairs(left: NDArray[np.int64], right: NDArray[np.int64]) -> tuple[NDArray[Any], NDArray[Any]]:
    """The positions of equal keys."""
    order = np.argsort(right, kind="stable")
    ordered = right[order]
    low, high = np.searchsorted(ordered, left, "left"), np.searchsorted(ordered, left, "right")
    counts = high - low
    total = int(counts.sum())
    i = np.repeat(np.arange(len(left)), counts)
    j = order[np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(low, counts)]
    return i, j


def _all_pairs(left: Reasons, right: Reasons) -> tuple[NDArray[Any], NDArray[Any]]:
    """Every position with every other: a join with no shared axis."""
    n, m = left.total, right.total
    return np.repeat(np.arange(n, dtype=np.int32), m), np.tile(np.arange(m, dtype=np.int32), n)


def _gaps(key: NDArray[np.int64], start: Ints, end: Ints) -> tuple[NDArray[np.int64], Ints, Ints]:
    """What maximal spans, ordered by key, leave out."""
    first = np.ones(len(key), np.bool_)
    first[1:] = key[1:] != key[:-1]
    before = np.where(first, np.int32(-1), np.roll(end, 1)).astype(np.int32)
    last = np.roll(first, -1)
    tails = np.full(int(last.sum()), FOREVER, np.int32)
    return (
        np.concatenate((key, key[last])),
        np.concatenate((before, end[last])).astype(np.int32),
        np.concatenate((start, tails)).astype(np.int32),
    )


def _together(axes: Sequence[str], bags: Iterable[Reasons]) -> Reasons:
    """Bags put together over the given axes; a shorter `why` is filled with NONE."""
    found = [bag for bag in bags if bag.total]
    if not found:
        nothing = np.zeros(0, np.int32)
        return Reasons(tuple(axes), tuple(nothing for _ in axes), nothing, nothing, np.zeros(0, np.bool_), ())
    width = max(len(bag.why) for bag in found)
    if len(found) == 1:
        only = found[0]
        return only._replace(axes=tuple(axes), at=tuple(only.column(axis) for axis in axes))
    return Reasons(
        tuple(axes),
        tuple(np.concatenate([bag.column(axis) for bag in found]) for axis in axes),
        np.concatenate([bag.start for bag in found]),
        np.concatenate([bag.end for bag in found]),
        np.concatenate([bag.certain for bag in found]),
        tuple(np.concatenate([_why(bag, place) for bag in found]) for place in range(width)),
    )


def _why(bag: Reasons, place: int) -> Ints:
    return bag.why[place] if place < len(bag.why) else np.full(bag.total, NONE, np.int32)
