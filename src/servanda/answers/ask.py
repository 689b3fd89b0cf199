"""The main question: if a person is in a state on a day, what must the state do, and why?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from servanda import record as records
from servanda.answers.standing import Standing, Stretch
from servanda.answers.whatif import Supposed, suppose
from servanda.answers.wording import Fact, fact, person_name, situation_name, state_name
from servanda.errors import BadInput
from servanda.law.disputes import TOUCHES
from servanda.law.exceptions import EXCEPTIONS
from servanda.law.membership import party
from servanda.law.related import RELATED
from servanda.law.surrender import BASES, QUALIFIED, duty_to_surrender
from servanda.law.warrant import warrant_in_force
from servanda.record import Record
from servanda.record.known import as_known
from servanda.record.names import resolve_person, resolve_state
from servanda.timeline.days import STATUTE_IN_FORCE, Day, iso, iso_or_none, parse_day, today, years_after
from servanda.timeline.evaluation import Evaluation, evaluated
from servanda.timeline.proof import Proof, prove, where
from servanda.timeline.timeline import Truth
from servanda.version import versions

SCHEMA = "servanda/1"
FAR_AHEAD = 10  # years after today: beyond that an answer would only repeat today's


class View(NamedTuple):
    """What one holder held in a dispute."""

    holder: str
    view: str
    since: str
    source: str
    grade: str


class Disputed(NamedTuple):
    """A recorded dispute that would change the answer."""

    issue: str
    question: str
    ruling: str
    views: tuple[View, ...]


class Difference(NamedTuple):
    """A part of the answer that the hypotheses change."""

    part: str
    real: Any
    supposed: Any


class Answer(NamedTuple):
    """The answer for one person, state and day, with everything that it rests on."""

    person: str
    state: str
    on: Day
    status: str
    since: Day
    until: Day
    grounds: tuple[str, ...]
    exceptions: tuple[str, ...]
    disputes: tuple[Disputed, ...]
    related: tuple[str, ...]
    citations: tuple[str, ...]
    facts: tuple[Fact, ...]
    assumptions: tuple[str, ...]
    notes: tuple[str, ...]
    precedents: tuple[str, ...]
    next: tuple[str, ...]
    proof: Proof
    history: tuple[Stretch, ...]
    names: dict[str, str]
    record_version: str
    record_as_of: str
    known_on: Day | None = None
    hypotheses: tuple[Supposed, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether at least one recorded dispute would change the outcome."""
        return bool(self.disputes)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from servanda.answers.memo import html

        return html(self)

    def to_dict(self) -> dict[str, Any]:
        """The answer as the contract has it: ISO days, ranges half-open, `null` where open."""
        return {
            "schema": SCHEMA,
            "person": self.person,
            "state": self.state,
            "on": iso(self.on),
            "status": self.status,
            "since": iso_or_none(self.since),
            "until": iso_or_none(self.until),
            "grounds": list(self.grounds),
            "exceptions": list(self.exceptions),
            "contested": self.contested,
            "disputes": [{**d._asdict(), "views": [view._asdict() for view in d.views]} for d in self.disputes],
            "related_disputes": list(self.related),
            "citations": list(self.citations),
            "facts": [each.to_dict() for each in self.facts],
            "assumptions": list(self.assumptions),
            "notes": list(self.notes),
            "precedents": list(self.precedents),
            "next": list(self.next),
            "proof": self.proof.to_dict(),
            "hypotheses": [each.to_dict() for each in self.hypotheses],
            "differences": [each._asdict() for each in self.differences],
            "known_on": iso_or_none(self.known_on),
            "versions": versions(),
            "record": {"version": self.record_version, "as_of": self.record_as_of},
        }


def ask(
    person: str,
    state: str,
    on: str | Day | None = None,
    *,
    known_on: str | Day | None = None,
    assume: Sequence[str] = (),
    record: Record | None = None,
) -> Answer:
    """What a state has to do if a person is there on a day (RS 59, 86, 89); today where no day is given.

    `known_on` answers with what was public that day; `assume` supposes facts for this one question.

    >>> answer = ask("Netanyahu", "Hungary", "2025-04-03")
    >>> answer.status, answer.contested, answer.citations[:3]
    ('bound', True, ('RS 86', 'RS 89(1)', 'RS 59(1)'))

    Raises `UnknownName` for a name that nobody bears or that several do, `BadInput` for a day
    before 1 July 2002 or far ahead.
    """
    base = record or records.load()
    day = the_day(on)
    known = None if known_on is None else the_day(known_on)
    who, where = resolve_person(base, person), resolve_state(base, state)
    seen = base if known is None else as_known(base, known)
    supposed, hypotheses = suppose(seen, assume)
    question = Question(evaluated(supposed), who, where, day)
    real = Standing.of(evaluated(seen), who, where) if hypotheses else None
    return question.answer(known_on=known, hypotheses=hypotheses, real=real)


