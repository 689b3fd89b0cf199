"""A comparison in the form asked for: a screen, JSON, CSV or a page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from servanda.record import load
from servanda.reports import compare
from servanda.reports.html_report import environment, visible
from servanda.reports.json_report import dumps
from servanda.reports.marked import WORDS
from servanda.reports.rows import as_csv

if TYPE_CHECKING:
    from servanda.reports.reading import Reading

_COLUMNS = (
    "type", "question", "document", "outlet", "published", "value", "verdict", "why", "attributed_to", "start", "end",
    "sentence", "alone",
)  # fmt: skip
_WIDTH = 100
_FEW = 6  # documents of which every pair is worth a line


def compared(readings: Sequence[Reading], form: str) -> bytes:
    """The readings compared, as bytes to write."""
    record = load()
    found = compare.compare(readings, record)
    if form == "json":
        return dumps(compare.as_json(readings, found)) + b"\n"
    if form == "csv":
        return as_csv(_COLUMNS, compare.rows(found)).encode("utf-8", "replace")
    if form == "html":
        return _page(readings, found, record.as_of).encode("utf-8", "replace")
    return ("\n".join(_lines(readings, found)) + "\n").encode("utf-8", "replace")


def _page(readings: Sequence[Reading], found: Sequence[compare.Compared], as_of: str) -> str:
    shared = [one for one in found if len(one.documents) > 1]
    page = environment().get_template("compare.html")
    pairs = compare.agreement(found) if len(readings) <= _FEW else []
    single = len(found) - len(shared)
    return page.render(documents=readings, shared=shared, single=single, pairs=pairs, words=WORDS, record_as_of=as_of)


def _lines(readings: Sequence[Reading], found: Sequence[compare.Compared]) -> Iterator[str]:
    shared = [one for one in found if len(one.documents) > 1]
    yield f"{len(readings)} documents, {len(shared)} questions that at least two of them answer"
    for one in shared:
        yield ""
        yield visible(one.question)
        for cell in one.cells:
            yield from _cell(one, cell)
        yield "  " + _agreement(one)
    if not shared:
        yield "No two of them answer the same question."
    if shared and len(readings) <= _FEW:
        yield ""
        for pair in compare.agreement(found):
            yield visible(
                f"{' and '.join(pair['documents'])}: same answer to {pair['same']} of {pair['shared']} questions"
            )
    if single := len(found) - len(shared):
        yield ""
        yield f"{single} further questions stand in one document only; --json and --csv list them."


def _cell(one: compare.Compared, cell: compare.Cell) -> Iterator[str]:
    claim = cell.claim
    by = (
        f", {'counted' if one.type == 'figure' else 'said'} by {claim.found.attributed_to}"
        if claim.found.attributed_to
        else ""
    )
    verdict = "" if one.type == "figure" else f" — {WORDS[claim.judgement.verdict]}: {claim.judgement.why}"
    outlet = f" ({cell.outlet})" if cell.outlet else ""
    yield from _wrapped(f"  {cell.document}{outlet}: {cell.value}{by}{verdict}")
    yield from _wrapped(f"      “{' '.join(claim.sentence.split())}”")


def _agreement(one: compare.Compared) -> str:
    if len(one.groups) < 2:
        return "all give the same answer"
    alone = f"; alone: {', '.join(one.alone)}" if one.alone else ""
    same = [" = ".join(documents) for documents in one.groups.values() if len(documents) > 1]
    return visible(f"{len(one.groups)} answers{'; same: ' + ' and '.join(same) if same else ''}{alone}")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(visible(text), _WIDTH, subsequent_indent="      ", break_on_hyphens=False)
