"""Promises that nobody is arrested: safe passage, a way to come, a ruling without effect, no more cooperation."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.actors import Told
from servanda.reports.claims.position.acts import is_order, is_person
from servanda.reports.claims.position.moods import WONT, intending
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication

_WAYS = frozenset("way ways means solution arrangement arrangements measures".split())
_TO_COME = re.compile(
    r"\b(?:to|can|could|and|would) (?:\w+ )?(?:visit|come|attend|travel|enter|leave)\b|\bwithout\b|\bnot (?:be )?arrested"
)


def _of_visitor(scene: Scene, found: Predication) -> bool:
    """Whether the safety is somebody's who comes, not the Court's."""
    if re.search(r"of C\d", scene.behind(found)):
        return False
    going = re.search(
        r"\b(?:participation|access|passage|conduct|attendance|arrest|visit|stay|entry)|(?:\bhis|\bher|'s|[PS]\d+) safety",
        scene.behind(found),
    )
    return bool(going) or found.passive or any(is_person(scene, [p]) for p in scene.reach(found))


def _resolved(found: Predication) -> bool:
    """Of an infinitive: whether it is promised or decided."""
    governor = found.governor
    if found.form != "inf" or governor is None:
        return True
    return found.noun is None and governor.lemma in words.PROMISE - {"have", "be", "oblige", "require", "bind", "force"}


def _arranges(scene: Scene, found: Predication) -> bool:
    """`find a way for him to visit`, `arrangements would be made so that he is not arrested`."""
    things = found.subject[:1] if found.passive else found.args[:2]
    meant = found.lemma in ("find", "make", "seek", "look") and any(_WAYS & set(p.words) for p in things)
    return meant and bool(_TO_COME.search(scene.view.text[found.end :]))


def grants_safety(scene: Scene, found: Predication) -> Told | None:
    """`guaranteed him safe passage`, `assured that he would not be arrested`, `find ways for him to visit`."""
    if scene.found.conditional(found) or scene.found.urged(found) or found.negated or not _resolved(found):
        return None
    safe = words.SAFE.search(scene.behind(found))
    granted = found.lemma in words.GRANT and safe and _of_visitor(scene, found)
    if not granted and not _arranges(scene, found):
        return None
    if found.passive:
        return WONT, "warrant", speaker(scene, found)
    held = subject_holders(scene, found)
    return (WONT, "warrant", held) if held.ids else None


_POSSIBLE = re.compile(r"\b(?:feasible|possible|conceivable|planned|an option)")
_IMPOSSIBLE = re.compile(
    r"\bunenforceable|\b(?:un|not |in)feasib|\bimpossible|\bunthinkable|\binconceivable|\bout of the question|\bunimaginable"
)


def _of_arrest(scene: Scene, phrase: Phrase) -> bool:
    return phrase.head in ("arrest", "arrests") or (phrase.head in words.ORDER and is_order(scene, phrase))


def _called_arrest(scene: Scene, found: Predication) -> bool:
    return any({"arrest", "arrests"} & set(p.words) for p in scene.reach(found)[:2])


def without_effect(scene: Scene, found: Predication) -> Told | None:
    """`the ruling would have no effect in Hungary`, `no arrest is feasible`, `judged the arrest unfeasible`."""
    if found.lemma == "be" and found.subject and _of_arrest(scene, found.subject[0]):
        said = scene.behind(found)
        impossible = _IMPOSSIBLE.search(said) or (found.negated and _POSSIBLE.search(said))
        return (WONT, "warrant", speaker(scene, found)) if impossible else None
    if found.lemma in words.CALL and _IMPOSSIBLE.search(scene.behind(found)) and _called_arrest(scene, found):
        return WONT, "warrant", subject_holders(scene, found)
    if found.lemma in ("have", "carry", "hold") and found.subject:
        nothing = any(words.NO_EFFECT & set(p.words) and "no" in p.words for p in found.args[:1])
        here = any(p.prep in ("in", "on") and (p.names or p.head in ("country", "soil")) for p in scene.reach(found))
        if nothing and here and is_order(scene, found.subject[0]):
            return WONT, "warrant", speaker(scene, found)
    return None


_ENDS = frozenset("stop suspend end cease halt withhold refuse cut freeze rule".split())


def ends_cooperation(scene: Scene, found: Predication) -> Told | None:
    """`stopped all cooperation with the Court`."""
    if found.lemma not in _ENDS or found.negated or scene.found.unreal(found):
        return None
    reach = scene.reach(found)
    ended = any(p.head in ("cooperation", "co-operation") for p in reach[:1])
    with_court = any(
        p.prep == "with" and (p.head in ("court", "tribunal") or "C" in [n[0] for n in p.names]) for p in reach
    )
    return (WONT, "court", subject_holders(scene, found)) if ended and with_court else None


_MAY_COME = re.compile(
    r"\b(?:able|free|allowed|welcome|permitted) to (?:\w+ )?(?:enter|visit|come|travel|attend|leave|move)\b"
    r"|\b(?:nothing|no reason) to fear|\bneed not fear|\b(?:perfectly |completely )?safe\b"
    r"|\b(?:enter|visit|come|travel|attend|leave)\b[^.;]*\b(?:unhindered|unimpeded|freely|without (?:fear|risk|danger|being))"
)
_PLANE = frozenset("plane jet aircraft airplane flight".split())


def may_come(scene: Scene, found: Predication) -> Told | None:
    """`said he would be able to enter the country, hold talks and return`, `could come and leave unhindered`."""
    if not (found.modal or found.lemma == "have") or found.negated or scene.found.conditional(found):
        return None
    if found.lemma in ("let", "allow", "permit") and any(_PLANE & set(p.words) for p in scene.reach(found)):
        return WONT, "warrant", intending(scene, found, passive=False)
    if not is_person(scene, found.subject[:1]):
        return None
    if not _MAY_COME.search(scene.view.text[found.start :]):
        return None
    return WONT, "warrant", speaker(scene, found)
