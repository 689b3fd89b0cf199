"""The Security Council votes (Charter 23 and 27).

Nine of fifteen decide, and a permanent member's vote against a draft that has its nine is a veto,
unless the decision is procedural.  To the end of 1965 it was seven of eleven.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from servanda.errors import BadInput
from servanda.law.council_seats import (
    FIFTEEN_SEATS,
    majority_on,
    member_that_day,
    permanent,
    seats_on,
    since_first_meeting,
)
from servanda.timeline.days import Day, long

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import CouncilVote

Side = int | Sequence[str]  # a number where the members do not matter, or the members

_PARTIES_ABSTAIN = (
    "In decisions under Chapter VI and art. 52(3) of the Charter a party to the dispute abstains (Charter 27(3)); "
    "rarely applied, it does not change this count."
)
_NO_VETO = "Not voting for a draft is no veto: {} (Charter 27(3) as practised; ICJ, Namibia, 1971, para. 22)."


class VoteResult(NamedTuple):
    """A vote counted: `outcome` is adopted, vetoed, or failed (too few votes in favour)."""

    day: Day
    outcome: str
    vetoed_by: tuple[str, ...]
    in_favour: int
    against: int
    abstaining: int
    absent: int
    majority: int
    seats: int
    procedural: bool
    members: dict[str, str]  # ISO code -> Y, N, A: those that were named
    cites: tuple[str, ...]
    notes: tuple[str, ...]


def vote(
    record: Record,
    day: Day,
    in_favour: Side = (),
    against: Side = (),
    abstaining: Side = (),
    procedural: bool = False,
) -> VoteResult:
    """What a vote decides (Charter 27(2)-(3)).  Members by code or name; who is on no side is absent.

    A substantive decision needs nine votes and no permanent member against; an abstention or an
    absence of a permanent member is no veto.  A procedural one needs nine votes.  A permanent
    member's vote against a draft with fewer than nine is no veto either: the draft has failed.

    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> result = vote(load(), parse_day("2005-03-31"), 11, (), ("Algeria", "Brazil", "China", "USA"))
    >>> result.outcome, result.vetoed_by, result.notes[0]
    ('adopted', (), 'Not voting for a draft is no veto: CHN, USA (Charter 27(3) as practised; ICJ, Namibia, 1971, \
para. 22).')

    Raises `BadInput` for a tally that cannot be: no member that day, a member on two sides, more
    votes than members, or a number against where the answer hangs on who they are.
    """
    since_first_meeting(day)
    named, (yes, no, abstained) = _tally(record, day, in_favour, against, abstaining)
    enough = yes >= majority_on(day)
    vetoes = () if procedural or not enough else _permanent_against(record, named, against)
    silent = _permanent_silent(record, named, yes) if enough and not procedural and not vetoes else ()
    return VoteResult(
        day,
        "vetoed" if vetoes else "adopted" if enough else "failed",
        vetoes,
        yes,
        no,
        abstained,
        seats_on(day) - yes - no - abstained,
        majority_on(day),
        seats_on(day),
        procedural,
        named,
        _cites(day, procedural, bool(silent)),
        _notes(procedural, enough, no, silent),
    )


def recount(record: Record, row: CouncilVote) -> VoteResult | None:
    """The vote of the record counted again by law; `None` where the record lacks a count.

    >>> from servanda.record import load
    >>> gaza = load().by_id("council_votes", "s-2025-353")
    >>> recount(load(), gaza).vetoed_by == gaza.vetoed_by == ("USA",)
    True
    """
    if row.in_favour is None or row.against is None or row.abstaining is None:
        return None
    return vote(
        record,
        row.date,
        _side(row.in_favour, row.in_favour_states),
        _side(row.against, row.against_states or row.vetoed_by),
        _side(row.abstaining, row.abstaining_states),
        procedural="procedural" in row.group.split(";"),
    )


def _side(count: int, states: Sequence[str]) -> Side:
    return states if len(states) == count else count


def _tally(record: Record, day: Day, *sides: Side) -> tuple[dict[str, str], tuple[int, int, int]]:
    """Who voted how, as far as named, and the three counts."""
    named: dict[str, str] = {}
    for letter, side in zip("YNA", sides, strict=True):
        for text in () if isinstance(side, int) else side:
            code = member_that_day(record, day, text)
            if code in named:
                raise BadInput(f"{code} votes twice.", hint="A member has one vote (Charter 27(1)).")
            named[code] = letter
    yes, no, abstained = (side if isinstance(side, int) else len(side) for side in sides)
    if min(yes, no, abstained) < 0:
        raise BadInput("A number of votes cannot be negative.")
    if yes + no + abstained > seats_on(day):
        raise BadInput(
            f"{yes + no + abstained} votes are more than the {seats_on(day)} members of the Council on {long(day)}."
        )
    return named, (yes, no, abstained)


def _permanent_against(record: Record, named: dict[str, str], against: Side) -> tuple[str, ...]:
    """The permanent members against, in the order given.  Raises where only their number is known."""
    five = permanent(record)
    unnamed = [code for code in five if code not in named]
    if isinstance(against, int) and against and unnamed:
        raise BadInput(
            f"Whether there is a veto depends on who voted against ({against} of the members, not named).",
            hint=f"Name them, for example --against {unnamed[-1]}.",
        )
    return tuple(code for code, side in named.items() if side == "N" and code in five)


def _permanent_silent(record: Record, named: dict[str, str], yes: int) -> tuple[str, ...]:
    """The permanent members known not to have voted for: they abstained, or are absent and all others are named."""
    all_named = len([side for side in named.values() if side == "Y"]) == yes
    return tuple(c for c in permanent(record) if named.get(c) == "A" or (all_named and c not in named))


def _cites(day: Day, procedural: bool, silent: bool) -> tuple[str, ...]:
    main = "Charter 27(2)" if procedural else "Charter 27(3)"
    before = ("Charter 23 and 27 as in force to 31 August 1965",) if day < FIFTEEN_SEATS else ()
    return (main, *before, *(("ICJ, Namibia, 1971, para. 22",) if silent else ()))


def _notes(procedural: bool, enough: bool, no: int, silent: Sequence[str]) -> tuple[str, ...]:
    notes: list[str] = []
    if silent:
        notes.append(_NO_VETO.format(", ".join(silent)))
    if no and not enough:
        notes.append("The draft lacked the votes: no vote against it was a veto.")
    if procedural and no:
        notes.append("In a procedural vote no vote against is a veto (Charter 27(2)).")
    return (*notes, *(() if procedural else (_PARTIES_ABSTAIN,)))
