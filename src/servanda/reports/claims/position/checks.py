"""How a claimed stance stands against the record: statements, votes, treaty acts, findings.

A stance agrees when any table bears it out; without a trace, or from an unnamed source, it is `not_in_record`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import Day, long

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Position

_OPINIONS = ("welcomes", "rejects")
_CLEAR = 45  # days within which a statement speaks of the same matter
_VOTE = 15  # days within which a vote does
_TERM = 4 * 366  # days for which a treaty act shows what a state holds of the Court
_LEAVING = ("withdrawal_notification", "signature_repudiated", "announcement", "instrument_withdrawn")
_BACKS = re.compile(r"\b(?:[Bb]ack|[Ss]upport|confidence)")
_ABSENT = "no such statement is on record"
_UNNAMED = "an unnamed source: no declared position of the state is on record for it"


def check(found: Found, day: Day, record: Record) -> Judgement:
    """Statements of that holder, then its acts, then what it said otherwise."""
    actor, stance = str(found.args["actor"]), str(found.args["stance"])
    if found.notes.get("anonymous"):
        return Judgement("not_in_record", _UNNAMED)
    rows = [p for p in record.positions if _is_actor(p, actor) and (p.date is None or p.date <= day + 2)]
    if matching := [p for p in rows if p.stance == stance and _same_object(p, found)]:
        far = {p.id: abs((p.date or day) - day) for p in matching}
        row = min(matching, key=lambda p: (far[p.id] > _CLEAR, _aside(p, found), far[p.id]))
        near = row.date is not None and far[row.id] <= _CLEAR
        return _stated("imprecise" if stance == "welcomes" and _aside(row, found) and near else "agrees", row)
    return _acts(actor, stance, found, day, record) or _otherwise(rows, stance, found, day)


def _stated(verdict: str, *rows: Position) -> Judgement:
    """The verdict by a statement, with those that say the same."""
    said = _shown(rows[0]) if verdict == "agrees" else f"differs: {_shown(rows[0])}"
    return Judgement(verdict, said, (), tuple(judging.fact(row, "positions") for row in rows))


def _shown(row: Position) -> str:
    when = f", {long(row.date)}" if row.date else ""
    return f"{row.actor}{when}: {row.paraphrase} ({row.stance.replace('_', ' ')}, {row.toward})"


def _aside(row: Position, found: Found) -> bool:
    """Support for the Court is not support for its warrant."""
    return row.toward == "court" and found.args["toward"] == "warrant"


def _is_actor(row: Position, actor: str) -> bool:
    if len(actor) == 3 and actor.isupper():
        return row.state == actor
    wanted = {w for w in _words(actor) if len(w) > 2 and w not in ("the", "and", "for")}
    named = _words(row.actor)
    return bool(wanted) and (wanted <= named or (len(wanted) > 1 and not row.state and max(wanted, key=len) in named))


@lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    return frozenset(w for w in re.split(r"[^a-z]+", name.lower()) if w)


def _same_object(row: Position, found: Found) -> bool:
    """A statement on the warrants bears out one on the Court's decision; one on a draft resolution does not."""
    toward, person = found.args["toward"], found.args.get("person")
    if (row.toward == "resolution") != (toward == "resolution"):
        return False
    about = set(found.notes.get("about", ())) | ({person} if person else set())
    return not about or not row.persons or toward == "court" or bool(about & set(row.persons))


def _acts(actor: str, stance: str, found: Found, day: Day, record: Record) -> Judgement | None:
    """Votes, treaty acts, challenges and findings that show the stance."""
    toward, person = found.args["toward"], found.args.get("person")
    if stance == "will_not_execute" and person:
        breaches = (d for d in record.decisions if actor in d.states and d.kind == "non_compliance")
        for d in reversed([d for d in breaches if person in d.persons and (d.date or 0) <= day]):
            return _shows(d, "decisions", f"failure to comply found on {long(d.date or day)}", "RS 87(7)")
    if stance != "rejects":
        return None
    if toward == "resolution":
        near = (v for v in record.council_votes if v.date <= day + 1 and day - v.date < _VOTE)
        for v in reversed([v for v in near if actor in v.vetoed_by or actor in v.against_states]):
            return _shows(v, "council_votes", f"voted against on {long(v.date)}: {v.topic}")
    if toward == "court" and len(actor) == 3:
        for a in reversed([a for a in judging.acts(record, actor, *_LEAVING) if -2 <= day - (a.date or 0) <= _TERM]):
            return _shows(a, "treaty_actions", f"{a.action.replace('_', ' ')} of {long(a.date or day)}")
    for c in reversed([c for c in record.challenges if c.by == actor and c.filed <= day]):
        return _shows(c, "challenges", f"challenge under {c.article} filed on {long(c.filed)}", c.article)
    return None


def _shows(row: object, table: str, why: str, *cites: str) -> Judgement:
    return Judgement("agrees", why, cites, (judging.fact(row, table),))


def _otherwise(rows: list[Position], stance: str, found: Found, day: Day) -> Judgement:
    """The holder is on record on the same matter in those days, but otherwise."""
    near = [p for p in rows if p.date is not None and abs(p.date - day) <= _CLEAR and _same_object(p, found)]
    opinions = [p for p in near if p.stance in _OPINIONS]
    intentions = [p for p in near if p.stance not in _OPINIONS]
    if stance == "noncommittal" and (hedged := [p for p in intentions if "obligation" in p.paraphrase]):
        return _stated("agrees", hedged[0])
    if stance == "welcomes" and (backed := [p for p in near if _BACKS.search(p.paraphrase)]):
        return _stated("agrees", backed[0])
    open_ = [p for p in intentions if p.stance == "noncommittal"]
    alike = {"will_execute": intentions, "welcomes": near}.get(stance)
    if open_ and alike is not None and len(open_) == len(alike):
        return _stated("imprecise", *open_[:2])
    against = opinions and all(p.stance == "rejects" for p in opinions)
    if stance == "welcomes" and against and found.args["toward"] == "warrant":
        return _stated("disagrees", opinions[0])
    return Judgement("not_in_record", _ABSENT, (), (), tuple(_shown(p) for p in near[:3]))
