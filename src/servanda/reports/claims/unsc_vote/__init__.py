"""Votes of the Security Council: vetoes, adoptions, failures, and their scores.

Only the Council: not the General Assembly, a parliament, a bench, a governor's veto; "veto power" and a threatened
veto are no vote.  A score in a sentence of its own belongs to the vote told before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.reports.claims.unsc_vote.checks import Check
from servanda.reports.claims.unsc_vote.council import names_a_vote
from servanda.reports.claims.unsc_vote.reading import read
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "unsc_vote"
TRIGGERS = (
    "veto", "council", "unsc", "abst", "vote", "voting", "resolution", "draft", "text", "referr", "block", "struck",
    "stopp", "prevent", "kill", "torpedo", "unanim", "hands", "in favo", "members", "the same", "did so", "done so",
    "through", "sent", "oppos", "amendment", "motion",
)  # fmt: skip
EXAMPLES = (
    ("The United States vetoed a UN Security Council resolution on Gaza.", {"outcome": "vetoed", "vetoed_by": ["USA"]}),
    ("Russia used its veto to block a Security Council resolution on Mali.", {"vetoed_by": ["RUS"]}),
    ("The UN Security Council voted 14-0, with Russia abstaining, to demand an end to the siege.",
     {"outcome": "adopted", "for": 14, "against": 0, "abstain": 1}),
    ("The Security Council unanimously adopted resolution 1970 on Libya.", {"outcome": "adopted", "for": 15}),
    ("The Security Council referred Darfur to the ICC in 2005.", {"outcome": "adopted", "date": "2005"}),
    ("The Security Council resolution was defeated, with only five votes in favour.", {"outcome": "failed", "for": 5}),
    ("The US vetoed the Security Council draft. The other 14 members voted in favour.", {"for": 14}),
    ("Resolution 1593 of the Security Council passed by 11 votes to none, with four abstentions.",
     {"outcome": "adopted", "for": 11, "against": 0, "abstain": 4}),
    ("The General Assembly adopted the resolution by 143 votes to 5.", None),
    ("The president vetoed the bill.", None),
    ("Russia is a veto-wielding member of the Security Council.", None),
    ("The US threatened to veto the Security Council resolution.", None),
    ("Only the Security Council can refer the situation in Syria to the ICC.", None),
    ("The Security Council condemned the attack in a statement.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The votes in one sentence: each outcome with the score beside it, or a score alone."""
    return iter(_of_text(text).get(sentence.start, ()))


@lru_cache(maxsize=2)
def _of_text(text: Text) -> dict[int, list[Found]]:
    """The claims of a text by the start of their sentence, in order, for a vote goes on from those told before it."""
    told: dict[int, list[Found]] = {}
    for sentence in text.sentences if names_a_vote(text) else ():
        small = sentence.text.lower()
        if any(trigger in small for trigger in TRIGGERS):
            before = [claim for earlier in text.before(sentence, 4) for claim in told.get(earlier.start, ())]
            if claims := read(TYPE, sentence, text, before):
                told[sentence.start] = claims
    return told


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The vote against the record of the Council's votes (Charter art. 27); several that fit are listed."""
    return Check(found, day, record).judge()
