"""The record in memory: typed rows, read table by table when they are first asked for.

>>> record = load()
>>> record.by_id("persons", "al-bashir").family_name
'Al-Bashir'
"""

from __future__ import annotations

import csv
import datetime
import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.errors import BrokenData, NotOnRecord
from servanda.record.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from servanda.record import tables as t

BUNDLED = Path(__file__).parent / "data"

Rows = tuple[Any, ...]


class Record:
    """Facts with their sources: one attribute a table, each a tuple of typed rows.

    A table is parsed when it is first read.  A record never changes: `replace` gives a view
    with other rows in one table, which shares every other table with this one.
    """

    if TYPE_CHECKING:
        sources: tuple[t.Source, ...]
        states: tuple[t.State, ...]
        state_status: tuple[t.StateStatus, ...]
        treaty_actions: tuple[t.TreatyAction, ...]
        situations: tuple[t.Situation, ...]
        referrals: tuple[t.Referral, ...]
        council_duties: tuple[t.CouncilDuty, ...]
        deferrals: tuple[t.Deferral, ...]
        arrangements: tuple[t.Arrangement, ...]
        persons: tuple[t.Person, ...]
        offices: tuple[t.Office, ...]
        cases: tuple[t.Case, ...]
        warrants: tuple[t.Warrant, ...]
        custody: tuple[t.Custody, ...]
        requests: tuple[t.Request, ...]
        challenges: tuple[t.Challenge, ...]
        consultations: tuple[t.Consultation, ...]
        postponements: tuple[t.Postponement, ...]
        competing_requests: tuple[t.CompetingRequest, ...]
        ne_bis_in_idem_claims: tuple[t.NeBisInIdemClaim, ...]
        surrender_agreements: tuple[t.SurrenderAgreement, ...]
        decisions: tuple[t.Decision, ...]
        disputes: tuple[t.Dispute, ...]
        dispute_views: tuple[t.DisputeView, ...]
        rulings: tuple[t.Ruling, ...]
        travel: tuple[t.Travel, ...]
        positions: tuple[t.Position, ...]
        applications: tuple[t.Application, ...]
        national_laws: tuple[t.NationalLaw, ...]
        procedures: tuple[t.Procedure, ...]
        council_members: tuple[t.CouncilMember, ...]
        council_votes: tuple[t.CouncilVote, ...]
        other_treaties: tuple[t.OtherTreaty, ...]
        changes: tuple[t.Change, ...]
    else:

        def __getattr__(self, table: str) -> Rows:
            if table not in TABLES:
                raise AttributeError(f"The record has no table {table!r}.")
            if table not in self._read:
                self._read[table] = tuple(read_table(self.folder / f"{table}.csv", TABLES[table]))
            self.__dict__[table] = self._read[table]
            return self._read[table]

    def __init__(self, folder: Path, read: dict[str, Rows] | None = None) -> None:
        self.folder = folder
        self._read: dict[str, Rows] = {} if read is None else read
        self._by_id: dict[str, dict[str, Any]] = {}

    @classmethod
    def read(cls, folder: str | Path) -> Record:
        """The record in a folder of CSV files.  Raises `NotOnRecord` where there is no such folder."""
        path = Path(folder)
        if not path.is_dir():
            raise NotOnRecord(
                f'No folder "{folder}" to read a record from.', hint="Name the folder with the CSV files."
            )
        return cls(path)

    @classmethod
    def of(cls, **tables: Iterable[NamedTuple]) -> Record:
        """A record made of rows in memory, for a test or a simulation; tables not given are empty.

        >>> Record.of().persons
        ()
        """
        return cls(BUNDLED, {table: tuple(tables.get(table, ())) for table in TABLES})

    @functools.cached_property
    def as_of(self) -> str:
        """The day up to which facts were collected, as an ISO date.

        >>> load().as_of
        '2026-11-22'
        """
        return str(self.package["as_of"])

    @functools.cached_property
    def version(self) -> str:
        """The day of the record and a digest of its tables: two records that differ have two versions."""
        import hashlib

        digest = hashlib.sha256()
        for table in TABLES:
            path = self.folder / f"{table}.csv"
            digest.update(path.read_bytes() if path.is_file() else b"")
        return f"{self.as_of}+{digest.hexdigest()[:8]}"

    @functools.cached_property
    def package(self) -> dict[str, Any]:
        """The descriptor of the tables, `datapackage.json`.  Raises `BrokenData` when it cannot be read."""
        import json

        path = self.folder / "datapackage.json"
        try:
            package: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            hint = "Write it again: servanda record describe --write."
            raise BrokenData(f"{path}: no data-package descriptor ({error}).", hint=hint) from None
        return package

    def rows_of(self, table: str) -> Rows:
        """The rows of a table by its name.  Raises `NotOnRecord` for a table that does not exist."""
        if table not in TABLES:
            import difflib

            closest = difflib.get_close_matches(table, TABLES, 3)
            raise NotOnRecord(
                f'The record has no table "{table}".', closest=closest, hint="List all: servanda record tables"
            )
        rows: Rows = getattr(self, table)
        return rows

    def by_id(self, table: str, id: str) -> Any:
        """The row of a table with this id.  Raises `NotOnRecord` when there is none."""
        if table not in self._by_id:
            self._by_id[table] = {row.id: row for row in self.rows_of(table)}
        if id not in self._by_id[table]:
            raise NotOnRecord(f'No row "{id}" in the table {table} of the record of {self.as_of}.')
        return self._by_id[table][id]

    def replace(self, table: str, rows: Iterable[NamedTuple]) -> Record:
        """The same record with other rows in one table, for a question that supposes something.

        >>> record = load()
        >>> nobody = record.replace("warrants", ())
        >>> len(nobody.warrants), nobody.persons is record.persons
        (0, True)
        """
        self.rows_of(table)
        view = Record(self.folder, self._read)
        view.__dict__.update({name: value for name, value in self.__dict__.items() if name in TABLES})
        view.__dict__[table] = tuple(rows)
        return view


