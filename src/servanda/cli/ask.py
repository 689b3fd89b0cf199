"""`servanda ask`, `states`, `history` and `replay`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from servanda.cli.output import as_json, echo_rows

DAY = "YYYY-MM-DD"


@click.command()
@click.argument("person", required=False)
@click.option("--in", "state", metavar="STATE", help="The state the person is supposed to be in.")
@click.option("--on", metavar=DAY, help="The day asked about (today if left out).")
@click.option("--known-on", metavar=DAY, help="Answer with what was public on that day.")
@click.option("--assume", multiple=True, metavar="FACT", help="Suppose a fact, e.g. 'party:ISR from 2027-01-01'.")
@click.option("--batch", type=click.Path(dir_okay=False), help="A CSV file with the columns person,state,date.")
@click.option("--json", "json_", is_flag=True, help="One JSON object (a line each with --batch).")
@click.option("--format", "format_", type=click.Choice(["text", "md", "html", "json"]), default="text")
@click.option("--explain", is_flag=True, help="Print the whole proof.")
@click.option("--strict", is_flag=True, help="Exit with 1 when the answer is contested or unknown.")
def ask(
    person: str | None,
    state: str | None,
    on: str | None,
    known_on: str | None,
    assume: tuple[str, ...],
    batch: str | None,
    json_: bool,
    format_: str,
    explain: bool,
    strict: bool,
) -> None:
    """If PERSON is in STATE on a day, what must the state do, since when, and why?

    \b
    servanda ask netanyahu --in Hungary --on 2025-04-03
    servanda ask putin --in ISR --assume 'party:ISR from 2027-01-01' --on 2027-06-01

    Suppositions (--assume): party, withdraws, rescinds, accepts, obliged, deferral, warrant,
    surrendered, office, consults, challenge; see docs/what-if.md.
    """
    from servanda.errors import BadInput

    if batch is not None:
        return _batch(batch, known_on, assume)
    if person is None or state is None:
        raise BadInput(
            "A question needs a person and a state.", hint="servanda ask netanyahu --in Hungary --on 2025-04-03"
        )
    from servanda.answers.ask import ask as answer_to

    answer = answer_to(person, state, on, known_on=known_on, assume=assume)
    if json_ or format_ == "json":
        click.echo(as_json(answer.to_dict()))
    else:
        from servanda.answers import memo

        shown = {"md": memo.markdown, "html": memo.html}.get(format_)
        click.echo(shown(answer) if shown else memo.text(answer, explain=explain))
    if strict and (answer.contested or answer.status == "unknown"):
        raise SystemExit(1)
    return None


def _batch(path: str, known_on: str | None, assume: tuple[str, ...]) -> None:
    """One line a row, in order; a bad row yields a line with `error` and the rest are answered."""
    from servanda.answers.batch import answers

    failed = False
    for line in answers(Path(path), known_on=known_on, assume=assume):
        failed = failed or "error" in line
        click.echo(as_json(line))
    if failed:
        click.echo('Some rows could not be answered: see the lines with "error".', err=True)
        raise SystemExit(2)


@click.command()
@click.argument("person")
@click.option("--on", metavar=DAY, help="The day asked about (today if left out).")
@click.option("--status", help="Only states with this status, e.g. bound.")
@click.option("--json", "json_", is_flag=True)
@click.option("--csv", "csv_", is_flag=True)
def states(person: str, on: str | None, status: str | None, json_: bool, csv_: bool) -> None:
    """Every state with its status towards PERSON on a day."""
    from servanda.answers.listings import states as listing

    rows = [row.to_dict() for row in listing(person, on)]
    echo_rows([row for row in rows if status in (None, row["status"])], json_, csv_)


@click.command()
@click.argument("person")
@click.argument("state")
@click.option("--json", "json_", is_flag=True)
@click.option("--csv", "csv_", is_flag=True)
def history(person: str, state: str, json_: bool, csv_: bool) -> None:
    """Every stretch of days with its status for PERSON and STATE."""
    from servanda.answers.listings import history as stretches
    from servanda.answers.listings import stretch_dict

    rows: list[dict[str, Any]] = [stretch_dict(stretch) for stretch in stretches(person, state)]
    echo_rows(rows, json_, csv_)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--json", "json_", is_flag=True)
def replay(file: str, json_: bool) -> None:
    """Ask again the question of a saved answer (JSON) and say whether today's answer is the same."""
    from servanda.answers.replay import replay as again

    outcome = again(Path(file))
    click.echo(as_json(outcome.to_dict()) if json_ else outcome.text())
    if not outcome.same:
        raise SystemExit(1)
