"""Opinions put into nouns: voices disagreement, is outraged, stands behind it, draws praise, "this absurd warrant"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.position import words
from servanda.reports.claims.position.holders import NOBODY, Holders, Stance, Told, holders_of, unique
from servanda.reports.claims.position.quoted import quoted
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import subject_holders
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY


def feelings(scene: Scene) -> Iterator[Stance]:
    """The feelings of a sentence: what verbs express, and nouns and adjectives that need no verb."""
    for found in scene.found.predications:
        if found.negated or scene.found.unreal(found):
            continue
        if told := next((t for known, read in _READERS if found.lemma in known and (t := read(scene, found))), None):
            yield Stance(*told, *scene.stretch(found))
    for phrase in scene.found.phrases:
        yield from _owned(scene, phrase)
        if judged := _judged(scene, phrase):
            yield Stance(*judged, _teller(scene, phrase), phrase.start, phrase.end)


def _feeling(phrase: Phrase) -> str | None:
    """Approval or disapproval, by the noun; `no sympathy` is disapproval."""
    if "no" in phrase.words and phrase.head in ("sympathy", "understanding", "respect", "confidence", "support"):
        return "rejects"
    return "welcomes" if phrase.head in words.APPROVAL else "rejects" if phrase.head in words.DISAPPROVAL else None


def _expresses(scene: Scene, found: Predication) -> Told | None:
    """`declared its deep disagreement with the decision`, `gave the Court its full backing`, `reacted with fury`."""
    reach = scene.reach(found)
    for place, phrase in enumerate(reach[:3]):
        if stance := _feeling(phrase):
            toward = scene.aimed([*reach[place + 1 : place + 2], *reach[:place]])
            toward = toward or (scene.told_of() if len(reach) == 1 else None)
            return (stance, toward, subject_holders(scene, found)) if toward else None
    return None


def _is_moved(scene: Scene, found: Predication) -> Told | None:
    """`was outraged by the ruling`, `is pleased with it`."""
    toward = scene.aimed(p for p in scene.reach(found) if p.prep in ("by", "with", "at", "over", "about"))
    stance = "welcomes" if found.lemma in words.PLEASED else "rejects"
    return (stance, toward, subject_holders(scene, found)) if toward and found.passive else None


def _stands(scene: Scene, found: Predication) -> Told | None:
    """`stands behind the Court`, `came out against the warrants`, `spoke in support of them`."""
    for phrase in scene.reach(found)[:3]:
        if phrase.head in words.FRIENDS | words.FOES and not found.perfect and "no" not in phrase.words:
            toward = scene.aimed(phrase.hangers[:1])  # "remains a strong supporter of the Court"
            stance = "welcomes" if phrase.head in words.FRIENDS else "rejects"
            return (stance, toward, subject_holders(scene, found)) if toward else None
        prep = phrase.prep.removeprefix("out ").removeprefix("up ")
        stance = words.BESIDE.get(prep, "")
        if prep in ("with", "by", "for") and found.lemma not in ("stand", "side"):
            continue
        if stance and (toward := scene.aim(phrase)) and toward != "resolution":  # no votes
            return stance, toward, subject_holders(scene, found)
        if phrase.prep == "in" and phrase.head == "support" and (toward := scene.aimed(phrase.hangers[:1])):
            return "welcomes", toward, subject_holders(scene, found)
    return None


def _drew(scene: Scene, found: Predication) -> Told | None:
    """`The ruling drew condemnation from Israel`, `praise for it came from Ankara`."""
    reach = scene.reach(found)
    came = found.lemma == "come"  # praise for it came from
    stance = next((s for p in (found.subject[:1] if came else reach[:2]) if (s := _feeling(p))), None)
    givers = [p for p in reach if p.prep in ("from", "by", "in")]
    toward = scene.aimed(found.subject[came : came + 1]) if stance and givers else None
    return (stance, toward, holders_of(scene, [givers[0], *givers[0].hangers])) if stance and toward else None


_READERS = (
    (words.RECEIVED, _drew),
    (words.EXPRESS, _expresses),
    (words.PLEASED | words.APPALLED, _is_moved),
    (words.STAND | {"be", "remain", "become"}, _stands),
)


# -- nouns


def _owned(scene: Scene, phrase: Phrase) -> Iterator[Stance]:
    """`Russia's rejection of the warrant`, `US opposition to this resolution`."""
    ours = phrase.words[:1] in (["our"], ["my"])
    if (
        (phrase.names or ours)
        and phrase.hangers
        and (ours or phrase.head not in words.LEGAL)
        and (stance := _feeling(phrase))
    ):
        behind = phrase.hangers[0]
        toward = scene.aim(behind) if behind.prep in ("to", "of", "for", "over", "at", "with", "against") else None
        if toward:
            ids = [id for m in scene.found.names([phrase], "SO") for id in m.id.split(";")]
            held = (quoted(scene, phrase.start, behind.end) or NOBODY) if ours else unique(ids)
            yield Stance(stance, toward, held, phrase.start, behind.end)


def _judged(scene: Scene, phrase: Phrase) -> tuple[str, str] | None:
    """A warrant or an act of the Court with a word of blame before it, or of praise where somebody speaks of it."""
    stance = words.verdict(" ".join(phrase.words[:-1]))
    if stance is None or phrase.head not in words.WARRANT | words.DECISION or (stance, phrase.prep) == ("welcomes", ""):
        return None
    behind = (n for p in phrase.hangers[:1] for n in p.names)
    of_court = any(n[0] in "CKJ" for n in (*phrase.names, *behind))
    spoken_of = phrase.prep == "of" or phrase.head.startswith("warrant")
    return (stance, scene.aim(phrase) or "court") if of_court or spoken_of else None


def _teller(scene: Scene, phrase: Phrase) -> Holders:
    """Who uses the words: the speaker of the quotation, the subject of the verb of saying before."""
    before = next((p for p in reversed(scene.found.predications) if p.end <= phrase.start), None)
    if before is not None and before.lemma in SAY | {"speak", "talk"}:
        return subject_holders(scene, before)
    return quoted(scene, phrase.start, phrase.end) or NOBODY
