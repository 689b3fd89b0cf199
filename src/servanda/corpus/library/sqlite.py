"""The embedded store: one SQLite file, strict tables, a write-ahead log, full text by FTS5."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from servanda.corpus.library.schema import statements
from servanda.corpus.library.store import Row, missing_steps
from servanda.errors import BadInput, BrokenData

_WORDS = """
CREATE VIRTUAL TABLE words USING fts5 (
  title, text, content = 'versions', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);;
CREATE TRIGGER versions_words AFTER INSERT ON versions BEGIN
  INSERT INTO words (rowid, title, text) VALUES (new.id, new.title, new.text);
END;;
"""
_DIALECT = {"id": "INTEGER PRIMARY KEY", "key": "INTEGER PRIMARY KEY", "strict": " STRICT", "bytes": "BLOB"}
_DIALECT |= {"words": _WORDS}


class Sqlite:
    """A library in one file; several processes may read and write it, writers wait for one another."""

    search = """
        SELECT found.version FROM (
          SELECT rowid AS version, rank AS place FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 2000
        ) AS found JOIN articles ON articles.latest = found.version ORDER BY found.place, found.version DESC LIMIT ?
    """

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        with self._worded():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=60, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
                self._connection.execute(f"PRAGMA {setting}")
            self._take_steps()

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """The rows that a statement returns."""
        with self._worded():
            return [dict(row) for row in self._connection.execute(sql, values)]

    def many(self, sql: str, values: Iterable[tuple[Any, ...]]) -> None:
        """A statement run once for each tuple of values."""
        with self._worded():
            self._connection.executemany(sql, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, alone among writers."""
        with self._worded():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _take_steps(self) -> None:
        if not missing_steps(self._taken(), self.name):
            return
        with self.writing():
            taken = self._taken()  # again: another process may have been faster
            steps = missing_steps(taken, self.name)
            for step in steps:
                for statement in statements(step, _DIALECT):
                    self._connection.execute(statement.replace("BIGINT", "INTEGER"))
            self._connection.execute(f"PRAGMA user_version = {taken + len(steps)}")

    def _taken(self) -> int:
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def _worded(self) -> Iterator[None]:
        """What goes wrong with the file, for people."""
        kept = "What was added before is kept; run the same command again."
        try:
            yield
        except sqlite3.DatabaseError as error:
            if "malformed" in str(error) or "not a database" in str(error):
                raise BrokenData(f"{self.name} is no library: {error}.", hint="Name another with --store.") from None
            raise BadInput(f"The library {self.name} cannot be used: {error}.", hint=kept) from None
        except OSError as error:
            hint = "Name another place with --store."
            raise BadInput(f"The library {self.name} cannot be made: {error.strerror}.", hint=hint) from None
