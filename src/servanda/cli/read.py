"""`servanda read` and `servanda compare`: documents in, claims with verdicts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reports.documents import Unreadable
    from servanda.reports.reading import Reading


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--published", metavar="DAY", help="The day of the documents, where they do not say it or it is wrong.")
@click.option("--json", "form", flag_value="json", help="One JSON object a document.")
@click.option("--csv", "form", flag_value="csv", help="One row a claim.")
@click.option("--strict", is_flag=True, help="Exit with 1 when law or record say otherwise than a document.")
def read(files: tuple[str, ...], published: str | None, form: str | None, strict: bool) -> None:
    """What documents claim about the Court, the Council and the duties of states, and whether it holds.

    FILE is text, HTML, PDF, a folder, - for standard input, or .jsonl with one document a line.
    """
    from servanda.reports.json_report import as_json, dumps, error_json
    from servanda.timeline.days import parse_day

    code, out = 0, click.get_binary_stream("stdout")
    day = parse_day(published) if published else None
    for result in _results(files, day):
        error = getattr(result, "error", None)
        out.write(dumps(error_json(result) if error else as_json(result)) + b"\n")
        code = max(code, error.exit_code if error else 0)
    raise SystemExit(code)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def compare(files: tuple[str, ...]) -> None:
    """The same claim across documents, side by side."""


def _results(files: tuple[str, ...], day: int | None) -> Iterator[Reading | Unreadable]:
    from servanda.record import load
    from servanda.reports.documents import Unreadable, documents
    from servanda.reports.reading import read_text

    record = load()
    for document in documents(files, day):
        yield document if isinstance(document, Unreadable) else read_text(document, record)
