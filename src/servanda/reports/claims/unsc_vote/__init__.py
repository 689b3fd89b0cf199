"""Votes of the Security Council: vetoes, adoptions, failures, and their scores.

Only the Council: not the General Assembly, a parliament, a bench, a governor's veto; "veto power" and a threatened
veto are no vote.  A score in a sentence of its own belongs to the vote told before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.unsc_vote.acts import is_council
from servanda.reports.claims.unsc_vote.checks import check
from servanda.reports.claims.unsc_vote.context import (
    context,
    how_many,
    last_vote,
    names_a_vote,
    of_a_bench,
    of_the_council,
    other_body,
    several_days,
    voted_before,
)
from servanda.reports.claims.unsc_vote.decisions import Decisions
from servanda.reports.claims.unsc_vote.scores import Tally, tallies
from servanda.reports.claims.unsc_vote.vetoes import Vote, vetoes
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import shape
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
    ("A draft Security Council resolution on Syria was vetoed by Russia and China.",
     {"outcome": "vetoed", "vetoed_by": ["CHN", "RUS"]}),
    ("Russia used its veto to block a Security Council resolution on Mali.", {"vetoed_by": ["RUS"]}),
    ("The UN Security Council voted 14-0, with Russia abstaining, to demand an end to the siege.",
     {"outcome": "adopted", "for": 14, "against": 0, "abstain": 1}),
    ("The Security Council unanimously adopted resolution 1970 on Libya.", {"outcome": "adopted", "for": 15}),
    ("The Security Council referred the situation in Darfur to the ICC in 2005.", {"outcome": "adopted", "date":
        "2005"}),
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

_COUNCIL = re.compile(r"U\d|\bcouncil\b")
_BALLOT = re.compile(
    r"U\d|resolution|draft|text|abst|favou?r|against|member|back|support|hand|tally|opposed|\bvotes?\b"
)
_UNANIMOUS = re.compile(r"(?<!near )(?<!near-)\bunanim")
_SAME, _COUNTS = ("outcome", "vetoed_by", "date"), ("for", "against", "abstain")
_NEXT = re.compile(r"\b(?:and|but|while|then)\b|;")  # what follows is another vote
_ORDER = ("date", "outcome", "vetoed_by", "for", "against", "abstain", "subject")


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
            if claims := _read(sentence, text, before):
                told[sentence.start] = claims
    return told


def _read(sentence: Sentence, text: Text, before: list[Found]) -> list[Found]:
    """The claims of one sentence; `before`: those of the sentences shortly before."""
    view = shape(sentence)
    if not of_the_council(view, sentence, text) and (not before or other_body(view)):
        return []
    votes = _votes(clauses(sentence), sentence, text)
    claims: list[Found] = []
    for number, vote in enumerate(votes):
        last = votes[number - 1].end if number else 0
        next_one = votes[number + 1].start if votes[number + 1 :] else len(view.text)
        around = (min(last, vote.start), max(next_one, vote.end))
        for claim in _told(vote, sentence, text, around, [*before, *claims]):
            if claims and _repeats(claim, claims[-1], text):
                claims[-1] = _joined(claims[-1], claim)
            else:
                claims.append(claim)
    return claims


def _votes(found: Clauses, sentence: Sentence, text: Text) -> list[Vote]:
    """The outcomes of a sentence in order, each with the counts that stand nearest to it."""
    counts = tallies(found)
    council = bool(_COUNCIL.search(found.view.text))
    cast = list(vetoes(found, council))
    decided = Decisions(found, council, _council_spoke(found, sentence, text), counts)
    votes = sorted([*cast, *(vote for vote in decided if not _is_of(vote, cast, found))], key=lambda vote: vote.start)
    alone = _share(votes, counts, found)
    if alone and _stands_alone(found, alone, sentence, text):
        votes.append(Vote(alone[0].start, alone[-1].end, {tally.key: tally.value for tally in reversed(alone)}))
    _unanimous(found, votes)
    return sorted(votes, key=lambda vote: vote.start)


def _unanimous(found: Clauses, votes: list[Vote]) -> None:
    """Fifteen for what was adopted unanimously."""
    if unanimous := _UNANIMOUS.search(found.view.text):
        adopted = [vote for vote in votes if vote.args.get("outcome") == "adopted"]
        for vote in [vote for vote in adopted if vote.start <= unanimous.start()][-1:] or adopted[:1]:
            vote.args.setdefault("for", 15)


def _stands_alone(found: Clauses, counts: list[Tally], sentence: Sentence, text: Text) -> bool:
    """Whether counts without an outcome are of a vote of the Council, not of a bench or an election."""
    if of_a_bench(found.view, sentence, text):
        return False
    told = found.view.text[max(0, counts[0].start - 30) : counts[-1].end + 20]
    voted = _COUNCIL.search(found.view.text) or "voted" in found.view.text or voted_before(sentence, text)
    return bool(voted and _BALLOT.search(told))


def _is_of(vote: Vote, cast: list[Vote], found: Clauses) -> bool:
    """Whether an outcome is only the other side of a veto: the vetoed draft failed, or was approved by fourteen."""
    if vote.args["outcome"] == "failed":
        return any(_segment(found, vote.start) == _segment(found, veto.start) for veto in cast)
    return any(_overlap(vote, veto) for veto in cast)


def _segment(found: Clauses, at: int) -> int:
    return found.view.text.count(";", 0, at)


def _overlap(one: Vote, other: Vote) -> bool:
    return one.start < other.end and other.start < one.end


def _council_spoke(found: Clauses, sentence: Sentence, text: Text) -> bool:
    """Whether "it" may be the Council: the subject of a clause here or in the sentence before."""
    earlier = [clauses(near) for near in text.before(sentence, 1)]
    return any(is_council(verb.subject) for near in (*earlier, found) for verb in near.predications)


def _share(votes: list[Vote], counts: list[Tally], found: Clauses) -> list[Tally]:
    """Gives every count to the vote told last before it, else to the first; those that fit none are left."""
    left: list[Tally] = []
    for tally in counts:
        part = _segment(found, tally.start)
        here = [vote for vote in votes if _segment(found, vote.start) == part]
        free = [vote for vote in votes if not _has_own(vote, tally, counts, found)]
        own = ([vote for vote in here or free if vote.start <= tally.start] or (here or free)[:1])[-1:]
        if not own or tally.key in own[0].args:
            left += [] if own and here else [tally]
            continue
        both = {*tally.named, *own[0].args.get("vetoed_by", ())} if tally.key == "against" else set()
        own[0].args[tally.key] = max(tally.value, len(both) if tally.named else 0)
        own[0].notes.setdefault("voters", set()).update(tally.named)
        own[0].start, own[0].end = min(own[0].start, tally.start), max(own[0].end, tally.end)
    return left


def _has_own(vote: Vote, tally: Tally, counts: list[Tally], found: Clauses) -> bool:
    """Whether a vote has a count of this kind in its own part of the sentence."""
    part = _segment(found, vote.start)
    return any(other.key == tally.key and _segment(found, other.start) == part for other in counts)


def _repeats(claim: Found, other: Found, text: Text) -> bool:
    """Whether a clause tells the same vote again: "used its veto to block a draft"."""
    if "outcome" not in claim.args or any(claim.args.get(key) != other.args.get(key) for key in _SAME):
        return False
    clash = any(claim.args[key] != other.args[key] for key in _COUNTS if key in claim.args and key in other.args)
    between = text.document.text[other.end : claim.start]
    return not clash and ("vetoed_by" in claim.args or not _NEXT.search(between))


def _told(vote: Vote, sentence: Sentence, text: Text, around: tuple[int, int], before: list[Found]) -> Iterator[Found]:
    """The claim of a vote, one for each day where the clause gives two."""
    args, last = dict(vote.args), last_vote(before)
    if args.get("outcome") == "vetoed" and "vetoed_by" not in args:
        told = [claim for claim in (*before, *([last] if last else [])) if "vetoed_by" in claim.args]
        if not told:
            return
        args["vetoed_by"] = told[-1].args["vetoed_by"]  # "it", "the two" and "did so" mean those who vetoed last
    view = shape(sentence)
    notes = {**vote.notes, **context(view, sentence, text, (vote.start, vote.end), around, last)}
    if args.get("outcome") == "vetoed":
        notes |= how_many(view.text, vote.start, vote.end)
    if "date" in notes:
        args["date"] = notes["date"]
    start, end = view.clause_to(vote.start, vote.end)
    yield from _each_day(_with(Found(TYPE, start, end, {}, notes=notes), args), sentence, text)


def _each_day(claim: Found, sentence: Sentence, text: Text) -> Iterator[Found]:
    """A claim for each of two days: "cast its veto in November 2024 and again this June"."""
    dated = "outcome" in claim.args and "date" in claim.args
    days = several_days(sentence, text, (claim.start, claim.end)) if dated else []
    if not days:
        yield claim
    edges = (claim.start, *(day.end for day in days[:-1]), claim.end)
    for day, start, end in zip(days, edges, edges[1:], strict=False):
        one = replace(claim, start=start, end=end, notes={**claim.notes, "date": day.iso})
        yield _with(one, {**claim.args, "date": day.iso})


def _joined(one: Found, other: Found) -> Found:
    whole = replace(one, start=min(one.start, other.start), end=max(one.end, other.end))
    return _with(whole, {**other.args, **one.args})


def _with(claim: Found, args: dict[str, Any]) -> Found:
    return replace(claim, args={key: args[key] for key in _ORDER if key in args})


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The vote against the record of the Council's votes (Charter art. 27); several that fit are listed."""
    return check(found, day, record)
