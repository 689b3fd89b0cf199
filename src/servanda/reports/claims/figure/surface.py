"""Figures without a clause: "the death toll stands at 300", "27 deaths", "the abduction of 40", headlines."""

from __future__ import annotations

import re

from servanda.reports.claims.figure.words import BEFORE, BEHIND, NOUNS, PEOPLE
from servanda.reports.numbers import Number

QUALIFIED = (
    r"(?:(?:more than|over|at least|nearly|almost|about|around|some|roughly|approximately|an estimated|up to|as many as|"
    r"close to|upwards of|well over|the|a total of|another|a further|no fewer than|fewer than|less than|an additional|"
    r"estimated|between|[\d,.]+(?: \w+)? (?:to|and|or)) ){0,3}"
)
_TOLLS = {
    "killed": r"toll|(?<!not )(?<!a )dead|deaths|fatalities|number (?:of )?(?:[\w-]+ ){0,3}?(?:killed|dead|deaths|victims)",
    "injured": r"injured|wounded|injuries|number of (?:people |those )?(?:injured|wounded)",
    "casualties": r"casualties|casualty (?:toll|count|figure)",
    "missing": r"the missing|number of (?:people )?missing",
    "displaced": r"number of (?:the |those |people )?(?:internally )?(?:displaced|refugees who)|displaced|"
    r"(?:driven|forced) (?:from|out of) their homes",
    "arrested": r"number of (?:people )?(?:arrests|arrested|detained)",
}
_REACHES = (
    r"at|to|is|was|were|are|reach(?:ed|es|ing)?|exceed(?:ed|s|ing)?|pass(?:ed|es|ing)|topp?(?:ed|s|ing)|"
    r"surpass(?:ed|es|ing)?|stands at|hit|between|number(?:s|ing)?|total(?:s|led|ed|ling)?|as high as|above|"
    r"(?:rang|vary|vari|run)\w* (?:from|to|between)"
)
_TOLL = tuple(
    (measure, re.compile(
        rf"\b(?:{noun})\b(?:[A-Z]\d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d+|[ ,](?:19|20)\d\d|"
        rf"[^.;\d]){{0,80}}?\b(?:{_REACHES}) {QUALIFIED}\Z|\b(?:{noun}) of {QUALIFIED}\Z"))
    for measure, noun in _TOLLS.items()
)  # fmt: skip
_AGAIN = re.compile(
    r"\b(?:(?:real|true|actual|overall|official|final|total|the|that) (?:number|figure|tally|total|count|one|estimate)s?"
    rf"(?!,? (?:of|who|that|which)\b)(?:,[^.;]{{1,80}},)?[^.;,\d]{{0,40}}?\b(?:{_REACHES}|puts?|be|closer to)|"
    rf"(?:puts?|estimates?) (?:it|the (?:figure|number|total|count)|them) (?:closer to|nearer|higher,|at|as high as|between|above)|"
    rf"(?:other|some|unofficial|independent|higher) estimates (?:{_REACHES}|say|speak of|go up to|put (?:it|the \w+) at)) "
    rf"{QUALIFIED}\Z"
)
_STOP = r"(?!(?:of|for|over|after|since|from|by|against|to|who|that|which|were|was|have|had|than|in|on|at|with|as|and|about)\b)"
_COMPOUND = tuple(
    (measure, re.compile(rf" (?:{_STOP}[\w'-]+ ){{0,4}}?(?:{noun})\b(?! or alive)"))
    for measure, noun in NOUNS.items()
)  # fmt: skip
_OF = tuple((measure, re.compile(rf"\b(?:{noun}) (?:of|among|to) {QUALIFIED}\Z")) for measure, noun in NOUNS.items())
_BEING = (
    r"(?:are|is|were|was|have|has|had|been|being|also|believed|reported|reportedly|thought|feared|confirmed|said|"
    r"estimated|still|now|listed|forcibly|since|allegedly|to|be|as|already|internally|mostly|illegally|so far|"
    r"unlawfully|later|remain|remained|among (?:those|the)|who|that|lie|went|go)"
)
_BEHIND = tuple(
    (measure, re.compile(
        rf"(?: (?!(?:for|after|since|by|against|than|who|that|which|were|was|have|had|killed|met|said)\b)[\w'-]+){{0,5}}?"
        rf"(?:,[^,.;]{{1,70}},)?(?: {_BEING}){{0,6}} (?:{words})\b(?! or alive)"))
    for measure, words in BEHIND.items()
)  # fmt: skip
_BEFORE = tuple(
    (measure, re.compile(rf"\b(?:{verbs})(?: -| :| \()? ?{QUALIFIED}\Z")) for measure, verbs in BEFORE.items()
)
_LIVES = re.compile(r"(?: \w+){0,2} lives\b")
_LOST = re.compile(r"\b(?:claim|cost|took|take|taking|lost|lose)[^.;]{0,40}\Z|\A (?:(?:have|had) been |were )?lost\b")
_NO_PEOPLE = re.compile(
    r"\b(?:counts?|charges?|years?|leaders?|commanders?|officials?|ministers?|generals|drafts?|resolutions?|bills?|"
    r"motions?|plans?|talks|animals?|cattle|warrants?|cases?|attacks?|states|countries|judges|months|days|chiefs?)\b"
)
_PEOPLE = re.compile(
    rf" (?:[\w'-]+ ){{0,3}}?(?:D\d+|{'|'.join(sorted(PEOPLE))})\b|\s*[.,;:)-]|\Z| (?:in|on|at|and|by|during)\b"
)


