"""One act in a sentence about votes: whether it was done, who did it, to whom, and what it was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from servanda.reports.claims.unsc_vote import words
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication

_SINGLED = re.compile(r"\b(?:only|first|last|sole|lone|alone|latest|second|third)\b")
_BESIDE = ("along with", "together with", "joined by", "alongside")
_OBJECT = ("", "on", "to", "of", "for", "in favour of", "in favor of")
_COUNCIL = frozenset(
    "the un security nation member 15-member 15-nation fifteen-member 15-strong 15-seat council body entire full".split()
)


def told(found: Clauses, verb: Predication) -> bool:
    """Whether it is said to have happened: no wish, power, plan or condition."""
    if verb.negated or verb.modal or found.conditional(verb) or verb.mark in words.UNDONE:
        return False
    governor, present = verb.governor, verb.tense == "present" and not verb.perfect
    if at_large(found, verb):
        return False
    if verb.form == "inf":
        return _was_done(found, verb)
    if verb.form == "ing":
        return governor is None or (governor.lemma not in words.UNDOING and not governor.modal)
    wanted = verb.mark == "that" and governor is not None and governor.lemma in words.WANT
    return not (present and (wanted or verb.mark == "when"))


def at_large(found: Clauses, verb: Predication) -> bool:
    """Whether it is said of any draft, not of one: `any measure that fails`, `a resolution that passes`."""
    passing = verb.tense == "present" and not verb.perfect and verb.form == "finite"
    drafts = [phrase for phrase in (verb.antecedent, *verb.subject[:1]) if phrase]
    if verb.mark == "where" and verb.tense == "present" and speaks_of(done_to(found, verb), words.SITUATIONS):
        return not found.names(done_to(found, verb), "SL")  # `where the Council has referred the situation`
    of_any = any(phrase.words[0] in ("any", "every", "each", "whichever") for phrase in drafts)
    return passing and (of_any or (verb.mark in ("that", "which", "whose") and drafts[:1] == verb.subject[:1]))


def _was_done(found: Clauses, verb: Predication) -> bool:
    """An infinitive that was done: `used its veto to block`, `the only one to veto`, `the decision to veto`."""
    governor = verb.governor
    if verb.noun is not None and verb.noun.head == "decision":
        return True
    if governor is None or not told(found, governor):
        return False
    if governor.lemma in words.LET:
        return is_council(verb.subject) or is_council(found.behind(governor, ""))
    if governor.lemma in ("be", "become"):
        return bool(_SINGLED.search(found.view.text, governor.start, verb.start))
    return governor.lemma in words.DOING and not governor.passive


def doers(found: Clauses, verb: Predication) -> list[Phrase]:
    """Who did it: the subject, the agent of a passive, whoever the verb above makes the doer."""
    if is_passive(found, verb):
        return found.behind(verb, "by")
    return _controllers(found, verb) or found.subject(verb)[:1]


def _controllers(found: Clauses, verb: Predication) -> list[Phrase]:
    """`joined Russia to veto`, `the only one to abstain`, `condemned the US for vetoing`, `let it pass by abstaining`."""
    governor = verb.governor
    if governor is None or verb.form not in ("inf", "ing"):
        return []
    if governor.lemma in words.JOIN:
        return [*found.subject(governor)[:1], *found.behind(governor, "", "with")[:1]]
    if verb.mark in ("for", "of", "over") and governor.lemma in words.BLAME:
        return governor.subject if governor.passive else found.behind(governor, "")[:1]
    if verb.mark == "by":
        return found.subject(next((g for g in found.governors(verb) if g.form == "finite"), governor))[:1]
    return []


def is_passive(found: Clauses, verb: Predication) -> bool:
    """A passive, or a draft `backed by 14`; `were abstained` is none."""
    if verb.passive:
        return verb.lemma != "abstain"
    draft = bool(verb.subject) and verb.subject[0].head in words.DRAFTS
    return draft and bool(found.behind(verb, "by")) and verb.lemma in words.ADOPT


def together(found: Clauses, verb: Predication) -> list[Phrase]:
    """Those named beside the doers: `along with China`, before or behind the verb."""
    edge = verb.subject[0].start - 2 if verb.subject else verb.start
    return [p for p in found.phrases if p.prep in _BESIDE and (p in verb.args or edge <= p.end < verb.start)]


def done_to(found: Clauses, verb: Predication) -> list[Phrase]:
    """What it was done to: the objects, the subject of a passive, what a relative clause speaks of."""
    if is_passive(found, verb):
        return verb.subject
    outer = verb.antecedent
    if outer is not None and outer not in verb.subject and not found.behind(verb, ""):
        return [outer, *outer.hangers]
    return found.behind(verb, *_OBJECT)


def speaks_of(phrases: Iterable[Phrase], nouns: Iterable[str]) -> bool:
    """Whether one of the words stands in the phrases."""
    return any(noun in phrase.words for phrase in phrases for noun in nouns)


def theme(found: Clauses, verb: Predication) -> str:
    """What an act is about, by the first telling noun of its object: a matter of the Council, other, else empty."""
    listed = [word for phrase in done_to(found, verb) for word in (phrase.head, *phrase.words)]
    listed += [] if is_passive(found, verb) else ahead(found, verb)
    first = next((word for word in listed if word in words.OTHERS | words.MATTERS), "")
    return first and ("other" if first in words.OTHERS else "matter")


def ahead(found: Clauses, verb: Predication) -> Iterator[str]:
    """The words behind a verb up to the next clause, over an insertion: `approved on Monday, after a delay, a text`."""
    row = found.tokens[verb.last + 1 : verb.last + 24]
    for token, after in zip(row, [*row[1:], None], strict=False):
        inserted = token.tag == "," and (token.text == "-" or (after is not None and after.tag in ("PREP", "DET")))
        if token.tag in (",", ";", "SUB", "REL", "(") and not inserted:
            return
        yield token.text


def is_council(phrases: list[Phrase]) -> bool:
    """Whether a subject or an agent is the Council, or its members as a whole."""
    if not phrases:
        return False
    first, names = phrases[0], {name[0] for phrase in phrases[:3] for name in phrase.names}
    plain = {word for word in first.words if word[0] != "U" and not re.fullmatch(r"(?:19|20)\d\d", word)}
    if first.head == "members" and plain <= {"the", "its", "council", "members", "all", "15", "fifteen"}:
        return not names - {"U"}
    if first.words[0][:1] == "U":
        return plain <= {"late", "early", "itself", "'s", "decision", "vote"}
    return first.head in ("council", "body") and len(first.words) > 1 and set(first.words) <= _COUNCIL


def is_draft(phrases: list[Phrase]) -> bool:
    """Whether a subject is a draft or resolution: `a Russian text`, `resolution 1593`, `the Libyan one`."""
    return bool(phrases) and (phrases[0].head in words.ANOTHER or speaks_of(phrases[:1], words.DRAFTS))
