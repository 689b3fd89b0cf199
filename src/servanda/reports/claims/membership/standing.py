"""Being in the Court or not, as clauses say it: "is a member", "belongs to it", "stayed outside"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.labels import Label, label
from servanda.reports.claims.membership.said import Said
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.grammar.model import Phrase, Predication


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of its subject's membership, and of those that share it."""
    if (said := standing(scene, found)) is None or (found.subject and "one" in found.subject[0].words):
        return
    status, noun = said
    start, end = scene.clauses.extent(found)
    end = max([found.end, noun.end if noun else end, *(x.end for x in scene.alike(found))])
    signing = noun is not None and noun.signing
    others = {id for phrase in scene.alike(found) if phrase.start > found.start for id in scene.names_in_list(phrase)}
    who = scene.bearers(found)
    yield Said(status, tuple(id for id in who if id not in others), start, end, signing=signing, by=found)
    yield Said(status, tuple(id for id in who if id in others), start, end, signing=signing)


def standing(scene: Scene, found: Predication) -> tuple[str, Label | None] | None:
    """The status that a clause gives its subject, and the noun that says so."""
    if scene.unreal(found) or (found.form == "inf" and not _reported(found)) or _while(found):
        return None
    if (noun := _complement(scene, found)) and (found.modal != "will" or found.lemma == "remain"):
        return _status(scene, found, noun), noun
    if not (_inside(scene, found) or _belongs(scene, found)):
        return ("non_party" if not scene.negated(found) else "party", None) if _outside(scene, found) else None
    if scene.no_longer(found):
        return "withdrawn", None
    return ("non_party" if scene.negated(found) else "party"), None


def _reported(found: Predication) -> bool:
    """`is known to be a member`, `continues to belong to it`; not `ceased to be`, `wants to be`."""
    governor = found.governor
    return governor is not None and (
        governor.lemma in words.COUNTED | {"know", "continue", "happen", "believe"}
        or (governor.passive and governor.lemma in ("say", "think", "report", "suppose"))
    )


def _while(found: Predication) -> bool:
    """`when it was still a member`: a time, not a standing."""
    return found.mark in ("when", "while", "whilst", "since", "as long as") and found.tense == "past"


def _status(scene: Scene, found: Predication, noun: Label) -> str:
    denied = scene.negated(found)
    over = found.tense == "past" and any(x.prep in ("until", "till") for x in found.args) and not denied
    over = over or (denied and found.perfect and any(x.prep == "since" for x in found.args))
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
        if phrase.names and phrase.prep not in words.ALIKE:
            return None
    return None


def _belongs(scene: Scene, found: Predication) -> bool:
    """`belongs to it`, `is part of it`, `is among them`, and `none of which recognises it`."""
    if found.lemma in words.BELONG:
        own = [x for x in found.args if x.prep in ("to", "in")] or [x for x in (found.antecedent,) if x]
        asked = not found.args and found.mark == "which" and scene.near
        return scene.court(own[:1], pointer=True) or asked
    if found.lemma in words.ACCEPT:
        none = "none" in {w for x in found.subject for w in x.words} and scene.negated(found)
        return none and scene.court([x for x in found.args if not x.prep][:1], pointer=True)
    first = found.args[:1]
    if found.lemma == "be" and first and first[0].prep in ("among", "one of", "of"):
        return first[0].head in ("them", "those") and scene.of_members and scene.bare
    part = found.lemma in ("form", "be", "take", "make", "become", "play") and first and first[0].head == "part"
    return bool(part) and scene.court(found.args[1:2], pointer=True)


def _inside(scene: Scene, found: Predication) -> bool:
    """`is in the ICC`, `have been on board`, `were in before them`."""
    if found.lemma not in words.STAND or found.passive or found.progressive:
        return False
    first = found.args[:1]
    if first and first[0].prep in words.INSIDE and all(n[0] in "CT" for n in first[0].names) and first[0].names:
        return first[0].words[-1] in first[0].names
    aboard = bool(first) and (
        (first[0].prep == "on" and first[0].head == "board") or first[0].prep.startswith("in before")
    )
    return scene.bare and found.lemma == "be" and (aboard or _word_behind(scene, found) in ("aboard", "in"))


def _outside(scene: Scene, found: Predication) -> bool:
    """`has stayed outside`, `is still outside the court`, `kept aloof from it`, `shuns it`."""
    distance = found.lemma == "keep" and any(x.head == "distance" for x in found.args[:1])
    if found.lemma in words.SHUN or distance:
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
