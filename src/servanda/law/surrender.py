"""The duty to arrest and surrender: if the person is in the state that day, what must it do? (arts 59, 86-89)

Five ways of being bound, in the order in which an answer names them.  Surrender is not
extradition (RS 102); what changes a bound state's position stands in `exceptions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.law.exceptions import EXCEPTIONS, deferred
from servanda.law.membership import accepted, party, residual_duties
from servanda.law.warrant import warrant_in_force
from servanda.timeline.predicate import facts, rule
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.timeline.predicate import Predicate, Rule


@facts(
    "state",
    "situation",
    cites=("RS 13(b)", "Charter 25", "Charter 103"),
    says="the Security Council obliges {state} by name to cooperate in {situation}",
    tables=("council_duties",),
)
def named_by_council(record: Record) -> Iterator[Reason]:
    """A referral may oblige a state by name to cooperate; its decision binds that state (Charter 25, 103).

    Only the state named: all others are merely urged.  Sudan by S/RES/1593 (2005) para. 2, Libya
    by S/RES/1970 (2011) para. 5; a new state is no addressee of its predecessor's (South Sudan).

    >>> when(named_by_council, state="SDN")
    'since 31 March 2005'
    """
    for duty in record.council_duties:
        yield reason([duty.state, duty.situation], duty.from_, duty.until, f"council_duties/{duty.id}")


@facts(
    "state",
    "situation",
    cites=("RS 87(5)(a)",),
    says="{state} has an arrangement with the Court for {situation}",
    tables=("arrangements",),
)
def arranged(record: Record) -> Iterator[Reason]:
    """A non-party may bind itself to the Court by an ad hoc arrangement (RS 87(5)(a)).  None is on record.

    >>> when(arranged, state="USA")
    'never'
    """
    for each in record.arrangements:
        yield reason([each.state, each.situation], each.from_, each.until, f"arrangements/{each.id}")


@rule("RS 86", "RS 89(1)", "RS 59(1)", says="{state} is bound as a State Party to arrest and surrender {person}")
def bound_as_party() -> Predicate:
    """A State Party on whose territory the person is found executes the request (RS 86, 89(1), 59(1)).

    Since when: the later of warrant and membership.  Neither the nationality of the person, nor a
    missing national law, nor a view that the Court erred excuses it (RS 27, 88, VCLT 27).
    Hungary, 3 April 2025: bound; the finding of 24 July 2025 says so.

    >>> when(bound_as_party, person="netanyahu", state="HUN")
    'since 21 November 2024'
    """
    return warrant_in_force & party


@rule("RS 13(b)", "Charter 25", "Charter 103", says="{state} is bound by the Security Council to surrender {person}")
def bound_by_council() -> Predicate:
    """The state that a referral obliges by name cooperates by the regime of the Statute, exceptions included.

    ICC-02/05-01/09-309 and -397; Libya, decision of 1 June 2012.  Sudan in the situation of
    Darfur since 31 March 2005.

    >>> when(bound_by_council, person="al-bashir", state="SDN")
    'since 4 March 2009'
    """
    return warrant_in_force & named_by_council


@rule("RS 12(3)", "RS 86", "RS 89(1)", says="{state} is bound by its declaration to surrender {person}")
def bound_by_acceptance() -> Predicate:
    """A state that accepted jurisdiction cooperates without delay or exception, in that situation only (RS 12(3)).

    Côte d'Ivoire, not yet a party, surrendered L. Gbagbo on 29 November 2011.

    >>> when(bound_by_acceptance, person="l-gbagbo", state="CIV")
    '23 November 2011 – 29 November 2011'
    """
    return warrant_in_force & accepted


@rule("RS 127(2)", "RS 86", "RS 89(1)", says="{state}, having withdrawn, stays bound to surrender {person}")
def bound_residually() -> Predicate:
    """A former party cooperates in investigations and proceedings begun before its withdrawal took effect (RS 127(2)).

    Burundi in its own situation since 27 October 2017.  Not in one authorised later: the
    Philippines' (15 September 2021), which is disputed.

    >>> when(bound_residually, person="al-bashir", state="PHL")
    'since 17 March 2019'
    """
    return warrant_in_force & residual_duties


@rule("RS 87(5)(a)", says="{state} is bound by its arrangement with the Court to surrender {person}")
def bound_by_arrangement() -> Predicate:
    """A non-party is bound by what it arranged with the Court (RS 87(5)(a)).  None is on record.

    >>> when(bound_by_arrangement, person="putin", state="USA")
    'never'
    """
    return warrant_in_force & arranged


BASES: dict[str, Rule] = {
    "bound": bound_as_party,
    "bound_by_council": bound_by_council,
    "bound_by_acceptance": bound_by_acceptance,
    "bound_residually": bound_residually,
    "bound_by_arrangement": bound_by_arrangement,
}


@rule("RS 86", "RS 87(5)", "RS 89(1)", says="{state} has a duty to arrest and surrender {person}")
def duty_to_surrender() -> Predicate:
    """A state has the duty while a warrant is in force and it is bound in at least one of the five ways.

    Presumed: that it has the request, or will have it when the person is there (RS 59(1), 89(1)).
    A state bound in none of them may help voluntarily, and the Court may invite it (RS 87(5)(a)).

    >>> when(duty_to_surrender, person="elmasry", state="ITA")
    'since 18 January 2025'
    """
    return bound_as_party | bound_by_council | bound_by_acceptance | bound_residually | bound_by_arrangement


# each exception where there is a duty for it to qualify
QUALIFIED: dict[str, Predicate] = {name: duty_to_surrender & exception for name, exception in EXCEPTIONS.items()}


@rule("RS 16", "RS 89(1)", says="the duty of {state} to surrender {person} is to be performed now")
def duty_not_suspended() -> Predicate:
    """The duty, except while the Council's deferral covers the situation (RS 16).

    >>> when(duty_not_suspended, person="kushayb", state="CAF")
    '27 April 2007 – 8 June 2020'
    """
    return duty_to_surrender.unless(deferred)
