"""Parquet as a shard: a column `text`, and where there are any `id`, `title`, `outlet`, `url`, `published`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.corpus import limits
from servanda.errors import BrokenData
from servanda.reports.documents import Unreadable, of_fields
from servanda.reports.gate import relevant

if TYPE_CHECKING:
    from servanda.corpus.shards import Taken, Tally

_COLUMNS = ("text", "id", "title", "outlet", "url", "published")


def documents(path: Path, tally: Tally) -> Iterator[Taken]:
    """The documents of a table that may hold something to check."""
    for number, row in enumerate(_rows(path), start=1):
        tally.pages += 1
        where, text = f"{path}:{number}", row["text"]
        if isinstance(text, str) and len(text) > limits.PAGE:
            yield Unreadable(where, limits.too_long(where)), None
        elif isinstance(text, str) and not relevant(text):
            tally.off_topic += 1
        else:
            yield of_fields({**row, "published": str(row.get("published") or "")}, where), None


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            present = _columns(file.schema_arrow.names, path)
            for batch in file.iter_batches(limits.BATCH, columns=present):
                yield from batch.to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise BrokenData(f"{path} is no Parquet that can be read: {str(error).splitlines()[0]}") from None


def _columns(names: list[str], path: Path) -> list[str]:
    if "text" not in names:
        raise BrokenData(
            f'{path} has no column "text": {", ".join(names)}.', hint='Rename the column that holds the text to "text".'
        )
    return [name for name in _COLUMNS if name in names]
