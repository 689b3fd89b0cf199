"""Findings as they are kept: the object that `servanda read --json` prints, and back again."""

from __future__ import annotations

from typing import Any

from servanda.reports.json_report import as_json, dumps
from servanda.reports.model import Claim, Document, Found, Judgement, Quote
from servanda.reports.reading import Reading
from servanda.timeline.days import parse_day

Result = dict[str, Any]


def result_of(reading: Reading) -> Result:
    """What is kept of a reading; the text is kept beside it."""
    result = as_json(reading)
    result["document"].pop("text", None)
    return result


def line(result: Result) -> str:
    """A result as one line of JSON."""
    return dumps(result).decode()


def document_of(result: Result, text: str) -> Document:
    """The document that a result speaks of, with its text."""
    shown = result["document"]
    return Document(
        text, id=shown.get("id"), path=shown.get("path"), title=shown.get("title"), outlet=shown.get("outlet"),
        url=shown.get("url"), published=parse_day(shown["published"]) if shown["published"] else None,
        published_from=shown["published_from"], language=shown["language"], encoding=shown.get("encoding"),
        notes=tuple(shown["notes"]),
    )  # fmt: skip


def reading_of(result: Result, text: str) -> Reading:
    """The reading that was kept as a result."""
    document = document_of(result, text)
    claims = tuple(_claim(claim) for claim in result["claims"])
    quotes = tuple(Quote(**quote) for quote in result["quotes"])
    return Reading(document, parse_day(result["document"]["judged_as_of"]), claims, quotes)


def _claim(kept: dict[str, Any]) -> Claim:
    found = Found(
        kept["type"], kept["start"], kept["end"], kept["args"], kept["attributed_to"],
        proposed_by=kept.get("proposed_by", "grammar"),
    )  # fmt: skip
    judgement = Judgement(kept["verdict"], kept["why"], tuple(kept["cites"]), tuple(kept["facts"]))
    return Claim(found, kept["sentence"], judgement)
