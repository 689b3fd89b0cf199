"""Precedents: the decisions on record for the same state and the same person, nearest first."""

from __future__ import annotations

from servanda.answers.wording import fact, person_name
from servanda.record import Record
from servanda.record.tables import Decision

# what a chamber decided about a duty or a failure; the rest of the table is not a precedent for it
KINDS = ("non_compliance", "no_finding", "informed", "reminder", "invitation", "clarification", "referral")


def precedents(record: Record, person: str, state: str) -> tuple[str, ...]:
    """The decisions on the same state or the same person, those on both first, then by day.

    >>> from servanda.record import load
    >>> precedents(load(), "al-bashir", "JOR")[0].startswith("Pre-Trial Chamber II, ICC-02/05-01/09-309")
    True
    """
    related = [d for d in record.decisions if d.kind in KINDS and (state in d.states or person in d.persons)]
    related.sort(key=lambda d: (-(state in d.states) - (person in d.persons), -(state in d.states), d.date or 0))
    return tuple(_says(record, decision) for decision in related)


def _says(record: Record, decision: Decision) -> str:
    about = ", ".join(person_name(record, person) for person in decision.persons)
    later = f"; later: {decision.later}" if decision.later else ""
    return f"{fact(record, f'decisions/{decision.id}').says}, concerning {about}{later}"
