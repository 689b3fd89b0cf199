"""Vetoes: who stopped a draft of the Council by a vote against it, as verbs and as nouns tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from servanda.reports.claims.unsc_vote import words
from servanda.reports.claims.unsc_vote.acts import (
    doers,
    done_to,
    is_council,
    is_draft,
    is_passive,
    speaks_of,
    theme,
    together,
    told,
)
from servanda.reports.claims.unsc_vote.words import PERMANENT, VETOES
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication


@dataclass(slots=True)
class Vote:
    """A vote as a sentence tells it: a stretch of the shape, arguments, and notes for the check."""

    start: int
    end: int
    args: dict[str, Any]
    notes: dict[str, Any] = field(default_factory=dict)


_NO = r"(?:no|dissenting|negative|opposing|deciding)"
_LONE_NO = re.compile(
    rf"\b(?:only|lone|sole|single|deciding) (?:(?:{_NO} )?(?:vote|voice|hand)(?: raised)?(?: against)?)\b[^,;]*\Z"
)
_ALONE = re.compile(
    r"\b(?:alone|lone|only|sole|single)\b(?:(?!favou?r)[^;])*\b(?:against|oppos\w+)|against\b.* alone\b"
)
_AGAIN = re.compile(r" (?:so\b(?! far)|the same\b|it again\b|likewise\b)")
_SAME_FATE = re.compile(
    r"(?:ha[ds] |have )?(?:met|suffered|shared) (?:with )?(?:much |exactly )?(?:the same|that|a similar|an identical|its) (?:fate|end)\b"
)
_BECAUSE = frozenset(
    ("because of", "due to", "owing to", "as a result of", "thanks to", "by", "to", "after", "following", "with", "on")
)
_ON = frozenset(("of", "on", "against", "over"))
_OF_WHOM = re.compile(r" (?:from |by |cast by |that of |that cast by )?(S\d+)")
_AGAINST = frozenset("vote stand be oppose cast raise".split())


def vetoes(found: Clauses) -> Iterator[Vote]:
    """The vetoes of a sentence; no `vetoed_by`: those who vetoed before."""
    for verb in found.predications:
        if told(found, verb) and (by := _casters(found, verb)) is not None:
            start, end = found.extent(verb)
            beside = [p.start for p in verb.subject[:1] if 0 <= verb.start - p.end < len("and again on ")]
            yield _vote(by, min([start, *beside]), end)
    for phrase in found.phrases:
        if phrase.head in VETOES or (phrase.head in ("cast", "vote") and {*VETOES, "negative"} & set(phrase.words)):
            yield from _of_owners(found, phrase)


def _vote(by: list[str], start: int, end: int) -> Vote:
    by = [id for id in by if id in PERMANENT] or by
    return Vote(start, end, {"outcome": "vetoed", **({"vetoed_by": sorted(by)} if by else {})})


# -- verbs


def _casters(found: Clauses, verb: Predication) -> list[str] | None:
    """The ids of those who vetoed by this verb, where it tells of a veto; empty for those who did before."""
    if verb.lemma in ("be", "come") and (of := _is_of(found, verb)):
        return of
    if is_draft(verb.subject) and _SAME_FATE.match(found.view.text, verb.start):
        return []
    who = doers(found, verb)
    if verb.passive and not who:
        return [] if is_draft(verb.subject) and verb.lemma in words.KILL else None
    office = [p for p in who[0].hangers[:1] if who[0].head in words.OFFICES] if who else []
    states = found.ids([*who[:1], *office], "SD")
    they = bool(who) and who[0].head in words.THEY and not who[0].names
    permanent = they or bool(PERMANENT & set(states))
    if not permanent or speaks_of(who[:1], words.POWER) or not _is_veto(found, verb):
        return None
    beside = [] if is_passive(found, verb) else together(found, verb)
    return found.ids([*who, *office, *beside], "SD") if states else _one_before(found, verb)


def _one_before(found: Clauses, verb: Predication) -> list[str]:
    """`accused Washington of complicity after it vetoed`: the only permanent member named before."""
    named = [id for id in found.view.ids(found.view.text[: verb.start], "S") if id in PERMANENT]
    return named if len(named) == 1 and verb.subject[0].head == "it" else []


def _is_of(found: Clauses, verb: Predication) -> list[str]:
    """`The veto was Moscow's third`, `the lone dissenting vote came from Washington`."""
    if not _LONE_NO.search(found.view.text, 0, verb.start) and not speaks_of(verb.subject[:1], VETOES):
        return []
    whose = _OF_WHOM.match(found.view.text, verb.end)
    return [id for id in found.view.ids(whose[1], "S") if id in PERMANENT] if whose else []


def _is_veto(found: Clauses, verb: Predication) -> bool:
    if verb.lemma == "veto":
        return theme(found, verb) != "other"
    if (verb.lemma in words.CAST or _makes_use(found, verb)) and _cast_veto(found, verb):
        return True
    means = found.behind(verb, "by", "with", "through")
    by_veto = verb.tense != "present" and speaks_of(means, VETOES) and not speaks_of(means, words.POWER)
    again = verb.lemma == "do" and bool(_AGAIN.match(found.view.text, verb.end))
    stops = verb.lemma in words.BLOCK and _stops(found, verb)
    return by_veto or again or stops or _alone_against(found, verb)


def _makes_use(found: Clauses, verb: Predication) -> bool:
    """`made use of its veto`, `the fifth time that it makes use of the veto`; no habit."""
    once = verb.tense != "present" or verb.perfect or verb.mark == "that"
    return verb.lemma == "make" and once and speaks_of(found.behind(verb, "")[:1], ("use",))


def _cast_veto(found: Clauses, verb: Predication) -> bool:
    """`cast its third veto`, `used the right of veto`, `the veto cast by Russia`, `the veto Moscow cast`."""
    if verb.lemma in ("wield", "employ") and verb.tense == "present" and not verb.perfect:
        return False  # it has the right
    same = re.match(r" the same (?:means|tool|weapon|right|power)", found.view.text[verb.end :])
    what = [*done_to(found, verb), *(p for p in verb.subject[:1] if p.words[-2:-1] == ["veto"])]
    return bool(same or speaks_of(what, VETOES | {"negative", "deciding"})) and not speaks_of(what, ("threat",))


def _stops(found: Clauses, verb: Predication) -> bool:
    """`blocked a French text`, `voted down a draft`, `prevented the Council from referring`."""
    if verb.lemma in words.DOWN and verb.particle not in ("down", "off"):
        return False
    if is_council(done_to(found, verb)):
        kept = (v for v in found.predications if v.governor is verb and v.mark == "from")
        return any(v.lemma not in words.TALK for v in kept)
    return theme(found, verb) == "matter"


def _alone_against(found: Clauses, verb: Predication) -> bool:
    """`stood alone against a text`, `was the only member to vote against`, `alone in voting against`."""
    if verb.lemma not in _AGAINST or verb.passive:
        return False
    start, end = found.extent(verb)
    if verb.form != "finite":
        above = verb.governor if verb.governor and verb.governor.lemma == "be" else None
        start = min([start, *(item.start for item in (above, *verb.subject[:1]) if item)])
    near = found.view.text[max(0, start - 5) : end + (30 if verb.lemma in ("be", "cast") else 0)]
    return bool(_ALONE.search(near))


# -- nouns


def _of_owners(found: Clauses, phrase: Phrase) -> Iterator[Vote]:
    """A vote for each of those whose veto a noun phrase speaks of: `the vetoes of A on Monday and of B on Friday`."""
    trail = list(takewhile(lambda other: bool(other.prep), found.phrases[found.phrases.index(phrase) + 1 :]))
    owners = _owners(found, phrase, trail) if _was_cast(found, phrase) else []
    ends = [*(owner.start for owner in owners[1:]), max([phrase.end, *(other.end for other in trail)])]
    for owner, end in zip(owners, ends, strict=False):
        yield _vote(found.ids([owner], "SD"), phrase.start if owner is owners[0] else owner.start, end)


def _owners(found: Clauses, phrase: Phrase, trail: list[Phrase]) -> list[Phrase]:
    """Whose veto it is: `Russia's veto`, `its use of the veto`, `the negative vote of a permanent member, the US`."""
    users = [p for p in found.phrases if p.head in ("use", "exercise") and phrase in p.hangers]
    if before := [p for p in (phrase, *users) if _permanent(found, p)]:
        return before if _is_told_of(found, phrase) else []
    if behind := [p for p in trail if p.prep in ("by", "from", "of") and _permanent(found, p)]:
        return behind
    if mine := _for_whom(found, phrase, trail):
        return mine
    verb, at = phrase.subject_of, found.phrases.index(phrase) + 1
    whose = [verb.antecedent] if verb and verb.antecedent and verb.mark == "whose" else []
    return [p for p in whose or found.phrases[at : at + 2] if _permanent(found, p) and (whose or not p.prep)]


def _for_whom(found: Clauses, phrase: Phrase, trail: list[Phrase]) -> list[Phrase]:
    """`For the US it was the sixth veto`, `this was the third veto for Moscow`."""
    verb = _verb_of(found, phrase)
    if verb is None or verb.lemma not in ("be", "mark") or not speaks_of(verb.subject[:1], ("it", "this", "that")):
        return []
    near = [p for p in found.phrases if p.prep == "for" and (p in trail or p.end <= verb.start)]
    return [p for p in near if _permanent(found, p)][-1:]


def _permanent(found: Clauses, phrase: Phrase) -> bool:
    return bool(PERMANENT & set(found.ids([phrase], "SD")))


def _was_cast(found: Clauses, phrase: Phrase) -> bool:
    """No threat of a veto, none that was avoided, no power to veto."""
    verb = _verb_of(found, phrase)
    for_one = phrase.prep == "for" and (verb is None or verb.lemma not in words.BLAME)
    if for_one or phrase.prep == "without" or phrase.words[0] in ("no", "any", "possible", "another"):
        return False
    risky = any(phrase in holder.hangers and holder.head in words.RISK for holder in found.phrases)
    if risky or speaks_of([phrase], words.POWER):
        return False
    if verb is None:
        return True
    if phrase in verb.subject:
        now = verb.lemma == "be" and verb.tense == "present" and not verb.perfect  # `a veto is all but certain`
        return told(found, verb) and verb.lemma not in words.UNCAST and not now
    caused = phrase.prep in _BECAUSE and verb.modal not in ("will", "would", "may")  # "not adopted because of a veto"
    return caused or verb.lemma not in words.UNCAST


def _verb_of(found: Clauses, phrase: Phrase) -> Predication | None:
    """The verb of which a phrase is subject or complement."""
    return phrase.subject_of or found.verb_with(phrase)


def _is_told_of(found: Clauses, phrase: Phrase) -> bool:
    """Whether the sentence tells of the veto itself: what it was on, what came of it, or as past."""
    if phrase.prep in _BECAUSE or any(hanger.prep in _ON for hanger in phrase.hangers):
        return True
    verb = _verb_of(found, phrase)
    return verb is not None and (verb.tense == "past" or verb.perfect) and phrase.words[0] not in ("this", "that")
