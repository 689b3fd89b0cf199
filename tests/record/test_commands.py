"""`servanda record` at the command line: results on stdout, exit codes of the contract, words for people."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from servanda.cli.record import record
from servanda.errors import ServandaError
from servanda.record import load
from servanda.record.tables import TABLES

from .conftest import Copy


def run(*args: str) -> Result:
    return CliRunner().invoke(record, args)


def test_a_sound_record_exits_with_0() -> None:
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, f"The record {load().version} is sound.\n")


def test_a_broken_record_exits_with_4_and_names_file_and_line(copy: Copy) -> None:
    line = copy.cell("warrants", "w-putin", "person", "nobody")
    result = run("check", "--folder", str(copy.folder))
    assert result.exit_code == 4
    assert f"warrants.csv:{line}: column 'person': \"nobody\" is no row of persons" in result.stdout
    found = [json.loads(each) for each in run("check", "--json", "--folder", str(copy.folder)).stdout.splitlines()]
    assert (found[0]["schema"], found[0]["file"]) == ("servanda/1", "warrants.csv")


def test_many_findings_are_a_screenful_and_where_the_rest_is(copy: Copy) -> None:
    copy.change("warrants", lambda rows: [row.update(grade="sure") for row in rows])
    lines = run("check", "--folder", str(copy.folder)).stdout.splitlines()
    assert len(lines) == 41
    assert lines[-1] == "… and 40 more: servanda record check --json lists all."


@pytest.mark.parametrize("format", ["csv", "json"])
def test_an_export_names_the_files_that_it_wrote(tmp_path: Path, format: str) -> None:
    result = run("export", "--format", format, "--out", str(tmp_path / "out"))
    assert result.exit_code == 0
    assert [Path(each).name for each in result.stdout.splitlines()] == [
        *(f"{table}.{format}" for table in TABLES),
        "datapackage.json",
    ]


def test_an_export_never_overwrites_the_record_that_it_reads(copy: Copy) -> None:
    error = run("export", "--folder", str(copy.folder), "--out", str(copy.folder)).exception
    assert isinstance(error, ServandaError)
    assert (error.exit_code, error.hint) == (2, "Name another folder with --out.")


def test_rows_are_listed_as_json_and_csv() -> None:
    rows = [json.loads(line) for line in run("show", "council_duties", "--json").stdout.splitlines()]
    assert [(row["schema"], row["state"]) for row in rows] == [("servanda/1", "SDN"), ("servanda/1", "LBY")]
    listed = list(csv.DictReader(io.StringIO(run("show", "council_duties", "--csv").stdout)))
    assert [row["from"] for row in listed] == ["2005-03-31", "2011-02-26"]


def test_changes_are_asked_for_by_day() -> None:
    rows = [json.loads(line) for line in run("changes", "--since", "2026-11-22", "--json").stdout.splitlines()]
    assert {row["kind"] for row in rows} >= {"corrected"}
    error = run("changes", "--since", "yesterday").exception
    assert isinstance(error, ServandaError)
    assert error.exit_code == 2


def test_the_descriptor_can_be_written_anew(copy: Copy) -> None:
    (copy.folder / "datapackage.json").write_text('{"as_of": "2026-11-22"}', encoding="utf-8")
    assert run("check", "--folder", str(copy.folder)).exit_code == 4
    assert run("describe", "--write", "--folder", str(copy.folder)).exit_code == 0
    assert run("check", "--folder", str(copy.folder)).exit_code == 0
    run("describe", "--write", "--as-of", "2027-01-01", "--folder", str(copy.folder))
    assert json.loads((copy.folder / "datapackage.json").read_text(encoding="utf-8"))["as_of"] == "2027-01-01"
