"""What a sentence must hold for a pattern to fit, read off the pattern: sets of stems, one of each of which is there.

Looking for stems is many times cheaper than trying a pattern, and most sentences hold none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Stems = tuple[str, ...]

_QUANTIFIER = ("?", "*", "{")
_LITERAL = re.compile(r"(?:\\b)?([a-z' -]+)")


def needed_stems(pattern: str) -> tuple[Stems, ...]:
    """Sets of stems, the smallest first; none where the pattern is an alternative of wholes.

    >>> needed_stems(r"(?:reject(?:ed|s)?|dismiss(?:ed|es)) the (?:\\w+ )?(?:warrants?|orders?)")
    (('reject', 'dismiss'), ('warrant', 'order'))
    """
    found = [stems for group in _groups(pattern) if (stems := _stems(group))] + list(_phrases(pattern))
    return tuple(sorted(dict.fromkeys(found), key=len))


def holds(text: str, sets: tuple[Stems, ...], known: dict[Stems, bool]) -> bool:
    """Whether a text has one stem of every set; `known` keeps what was found in it before.

    >>> holds("it condemns the orders", needed_stems(r"(?:reject|condemn)s (?:the )?(?:warrants?|orders?)"), {})
    True
    """
    for stems in sets:
        if stems not in known:
            known[stems] = _one_of(text, stems)
        if not known[stems]:
            return False
    return True


def _one_of(text: str, stems: Stems) -> bool:
    for stem in stems:  # noqa: SIM110  (any() with a generator takes twice as long)
        if stem in text:
            return True
    return False


def _groups(pattern: str) -> Iterator[str]:
    """The groups at the top of a pattern that it cannot do without."""
    plain = _masked(pattern)
    depth = start = 0
    if "|" in _top(plain):
        return
    for at, mark in enumerate(plain):
        start = at if mark == "(" and not depth else start
        depth += (mark == "(") - (mark == ")")
        if (
            mark == ")"
            and not depth
            and not plain.startswith(_QUANTIFIER, at + 1)
            and not plain.startswith(("(?=", "(?!", "(?<"), start)
        ):
            yield pattern[start : at + 1]


def _phrases(pattern: str) -> Iterator[Stems]:
    """Words that stand outside every group."""
    top = _top(_masked(pattern))
    if "|" not in top:
        for match in re.finditer(r"(?<![a-z?])[a-z][a-z ]{4,}", top):
            words = match.group()[:-1] if top.startswith(_QUANTIFIER, match.end()) else match.group()
            if len(words.strip()) > 4:
                yield (words.strip(),)


def _masked(pattern: str) -> str:
    """The pattern with escapes and character classes made harmless."""
    return re.sub(r"\\.|\[[^\]]*\]", lambda m: "_" * len(m.group()), pattern)


def _top(plain: str) -> str:
    """What stands outside every group."""
    out, depth = [], 0
    for mark in plain:
        if mark == "(" and not depth:
            out.append("_")
        depth += mark == "("
        out.append("" if depth else mark)
        depth -= mark == ")"
    return "".join(out)


def _alternatives(group: str) -> Iterator[str]:
    """The alternatives of a group."""
    inner = re.sub(r"\A\((?:\?:|\?P<\w+>)?", "", group)[:-1]
    plain = _masked(inner)
    depth = start = 0
    for at, mark in enumerate(plain):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            yield inner[start:at]
            start = at + 1
    yield inner[start:]


def _stems(group: str) -> Stems:
    """How each alternative of a group begins; none where one begins in no certain way."""
    stems: list[str] = []
    for alternative in _alternatives(group):
        begun = _beginning(alternative)
        if not begun:
            return ()
        stems += begun
    return tuple(dict.fromkeys(stems))


def _beginning(alternative: str) -> Stems:
    """The stems with which an alternative may begin, optional groups before them left out."""
    alternative = alternative.removeprefix(r"\b")
    while alternative.startswith("("):
        end = _end_of_group(alternative)
        if not alternative.startswith(_QUANTIFIER, end):
            return _stems(alternative[:end]) if alternative.startswith(("(?:", "(?P")) else ()
        if alternative[end] != "?" and not alternative.startswith("{0", end):
            return ()
        alternative = re.sub(r"\A(?:\?|\*|\{\d+,\d+\})\??", "", alternative[end:])
    literal = _LITERAL.match(alternative)
    if not literal:
        return ()
    word = literal[1][:-1] if alternative.startswith(_QUANTIFIER, literal.end()) else literal[1]
    return (word.strip(),) if len(word.strip()) > 1 else ()


def _end_of_group(text: str) -> int:
    plain, depth = _masked(text), 0
    for at, mark in enumerate(plain):
        depth += (mark == "(") - (mark == ")")
        if not depth:
            return at + 1
    return len(text)