def the_day(text: str | Day | None) -> Day:
    """A day that one can ask about: from 1 July 2002 to ten years ahead.  Raises `BadInput`."""
    day = today() if text is None else text if isinstance(text, int) else parse_day(text.strip())
    if day < STATUTE_IN_FORCE:
        raise BadInput(f"{iso(day)} lies before the Statute was in force.", hint="Ask about 2002-07-01 or later.")
    if day > years_after(today(), FAR_AHEAD):
        latest = iso(years_after(today(), FAR_AHEAD))
        raise BadInput(f"{iso(day)} lies more than {FAR_AHEAD} years ahead.", hint=f"Ask about {latest} or earlier.")
    return day


class Question:
    """One question over one evaluation: builds the parts of the answer."""

    def __init__(self, evaluation: Evaluation, person: str, state: str, day: Day) -> None:
        self.evaluation, self.record = evaluation, evaluation.record
        self.person, self.state, self.day = person, state, day
        self.standing = Standing.of(evaluation, person, state)
        self.status = self.standing.status(day)
        self.bound = self.status in BASES
        self.touching = self.standing.disputes(day)
        self.names = self._names()

    def answer(
        self, *, known_on: Day | None = None, hypotheses: tuple[Supposed, ...] = (), real: Standing | None = None
    ) -> Answer:
        """The whole answer."""
        around = self.standing.around(self.day)
        exceptions = self.standing.exceptions(self.day)
        proof = graded(self._proof(exceptions), {each.fact for each in hypotheses})
        references = dict.fromkeys(reference for step in proof.walk() for reference in step.facts)
        return Answer(
            person=self.person,
            state=self.state,
            on=self.day,
            status=self.status,
            since=around.start,
            until=around.end,
            grounds=self.standing.grounds(self.day),
            exceptions=exceptions,
            disputes=self._disputes(),
            related=self._related(),
            citations=self._citations(exceptions),
            facts=tuple(fact(self.record, reference) for reference in references),
            assumptions=self._assumptions(),
            notes=self._notes(),
            precedents=self._precedents(),
            next=self._next(exceptions),
            proof=proof,
            history=tuple(self.standing.stretches()),
            names=self.names,
            record_version=self.record.version,
            record_as_of=self.record.as_of,
            known_on=known_on,
            hypotheses=tuple(each._replace(used=each.fact in references) for each in hypotheses),
            differences=() if real is None else differences(real, self.standing, self.day),
        )

    def _names(self) -> dict[str, str]:
        record = self.record
        names = {self.person: person_name(record, self.person), self.state: state_name(record, self.state)}
        names |= {office.state: state_name(record, office.state) for office in record.offices if office.state}
        return names | {situation.id: situation_name(record, situation.id) for situation in record.situations}

    def _proof(self, exceptions: tuple[str, ...]) -> Proof:
        """The proof: every ground that holds, the request, every exception tried; or why nothing binds."""
        point = self.standing.point
        steps = [prove(point, BASES[ground], self.day, self.names) for ground in self.standing.grounds(self.day)]
        if not steps:
            wanted, duty = (prove(point, rule, self.day, self.names) for rule in (warrant_in_force, duty_to_surrender))
            if self.status == "not_bound":
                return duty._replace(because=(wanted, *duty.because))
            return wanted if self.status == "not_wanted" else duty
        steps.append(self._request_step())
        steps += [self._exception_step(name, name in exceptions) for name in EXCEPTIONS]
        steps += [prove(point, TOUCHES[id], self.day, self.names) for id in self.touching]
        around = self.standing.around(self.day)
        claim = f"{self.names[self.state]} is bound to arrest and surrender {self.names[self.person]}"
        duty = Proof(claim, Truth.TRUE, "rule", duty_to_surrender.cites, around.start, around.end)
        return duty._replace(rule="duty_to_surrender", because=tuple(steps))

    def _exception_step(self, name: str, holds: bool) -> Proof:
        """An exception tried in the situation of the duty: a deferral of another situation is none."""
        here = where(self.standing.point, QUALIFIED[name] if holds else duty_to_surrender, self.day)
        return prove(here, EXCEPTIONS[name], self.day, self.names)

    def _request(self) -> Any:
        """The recorded request for this person that reached this state, if one is on record."""
        return next((request for request in self.record.requests if self._reached(request)), None)

    def _reached(self, request: Any) -> bool:
        """Whether a request was sent to this state, or to all parties when this was one."""
        was_party = self.standing.point.timeline(party).at(request.date) is Truth.TRUE
        sent = self.state in request.states or ("parties" in request.states and was_party)
        standing = request.date <= self.day and (request.withdrawn is None or self.day < request.withdrawn)
        return request.person == self.person and sent and standing

    def _request_step(self) -> Proof:
        request = self._request()
        cites = ("RS 59(1)", "RS 89(1)")
        if request is not None:
            claim = f"the request reached {self.names[self.state]}"
            return Proof(claim, Truth.TRUE, "fact", cites, request.date, None, (f"requests/{request.id}",))
        claim = f"{self.names[self.state]} has the request of the Court, or will have it"
        return Proof(claim, Truth.TRUE, "presumption", cites)

    def _assumptions(self) -> tuple[str, ...]:
        there = f"the person is in {self.names[self.state]} that day (asked)"
        if not self.bound:
            return (there,)
        request = self._request()
        received = (
            "request received: presumed (RS 59(1), 89(1))"
            if request is None
            else f"request received: recorded, {iso(request.date)}"
        )
        return there, received

    def _disputes(self) -> tuple[Disputed, ...]:
        return tuple(disputed(self.record, id) for id in self.touching)

    def _related(self) -> tuple[str, ...]:
        """Disputes that this state is on record in, or that the situation raises, without changing the outcome."""
        views = self.record.dispute_views
        duty = {d.id for d in self.record.disputes if d.section in ("duty", "national", "membership")}
        own = dict.fromkeys(v.dispute for v in views if v.state == self.state and v.dispute in duty)
        point = self.standing.point
        live = [id for id, rule in RELATED.items() if point.timeline(rule).at(self.day) is not Truth.FALSE]
        return tuple(id for id in dict.fromkeys([*own, *live]) if id not in self.touching)

    def _citations(self, exceptions: tuple[str, ...]) -> tuple[str, ...]:
        rules = [BASES[ground] for ground in self.standing.grounds(self.day)]
        cites = [cite for rule in rules for cite in rule.cites]
        cites += warrant_in_force.cites if self.status != "not_bound" else ("RS 87(5)(a)", *warrant_in_force.cites)
        cites += [cite for name in exceptions for cite in EXCEPTIONS[name].cites]
        return tuple(dict.fromkeys(cites))

    def _notes(self) -> tuple[str, ...]:
        from servanda.answers.notes import notes

        return notes(self.evaluation, self.person, self.state, self.day, self.status)

    def _precedents(self) -> tuple[str, ...]:
        from servanda.answers.precedents import precedents

        return precedents(self.record, self.person, self.state)

    def _next(self, exceptions: tuple[str, ...]) -> tuple[str, ...]:
        if not self.bound:
            return ("RS 87(5)(a)",) if self.status == "not_bound" else ()
        steps = ["RS 59(1)", "RS 59(2)", "RS 59(3)", "RS 59(4)", "RS 59(7)", "RS 88"]
        if "must_consult" in exceptions or self.touching:
            steps.append("RS 97")
        return (*steps, "RS 87(7)", "RS 112(2)(f)")


