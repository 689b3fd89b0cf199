"""Promises that nobody is arrested: safe passage, a way to come, a ruling without effect, no more cooperation."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.acts import is_order, is_person
from servanda.reports.claims.position.holders import Told
from servanda.reports.claims.position.moods import WONT, intending
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import agent, speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication

_WAYS = frozenset("way ways means solution arrangement arrangements measures".split())
_TO_COME = re.compile(
    r"\b(?:to|can|could|and|would) (?:\w+ )?(?:visit|come|attend|travel|enter|leave)\b|\bwithout\b"
    r"|\bnot (?:be )?arrested"
)
_VISIT = re.compile(
    r"\b(?:participation|access|passage|conduct|attendance|arrest|visit|stay|entry)|(?:\bhis|\bher|'s|[PS]\d+) safety"
)
_POSSIBLE = re.compile(r"\b(?:feasible|possible|conceivable|planned|an option)")
_IMPOSSIBLE = re.compile(
    r"\bunenforceable|\b(?:un|not |in)feasib|\bimpossible|\bunthinkable|\binconceivable|\bunimaginable"
    r"|\bout of the question"
)
_MAY_COME = re.compile(
    r"\b(?:able|free|allowed|welcome|permitted) to (?:\w+ )?(?:enter|visit|come|travel|attend|leave|move)\b"
    r"|\bwelcome (?:in|to) [SD]\d"
    r"|\b(?:nothing|no reason) to (?:fear|worry)|\bneed not (?:fear|worry)|\b(?:perfectly |completely )?safe\b"
    r"|\bno (?:risk|danger|threat|fear)\b|\bin (?:\w+ )?safety\b"
    r"|\b(?:enter|visit|come|travel|attend|leave|go|return|fly|depart)\b[^.;]*"
    r"\b(?:unhindered|unimpeded|freely|unharmed|unmolested|unscathed|undisturbed|scot-free|without (?:fear|risk|danger|being))"
)
_PASS = re.compile(r"\b(?:pass|fly|land|enter|cross|through)\b")
_COMES = frozenset("come travel enter visit attend fly".split())
_PLANE = frozenset("plane jet aircraft airplane flight".split())
_HERE = frozenset("country soil territory there here".split())


def grants_safety(scene: Scene, found: Predication) -> Told | None:
    """`guaranteed him safe passage`, `assured that he would not be arrested`, `find ways for him to visit`."""
    if found.negated or not _resolved(found):
        return None
    safe = found.lemma in words.GRANT and words.SAFE.search(scene.behind(found)) and _of_visitor(scene, found)
    if not safe and not _arranges(scene, found):
        return None
    held = speaker(scene, found) if found.passive else subject_holders(scene, found)
    return (WONT, "warrant", held) if held.ids else None


def _of_visitor(scene: Scene, found: Predication) -> bool:
    """Whether the safety is somebody's who comes, not the Court's."""
    if re.search(r"of C\d", scene.behind(found)):
        return False
    going = _VISIT.search(scene.behind(found))
    return bool(going) or found.passive or any(is_person(scene, [p]) for p in scene.reach(found))


def _resolved(found: Predication) -> bool:
    """Of an infinitive: whether it is promised or decided."""
    if found.form != "inf" or found.governor is None:
        return True
    return found.noun is None and found.governor.lemma in words.PROMISE - words.BOUND - {"have", "be"}


def _arranges(scene: Scene, found: Predication) -> bool:
    """`find a way for him to visit`, `arrangements would be made so that he is not arrested`."""
    things = found.subject[:1] if found.passive else found.args[:2]
    meant = found.lemma in words.ARRANGE and any(_WAYS & set(p.words) for p in things)
    return meant and bool(_TO_COME.search(scene.view.text[found.end :]))


def without_effect(scene: Scene, found: Predication) -> Told | None:
    """`the ruling would have no effect in Hungary`, `no arrest is feasible`, `judged the arrest unfeasible`."""
    if not found.subject:
        return None
    subject, said = found.subject[0], scene.behind(found)
    if found.lemma in words.CALL:
        called = any({"arrest", "arrests"} & set(p.words) for p in scene.reach(found)[:2])
        return (WONT, "warrant", subject_holders(scene, found)) if called and _IMPOSSIBLE.search(said) else None
    if found.lemma == "be" and subject.head == "there":
        none = any("no" in p.words and p.head in ("arrest", "arrests") for p in found.args[:1])
        return (WONT, "warrant", speaker(scene, found)) if none else None
    if found.lemma == "be" and (_of_arrest(subject) or _of_that(scene, subject)):
        impossible = _IMPOSSIBLE.search(said) or (found.negated and _POSSIBLE.search(said))
        return (WONT, "warrant", speaker(scene, found)) if impossible else None
    if found.lemma in ("have", "carry", "hold") and (is_order(subject) or _they(scene, subject)):
        nothing = any(words.NO_EFFECT & set(p.words) and "no" in p.words for p in found.args[:1])
        here = any(p.head in _HERE or (p.prep in ("in", "on") and p.names) for p in scene.reach(found))
        return (WONT, "warrant", speaker(scene, found)) if nothing and here else None
    return None


def _of_arrest(phrase: Phrase) -> bool:
    return phrase.head in ("arrest", "arrests") or (phrase.head in words.ORDER and is_order(phrase))


def _they(scene: Scene, phrase: Phrase) -> bool:
    """`the day after they were made public, promising that they would have no effect`: the warrants, no sanctions."""
    before = (p for p in scene.found.phrases if p.end <= phrase.start and not p.names and not p.pronoun)
    others = any(p.head.endswith("s") and p.head not in words.ORDER for p in before)
    return phrase.head in ("they", "these") and not phrase.names and not others and scene.told_of(2) == "warrant"


def _of_that(scene: Scene, phrase: Phrase) -> bool:
    """`this was not feasible`, said of an arrest told of right before."""
    return phrase.head in ("this", "that", "it") and not phrase.names and scene.after_arrest(phrase)


def ends_cooperation(scene: Scene, found: Predication) -> Told | None:
    """`stopped all cooperation with the Court`."""
    reach = scene.reach(found)
    ended = any(p.head in ("cooperation", "co-operation") for p in reach[:1])
    court = any(p.prep == "with" and (p.head in ("court", "tribunal") or "C" in [n[0] for n in p.names]) for p in reach)
    real = not found.negated and not scene.found.unreal(found)
    return (WONT, "court", agent(scene, found)) if ended and court and real else None


def may_come(scene: Scene, found: Predication) -> Told | None:
    """`said he would be able to enter the country, hold talks and return`, `could come and leave unhindered`."""
    refused = found.negated and found.lemma not in ("fear", "worry")
    if not (found.modal or found.lemma == "have") or refused:
        return None
    if found.lemma in ("let", "allow", "permit"):
        passes = is_person(scene, scene.reach(found)[:1]) and _PASS.search(scene.clause(found))
        plane = any(_PLANE & set(p.words) for p in scene.reach(found))
        return (WONT, "warrant", intending(scene, found, passive=False)) if passes or plane else None
    if not is_person(scene, found.subject[:1]):
        return None
    above = found.governor is not None and found.governor.lemma in ("make", "ensure", "guarantee", "assure")
    sure = above and found.modal in ("can", "could") and found.lemma in _COMES
    return (WONT, "warrant", speaker(scene, found)) if sure or _MAY_COME.search(scene.view.text, found.start) else None
