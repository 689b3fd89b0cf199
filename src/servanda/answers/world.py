"""The whole world at once: every state's status towards one person or anybody, and the days on which it changes.

The same rules as one answer, evaluated once over all persons and states; a map, a table and a
slider are read off the timelines.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from servanda.answers.standing import Standing, Stretch, standings, timelines_by
from servanda.answers.wording import person_name
from servanda.errors import BadInput
from servanda.law.disputes import TOUCHES
from servanda.law.membership import withdrawal_pending
from servanda.law.surrender import BASES, QUALIFIED
from servanda.record import Record
from servanda.record.names import resolve_person
from servanda.timeline.days import FOREVER, STATUTE_IN_FORCE, Day, iso, iso_or_none
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.timeline import Timeline, Truth

ANY = "any"
FEW = 4  # so many states are named in a line that says what changed; more are counted

Pair = tuple[str, ...]


class Place(NamedTuple):
    """One state on the map of a day."""

    state: str
    name: str
    stretch: Stretch
    exceptions: tuple[str, ...]
    contested: bool
    leaving: Day | None

    def to_dict(self) -> dict[str, Any]:
        """The row of the table beside the map: ISO days, half-open, `null` where open."""
        return {
            "state": self.state,
            "name": self.name,
            "status": self.stretch.status,
            "since": iso_or_none(self.stretch.start),
            "until": iso_or_none(self.stretch.end),
            "exceptions": list(self.exceptions),
            "contested": self.contested,
            "leaving": iso_or_none(self.leaving),
        }


class Change(NamedTuple):
    """A day on which the map changes, and what changes."""

    day: Day
    says: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The day in ISO form and the changes in words."""
        return {"date": iso(self.day), "says": list(self.says)}


