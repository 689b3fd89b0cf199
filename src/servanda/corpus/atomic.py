"""Files that appear whole or not at all: written beside their place, forced to disk, then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from servanda.errors import BadInput


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to that takes its place when the block ends without an error.

    Raises `BadInput` when the disk is full or may not be written: what was there before stays.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield unfinished
        _to_disk(unfinished)
        unfinished.replace(path)
        _to_disk(path.parent)  # the name too
    except OSError as error:
        hint = "Free space or name another place, then run it again: what was finished is kept."
        raise BadInput(f'"{path}" cannot be written: {error.strerror or error}.', hint=hint) from None
    finally:
        unfinished.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Bytes as a file that appears whole or not at all."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(data)


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
