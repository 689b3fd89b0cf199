"""`servanda jurisdiction`, `failures`, `procedure` and `competing`."""

from __future__ import annotations

from typing import Any

import click

from servanda.cli.output import as_json

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
@click.option("--age-under-18", "under_18", is_flag=True, help="The person was under 18 at the time.")
@click.option("--json", "json_", is_flag=True)
def jurisdiction(json_: bool, on: str, crime: str, **given: Any) -> None:
    """Could the Court try conduct of a day and place, and on which grounds?

    \b
    servanda jurisdiction --on 2014-08-01 --in Gaza --crime war_crimes --nationality ISR
    servanda jurisdiction --on 2017-08-25 --in MMR --in BGD --crime crimes_against_humanity
    servanda jurisdiction --on 2010-05-31 --aboard COM --crime war_crimes
    """
    from servanda.answers.jurisdiction import jurisdiction as answer_to
    from servanda.answers.jurisdiction_text import text

    answer = answer_to(on, crime, **given)
    click.echo(as_json(answer.to_dict()) if json_ else text(answer))
