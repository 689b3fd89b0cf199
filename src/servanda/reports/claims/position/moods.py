"""Whether an act is announced or refused, and by whom: modals, promises, refusals, readiness, what is reported."""

from __future__ import annotations

from servanda.reports.claims.position import words
from servanda.reports.claims.position.actors import Holders
from servanda.reports.claims.position.acts import is_order, reported
from servanda.reports.claims.position.quoted import quoted
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

WILL, WONT = "will_execute", "will_not_execute"
_REPORTED = frozenset(("must", "can", "could", "should"))  # a duty or an ability: a stance where somebody says so


def mood(scene: Scene, found: Predication) -> str | None:
    """Whether the act is announced or refused; none where it is a fact, a duty, a condition or urged."""
    group = scene.view.text[found.start : found.end]
    if (
        scene.found.conditional(found)
        or found.perfect
        or "likely" in group
        or _imagined(scene, found)
        or _unsaid(found)
    ):
        return None
    if "have to" in group or " forced " in group or " obliged " in group:
        return WILL if _directly_said(scene, found) and not found.negated else None
    if found.form == "finite":
        return _finite_mood(scene, found)
    if found.form in ("inf", "ing"):
        return _dependent_mood(scene, found)
    governor = found.governor
    return mood(scene, governor) if governor is not None and governor.lemma == "have" else None


def _unsaid(found: Predication) -> bool:
    """`would neither confirm nor deny that it would arrest him`."""
    above = found.governor
    return (
        above is not None and found.form == "finite" and above.lemma in SAY and (above.negated or above.lemma == "deny")
    )


def _imagined(scene: Scene, found: Predication) -> bool:
    """`hard to imagine that it would make arrests`."""
    if found.form == "inf" and found.governor is not None and found.governor.lemma == "expect":
        return not found.governor.negated
    return any(g.lemma in ("imagine", "doubt", "expect") for g in scene.found.governors(found))


_CHANCES = frozenset("way risk danger question chance possibility prospect reason need".split())


def _no_way(found: Predication) -> bool:
    """`there is no way he would be arrested`."""
    governor = found.governor
    return governor is not None and any("no" in p.words and p.head in _CHANCES for p in governor.args[:1])


def _finite_mood(scene: Scene, found: Predication) -> str | None:
    first = bool(found.subject) and not found.subject[0].names and found.subject[0].head in words.FIRST
    if found.governor is not None and found.governor.lemma == "have" and found.tense == "past" and not found.passive:
        return mood(scene, found.governor) if found.governor.modal else None  # "would have him arrested"
    if found.modal in words.FUTURE:
        return WONT if found.negated != _no_way(found) else WILL
    if found.modal in _REPORTED and (first or _directly_said(scene, found)):
        if found.modal in ("can", "could"):
            return WONT if found.negated else None
        return WILL if not found.negated and _own_duty(scene, found, first) else None
    if found.lemma == "face" and found.tense == "present" and not found.negated and reported(scene, found):
        return WILL
    if found.progressive and found.negated:
        return WONT
    if found.tense == "present" and not found.modal and first:
        return WONT if found.negated else WILL
    return None


def _own_duty(scene: Scene, found: Predication, first: bool) -> bool:
    """`we must`, `it must be executed`: what a speaker says of himself, not what others have to do."""
    ordered = found.passive and bool(found.subject) and is_order(scene, found.subject[0])
    if ordered:
        return all(held.isupper() for held in speaker(scene, found).ids)  # no organisation executes warrants
    return first or bool(set(subject_holders(scene, found).ids) & set(speaker(scene, found).ids))


def _directly_said(scene: Scene, found: Predication) -> bool:
    """Whether a verb of saying is right above it, or a quotation around it."""
    above = found.governor
    by_that = found.mark == "that" and reported(scene, found)
    if (
        above is not None
        and above.mark not in ("if", "unless")
        and (by_that or (above.lemma in SAY and not above.passive))
    ):
        return True
    held = quoted(scene, found.start, found.end, direct=True)
    return held is not None and bool(held.ids)


