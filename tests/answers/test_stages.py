"""The stages of a case with their days (RS 58-61, 87, 91-92, 17-19)."""

from __future__ import annotations

import pytest

from servanda.answers.stages import ORDER, stages
from servanda.record import load

RECORD = load()
PERSONS = sorted({w.person for w in RECORD.warrants})


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("netanyahu", [("2024-05-20", "applied"), ("2024-11-21", "issued"), ("2025-04-03", "requested")]),
        ("s-gaddafi", [("2011-06-27", "issued"), ("2012-05-01", "challenged"), ("2013-05-31", "challenge_decided")]),
        ("al-bashir", [("2009-03-04", "issued"), ("2010-07-12", "added")]),
        ("kony", [("2005-07-08", "issued"), ("2025-11-06", "confirmed_in_absence")]),
        ("el-hishri", [("2025-07-10", "issued"), ("2025-12-01", "executed")]),
        ("al-senussi", [("2013-10-11", "challenge_decided"), ("2014-07-24", "ended")]),
        ("ruto", [("2011-03-08", "summoned")]),
        ("dela-rosa", [("2025-11-06", "issued"), ("2026-05-11", "unsealed")]),
    ],
)
def test_each_stage_stands_on_its_day(person: str, expected: list[tuple[str, str]]) -> None:
    found = [(stage.day, stage.kind) for stage in stages(RECORD, person)]
    assert [stage for stage in found if stage in expected] == expected


@pytest.mark.parametrize("person", PERSONS)
def test_every_stage_has_a_provision_a_fact_and_its_place_in_time(person: str) -> None:
    found = stages(RECORD, person)
    assert found
    assert [stage.day for stage in found] == sorted(stage.day for stage in found)
    for stage in found:
        assert stage.cites, stage
        assert stage.kind in ORDER
        table, _, id = stage.fact.partition("/")
        assert RECORD.by_id(table, id)


def test_a_challenge_to_jurisdiction_says_why_it_postpones_nothing() -> None:
    said = [stage.says for stage in stages(RECORD, "netanyahu") if stage.kind == "challenged"]
    assert any("RS 95 speaks of admissibility" in each for each in said)
    libya = [stage.says for stage in stages(RECORD, "s-gaddafi") if stage.kind == "challenged"]
    assert any("the requested State (LBY) may postpone surrender until the first decision" in each for each in libya)


def test_offences_against_the_court_say_whose_conditions_govern() -> None:
    assert any("RS 70(2)" in stage.says for stage in stages(RECORD, "barasa"))
    assert not any("RS 70(2)" in stage.says for stage in stages(RECORD, "putin"))
