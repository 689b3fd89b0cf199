"""Visits set against duties and findings: what a chamber could find, what it did, and where the two part, why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from servanda import record as records
from servanda.answers.standing import Standing
from servanda.answers.wording import person_name, state_name
from servanda.law.failure import (
    ASSEMBLY,
    COUNCIL,
    COUNCIL_TOLD,
    Addressees,
    Step,
    addressees,
    assembly,
    failure_for_the_council,
    failure_to_surrender,
)
from servanda.law.surrender import BASES
from servanda.record import Record
from servanda.record.names import resolve_person, resolve_state
from servanda.record.tables import Decision, Travel
from servanda.timeline.days import FOREVER, Day, iso, iso_or_none, long, parse_day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import Predicate

# what a chamber did about a failure, the weightiest first
DONE = ("non_compliance", "no_finding", "informed", "invitation", "reminder", "clarification", "proceedings_opened")
ABOUT_FAILURES = (*DONE, "referral", "leave_refused")
PENDING = 500  # days after a visit during which a decision may still be pending: Hungary took 112, South Africa 753


class Failure(NamedTuple):
    """One visit, or one decision without a visit on record, with the status of that time and what came of it."""

    person: str
    state: str
    start: Day
    until: Day | None
    trip: str  # visited, transited, or "" where only a decision is on record
    occasion: str
    status: str
    may_find: bool
    to: Addressees
    decisions: tuple[Decision, ...]
    found: str  # the weightiest thing that a chamber did, or "none"
    referred_to: tuple[str, ...]
    agrees: bool
    difference: str
    grade: str
    source: str
    exceptions: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()

    @property
    def next(self) -> tuple[Step, ...]:
        """What follows: the Assembly's procedure, formal after a referral and else informal; the Council is told."""
        told = (COUNCIL_TOLD,) if COUNCIL in self.referred_to else ()
        concerned = self.may_find and ASSEMBLY in self.to.bodies
        return (*told, *assembly(referred=ASSEMBLY in self.referred_to, serious_incident=concerned))

    def to_dict(self, record: Record) -> dict[str, Any]:
        """One row of `servanda failures`; days as ISO dates, half-open."""
        return {
            "from": iso(self.start),
            "until": iso_or_none(self.until),
            "person": self.person,
            "name": person_name(record, self.person),
            "state": self.state,
            "place": state_name(record, self.state),
            "trip": self.trip or None,
            "occasion": self.occasion,
            "status": self.status,
            "exceptions": list(self.exceptions),
            "disputes": list(self.disputes),
            "may_find": self.may_find,
            "may_address": list(self.to.bodies),
            "found": self.found,
            "referred_to": list(self.referred_to),
            "agrees": self.agrees,
            "difference": self.difference,
            "decisions": [_decision(each) for each in self.decisions],
            "next": [f"{step.who}: {step.what} ({', '.join(step.cites)})" for step in self.next],
            "cites": list(self.to.cites),
            "grade": self.grade,
            "source": self.source,
        }


def _decision(row: Decision) -> dict[str, Any]:
    return {
        "id": row.id,
        "date": iso_or_none(row.date),
        "kind": row.kind,
        "document": row.document or None,
        "outcome": row.outcome,
        "later": row.later or None,
    }


def failures(person: str = "", state: str = "", record: Record | None = None) -> list[Failure]:
    """Visits of persons sought, and decisions on failures without a visit, by day (RS 87(5), 87(7)).

    >>> [(row.found, row.referred_to, row.agrees) for row in failures("putin", "Mongolia")]
    [('non_compliance', ('ASP',), True)]

    Raises `UnknownName` for a person or a state not on record.
    """
    base = record or records.load()
    who = resolve_person(base, person) if person else ""
    where = resolve_state(base, state) if state else ""
    found = list(_Reading(Evaluation(base)).rows())
    chosen = [row for row in found if who in ("", row.person) and where in ("", row.state)]
    return sorted(chosen, key=lambda row: (row.start, row.person, row.state))


