"""Opinions put into nouns and adjectives: disagreement, support, being outraged, an outrageous ruling."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.position import words
from servanda.reports.claims.position.actors import Holders, Stance, Told, holders_of
from servanda.reports.claims.position.quoted import quoted
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY


def feeling(phrase: Phrase) -> str | None:
    if phrase.head in words.APPROVAL:
        return "welcomes"
    return "rejects" if phrase.head in words.DISAPPROVAL else None


def expresses(scene: Scene, found: Predication) -> Told | None:
    """`declared its deep disagreement with the decision`, `voiced support for the Court`, `reacted with fury to it`."""
    if found.lemma not in words.EXPRESS or found.negated or scene.found.unreal(found):
        return None
    reach = scene.reach(found)
    for place, phrase in enumerate(reach[:3]):
        if stance := feeling(phrase):
            aimed = scene.aimed([*reach[place + 1 : place + 2], *reach[:place]])
            toward = aimed[1] if aimed else scene.told_of() if len(reach) == 1 else None
            return (stance, toward, subject_holders(scene, found)) if toward else None
    return None


def is_moved(scene: Scene, found: Predication) -> Told | None:
    """`was outraged by the ruling`, `is pleased with it`, `stands behind the Court`, `came out against the warrants`."""
    if found.negated or scene.found.unreal(found):
        return None
    if found.passive and found.lemma in words.PLEASED | words.APPALLED:
        aimed = scene.aimed(p for p in scene.reach(found) if p.prep in ("by", "with", "at", "over", "about"))
        stance = "welcomes" if found.lemma in words.PLEASED else "rejects"
        return (stance, aimed[1], subject_holders(scene, found)) if aimed else None
    if found.lemma not in words.STAND:
        return None
    for phrase in scene.reach(found)[:3]:
        stance = words.BESIDE.get(phrase.prep.removeprefix("out "), "")
        if stance and (toward := scene.aim(phrase)) and toward != "resolution":  # no votes
            return stance, toward, subject_holders(scene, found)
        if phrase.prep == "in" and phrase.head == "support" and (aimed := scene.aimed(phrase.hangers[:1])):
            return "welcomes", aimed[1], subject_holders(scene, found)
    return None


def drew(scene: Scene, found: Predication) -> Told | None:
    """`The ruling drew condemnation from Israel`."""
    if found.lemma not in words.RECEIVED or found.negated or not found.subject:
        return None
    reach = scene.reach(found)
    stance = next((s for p in reach[:2] if (s := feeling(p))), None)
    givers = [p for p in reach if p.prep in ("from", "by", "in")]
    toward = scene.aim(found.subject[0]) if stance and givers else None
    return (stance, toward, holders_of(scene, [givers[0], *givers[0].hangers])) if stance and toward else None


def nouns(scene: Scene) -> Iterator[Stance]:
    """`Russia's rejection of the warrant`, `US opposition to this resolution`, "this outrageous warrant" as said."""
    for phrase in scene.found.phrases:
        if (stance := feeling(phrase)) and phrase.names and phrase.hangers and phrase.head not in _LEGAL:
            behind = phrase.hangers[0]
            toward = scene.aim(behind) if behind.prep in ("to", "of", "for", "over", "at", "with", "against") else None
            if toward:
                yield Stance(stance, toward, _owner(scene, phrase), phrase.start, behind.end)
        elif toward := _decried(scene, phrase):
            held = _teller(scene, phrase)
            yield Stance("rejects", toward, held, phrase.start, phrase.end)


_LEGAL = frozenset("objection objections protest protests dissent".split())  # filed, not held


def _owner(scene: Scene, phrase: Phrase) -> Holders:
    return Holders(tuple(dict.fromkeys(id for m in scene.found.names([phrase], "SO") for id in m.id.split(";"))))


def _decried(scene: Scene, phrase: Phrase) -> str | None:
    """A warrant or an act of the Court with a word of blame before it."""
    if len(phrase.words) < 2 or phrase.head not in words.WARRANT | words.DECISION:
        return None
    joining = not phrase.names and scene.told_of() == "court"
    of_court = any(n[0] in "CKJ" for n in _with_behind(phrase))
    if phrase.head not in ("warrant", "warrants") and not joining and not of_court:
        return None
    before = " ".join(phrase.words[:-1])
    at = scene.found.phrases.index(phrase)
    if at and scene.found.phrases[at - 1].end + 1 == phrase.start:
        before = f"{' '.join(scene.found.phrases[at - 1].words)} {before}"
    return scene.aim(phrase) or "court" if words.BAD.search(before) else None


def _with_behind(phrase: Phrase) -> list[str]:
    return [*phrase.names, *(n for p in phrase.hangers[:1] if p.prep in ("of", "by", "at") for n in p.names)]


def _teller(scene: Scene, phrase: Phrase) -> Holders:
    """Who uses the words: the speaker of the quotation, the subject of the verb of saying before."""
    before = [p for p in scene.found.predications if p.end <= phrase.start]
    if before and (before[-1].lemma in SAY or (before[-1].lemma in words.CALL and phrase in before[-1].args[:1])):
        return subject_holders(scene, before[-1])
    return quoted(scene, phrase.start, phrase.end) or (speaker(scene, before[-1]) if before else Holders())
