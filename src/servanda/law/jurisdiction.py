"""Could the Court try it: when, where and by whom the conduct took place (arts 5, 11-14, 26-29, 70, 124, 127).

Every timeline of this module runs over the days *of the conduct*: `party` at a day says that conduct
of that day on the state's territory is within reach.  Natural persons only (RS 1, 25); neither
office (RS 27) nor the lapse of time (RS 29) matters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.law.membership import memberships, party
from servanda.timeline.days import FOREVER, STATUTE_IN_FORCE, Day, parse_day
from servanda.timeline.predicate import facts, rule
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Situation, TreatyAction
    from servanda.timeline.predicate import Predicate

CRIMES = {
    "genocide": ("RS 5", "RS 6"),
    "crimes_against_humanity": ("RS 5", "RS 7"),
    "war_crimes": ("RS 5", "RS 8"),
    "aggression": ("RS 5", "RS 8 bis"),
    "offences_against_administration": ("RS 70(1)", "RPE 162"),
}
TRIGGERS = {
    "self_referral": ("RS 13(a)", "RS 14"),
    "state_referral": ("RS 13(a)", "RS 14"),
    "unsc_referral": ("RS 13(b)",),
    "proprio_motu": ("RS 13(c)", "RS 15(3)", "RS 15(4)"),
}
REFERS_A_PART = {"ICC-02/05": "Darfur"}  # S/RES/1593 (2005) para. 1; S/RES/1970 (2011) para. 4 refers all of Libya
CARVE_OUTS = {"ICC-02/05": "S/RES/1593 (2005) para. 6", "ICC-01/11": "S/RES/1970 (2011) para. 6"}
NATIONALS_ONLY = ("UKR",)  # whose declaration under art. 124 speaks of nationals alone
CITES = (
    *(cite for cites in (*CRIMES.values(), *TRIGGERS.values()) for cite in cites),
    "RS 16",
    "RS 26",
    "RS 27",
)


def needs_authorisation(trigger: str) -> bool:
    """Whether an investigation needs the Pre-Trial Chamber's leave: only on the Prosecutor's own motion (RS 15(3)-(4)).

    >>> [needs_authorisation(trigger) for trigger in TRIGGERS]
    [False, False, False, True]
    """
    return trigger == "proprio_motu"


def before_the_court(situation: Situation) -> Day | None:
    """The first day on which a situation was under consideration: examination, referral or investigation.

    The Philippines, whose preliminary examination was opened a year before their exit took effect:

    >>> from servanda.record import load
    >>> from servanda.timeline.days import iso
    >>> iso(before_the_court(load().by_id("situations", "ICC-01/21")))
    '2018-02-08'
    """
    known = [day for day in (situation.examined, situation.referred, situation.opened) if day is not None]
    return min(known, default=None)


@facts(cites=("RS 11(1)", "RS 24(1)"), says="the Statute was in force")
def in_time(record: Record) -> Iterator[Reason]:
    """Only conduct from 1 July 2002 on (RS 11(1), 24(1)); for a later party only from its own entry (RS 11(2)).

    >>> when(in_time)
    'since 1 July 2002'
    """
    yield reason([], STATUTE_IN_FORCE, None)


@facts(
    "state",
    cites=("RS 12(3)", "RS 11(2)", "RPE 44"),
    says="{state} accepted the jurisdiction of the Court for conduct of that day by declaration",
    tables=("treaty_actions", "state_status"),
)
def conduct_accepted(record: Record) -> Iterator[Reason]:
    """A declaration accepts jurisdiction over the days of conduct that it names, also before membership (RS 12(3)).

    Ukraine from 21 November 2013, Palestine from 13 June 2014, Armenia from 10 May 2021.  It must
    come from whoever may bind a State: Palestine's of 2009 was not acted on while the United
    Nations did not hold it to be one, nor the one lodged for Egypt in 2013.

    >>> when(conduct_accepted, state="PSE")
    'since 13 June 2014'
    """
    for act in record.treaty_actions:
        if act.action == "art12_3_declaration" and act.effective is not None and lodged_by_a_state(record, act):
            yield reason([act.state], act.effective, act.until, f"treaty_actions/{act.id}")


def lodged_by_a_state(record: Record, act: TreatyAction) -> bool:
    """Whether the United Nations held the declaring body to be a State that day; so the Prosecutor on 3 April 2012."""
    held = [s for s in record.state_status if s.state == act.state and s.body == "United Nations"]
    day = act.date or 0
    return not any(s.status.startswith("observer (") and (s.from_ or 0) <= day < (s.until or FOREVER) for s in held)


@facts(
    "state",
    cites=("RS 127(2)",),
    says="{state} has left since, and it is not settled that conduct of its time as a party is still within reach",
    tables=("treaty_actions",),
)
def left_since(record: Record) -> Iterator[Reason]:
    """Conduct of a former party's time: the record cannot say, unless the matter was before the Court (unknown).

    >>> when(left_since, state="PHL")
    'unknown: 1 November 2011 – 16 March 2019'
    """
    as_of = parse_day(record.as_of)
    for stay in memberships(record):
        if stay.left_by is not None and stay.end <= as_of:
            yield reason([stay.state], stay.start, stay.end, f"treaty_actions/{stay.left_by.id}", certain=False)


@facts(
    "state",
    "situation",
    cites=("RS 12(2)", "RS 127(2)"),
    says="{state} was a party at the time, and {situation} was before the Court when it left",
    tables=("treaty_actions", "situations"),
)
def matter_kept(record: Record) -> Iterator[Reason]:
    """Conduct before an exit stays within reach where the matter was under consideration by then (RS 127(2)).

    Burundi, authorised on 25 October 2017, through 26 October 2017; the Philippines, where only an
    examination was open, through 16 March 2019 (23 October 2025; 22 April 2026, by majority).

    >>> when(matter_kept, state="BDI", situation="ICC-01/17")
    '26 April 2015 – 26 October 2017'
    """
    for stay in memberships(record):
        for situation in record.situations:
            first = before_the_court(situation)
            if stay.left_by and stay.state in situation.territory and first is not None and first < stay.end:
                start = max(stay.start, situation.scope_from or stay.start)
                end = min(stay.end, situation.scope_until or stay.end)
                yield reason([stay.state, situation.id], start, end, _act(stay.left_by), f"situations/{situation.id}")


def _act(act: TreatyAction) -> str:
    return f"treaty_actions/{act.id}"


def investigated_only_after(record: Record, state: str, situation: Situation) -> bool:
    """Whether a state left while a situation was under examination and not yet under investigation: that is disputed.

    >>> from servanda.record import load
    >>> record = load()
    >>> investigated_only_after(record, "PHL", record.by_id("situations", "ICC-01/21"))
    True
    >>> investigated_only_after(record, "BDI", record.by_id("situations", "ICC-01/17"))
    False
    """
    exits = [stay.end for stay in memberships(record) if stay.state == state and stay.left_by is not None]
    return any((situation.opened or FOREVER) >= end for end in exits)


@rule("RS 12(2)", "RS 11(2)", says="{state} gives the Court jurisdiction over conduct of that day")
def state_gives_jurisdiction() -> Predicate:
    """The State of the territory, of registration or of nationality was a party that day, or accepted (RS 12(2)-(3)).

    One element of the crime on the territory suffices (Bangladesh/Myanmar, 6 September 2018 and
    14 November 2019).  Unknown for a former party where the matter was not before the Court when
    it left.

    >>> when(state_gives_jurisdiction, state="UKR")
    'since 21 November 2013'
    """
    return in_time & (party.unless(left_since) | matter_kept | conduct_accepted)


@facts(
    "situation",
    cites=("RS 13(b)",),
    says="the Security Council referred {situation}, conduct of that day included",
    tables=("situations", "referrals"),
)
def council_referred(record: Record) -> Iterator[Reason]:
    """A referral under Chapter VII needs neither territory nor nationality of a party (RS 13(b)).

    Darfur from 1 July 2002 (S/RES/1593), Libya from 15 February 2011 (S/RES/1970).

    >>> when(council_referred, situation="ICC-01/11")
    'since 15 February 2011'
    """
    for situation in record.situations:
        referral = next((r for r in record.referrals if r.situation == situation.id and "UNSC" in r.by), None)
        if referral is not None and situation.scope_from is not None:
            yield reason([situation.id], situation.scope_from, situation.scope_until, f"referrals/{referral.id}")


@facts(
    "state",
    "situation",
    cites=("RS 13(b)",),
    says="{state} is the territory of {situation}",
    tables=("situations",),
)
def lies_in(record: Record) -> Iterator[Reason]:
    """The territory of a situation; where a referral covers a part of a state, the state alone does not tell (unknown).

    Darfur: conduct elsewhere in Sudan is not referred.

    >>> when(lies_in, state="MMR", situation="ICC-01/19")
    'since 1 July 2002'
    """
    for situation in record.situations:
        for state in situation.territory:
            part = situation.id in REFERS_A_PART
            yield reason([state, situation.id], STATUTE_IN_FORCE, None, f"situations/{situation.id}", certain=not part)


@rule("RS 13(b)", says="the Security Council referred conduct of that day in {state}")
def referral_reaches() -> Predicate:
    """The Council referred the situation, and the state is its territory (RS 13(b)).

    >>> when(referral_reaches, state="SDN")
    'unknown: since 1 July 2002'
    """
    return in_time & council_referred & lies_in


@facts(
    "state",
    cites=("RS 124",),
    says="{state} had excluded war crimes by its nationals",
    tables=("treaty_actions",),
)
def nationals_opted_out(record: Record) -> Iterator[Reason]:
    """On joining, a state may exclude war crimes for seven years (RS 124); it limits jurisdiction, never Part 9.

    France until 12 August 2008 (withdrawn), Colombia until 31 October 2009, Ukraine from 1 January
    2025.  The deletion voted in 2015 is not in force.

    >>> when(nationals_opted_out, state="FRA")
    '1 July 2002 – 12 August 2008'
    """
    for act in record.treaty_actions:
        if act.action == "art124_declaration" and act.effective is not None:
            yield reason([act.state], act.effective, act.until, _act(act))


@facts(
    "state",
    cites=("RS 124",),
    says="{state} had excluded war crimes on its territory",
    tables=("treaty_actions",),
)
def territory_opted_out(record: Record) -> Iterator[Reason]:
    """The same for war crimes on the territory; not where the declaration speaks of nationals alone (Ukraine).

    >>> when(territory_opted_out, state="COL")
    '1 November 2002 – 31 October 2009'
    """
    for act in record.treaty_actions:
        if act.action == "art124_declaration" and act.effective is not None and act.state not in NATIONALS_ONLY:
            yield reason([act.state], act.effective, act.until, _act(act))
