"""However a rule is evaluated, it says the same: expression, columns, one moment, one day, what-ifs.

The fast evaluators are derived from the rules; here they are held equal to the plain one, over the
record and over records that never were.
"""

from __future__ import annotations

from random import Random

import pytest
from made_up import PERSONS, STATES, Facts

from servanda.answers.whatif import suppose
from servanda.law.disputes import TOUCHES
from servanda.law.surrender import BASES, QUALIFIED, duty_not_suspended, duty_to_surrender
from servanda.record import Record, load
from servanda.timeline.days import FOREVER, Day, parse_day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.moment import Compiled
from servanda.timeline.predicate import Predicate
from servanda.timeline.timeline import Timeline, Truth

np = pytest.importorskip("numpy", reason="the evaluation of everything at once needs numpy")

from servanda.answers.matrix import Change, Matrix  # noqa: E402
from servanda.timeline.columns import Columns, Spans  # noqa: E402

PAIR = ("person", "state")
RULES: dict[str, Predicate] = {
    **BASES,
    **{f"exception {name}": rule for name, rule in QUALIFIED.items()},
    **{f"dispute {name}": rule for name, rule in TOUCHES.items()},
    "duty_to_surrender": duty_to_surrender,
    "duty_not_suspended": duty_not_suspended,
}
NOT_COMPILED = ("dispute residual-duty-late-investigation",)  # its exception joins several terms; it says so
RECORDS = ["the record", *range(100, 112)]


def record_of(which: str | int) -> Record:
    return load() if isinstance(which, str) else Facts(which).record()


def plainly(record: Record, rule: Predicate) -> dict[tuple[str, ...], Timeline]:
    """The timeline of every pair by the plain evaluation."""
    found: dict[tuple[str, ...], Timeline] = {}
    for bag in Evaluation(record).at().bags(rule):
        over = bag.over([axis for axis in bag.axes if axis not in PAIR])
        order = [over.axes.index(axis) for axis in PAIR]
        for at, timeline in over.timelines().items():
            pair = tuple(at[i] for i in order)
            found[pair] = found.get(pair, Timeline()) | timeline
    return {pair: timeline for pair, timeline in found.items() if timeline}


def by_columns(columns: Columns, rule: Predicate) -> dict[tuple[str, ...], Timeline]:
    """The timeline of every pair by columns."""
    certain, possible = (spans_of(columns, columns.spans(rule, *PAIR, certain=sure)) for sure in (True, False))
    return {pair: Timeline.of(certain.get(pair, []), spans) for pair, spans in possible.items()}


def spans_of(columns: Columns, spans: Spans) -> dict[tuple[str, ...], list[tuple[Day, Day]]]:
    found: dict[tuple[str, ...], list[tuple[Day, Day]]] = {}
    names = [columns.values(axis) for axis in spans.axes]
    for *codes, start, end in zip(*spans.at, spans.start, spans.end, strict=True):
        pair = tuple(values[code] for values, code in zip(names, codes, strict=True))
        found.setdefault(pair, []).append((int(start), int(end)))
    return found


@pytest.mark.parametrize("which", RECORDS)
def test_columns_say_what_the_rules_say_for_every_pair_on_every_day(which: str | int) -> None:
    record = record_of(which)
    columns = Columns(Evaluation(record))
    for name, rule in RULES.items():
        assert by_columns(columns, rule) == plainly(record, rule), name


@pytest.mark.parametrize("which", RECORDS)
def test_a_moment_says_what_the_rules_say_of_a_pair_on_a_day(which: str | int) -> None:
    record, random = record_of(which), Random(1)
    evaluation = Evaluation(record)
    persons = PERSONS if isinstance(which, int) else tuple(person.id for person in record.persons)
    for name, rule in RULES.items():
        if name in NOT_COMPILED:
            with pytest.raises(ValueError, match="no compiled form"):
                Compiled(evaluation, rule, PAIR)
            continue
        compiled, plain = Compiled(evaluation, rule, PAIR), plainly(record, rule)
        edges = [d for timeline in plain.values() for span in timeline.possible for d in span if d < FOREVER]
        for _ in range(150):
            day = random.choice(edges or [parse_day("2020-01-01")]) - random.choice((0, 1))
            pair = random.choice(list(plain)) if plain and random.random() < 0.7 else None
            pair = pair or (random.choice(persons), random.choice(STATES))
            expected = plain.get(pair, Timeline()).at(day)
            assert compiled.at(day, *pair).truth is expected, (name, pair, day)


@pytest.mark.parametrize("which", RECORDS)
def test_a_day_of_all_pairs_says_what_the_rules_say(which: str | int) -> None:
    record = record_of(which)
    matrix, plain = Matrix(record), plainly(record, duty_to_surrender)
    for on in ("2003-06-01", "2012-06-01", "2019-03-16", "2019-03-17", "2025-06-01", "2027-07-01"):
        grid = matrix.on(parse_day(on), duty_to_surrender)
        persons = PERSONS if isinstance(which, int) else tuple(person.id for person in record.persons)
        held = {(p, s.id) for p in persons for s in record.states if grid.holds(p, s.id)}
        assert held == {pair for pair, timeline in plain.items() if timeline.at(parse_day(on)) is Truth.TRUE}, on


SUPPOSED = [
    "party:ISR from 2025-01-01",
    "party:PHL from 2025-01-01",
    "withdraws:ITA notified 2024-05-01",
    "rescinds:PHL notified 2019-03-16",
    "accepts:ISR for palestine from 2025-01-01",
    "obliged:RUS for ukraine from 2025-01-01",
]


@pytest.mark.parametrize("text", SUPPOSED)
def test_a_what_if_over_all_pairs_says_what_the_rules_say_over_the_supposed_record(text: str) -> None:
    day, record = parse_day("2025-06-01"), load()
    supposed, (hypothesis,) = suppose(record, [text])
    table, _, row = hypothesis.fact.partition("/")
    plain = plainly(supposed, duty_to_surrender)
    matrix = Matrix(record)
    grid = matrix.on(day, duty_to_surrender)
    ((cells,),) = matrix.what_ifs([grid], [Change(table, (supposed.by_id(table, row),))])
    held = {(p.id, s.id) for p in record.persons for s in record.states if grid.holds(p.id, s.id, cells)}
    assert held == {pair for pair, timeline in plain.items() if timeline.at(day) is Truth.TRUE}
