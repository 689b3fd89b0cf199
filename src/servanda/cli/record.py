"""`servanda record`: the facts themselves, checked, exported, listed."""

from __future__ import annotations

from pathlib import Path

import click

_SHOWN = 40  # findings on a screen

_FOLDER = click.option(
    "--folder", type=click.Path(path_type=Path), help="A folder of tables instead of the bundled record."
)
_JSON = click.option("--json", "json_", is_flag=True, help="One JSON object a line.")
_CSV = click.option("--csv", "csv_", is_flag=True, help="CSV with a header.")


@click.group()
def record() -> None:
    """The facts: check, export, changes."""


@record.command()
@_FOLDER
@_JSON
@_CSV
def check(folder: Path | None, json_: bool, csv_: bool) -> None:
    """Whether the tables can be relied on; each finding with file and line.  Exit 0 when clean, 4 when not."""
    from servanda.cli.output import echo_rows
    from servanda.record.check import check as findings_in
    from servanda.record.load import BUNDLED, Record

    read = Record.read(folder or BUNDLED)
    findings = findings_in(read.folder)
    if json_ or csv_:
        echo_rows([finding._asdict() for finding in findings], json_, csv_)
    else:
        shown = [str(finding) for finding in findings[:_SHOWN]]
        if len(findings) > _SHOWN:
            shown.append(f"… and {len(findings) - _SHOWN} more: servanda record check --json lists all.")
        click.echo("\n".join(shown) or f"The record {read.version} is sound.")
    raise SystemExit(4 if findings else 0)


@record.command()
@click.option("--format", "format_", type=click.Choice(["csv", "json", "parquet"]), default="csv", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write to.")
@_FOLDER
def export(format_: str, out: Path, folder: Path | None) -> None:
    """Write all tables, with a data-package descriptor beside them."""
    from servanda.errors import BadInput
    from servanda.record.export import export as write
    from servanda.record.load import BUNDLED, Record

    if out.resolve() == (folder or BUNDLED).resolve():
        raise BadInput(f"{out} holds the record itself.", hint="Name another folder with --out.")
    try:
        files = write(Record.read(folder or BUNDLED), format_, out)
    except OSError as error:
        raise BadInput(f"{out} cannot be written ({error.strerror}).", hint="Name another folder with --out.") from None
    click.echo("\n".join(map(str, files)))


@record.command()
@click.option("--since", required=True, metavar="DAY", help="YYYY-MM-DD.")
@_JSON
@_CSV
def changes(since: str, json_: bool, csv_: bool) -> None:
    """Corrections of the record, and facts that became public, from a day on."""
    from servanda.cli.output import echo_rows
    from servanda.record.changes import changes_since
    from servanda.record.load import load
    from servanda.timeline.days import iso, parse_day

    news = changes_since(load(), parse_day(since))
    echo_rows([{**each._asdict(), "date": iso(each.date)} for each in news], json_, csv_)


@record.command()
@_JSON
@_CSV
def tables(json_: bool, csv_: bool) -> None:
    """The tables with what they hold and how many rows they have."""
    from servanda.cli.output import echo_rows
    from servanda.record.load import load
    from servanda.record.tables import TABLES

    counted = [(table, len(load().rows_of(table)), row.__doc__ or "") for table, row in TABLES.items()]
    echo_rows([{"table": t, "rows": n, "holds": doc.strip().split("\n")[0]} for t, n, doc in counted], json_, csv_)


@record.command()
@click.argument("table")
@_JSON
@_CSV
def show(table: str, json_: bool, csv_: bool) -> None:
    """The rows of one TABLE, each with its grade and source."""
    from servanda.cli.output import echo_rows
    from servanda.record.export import as_dict
    from servanda.record.load import load

    echo_rows([as_dict(row) for row in load().rows_of(table)], json_, csv_)


@record.command()
@_FOLDER
@click.option("--write", is_flag=True, help="Write datapackage.json anew instead of printing it.")
@click.option("--as-of", metavar="DAY", help="The day up to which the facts were collected.")
def describe(folder: Path | None, write: bool, as_of: str | None) -> None:
    """The data-package descriptor, made from the tables."""
    from servanda.record import package
    from servanda.record.load import BUNDLED, Record
    from servanda.timeline.days import iso, parse_day

    read = Record.read(folder or BUNDLED)
    if as_of:
        read.__dict__["as_of"] = iso(parse_day(as_of))
    text = package.text(package.descriptor(read))
    if write:
        (read.folder / "datapackage.json").write_text(text, encoding="utf-8")
    click.echo(f"{read.folder / 'datapackage.json'}: {read.version}" if write else text, nl=write)
