"""Who travels, and where to: persons sought and named places in the phrases of a clause."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from servanda.record import load
from servanda.reports.claims.travel import words as terms
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase
from servanda.reports.grammar.words import DATES
from servanda.reports.mentions import slug
from servanda.reports.model import Mention

Place = tuple[str, Phrase]
BEHIND_PLACE = DATES | frozenset(
    "next last this again twice once time times later earlier early late also too "
    "hours minutes days weeks months years hour yesterday home regardless anyway unhindered unannounced".split()
)


@lru_cache(maxsize=1)
def sought() -> dict[str, tuple[str, ...]]:
    """Persons whose journeys count, with the states that are home to them."""
    record = load()
    homes = {person.id: person.nationality for person in record.persons}
    return homes | {slug(a.name): (a.nationality,) for a in record.applications}


def persons(seen: Clauses, phrases: Iterable[Phrase]) -> list[str]:
    """The persons sought whom phrases name: themselves, or by their plane, not by their aides."""
    ids = [id for phrase in phrases for name in phrase.names if name[0] == "P" and _is_head(phrase, name)
           for id in seen.view.name(name).id.split(";")]  # fmt: skip
    return list(dict.fromkeys(id for id in ids if id in sought()))


def _is_head(phrase: Phrase, name: str) -> bool:
    behind = phrase.words[phrase.words.index(name) + 1 :]
    if not behind or (behind[0] not in ("'s", "'") and all(w[0].isupper() or w in BEHIND_PLACE for w in behind)):
        return True
    return phrase.head in terms.PLANE or phrase.head in ("himself", "delegation", "entourage", "convoy", "motorcade")


def named(names: list[str]) -> Phrase:
    """Names as a phrase of their own: the owner in `Putin's visit`."""
    return Phrase("", 0, 0, names, names)


def places(seen: Clauses, phrases: list[Phrase], preps: Iterable[str]) -> list[Place]:
    """The states of the places behind these prepositions; not in what hangs on a phrase that stands aside."""
    found: list[Place] = []
    aside, kind, before = False, "-", "-"  # `kind` of `one member state`, which a name behind a comma explains
    for phrase in phrases:
        if [t.tag for t in seen.tokens[max(0, phrase.first - 2) : phrase.first]] in (["CC", "NOT"], [",", "NOT"]):
            break  # `but not the one in Johannesburg`
        comma = not phrase.prep and seen.tokens[phrase.first - 1].text in (",", "them")
        apposed = kind in preps and (comma or phrase.prep in ("such as", "including", "like"))
        if apposed or (phrase.prep in preps and not (aside and phrase.prep in _HANGING)):
            found += [(id, phrase) for id in _states(seen, phrase)]
        aside = _stands_aside(phrase, aside)
        if phrase.words != ["them"]:  # `to a number of members, among them Chad`
            before = before if phrase.prep == "of" else phrase.prep
            kind = (
                kind
                if phrase.prep == "of" and kind != "-"
                else "-"
                if terms.COUNTRY.isdisjoint(phrase.words)
                else before
            )
    return found


_HANGING = ("in", "at", "on", "near", "inside")


def _stands_aside(phrase: Phrase, before: bool) -> bool:
    """Whether what follows hangs on this phrase rather than on the verb: `the war in`, `with troops in`."""
    if set(phrase.words) & terms.PLACELESS and not set(phrase.words) & terms.EVENT:
        return True
    if phrase.prep in ("from", "with", "of") and set(phrase.words) & terms.EVENT:
        return False
    before_them = phrase.prep == "before" and phrase.head in terms.ASSEMBLED
    company = phrase.head[:1] == "G" or (phrase.names and phrase.prep == "with")
    if before_them or company or phrase.prep in ("in", "at", "", "of"):
        return before
    return phrase.prep in terms.ASIDE


def _states(seen: Clauses, phrase: Phrase) -> list[str]:
    """The states that a phrase names as the place: `the Mongolian capital`, `Kenya, Chad and Djibouti`."""
    town = bool(set(phrase.words) & terms.TOWN)
    ids = [id for name in phrase.names if _names_place(seen, phrase, name, town) for id in _ids(seen, name)]
    return list(dict.fromkeys(ids))


def _ids(seen: Clauses, name: str) -> list[str]:
    return seen.view.name(name).id.split(";")


def _names_place(seen: Clauses, phrase: Phrase, name: str, town: bool) -> bool:
    mention = seen.view.name(name)
    if town and (name[0] == "D" or is_place(mention)):
        return True
    behind = phrase.words[phrase.words.index(name) + 1 :]
    return is_place(mention) and all(w[0].isupper() or w[0].isdigit() or w in BEHIND_PLACE for w in behind)


def inside(seen: Clauses, phrase: Phrase) -> list[Place]:
    """The places that a phrase names as what it is about: `the Johannesburg summit`, `his Mongolia trip`."""
    found = []
    for name in phrase.names:
        owns = "'s" in phrase.words[phrase.words.index(name) + 1 :][:1]
        if is_place(seen.view.name(name)) and name != phrase.words[-1] and not owns:
            found += [(id, phrase) for id in _ids(seen, name)]
    return found


def is_place(mention: Mention) -> bool:
    """Whether a name can be gone to; not the seat of the Court."""
    if mention.kind == "place":
        return mention.how == "place" and len(mention.id) == 3 and mention.id != "NLD"
    return mention.kind == "state" and mention.how in ("name", "capital", "phrase", "metonym", "pronoun")


def hosts(seen: Clauses, phrases: list[Phrase]) -> list[Place]:
    """The states that stand as hosts: by name, office or government."""
    for phrase in [p for p in phrases[:1] if p.names] or [p for p in phrases[:2] if p is phrases[0] or not p.prep][-1:]:
        ids = [id for name in phrase.names if name[0] in "SD" for id in _ids(seen, name)]
        if ids or seen.tokens[phrase.first - 1].text != ",":
            return [(id, phrase) for id in dict.fromkeys(ids)]
        return hosts(seen, [p for p in seen.phrases if p.last == phrase.first - 2])  # `Mongolia, the first member to`
    return []
