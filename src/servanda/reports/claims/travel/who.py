"""Whose journey a clause tells: who travels, is received, is met."""

from __future__ import annotations

from servanda.reports.claims.travel.places import named, persons
from servanda.reports.claims.travel.where import relative
from servanda.reports.claims.travel.words import GOING
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Predication
from servanda.reports.grammar.words import LETTING, SAY


def travellers(seen: Clauses, found: Predication) -> list[str]:
    """The persons sought who are the subject: of `due to visit` that of `is`, of `I` who says so."""
    subject, governor = seen.subject(found), found.governor
    if subject and subject[0].words == ["i"]:  # "I will come", Netanyahu said
        return next((ids for p in seen.predications if p.lemma in SAY and (ids := persons(seen, p.subject[:1]))), [])
    if found.noun is not None and found.noun.words[0][0] == "P" and "'s" in found.noun.words:
        return persons(seen, [named(found.noun.words[:1])])  # "Putin's decision not to attend"
    before = seen.tokens[found.first - 1].text if found.first else ""
    if before == "," and found.form == "finite" and found.lemma in GOING and not persons(seen, subject[:1]):
        return persons(
            seen, [p for p in seen.phrases if p.last == found.first - 2]
        )  # `Putin, arrived in Ulan Bator on`
    behind_noun = governor is not None and found.form == "inf" and subject and subject[0] in governor.args
    if governor is not None and behind_noun and governor.lemma not in LETTING and not persons(seen, subject[:1]):
        subject = seen.subject(governor)
    return persons(seen, subject[:1])


def guest(seen: Clauses, found: Predication) -> list[str]:
    """The object, or behind `for` and `to`; of `Netanyahu, whom Trump received` the noun described."""
    if objects := seen.behind(found, "", "for", "to"):
        return next((ids for phrase in objects[:2] if (ids := persons(seen, [phrase]))), [])
    noun, governor = relative(seen, found), found.governor
    if noun is None:
        return []
    described = persons(seen, [noun])
    return described or (persons(seen, governor.subject) if governor is not None and governor.lemma == "be" else [])


def met(seen: Clauses, found: Predication) -> list[str]:
    """Those who are met, `not Putin` aside."""
    return persons(seen, [p for p in seen.behind(found, "", "with") if seen.tokens[p.first - 1].tag != "NOT"])
