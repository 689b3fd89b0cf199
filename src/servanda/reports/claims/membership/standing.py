"""Being in the Court or not, as clauses say it: "is a member", "belongs to", "stayed outside", "and Egypt does not"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.labels import Label, label
from servanda.reports.claims.membership.scene import Said, Scene
from servanda.reports.grammar.model import Phrase, Predication


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
    over = found.tense == "past" and any(x.prep in ("until", "till") for x in found.args)
    if scene.no_longer(found) or noun.former or (over and not scene.negated(found)):
        return "withdrawn"
    no = scene.negated(found) != noun.negated
    return "non_party" if no else "signatory" if noun.signing else "party"


def _complement(scene: Scene, found: Predication) -> Label | None:
    """The member, party or signatory that the subject is, remains or counts as."""
    if found.lemma in words.COPULAS and found.lemma != "become":
        preps = frozenset(("", "among", "amongst", "one of", "of"))
    elif found.lemma in words.COUNTED:
        preps = frozenset(("as", "among"))
    else:
        return None
    for index, phrase in enumerate(found.args):
        if phrase.prep in preps and (noun := noun_for(scene, phrase, found.args[index + 1 :])):
            return noun
        if phrase.names and phrase.prep not in words.ALIKE:
            return None
    return None


def _belongs(scene: Scene, found: Predication) -> bool:
    behind = found.args or ([found.antecedent] if found.antecedent is not None else [])
    if found.lemma in words.BELONG or (found.lemma in words.ACCEPT and scene.negated(found)):
        own = [x for x in behind if x.prep in ("to", "in", "")]
        none = found.lemma not in words.ACCEPT or "none" in {w for x in found.subject for w in x.words}
        return none and (
            scene.court(own[:1], pointer=True) or (not found.args and found.mark == "which" and scene.near)
        )
    if found.lemma == "be" and found.args and found.args[0].prep in ("among", "one of", "of"):
        return found.args[0].head in ("them", "those") and scene.of_members and scene.bare
    if found.lemma in ("form", "be", "take", "make") and found.args[:1] and found.args[0].head == "part":
        return scene.court(found.args[1:2], pointer=True)
    return False


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
    """`has stayed outside`, `is still outside the court`, `kept aloof from it`."""
    if found.lemma == "shun" or (found.lemma == "keep" and found.args[:1] and found.args[0].head == "distance"):
        return scene.court([x for x in found.args if x.head != "distance"][:1], pointer=True)
    if found.lemma not in words.STAND or found.passive or _left(scene, found):
        return False
    first = found.args[:1]
    if first and first[0].prep in words.OUTSIDE:
        return scene.court(first, pointer=True)
    apart = found.particle == "out" or _word_behind(scene, found) in ("outside", "out", "aloof", "away", "apart")
    return apart and (
        scene.court(first, pointer=True) if first and first[0].prep in ("of", "from", "to") else scene.bare
    )


def _left(scene: Scene, found: Predication) -> bool:
    """`has been out since March 2019`: it was in before."""
    return found.lemma == "be" and any(x.prep == "since" for x in found.args)


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
            return Label(phrase, end, at, status == "non_party", False, many)
    return None


def _described(scene: Scene, found: Predication) -> str | None:
    """What a relative clause says of countries without a name: `that belong to it`, `that have never joined`."""
    if said := standing(scene, found):
        return said[0]
    inside = found.lemma in words.JOIN | words.ACCEPT and (
        scene.court(found.args[:1], pointer=True) or (not found.args and scene.bare)
    )
    if inside and not scene.unreal(found):
        return "non_party" if scene.negated(found) else "party"
    return None


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of its subject's membership."""
    if (said := standing(scene, found)) is None:
        return
    status, noun = said
    end = max([found.end, noun.end if noun else scene.clauses.extent(found)[1], *(x.end for x in scene.alike(found))])
    start = scene.clauses.extent(found)[0]
    signing = noun is not None and noun.signing
    others = {id for phrase in scene.alike(found) if phrase.start > found.start for id in scene.names_in_list(phrase)}
    who = _subject(scene, found)
    yield Said(status, tuple(id for id in who if id not in others), start, end, signing=signing, by=found)
    yield Said(status, tuple(id for id in who if id in others), start, end, signing=signing)


def _subject(scene: Scene, found: Predication) -> list[str]:
    if found.subject and "one" in found.subject[0].words:
        return []
    return scene.bearers(found)


def echo(scene: Scene, found: Predication, last: Said | None) -> Said | None:
    """What is said again without its verb: "and Egypt does not", "as have Beijing and Washington"."""
    if found.modal or found.form != "finite":
        return None
    if found.lemma == "follow" or (found.lemma == "do" and _same(scene, found)):
        return _follows(scene, found, last)
    if found.lemma not in ("be", "do", "have"):
        return None
    first = found.args[0] if found.args and not found.args[0].prep and found.args[0].names else None
    if found.args and (first is None or first.words[-1] not in first.names):
        return None
    states = scene.of_phrases([first]) if first else scene.bearers(found)
    if last is None or not states:
        return None
    status = _echoed(scene, found, last, inverted=first is not None)
    start, end = scene.clauses.extent(found)
    return Said(status, tuple(states), start, end, last.said, last.signing, by=found) if status else None


def _echoed(scene: Scene, found: Predication, last: Said, *, inverted: bool) -> str | None:
    """The status that an echo comes to: as before, or the opposite."""
    tokens = scene.clauses.tokens
    opening = {t.text for t in tokens[max(0, found.first - 2) : found.first + 1]}
    after = tokens[found.last + 1].tag if found.last + 1 < len(tokens) else ";"
    if inverted:
        return "non_party" if opening & {"nor", "neither"} else last.status if opening & {"as", "so"} else None
    if after not in (";", ",", "CC", "SUB", "ADV") or last.status not in ("party", "non_party"):
        return None
    return "non_party" if scene.negated(found) else "party"


def _same(scene: Scene, found: Predication) -> bool:
    """`did likewise`, `did so`, `did the same`."""
    return bool({"likewise", "so", "same"} & {t.text for t in scene.clauses.tokens[found.last : found.last + 3]})


def _follows(scene: Scene, found: Predication, last: Said | None) -> Said | None:
    """`Ukraine followed this January`: the same, on another day."""
    objects = [
        x
        for x in found.args
        if x.prep == "" and x.head not in ("suit", "same") and x.words[0] not in ("this", "last", "next")
    ]
    if last is None or last.status == "non_party" or not last.states or objects or found.passive or scene.unreal(found):
        return None
    start, end = scene.clauses.extent(found)
    said = "joined" if last.said == "ratified" else last.said
    return Said(last.status, tuple(scene.bearers(found)), start, end, said, notified=last.notified, by=found)
