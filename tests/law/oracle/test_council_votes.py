"""Votes of the Security Council counted twice: by the Python rules and by the answer-set program."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

pytest.importorskip("clingo", reason="the oracle needs clingo")

from clingo_oracle import solve
from exported import Name, fact

from servanda.law.council import recount, vote
from servanda.law.council_seats import members, permanent
from servanda.record import load
from servanda.record.tables import CouncilVote

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


def ballot_of(row: CouncilVote) -> Ballot:
    """A recorded vote: its members as far as they are named, and as many without a name as its counts ask for."""
    cast: dict[str, str] = {}
    sides = (
        ("yes", row.in_favour, row.in_favour_states),
        ("no", row.against, row.against_states or row.vetoed_by),
        ("abstain", row.abstaining, row.abstaining_states),
    )
    for side, count, states in sides:
        cast |= dict.fromkeys(states, side)
        cast |= {f"{side}-{number}": side for number in range(len(states), count or 0)}
    return row.date, "procedural" in row.group.split(";"), cast


def test_law_and_oracle_agree_on_every_vote_of_the_record_with_counts() -> None:
    recounted = [(row, again) for row in load().council_votes if (again := recount(load(), row))]
    expected = counted_by_the_oracle([ballot_of(row) for row, _ in recounted])
    law = [(again.outcome, frozenset(again.vetoed_by)) for _, again in recounted]
    assert law == [expected[number] for number in range(len(recounted))]
    assert len(recounted) > 250
