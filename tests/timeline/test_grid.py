"""One day over two axes says what the plain evaluation says, with and without changed facts."""

from __future__ import annotations

from typing import Any

import pytest

np = pytest.importorskip("numpy")

from servanda.answers.matrix import Change, Matrix  # noqa: E402
from servanda.answers.whatif import suppose  # noqa: E402
from servanda.law.disputes import immunity_dispute, leads_a_non_party  # noqa: E402
from servanda.law.surrender import duty_not_suspended  # noqa: E402
from servanda.record import Record, load  # noqa: E402
from servanda.timeline.days import Day, parse_day  # noqa: E402
from servanda.timeline.evaluation import Evaluation  # noqa: E402
from servanda.timeline.grid import Cells  # noqa: E402

TODAY = parse_day("2026-11-22")
SUPPOSED = [
    "deferral:ukraine from 2026-06-01",
    "withdraws:ITA notified 2020-12-01",
    "party:ISR from 2026-01-01",
    "warrant:putin ends 2026-01-01",
    "obliged:RUS for ukraine from 2024-01-01",
    "warrant:s-gaddafi ends 2026-03-01",
    "accepts:SYR for darfur from 2020-01-01",
]
Pairs = tuple[set[tuple[str, str]], set[tuple[str, str]]]


def plain(record: Record, day: Day) -> Pairs:
    """The pairs with a duty, and those for which the record cannot say, by the plain evaluation."""
    sure: set[tuple[str, str]] = set()
    maybe: set[tuple[str, str]] = set()
    for bag in Evaluation(record).at().bags(duty_not_suspended):
        for row in bag.rows:
            if row.start <= day < row.end:
                at = dict(zip(bag.axes, row.at, strict=True))
                (sure if row.certain else maybe).add((at["person"], at["state"]))
    return sure, maybe - sure


def pairs(matrix: Matrix, cells: Cells) -> Pairs:
    """The same of a grid."""
    persons, states = matrix.columns.values("person"), matrix.columns.values("state")

    def named(table: Any) -> set[tuple[str, str]]:
        return {(persons[cells.row[i]], states[j]) for i, j in zip(*np.nonzero(table), strict=True)}

    return named(cells.certain), named(cells.possible) - named(cells.certain)


def as_change(record: Record, supposed: Record, table: str) -> Change:
    """The rows that a supposition adds, or puts in the place of others."""
    old, new = set(record.rows_of(table)), set(supposed.rows_of(table))
    added, gone = sorted(new - old), sorted(old - new)
    return Change(table, tuple(row._replace(id=was.id) for row, was in zip(added, gone, strict=False)) or tuple(added))


@pytest.mark.parametrize("day", ["2005-07-08", "2011-11-29", "2019-03-17", "2025-04-03", "2026-11-22", "2027-07-01"])
def test_a_day_of_all_pairs_is_what_each_pair_says(day: str) -> None:
    matrix = Matrix(load())
    assert pairs(matrix, matrix.on(parse_day(day)).base) == plain(load(), parse_day(day))


@pytest.mark.parametrize("text", SUPPOSED)
def test_a_what_if_over_the_day_is_the_day_of_the_supposed_record(text: str) -> None:
    record = load()
    supposed, (fact,) = suppose(record, [text])
    matrix = Matrix(record)
    grid = matrix.on(TODAY)
    change = as_change(record, supposed, fact.fact.partition("/")[0])
    ((cells,),) = matrix.what_ifs([grid], [change])
    assert pairs(matrix, cells) == plain(supposed, TODAY)
    assert pairs(matrix, grid.base) == plain(record, TODAY), "the day itself never changes"


def test_a_fact_that_does_not_concern_the_day_leaves_it_as_it_is() -> None:
    record = load()
    supposed, _ = suppose(record, ["deferral:ukraine from 2030-01-01"])
    matrix = Matrix(record)
    grid = matrix.on(TODAY)
    ((cells,),) = matrix.what_ifs([grid], [as_change(record, supposed, "deferrals")])
    assert cells is grid.base


def test_an_office_counts_for_its_own_state_only() -> None:
    matrix = Matrix(load())
    offices = matrix.on(TODAY, leads_a_non_party, ("person", "nation"))
    assert offices.holds("netanyahu", "ISR")
    assert not offices.holds("netanyahu", "USA")


def test_a_rule_that_needs_a_third_axis_says_so() -> None:
    with pytest.raises(ValueError, match="use columns"):
        Matrix(load()).on(TODAY, immunity_dispute)


def test_the_history_of_all_pairs_keeps_the_facts_of_every_stretch() -> None:
    matrix = Matrix(load())
    spans, reasons = matrix.history()
    assert len(spans.start) > 7000
    grounds = matrix.columns.grounds(reasons, 0)
    assert grounds[0].name == "warrant_in_force"
    assert all(ground.facts for ground in grounds)
