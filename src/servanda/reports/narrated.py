"""A month or day without a year in a story about another year: `In March he flew to Amman`, after "in 2017".

`dates` takes the latest such month before the document.  Where law and record do not bear that out, the years that the
text named before, and the year to come, are other readings of the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.reports.dates import YEAR, When, days_in
from servanda.reports.model import Found, Text
from servanda.timeline.days import iso

_FIXED = re.compile(r"\b(?:this|last|next|ago|now|yesterday|today|\w+day)\b", re.IGNORECASE)
_COMING = 330  # days
_STORY = 8  # sentences before in which a year may have been named


def narrated(claim: Found, text: Text) -> Iterator[Found]:
    """The claim with its date moved to the years named shortly before; nothing where a year is given.

    >>> from servanda.reports.model import Document, Sentence
    >>> words = "Bashir was in South Africa in 2015. In June he left it."
    >>> cut = (Sentence(0, 35, words[:35], 0), Sentence(36, 55, words[36:], 0))
    >>> claim = Found("travel", 36, 55, {"person": "al-bashir", "date": "2019-06"})
    >>> [found.args["date"] for found in narrated(claim, Text(Document(words), 737300, cut))]
    ['2015-06', '2020-06']
    """
    date = claim.args.get("date")
    if not isinstance(date, str) or len(date) < 7:
        return
    when = _said(claim, date, text)
    if when is None or _is_fixed(text.document.text[when.start : when.end]):
        return
    ahead = str(int(date[:4]) + 1)  # "will enter into force on April 1", written in January
    for year in [*_years(when, text), ahead]:
        if year < date[:4] or iso(text.day) < year + date[4:] < iso(text.day + _COMING):
            yield replace(claim, args={**claim.args, "date": year + date[4:]})


def _said(claim: Found, date: str, text: Text) -> When | None:
    """The words that gave the date."""
    near = (when for s in text.over(claim.start, claim.end) for when in days_in(s, text.day))
    return next((when for when in near if when.iso == date), None)


def _is_fixed(words: str) -> bool:
    return bool(YEAR.search(words) or _FIXED.search(words))


def _years(when: When, text: Text) -> list[str]:
    """The years named before in the sentence and in those before it, the nearest first."""
    sentence = text.over(when.start, when.end)[0]
    story = text.document.text[(text.before(sentence, _STORY) or (sentence,))[0].start : when.start]
    return list(dict.fromkeys(reversed(YEAR.findall(story))))[:3]
