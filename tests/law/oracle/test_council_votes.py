"""The answer-set program and the Python agree on every vote of the record and on random ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import clingo

from servanda.law.council import VoteResult, recount, vote
from servanda.law.council_seats import members
from servanda.record import load
from servanda.timeline.days import parse_day

PROGRAM = Path(__file__).with_name("vote.lp")


def determine(results: list[VoteResult]) -> list[tuple[str, set[str]]]:
    """Outcome and vetoing members of each vote as the program finds them."""
    control = clingo.Control(["--warn=none"])
    control.load(str(PROGRAM))
    control.add("base", [], "\n".join(line for i, result in enumerate(results) for line in facts(i, result)))
    control.ground([("base", [])])
    found: dict[int, tuple[str, set[str]]] = {}
    with control.solve(yield_=True) as models:
        for atom in sorted((a for m in models for a in m.symbols(shown=True)), key=lambda a: a.name):
            if atom.name == "outcome":
                found[atom.arguments[0].number] = (atom.arguments[1].string, set())
            else:
                found[atom.arguments[0].number][1].add(atom.arguments[1].string)
    return [found[i] for i in range(len(results))]


def facts(i: int, result: VoteResult) -> Iterator[str]:
    seats = 11 if result.day < parse_day("1966-01-01") else 15
    yield f"vote({i}). yes({i},{result.in_favour}). seats({i},{seats})."
    if result.procedural:
        yield f"procedural({i})."
    yield from (f'no_vote({i},"{code}").' for code, letter in result.members.items() if letter == "N")


def differences(results: list[VoteResult]) -> list[tuple[VoteResult, tuple[str, set[str]]]]:
    found = determine(results)
    return [(r, f) for r, f in zip(results, found, strict=True) if (r.outcome, set(r.vetoed_by)) != f]


def test_every_vote_of_the_record_with_counts_is_determined_alike() -> None:
    record = load()
    results = [again for row in record.council_votes if (again := recount(record, row))]
    assert len(results) > 250
    assert differences(results) == []


def test_five_thousand_random_votes_are_determined_alike() -> None:
    record, chance = load(), random.Random(27)
    results = []
    for _ in range(5000):
        day = chance.randrange(parse_day("1946-01-17"), parse_day("2028-01-01"))
        drawn = [(code, chance.choices("YNA-", (6, 1, 2, 1))[0]) for code in members(record, day)]
        yes, no, abstained = ([code for code, side in drawn if side == letter] for letter in "YNA")
        results.append(vote(record, day, yes, no, abstained, procedural=chance.random() < 0.2))
    assert {result.outcome for result in results} == {"adopted", "vetoed", "failed"}
    assert differences(results) == []
