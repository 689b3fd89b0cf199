"""`servanda jurisdiction`, `failures`, `procedure` and `competing`."""

from __future__ import annotations

from typing import Any

import click

from servanda.cli.output import as_json, echo_rows

DAY = "YYYY-MM-DD"
CRIMES = ("genocide", "crimes_against_humanity", "war_crimes", "aggression", "offences_against_administration")
YES_NO = click.Choice(["yes", "no"])


@click.command()
@click.option("--on", required=True, metavar=DAY, help="The day of the conduct.")
@click.option(
    "--in", "places", multiple=True, metavar="PLACE", help="Where; repeat it where elements took place in two."
)
@click.option("--crime", type=click.Choice(CRIMES), required=True)
@click.option("--nationality", default="", metavar="STATE", help="The nationality of the person.")
@click.option("--aboard", default="", metavar="STATE", help="The state of registration of a vessel or aircraft.")
@click.option("--situation", default="", help="A situation before the Court, where a place lies in a part of a state.")
@click.option("--assume", multiple=True, metavar="FACT", help="Suppose a fact, e.g. 'party:SYR from 2027-01-01'.")
@click.option("--age-under-18", "under_18", is_flag=True, help="The person was under 18 at the time.")
@click.option("--format", "format_", type=click.Choice(["text", "md", "json"]), default="text")
@click.option("--json", "json_", is_flag=True)
def jurisdiction(json_: bool, format_: str, on: str, crime: str, **given: Any) -> None:
    """Could the Court try conduct of a day and place, and on which grounds?

    \b
    servanda jurisdiction --on 2014-08-01 --in Gaza --crime war_crimes --nationality ISR
    servanda jurisdiction --on 2017-08-25 --in MMR --in BGD --crime crimes_against_humanity
    servanda jurisdiction --on 2010-05-31 --aboard COM --crime war_crimes
    """
    from servanda.answers.jurisdiction import jurisdiction as answer_to
    from servanda.answers.jurisdiction_text import markdown, text

    answer = answer_to(on, crime, **given)
    if json_ or format_ == "json":
        click.echo(as_json(answer.to_dict()))
    else:
        click.echo(markdown(answer) if format_ == "md" else text(answer))


@click.command()
@click.option("--state", default="", help="Only visits to this state.")
@click.option("--person", default="", help="Only visits of this person.")
@click.option("--differing", is_flag=True, help="Only where what was done is not what could be found.")
@click.option("--json", "json_", is_flag=True)
@click.option("--csv", "csv_", is_flag=True)
def failures(state: str, person: str, differing: bool, json_: bool, csv_: bool) -> None:
    """Visits of persons sought, set against the duty of that day and what a chamber found.

    \b
    servanda failures --person al-bashir
    servanda failures --state Uganda --json
    """
    from servanda.answers.failures import failures as listing
    from servanda.record import load

    record = load()
    rows = [row for row in listing(person, state) if not (differing and row.agrees)]
    dicts = [row.to_dict(record) for row in rows]
    if not (json_ or csv_):
        columns = ("from", "person", "state", "status", "found", "referred_to", "agrees", "difference")
        dicts = [{column: row[column] for column in columns} for row in dicts]
    if csv_:
        dicts = [{**row, "decisions": [each["id"] for each in row["decisions"]]} for row in dicts]
    echo_rows(dicts, json_, csv_)
    if rows and not (json_ or csv_):
        click.echo(f"\n{sum(row.agrees for row in rows)} of {len(rows)} agree; --json gives the reasons in full.")


@click.command()
@click.argument("state")
@click.argument("person")
@click.option("--on", metavar=DAY, help="The day asked about (today if left out).")
@click.option(
    "--suppose",
    multiple=True,
    metavar="FACT",
    help="waived, order_in_council, directed_not_to_proceed, urgent, not_genuine, not_identified, consents or "
    "review_sought (United Kingdom).",
)
@click.option("--format", "format_", type=click.Choice(["text", "md", "json"]), default="text")
@click.option("--json", "json_", is_flag=True)
def procedure(state: str, person: str, on: str | None, suppose: tuple[str, ...], json_: bool, format_: str) -> None:
    """What STATE does with a request for PERSON, step by step, and where it can stop.

    \b
    servanda procedure GBR netanyahu
    servanda procedure GBR netanyahu --suppose waived
    """
    from servanda.answers.procedure import procedure as steps
    from servanda.answers.procedure_text import markdown, text

    found = steps(state, person, on, suppose=suppose)
    if json_ or format_ == "json":
        click.echo(as_json(found.to_dict()))
    else:
        click.echo(markdown(found) if format_ == "md" else text(found))


@click.command()
@click.option("--same-conduct", type=YES_NO, required=True, help="Is the other request for the same conduct?")
@click.option("--requesting-party", type=YES_NO, required=True, help="Is the other requesting State a party?")
@click.option("--admissible", type=click.Choice(["yes", "no", "pending"]), required=True)
@click.option("--extradition-duty", type=YES_NO, required=True, help="Does it owe extradition to that State?")
@click.option("--json", "json_", is_flag=True)
def competing(same_conduct: str, requesting_party: str, admissible: str, extradition_duty: str, json_: bool) -> None:
    """The Court and another State ask for the same person: what the requested State does (RS 90).

    \b
    servanda competing --same-conduct yes --requesting-party yes --admissible pending --extradition-duty no
    """
    from servanda.law.competing import OUTCOMES
    from servanda.law.competing import competing as decide

    found = decide(
        same_conduct=same_conduct == "yes",
        requesting_party=requesting_party == "yes",
        admissible=admissible,
        extradition_duty=extradition_duty == "yes",
    )
    if json_:
        steps = [step._asdict() for step in found.steps]
        out = {"schema": "servanda/1", "outcome": found.outcome, "says": OUTCOMES[found.outcome]}
        click.echo(as_json({**out, "steps": steps, "factors": list(found.factors), "cites": list(found.cites)}))
        return
    click.echo(f"The requested State {OUTCOMES[found.outcome]}.")
    for number, step in enumerate(found.steps, 1):
        click.echo(f"{number}. {step.says} ({step.cite})")
    for factor in found.factors:
        click.echo(f"   weighs: {factor}")
