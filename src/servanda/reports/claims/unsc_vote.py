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

from servanda.reports.claims.unsc_vote_checks import check
from servanda.reports.claims.unsc_vote_context import (
    context,
    how_many,
    of_a_bench,
    of_the_council,
    other_body,
    several_days,
    voted_before,
)
from servanda.reports.claims.unsc_vote_decisions import Decisions
from servanda.reports.claims.unsc_vote_scores import Tally, tallies
from servanda.reports.claims.unsc_vote_vetoes import Vote, vetoes
from servanda.reports.claims.unsc_vote_words import is_council
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "unsc_vote"
TRIGGERS = (
    "veto", "council", "unsc", "abstain", "abstention", "in favour", "in favor", "voted", "votes", "vote", "resolution",
    "blocked", "block", "struck down", "draft", "adopted", "passed", "referral", "referred",
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

_WORDS = re.compile(
    r"U\d|N\d|veto|abst|vot(?:e|ing)|resolution|draft|text|council|referr|block|struck|stopp|prevent|kill|torpedo|"
    r"unanim|hands|in favou?r|\bmembers\b|\bsame\b|\bso\b|through"
)
_BALLOT = re.compile(r"U\d|resolution|draft|text|abst|favou?r|against|member|back|support|hand|tally|opposed|\\bvotes?\\b")
_NAMES_A_VOTE = re.compile(r"U\d|\bvoted\b")
_UNANIMOUS = re.compile(r"(?<!near )(?<!near-)\bunanim")
_SAME, _COUNTS = ("outcome", "vetoed_by", "date"), ("for", "against", "abstain")
_NEXT = re.compile(r"\b(?:and|but|while|then)\b|;")  # what follows is another vote
_ORDER = ("date", "outcome", "vetoed_by", "for", "against", "abstain", "subject")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The votes in one sentence: each outcome with the score beside it, or a score alone."""
    return iter(_found(sentence, text))


@lru_cache(maxsize=64)
def _found(sentence: Sentence, text: Text) -> tuple[Found, ...]:
    view = shape(sentence)
    if not _WORDS.search(view.text) or not (of_the_council(view, sentence, text) or _goes_on(view, sentence, text)):
        return ()
    votes = _votes(clauses(sentence), sentence, text)
    before = _before(sentence, text)
    claims: list[Found] = []
    for number, vote in enumerate(votes):
        edges = (votes[number - 1].end if number else 0, votes[number + 1].start if votes[number + 1 :] else None)
        for claim in _each_day(_told(vote, sentence, text, edges, claims[-1] if claims else before), sentence, text):
            if claims and _repeats(claim, claims[-1], text):
                claims[-1] = _joined(claims[-1], claim)
            else:
                claims.append(claim)
    return tuple(claims)


def _goes_on(view: Shape, sentence: Sentence, text: Text) -> bool:
    """Whether it goes on from votes of the Council told just before."""
    return not other_body(view) and any(_found(earlier, text) for earlier in text.before(sentence, 4))


def _votes(found: Clauses, sentence: Sentence, text: Text) -> list[Vote]:
    """The outcomes of a sentence in order, each with the counts that stand nearest to it."""
    counts = tallies(found)
    council = bool(re.search(r"U\d|\bcouncil\b", found.view.text))
    cast = list(vetoes(found, council))
    decided = Decisions(found, council, _council_spoke(found, sentence, text), counts)
    votes = sorted([*cast, *(vote for vote in decided if not _is_of(vote, cast, found))], key=lambda vote: vote.start)
    alone = _share(votes, counts, found)
    if alone and _stands_alone(found, alone, sentence, text):
        votes.append(Vote(alone[0].start, alone[-1].end, {tally.key: tally.value for tally in reversed(alone)}))
    _unanimous(found, votes)
    return sorted(votes, key=lambda vote: vote.start)


def _unanimous(found: Clauses, votes: list[Vote]) -> None:
    if unanimous := _UNANIMOUS.search(found.view.text):
        adopted = [vote for vote in votes if vote.args.get("outcome") == "adopted"]
        for vote in [vote for vote in adopted if vote.start <= unanimous.start()][-1:] or adopted[:1]:
            vote.args.setdefault("for", 15)


def _stands_alone(found: Clauses, counts: list[Tally], sentence: Sentence, text: Text) -> bool:
    """Whether counts without an outcome are of a vote of the Council, not of a bench or an election."""
    if of_a_bench(found.view, sentence, text):
        return False
    told = found.view.text[max(0, counts[0].start - 30) : counts[-1].end + 20]
    return bool(_NAMES_A_VOTE.search(found.view.text) or voted_before(sentence, text)) and bool(_BALLOT.search(told))


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


def _each_day(claim: Found | None, sentence: Sentence, text: Text) -> Iterator[Found]:
    """A claim for each of two days that one clause gives: "cast its veto in November 2024 and again this June"."""
    if claim is None:
        return
    days = several_days(sentence, text, (claim.start, claim.end)) if "outcome" in claim.args else []
    if not days or "date" not in claim.args:
        yield claim
        return
    edges = (claim.start, days[0].end, claim.end)
    for day, start, end in zip(days, edges, edges[1:], strict=False):
        args, notes = {**claim.args, "date": day.iso}, {**claim.notes, "date": day.iso}
        yield replace(claim, start=start, end=end, args={k: args[k] for k in _ORDER if k in args}, notes=notes)


def _joined(one: Found, other: Found) -> Found:
    args = {**other.args, **one.args}
    start, end = min(one.start, other.start), max(one.end, other.end)
    return replace(one, start=start, end=end, args={k: args[k] for k in _ORDER if k in args})


def _told(
    vote: Vote, sentence: Sentence, text: Text, edges: tuple[int, int | None], before: Found | None
) -> Found | None:
    """The claim, with the day where text and document fix one."""
    view = shape(sentence)
    args = dict(vote.args)
    if args.get("outcome") == "vetoed" and "vetoed_by" not in args:
        by = before.args.get("vetoed_by") if before is not None else None
        if not (by := by or _vetoed_before(sentence, text)):
            return None
        args["vetoed_by"] = by
    around = (min(edges[0], vote.start), len(view.text) if edges[1] is None else max(edges[1], vote.end))
    year = str(before.args.get("date", ""))[:4] if before is not None else ""
    notes: dict[str, Any] = {**vote.notes, **context(view, sentence, text, (vote.start, vote.end), around, year)}
    if args.get("outcome") == "vetoed":
        notes |= how_many(view.text, vote.start, vote.end)
    if before is not None:
        notes["before"] = before
    if "date" in notes:
        args["date"] = notes["date"]
    return Found(TYPE, *view.clause_to(vote.start, vote.end), {k: args[k] for k in _ORDER if k in args}, notes=notes)


def _before(sentence: Sentence, text: Text) -> Found | None:
    """The vote told last in the sentences before."""
    for earlier in reversed(text.before(sentence, 4)):
        for claim in _found(earlier, text):
            if "outcome" in claim.args:
                return claim
            if "before" in claim.notes:
                earlier_vote: Found = claim.notes["before"]
                return earlier_vote
    return None


def _vetoed_before(sentence: Sentence, text: Text) -> list[str]:
    """Who vetoed last in the sentences before: whom "it", "the two" and "did so" mean."""
    earlier = (claim for near in reversed(text.before(sentence, 4)) for claim in reversed(_found(near, text)))
    return next((list(claim.args["vetoed_by"]) for claim in earlier if "vetoed_by" in claim.args), [])


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The vote against the record of the Council's votes (Charter art. 27); several that fit are listed."""
    return check(found, day, record)
