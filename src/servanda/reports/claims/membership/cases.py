"""A claim about a state's membership beside what the record holds of that state, and how a verdict on it is put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.law.membership import Membership
from servanda.record import Record
from servanda.record.tables import TreatyAction
from servanda.reports import judging
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import Day, iso, span_text

CITES = ("RS 126", "RS 127(1)")
SIGNING = ("RS 125", "RS 126")
LEAVING = ("RS 127(1)",)
DEPOSITS = ("ratification", "acceptance", "approval", "accession", "succession")


@dataclass(frozen=True)
class Case:
    """One claim, with what the record holds of its state."""

    found: Found
    day: Day
    record: Record

    @property
    def state(self) -> str:
        return str(self.found.args["state"])

    @property
    def name(self) -> str:
        return judging.names(self.record, [self.state])

    @property
    def written(self) -> str:
        return str(self.found.args.get("date", ""))

    @property
    def said(self) -> str:
        return str(self.found.notes.get("said"))

    @property
    def stays(self) -> list[Membership]:
        return judging.stays_of(self.record, self.state)

    @property
    def now(self) -> Membership | None:
        return judging.party_on(self.record, self.state, self.day)

    def noted(self, what: str) -> bool:
        return bool(self.found.notes.get(what))

    def acts(self, *kinds: str) -> list[TreatyAction]:
        return judging.acts(self.record, self.state, *kinds)

    def gives(self, *days: Day | None) -> bool:
        """Whether one of the days is the one that the text gives."""
        return judging.any_same(list(days), self.written)

    def near(self, *days: Day | None) -> bool:
        """Whether one of the days lies in the year that the text gives."""
        return any(day is not None and iso(day)[:4] == self.written[:4] for day in days)

    def nth(self, stay: Membership) -> int:
        return judging.parties_on(self.record, stay.start)


def facts(rows: Sequence[TreatyAction | None]) -> tuple[str, ...]:
    return tuple(judging.fact(row, "treaty_actions") for row in rows if row is not None)


def verdict(kind: str, says: str, *rows: TreatyAction | None, cites: tuple[str, ...] = CITES) -> Judgement:
    return Judgement(kind, f"differs: {says}" if kind == "disagrees" else says, cites, facts(rows))


def dated(
    case: Case,
    meant: Day | None,
    others: Sequence[Day | None],
    says: str,
    *rows: TreatyAction | None,
    cites: tuple[str, ...] = CITES,
) -> Judgement:
    """Some days off, or the neighbouring act: imprecise; another year: a difference."""
    if not case.written or case.gives(meant):
        return verdict("agrees", says, *rows, cites=cites)
    near = case.gives(*others) or case.near(meant, *others)
    return verdict("imprecise" if near else "disagrees", f"{says}; the text gives {case.written}", *rows, cites=cites)


def span(stay: Membership) -> str:
    return span_text(stay.start, stay.end)
