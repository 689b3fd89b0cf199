"""Votes of the Security Council: one counted, those on record listed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from servanda import record as records
from servanda.answers.ask import SCHEMA
from servanda.errors import BadInput
from servanda.law.council import Side, VoteResult, vote
from servanda.law.council_seats import state_code
from servanda.law.resolutions import AFTER_A_VETO, Draft, after_a_veto, draft
from servanda.record import Record
from servanda.record.names import plain
from servanda.record.tables import CouncilVote
from servanda.timeline.days import Day, iso, parse_day, today

COVERAGE = (
    "Vetoes: every one known to the record, amendments and parts of drafts as far as known, votes on a "
    "Secretary-General (held in private) left out. Other votes: a selection."
)


class VoteAnswer(NamedTuple):
    """A vote counted, what follows a veto, and what the draft would do."""

    result: VoteResult
    draft: Draft | None
    record: Record

    @property
    def assembly_by(self) -> Day | None:
        """The last day for the General Assembly's meeting, where there was a veto (GA res. 76/262)."""
        return after_a_veto(self.result.day) if self.result.vetoed_by else None

    @property
    def assumption(self) -> str:
        """The fact to suppose if the draft was adopted; empty where it was not, or changes no duty."""
        adopted = self.draft is not None and self.result.outcome == "adopted"
        return self.draft.assumption(self.result.day) if adopted and self.draft else ""

    @property
    def next(self) -> str:
        """The question to ask next, with somebody who is sought in the situation."""
        if not self.draft or not self.assumption:
            return ""
        sought = sorted(w.person for w in self.record.warrants if w.situation == self.draft.situation and not w.ended)
        who = sought[0] if sought else "PERSON"
        where = self.draft.state or "STATE"
        return f"servanda ask {who} --in {where} --on {iso(self.result.day)} --assume '{self.assumption}'"

    def to_dict(self) -> dict[str, Any]:
        """The answer as the contract has it."""
        result = self.result
        return {
            "schema": SCHEMA,
            "on": iso(result.day),
            "outcome": result.outcome,
            "vetoed_by": list(result.vetoed_by),
            "for": result.in_favour,
            "against": result.against,
            "abstain": result.abstaining,
            "absent": result.absent,
            "majority": result.majority,
            "seats": result.seats,
            "procedural": result.procedural,
            "members": result.members,
            "cites": list(result.cites),
            "notes": list(result.notes),
            "after_veto": self._after_veto(),
            "draft": self._draft(),
            "record": {"version": self.record.version, "as_of": self.record.as_of},
        }

    def _after_veto(self) -> dict[str, str] | None:
        if self.assembly_by is None:
            return None
        return {"assembly_by": iso(self.assembly_by), "cites": "GA res. 76/262", "note": AFTER_A_VETO}

    def _draft(self) -> dict[str, Any] | None:
        if self.draft is None:
            return None
        return {
            "kind": self.draft.kind,
            "situation": self.draft.situation,
            "obliges": self.draft.state or None,
            "effect": self.draft.effect() if self.result.outcome == "adopted" else None,
            "assume": self.assumption or None,
            "next": self.next or None,
            "cites": list(self.draft.cites),
        }


def cast(
    on: str | Day | None = None,
    in_favour: str = "",
    against: str = "",
    abstaining: str = "",
    procedural: bool = False,
    proposal: str | None = None,
    record: Record | None = None,
) -> VoteAnswer:
    """What a vote decides, the sides as people write them: `USA,France`, or a number.

    >>> answer = cast("2025-06-04", "14", "USA")
    >>> answer.result.outcome, answer.result.vetoed_by, iso(answer.assembly_by)
    ('vetoed', ('USA',), '2025-06-18')

    Raises `BadInput` for an impossible tally (see `servanda.law.council.vote`).
    """
    base = record or records.load()
    day = today() if on is None else on if isinstance(on, int) else parse_day(on)
    if proposal and procedural:
        raise BadInput("A referral or deferral is no procedural decision.", hint="Leave out --procedural.")
    named = draft(base, proposal) if proposal else None
    return VoteAnswer(vote(base, day, _side(in_favour), _side(against), _side(abstaining), procedural), named, base)


def votes(
    on: str | None = None,
    since: str | None = None,
    until: str | None = None,
    vetoed_by: Sequence[str] = (),
    topic: str | None = None,
    record: Record | None = None,
) -> list[dict[str, Any]]:
    """The votes on record, in order of time; `until` is the first day left out, `vetoed_by` names all who vetoed.

    >>> [row["draft"] for row in votes(since="2025-06-01", vetoed_by=["USA"])]
    ['S/2025/353', 'S/2025/583']

    Raises `BadInput` for a day that is none and `UnknownName` for a state.
    """
    base = record or records.load()
    start, end = (parse_day(day) if day else None for day in (since, until))
    if on:
        start, end = parse_day(on), parse_day(on) + 1
    states = {state_code(base, name) for name in vetoed_by}
    return [
        _row(row)
        for row in base.council_votes
        if (start is None or start <= row.date)
        and (end is None or row.date < end)
        and states <= set(row.vetoed_by)
        and _about(row, topic)
    ]


def _side(text: str) -> Side:
    """A number, or names separated by commas."""
    if re.fullmatch(r"\s*-?\d+\s*", text):
        return int(text)
    return [name.strip() for name in re.split("[,;]", text) if name.strip()]


def _about(row: CouncilVote, topic: str | None) -> bool:
    return not topic or plain(topic) in plain(f"{row.topic} {row.group} {row.draft} {row.resolution}")


def _row(row: CouncilVote) -> dict[str, Any]:
    sides = (("Y", row.in_favour_states), ("N", row.against_states or row.vetoed_by), ("A", row.abstaining_states))
    return {
        "id": row.id,
        "date": iso(row.date),
        "draft": row.draft or None,
        "resolution": row.resolution or None,
        "topic": row.topic,
        "outcome": row.outcome,
        "vetoed_by": list(row.vetoed_by),
        "for": row.in_favour,
        "against": row.against,
        "abstain": row.abstaining,
        "members": {state: letter for letter, states in sides for state in states},
        "meeting": row.meeting or None,
        "procedural": "procedural" in row.group.split(";"),
        "note": row.note,
        "counts_grade": row.counts_grade or None,
        "grade": row.grade,
        "source": row.source,
    }
