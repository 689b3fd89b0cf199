"""Reading the tables: typed, lazy, and broken data said in words with file, line, column and value."""

from pathlib import Path

import pytest

from servanda.errors import BrokenData, NotOnRecord
from servanda.record.load import Record, columns, load
from servanda.record.tables import TABLES
from servanda.timeline.days import parse_day

from .conftest import Copy


def test_the_record_has_one_typed_attribute_a_table() -> None:
    record = load()
    for table, row in TABLES.items():
        assert all(type(each) is row for each in record.rows_of(table)), table


def test_a_table_is_read_only_when_it_is_asked_for(copy: Copy) -> None:
    copy.path("travel").write_text("not a table\n", encoding="utf-8")
    record = Record.read(copy.folder)
    assert record.persons
    with pytest.raises(BrokenData):
        _ = record.travel


def test_days_are_ordinals_lists_are_tuples_and_empty_days_are_none() -> None:
    warrant = load().by_id("warrants", "w-delarosa")
    assert warrant.issued == parse_day("2025-11-06")
    assert warrant.ended is None
    assert warrant.crimes == ("crimes_against_humanity",)


def test_a_what_if_shares_every_other_table_and_leaves_the_record_as_it_was() -> None:
    record = load()
    before = record.warrants
    view = record.replace("warrants", ())
    assert view.warrants == ()
    assert record.warrants is before
    assert view.treaty_actions is record.treaty_actions
    assert view.replace("persons", ()).warrants == ()


BROKEN = [
    ("warrants", "2023-03-17,2023-03-17", "2023-17-03,2023-03-17", "column 'issued': \"2023-17-03\" is no day"),
    ("warrants", "2023-03-17,2023-03-17", "2023-W01-1,2023-03-17", "column 'issued': \"2023-W01-1\" is no day"),
    ("warrants", "2023-03-17,2023-03-17", ",2023-03-17", "column 'issued': \"\" is no day"),
    ("council_votes", ",14,1,0,0,", ",fourteen,1,0,0,", "column 'in_favour': \"fourteen\" is no whole number"),
    ("persons", "putin,Putin,", "putin,Putin,,", "cells where the table has"),
]


@pytest.mark.parametrize(("table", "good", "bad", "says"), BROKEN)
def test_a_cell_that_cannot_be_read_is_named(copy: Copy, table: str, good: str, bad: str, says: str) -> None:
    path = copy.path(table)
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    line = text[: text.index(good)].count("\n") + 1
    with pytest.raises(BrokenData) as caught:
        Record.read(copy.folder).rows_of(table)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert says in str(caught.value)


def test_a_file_that_is_no_text_is_named(copy: Copy) -> None:
    copy.path("persons").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BrokenData, match=r"persons\.csv: cannot be read"):
        Record.read(copy.folder).rows_of("persons")


def test_a_table_saved_by_a_spreadsheet_is_the_same_table(copy: Copy) -> None:
    path = copy.path("warrants")
    saved = "\ufeff" + path.read_text(encoding="utf-8").replace("\n", "\r\n") + "\r\n"
    path.write_text(saved, encoding="utf-8", newline="")
    assert Record.read(copy.folder).warrants == load().warrants


def test_columns_in_another_order_are_no_columns_of_the_table(copy: Copy) -> None:
    path = copy.path("council_duties")
    path.write_text(path.read_text(encoding="utf-8").replace("id,situation", "situation,id", 1), encoding="utf-8")
    with pytest.raises(BrokenData, match="another order"):
        Record.read(copy.folder).rows_of("council_duties")


def test_no_such_folder_table_or_row() -> None:
    with pytest.raises(NotOnRecord, match="No folder"):
        Record.read(Path("nowhere"))
    with pytest.raises(NotOnRecord, match=r'no table "warants".*Closest: warrants'):
        load().rows_of("warants")
    with pytest.raises(NotOnRecord, match='No row "w-nobody" in the table warrants'):
        load().by_id("warrants", "w-nobody")
    with pytest.raises(AttributeError):
        _ = load().warants  # type: ignore[attr-defined]


def test_two_records_that_differ_have_two_versions(copy: Copy) -> None:
    assert Record.read(copy.folder).version == load().version
    copy.cell("warrants", "w-putin", "note", "changed")
    assert Record.read(copy.folder).version != load().version


def test_a_python_name_with_an_underscore_is_a_column_without() -> None:
    assert "from" in columns(TABLES["offices"])
    assert "from_" not in columns(TABLES["offices"])
