"""Numbers as documents write them: digits, words, ordinals, and what qualifies them.

>>> [(n.value, n.qualifier) for n in numbers("more than a hundred, nearly 1.5 million and 17,000")]
[(100, 'over'), (1500000, 'nearly'), (17000, 'exact')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_WORDS = {word: value for value, word in enumerate(_UNITS)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
_ORDINAL_WORDS = (
    {word: value for value, word in enumerate(_ORDINALS) if value}
    | {word[:-1] + "ieth": 20 + 10 * i for i, word in enumerate(_TENS)}
    | {"hundredth": 100, "thousandth": 1_000}
)
_QUALIFIERS = {
    "over": "more than|over|upwards of|in excess of|above|exceeding|well over|exceeds|exceeded|surpassed|past",
    "nearly": "nearly|almost|close to|just under|under|up to|as many as|fewer than|less than|approaching|not quite",
    "at_least": "at least|no fewer than|no less than|a minimum of|not less than",
    "about": "about|around|some|roughly|approximately|an estimated|estimated|circa|near",
}
_QUALIFIER_OF = {phrase: kind for kind, phrases in _QUALIFIERS.items() for phrase in phrases.split("|")}
_WORD = "|".join(sorted([*_WORDS, *_SCALES, *_ORDINAL_WORDS, "dozen"], key=len, reverse=True))
_END = r"(?![\w]|[.,/]\d|%)"
_DIGITS = re.compile(
    r"(?P<digits>\d{1,3}(?:[,. ]\d{3})+(?!\d)|\d{1,9}(?:\.\d{1,2}|,\d{1,2}(?=\s+[mb]illion))?)"
    rf"(?:(?P<th>st|nd|rd|th)\b|(?P<plus>\+)|[\s-](?P<scale>hundred|thousand|million|billion|mln|bn|m)s?\b|k\b)?{_END}"
)
_IN_WORDS = re.compile(rf"(?P<words>(?:{_WORD})(?:(?:[\s-]|\s+and\s+)(?:{_WORD}|a\s+half)\b){{0,7}}){_END}")
_BEHIND = re.compile(r"\s+(?:or more|and more|at least|plus)\b")
_BEFORE = re.compile(
    r"(?<![\w.,/$€£])(" + "|".join(sorted(_QUALIFIER_OF, key=len, reverse=True)) + r")\s+(?:(?:the|its|an?)\s+)?\Z"
)
_GLUED = re.compile(r"[\w.,/$€£]")  # a price, a date, the rest of a longer number


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text.  `qualifier`: over, nearly, at_least, about, exact."""

    start: int
    end: int
    value: int | float
    qualifier: str
    ordinal: bool


@lru_cache(maxsize=32)  # neighbours in one document, not documents read before
def numbers(text: str) -> tuple[Number, ...]:
    """Every number in the text, offsets into it; ordinals are marked, since an ordinal is not a count.

    >>> [(n.value, n.ordinal) for n in numbers("the 124th to join, in its forty-first year")]
    [(124, True), (41, True)]
    """
    small = text.lower()
    small = small if len(small) == len(text) else text
    matches = list(_DIGITS.finditer(small))
    scales = {match.start("scale") for match in matches}  # the million of "1.5 million" is no number of its own
    matches += [match for match in _IN_WORDS.finditer(small) if match.start() not in scales]
    matches.sort(key=re.Match.start)
    return tuple(found for match in matches if (found := _number(match, small)))


def _number(match: re.Match[str], text: str) -> Number | None:
    start = match.start()
    if start and _GLUED.match(text, start - 1):
        return None
    if digits := match.groupdict().get("digits"):
        value, ordinal = _digits(digits) * _scale(match), bool(match["th"])
    else:
        read = words_value(match["words"])
        if read is None:
            return None
        value, ordinal = read
    value = int(value) if value == int(value) else value
    return Number(start, match.end(), value, _qualifier(match, text), ordinal)


def _qualifier(match: re.Match[str], text: str) -> str:
    if before := _BEFORE.search(text, max(0, match.start() - 24), match.start()):
        return _QUALIFIER_OF[" ".join(before[1].split())]
    if match.groupdict().get("plus"):
        return "over"
    return "at_least" if _BEHIND.match(text, match.end()) else "exact"


def _digits(written: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:[,. ]\d{3})+", written)
    return float(re.sub(r"[,. ]", "", written) if grouped else written.replace(",", "."))


def _scale(match: re.Match[str]) -> int:
    if match.group().endswith("k"):
        return 1_000
    scale = match["scale"] or ""
    return {"mln": 1_000_000, "m": 1_000_000, "bn": 1_000_000_000}.get(scale) or _SCALES.get(scale, 1)


def words_value(words: str) -> tuple[int, bool] | None:
    """The value of a number in words and whether it is an ordinal; `None` where the words are no number.

    >>> words_value("one hundred and twenty-fifth")
    (125, True)
    """
    total = current = 0
    ordinal, half = False, 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SCALES or word in ("hundredth", "thousandth"):
            scale = _SCALES.get(word) or _ORDINAL_WORDS[word]
            current, half = int((max(current, 1) + half) * scale), 0.0
            if scale > 100:
                total, current = total + current, 0
            ordinal = word.endswith("th") and word not in _SCALES
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word in _WORDS:
            current += _WORDS[word]
        elif word in _ORDINAL_WORDS:
            current, ordinal = current + _ORDINAL_WORDS[word], True
        elif word == "half":
            half = 0.5  # two and a half million
        elif word not in ("and", "a", "an"):
            return None
    return total + current, ordinal
