"""Acts of executing a warrant: to arrest and surrender, to comply with an order, to cooperate, to defy."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.scene import Scene
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Mention

_TAKES = {"comply": ("with",), "abide": ("by",), "act": ("on", "upon"), "cooperate": ("with",)}  # the preposition
_ARRESTS = frozenset("arrest arrests detention effect".split())  # to make an arrest, to give effect to a warrant
_DO_ARREST = frozenset("make proceed carry face order allow give".split())
IN_LINE = re.compile(r"\bin (?:line|accordance|conformity|compliance|keeping) with\b")
_DO_SO = re.compile(r" (?:so|that|it)\b")  # what was told of before
ACTS = words.ARREST | words.CARRY | words.DEFY | words.COOPERATE | _DO_ARREST | {"do", "lift"}


def act(scene: Scene, found: Predication) -> tuple[str, bool] | None:
    """What an act of executing is toward, and whether it is told in the passive or of a person."""
    lemma = found.lemma
    if lemma in words.ARREST:
        return _arrest(scene, found)
    if lemma == "do":
        return ("warrant", False) if _DO_SO.match(scene.behind(found)) and scene.after_arrest(found) else None
    if lemma == "lift" and any(p.head == "finger" for p in found.args[:1]):
        for_court = re.search(r"\bC\d|\bcourt\b|\btribunal\b", scene.clause(found))
        return ("court", False) if found.negated and for_court else None
    if lemma in _DO_ARREST and any(p.head in _ARRESTS for p in (found.subject if found.passive else found.args)[:1]):
        faced = lemma == "face"
        return ("warrant", faced or found.passive) if not faced or is_person(scene, found.subject[:1]) else None
    if lemma in words.COOPERATE:
        return _cooperation(scene, found)
    return _carrying(scene, found) if lemma in words.CARRY or lemma in words.DEFY else None


def _arrest(scene: Scene, found: Predication) -> tuple[str, bool] | None:
    args = scene.reach(found)
    if found.lemma == "take" and not any(p.head == "custody" for p in args[:2]):
        return None
    if found.lemma == "send":
        to_court = any(p.prep == "to" and any(n[0] in "CL" for n in p.names) for p in args)
        return ("court", False) if to_court else None
    if found.lemma in words.WITH_OVER and not found.particle and not re.search(r"\bover\b", scene.behind(found)[:60]):
        return None
    had = found.governor is not None and found.governor.lemma == "have" and found.subject != found.governor.subject
    if found.passive or had:
        return ("warrant", True) if is_person(scene, found.subject[:1]) else None
    return ("warrant", False) if is_person(scene, args[:2]) else None


def is_person(scene: Scene, phrases: list[Phrase]) -> bool:
    """Whether somebody who could be sought is meant; not a crowd with a number."""
    for phrase in phrases:
        name = scene.view.name(phrase.names[-1]) if phrase.names else None
        if name and (name.kind == "person" or name.how == "office" or _is_human(scene, name)):
            return True
        the_one = name is not None and name.how == "demonym" and phrase.words[0] == "the"  # would arrest the Israeli
        if words.PERSON & set(phrase.words[-2:]) or (the_one and len(phrase.words) == 2):
            return True
    return False


def _is_human(scene: Scene, name: Mention) -> bool:
    """Whether a pronoun is he or him, whomever it was taken for."""
    at = name.start - scene.sentence.start
    return name.how == "pronoun" and scene.sentence.text[at : at + 3].lower().rstrip() in ("he", "him", "her", "she")


def _cooperation(scene: Scene, found: Predication) -> tuple[str, bool] | None:
    partners = [p for p in scene.reach(found) if p.prep in ("with", "in", "over")]
    if any({n[0] for n in p.names} & set("CK") or p.head in ("court", "tribunal") for p in partners):
        return "court", False
    if partners:
        return ("warrant", False) if any(p.head in ("arrest", "surrender") for p in partners) else None
    return ("court", False) if reported(scene, found) and found.lemma != "work" else None


def _carrying(scene: Scene, found: Predication) -> tuple[str, bool] | None:
    reach = scene.reach(found)
    if found.passive:
        return ("warrant", True) if found.subject and is_order(found.subject[0]) else None
    ordered = any(not p.prep and p.head in words.ORDER for p in reach[:1])  # enforce the warrant in line with the law
    if IN_LINE.search(scene.behind(found)) and not ordered:
        return None
    takes = _TAKES.get(found.lemma, ("", "out", "out of"))
    if any(is_order(p) for p in [p for p in reach if p.prep in takes][:2]):
        return "warrant", False
    bare = found.lemma in words.BARE and not reach and reported(scene, found)
    return ("warrant", False) if bare else None


def is_order(phrase: Phrase) -> bool:
    """The warrant, a ruling of the Court, the Court itself, "it"."""
    names = {name[0] for name in phrase.names}
    if phrase.head in words.ORDER:
        return not names & set("SDOIU") or "C" in names
    return phrase.head in ("it", "them", "court", "tribunal") or (phrase.head in phrase.names and names == {"C"})


def reported(scene: Scene, found: Predication) -> bool:
    """Whether somebody says it: a verb of saying above, or behind a comma."""
    if any(g.lemma in SAY for g in scene.found.governors(found)):
        return True
    return any(p.lemma in SAY and p.start > found.end and p.form == "finite" for p in scene.found.predications)
