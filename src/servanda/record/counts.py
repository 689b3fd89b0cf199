"""The law's own arithmetic, and the numbers that others have published, against the recorded rows.

Parties are counted here from the recorded days alone.  The rules count them again by law, and a
test holds both to be equal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from servanda.timeline.days import (
    STATUTE_IN_FORCE,
    Day,
    first_of_month_after_60th_day,
    iso,
    parse_day,
    years_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Sheets = dict[str, list[tuple[int, Any]]]

HEADER = 1  # the line of a finding that concerns a table as a whole
JOINING = ("ratification", "acceptance", "approval", "accession")
SIXTIETH_DEPOSIT = parse_day("2002-04-11")

# States Parties: the Court's own counts and the depositary's
PARTIES = {
    "2002-06-30": 0,
    "2015-09-14": 123,
    "2017-10-27": 123,
    "2019-07-01": 122,
    "2024-12-17": 124,
    "2025-01-01": 125,
    "2026-10-02": 125,
}
# persons with a public warrant, and with a summons, ever: The Court Today, 17 December 2024
SOUGHT = {"2024-12-17": {"warrant": 59, "summons": 9}}
# persons with a warrant neither executed nor ended, on the day of the record
OUTSTANDING = {"2026-11-22": 31}


def entries_into_force(sheets: Sheets) -> Iterator[tuple[int, str]]:
    """Recorded days of effect that art. 126 or art. 127(1) contradicts."""
    for line, row in sheets["treaty_actions"]:
        if row.action in JOINING:
            due = day_of_entry(row.date)
            if row.effective != due:
                yield line, f"by RS 126 the {row.action} of {iso(row.date)} takes effect on {iso(due)}, {_found(row)}"
        elif row.action == "withdrawal_notification":
            due = years_after(row.date, 1)
            if row.effective is None or row.effective < due:
                yield (
                    line,
                    f"by RS 127(1) the notice of {iso(row.date)} takes effect on {iso(due)} or later, {_found(row)}",
                )


def day_of_entry(deposit: Day) -> Day:
    """The day on which a deposit makes a party (art. 126): with the first sixty, or by its own count.

    >>> iso(day_of_entry(parse_day("2014-12-31"))), iso(day_of_entry(parse_day("1999-02-02")))
    ('2015-04-01', '2002-07-01')
    """
    return STATUTE_IN_FORCE if deposit <= SIXTIETH_DEPOSIT else first_of_month_after_60th_day(deposit)


def _found(row: Any) -> str:
    return "the row gives no day" if row.effective is None else f"the row says {iso(row.effective)}"


def parties_on(actions: Iterable[Any], day: Day) -> set[str]:
    """The States Parties on a day, from the recorded days of effect.

    >>> from servanda.record import load
    >>> len(parties_on(load().treaty_actions, parse_day("2015-09-14")))
    123
    """
    parties: set[str] = set()
    acts = sorted((row.effective, row) for row in actions if row.effective is not None and row.effective <= day)
    taken_back = {(row.state, row.action): row.date for row in actions if row.action in _TAKES_BACK}
    for effective, row in acts:
        withdrawn = taken_back.get((row.state, "instrument_withdrawn"), day + 1)
        rescinded = taken_back.get((row.state, "withdrawal_rescinded"), day + 1)
        if row.action in (*JOINING, "succession") and withdrawn > effective:
            parties.add(row.state)
        elif row.action == "withdrawal_notification" and not row.date <= rescinded <= effective:
            parties.discard(row.state)
    return parties


_TAKES_BACK = ("instrument_withdrawn", "withdrawal_rescinded")


def parties(sheets: Sheets) -> Iterator[tuple[int, str]]:
    """Days on which the recorded acts make another number of parties than was published, and joining twice."""
    actions = [row for _, row in sheets["treaty_actions"]]
    for day, known in PARTIES.items():
        found = len(parties_on(actions, parse_day(day)))
        if found != known:
            yield HEADER, f"{known} States Parties on {day} are known, the table makes {found}"
    for line, row in sheets["treaty_actions"]:
        if row.action in (*JOINING, "succession") and row.effective is not None:
            others = [each for each in actions if each is not row and each.state == row.state]
            if parties_on(others, row.effective):
                yield line, f"{row.state} joins while it is a party already"


def warrants(sheets: Sheets) -> Iterator[tuple[int, str]]:
    """Warrants that contradict themselves, their case or person, or the Court's own counts."""
    cases = {row.id: row for _, row in sheets["cases"]}
    died = {row.id: row.died for _, row in sheets["persons"]}
    for line, row in sheets["warrants"]:
        case = cases.get(row.case)
        if case and (case.situation != row.situation or row.person not in case.persons):
            yield line, f'"{row.id}" does not fit the persons and the situation of the case {row.case}'
        if row.end_kind == "death_no_decision" and (row.ended is not None or not died.get(row.person)):
            yield line, f'"{row.id}": death_no_decision goes with a death in persons.csv and no day of an end'
        elif row.end_kind != "death_no_decision" and bool(row.end_kind) != (row.ended is not None):
            yield line, f'"{row.id}": the day and the kind of an end come together'
    rows = [row for _, row in sheets["warrants"]]
    for day, kinds in SOUGHT.items():
        for kind, known in kinds.items():
            found = len({row.person for row in rows if row.kind == kind and row.public <= parse_day(day)})
            if found != known:
                yield HEADER, f"{known} persons with a public {kind} on {day} are known, the table makes {found}"
    for day, known in OUTSTANDING.items():
        found = len(
            {row.person for row in rows if row.kind == "warrant" and not row.end_kind and row.issued <= parse_day(day)}
        )
        if found != known:
            yield HEADER, f"{known} persons with an open warrant on {day} are known, the table makes {found}"


