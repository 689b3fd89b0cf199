"""Votes of the Security Council counted twice: by the Python rules and by the answer-set program."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

pytest.importorskip("clingo", reason="the oracle needs clingo")

from clingo_oracle import solve
from exported import Name, fact

from servanda.law.council import vote
from servanda.law.council_seats import members, permanent
from servanda.record import load

FIFTEEN = date(1966, 1, 1).toordinal()
BALLOTS = ("yes", "no", "abstain", "absent")
Ballot = tuple[int, bool, dict[str, str]]


def drawn(count: int) -> list[Ballot]:
    """Ballots of random days since 1946; how eager the members are to vote in favour differs from vote to vote."""
    random = Random(27)
    days = [random.randint(date(1946, 2, 1).toordinal(), date(2026, 11, 1).toordinal()) for _ in range(60)]
    days += [FIFTEEN - 1, FIFTEEN, date(1971, 10, 25).toordinal(), date(1991, 12, 24).toordinal()]
    seats = {day: list(members(load(), day)) for day in days}
    ballots = []
    for _ in range(count):
        day, eager = random.choice(days), random.choice((1, 4, 12))
        cast = {member: random.choices(BALLOTS, (eager, 1, 1, 0.4))[0] for member in seats[day]}
        ballots.append((day, random.random() < 0.2, cast))
    return ballots


def counted_by_the_oracle(ballots: list[Ballot]) -> dict[int, tuple[str, frozenset[str]]]:
    facts = [fact("fifteen", FIFTEEN), *(fact("permanent", member) for member in permanent(load()))]
    for number, (day, procedural, cast) in enumerate(ballots):
        facts.append(fact("on", number, day))
        facts += [fact("procedural", number)] if procedural else []
        facts += [fact("cast", number, member, Name(side)) for member, side in cast.items() if side != "absent"]
    outcome: dict[int, str] = {}
    vetoes: dict[int, set[str]] = {number: set() for number in range(len(ballots))}
    for atom in solve("council", facts):
        number = atom.arguments[0].number
        if atom.name == "outcome":
            assert number not in outcome
            outcome[number] = atom.arguments[1].name
        else:
            vetoes[number].add(atom.arguments[1].string)
    return {number: (said, frozenset(vetoes[number])) for number, said in outcome.items()}


def counted_by_the_law(ballot: Ballot) -> tuple[str, frozenset[str]]:
    day, procedural, cast = ballot
    yes, no, abstain = ([member for member, side in cast.items() if side == wanted] for wanted in BALLOTS[:3])
    result = vote(load(), day, yes, no, abstain, procedural)
    return result.outcome, frozenset(result.vetoed_by)


def test_law_and_oracle_count_every_vote_alike() -> None:
    """Nine of fifteen, seven of eleven before 1966, the veto, and no veto on procedure."""
    ballots = drawn(4000)
    expected = counted_by_the_oracle(ballots)
    wrong = [ballot for number, ballot in enumerate(ballots) if counted_by_the_law(ballot) != expected[number]]
    assert wrong == []
    assert {outcome for outcome, _ in expected.values()} == {"adopted", "vetoed", "failed"}
    assert min(sum(found[0] == each for found in expected.values()) for each in ("adopted", "vetoed", "failed")) > 300


def test_law_and_oracle_agree_on_the_votes_of_the_record() -> None:
    """Every recorded vote whose members are all named."""
    ballots = []
    for row in load().council_votes:
        sides = {"yes": row.in_favour_states, "no": row.against_states, "abstain": row.abstaining_states}
        counts = {"yes": row.in_favour, "no": row.against, "abstain": row.abstaining}
        if all(len(states) == counts[side] for side, states in sides.items()):
            cast = {state: side for side, states in sides.items() for state in states}
            ballots.append((row.date, "procedural" in row.group.split(";"), cast))
    expected = counted_by_the_oracle(ballots)
    assert [expected[number] for number in range(len(ballots))] == [counted_by_the_law(ballot) for ballot in ballots]
    assert len(ballots) > 40
