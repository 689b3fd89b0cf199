"""Exports say the same as the record, in forms that other programs read."""

import csv
import json
from pathlib import Path

import pytest

from servanda.record import load
from servanda.record.changes import changes_since
from servanda.record.export import as_dict, export
from servanda.record.load import BUNDLED, Record
from servanda.record.package import descriptor
from servanda.record.tables import TABLES
from servanda.timeline.days import iso, parse_day


def test_the_csv_export_is_a_record_again(tmp_path: Path) -> None:
    export(load(), "csv", tmp_path / "out")
    again = Record.read(tmp_path / "out")
    assert again.version == load().version
    assert all(again.rows_of(table) == load().rows_of(table) for table in TABLES)


def test_the_json_export_holds_every_row_with_days_as_iso_dates(tmp_path: Path) -> None:
    export(load(), "json", tmp_path)
    for table in TABLES:
        rows = json.loads((tmp_path / f"{table}.json").read_text(encoding="utf-8"))
        assert rows == [as_dict(row) for row in load().rows_of(table)], table
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["path"] for resource in described["resources"]} == {f"{table}.json" for table in TABLES}


def test_the_parquet_export_keeps_days_and_lists(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra corpus is not installed")
    export(load(), "parquet", tmp_path)
    (row,) = [row for row in parquet.read_table(tmp_path / "warrants.parquet").to_pylist() if row["id"] == "w-putin"]
    assert row["issued"].isoformat() == "2023-03-17"
    assert row["crimes"] == ["war_crimes"]


def test_the_descriptor_names_the_columns_of_every_file() -> None:
    for resource in descriptor(load())["resources"]:
        with (BUNDLED / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
        assert resource["description"], resource["name"]


def test_the_descriptor_ties_a_warrant_to_its_person_case_and_situation() -> None:
    (warrants,) = [each for each in descriptor(load())["resources"] if each["name"] == "warrants"]
    keys = {key["fields"]: key["reference"]["resource"] for key in warrants["schema"]["foreignKeys"]}
    assert keys == {"person": "persons", "case": "cases", "situation": "situations"}


def test_changes_list_corrections_and_what_became_public_in_the_order_of_days() -> None:
    news = changes_since(load(), parse_day("2026-05-01"))
    assert [each.date for each in news] == sorted(each.date for each in news)
    assert ("2026-05-11", "w-delarosa") in {(iso(each.date), each.row) for each in news}
    assert ("2026-05-29", "hun-withdrawal-rescinded-2026-05-29") in {(iso(each.date), each.row) for each in news}
    assert {"w-barasa", "w-bett", "w-otti"} <= {each.row for each in news if each.kind == "corrected"}
    assert not changes_since(load(), parse_day("2030-01-01"))


def test_a_correction_names_a_row_that_stands_in_the_record() -> None:
    for change in load().changes:
        assert load().by_id(change.table, change.row).id == change.row
