"""Judgments on persons: convicted, acquitted, sentenced, charges confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from servanda.record import load
from servanda.reports.claims.decision.bench import (
    ICC,
    agent,
    reach,
)
from servanda.reports.claims.decision.done import (
    ACQUITTED,
    CHARGES,
    CONVICTED,
    ORDERED,
    REVERSES,
    Act,
    Rules,
    acted_on,
    as_act,
    concerned,
    decider,
    head,
    standing,
)
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text

_FINDS_GUILTY = frozenset("find declare pronounce hold".split())
_JUDGES = _FINDS_GUILTY | frozenset("convict acquit clear exonerate absolve".split())
_GIVES = frozenset("give hand impose".split())  # years in prison
_SENTENCES = _GIVES | frozenset("sentence jail imprison commit send".split())


@cache
def tried() -> frozenset[str]:
    """Persons with a judgment or a trial on record: for others "found guilty" is the press's word for a warrant."""
    record = load()
    judged = {p for d in record.decisions if d.kind in ("conviction", "acquittal") for p in d.persons}
    on_trial = {
        p for c in record.cases if "trial" in c.stage or re.search("convict|acquit", c.outcome) for p in c.persons
    }
    return frozenset(judged | on_trial)


def judged(c: Clauses, found: Predication, text: Text) -> Act | None:
    """Convicted, found guilty; acquitted, cleared, found not guilty."""
    guilty = found.lemma in _FINDS_GUILTY and "guilty" in c.words(found)
    if not guilty and found.lemma in _FINDS_GUILTY:
        return None
    suffered = is_judged(c, found)
    bench = agent(c, found, text) if suffered else decider(c, found, text)
    sure = bench == ICC and not suffered and not guilty
    whom = tuple(i for i in persons_in(c, _patient(c, found), text) if sure or i in tried()) or _listed(c, found)
    if not whom or bench not in (ICC, None) or (not suffered and not bench):
        return None
    innocent = "not guilty" in c.view.text[found.end : found.end + 40] if guilty else found.lemma != "convict"
    return as_act(c, ACQUITTED if innocent else CONVICTED, found, whom)


def is_judged(c: Clauses, found: Predication) -> bool:
    """Whether the subject is judged: passive, or a bare participle without an object ("sentenced to nine years")."""
    return found.passive or (not c.behind(found, "") and bool(c.names(c.subject(found), "P")))


def _listed(c: Clauses, found: Predication) -> tuple[str, ...]:
    """ "Two men have been convicted since: Al Mahdi, in 2016, and Al Hassan"."""
    if not found.passive or c.view.text.find(":", found.end, found.end + 30) < 0:
        return ()
    names = [m for m in c.view.all(c.view.text[found.end :], "P") if m.how != "pronoun"]
    return tuple(dict.fromkeys(m.id for m in names if m.id in tried()))


def _patient(c: Clauses, found: Predication) -> list[Phrase]:
    """Who is judged: the object; of a passive the subject with the names beside it ("the ex-leader, Katanga")."""
    if not is_judged(c, found):
        return c.behind(found, "") if c.names(c.behind(found, ""), "P") else c.behind(found, "", "of")
    subject = c.subject(found)
    if c.names(subject, "P") or not subject:
        return subject
    start = max((p.end for p in c.predications if p.end < found.start and p.form == "finite"), default=0)
    return [*subject, *(p for p in c.phrases if start <= p.start < found.start and p.prep in ("", "of"))]


def persons_in(c: Clauses, phrases: list[Phrase], text: Text) -> tuple[str, ...]:
    """The persons in phrases, not those to whom others belong ("his deputy"); "both men" are the last two named."""
    names = [(p, n) for p in phrases for n in p.names if n[0] == "P"]
    whom = [i for p, n in names if p.head == n or c.view.name(n).how != "pronoun" for i in c.view.name(n).id.split(";")]
    if not whom and any({"both", "two"} & set(p.words) and p.head in ("both", "men", "two") for p in phrases[:1]):
        earlier = [m.id for s in text.before(c.view.sentence, 3, 2) for m in s.mentions if m.kind == "person"]
        whom = list(dict.fromkeys(i for i in reversed(earlier) if ";" not in i and i in tried()))[:2]
    return tuple(dict.fromkeys(whom))


