"""What if: facts supposed for one question, laid over the record, which never changes.

Each supposed fact is written `KIND:NAME` and, in any order, `from DAY`, `until DAY`, `ends DAY`,
`notified DAY`, `for SITUATION`, `by STATE`:

    party:ISR from 2027-01-01              a state becomes a party
    withdraws:ITA notified 2026-12-01      a state notifies its withdrawal (art. 127(1): a year later)
    rescinds:NER notified 2027-01-01       a state withdraws its notice
    accepts:ISR for palestine from DAY     a declaration under art. 12(3)
    obliged:RUS for ukraine from DAY       the Council obliges a state by name
    deferral:palestine from DAY            the Council defers for twelve months (art. 16)
    warrant:putin ends DAY                 the warrants against a person end
    surrendered:putin from DAY             the person is surrendered: the warrants end
    office:putin ends DAY                  every office of a person ends
    office:gallant from DAY                a person becomes head of government of his state
    consults:MNG by putin from DAY         a problem with execution is on record (art. 97)
    challenge:putin by RUS from DAY        a challenge to admissibility is filed (art. 19)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from servanda.errors import BadInput
from servanda.record import Record, tables
from servanda.record.names import resolve_person, resolve_situation, resolve_state
from servanda.timeline.days import Day, months_after, parse_day

_HINT = "Write it like party:ISR from 2027-01-01 or deferral:palestine from 2027-01-01; all kinds: servanda ask --help."


class Supposed(NamedTuple):
    """A fact that a question supposes.  `fact` is its reference in the proof; `used`: the proof rests on it."""

    text: str
    fact: str
    used: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The hypothesis as the answer shows it."""
        return {"assume": self.text, "fact": self.fact, "used": self.used}


class _Words(NamedTuple):
    kind: str
    name: str
    days: dict[str, Day]
    situation: str
    by: str
    text: str
    id: str

    def day(self, *words: str) -> Day:
        for word in words:
            if word in self.days:
                return self.days[word]
        raise BadInput(f'"{self.text}" lacks a day.', hint=f"Add {words[0]} YYYY-MM-DD.")


def suppose(record: Record, assumptions: Sequence[str]) -> tuple[Record, tuple[Supposed, ...]]:
    """The record with the supposed facts laid over it, and what was supposed.

    >>> from servanda.record import load
    >>> what_if, supposed = suppose(load(), ["deferral:palestine from 2027-01-01"])
    >>> [d.situation for d in what_if.deferrals if d.id == "assumed-1"], len(load().deferrals) == len(what_if.deferrals)
    (['ICC-01/18'], False)

    Raises `BadInput` for a supposition that cannot be read and `UnknownName` for a name in it.
    """
    supposed = []
    for number, text in enumerate(assumptions, 1):
        words = _read(text, f"assumed-{number}")
        if words.kind not in KINDS:
            raise BadInput(
                f'"{text}" supposes an unknown kind of fact, "{words.kind}".', closest=tuple(KINDS), hint=_HINT
            )
        record, reference = KINDS[words.kind](record, words)
        supposed.append(Supposed(text, reference))
    return record, tuple(supposed)


def _read(text: str, id: str) -> _Words:
    match = re.fullmatch(r"\s*(\w+)\s*:\s*(.+?)((?:\s+(?:from|until|ends|notified|for|by)\s+\S+)*)\s*", text)
    if not match:
        raise BadInput(f'"{text}" is no supposition.', hint=_HINT)
    pairs = re.findall(r"(from|until|ends|notified|for|by)\s+(\S+)", match[3])
    days = {word: parse_day(value) for word, value in pairs if word not in ("for", "by")}
    rest = {word: value for word, value in pairs if word in ("for", "by")}
    return _Words(match[1].lower(), match[2].strip(), days, rest.get("for", ""), rest.get("by", ""), text, id)


Applied = tuple[Record, str]


def _add(record: Record, table: str, row: Any) -> Applied:
    return record.replace(table, (*record.rows_of(table), row)), f"{table}/{row.id}"


def _act(record: Record, words: _Words, action: str, date: Day, **more: Any) -> Applied:
    row = blank(tables.TreatyAction, id=words.id, state=resolve_state(record, words.name), action=action, date=date)
    return _add(record, "treaty_actions", row._replace(**more))


