"""Who speaks: the subject of a word of saying, to its left, to its right, or the subject of the whole statement.

Everything works on a text whose quotations are blanked (`BLANK`), so that no name inside one is taken for a speaker.
"""

from __future__ import annotations

import re

from servanda.reports.roles import PARTICLES, ROLES

Span = tuple[int, int]

BLANK = "\ue000"

_TOKEN = re.compile(rf"[^\s,;:()\[\]{BLANK}–—]+|[,;:()\[\]–—]|{BLANK}+")
_FARTHEST = 320  # characters between a subject and its verb
_AUXILIARIES = frozenset(
    "has have had having is was were are be been being will would can could may might shall should must do does did "
    "also further then later again earlier once too even since still just now already himself herself itself "
    "themselves "
    "both repeatedly therefore thus has since yesterday today not never".split()
)
_CONJUNCTIONS = frozenset("and but or then while yet".split())
_PRONOUNS = frozenset("he she they it we i you who which".split())
_STOPS = frozenset(
    "but while when as that with because whereas though although if after before since where by on from against under "
    "until than so or into over amid despite without via through like unless whether about".split()
)
_DETERMINERS = frozenset(
    "the a an his her its their our my your this these those one another some several many most all both".split()
)
_DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december week month year morning evening night day late early mid last this the "
    "weekend a separate "
    "an earlier statement stage interview press conference later same time".split()
)
_PLACED = frozenset("letter note message court courts embassy office judges authorities delegation mission".split())
_SPANS = frozenset("week month year".split())
_AMBIGUOUS = frozenset("may march the a an".split())
_OPENERS = frozenset(
    "but and yet however meanwhile still also now then so furthermore moreover currently nevertheless nonetheless "
    "additionally separately instead earlier previously later subsequently today yesterday".split()
)
_INTRO = frozenset(
    "on in at after during following despite since as for under with speaking asked when while although last earlier "
    "by from amid before until upon besides unlike like responding writing addressing commenting announcing though "
    "despite according citing given throughout within over because if once this late early".split()
)
_AFTER_SUBJECT = frozenset("who which said told hit in at to".split())
_PARTICIPIAL_NOT = frozenset("united retired unnamed elected appointed armed red occupied so-called combined".split())
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_OCCASION = r"(?:statement|interview|post|speech|letter|tweet|briefing|conference|message|address|summit)"
_ADJUNCT = re.compile(
    rf"(?:,?\s+(?:(?:late |early )?on )?{_WEEKDAY}(?: (?:night|morning|evening|afternoon))?|"
    r",?\s+on [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|,?\s+on \d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|"
    r",?\s+(?:earlier )?(?:last|this) (?:week|month|year|\w+day)|"
    rf",?\s+(?:in|at) an? (?:[\w-]+ ){{0,3}}{_OCCASION}(?: on \w+)?),?\s*\Z"
)


