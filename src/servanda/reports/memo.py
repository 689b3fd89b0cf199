"""A reading as a memo in Markdown that a legal officer can paste: what was read, what differs, what holds, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.reports.html_report import visible
from servanda.reports.json_report import checked
from servanda.reports.marked import GRAVEST_FIRST, WORDS
from servanda.timeline.days import long

if TYPE_CHECKING:
    from servanda.reports.model import Claim
    from servanda.reports.reading import Reading

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!])")


def memo(reading: Reading, record_as_of: str) -> str:
    """The memo; the sentences on which law or record say otherwise come first."""
    document = reading.document
    title = document.title or document.id or document.path or "a document"
    head = [f"# Reading of {_plain(title)}", "", f"Judged as of {long(reading.day)}; record as of {record_as_of}.", ""]
    done = checked(reading)["sentences"]
    head += [f"Checked {len(reading.claims)} claims in {done['with_claims']} of {done['of']} sentences.", ""]
    body = [line for verdict in GRAVEST_FIRST for line in _section(reading, verdict)]
    return "\n".join([*head, *body, "Everybody sought by the Court is presumed innocent (RS 66)."]) + "\n"


def _section(reading: Reading, verdict: str) -> Iterator[str]:
    claims = [claim for claim in reading.claims if claim.judgement.verdict == verdict]
    if claims:
        yield f"## {WORDS[verdict].capitalize()} ({len(claims)})"
        yield ""
        yield from (_item(claim) for claim in claims)
        yield ""


def _item(claim: Claim) -> str:
    judgement = claim.judgement
    by = f" — {_plain(claim.found.attributed_to)}" if claim.found.attributed_to else ""
    cites = f" ({'; '.join(judgement.cites)})" if judgement.cites else ""
    facts = f" Record: {_plain('; '.join(judgement.facts))}." if judgement.facts else ""
    return f"- “{_plain(claim.sentence)}”{by}  \n  {_plain(judgement.why)}{cites}{facts}"


def _plain(text: str) -> str:
    """Words of a document in one line, none of them markup."""
    return _SPECIAL.sub(r"\\\1", visible(" ".join(text.split())))
