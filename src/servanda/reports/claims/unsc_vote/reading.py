"""From the outcomes and counts of a sentence to its claims: each outcome with the score beside it, or a score alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from servanda.reports.claims.unsc_vote.acts import is_council
from servanda.reports.claims.unsc_vote.context import context, how_many, last_vote, several_days
from servanda.reports.claims.unsc_vote.council import of_a_bench, of_the_council, other_body
from servanda.reports.claims.unsc_vote.decisions import Decisions
from servanda.reports.claims.unsc_vote.failures import failures
from servanda.reports.claims.unsc_vote.scores import Tally, tallies
from servanda.reports.claims.unsc_vote.vetoes import Vote, vetoes
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.model import Found, Sentence, Text
from servanda.reports.shape import shape

_COUNCIL = re.compile(r"U\d|\bcouncil\b")
_BALLOT = re.compile(
    r"U\d|resolution|draft|text|abst|favou?r|against|member|back|support|hand|tally|opposed|\bvotes?\b"
)
_UNANIMOUS = re.compile(
    r"(?<!near )(?<!near-)\bunanim|\ball (?:15|fifteen) (?:of )?(?:its |the )?(?:council )?members vote"
)
_NEXT = re.compile(r"\b(?:and|but|while|then)\b|;")  # what follows is another vote
_RIVAL = re.compile(r"\b(?:rival|competing|second|another|other|own|one|counter\w*)\b")
_SAME, _COUNTS = ("outcome", "vetoed_by", "date"), ("for", "against", "abstain")
_ORDER = ("date", "outcome", "vetoed_by", *_COUNTS)


def read(type_: str, sentence: Sentence, text: Text, before: list[Found]) -> list[Found]:
    """The claims of one sentence; `before`: those of the sentences shortly before."""
    view = shape(sentence)
    if not of_the_council(view, text) and (not before or other_body(view)):
        return []
    votes, claims = _votes(clauses(sentence), sentence, text), list[Found]()
    for vote in votes:
        for claim in _told(type_, vote, sentence, text, [*before, *claims]):
            if claims and _repeats(claim, claims[-1], text):
                one = claims.pop()
                whole = replace(one, start=min(one.start, claim.start), end=max(one.end, claim.end))
                claim = _with(whole, {**claim.args, **one.args})
            claims.append(claim)
    return claims


# -- outcomes and their counts


def _votes(found: Clauses, sentence: Sentence, text: Text) -> list[Vote]:
    """The outcomes of a sentence in order, each with the counts that stand nearest to it."""
    counts, council = tallies(found), bool(_COUNCIL.search(found.view.text))
    cast = list(vetoes(found))
    near = [*(clauses(earlier) for earlier in text.before(sentence, 1)), found]
    spoke = any(is_council(verb.subject) for one in near for verb in one.predications)
    decisions = Decisions(found, council, spoke, counts)
    decided = [vote for vote in (*decisions, *failures(decisions)) if not _is_of(vote, cast, found)]
    votes = sorted([*cast, *decided], key=lambda vote: vote.start)
    alone = _share(votes, counts, found)
    told = found.view.text[max(0, alone[0].start - 30) : alone[-1].end + 20] if alone else ""
    if _BALLOT.search(told) and not of_a_bench(found.view, sentence, text):
        votes.append(
            Vote(
                alone[0].start, alone[-1].end, {tally.key: tally.value for tally in reversed(alone)}, _abstainers(alone)
            )
        )
    _unanimous(found, votes)
    return sorted(votes, key=lambda vote: vote.start)


def _abstainers(counts: list[Tally]) -> dict[str, Any]:
    """The states that are said to have abstained, where all are named."""
    named = [tally.named for tally in counts if tally.key == "abstain" and len(tally.named) == tally.value]
    return {"abstainers": named[0]} if named else {}


def _is_of(vote: Vote, cast: list[Vote], found: Clauses) -> bool:
    """Whether an outcome is only the other side of a veto: the vetoed draft failed, or was approved by fourteen."""
    if vote.args["outcome"] == "failed" and not _RIVAL.search(found.view.text[vote.start : vote.end]):
        return any(_part(found, vote.start) == _part(found, veto.start) for veto in cast)
    return any(vote.start < veto.end and veto.start < vote.end for veto in cast)


def _part(found: Clauses, at: int) -> int:
    return found.view.text.count(";", 0, at)


def _share(votes: list[Vote], counts: list[Tally], found: Clauses) -> list[Tally]:
    """Gives every count to the vote told last before it, else to the first; those that fit none are left."""
    left: list[Tally] = []
    for tally in counts:
        here = [vote for vote in votes if _part(found, vote.start) == _part(found, tally.start)]
        free = [vote for vote in votes if not _has_own(vote, tally, counts, found)]
        own = ([vote for vote in here or free if vote.start <= tally.start] or (here or free)[:1])[-1:]
        if not own or tally.key in own[0].args:
            left += [] if own and here else [tally]
            continue
        both = {*tally.named, *own[0].args.get("vetoed_by", ())} if tally.key == "against" else set()
        own[0].args[tally.key] = max(tally.value, len(both) if tally.named else 0)
        own[0].notes.setdefault("voters", set()).update(tally.named)
        own[0].notes.update(_abstainers([tally]))
        own[0].start, own[0].end = min(own[0].start, tally.start), max(own[0].end, tally.end)
    return left


def _has_own(vote: Vote, tally: Tally, counts: list[Tally], found: Clauses) -> bool:
    """Whether a vote has a count of this kind in its own part of the sentence."""
    part = _part(found, vote.start)
    return any(other.key == tally.key and _part(found, other.start) == part for other in counts)


def _unanimous(found: Clauses, votes: list[Vote]) -> None:
    """Fifteen for what was adopted unanimously."""
    if unanimous := _UNANIMOUS.search(found.view.text):
        adopted = [vote for vote in votes if vote.args.get("outcome") == "adopted"]
        for vote in [vote for vote in adopted if vote.start <= unanimous.start()][-1:] or adopted[:1]:
            vote.args.setdefault("for", 15)


# -- claims


def _told(type_: str, vote: Vote, sentence: Sentence, text: Text, before: list[Found]) -> Iterator[Found]:
    """The claim of a vote, one for each day where the clause gives two."""
    view, args, last = shape(sentence), dict(vote.args), last_vote(before)
    if args.get("outcome") == "vetoed" and "vetoed_by" not in args:
        told = [claim for claim in (*([last] if last else []), *before) if "vetoed_by" in claim.args]
        if not told:
            return
        args["vetoed_by"] = told[-1].args["vetoed_by"]  # "it", "the two" and "did so" mean those who vetoed last
    notes = {**vote.notes, **context(view, sentence, text, (vote.start, vote.end), last)}
    if args.get("outcome") == "vetoed":
        notes |= how_many(view.text, vote.start, vote.end)
    if "date" in notes:
        args["date"] = notes["date"]
    start, end = view.clause_to(vote.start, vote.end)
    yield from _each_day(_with(Found(type_, start, end, {}, notes=notes), args), sentence, text)


def _each_day(claim: Found, sentence: Sentence, text: Text) -> Iterator[Found]:
    """A claim for each of two days: "cast its veto in November 2024 and again this June"."""
    dated = "outcome" in claim.args and "date" in claim.args
    days = several_days(sentence, text, (claim.start, claim.end)) if dated else []
    edges = (claim.start, *(day.end for day in days[:-1]), claim.end)
    for day, start, end in zip(days, edges, edges[1:], strict=False):
        one = replace(claim, start=start, end=end, notes={**claim.notes, "date": day.iso})
        yield _with(one, {**claim.args, "date": day.iso})
    if not days:
        yield claim


def _repeats(claim: Found, other: Found, text: Text) -> bool:
    """Whether a clause tells the same vote again: "used its veto to block a draft"."""
    if "outcome" not in claim.args or any(claim.args.get(key) != other.args.get(key) for key in _SAME):
        return False
    clash = any(claim.args[key] != other.args[key] for key in _COUNTS if key in claim.args and key in other.args)
    between = text.document.text[other.end : claim.start]
    return not clash and ("vetoed_by" in claim.args or not _NEXT.search(between))


def _with(claim: Found, args: dict[str, Any]) -> Found:
    return replace(claim, args={key: args[key] for key in _ORDER if key in args})
