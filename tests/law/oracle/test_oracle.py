"""The law written twice agrees: the Python rules and an answer-set program, for every pair on every day.

`duty.lp` is written from the Statute and reads raw rows only.  Runs of status are compared whole,
so a difference on a single day is found; the count says how many pairs and days were covered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("clingo", reason="the oracle needs clingo")

from clingo_oracle import Found, Oracle, Spans
from exported import START
from made_up import PERSONS, STATES, Facts

from servanda.answers.standing import Standing
from servanda.answers.whatif import suppose
from servanda.law.disputes import TOUCHES
from servanda.law.exceptions import EXCEPTIONS
from servanda.law.surrender import QUALIFIED
from servanda.record import Record, load
from servanda.record.known import as_known
from servanda.timeline.days import FOREVER, Day, iso, parse_day
from servanda.timeline.evaluation import Evaluation, Point

SEEN_THROUGH = parse_day("2027-12-31")


def clipped(spans: Any) -> Spans:
    """The days from the Statute's first on."""
    return tuple((max(start, START), end) for start, end in spans if end > START)


def by_state(point: Point, predicate: Any) -> dict[str, Spans]:
    """When a predicate of the law certainly holds, by state, for any value of the other axes."""
    found: dict[str, list[Any]] = {}
    for bag in point.bags(predicate):
        over = bag.over([axis for axis in bag.axes if axis not in ("state",)])
        for at, timeline in over.timelines().items():
            found.setdefault(at[0], []).append(timeline)
    merged = {state: timelines[0] for state, timelines in found.items()}
    for state, timelines in found.items():
        for timeline in timelines[1:]:
            merged[state] = merged[state] | timeline
    return {state: clipped(timeline.true) for state, timeline in merged.items() if clipped(timeline.true)}


def statuses(standing: Standing) -> tuple[tuple[Day, Day, str], ...]:
    return tuple((max(s.start, START), s.end, s.status) for s in standing.stretches() if s.end > START)


def differences(record: Record, person: str, states: list[str], found: Found) -> Iterator[str]:
    """Every point on which the two disagree, in words."""
    evaluation = Evaluation(record)
    for state in states:
        runs = statuses(Standing.of(evaluation, person, state))
        if runs != found.status[state]:
            yield f"{person} in {state}: law {spoken(runs)}, oracle {spoken(found.status[state])}"
    point = evaluation.at(person=person)
    for name in EXCEPTIONS:
        law = by_state(point, QUALIFIED[name])
        oracle = {state: spans for (state, exception), spans in found.exceptions.items() if exception == name}
        yield from unlike(f"{person}, {name}", law, oracle, states)
    yield from unlike(f"{person}, immunity", by_state(point, TOUCHES["immunity-art-98-1"]), found.immunity, states)
    late = by_state(point, TOUCHES["residual-duty-late-investigation"])
    yield from unlike(f"{person}, late investigation", late, found.late, states)


def unlike(what: str, law: dict[str, Spans], oracle: dict[str, Spans], states: list[str]) -> Iterator[str]:
    for state in states:
        if law.get(state, ()) != oracle.get(state, ()):
            yield f"{what} in {state}: law {spoken(law.get(state, ()))}, oracle {spoken(oracle.get(state, ()))}"


def spoken(runs: Any) -> str:
    return "; ".join(f"{iso(a)}..{'' if b >= FOREVER else iso(b)} {' '.join(rest)}".strip() for a, b, *rest in runs)


def test_law_and_oracle_agree_for_every_pair_on_every_day(record_property: Any) -> None:
    """Status, exceptions and two disputes, of every person with every state, on every day from 1 July 2002."""
    record = load()
    oracle, states = Oracle(record), [state.id for state in record.states]
    wrong: list[str] = []
    days = {START}
    for person in record.persons:
        found = oracle.of(person.id)
        days.update(found.days)
        wrong += differences(record, person.id, states, found)
    pairs = len(record.persons) * len(states)
    record_property("determinations", pairs * len(days))
    print(
        f"{pairs} pairs x {len(days)} days of change = {pairs * len(days)} determinations, "
        f"{pairs * (SEEN_THROUGH - START)} pair-days to {iso(SEEN_THROUGH)}"
    )
    assert wrong == []
    assert pairs * len(days) > 2_000_000


WHAT_IFS = {
    "party:ISR from 2027-01-01": "netanyahu putin",
    "party:RUS from 2027-01-01": "putin shoigu",
    "party:PHL from 2027-01-01": "dela-rosa putin",
    "withdraws:ITA notified 2026-12-01": "elmasry akhundzada",
    "withdraws:UGA notified 2026-12-01": "kony putin",
    "withdraws:COD notified 2027-02-28": "mudacumura kony",
    "rescinds:NER notified 2027-01-01": "netanyahu",
    "rescinds:TCD notified 2027-08-01": "al-bashir",
    "accepts:ISR for palestine from 2027-03-01": "netanyahu gallant putin",
    "accepts:RUS for ukraine from 2026-12-24": "putin netanyahu",
    "obliged:RUS for ukraine from 2027-01-01": "putin kobylash",
    "obliged:EGY for libya from 2026-12-01": "s-gaddafi elmasry",
    "deferral:palestine from 2027-01-01": "netanyahu putin",
    "deferral:darfur from 2010-01-01": "al-bashir harun",
    "warrant:putin ends 2027-01-01": "putin",
    "surrendered:ag-ghaly from 2026-12-24": "ag-ghaly",
    "office:putin ends 2027-05-07": "putin",
    "office:gallant from 2027-01-01": "gallant",
    "consults:MNG by putin from 2024-08-30": "putin",
    "challenge:putin by UKR from 2025-02-01": "putin lvova-belova",
}


@pytest.mark.parametrize("supposed", WHAT_IFS)
def test_law_and_oracle_agree_on_a_what_if(supposed: str) -> None:
    """Over a supposed fact the two agree as over the record itself."""
    record, _ = suppose(load(), [supposed])
    oracle, states = Oracle(record), [state.id for state in record.states]
    assert [w for p in WHAT_IFS[supposed].split() for w in differences(record, p, states, oracle.of(p))] == []


@pytest.mark.parametrize("known_on", ["2011-10-30", "2017-03-01", "2025-05-20", "2026-05-10"])
def test_law_and_oracle_agree_on_what_was_public(known_on: str) -> None:
    """Over the record as it was known on a day the two agree."""
    record = as_known(load(), parse_day(known_on))
    oracle, states = Oracle(record), [state.id for state in record.states]
    persons = ("m-gaddafi", "al-bashir", "netanyahu", "dela-rosa")
    assert [w for p in persons for w in differences(record, p, states, oracle.of(p))] == []


@pytest.mark.parametrize("seed", range(60))
def test_law_and_oracle_agree_on_records_that_never_were(seed: int) -> None:
    """Over drawn records with every kind of fact, whose days coincide more often than history's, the two agree."""
    record = Facts(seed).record()
    oracle = Oracle(record, STATES)
    assert [w for p in PERSONS for w in differences(record, p, list(STATES), oracle.of(p))] == []


def test_the_oracle_notices_a_single_day() -> None:
    """The comparison can fail: a warrant that begins a day later is seen for every state."""
    real = load()
    warrants = [w._replace(issued=w.issued + 1) if w.id == "w-putin" else w for w in real.warrants]
    late = real.replace("warrants", warrants)
    states = [state.id for state in real.states]
    assert len(list(differences(real, "putin", states, Oracle(late).of("putin")))) >= len(states)
