"""Sentences as outlets write them, the claims that they make, and how these stand against the record.

The tables are CSV files beside this one, a claim a line; a text without a claim has an empty one.  `claim` lists the
arguments that matter (`outcome=vetoed; vetoed_by=RUS+CHN`); the text may make no other claim of the type.  A `verdict`
is left out where it hangs on what the record does not hold yet.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from servanda.record import load
from servanda.reports.claims import claim_types
from servanda.reports.model import Document
from servanda.reports.reading import find_claims, prepare
from servanda.timeline.days import parse_day

TABLES = sorted(Path(__file__).parent.glob("*.csv"))
Case = tuple[str, str, str, list[tuple[dict[str, str], str]]]


def _cases() -> Iterator[Case]:
    """The lines of the tables, those of one text together."""
    for path in TABLES:
        cases: dict[str, Case] = {}
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                case = cases.setdefault(row["text"], (path.stem, row["published"], row["text"], []))
                if row["claim"]:
                    args = dict(pair.split("=", 1) for pair in row["claim"].split("; "))
                    case[3].append((args, row["verdict"]))
        yield from cases.values()


def _as_written(value: Any) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else str(value)


CASES = list(_cases())


def test_every_type_has_its_table() -> None:
    """Every type that is annotated has a table that anybody can extend."""
    stems = "decision duty figure membership parties_count position travel unsc_vote warrant".split()
    assert [path.stem for path in TABLES] == stems
    assert len(CASES) > 150


@pytest.mark.parametrize("case", CASES, ids=[f"{kind}: {text[:50]}" for kind, _, text, _ in CASES])
def test_a_text_makes_these_claims_and_no_other(case: Case) -> None:
    """What is claimed, and whether law and record bear it out, on the day of the document."""
    kind, published, text, expected = case
    day, record = parse_day(published), load()
    prepared = prepare(Document(text, published=day, published_from="option"), record, day)
    found = [claim for claim in find_claims(prepared) if claim.type == kind]
    said = [{key: _as_written(value) for key, value in claim.args.items()} for claim in found]
    assert len(said) == len(expected), said
    for args, verdict in expected:
        fitting = [claim for claim, had in zip(found, said, strict=True) if args.items() <= had.items()]
        assert fitting, (args, said)
        standing = [claim_types()[kind].judge(claim, day, record).verdict for claim in fitting]
        assert not verdict or verdict in standing, (args, standing)
