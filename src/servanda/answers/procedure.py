"""What a state would do with the Court's request for a person, step by step, on a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from servanda import record as records
from servanda.answers.ask import SCHEMA, Answer, ask
from servanda.answers.notes import INNOCENT
from servanda.answers.wording import person_name, state_name
from servanda.errors import BadInput
from servanda.law.disputes import jurisdiction_challenged
from servanda.law.exceptions import holds_high_office, may_postpone_challenge
from servanda.law.membership import party
from servanda.law.national import statute, united_kingdom
from servanda.law.national.steps import STOPS, Outcome, Step, ends, run, steps_of
from servanda.record import Record
from servanda.record.tables import NationalLaw
from servanda.timeline.days import Day, iso
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.timeline import Truth

SUPPOSABLE = (
    "waived",
    "order_in_council",
    "directed_not_to_proceed",
    "urgent",
    "not_genuine",
    "not_identified",
    "consents",
    "review_sought",
)


class Procedure(NamedTuple):
    """The steps of a state in a case, with the duty of that day beside them."""

    answer: Answer
    law: NationalLaw | None
    outcomes: tuple[Outcome, ...]
    ends: str  # delivery, open, stopped
    disputes: tuple[str, ...]
    supposed: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def stops_at(self) -> Outcome | None:
        """The step at which it stops, if it does."""
        return next((each for each in self.outcomes if each.effect == STOPS), None)

    def to_dict(self) -> dict[str, Any]:
        """The procedure as JSON."""
        law, stop = self.law, self.stops_at
        return {
            "schema": SCHEMA,
            "state": self.answer.state,
            "person": self.answer.person,
            "on": iso(self.answer.on),
            "status": self.answer.status,
            "contested": self.answer.contested,
            "disputes": list(self.disputes),
            "law": None if law is None else law._asdict(),
            "supposed": list(self.supposed),
            "steps": [{**o.step._asdict(), "effect": o.effect, "why": o.why} for o in self.outcomes],
            "ends": self.ends,
            "stops_at": None if stop is None else stop.step.provision,
            "notes": list(self.notes),
            "record": {"version": self.answer.record_version, "as_of": self.answer.record_as_of},
        }


def procedure(
    state: str,
    person: str,
    on: str | Day | None = None,
    *,
    suppose: Sequence[str] = (),
    record: Record | None = None,
) -> Procedure:
    """What a state does with a request for a person: its own steps, or the Statute's where none are on record.

    In the United Kingdom it stops at s. 23 of the Act for the head of government of a non-party:

    >>> found = procedure("GBR", "netanyahu", "2026-11-22")
    >>> found.answer.status, found.ends, found.stops_at.step.provision
    ('bound', 'stopped', 'ICC Act 2001 s. 23(1)-(3)')
    >>> procedure("GBR", "netanyahu", "2026-11-22", suppose=["waived"]).ends
    'open'

    Raises `UnknownName` for names not on record, `BadInput` for a supposition that is none of `SUPPOSABLE`.
    """
    base = record or records.load()
    for each in suppose:
        if each not in SUPPOSABLE:
            raise BadInput(f'"{each}" cannot be supposed here.', closest=list(SUPPOSABLE))
    answer = ask(person, state, on, record=base)
    steps = steps_of(base, answer.state)
    outcomes = _outcomes(base, answer, steps, set(suppose))
    law = next((row for row in base.national_laws if row.state == answer.state), None)
    issues = [each.issue for each in answer.disputes]
    return Procedure(
        answer, law, tuple(outcomes), ends(outcomes), tuple(issues), tuple(suppose), _notes(base, answer, steps)
    )


def _outcomes(record: Record, answer: Answer, steps: tuple[Step, ...], supposed: set[str]) -> list[Outcome]:
    if not steps:
        return run(statute.STEPS)
    if answer.state == "GBR":
        return united_kingdom.run(steps, _case(record, answer, supposed))
    return run(steps)


def _case(record: Record, answer: Answer, supposed: set[str]) -> united_kingdom.Case:
    """The case under the Act of 2001: immunity by the person's office and the membership of the state served."""
    evaluation, day = Evaluation(record), answer.on
    point = evaluation.at(person=answer.person)
    served = [row.at[1] for row in point.rows(holds_high_office) if row.start <= day < row.end]
    members = [evaluation.at(state=nation).timeline(party).at(day) is Truth.TRUE for nation in served]
    challenged = evaluation.at(person=answer.person)
    pending = any(
        challenged.timeline(p).at(day) is Truth.TRUE for p in (jurisdiction_challenged, may_postpone_challenge)
    )
    return united_kingdom.Case(
        immunity="" if not served else "party" if all(members) else "non_party",
        waived="waived" in supposed,
        order_in_council="order_in_council" in supposed,
        directed_not_to_proceed="directed_not_to_proceed" in supposed,
        urgent="urgent" in supposed,
        genuine="not_genuine" not in supposed,
        identified="not_identified" not in supposed,
        challenge_pending=pending,
        consents="consents" in supposed,
        review_sought="review_sought" in supposed,
    )


def _notes(record: Record, answer: Answer, steps: tuple[Step, ...]) -> tuple[str, ...]:
    where, who = state_name(record, answer.state), person_name(record, answer.person)
    found = []
    if not steps:
        found.append(f"No steps of {where} are on record: these are the Statute's own.")
    if answer.status == "not_wanted":
        found.append(f"No warrant for {who} is in force that day: no request can come (RS 58(5), 89(1)).")
    elif answer.status == "not_bound":
        found.append(f"{where} is not bound that day: it may follow these steps or not (RS 87(5)(a)).")
    if any(step.grade == "memory" for step in steps):
        found.append("Steps graded memory were recalled, their text not seen: check them before relying on them.")
    found.append("National law never excuses a failure to perform the duty (RS 88, VCLT 27).")
    return (*found, INNOCENT)
