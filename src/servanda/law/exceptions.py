"""What changes a bound state's position: each a rule of its own, never merged (arts 16, 89(2), 89(4), 90, 94-98).

No excuse, by contrast: nationality of the person, missing or unpromulgated national law, a decision
of a regional body, dependence on another state, a national court's release, a promise or an
invitation, a view that the Court erred (RS 27, 86, 88, 89, 102; VCLT 27).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from servanda.law.warrant import is_warrant
from servanda.timeline.days import FOREVER
from servanda.timeline.predicate import Facts, Rule, facts
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Challenge, Warrant


@facts(
    "situation",
    cites=("RS 16",),
    says="the Security Council has deferred {situation}",
    tables=("deferrals",),
)
def deferred(record: Record) -> Iterator[Reason]:
    """While a Chapter VII resolution defers a situation, its requests are suspended (RS 16), for twelve months.

    A reading: never tested.  S/RES/1422 (2002) and 1487 (2003) concerned peacekeepers and cover
    no situation of the record.

    >>> when(deferred, situation="ICC-02/05")
    'never'
    """
    for each in record.deferrals:
        if each.situation:
            yield reason([each.situation], each.from_, each.until, f"deferrals/{each.id}")


@facts(
    "person",
    "situation",
    "state",
    cites=("RS 95",),
    says="a challenge to admissibility concerning {person} is pending, and {state} may postpone",
    tables=("challenges", "warrants"),
)
def may_postpone_challenge(record: Record) -> Iterator[Reason]:
    """While a chamber considers a challenge to admissibility, the requested State may postpone, surrender included.

    RS 95.  From the filing (4 April 2012: not before) to the first decision, appeal or not
    (18 July 2013).  A challenge to jurisdiction alone is not one: Israel's of 2024-2026.
    Libya, S. Gaddafi: 1 May 2012 (ICC-01/11-01/11-163) to 31 May 2013.

    >>> when(may_postpone_challenge, person="s-gaddafi", state="LBY")
    '1 May 2012 – 30 May 2013'
    """
    for each in record.challenges:
        if each.kind == "admissibility":
            for warrant in _challenged(record, each):
                start = max(each.filed, warrant.issued)
                end = min(each.decided or FOREVER, warrant.ended or FOREVER)
                for state in each.requested_states:
                    yield reason([warrant.person, warrant.situation, state], start, end, f"challenges/{each.id}")


def _challenged(record: Record, challenge: Challenge) -> Iterator[Warrant]:
    """The warrants of the case that a challenge names, or of the whole situation where it names none."""
    for warrant in record.warrants:
        concerned = warrant.person in (challenge.persons or (warrant.person,))
        same = warrant.situation == challenge.situation and challenge.case in ("", warrant.case)
        if is_warrant(warrant) and concerned and same:
            yield warrant


@facts(
    "person",
    "state",
    cites=("RS 89(4)", "RS 94", "RPE 183"),
    says="{state} postpones for its own proceedings, as agreed with the Court",
    tables=("postponements",),
)
def may_postpone_own_case(record: Record) -> Iterator[Reason]:
    """A state that tries or punishes the person for something else grants the request, then consults on the time.

    RS 89(4); or execution would disturb another case, for a time agreed with the Court (RS 94).
    Refused: Libya, 7 March 2012.

    >>> when(may_postpone_own_case, person="s-gaddafi", state="LBY")
    'never'
    """
    for each in record.postponements:
        if each.outcome != "refused":
            yield reason([each.person, each.state], each.from_, each.until, f"postponements/{each.id}")


@facts(
    "person",
    "state",
    cites=("RS 90", "RPE 186"),
    says="another state asks {state} for the extradition of {person}",
    tables=("competing_requests",),
)
def competing_request(record: Record) -> Iterator[Reason]:
    """Asked for the same person by another state, the requested State tells both and follows the order of RS 90.

    >>> when(competing_request, person="al-senussi", state="MRT")
    '18 March 2012 – 4 September 2012'
    """
    for each in record.competing_requests:
        yield reason([each.person, each.requested_state], each.from_, each.until, f"competing_requests/{each.id}")


@facts(
    "person",
    "state",
    cites=("RS 89(2)", "RS 20", "RPE 181"),
    says="{person} objects before a court of {state} that the case was already tried",
    tables=("ne_bis_in_idem_claims",),
)
def ne_bis_in_idem_claim(record: Record) -> Iterator[Reason]:
    """The state consults at once; admissible: it proceeds; ruling pending: it may postpone (RS 89(2)).

    >>> when(ne_bis_in_idem_claim, person="s-gaddafi", state="LBY")
    'never'
    """
    for each in record.ne_bis_in_idem_claims:
        yield reason([each.person, each.state], each.from_, each.until, f"ne_bis_in_idem_claims/{each.id}")


@facts(
    "person",
    "state",
    cites=("RS 97",),
    says="{state} has a problem with execution on record and must consult the Court",
    tables=("consultations",),
)
def must_consult(record: Record) -> Iterator[Reason]:
    """A problem that may impede execution: the state consults without delay; the duty is not suspended (RS 97).

    ICC-02/05-01/09-302, 6 July 2017, South Africa; -309 Jordan.  Having consulted counts when a
    referral is weighed (-397).

    >>> when(must_consult, person="al-bashir", state="ZAF")
    '11 June 2015 – 13 June 2015'
    """
    for each in record.consultations:
        if each.state:
            yield reason([each.person, each.state], each.from_, each.until, f"consultations/{each.id}")


@facts(
    "person",
    "state",
    cites=("RS 98(2)", "RPE 195(2)"),
    says="{state} has an agreement in force that needs the consent of the state of {person}",
    tables=("surrender_agreements", "persons"),
)
def non_surrender_agreement(record: Record) -> Iterator[Reason]:
    """Where an agreement requires the sending state's consent, the Court may not proceed without it (RS 98(2)).

    Only agreements on record as in force; leads found nothing.  Whether general agreements
    qualify is contested.

    >>> when(non_surrender_agreement, person="putin", state="MNG")
    'never'
    """
    in_force = [each for each in record.surrender_agreements if each.status == "in_force" and each.from_]
    for each in in_force:
        for person in record.persons:
            if each.partner in person.nationality and each.from_ is not None:
                yield reason([person.id, each.state], each.from_, each.until, f"surrender_agreements/{each.id}")


@facts(
    "person",
    "state",
    cites=("RS 97",),
    says="{state} has consulted the Court about a conference under UN auspices",
    tables=("consultations",),
)
def safe_conduct(record: Record) -> Iterator[Reason]:
    """An invitation lifts nothing by itself; a conference under UN auspices after consulting may (8 June 2026).

    Known from the press only.

    >>> when(safe_conduct, person="putin", state="CHE")
    'never'
    """
    for each in record.consultations:
        if each.un_auspices == "yes" and each.state:
            yield reason([each.person, each.state], each.from_, each.until, f"consultations/{each.id}")


PERSONAL_IMMUNITY = ("head_of_state", "head_of_government", "foreign_minister", "diplomat")


@facts(
    "person",
    "nation",
    cites=("RS 98(1)", "RS 27(2)"),
    says="{person} serves {nation} in an office to which states attach personal immunity",
    tables=("offices",),
)
def holds_high_office(record: Record) -> Iterator[Reason]:
    """A serving head of state or government, foreign minister or diplomat (RS 98(1) with 27(2)).

    B. Netanyahu for Israel since 29 December 2022; Y. Gallant, as minister of defence, never.

    >>> when(holds_high_office, person="al-bashir", nation="SDN")
    '30 June 1989 – 10 April 2019'
    """
    for office in record.offices:
        if office.kind in PERSONAL_IMMUNITY and office.state and office.from_ is not None:
            yield reason([office.person, office.state], office.from_, office.until, f"offices/{office.id}")


EXCEPTIONS: dict[str, Facts | Rule] = {
    "deferred": deferred,
    "may_postpone_challenge": may_postpone_challenge,
    "may_postpone_own_case": may_postpone_own_case,
    "competing_request": competing_request,
    "ne_bis_in_idem_claim": ne_bis_in_idem_claim,
    "must_consult": must_consult,
    "non_surrender_agreement": non_surrender_agreement,
    "safe_conduct": safe_conduct,
}


def ids(names: Iterable[str]) -> tuple[str, ...]:
    """The ids of `law.md` section 4 in its order."""
    wanted = set(names)
    return tuple(name for name in EXCEPTIONS if name in wanted)
