"""The answer-set program run over the facts of a record: one person at a time, on every day that changes anything."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

import clingo
from exported import START, calendar, fact, of_everybody, of_person, treaty_acts

from servanda.record import Record
from servanda.timeline.days import FOREVER, Day

PROGRAM = (Path(__file__).parent / "duty.lp").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"^#program (\w+)\.$(.*?)(?=^#program|\Z)", PROGRAM, re.M | re.S))
Spans = tuple[tuple[Day, Day], ...]
# the days in facts: entries and exits, what begins or ends, issue, end and death
DAYS = re.compile(r"^(?:enters|left|span|until|warrant|over|died)\(.*?(\d{6}(?:,\d{6})*)\)\.$")


class Found(NamedTuple):
    """What the program determines for a person: by state the runs of status, and when each id holds."""

    status: dict[str, tuple[tuple[Day, Day, str], ...]]
    exceptions: dict[tuple[str, str], Spans]
    immunity: dict[str, Spans]
    late: dict[str, Spans]
    days: tuple[Day, ...]


class Oracle:
    """The program over one record."""

    def __init__(self, record: Record, states: Collection[str] | None = None) -> None:
        self.record = record
        members, facts = _members(record), list(of_everybody(record))
        if states is not None:
            members = [fact for fact in members if _state_of(fact) in states]
            facts = [fact for fact in facts if not fact.startswith("state(") or _state_of(fact) in states]
        self.shared = [*members, *facts]

    def of(self, person: str) -> Found:
        """Everything for one person and every state."""
        facts = [*self.shared, *of_person(self.record, person)]
        days = sorted({START, *(day for line in facts for day in _days(line) if day > START)})
        model = solve("duty", [*facts, *(fact("day", day) for day in days)])
        index = {day: i for i, day in enumerate(days)}
        status: dict[str, dict[int, str]] = defaultdict(dict)
        held: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for atom in model:
            state, place = atom.arguments[0].string, index[atom.arguments[1].number]
            if atom.name == "status":
                assert place not in status[state], f"two statuses at once: {atom}"
                status[state][place] = atom.arguments[2].name
            else:
                held[(atom.name, state, *(a.name for a in atom.arguments[2:]))].append(place)
        spans = {key: _merged(places, days) for key, places in held.items()}
        return Found(
            {state: _runs(values, days) for state, values in status.items()},
            {(key[1], key[2]): value for key, value in spans.items() if key[0] == "exception"},
            {key[1]: value for key, value in spans.items() if key[0] == "immunity"},
            {key[1]: value for key, value in spans.items() if key[0] == "late"},
            tuple(days),
        )


def _state_of(fact: str) -> str:
    return fact.split('"')[1]


def _days(line: str) -> Iterable[Day]:
    match = DAYS.match(line)
    return map(int, match[1].split(",")) if match else ()


def _members(record: Record) -> list[str]:
    return [f"{atom}." for atom in solve("membership", [*calendar(), *treaty_acts(record)])]


def solve(part: str, facts: list[str]) -> list[clingo.Symbol]:
    """The one model of a part of the program over facts."""
    control = clingo.Control(["--warn=no-atom-undefined"])
    control.add("base", [], PARTS[part] + "\n".join(facts))
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        return next(list(model.symbols(shown=True)) for model in models)


def _runs(values: dict[int, str], days: list[Day]) -> tuple[tuple[Day, Day, str], ...]:
    runs: list[tuple[Day, Day, str]] = []
    for place, start in enumerate(days):
        end = days[place + 1] if place + 1 < len(days) else FOREVER
        if runs and runs[-1][2] == values[place]:
            runs[-1] = (runs[-1][0], end, values[place])
        else:
            runs.append((start, end, values[place]))
    return tuple(runs)


def _merged(places: list[int], days: list[Day]) -> Spans:
    spans: list[tuple[Day, Day]] = []
    for place in sorted(places):
        end = days[place + 1] if place + 1 < len(days) else FOREVER
        if spans and spans[-1][1] == days[place]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((days[place], end))
    return tuple(spans)
