"""Notes that an answer owes its reader: what does not change the status and must still be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.law.disputes import jurisdiction_challenged
from servanda.law.membership import joining, party, signatory, withdrawal_pending
from servanda.law.warrant import court_offence, died_before_decision, warrant_in_force, warrant_sought
from servanda.timeline.days import Day, long, span_text
from servanda.timeline.timeline import Truth

if TYPE_CHECKING:
    from servanda.timeline.evaluation import Evaluation
    from servanda.timeline.predicate import Predicate

INNOCENT = "Everybody sought is presumed innocent (RS 66)."


def notes(evaluation: Evaluation, person: str, state: str, day: Day, status: str) -> tuple[str, ...]:
    """The notes for a question, in the order in which people need them."""
    point = evaluation.at(person=person, state=state)

    def holds(predicate: Predicate) -> bool:
        return point.timeline(predicate).at(day) is Truth.TRUE

    found = []
    if holds(withdrawal_pending):
        end = point.timeline(withdrawal_pending).around(day).end
        found.append(f"A notice of withdrawal is pending until {long(end)}; until then nothing changes (RS 127(1)).")
    left = [stay.end for stay in point.timeline(party).true if stay.end <= day]
    if left and not holds(party):
        found.append(f"The state was a party through {long(left[-1] - 1)} (RS 127(1)).")
    elif status == "not_bound" and holds(signatory):
        found.append("The state signed the Statute without being a party: a signature gives no Part 9 duty (VCLT 18).")
    if holds(joining):
        found.append("The instrument is deposited and not yet in force for the state (RS 126(2)).")
    if status == "not_wanted":
        found += _wanted_when(evaluation, person, day)
        if holds(warrant_sought):
            found.append("An application for a warrant is before the chamber; it gives no duty (RS 58(1)).")
    if status not in ("not_wanted", "not_bound"):
        if holds(died_before_decision):
            found.append(
                "The person has died; the warrant stands until the Court's decision, and nobody can be surrendered."
            )
        if holds(court_offence):
            found.append(
                "Offences against the Court: the conditions of cooperation are those of the state's law (RS 70(2))."
            )
        if holds(jurisdiction_challenged):
            found.append(
                "A challenge to jurisdiction is pending; it is not one to admissibility (RS 95) and leaves the warrant "
                "valid (RS 19(9))."
            )
    return (*found, INNOCENT)


def _wanted_when(evaluation: Evaluation, person: str, day: Day) -> list[str]:
    spans = evaluation.at(person=person).timeline(warrant_in_force).possible
    if not spans:
        return ["No warrant of arrest for the person is on record (a summons imposes no arrest, RS 58(7))."]
    said = "; ".join(span_text(start, end) for start, end in spans)
    earlier, later = any(end <= day for _, end in spans), any(start > day for start, _ in spans)
    when = "was in force before and again later" if earlier and later else "came later" if later else "was in force"
    return [f"A warrant {when}: {said}."]
