"""How a claimed journey stands against the record of journeys, which is not complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import Day, iso, long, parse_day, span_text

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Travel

_YEAR = 366
# what the text says -> what the record calls it, the best answer first
_AS = {
    "visited": ("visited",),
    "plans": ("visited", "planned", "cancelled"),
    "cancelled": ("cancelled",),
    "transited": ("transited", "visited"),
}


def check(found: Found, day: Day, record: Record) -> Judgement:
    """Journeys of that person to that place on the days that fit."""
    args, status = found.args, str(found.args["status"])
    pair = [t for t in record.travel if t.person == args["person"] and t.state == args["place"]]
    rows = [t for t in pair if t.status in _AS[status]]
    date = args.get("date")
    fitting = [t for t in rows if _fits(t, date, status, day)]
    if fitting:
        best = min(fitting, key=lambda t: (_AS[status].index(t.status), abs((t.from_ or day) - day)))
        more = tuple(_shown(t) for t in fitting) if len(fitting) > 1 else ()
        return Judgement("agrees", _shown(best), (), (judging.fact(best, "travel"),), more)
    if status == "transited" and (over := _on_the_way(found, day, record)):
        return Judgement("agrees", f"{_shown(over)}: {over.outcome}", (), (judging.fact(over, "travel"),))
    if date and status == "visited" and (near := _off_by_days(rows, date)):
        return Judgement(
            "imprecise", f"differs: {_shown(near)}, the text says {date}", (), (judging.fact(near, "travel"),)
        )
    return _otherwise(pair, rows, found, day, record)


def _otherwise(pair: list[Travel], rows: list[Travel], found: Found, day: Day, record: Record) -> Judgement:
    """Another year, a trip that was dropped, a trip that was made after all; else nothing on record."""
    status, date = found.args["status"], found.args.get("date")
    same_days = [t for t in pair if _fits(t, date, "visited", day) and t not in rows]
    if status == "visited" and date and same_days and same_days[0].status == "cancelled":
        return Judgement("disagrees", f"differs: {_shown(same_days[0])}", (), (judging.fact(same_days[0], "travel"),))
    past = [t for t in rows if t.from_ is not None and t.from_ <= day]
    if status == "visited" and date and past and len(past) <= 2 and not any(_year(t) == date[:4] for t in past):
        return Judgement(
            "disagrees", f"differs: {_shown(past[0])}, the text says {date}", (), (judging.fact(past[0], "travel"),)
        )
    who, where = judging.names(record, [str(found.args["person"])]), judging.names(record, [str(found.args["place"])])
    return Judgement(
        "not_in_record", f"no such journey of {who} to {where} is on record", (), (), tuple(_shown(t) for t in past[:4])
    )


def _on_the_way(found: Found, day: Day, record: Record) -> Travel | None:
    """A journey elsewhere whose account names the state flown over."""
    name = next((s.name for s in record.states if s.id == found.args["place"]), "")
    rows = [
        t
        for t in record.travel
        if t.person == found.args["person"] and name and "over" in t.outcome and name in t.outcome
    ]
    return next((t for t in reversed(rows) if t.from_ is not None and abs(t.from_ - day) <= _YEAR), None)


def _fits(row: Travel, date: str | None, status: str, day: Day) -> bool:
    if status == "plans":
        return row.from_ is not None and -40 <= row.from_ - day <= _YEAR and (not date or _ahead(row, date))
    if date:
        return _on(row, date)
    return row.from_ is None or row.from_ <= day + (200 if status == "cancelled" else 1)


def _ahead(row: Travel, date: str) -> bool:
    """A planned day is kept loosely: the month before or after will do."""
    return row.from_ is not None and abs(row.from_ - judging.middle(date)) <= 45 + (180 if len(date) == 4 else 0)


def _on(row: Travel, date: str) -> bool:
    if row.from_ is None:
        return row.date_text.startswith(date)
    last = (row.until or row.from_ + 1) - 1
    if len(date) == 10:
        day = parse_day(date)
        return row.from_ - 1 <= day <= last + 1
    return iso(row.from_).startswith(date) or iso(last).startswith(date) or iso(row.from_) < date < iso(last)


def _off_by_days(rows: list[Travel], date: str) -> Travel | None:
    """A journey some days from the claimed one, in the month beside it at most."""
    if len(date) == 4:
        return None
    return next((t for t in rows if t.from_ is not None and abs(t.from_ - judging.middle(date)) <= 46), None)


def _year(row: Travel) -> str:
    return iso(row.from_)[:4] if row.from_ is not None else row.date_text[:4]


def _shown(row: Travel) -> str:
    if row.date_text or row.from_ is None:
        when = row.date_text or "day unknown"
    else:
        when = span_text(row.from_, row.until) if row.until else long(row.from_)
    return f"{row.state}, {when}: {row.occasion}, {row.status}"
