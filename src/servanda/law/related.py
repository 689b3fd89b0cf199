"""Disputes that bear on an answer without changing its status: when each is live for a person and a state.

An answer lists them beside those of `disputes`, which would change it.  The views are rows of the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.law.disputes import immunity_dispute
from servanda.law.failure import referred_to_the_court
from servanda.law.membership import memberships
from servanda.law.surrender import duty_to_surrender
from servanda.law.warrant import court_offence, warrant_in_force
from servanda.timeline.days import STATUTE_IN_FORCE, parse_day
from servanda.timeline.predicate import facts, rule
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.timeline.predicate import NamedPredicate, Predicate

HOSTS = ("AUT", "CHE", "KEN", "NLD")  # seats of international organisations to which delegates travel
SUCCESSORS = {"SSD": ("SDN", parse_day("2011-07-09"))}  # new states that have not notified a succession
DISPUTED_GOVERNMENTS = {
    "AFG": parse_day("2021-08-15"),  # the authorities in Kabul reject the Statute
    "LBY": parse_day("2025-05-12"),  # who may accept jurisdiction: the declaration of that day
}


@rule(
    "RS 13(b)", "RS 27(2)", says="why immunity does not stand for {state} after a referral by the Council is disputed"
)
def referral_reason_dispute() -> Predicate:
    """When the Council referred: does immunity fall by custom, by waiver, or by the Statute through the resolution?

    The outcome is settled (-397); the chambers differ on the reason.

    >>> when(referral_reason_dispute, person="al-bashir", state="JOR")
    '4 March 2009 – 10 April 2019'
    """
    return immunity_dispute & referred_to_the_court


@facts(
    "person",
    "state",
    cites=("RS 59(1)", "RS 89(1)"),
    says="a request concerning {person} is on record as sent to {state}",
    tables=("requests", "treaty_actions"),
)
def request_recorded(record: Record) -> Iterator[Reason]:
    """A request on record as sent to a state, or to all that were parties that day.

    >>> when(request_recorded, person="netanyahu", state="HUN")
    'since 3 April 2025'
    """
    stays = list(memberships(record))
    for row in record.requests:
        sent = [code for code in row.states if code != "parties"]
        if "parties" in row.states:
            sent += [stay.state for stay in stays if stay.start <= row.date < stay.end]
        for state in sent:
            yield reason([row.person, state], row.date, row.withdrawn, f"requests/{row.id}")


@rule("RS 59(1)", "RS 89(1)", says="whether {state} has a duty before it has the request is disputed")
def request_dispute() -> Predicate:
    """Does the duty exist before the Court has sent a request?  Not isolated; live where none is on record.

    >>> when(request_dispute, person="netanyahu", state="FRA")
    'since 21 November 2024'
    >>> when(request_dispute, person="putin", state="FRA")
    'never'
    """
    return duty_to_surrender.unless(request_recorded)


@facts("state", cites=("RS 88", "VCLT 27"), says="{state} has no implementing law on record", tables=("national_laws",))
def without_national_law(record: Record) -> Iterator[Reason]:
    """States of which the record says that they have no implementing law: Hungary, Jordan, Mongolia.

    >>> when(without_national_law, state="HUN")
    'since 1 July 2002'
    """
    for law in record.national_laws:
        if law.act.startswith("No "):
            yield reason([law.state], STATUTE_IN_FORCE, None, f"national_laws/{law.id}")


@rule("RS 88", "VCLT 27", says="whether missing national rules excuse {state} is disputed")
def national_law_dispute() -> Predicate:
    """Do missing or misapplied national rules excuse?  No: Hungary (24 July 2025), Italy (17 October 2025).

    >>> when(national_law_dispute, person="netanyahu", state="HUN")
    'since 21 November 2024'
    """
    return duty_to_surrender & without_national_law


@facts(
    "state",
    "situation",
    cites=("VCLT 29",),
    says="{state} was a part of a state that the Council obliges in {situation}, and has notified no succession",
    tables=("council_duties",),
)
def unnotified_successor(record: Record) -> Iterator[Reason]:
    """A new state that has notified nothing is no addressee of its predecessor's duty: South Sudan.

    >>> when(unnotified_successor, state="SSD")
    'since 9 July 2011'
    """
    for state, (predecessor, day) in SUCCESSORS.items():
        for duty in record.council_duties:
            if duty.state == predecessor:
                start = max(day, duty.from_)
                yield reason([state, duty.situation], start, duty.until, f"council_duties/{duty.id}")


@rule("VCLT 29", says="whether a duty passed to {state} is a question of succession")
def succession_dispute() -> Predicate:
    """Does a duty that the Council imposed pass to a new state?  Not by itself; no contrary view is recorded.

    >>> when(succession_dispute, person="al-bashir", state="SSD")
    'since 9 July 2011'
    """
    return warrant_in_force & unnotified_successor


@facts(
    "person",
    cites=("RS 97",),
    says="a party has asked the Court about an invitation to {person}",
    tables=("consultations",),
)
def invitation_consulted(record: Record) -> Iterator[Reason]:
    """A consultation about an invitation whose state is not public: V. Putin, 8 June 2026 (known from the press).

    >>> when(invitation_consulted, person="putin")
    'since 8 June 2026'
    """
    for row in record.consultations:
        if not row.state:
            yield reason([row.person], row.from_, None, f"consultations/{row.id}")


@rule("RS 97", says="whether {state} may receive {person} for peace talks is disputed")
def peace_talks_dispute() -> Predicate:
    """May a party receive the person for peace talks?  Not by itself; a conference under UN auspices is left open.

    >>> when(peace_talks_dispute, person="putin", state="CHE")
    'since 8 June 2026'
    """
    return duty_to_surrender & invitation_consulted


@facts("state", cites=("RS 97",), says="{state} is the host of international organisations", tables=())
def host_state(record: Record) -> Iterator[Reason]:
    """Hosts of organisations whose delegates may be protected on their way: Austria, Kenya, Netherlands, Switzerland.

    >>> when(host_state, state="CHE")
    'since 1 July 2002'
    """
    for state in HOSTS:
        yield reason([state], STATUTE_IN_FORCE, None)


@rule(
    "RS 97", "RS 27(2)", says="whether {state} may arrest a delegate on his way to an organisation it hosts is disputed"
)
def host_state_dispute() -> Predicate:
    """May a host arrest a delegate on the way to an organisation?  No ruling, save what is reported of 8 June 2026.

    >>> when(host_state_dispute, person="putin", state="AUT")
    'since 17 March 2023'
    """
    return duty_to_surrender & host_state


@facts("state", cites=("VCLT 29",), says="who speaks for {state} is disputed", tables=())
def disputed_government(record: Record) -> Iterator[Reason]:
    """A government without recognition or control changes neither membership nor duty (Afghanistan since 2021).

    >>> when(disputed_government, state="AFG")
    'since 15 August 2021'
    """
    for state, day in DISPUTED_GOVERNMENTS.items():
        yield reason([state], day, None)


@rule("VCLT 29", says="whose act counts for {state} is disputed")
def government_dispute() -> Predicate:
    """Whose act or refusal counts where a government is disputed?  Warrants and requests go on.

    >>> when(government_dispute, person="akhundzada", state="AFG")
    'since 8 July 2025'
    """
    return duty_to_surrender & disputed_government


@rule("RS 70(2)", "RPE 167", says="on what conditions {state} owes the surrender of {person} is disputed")
def court_offence_dispute() -> Predicate:
    """Is surrender for offences against the Court owed as for crimes of RS 5, or on national conditions (RS 70(2))?

    >>> when(court_offence_dispute, person="barasa", state="KEN")
    'since 2 August 2013'
    """
    return duty_to_surrender & court_offence


RELATED: dict[str, NamedPredicate] = {
    "council-referral-immunity": referral_reason_dispute,
    "request-needed": request_dispute,
    "national-law-gap": national_law_dispute,
    "succession": succession_dispute,
    "un-auspices": peace_talks_dispute,
    "un-seats-and-host-state": host_state_dispute,
    "who-speaks-for-the-state": government_dispute,
    "art-70-cooperation": court_offence_dispute,
}
