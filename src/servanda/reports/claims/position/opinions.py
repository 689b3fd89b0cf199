"""Who is for or against the warrants, the Court or a resolution: welcomes and rejects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.position import words
from servanda.reports.claims.position.actors import Holders, Stance, Told, holders_of
from servanda.reports.claims.position.feelings import drew, expresses, is_moved, nouns
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication

_RELATIVE = ("which", "that")
_TARGETS = ("", "with", "to", "against", "at", "out at", "back at", "out against", "of", "about", "over", "for", "by")


def opinions(scene: Scene) -> Iterator[Stance]:
    """The opinions of a sentence, at most one a predication or noun."""
    for found in scene.found.predications:
        for read in _READERS:
            if told := read(scene, found):
                start, end = scene.found.extent(found)
                yield Stance(*told, start, max(end, _end(scene, found)))
                break
    yield from nouns(scene)


def _end(scene: Scene, found: Predication) -> int:
    return max((p.end for p in scene.reach(found)), default=found.end)


def _takes_sides(scene: Scene, found: Predication) -> Told | None:
    """`welcomed the warrants`, `hit back at the Court`, `the text was rejected by Russia`."""
    stance = _side(scene, found)
    if stance is None or not _done(scene, found):
        return None
    toward = _object(scene, found)
    if toward is None or (found.lemma in words.WEAK and toward == "resolution"):
        return None
    return stance, toward, _agent(scene, found)


def _side(scene: Scene, found: Predication) -> str | None:
    """The side that the verb takes; a negated one of support is against it."""
    lemma, behind = found.lemma, scene.view.text[found.end :]
    if lemma in words.SUPPORT and (found.negated or _refused(found)):
        return "rejects"
    if found.negated or scene.found.possible(found):
        return None
    if lemma in words.OUT and not found.particle and not any(p.prep.startswith(("out", "back")) for p in found.args):
        return None
    if lemma in words.OFF and not found.particle and not re.match(r" (?:aside|off|away)\b", behind):
        return None
    return "welcomes" if lemma in words.FOR else "rejects" if lemma in words.AGAINST else None


def _refused(found: Predication) -> bool:
    """`refuses to back it`, `rules out supporting it`."""
    governor = found.governor
    if governor is None or found.form == "finite":
        return False
    return governor.lemma in words.REFUSE or (governor.lemma == "rule" and governor.particle == "out")


def _done(scene: Scene, found: Predication) -> bool:
    """Whether it is done: no condition, urged by nobody, and no infinitive but of deciding or going on to do it."""
    if scene.found.conditional(found) or scene.found.urged(found):
        return False
    governor = found.governor
    if found.form != "inf" or governor is None:
        return True
    if _refused(found):
        return found.lemma in words.SUPPORT
    return found.noun is None and governor.lemma in words.DOES_IT and not governor.negated


def _object(scene: Scene, found: Predication) -> str | None:
    """What the verb is for or against: its object, of a passive the subject, in a relative clause the noun before."""
    if found.passive and not _opposed(found):
        aimed = scene.aimed(found.subject[:1])
    elif found.antecedent is not None and found.mark in _RELATIVE and found.antecedent not in found.subject:
        aimed = scene.aimed([found.antecedent])
    else:
        aimed = scene.aimed(
            p for p in _objects(scene, found) if not p.pronoun or p.names or found.lemma in words.AGAINST
        )
    if aimed is None and not found.passive and _alone(scene, found):
        return _said_against(scene, found)
    return aimed[1] if aimed else None


def _opposed(found: Predication) -> bool:
    """`is opposed to it`."""
    return found.lemma == "oppose" and any(p.prep == "to" for p in found.args[:1])


def _said_against(scene: Scene, found: Predication) -> str | None:
    """`objected that the draft would …`: the subject of what is said."""
    if found.lemma == "disagree":
        return scene.told_of()
    if found.lemma not in words.AGAINST:
        return None
    inner = (p for p in scene.found.predications if p.governor is found and p.mark == "that" and p.subject)
    return next((aim for p in inner if (aim := scene.aim(p.subject[0]))), None)


def _alone(scene: Scene, found: Predication) -> bool:
    return not scene.reach(found)


def _objects(scene: Scene, found: Predication) -> Iterator[Phrase]:
    """The object with what hangs on it; nothing of an infinitive behind."""
    until = min((p.start for p in scene.found.predications if p.start > found.start and p.form == "inf"), default=9999)
    near = [p for p in scene.reach(found) if p.start < until and p.prep in _TARGETS]
    lead = next((place for place, p in enumerate(near) if not p.prep), 0)
    for phrase in near[lead : lead + 1]:
        yield phrase
        more = ("of",) if phrase.head in words.PARTS else () if phrase.names else ("",)
        yield from (p for p in near[lead + 1 : lead + 3] if p.prep in more)


def _agent(scene: Scene, found: Predication) -> Holders:
    if found.passive and not _opposed(found):
        agents = [p for p in scene.reach(found) if p.prep == "by"]
        return holders_of(scene, [agents[0], *agents[0].hangers]) if agents else Holders()
    return subject_holders(scene, found)


def _calls(scene: Scene, found: Predication) -> Told | None:
    """`called the warrants outrageous`, `described it as a historic step`, `what he termed a political court`."""
    if found.lemma not in words.CALL or found.negated or scene.found.possible(found) or not _done(scene, found):
        return None
    if found.args and found.args[0].prep in ("on", "for", "upon"):
        return None
    said = scene.behind(found)
    stance, toward = verdict(said) or ("rejects" if " political" in said else None), None
    if stance:
        toward = _called(scene, found)
    return (stance, toward, _agent(scene, found)) if stance and toward else None


def _called(scene: Scene, found: Predication) -> str | None:
    if found.passive:
        aimed = scene.aimed(found.subject[:1])
    elif found.antecedent is not None and found.mark in _RELATIVE and found.antecedent not in found.subject:
        aimed = scene.aimed([found.antecedent])
    elif found.mark == "what":
        aimed = scene.aimed(p for p in scene.reach(found)[:1] if not p.pronoun)
    else:
        aimed = scene.aimed(p for p in scene.reach(found)[:2] if p.prep == "")
    return aimed[1] if aimed else None


def verdict(said: str) -> str | None:
    """Whether words praise or blame: what stands first."""
    good, bad = words.GOOD.search(said), words.BAD.search(said)
    if good and bad:
        return "welcomes" if good.start() < bad.start() else "rejects"
    return "welcomes" if good else "rejects" if bad else None


def _says_of_it(scene: Scene, found: Predication) -> Told | None:
    """`the ruling was unacceptable, she said`, `"the Court has become a political body"`."""
    if found.form != "finite" or scene.found.conditional(found) or not found.subject:
        return None
    stance = _said_of(scene, found)
    if stance is None:
        return None
    about = found.subject[0]
    told = about.names or not about.pronoun
    pointed = about.head == "it" and not found.modal and (found.lemma in words.IS or _powerless(scene, found))
    toward = scene.aim(about) if told or pointed else None
    return (stance, toward, speaker(scene, found)) if toward else None


def _faults(scene: Scene, found: Predication) -> Told | None:
    """`said that Armenia had made the wrong decision`, where states join and leave."""
    if (
        found.lemma not in ("make", "take")
        or found.negated
        or not any(n[0] == "S" for p in found.subject for n in p.names)
    ):
        return None
    judged = next((p for p in found.args[:1] if p.head in words.DECISION and not p.names), None)
    stance = verdict(" ".join(judged.words)) if judged else None
    return (stance, "court", speaker(scene, found)) if stance else None


def _said_of(scene: Scene, found: Predication) -> str | None:
    if found.lemma in words.HARMS:
        return "rejects" if not found.negated else None
    if _powerless(scene, found):
        return "rejects"
    if found.lemma not in words.IS and found.lemma != "have" and not found.passive:
        return "rejects" if found.lemma in words.DOES and words.BAD.search(scene.clause(found)) else None
    said = scene.view.text[found.start : scene.end_of(found)]
    if _OTHER_THING.search(said):
        return None
    if found.negated:
        sound = words.SOUND.search(said[:70]) and not found.subject[0].pronoun
        return "rejects" if sound or words.GOOD.search(said) else None
    return verdict(said)


_OTHER_THING = re.compile(
    r"\b(?:idea|notion|thought|claim) (?:that|of|to)\b"
)  # "it is an absurd idea that he cannot come"


def _powerless(scene: Scene, found: Predication) -> bool:
    """`The Court has no jurisdiction`."""
    if found.lemma not in ("have", "hold", "possess", "enjoy", "lack"):
        return False
    for phrase in scene.reach(found):
        if words.POWERS & set(phrase.words):
            return found.negated or found.lemma == "lack" or "no" in phrase.words
    return False


def _denies(scene: Scene, found: Predication) -> Told | None:
    """`does not recognise the jurisdiction of the Court`, `refuses to accept the ruling`."""
    if found.lemma not in words.ACKNOWLEDGE:
        return None
    refused = found.form == "inf" and found.governor is not None and found.governor.lemma in words.REFUSE
    if not (found.negated or refused) or scene.found.conditional(found):
        return None
    aimed = scene.aimed(p for p in scene.reach(found) if p.prep in ("", "of"))
    return ("rejects", aimed[1], subject_holders(scene, found)) if aimed else None


_READERS = (_takes_sides, _calls, _says_of_it, _faults, _denies, expresses, is_moved, drew)
