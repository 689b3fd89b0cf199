"""Warrants of the Court: issued, sought, unsealed, withdrawn, refused; for whom, when, for which crimes.

"Wanted", "charged", "indicted" are the press's words for one.  A bare mention ("comply with the warrants for X")
is no claim; naming the crimes or the day makes it one.  "May issue" and other courts' warrants are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.warrant import words
from servanda.reports.claims.warrant.acts import Act
from servanda.reports.claims.warrant.checks import check
from servanda.reports.claims.warrant.mentions import Mentions
from servanda.reports.crimes import crimes_together
from servanda.reports.dates import When
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "warrant"
TRIGGERS = (
    "warrant", "wanted", "wants", "sought", "hunted", "pursued", "indict", "charge", "count", "accus", "guilty",
    "convicted", "arrest", "detention", "mandate", "memorand", "request", "applic", "applied", "grounds", "fugitive",
    "order against", "order for", "orders for", "orders against", "issued", "one for", "third one", "second one",
    "lists", "cites", "under seal", "unseal", "made public", "made it public", "made them public", "withdrawn",
)  # fmt: skip
EXAMPLES = (
    ("The ICC issued arrest warrants for Benjamin Netanyahu and Yoav Gallant on Thursday.",
     {"action": "issued", "persons": ["netanyahu", "gallant"]}),
    ("An ICC arrest warrant for Vladimir Putin was issued in March 2023.",
     {"action": "issued", "persons": ["putin"], "date": "2023-03"}),
    ("Omar al-Bashir, who is wanted by the ICC for genocide, flew to Chad.",
     {"action": "issued", "persons": ["al-bashir"], "crimes": ["genocide"]}),
    ("ICC prosecutor Karim Khan applied for arrest warrants for Netanyahu and Gallant.",
     {"action": "sought", "persons": ["netanyahu", "gallant"]}),
    ("The ICC unsealed its warrant against Simone Gbagbo.", {"action": "unsealed", "persons": ["s-gbagbo"]}),
    ("Putin was indicted by the ICC in 2023.", {"action": "issued", "persons": ["putin"], "date": "2023"}),
    ("Judges rejected the ICC prosecutor's application for an arrest warrant against Smotrich.",
     {"action": "refused"}),
    ("Hungary must comply with the ICC warrant for Netanyahu.", None),
    ("The ICC may issue an arrest warrant for Netanyahu.", None),
    ("A Turkish court issued an arrest warrant for Netanyahu, not the ICC.", None),
    ("Interpol withdrew its notice; the ICC did not comment on Putin.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The warrants in one sentence."""
    if not _of_the_court(sentence, text):
        return
    seen = Mentions(sentence, text)
    told: list[Act] = []
    for act in seen:
        if not any(_repeats(act, earlier) for earlier in told):
            told.append(act)
    for act in seen.mentions(list(told)):
        if not any(act.action == earlier.action and set(act.persons) & set(earlier.persons) for earlier in told):
            told.append(act)
    asked = sentence.text.endswith("?")  # a question says what it takes for granted
    for act in told:
        if not asked or (act.paper is not None and not seen.is_new(act.paper)):
            yield _found(act, seen)


def _repeats(act: Act, earlier: Act) -> bool:
    """Whether two acts of overlapping clauses say the same of the same persons."""
    same = act.action == earlier.action and set(act.persons) <= set(earlier.persons)
    return same and (not act.dated or (act.start < earlier.end and act.end > earlier.start))


def _of_the_court(sentence: Sentence, text: Text) -> bool:
    """Whether the Court is named in the sentence or near it."""
    if any(m.id in _COURT for m in sentence.mentions):
        return True
    near = (*text.before(sentence, 6, 3), *text.after(sentence, 5, 3))
    return any(m.id in _COURT for other in near for m in other.mentions)


_COURT = frozenset(("icc", "icc_prosecutor", "icc_pretrial", "icc_trial", "icc_appeals", "icc_chamber"))


def _found(act: Act, seen: Mentions) -> Found:
    start, end = act.start, _end(act, seen)
    args: dict[str, Any] = {"action": act.action, "persons": act.persons}
    if when := _date(act, seen):
        args["date"] = when.iso
    said = seen.shape[start:end]
    if crimes := crimes_together(_COURTS_OF_CRIMES.sub("", said)):
        args["crimes"] = crimes
    notes = {
        "word": act.word,
        "others": any(_others(phrase) for phrase in seen.phrases if start <= phrase.start < end),
        "standard": bool(_STANDARD.search(seen.shape, start)),
        "now": act.word in ("wanted", "sought"),
    }
    return Found(TYPE, *seen.found.view.clause_to(start, end), args, notes=notes)


_STANDARD = re.compile(r"\b(?:sufficient|enough|strong|clear) evidence\b")
_COURTS_OF_CRIMES = re.compile(r"war crimes (?=court|tribunal|judges?|prosecutor)")


def _others(phrase: Phrase) -> bool:
    """`And several Hamas officials`."""
    return bool(words.SEVERAL.intersection(phrase.words) and words.LEADERS.intersection(phrase.words)) and any(
        name[0] == "O" for name in phrase.names
    )


def _end(act: Act, seen: Mentions) -> int:
    """The end of what is said of the warrant: its persons and crimes."""
    if act.paper is None:
        return act.end
    behind = seen.behind(act.paper, act.clause)
    return max(act.end, behind[-1].end if behind else 0)


def _date(act: Act, seen: Mentions) -> When | None:
    """The day of the act: beside its verb, else what opens the sentence; never that of the crimes."""
    if act.clause is None:
        return seen.day_of(act.paper) if act.paper is not None else None
    if not act.dated:
        return None
    beside = next(filter(None, map(seen.day_in, _beside(act.clause, seen))), None)
    opens = seen.phrases[0].start < 10 and seen.phrases[0].end <= act.clause.start and act.clause.form != "pp"
    return beside or (seen.day_in(seen.phrases[0]) if opens else None)


def _beside(clause: Predication, seen: Mentions) -> Iterator[Phrase]:
    """The phrases that may say when: right before the verb, and behind it; behind the crimes only `on`, `in`, `since`."""
    others = [p for p in seen.found.predications if p is not clause]
    floor = max((p.end for p in others if p.end <= clause.start), default=0)
    for phrase in seen.phrases:
        if floor <= phrase.start < clause.start and not any(phrase in p.args for p in others):
            yield phrase
    crimes = False
    for phrase in clause.args:
        crimes = crimes or bool(crimes_together(" ".join(phrase.words))) or phrase.prep == "over"
        if not crimes or phrase.prep in ("on", "in", "since"):
            yield phrase


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The warrants and applications on record up to the day of the document (RS 58)."""
    return check(found, day, record)
