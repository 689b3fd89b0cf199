"""What a claim says beside action and persons: its stretch of the text, the day, the crimes, and the words to be judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from servanda.reports.claims.warrant import words as w
from servanda.reports.claims.warrant.acts import Act
from servanda.reports.claims.warrant.mentions import Mentions
from servanda.reports.crimes import crimes_in, crimes_together
from servanda.reports.dates import When
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import RELATIVES
from servanda.reports.model import Found


def found(act: Act, seen: Mentions) -> Found:
    """The claim that an act makes."""
    start, end = act.start, _end(act, seen)
    args: dict[str, Any] = {"action": act.action, "persons": act.persons}
    if when := _date(act, seen):
        args["date"] = when.iso
    said = seen.shape[start : max(end, _reasons(act, seen))]
    if crimes := crimes_together(_COURTS_OF_CRIMES.sub("", said)):
        args["crimes"] = crimes
    notes = {
        "word": act.word,
        "paper": act.paper.start if act.paper is not None else None,
        "others": any(_others(phrase) for phrase in seen.phrases if start <= phrase.start < end),
        "standard": bool(_STANDARD.search(seen.shape, start)),
        "now": act.word in ("wanted", "sought") and not _was(act),
    }
    return Found("warrant", *seen.found.view.clause_to(start, end), args, notes=notes)


_WHO = RELATIVES - {"that"}
_STANDARD = re.compile(r"\b(?:sufficient|enough|strong|clear) evidence\b")
_COURTS_OF_CRIMES = re.compile(r"war crimes (?=court|tribunal|judges?|prosecutor)")


def _was(act: Act) -> bool:
    """`Handed over P, who was wanted for murder`: what was so then."""
    p = act.clause
    return p is not None and (p.form, p.tense, p.mark) == ("finite", "past", "who") and p.passive and not p.perfect


def _others(phrase: Phrase) -> bool:
    """`And several Hamas officials`."""
    return bool(w.SEVERAL.intersection(phrase.words) and w.LEADERS.intersection(phrase.words)) and any(
        name[0] == "O" for x in (phrase, *phrase.hangers[:1]) for name in x.names
    )


def _end(act: Act, seen: Mentions) -> int:
    """The end of what is said of the warrant: its persons and crimes."""
    if act.paper is None:
        return act.end
    behind = seen.behind(act.paper, act.clause)
    return max(act.end, behind[-1].end if behind else 0)


def _reasons(act: Act, seen: Mentions) -> int:
    """The end of what is said of persons: behind an apposition too, `wants P, the general, over genocide`."""
    if act.clause is None or act.paper is not None or not act.clause.args or crimes_in(seen.told(act.clause)):
        return 0
    return max((x.end for x in seen.behind(act.clause.args[-1], act.clause)), default=0)


def _date(act: Act, seen: Mentions) -> When | None:
    """The day of the act: beside its verb, else what opens the sentence; never that of the crimes."""
    if act.clause is None:
        return seen.day_of(act.paper) if act.paper is not None else None
    if not act.dated:
        return None
    first = [p for p in seen.found.predications if p.lemma == "become" and seen.first_in(p, act.clause)]
    clauses = (act.clause, *first)  # `in 2009 became the first leader for whom a warrant was issued`
    beside = next(filter(None, (seen.day_in(x) for p in clauses for x in _beside(p, seen))), None)
    own = act.clause.form != "pp" and act.clause.mark not in _WHO
    opens = own and seen.phrases[0].start < 10 and seen.phrases[0].end <= act.clause.start
    return beside or (seen.day_in(seen.phrases[0]) if opens else None)


def _beside(clause: Predication, seen: Mentions) -> Iterator[Phrase]:
    """The phrases that may say when: right before the verb, and behind it; behind the crimes only `on`, `in`, `since`."""
    others = [p for p in seen.found.predications if p is not clause]
    aside = clause.mark in _WHO or clause.form == "pp"
    after = clause.subject[:1] if aside else []  # "in 2015 P, who had been indicted"
    ends = [p.end for p in others] + [x.end for x in after]
    floor = max((end for end in ends if end <= clause.start), default=0)
    for phrase in seen.phrases:
        if floor <= phrase.start < clause.start and not any(phrase in p.args for p in others):
            yield phrase
    crimes = False
    for phrase in clause.args:
        if seen.shape.endswith(f"and, {phrase.prep} ", 0, phrase.start):
            return  # "against P1 and, in May, against P2"
        if phrase.prep == "after" and seen.persons([phrase]):
            return  # "the second to be indicted, after P in 2009"
        crimes = crimes or bool(crimes_together(" ".join(phrase.words))) or phrase.prep == "over"
        if not crimes or phrase.prep in ("on", "in", "since"):
            yield phrase
