"""Profiles: what the record and the law hold about one person, and about one state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from servanda import record as records
from servanda.answers.ask import SCHEMA, the_day
from servanda.answers.notes import INNOCENT
from servanda.answers.precedents import precedents
from servanda.answers.stages import stages
from servanda.answers.standing import Standing, standings, timelines_by
from servanda.answers.wording import fact, person_name, state_name
from servanda.law.disputes import TOUCHES
from servanda.law.membership import joining, party, signatory, withdrawal_pending
from servanda.law.surrender import QUALIFIED
from servanda.record import Record
from servanda.record.names import resolve_person, resolve_state
from servanda.record.tables import Travel, Warrant
from servanda.timeline.days import Day, iso, iso_or_none
from servanda.timeline.evaluation import Evaluation, evaluated
from servanda.timeline.timeline import Timeline, Truth


def persons(on: str | Day | None = None, record: Record | None = None) -> list[dict[str, Any]]:
    """Everybody against whom a warrant or summons was public on a day, with what is in force.

    The Court's own count of 17 December 2024 was 59 persons with a warrant and 9 with a summons;
    A. Banda had both, and stands here under the warrant:

    >>> rows = persons("2024-12-17")
    >>> sum(row["kind"] == "warrant" for row in rows), sum(row["kind"] == "summons" for row in rows)
    (59, 8)
    """
    base, day = record or records.load(), the_day(on)
    found = []
    for person in base.persons:
        public = [w for w in base.warrants if w.person == person.id and w.public <= day]
        if public:
            kind = "warrant" if any(w.kind == "warrant" for w in public) else "summons"
            running = [w for w in public if _running(w, day)]
            found.append(
                {
                    "person": person.id,
                    "name": person.full_name,
                    "nationality": list(person.nationality),
                    "kind": kind,
                    "situation": public[-1].situation,
                    "issued": iso(min(w.issued for w in public)),
                    "public": iso(min(w.public for w in public)),
                    "in_force": "unknown" if any(w.end_kind == "death_no_decision" for w in running) else bool(running),
                    "ended": None if running else iso_or_none(max(w.ended or 0 for w in public)),
                }
            )
    return found


def _running(warrant: Warrant, day: Day) -> bool:
    return warrant.kind == "warrant" and warrant.issued <= day and (warrant.ended is None or day < warrant.ended)


def person_profile(name: str, on: str | Day | None = None, record: Record | None = None) -> dict[str, Any]:
    """One person: warrants with their stages, offices, journeys with the status of the place on the day, disputes.

    >>> [w["public"] for w in person_profile("dela Rosa", "2026-11-22")["warrants"]]
    ['2026-05-11']

    Raises `UnknownName` where nobody, or more than one, fits.
    """
    base, day = record or records.load(), the_day(on)
    id = resolve_person(base, name)
    row, evaluation = base.by_id("persons", id), evaluated(base)
    counts = Counter(standing.status(day) for _, _, standing in standings(evaluation, person=id))
    return {
        "schema": SCHEMA,
        "person": id,
        "name": row.full_name,
        "aliases": list(row.aliases),
        "nationality": list(row.nationality),
        "born": row.born,
        "died": row.died,
        "note": INNOCENT,
        "on": iso(day),
        "stages": [stage.to_dict() for stage in stages(base, id)],
        "warrants": [_warrant(base, w) for w in base.warrants if w.person == id],
        "offices": [_office(o) for o in base.offices if o.person == id],
        "custody": [_custody(c) for c in base.custody if c.person == id],
        "requests": [fact(base, f"requests/{r.id}").to_dict() for r in base.requests if r.person == id],
        "challenges": [fact(base, f"challenges/{c.id}").to_dict() for c in base.challenges if id in c.persons],
        "statuses": dict(sorted(counts.items())) or {"not_wanted": len(base.states)},
        "travel": [_trip(evaluation, trip) for trip in base.travel if trip.person == id],
        "decisions": [fact(base, f"decisions/{d.id}").to_dict() for d in base.decisions if id in d.persons],
        "positions": [_position(p) for p in base.positions if id in p.persons],
        "record": {"version": base.version, "as_of": base.as_of},
    }


def _warrant(record: Record, warrant: Warrant) -> dict[str, Any]:
    return {
        "id": warrant.id,
        "kind": warrant.kind,
        "document": warrant.document or None,
        "case": warrant.case,
        "situation": warrant.situation,
        "chamber": warrant.chamber,
        "sought": warrant.sought or None,
        "issued": iso(warrant.issued),
        "public": iso(warrant.public),
        "ended": iso_or_none(warrant.ended),
        "end": warrant.end_note or warrant.end_kind or None,
        "crimes": list(warrant.crimes),
        "says": fact(record, f"warrants/{warrant.id}").says,
        "grade": warrant.grade,
        "source": warrant.source,
    }


def _office(office: Any) -> dict[str, Any]:
    return {
        "title": office.title,
        "state": office.state or None,
        "kind": office.kind,
        "from": iso_or_none(office.from_),
        "until": iso_or_none(office.until),
        "grade": office.grade,
        "source": office.source,
    }


def _custody(event: Any) -> dict[str, Any]:
    return {
        "event": event.event,
        "state": event.state,
        "date": iso_or_none(event.date) or event.date_text,
        "note": event.note,
        "grade": event.grade,
        "source": event.source,
    }


def _position(position: Any) -> dict[str, Any]:
    return {
        "actor": position.actor,
        "state": position.state or None,
        "date": iso_or_none(position.date) or position.date_text,
        "stance": position.stance,
        "toward": position.toward,
        "persons": list(position.persons),
        "paraphrase": position.paraphrase,
        "grade": position.grade,
        "source": position.source,
    }


def _trip(evaluation: Evaluation, trip: Travel) -> dict[str, Any]:
    """A journey with the status of the state on its first day."""
    status = None
    if trip.from_ is not None:
        status = Standing.of(evaluation, trip.person, trip.state).status(trip.from_)
    return {
        "id": trip.id,
        "person": trip.person,
        "name": person_name(evaluation.record, trip.person),
        "state": trip.state,
        "place": state_name(evaluation.record, trip.state),
        "from": iso_or_none(trip.from_) or trip.date_text,
        "until": iso_or_none(trip.until),
        "occasion": trip.occasion,
        "trip": trip.status,
        "status": status,
        "outcome": trip.outcome,
        "grade": trip.grade,
        "source": trip.source,
    }


def state_profile(name: str, on: str | Day | None = None, record: Record | None = None) -> dict[str, Any]:
    """One state: membership with the acts behind it, duties on a day, visits, decisions, law, positions, agreements.

    >>> state_profile("Hungary", "2026-11-22")["membership"]["status"]
    'party'

    Raises `UnknownName` where no state fits.
    """
    base, day = record or records.load(), the_day(on)
    id = resolve_state(base, name)
    row, evaluation = base.by_id("states", id), evaluated(base)
    acts = [act for act in base.treaty_actions if act.state == id]
    return {
        "schema": SCHEMA,
        "state": id,
        "name": row.name,
        "formal_name": row.formal_name,
        "aliases": list(row.aliases),
        "on": iso(day),
        "statuses": [_status(s) for s in base.state_status if s.state == id],
        "membership": {**membership(evaluation, id, day), "acts": [_act(base, act) for act in acts]},
        "duties": _duties(evaluation, id, day),
        "council_duties": [
            fact(base, f"council_duties/{d.id}").to_dict() for d in base.council_duties if d.state == id
        ],
        "visits": [_trip(evaluation, trip) for trip in base.travel if trip.state == id],
        "decisions": list(precedents(base, "", id)),
        "custody": [{"person": c.person, **_custody(c)} for c in base.custody if c.state == id],
        "consultations": [fact(base, f"consultations/{c.id}").to_dict() for c in base.consultations if c.state == id],
        "national_law": [law._asdict() for law in base.national_laws if law.state == id],
        "positions": [_position(p) for p in base.positions if p.state == id],
        "agreements": [a._asdict() for a in base.surrender_agreements if a.state == id],
        "views": [v._asdict() for v in base.dispute_views if v.state == id],
        "record": {"version": base.version, "as_of": base.as_of},
    }


def membership(evaluation: Evaluation, state: str, day: Day) -> dict[str, Any]:
    """A state's standing in the Statute on a day and all its stays (RS 126, 127).

    `status`: party, withdrawing (a party with a notice pending), joining, withdrawn, signatory, non_party.
    """
    point = evaluation.at(state=state)
    stays = point.timeline(party)
    spans = [{"since": iso_or_none(start), "until": iso_or_none(end)} for start, end in stays.true]

    def holds(predicate: Any) -> bool:
        return point.timeline(predicate).at(day) is Truth.TRUE

    left = any(end <= day for _, end in stays.true)
    if holds(party):
        status = "withdrawing" if holds(withdrawal_pending) else "party"
    else:
        order = ((holds(joining), "joining"), (left, "withdrawn"), (holds(signatory), "signatory"))
        status = next((word for holds_, word in order if holds_), "non_party")
    return {"status": status, "party": holds(party), "stays": spans}


def _act(record: Record, act: Any) -> dict[str, Any]:
    return {
        "action": act.action,
        "date": iso_or_none(act.date),
        "effective": iso_or_none(act.effective),
        "says": fact(record, f"treaty_actions/{act.id}").says,
        "note": act.note,
        "grade": act.grade,
        "source": act.source,
    }


def _status(status: Any) -> dict[str, Any]:
    return {
        "body": status.body,
        "status": status.status,
        "from": iso_or_none(status.from_),
        "until": iso_or_none(status.until),
        "note": status.note,
        "grade": status.grade,
        "source": status.source,
    }


def _duties(evaluation: Evaluation, state: str, day: Day) -> list[dict[str, Any]]:
    """Towards whom the state has a duty on a day, with exceptions and whether it is contested."""
    point, record = evaluation.at(state=state), evaluation.record
    exceptions = {name: timelines_by(point, rule, ("person",)) for name, rule in QUALIFIED.items()}
    disputes = {id: timelines_by(point, rule, ("person",)) for id, rule in TOUCHES.items()}

    def live(timelines: Mapping[str, Mapping[tuple[str, ...], Timeline]], person: str) -> list[str]:
        return [name for name, of in timelines.items() if of.get((person,), Timeline()).at(day) is not Truth.FALSE]

    standing_of = {person: standing for person, _, standing in standings(evaluation, state=state)}
    return [
        {
            "person": person,
            "name": person_name(record, person),
            "status": standing_of[person].status(day),
            "since": iso_or_none(standing_of[person].around(day).start),
            "exceptions": live(exceptions, person),
            "contested": bool(live(disputes, person)),
        }
        for person in dict.fromkeys(w.person for w in record.warrants if w.person in standing_of)
        if standing_of[person].status(day) not in ("not_bound", "not_wanted")
    ]
