"""How many voted for, against, or not at all: by verbs, by votes that a draft got, and by scores such as `14-0-1`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.reports.claims.unsc_vote import words
from servanda.reports.claims.unsc_vote.acts import doers, together, told
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.numbers import words_value

_SUPPORT = frozenset("support back approve endorse favour favor want affirm".split())
_MEMBERS = 15


@dataclass(frozen=True, slots=True)
class Tally:
    """So many votes for, against or abstaining (`key`), and where the shape says so."""

    start: int
    end: int
    key: str
    value: int
    named: tuple[str, ...] = ()  # the states, where it names them


def tallies(found: Clauses) -> list[Tally]:
    """The counts of a sentence, in order, at most one of a kind in one place."""
    every = [*_dashed(found), *_elliptical(found), *_by_verbs(found)]
    kept: list[Tally] = []
    for tally in every:
        if tally.value <= _MEMBERS and not any(_same(tally, other) for other in kept):
            kept.append(tally)
    if kept:
        kept += [tally for tally in _opposed(found) if not any(_same(tally, other) for other in kept)]
    return sorted(kept, key=lambda tally: tally.start)


def _opposed(found: Clauses) -> Iterator[Tally]:
    """`Russia opposed it`, beside other counts: alone it is a stance, not a vote."""
    for verb in found.predications:
        states = tuple(found.ids(doers(found, verb)[:1], "S"))
        if verb.lemma == "oppose" and states and told(found, verb):
            yield Tally(*found.extent(verb), "against", len(states), states)


def _same(one: Tally, other: Tally) -> bool:
    return one.key == other.key and one.start < other.end and other.start < one.end


# -- verbs


def _by_verbs(found: Clauses) -> Iterator[Tally]:
    for verb in found.predications:
        if told(found, verb) or _only_one(found, verb):
            key = _direction(found, verb)
            who = doers(found, verb)
            value = _count(found, who, together(found, verb), key) if key and who else None
            if key and value is not None:
                start, end = found.extent(verb)
                yield Tally(min(start, who[0].start), end, key, value, tuple(found.ids(who[:1], "S")))


def _only_one(found: Clauses, verb: Predication) -> bool:
    return verb.form == "inf" and verb.governor is not None and verb.governor.lemma == "be"


def _direction(found: Clauses, verb: Predication) -> str:
    """What those who do this vote for; empty where it is no vote."""
    behind = found.view.text[verb.end : verb.end + 30]
    if verb.lemma == "abstain":
        return "abstain" if not re.match(r" from (?!the vote|voting|a vote)", behind) else ""
    if verb.lemma in _SUPPORT:
        return "for"
    if verb.lemma in ("vote", "be", "raise", "cast", "go", "stand") and not verb.passive:
        return _side(behind, verb.lemma == "vote")
    return ""


_FOR = re.compile(r"[\w' ]{0,20}?\b(?:in (?:its |their )?favou?r|yes|up)\b")
_VOTED_FOR = re.compile(r" (?:\w+ly )?(?:for\b|to (?!reject|block|postpone|delay))")
_NO = re.compile(r"(?: \w+ly)? (?:against|no\b(?! (?:party|member|more)))")


def _side(behind: str, votes: bool) -> str:
    if _FOR.match(behind) or (votes and _VOTED_FOR.match(behind)):
        return "for"
    return "against" if _NO.match(behind) else ""


def _count(found: Clauses, who: list[Phrase], more: list[Phrase], key: str) -> int | None:
    """How many a phrase counts: `all 14 other members`, or so many states as it names."""
    first = who[0]
    close = next((p for p in found.phrases if 0 <= first.start - p.end <= 1 and not found.names([p], "S")), None)
    listed = [*(close.words if close else ()), *first.words]
    number = next((value for word in listed if (value := number_of(word)) is not None), None)
    if number is not None:
        return number + len(found.ids(more, "S")) if _of_voters(first) else None
    states = found.ids([first, *more], "S") if first.names and first.words[-1] in first.names else []
    if first.names and first.names[0][0] == "S" and key != "for":
        return len(states) or None
    if key == "abstain" and not first.names:
        return {"it": 1, "both": 2, "pair": 2}.get(first.head)
    return None


def _of_voters(phrase: Phrase) -> bool:
    head = phrase.head
    return head in words.VOTERS or number_of(head) is not None or head[:1] == "U" or head in ("all", "both", "pair")


_NONE = frozenset(("no", "none", "nobody", "nil", "zero"))


def number_of(word: str) -> int | None:
    """The count that a word gives: `14`, `fourteen`, `none`.

    >>> number_of("fourteen"), number_of("nil"), number_of("members")
    (14, 0, None)
    """
    if word.isdigit():
        return int(word)
    if word in _NONE:
        return 0
    read = words_value(word) if word not in ("a", "an", "and") else None
    return read[0] if read and not read[1] else None


# -- without a verb

_N = (
    r"(?:(?P<{0}>\d{{1,2}}|no|none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|nobody)(?: \([^()]{{1,60}}\))?)"
)
_F, _A, _X = (_N.format(name) for name in "fax")
_DASHED = re.compile(
    rf"(?<![\d,-])(?<!article )\b{_F}(?: votes?)?(?:-| to |-to-| votes against ){_A}(?:-{_X})?(?![\d\w])"
)
_VOTE_NEAR = re.compile(r"\bvot|adopt|pass|approv|abst|carried|resolution|fail|reject|tally|veto|refer|draft|text")
_VOTERS = (
    r"(?: (?:other|others|fellow|remaining|council|security|members?|states?|countries|nations|U\d+|D\d+|european))*"
)
_AMONG = r"(?:, [^,.;]{4,60},)?"
_OF = r"(?: of (?:the|its|U\d+)(?: council's)?(?: \d\d| fifteen)?(?: (?:members|council members|U\d+))?(?: of U\d+)?)?"
_SOME = rf"{_VOTERS}{_OF}(?: affirmative| yes| positive| favou?rable)?(?: votes?)?{_VOTERS}{_OF}"
_GOT = r"(?:received|garnered|secured|got|won|obtained|drew|gained|collected|attracted|mustered|by|with)"
_ELLIPTICAL = {
    "for": re.compile(
        rf"\b{_F}{_SOME}(?: were| are recorded| cast)?{_AMONG} (?:(?:voted |voting )?in (?:its )?favou?r|"
        r"voted (?:for|yes)|"
        r"for(?: and|,|\.| the (?:text|draft|resolution))|voting for|backing|supporting)\b|"
        rf"\b{_GOT}(?: (?:only|just|all|a|the|barely|necessary))* {_F.replace('<f>', '<g>')}(?: of (?:its|the))?"
        rf"(?: affirmative| yes| positive| single)* votes?\b|\bsupport of {_F.replace('<f>', '<h>')}{_OF}|"
        r"\b(?P<i>single) (?:affirmative )?vote\b(?= ?,? its own)"
    ),
    "against": re.compile(rf"\b{_A}{_SOME}{_AMONG} (?:voted |voting )?(?:against|opposed|opposing)\b"),
    "abstain": re.compile(
        rf"\b{_X}{_SOME}{_AMONG} (?:abstentions?|abstaining)\b|\babstentions? (?:by|from|of|came from|were) "
        r"(?P<by>S\d+(?:(?:, and |, | and )S\d+)*)|(?P<one>an) abstention\b"
    ),
}
_NOT_YET = re.compile(
    r"\b(?:would|will|could|may|might|expected|likely|need\w*|requires?|required|must|at least|if)\b[^.;]{0,25}\Z"
)


def _dashed(found: Clauses) -> Iterator[Tally]:
    """`14-0`, `by 11 votes to none`, `13-0-2`: two numbers are a score only where they can be votes of fifteen."""
    text = found.view.text
    for match in _DASHED.finditer(text):
        votes = [number_of(match[name] or "") for name in "fax"]
        near = text[max(0, match.start() - 120) : match.end() + 60]
        if 6 <= sum(vote or 0 for vote in votes) <= _MEMBERS and _VOTE_NEAR.search(near):
            for key, value in zip(("for", "against", "abstain"), votes, strict=True):
                if value is not None:
                    yield Tally(*match.span(), key, value)


def _elliptical(found: Clauses) -> Iterator[Tally]:
    """`three against, two abstentions`, `got only seven votes`, `with the support of 13 of the 15 members`."""
    text = found.view.text
    for key, pattern in _ELLIPTICAL.items():
        for match in pattern.finditer(text):
            value = _written(found, match)
            if value is not None and not _NOT_YET.search(text, 0, match.start()):
                yield Tally(*match.span(), key, value)


def _written(found: Clauses, match: re.Match[str]) -> int | None:
    groups = {name: text for name, text in match.groupdict().items() if text}
    if "by" in groups:
        return len(found.view.ids(groups["by"], "S"))
    if {"one", "i"} & set(groups):
        return 1
    return next((number_of(text) for text in groups.values()), None)
