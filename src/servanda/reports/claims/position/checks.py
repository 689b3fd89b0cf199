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
_TERM = 4 * 366  # days for which a treaty act shows what a state holds of the Court
_ABSENT = "no such statement is on record"


def check(found: Found, day: Day, record: Record) -> Judgement:
    """Statements of that holder, then its acts."""
    actor, stance = str(found.args["actor"]), str(found.args["stance"])
    if found.notes.get("anonymous"):
        return Judgement("not_in_record", "an unnamed source: no declared position of the state is on record for it")
    rows = [p for p in record.positions if _is_actor(p, actor) and (p.date is None or p.date <= day + 2)]
    matching = [p for p in rows if p.stance == stance and _same_object(p, found)]
    if matching:
        row = min(
            matching, key=lambda p: (abs((p.date or day) - day) > _CLEAR, _aside(p, found), abs((p.date or day) - day))
        )
        if stance == "welcomes" and _aside(row, found) and row.date is not None and abs(row.date - day) <= _CLEAR:
            return Judgement("imprecise", f"differs: {_shown(row)}", (), (judging.fact(row, "positions"),))
        return Judgement("agrees", _shown(row), (), (judging.fact(row, "positions"),))
    if answer := _acts(actor, stance, found, day, record):
        return answer
    return _otherwise(rows, stance, found, day)


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
    """Votes, treaty acts and findings that show the stance."""
    if len(actor) != 3:
        return _own_case(actor, stance, day, record)
    if stance == "rejects" and found.args["toward"] == "resolution":
        votes = [
            v
            for v in record.council_votes
            if v.date <= day + 1 and day - v.date < 15 and (actor in v.vetoed_by or actor in v.against_states)
        ]
        if votes:
            return Judgement(
                "agrees",
                f"voted against on {long(votes[-1].date)}: {votes[-1].topic}",
                (),
                (judging.fact(votes[-1], "council_votes"),),
            )
    if stance == "rejects" and found.args["toward"] == "court":
        acts = judging.acts(
            record, actor, "withdrawal_notification", "signature_repudiated", "announcement", "instrument_withdrawn"
        )
        near = [a for a in acts if -2 <= day - (a.date or 0) <= _TERM]
        if near:
            return Judgement(
                "agrees",
                f"{near[-1].action.replace('_', ' ')} of {long(near[-1].date or day)}",
                (),
                (judging.fact(near[-1], "treaty_actions"),),
            )
    if stance == "will_not_execute":
        person = found.args.get("person")
        findings = [
            d
            for d in record.decisions
            if actor in d.states
            and d.kind == "non_compliance"
            and (d.date or 0) <= day
            and (not person or person in d.persons)
        ]
        if findings and person:
            return Judgement(
                "agrees",
                f"failure to comply found on {long(findings[-1].date or day)}",
                ("RS 87(7)",),
                (judging.fact(findings[-1], "decisions"),),
            )
    if stance == "rejects":
        return _own_state(actor, day, record)
    return None


def _own_case(actor: str, stance: str, day: Day, record: Record) -> Judgement | None:
    """A person sought who rejects his own warrant: his challenge, or his state's statement made by him."""
    challenges = [c for c in record.challenges if c.by == actor and c.filed <= day]
    if stance == "rejects" and challenges:
        return Judgement(
            "agrees",
            f"challenge filed on {long(challenges[-1].filed)}",
            (),
            (judging.fact(challenges[-1], "challenges"),),
        )
    return None


def _own_state(actor: str, day: Day, record: Record) -> Judgement | None:
    """A state that challenged the warrants or the jurisdiction before the Court."""
    challenges = [c for c in record.challenges if c.by == actor and c.filed <= day]
    if challenges:
        row = challenges[-1]
        return Judgement(
            "agrees",
            f"challenge under {row.article} filed on {long(row.filed)}",
            (row.article,),
            (judging.fact(row, "challenges"),),
        )
    return None


def _otherwise(rows: list[Position], stance: str, found: Found, day: Day) -> Judgement:
    """The holder is on record on the same matter in those days, but otherwise."""
    near = [p for p in rows if p.date is not None and abs(p.date - day) <= _CLEAR and _same_object(p, found)]
    opinions = [p for p in near if p.stance in _OPINIONS]
    intentions = [p for p in near if p.stance not in _OPINIONS]
    if stance == "noncommittal" and (hedged := [p for p in intentions if "obligation" in p.paraphrase]):
        return Judgement("agrees", _shown(hedged[0]), (), (judging.fact(hedged[0], "positions"),))
    if stance == "welcomes" and (
        backed := [p for p in near if re.search(r"\b(?:Back|back|Support|support|confidence)", p.paraphrase)]
    ):
        return Judgement("agrees", _shown(backed[0]), (), (judging.fact(backed[0], "positions"),))
    open_ = [p for p in intentions if p.stance == "noncommittal"]
    if open_ and (
        (stance == "will_execute" and len(open_) == len(intentions))
        or (stance == "welcomes" and len(open_) == len(near))
    ):
        return Judgement(
            "imprecise", f"differs: {_shown(open_[0])}", (), tuple(judging.fact(p, "positions") for p in open_[:2])
        )
    if (
        stance == "welcomes"
        and opinions
        and all(p.stance == "rejects" for p in opinions)
        and found.args["toward"] == ("warrant")
    ):
        return Judgement("disagrees", f"differs: {_shown(opinions[0])}", (), (judging.fact(opinions[0], "positions"),))
    return Judgement("not_in_record", _ABSENT, (), (), tuple(_shown(p) for p in near[:3]))


def _shown(row: Position) -> str:
    when = f", {long(row.date)}" if row.date else ""
    return f"{row.actor}{when}: {row.paraphrase} ({row.stance.replace('_', ' ')}, {row.toward})"
