"""A bond: a word by which somebody is bound, free or at liberty to act, as the readers of verbs and nouns give it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

MUST, NONE, VOLUNTARY = "must", "none", "voluntary"

LAW = frozenset(  # what binds
    "law statute treaty convention membership warrant warrants resolution resolutions article articles decision "
    "decisions ruling rulings provision provisions rules rule accession ratification obligations part it this that "
    "they these act agreement status step move".split()
)
STAND = frozenset("be remain stay become come fall continue stand".split())
CHOOSE = frozenset("choose decide opt elect agree volunteer determine want wish".split())
IGNORE = frozenset("ignore disregard disobey refuse defy flout".split())
NO = frozenset("no nothing any neither".split())
WARRANTS = frozenset("arrest warrant warrants".split())
_IN_LAW = ("in theory", "in principle", "on paper", "by law", "by rights")
_LEGALLY = frozenset("legally technically theoretically".split())
_JOIN = frozenset("join ratify accede sign become".split())
_FORCE = frozenset("oblige obligate require force compel bind".split())  # `sued to oblige it to`
_SEEM = STAND | {"seem", "appear", "say", "hold"}
_ASK = frozenset("demand urge call want ask request hope wish".split())


@dataclass(frozen=True, slots=True)
class Bond:
    """A word of obligation or freedom: who is bound, to what, and the predication that says what."""

    kind: str
    word: Predication
    bearer: list[Phrase]
    act: str
    done: Predication | None = None
    within: bool = True  # the bearer is the subject, so that insertions up to the verb belong to it
    only: tuple[str, ...] = ()  # the groups of which alone it is said; nobody named and `parties`: every member


def said_to_be_so(said: Clauses, found: Predication) -> bool:
    """Whether a word binds: not where it is a condition, urged, asked for, still to come, or only what should be."""
    chain = [found, *said.governors(found)]
    asked = any(g.lemma in _ASK and q.mark == "that" for q, g in pairwise(chain))
    advised = found.modal == "should" and not found.perfect and not by_right(said)
    later = found.modal in ("will", "would") and "no longer" in wording(said, found)  # once it has left
    own = found.modal == "would" and _own_words(said, found)
    aim = any(q.lemma in _FORCE and q.form == "inf" and not (q.passive or g.lemma in _SEEM) for q, g in pairwise(chain))
    return not (
        asked or advised or later or own or aim or said.conditional(found) or said.urged(found) or _if_it_joined(said)
    )


def _own_words(said: Clauses, found: Predication) -> bool:
    """`Italy said it would have to arrest him`: a state's word on what it will do is a position."""
    speaker = said.subject(found.governor) if found.governor is not None and found.governor.lemma in SAY else []
    return bool(set(said.ids(speaker, "S")) & set(said.ids(said.subject(found), "S")))


def _if_it_joined(said: Clauses) -> bool:
    """`If Turkey joined the Court, it would be bound`."""
    return any(
        said.conditional(found) and (found.lemma in _JOIN or (found.lemma == "be" and found.tense == "past"))
        for found in said.predications
    )


def yet_to_bind(said: Clauses, found: Predication) -> bool:
    """`a step that would oblige Armenia to arrest him`, `ratification will bind it`."""
    chain = [found, *said.governors(found)]
    return any(q.lemma in _FORCE and q.modal in ("will", "would") and not q.passive for q in chain)


def by_right(said: Clauses) -> bool:
    """`In theory, Chad should arrest him`, `legally`: what should be by the law."""
    return any(token.text in _LEGALLY for token in said.tokens) or any(x in said.view.text for x in _IN_LAW)


def letters(phrases: Iterable[Phrase]) -> set[str]:
    """The kinds of the names in phrases."""
    return {name[0] for phrase in phrases for name in phrase.names}


def words_of(phrases: Iterable[Phrase]) -> set[str]:
    """The words of phrases."""
    return {word for phrase in phrases for word in phrase.words}


def wording(said: Clauses, found: Predication, more: int = 0) -> set[str]:
    """The words of the verb group, and so many behind it."""
    return {token.text for token in said.tokens[found.first : found.last + 1 + more]}


def hanging(said: Clauses, found: Predication) -> list[Predication]:
    """What hangs on a verb: its infinitives and participles."""
    return [q for q in said.predications if q.governor is found and q.form != "finite"]
