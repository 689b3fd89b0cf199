"""Whether a sentence speaks of the Security Council's votes, and not of another body's."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.reports.model import Sentence, Text
from servanda.reports.shape import Shape, shape

_OTHER_BODY = re.compile(
    r"\bG\d+|\b(?:parliament|lawmakers|senate|congress|house of|knesset|bundestag|duma|cabinet|commons|assembly|"
    r"board of governors|iaea|judges|bench|jury|governor|ecosoc|bills?|law|legislation|"
    r"(?:human rights|european|city|national security|federal|governing|supreme|legislative|transitional) council)\b|"
    r"\b(?:1[6-9]|[2-9]\d|1\d\d)(?: votes?)?(?:-\d| to \d| votes| in favou?r)"  # more votes than the Council has
)
_ANOTHER_COUNCIL = re.compile(r"(?:\bpeace and |\bnational |S\d+'s |O\d+'s |O\d+ |\bhis |\bher )U\d")
_OWN_WORDS = re.compile(
    r"\b(?:block|struck|stopp|kill|torpedo|voted (?:down|against)|votes to\b|abst|stood alone)|\bthe council\b"
)
NUMBERED = re.compile(r"\bresolution (?:no\.? |number )?(\d{3,4})\b")
_BENCH = re.compile(r"J\d|\b(?:judges|magistrates|justices|bench)\b")


def names_a_vote(text: Text) -> bool:
    """Whether a text can tell of the Council's votes at all: it names the Council, or a resolution by its number."""
    return _names_the_council(text) or any(NUMBERED.search(s.text.lower()) for s in text.sentences)


@lru_cache(maxsize=4)
def _names_the_council(text: Text) -> bool:
    return any(m.id == "unsc" for s in text.sentences for m in s.mentions)


def of_the_council(view: Shape, text: Text) -> bool:
    """Whether the sentence speaks of the Security Council, by name or in a text that names it."""
    if re.search(r"U\d", view.text):
        return not _ANOTHER_COUNCIL.search(view.text)
    named = _names_the_council(text)
    if NUMBERED.search(view.text) and (named or not other_body(view)):
        return True
    if named and "veto" in view.text:
        return True
    return not other_body(view) and named and bool(_OWN_WORDS.search(view.text))


def other_body(view: Shape) -> bool:
    """Whether the sentence speaks of another body that votes."""
    return bool(_OTHER_BODY.search(view.text))


def of_a_bench(view: Shape, sentence: Sentence, text: Text) -> bool:
    """Whether counts here may be of judges: they are named here or just before, and no draft is."""
    near = [view.text, *(shape(s).text for s in text.before(sentence, 1))]
    return any(_BENCH.search(t) for t in near) and not re.search(r"resolution|draft|veto", view.text)
