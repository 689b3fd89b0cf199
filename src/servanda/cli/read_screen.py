"""A reading on a screen: the checked sentences with their verdicts, who said them, why; then who is quoted."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from servanda.reports.html_report import name as document_name
from servanda.reports.html_report import visible
from servanda.reports.json_report import checked
from servanda.reports.marked import WORDS
from servanda.timeline.days import long

if TYPE_CHECKING:
    from servanda.reports.model import Claim, Quote
    from servanda.reports.reading import Reading

_MARKS = {
    "agrees": ("✓", "green"),
    "disagrees": ("✗", "red"),
    "outdated": ("↺", "yellow"),
    "imprecise": ("≈", "yellow"),
    "contested": ("§", "magenta"),
    "not_in_record": ("–", "cyan"),
    "not_checkable": ("·", "cyan"),
}
_FROM = {"option": "as given", "meta": "metadata", "text": "dateline", "unknown": "the document gives no day"}
_NO_CLAIMS = "Nothing to check: no sentence makes a claim that law or record could answer."


def screen(reading: Reading) -> str:
    """The reading for people, wrapped to the terminal, styled with codes that click drops where nobody sees colours."""
    width = max(50, min(shutil.get_terminal_size((96, 40)).columns, 110))
    lines = [*_head(reading), ""]
    for number, claim in enumerate(reading.claims, start=1):
        lines += [*_claim(number, claim, width), ""]
    if not reading.claims:
        lines += [_NO_CLAIMS, ""]
    return "\n".join([*lines, *_quotes(reading.quotes, width)]).rstrip() + "\n"


def _head(reading: Reading) -> Iterator[str]:
    document = reading.document
    name = document_name(document)
    yield click.style(visible(" · ".join(filter(None, (name, document.outlet)))), bold=True)
    yield f"judged as of {long(reading.day)} ({_FROM[document.published_from]})"
    for note in document.notes:
        yield visible(note)
    done: dict[str, Any] = checked(reading)
    kinds = ", ".join(f"{count} {WORDS[verdict]}" for verdict, count in done["of_kind"].items() if count)
    sentences = done["sentences"]
    claims = f"{done['claims']} claim{'' if done['claims'] == 1 else 's'}"
    yield f"checked {sentences['with_claims']} of {sentences['of']} sentences, {claims}" + (
        f": {kinds}" if kinds else ""
    )


def _claim(number: int, claim: Claim, width: int) -> Iterator[str]:
    found, judgement = claim.found, claim.judgement
    mark, colour = _MARKS[judgement.verdict]
    yield from _wrapped(f"{number:>2}. “{_one_line(claim.sentence)}”", width, 4)
    yield click.style(f"    {mark} {WORDS[judgement.verdict]}", fg=colour, bold=True)
    yield from _wrapped(f"    {_one_line(judgement.why)}", width, 4)
    yield from (line for text in _details(claim) for line in _wrapped(f"    {text}", width, 6))
    if found.attributed_to:
        yield from _wrapped(f"    said by {_one_line(found.attributed_to)}", width, 6)
    if found.proposed_by != "grammar":
        yield f"    proposed by the model {_one_line(found.proposed_by)}"


def _details(claim: Claim) -> Iterator[str]:
    judgement = claim.judgement
    if judgement.candidates:
        yield "candidates: " + "; ".join(map(_one_line, judgement.candidates))
    if judgement.cites:
        yield "law: " + "; ".join(judgement.cites)
    if judgement.facts:
        yield "record: " + "; ".join(map(_one_line, judgement.facts))


def _quotes(quotes: tuple[Quote, ...], width: int) -> Iterator[str]:
    if quotes:
        yield click.style(f"Quoted ({len(quotes)})", bold=True)
    for quote in quotes:
        words = _one_line(quote.content)
        said = f"“{words}”" if quote.direct else words
        yield from _wrapped(f"  {_one_line(quote.speaker)} ({_one_line(quote.cue)}): {said}", width, 4)


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))


def _wrapped(text: str, width: int, indent: int) -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=" " * indent, break_on_hyphens=False, drop_whitespace=True) or [
        ""
    ]
