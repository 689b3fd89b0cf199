"""`servanda vote` and `servanda votes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from servanda.answers.votes import VoteAnswer

DAY = "YYYY-MM-DD"
SIDE = "A,B,… or N"


@click.command()
@click.option("--on", metavar=DAY, help="The day of the vote (today if left out).")
@click.option("--for", "in_favour", metavar=SIDE, default="", help="Members in favour, or their number.")
@click.option("--against", metavar=SIDE, default="", help="Members against; name them where a veto is possible.")
@click.option("--abstain", metavar=SIDE, default="", help="Members abstaining; who is on no side is absent.")
@click.option("--procedural", is_flag=True, help="A procedural decision: no veto (Charter 27(2)).")
@click.option(
    "--draft",
    "proposal",
    metavar="DRAFT",
    help="deferral:SITUATION or referral:SITUATION [obliging STATE].",
)
@click.option("--json", "json_", is_flag=True)
def vote(
    on: str | None,
    in_favour: str,
    against: str,
    abstain: str,
    procedural: bool,
    proposal: str | None,
    json_: bool,
) -> None:
    """The outcome of a vote in the Security Council, with the membership and the majority of the day.

    \b
    servanda vote --on 2005-03-31 --for 11 --abstain DZA,BRA,CHN,USA
    servanda vote --on 2027-01-04 --for 15 --draft deferral:palestine
    """
    from servanda.answers.votes import cast
    from servanda.cli.output import as_json

    answer = cast(on, in_favour, against, abstain, procedural, proposal)
    click.echo(as_json(answer.to_dict()) if json_ else "\n".join(_lines(answer)))


def _lines(answer: VoteAnswer) -> list[str]:
    from servanda.timeline.days import long

    result = answer.result
    absent = f", {result.absent} absent" if result.absent else ""
    by = f" by {', '.join(result.vetoed_by)}" if result.vetoed_by else ""
    lines = [
        f"{result.outcome.upper()}{by}",
        f"{long(result.day)}: {result.in_favour} in favour, {result.against} against, {result.abstaining} abstaining"
        f"{absent}; {result.majority} of {result.seats} needed",
        f"Why: {', '.join(result.cites)}",
        *(f"Note: {note}" for note in result.notes),
    ]
    if answer.assembly_by:
        from servanda.law.resolutions import AFTER_A_VETO

        lines.append(f"After the veto: the General Assembly meets by {long(answer.assembly_by)}. {AFTER_A_VETO}")
    if answer.draft:
        adopted = result.outcome == "adopted"
        lines.append(f"Draft: {answer.draft.effect()}" if adopted else "Draft: not adopted; nothing changes.")
    return [*lines, *([f"next: {answer.next}"] if answer.next else [])]


@click.command()
@click.option("--on", metavar=DAY, help="Votes of one day.")
@click.option("--since", metavar=DAY, help="Votes from this day on.")
@click.option("--until", metavar=DAY, help="Votes before this day.")
@click.option("--vetoed-by", "vetoed_by", metavar="STATE", multiple=True, help="Vetoed by this member (repeatable).")
@click.option("--topic", metavar="WORD", help="A word of the topic, for example Syria, icc, admission.")
@click.option("--json", "json_", is_flag=True)
@click.option("--csv", "csv_", is_flag=True)
def votes(
    on: str | None,
    since: str | None,
    until: str | None,
    vetoed_by: tuple[str, ...],
    topic: str | None,
    json_: bool,
    csv_: bool,
) -> None:
    """The Council's votes on record: vetoed drafts since 1946, and others on the Court and its situations."""
    from servanda.answers.votes import COVERAGE
    from servanda.answers.votes import votes as listing
    from servanda.cli.output import echo_rows

    rows = listing(on, since, until, vetoed_by, topic)
    if json_ or csv_:
        echo_rows(rows, json_, csv_)
        return
    echo_rows([_short(row) for row in rows], False, False)
    vetoed = sum(row["outcome"] == "vetoed" for row in rows)
    click.echo(f"{len(rows)} votes, {vetoed} of them vetoed. {COVERAGE}")


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """A vote on one line of a screen; counts are for-against-abstaining, `?` where not on record."""
    counts = "-".join("?" if row[side] is None else str(row[side]) for side in ("for", "against", "abstain"))
    return {
        "date": row["date"],
        "document": row["resolution"] or row["draft"] or row["meeting"],
        "topic": row["topic"],
        "outcome": row["outcome"],
        "by": row["vetoed_by"],
        "votes": counts,
        "grade": row["grade"],
    }
