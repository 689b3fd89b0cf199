"""Decided cases and plain applications of the law, as a table that a lawyer can extend: `decided/*.csv`.

In `duty.csv` an empty cell asserts nothing; `none` in the column exceptions asserts that there is none.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from servanda.answers.ask import ask
from servanda.timeline.days import iso_or_none

DECIDED = Path(__file__).parent / "decided"
Row = dict[str, str]


def table(name: str) -> list[Row]:
    with (DECIDED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def named(row: Row) -> str:
    return "-".join(filter(None, (row.get("id"), row["person"], row["state"], row["date"])))


@pytest.mark.parametrize("row", table("duty.csv"), ids=named)
def test_the_duty_is_as_decided(row: Row) -> None:
    answer = ask(row["person"], row["state"], row["date"])
    found = {
        "status": answer.status,
        "exceptions": ";".join(answer.exceptions) or "none",
        "contested": "yes" if answer.contested else "no",
        "since": iso_or_none(answer.since) or "always",
        "until": iso_or_none(answer.until) or "open",
    }
    expected = {name: row[name] for name in found if row[name]}
    assert {name: found[name] for name in expected} == expected, row["note"]


def test_the_table_of_decided_duties_is_whole() -> None:
    """Every status but the arrangement that nobody made, each row with its authority, none twice."""
    rows = table("duty.csv")
    statuses = {row["status"] for row in rows}
    assert statuses == {
        "bound",
        "bound_by_council",
        "bound_by_acceptance",
        "bound_residually",
        "not_bound",
        "not_wanted",
        "unknown",
    }
    assert len({row["id"] for row in rows}) == len(rows) >= 132
    assert all(row["citation"] and row["note"] for row in rows)


@pytest.mark.parametrize("row", table("what-if.csv"), ids=named)
def test_a_what_if_changes_what_it_must_and_nothing_else(row: Row) -> None:
    answer = ask(row["person"], row["state"], row["date"], assume=row["assume"].split(";"))
    found = {
        "status": answer.status,
        "exceptions": ";".join(answer.exceptions) or "none",
        "contested": "yes" if answer.contested else "no",
        "changes": ";".join(difference.part for difference in answer.differences),
    }
    expected = {name: row[name] for name in found if row[name] or name == "changes"}
    assert {name: found[name] for name in expected} == expected, row["note"]
    assert [each.text for each in answer.hypotheses] == row["assume"].split(";")


@pytest.mark.parametrize("row", table("known.csv"), ids=named)
def test_an_answer_knows_no_more_than_was_public(row: Row) -> None:
    answer = ask(row["person"], row["state"], row["date"], known_on=row["known_on"])
    assert answer.status == row["status"], row["note"]
