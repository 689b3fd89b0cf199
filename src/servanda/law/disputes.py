"""Open disputes that touch the duty: when each would change the answer (`touches`), who holds what.

The answer follows the Court's rulings and lists the dispute; servanda takes no side.  The views
are rows of the record; here stands only *when* a dispute is live for a person and a state.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.law.exceptions import (
    PERSONAL_IMMUNITY,
    deferred,
    may_postpone_challenge,
    non_surrender_agreement,
)
from servanda.law.membership import announced_exit, left_during_examination, memberships, party
from servanda.law.surrender import duty_to_surrender
from servanda.law.warrant import died_before_decision, warrant_in_force
from servanda.timeline.days import ALWAYS, FOREVER
from servanda.timeline.predicate import facts, rule
from servanda.timeline.rows import Reason, reason
from servanda.timeline.timeline import gaps, intersection, union

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.timeline.predicate import NamedPredicate, Predicate


@facts(
    "person",
    "nation",
    cites=("RS 98(1)", "RS 27(2)"),
    says="{person} is the serving head of state or government or foreign minister of {nation}, not a party",
    tables=("offices", "treaty_actions"),
)
def leads_a_non_party(record: Record) -> Iterator[Reason]:
    """A party's officials have no immunity before the Court, undisputed (RS 27(2)); a non-party's are disputed.

    V. Putin since 2012, B. Netanyahu since 29 December 2022; not H. Akhundzada, whose state is a party.

    >>> when(leads_a_non_party, person="akhundzada", nation="AFG")
    'never'
    """
    member: dict[str, list[tuple[int, int]]] = {}
    for stay in memberships(record):
        member.setdefault(stay.state, []).append((stay.start, stay.end))
    for office in record.offices:
        if office.kind in PERSONAL_IMMUNITY and office.state and office.from_ is not None:
            held = union([(office.from_, office.until or FOREVER)])
            for start, end in intersection(held, gaps(union(member.get(office.state, [])))):
                yield reason([office.person, office.state], start, end, f"offices/{office.id}")


@facts(
    "state",
    "nation",
    cites=("RS 98(1)",),
    says="{nation} is a third state for {state}",
    tables=("states", "offices"),
)
def third_state(record: Record) -> Iterator[Reason]:
    """RS 98(1) speaks of a third state: not the requested State's own officials.

    >>> when(third_state, state="MNG", nation="RUS")
    'always'
    """
    nations = dict.fromkeys(o.state for o in record.offices if o.kind in PERSONAL_IMMUNITY and o.state)
    for state in record.states:
        for nation in nations:
            if nation != state.id:
                yield reason([state.id, nation], ALWAYS, None)


@rule("RS 98(1)", "RS 27(2)", says="whether {state} must respect an immunity of {person} is disputed")
def immunity_dispute() -> Predicate:
    """Must a party respect the immunity of a serving leader of a non-party?  The Court: no bar (-397, ICC-01/22-90).

    Live while the state is bound, the person holds the office, and the person's state is a third
    state and not a party.  Hungary and B. Netanyahu since 21 November 2024.

    >>> when(immunity_dispute, person="al-bashir", state="JOR")
    '4 March 2009 – 10 April 2019'
    """
    return (duty_to_surrender & leads_a_non_party & third_state).over("nation")


@rule("RS 127(2)", says="whether {state} owes cooperation in an investigation opened after its exit is disputed")
def residual_dispute() -> Predicate:
    """Does a withdrawn state owe cooperation in an investigation authorised after its exit?  No ruling on the duty.

    Live where a preliminary examination was open before, and nothing else binds the state: the
    Philippines and R. Duterte.

    >>> when(residual_dispute, person="duterte", state="PHL")
    '7 March 2025 – 11 March 2025'
    """
    return (warrant_in_force & left_during_examination).unless(duty_to_surrender.over("situation"))


@rule("RS 98(2)", says="whether the agreement of {state} falls under art. 98(2) is disputed")
def agreement_dispute() -> Predicate:
    """Do general agreements not to surrender fall under RS 98(2)?  No ruling; live where one in force is on record.

    >>> when(agreement_dispute, person="putin", state="MNG")
    'never'
    """
    return duty_to_surrender & non_surrender_agreement


@facts(
    "person",
    "state",
    cites=("RS 89(1)", "RS 89(3)"),
    says="{person} is recorded as flying over {state}",
    tables=("travel",),
)
def overflown(record: Record) -> Iterator[Reason]:
    """A recorded passage through the airspace without landing: B. Netanyahu over France, 10 February 2026.

    >>> when(overflown, person="netanyahu", state="FRA")
    '28 December 2025; 10 February 2026'
    """
    for trip in record.travel:
        if trip.status == "transited" and trip.from_ is not None:
            yield reason([trip.person, trip.state], trip.from_, trip.until, f"travel/{trip.id}")


@rule("RS 89(1)", "RS 89(3)", says="whether {state} had to act when {person} flew over is disputed")
def overflight_dispute() -> Predicate:
    """Must a party act when the person flies over without landing?  No ruling; RS 89(3) concerns the surrendered.

    >>> when(overflight_dispute, person="netanyahu", state="FRA")
    '28 December 2025; 10 February 2026'
    """
    return duty_to_surrender & overflown


@facts(
    "person",
    "situation",
    cites=("RS 19(2)", "RS 95"),
    says="a challenge to the jurisdiction of the Court in {situation} is pending",
    tables=("challenges", "warrants"),
)
def jurisdiction_challenged(record: Record) -> Iterator[Reason]:
    """A challenge to jurisdiction leaves the warrant valid and is not a challenge to admissibility (RS 19(9), 95).

    Israel's, pending again since 24 April 2025.

    >>> when(jurisdiction_challenged, person="gallant")
    '23 September 2024 – 20 November 2024; since 24 April 2025'
    """
    for each in record.challenges:
        if each.kind == "jurisdiction":
            for person in each.persons or dict.fromkeys(
                w.person for w in record.warrants if w.situation == each.situation
            ):
                yield reason([person, each.situation], each.filed, each.decided, f"challenges/{each.id}")


@rule("RS 95", "RS 19(9)", says="whether art. 95 lets {state} postpone while jurisdiction is challenged is disputed")
def art_95_dispute() -> Predicate:
    """Does RS 95 cover surrender, challenges to jurisdiction, other states, the time of an appeal?

    Surrender: yes (1 June 2012); appeal: no (18 July 2013); jurisdiction and third states: no
    ruling, the text says admissibility and the requested State.

    >>> when(art_95_dispute, person="s-gaddafi", state="LBY")
    '1 May 2012 – 30 May 2013'
    """
    return (duty_to_surrender & may_postpone_challenge) | (duty_to_surrender & jurisdiction_challenged)


@rule("RS 127(1)", says="{state} holds that it left at once")
def exit_dispute() -> Predicate:
    """Does an exit work without notification?  By the text only by notification, and after a year (RS 127(1)).

    Live for Mali, Burkina Faso and Niger since 22 September 2025 while they remain parties.

    >>> when(exit_dispute, person="putin", state="NER")
    '22 September 2025 – 17 June 2027'
    """
    return warrant_in_force & party & announced_exit


@rule("RS 16", says="whether a deferral suspends the request to {state} is disputed")
def deferral_dispute() -> Predicate:
    """Does a deferral suspend requests already sent?  Never tested; live only while one is in force.

    >>> when(deferral_dispute, person="al-bashir", state="TCD")
    'never'
    """
    return duty_to_surrender & deferred


@rule("RS 58(4)", says="whether anything is left to do for {state} after the death of {person} is disputed")
def death_dispute() -> Predicate:
    """Is there a duty between the death and the Court's decision?  The decision is needed (22 November 2011).

    >>> when(death_dispute, person="al-werfalli", state="LBY")
    '24 March 2021 – 14 June 2022'
    """
    return duty_to_surrender & died_before_decision


@facts("state", cites=("RS 98(1)",), says="the courts of {state} apply section 23 of the ICC Act 2001", tables=())
def united_kingdom(record: Record) -> Iterator[Reason]:
    """Section 23 of the International Criminal Court Act 2001, in force on 1 September 2001.

    >>> when(united_kingdom, state="GBR")
    'since 1 September 2001'
    """
    from servanda.timeline.days import parse_day

    yield reason(["GBR"], parse_day("2001-09-01"), None)


@rule("RS 98(1)", says="whether section 23 of the ICC Act 2001 keeps the immunity of {person} is disputed")
def section_23_dispute() -> Predicate:
    """Does s. 23 keep a non-party leader's immunity in UK courts, and is that in line with the Statute?

    No ruling of the Court on the Act.  Live for the United Kingdom while the person leads a non-party.

    >>> when(section_23_dispute, person="putin", state="GBR")
    'since 17 March 2023'
    """
    return immunity_dispute & united_kingdom


TOUCHES: dict[str, NamedPredicate] = {
    "immunity-art-98-1": immunity_dispute,
    "residual-duty-late-investigation": residual_dispute,
    "non-surrender-agreements": agreement_dispute,
    "overflight": overflight_dispute,
    "art-95-scope": art_95_dispute,
    "withdrawal-validity": exit_dispute,
    "deferral-and-requests": deferral_dispute,
    "death-before-decision": death_dispute,
    "uk-section-23": section_23_dispute,
}
