"""What a draft would do once adopted, and what follows a veto (Charter 25, 103; RS 13(b), 16; GA res. 76/262)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from servanda.errors import BadInput
from servanda.law.council_seats import state_code
from servanda.record.names import resolve_situation
from servanda.timeline.days import Day, iso, parse_day, working_days_after

if TYPE_CHECKING:
    from servanda.record import Record

VETO_INITIATIVE: Day = parse_day("2022-04-26")
AFTER_A_VETO = (
    "Working days are Monday to Friday: holidays of the United Nations are not deducted. No meeting is held where an "
    "emergency special session of the Assembly sits on the same situation (GA res. 76/262)."
)

_BINDS = ("decides", "demands", "shall")
_DOES_NOT = ("urges", "invites", "recommends", "encourages", "appeals", "expresses", "welcomes")
_VERB = re.compile(rf"\b({'|'.join((*_BINDS, *_DOES_NOT))})\b", re.IGNORECASE)
_TURNS_ON = "ICJ, Namibia, 1971, para. 114"


class Effect(NamedTuple):
    """Whether words of a resolution bind the members; `None` where that turns on its terms and context."""

    binds: bool | None
    why: str
    cites: tuple[str, ...]


class Draft(NamedTuple):
    """A draft about the Court: `kind` is deferral or referral; `state` is whom a referral obliges by name."""

    kind: str
    name: str  # the situation as the question names it
    situation: str
    state: str
    cites: tuple[str, ...]

    def assumption(self, day: Day) -> str:
        """The supposed fact that the draft, adopted on a day, is; empty for a referral that obliges nobody by name.

        >>> from servanda.record import load
        >>> draft(load(), "deferral:palestine").assumption(parse_day("2027-01-04"))
        'deferral:palestine from 2027-01-04'
        """
        if self.kind == "deferral":
            return f"deferral:{self.name} from {iso(day)}"
        return f"obliged:{self.state} for {self.situation} from {iso(day)}" if self.state else ""

    def effect(self) -> str:
        """What the draft, adopted, does, in a sentence."""
        if self.kind == "deferral":
            return "No investigation or prosecution for twelve months, renewable (RS 16): the request is suspended."
        if self.state:
            return f"{self.state} must cooperate with the Court in the situation (RS 13(b), Charter 25, 103)."
        return "The Court has jurisdiction in the situation (RS 13(b)); non-parties not obliged by name are not bound."


def binding(words: str) -> Effect:
    """Whether operative words bind the members of the United Nations (Charter 25, 103).

    What the Council decides or demands binds and prevails over other treaties; what it urges,
    invites or recommends does not.  Resolution 1593 (2005), para. 2, does both:

    >>> binding("Decides that the Government of Sudan shall cooperate fully").binds
    True
    >>> binding("urges all States to cooperate fully").binds
    False
    >>> print(binding("calls upon Member States").binds)
    None
    """
    found = _VERB.search(words)
    if not found:
        why = f"It turns on the terms, the discussion and the provisions invoked ({_TURNS_ON})."
        return Effect(None, why, ("Charter 25", _TURNS_ON))
    if found[1].lower() in _BINDS:
        why = "A decision binds every member and prevails over other treaties."
        return Effect(True, why, ("Charter 25", "Charter 103"))
    return Effect(False, "What the Council urges, invites or recommends does not bind.", ("Charter 25",))


def after_a_veto(day: Day) -> Day | None:
    """The last day on which the General Assembly meets about a veto: ten working days (GA res. 76/262).

    `None` for a veto before 26 April 2022.  Holidays are not deducted: see `AFTER_A_VETO`.

    >>> iso(after_a_veto(parse_day("2025-06-04")))
    '2025-06-18'
    """
    return working_days_after(day, 10) if day >= VETO_INITIATIVE else None


def draft(record: Record, text: str) -> Draft:
    """The draft that a text names: `deferral:SITUATION`, `referral:SITUATION`, `referral:SITUATION obliging STATE`.

    >>> from servanda.record import load
    >>> draft(load(), "referral:Darfur obliging Sudan")[:4]
    ('referral', 'Darfur', 'ICC-02/05', 'SDN')

    Raises `BadInput` for anything else and `UnknownName` for a name in it.
    """
    match = re.fullmatch(r"\s*(deferral|referral)\s*:\s*(.+?)(?:\s+obliging\s+(.+?))?\s*", text, re.IGNORECASE)
    if not match or (match[3] and match[1].lower() == "deferral"):
        raise BadInput(
            f'"{text}" is no draft.', hint="Write it like deferral:palestine or referral:libya obliging Libya."
        )
    kind, name = match[1].lower(), match[2]
    cites = ("RS 16", "Charter 39") if kind == "deferral" else ("RS 13(b)", "Charter 25")
    state = state_code(record, match[3]) if match[3] else ""
    return Draft(kind, name, resolve_situation(record, name), state, cites)
