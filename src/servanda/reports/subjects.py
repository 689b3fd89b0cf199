"""Who speaks: the subject of a word of saying, to its left, to its right, or the subject of the whole statement.

Everything works on a text whose quotations are blanked (`BLANK`), so that no name inside one is taken for a speaker.
"""

from __future__ import annotations

import re

from servanda.reports.phrases import (
    ADJUNCT,
    AFTER_SUBJECT,
    AMBIGUOUS,
    AUXILIARIES,
    BLANK,
    CONJUNCTIONS,
    DATE_WORDS,
    DETERMINERS,
    FARTHEST,
    INTRO,
    OPENERS,
    PARTICIPIAL_NOT,
    STOPS,
    Span,
    phrase_before,
    tokens,
    without_opening,
)
from servanda.reports.roles import PARTICLES, ROLES


def subject_before(text: str, start: int, at: int) -> Span | None:
    """The subject that stands before a verb at `at`; `None` where the verb has none of its own ("and said").

    >>> text = "On Monday, Fadi Al-Abdallah, the spokesperson for the Court, emphasized that"
    >>> a, b = subject_before(text, 0, text.index("emphasized")); text[a:b]
    'Fadi Al-Abdallah'
    """
    start = max(start, at - FARTHEST)
    adjunct = ADJUNCT.search(text, max(start, at - 80), at)
    if adjunct and (adjunct.group().startswith(",") or not adjunct.group().rstrip().endswith(",")):
        at = adjunct.start()
    words = tokens(text, start, at)
    last = end = _before_auxiliaries(words)
    for _ in range(3):
        if last < 0 or words[last].group() in CONJUNCTIONS:
            return None
        if words[last].group() != ",":
            break
        opening = _opening_comma(words, last)
        if opening is None:
            return None
        if _is_name(words[opening + 1 : last]) and _has_role(words[:opening]):
            return words[opening + 1].start(), words[last - 1].end()
        last = _before_auxiliaries(words[:opening])
    phrase = phrase_before(words, last)
    return phrase if last == end else _named_before(words, phrase, text)


def _named_before(words: list[re.Match[str]], phrase: Span | None, text: str) -> Span | None:
    """ "Joe Biden, an ardent supporter, …": the name, not what is said of him."""
    if phrase is None or not text.startswith(("a ", "an "), phrase[0]):
        return phrase
    before = [word for word in words if word.start() < phrase[0]]
    inserted = len(before) > 1 and before[-1].group() == "," and before[-2].group()[:1].isupper()
    if not inserted or _introduces(before[:-1]):
        return phrase
    return phrase_before(before, len(before) - 2) or phrase


def _before_auxiliaries(words: list[re.Match[str]]) -> int:
    last = len(words) - 1
    while last >= 0 and (words[last].group() in AUXILIARIES or words[last].group().endswith(("ly", "n't", "n’t"))):
        last -= 1
    return last


def _opening_comma(words: list[re.Match[str]], close: int) -> int | None:
    """The comma that opens the insertion which ends at `close`; a statement that begins with one has none."""
    depth, nearest = 0, None
    for index in range(close - 1, 0, -1):
        word = words[index].group()
        depth += (word in ")]") - (word in "([")
        if word in ";:–—" or word.startswith(BLANK):
            break
        if word == "," and depth == 0:
            nearest = index if nearest is None else nearest
            if words[index + 1].group() in ("who", "which", "whose"):
                return index
    return nearest if nearest and not _introduces(words[:nearest]) else None


def _introduces(words: list[re.Match[str]]) -> bool:
    """ "On Thursday, …" """
    opens = words[0].group().lower() in INTRO or words[0].group().lower() in OPENERS
    return len(words) < 8 and opens and all(word.group() != "," for word in words)


def _is_name(words: list[re.Match[str]]) -> bool:
    said = [word.group() for word in words]
    return 1 < len(said) <= 6 and all(word[:1].isupper() or word in PARTICLES for word in said)


def _has_role(words: list[re.Match[str]]) -> bool:
    return any(word.group().lower() in ROLES for word in words[-12:])