@functools.cache
def load() -> Record:
    """The record that comes with servanda, read once."""
    return Record(BUNDLED)


def columns(row: type[NamedTuple]) -> list[str]:
    """The column names of a table: the fields of its row, `from_` written `from`."""
    return [field.rstrip("_") for field in row._fields]


def kinds(row: type[NamedTuple]) -> list[str]:
    """What each column holds, as `tables.py` writes it: `str`, `Names`, `Day`, `Day | None`, `int`, `int | None`."""
    return [getattr(kind, "__forward_arg__", str(kind)) for kind in row.__annotations__.values()]


def read_table(path: Path, row: type[NamedTuple]) -> Iterator[Any]:
    """The typed rows of one CSV file.

    Raises `BrokenData` with file, line, column and value: for a missing file, other columns
    than the table has, a row of another length, a day that is no day, a number that is none.
    """
    return (facts for _, facts in read_lines(path, row))


def read_lines(path: Path, row: type[NamedTuple]) -> Iterator[tuple[int, Any]]:
    """The typed rows of one CSV file, each with the line on which it ends.  Raises as `read_table`."""
    names, parsers = columns(row), [_PARSERS[kind] for kind in kinds(row)]
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            _same_columns(path, names, next(lines, []))
            for cells in filter(None, lines):  # a spreadsheet may leave an empty line at the end
                if len(cells) != len(names):
                    raise BrokenData(f"{path}:{lines.line_num}: {len(cells)} cells where the table has {len(names)}.")
                try:
                    yield lines.line_num, row._make([parse(cell) for parse, cell in zip(parsers, cells, strict=True)])
                except ValueError:
                    raise _bad_cell(path, lines.line_num, names, parsers, cells) from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BrokenData(f"{path}: cannot be read ({error}).") from None


def _same_columns(path: Path, expected: list[str], found: list[str]) -> None:
    found = [name.removeprefix("\ufeff") for name in found]  # the mark that spreadsheets put first
    if found == expected:
        return
    unknown = [name for name in found if name not in expected]
    missing = [name for name in expected if name not in found]
    wrong = [f"unknown column {name!r}" for name in unknown] + [f"missing column {name!r}" for name in missing]
    raise BrokenData(
        f"{path}:1: {', '.join(wrong) or 'the columns stand in another order'}.",
        hint=f"The columns are {', '.join(expected)}.",
    )


def _bad_cell(
    path: Path, line: int, names: list[str], parsers: list[Callable[[str], Any]], cells: list[str]
) -> BrokenData:
    for name, parse, cell in zip(names, parsers, cells, strict=True):
        try:
            parse(cell)
        except ValueError as error:
            return BrokenData(f'{path}:{line}: column {name!r}: "{cell}" {error}.')
    raise AssertionError("the row could be read after all")


def _day(text: str) -> int:
    try:
        if text[4] == text[7] == "-" and len(text) == 10:
            return datetime.date.fromisoformat(text).toordinal()
    except (ValueError, IndexError):
        pass
    raise ValueError("is no day; write it as YYYY-MM-DD")


def _number(text: str) -> int:
    if not text.isdecimal():
        raise ValueError("is no whole number")
    return int(text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip()) if text else ()


_PARSERS: dict[str, Callable[[str], Any]] = {
    "str": str,
    "int": _number,
    "int | None": lambda text: _number(text) if text else None,
    "Day": _day,
    "Day | None": lambda text: _day(text) if text else None,
    "Names": _names,
}
