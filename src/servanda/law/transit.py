"""Passing through: a person whom another State surrenders (RS 89(3), RPE 182).

It says nothing of a wanted traveller who flies over: that is the dispute `overflight`.
"""

from __future__ import annotations

from typing import NamedTuple

CITES = ("RS 89(3)", "RPE 182")
LANDING_HOURS = 96


class Transit(NamedTuple):
    """What the transit State does, and why."""

    does: str
    says: str
    cites: tuple[str, ...]


def transit(*, delays_surrender: bool) -> Transit:
    """Whether a party authorises the transit of a person being surrendered: unless transit delays (RS 89(3)(a)).

    The person is held in custody on the way (RS 89(3)(c)); no authorisation is needed by air
    without a landing (RS 89(3)(d)).

    >>> transit(delays_surrender=False).does
    'authorises'
    """
    if delays_surrender:
        return Transit("may_refuse", "transit would impede or delay the surrender", ("RS 89(3)(a)",))
    return Transit("authorises", "authorises it and holds the person in custody", ("RS 89(3)(a)", "RS 89(3)(c)"))


def unscheduled_landing(*, hours: int, request_received: bool) -> Transit:
    """What follows an unscheduled landing: custody until the request for transit, at most 96 hours (RS 89(3)(e)).

    >>> [unscheduled_landing(hours=h, request_received=False).does for h in (95, 96)]
    ['detains', 'releases']
    """
    if request_received:
        return Transit("authorises", "detains the person until the transit is carried out", ("RS 89(3)(e)",))
    if hours < LANDING_HOURS:
        return Transit("detains", "may ask the Court for a request and detains the person", ("RS 89(3)(e)",))
    return Transit("releases", "no request within 96 hours: custody ends; a later arrest is possible", ("RS 89(3)(e)",))
