"""Who is for or against the warrants, the Court or a resolution: welcomes it, calls it absurd, says it is void."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.position import words
from servanda.reports.claims.position.acts import is_person
from servanda.reports.claims.position.holders import Stance, Told
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import agent, speaker, subject_holders
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import QUOTING

_ABOLISH = frozenset("abolish scrap disband dismantle dissolve defund".split())
_COURT_ONLY = ("fight", "battle")  # who fights the charges defends himself
_RELATIVE = ("which", "that")
_TARGETS = ("", "with", "to", "against", "at", "out at", "back at", "out against", "of", "about", "over", "for", "by")
_ASIDE = re.compile(r" (?:aside|off|away|out|back)\b")
_QUESTION = re.compile(r" (?:what|whether|how|who|why) ")  # "it is clear to everyone what an attempt …"
_OTHER_THING = re.compile(r"\b(?:idea|notion|thought|claim) (?:that|of|to)\b")  # "an absurd idea that he cannot come"
_OWN_ACTS = (
    QUOTING
    | words.CALL
    | frozenset("issue seek accuse charge investigate find rule say name want convict sentence order".split())
)


def opinions(scene: Scene) -> Iterator[Stance]:
    """The opinions that the verbs of a sentence tell, at most one a predication."""
    for found in scene.found.predications:
        readers = _BY_LEMMA.get(found.lemma, (_says_of_it,))
        if told := next((t for read in readers if (t := read(scene, found))), None):
            yield Stance(*told, *scene.stretch(found))


def done(scene: Scene, found: Predication) -> bool:
    """Whether it is done: no condition, urged by nobody, and no infinitive but of deciding or going on to do it."""
    if scene.found.conditional(found) or scene.found.urged(found):
        return False
    governor = found.governor
    if (scene.found.possible(found) and not found.negated) or found.mark == "without":
        return False
    if found.form != "inf" or governor is None:
        return True
    if refused(found):
        return found.lemma in words.SUPPORT | words.ACKNOWLEDGE
    quick = found.noun is None or found.noun.head in ("quick", "swift", "first")
    return quick and governor.lemma in words.DOES_IT and not governor.negated


def refused(found: Predication) -> bool:
    """`refuses to back it`, `rules out supporting it`."""
    above = found.governor
    if above is None or found.form == "finite":
        return False
    return above.lemma in words.REFUSE or (above.lemma == "rule" and above.particle == "out")


def _relative(scene: Scene, found: Predication) -> list[Phrase] | None:
    """In a relative clause the noun before: `the warrants, which he rejects`, `a ruling that he waved away`."""
    if found.mark == "that" and found.antecedent is None and found.subject and all(p.prep for p in found.args):
        start = found.subject[0].start
        noun = [p for p in scene.found.phrases if scene.view.text[p.end : start] == " that " and p.words[0] == "a"]
        return noun or None
    aside = found.antecedent is not None and found.mark in _RELATIVE and found.antecedent not in found.subject
    return [found.antecedent] if aside and found.antecedent is not None else None


# -- verbs of being for and against


def _takes_sides(scene: Scene, found: Predication) -> Told | None:
    """`welcomed the warrants`, `hit back at the Court`, `the text was rejected by Russia`."""
    stance = _side(scene, found)
    if stance is None or not done(scene, found):
        return None
    toward = _object(scene, found)
    if toward is None or (toward == "warrant" and found.lemma in _COURT_ONLY):
        return None
    if toward == "resolution" and (found.lemma in words.WEAK or _voted(found)):
        return None
    return stance, toward, subject_holders(scene, found) if _opposed(found) else agent(scene, found)


def _voted(found: Predication) -> bool:
    """`14 votes in favour, with only Washington opposing it`."""
    return found.form == "ing" and bool(found.subject) and found.subject[0].prep == "with"


def _side(scene: Scene, found: Predication) -> str | None:
    """The side that the verb takes; a negated one of support is against it."""
    lemma = found.lemma
    if lemma in words.SUPPORT and (found.negated or refused(found)):
        return "rejects"
    if found.negated:
        return None
    outward = found.particle or any(p.prep.startswith(("out", "back")) for p in found.args)
    if lemma in words.OUT and not outward and not _ASIDE.match(scene.view.text, found.end):
        return None
    return "welcomes" if lemma in words.FOR else "rejects" if lemma in words.AGAINST else None


def _object(scene: Scene, found: Predication) -> str | None:
    """What the verb is for or against: its object, of a passive the subject, in a relative clause the noun before."""
    if found.passive and not _opposed(found):
        return scene.aimed(found.subject[:1])
    if (before := _relative(scene, found)) is not None:
        return scene.aimed(before)
    opens = found.subject[:1] == scene.found.phrases[:1]  # then "it" is in the sentence before
    here = found.lemma in words.AGAINST or (scene.told_of(0) is not None and not opens)
    aim = scene.aimed(p for p in _objects(scene, found) if not p.pronoun or p.names or here)
    return aim or (_said_against(scene, found) if not scene.reach(found) and not found.passive else None)


def _opposed(found: Predication) -> bool:
    """`is opposed to it`."""
    return found.lemma == "oppose" and found.passive and any(p.prep == "to" for p in found.args[:1])


def _said_against(scene: Scene, found: Predication) -> str | None:
    """`objected that the draft would …`: the subject of what is said."""
    inner = (p for p in scene.found.predications if p.governor is found and p.form == "finite" and p.subject)
    against = found.lemma in words.AGAINST | words.ACKNOWLEDGE | words.DENY | {"believe", "think"}
    return next((aim for p in inner if (aim := scene.aim(p.subject[0]))), None) if against else None


def _objects(scene: Scene, found: Predication) -> Iterator[Phrase]:
    """The object with what hangs on it; nothing of an infinitive behind."""
    dependent = (p.start for p in scene.found.predications if p.start > found.start and p.form in ("inf", "ing"))
    until = min(dependent, default=len(scene.view.text))
    relative = [p.subject[0] for p in scene.found.predications if p.subject and p.subject[0].words == ["that"]]
    near = [p for p in scene.reach(found) if p.start < until and p.prep in _TARGETS and p not in relative]
    lead = next((place for place, p in enumerate(near) if not p.prep), 0)
    for phrase in near[lead : lead + 1]:
        yield phrase
        more = ("of",) if phrase.head in words.PARTS else () if phrase.names else ("",)
        yield from (p for p in near[lead + 1 : lead + 3] if p.prep in more)


def _denies(scene: Scene, found: Predication) -> Told | None:
    """`does not recognise the jurisdiction of the Court`, `refuses to accept the ruling`, `… that it can rule`."""
    if not (found.negated or refused(found)) or scene.found.conditional(found):
        return None
    objects = found.subject[:1] if found.passive else [p for p in scene.reach(found) if p.prep in ("", "of")]
    if found.lemma in words.WANT:  # "this is not the seat of the Court and we don't want it"
        further = any(p.governor is found and p.form == "inf" for p in scene.found.predications)
        toward = scene.aimed(() if further else objects[:1])
        toward = "court" if toward and re.search(r"\bC\d", scene.view.text[: found.end + 4]) else None
    else:
        toward = scene.aimed(objects) or _said_against(scene, found)
    return ("rejects", toward, agent(scene, found)) if toward else None


# -- what one calls it, and what one says of it


def _calls(scene: Scene, found: Predication) -> Told | None:
    """`called the warrants outrageous`, `described it as a historic step`, `what he termed a political court`."""
    if found.negated or not done(scene, found) or (found.args and found.args[0].prep in ("on", "for", "upon")):
        return None
    said = scene.behind(found)
    stance = words.verdict(said) or ("rejects" if " political" in said else None)
    toward = _called(scene, found) if stance else None
    return (stance, toward, agent(scene, found)) if stance and toward else None


def _called(scene: Scene, found: Predication) -> str | None:
    if found.passive:
        return scene.aimed(found.subject[:1])
    if (before := _relative(scene, found)) is not None:
        return scene.aimed(before)
    if found.mark == "what":
        return scene.aimed(p for p in scene.reach(found)[:1] if not p.pronoun)
    return scene.aimed(p for p in scene.reach(found)[:2] if p.prep == "")


def _says_of_it(scene: Scene, found: Predication) -> Told | None:
    """`the ruling was unacceptable, she said`, `"the Court has become a political body"`."""
    if found.form != "finite" or not found.subject or scene.found.conditional(found) or found.lemma in _OWN_ACTS:
        return None
    about = _spoken_of(found)
    pointed = about.head == "it" and not found.modal and (found.lemma in words.IS or _powerless(scene, found))
    if found.lemma == "have" and is_person(scene, found.args[:1]):
        return None  # the wrong man
    toward = scene.aim(about) if about.names or not about.pronoun or pointed else None
    if about.head in ("this", "that") and found.lemma == "be":
        toward = scene.aimed(p for p in found.args[:1] if p.head not in words.VAGUE)  # "this is a political court"
    stance = _said_of(scene, found) if toward else None
    return (stance, toward, speaker(scene, found)) if stance and toward else None


def _spoken_of(found: Predication) -> Phrase:
    """The subject; of `Armenia had made the wrong decision` the decision."""
    made = found.lemma in ("make", "take") and found.args and found.args[0].head in words.DECISION
    return found.args[0] if made else found.subject[0]


def _said_of(scene: Scene, found: Predication) -> str | None:
    if found.lemma in words.HARMS:
        return "rejects" if not found.negated else None
    if found.modal in ("must", "should"):
        return "rejects" if found.passive and found.lemma in _ABOLISH and not found.negated else None
    said = _QUESTION.split(scene.view.text[found.start : scene.end_of(found)])[0]
    if _OTHER_THING.search(said) and (found.lemma in words.IS or found.passive):
        return None
    if found.lemma not in words.IS and not found.passive:
        helps = found.lemma in words.HELPS and not found.negated and words.verdict(said) == "welcomes"
        blamed = "rejects" in (words.verdict(said), words.verdict(scene.clause(found)))
        return "rejects" if blamed else "welcomes" if helps else None
    if found.negated:
        if (contrast := words.verdict(said.partition(" but ")[2])) is not None:
            return contrast  # "no impartial court but a political one"
        court = not found.subject[0].pronoun or any(p.head in words.BARE_COURT for p in found.args)
        sound = words.SOUND.search(said[:70]) and court
        return "rejects" if sound or words.verdict(said) == "welcomes" else None
    further = "" if found.subject[0].pronoun else scene.clause(found)[:90]  # "a signal that no one is above the law"
    return words.verdict(said) or words.verdict(further)


def _powerless(scene: Scene, found: Predication) -> bool:
    """`The Court has no jurisdiction`."""
    if found.lemma not in ("have", "hold", "possess", "enjoy", "lack"):
        return False
    power = next((p for p in scene.reach(found) if words.POWERS & set(p.words)), None)
    return power is not None and (found.negated or found.lemma == "lack" or "no" in power.words)


def _disputes(scene: Scene, found: Predication) -> Told | None:
    """`both deny that the Court has jurisdiction`, `disputes its jurisdiction`."""
    doubts = (found.lemma in words.DENY) != found.negated
    if not doubts or not done(scene, found) or not words.POWERS & set(scene.clause(found)[:80].split()):
        return None
    toward = _said_against(scene, found) or scene.aimed(p for p in scene.reach(found)[:2] if not p.pronoun)
    return ("rejects", toward, subject_holders(scene, found)) if toward else None


_READERS = (
    (words.FOR | words.AGAINST | words.SUPPORT, _takes_sides),
    (words.CALL, _calls),
    (words.ACKNOWLEDGE | words.WANT, _denies),
    (words.DENY | {"believe", "think"}, _disputes),
)
_BY_LEMMA = {
    lemma: (*(read for known, read in _READERS if lemma in known), _says_of_it)
    for lemma in frozenset().union(*(known for known, _ in _READERS))
}
