"""A shape cut into words, each with the class that does not depend on its neighbours; `?` for the others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from servanda.reports.grammar import words

_TOKEN = re.compile(
    r"[A-Z]\d+(?:-[a-z]+)*|[a-z]+(?=n't)|n't"
    r"|'(?:s|ll|d|ve|re|m)\b|(?<=[s\d])'(?= )|\d[\d.,]*\d|\w+(?:[-.]\w+)*|[,;:().]|-+"
)


_MARKS = {",": ",", ";": ";", ":": ";", "(": "(", ")": ")", ".": ";", "-": ",", "--": ",", "---": ","}


@dataclass(slots=True)
class Token:
    """A word of the shape: where it stands, its class, and for verbs lemma and form (B Z D N G)."""

    text: str
    start: int
    end: int
    tag: str
    lemma: str = ""
    form: str = ""


def cut(text: str) -> list[Token]:
    """The words with the class that does not depend on their neighbours; `?` for the others."""
    found: list[Token] = []
    done, word = 0, ""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        before, word = word, text[start:end]
        if start < done or (word == "." and before in words.ABBREVIATED):  # the dot of "Nov. 6"
            continue
        if (phrases := _MULTI.get(word)) and (phrase := _phrase_at(text, start, phrases)):
            end, word = start + len(phrase), phrase
        done = end
        found.append(Token(word, start, end, _CLASSES.get(word) or _class(word)))
    return found


def _phrase_at(text: str, start: int, phrases: tuple[str, ...]) -> str | None:
    """The longest of the phrases that stands here as whole words."""
    for phrase in phrases:
        if text.startswith(phrase, start) and not text[start + len(phrase) : start + len(phrase) + 1].isalnum():
            return phrase
    return None


def _class(word: str) -> str:
    """The class of a name or a number; `?` for other words."""
    if word[0].isupper():
        return "A" if "-" in word else "DEM" if word[0] == "D" else "NAME"
    if word[0].isdigit():
        return "A" if any(letter.isalpha() for letter in word) else "NUM"  # 15-nation
    if "-" in word and all(part in words.NUMBER_WORDS for part in word.split("-")):
        return "NUM"
    return "?"


def _multi() -> dict[str, tuple[str, ...]]:
    """The phrases that act as one word by their first word, the longest first."""
    table: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(words.MULTI_CLASS, key=len):
        first = phrase.split()[0]
        table[first] = (phrase, *table.get(first, ()))
    return table


_MULTI = _multi()


def _classes() -> dict[str, str]:
    """Small words of one class; the ambiguous ones are left to the neighbours."""
    table: dict[str, str] = dict(_MARKS)
    for tag, group in (
        ("PREP", words.PREPOSITIONS), ("ADV", words.ADVERBS), ("SUB", words.SUBORDINATORS), ("PRON", words.PRONOUNS),
        ("DET", words.DETERMINERS), ("OWN", words.POSSESSIVES), ("NUM", words.NUMBER_WORDS), ("CC", words.COORDINATORS),
        ("REL", words.RELATIVES - {"that", "whose"}), ("NOT", words.NEGATIONS), ("MODAL", frozenset(words.MODALS)),
        ("BE", words.BE - {"'s"}), ("HAVE", words.HAVE), ("DO", words.DO),
    ):  # fmt: skip
        table.update(dict.fromkeys(group, tag))
    table |= dict.fromkeys(("before", "after", "since", "until", "till", "as"), "PREP")
    table |= {"to": "TO", "whose": "REL", "'s": "?", "'": "OWN", "that": "?", "her": "?", "wo": "MODAL", "ca": "MODAL"}
    table |= dict.fromkeys(("this", "these", "those", "all", "both", "one", "no", "there", "where", "when", "may"), "?")
    table |= dict.fromkeys(
        (
            "itself",
            "himself",
            "herself",
            "themselves",
            "included",
            "since",
            "each",
            "first",
            "need",
            "either",
            "around",
            "about",
        ),
        "?",
    )
    return table | words.MULTI_CLASS


_CLASSES = _classes()
