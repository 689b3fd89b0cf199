"""The stages of a person's case with their days: applied for, issued, public, executed, ended and why (RS 58-61).

Requests and challenges stand among them, each with what it does to the duty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from servanda import record as records
from servanda.answers.wording import fact, state_name
from servanda.law.challenges import effect
from servanda.record import Record
from servanda.record.names import resolve_person
from servanda.record.tables import Challenge, Warrant
from servanda.timeline.days import Day, iso, parse_day

IN_ABSENCE = "RS 61(2)(b)"


class Stage(NamedTuple):
    """One stage.  `day` is an ISO day, or a month or year where no more is known; `sealed` before it was public."""

    day: str
    kind: str
    says: str
    cites: tuple[str, ...]
    fact: str
    sealed: bool
    grade: str
    source: str

    def to_dict(self) -> dict[str, Any]:
        """The stage as JSON."""
        return {**self._asdict(), "cites": list(self.cites)}


def stages(record: Record | None, person: str) -> list[Stage]:
    """Every stage on record for a person, by day.

    The warrant against R. dela Rosa was secret for half a year:

    >>> [(stage.day, stage.kind) for stage in stages(None, "dela Rosa") if stage.kind in ("issued", "unsealed")]
    [('2025-11-06', 'issued'), ('2026-05-11', 'unsealed')]

    Raises `UnknownName` where nobody, or more than one, fits.
    """
    base = record or records.load()
    id = resolve_person(base, person)
    found = [*_warrants(base, id), *_requests(base, id), *_challenges(base, id), *_decisions(base, id)]
    return sorted(dict.fromkeys(found), key=lambda stage: (stage.day, ORDER.index(stage.kind)))


ORDER = (
    "applied",
    "issued",
    "added",
    "summoned",
    "unsealed",
    "requested",
    "request_withdrawn",
    "challenged",
    "challenge_decided",
    "appeal_decided",
    "confirmed_in_absence",
    "executed",
    "ended",
    "died",
)
ENDED = {
    "replaced": ("replaced", ("RS 58(4)", "RS 58(6)")),
    "withdrawn": ("withdrawn", ("RS 58(4)",)),
    "inadmissible": ("ended: the case is inadmissible", ("RS 17(1)",)),
    "not_confirmed": ("ended: the charges were not confirmed", ("RS 61(10)",)),
    "terminated_death": ("ended by decision after the person's death", ("RS 58(4)",)),
}


def _warrants(record: Record, person: str) -> Iterator[Stage]:
    mine = [w for w in record.warrants if w.person == person]
    for warrant in mine:
        yield from _made(warrant, _runs_beside(warrant, mine))
        if warrant.end_kind == "death_no_decision":
            died = record.by_id("persons", person).died
            yield _stage(
                died, "died", "the person died; no decision on the warrant is on record", ("RS 58(4)",), warrant
            )
        elif warrant.ended is not None:
            yield _ended(warrant)


def _runs_beside(warrant: Warrant, others: list[Warrant]) -> bool:
    """Whether an earlier warrant was in force when this one was issued: it adds to it (RS 58(6))."""
    return any(w.issued < warrant.issued and (w.ended is None or warrant.issued < w.ended) for w in others)


def _made(warrant: Warrant, beside: bool) -> Iterator[Stage]:
    if warrant.sought:
        yield _stage(
            warrant.sought, "applied", "the Prosecutor applied for it; no duty follows", ("RS 58(1)",), warrant
        )
    sealed = warrant.public > warrant.issued
    crimes = ", ".join(crime.replace("_", " ") for crime in warrant.crimes)
    note = " under seal" if sealed else ""
    if warrant.kind == "summons":
        yield _stage(
            warrant.issued, "summoned", f"summons to appear{note}, for {crimes}", ("RS 58(7)",), warrant, sealed
        )
    else:
        kind, cites = ("added", ("RS 58(6)",)) if beside else ("issued", ("RS 58(1)",))
        yield _stage(
            warrant.issued, kind, f"warrant issued{note}, for {crimes}{_offences(warrant)}", cites, warrant, sealed
        )
    if sealed:
        yield _stage(warrant.public, "unsealed", f"the {warrant.kind} became public", ("RS 87(3)",), warrant)


def _offences(warrant: Warrant) -> str:
    ours = warrant.crimes == ("offences_against_administration",)
    return " (cooperation on the conditions of the requested State's law: RS 70(2))" if ours else ""


def _ended(warrant: Warrant) -> Stage:
    why = f" ({warrant.end_note})" if warrant.end_note else ""
    if warrant.end_kind == "surrendered":
        return _stage(warrant.ended, "executed", f"executed by surrender{why}", ("RS 59(7)", "RS 89(1)"), warrant)
    says, cites = ENDED.get(warrant.end_kind, ("ended", ("RS 58(4)",)))
    return _stage(warrant.ended, "ended", f"{warrant.kind} {says}{why}", cites, warrant)


def _stage(
    day: Day | str | None, kind: str, says: str, cites: tuple[str, ...], warrant: Warrant, sealed: bool = False
) -> Stage:
    text = day if isinstance(day, str) else iso(day or 0)
    return Stage(text, kind, says, cites, f"warrants/{warrant.id}", sealed, warrant.grade, warrant.source)


def _requests(record: Record, person: str) -> Iterator[Stage]:
    for row in record.requests:
        if row.person == person:
            reference = f"requests/{row.id}"
            to = ", ".join(state_name(record, code) for code in row.states)
            says = f"request to {to}"
            yield Stage(iso(row.date), "requested", says, (row.provision,), reference, False, row.grade, row.source)
            if row.withdrawn is not None:
                when = iso(row.withdrawn)
                yield Stage(when, "request_withdrawn", says, ("RS 89(1)",), reference, False, row.grade, row.source)


def _challenges(record: Record, person: str) -> Iterator[Stage]:
    for row in record.challenges:
        if person in (row.persons or _in_situation(record, row)):
            yield from _challenge(record, row)


def _in_situation(record: Record, challenge: Challenge) -> tuple[str, ...]:
    """Who had a warrant in the situation that a challenge naming nobody concerns, when it was decided or now."""
    last = challenge.decided or parse_day(record.as_of)
    return tuple(w.person for w in record.warrants if w.situation == challenge.situation and w.issued < last)


def _challenge(record: Record, row: Challenge) -> Iterator[Stage]:
    does, reference = effect(row), f"challenges/{row.id}"
    by = state_name(record, row.by) if len(row.by) == 3 else "the person"
    opened = f"challenge to {row.kind} by {by} ({row.article}): {does.says}"
    rows = [(row.filed, "challenged", opened, does.cites)]
    if row.decided is not None:
        rows.append((row.decided, "challenge_decided", f"challenge decided: {row.outcome}", (row.article,)))
    if row.appeal_decided is not None:
        rows.append(
            (row.appeal_decided, "appeal_decided", f"appeal decided: {row.appeal_outcome}", ("RS 82(1)(a)", "RS 82(3)"))
        )
    for day, kind, says, cites in rows:
        yield Stage(iso(day), kind, says, cites, reference, False, row.grade, row.source)


def _decisions(record: Record, person: str) -> Iterator[Stage]:
    for row in record.decisions:
        if person in row.persons and IN_ABSENCE in row.provision and row.date is not None:
            reference = f"decisions/{row.id}"
            cites = (IN_ABSENCE, "RS 63(1)", "RPE 125")
            says = fact(record, reference).says + f": {row.outcome}"
            yield Stage(iso(row.date), "confirmed_in_absence", says, cites, reference, False, row.grade, row.source)
