"""`servanda read` and `servanda compare`: documents in, claims with verdicts out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any

import click

from servanda.errors import ServandaError

if TYPE_CHECKING:
    from servanda.reports.documents import Unreadable
    from servanda.reports.proposed import Model
    from servanda.reports.reading import Reading

    Result = Reading | Unreadable

_FORMATS = ("text", "json", "csv", "html", "md", "claimreview", "annotation")


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """What reading one document and comparing several have in common."""
    for decorate in (
        click.option("--out", type=click.Path(dir_okay=False, writable=True), help="Write to this file."),
        click.option("--csv", "form", flag_value="csv", help="Rows for a spreadsheet."),
        click.option("--json", "form", flag_value="json", help="JSON, one object a document."),
        click.option("--published", metavar="DAY", help="The documents' day, where they do not say it or it is wrong."),
        click.argument("files", nargs=-1, required=True, metavar="FILE..."),
    ):
        command = decorate(command)
    return command


@click.command()
@_shared
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How the result is written.")
@click.option("--strict", is_flag=True, help="Exit with 1 when law or record say otherwise than a document.")
@click.option("--model-url", metavar="URL", help="Your own OpenAI-compatible endpoint, for sentences left over.")
@click.option("--model", "model_name", metavar="NAME", help="The model to ask there; its key is SERVANDA_MODEL_KEY.")
def read(files: tuple[str, ...], published: str | None, form: str, out: str | None, strict: bool,
         model_url: str | None, model_name: str | None) -> None:  # fmt: skip
    """What documents claim about the Court, the Council and the duties of states, and whether it holds.

    FILE is text, HTML, PDF, a folder, - for standard input, or .jsonl with one document a line.
    Nothing is sent anywhere, unless you name a model of yours.
    """
    from servanda.reports.proposed import model_at

    seen = _Seen()
    results = seen.watch(_results(files, published, model_at(model_url, model_name)))
    with _output(out) as stream:
        for part in _written(results, form):
            stream.write(part)
            stream.flush()
    raise SystemExit(seen.code or int(strict and seen.disagrees))


@click.command()
@_shared
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "csv", "html")), default="text", help="How it is written."
)
def compare(files: tuple[str, ...], published: str | None, form: str, out: str | None) -> None:
    """The same claim across documents: values, verdicts and sentences side by side, who agrees and who stands alone."""
    from servanda.cli.compare_screen import compared

    seen = _Seen()
    readings = [one for one in seen.watch(_results(files, published, None)) if not hasattr(one, "error")]
    with _output(out) as stream:
        stream.write(compared(readings, form))
    raise SystemExit(seen.code)


class _Seen:
    """What went by: the exit code of the worst document, and whether one disagrees."""

    def __init__(self) -> None:
        self.code = 0
        self.disagrees = False

    def watch(self, results: Iterable[Result]) -> Iterator[Result]:
        for result in results:
            error = getattr(result, "error", None)
            if error is not None:
                self.code = max(self.code, error.exit_code)
                click.echo(f"servanda: {result.path}: {error}", err=True)  # type: ignore[union-attr]
            else:
                _say_faults(result)  # type: ignore[arg-type]
                self.disagrees |= any(claim.judgement.verdict == "disagrees" for claim in result.claims)  # type: ignore[union-attr]
            yield result


def _say_faults(reading: Reading) -> None:
    """A mistake of ours in single sentences, on stderr; the rest of the document is read."""
    if reading.faults:
        where = reading.document.path or reading.document.id or "a document"
        many = f"{len(reading.faults)} sentences" if len(reading.faults) > 1 else "one sentence"
        click.echo(
            f"servanda: {where}: {many} could not be checked, by a mistake of the reader ({reading.faults[0]}). "
            "The rest is read. Please report it with the document.",
            err=True,
        )


def _results(files: tuple[str, ...], published: str | None, model: Model | None) -> Iterator[Result]:
    from servanda.record import load
    from servanda.reports.documents import Unreadable, count, documents
    from servanda.reports.proposed import with_proposals
    from servanda.reports.reading import read_text
    from servanda.timeline.days import parse_day

    record = load()
    day = parse_day(published) if published else None
    for document in _progress(documents(files, day), count, files):
        if isinstance(document, Unreadable):
            yield document
            continue
        try:
            reading = read_text(document, record, off_topic=True)
        except ServandaError:
            raise
        except Exception as error:  # a mistake of ours costs one document, not the rest
            yield Unreadable(document.path or "", _ours(error), document.id)
            continue
        yield with_proposals(reading, record, model) if model else reading


def _ours(error: Exception) -> ServandaError:
    from servanda.errors import BrokenData

    return BrokenData(
        f"The reader stopped at a mistake of its own ({type(error).__name__}: {error}).",
        hint="Please report it with the document.",
    )


def _progress(documents: Iterable[Any], count: Callable[[Iterable[str]], int], files: tuple[str, ...]) -> Iterator[Any]:
    """A bar on stderr for long work, where somebody looks at stderr and the result goes elsewhere."""
    total = count(files) if sys.stderr.isatty() and not sys.stdout.isatty() else 0
    if total < 20:
        yield from documents
        return
    with click.progressbar(documents, length=total, label="reading", file=sys.stderr) as bar:
        yield from bar


class _output:
    """Standard output as bytes, or the file asked for, which appears whole or not at all."""

    def __init__(self, out: str | None) -> None:
        self.out = out
        self.stream: IO[bytes] = io.BytesIO() if out else sys.stdout.buffer

    def __enter__(self) -> IO[bytes]:
        return self.stream

    def __exit__(self, kind: object, *_: object) -> None:
        from pathlib import Path

        from servanda.errors import BadInput

        if self.out and kind is None and isinstance(self.stream, io.BytesIO):
            try:
                Path(self.out).write_bytes(self.stream.getvalue())
            except OSError as error:
                raise BadInput(
                    f'"{self.out}" cannot be written: {error.strerror}.', hint="Name another file."
                ) from None


def _written(results: Iterator[Result], form: str) -> Iterator[bytes]:
    """The results in one form, document by document where the form allows it."""
    if form in ("csv", "html"):
        yield _whole(results, form)
        return
    for result in results:
        yield _WRITERS[form](result)


def _json(result: Any) -> bytes:
    from servanda.reports.json_report import as_json, dumps, error_json

    return dumps(error_json(result) if hasattr(result, "error") else as_json(result)) + b"\n"


def _text(result: Any) -> bytes:
    from servanda.cli.read_screen import screen

    if hasattr(result, "error"):
        return b""
    shown = screen(result) + "\n"
    return (shown if _coloured() else click.unstyle(shown)).encode("utf-8", "replace")


def _coloured() -> bool:
    """Colours only where a person looks at a terminal that may have them (https://no-color.org)."""
    import os

    context = click.get_current_context()
    return sys.stdout.isatty() and not context.params.get("out") and not os.environ.get("NO_COLOR")


def _memo(result: Any) -> bytes:
    from servanda.record import load
    from servanda.reports.memo import memo

    return b"" if hasattr(result, "error") else memo(result, load().as_of).encode("utf-8", "replace") + b"\n"


def _reviews(result: Any) -> bytes:
    from servanda.reports.claimreview import claim_reviews
    from servanda.reports.json_report import dumps

    return b"" if hasattr(result, "error") else b"".join(dumps(review) + b"\n" for review in claim_reviews(result))


def _annotations(result: Any) -> bytes:
    from servanda.reports.annotation import annotation_page
    from servanda.reports.json_report import dumps

    return b"" if hasattr(result, "error") else dumps(annotation_page(result)) + b"\n"


def _whole(results: Iterator[Result], form: str) -> bytes:
    from servanda.record import load
    from servanda.reports.html_report import html_report
    from servanda.reports.rows import COLUMNS, as_csv, claim_rows

    if form == "html":
        return html_report(list(results), load().as_of).encode("utf-8", "replace")
    rows = (row for result in results if not hasattr(result, "error") for row in claim_rows(result))
    return as_csv(COLUMNS, rows).encode("utf-8", "replace")


_WRITERS: dict[str, Callable[[Any], bytes]] = {
    "text": _text, "json": _json, "md": _memo, "claimreview": _reviews, "annotation": _annotations,
}  # fmt: skip
