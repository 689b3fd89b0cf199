"""How a claim about a duty stands: against the law's own answer for the state, the person and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.answers.standing import BOUND
from servanda.law.membership import left_during_examination, left_during_investigation
from servanda.reports import judging
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import FOREVER, Day, long, span_text

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.timeline.predicate import NamedPredicate

_DUTY = ("RS 86", "RS 89(1)", "RS 59(1)")
_FREE = ("RS 86", "RS 87(5)")


def check(found: Found, day: Day, record: Record) -> Judgement:
    """The verdict for one bearer, duty and person."""
    who, duty = str(found.args["who"]), str(found.args["duty"])
    if who == "parties":
        return _parties(duty, bool(found.notes.get("signatories")))
    if who == "non_parties":
        return _non_parties(duty)
    if found.notes.get("immunity"):
        return _immunity(who, str(found.args.get("person", "")), day, record)
    bound, says, facts = _bound(who, str(found.args.get("person", "")), day, record)
    if after_exit := _after_exit(who, str(found.args.get("person", "")), day, record):
        return Judgement("contested", f"contested: {after_exit}; {says}", ("RS 127(2)",), facts)
    if bound is False and duty != "none" and (begins := _begins(who, str(found.args.get("person", "")), day, record)):
        stands = "agrees" if found.notes.get("ahead") else "outdated"
        return Judgement(stands, f"bound from {long(begins)}; {says}", _DUTY, facts)
    if bound and duty != "none" and found.notes.get("signatories"):
        return Judgement("imprecise", f"the Statute binds those who ratified it; {says}", _DUTY, facts)
    return _compared(duty, bound, says, facts)


def _begins(state: str, person: str, day: Day, record: Record) -> Day | None:
    """The day within a year on which the duty towards a person began."""
    known = bool(person) and any(w.person == person for w in record.warrants)
    end = judging.standing(record, person, state).around(day).end if known else FOREVER
    soon = end < day + 366 and judging.standing(record, person, state).status(end) in BOUND
    return end if soon and judging.party_on(record, state, end) else None


def _after_exit(state: str, person: str, day: Day, record: Record) -> str | None:
    """The dispute on duties after withdrawal, where it would change the answer for the state and the person."""
    if judging.party_on(record, state, day) or not any(stay.end <= day for stay in judging.stays_of(record, state)):
        return None
    disputed = (
        "residual-duty-late-investigation" in _disputes(record, person, state, day)
        if person
        else _own_case(state, left_during_examination, day, record)
    )
    if not disputed:
        return None
    dispute = record.by_id("disputes", "residual-duty-late-investigation")
    return f"{dispute.question} The Court: {dispute.ruling}"


def _own_case(state: str, rule: NamedPredicate, day: Day, record: Record) -> bool:
    """Whether a rule of art. 127(2) holds for the situation on the state's own territory."""
    own = [situation.id for situation in record.situations if state in situation.territory]
    return any(judging.holds(record, rule, day, state=state, situation=id) for id in own)


def _disputes(record: Record, person: str, state: str, day: Day) -> tuple[str, ...]:
    return judging.standing(record, person, state).disputes(day)


def _parties(duty: str, signatories: bool) -> Judgement:
    if duty in ("arrest", "cooperate") and signatories:
        return Judgement("imprecise", "the Statute binds those who ratified it, the States Parties", _DUTY)
    if duty in ("arrest", "cooperate"):
        return Judgement(
            "agrees", "States Parties cooperate fully and comply with requests for arrest and surrender", _DUTY
        )
    return Judgement("disagrees", "differs: States Parties must cooperate; the Statute leaves them no choice", _DUTY)


def _non_parties(duty: str) -> Judgement:
    if duty in ("none", "voluntary"):
        return Judgement("agrees", "no duty under the Statute without membership; the Court may invite help", _FREE)
    return Judgement("disagrees", "differs: the Statute binds States Parties; others may help of their own will", _FREE)


def _immunity(state: str, person: str, day: Day, record: Record) -> Judgement:
    """A plea of immunity: the Court's ruling, and who holds otherwise."""
    ruling = (
        "the Court holds that the immunity of a non-party's leader is no bar (Jordan, 6 May 2019; Mongolia, 24 "
        "October 2024)"
    )
    views = [v for v in record.dispute_views if v.dispute == "immunity-art-98-1"]
    holders = ", ".join(dict.fromkeys(view.holder for view in views))
    bound, says, facts = _bound(state, person, day, record)
    if not bound:
        return Judgement("agrees", says, _FREE, facts)
    why = f"contested: {ruling}; on record with views: {holders}; {says}"
    return Judgement(
        "contested", why, ("RS 98(1)", "RS 27(2)"), (*facts, *(judging.fact(v, "dispute_views") for v in views))
    )


def _bound(state: str, person: str, day: Day, record: Record) -> tuple[bool | None, str, tuple[str, ...]]:
    """Whether the state is bound that day, towards the person where the record knows one."""
    name = judging.names(record, [state])
    if person and any(w.person == person for w in record.warrants):
        return _bound_towards(state, person, day, record)
    stay = judging.party_on(record, state, day)
    if stay:
        says = f"{name} is a State Party {span_text(stay.start, stay.end if stay.end < FOREVER else FOREVER)}"
        return True, says, (judging.fact(stay.joined_by, "treaty_actions"),)
    if _own_case(state, left_during_investigation, day, record):
        return True, f"{name} has withdrawn and cooperates in what was begun before (RS 127(2))", ()
    if any(duty.state == state for duty in record.council_duties):
        return True, f"{name} is named in a resolution of the Security Council", ()
    return False, f"{name} is no State Party on {long(day)}", ()


def _bound_towards(state: str, person: str, day: Day, record: Record) -> tuple[bool | None, str, tuple[str, ...]]:
    standing, name = judging.standing(record, person, state), judging.names(record, [state])
    status, around = standing.status(day), standing.around(day)
    whom = judging.names(record, [person])
    says = f"{name}, {whom}: {status.replace('_', ' ')} {span_text(around.start, around.end)}"
    if status in ("not_wanted", "unknown") and judging.party_on(record, state, day):
        return (None if status == "unknown" else True), f"{name} is a State Party; {says}", ()
    return (None if status == "unknown" else status in BOUND), says, ()


def _compared(duty: str, bound: bool | None, says: str, facts: tuple[str, ...]) -> Judgement:
    if bound is None:
        return Judgement("not_checkable", says, _DUTY, facts)
    owed = duty in ("arrest", "cooperate")
    if owed == bound:
        return Judgement("agrees", says, _DUTY if bound else _FREE, facts)
    return Judgement("disagrees", f"differs: {says}", _DUTY if bound else _FREE, facts)