def _party(record: Record, words: _Words) -> Applied:
    day = words.day("from")
    return _act(record, words, "assumed", day, effective=day)


def _withdraws(record: Record, words: _Words) -> Applied:
    return _act(record, words, "withdrawal_notification", words.day("notified", "from"))


def _rescinds(record: Record, words: _Words) -> Applied:
    return _act(record, words, "withdrawal_rescinded", words.day("notified", "from"))


def _accepts(record: Record, words: _Words) -> Applied:
    situation = resolve_situation(record, words.situation)
    day = words.day("from")
    return _act(record, words, "art12_3_declaration", day, effective=day, situation=situation)


def _obliged(record: Record, words: _Words) -> Applied:
    row = blank(
        tables.CouncilDuty,
        id=words.id,
        state=resolve_state(record, words.name),
        situation=resolve_situation(record, words.situation),
        resolution="a supposed resolution",
        from_=words.day("from"),
        until=words.days.get("until"),
    )
    return _add(record, "council_duties", row)


def _deferral(record: Record, words: _Words) -> Applied:
    start = words.day("from")
    row = blank(
        tables.Deferral,
        id=words.id,
        situation=resolve_situation(record, words.name),
        resolution="a supposed resolution",
        from_=start,
        until=words.days.get("until", months_after(start, 12)),
    )
    return _add(record, "deferrals", row)


def _warrant(record: Record, words: _Words) -> Applied:
    person, day = resolve_person(record, words.name), words.day("ends", "from")
    changed = [
        w._replace(id=words.id, ended=day, end_kind="other", end_note="supposed")
        if w.person == person and (w.ended is None or w.ended > day)
        else w
        for w in record.warrants
    ]
    return record.replace("warrants", changed), f"warrants/{words.id}"


def _office(record: Record, words: _Words) -> Applied:
    person = resolve_person(record, words.name)
    if "ends" in words.days:
        day = words.day("ends")
        changed = [
            o._replace(id=words.id, until=day) if o.person == person and (o.until is None or o.until > day) else o
            for o in record.offices
        ]
        return record.replace("offices", changed), f"offices/{words.id}"
    nation = next(p.nationality[0] for p in record.persons if p.id == person)
    row = blank(
        tables.Office,
        id=words.id,
        person=person,
        title="head of government (supposed)",
        state=nation,
        kind="head_of_government",
        from_=words.day("from"),
        until=words.days.get("until"),
    )
    return _add(record, "offices", row)


def _consults(record: Record, words: _Words) -> Applied:
    row = blank(
        tables.Consultation,
        id=words.id,
        person=resolve_person(record, words.by),
        state=resolve_state(record, words.name),
        from_=words.day("from"),
        until=words.days.get("until"),
        matter="a supposed problem with execution",
    )
    return _add(record, "consultations", row)


def _challenge(record: Record, words: _Words) -> Applied:
    person, state = resolve_person(record, words.name), resolve_state(record, words.by)
    situation = next((w.situation for w in record.warrants if w.person == person), None)
    if situation is None:
        raise BadInput(f'"{words.text}" challenges a case that is not on record.', hint="Name a person with a warrant.")
    row = blank(
        tables.Challenge,
        id=words.id,
        situation=situation,
        persons=(person,),
        by=state,
        article="RS 19(2)",
        kind="admissibility",
        filed=words.day("from"),
        decided=words.days.get("until"),
        requested_states=(state,),
    )
    return _add(record, "challenges", row)


KINDS: dict[str, Callable[[Record, _Words], Applied]] = {
    "party": _party,
    "withdraws": _withdraws,
    "rescinds": _rescinds,
    "accepts": _accepts,
    "obliged": _obliged,
    "deferral": _deferral,
    "warrant": _warrant,
    "surrendered": _warrant,
    "office": _office,
    "consults": _consults,
    "challenge": _challenge,
}


def blank(table: type[Any], /, **known: Any) -> Any:
    """A row with the known cells; empty elsewhere, grade hypothesis."""
    return _empty(table.__name__)._replace(**known)


@cache
def _empty(name: str) -> Any:
    table = getattr(tables, name)
    kinds = {column: str(kind) for column, kind in table.__annotations__.items()}
    cells = {
        column: () if "Names" in kind else None if "Day" in kind or "int" in kind else ""
        for column, kind in kinds.items()
    }
    return table(**{**cells, "grade": "hypothesis", "source": "supposed by the question"})
