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


_LONE_NO = re.compile(
    r"\b(?:only|lone|sole|single) (?:(?:no|dissenting|negative|opposing) (?:vote|voice)|"
    r"(?:vote|hand) (?:raised )?against)\b[^,;]*\Z"
)
_ALONE = re.compile(r"\b(?:alone|lone|only|sole|single)\b")
_TO_DECIDE = re.compile(r"U\d|\b(?:resolution|refer|draft)")
_SAME = re.compile(r" the same (?:means|tool|weapon|right|power)")
_AGAIN = re.compile(r" (?:so\b(?! far)|the same\b|it again\b|likewise\b)")
_CAUSE = frozenset(("because of", "due to", "owing to", "as a result of", "thanks to"))
_BECAUSE = _CAUSE | {"by", "to", "after", "following", "with"}
_ON = frozenset(("of", "on", "against", "over", "in"))
_DECIDING = words.ADOPT | words.TAKE | words.REFER | words.DEMAND | frozenset(("admit", "deplore"))


def vetoes(found: Clauses, council: bool) -> Iterator[Vote]:
    """The vetoes of a sentence; `council`: it names the Council itself.  No `vetoed_by`: those who vetoed before."""
    for verb in found.predications:
        if told(found, verb) and (casters := _casts(found, verb, council)) is not None:
            start, end = found.extent(verb)
            beside = [p.start for p in verb.subject[:1] if 0 <= verb.start - p.end < len("and again on ")]
            yield _vote(found, casters, min([start, *beside]), end)
    for phrase in found.phrases:
        if phrase.head in VETOES or (phrase.head == "cast" and VETOES & set(phrase.words)):
            yield from _of_owners(found, phrase)


def _vote(found: Clauses, casters: list[Phrase], start: int, end: int) -> Vote:
    named = found.ids(casters, "SD")
    by = [id for id in named if id in PERMANENT] or named
    return Vote(start, end, {"outcome": "vetoed", **({"vetoed_by": sorted(by)} if by else {})})


# -- verbs


def _casts(found: Clauses, verb: Predication, council: bool) -> list[Phrase] | None:
    """Those who vetoed by this verb, where it tells of a veto; empty for those who did before."""
    if verb.lemma in ("be", "come") and (told_of := _is_of(found, verb)):
        return told_of
    who, draft = doers(found, verb), theme(found, verb) == "draft"
    if verb.passive and not who:
        return [] if draft and (verb.lemma == "veto" or verb.lemma in words.KILL) else None
    states = set(found.ids(who[:1], "SD"))
    they = bool(who) and who[0].head in words.THEY and not who[0].names
    if not (states or they) or speaks_of(who[:1], words.POWER):
        return None
    permanent = they or bool(PERMANENT & states)
    if not (permanent or (council and draft)) or not _is_veto(found, verb, permanent):
        return None
    return who if is_passive(found, verb) else [*who, *together(found, verb)]


def _is_of(found: Clauses, verb: Predication) -> list[Phrase]:
    """`The veto was Moscow's third`, `the lone dissenting vote came from Washington`."""
    lone = _LONE_NO.search(found.view.text, 0, verb.start)
    if not lone and not speaks_of(verb.subject[:1], VETOES):
        return []
    return [p for p in verb.args if p.prep in ("", "from") and PERMANENT & set(found.ids([p], "S"))][:1]


def _is_veto(found: Clauses, verb: Predication, permanent: bool) -> bool:
    if verb.lemma == "veto":
        return theme(found, verb) != "other"
    if verb.lemma in words.CAST and _cast_veto(found, verb):
        return True
    if not permanent:
        return False
    means = found.behind(verb, "by", "with", "through")
    by_veto = verb.tense != "present" and speaks_of(means, VETOES) and not speaks_of(means, words.POWER)
    again = verb.lemma == "do" and bool(_AGAIN.match(found.view.text, verb.end))
    return by_veto or again or _alone_against(found, verb) or (verb.lemma in words.BLOCK and _stops(found, verb))


def _cast_veto(found: Clauses, verb: Predication) -> bool:
    """`cast its third veto`, `used the right of veto`, `the veto cast by Russia`, `used the same means`."""
    what = done_to(found, verb)
    same = _SAME.search(found.view.text, verb.end, verb.end + 24)
    return bool(same or speaks_of(what, VETOES | {"negative"})) and not speaks_of(what, ("threat", "threats"))