def toll(text: str, number: Number) -> tuple[str, int, int] | None:
    """ "The death toll stands at 300"; what is counted, and the stretch of the shape that says so."""
    first = max(0, number.start - 130)
    for measure, pattern in _TOLL:
        if match := pattern.search(text[first : number.start]):
            return measure, first + match.start(), number.end
    return None


def counted_again(text: str, number: Number) -> bool:
    """ "The real figure may be 30,000", "others put it at 30,000": of what was counted before."""
    return number.value > 9 and bool(_AGAIN.search(text, max(0, number.start - 160), number.start))


def on_surface(text: str, number: Number, end: int) -> tuple[str, int, int] | None:
    """A noun behind the number, or before it; `end` is that of the range of which the number is part."""
    before = text[max(0, number.start - 130) : number.start]
    offset = number.start - len(before)
    for measure, pattern in _COMPOUND:
        if (match := pattern.match(text, end)) and not _NO_PEOPLE.search(match.group() + text[match.end() :][:9]):
            return measure, start_of(text, number.start), match.end()
    if (match := _LIVES.match(text, end)) and (_LOST.search(before) or _LOST.match(text[match.end() :])):
        return "killed", start_of(text, number.start), match.end()
    for measure, pattern in _OF:
        if (match := pattern.search(before)) and (people := _PEOPLE.match(text, end)):
            return measure, offset + match.start(), people.end()
    return None


def in_a_row(text: str, number: Number, end: int) -> tuple[str, int, int] | None:
    """A participle close behind the people or right before their number, where no clause tells it."""
    for measure, pattern in _BEHIND:
        if (match := pattern.match(text, end)) and not _NO_PEOPLE.search(match.group() + text[match.end() :][:9]):
            few = measure in ("arrested", "other") and number.value < 3
            return None if few else (measure, start_of(text, number.start), match.end())
    if number.value < 3 and not re.match(r" \w+ (?:and|in)\b", text[end:]):
        return None
    before = text[max(0, number.start - 130) : number.start]
    for measure, pattern in _BEFORE:
        if (match := pattern.search(before)) and (people := _PEOPLE.match(text, end)):
            return measure, number.start - len(before) + match.start(), people.end()
    return None


def start_of(text: str, start: int) -> int:
    """The start of the words of degree before the number."""
    match = re.search(rf"(?:(?<=\s)|\A){QUALIFIED}\Z", text[max(0, start - 60) : start])
    return start - len(match.group()) if match else start
