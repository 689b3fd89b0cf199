"""How much of a record is read before it is given up: memory stays bounded whatever a file unpacks to."""

from __future__ import annotations

from servanda.errors import BrokenData

PAGE = 8 << 20  # bytes of a page or a line; an article has some thousand
UNPACKED = 1 << 30  # bytes that one record may unpack to while it is skipped
BATCH = 512  # rows of Parquet held at a time


def too_long(where: str) -> BrokenData:
    """What is said of a page or a line beyond the limit."""
    return BrokenData(f"{where} is longer than {PAGE >> 20} MB; it was not read.", hint="An article is far shorter.")
