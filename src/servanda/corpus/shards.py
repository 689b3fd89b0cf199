"""A shard file into documents, one after the other: WARC, Parquet, JSON Lines plain, gzipped or in zstd.

What cannot hold anything to check is counted and passed over before it is parsed, so that a crawl costs little more
than unpacking it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadInput

if TYPE_CHECKING:
    from servanda.reports.documents import Unreadable
    from servanda.reports.model import Document
    from servanda.timeline.days import Day

    Taken = tuple[Document | Unreadable, Day | None]  # with the day of capture, where the shard knows it

WARC = (".warc", ".warc.gz", ".wet", ".wet.gz")
LINES = (".jsonl", ".ndjson")
PACKED = ("", ".gz", ".zst")
ENDINGS = (*WARC, ".parquet", *(line + packing for line in LINES for packing in PACKED))


@dataclass(slots=True)
class Tally:
    """What went by in a shard: pages in all, those off the topic, records of other types, those unreadable."""

    pages: int = 0
    off_topic: int = 0
    other: int = 0
    unreadable: int = 0

    def counts(self) -> dict[str, int]:
        """The counts by name."""
        return asdict(self)


def taken(path: Path, tally: Tally) -> Iterator[Taken]:
    """The documents of a shard that may hold something to check, each with its day of capture where known.

    Raises `BrokenData` when the shard breaks off or is not what its name says; what came before it was yielded.
    """
    return _reader(path)(path, tally)


def _reader(path: Path) -> Callable[[Path, Tally], Iterator[Taken]]:
    from servanda.corpus import lines, tables, warc

    name = path.name.lower()
    if name.endswith(WARC):
        return warc.documents
    return tables.documents if name.endswith(".parquet") else lines.documents


def shards(names: tuple[str, ...]) -> list[Path]:
    """The shard files behind the names, folders searched, each once, in order.

    Raises `BadInput` for a name that is neither shard nor folder, and where there is no shard at all.
    """
    found = [path for name in names for path in _behind(Path(name))]
    if not found:
        raise BadInput(f"No shard in {', '.join(names)}.", hint=f"A shard ends in {', '.join(ENDINGS)}.")
    return list(dict.fromkeys(found))


def _behind(path: Path) -> list[Path]:
    if path.is_dir():
        inside = (Path(folder, file) for folder, _, files in os.walk(path) for file in files)
        return sorted(file for file in inside if is_shard(file))
    if not path.is_file():
        raise BadInput(f'No file "{path}".', hint="Name shard files, or a folder that holds them.")
    if not is_shard(path):
        raise BadInput(f'"{path}" is no shard.', hint=f"A shard ends in {', '.join(ENDINGS)}.")
    return [path]


def is_shard(path: Path) -> bool:
    """Whether a file is a shard by its name.

    >>> is_shard(Path("CC-NEWS-20241122.warc.gz")), is_shard(Path("notes.txt"))
    (True, False)
    """
    return path.name.lower().endswith(ENDINGS)
