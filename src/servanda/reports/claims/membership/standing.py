"""Being in the Court or not, as clauses say it: "is a member", "belongs to it", "stayed outside"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said, is_day
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.grammar.model import Phrase, Predication

_ALONE = frozenset(
    "a an the also still full fellow founding non-state state states contracting another other itself both all one few "
    "only own not no already long once itself original either current former erstwhile committed its their 's th st "
    "nd rd newest latest last first new sole remaining african european asian arab american caribbean pacific".split()
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
        noun = noun.partition("-")[0] if noun.partition("-")[2] in words.STATES else noun  # "member-countries"
        kind = word in words.STATES and words.KINDS_OF_STATE & set(phrase.words[:at])
        if noun in words.LABELS | words.ABSENTEES or kind:
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
    many = phrase.words[at].endswith("s") or (phrase.head in words.STATES and phrase.head.endswith("s"))
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
    own = words.PLAIN if "'s" in before else _ALONE  # "the court's members"
    plain = all(word in _ALONE | own for word in before) and all(word in words.STATES for word in behind)
    return plain and noun not in words.STATES and scene.bare


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of its subject's membership, and of those that share it."""
    if said := standing(scene, found):
        status, noun = said
        start, end = scene.clauses.extent(found)
        end = max([found.end, noun.end if noun else end, *(x.end for x in scene.alike(found))])
        signing = noun is not None and noun.signing
        behind = [id for x in scene.alike(found) if x.start > found.start for id in scene.names_in_list(x)]
        for by in (found, None):  # the day is not that of those behind "along with"
            who = tuple(id for id in scene.bearers(found) if (id in behind) == (by is None))
            yield Said(status, who, start, end, signing=signing, by=by)


def standing(scene: Scene, found: Predication) -> tuple[str, Label | None] | None:
    """The status that a clause gives its subject, and the noun that says so."""
    if scene.unreal(found) or (found.form == "inf" and not _reported(found)) or _while(found):
        return None
    if (noun := _complement(scene, found)) and (found.modal != "will" or found.lemma == "remain"):
        return _status(scene, found, noun), noun
    out = _outside(scene, found)
    if not (out or _inside(scene, found) or _belongs(scene, found)):
        return None
    if scene.no_longer(found):
        return "withdrawn", None
    return ("party" if out == scene.negated(found) else "non_party"), None


def _reported(found: Predication) -> bool:
    """`is known to be a member`, `continues to belong to it`; not `ceased to be`, `wants to be`."""
    governor = found.governor
    return governor is not None and (
        governor.lemma in ("continue", "happen") or (governor.passive and governor.lemma not in words.EXPECT)
    )


def _while(found: Predication) -> bool:
    """`when it was still a member`: a time, not a standing."""
    return found.mark in ("when", "while", "whilst", "since", "as long as") and found.tense == "past"


def _status(scene: Scene, found: Predication, noun: Label) -> str:
    denied = scene.negated(found)
    bounds = {"since"} if denied else {"until", "till"}  # "has not been a member since", "was one until"
    over = (found.perfect if denied else found.tense == "past") and bool(bounds & {x.prep for x in found.args})
    if scene.no_longer(found) or noun.former or over:
        return "withdrawn"
    no = denied != noun.negated
    return "non_party" if no else "signatory" if noun.signing else "party"


def _complement(scene: Scene, found: Predication) -> Label | None:
    """The member, party or signatory that the subject is, remains or counts as."""
    preps = ("as", "among", "amongst") if found.lemma in words.COUNTED else ("", "among", "amongst", "one of", "of")
    if found.lemma not in (words.COPULAS | words.COUNTED) - {"become"}:
        return None
    for index, phrase in enumerate(found.args):
        if phrase.prep in preps and (noun := noun_for(scene, phrase, found.args[index + 1 :])):
            return noun
    return None


def _belongs(scene: Scene, found: Predication) -> bool:
    """`belongs to it`, `is part of it`, `is among them`, and `none of which recognises it`."""
    if found.lemma in words.BELONG:
        own = [x for x in found.args if x.prep in ("to", "in")] or [x for x in (found.antecedent,) if x]
        return scene.court(own[:1], pointer=True) or (not found.args and scene.bare)
    if found.lemma in words.ACCEPT:
        none = "none" in {w for x in found.subject for w in x.words}
        return none and scene.court(found.args[:1], pointer=True)
    first = found.args[0] if found.args else None
    if first is not None and first.prep in ("among", "one of", "of"):
        return first.head == "them" and scene.of_members and scene.bare
    return first is not None and first.head == "part" and scene.court(found.args[1:2], pointer=True)


