"""After a failure: what a chamber may find, whom it may address, what the Assembly and the parties can do.

RS 87(5), 87(7), 112(2)(f), 119; Reg. 109; ICC-ASP/10/Res.5 as amended.  No provision knows a sanction.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from servanda.law.surrender import duty_to_surrender
from servanda.timeline.predicate import facts, rule
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.timeline.predicate import Predicate

ASSEMBLY, COUNCIL = "ASP", "UNSC"
CITES = ("RS 87(7)", "RS 87(5)(b)", "Reg. 109", "RS 112(2)(f)", "RS 119(1)", "RS 119(2)", "ICC-ASP/10/Res.5")


@facts(
    "person",
    "state",
    cites=("RS 59(1)",),
    says="{person} was in {state}",
    tables=("travel",),
)
def present(record: Record) -> Iterator[Reason]:
    """The days of a recorded visit; a journey planned, called off or overhead is none.  V. Putin in Mongolia, 2024.

    >>> when(present, person="al-bashir", state="ZAF")
    '13 June 2015 – 15 June 2015'
    """
    for trip in record.travel:
        if trip.status == "visited" and trip.from_ is not None:
            yield reason([trip.person, trip.state], trip.from_, trip.until, f"travel/{trip.id}")


@facts(
    "person",
    "state",
    cites=("RS 59(7)", "RS 89(1)"),
    says="{state} held {person} and surrendered the person to the Court",
    tables=("custody",),
)
def performed(record: Record) -> Iterator[Reason]:
    """Custody that ends in surrender performs the request; one that ends in release does not.

    Germany held K. El Hishri from 16 July to 1 December 2025; Italy let O. Elmasry go on 21 January 2025.

    >>> when(performed, person="duterte", state="PHL")
    '11 March 2025 – 12 March 2025'
    """
    for handed in record.custody:
        if handed.event == "surrendered" and handed.state and handed.date is not None:
            held = [
                row
                for row in record.custody
                if row.person == handed.person and row.state == handed.state and row.event in ("arrested", "detained")
            ]
            start = min((row.date for row in held if row.date is not None), default=handed.date)
            used = [f"custody/{row.id}" for row in (*held, handed)]
            yield reason([handed.person, handed.state], start, handed.date + 1, *used)


@facts(
    "situation",
    cites=("RS 13(b)", "RS 87(7)"),
    says="the Security Council referred {situation}",
    tables=("referrals",),
)
def referred_to_the_court(record: Record) -> Iterator[Reason]:
    """From the day of its referral, the Council can be told of failures in that situation (RS 87(5)(b), 87(7)).

    >>> when(referred_to_the_court, situation="ICC-02/05")
    'since 31 March 2005'
    """
    for referral in record.referrals:
        if COUNCIL in referral.by:
            yield reason([referral.situation], referral.date, None, f"referrals/{referral.id}")


@rule("RS 87(7)", "Reg. 109", says="{state}, bound to surrender {person}, did not do so while the person was there")
def failure_to_surrender() -> Predicate:
    """A state bound by a request did not execute it while the person was on its territory (RS 87(7)).

    That is what a chamber may find, having heard the state.  Hungary and B. Netanyahu, 3 to 6 April
    2025; not Germany and K. El Hishri, whom it arrested.

    >>> when(failure_to_surrender, person="putin", state="MNG")
    '2 September 2024 – 3 September 2024'
    """
    return (duty_to_surrender & present).unless(performed)


@rule("RS 87(7)", "RS 87(5)(b)", says="the Council can be told that {state} did not surrender {person}")
def failure_for_the_council() -> Predicate:
    """Where the Council referred the situation, it may be addressed too (RS 87(5)(b), 87(7)): Malawi 2011.

    >>> when(failure_for_the_council, person="al-bashir", state="JOR")
    '29 March 2017'
    """
    return failure_to_surrender & referred_to_the_court


class Addressees(NamedTuple):
    """Whom a chamber may address about a failure, and under which provision."""

    bodies: tuple[str, ...]
    cites: tuple[str, ...]


def addressees(status: str, council_referred: bool) -> Addressees:
    """Whom a chamber may address, by the way in which the state was bound.

    A party: the Assembly, and the Council where it referred.  A non-party that the Council obliges:
    the Council (Sudan, Libya).  One in breach of an arrangement: the Assembly, or the Council where it
    referred.  A state that is not bound: nobody; the Court may invite it (RS 87(5)(a)).

    >>> addressees("bound", council_referred=True).bodies, addressees("bound_by_council", True).bodies
    (('ASP', 'UNSC'), ('UNSC',))
    """
    match status:
        case "bound" | "bound_residually" | "bound_by_acceptance":
            also = {"bound_residually": ("RS 127(2)",), "bound_by_acceptance": ("RS 12(3)",)}.get(status, ())
            bodies = (ASSEMBLY, COUNCIL) if council_referred else (ASSEMBLY,)
            return Addressees(bodies, ("RS 87(7)", *also))
        case "bound_by_council":
            return Addressees((COUNCIL,), ("RS 87(5)(b)", "RS 87(7)"))
        case "bound_by_arrangement":
            return Addressees((COUNCIL,) if council_referred else (ASSEMBLY,), ("RS 87(5)(b)",))
    return Addressees((), ("RS 87(5)(a)",))


class Finding(NamedTuple):
    """What a chamber may do about a failure, and why not where it may not."""

    may_find: bool
    may_refer: bool
    why: str
    cites: tuple[str, ...]


def finding(*, bound: bool, failed: bool, prevented: bool, heard: bool) -> Finding:
    """Whether a chamber may find non-compliance and then refer it (RS 87(7), Reg. 109).

    Two conditions, each reasoned: the state failed to comply contrary to the Statute, and so
    prevented the Court from exercising its functions (Kenya, 19 August 2015, ICC-01/09-02/11-1032).
    The state is heard first.  A referral may follow, it need not (South Africa 2017, Jordan -397).

    >>> finding(bound=True, failed=True, prevented=True, heard=False).why
    'the state must be heard first'
    """
    unmet = (
        (bound, "the state was not bound by a request", ("RS 87(5)(a)",)),
        (failed, "it did not fail to comply", ("RS 87(7)",)),
        (prevented, "the failure did not prevent the Court from exercising its functions", ("RS 87(7)",)),
        (heard, "the state must be heard first", ("Reg. 109",)),
    )
    for met, why, cites in unmet:
        if not met:
            return Finding(False, False, why, cites)
    return Finding(True, True, "a chamber may find it and may refer it; it need not refer", ("RS 87(7)", "Reg. 109"))


class Step(NamedTuple):
    """One step of a procedure among states: who does what, under which provision."""

    who: str
    what: str
    cites: tuple[str, ...]


_PROCEDURES = ("ICC-ASP/10/Res.5", "ICC-ASP/11/Res.8", "ICC-ASP/17/Res.5")
COUNCIL_TOLD = Step("Security Council", "is told; the Statute provides no further step", ("RS 87(5)(b)", "RS 87(7)"))
FORMAL = (
    Step("Bureau", "meets on the referral as soon as it can", _PROCEDURES),
    Step("President of the Assembly", "writes to the state, reminds it of its duty, asks for its views", _PROCEDURES),
    Step("Bureau", "hears the state in a meeting open to others, and reports on the dialogue", _PROCEDURES),
    Step("Assembly", "considers the report at its next session and may decide or recommend", ("RS 112(2)(f)",)),
)
INFORMAL = (
    Step("regional focal points", "draw the President's attention to a visit under way or to come", _PROCEDURES),
    Step("President of the Assembly", "contacts the state informally and reports to the Bureau", _PROCEDURES),
)
BETWEEN_STATES = (
    Step("the parties", "negotiate; a dispute not settled within three months goes on", ("RS 119(2)",)),
    Step("Assembly", "may settle it, or recommend other means, the ICJ among them", ("RS 119(2)",)),
)


def assembly(*, referred: bool, serious_incident: bool) -> tuple[Step, ...]:
    """What the Assembly does about non-cooperation (RS 112(2)(f)): formally after a referral, else informally.

    The informal way is for a serious incident that is under way or about to happen.  No sanction
    is provided.

    >>> [step.who for step in assembly(referred=False, serious_incident=True)]
    ['regional focal points', 'President of the Assembly']
    """
    return FORMAL if referred else INFORMAL if serious_incident else ()


def dispute(*, judicial_functions: bool) -> tuple[Step, ...]:
    """Who settles a dispute about the Statute: the Court what belongs to its judicial functions, else RS 119(2).

    >>> dispute(judicial_functions=True)[0].who
    'the Court'
    """
    settled = Step("the Court", "decides; its decision settles the dispute", ("RS 119(1)",))
    return (settled,) if judicial_functions else BETWEEN_STATES
