"""Who sits in the Security Council, by days (Charter 23): five permanent members and those elected for two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.errors import BadInput, NotOnRecord, UnknownName
from servanda.timeline.days import Day, long, parse_day, span_text

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import CouncilMember

FIRST_MEETING: Day = parse_day("1946-01-17")
FIFTEEN_SEATS: Day = parse_day("1966-01-01")

# members that have ended without one successor to the seat; ISO 3166-3
FORMER_STATES = {"CSK": "Czechoslovakia", "DDR": "German Democratic Republic", "YUG": "Yugoslavia"}
_AS_SEATED = {
    "czechoslovakia": "CSK",
    "german democratic republic": "DDR",
    "east germany": "DDR",
    "gdr": "DDR",
    "yugoslavia": "YUG",
    "west germany": "DEU",
    "united arab republic": "EGY",
}


def seats_on(day: Day) -> int:
    """The members that the Council has: fifteen, eleven to the end of 1965 (Charter 23).

    The amendments were in force on 31 August 1965; the fifteen first sat on 1 January 1966.

    >>> seats_on(parse_day("1965-12-31")), seats_on(parse_day("1966-01-01"))
    (11, 15)
    """
    return 15 if day >= FIFTEEN_SEATS else 11


def majority_on(day: Day) -> int:
    """The votes in favour that a decision needs: nine, seven to the end of 1965 (Charter 27).

    Resolution 218 was adopted with seven on 23 November 1965, between amendment and enlargement:

    >>> majority_on(parse_day("1965-11-23"))
    7
    """
    return 9 if day >= FIFTEEN_SEATS else 7


def members(record: Record, day: Day) -> dict[str, CouncilMember]:
    """The members of the Council on a day (Charter 23), permanent members first, by ISO code.

    One seat stays one seat through changes of government or state: China 1971, Russia 1991.

    >>> from servanda.record import load
    >>> " ".join(members(load(), parse_day("2005-03-31")))
    'CHN FRA GBR RUS USA ARG BEN BRA DNK DZA GRC JPN PHL ROU TZA'

    Raises `BadInput` before the first meeting, and `NotOnRecord` where seats are missing.
    """
    since_first_meeting(day)
    seated = [row for row in record.council_members if row.from_ <= day and (row.until is None or day < row.until)]
    if len(seated) != seats_on(day):
        raise NotOnRecord(
            f"The record has {len(seated)} of the {seats_on(day)} members of the Security Council on {long(day)}.",
            hint="Ask about an earlier day, or give numbers instead of members.",
        )
    return {row.state: row for row in sorted(seated, key=lambda row: (row.permanent != "yes", row.state))}


def state_code(record: Record, text: str) -> str:
    """The code of a member by any name, states that have ended included.  Raises `UnknownName`.

    >>> from servanda.record import load
    >>> state_code(load(), "Soviet Union"), state_code(load(), "East Germany")
    ('RUS', 'DDR')
    """
    from servanda.record.names import plain, resolve_state

    if text.strip().upper() in FORMER_STATES:
        return text.strip().upper()
    return _AS_SEATED.get(plain(text)) or resolve_state(record, text)


def permanent(record: Record) -> tuple[str, ...]:
    """The five permanent members: one seat each through changes of government or state (Charter 23(1))."""
    return tuple(sorted(row.state for row in record.council_members if row.permanent == "yes"))


def member_that_day(record: Record, day: Day, text: str) -> str:
    """The code of the member that a text names.  Raises `UnknownName`, and `BadInput` for a state without a seat."""
    seated = members(record, day)
    try:
        code = state_code(record, text)
    except UnknownName as error:
        raise UnknownName(error.message, closest=error.closest, hint=_who_sat(seated)) from None
    if code in seated:
        return code
    raise BadInput(
        f"{text} was no member of the Security Council on {long(day)}{_when(record, code)}.", hint=_who_sat(seated)
    )


def _when(record: Record, code: str) -> str:
    terms = [row for row in record.council_members if row.state == code and row.until is not None]
    return f"; it was {', '.join(span_text(row.from_, row.until) for row in terms if row.until)}" if terms else ""


def _who_sat(seated: dict[str, CouncilMember]) -> str:
    return f"Members that day: {', '.join(seated)}."


def since_first_meeting(day: Day) -> None:
    """Raises `BadInput` for a day before the first meeting."""
    if day < FIRST_MEETING:
        raise BadInput(
            f"There was no Security Council to vote on {long(day)}.", hint="It first met on 17 January 1946."
        )
