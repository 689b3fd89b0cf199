"""The crimes that a sentence names in connection with a warrant, in the words of the Statute."""

from __future__ import annotations

import re

_NAMES = (
    (re.compile(r"\bwar[ -]crimes?\b"), "war crimes", "war_crimes"),
    (re.compile(r"\bcrimes? against (?:the )?humanity\b"), "crimes against humanity", "crimes_against_humanity"),
    (re.compile(r"\bgenocid(?:e|al)\b"), "genocide", "genocide"),
    (re.compile(r"\b(?:crimes? of )?aggression\b"), "aggression", "aggression"),
    (re.compile(r"\bethnic cleansing\b"), "ethnic cleansing", ""),
    (re.compile(r"\bterrorism\b"), "terrorism", ""),
    (re.compile(r"\b(?:corruptly influencing|witness tampering|bribing witnesses|offences against the admin\w+)\b"),
     "offences against the administration of justice", "offences_against_administration"),
)  # fmt: skip
CODES = {name: code for _, name, code in _NAMES}


def crimes_in(text: str) -> list[str]:
    """The crimes named in a piece of a shape, in its order.

    >>> crimes_in("over alleged war crimes and crimes against humanity")
    ['war crimes', 'crimes against humanity']
    """
    found = [(match.start(), name) for pattern, name, _ in _NAMES if (match := pattern.search(text))]
    return [name for _, name in sorted(found)]


def crimes_together(text: str) -> list[str]:
    """The first run of crimes in a piece: one that stands far behind the others belongs to something else.

    >>> crimes_together("for war crimes and genocide, and on Monday he condemned once more the acts of terrorism")
    ['war crimes', 'genocide']
    """
    found = sorted((m.start(), m.end(), name) for pattern, name, _ in _NAMES for m in pattern.finditer(text))
    run = found[:1]
    for start, end, name in found[1:]:
        if start - run[-1][1] > 32:
            break
        run.append((start, end, name))
    return list(dict.fromkeys(name for _, _, name in run))