def surrenders(sheets: Sheets) -> Iterator[tuple[int, str]]:
    """Surrenders that end a warrant on another day than custody.csv gives, unless the Court held the person already."""
    handed_over: dict[str, list[Day]] = {}
    for _, row in sheets["custody"]:
        if row.event == "surrendered" and row.date is not None:
            handed_over.setdefault(row.person, []).append(row.date)
    for line, row in sheets["warrants"]:
        days = handed_over.get(row.person, [])
        if row.end_kind == "surrendered" and not any(day == row.ended or day < row.issued for day in days):
            known = ", ".join(map(iso, days)) or "on no day"
            yield line, f'"{row.id}" ends with a surrender, by custody.csv {row.person} was surrendered {known}'


def seats(sheets: Sheets) -> Iterator[tuple[int, str]]:
    """Days on which the Security Council has another number of members than the Charter says."""
    members = [row for _, row in sheets["council_members"]]
    first = min((row.from_ for row in members if row.permanent == "no"), default=None)
    if first is None:
        return
    last = max(row.until or row.from_ for row in members if row.permanent == "no")
    for year in range(int(iso(first)[:4]) + 1, int(iso(last)[:4]) - 1):  # the years whose elections are all recorded
        day, due = parse_day(f"{year}-07-01"), 11 if year < 1966 else 15
        found = sum(1 for row in members if row.from_ <= day and (row.until is None or day < row.until))
        if found != due:
            yield HEADER, f"{due} members sat on {iso(day)} (Charter 23), the table makes {found}"


def tallies(sheets: Sheets) -> Iterator[tuple[int, str]]:
    """Votes whose counts or outcome contradict themselves."""
    for line, row in sheets["council_votes"]:
        cast = [row.in_favour, row.against, row.abstaining, row.not_participating]
        size = 11 if row.date < parse_day("1966-01-01") else 15
        if None not in cast and sum(cast) != size:
            yield line, f'"{row.id}": the votes make {sum(cast)} of {size}'
        if bool(row.vetoed_by) != (row.outcome == "vetoed"):
            yield line, f'"{row.id}": a veto names who cast it, and nothing else does'
        for states, count in ((row.against_states, row.against), (row.abstaining_states, row.abstaining)):
            if count is not None and len(states) > count:
                yield line, f'"{row.id}": {len(states)} states are named for {count} votes'