def judgment_nouns(c: Clauses) -> Iterator[Act]:
    """The nouns: the conviction of Bemba, a verdict of guilty in the case of Lubanga, Gbagbo's acquittal."""
    for phrase in c.phrases:
        noun = phrase.head if phrase.head in ("acquittal", "acquittals") else head(phrase)
        guilty = noun.startswith("conviction") or (noun == "verdict" and "guilty" in c.view.text)
        if not guilty and not noun.startswith("acquittal"):
            continue
        named = [phrase, *phrase.hangers, *_set_beside(c, phrase)]
        whom = tuple(i for i in concerned(c, named, "P") if i in tried())
        verb = _verb_over(c, phrase)
        if not whom or verb is None or not standing(c, verb) or verb.lemma in ("seek", "want", "appeal", "expect"):
            continue
        undone = guilty and verb.lemma in REVERSES
        span = (min(phrase.start, verb.start), max(phrase.end, *(h.end for h in phrase.hangers or [phrase])))
        yield Act(ACQUITTED if undone or not guilty else CONVICTED, verb, whom, span)


def _set_beside(c: Clauses, phrase: Phrase) -> list[Phrase]:
    """Whose it is beyond the noun phrase: "… and of Al Hassan", ", against Lubanga", "Bemba, whose conviction"."""
    at = c.phrases.index(phrase)
    behind = c.phrases[at + 1 + len(phrase.hangers) :][:2]
    found = [p for p in behind if p.prep in ("of", "against", "for") and p.start - phrase.end < 60]
    whose = c.view.text[: phrase.start].endswith("whose ") and at > 0
    return [*found, *(c.phrases[at - 1 : at] if whose else [])]


def _verb_over(c: Clauses, phrase: Phrase) -> Predication | None:
    """The verb of which a noun is subject or complement, else the nearest."""
    for found in c.predications:
        if phrase in found.args or phrase in found.subject:
            return found
    return min(c.predications, key=lambda p: abs(p.start - phrase.start), default=None)


def sentenced(c: Clauses, found: Predication, text: Text) -> Act | None:
    """Sentenced, given 18 years, sent to trial."""
    years = found.lemma in _GIVES and bool(c.words(found) & {"years", "life", "sentence"})
    to_trial = found.lemma in ("commit", "send") and "trial" in c.words(found)
    if found.lemma not in ("sentence", "jail", "imprison") and not years and not to_trial:
        return None
    if any((p.lemma == "convict" or "guilty" in c.words(p)) and p.start < found.start for p in c.predications):
        return None  # one judgment: "convicted him and sentenced him"
    whom = persons_in(c, _patient(c, found), text)
    bench = agent(c, found, text) if is_judged(c, found) else decider(c, found, text)
    return as_act(c, ORDERED, found, whom) if whom and bench == ICC else None


def charges_confirmed(c: Clauses, found: Predication, text: Text) -> Act | None:
    """Charges confirmed, or not."""
    if found.lemma != "confirm" or decider(c, found, text) != ICC:
        return None
    objects = acted_on(c, found)
    if not any({"charge", "charges", "counts", "count"} & set(p.words) for p in objects):
        return None
    whom = concerned(c, [*objects, *(h for p in objects for h in p.hangers), *reach(c, found)], "P")
    return as_act(c, CHARGES, found, whom) if whom else None


DONE: Rules = ((_JUDGES, judged), (_SENTENCES, sentenced), (frozenset(("confirm",)), charges_confirmed))
REFUSED: Rules = ((frozenset(("confirm",)), charges_confirmed),)
