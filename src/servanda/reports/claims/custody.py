"""What happened to a person sought: arrested, surrendered to the Court, released, died.

Only what is told as done; "should be arrested", "failed to arrest", "if he is detained" are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports import judging
from servanda.reports.clauses import PERSONS, hypothetical
from servanda.reports.dates import days_in
from servanda.reports.frames import Frame
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day, iso, long

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "custody"
TRIGGERS = (
    "arrest", "detain", "captur", "surrender", "hand", "transfer", "extradit", "flown to", "in custody",
    "released", "died",
    "killed", "dead", "death", "apprehend", "turned himself", "freed", "appeared before", "taken to",
)  # fmt: skip
EXAMPLES = (
    ("Rodrigo Duterte was arrested in Manila on 11 March 2025 on an ICC warrant.",
     {"person": "duterte", "event": "arrested", "by": "PHL", "date": "2025-03-11"}),
    ("Philippine police arrested Duterte at the request of the ICC.",
     {"person": "duterte", "event": "arrested", "by": "PHL"}),
    ("Duterte was surrendered to the International Criminal Court.", {"person": "duterte", "event": "surrendered"}),
    ("Bosco Ntaganda was transferred to The Hague, where the ICC sits.",
     {"person": "ntaganda", "event": "surrendered"}),
    ("The ICC confirmed that Mohammed Deif was killed in an air strike.", {"person": "deif", "event": "died"}),
    ("Italy released Osama Elmasry Njeem despite an ICC warrant.",
     {"person": "elmasry", "event": "released", "by": "ITA"}),
    ("Putin should be arrested under the ICC warrant.", None),
    ("South Africa failed to arrest Omar al-Bashir, the ICC found.", None),
    ("Netanyahu would be detained if he came to Ireland, an ICC member.", None),
    ("The ICC issued an arrest warrant for Netanyahu.", None),
)  # fmt: skip

_PAST = r"(?:was|were|is|are|has been|have been|had been|is being|got|being)"
_WAY = (
    r"(?: (?:\w+ly|then|later|also|finally|already|briefly|in turn|eventually|subsequently|reportedly|himself|"
    r"again)){0,2}"
)
_ARRESTED = r"(?:arrested|detained|captured|apprehended|taken into custody|seized)"
_SURRENDERED = (
    r"(?:surrendered|handed over|turned over|transferred|extradited|delivered|flown|sent|brought|taken|"
    r"rendered)(?: [^.;,]{0,40}?)? to (?:C\d+|L\d+|the (?:court|custody))"
)
_DIED = (
    r"(?:died|(?:was |were |had been |has been |been )?(?:killed|assassinated|pronounced dead|executed)|passed away)"
)
_RELEASED = r"(?:released|freed|set free|let go|flown home|repatriated)"
_FRAMES = (
    (Frame(rf"(?P<who>{PERSONS})(?:, [^.;,]{{1,110}},)?(?:,? who)?,? {_PAST}{_WAY} {_SURRENDERED}"), "surrendered"),
    (Frame(
        rf"(?P<by>S\d+)(?: police| authorities| forces| officials)? (?:has |have |had )?{_WAY} ?(?:surrendered|"
        rf"handed(?: over)?|turned(?: over)?|transferred|extradited|delivered|flew|sent) "
        rf"(?P<who>{PERSONS})[^.;]{{0,40}}? to (?:C\d+|L\d+|the court)"), "surrendered"),
    (Frame(
        rf"(?P<who>P\d+)(?:,? who)?,?{_WAY} (?:(?:surrendered|turned) (?:himself |P\d+ )?(?:in |over "
        rf")?(?:voluntarily )?to (?:C\d+|the court|L\d+)|gave (?:himself|P\d+) up)"), "surrendered"),
    (Frame(rf"(?P<who>{PERSONS})(?:, [^.;,]{{1,110}},)?(?:,? who)?,? {_PAST}{_WAY} {_ARRESTED}"), "arrested"),
    (Frame(
        rf"(?P<by>S\d+|D\d+)(?:'s?)?(?: national| federal| military| border)?(?: police| authorities| forces| "
        rf"officials| troops| soldiers)?(?: have| has| had)?{_WAY} (?:arrested|detained|captured|apprehended) "
        rf"(?P<who>{PERSONS})"), "arrested"),
    (Frame(
        rf"\b(?:the|his|P\d+) (?:arrest|detention|capture) of (?P<who>{PERSONS}) (?:by (?P<by>S\d+|D\d+)|in "
        rf"(?P<by2>S\d+)|on)"), "arrested"),
    (Frame(rf"(?P<who>{PERSONS})(?:, [^.;,]{{1,110}},)?(?:,? who)?,? {_PAST}{_WAY} {_RELEASED}"), "released"),
    (Frame(
        rf"(?P<by>S\d+)(?: authorities)?(?: have| has| had)?{_WAY} (?:released|freed|repatriated|let go(?: of)?|flew "
        rf"home) (?P<who>{PERSONS})"), "released"),
    (Frame(rf"(?P<who>{PERSONS})(?:,? (?:who|both of whom))?,?{_WAY} {_DIED}\b"), "died"),
    (Frame(rf"\b(?:kill(?:ed|ing)|assassinat(?:ed|ing)) (?P<who>{PERSONS})"), "died"),
    (Frame(rf"\bthe (?:death|killing|assassination) of (?P<who>{PERSONS})"), "died"),
)  # fmt: skip
_NOT = re.compile(
    r"\b(?:not|never|no|n't|fail\w*|refus\w+|declin\w+|without|avoid\w*|escap\w+|order\w*|request\w*|call\w*|"
    r"demand\w*|want\w*|risk\w*|fear\w*|"
    r"claim\w*|said it had|attempt\w*|plot\w*|tr(?:y|ied|ies)|oblig\w+|must|will|can|cannot|shall|to be|be|"
    r"warrants?|unlikely|likely|reportedly|alleg\w+|until|unless|before)\s(?:\w+\s){0,3}\Z"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """What happened to whom in one sentence."""
    view = shape(sentence)
    if "P" not in view.text:
        return
    told: set[tuple[str, str]] = set()
    for pattern, event in _FRAMES:
        for match in pattern.finditer(view.text):
            if _unreal(match, view):
                continue
            for person in view.ids(match["who"], "P"):
                if (person, event) not in told:
                    told.add((person, event))
                    yield _found(match, event, person, view, text)


def _unreal(match: re.Match[str], view: Shape) -> bool:
    before = view.text[max(0, match.start() - 50) : match.start()]
    at = match.start("who") if match.start("who") > match.start() else match.start()
    lead = view.text[max(0, at - 50) : at] if _acts_first(match) else before
    return (
        bool(_NOT.search(before) or _NOT.search(lead))
        or hypothetical(view.text, match.start())
        or " be " in match.group()
    )


def _acts_first(match: re.Match[str]) -> bool:
    """Whether the frame puts the one who acts first."""
    return match.start("who") > match.start() + 2


def _found(match: re.Match[str], event: str, person: str, view: Shape, text: Text) -> Found:
    start, end = view.clause_to(match.start(), min(len(view.text), _clause_end(view.text, match.end())))
    args: dict[str, Any] = {"person": person, "event": event}
    if by := _by(match, view):
        args["by"] = by
    when = next((w for w in days_in(view.sentence, text.day) if start <= w.start <= end), None)
    if when:
        args["date"] = when.iso
    return Found(TYPE, start, end, args)


def _clause_end(text: str, at: int) -> int:
    stop = re.search(r"[;,]| (?:but|and|while|after|who|which|where)\b", text[at:])
    return at + (stop.start() if stop else len(text) - at)


def _by(match: re.Match[str], view: Shape) -> str | None:
    """Who did it: the state named as acting, or the place."""
    got = match.groupdict()
    named = got.get("by") or got.get("by2")
    if not named:
        behind = re.match(r"[^.;,]{0,20}?\b(?:by|in|at) (?:the )?(?P<by>[SD]\d+)", view.text[match.end() :])
        named = behind["by"] if behind else None
    found = view.all(named) if named else []
    return found[0].id if found and found[0].kind == "state" and ";" not in found[0].id else None


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The arrests, surrenders, releases and deaths on record (RS 59, 89)."""
    person, event = str(found.args["person"]), str(found.args["event"])
    rows = [row for row in record.custody if row.person == person and _same_event(row.event, event)]
    name, cites = judging.names(record, [person]), ("RS 59", "RS 89(1)")
    if event == "died":
        return _death(person, name, day, record)
    if not rows:
        return Judgement("not_in_record", f"{name}: no such event ({event}) is on record", cites)
    facts = tuple(judging.fact(row, "custody") for row in rows)
    says = "; ".join(
        f"{name}: {row.event} {long(row.date) if row.date else row.date_text} {row.state}".strip() for row in rows
    )
    if all(row.date and row.date > day + 3 for row in rows):
        return Judgement("outdated", f"{says}: after {long(day)}", cites, facts)
    by = found.args.get("by")
    if by and event != "surrendered" and all(row.state and row.state != by for row in rows):
        return Judgement("disagrees", f"differs: {says}; the text names {by}", cites, facts)
    written = str(found.args.get("date", ""))
    known = [row.date for row in rows]
    if written and any(known) and not judging.any_same(known, written):
        near = any(d and iso(d)[:4] == written[:4] for d in known)
        return Judgement("imprecise" if near else "disagrees", f"{says}; the text gives {written}", cites, facts)
    return Judgement("agrees", says, cites, facts)


def _same_event(recorded: str, told: str) -> bool:
    return recorded == told or (told == "arrested" and recorded == "detained")


def _death(person: str, name: str, day: Day, record: Record) -> Judgement:
    row = next((p for p in record.persons if p.id == person), None)
    if row is None or not row.died:
        told = next((a for a in record.applications if a.outcome and "killed" in a.outcome and name in a.name), None)
        if told:
            return Judgement("agrees", f"{name}: {told.outcome}", (), (judging.fact(told, "applications"),))
        return Judgement("not_in_record", f"{name}: no death is on record")
    if row.died[:10] > iso(day):
        return Judgement(
            "outdated", f"{name} died on {row.died}, after {long(day)}", (), (judging.fact(row, "persons"),)
        )
    return Judgement("agrees", f"{name} died on {row.died}", (), (judging.fact(row, "persons"),))
