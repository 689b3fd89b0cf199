"""Two requests for one person: the ordered decision of RS 90 (RPE 186).

The requested State is asked by the Court for surrender and by another State for extradition.  The
steps follow the paragraphs; the first that fits decides.
"""

from __future__ import annotations

from typing import NamedTuple

CITES = (
    "RS 90(1)", "RS 90(2)", "RS 90(3)", "RS 90(4)", "RS 90(5)", "RS 90(6)", "RS 90(7)", "RS 90(8)", "RPE 186",
)  # fmt: skip

YES, NO, PENDING = "yes", "no", "pending"
FACTORS = (
    "the dates of the two requests",
    "the interests of the requesting State: where the crime was committed, the nationality of victims and person",
    "whether the person may later be surrendered between the Court and the requesting State",
)
GRAVITY = "the relative nature and gravity of the conduct"


class Step(NamedTuple):
    """A step of the decision: what the requested State does, under which paragraph."""

    says: str
    cite: str


class Decision(NamedTuple):
    """What the requested State does.

    `outcome`: court_first; not_extradite (it may deal with the other request, and extradites nobody
    before the Court has decided); may_deal (it may deal with the other request); weighs (it decides,
    weighing `factors`); may_extradite.
    """

    outcome: str
    steps: tuple[Step, ...]
    factors: tuple[str, ...] = ()

    @property
    def cites(self) -> tuple[str, ...]:
        """The paragraphs that the decision went through, in order."""
        return tuple(dict.fromkeys(step.cite for step in self.steps))


OUTCOMES = {
    "court_first": "surrenders the person to the Court",
    "not_extradite": "may deal with the extradition request, and extradites nobody before the Court has decided",
    "may_deal": "may deal with the extradition request",
    "weighs": "decides between surrender and extradition, weighing all that is relevant",
    "may_extradite": "may extradite: the Court has ruled the case inadmissible",
}
_NOTIFY = Step("tells the Court and the requesting State of both requests", "RS 90(1)")
_IF_REFUSED = Step("if it then refuses extradition, it tells the Court", "RS 90(8)")


def competing(*, same_conduct: bool, requesting_party: bool, admissible: str, extradition_duty: bool) -> Decision:
    """What a State does when the Court and another State ask for the same person (RS 90).

    `admissible`: yes, no or pending: whether the Court has ruled the case admissible with the other
    State's case in view.  `extradition_duty`: an existing international obligation to extradite to it.
    A party asks for the same conduct, nothing is decided yet:

    >>> competing(same_conduct=True, requesting_party=True, admissible="pending", extradition_duty=False).outcome
    'not_extradite'

    France asked Mauritania for A. Al-Senussi in 2012 for other conduct; a party in its place, owing no
    extradition, would have gone by

    >>> competing(same_conduct=False, requesting_party=True, admissible="yes", extradition_duty=False).cites
    ('RS 90(1)', 'RS 90(7)(a)')
    """
    if not same_conduct:
        return _other_conduct(admissible, extradition_duty)
    if admissible == NO:
        return Decision("may_extradite", (_NOTIFY, Step("the case is inadmissible", "RS 90(8)"), _IF_REFUSED))
    if requesting_party:
        return _party(admissible)
    return _non_party(admissible, extradition_duty)


def _party(admissible: str) -> Decision:
    if admissible == YES:
        return Decision(
            "court_first", (_NOTIFY, Step("gives priority to the Court, which ruled it admissible", "RS 90(2)"))
        )
    steps = (
        _NOTIFY,
        Step("the Court decides on admissibility, at once, on that notification", "RS 90(2)"),
        Step("pending that, may deal with the other request and extradites nobody", "RS 90(3)"),
    )
    return Decision("not_extradite", steps)


def _non_party(admissible: str, extradition_duty: bool) -> Decision:
    if extradition_duty:
        return Decision("weighs", (_NOTIFY, Step("decides, weighing all relevant factors", "RS 90(6)")), FACTORS)
    if admissible == YES:
        return Decision("court_first", (_NOTIFY, Step("gives priority to the Court, owing no extradition", "RS 90(4)")))
    steps = (_NOTIFY, Step("nothing decided yet: may deal with the other request at its discretion", "RS 90(5)"))
    return Decision("may_deal", steps)


def _other_conduct(admissible: str, extradition_duty: bool) -> Decision:
    """RS 90(7) does not turn on admissibility; a case ruled inadmissible ends the Court's own request."""
    ended = (
        (Step("the case is inadmissible: the Court's request ends with it", "RS 17(1)"),) if admissible == NO else ()
    )
    if extradition_duty:
        weighs = Step("decides, weighing the factors and above all nature and gravity of the conduct", "RS 90(7)(b)")
        return Decision("weighs", (_NOTIFY, weighs, *ended), (*FACTORS, GRAVITY))
    first = Step("gives priority to the Court, owing no extradition", "RS 90(7)(a)")
    return Decision("court_first", (_NOTIFY, first, *ended))