def differences(real: Standing, supposed: Standing, day: Day) -> tuple[Difference, ...]:
    """What hypotheses change in the answer of a day: status, its days, exceptions, disputes."""

    def parts(standing: Standing) -> dict[str, Any]:
        around = standing.around(day)
        return {
            "status": around.status,
            "since": iso_or_none(around.start),
            "until": iso_or_none(around.end),
            "exceptions": list(standing.exceptions(day)),
            "disputes": list(standing.disputes(day)),
        }

    then, now = parts(real), parts(supposed)
    return tuple(Difference(part, then[part], now[part]) for part in then if then[part] != now[part])


def graded(proof: Proof, supposed: set[str]) -> Proof:
    """The proof with every step that rests on a supposed fact marked as a hypothesis."""
    steps = tuple(graded(step, supposed) for step in proof.because)
    grade = "hypothesis" if supposed.intersection(proof.facts) else proof.grade
    return proof._replace(because=steps, grade=grade)


def disputed(record: Record, id: str) -> Disputed:
    """A dispute with its ruling and every recorded view.  Raises `NotOnRecord` for an unknown one."""
    row = record.by_id("disputes", id)
    views = tuple(View(v.holder, v.view, v.since, v.source, v.grade) for v in record.dispute_views if v.dispute == id)
    return Disputed(id, row.question, row.ruling, views)
