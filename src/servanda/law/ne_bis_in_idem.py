"""Tried already: before the Court (RS 20), and as an objection before the requested State's courts (RS 89(2))."""

from __future__ import annotations

from typing import NamedTuple

CITES = ("RS 20(1)", "RS 20(2)", "RS 20(3)", "RS 89(2)", "RPE 181")


class Response(NamedTuple):
    """What the requested State does about the objection."""

    does: str  # consults, proceeds, may_postpone
    says: str
    cites: tuple[str, ...]


def response(admissible: str) -> Response:
    """What a State does when the person objects before its courts that the case was tried (RS 89(2), RPE 181).

    `admissible`: `unasked` before the Court was consulted, then yes, pending or no.

    >>> [response(ruled).does for ruled in ("unasked", "yes", "pending", "no")]
    ['consults', 'proceeds', 'may_postpone', 'ends']
    """
    says = {
        "unasked": ("consults", "consults the Court at once to learn whether it has ruled on admissibility"),
        "yes": ("proceeds", "the case is admissible: it executes the request"),
        "pending": ("may_postpone", "a ruling is pending: it may postpone until it has come"),
        "no": ("ends", "the case is inadmissible: the request falls with it"),
    }[admissible]
    return Response(*says, ("RS 89(2)", "RPE 181"))


def barred(*, same_conduct: bool, shielding: bool, independent: bool) -> bool:
    """Whether a national trial for conduct of arts 6-8 bis bars one before the Court (RS 20(3)).

    It does not where it was to shield the person, or was neither independent nor meant to bring
    the person to justice.  S. Gaddafi's amnesty and trial in absence of 2015 did not (-662, -695).

    >>> barred(same_conduct=True, shielding=False, independent=True)
    True
    """
    return same_conduct and not shielding and independent
