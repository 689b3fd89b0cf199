"""Drafts that did not pass: rejected, short of the votes, not adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.unsc_vote import words
from servanda.reports.claims.unsc_vote.acts import at_large, doers, done_to, is_draft, speaks_of, theme, told
from servanda.reports.claims.unsc_vote.decisions import Decisions
from servanda.reports.claims.unsc_vote.vetoes import Vote
from servanda.reports.grammar.model import Predication

_MAJORITY = 9
_BID = re.compile(r"\b(?:bid|attempt|effort|push|motion|draft|resolution)\b")
_SHORT = re.compile(r"\bshort of\b|\bwithout (?:the )?(?:nine|enough|required)\b")
# `the draft failed to condemn Hamas` speaks of what it says
_LACKS = re.compile(
    r" to (?!\w*ly )(?!pass|win|get|gain|garner|secure|receive|muster|obtain|attract|clear|be |make|reach|carry)"
)
_DEFER = re.compile(
    r"(?=[^.;]* (?:defer|put off|postpone|suspen[ds]|halt|freeze))[^.;]* (?:trial|case|investigation|C\d)"
)


def failures(told_of: Decisions) -> Iterator[Vote]:
    """The failures that a sentence tells."""
    for verb in told_of.found.predications:
        could_not = verb.modal == "could" and verb.negated
        real = (
            (not verb.modal or could_not) and not told_of.found.conditional(verb) and not at_large(told_of.found, verb)
        )
        if real and _fails(told_of, verb):
            yield Vote(*told_of.found.extent(verb), {"outcome": "failed"})


def _fails(told_of: Decisions, verb: Predication) -> bool:
    found = told_of.found
    if verb.lemma in words.GET:
        return _falls_short(told_of, verb)
    if told_of.by_council(doers(found, verb)):
        return _council_fails(told_of, verb)
    tried = is_draft(verb.subject) or (told_of.council and bool(_BID.search(told_of.text, 0, verb.start)))
    return tried and told_of.open(verb) and _draft_fails(told_of, verb)


def _council_fails(told_of: Decisions, verb: Predication) -> bool:
    """`rejected a draft`, `failed to adopt`, `was unable to agree`, `did not adopt`."""
    found = told_of.found
    if speaks_of(done_to(found, verb), ("request",)) and _DEFER.match(told_of.text, verb.end):
        return told(found, verb) and verb.lemma in words.REJECT | words.DECLINE
    if theme(found, verb) == "other":
        return False
    if verb.lemma in words.REJECT and told(found, verb):
        return verb.lemma in words.DEFEAT or bool(verb.particle) or bool(found.behind(verb, "against"))
    if verb.lemma not in words.ADOPT | {"extend"}:
        return False
    if verb.form == "inf" and verb.governor is not None and not verb.governor.modal:
        return verb.governor.lemma in words.DECLINE
    return verb.negated and verb.form == "finite"


def _falls_short(told_of: Decisions, verb: Predication) -> bool:
    """`won just five votes, four short of the nine required`, `did not get the nine votes`."""
    draft = is_draft(verb.subject)
    failed = verb.governor is not None and verb.governor.lemma == "fail"
    if verb.negated or (failed and verb.form == "inf"):
        return draft and speaks_of(verb.args, ("votes", "majority", "support"))
    end = max(told_of.found.extent(verb)[1], verb.end + 30)
    got = [tally for tally in told_of.counts if tally.key == "for" and verb.start <= tally.end and tally.start < end]
    short = draft or " short" in told_of.text[verb.end : verb.end + 60]
    return told(told_of.found, verb) and short and bool(got) and 0 < got[0].value < _MAJORITY


def _draft_fails(told_of: Decisions, verb: Predication) -> bool:
    """`was defeated`, `was not adopted`, `failed`, `fell short`, `was one vote short of`, `did not pass`."""
    behind = told_of.text[verb.end : verb.end + 36]
    if verb.passive:
        down = verb.lemma in words.DEFEAT or verb.particle in ("down", "out")
        return (verb.lemma in ("adopt", "approve", "pass")) if verb.negated else down and not told_of.found.urged(verb)
    if verb.lemma in ("fall", "be", "come"):
        return not verb.negated and (" short" in behind[:24] or bool(_SHORT.search(behind)))
    if verb.negated:
        return verb.lemma in ("pass", "carry") and is_draft(verb.subject)
    return verb.lemma in words.FALL and not (verb.lemma == "fail" and _LACKS.match(behind))
