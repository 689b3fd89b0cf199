"""Nouns that put a state in or out of the Court: "an ICC member", "its signatories", "a non-party"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.grammar.model import Phrase

_ALONE = frozenset(
    "a an the also still full fellow founding non-state state states contracting another other itself both all one few "
    "only own not no already long once itself original either current former erstwhile committed "
    "newest latest last first new sole remaining".split()
)


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
        if noun in words.LABELS or (noun == "member-state"):
            return _label(scene, phrase, behind, at, noun)
    if phrase.head in ("one", "two", "some", "none") and behind and behind[0].prep == "of":
        found = label(scene, behind[0], behind[1:])
        return replace(found, phrase=phrase, at=len(phrase.words), many=phrase.head != "one") if found else None
    return None


def _label(scene: Scene, phrase: Phrase, behind: list[Phrase], at: int, noun: str) -> Label | None:
    before = phrase.words[:at]
    link = next((x for x in behind[:1] if x.prep in ("of", "to", "in", "with", "under") and not _dated(x)), None)
    own = any(word[0] in "CT" for word in before if word in phrase.names)
    if any(word[0] in "OUNGI" for word in before if word in phrase.names):
        return None
    linked = own or (link is not None and scene.court([link], pointer=True))
    if not linked and not (link is None and _alone(scene, phrase, at, noun)):
        return None
    no = phrase.words[at].startswith("non") or "no" in before[:1] or "non" in before
    end = max(phrase.end, link.end if link is not None else 0)
    many = noun.endswith("s") or noun == "parties" or phrase.head in ("states", "countries", "nations", "governments")
    tokens = scene.clauses.tokens[max(0, phrase.first - 1) : phrase.first]
    former = bool({"former", "ex", "erstwhile"} & set(before)) or any(t.text in ("once", "formerly") for t in tokens)
    return Label(phrase, end, at, no, noun in words.SIGNATORIES, many, former)


def _alone(scene: Scene, phrase: Phrase, at: int, noun: str) -> bool:
    """Whether the bare noun means the Court's: a State Party, a signatory, or "a member" where the Court was named."""
    before = [word for word in phrase.words[:at] if word not in phrase.names and not word[0].isdigit()]
    if noun in words.PARTIES and before[-1:] in (["state"], ["states"]):
        return scene.near
    plain = all(word in _ALONE or word in ("its", "their", "'s", "th", "st", "nd", "rd") for word in before)
    behind = [word for word in phrase.words[at + 1 :] if word not in phrase.names]
    return plain and all(word in words.STATES for word in behind) and scene.bare


def _dated(phrase: Phrase) -> bool:
    return phrase.prep == "in" and not phrase.names
