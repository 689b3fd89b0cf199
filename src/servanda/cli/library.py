"""`servanda library` and `servanda watch`: documents that are kept, and alerts from feeds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.output import as_json, echo_rows

if TYPE_CHECKING:
    from servanda.corpus.library.adding import Added
    from servanda.corpus.library.store import Store

_STORE = click.option("--store", metavar="PATH|URL", help="A file, or postgresql://… ; else $SERVANDA_LIBRARY.")
_PRIVATE = click.option("--allow-private", is_flag=True, help="Fetch from addresses of a private network too.")
_PAGES = click.option("--pages", is_flag=True, help="Fetch the page behind a feed's entry that is only a teaser.")


def _listing(command: Callable[..., Any]) -> Callable[..., Any]:
    """What every listing has."""
    for decorate in (
        click.option("--csv", "csv_", is_flag=True, help="Rows for a spreadsheet."),
        click.option("--json", "json_", is_flag=True, help="One JSON object a line."),
        click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="How many at most."),
        _STORE,
    ):
        command = decorate(command)
    return command


@click.group()
def library() -> None:
    """A library of documents: add, search, list, show, claims, recheck, export."""


@contextmanager
def _open(name: str | None) -> Iterator[Store]:
    from servanda.corpus.library.store import open_store

    store = open_store(name)
    try:
        yield store
    finally:
        store.close()


@library.command("add")
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|FEED...")
@click.option("--published", metavar="DAY", help="The documents' day, where they do not say it or it is wrong.")
@click.option("--json", "json_", is_flag=True, help="One JSON object a document.")
@_PAGES
@_PRIVATE
@_STORE
def add_documents(
    names: tuple[str, ...], published: str | None, json_: bool, pages: bool, allow_private: bool, store: str | None
) -> None:
    """Read documents and keep them with their findings.

    What is there already is not kept twice; a changed article becomes a version.  Stop it when you like: the same
    command goes on where it stopped.
    """
    from collections import Counter

    from servanda.corpus.feeds import sources
    from servanda.corpus.fetching import Fetcher
    from servanda.corpus.library.adding import add
    from servanda.timeline.days import parse_day

    day = parse_day(published) if published else None
    states: Counter[str] = Counter()
    with _open(store) as opened:
        for added in add(opened, sources(names, Fetcher(allow_private), pages=pages, published=day)):
            states[added.state] += 1
            _tell_added(added, json_)
        name = opened.name
    said = ", ".join(f"{count} {state}" for state, count in sorted(states.items())) or "nothing to add"
    click.echo(f"{name}: {said}", err=json_)
    raise SystemExit(4 if states["unreadable"] else 0)


def _tell_added(added: Added, json_: bool) -> None:
    if added.state == "unreadable":
        click.echo(f"servanda: {added.error}", err=True)
    if json_:
        shown = {"state": added.state, "name": added.name, "article": added.article, "version": added.number}
        error = {"error": added.error} if added.error else {}
        click.echo(as_json({"schema": "servanda/1", **shown, "changes": list(added.changes), **error}))
    elif added.state == "version":
        click.echo(f"{added.article} version {added.number}: {added.name}")
        for change in added.changes:
            click.echo(f"  {_change(change)}")


def _change(change: dict[str, Any]) -> str:
    how = f"{change['before']} → {change['after']}" if change["change"] == "flipped" else change["verdict"]
    return f"{change['change']} ({how}): {' '.join(change['sentence'].split())}"


@library.command("list")
@click.option("--families", is_flag=True, help="Groups of near duplicates, with their first appearance.")
@_listing
def list_documents(families: bool, store: str | None, limit: int, json_: bool, csv_: bool) -> None:
    """The articles, those added last first; or the groups of near duplicates."""
    from servanda.corpus.library import queries

    with _open(store) as opened:
        echo_rows((queries.families if families else queries.documents)(opened, limit), json_, csv_)


@library.command()
@click.argument("words", nargs=-1, required=True)
@_listing
def search(words: tuple[str, ...], store: str | None, limit: int, json_: bool, csv_: bool) -> None:
    """The articles that hold all WORDS, best first; a phrase stands in quotation marks."""
    from servanda.corpus.library import queries

    with _open(store) as opened:
        echo_rows(queries.search(opened, " ".join(words), limit), json_, csv_)


@library.command()
@click.option("--type", metavar="TYPE", help="One type of claim, such as parties_count.")
@click.option("--verdict", metavar="VERDICT", help="One verdict, such as disagrees.")
@click.option("--since", metavar="DAY", help="Articles of that day and later.")
@_listing
def claims(
    type: str | None, verdict: str | None, since: str | None, store: str | None, limit: int, json_: bool, csv_: bool
) -> None:
    """The claims of the articles as they now stand."""
    from servanda.corpus.library import queries
    from servanda.reports.claims import MODULES
    from servanda.reports.model import VERDICTS
    from servanda.timeline.days import parse_day

    _known(type, MODULES, "type of claim")
    _known(verdict, VERDICTS, "verdict")
    with _open(store) as opened:
        rows = queries.claims(opened, type, verdict, parse_day(since) if since else None, limit)
        echo_rows(rows, json_, csv_)


def _known(value: str | None, values: tuple[str, ...], what: str) -> None:
    import difflib

    from servanda.errors import BadInput

    if value is not None and value not in values:
        near = difflib.get_close_matches(value, values, 3)
        raise BadInput(f'No {what} "{value}".', closest=near, hint=f"There are {', '.join(values)}.")


@library.command()
@click.argument("article", type=int)
@click.option("--json", "json_", is_flag=True, help="One JSON object.")
@_STORE
def show(article: int, json_: bool, store: str | None) -> None:
    """One article: its claims and quotes, its versions with what changed, its near duplicates."""
    from servanda.corpus.library import queries

    with _open(store) as opened:
        shown = queries.article(opened, article)
    click.echo(as_json(shown) if json_ else "\n".join(_article_lines(shown)))


def _article_lines(shown: dict[str, Any]) -> Iterator[str]:
    document = shown["document"]
    yield f"{shown['article']}  {document.get('title') or document.get('path') or ''}"
    head = (document.get("outlet"), document["published"], document.get("url"))
    yield f"judged as of {document['judged_as_of']}" + "".join(f", {part}" for part in head if part)
    for claim in shown["claims"]:
        yield f"\n{claim['type']}: {claim['verdict']}\n  “{' '.join(claim['sentence'].split())}”\n  {claim['why']}"
    for version in shown["versions"]:
        yield f"\nversion {version['number']}, added {version['added']}"
        yield from (f"  {_change(change)}" for change in version["changes"])
    for other in shown["alike"]:
        yield f"alike: {other['id']}, {other['day']}, {other['outlet'] or other['url'] or other['title']}"


@library.command()
@click.option("--all", "everything", is_flag=True, help="Also what this reader, law and record judged already.")
@click.option("--json", "json_", is_flag=True, help="One JSON object a change.")
@_STORE
def recheck(everything: bool, json_: bool, store: str | None) -> None:
    """Judge again with the law and record of today; list the verdicts that flipped."""
    from servanda.corpus.library.rechecking import recheck as again

    count = 0
    with _open(store) as opened:
        for change in again(opened, everything):
            count += 1
            row = {"schema": "servanda/1", **change}
            click.echo(as_json(row) if json_ else f"{change['article']}  {_change(change)}")
    click.echo(f"{count} changes", err=True)


@library.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(("parquet", "csv", "claimreview", "ftm")), default="parquet")
@_STORE
def export_library(folder: Path, form: str, store: str | None) -> None:
    """Write all of it into FOLDER: Parquet, CSV with a data package, ClaimReview, or FollowTheMoney entities."""
    from servanda.corpus.export import export

    with _open(store) as opened:
        for file in export(opened, folder, form):
            click.echo(file)


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option("--once", is_flag=True, help="Read the feeds once and end.")
@click.option(
    "--every", type=click.FloatRange(min=0.01), default=15, show_default=True, help="Minutes between readings."
)
@click.option(
    "--feed", "out", type=click.Path(dir_okay=False, path_type=Path), help="Keep an Atom feed of alerts here."
)
@click.option("--json", "json_", is_flag=True, help="One JSON object an alert.")
@_PAGES
@_PRIVATE
@_STORE
def watch(
    feeds: tuple[str, ...], once: bool, every: float, out: Path | None, json_: bool, pages: bool, allow_private: bool,
    store: str | None,
) -> None:  # fmt: skip
    """Alerts from RSS and Atom: journeys of persons sought with the duty of the state, withdrawals, vetoes, findings.

    FEED is an address or a file.  What was read is kept in the library, so that each alert comes once.
    """
    import time

    from servanda.corpus import atomic
    from servanda.corpus.feeds import sources
    from servanda.corpus.fetching import Fetcher
    from servanda.corpus.watch import as_feed, text
    from servanda.corpus.watch import watch as watched

    while True:
        with _open(store) as opened:
            documents = sources(feeds, Fetcher(allow_private), pages=pages)
            for alert in watched(opened, documents, lambda error: click.echo(f"servanda: {error}", err=True)):
                click.echo(as_json({"schema": "servanda/1", **alert}) if json_ else text(alert))
                sys.stdout.flush()
            if out:
                atomic.write(out, as_feed(opened))
        if once:
            return
        time.sleep(every * 60)
