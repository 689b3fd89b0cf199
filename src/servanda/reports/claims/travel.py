"""Journeys of persons sought: who, where, and whether made, announced, dropped or passing through.

A named place and a trip are needed: "if he comes", "may attend" and a bare invitation are none; staying away from a
meeting abroad is `cancelled`, an accepted invitation `plans`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from servanda.record import load
from servanda.reports.claims.travel_checks import check
from servanda.reports.claims.travel_phrases import FRAMES, HOSTED, LEFT, NOT_ARRESTED, PLACE, PLANE, UNREAL
from servanda.reports.dates import When, days_in
from servanda.reports.mentions import slug
from servanda.reports.model import Found, Judgement, Mention, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day, iso

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "travel"
TRIGGERS = (
    "visit", "travel", "arriv", "land", "flew", "flown", "fly", "flight", "went", "gone", "going", "go to", "trip",
        "tour", "attend",
    "journey", "head", "depart", "left", "stop", "transit", "airspace", "passed", "cross", "absent", "skip", "miss",
        "stay",
    "cancel", "postpone", "call", "scrap", "plan", "host", "welcom", "receiv", "touch", "set foot", "plane", "jet",
        "visa",
    "join", "took part", "came", "come", "meeting", "summit", "met", "held talks", "in person", "appear", "speak",
        "spoke",
    "address", "red carpet", "reception", "withdrew", "withdraw", "return", "guest", "toured", "paid", "make", "made",
        "pay", "was in", "is in", "drop", "been to", "spent", "expected in", "due in",
)  # fmt: skip
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


@lru_cache(maxsize=1)
def _sought() -> dict[str, tuple[str, ...]]:
    """Persons whose journeys count, with the states that are home to them."""
    record = load()
    homes = {person.id: person.nationality for person in record.persons}
    return homes | {slug(a.name): (a.nationality,) for a in record.applications}


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The journeys in one sentence, one claim a person and place."""
    view = shape(sentence)
    seen: set[tuple[str, str]] = set()
    for start, end, persons, places, status in _journeys(view, sentence, text):
        first, last = view.span(start, end)
        for person in persons:
            for place in places:
                if (person, place) in seen or place in _sought().get(person, ()):
                    continue
                seen.add((person, place))
                args: dict[str, Any] = {"person": person, "place": place}
                if when := _when(sentence, text, first, last):
                    args["date"] = _ahead(when, text) if status == "plans" or _NOT_YET.search(view.text) else when.iso
                yield Found(TYPE, first, last, {**args, "status": status})


_NOT_YET = re.compile(
    r"\b(?:will|would|is|are) not (?:attend|travel|go|visit|come|take part|fly|be)\b|\bwill "
    r"(?:skip|miss|send)"
)


def _ahead(when: When, text: Text) -> str:
    """A bare month or day of a journey to come lies ahead, not behind."""
    written = text.document.text[when.start : when.end]
    if re.search(r"\b(?:19|20)\d\d\b", written) or len(when.iso) < 7 or when.ahead:
        return when.iso
    return f"{int(when.iso[:4]) + 1}{when.iso[4:]}" if when.iso < iso(text.day - 45)[: len(when.iso)] else when.iso


_TRAVELLER = re.compile(r"P\d|\b(?:plane|aircraft|jet|flight|airliner|wing of zion)\b")
Journey = tuple[int, int, list[str], list[str], str]


def _journeys(view: Shape, sentence: Sentence, text: Text) -> Iterator[Journey]:
    taken: list[tuple[int, int]] = []
    if not _TRAVELLER.search(view.text):
        return
    for status, pattern in FRAMES:
        for match in pattern.finditer(view.text):
            if any(match.start() < b and match.end() > a for a, b in taken) or _unreal(view, match, status):
                continue
            if re.match(
                r" by (?:two|three|four|several|members|an? |his |P\d+ \w)", view.text[match.end() : match.end() + 14]
            ):
                continue  # somebody else's journey
            places = _places(view, match)
            persons = _travellers(view, match, sentence)
            if (
                not persons
                and status == "transited"
                and re.search(r"\b(?:plane|aircraft|jet|flight|airliner)\b", view.text[: match.start()])
            ):
                persons = _last_person(sentence, text)
            if places and persons and all(place in _sought().get(persons[0], ()) for place in places):
                persons = _another(view, persons[0])  # "during his first visit to Russia": not the host's
            if places and persons:
                taken.append(match.span())
                yield *_clause(view, match), persons, places, status
                if status == "visited":
                    yield from (
                        (*on.span("place"), persons, _ids(view, on["place"]), status) for on in _onward(view, match)
                    )
    for status, pattern in HOSTED:
        for match in pattern.finditer(view.text):
            if not _unreal(view, match, status) and not any(match.start() < b and match.end() > a for a, b in taken):
                yield (
                    *_clause(view, match),
                    _persons(view, match["who"]),
                    _ids(view, match["place"], offices=True),
                    status,
                )
    yield from _planes(view, sentence, text)
    yield from _by_the_way(view, sentence, taken)


