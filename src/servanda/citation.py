"""Pinpoints: which provision, document or notification a statement rests on.

>>> print(Citation.parse("art. 89(1) of the Rome Statute"))
RS 89(1)
>>> [str(c) for c in find("under RS 89(1), S/RES/1593 (2005) para. 2 and C.N.180.2026")]
['RS 89(1)', 'S/RES/1593 (2005) para. 2', 'C.N.180.2026']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from servanda.errors import BadInput

INSTRUMENTS = {
    "RS": "Rome Statute of the International Criminal Court (1998)",
    "RPE": "Rules of Procedure and Evidence of the Court",
    "Reg.": "Regulations of the Court",
    "Charter": "Charter of the United Nations",
    "VCLT": "Vienna Convention on the Law of Treaties (1969)",
}
_NAMES = {
    "rs": "RS",
    "rome statute": "RS",
    "statute": "RS",
    "rpe": "RPE",
    "rules of procedure and evidence": "RPE",
    "reg": "Reg.",
    "reg.": "Reg.",
    "regulations": "Reg.",
    "charter": "Charter",
    "un charter": "Charter",
    "vclt": "VCLT",
}
_ARTICLE = r"(?P<article>\d{1,3})(?P<latin> ?(?:bis|ter))?(?P<paragraph>(?:\([0-9a-z]{1,4}\)){0,4})"
_NAMED = r"(?P<instrument>RS|Rome Statute|RPE|Reg\.?|UN Charter|Charter|VCLT)"
_PATTERNS = (
    rf"\b{_NAMED}[ ,]{{1,2}}(?:arts?\.? |articles? |rules? |regulations? )?{_ARTICLE}",
    rf"\b(?:arts?\.?|articles?) ?{_ARTICLE} of the (?P<instrument>Rome Statute|UN Charter|Charter|Statute)",
    r"\bS/RES/(?P<resolution>\d{1,4}) ?\((?P<year>\d{4})\)(?:,? (?:op|para|paragraph)\.? ?(?P<para>\d{1,3}))?",
    r"\bA/RES/(?P<ga>\d{1,3}/\d{1,4})",
    r"\bGA res(?:olution|\.) (?P<ga>\d{1,3}/\d{1,4})",
    r"\bICC-ASP/(?P<assembly>\d{1,2}/Res\.\d{1,2})",
    r"\b(?P<filing>ICC-\d{2}/\d{2}(?:-\d{2}/\d{2})?(?:-\d{1,4}(?:-(?:Red\d?|Corr|tENG|Anx\w*|Conf)){0,3})?)\b",
    r"\b(?P<notification>C\.N\.\d{1,4}\.\d{4})",
    r"\b(?P<symbol>S/(?:PV\.)?\d{1,5}(?:/\d{1,5})?|S/\d{4}/\d{1,5})\b",
)


class Citation(NamedTuple):
    """A pinpoint.  `instrument` is RS, RPE, Reg., Charter, VCLT, S/RES, A/RES, ICC-ASP, ICC, C.N. or UN."""

    instrument: str
    provision: str
    paragraph: str = ""

    @classmethod
    def parse(cls, text: str) -> Citation:
        """The one pinpoint that a text names.

        Raises `BadInput` when it names none, or more than one.
        """
        found = list(find(text))
        if len(found) == 1:
            return found[0]
        raise BadInput(
            f'"{text}" is no pinpoint.' if not found else f'"{text}" names {len(found)} provisions.',
            hint="Write one like RS 89(1), Charter 27(3), S/RES/1593 (2005) para. 2 or ICC-02/05-01/09-397.",
        )

    def __str__(self) -> str:
        match self.instrument:
            case "S/RES":
                return f"S/RES/{self.provision}" + (f" para. {self.paragraph}" if self.paragraph else "")
            case "A/RES":
                return f"A/RES/{self.provision}"
            case "ICC-ASP":
                return f"ICC-ASP/{self.provision}"
            case "ICC" | "C.N." | "UN":
                return self.provision
        return f"{self.instrument} {self.provision}{self.paragraph}"

    @property
    def article(self) -> int | None:
        """The number of the article, where the pinpoint is of an instrument with articles."""
        digits = re.match(r"\d+", self.provision)
        return int(digits.group()) if digits and self.instrument in INSTRUMENTS else None

    @property
    def link(self) -> str:
        """Where the official text is published, or "" where servanda knows no stable address."""
        match self.instrument:
            case "S/RES":
                return f"https://undocs.org/S/RES/{self.provision.replace(' ', '')}"
            case "A/RES" | "UN":
                return f"https://undocs.org/{self}"
        return ""


def find(text: str) -> Iterator[Citation]:
    """The pinpoints in a text, in order."""
    for match in _grammar().finditer(text):
        yield _read(match)


@cache
def _grammar() -> re.Pattern[str]:
    renamed = []
    for i, pattern in enumerate(_PATTERNS):
        renamed.append(re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>_{i}>", pattern))
    return re.compile("|".join(renamed), re.IGNORECASE)


def _read(match: re.Match[str]) -> Citation:
    parts = {name.rsplit("_", 1)[0]: value for name, value in match.groupdict().items() if value}
    if "article" in parts:
        instrument = _NAMES[parts["instrument"].lower()]
        latin = parts.get("latin", "").strip()
        return Citation(instrument, parts["article"] + (f" {latin}" if latin else ""), parts.get("paragraph", ""))
    if "resolution" in parts:
        return Citation("S/RES", f"{parts['resolution']} ({parts['year']})", parts.get("para", ""))
    if "ga" in parts:
        return Citation("A/RES", parts["ga"])
    if "assembly" in parts:
        return Citation("ICC-ASP", parts["assembly"])
    if "filing" in parts:
        return Citation("ICC", parts["filing"])
    if "notification" in parts:
        return Citation("C.N.", parts["notification"])
    return Citation("UN", parts["symbol"])
