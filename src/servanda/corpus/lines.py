"""JSON Lines as a shard: one document a line with its `text`; plain, gzipped or in zstd."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from servanda.corpus import limits
from servanda.errors import BrokenData
from servanda.reports.documents import Unreadable, of_line
from servanda.reports.gate import relevant

if TYPE_CHECKING:
    from servanda.corpus.shards import Taken, Tally


def documents(path: Path, tally: Tally) -> Iterator[Taken]:
    """The documents of a file of lines that may hold something to check."""
    for number, line in enumerate(_lines(path), start=1):
        if line is not None and not line.strip():
            continue
        tally.pages += 1
        where = f"{path}:{number}"
        if line is None:
            yield Unreadable(where, limits.too_long(where)), None
        elif b"\\u" in line or relevant(line):  # a letter written as an escape hides from the gate
            yield of_line(line, where), None
        else:
            tally.off_topic += 1


def _lines(path: Path) -> Iterator[bytes | None]:
    """The lines of a file; None for one beyond the limit, whose rest is skipped."""
    try:
        with _opened(path) as file:
            while line := file.readline(limits.PAGE + 1):
                if len(line) <= limits.PAGE:
                    yield line
                else:
                    _skip(file, path)
                    yield None
    except (OSError, EOFError, zlib.error) as error:
        raise BrokenData(f"{path} breaks off: {error}.", hint="Fetch the file again.") from None


def _skip(file: BinaryIO, path: Path) -> None:
    skipped = limits.PAGE
    while part := file.readline(limits.PAGE):
        skipped += len(part)
        if part.endswith(b"\n"):
            return
        if skipped > limits.UNPACKED:
            raise BrokenData(f"{path}: a line unpacks to more than {limits.UNPACKED >> 30} GB; the rest is left.")


def _opened(path: Path) -> BinaryIO:
    if path.suffix == ".gz":
        return cast(BinaryIO, gzip.open(path))
    if path.suffix == ".zst":
        return _zstd(path)
    return path.open("rb")


def _zstd(path: Path) -> BinaryIO:
    from pyarrow import input_stream

    return cast(BinaryIO, io.BufferedReader(input_stream(path, compression="zstd"), 1 << 16))
