"""A number of people killed, injured, missing, displaced, arrested or deported, with place and since when.

The record counts no victims, so the verdict is always `not_in_record`; figures are set side by side, never judged.
"Hundreds", populations, ages, prison terms and numbers of charges are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.figure.clauses import counted, going_on
from servanda.reports.claims.figure.surface import counted_again, in_a_row, on_surface, toll
from servanda.reports.dates import days_in
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.numbers import Number, numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day, iso

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "figure"
TRIGGERS = (
    "kill", "dead", "death", "die", "dying", "toll", "casualt", "fatal", "injur", "wound", "hurt", "missing", "vanish",
    "disappear", "displac", "fled", "flee", "homeless", "uproot", "arrest", "detain", "detention", "custody", "jail",
    "imprison", "behind bars", "deport", "abduct", "kidnap", "massacr", "murder", "butcher", "slaughter", "slain",
    "lives", "execut", "drown", "perish", "rounded up", "expel", "unaccounted", "search", "driv", "drove", "assassinat",
    "transferred", "hostage", "taken to", "taken from", "carted", "locked up", "martyr", "starv", "shot", "gunned",
    "bodies", "refuge", "exodus", "forced", "buried", "captive", "maim", "claimed", "incarcerat", "evict", "flight of", "has lost", "mowed", "hacked",
    "number", "figure", "estimate", "tally", "taken", "intercept", "left", "carried off", "spirited", "camp", "shelter",
)  # fmt: skip
EXAMPLES = (
    ("The death toll stands at 12,300, the ministry said.", {"measure": "killed", "value": 12300}),
    ("Some 19,500 children were deported to Russia.", {"measure": "other", "value": 19500, "qualifier": "about"}),
    ("Police arrested 43 protesters in Nairobi.", {"measure": "arrested", "value": 43, "qualifier": "exact"}),
    ("He was convicted on 31 counts of murder.", None),
    ("All but one of the four are dead.", None),
)  # fmt: skip

_UNIT = re.compile(
    r"(?:\s*%| ?-?(?:per ?cent|percent|years?|year-old|years-old|days?|weeks?|months?|hours?|minutes?|times|kilomet\w+|km|"
    r"miles|met(?:re|er)s|dollars|euros|pounds|counts?|charges|votes?|in (?:ten|five|four|three)|of the [\d,]+|states|"
    r"countries|nations|governments|judges|leaders|commanders|senators|officials|generals|warrants|pages|homes|houses|"
    r"buildings|hospitals|schools|towns|villages|missiles|rockets|bombs|drones|tonnes|tons|articles?|resolutions?|am|pm|"
    r"gmt|incidents|cases|attacks|strikes|raids))\b|-year|:\d"
)
_ANYONE = re.compile(r"one (?:can|has|is|must|may|should|would|could|\w+s to)\b")
_AGE = re.compile(r"(?:\b(?:is|was|aged|turned)|[A-Z]\d+,) \Z")
_NAMED_GROUP = re.compile(r"\b(?:the|these|those|both|his|her|its|their|all|other|two or) (?:other |last |first )?\Z")
_OF_NAMED = re.compile(r" of (?:the|those|h\w+|its|their) (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_BEFORE = re.compile(  # `nine in 10`, `all but three`
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|\d) in|"
    r"(?:all|every\w*|none) (?:but|except|save)(?: for)?(?: [\w,]+ of (?:the|those))?) \Z"
)
_CAME_BACK = re.compile(
    r" of (?:them|whom)(?: (?:w\w+|ha\w+|been|could|be|later|since|now|already|then|so|far|come|came|brought))*"
    r" (?:returned|back|freed|released|rescued|survived|reunited|escaped|recovered|alive)\b"
)
_UNREAL = re.compile(
    r"\b(?:(?:could|would|might|may|can)(?! have)|will|if|threat\w*|plan\w* to|seek\w*|want\w*|warrants? for "
    r"the|order\w* the|request\w* the|order\w* for the|accused of plotting to)\b[^.;,]{0,40}\Z"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The figures of one sentence, one claim a number."""
    view = shape(sentence)
    taken = [(d.start, d.end) for d in days_in(sentence, text.day)]
    figures = [n for n in numbers(view.text) if _countable(view, n, taken)]
    told = ""
    for number in figures:
        hit = toll(view.text, number) or _measured(sentence, view.text, number, _range_end(view.text, number, figures))
        hit = hit or going_on(sentence, number, told)
        if hit is None and counted_again(view.text, number) and (measure := told or _told_before(sentence, text)):
            hit = measure, number.start, number.end
        if hit is None:
            continue
        measure, start, end = hit
        told = told or measure
        first, last = view.span(start, end)
        args: dict[str, Any] = {"measure": measure, "value": number.value, "qualifier": _qualifier(view.text, number)}
        yield Found(TYPE, first, last, {**args, **_place(view, start), **_since(view, text)})


