"""Findings that a state broke its duty.

A clause of a broken duty that a bench says ("found that Mongolia had failed to comply"), a state that is found
"in breach" or rebuked, or a noun ("a finding of non-compliance against Chad").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.decision.bench import (
    ICC,
    according,
    bench,
    deciding,
    voices,
)
from servanda.reports.claims.decision.done import (
    FOUND,
    Act,
    as_act,
    decider,
    standing,
    states,
)
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Predication
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Text

_SAYS = frozenset(
    "find rule hold conclude determine decide declare say note state establish confirm affirm reaffirm stress judge "
    "consider deem agree observe announce write add".split()
)
_BREAKS = frozenset("breach violate infringe contravene flout shirk defy disregard neglect renege".split())
_OWED = frozenset(
    "comply cooperate co-operate arrest execute fulfil fulfill meet act surrender honour honor respect discharge "
    "observe detain enforce obey perform hand abide carry heed live".split()
)
_DUTY = frozenset(
    "rule rules obligation obligations duty duties law statute treaty commitments requests request".split()
)
_BREACH = frozenset(
    "breach violation non-compliance noncompliance non-compliant noncompliant non-cooperation noncooperation fault "
    "default contravention infringement uncooperative delinquent failure failures breaches violations".split()
)
_REBUKES = frozenset(
    "rebuke censure reprimand chide criticise criticize admonish condemn fault blame scold castigate slam accuse "
    "reproach upbraid berate chastise rap lambast lambaste".split()
)
_CENSURES = frozenset("rebuke censure reprimand admonish fault upbraid chide rap".split())  # for whatever it is
_AUTHORITIES = frozenset("it authorities government country state kingdom republic countries states republics".split())
_UNREAL = frozenset("could may might would can will".split())
_HELD = frozenset("arrest detain hold surrender hand seize".split())  # "should have arrested him"
_RULINGS = frozenset("finding findings ruling decision judgment judgement".split())
_SAME = frozenset("same similar identical".split())
_CONCLUSIONS = frozenset("conclusion finding ruling decision verdict view turn".split())
_HEADLINE = re.compile(r"(?:C\d+|J\d+)(?: judges)?: ")


def findings(c: Clauses, text: Text) -> Iterator[Act]:
    """The findings of one sentence."""
    for found in c.predications:
        broken = _said_broken(c, found, text) if _broke(c, found) else None
        if act := broken or _found_in_breach(c, found, text) or _likewise(c, found, text):
            yield act
    yield from _nouns(c)


def _broke(c: Clauses, found: Predication) -> bool:
    """Whether a clause tells a broken duty: failed to comply, breached, did not arrest, should have arrested."""
    lemma = found.lemma
    if lemma in _BREAKS:
        return not found.negated
    if lemma == "break":
        return bool(c.words(found) & _DUTY) or bool(c.names(found.args, "T"))
    if lemma == "fail" and not found.negated:
        inner = next((p for p in c.predications if p.governor is found and p.form == "inf"), None)
        return inner.lemma in _OWED if inner is not None else bool(c.words(found) & _DUTY)
    if found.modal == "should" and found.perfect:
        return lemma in _HELD and not found.passive
    if lemma == "fall":
        return "short" in c.words(found) and bool(c.words(found) & _DUTY)
    if lemma == "be":
        return bool(_breach_words(c, found) & (_BREACH - {"failure", "failures"}))
    return lemma in _OWED and found.negated and found.form != "ing" and not found.passive


def _breach_words(c: Clauses, found: Predication) -> frozenset[str]:
    """The words of the complements, with those of prepositions like `in breach of`."""
    return c.words(found) | {word for phrase in found.args for word in phrase.prep.split()}


def _said_broken(c: Clauses, found: Predication, text: Text) -> Act | None:
    """A broken duty that a bench says, and not another speaker before it."""
    subject, over = found.subject, found.governor
    if over is not None and over.antecedent is not None and subject == over.subject:
        subject = [over.antecedent]  # "Hungary, which the Court found had failed to arrest him"
    whom = states(c, subject)
    pronoun = any(m.how == "pronoun" for m in c.names(subject, "C"))  # "it had not complied": a state all the same
    unnamed = pronoun or (bool(subject) and subject[0].head in _AUTHORITIES)
    if not (whom or unnamed) or found.mark not in ("", "that") or found.modal in _UNREAL or c.conditional(found):
        return None
    for voice in voices(c, found):
        kind = deciding(c, voice, text) if voice.lemma in _SAYS else None
        if kind:
            real = not (voice.negated or c.unreal(voice)) and kind == ICC
            return as_act(c, FOUND, voice, whom, found) if real else None
        if voice.lemma in SAY and voice.end < found.start:
            return None
    if _worded(c, text) or _headed(c, found, text) or according(c, text) == ICC:
        return as_act(c, FOUND, found, whom, found)
    return None


def _worded(c: Clauses, text: Text) -> bool:
    """ "In the words of the judges", "in their view", "for the judges", at the opening."""
    for opening in c.phrases[:1]:
        if opening.prep == "in" and opening.head in ("words", "view", "opinion", "eyes"):
            return bool(opening.hangers) and bench(c, opening.hangers, text) == ICC
        if opening.prep == "for":
            return bench(c, [opening, *opening.hangers], text) == ICC
    return False


def _headed(c: Clauses, found: Predication, text: Text) -> bool:
    """ "The Court's ruling that Mongolia failed …", and the headline "Court: Mongolia failed …"."""
    if _HEADLINE.match(c.view.text):
        return True
    nouns = [p for p in c.phrases if p.end < found.start and p.head in _RULINGS] if found.mark == "that" else []
    if not nouns or (found.governor is not None and found.governor.start > nouns[-1].start):
        return False
    over = found.governor
    return (over is None or (standing(c, over) == 1 and over.lemma in _SAYS)) and bench(c, nouns[-1:], text) == ICC


def _found_in_breach(c: Clauses, found: Predication, text: Text) -> Act | None:
    """Found in breach, accused of non-compliance, rebuked for failing; the failure of a state established."""
    rebuked = found.lemma in _REBUKES
    if (not rebuked and found.lemma not in _SAYS) or standing(c, found) != 1:
        return None
    objects = c.subject(found) if found.passive else c.behind(found, "", "against")
    whom = states(c, objects) or (states(c, found.args) if found.passive else ())
    if not whom or not _breach_behind(c, found) or decider(c, found, text) != ICC:
        return None
    if any(p.governor is found and p.mark == "that" and p.subject for p in c.predications):
        return None
    return as_act(c, FOUND, found, whom)


def _breach_behind(c: Clauses, found: Predication) -> bool:
    """A noun of breach among the complements, or a participle of one: for failing, for not arresting."""
    if _breach_words(c, found) & _BREACH:
        return True
    for later in c.predications[c.predications.index(found) + 1 :]:
        if later.form == "finite":
            return False
        if later.form == "ing" and re.search(r"\b(?:for|of|over) \Z", c.view.text[: later.start]):
            return (
                found.lemma in _CENSURES
                or later.lemma == "fail"
                or later.lemma in _BREAKS
                or (later.negated and later.lemma in _OWED)
            )
    return False


def _likewise(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "Reached the same conclusion about Mongolia", "it had been the turn of Mongolia", behind a finding."""
    words = c.words(found)
    if not words & _CONCLUSIONS or not (words & _SAME or (found.lemma == "be" and "turn" in words)):
        return None
    whom = states(c, [p for p in found.args if p.prep in ("about", "on", "against", "regarding", "in", "of", "for")])
    if not whom or standing(c, found) != 1 or (found.lemma != "be" and decider(c, found, text) != ICC):
        return None
    told = any(act.kind == FOUND for s in text.before(c.view.sentence, 4, 3) for act in findings(clauses(s), text))
    return as_act(c, FOUND, found, whom) if told else None


def _nouns(c: Clauses) -> Iterator[Act]:
    """ "A finding of non-compliance against Chad"."""
    for phrase in c.phrases:
        hung = phrase.hangers[:4] if phrase.head in _RULINGS else []
        if not any(h.prep in ("of", "on") and h.head in _BREACH for h in hung):
            continue
        whom = states(c, [h for h in hung if h.prep in ("against", "by", "concerning", "on", "for", "of")])
        verb = min(c.predications, key=lambda p: abs(p.start - phrase.start), default=None)
        if whom and verb is not None and standing(c, verb) == 1:
            yield Act(FOUND, verb, whom, (phrase.start, hung[-1].end))