class World:
    """Everybody's standing with everybody, over one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        everywhere = Evaluation(record).at()
        self.standings: dict[str, dict[str, Standing]] = defaultdict(dict)
        for person, state, standing in standings(everywhere.evaluation):
            self.standings[person][state] = standing
        self.standings[ANY] = self._anybody()
        pair = ("person", "state")
        self.exceptions = {name: _and_anybody(timelines_by(everywhere, rule, pair)) for name, rule in QUALIFIED.items()}
        self.disputes = {id: _and_anybody(timelines_by(everywhere, rule, pair)) for id, rule in TOUCHES.items()}
        self.leaving = {at[0]: t for at, t in timelines_by(everywhere, withdrawal_pending, ("state",)).items()}
        self._changes: dict[str, tuple[Change, ...]] = {}
        self._stretches: dict[tuple[str, str], list[Stretch]] = {}
        self._names = {state.id: state.name for state in record.states}

    def _anybody(self) -> dict[str, Standing]:
        """Each state's standing towards somebody: a basis holds where it does for at least one person."""
        persons = list(self.standings.values())
        point, found = next(iter(persons[0].values())).point, {}
        for state in persons[0]:
            mine = [standings[state] for standings in persons]
            bases = {status: _any(standing.bases[status] for standing in mine) for status in BASES}
            found[state] = Standing(point, bases, _any(standing.wanted for standing in mine))
        return found

    def resolve(self, name: str) -> str:
        """The id of a person against whom a warrant is on record, or `any`.

        Raises `UnknownName` for nobody, `BadInput` for somebody who never had a warrant.
        """
        if name.strip().lower() == ANY:
            return ANY
        person = resolve_person(self.record, name)
        if person not in self.standings:
            raise BadInput(
                f"No warrant against {person_name(self.record, person)} is on record, so there is nothing to map.",
                hint="A summons imposes no arrest (RS 58(7)). List all: servanda persons --wanted",
            )
        return person

    def on(self, person: str, day: Day) -> list[Place]:
        """Every state on record with its status that day, by name.

        >>> from servanda.record import load
        >>> from servanda.timeline.days import parse_day
        >>> places = world(load()).on("putin", parse_day("2026-10-02"))
        >>> sum(place.stretch.status == "bound" for place in places)
        125
        """
        places = [self._place(person, state, day) for state in self.standings[person]]
        return sorted(places, key=lambda place: place.name)

    def stretches(self, person: str, state: str) -> list[Stretch]:
        """Every stretch of days with one status for a pair, found once."""
        pair = (person, state)
        if pair not in self._stretches:
            self._stretches[pair] = self.standings[person][state].stretches()
        return self._stretches[pair]

    def _place(self, person: str, state: str, day: Day) -> Place:
        stretch = next(each for each in self.stretches(person, state) if each.start <= day < each.end)
        bound = stretch.status not in ("not_bound", "not_wanted")
        pending = self.leaving.get(state, Timeline())
        return Place(
            state,
            self._names[state],
            stretch,
            self._holding(self.exceptions, person, state, day) if bound else (),
            bool(self._holding(self.disputes, person, state, day)),
            pending.around(day).end if pending.at(day) is Truth.TRUE else None,
        )

    def _holding(
        self, timelines: Mapping[str, Mapping[Pair, Timeline]], person: str, state: str, day: Day
    ) -> tuple[str, ...]:
        here = ((name, at.get((person, state))) for name, at in timelines.items())
        return tuple(name for name, timeline in here if timeline and timeline.at(day) is not Truth.FALSE)

    def changes(self, person: str) -> tuple[Change, ...]:
        """The days from 1 July 2002 on which the map of a person, or of anybody, changes, in order.

        >>> from servanda.record import load
        >>> first = world(load()).changes("putin")[0]
        >>> iso(first.day), first.says[0], first.says[2]
        ('2023-03-17', '123 states: bound', 'Ukraine: bound by acceptance')
        """
        if person not in self._changes:
            self._changes[person] = tuple(self._find_changes(person))
        return self._changes[person]

    def _find_changes(self, person: str) -> Iterator[Change]:
        said: dict[Day, list[str]] = defaultdict(list)
        for day, lines in (*self._statuses(person), *self._wanted(person), *self._notices(person)):
            said[day] += lines
        yield from (Change(day, tuple(said[day])) for day in sorted(said) if STATUTE_IN_FORCE <= day < FOREVER)

    def _statuses(self, person: str) -> Iterator[tuple[Day, list[str]]]:
        became: dict[Day, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for state in self.standings[person]:
            for stretch in self.stretches(person, state)[1:]:
                became[stretch.start][stretch.status].append(self._names[state])
        for day, statuses in became.items():
            yield day, [f"{_listed(names)}: {status.replace('_', ' ')}" for status, names in statuses.items()]

    def _wanted(self, person: str) -> Iterator[tuple[Day, list[str]]]:
        persons = [person] if person != ANY else [each for each in self.standings if each != ANY]
        for each in persons:
            name = person_name(self.record, each)
            for start, end in next(iter(self.standings[each].values())).wanted.true:
                yield start, [f"warrant in force: {name}"]
                yield end, [f"no warrant any more: {name}"]

    def _notices(self, person: str) -> Iterator[tuple[Day, list[str]]]:
        wanted = next(iter(self.standings[person].values())).wanted
        for state, timeline in self.leaving.items():
            for start, end in timeline.true:
                name = self._names[state]
                if wanted.at(start) is not Truth.FALSE:
                    yield start, [f"{name}: notice of withdrawal, still bound"]
                if self.standings[person][state].bases["bound"].at(end) is Truth.TRUE:
                    yield end, [f"{name}: notice taken back, stays bound"]


@functools.lru_cache(maxsize=4)
def world(record: Record) -> World:
    """The world of a record, evaluated once."""
    return World(record)


def _any(timelines: Iterable[Timeline]) -> Timeline:
    found = list(timelines)
    return Timeline.of(
        (span for timeline in found for span in timeline.true),
        (span for timeline in found for span in timeline.unknown),
    )


def _and_anybody(timelines: dict[Pair, Timeline]) -> dict[Pair, Timeline]:
    """The timelines of pairs, and of each state with anybody."""
    by_state: dict[str, list[Timeline]] = defaultdict(list)
    for (_, state), timeline in timelines.items():
        by_state[state].append(timeline)
    return timelines | {(ANY, state): _any(found) for state, found in by_state.items()}


def _listed(names: list[str]) -> str:
    return ", ".join(sorted(names)) if len(names) <= FEW else f"{len(names)} states"
