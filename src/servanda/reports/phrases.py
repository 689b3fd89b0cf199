"""Noun phrases in a text with blanked quotations: their words, where they begin, what stands before them."""

from __future__ import annotations

import re

from servanda.reports.roles import ROLES

Span = tuple[int, int]

BLANK = "\ue000"  # stands for every character inside quotation marks

_TOKEN = re.compile(rf"[^\s,;:()\[\]{BLANK}–—]+|[,;:()\[\]–—]|{BLANK}+")
FARTHEST = 320  # characters between a subject and its verb
AUXILIARIES = frozenset(
    "has have had having is was were are be been being will would can could may might shall should must do does did "
    "also further then later again earlier once too even since still just now already himself herself itself "
    "themselves "
    "both repeatedly therefore thus has since yesterday today not never".split()
)
CONJUNCTIONS = frozenset("and but or then while yet".split())
_PRONOUNS = frozenset("he she they it we i you who which".split())
STOPS = frozenset(
    "but while when as that with because whereas though although if after before since where by on from against under "
    "until than so or into over amid despite without via through like unless whether about".split()
)
DETERMINERS = frozenset(
    "the a an his her its their our my your this these those one another some several many most all both".split()
)
DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december week month year morning evening night day late early mid last this the "
    "weekend a separate "
    "an earlier statement stage interview press conference later same time".split()
)
_PLACED = frozenset("letter note message court courts embassy office judges authorities delegation mission".split())
_SPANS = frozenset("week month year".split())
AMBIGUOUS = frozenset("may march the a an".split())
OPENERS = frozenset(
    "but and yet however meanwhile still also now then so furthermore moreover currently nevertheless nonetheless "
    "additionally separately instead earlier previously later subsequently today yesterday".split()
)
INTRO = frozenset(
    "on in at after during following despite since as for under with speaking asked when while although last earlier "
    "by from amid before until upon besides unlike like responding writing addressing commenting announcing though "
    "despite according citing given throughout within over because if once this late early".split()
)
AFTER_SUBJECT = frozenset("who which said told hit in at to".split())
PARTICIPIAL_NOT = frozenset("united retired unnamed elected appointed armed red occupied so-called combined".split())
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_OCCASION = r"(?:statement|interview|post|speech|letter|tweet|briefing|conference|message|address|summit)"
ADJUNCT = re.compile(
    rf"(?:,?\s+(?:(?:late |early )?on )?{_WEEKDAY}(?: (?:night|morning|evening|afternoon))?|"
    r",?\s+on [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|,?\s+on \d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|"
    r",?\s+(?:earlier )?(?:last|this) (?:week|month|year|\w+day)|"
    rf",?\s+(?:in|at) an? (?:[\w-]+ ){{0,3}}{_OCCASION}(?: on \w+)?),?\s*\Z"
)


def tokens(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Words and marks of a span."""
    return list(_TOKEN.finditer(text, start, end))


def phrase_before(words: list[re.Match[str]], last: int) -> Span | None:
    """The noun phrase that ends with the word `last`."""
    if last < 0 or not (words[last].group()[:1].isalnum() or words[last].group() in ")]"):
        return None
    if words[last].group().lower() in ("who", "which") and last:
        return phrase_before(words, last - 2 if words[last - 1].group() == "," else last - 1)
    if words[last].group().lower() in _PRONOUNS:
        return words[last].span()
    first = last + 1
    while first > 0 and (step := _takes(words, first - 1, last)):
        first -= step
        if words[first].group() in DETERMINERS and not _goes_on(words, first):
            break
    first = without_opening(words, first, last)
    return (words[first].start(), words[last].end()) if first <= last else None


def _goes_on(words: list[re.Match[str]], first: int) -> bool:
    """A determiner begins a phrase, but in "all the judges", "head of the army", "a source in the department"."""
    before = words[first - 1].group() if first else ""
    if before == "," and _lists(words, first - 1, len(words) - 1):
        return True  # Italy, the Netherlands and Canada
    if before == "of" and first > 2 and words[first - 3].group() in ("in", "on"):
        return False  # in favour of the draft
    return before in ("all", "of", "for") or (before in ("in", "at", "to") and _takes(words, first - 1, first) > 0)


def _takes(words: list[re.Match[str]], index: int, last: int) -> int:
    """How many words to the left still belong to the phrase: none at its border."""
    word = words[index].group()
    lower = word.lower()
    before = words[index - 1].group() if index else ""
    if word in ")]" and index < last and words[index + 1].group()[:1].isupper():
        return 0  # "… News Agency (WAFA) Al-Abdallah": somebody else's brackets
    if word in ")]":
        opening = next((i for i in range(index, -1, -1) if words[i].group() in "(["), None)
        return index - opening + 1 if opening is not None else 0
    if word == ",":
        return int(_lists(words, index, last))
    if word == "and":
        return int(before[:1].isupper() or before.lower() in ROLES or (before == "," and _ends_list(words, index - 1)))
    if lower in _PRONOUNS:
        return int(index == last)
    if lower == "on":
        return int(before.lower() in ("committee", "commission", "rapporteur", "expert", "adviser", "advisor"))
    if lower in ("in", "at", "to"):
        return int(before.lower().removesuffix("s") in ROLES or before.lower() in _PLACED)
    if not word[0].isalnum() or (lower in STOPS and word == lower) or (word in AUXILIARIES and word != "both"):
        return 0
    if word == lower and lower.endswith("ed") and lower not in PARTICIPIAL_NOT:
        return int(before.lower() in DETERMINERS)  # "an unidentified source"
    return 1


def _ends_list(words: list[re.Match[str]], comma: int) -> bool:
    """The last comma of "Britain, France, and Germany", not one between two sentences."""
    names = words[comma - 1].group()[:1].isupper() if comma else False
    return names and any(word.group() == "," for word in words[max(0, comma - 6) : comma])


def _lists(words: list[re.Match[str]], comma: int, last: int) -> bool:
    """A comma between names that "and" ends: Britain, France, and Germany."""
    before, after = words[comma - 1].group() if comma else "", words[comma + 1].group()
    listed = any(word.group() == "and" for word in words[comma + 1 : last])
    if after == "the" and comma + 2 <= last:
        after = words[comma + 2].group()
    return listed and (after == "and" or (before[:1].isupper() and after[:1].isupper()))


def without_opening(words: list[re.Match[str]], first: int, last: int) -> int:
    """Without "But", "On Thursday", "In August" before the phrase."""
    while first < last and words[first].group().lower() in OPENERS:
        first += 1
    if first + 1 < last and words[first].group() in ("this", "that") and words[first + 1].group() in _SPANS:
        first += 2  # "In April this year Ramaphosa said"
    if first < last and words[first].group().lower() in INTRO and words[first].group()[0].isupper():
        after = first + 1
        while after < last and (words[after].group().lower() in DATE_WORDS or words[after].group().isdigit()):
            after += 1
        first = after - (words[after - 1].group() in ("the", "a", "an", "this") and after - 1 > first)
    return first


def is_phrase(words: str) -> bool:
    """Whether words can be a name or an office and hold no verb: Downing Street, the foreign minister of France."""
    said = words.replace(",", " ").split()
    if not 0 < len(said) <= 12 or (said[0] == said[0].lower() and said[0] not in DETERMINERS and said[0] not in ROLES):
        return False
    verbal = (word for word in said if word in AUXILIARIES or (word.endswith("ed") and word not in PARTICIPIAL_NOT))
    return not any(verbal) and any(word[:1].isupper() or word in ROLES for word in said)