def _inside(scene: Scene, found: Predication) -> bool:
    """`is in the ICC`, `have been on board`, `were in before them`."""
    if found.lemma not in words.STAND or found.passive:
        return False
    first = found.args[0] if found.args else None
    if first is not None and first.prep in words.INSIDE:
        return bool(first.names) and first.head == first.names[-1] and scene.court([first])
    aboard = first is not None and (first.head == "board" or first.prep.startswith("in before"))
    return scene.bare and (aboard or _word_behind(scene, found) in ("aboard", "in"))


def _outside(scene: Scene, found: Predication) -> bool:
    """`has stayed outside`, `is still outside the court`, `kept aloof from it`, `shuns it`."""
    if found.lemma in words.SHUN or any(x.head == "distance" for x in found.args[:1]):
        return scene.court([x for x in found.args if x.head != "distance"][:1], pointer=True)
    gone = found.lemma == "be" and any(x.prep == "since" for x in found.args)  # it was in before
    if found.lemma not in words.STAND or found.passive or gone:
        return False
    first = found.args[:1]
    if first and first[0].prep in words.OUTSIDE:
        return scene.court(first, pointer=True)
    word = found.particle if found.particle == "out" else _word_behind(scene, found)
    if word not in ("outside", "out", "aloof", "away", "apart"):
        return False
    if first and first[0].prep in ("of", "from", "to"):
        return scene.court(first, pointer=True)
    return scene.bare and (word == "outside" or found.lemma == "be" or scene.of_members)


def _word_behind(scene: Scene, found: Predication) -> str:
    """The small word behind the verb that no phrase follows: `are still outside.`"""
    tokens, at = scene.clauses.tokens, found.last + 1
    while at < len(tokens) and tokens[at].tag in ("ADV", "NOT") and tokens[at].text not in ("out", "aloof", "away"):
        at += 1
    if at >= len(tokens):
        return ""
    behind = tokens[at + 1].tag if at + 1 < len(tokens) else ";"
    return tokens[at].text if behind in (";", ",", "CC", "SUB", "PREP") else ""


def noun_for(scene: Scene, phrase: Phrase, behind: list[Phrase] | None = None) -> Label | None:
    """The noun for members that a phrase is, or the countries that its relative clause makes members."""
    behind = phrase.hangers if behind is None else behind
    if found := label(scene, phrase, behind) or _kind(scene, phrase):
        return found
    if phrase.head not in ("one", "some", "none") or not behind or behind[0].prep != "of":
        return None
    if behind[0].words == ["them"] and scene.of_members and scene.bare:  # "one of them is Afghanistan"
        return Label(phrase, behind[0].end, len(phrase.words), False, False, False)
    return _kind(scene, behind[0])


def _kind(scene: Scene, phrase: Phrase) -> Label | None:
    """Countries described by where they stand: "states outside the court", "countries that have not joined"."""
    if phrase.names or phrase.head not in words.STATES | {"those"}:
        return None
    many, at = phrase.head.endswith("s"), len(phrase.words)
    if phrase.hangers and phrase.hangers[0].prep in words.OUTSIDE and scene.court(phrase.hangers[:1], pointer=True):
        return Label(phrase, phrase.hangers[0].end, at, True, False, many)
    for found in scene.clauses.predications:
        if found.antecedent is phrase and (status := _described(scene, found)):
            end = max([found.end, phrase.end, *(x.end for x in found.args if x.prep not in words.SUCH_AS)])
            return Label(phrase, end, at, status == "non_party", status == "signatory", many)
    return None


def _described(scene: Scene, found: Predication) -> str | None:
    """What a relative clause says of countries without a name: `that belong to it`, `that have never joined`."""
    if said := standing(scene, found):
        return said[0]
    court = scene.court(found.args[:1], pointer=True)
    forms = found.lemma in words.FORM and court
    inside = found.lemma in words.JOIN | words.ACCEPT | words.SIGN and (court or (not found.args and scene.bare))
    if (inside or forms) and not scene.unreal(found):
        return "non_party" if scene.negated(found) else "signatory" if found.lemma in words.SIGN else "party"
    return None
