"""`servanda corpus`: whole crawls, shard by shard, and what they say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from servanda.corpus.run import Progress
    from servanda.corpus.shard import Outcome


@click.group()
def corpus() -> None:
    """Whole crawls: WARC, Parquet or JSON Lines in, claims and quotes with verdicts out."""


@corpus.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder of findings.")
@click.option("--engine", type=click.Choice(("local", "ray", "spark", "dask")), default="local", help="What runs it.")
@click.option("--workers", type=click.IntRange(1), help="How many shards at once; else one a processor.")
@click.option("--json", "json_", is_flag=True, help="One JSON object a shard.")
def run(inputs: tuple[str, ...], out: Path, engine: str, workers: int | None, json_: bool) -> None:
    """Read shards (files or folders) into Parquet of claims and quotes.

    Stop it when you like: the same command goes on where it stopped.
    """
    from servanda.corpus.run import Progress
    from servanda.corpus.run import run as start
    from servanda.corpus.shards import shards

    found = shards(inputs)
    progress = Progress(len(found), sum(shard.stat().st_size for shard in found))
    for outcome in start(found, out, engine, workers):
        progress.add(outcome)
        _tell(outcome, progress, json_)
    click.echo(f"{'' if not sys.stderr.isatty() else chr(13)}{progress.line()}", err=True)
    if not json_:
        click.echo(f"{out}: {progress.claims} claims in {progress.pages} pages of {progress.seen} shards")
    raise SystemExit(4 if progress.failed else 0)


def _tell(outcome: Outcome, progress: Progress, json_: bool) -> None:
    from dataclasses import asdict

    from servanda.cli.output import as_json

    for problem in (outcome.error, *outcome.problems):
        if problem:
            click.echo(f"servanda: {problem}", err=True)
    if json_:
        click.echo(as_json({"schema": "servanda/1", **asdict(outcome)}))
    if sys.stderr.isatty():
        click.echo(f"\r{progress.line()}\x1b[K", err=True, nl=False)


@corpus.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write a page with plots to this file.")
@click.option("--json", "json_", is_flag=True, help="One JSON object with all answers.")
def report(folder: Path, out: Path | None, json_: bool) -> None:
    """What the findings in FOLDER say: claims by type, verdict, month and outlet, and what spread from where."""
    from servanda.cli.output import as_json, as_table
    from servanda.corpus import atomic
    from servanda.corpus.report import QUESTIONS, answers
    from servanda.corpus.report_page import page

    found = answers(folder)
    if out:
        atomic.write(out, page(found).encode("utf-8", "replace"))
        click.echo(out)
    elif json_:
        click.echo(as_json({"schema": "servanda/1", **found}))
    else:
        for question in QUESTIONS:
            click.echo(f"{question.title}\n\n{as_table(found[question.name])}\n\n{question.not_shown}\n")
