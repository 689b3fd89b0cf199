"""Who is a party, when (arts 125-127, 12(3); law of treaties).

A State Party is bound until its withdrawal takes effect; signing is not joining.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.timeline.days import FOREVER, STATUTE_IN_FORCE, Day, first_of_month_after_60th_day, years_after
from servanda.timeline.predicate import facts, rule
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Situation, TreatyAction
    from servanda.timeline.predicate import Predicate

DEPOSITS = ("ratification", "acceptance", "approval", "accession")


class Membership(NamedTuple):
    """One stay of a state in the Statute: from the day it is a party to the day it no longer is."""

    state: str
    start: Day
    end: Day
    joined_by: TreatyAction
    left_by: TreatyAction | None


def entry_into_force(deposit: Day) -> Day:
    """The first day of membership after a deposit, RS 126.

    The first day of the month after the 60th day following the deposit (126(2)), and for the
    first sixty the day on which the Statute itself came into force (126(1)).  Armenia:

    >>> from servanda.timeline.days import iso, parse_day
    >>> iso(entry_into_force(parse_day("2023-11-14")))
    '2024-02-01'
    """
    return max(STATUTE_IN_FORCE, first_of_month_after_60th_day(deposit))


def withdrawal_takes_effect(notice: Day, stated: Day | None = None) -> Day:
    """The first day without membership, RS 127(1): one year after receipt, or the later day that the notice states.

    Burundi notified on 27 October 2016:

    >>> from servanda.timeline.days import iso, parse_day
    >>> iso(withdrawal_takes_effect(parse_day("2016-10-27")))
    '2017-10-27'
    """
    return max(years_after(notice, 1), stated or 0)


def memberships(record: Record) -> tuple[Membership, ...]:
    """Every stay of every state in the Statute, RS 125-127.

    A deposit makes a party on the day that RS 126 computes, unless the instrument was taken back
    before (Malaysia 2019).  A successor state is a party from the day its notification states
    (Montenegro).  A notice of withdrawal ends the stay a year later, unless it was withdrawn
    before (Gambia and South Africa 2017, Hungary 2026).
    """
    return _stays(_Table(record.treaty_actions))


class _Table:
    """The very same rows: several rules ask for the stays of one record."""

    def __init__(self, rows: Sequence[TreatyAction]) -> None:
        self.rows = rows

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Table) and self.rows is other.rows

    def __hash__(self) -> int:
        return id(self.rows)


@lru_cache(maxsize=16)
def _stays(table: _Table) -> tuple[Membership, ...]:
    found = []
    for state_acts in _dated_acts(table.rows).values():
        for act in state_acts:
            start = _joins(act, state_acts)
            if start is not None:
                leaving = _leaves(start, state_acts)
                end = leaving[0] if leaving else FOREVER
                found.append(Membership(act.state, start, end, act, leaving and leaving[1]))
    return tuple(found)


def _dated_acts(rows: Iterable[TreatyAction]) -> dict[str, list[TreatyAction]]:
    acts: dict[str, list[TreatyAction]] = {}
    for act in rows:
        if act.date is not None:
            acts.setdefault(act.state, []).append(act)
    return {state: sorted(rows, key=lambda act: act.date or 0) for state, rows in acts.items()}


def _joins(act: TreatyAction, acts: Iterable[TreatyAction]) -> Day | None:
    """The first day of membership that an act brings about, if it does."""
    if act.date is None:
        return None
    if act.action in ("succession", "assumed"):  # a what-if may suppose any day
        return act.effective
    if act.action not in DEPOSITS:
        return None
    return entry_into_force(act.date) if _taken_back(act, acts) is None else None


def _taken_back(deposit: TreatyAction, acts: Iterable[TreatyAction]) -> Day | None:
    """The day on which an instrument was taken back before it took effect, if it was."""
    made = deposit.date or 0
    backs = (a.date for a in acts if a.action == "instrument_withdrawn" and a.date is not None)
    return next((day for day in backs if made <= day < entry_into_force(made)), None)


def _leaves(start: Day, acts: Iterable[TreatyAction]) -> tuple[Day, TreatyAction] | None:
    """The first day after a stay, and the notice that ended it: of two that stand, the one that takes effect first."""
    ends = []
    for act in acts:
        if act.action == "withdrawal_notification" and act.date is not None:
            effect = withdrawal_takes_effect(act.date, act.effective)
            if effect > start and rescission(act, acts, effect) is None:
                ends.append((effect, act))
    return min(ends, key=lambda end: end[0], default=None)


def rescission(notice: TreatyAction, acts: Iterable[TreatyAction], effect: Day) -> TreatyAction | None:
    """The act that took a notice of withdrawal back before its effect, if one did."""
    return next(
        (a for a in acts if a.action == "withdrawal_rescinded" and (notice.date or 0) <= (a.date or 0) < effect),
        None,
    )


def _fact(act: TreatyAction) -> str:
    return f"treaty_actions/{act.id}"


@facts(
    "state",
    cites=("RS 126", "RS 127(1)"),
    says="{state} is a State Party to the Rome Statute",
    tables=("treaty_actions",),
)
def party(record: Record) -> Iterator[Reason]:
    """A state is a party from the entry into force for it until its withdrawal takes effect (RS 126, 127(1)).

    A pending notice changes nothing until its day.  A government without control or recognition
    changes nothing either (Afghanistan since 2021); a signature alone makes no party (VCLT 18).
    The Philippines were a party through 16 March 2019.

    >>> when(party, state="PHL")
    '1 November 2011 – 16 March 2019'
    """
    for stay in memberships(record):
        used = (_fact(stay.joined_by),) if stay.left_by is None else (_fact(stay.joined_by), _fact(stay.left_by))
        yield reason([stay.state], stay.start, stay.end, *used)


@facts(
    "state",
    cites=("RS 127(1)",),
    says="a notice of withdrawal by {state} is pending; it changes nothing before its day",
    tables=("treaty_actions",),
)
def withdrawal_pending(record: Record) -> Iterator[Reason]:
    """From the receipt of a notice until it takes effect or is withdrawn, the state stays bound (RS 127(1)).

    Hungary's notice was pending from 2 June 2025 until it was withdrawn on 29 May 2026.

    >>> when(withdrawal_pending, state="HUN")
    '2 June 2025 – 28 May 2026'
    """
    acts = _dated_acts(record.treaty_actions)
    for state_acts in acts.values():
        for act in state_acts:
            if act.action == "withdrawal_notification" and act.date is not None:
                effect = withdrawal_takes_effect(act.date, act.effective)
                back = rescission(act, state_acts, effect)
                yield reason([act.state], act.date, back.date if back else effect, _fact(act))


@facts(
    "state",
    cites=("VCLT 18",),
    says="{state} signed the Rome Statute; a signature alone gives no duty under Part 9",
    tables=("treaty_actions",),
)
def signatory(record: Record) -> Iterator[Reason]:
    """A state has signed from the day of its signature (VCLT 18); that alone gives no Part 9 duty.

    A signatory may also have said that it will not ratify (United States and Israel 2002, Sudan
    2008, Russia 2016): it is still on the list of those that signed.

    >>> when(signatory, state="USA")
    'since 31 December 2000'
    """
    for act in record.treaty_actions:
        if act.action == "signature" and act.date is not None:
            yield reason([act.state], act.date, None, _fact(act))


@facts(
    "state",
    cites=("RS 126(2)",),
    says="{state} has deposited its instrument and awaits entry into force",
    tables=("treaty_actions",),
)
def joining(record: Record) -> Iterator[Reason]:
    """Between deposit and entry into force a state is not yet a party (RS 126(2)): Ukraine in the autumn of 2024.

    An instrument taken back before never makes a party: Malaysia, 4 March to 29 April 2019.

    >>> when(joining, state="MYS")
    '4 March 2019 – 28 April 2019'
    """
    for state_acts in _dated_acts(record.treaty_actions).values():
        for act in state_acts:
            if act.action in DEPOSITS and act.date is not None:
                entry, back = entry_into_force(act.date), _taken_back(act, state_acts)
                yield reason([act.state], act.date, entry if back is None else back, _fact(act))


@facts(
    "state",
    "situation",
    cites=("RS 12(3)", "RPE 44"),
    says="{state} has accepted the jurisdiction of the Court for {situation} by declaration",
    tables=("treaty_actions",),
)
def accepted(record: Record) -> Iterator[Reason]:
    """A non-party that accepts jurisdiction cooperates in the situation that the declaration covers, and in no other.

    RS 12(3), last sentence.  The declaration must come from whoever may bind the state: those of
    Palestine in 2009 and for Egypt in 2013 founded nothing.  Libya since 12 May 2025.

    >>> when(accepted, state="LBY")
    'since 12 May 2025'
    """
    for act in record.treaty_actions:
        if act.action == "art12_3_declaration" and act.situation and act.date is not None:
            yield reason([act.state, act.situation], act.date, None, _fact(act))


@facts(
    "state",
    "situation",
    cites=("RS 127(2)",),
    says="{state} has withdrawn, and {situation} was under investigation before its withdrawal took effect",
    tables=("treaty_actions", "situations"),
)
def left_during_investigation(record: Record) -> Iterator[Reason]:
    """A withdrawal leaves cooperation in investigations begun before its effect untouched (RS 127(2)).

    The state must have had a duty to cooperate in it while a party; the situation may be older
    than its membership.  Burundi, in the situation authorised two days before its exit.

    >>> when(left_during_investigation, state="BDI", situation="ICC-01/17")
    'since 27 October 2017'
    """
    for stay, situation in _exits(record):
        if situation.opened is not None and situation.opened < stay.end:
            assert stay.left_by is not None
            yield reason([stay.state, situation.id], stay.end, None, _fact(stay.left_by), f"situations/{situation.id}")


@facts(
    "state",
    "situation",
    cites=("RS 127(2)",),
    says="{state} has withdrawn; {situation} was only under preliminary examination when the withdrawal took effect",
    tables=("treaty_actions", "situations"),
)
def left_during_examination(record: Record) -> Iterator[Reason]:
    """An investigation opened after the exit, from a preliminary examination begun before it: the duty is disputed.

    No ruling of the Court on the duty; those of 23 October 2025 and 22 April 2026 are on
    jurisdiction.  The Philippines left on 17 March 2019; the investigation was authorised on
    15 September 2021.

    >>> when(left_during_examination, state="PHL", situation="ICC-01/21")
    'since 17 March 2019'
    """
    for stay, situation in _exits(record):
        examined = situation.examined
        if examined is not None and examined < stay.end and (situation.opened or FOREVER) >= stay.end:
            assert stay.left_by is not None
            yield reason([stay.state, situation.id], stay.end, None, _fact(stay.left_by), f"situations/{situation.id}")


def _exits(record: Record) -> Iterator[tuple[Membership, Situation]]:
    for stay in memberships(record):
        if stay.left_by is not None:
            for situation in record.situations:
                yield stay, situation


@facts(
    "state",
    cites=("RS 127(1)",),
    says="{state} has announced that it leaves at once, without a notice to the depositary taking effect",
    tables=("treaty_actions",),
)
def announced_exit(record: Record) -> Iterator[Reason]:
    """An announcement is no notification (RS 127(1)): Mali, Burkina Faso and Niger, 22 September 2025.

    Only announcements that claim an effect of their own; until the stay ends by a notice.

    >>> when(announced_exit, state="MLI")
    '22 September 2025 – 23 June 2027'
    """
    for stay in memberships(record):
        for act in record.treaty_actions:
            claims_effect = act.action == "announcement" and act.effective is not None
            if claims_effect and act.state == stay.state and act.date is not None:
                yield reason([act.state], max(act.date, stay.start), stay.end, _fact(act))


@rule("RS 127(2)", says="{state} owes cooperation after its withdrawal in {situation}")
def residual_duties() -> Predicate:
    """Withdrawal leaves untouched the duty to cooperate in what had begun before it took effect (RS 127(2)).

    The duty arose while the state was a party; a withdrawal frees it for the future only.
    Since when: from the day of effect.  Disputed where only a preliminary examination was open
    (see `left_during_examination`).  Burundi since 27 October 2017.

    >>> when(residual_duties, state="BDI", situation="ICC-01/17")
    'since 27 October 2017'
    """
    return left_during_investigation
