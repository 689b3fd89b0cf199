"""Whether an act is announced or refused, and by whom: modals, promises, refusals, readiness, what is reported."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.acts import is_order, reported
from servanda.reports.claims.position.holders import Holders
from servanda.reports.claims.position.quoted import quoted
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

WILL, WONT = "will_execute", "will_not_execute"
_REPORTED = frozenset(("must", "can", "could", "should"))  # a duty or an ability: a stance where somebody says so
_STOOD_BY = frozenset("justify defend explain repeat reiterate reaffirm".split())
RETRACT = frozenset("withdraw retract rescind revoke renege backtrack backpedal".split())
BACK = frozenset("take row walk go step roll".split())  # with "back"
_WORD = frozenset("assurance assurances pledge pledges promise promises commitment guarantee statement vow".split())
_POLICE = frozenset("police officers bureau gendarmes gendarmerie forces agents authorities".split())
_CHANCES = frozenset("way risk danger question chance possibility prospect reason need".split())
_CHOICES = frozenset(("choice", "option", "alternative"))
_NEVER = re.compile(r"\b(?:under|in) no circumstances?\b|\bon no account\b|\bin no case\b")
_NOBODY = frozenset(("nobody", "one", "none"))
_DUTIES = frozenset("duty obligation obligations request requests right power call calls chance likely unlikely order "
                    "free able demand demands failure attempt".split())  # fmt: skip


def mood(scene: Scene, found: Predication) -> str | None:
    """Whether the act is announced or refused; none where it is a fact, a duty, a condition or urged."""
    group = scene.view.text[found.start : found.end]
    past = found.perfect or "have had to" in group
    if past or "likely" in group or scene.found.conditional(found) or _unsaid(scene, found):
        return None
    if "have to" in group:
        others = found.passive and not found.modal  # "he has to be arrested" is said of others
        return WILL if _directly_said(scene, found) and not found.negated and not others else None
    if found.form == "finite":
        return _finite_mood(scene, found)
    if found.form in ("inf", "ing"):
        return WILL if ordering(scene, found) else _dependent_mood(scene, found)
    governor = found.governor
    return mood(scene, governor) if governor is not None and governor.lemma == "have" else None


def _unsaid(scene: Scene, found: Predication) -> bool:
    """`would neither confirm nor deny that it would arrest him`, `hard to imagine that`, `stopped short of saying`."""
    above = found.governor
    if above is None:
        return False
    if taken_back(above):
        return True
    if found.form == "inf" and above.lemma == "expect":
        return not above.negated
    denied = above.negated and above.lemma not in ("think", "believe", "expect")
    withheld = above.lemma in SAY and (denied or above.lemma == "deny")
    if found.form == "finite" and (withheld or (denied and above.lemma == "guarantee")):
        return True
    return any(g.lemma in ("imagine", "doubt", "expect") for g in scene.found.governors(found))


def taken_back(found: Predication) -> bool:
    """`has taken back his assurance that`, `rowed back on its pledge`."""
    back = found.lemma in RETRACT or (found.lemma in BACK and found.particle == "back")
    return back and not found.negated and any(p.head in _WORD for p in found.args[:2])


def _finite_mood(scene: Scene, found: Predication) -> str | None:
    first = bool(found.subject) and not found.subject[0].names and found.subject[0].head in words.FIRST
    above = found.governor
    if above is not None and above.lemma == "have" and found.tense == "past" and not found.passive:
        return mood(scene, above) if above.modal else None  # "would have him arrested"
    never = bool(_NEVER.search(scene.whole(found)))
    if found.modal in words.FUTURE or (found.passive and not found.modal and (never or _no_way(found))):
        return WONT if (found.negated or never or _of_none(found)) != _no_way(found) else WILL
    if found.modal in _REPORTED and (first or _directly_said(scene, found)):
        if found.modal in ("can", "could"):
            return WONT if found.negated or _of_none(found) else None
        return WILL if not found.negated and _own_duty(scene, found, first) else None
    if found.lemma == "face" and found.tense == "present" and not found.negated and reported(scene, found):
        return WILL
    if found.progressive and found.negated:
        return WONT
    if found.tense == "present" and not found.modal and first:
        return WONT if found.negated else WILL
    return None


def _of_none(found: Predication) -> bool:
    """`no measure of the Court can be carried out`."""
    return found.passive and any("no" in p.words for p in found.subject[:1])


def _no_way(found: Predication) -> bool:
    """`there is no way he would be arrested`, `does not believe that it would arrest him`."""
    above = found.governor
    if above is None:
        return False
    doubts = above.negated and above.lemma in ("think", "believe")
    return doubts or any("no" in p.words and p.head in _CHANCES for p in above.args[:1])


def _own_duty(scene: Scene, found: Predication, first: bool) -> bool:
    """`we must`, `it must be executed`: what a speaker says of himself, not what others have to do."""
    if found.passive and bool(found.subject) and is_order(found.subject[0]):
        return all(held.isupper() for held in speaker(scene, found).ids)  # no organisation executes warrants
    return first or bool(set(subject_holders(scene, found).ids) & set(speaker(scene, found).ids))


def _directly_said(scene: Scene, found: Predication) -> bool:
    """Whether a verb of saying is right above it or behind it, or a quotation around it."""
    above = found.governor
    if above is None and speaker(scene, found).ids:
        return True
    told = above is not None and above.lemma in SAY and not above.passive
    told |= found.mark == "that" and reported(scene, found)
    held = quoted(scene, found.start, found.end, direct=True)
    return bool(held and held.ids) or (told and above is not None and above.mark not in ("if", "unless"))


def _dependent_mood(scene: Scene, found: Predication) -> str | None:
    """By what governs it: a promise, a refusal, being ready or unwilling, having no intention."""
    above = found.governor
    noun = found.noun
    if above is not None and above.args and (found.mark == "of" or above.args[-1].head in _CHOICES):
        noun = noun or above.args[-1]  # "no choice but to"
    kept = above is not None and above.lemma in words.DUTY_KEPT and noun is not None and noun.head in _DUTIES
    if noun is not None and not kept and (by_noun := _noun_mood(scene, found, noun)):
        return by_noun if by_noun != "none" else None
    if above is None:
        return _headline(found)
    if (above.mark == "for" and above.form == "ing") or scene.found.conditional(above):
        return None  # criticised for refusing
    if above.lemma in words.REFUSE or (above.lemma == "rule" and above.particle == "out"):
        return WONT if not above.negated and not above.modal else None
    if above.lemma == "expect" and above.negated and above.subject and above.subject[0].head in _NOBODY:
        return WONT  # "nobody should expect us to arrest him"
    if above.lemma not in words.PROMISE or (scene.found.possible(above) and above.modal != "would"):
        return None
    return _governed_mood(scene, found, above) if kept or above.lemma not in words.DUTY_KEPT else None


def ordering(scene: Scene, found: Predication) -> bool:
    """`ordered the police to arrest him on the warrant`: what a government has done by its own."""
    above = found.governor
    if above is None or found.form != "inf" or above.lemma not in ("order", "instruct", "direct", "task"):
        return False
    own = not above.passive and not above.negated and not above.modal
    police = any(_POLICE & set(p.words) for p in above.args[:1])
    return own and police and bool(re.search(r"[CKJ]\d|warrant", scene.view.text))


def _headline(found: Predication) -> str | None:
    """`Hungary to ignore the warrant, Orban says`: the future of headlines."""
    first = (found.noun or found.subject[0]) if found.subject else found.noun
    opens = first is not None and first.start == 0 and first.head in first.names
    return (WONT if found.negated else WILL) if opens and found.form == "inf" else None


def _governed_mood(scene: Scene, found: Predication, above: Predication) -> str | None:
    negated = above.negated != found.negated
    if above.lemma in ("go", "mean") and not above.progressive:
        return None
    if above.lemma in words.BOUND:
        said = above.modal in words.FUTURE and not negated and not above.perfect and _directly_said(scene, above)
        return WILL if said and found.lemma in words.ARREST else None
    if above.lemma in words.DUTY_KEPT:
        return mood(scene, above)
    if above.lemma in ("be", "have", "choose", "determine"):
        return None
    return WONT if negated else WILL


def _noun_mood(scene: Scene, found: Predication, noun: Phrase) -> str | None:
    """`ready to apply them`, `its refusal to arrest`, `no intention of`; "none": a duty or a demand."""
    above, said = found.governor, set(noun.words)
    negated = found.negated or (above is not None and above.negated) or "no" in said
    if noun.head == "refusal" and (above is None or above.lemma not in SAY | _STOOD_BY):
        return "none"  # a dispute over its refusal
    if noun.head == "unable":
        return WONT if reported(scene, found) else "none"
    if said & words.UNWILLING:
        return WONT if noun.head != "position" or negated else "none"
    if said & words.WILLING:
        return WONT if negated else WILL
    if said & words.INTENTION:
        return WONT if negated else "none"
    if noun.head in _CHOICES and "no" in said:
        return "none" if found.negated else WILL
    return "none" if noun.head in _DUTIES else None


# -- whose intention it is


def intending(scene: Scene, found: Predication, *, passive: bool) -> Holders:
    """Whose intention it is: the subject's, where nobody else says it for him; of a passive, who says so."""
    if ordering(scene, found) and found.governor is not None:
        return subject_holders(scene, found.governor)
    own = Holders() if passive and found.form == "finite" else _own(scene, found)
    said = speaker(scene, found)
    if not own.ids and found.antecedent is not None and not _no_way(found):
        return Holders()  # "any country that would arrest him"
    if not own.ids:
        others = bool(found.subject) and not found.negated and words.MEMBERS & set(found.subject[0].words)
        return Holders() if others else _announced(scene, found) or said
    above = next((g for g in scene.found.governors(found) if g.form == "finite"), None)
    hearsay = above is None or above.lemma in SAY or found.mark == "that"
    sayings = (g for g in scene.found.governors(found) if g.lemma in SAY)
    if any(words.OUTSIDERS & {w for p in g.subject[:1] for w in p.words} for g in sayings):
        return Holders()
    if hearsay and said.ids and not set(said.ids) & set(own.ids):
        return Holders()
    return Holders(own.ids, own.anonymous or (hearsay and said.anonymous))


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
        return Holders(tuple(scene.found.ids(named[:1], "SO"))) if named else _own(scene, found.governor)
    return subject_holders(scene, found)
