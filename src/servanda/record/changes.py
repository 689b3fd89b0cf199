"""What changed in the record since a day: corrections with their reasons, and facts that became public."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.record.load import Record
    from servanda.timeline.days import Day


class News(NamedTuple):
    """A change of the record.  `kind`: corrected, added, closed (the log), or fact: it became public that day."""

    date: Day
    kind: str
    table: str
    row: str
    says: str
    source: str


def changes_since(record: Record, day: Day) -> list[News]:
    """The log of corrections and the facts that became public from a day on, in the order of days.

    >>> from servanda.record import load
    >>> from servanda.timeline.days import parse_day
    >>> [news.row for news in changes_since(load(), parse_day("2026-09-01")) if news.table == "treaty_actions"][0]
    'nru-withdrawal-notification-2026-09-23'
    """
    logged = [News(row.date, row.kind, row.table, row.row, row.says, row.source) for row in record.changes]
    return sorted(news for news in (*logged, *_facts(record)) if news.date >= day)


def _facts(record: Record) -> Iterator[News]:
    for act in record.treaty_actions:
        if act.date is not None:
            says = f"{act.state}: {act.action.replace('_', ' ')}"
            yield News(act.public or act.date, "fact", "treaty_actions", act.id, says, act.source)
    for warrant in record.warrants:
        yield News(
            warrant.public,
            "fact",
            "warrants",
            warrant.id,
            f"{warrant.person}: {warrant.kind} made public",
            warrant.source,
        )
        if warrant.ended is not None:
            says = f"{warrant.person}: {warrant.kind} ended ({warrant.end_kind.replace('_', ' ')})"
            yield News(warrant.ended, "fact", "warrants", warrant.id, says, warrant.source)
    for event in record.custody:
        if event.date is not None:
            yield News(event.date, "fact", "custody", event.id, f"{event.person}: {event.event}", event.source)
    for ruling in record.decisions:
        if ruling.date is not None:
            yield News(
                ruling.date, "fact", "decisions", ruling.id, f"{ruling.chamber}: {ruling.outcome}", ruling.source
            )
    for vote in record.council_votes:
        yield News(vote.date, "fact", "council_votes", vote.id, f"{vote.topic}: {vote.outcome}", vote.source)