def subject_after(text: str, at: int, end: int) -> Span | None:
    """The subject that follows an inverted verb: …, said its spokesman, Fadi el-Abdallah.

    >>> text = "said international human rights lawyer Jonathan Kuttab in a call"
    >>> a, b = subject_after(text, 4, len(text)); text[a:b]
    'international human rights lawyer Jonathan Kuttab'
    """
    words = tokens(text, at, min(end, at + FARTHEST))
    stop = 0
    for index, match in enumerate(words):
        word = match.group()
        if word in ",;:–—" or word.startswith(BLANK) or _ends_phrase(words, index):
            break
        stop = index + 1
        if word.endswith(".") and not (len(word) <= 4 and word[0].isupper()):
            break
    if stop < len(words) and words[stop].group() == "," and _names_role(words[:stop]):
        name = [w for w in words[stop + 1 : stop + 6] if w.group()[:1].isupper() or w.group() in PARTICLES]
        if name and name[0] is words[stop + 1] and name[0].group()[:1].isupper():
            return name[0].start(), _end(_run(words, stop + 1))
    if not stop:
        return None
    return words[0].start(), _end(words[:stop])


def _run(words: list[re.Match[str]], first: int) -> list[re.Match[str]]:
    run = []
    for word in words[first : first + 6]:
        if not (word.group()[:1].isupper() or word.group() in PARTICLES):
            break
        run.append(word)
    return run


def _end(words: list[re.Match[str]]) -> int:
    """The end of a phrase, without the full stop of the sentence."""
    return words[-1].end() - (len(words[-1].group()) - len(words[-1].group().rstrip(".?!")))


def _names_role(words: list[re.Match[str]]) -> bool:
    return bool(words) and not words[-1].group()[:1].isupper() and any(w.group().lower() in ROLES for w in words)


def _ends_phrase(words: list[re.Match[str]], index: int) -> bool:
    word = words[index].group()
    if index == 0:
        return not word[:1].isalnum() and word not in "(["
    before = words[index - 1].group()
    if word in ("in", "at", "to"):
        named = index + 1 < len(words) and words[index + 1].group()[:1].isupper()
        return not (named and before.lower() in ROLES)
    if word in DETERMINERS and before[:1].isupper():
        return True
    if word in STOPS or word in AUXILIARIES or word in ("told", "said", "adding", "saying", "calling"):
        return True
    return word.lower() in DATE_WORDS - AMBIGUOUS and not before[:1].islower()


def main_subject(text: str, start: int, end: int) -> Span | None:
    """The subject of a statement: its first noun phrase behind introductions.

    >>> text = "In a statement, the South African government welcomed the decision and said it"
    >>> a, b = main_subject(text, 0, len(text)); text[a:b]
    'the South African government'
    """
    words = tokens(text, start, min(end, start + FARTHEST))
    first = _after_introductions(words)
    stop = first
    while stop < len(words) and not _ends_subject(words, stop, first):
        stop += 1
    if stop == first:
        return None
    if stop < len(words) - 1 and words[stop].group() in ":–—":  # "Libyan civil war: The Court announces", "MANILA – "
        return main_subject(text, words[stop].end(), end)
    return words[first].start(), _end(words[first:stop])


def _after_introductions(words: list[re.Match[str]]) -> int:
    first = 0
    for _ in range(3):
        if first >= len(words):
            break
        if words[first].group().lower() in OPENERS:
            first += 1 + (first + 1 < len(words) and words[first + 1].group() == ",")
        elif words[first].group().lower() in INTRO:
            comma = next((i for i in range(first, min(len(words), first + 25)) if words[i].group() == ","), None)
            after = without_opening(words, first, len(words) - 1)
            if comma is None or (after > first + 1 and after < comma and words[after].group()[:1].isupper()):
                return after  # "In December Bensouda shelved it, telling …"
            first = comma + 1
    return first


def _ends_subject(words: list[re.Match[str]], index: int, first: int) -> bool:
    word, before = words[index].group(), words[index - 1].group() if index else ""
    if word == ",":
        return not (before[:1].isupper() and any(w.group() == "and" for w in words[index : index + 4]))
    if word in ";:–—" or word.startswith(BLANK) or (word in AUXILIARIES and word != "both"):
        return True
    return (
        index > first and word == word.lower() and (_is_verbal(word, before) or word in STOPS or word in AFTER_SUBJECT)
    )


def _is_verbal(word: str, before: str) -> bool:
    """Whether a word in small letters looks like a verb or an adverb behind a noun."""
    if word.endswith("s"):
        return before[:1].isupper() and not word.endswith("ss")
    return word.endswith(("ly", "ing")) or (word.endswith("ed") and word not in PARTICIPIAL_NOT)
