"""What a library asks of its store, and the store that a name stands for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from servanda.corpus.library.schema import STEPS
from servanda.errors import BadInput

Row = dict[str, Any]


class Store(Protocol):
    """A small interface over SQL: `?` stands for a value in both dialects."""

    name: str
    # the latest versions that hold some words, the best first of the 2,000 kept last, since ranking every hit of a
    # common word would take longer than anybody waits; two values, the words and how many
    search: str

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """The rows that a statement returns."""

    def many(self, sql: str, values: Iterable[tuple[Any, ...]]) -> None:
        """A statement run once for each tuple of values."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction, alone among writers: all of it is kept or none."""

    def close(self) -> None:
        """Let go of the file or the connection."""


def open_store(name: str | None = None) -> Store:
    """The store of that name: a `postgresql://` address, else a file, which is made where there is none.

    Without a name it is `$SERVANDA_LIBRARY`, else `~/.local/share/servanda/library.sqlite`.
    Raises `BadInput` where it cannot be opened or was made by a newer servanda.
    """
    from servanda.corpus.library.postgres import Postgres
    from servanda.corpus.library.sqlite import Sqlite

    name = name or os.environ.get("SERVANDA_LIBRARY") or str(_home() / "servanda" / "library.sqlite")
    return Postgres(name) if name.startswith(("postgres://", "postgresql://")) else Sqlite(Path(name).expanduser())


def _home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def missing_steps(taken: int, name: str) -> tuple[str, ...]:
    """The steps that a store has yet to take.  Raises `BadInput` for a store that is ahead of this program."""
    if taken > len(STEPS):
        raise BadInput(
            f"The library {name} was made by a newer servanda (tables {taken}, this one knows {len(STEPS)}).",
            hint="Update servanda, or name another library with --store.",
        )
    return STEPS[taken:]
