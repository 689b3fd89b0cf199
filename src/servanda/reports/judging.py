"""What the checks of the claim types ask of law and record: a thin door to both, with no rule of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from servanda.answers.standing import Standing
from servanda.law.membership import Membership, memberships
from servanda.record import Record
from servanda.record.tables import TreatyAction, Warrant
from servanda.timeline.days import FOREVER, Day, iso, parse_day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import NamedPredicate
from servanda.timeline.timeline import Truth


def middle(date: str) -> Day:
    """A day of an ISO date; of a year or month its middle.

    >>> iso(middle("2024")), iso(middle("2024-11"))
    ('2024-07-01', '2024-11-15')
    """
    return parse_day({4: f"{date}-07-01", 7: f"{date}-15"}.get(len(date), date))


@lru_cache(maxsize=4)
def evaluation(record: Record) -> Evaluation:
    """The rules over one record, evaluated once."""
    return Evaluation(record)


@lru_cache(maxsize=4)
def stays(record: Record) -> tuple[Membership, ...]:
    """Every stay of every state in the Statute, RS 125-127."""
    return tuple(memberships(record))


def stays_of(record: Record, state: str) -> list[Membership]:
    """The stays of one state, in order."""
    return [stay for stay in stays(record) if stay.state == state]


def party_on(record: Record, state: str, day: Day) -> Membership | None:
    """The stay that covers a day, if the state was a party."""
    return next((stay for stay in stays_of(record, state) if stay.start <= day < stay.end), None)


@lru_cache(maxsize=512)
def parties_on(record: Record, day: Day) -> int:
    """How many States Parties there were on a day.

    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> parties_on(load(), parse_day("2024-11-26"))
    124
    """
    return sum(stay.start <= day < stay.end for stay in stays(record))


@lru_cache(maxsize=4)
def counts(record: Record) -> tuple[tuple[Day, Day, int], ...]:
    """The number of parties through time: from, until, how many."""
    edges = sorted({edge for stay in stays(record) for edge in (stay.start, stay.end) if edge < FOREVER})
    return tuple((a, b, parties_on(record, a)) for a, b in zip(edges, [*edges[1:], FOREVER], strict=True))


def acts(record: Record, state: str, *actions: str) -> list[TreatyAction]:
    """The dated acts of a state under the Statute, of these kinds, in order."""
    found = [a for a in record.treaty_actions if a.state == state and a.action in actions and a.date is not None]
    return sorted(found, key=lambda act: act.date or 0)


@lru_cache(maxsize=512)
def warrants_of(record: Record, person: str) -> tuple[Warrant, ...]:
    """The warrants and summonses of a person, in the order of their issue."""
    return tuple(sorted((w for w in record.warrants if w.person == person), key=lambda w: w.issued))


@lru_cache(maxsize=2048)
def standing(record: Record, person: str, state: str) -> Standing:
    """A state's standing towards a person, day by day."""
    return Standing.of(evaluation(record), person, state)


def holds(record: Record, rule: NamedPredicate, day: Day, **at: str) -> bool:
    """Whether a rule or a fact of the law holds on a day at these coordinates.

    >>> from servanda.law.membership import party
    >>> from servanda.record import load
    >>> holds(load(), party, 739000, state="FRA")
    True
    """
    return evaluation(record).at(**at).timeline(rule).at(day) is Truth.TRUE


def same_day(day: Day | None, written: str) -> bool:
    """Whether a day is the day, month or year that a text gives.

    >>> same_day(738950, "2024"), same_day(None, "2024")
    (True, False)
    """
    return day is not None and iso(day).startswith(written)


def any_same(days: Iterator[Day | None] | list[Day | None] | list[Day], written: str) -> bool:
    """Whether one of the days is the one that a text gives."""
    return any(same_day(day, written) for day in days)


def names(record: Record, ids: Sequence[str]) -> str:
    """Names of persons or states for a sentence."""
    return ", ".join(_names(record).get(id, id) for id in ids)


@lru_cache(maxsize=4)
def _names(record: Record) -> dict[str, str]:
    return {state.id: state.name for state in record.states} | {p.id: p.full_name for p in record.persons}


def fact(row: object, table: str) -> str:
    """The reference of a row of the record."""
    return f"{table}/{row.id}"  # type: ignore[attr-defined]