def _dependent_mood(scene: Scene, found: Predication) -> str | None:
    """By what governs it: a promise, a refusal, being ready or unwilling, having no intention."""
    governor = found.governor
    noun = found.noun or (governor.args[-1] if governor and governor.args and found.mark == "of" else None)
    if noun is not None and (by_noun := _noun_mood(found, noun)):
        return by_noun if by_noun != "none" else None
    if noun is not None and noun.head == "unable":
        return WONT if reported(scene, found) else None
    if governor is not None and governor.mark == "for" and governor.form == "ing":
        return None  # criticised for refusing
    if governor is None or scene.found.conditional(governor):
        return None
    if governor.lemma in words.REFUSE or (governor.lemma == "rule" and governor.particle == "out"):
        return WONT if not governor.negated and not governor.modal else None
    if governor.lemma == "expect" and governor.negated and governor.subject and governor.subject[0].head in _NOBODY:
        return WONT  # "nobody should expect us to arrest him"
    if governor.lemma not in words.PROMISE or (scene.found.possible(governor) and governor.modal != "would"):
        return None
    return _governed_mood(scene, found, governor)


def _governed_mood(scene: Scene, found: Predication, governor: Predication) -> str | None:
    negated = governor.negated != found.negated
    if governor.lemma in ("go", "mean") and not governor.progressive:
        return None
    if governor.lemma in ("oblige", "force", "compel", "bind", "require"):
        return WILL if governor.modal in words.FUTURE and not negated and _directly_said(scene, governor) else None
    if governor.lemma in ("be", "have", "choose", "determine"):
        return None
    return WONT if negated else WILL


_NOBODY = frozenset(("nobody", "one", "none"))
_DUTIES = frozenset("duty obligation obligations request requests right power call calls chance likely unlikely order "
                    "free able demand demands failure attempt".split())  # fmt: skip


def _noun_mood(found: Predication, noun: Phrase) -> str | None:
    """`ready to apply them`, `its refusal to arrest`, `no intention of`; "none": a duty or a demand."""
    governor = found.governor
    said = set(noun.words)
    negated = found.negated or (governor is not None and governor.negated) or "no" in said
    if noun.head == "refusal" and (governor is None or governor.lemma not in SAY):
        return "none"  # a dispute over its refusal
    if said & words.UNWILLING:
        return WONT if noun.head != "position" or negated else "none"
    if said & words.WILLING:
        return WONT if negated else WILL
    if said & words.INTENTION:
        return WONT if negated else "none"
    if noun.head in ("choice", "option", "alternative") and "no" in said:
        return "none" if found.negated else WILL
    return "none" if noun.head in _DUTIES else None


# -- whose intention it is


def intending(scene: Scene, found: Predication, *, passive: bool) -> Holders:
    """Whose intention it is: the subject's, where nobody else says it for him; of a passive, who says so."""
    own = Holders() if passive and found.form == "finite" else _own(scene, found)
    said = speaker(scene, found)
    if not own.ids and found.antecedent is not None:
        return Holders()  # "any country that would arrest him"
    if not own.ids:
        return _announced(scene, found) or said
    above = next((g for g in scene.found.governors(found) if g.form == "finite"), None)
    hearsay = above is None or above.lemma in SAY or found.mark == "that"
    if above is not None and above.lemma in SAY and words.OUTSIDERS & {w for p in above.subject[:1] for w in p.words}:
        return Holders()
    if hearsay and said.ids and not set(said.ids) & set(own.ids) and not _pointed(scene, above):
        return Holders()
    return own


def _pointed(scene: Scene, above: Predication | None) -> bool:
    """Whether "he" says it, of whom it is not sure who he is."""
    names = scene.found.names(above.subject[:1], "P") if above is not None else []
    return bool(names) and names[0].how == "pronoun"


_ANNOUNCEMENT = frozenset(
    "announcement announcements pledge pledges promise promises statement statements declaration declarations "
    "commitment commitments vow vows assurance assurances undertaking undertakings remark remarks".split()
)


def _announced(scene: Scene, found: Predication) -> Holders | None:
    """`the announcements by Ireland and Norway that they would arrest him`."""
    if found.mark != "that" or found.governor is None:
        return None
    for phrase in found.governor.args:
        if phrase.head in _ANNOUNCEMENT:
            behind = [h for h in phrase.hangers if h.prep in ("by", "from", "of")]
            return Holders(tuple(scene.found.ids([phrase, *behind[:1]], "SO")))
    return None


def _own(scene: Scene, found: Predication) -> Holders:
    if found.noun is not None and found.governor is not None and found.noun in found.governor.args:
        named = [p for p in (found.noun, *found.noun.hangers) if any(n[0] in "SO" for n in p.names)]
        if named:
            return Holders(tuple(scene.found.ids(named[:1], "SO")))
        return _own(scene, found.governor)
    return subject_holders(scene, found)
