"""Who leaves it open: saying nothing, keeping the law, leaving it to the courts, taking note."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.acts import IN_LINE
from servanda.reports.claims.position.holders import Told
from servanda.reports.claims.position.moods import WILL, intending, mood, taken_back
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Predication

OPEN = "noncommittal"
_WHETHER = re.compile(r"\b(?:whether|if|how)\b")
_JUDGES = (
    r"(?:courts?|judiciary|J\d+|judges|prosecutors?|police|lawyers|justice system|judicial authorit\w+|law enforcement)"
)
_OWN = r"(?:the |its |independent |national |[DS]\d+(?:'s)? )*"
_OPEN_SAID = re.compile(
    rf"(?:(?:matter|question|issue|decision|one|it|be|is|was) for|up to) {_OWN}{_JUDGES}"
    rf"|\b(?:be|is|decided by) (?:the |its )?{_JUDGES}\b"
    rf"|(?:left|leaves|referred|passed) (?:it|the \w+) (?:up )?to (?:the |its )*{_JUDGES}"
    rf"|\b(?:in|within) the (?:competence|remit|hands|purview|responsibility|power) of {_OWN}{_JUDGES}"
    r"|due process|(?:court|legal|judicial) process|legally complex|(?:complex|complicated) legal"
    r"|only arise|not arise|cross that bridge"
    r"|(?:premature|too early|not (?:be )?appropriate|inappropriate) (?:for \w+ )?to (?:comment|say|speculate)"
)
_CIRCUMSTANCES = re.compile(
    r"\b(?:ways?|circumstances|scenarios?|conditions|options?|possible|possibility|conceivable)\b"
)
_ARRESTS = re.compile(r"\b(?:arrest|detain|apprehend)")
_HARD = re.compile(r"(?:hard|difficult|impossible)\b[^.;]{0,20}? (?:to )?imagine")
_LAW = re.compile(
    r"\b(?:obligations?|commitments?|duties|responsibilit(?:y|ies)|(?:international|the|domestic|national) law|statutes?|"
    r"T\d+|procedures)\b(?! (?:to|towards?) O\d)"
)
_AWARE = re.compile(r" (?:\w+ )?(?:aware|cognisant|cognizant|conscious|mindful) of ")
_SILENT = ("silent", "mum", "quiet")
_OPEN_HEADS = {"leave": ("open", "unclear"), "keep": _SILENT, "remain": _SILENT, "stay": _SILENT}
_STEPS = frozenset("steps consequences implications options legal what how".split())


def silent(scene: Scene, found: Predication) -> Told | None:
    """`declined to say whether he would be arrested`, `would not be drawn`, `did not rule out an arrest`."""
    if found.lemma in ("decline", "refuse") and any(p.head in ("comment", "answer") for p in found.args[:1]):
        return (OPEN, "warrant", subject_holders(scene, found)) if _near_topic(scene) else None
    if found.lemma not in words.SILENT or not _untold(scene, found):
        return None
    if found.lemma in ("rule", "give", "guarantee") and not _object_fits(found):
        return None
    return (OPEN, "warrant", subject_holders(scene, found)) if _topical(scene, found) else None


def dodges(scene: Scene, found: Predication) -> Told | None:
    """`dodged the question whether it would arrest him`, `left open whether`."""
    if found.negated or found.form == "inf" or scene.found.unreal(found) or not words.TOPIC.search(scene.clause(found)):
        return None
    heads = _OPEN_HEADS.get(found.lemma, ("question", "questions", "issue"))
    fits = any(p.head in heads for p in found.args[:2])
    return (OPEN, "warrant", subject_holders(scene, found)) if fits else None


def retracts(scene: Scene, found: Predication) -> Told | None:
    """`has taken back his assurance that he would not be arrested`."""
    behind = scene.clause(found)
    told = taken_back(found) and not scene.found.unreal(found) and words.TOPIC.search(behind)
    once = told and not _OPEN_SAID.search(behind)  # else that is told by what he says instead
    return (OPEN, "warrant", subject_holders(scene, found)) if once else None


def _topical(scene: Scene, found: Predication) -> bool:
    """Whether an arrest is what is not spoken of: asked before, or in what stands behind."""
    behind = scene.clause(found)
    if found.form == "finite" and not found.modal:
        return bool(_WHETHER.search(behind) and words.TOPIC.search(behind))
    return _near_topic(scene)


def _near_topic(scene: Scene) -> bool:
    near = (scene.view.text, *(s.text.lower() for s in scene.text.before(scene.sentence, 1)))
    return any(map(words.TOPIC.search, near))


def _untold(scene: Scene, found: Predication) -> bool:
    above = found.governor
    if found.form in ("inf", "ing"):
        if above is not None and above.lemma == "go" and above.progressive:
            return above.negated  # "is not going to comment"
        yet = "yet to " in scene.view.text[max(0, found.start - 8) : found.end]
        short = " short of " in scene.view.text[max(0, found.start - 10) : found.start]
        avoided = above is not None and above.lemma in words.AVOID - {"have"} and above.end <= found.start
        return yet or short or (avoided and above is not None and not above.negated)
    if found.form != "finite" or found.modal in ("should", "may", "must"):
        return False
    return found.negated or "yet to " in scene.view.text[found.start : found.end]


def _object_fits(found: Predication) -> bool:
    if found.lemma == "rule":
        return found.particle == "out" and found.modal not in ("can", "could")
    told = ("answer", "answers", "guarantee", "guarantees", "details")
    return found.lemma == "guarantee" or any(p.head in told for p in found.args[:2])


def keeps_law(scene: Scene, found: Predication) -> Told | None:
    """`would meet its obligations`, `always respects international law`, `is aware of its obligations`."""
    if found.negated or found.perfect or scene.found.urged(found):
        return None
    aware = found.lemma == "be" and (IN_LINE.search(scene.behind(found)) or _AWARE.match(scene.behind(found)))
    if found.lemma == "be" and not aware:
        return None
    said = scene.clause(found)[:90]
    if not _LAW.search(said) or (found.lemma in words.DUTY_KEPT and re.search(r" to (?:arrest|detain)\b", said)):
        return None
    future = found.modal in words.FUTURE or (found.form == "inf" and mood(scene, found) == WILL)
    if not (future or aware or (found.tense == "present" and not found.modal and found.form == "finite")):
        return None
    held = intending(scene, found, passive=False)
    return (OPEN, "warrant", held) if held.ids else None


def notes(scene: Scene, found: Predication) -> Told | None:
    """`took note of the decision`, `respects the independence of the Court`."""
    if found.negated:
        return None
    if found.lemma == "take" and found.args and found.args[0].head == "note":
        noted = not found.args[1:] or scene.aimed(p for p in found.args[1:3] if p.prep == "of")
        return (OPEN, "warrant", subject_holders(scene, found)) if noted else None
    if found.lemma in ("respect", "recognise", "recognize") and not found.modal:
        first = scene.reach(found)[:2]
        court = any("C" in [n[0] for n in p.names] or "court" in p.words for p in first)
        itself = first and (first[0].head in words.RESPECTED or first[0].head[:1] == "C") and found.lemma == "respect"
        free = any("independence" in p.words for p in first)
        return (OPEN, "court", subject_holders(scene, found)) if court and (itself or free) else None
    return None


def examines(scene: Scene, found: Predication) -> Told | None:
    """`will examine the warrants`, `is studying its legal options`, `would assess with its allies how to respond`."""
    needs = found.form == "inf" and found.governor is not None and found.governor.lemma in ("need", "want", "intend")
    if found.negated or not (needs or found.form == "finite"):
        return None
    if not (needs or found.modal in words.FUTURE or found.progressive or found.lemma in ("note", "acknowledge")):
        return None
    reach = scene.reach(found)
    fits = scene.aimed(reach[:3]) or _STEPS & set(scene.clause(found)[:90].split())
    named = fits and re.search(r"[CKJ]\d|warrant", scene.view.text)
    if not named and not (found.modal and {"steps", "options"} & {p.head for p in reach}):
        return None
    held = subject_holders(scene, found)
    return OPEN, "warrant", held if held.ids else speaker(scene, found)


def leaves_it(scene: Scene, found: Predication) -> Told | None:
    """`finds it hard to imagine`, `it is for the courts to decide`, `immunities will be taken into consideration`."""
    if (found.negated and found.lemma != "be") or not _is_open(scene, found):
        return None
    said = speaker(scene, found)
    return OPEN, "warrant", said if said.ids and found.lemma != "find" else subject_holders(scene, found)


def _is_open(scene: Scene, found: Predication) -> bool:
    """`it is up to the courts`, `there might be a way to come without arrest`, `immunities will be considered`."""
    if _OPEN_SAID.search(scene.whole(found)):
        near = (scene.sentence, *scene.text.before(scene.sentence, 8))
        return any(words.TOPIC.search(s.text.lower()) for s in near)
    if found.lemma not in ("be", "find"):
        return False
    if found.modal in ("may", "might", "could") and _CIRCUMSTANCES.search(scene.whole(found)):
        return bool(_ARRESTS.search(scene.clause(found)))
    if words.HYPOTHETICAL.search(scene.behind(found)):
        return bool(words.TOPIC.search(scene.view.text))
    return bool(_HARD.search(scene.clause(found)[:60]))
