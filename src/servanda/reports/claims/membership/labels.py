"""Nouns that put a state in or out of the Court: "an ICC member", "its signatories", "a non-party", "absentees"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.said import is_day
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.grammar.model import Phrase

_ALONE = frozenset(
    "a an the also still full fellow founding non-state state states contracting another other itself both all one few "
    "only own not no already long once itself original either current former erstwhile committed its their 's th st "
    "nd rd newest latest last first new sole remaining".split()
)
_LINKS = frozenset(("of", "to", "in", "with", "under"))


@dataclass(frozen=True, slots=True)
class Label:
    """A noun for members: in which phrase, up to where, at which word, denied (`non-member`), of signing, of many."""

    phrase: Phrase
    end: int
    at: int
    negated: bool
    signing: bool
    many: bool
    former: bool = False  # `once a member`, `a former member`


def label(scene: Scene, phrase: Phrase, behind: list[Phrase] | None = None) -> Label | None:
    """The member, party or signatory of the Court that a phrase names."""
    behind = phrase.hangers if behind is None else behind
    for at, word in enumerate(phrase.words):
        noun = word.removeprefix("non-").removeprefix("non")
        kind = word in words.STATES and words.KINDS_OF_STATE & set(phrase.words[:at])
        if noun in words.LABELS | words.ABSENTEES or noun == "member-state" or kind:
            return _label(scene, phrase, behind, at, noun)
    if phrase.head in ("one", "two", "some", "none") and behind and behind[0].prep == "of":
        found = label(scene, behind[0], behind[1:])
        return replace(found, phrase=phrase, at=len(phrase.words), many=phrase.head != "one") if found else None
    return None


def _label(scene: Scene, phrase: Phrase, behind: list[Phrase], at: int, noun: str) -> Label | None:
    before = phrase.words[:at]
    named = [word[0] for word in before if word in phrase.names]
    absent = noun in words.ABSENTEES
    links = _LINKS | {"from"} if absent else _LINKS
    link = next((x for x in behind[:1] if x.prep in links and (x.names or not is_day(x))), None)
    if set(named) & set("OUNGI"):
        return None
    linked = bool(set(named) & set("CT")) or (link is not None and scene.court([link], pointer=True))
    if not linked and (absent or link is not None or not _alone(scene, phrase, at, noun)):
        return None
    no = absent or phrase.words[at].startswith("non") or "no" in before[:1] or "non" in before
    many = noun.endswith("s") or noun == "parties" or (phrase.head in words.STATES and phrase.head.endswith("s"))
    tokens = scene.clauses.tokens[max(0, phrase.first - 1) : phrase.first]
    former = bool({"former", "ex", "erstwhile"} & set(before)) or any(t.text in ("once", "formerly") for t in tokens)
    end = max(phrase.end, link.end if link is not None else 0)
    return Label(phrase, end, at, no, noun in words.SIGNATORIES, many, former)


def _alone(scene: Scene, phrase: Phrase, at: int, noun: str) -> bool:
    """Whether the bare noun means the Court's: a State Party, a signatory, or "a member" where the Court was named."""
    before = [word for word in phrase.words[:at] if word not in phrase.names and not word[0].isdigit()]
    if noun in words.PARTIES and before[-1:] in (["state"], ["states"]):
        return scene.near
    behind = [word for word in phrase.words[at + 1 :] if word not in phrase.names]
    plain = all(word in _ALONE for word in before) and all(word in words.STATES for word in behind)
    return plain and noun not in words.STATES and scene.bare