def _told_before(sentence: Sentence, text: Text) -> str:
    """What the sentence before counted."""
    return next((str(f.args["measure"]) for s in text.before(sentence, 1, 1) for f in find(s, text)), "")


def _measured(sentence: Sentence, text: str, number: Number, range_end: Number) -> tuple[str, int, int] | None:
    """What is counted, by a noun, a clause or a participle, where it is real."""
    if _UNREAL.search(text, max(0, number.start - 130), number.start):
        return None
    end = range_end.end
    return on_surface(text, number, end) or counted(sentence, range_end) or in_a_row(text, number, end)


def _range_end(text: str, number: Number, figures: list[Number]) -> Number:
    """The last number of a range that begins with this one: 12,000 to 30,000."""
    later = (n for n in figures if n.start > number.end and text[number.end : n.start] in (" to ", " and ", " or "))
    return next(later, number)


def _countable(view: Shape, number: Number, dates: list[tuple[int, int]]) -> bool:
    """Whether a number can count people: no ordinal, unit, age, year, fraction or part of a name."""
    text, start = view.text, number.start
    whole = number.value >= 1 and number.value == int(number.value) and not number.ordinal
    behind = _UNIT.match(text, number.end) or _CAME_BACK.match(text, number.end)
    if not whole or behind or _BEFORE.search(text, 0, start) or _ANYONE.match(text, start):
        return False
    age = number.value < 120 and _AGE.search(text, 0, start) and re.match(r"(?: and|,|\.|;|\Z)", text[number.end :])
    if age or text[max(0, start - 1) : start].isalpha():  # or the number of a placeholder
        return False
    day = re.fullmatch(r"(?:19|20)\d\d", text[start : number.end]) or number.value < 32
    if day and any(a <= view.span(start, number.end)[0] < b for a, b in dates):
        return False
    return not (number.value < 10 and (_NAMED_GROUP.search(text[:start]) or _OF_NAMED.match(text, number.end)))


def _qualifier(text: str, number: Number) -> str:
    """ "Charged over 49 killings" is 49, not more."""
    before = text[max(0, number.start - 40) : number.start]
    charged = re.search(r"(?:accus|charg|humanity|alleg|trial|sought|wanted|case)\w*(?: \w+)? over \Z", before)
    return "exact" if charged else number.qualifier


_IN = re.compile(
    r"\b(?:in|across|inside|around|throughout|there in|on|to|from) (?:the )?(?:D\d+ )?(?:occupied |"
    r"besieged |northern |southern |western |eastern |war-torn )?(?P<place>[SL]\d+)"
)
_PLACED = ("name", "region", "capital", "phrase")


def _place(view: Shape, start: int) -> dict[str, str]:
    """Where, if the sentence says so: first behind the number, else before."""
    found = list(_IN.finditer(view.text))
    behind = [m for m in found if m.start() >= start] or found
    places = (name for m in behind if (name := view.name(m["place"])).how in _PLACED and ";" not in name.id)
    return next(({"place": name.id} for name in places), {})


def _since(view: Shape, text: Text) -> dict[str, str]:
    sentence = view.sentence
    if re.search("so far this year|since the beginning of the year", sentence.text):
        return {"since": iso(text.day)[:4]}
    for when in days_in(sentence, text.day):
        before = sentence.text[max(0, when.start - sentence.start - 12) : when.start - sentence.start + 6].lower()
        if "since" in before:
            return {"since": when.iso}
    return {}


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """A figure of victims is outside the record: shown with place and source, never judged."""
    return Judgement(
        "not_in_record", "the record counts no victims: the figure is shown with its place and who counted, not judged"
    )
