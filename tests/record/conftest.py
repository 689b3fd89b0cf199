"""A copy of the record that a test may break."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from servanda.record import package
from servanda.record.load import BUNDLED, Record


class Copy:
    """The bundled tables in a folder of their own, with the means to change a cell, add a row, drop a row."""

    def __init__(self, folder: Path) -> None:
        self.folder = shutil.copytree(BUNDLED, folder)

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.csv"

    def change(self, table: str, edit: Callable[[list[dict[str, str]]], object]) -> None:
        """Edit the rows in place and write table and descriptor, so that only the edit can be found."""
        with self.path(table).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows, names = list(reader), list(reader.fieldnames or ())
        edit(rows)
        with self.path(table).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        self.describe()

    def cell(self, table: str, id: str, column: str, value: str) -> int:
        """Set one cell; the line on which it stands."""
        line = self.line(table, id)
        self.change(table, lambda rows: rows[line - 2].update({column: value}))
        return line

    def line(self, table: str, id: str) -> int:
        with self.path(table).open(encoding="utf-8", newline="") as file:
            ids = [row["id"] for row in csv.DictReader(file)]
        return ids.index(id) + 2

    def describe(self) -> None:
        text = package.text(package.descriptor(Record(self.folder)))
        (self.folder / "datapackage.json").write_text(text, encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "data")
