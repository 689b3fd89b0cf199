"""Journeys of persons sought: who, where, and whether made, announced, dropped or passing through.

A named place and a trip are needed: "if he comes", "may attend" and a bare invitation are none; staying away from a
meeting abroad is `cancelled`, an accepted invitation `plans`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.back import earlier_places
from servanda.reports.claims.travel.checks import check
from servanda.reports.claims.travel.dates import date_of, extent, lies_ahead, to_come
from servanda.reports.claims.travel.mood import AHEAD, DROPPED, MADE, drops, status, stays_home
from servanda.reports.claims.travel.moves import Journey, moves
from servanda.reports.claims.travel.places import sought
from servanda.reports.claims.travel.trips import captions, stays, trips
from servanda.reports.dates import days_in
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "travel"
TRIGGERS = terms.triggers()
EXAMPLES = (
    ("Netanyahu arrived in Budapest on Thursday.", {"person": "netanyahu", "place": "HUN", "status": "visited"}),
    ("Russian President Vladimir Putin landed in Mongolia.", {"person": "putin", "place": "MNG", "status": "visited"}),
    ("Omar al-Bashir visited Kenya in August 2010.", {"person": "al-bashir", "place": "KEN", "status": "visited",
        "date": "2010-08"}),
    ("In May, Bashir went to Kampala and Djibouti.", {"person": "al-bashir", "place": "DJI", "status": "visited"}),
    ("Putin did not attend the BRICS summit in South Africa.", {"person": "putin", "place": "ZAF", "status":
        "cancelled"}),
    ("Putin stayed away from the summit in Johannesburg.", {"person": "putin", "place": "ZAF", "status": "cancelled"}),
    ("Gallant is planning to travel to Washington.", {"person": "gallant", "place": "USA", "status": "plans"}),
    ("Netanyahu's plane flew over Greece and Italy.", {"person": "netanyahu", "place": "GRC", "status": "transited"}),
    ("Netanyahu cancelled a planned visit to Argentina.", {"person": "netanyahu", "place": "ARG", "status":
        "cancelled"}),
    ("Hungary hosted Netanyahu in April.", {"person": "netanyahu", "place": "HUN", "status": "visited"}),
    ("South Africa failed to arrest Bashir during his visit to Johannesburg.", {"person": "al-bashir", "place": "ZAF",
        "status": "visited"}),
    ("If Putin travels to South Africa, he must be arrested.", None),
    ("Merz invited Netanyahu to visit Germany.", None),
    ("Putin may attend the summit in Brazil.", None),
    ("Orban would welcome Netanyahu in Hungary.", None),
    ("Duterte was arrested in Manila.", None),
    ("Netanyahu cannot travel to the 125 member states.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The journeys in one sentence, one claim a person and place."""
    if not _may_tell(sentence):
        return
    seen = clauses(sentence)
    told: dict[tuple[str, str, bool], Found] = {}
    for journey in sorted(_journeys(seen, text), key=lambda journey: (journey.told_by.start, journey.told_by.end)):
        for place, phrase in journey.places:
            for person in journey.persons:
                if place in sought().get(person, ()):
                    continue
                found = _found(seen, journey, person, place, phrase, text)
                key = person, place, _goes_again(found, told.get((person, place, False)))
                if key not in told or ("date" in found.args and "date" not in told[key].args):
                    told[key] = found
    yield from told.values()
    yield from _once_more(seen, list(told.values()), text)


def _goes_again(found: Found, past: Found | None) -> bool:
    """`was there in May and is to go again`."""
    dated = past is not None and past.args["status"] == MADE and "date" in past.args
    return dated and found.args["status"] == AHEAD


_AGAIN = re.compile(
    r"\b(?:and|then|before) (?:once |yet |then )?(?:again|once more)(?:,? (?:in|on|this|last))? (?:early |late )?\Z"
)


def _once_more(seen: Clauses, told: list[Found], text: Text) -> Iterator[Found]:
    """`received him in July 2010, the first member to do so, and again in August 2011`: another journey there."""
    made = [found for found in told if found.args["status"] == MADE and "date" in found.args]
    if len(made) != 1:
        return
    for day in days_in(seen.view.sentence, text.day):
        before = text.document.text[seen.view.sentence.start : day.start]
        if _AGAIN.search(before) and day.iso != made[0].args["date"]:
            yield replace(made[0], args={**made[0].args, "date": day.iso})


def _may_tell(sentence: Sentence) -> bool:
    """Whether a person sought is named, or a plane that may be his; and any place."""
    kinds = {mention.kind for mention in sentence.mentions}
    if "person" in kinds:
        return True
    small = sentence.text.lower()
    return "state" in kinds and any(word in small for word in terms.PLANE | {"airspace", "such"})


def _journeys(seen: Clauses, text: Text) -> Iterator[Journey]:
    for journey in (*moves(seen), *trips(seen), *stays(seen), *captions(seen)):
        if journey.status and journey.persons and not journey.places:
            journey = replace(journey, places=earlier_places(seen, journey, text))
        if not journey.status or not journey.places:
            continue
        if not journey.persons and _by_plane(seen, journey):
            journey = replace(journey, persons=_last_person(seen, text))
        if journey.status == AHEAD and _dropped_later(seen, journey):
            journey = replace(journey, status=DROPPED)
        yield journey


def _dropped_later(seen: Clauses, journey: Journey) -> bool:
    """`had planned to visit Turkey but called off the trip`."""
    for found in seen.predications:
        words = {word for phrase in (*found.args, *found.subject) for word in phrase.words}
        named = words & (terms.TRIP | terms.EVENT | terms.PLANS | {"it"})
        dropped = (drops(found) and named) or stays_home(seen, found)
        behind = found.start > journey.told_by.start and not seen.names(found.args, "S")
        if dropped and behind and status(seen, found) == MADE:
            return True
    return False


def _by_plane(seen: Clauses, journey: Journey) -> bool:
    """Whether the subject is a plane or its pilots, what flew through the airspace, or `the last such trip`."""
    if not isinstance(journey.told_by, Predication):
        return "such" in journey.told_by.words
    subject = {word for phrase in seen.subject(journey.told_by)[:2] for word in phrase.words}
    return journey.status == "transited" or not terms.PLANE.isdisjoint(subject)


def _last_person(seen: Clauses, text: Text) -> list[str]:
    """Whose plane it is, the sentences before say."""
    if here := [m.id for m in seen.view.sentence.mentions if m.kind == "person" and m.id in sought()]:
        return here[:1]
    for earlier in reversed(text.before(seen.view.sentence, 5, 2)):
        if ids := [m.id for m in earlier.mentions if m.kind == "person" and m.id in sought()]:
            return ids[:1]
    return []


def _found(seen: Clauses, journey: Journey, person: str, place: str, at: Phrase, text: Text) -> Found:
    when, stands = date_of(seen, journey, at, text), journey.status
    clause = journey.told_by if isinstance(journey.told_by, Predication) else None
    if stands == MADE and when and clause is not None and to_come(clause, when, text):
        stands = AHEAD
    args: dict[str, Any] = {"person": person, "place": place}
    if when:
        args["date"] = when.iso
    if when and (stands == AHEAD or (stands == DROPPED and clause is not None and clause.modal == "will")):
        args["date"] = lies_ahead(when, text)
    return Found(TYPE, *seen.view.clause_to(*extent(seen, journey, at)), {**args, "status": stands})


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The journey against the record of journeys; absence there is no answer, the record is not complete for them."""
    return check(found, day, record)
