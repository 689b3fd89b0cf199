"""The United Kingdom's International Criminal Court Act 2001, Part 2, as it runs in a case.

The steps are rows of the record; here stands what each turns on.  Section 23 and RS 27(2) pull
apart for officials of non-parties: the dispute `uk-section-23`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from servanda.law.national.steps import GOES_ON, MAY_STOP, NOT_NEEDED, STOPS, Outcome, Step, cut_off
from servanda.timeline.days import Day

CITES = ("RS 59(2)", "RS 59(4)", "RS 59(7)", "RS 27(2)", "RS 98(1)")
REVIEW_DAYS = 15  # s. 12(1)
TRANSIT_REVIEW_DAYS = 2  # s. 21(3)


class Case(NamedTuple):
    """What a case turns on.  `immunity`: "" none, `party`, `non_party`: whose official the person is."""

    immunity: str = ""
    waived: bool = False
    order_in_council: bool = False
    directed_not_to_proceed: bool = False
    urgent: bool = False
    genuine: bool = True
    identified: bool = True
    challenge_pending: bool = False
    consents: bool = False
    review_sought: bool = False


Effect = tuple[str, str]


def immunity_bars(case: Case) -> bool:
    """Whether s. 23 bars proceedings: immunity of a non-party's official, neither waived nor lifted by an Order.

    A party's officials have none here (s. 23(1)).

    >>> [immunity_bars(Case(whose)) for whose in ("", "party", "non_party")]
    [False, False, True]
    >>> immunity_bars(Case("non_party", waived=True)), immunity_bars(Case("non_party", order_in_council=True))
    (False, False)
    """
    return case.immunity == "non_party" and not (case.waived or case.order_in_council)


def earliest_delivery(order: Day, *, waives: bool = False, transit: bool = False) -> Day:
    """The first day of delivery: after 15 days that begin with the order (s. 12(1)), in transit after two (s. 21(3)).

    At once where the person waives the review, or consented (ss. 7(4), 13).

    >>> from servanda.timeline.days import iso, parse_day
    >>> iso(earliest_delivery(parse_day("2026-12-01")))
    '2026-12-16'
    """
    return order if waives else order + (TRANSIT_REVIEW_DAYS if transit else REVIEW_DAYS)


def _endorsement(case: Case) -> Effect:
    return (GOES_ON, "") if case.genuine else (STOPS, "the warrant does not appear to be the Court's (s. 2(3))")


def _provisional(case: Case) -> Effect:
    return (MAY_STOP, "release if the papers do not come in time (s. 4)") if case.urgent else (NOT_NEEDED, "")


def _immunity(case: Case) -> Effect:
    if immunity_bars(case):
        return STOPS, "immunity of a non-party's official, not waived (s. 23(2)); disputed: uk-section-23"
    why = {"": "no office with personal immunity on record", "party": "a party's official has none here (s. 23(1))"}
    return GOES_ON, why.get(case.immunity, "waived (s. 23(2))" if case.waived else "lifted by the Order (s. 23(5))")


def _direction(case: Case) -> Effect:
    if not case.immunity:
        return NOT_NEEDED, "no immunity that s. 23(1) or (2) sets aside"
    if case.directed_not_to_proceed:
        return STOPS, "the Secretary of State directs it after consulting the Court and the state concerned (s. 23(4))"
    return MAY_STOP, "the Secretary of State may direct it, after consulting (s. 23(4))"


def _order(case: Case) -> Effect:
    return (GOES_ON, "an Order applies (s. 23(5))") if case.order_in_council else (NOT_NEEDED, "no Order on record")


def _delivery_order(case: Case) -> Effect:
    return (GOES_ON, "") if case.identified else (STOPS, "not the person named in the warrant (s. 5(2)(b))")


def _adjournment(case: Case) -> Effect:
    why = "the court may adjourn until the Court has ruled, on jurisdiction too (s. 5(4))"
    return (MAY_STOP, why) if case.challenge_pending else (NOT_NEEDED, "no challenge pending")


def _consent(case: Case) -> Effect:
    return (GOES_ON, "order at once, review waived (s. 7)") if case.consents else (NOT_NEEDED, "no consent supposed")


def _refusal(case: Case) -> Effect:
    return NOT_NEEDED, "the order was made"


def _review(case: Case) -> Effect:
    if case.consents:
        return NOT_NEEDED, "waived by consent (s. 7(4))"
    return (
        (MAY_STOP, "habeas corpus pending (s. 12(2))") if case.review_sought else (GOES_ON, "after 15 days (s. 12(1))")
    )


def _discharge(case: Case) -> Effect:
    return NOT_NEEDED, "only where delivery is late"


def _as_a_rule(case: Case) -> Effect:
    return GOES_ON, ""


TURNS_ON: dict[int, Callable[[Case], Effect]] = {
    2: _endorsement,
    3: _provisional,
    4: _immunity,
    5: _direction,
    6: _order,
    8: _delivery_order,
    9: _adjournment,
    11: _consent,
    12: _refusal,
    14: _review,
    16: _discharge,
}


def run(steps: Iterable[Step], case: Case) -> list[Outcome]:
    """What becomes of each step of the Act in a case; nothing is reached after the first that stops.

    >>> from servanda.law.national.steps import ends, steps_of
    >>> from servanda.record import load
    >>> steps = steps_of(load(), "GBR")
    >>> ends(run(steps, Case())), ends(run(steps, Case("non_party")))
    ('delivery', 'stopped')
    """
    return cut_off(Outcome(step, *TURNS_ON.get(step.number, _as_a_rule)(case)) for step in steps)
