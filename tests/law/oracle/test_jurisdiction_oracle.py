"""Jurisdiction determined twice, by the Python rules and by the answer-set program, from recorded days of effect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("clingo", reason="the oracle needs clingo")

import clingo

from servanda.answers.jurisdiction import ANSWERS, jurisdiction
from servanda.record import load
from servanda.timeline.days import FOREVER, parse_day

PROGRAM = (Path(__file__).parent / "jurisdiction.lp").read_text(encoding="utf-8")
FIRST_DAY = date(2002, 7, 1).toordinal()
CRIMES = ("war_crimes", "crimes_against_humanity", "genocide")
REFERRED = {"ICC-02/05": True, "ICC-01/11": False}  # whether the Council referred a part of the state only
NOT_ACTED_ON = {("PSE", "2009-01-21"), ("EGY", "2013-12-13")}
Asked = tuple[str, str, int, str]


def facts() -> Iterator[str]:
    record = load()
    yield f"#const first_day = {FIRST_DAY}. #const today = {parse_day(record.as_of)}."
    yield from stays()
    for act in record.treaty_actions:
        until = act.until or FOREVER
        if act.action == "art12_3_declaration" and act.effective and (act.state, str_of(act.date)) not in NOT_ACTED_ON:
            yield f'declared("{act.state}", {act.effective}, {until}).'
        if act.action == "art124_declaration":
            yield f'opt_out("{act.state}", {act.effective}, {until}, {"nationals" if act.state == "UKR" else "both"}).'
    for row in record.situations:
        yield from (f'place("{row.id}", "{state}").' for state in row.territory)
        yield f'scope("{row.id}", {row.scope_from or 0}, {row.scope_until or FOREVER}).'
        begun = [day for day in (row.examined, row.referred, row.opened) if day]
        yield f'before_the_court("{row.id}", {min(begun)}).' if begun else ""
    for situation, part in REFERRED.items():
        yield f'council("{situation}"). ' + (f'part("{situation}").' if part else "")


def stays() -> Iterator[str]:
    """Membership from the recorded days of effect, not from the computed ones."""
    acts = load().treaty_actions
    backs = {(a.state, a.action) for a in acts if a.action in ("withdrawal_rescinded", "instrument_withdrawn")}
    for act in acts:
        joined = act.action in ("ratification", "acceptance", "approval", "accession", "succession")
        if joined and act.effective and (act.state, "instrument_withdrawn") not in backs:
            leaving = [a.effective for a in acts if a.state == act.state and a.action == "withdrawal_notification"]
            end = next((day for day in leaving if day), None)
            if end is None or (act.state, "withdrawal_rescinded") in backs:
                yield f'stay("{act.state}", {act.effective}, {FOREVER}, stays).'
            else:
                yield f'stay("{act.state}", {act.effective}, {end}, left).'


def str_of(day: int | None) -> str:
    return date.fromordinal(day).isoformat() if day else ""


def drawn(count: int) -> list[Asked]:
    """Questions on days around which something changes, more often about states where something did."""
    record, random = load(), Random(12)
    turning = {
        edge + step
        for row in (*record.treaty_actions, *record.situations)
        for name in ("effective", "until", "scope_from", "scope_until")
        for edge in [getattr(row, name, None)]
        if edge
        for step in (-1, 0, 1)
        if date(2002, 6, 1).toordinal() < edge < date(2027, 12, 31).toordinal()
    }
    eventful = [a.state for a in record.treaty_actions if a.action not in ("signature", "ratification", "accession")]
    eventful += [state for row in record.situations for state in row.territory]
    states = [state.id for state in record.states]
    days = sorted(turning)

    def pick() -> str:
        return random.choice(eventful if random.random() < 0.6 else states)

    return [
        (pick(), random.choice(("", pick(), pick())), random.choice(days), random.choice(CRIMES)) for _ in range(count)
    ]


def by_the_oracle(asked: list[Asked]) -> dict[int, str]:
    control = clingo.Control(["--warn=none"])
    questions = [f'q({i}, "{p}", "{n}", {day}, {crime}).' for i, (p, n, day, crime) in enumerate(asked)]
    control.add("base", [], "\n".join([PROGRAM, *facts(), *questions]))
    control.ground([("base", [])])
    found: dict[int, str] = {}
    with control.solve(yield_=True) as models:
        for atom in next(iter(models)).symbols(shown=True):
            assert atom.arguments[0].number not in found
            found[atom.arguments[0].number] = atom.arguments[1].name
    return found


def by_the_law(asked: Asked) -> str:
    place, nation, day, crime = asked
    return ANSWERS[jurisdiction(day, crime, places=[place], nationality=nation).holds]


def test_law_and_oracle_determine_every_question_alike() -> None:
    """Entry and exit, acceptance, referral, opt-out, what is kept after an exit: no determination differs."""
    asked = drawn(2000)
    expected = by_the_oracle(asked)
    wrong = [(question, expected[i]) for i, question in enumerate(asked) if by_the_law(question) != expected[i]]
    assert wrong == []
    counts = {each: sum(found == each for found in expected.values()) for each in ("yes", "no", "unknown")}
    assert min(counts.values()) > 40, counts