def tokens(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Words and marks of a span."""
    return list(_TOKEN.finditer(text, start, end))


def subject_before(text: str, start: int, at: int) -> Span | None:
    """The subject that stands before a verb at `at`; `None` where the verb has none of its own ("and said").

    >>> text = "On Monday, Fadi Al-Abdallah, the spokesperson for the Court, emphasized that"
    >>> a, b = subject_before(text, 0, text.index("emphasized")); text[a:b]
    'Fadi Al-Abdallah'
    """
    start = max(start, at - _FARTHEST)
    adjunct = _ADJUNCT.search(text, max(start, at - 80), at)
    if adjunct and (adjunct.group().startswith(",") or not adjunct.group().rstrip().endswith(",")):
        at = adjunct.start()
    words = tokens(text, start, at)
    last = end = _before_auxiliaries(words)
    for _ in range(3):
        if last < 0 or words[last].group() in _CONJUNCTIONS:
            return None
        if words[last].group() != ",":
            break
        opening = _opening_comma(words, last)
        if opening is None:
            return None
        if _is_name(words[opening + 1 : last]) and _has_role(words[:opening]):
            return words[opening + 1].start(), words[last - 1].end()
        last = _before_auxiliaries(words[:opening])
    phrase = _phrase_before(words, last)
    return phrase if last == end else _named_before(words, phrase, text)


def _named_before(words: list[re.Match[str]], phrase: Span | None, text: str) -> Span | None:
    """ "Joe Biden, an ardent supporter, …": the name, not what is said of him."""
    if phrase is None or not text.startswith(("a ", "an "), phrase[0]):
        return phrase
    before = [word for word in words if word.start() < phrase[0]]
    inserted = len(before) > 1 and before[-1].group() == "," and before[-2].group()[:1].isupper()
    if not inserted or _introduces(before[:-1]):
        return phrase
    return _phrase_before(before, len(before) - 2) or phrase


def _before_auxiliaries(words: list[re.Match[str]]) -> int:
    last = len(words) - 1
    while last >= 0 and (words[last].group() in _AUXILIARIES or words[last].group().endswith(("ly", "n't", "n’t"))):
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
    opens = words[0].group().lower() in _INTRO or words[0].group().lower() in _OPENERS
    return len(words) < 8 and opens and all(word.group() != "," for word in words)


def _is_name(words: list[re.Match[str]]) -> bool:
    said = [word.group() for word in words]
    return 1 < len(said) <= 6 and all(word[:1].isupper() or word in PARTICLES for word in said)


def _has_role(words: list[re.Match[str]]) -> bool:
    return any(word.group().lower() in ROLES for word in words[-12:])


def _phrase_before(words: list[re.Match[str]], last: int) -> Span | None:
    """The noun phrase that ends with the word `last`."""
    if last < 0 or not (words[last].group()[:1].isalnum() or words[last].group() in ")]"):
        return None
    if words[last].group().lower() in ("who", "which") and last:
        return _phrase_before(words, last - 2 if words[last - 1].group() == "," else last - 1)
    if words[last].group().lower() in _PRONOUNS:
        return words[last].span()
    first = last + 1
    while first > 0 and (step := _takes(words, first - 1, last)):
        first -= step
        if words[first].group() in _DETERMINERS and not _goes_on(words, first):
            break
    first = _without_opening(words, first, last)
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
    if not word[0].isalnum() or (lower in _STOPS and word == lower) or (word in _AUXILIARIES and word != "both"):
        return 0
    if word == lower and lower.endswith("ed") and lower not in _PARTICIPIAL_NOT:
        return int(before.lower() in _DETERMINERS)  # "an unidentified source"
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


def _without_opening(words: list[re.Match[str]], first: int, last: int) -> int:
    """Without "But", "On Thursday", "In August" before the phrase."""
    while first < last and words[first].group().lower() in _OPENERS:
        first += 1
    if first + 1 < last and words[first].group() in ("this", "that") and words[first + 1].group() in _SPANS:
        first += 2  # "In April this year Ramaphosa said"
    if first < last and words[first].group().lower() in _INTRO and words[first].group()[0].isupper():
        after = first + 1
        while after < last and (words[after].group().lower() in _DATE_WORDS or words[after].group().isdigit()):
            after += 1
        first = after - (words[after - 1].group() in ("the", "a", "an", "this") and after - 1 > first)
    return first


def subject_after(text: str, at: int, end: int) -> Span | None:
    """The subject that follows an inverted verb: …, said its spokesman, Fadi el-Abdallah.

    >>> text = "said international human rights lawyer Jonathan Kuttab in a call"
    >>> a, b = subject_after(text, 4, len(text)); text[a:b]
    'international human rights lawyer Jonathan Kuttab'
    """
    words = tokens(text, at, min(end, at + _FARTHEST))
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
    if word in _DETERMINERS and before[:1].isupper():
        return True
    if word in _STOPS or word in _AUXILIARIES or word in ("told", "said", "adding", "saying", "calling"):
        return True
    return word.lower() in _DATE_WORDS - _AMBIGUOUS and not before[:1].islower()


def main_subject(text: str, start: int, end: int) -> Span | None:
    """The subject of a statement: its first noun phrase behind introductions.

    >>> text = "In a statement, the South African government welcomed the decision and said it"
    >>> a, b = main_subject(text, 0, len(text)); text[a:b]
    'the South African government'
    """
    words = tokens(text, start, min(end, start + _FARTHEST))
    first = _after_introductions(words)
    stop = first
    while stop < len(words) and not _ends_subject(words, stop, first):
        stop += 1
    if stop == first:
        return None
    if stop < len(words) - 1 and words[stop].group() in ":–—":  # "Libyan civil war: The Court announces", "MANILA – "
        return main_subject(text, words[stop].end(), end)
    return words[first].start(), _end(words[first:stop])


def is_phrase(words: str) -> bool:
    """Whether words can be a name or an office and hold no verb: Downing Street, the foreign minister of France."""
    said = words.replace(",", " ").split()
    if not 0 < len(said) <= 12 or (said[0] == said[0].lower() and said[0] not in _DETERMINERS and said[0] not in ROLES):
        return False
    verbal = (word for word in said if word in _AUXILIARIES or (word.endswith("ed") and word not in _PARTICIPIAL_NOT))
    return not any(verbal) and any(word[:1].isupper() or word in ROLES for word in said)


def _after_introductions(words: list[re.Match[str]]) -> int:
    first = 0
    for _ in range(3):
        if first >= len(words):
            break
        if words[first].group().lower() in _OPENERS:
            first += 1 + (first + 1 < len(words) and words[first + 1].group() == ",")
        elif words[first].group().lower() in _INTRO:
            comma = next((i for i in range(first, min(len(words), first + 25)) if words[i].group() == ","), None)
            after = _without_opening(words, first, len(words) - 1)
            if comma is None or (after > first + 1 and after < comma and words[after].group()[:1].isupper()):
                return after  # "In December Bensouda shelved it, telling …"
            first = comma + 1
    return first


def _ends_subject(words: list[re.Match[str]], index: int, first: int) -> bool:
    word, before = words[index].group(), words[index - 1].group() if index else ""
    if word == ",":
        return not (before[:1].isupper() and any(w.group() == "and" for w in words[index : index + 4]))
    if word in ";:–—" or word.startswith(BLANK) or (word in _AUXILIARIES and word != "both"):
        return True
    return (
        index > first
        and word == word.lower()
        and (_is_verbal(word, before) or word in _STOPS or word in _AFTER_SUBJECT)
    )


def _is_verbal(word: str, before: str) -> bool:
    """Whether a word in small letters looks like a verb or an adverb behind a noun."""
    if word.endswith("s"):
        return before[:1].isupper() and not word.endswith("ss")
    return word.endswith(("ly", "ing")) or (word.endswith("ed") and word not in _PARTICIPIAL_NOT)
