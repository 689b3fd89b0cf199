"""A cheap look at the raw text that decides whether a document deserves reading at all.

Bytes or characters.  Names of the regime begin with a rare capital, so one scan finds them all; the words that go
with a count of victims are plain substrings.  Together that costs little more than copying the page.
"""

from __future__ import annotations

import re

_NAMES = (
    r"IC[CJ]|I\.C\.|Criminal Court|CRIMINAL COURT|Court of Justice|Rome [Ss]tatute|Security Council|SECURITY COUNCIL|"
    r"UNSC|Hague|States Parties"
)
_IN_TEXT, _IN_BYTES = re.compile(_NAMES), re.compile(_NAMES.encode())
COUNTED = ("veto", "killed", "injured", "wounded", "dead", "missing", "displaced", "casualties", "arrested", "deported")
_COUNTED_BYTES = tuple(word.encode() for word in COUNTED)


def relevant(text: str | bytes) -> bool:
    """Whether a text can hold anything to check: a name of the regime, a veto, or a count of victims.

    >>> relevant("The cup final was postponed."), relevant(b"The ICC issued a warrant")
    (False, True)
    """
    if isinstance(text, bytes):
        return bool(_IN_BYTES.search(text)) or any(word in text for word in _COUNTED_BYTES)
    return bool(_IN_TEXT.search(text)) or any(word in text for word in COUNTED)
