"""Findings that a state broke its duty.

A clause of a broken duty that a bench says ("found that Mongolia had failed to comply"), a state that is found
"in breach" or rebuked, or a noun ("a finding of non-compliance against Chad").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.decision.bench import ICC, points_back
from servanda.reports.claims.decision.done import FOUND, Act, Scene
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

_SAYS = frozenset(
    "find rule hold conclude determine decide declare say note state establish recognise recognize acknowledge confirm affirm reaffirm stress judge "
    "consider deem agree observe announce write add tell see point reiterate recall be uphold endorse".split()
)
_BREAKS = frozenset(
    "breach violate infringe contravene flout shirk defy disregard neglect renege ignore transgress default".split()
)
_FAILS = frozenset("fail neglect omit refuse decline".split())
_OWED = frozenset(
    "comply cooperate co-operate arrest execute fulfil fulfill meet act surrender honour honor respect discharge "
    "observe detain enforce obey perform hand abide carry heed live give provide transfer deliver consult assist "
    "apprehend implement uphold follow satisfy do".split()
)
_DUTY = frozenset(
    "rule rules obligation obligations duty duties law laws statute treaty commitments commitment requests request "
    "promise promises word agreement responsibilities cooperation".split()
)
_BREACH = frozenset(
    "breach violation non-compliance noncompliance non-compliant noncompliant non-cooperation noncooperation fault "
    "default contravention infringement uncooperative delinquent failure failures breaches violations "
    "non-cooperative afoul foul defiance derelict dereliction remiss".split()
)
_NOT_OF_ITSELF = frozenset(("failure", "failures"))  # "it was a failure"
_BROKEN_WITH = {  # a verb that breaks a duty only with one of these words
    "break": _DUTY, "fall": frozenset(("short", "foul", "afoul")), "run": frozenset(("foul", "afoul")),
    "go": frozenset(("against",)),
} | dict.fromkeys(("be", "act", "stand", "remain", "amount", "constitute", "represent"), _BREACH - _NOT_OF_ITSELF)  # fmt: skip
_CENSURES = frozenset(
    "rebuke censure reprimand admonish fault upbraid chide rap chastise scold castigate lambast lambaste berate "
    "reproach".split()
)  # for whatever it is
_REBUKES = _CENSURES | frozenset("criticise criticize condemn blame slam accuse blast denounce take hold call".split())
_AUTHORITIES = frozenset(
    "it they authorities government country state kingdom republic countries states all both three four five".split()
)
_SEVERAL = frozenset("countries states republics nations parties".split())
_UNREAL = frozenset("could may might would can will".split())
_HELD = frozenset("arrest detain hold surrender hand seize".split())  # "should have arrested him"
RULINGS = frozenset("finding ruling decision judgment judgement verdict conclusion opinion findings rulings".split())
_WORDS = frozenset(("words", "view", "opinion", "eyes"))
_HEADLINE = re.compile(r"(?:C\d+|J\d+)(?: judges)?: ")
_FINDING = re.compile(
    r"\b(?:finding|ruling|declaring|holding) (?P<state>S\d+)(?: was| to be| is)? (?:in )?(?P<what>[\w-]+)"
)


def findings(c: Scene) -> Iterator[Act]:
    """The findings of one sentence."""
    for found in c.predications:
        broken = _said_broken(c, found) if _broke(c, found) else None
        if act := broken or _found_in_breach(c, found):
            yield act
    yield from _nouns(c)


def _broke(c: Scene, found: Predication) -> bool:
    """Whether a clause tells a broken duty: failed to comply, breached, did not arrest, should have arrested."""
    lemma = found.lemma
    if lemma in _FAILS and not found.negated and (inner := _inner(c, found)):
        return inner.lemma in _OWED
    if lemma in _BREAKS:
        return not found.negated
    if needed := _BROKEN_WITH.get(lemma):
        return bool(_words(c, found) & needed) if not found.negated else "diligence" in c.words(found)
    if lemma == "fail" and not found.negated:
        return bool(c.words(found) & _DUTY)
    if found.modal == "should" and found.perfect:
        return lemma in _HELD and not found.passive
    return lemma in _OWED and found.negated and found.form != "ing" and not found.passive


def _inner(c: Scene, found: Predication) -> Predication | None:
    return next((p for p in c.predications if p.governor is found and p.form == "inf"), None)


def _words(c: Scene, found: Predication) -> frozenset[str]:
    """The words of the complements, with those of prepositions like `in breach of`."""
    return c.words(found) | {word for phrase in found.args for word in phrase.prep.split()}


def _said_broken(c: Scene, found: Predication) -> Act | None:
    """A broken duty that a bench says, and not another speaker before it."""
    whom = _breaker(c, found)
    if whom is None or found.mark not in ("", "that") or found.modal in _UNREAL or c.conditional(found):
        return None
    for voice in c.voices(found):
        kind = c.deciding(voice) if voice.lemma in _SAYS else None
        if kind:
            real = not (voice.negated or c.unreal(voice)) and kind == ICC
            return c.as_act(FOUND, voice, whom, found) if real else None
        if voice.lemma in SAY and voice.end < found.start:
            return None
    if _worded(c) or _headed(c, found) or c.according() == ICC:
        return c.as_act(FOUND, found, whom, found)
    return None


def _breaker(c: Scene, found: Predication) -> tuple[str, ...] | None:
    """Who broke it: the states of the subject, nobody for "it" and "the authorities"; None where it is somebody else."""
    subject, over = found.subject, found.governor
    if over is not None and over.antecedent is not None and subject == over.subject:
        subject = [over.antecedent]  # "Hungary, which the Court found had failed to arrest him"
    if whom := c.states(subject):
        return whom
    if over is not None and subject and subject[0].head in _SEVERAL:
        return c.states(over.args)  # "found several countries, among them Chad, to have failed"
    pronoun = any(m.how == "pronoun" for m in c.names(subject, "C"))  # "it had not complied": a state all the same
    return () if pronoun or (subject and subject[0].head in _AUTHORITIES | _BREACH) else None


def _worded(c: Scene) -> bool:
    """ "In the words of the judges", "in their view", "for the judges", at the opening."""
    opening = [p for p in c.phrases[:1] if p.prep == "for" or p.head in _WORDS]
    return c.bench([p for o in opening for p in (o, *o.hangers) if p.head not in _WORDS]) == ICC


def _headed(c: Scene, found: Predication) -> bool:
    """ "The Court's ruling that Mongolia failed …", and the headline "Court: Mongolia failed …"."""
    if _HEADLINE.match(c.view.text):
        return True
    nouns = [p for p in c.phrases if p.end < found.start and p.head in RULINGS] if found.mark == "that" else []
    real = found.governor is None or c.standing(found.governor) == 1
    return real and c.bench(nouns[-1:]) == ICC


def _found_in_breach(c: Scene, found: Predication) -> Act | None:
    """Found in breach, accused of non-compliance, rebuked for failing; the failure of a state established."""
    if found.lemma not in _SAYS | _REBUKES or found.lemma == "be" or c.standing(found) != 1:
        return None
    objects = c.subject(found) if found.passive else c.behind(found, "", "against")
    whom = c.states(objects) or c.states(found.args)
    if (
        "case" in c.words(found)
        or not (whom or points_back(objects, _AUTHORITIES))
        or not _breach_behind(c, found, objects)
        or c.decider(found) != ICC
    ):
        return None
    if found.lemma in _REBUKES - _SAYS - _CENSURES and found.passive and not any(p.prep == "by" for p in found.args):
        return None  # accused by whomever
    return c.as_act(FOUND, found, whom)


def _breach_behind(c: Scene, found: Predication, objects: list[Phrase]) -> bool:
    """A noun of breach in the object or behind it, or a participle of one: for failing, for not arresting."""
    if (_words(c, found) | {w for p in objects for w in p.words}) & _BREACH:
        return True
    for later in c.predications[c.predications.index(found) + 1 :]:
        if later.form == "finite":
            break
        if later.form == "ing" and re.search(r"\b(?:for|of|over|by|in) \Z", c.view.text[: later.start]):
            broke = later.lemma in _FAILS | _BREAKS or (later.negated and later.lemma in _OWED)
            return found.lemma in _CENSURES or broke
    return found.lemma in _CENSURES


def _nouns(c: Scene) -> Iterator[Act]:
    """ "A finding of non-compliance against Chad", "the decision finding Hungary non-compliant"."""
    if (match := _FINDING.search(c.view.text)) and match["what"] in _BREACH and c.predications:
        yield Act(FOUND, c.predications[0], tuple(c.view.ids(match["state"])), match.span())
    for phrase in c.phrases:
        hung = phrase.hangers[:4] if phrase.head in RULINGS else []
        if not any(h.prep in ("of", "on") and h.head in _BREACH for h in hung):
            continue
        whom = c.states([h for h in hung if h.prep in ("against", "by", "concerning", "on", "for", "of")])
        verb = min(c.predications, key=lambda p: abs(p.start - phrase.start), default=None)
        if whom and verb is not None and c.standing(verb) == 1:
            yield Act(FOUND, verb, whom, (phrase.start, hung[-1].end))
