"""What stands beside a word: the questions that its class depends on."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.cutting import Token

VERBAL = frozenset(("V", "BE", "HAVE", "DO", "MODAL"))


def before_of(found: list[Token], index: int) -> str:
    """The class of the word before, adverbs and negations left out."""
    index -= 1
    while index >= 0 and found[index].tag in ("ADV", "NOT"):
        index -= 1
    if index < 0:
        return ""
    return "OWN" if found[index].text == "whose" else found[index].tag


def next_of(found: list[Token], index: int) -> Token | None:
    return found[index + 1] if index + 1 < len(found) else None


def plural_before(found: list[Token], index: int) -> bool:
    before = found[index - 1] if index else None
    if before is None or before.tag not in ("NAME", "N"):
        return False
    if before.tag == "NAME":
        return index >= 2 and found[index - 2].tag in ("CC", ",")
    return is_plural(before.text)


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural: members, not crisis or scandalous."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_past(token: Token) -> bool:
    known = words.verbs().get(token.text)
    if token.tag != "?" or known is None:
        return False
    return "D" in known[1] or ("Z" in known[1] and token.text not in words.also_nouns())