def _stops(found: Clauses, verb: Predication) -> bool:
    """`blocked a French text`, `voted down a draft`, `prevented the Council from referring`."""
    if verb.lemma in words.DOWN and verb.particle not in ("down", "off"):
        return False
    if is_council(done_to(found, verb)):
        return any(v.governor is verb and v.mark == "from" and v.lemma in _DECIDING for v in found.predications)
    what = theme(found, verb)
    if what == "vague":
        return bool(_TO_DECIDE.search(found.view.text))
    return what == "draft" or (what == "measure" and (verb.tense != "present" or verb.perfect))


def _alone_against(found: Clauses, verb: Predication) -> bool:
    """`stood alone against a text`, `was the only member to vote against`, `alone in voting against`."""
    if verb.lemma not in ("vote", "stand", "be", "oppose", "cast") or verb.passive:
        return False
    start, end = found.extent(verb)
    if verb.form != "finite":
        above = verb.governor if verb.governor and verb.governor.lemma == "be" else None
        start = min([start, *(item.start for item in (above, *verb.subject[:1]) if item)])
    beyond = 30 if verb.lemma in ("be", "cast") else 0
    near = found.view.text[max(0, start - 5) : end + beyond]
    return bool(_ALONE.search(near)) and (verb.lemma == "oppose" or " against" in near)


# -- nouns


def _of_owners(found: Clauses, phrase: Phrase) -> Iterator[Vote]:
    """A vote for each of those whose veto a noun phrase speaks of."""
    trail = _trail(found, phrase)
    owners = _owners(found, phrase, trail)
    ends = [*(owner.start for owner in owners[1:]), max([phrase.end, *(other.end for other in trail)])]
    for owner, end in zip(owners, ends, strict=False):
        yield _vote(found, [owner], phrase.start if owner is owners[0] else owner.start, end)


def _owners(found: Clauses, phrase: Phrase, trail: list[Phrase]) -> list[Phrase]:
    """Whose veto it is, where it was cast: `Russia's veto`, `its use of the veto`, `the vetoes of A and of B`."""
    if speaks_of([phrase], words.POWER) or not _was_cast(found, phrase):
        return []
    users = [p for p in found.phrases if p.head in ("use", "exercise") and phrase in p.hangers]
    before = [p for p in (phrase, *users) if PERMANENT & set(found.ids([p], "SD"))]
    behind = [p for p in trail if p.prep in ("by", "from", "of") and PERMANENT & set(found.ids([p], "S"))]
    return (before if before and _is_told_of(found, phrase) else []) if before else behind


def _trail(found: Clauses, phrase: Phrase) -> list[Phrase]:
    """The phrases behind one that hang on it, over `and` too: `the vetoes of A on Monday and of B on Friday`."""
    behind = found.phrases[found.phrases.index(phrase) + 1 :]
    return list(takewhile(lambda other: bool(other.prep), behind))


def _was_cast(found: Clauses, phrase: Phrase) -> bool:
    """No threat of a veto, none that was avoided, no power to veto."""
    if phrase.prep == "without" or phrase.words[0] in ("no", "any", "possible", "another"):
        return False
    if any(phrase in holder.hangers and holder.head in words.RISK for holder in found.phrases):
        return False
    verb = _verb_of(found, phrase)
    if verb is None:
        past = any(other.tense == "past" or other.perfect for other in found.predications)
        return past or phrase.prep not in _CAUSE
    if phrase not in verb.subject:
        caused = phrase.prep in _CAUSE and verb.modal not in ("will", "would", "may")  # "not adopted because of a veto"
        known = verb.negated or told(found, verb) or bool({"the", "'s", "'"} & set(phrase.words))
        return caused or (verb.lemma not in words.UNCAST and known)
    return told(found, verb)


def _verb_of(found: Clauses, phrase: Phrase) -> Predication | None:
    """The verb of which a phrase is subject or complement."""
    return phrase.subject_of or next((verb for verb in found.predications if phrase in verb.args), None)


def _is_told_of(found: Clauses, phrase: Phrase) -> bool:
    """Whether the sentence tells of the veto itself: what it was on, what it felled, or as one of several."""
    verb = phrase.subject_of
    felled = verb is not None and verb.lemma in words.FELLING
    several = any(word in words.ORDINALS or word.isdigit() for word in phrase.words)
    return felled or several or phrase.prep in _BECAUSE or any(hanger.prep in _ON for hanger in phrase.hangers)
