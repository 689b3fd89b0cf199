"""`servanda members`, `persons`, `person` and `state`."""

from __future__ import annotations

from typing import Any

import click

from servanda.answers.table import as_csv
from servanda.cli.output import as_json, as_table, echo_rows

DAY = "YYYY-MM-DD"


@click.command()
@click.option("--on", metavar=DAY, help="The day asked about (today if left out).")
@click.option("--json", "json_", is_flag=True)
@click.option("--csv", "csv_", is_flag=True, help="One line a State Party.")
def members(on: str | None, json_: bool, csv_: bool) -> None:
    """Who is a party to the Statute on a day, who is leaving and who is joining."""
    from servanda.answers.listings import members as listing
    from servanda.answers.wording import state_name
    from servanda.record import load
    from servanda.timeline.days import long

    found = listing(on)
    if json_:
        click.echo(as_json(found.to_dict()))
        return
    record = load()
    if csv_:
        click.echo(as_csv([{"state": state, "name": state_name(record, state)} for state in found.parties]).rstrip())
        return
    click.echo(f"{len(found.parties)} States Parties on {long(found.day)} (RS 126, 127(1)).")
    for state, day in found.leaving:
        click.echo(f"leaving: {state_name(record, state)}, on {long(day)}; bound until then")
    for state, day in found.joining:
        click.echo(f"joining: {state_name(record, state)}, on {long(day)}; not bound before")
    click.echo(", ".join(state_name(record, state) for state in found.parties))
    click.echo(f"Record as of {record.as_of}, version {record.version}.")


@click.command()
@click.option("--on", metavar=DAY, help="Only what was public on that day (today if left out).")
@click.option("--wanted", is_flag=True, help="Only persons with a warrant in force.")
@click.option("--json", "json_", is_flag=True)
@click.option("--csv", "csv_", is_flag=True)
def persons(on: str | None, wanted: bool, json_: bool, csv_: bool) -> None:
    """Everybody against whom a warrant or summons is public.  All are presumed innocent (RS 66)."""
    from servanda.answers.profiles import persons as listing

    rows = [row for row in listing(on) if not wanted or row["in_force"]]
    echo_rows(rows, json_, csv_)


@click.command()
@click.argument("name")
@click.option("--on", metavar=DAY, help="The day asked about (today if left out).")
@click.option("--json", "json_", is_flag=True)
def person(name: str, on: str | None, json_: bool) -> None:
    """One person: warrants, offices, custody, journeys with the status of the place on the day."""
    from servanda.answers.profiles import person_profile

    found = person_profile(name, on)
    if json_:
        click.echo(as_json(found))
        return
    click.echo(f"{found['name']} ({found['person']}), {'/'.join(found['nationality'])}")
    click.echo(found["note"])
    _section("Warrants", [w["says"] for w in found["warrants"]])
    _section("Stages", [f"{s['day']}: {s['says']} ({', '.join(s['cites'])})" for s in found["stages"]])
    _section("Offices", [f"{o['title']}: {o['from']} – {o['until'] or 'today'}" for o in found["offices"]])
    _section("Custody", [f"{c['date']}: {c['event']}, {c['state']} {c['note']}" for c in found["custody"]])
    _section("Requests", [r["says"] for r in found["requests"]])
    _section("Challenges", [c["says"] for c in found["challenges"]])
    counts = "; ".join(f"{count} {status}" for status, count in found["statuses"].items())
    _section(f"States on {found['on']}", [counts])
    _table("Journeys", found["travel"], ("from", "place", "trip", "status", "outcome"))
    _section("Decisions", [d["says"] for d in found["decisions"]])
    _section("Record", [f"as of {found['record']['as_of']}, version {found['record']['version']}"])


@click.command()
@click.argument("name")
@click.option("--on", metavar=DAY, help="The day asked about (today if left out).")
@click.option("--json", "json_", is_flag=True)
def state(name: str, on: str | None, json_: bool) -> None:
    """One state: membership with the acts behind it, duties, visits, findings, national law, positions."""
    from servanda.answers.profiles import state_profile

    found = state_profile(name, on)
    if json_:
        click.echo(as_json(found))
        return
    click.echo(f"{found['name']} ({found['state']}), {found['formal_name']}")
    _section(f"Rome Statute on {found['on']}", [found["membership"]["status"].replace("_", " ")])
    _section("Acts", [act["says"] for act in found["membership"]["acts"]])
    _section("Status", [f"{s['body']}: {s['status']}, from {s['from']}" for s in found["statuses"]])
    _section("Obliged by the Council", [duty["says"] for duty in found["council_duties"]])
    _table(f"Duties on {found['on']}", found["duties"], ("name", "status", "since", "exceptions", "contested"))
    _table("Visits", found["visits"], ("from", "name", "trip", "status", "outcome"))
    _section("Decisions", found["decisions"])
    _section("National law", [f"{law['act']}: {law['immunity_rule']}" for law in found["national_law"]])
    _table("Positions", found["positions"], ("date", "stance", "toward", "paraphrase"))
    _section("Record", [f"as of {found['record']['as_of']}, version {found['record']['version']}"])


def _section(title: str, lines: list[str]) -> None:
    if lines:
        click.echo(f"\n{title}")
        for line in lines:
            click.echo(f"  {line}")


def _table(title: str, rows: list[dict[str, Any]], columns: tuple[str, ...]) -> None:
    if rows:
        click.echo(f"\n{title}")
        table = as_table([{column: row[column] for column in columns} for row in rows])
        click.echo("\n".join(f"  {line}" for line in table.splitlines()))
