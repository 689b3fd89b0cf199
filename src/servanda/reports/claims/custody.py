"""What happened to a person sought: arrested, surrendered to the Court, released, died.

Only what is told as done; "should be arrested", "failed to arrest", "if he is detained" are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports import judging
from servanda.reports.claims.travel.mood import MADE, NONE, between, status
from servanda.reports.claims.travel.places import named, persons
from servanda.reports.claims.travel.words import PLANNED, UNSURE
from servanda.reports.dates import days_in
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import DATES
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day, iso, long

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "custody"
TRIGGERS = (
    "appeared before", "apprehend", "arrest", "assassinat", "brought", "captur", "custody", "dead", "death",
    "deliver", "detain", "died", "extradit", "flew", "flown to", "free", "hand", "kill", "gave", "give", "let", "put on", "pick", "releas",
    "repatriat", "seiz", "sent", "set", "surrender", "taken to", "transfer", "turned", "walk",
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

_VERBS = {
    "arrested": frozenset("arrest detain capture apprehend seize nab".split()),
    "surrendered": frozenset(
        "surrender hand turn transfer extradite deliver fly send bring take render remand give put".split()
    ),
    "released": frozenset("release free repatriate".split()),
    "died": frozenset("kill assassinate execute die".split()),
}
_EVENTS = {lemma: event for event, lemmas in _VERBS.items() for lemma in lemmas}
# many-sided verbs that tell an event only with these words
_WITH = {
    ("take", "custody"): "arrested", ("pick", "up"): "arrested", ("set", "free"): "released", ("let", "go"): "released",
    ("fly", "home"): "released", ("send", "home"): "released", ("pass", "away"): "died", ("find", "dead"): "died",
    ("walk", "free"): "released", ("pronounce", "dead"): "died", ("declare", "dead"): "died", ("confirm", "dead"): "died",
}  # fmt: skip
_NOUNS = {
    "arrest": "arrested", "detention": "arrested", "capture": "arrested", "surrender": "surrendered",
    "transfer": "surrendered", "extradition": "surrendered", "release": "released", "death": "died",
    "killing": "died", "assassination": "died",
}  # fmt: skip
_TOLD_BY_NOUN = frozenset(("after", "since", "following", "before", "with", "upon"))
_COURT = frozenset(("court", "tribunal", "custody"))
_HIMSELF = frozenset(("himself", "themselves", "herself"))
_NOT_TOLD = frozenset("claim deny allege plot attempt order mandate demand require urge ask insist".split())
_SUPPOSING = _NOT_TOLD | frozenset("be remain become need depend seem appear look stay mean".split())
_UNSURE = frozenset(("reportedly", "allegedly", "unlikely", "likely", "be"))


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """What happened to whom in one sentence."""
    if not any(mention.kind == "person" for mention in sentence.mentions):
        return
    seen = clauses(sentence)
    told: set[tuple[str, str]] = set()
    for found, event, whom in (*_by_verb(seen), *_by_noun(seen)):
        for person in persons(seen, whom):
            if (person, event) not in told:
                told.add((person, event))
                yield _found(seen, found, event, person, text)


Told = tuple[Predication | Phrase, str, list[Phrase]]


def _by_verb(seen: Clauses) -> Iterator[Told]:
    for found in seen.predications:
        if (event := _event(seen, found)) and _real(seen, found):
            yield found, event, _whom(seen, found, event)


def _event(seen: Clauses, found: Predication) -> str:
    """The event that a verb tells; of those that need a goal, only to the Court or its seat."""
    last = max([found.last, *(phrase.last for phrase in found.args)])
    for token in seen.tokens[found.first : last + 2]:
        if event := _WITH.get((found.lemma, token.text)):
            return event
    event = _EVENTS.get(found.lemma, "")
    if event == "surrendered" and not (_to_court(seen, found) or _gave_up(seen, found)):
        return ""
    return event


def _to_court(seen: Clauses, found: Predication) -> bool:
    goal = seen.behind(found, "to", "into", "over to", "in to")
    seat = any(mention.id == "NLD" for mention in seen.names(goal, "L"))
    return seat or bool(seen.names(goal, "CJ")) or any(not _COURT.isdisjoint(phrase.words) for phrase in goal)


def _gave_up(seen: Clauses, found: Predication) -> bool:
    himself = persons(seen, found.subject[:1]) == persons(seen, seen.behind(found, "")) or bool(
        _HIMSELF & seen.words(found)
    )
    return found.lemma in ("surrender", "turn", "give", "hand") and himself


def _whom(seen: Clauses, found: Predication, event: str) -> list[Phrase]:
    """The object, of a passive the subject; who gave himself up or died."""
    objects = [phrase for phrase in seen.behind(found, "") if DATES.isdisjoint(phrase.words)]
    nobody = not (seen.names(found.args, "P") if event == "surrendered" else objects)
    if not (found.passive or nobody or found.lemma in ("die", "pass")):
        return objects[:1]
    subject = seen.subject(found)[:1]
    alias = [p for p in seen.phrases if p.prep == "as" and subject and subject[0].start < p.start < found.start]
    return subject if seen.names(subject, "P") else alias  # "Anjiem, also known as al-Masri, was arrested"


def _real(seen: Clauses, found: Predication) -> bool:
    """Told as done, by somebody who does not only claim it."""
    governor = found.governor
    claimed = governor is not None and governor.lemma in _NOT_TOLD and not governor.passive
    return status(seen, found) == MADE and not claimed and not between(seen, found) & _UNSURE


def _by_noun(seen: Clauses) -> Iterator[Told]:
    """`after the arrest of Duterte`, `the killing of Deif`, `his surrender drew praise`, `Italy's release of Njeem`."""
    for phrase in seen.phrases:
        if event := _NOUNS.get(phrase.head):
            of = [hanger for hanger in phrase.hangers[:1] if hanger.prep == "of" and hanger.head[:1] == "P"]
            owner = [named(phrase.words[:1])] if not of and phrase.words[0][:1] == "P" else []
            if (of or owner) and _took_place(seen, phrase, event, bool(of)):
                yield phrase, event, of or owner


def _took_place(seen: Clauses, phrase: Phrase, event: str, of: bool) -> bool:
    """Whether the noun tells what happened: behind `after`, done by somebody, or the subject of something past."""
    clause = seen.verb_with(phrase)
    if (clause is not None and status(seen, clause) == NONE) or not (UNSURE | PLANNED).isdisjoint(phrase.words):
        return False
    doers = [*(h for h in phrase.hangers if h.prep == "by"), *([phrase] if "'s" in phrase.words else [])]
    done = of and (event == "died" or bool(seen.names(doers, "SD")))
    above = [p for p in seen.predications if p.subject[:1] == [phrase] and p.lemma not in _SUPPOSING]
    told = any(p.tense == "past" and p.form == "finite" and not (p.modal or p.negated) for p in above)
    return phrase.prep in _TOLD_BY_NOUN or done or (told and not phrase.prep)


def _found(seen: Clauses, told_by: Predication | Phrase, event: str, person: str, text: Text) -> Found:
    args: dict[str, Any] = {"person": person, "event": event}
    if by := _by(seen, told_by):
        args["by"] = by
    if isinstance(told_by, Predication):
        start, end = seen.span(told_by)
        when = seen.when(told_by, text.day)
    else:
        start, end = seen.view.clause_to(told_by.start, max([told_by.end, *(h.end for h in told_by.hangers)]))
        when = next((day for day in days_in(seen.view.sentence, text.day) if start <= day.start < end), None)
    if when:
        args["date"] = when.iso
    return Found(TYPE, start, end, args)


def _by(seen: Clauses, told_by: Predication | Phrase) -> str | None:
    """Who did it: the state that acts, or where it was."""
    behind = told_by.args if isinstance(told_by, Predication) else told_by.hangers
    agents = [phrase for phrase in behind if phrase.prep == "by"]
    if isinstance(told_by, Predication) and not told_by.passive and told_by.lemma != "die":
        agents = seen.subject(told_by)[:1]
    where = [phrase for phrase in behind if phrase.prep in ("in", "at")]
    for mention in seen.names([*agents, *where], "SD"):
        if ";" not in mention.id:
            return mention.id
    return None


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