_DATED = r"(?:in|on|last) (?:\w+ ){0,2}(?:\d{4}|\d{1,2}|year|month|week|january|february|march|april|may|june|july|august|september|october|november|december)"
_ONWARD = re.compile(
    rf" {_DATED}(?:,? and again {_DATED})?(?:,|,? and|,? then)(?: later| again| then)?(?: to)? (?:the )?(?P<place>S\d+)(?= {_DATED})"
)


def _onward(view: Shape, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """ "visited Chad in 2010, Malawi in October 2011 and Congo last year": each with its own day."""
    at = match.end()
    while on := _ONWARD.match(view.text, at):
        yield on
        at = on.end()


def _clause(view: Shape, match: re.Match[str]) -> tuple[int, int]:
    """From the person, if near before, to the end of what the frame holds."""
    before = view.text[: match.start()]
    person = max((m.start() for m in re.finditer(r"P\d+", before)), default=-1)
    start = person if person >= 0 and match.start() - person < 60 else match.start()
    return start, match.end()


def _unreal(view: Shape, match: re.Match[str], status: str) -> bool:
    """Conditions, possibilities, wishes, urgings of others; and negations where the frame is none itself."""
    before = view.text[max(0, match.start() - 70) : match.start()]
    clause = re.split(r"[;:]| but | although |\"", before)[-1]
    if status == "visited" and not re.search(
        r"\b(?:visits|travels|arrives|lands|attends|comes|goes)\b", match.group().split(" to ")[0]
    ):
        clause = re.split(r"\b(?:when|while|during|after|as|since|where|who|despite|that)\b", clause)[-1]
    if "stop" in match.group() or "prevent" in match.group() or "deter" in match.group():
        return False
    return bool(UNREAL[status].search(clause))


def _travellers(view: Shape, match: re.Match[str], sentence: Sentence) -> list[str]:
    """The persons sought who are the subject: nearest before, else named in the frame, else the first behind."""
    if named := match.groupdict().get("who"):
        return _persons(view, named)
    if apposed := re.search(r"(P\d+), [^,.;]{1,70}, (?:has |had |also |then )*\Z", view.text[: match.start()]):
        return _persons(view, apposed[1])
    nominal = re.match(
        r"(?:his|an?|the|whose) (?:[a-z-]+[ -]){0,4}?(?:visit|trip|journey|tour|stopover)", match.group()
    )
    for found in reversed(list(re.finditer(r"[A-Z]\d+", view.text[: match.start()]))):
        placeholder = found.group()
        between = view.text[found.end() : match.start()]
        if placeholder[0] == "P" and nominal and len(between) < 80:
            return _persons(view, placeholder)
        if len(between) > 160 or ";" in between:
            return []
        name = view.name(placeholder)
        if placeholder[0] == "P" and not _is_object(view.text, found.start(), between):
            return _with_companions(view, found.start(), placeholder)
        if (
            placeholder[0] == "S"
            and name.how in ("office", "pronoun")
            and not _is_object(view.text, found.start(), between)
        ):
            return []
        if placeholder[0] == "S" and re.match(r"(?:,? (?:has|have|had|will|is|was|were|are))?(?: \w+ly)? ?\Z", between):
            return []
    return []


def _another(view: Shape, host: str) -> list[str]:
    """The first other person sought whom the sentence names."""
    return [id for id in _persons(view, view.text) if id != host][:1]


_PREPOSITION = re.compile(
    r"\b(?:against|of|with|to|from|for|by|over|arrest(?:ing|ed)?|detain(?:ing|ed)?|met|meets?|see|seeing|telling|"
    r"told|on|in|at|near|between|into|toward|towards|about|after|under|accus(?:ed|ing))"
    r"(?: (?:the|both|either|his|its|D\d+|former|C\d+))*(?: [PSL]\d+ and)* ?\Z"
)
_GOES_ON = re.compile(r"\A,? (?:who|which|and who)\b")


def _is_object(text: str, start: int, between: str) -> bool:
    """A name behind a preposition is no subject, unless a clause with "who" goes on from it."""
    if not between.strip() and re.search(r"\b(?:after|before|since|until) \Z", text[:start]):
        return False  # "hours after he landed"
    return bool(_PREPOSITION.search(text[max(0, start - 40) : start])) and not _GOES_ON.match(between)


def _with_companions(view: Shape, start: int, placeholder: str) -> list[str]:
    """ "P0 and P1 travelled to …" """
    row = re.search(r"(?:P\d+(?:, | and |, and ))+\Z", view.text[:start])
    return _persons(view, (row.group() if row else "") + placeholder)


def _persons(view: Shape, piece: str) -> list[str]:
    ids = [id for m in view.all(piece, "P") for id in m.id.split(";")]
    return list(dict.fromkeys(id for id in ids if id in _sought()))


def _places(view: Shape, match: re.Match[str]) -> list[str]:
    """The states of the places in the frame and in what goes on from it: `Kampala and Djibouti`."""
    piece = match["place"]
    behind = view.text[match.end() :]
    if (
        on := re.match(rf"(?: \w+ times| twice| once)?,? (?:as well as|followed by|plus|then) (?:the )?{PLACE}", behind)
    ) or (
        on := re.match(
            r"(?:,? and (?:from |to |in |then |in \w+ to )?(?:the )?(?:[\w' -]{0,40}? (?:in|to|of) "
            rf")?{PLACE})",
            behind,
        )
    ):
        piece += " " + on["place"]
    return _ids(view, piece)


def _ids(view: Shape, piece: str, *, offices: bool = False) -> list[str]:
    found = [m for m in view.all(piece, "SL") if _is_place(m) or (offices and m.kind == "state" and m.how == "office")]
    found += view.all(piece, "D")  # "the D0 capital", "D1 airspace"
    return list(dict.fromkeys(id for m in found for id in m.id.split(";")))


def _is_place(mention: Mention) -> bool:
    if mention.kind == "place":
        return mention.how == "place" and len(mention.id) == 3 and mention.id != "NLD"  # the seat of the Court
    return mention.kind == "state" and mention.how in ("name", "capital", "phrase", "metonym", "pronoun")


def _planes(view: Shape, sentence: Sentence, text: Text) -> Iterator[Journey]:
    """ "The plane passed over S1": whose plane, the sentences before say."""
    for match in PLANE.finditer(view.text):
        if UNREAL["transited"].search(view.text[max(0, match.start() - 40) : match.start()]) or re.search(
            r"\b(?:not|avoid\w*|instead of|around|could|would)\b", match.group()
        ):
            continue
        persons = _persons(view, match["who"] or "") or _last_person(sentence, text)
        if places := _places(view, match):
            yield match.start(), match.end(), persons, places, "transited"


def _last_person(sentence: Sentence, text: Text) -> list[str]:
    for earlier in reversed(text.before(sentence, 5, 2)):
        ids = [m.id for m in earlier.mentions if m.kind == "person" and m.id in _sought()]
        if ids:
            return ids[:1]
    return []


def _by_the_way(view: Shape, sentence: Sentence, taken: list[tuple[int, int]]) -> Iterator[Journey]:
    """A visit told by the state's failure to arrest during it, and a departure that presupposes a stay."""
    if taken:
        return
    for match in NOT_ARRESTED.finditer(view.text):
        if not re.search(r"\b(?:if|would|could|should|may|might|will)\b", match.group()):
            yield (
                match.start(),
                match.end(),
                _persons(view, match["who"]),
                _ids(view, match["place"], offices=True),
                ("visited"),
            )
    for match in LEFT.finditer(view.text):
        states = [m for m in view.all(view.text, "SL") if (m.kind == "state" and m.how != "demonym") or _is_place(m)]
        persons = _persons(view, match["who"])
        homes = {home for person in persons for home in _sought().get(person, ())}
        named = [m.id for m in states if m.id not in homes and ";" not in m.id]
        if named and persons:
            yield match.start(), match.end(), persons, [named[0]], "visited"


def _when(sentence: Sentence, text: Text, first: int, last: int) -> When | None:
    """The day nearest to the frame in the sentence."""
    days = days_in(sentence, text.day)
    published = text.document.published is not None
    fit = [d for d in days if published or re.search(r"\d", text.document.text[d.start : d.end]) or len(d.iso) < 10]
    near = [
        d for d in fit
        if d.start - last < 60 and first - d.end < 60 and not _since(sentence, d)
        and not re.search(r"[,;] (?:and|but|while|which)\b|\band (?:is|was|has)\b", text.document.text[last : d.start])
        and not re.search(r"\b(?:when|that|after|before|because|said|held|ruled)\b", text.document.text[d.end : first])
    ]  # fmt: skip
    return min(near, key=lambda d: max(0, d.start - last, first - d.end) + (d.end <= first) * 5, default=None)


def _since(sentence: Sentence, when: When) -> bool:
    before = sentence.text[: when.start - sentence.start + 6].lower()
    return "since" in before[-14:] or "until" in before[-14:] or bool(re.search(r"\bsince\b[^,;.]{0,60}\Z", before))


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The journey against the record of journeys; absence there is no answer, the record is not complete for them."""
    return check(found, day, record)