class _Reading:
    """Every row over one evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation, self.record = evaluation, evaluation.record
        self.decisions = [d for d in self.record.decisions if _about_a_failure(d)]
        self.used: set[tuple[str, str, str]] = set()
        days = [d.date for d in self.record.decisions if d.kind == "non_compliance" and d.provision == "RS 87(7)"]
        self.first_finding = min(day for day in days if day is not None)

    def rows(self) -> Iterator[Failure]:
        """Visits first: they take the decisions that concern them; the others stand alone."""
        for trip in self.record.travel:
            if trip.status in ("visited", "transited") and trip.from_ is not None:
                yield self._visit(trip)
        yield from self._alone()

    def _visit(self, trip: Travel) -> Failure:
        start, end = trip.from_ or 0, trip.until or (trip.from_ or 0) + 1
        about = tuple(d for d in self.decisions if _concerns(d, trip.person, trip.state, start, end))
        self.used.update((d.id, trip.person, trip.state) for d in about)
        status, council = self._status(trip.person, trip.state, start, end)
        may_find = self._holds(failure_to_surrender, trip, start, end)
        row = Failure(
            trip.person,
            trip.state,
            start,
            trip.until,
            trip.status,
            trip.occasion,
            status,
            may_find,
            addressees(status, council or self._holds(failure_for_the_council, trip, start, end)),
            about,
            _weightiest(about),
            _referred(about),
            True,
            "",
            trip.grade,
            trip.source,
        )
        return self._compared(row)

    def _alone(self) -> Iterator[Failure]:
        for decision in self.decisions:
            for person in decision.persons:
                for state in decision.states:
                    day = decision.incident_from or decision.date
                    if (decision.id, person, state) not in self.used and day is not None:
                        yield self._compared(self._without_visit(decision, person, state, day))

    def _without_visit(self, decision: Decision, person: str, state: str, day: Day) -> Failure:
        status, council = self._status(person, state, day, decision.incident_until or day + 1)
        could = status in BASES and decision.kind not in ("reminder", "clarification", "leave_refused")
        return Failure(
            person,
            state,
            day,
            decision.incident_until,
            "",
            decision.note,
            status,
            could,
            addressees(status, council),
            (decision,),
            _weightiest((decision,)),
            decision.referred_to,
            True,
            "",
            decision.grade,
            decision.source,
        )

    def _status(self, person: str, state: str, start: Day, end: Day) -> tuple[str, bool]:
        """The status on the first day of a stay on which the state was bound, else on its first day."""
        standing = Standing.of(self.evaluation, person, state)
        pieces = [s for s in standing.stretches() if s.start < end and start < s.end]
        bound = next((stretch.status for stretch in pieces if stretch.status in BASES), pieces[0].status)
        referred = {r.situation for r in self.record.referrals if "UNSC" in r.by}
        return bound, any(w.person == person and w.situation in referred for w in self.record.warrants)

    def _holds(self, predicate: Predicate, trip: Travel, start: Day, end: Day) -> bool:
        timeline = self.evaluation.at(person=trip.person, state=trip.state).timeline(predicate)
        return any(a < end and start < b for a, b in timeline.true)

    def _compared(self, row: Failure) -> Failure:
        """Whether what was done is what could be found; where not, the reason in words."""
        row = self._qualified(row)
        agrees = row.may_find == (row.found == "non_compliance") and set(row.referred_to) <= set(row.to.bodies)
        if row.trip == "transited" and row.status in BASES:
            return row._replace(difference="flew over without landing: whether the state had to act is disputed")
        return row._replace(agrees=agrees, difference="" if agrees else self._difference(row))

    def _qualified(self, row: Failure) -> Failure:
        """The row with the exceptions and disputes of the first day of the stay on which the state was bound."""
        standing = Standing.of(self.evaluation, row.person, row.state)
        end = row.until or FOREVER
        starts = [s.start for s in standing.stretches() if s.status == row.status and s.start < end]
        day = max([row.start, *starts[-1:]])
        return row._replace(exceptions=standing.exceptions(day), disputes=standing.disputes(day))

    def _difference(self, row: Failure) -> str:
        if not row.may_find:
            return self._found_though_not_bound(row)
        last = next((d for d in reversed(row.decisions) if d.kind == row.found), None)
        if row.found == "informed":
            return (
                "the chamber informed the Council and the Assembly without a finding; the first finding under RS 87(7) "
                f"came on {long(self.first_finding)}"
            )
        if last is not None:
            return f"{last.outcome}{f' ({last.note})' if last.note else ''}"
        return self._nothing_done(row)

    def _found_though_not_bound(self, row: Failure) -> str:
        if row.status == "not_wanted":
            return "no warrant of arrest: the failure concerned other help (RS 93), on the same two conditions"
        return "; ".join(d.outcome for d in row.decisions) or "a finding without a duty to arrest on record"

    def _nothing_done(self, row: Failure) -> str:
        searched = next((d for d in row.decisions if _searched(d)), None)
        issued = [w for w in self.record.warrants if w.person == row.person and row.start < w.issued]
        if searched is not None:
            return searched.outcome
        if any(w.issued < (row.until or FOREVER) and w.public > row.start for w in issued):
            return "the warrant was issued during the stay; no request is on record to have come in time"
        consulted = any(
            c.person == row.person and c.state == row.state and c.from_ < (row.until or FOREVER)
            for c in self.record.consultations
        )
        more = ", after consultations (RS 97)" if consulted else ""
        pending = parse_day(self.record.as_of) - row.start < PENDING
        return f"no decision of a chamber traced{more}{'; it may be pending' if pending else ''}; a finding is no must"


def _about_a_failure(decision: Decision) -> bool:
    """Leave to appeal is asked about many things: only where the row names an incident does it concern a failure."""
    if decision.kind == "leave_refused":
        return decision.incident_from is not None
    return decision.kind in ABOUT_FAILURES or _searched(decision)


def _searched(decision: Decision) -> bool:
    """A row that says that a decision was looked for and not found."""
    return decision.kind == "other" and decision.date is None and "87(7)" in decision.provision


def _concerns(decision: Decision, person: str, state: str, start: Day, end: Day) -> bool:
    if person not in decision.persons or state not in decision.states or decision.incident_from is None:
        return False
    return decision.incident_from < end and start < (decision.incident_until or decision.incident_from + 1)


def _weightiest(decisions: tuple[Decision, ...]) -> str:
    kinds = {d.kind for d in decisions}
    return next((kind for kind in DONE if kind in kinds), "none")


def _referred(decisions: tuple[Decision, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(body for d in decisions for body in d.referred_to))
