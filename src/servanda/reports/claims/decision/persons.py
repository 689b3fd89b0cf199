"""Judgments on persons: convicted, acquitted, sentenced, charges confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from servanda.record import load
from servanda.reports.claims.decision.bench import ICC
from servanda.reports.claims.decision.done import (
    ACQUITTED,
    CHARGES,
    CONVICTED,
    ORDERED,
    REVERSES,
    Act,
    Rules,
    Scene,
    head,
)
from servanda.reports.grammar.model import Phrase, Predication

_FINDS_GUILTY = frozenset("find declare pronounce hold".split())
_CONVICTS = frozenset(("convict", "condemn"))  # "condemned to eighteen years", as translations say
_JUDGES = _FINDS_GUILTY | _CONVICTS | frozenset("acquit clear exonerate absolve".split())
LISTED = re.compile(r"[^,;:]{0,25}:")  # "two men have been convicted since: Katanga and …"
_SOMEONE = frozenset(
    "person people man men woman leader warlord commander militiaman rebel chief suspect jihadist year-old "
    "defendant accused general ex-president president minister politician fighter militant".split()
)
_GETS = frozenset(("get", "receive"))
_GIVES = _GETS | frozenset("give hand impose".split())  # years in prison
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


def judged(c: Scene, found: Predication) -> Act | None:
    """Convicted, found guilty; acquitted, cleared, found not guilty."""
    guilty = found.lemma in _FINDS_GUILTY and "guilty" in c.words(found)
    if not guilty and found.lemma in _FINDS_GUILTY:
        return None
    if found.lemma == "condemn" and not c.words(found) & {"years", "crimes", "prison", "life"}:
        return None
    suffered = is_judged(c, found) and found.mark != "whom"
    bench = c.agent(found) if suffered else c.decider(found)
    sure = bench == ICC and not suffered and not guilty
    whom = tuple(i for i in persons_in(c, _patient(c, found)) if sure or i in tried())
    somebody = found.mark != "whom" and any(set(p.words) & _SOMEONE for p in _patient(c, found))
    unnamed = somebody and (LISTED.match(c.view.text, found.end) or c.names([*found.args, *c.subject(found)], "CJ"))
    if not (whom or unnamed) or bench not in (ICC, None) or (not suffered and not bench):
        return None
    innocent = "not guilty" in c.view.text[found.end : found.end + 40] if guilty else found.lemma not in _CONVICTS
    return c.as_act(ACQUITTED if innocent else CONVICTED, found, whom)


def is_judged(c: Scene, found: Predication) -> bool:
    """Whether the subject is judged: passive, or a bare participle without an object ("sentenced to nine years")."""
    return found.passive or (not c.behind(found, "") and bool(c.names(c.subject(found), "P")))


def _patient(c: Scene, found: Predication) -> list[Phrase]:
    """Who is judged: the object; of a passive the subject with the names beside it ("the ex-leader, Katanga")."""
    if found.mark == "whom" and not found.passive:
        return [p for p in c.phrases if p.end <= c.extent(found)[0]][-1:]
    if not is_judged(c, found) and found.lemma not in _GETS:
        return c.behind(found, "") if c.names(c.behind(found, ""), "P") else c.behind(found, "", "of")
    subject = c.subject(found)
    if c.names(subject, "P") or not subject:
        return subject
    start = max((p.end for p in c.predications if p.end < found.start and p.form == "finite"), default=0)
    return [*subject, *(p for p in c.phrases if start <= p.start < found.start and p.prep in ("", "of"))]


def persons_in(c: Scene, phrases: list[Phrase]) -> tuple[str, ...]:
    """The persons in phrases, not those to whom others belong ("his deputy")."""
    names = [(p, n) for p in phrases for n in p.names if n[0] == "P"]
    whom = [
        i
        for p, n in names
        if p.head in (n, "guilty") or c.view.name(n).how != "pronoun"
        for i in c.view.name(n).id.split(";")
    ]
    return tuple(dict.fromkeys(whom))


def named_last(c: Scene) -> tuple[str, ...]:
    """The person named last, in the sentence or the one before."""
    seen = [*c.text.before(c.view.sentence, 1, 1), c.view.sentence]
    persons = [m.id for s in seen for m in s.mentions if m.kind == "person"]
    return tuple(persons[-1].split(";")) if persons else ()


def judgment_nouns(c: Scene) -> Iterator[Act]:
    """The nouns: the conviction of Bemba, a verdict of guilty in the case of Lubanga, Gbagbo's acquittal."""
    for phrase in c.phrases:
        noun = phrase.head if phrase.head in ("acquittal", "acquittals") else head(phrase)
        guilty = noun.startswith("conviction") or (noun == "verdict" and "guilty" in c.view.text)
        if not guilty and not noun.startswith("acquittal"):
            continue
        verb = c.verb_over(phrase)
        if verb is None or not c.standing(verb) or verb.lemma in ("seek", "want", "appeal", "expect"):
            continue
        undone = guilty and verb.lemma in REVERSES | {"throw", "toss"}
        kind, start = ACQUITTED if undone or not guilty else CONVICTED, min(phrase.start, verb.start)
        for named in (phrase, *phrase.hangers, *_set_beside(c, phrase)):
            if whom := tuple(i for i in c.concerned([named], "P") if i in tried()):
                yield Act(kind, verb, whom, (start, max(phrase.end, named.end)))
                start = named.end


def _set_beside(c: Scene, phrase: Phrase) -> list[Phrase]:
    """Whose it is beyond the noun phrase: "… and of Al Hassan", ", against Lubanga", "Bemba, whose conviction"."""
    at = c.phrases.index(phrase)
    behind = c.phrases[at + 1 + len(phrase.hangers) :][:2]
    found = [p for p in behind if p.prep in ("of", "against", "for")]
    whose = c.view.text[: phrase.start].endswith("whose ")
    return [*found, *(c.phrases[at - 1 : at] if whose else [])]


def sentenced(c: Scene, found: Predication) -> Act | None:
    """Sentenced, given 18 years, sent to trial."""
    years = found.lemma in _GIVES and bool(c.words(found) & {"years", "life", "sentence"})
    to_trial = found.lemma in ("commit", "send") and "trial" in c.words(found)
    if found.lemma not in ("sentence", "jail", "imprison") and not years and not to_trial:
        return None
    if any(p.lemma in _FINDS_GUILTY | {"convict"} for p in c.predications):
        return None  # one judgment: "convicted him and sentenced him"
    whom = persons_in(c, _patient(c, found))
    bench = c.agent(found) if is_judged(c, found) or found.lemma in _GETS else c.decider(found)
    return c.as_act(ORDERED, found, whom) if whom and bench == ICC else None


def charges_confirmed(c: Scene, found: Predication) -> Act | None:
    """Charges confirmed, or not."""
    if c.decider(found) != ICC:
        return None
    objects = c.acted_on(found)
    if not any({"charge", "charges", "counts", "count"} & set(p.words) for p in objects):
        return None
    whom = c.concerned([*objects, *(h for p in objects for h in p.hangers), *c.reach(found)], "P")
    if not whom and any(set(p.words) & _SOMEONE for p in c.reach(found)):
        whom = named_last(c)
    return c.as_act(CHARGES, found, whom) if whom else None


_CONFIRMS = frozenset("confirm uphold approve sustain".split())
DONE: Rules = ((_JUDGES, judged), (_SENTENCES, sentenced), (_CONFIRMS, charges_confirmed))
REFUSED: Rules = ((_CONFIRMS, charges_confirmed),)
