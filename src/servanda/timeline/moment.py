"""One point on one day, fast: the reasons that hold, and what each other way lacks.

A plan is compiled for the axes that a question gives: its terms become look-ups by coordinate in
tables of rows, made once a record.  Nothing is searched that the question does not touch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any, NamedTuple

from servanda.timeline.days import ALWAYS, FOREVER, Day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.plan import Plan, Term, plan
from servanda.timeline.predicate import Facts, Predicate
from servanda.timeline.rows import Row
from servanda.timeline.timeline import Truth

Values = tuple[str, ...]
Table = dict[Values, list[Row]]


class Lack(NamedTuple):
    """The facts predicate that a way of holding lacks on the day, with the days of the lack."""

    facts: Facts
    since: Day
    until: Day


class Moment(NamedTuple):
    """What holds at a point on a day: each reason as the rows behind it, and what each failing way lacks."""

    truth: Truth
    reasons: tuple[tuple[Row, ...], ...]
    lacks: tuple[Lack, ...]


class Step(NamedTuple):
    """One look-up: which known values make the key, which new ones its rows bring, what excepts a row."""

    facts: Facts
    table: Table
    key: Callable[[Values], Values]
    new: tuple[int, ...]  # positions in a row of the axes not known before
    exceptions: tuple[tuple[Callable[[Values], Values], Table], ...]


class Node(NamedTuple):
    """A look-up and what follows it; ways that begin alike share their first look-ups."""

    step: Step
    after: tuple[Node, ...]
    ends: bool  # a way of holding is complete here


class Compiled:
    """A predicate compiled for questions that give certain axes.

    >>> from servanda.law.surrender import duty_to_surrender
    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> duty = Compiled(Evaluation(load()), duty_to_surrender, ("person", "state"))
    >>> found = duty.at(parse_day("2025-04-03"), "netanyahu", "HUN")
    >>> found.truth, [row.grounds[0].name for row in found.reasons[0]]
    (<Truth.TRUE: 'true'>, ['warrant_in_force', 'party'])

    Raises `ValueError` for a rule with an exception that joins several terms.
    """

    def __init__(self, evaluation: Evaluation, predicate: Predicate, axes: tuple[str, ...]) -> None:
        self.evaluation = evaluation
        self.axes = axes
        self._tables: dict[tuple[str, tuple[int, ...]], Table] = {}
        clauses = plan(predicate).clauses
        if any(clause.exceptions for clause in clauses):
            raise ValueError("an exception that joins several terms has no compiled form")
        self.ways = self._nodes([clause.terms for clause in clauses], axes)

    def at(self, day: Day, *values: str) -> Moment:
        """What holds on a day at the values of the given axes, in their order."""
        reasons: list[tuple[Row, ...]] = []
        lacks: list[Lack] = []
        for node in self.ways:
            _follow(node, day, values, (), reasons, lacks)
        if not reasons:
            return Moment(Truth.FALSE, (), tuple(lacks))
        certain = any(all(row.certain for row in reason) for reason in reasons)
        return Moment(Truth.TRUE if certain else Truth.UNKNOWN, tuple(reasons), tuple(lacks))

    def _nodes(self, ways: list[tuple[Term, ...]], known: tuple[str, ...]) -> tuple[Node, ...]:
        """The ways as a tree: those with the same first term share it."""
        branches: dict[Term, list[tuple[Term, ...]]] = {}
        for first, *rest in ways:
            branches.setdefault(first, []).append(tuple(rest))
        return tuple(self._node(term, rests, known) for term, rests in branches.items())

    def _node(self, term: Term, rests: list[tuple[Term, ...]], known: tuple[str, ...]) -> Node:
        reached = (*known, *(axis for axis in term.facts.axes if axis not in known))
        after = self._nodes([rest for rest in rests if rest], reached)
        return Node(self._step(term, list(known)), after, not all(rests))

    def _step(self, term: Term, known: list[str]) -> Step:
        axes = term.facts.axes
        given = tuple(i for i, axis in enumerate(axes) if axis in known)
        key = _getter(tuple(known.index(axes[i]) for i in given))
        new = tuple(i for i, axis in enumerate(axes) if axis not in known)
        known += [axes[i] for i in new]
        exceptions = tuple(pair for exception in term.exceptions for pair in self._exception(exception, known))
        return Step(term.facts, self._table(term.facts, given), key, new, exceptions)

    def _exception(self, exception: Plan, known: list[str]) -> Iterator[tuple[Callable[[Values], Values], Table]]:
        for clause in exception.clauses:
            if len(clause.terms) != 1 or clause.exceptions or clause.terms[0].exceptions:
                raise ValueError("an exception of several terms has no compiled form")
            facts = clause.terms[0].facts
            key = _getter(tuple(known.index(axis) for axis in facts.axes))
            yield key, self._table(facts, tuple(range(len(facts.axes))))

    def _table(self, facts: Facts, places: tuple[int, ...]) -> Table:
        """The rows of a facts predicate by their values at some places."""
        table = self._tables.get((facts.name, places))
        if table is None:
            table = self._tables[facts.name, places] = {}
            key = _getter(places)
            for row in self.evaluation.facts(facts).rows:
                table.setdefault(key(row.at), []).append(row)
        return table


def _getter(places: tuple[int, ...]) -> Callable[[Any], Values]:
    if not places:
        return lambda values: ()
    if len(places) == 1:
        place = places[0]
        return lambda values: (values[place],)
    return itemgetter(*places)


def _follow(
    node: Node, day: Day, values: Values, rows: tuple[Row, ...], found: list[tuple[Row, ...]], lacks: list[Lack]
) -> None:
    """Follow a look-up and all after it; every complete path is a reason, every dead end a lack."""
    facts, table, key, new, exceptions = node.step
    here = table.get(key(values), ())
    alive = []
    for row in here:
        if row[1] <= day < row[2]:
            reached = (*values, *[row[0][i] for i in new]) if new else values
            kept = _excepted(row, exceptions, reached, day) if exceptions else row
            if kept is None:
                lacks.append(Lack(facts, row.start, row.end))
            else:
                alive.append((reached, (*rows, kept)))
    if not alive:
        if not lacks or lacks[-1].facts is not facts:
            lacks.append(_lack(facts, here, day))
        return
    if node.ends:
        found.extend(path for _, path in alive)
    for following in node.after:
        before = len(found)
        dead: list[Lack] = []
        for reached, path in alive:
            _follow(following, day, reached, path, found, dead)
        if len(found) == before:
            lacks.extend(dead)


def _excepted(row: Row, exceptions: tuple[Any, ...], values: Values, day: Day) -> Row | None:
    """The row where no exception holds, marked uncertain where one may; none where one does."""
    for key, table in exceptions:
        for other in table.get(key(values), ()):
            if other.start <= day < other.end:
                if other.certain:
                    return None
                row = row._replace(certain=False)
    return row


def _lack(facts: Facts, rows: Any, day: Day) -> Lack:
    """The days around a day that no row covers."""
    since, until = ALWAYS, FOREVER
    for row in rows:
        if since < row.end <= day:
            since = row.end
        if day < row.start < until:
            until = row.start
    return Lack(facts, since, until)
