"""How many voted for, against, or not at all: by verbs, by votes that a draft got, and by scores such as `14-0-1`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.reports.claims.unsc_vote import words
from servanda.reports.claims.unsc_vote.acts import doers, is_council, together, told
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.numbers import words_value

_MEMBERS, _MANY, _YEAR = 15, 5, 1000
# more votes than the Council has: what stands behind them is of another body's vote too
_LARGER = re.compile(
    r"(?<![-\w,.])(?:1[6-9]|[2-9]\d|1\d\d)(?: votes?)?(?:-\d| to (?:\d|\w+(?: votes)?,? with)| votes| in favou?r)"
)


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
    kept: list[Tally] = []
    for tally in (*_dashed(found), *_elliptical(found), *_by_verbs(found)):
        elsewhere = _LARGER.search(found.view.text, max(0, tally.start - 60), tally.end)
        if tally.value <= _MEMBERS and not elsewhere and not any(_same(tally, other) for other in kept):
            kept.append(tally)
    if all(tally.named and tally.key == "against" for tally in kept) and not _decides(found):
        return []  # `Russia opposed it` alone is a stance, not a vote
    return sorted(kept, key=lambda tally: tally.start)


def _decides(found: Clauses) -> bool:
    return any(verb.lemma in ("vote", "cast", "raise") for verb in found.predications)


def _same(one: Tally, other: Tally) -> bool:
    return one.key == other.key and one.start < other.end and other.start < one.end


# -- verbs


def _by_verbs(found: Clauses) -> Iterator[Tally]:
    for verb in found.predications:
        key = _direction(found, verb)
        who = verb.subject if verb.lemma == "cast" and verb.passive else doers(found, verb)
        joined = who[1:] if verb.governor is not None and verb.governor.lemma in words.JOIN else []
        if not joined:  # `with two abstaining`
            who = next((who[n:] for n, phrase in enumerate(who) if phrase.prep == "with"), who)
        if is_council(who) and verb.form == "ing" and verb.governor is not None and verb.governor.governor is not None:
            who = verb.governor.governor.subject[:1]  # `it let the Council refer Darfur, abstaining`
        if key and who and (told(found, verb) or _nobody(found, verb, who)):
            start, end = found.extent(verb)
            value = _count(found, who, [*joined, *together(found, verb)], key)
            if value is not None:
                alike = _AS_DID.match(found.view.text, verb.end)
                more = found.view.ids(alike[1], "SD") if alike else []
                end = max(end, alike.end()) if alike else end
                named = (*found.ids([*who[:1], *joined], "S"), *more)
                yield Tally(min(start, who[0].start), end, key, value + len(more), named)


def _nobody(found: Clauses, verb: Predication, who: list[Phrase]) -> bool:
    """`nobody voted against`, `no member abstained`."""
    none = who[0].words[:1] in (["nobody"], ["none"]) or " ".join(who[0].words) in _NO_MEMBER
    return none and verb.form == "finite" and verb.tense == "past" and not (verb.modal or found.conditional(verb))


_NO_MEMBER = frozenset(("no one", "no member", "no state", "no country", "no delegation", "not one"))
_FROM_ELSE = re.compile(r" from (?!voting|(?:the|a|that|this) (?:vote|resolution|draft|text|ballot))")
_FOR = re.compile(r"[\w' ]{0,20}?\b(?:in (?:its |their )?favou?r|yes|aye|up)\b|(?: their)? hands? (?:for|in support)\b")
_VOTED_FOR = re.compile(r" (?:\w+ly )?(?:for\b|to (?!reject|block|postpone|delay))")
_NO = re.compile(r"(?: \w+ly)? (?:against|nay|no\b(?! (?:party|member|more)))")


def _direction(found: Clauses, verb: Predication) -> str:
    """What those who do this vote for; empty where it is no vote."""
    behind = found.view.text[verb.end : verb.end + 30]
    if verb.lemma == "abstain":
        return "" if _FROM_ELSE.match(behind) else "abstain"
    if verb.lemma in words.SIDES:
        return "" if verb.tense == "present" and not verb.perfect else words.SIDES[verb.lemma]
    if verb.lemma not in words.VOTING or (verb.passive and verb.lemma != "cast"):
        return ""
    if _FOR.match(behind) or (verb.lemma == "vote" and _VOTED_FOR.match(behind)):
        return "for"
    return "against" if _NO.match(behind) else ""


def _count(found: Clauses, who: list[Phrase], more: list[Phrase], key: str) -> int | None:
    """How many a phrase counts: `all 14 other members`, `all but Russia`, or so many states as it names."""
    first, states = who[0], found.ids(who, "S")
    close = [p for p in found.phrases if not first.prep and 0 <= first.start - p.end <= 1 and not found.names([p], "S")]
    listed = [word for phrase in (*close, *who) for word in phrase.words]
    if "all" in listed and {"except", "but"} & set(listed) and states:
        return _MEMBERS - len(states)
    counts = (number_of(word) for word in (*listed[:4], *first.words))
    number = next((value for value in counts if value is not None and value < _YEAR), None)
    if number is not None:
        return number + len(found.ids(more, "S")) if _of_voters(first) else None
    if {"all", "every"} & set(listed) and "other" in listed and _of_voters(who[-1 if first.head == "all" else 0]):
        return _MEMBERS - 1
    if first.names and first.names[0][0] == "S" and first.words[-1] in first.names:
        beside = sum(number_of(phrase.words[0]) or 0 for phrase in more if _of_voters(phrase))  # `with three others`
        return _named(len(found.ids([first, *more], "S")) + beside, key)
    return None


def _named(count: int, key: str) -> int | None:
    """So many states by name: those in favour only where they are many, for a few are seldom all."""
    return count if count and (key != "for" or count >= _MANY) else None


def _of_voters(phrase: Phrase) -> bool:
    return phrase.head in words.VOTERS or number_of(phrase.head) is not None or phrase.head[:1] in ("U", "S")


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
_DASHED = re.compile(rf"(?<![\d,-])\b{_F}(?: votes?)?(?:-| to |-to-| votes against ){_A}(?:-{_X})?(?![\d\w])")
_VOTERS = (
    r"(?: (?:other|others|fellow|remaining|council|security|members?|states?|countries|nations|U\d+|D\d+|european))*"
)
_AMONG = r"(?:, [^,.;]{4,60},)?"
_OF = r"(?:(?: out)? of (?:the|its|U\d+)(?: council's)?(?: \d\d| fifteen)?(?: (?:members|council members|U\d+))?(?: of U\d+)?)?"
_SOME = rf"{_VOTERS}{_OF}(?: affirmative| yes| positive| favou?rable)?(?: votes?)?{_VOTERS}{_OF}"
_GOT = rf"(?:{'|'.join(words.GOT)}|by|with)"
_LIST = r"S\d+(?:(?:, and |, | and )S\d+)*"
# `abstained, as did China, Algeria and Brazil`
_AS_DID = re.compile(rf"[^.;]{{0,40}}?,? (?:(?:just )?as|(?:and )?so) (?:did|had|have|were) ({_LIST})")
_ELLIPTICAL = {
    "for": re.compile(
        rf"\b{_F}{_SOME}(?: were| are recorded| cast)?{_AMONG} (?:in (?:its )?favou?r|"
        r"voted (?:for|yes)|for(?: and|,|\.| the (?:text|draft|resolution))|voting for|backing|supporting)\b|"
        rf"\b{_GOT}(?: (?:only|just|all|a|the|barely|necessary))* {_F.replace('<f>', '<g>')}(?: of (?:its|the))?"
        rf"(?: affirmative| yes| positive| single)* votes?\b(?! against)|"
        rf"\b(?:support|backing) of (?:the |all )?{_F.replace('<f>', '<h>')}{_OF}|"
        r"\b(?P<one>single|only) (?:affirmative )?vote\b(?= ?,? its own| in favou?r)"
    ),
    "against": re.compile(rf"\b{_A}{_SOME}{_AMONG} (?:(?:against|opposed|opposing)\b|no\b(?=,))"),
    "abstain": re.compile(
        rf"\b{_X}{_SOME}{_AMONG} (?:abstentions?|abstaining|abstained)\b|\babstentions? (?:by|from|of|came from|were) "
        rf"(?P<by>{_LIST})|(?P<one>(?:\b(?:with|and|amid|but|for)|,) an abstention|\b(?:sole|only|lone) (?:abstention|abstainer))\b|"
        rf"\bas (?P<so>{_LIST}) abstains?\b|\b(?:with|and|amid|despite|after|but for) (?:an? |the )?(?P<of>[SD]\d+(?: and [SD]\d+)?)(?:'s)? abstentions?\b"
    ),
}
_NOT_YET = re.compile(
    r"\b(?:would|will|could|may|might|expected|likely|need\w*|requires?|required|must|at least|if|neither|not|failed to|short of|without)\b[^.,;]{0,25}\Z"
)


def _dashed(found: Clauses) -> Iterator[Tally]:
    """`14-0`, `by 11 votes to none`, `13-0-2`: two numbers are a score only where they can be votes of fifteen."""
    text = found.view.text
    for match in _DASHED.finditer(text):
        votes = [number_of(match[name] or "") for name in "fax"]
        if 6 <= sum(vote or 0 for vote in votes) <= _MEMBERS:
            for key, value in zip(("for", "against", "abstain"), votes, strict=True):
                if value is not None:
                    yield Tally(*match.span(), key, value)


def _elliptical(found: Clauses) -> Iterator[Tally]:
    """`three against, two abstentions`, `got only seven votes`, `with the support of 13 of the 15 members`."""
    text = found.view.text
    for key, pattern in _ELLIPTICAL.items():
        for match in pattern.finditer(text):
            written = {name: piece for name, piece in match.groupdict().items() if piece}
            states = next((found.view.ids(written[name], "SD") for name in ("by", "so", "of") if name in written), [])
            value = len(states) or (1 if "one" in written else number_of(next(iter(written.values()))))
            if value is not None and not _NOT_YET.search(text, 0, match.start()):
                yield Tally(*match.span(), key, value)
