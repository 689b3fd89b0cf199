"""The day of what is said of a membership, and the states that follow without a verb: "Niger in 2002"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.dates import When, days_in
from servanda.reports.grammar.model import Phrase, Predication
from servanda.timeline.days import iso

_YEARS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {
    "a": 1,
    "an": 1,
}
_LATER = re.compile(rf" (?:only )?(?:from )?(?P<n>{'|'.join(_YEARS)}) years? later")
_STATE = re.compile(r"S\d")
_DATED = re.compile(r"(?P<state>S\d+),? (?:in |\()(?:[a-z]+ )?(?P<year>\d{4})\)?")
_AND = (", ", " and ", ", and ")
_DAY_OPENS = r"(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last)"
_NEXT = re.compile(
    r"[^.;:SPC]{0,36}?(?:,? and|,? but|,? followed by|,|;|:| -+) (?P<states>S\d+)(?: too| also)?"
    r"(?P<nth>,? (?:as )?the \d+(?:st|nd|rd|th))?(?: did so| followed)? "
    rf"(?P<when>(?P<n>{'|'.join(_YEARS)}) years? later|(?:in|on) (?:the )?(?:early |late )?{_DAY_OPENS}\w*(?: \d{{1,4}}\b| [a-z]{{3,9}} \d{{4}})?(?:,? \d{{4}})?)"
)


def day_of(scene: Scene, said: Said) -> str | None:
    """The day, month or year that goes with what is said."""
    if said.day is not None:
        return said.day
    if said.status == "non_party" or said.by is None or said.said == "signing_label":
        return None
    since_then = any(x.prep in ("since", "from") for x in said.by.args)
    if said.said == "party" and said.status != "withdrawn" and not since_then:
        return None
    later = _years_later(scene, said)
    when = _when(scene, said.by, told=said.status == "withdrawing")
    verb = scene.clauses.view.span(said.by.start, said.by.end)[0]
    if later is not None and (when is None or not verb <= when.start < later.start):
        return later.iso
    if when is None:
        return None
    coming = (said.said, said.status) in (("joined", "joining"), ("joining", "joining"), ("exit", "withdrawing"))
    return _coming(when, scene) if coming else when.iso


def since(scene: Scene, phrase: Phrase) -> str | None:
    """The day behind a noun: "a member since 2003"."""
    behind = next((x for x in phrase.hangers if x.prep in ("since", "from")), None)
    if behind is None:
        return None
    start, end = scene.clauses.view.span(behind.start, behind.end)
    return next((w.iso for w in days_in(scene.sentence, scene.text.day) if start - 2 <= w.start < end), None)


def _when(scene: Scene, by: Predication, *, told: bool) -> When | None:
    """The day of a clause, or of the clause that tells or decides it."""
    told = told and by.form != "pp" and by.mark not in ("before", "after", "since", "when", "while", "once")
    for found in (by, *(g for g in scene.clauses.governors(by) if told and g.lemma in words.DECIDE)):
        when = scene.clauses.when(found, scene.text.day)
        if when is not None and _own(scene, found, when):
            return when
    return None


def _own(scene: Scene, found: Predication, when: When) -> bool:
    """Whether a day before the verb is its own, not that of a clause between: "Hungary, which joined in 2001, left"."""
    view, start = scene.clauses.view, scene.clauses.extent(found)[0]
    before = scene.text.document.text[max(0, when.start - 8) : when.start].lower()
    if before == "between ":  # "between 18 June and 27 July five notified"
        return False
    if when.start >= view.span(found.start, found.end)[0]:
        return True
    between = (p for p in scene.clauses.predications if start <= p.start < found.start)
    return not before.endswith("(") and not any(view.span(p.start, p.end)[0] < when.start for p in between)


def _years_later(scene: Scene, said: Said) -> When | None:
    """ "Signed in 1999 and ratified two years later": counted from the year before it in the sentence."""
    view = scene.clauses.view
    if said.by is None:
        return None
    ends = [p.start for p in scene.clauses.predications if p.start > said.by.end and p.form != "pp"][:1]
    ends += [other.start() for other in [_STATE.search(view.text, said.by.end)] if other]
    found = _LATER.search(view.text, said.by.start, min([said.end + 34, *ends]))
    if not found:
        return None
    start, end = view.span(*found.span())
    earlier = [when for when in days_in(view.sentence, scene.text.day) if when.end <= start]
    return When(start, end, str(int(earlier[-1].iso[:4]) + _YEARS[found["n"]])) if earlier else None


def _coming(when: When, scene: Scene) -> str:
    """A day without a year, of what is told in the present or future tense, lies ahead."""
    at = scene.sentence.start
    written = scene.sentence.text[when.start - at : when.end - at]
    if re.search(r"\d{4}", written) or len(when.iso) < 7 or when.iso >= iso(scene.text.day)[: len(when.iso)]:
        return when.iso
    return f"{int(when.iso[:4]) + 1}{when.iso[4:]}"


def each(scene: Scene, said: Said) -> list[Said]:
    """What is said of a list that gives every state its day: "Burundi in 2017 and the Philippines (2019) left"."""
    view, by = scene.clauses.view, said.by
    pairs = list(_DATED.finditer(view.text, 0, by.start)) if by is not None else []
    gaps = [view.text[a.end() : b.start()] for a, b in itertools.pairwise(pairs)]
    named = {id for pair in pairs for id in view.ids(pair["state"], "S")}
    listed = len(pairs) > 1 and set(said.states) <= named and all(gap in _AND for gap in gaps)
    if said.status == "non_party" or not listed or by is None or view.text[pairs[-1].end() : by.start].strip(" ,"):
        return [said]
    ids = [tuple(view.ids(pair["state"], "S")) for pair in pairs]
    return [replace(said, states=who, day=pair["year"]) for who, pair in zip(ids, pairs, strict=True)]


def followers(scene: Scene, said: Said) -> Iterator[Said]:
    """The states that follow with their own day: "Mali ratified in 2000, Niger in 2002 and Burkina Faso in 2004"."""
    if said.by is None or said.status not in ("party", "withdrawn", "withdrawing", "signatory"):
        return
    view = scene.clauses.view
    args = said.by.args
    named = next(
        (i for i, x in enumerate(args) if x.names and x.names[0][0] == "S" and x.start >= said.end - 40), len(args)
    )
    at = max([said.by.end, *(x.end for x in args[:named])])
    while found := _NEXT.match(view.text, at):
        at = found.end()
        _, end = view.span(found.start("when"), at)
        days = [w.iso for w in days_in(scene.sentence, scene.text.day) if w.start < end]
        day = str(int(days[-1][:4]) + _YEARS[found["n"]]) if found["n"] and days else days[-1] if days else None
        states = tuple(view.ids(found["states"], "S"))
        yield replace(said, states=states, start=found.start("states"), end=at, by=None, day=day)
