"""What the clause frames of several claim types share: the Court and its members as a sentence names them, and guards.

All patterns run over the shape of a sentence: small letters, a capital only in placeholders.
"""

from __future__ import annotations

import re

STATES = r"(?:S\d+(?:(?:,? and |,? or |, | as well as | & )(?:also |even )?S\d+){0,30})"
PERSONS = r"(?:P\d+(?:(?:,? and |,? or |, | as well as | & )P\d+){0,30})"
COURT = (
    r"(?:(?:(?:the )?[a-zDL][\w-]{1,12}-based )?(?:C\d+(?:'s?)?(?:\s+(?:founding |governing |underlying "
    r")?(?:T\d+|treaty|statutes?|jurisdiction|system))?"
    r"|T\d+(?:'s?)?(?:,? (?:the|a) (?:founding )?treaty (?:that |which )?(?:of|establish\w*|creat\w*|set up|"
    r"underpin\w*|govern\w*) C\d+)?"
    r"(?: treaty| system)?|(?:founding|governing) (?:treaty|statute) of C\d+|the (?:court|tribunal|treaty|"
    r"statute|body))\b)"
)
MEMBER = (
    r"(?:(?:full |founding |fellow |contracting |C\d+(?:'s)? |T\d+(?:'s)? )*"
    r"(?:members?(?:[ -](?:state|countr|nation)(?:s|y|ies)?)?|states?[ -]part(?:y|ies)|part(?:y|ies))\b)"
)
SIGNATORY = (
    r"(?:(?:C\d+ |T\d+ |founding |original )?signator(?:y|ies)(?: (?:state|countr|nation)(?:s|y|ies)?)?\b|signed up\b)"
)
ADVERBS = (
    r"(?:(?:also|both|all|each|currently|now|still|itself|themselves|already|however|legally|formally|officially|"
    r"technically|"
    r"neither|of course|therefore|thus|long|once|only|just|since|for its part|too|in turn|again|ever|presently|"
    r"actually|today|"
    r"in fact|alone|effectively|theoretically|obviously|clearly),?\s+){0,3}"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|whether|unless|should|could|might|(?<!\d )may(?! \d)|would|in case|in the event|hypothetically|"
    r"threat(?:en\w*|s)?|urg\w+|"
    r"call(?:s|ed|ing)? (?:on|for)|demand\w*|hop(?:es?|ed|ing)|consider\w*|mull\w*|possib\w+|"
    r"potential\w*)\b[^.;:,]{0,60}\Z"
)


def hypothetical(text: str, at: int) -> bool:
    """Whether words of condition, wish or threat stand shortly before a place of the shape.

    >>> hypothetical("S0 threatened to leave C1", 16), hypothetical("S0 left C1", 3)
    (True, False)
    """
    return bool(_HYPOTHETICAL.search(text, max(0, at - 80), at))
