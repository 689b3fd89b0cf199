"""A cheap look at the raw text that decides whether a document deserves reading at all.

Bytes or characters; plain substring search, so a page that mentions nothing relevant costs little more than a copy.
"""

from __future__ import annotations

# what at least one sentence with a claim of ours shows somewhere in the document, in any spelling of the press
ANCHORS = (
    "ICC", "nternational Criminal Court", "NTERNATIONAL CRIMINAL COURT", "Rome Statute", "I.C.C.", "ecurity Council",
    "ECURITY COUNCIL", "UNSC", "Hague", "arrest warrant", "rrest warrant", "ar crimes", "ourt of Justice",
    "ICJ", "tates Parties", "veto", "etanyahu", "Bashir", "Duterte",
)  # fmt: skip
COUNTED = ("killed", "wounded", "injured", "dead", "death toll", "missing", "displaced", "casualties", "deaths",
           "arrested", "detained", "deported", "lives", "rounded up", "fled", "massacre", "slain", "hostage")  # fmt: skip
_AS_BYTES = {anchor: anchor.encode() for anchor in (*ANCHORS, *COUNTED)}


def relevant(text: str | bytes) -> bool:
    """Whether a text can hold anything to check: a name of the regime, or a count of victims.

    >>> relevant("The cup final was postponed."), relevant(b"The ICC issued a warrant")
    (False, True)
    """
    if isinstance(text, bytes):
        return any(anchor in text for anchor in _AS_BYTES.values())
    return any(anchor in text for anchor in ANCHORS) or any(anchor in text for anchor in COUNTED)
