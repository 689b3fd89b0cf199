"""Who leaves it open: saying nothing, keeping the law, leaving it to the courts, taking note."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.actors import Holders, Told
from servanda.reports.claims.position.acts import IN_LINE
from servanda.reports.claims.position.moods import WILL, intending, mood
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Predication

OPEN = "noncommittal"


def silent(scene: Scene, found: Predication) -> Told | None:
    """`declined to say whether he would be arrested`, `would not be drawn`, `did not rule out an arrest`."""
    if _dodges(scene, found):
        return OPEN, "warrant", subject_holders(scene, found)
    if found.lemma not in words.SILENT or not _untold(scene, found):
        return None
    if found.lemma in ("rule", "give", "guarantee") and not _object_fits(found):
        return None
    return (OPEN, "warrant", subject_holders(scene, found)) if _topical(scene, found) else None


def _dodges(scene: Scene, found: Predication) -> bool:
    """`dodged the question whether it would arrest him`, `left open whether`."""
    if found.negated or found.form == "inf" or scene.found.unreal(found) or not words.TOPIC.search(scene.clause(found)):
        return False
    if found.lemma == "leave":
        return any(p.head in ("open", "unclear") for p in found.args[:2])
    return found.lemma in words.DODGE and any(p.head in ("question", "questions", "issue") for p in found.args[:1])


_WHETHER = re.compile(r"\b(?:whether|if|how)\b")


def _topical(scene: Scene, found: Predication) -> bool:
    """Whether an arrest is what is not spoken of: asked before, or in what stands behind."""
    behind = scene.clause(found)
    if words.HYPOTHETICAL.search(behind):
        return True
    if found.form == "finite" and not found.modal:
        return bool(_WHETHER.search(behind) and words.TOPIC.search(behind))
    near = " ".join((scene.view.text, *(s.text.lower() for s in scene.text.before(scene.sentence, 1))))
    return bool(words.TOPIC.search(near))


def _untold(scene: Scene, found: Predication) -> bool:
    if scene.found.conditional(found):
        return False
    governor = found.governor
    if found.form in ("inf", "ing") and governor is not None and governor.lemma in words.AVOID:
        return not governor.negated and governor.end <= found.start
    return found.form == "finite" and found.negated and found.modal not in ("should", "may", "must")


def _object_fits(found: Predication) -> bool:
    if found.lemma == "rule":
        return found.particle == "out" and found.modal not in ("can", "could")
    return any(p.head in ("answer", "answers", "guarantee", "guarantees", "details") for p in found.args[:2]) or (
        found.lemma == "guarantee"
    )


def keeps_law(scene: Scene, found: Predication) -> Told | None:
    """`would meet its obligations`, `always respects international law`, `acts in line with the Statute`."""
    if (
        (found.lemma not in words.KEEP and not (found.lemma == "be" and IN_LINE.search(scene.behind(found))))
        or found.negated
        or found.perfect
        or scene.found.conditional(found)
    ):
        return None
    if scene.found.urged(found) or not _of_law(scene, found):
        return None
    future = found.modal in words.FUTURE or (found.form == "inf" and mood(scene, found) == WILL)
    if not (future or (found.tense == "present" and not found.modal and found.form == "finite")):
        return None
    held = intending(scene, found, passive=False)
    return (OPEN, "warrant", held) if held.ids else None


_LAW = re.compile(
    r"\b(?:obligations?|commitments?|duties|responsibilit(?:y|ies)|(?:international|the|domestic|national) law|statutes?|T\d+|"
    r"procedures)\b(?! (?:to|towards?) O\d)"
)


def _of_law(scene: Scene, found: Predication) -> bool:
    """Whether what is kept is an obligation, the law, the Statute."""
    return bool(_LAW.search(scene.clause(found)[:90]))


def leaves_it(scene: Scene, found: Predication) -> Told | None:
    """`took note`, `will examine the warrants`, `finds it hard to imagine`, `it is for the courts to decide`."""
    if found.negated or scene.found.conditional(found):
        return None
    if found.lemma == "take" and found.args and found.args[0].head == "note":
        noted = not found.args[1:] or scene.aimed(p for p in found.args[1:3] if p.prep == "of")
        return (OPEN, "warrant", subject_holders(scene, found)) if noted else None
    if found.lemma in words.EXAMINE and (told := _examines(scene, found)):
        return told
    if found.lemma == "find" and _HARD.search(scene.clause(found)[:60]):
        return OPEN, "warrant", subject_holders(scene, found)
    if _is_open(scene, found):
        return OPEN, "warrant", _teller(scene, found)
    if found.lemma in ("respect", "recognise", "recognize", "support") and "independence" in scene.behind(found)[:60]:
        return (OPEN, "court", subject_holders(scene, found)) if _of_court(scene, found) else None
    return None


def _is_open(scene: Scene, found: Predication) -> bool:
    """`it is up to the courts`, `there might be a way to come without arrest`, `immunities will be considered`."""
    if found.lemma in ("take", "consider") and _IMMUNITIES.search(scene.view.text):
        return True
    said = scene.whole(found)
    if _FOR_COURTS.search(said):
        return _on_arrest(scene)
    if found.lemma != "be":
        return False
    if found.modal in ("may", "might", "could") and _CIRCUMSTANCES.search(said):
        return bool(_ARRESTS.search(scene.clause(found)))
    if words.HYPOTHETICAL.search(scene.behind(found)):
        return bool(words.TOPIC.search(scene.view.text))
    return bool(_HARD.search(scene.clause(found)[:60]))


def _on_arrest(scene: Scene) -> bool:
    """Whether an arrest or a warrant is at issue here or shortly before."""
    near = (scene.sentence, *scene.text.before(scene.sentence, 8))
    return any(words.TOPIC.search(s.text.lower()) for s in near)


def _teller(scene: Scene, found: Predication) -> Holders:
    said = speaker(scene, found)
    return said if said.ids else subject_holders(scene, found)


def _of_court(scene: Scene, found: Predication) -> bool:
    return any("C" in [n[0] for n in p.names] or "court" in p.words for p in scene.reach(found))


_JUDGES = (
    r"(?:courts?|judiciary|judges|prosecutors?|police|lawyers|justice system|judicial authorit\w+|law enforcement)"
)
_FOR_COURTS = re.compile(
    rf"(?:(?:matter|question|issue|decision|one|it|be|is|was) for|up to) (?:the |its |independent |national |[DS]\d+(?:'s)? )*{_JUDGES}"
    rf"|(?:left|leaves|referred|passed) (?:it|the \w+) (?:up )?to (?:the |its )*{_JUDGES}"
    r"|domestic (?:court|legal) process|court process|legally complex|complex legal|complicated legal"
)
_CIRCUMSTANCES = re.compile(
    r"\b(?:ways?|circumstances|scenarios?|conditions|options?|possible|possibility|conceivable)\b"
)
_ARRESTS = re.compile(r"\b(?:arrest|detain|apprehend)")
_IMMUNITIES = re.compile(r"immunit(?:y|ies)\b[^.;]{0,110}?\b(?:taken into (?:account|consideration)|considered)")
_HARD = re.compile(r"(?:hard|difficult|impossible)\b[^.;]{0,20}? (?:to )?imagine")


def _examines(scene: Scene, found: Predication) -> Told | None:
    if found.form != "finite" or not (
        found.modal in words.FUTURE or found.progressive or found.lemma in ("note", "acknowledge")
    ):
        return None
    reach = scene.reach(found)
    named = re.search(r"[CKJ]\d|warrant", scene.view.text)
    fits = (named and scene.aimed(reach[:3])) or any(
        {"steps", "consequences", "implications"} & set(p.words) for p in reach[:2]
    )
    return (OPEN, "warrant", subject_holders(scene, found)) if fits else None
