"""A stretch of the document as the grammar reads it, with the way back to the document's offsets.

Plain words are written letter for letter; a placeholder stands for a whole name or quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

_STRAIGHT = str.maketrans("’‘“”„«»‑–—\n\t\u00a0", '\'\'"""""---   ')


def plain(text: str) -> str:
    """Small letters and straight marks, letter for letter, so that offsets hold.

    >>> plain("İzmir’s mayor"), len("İ".lower())
    ("İzmir's mayor", 2)
    """
    words = text.translate(_STRAIGHT)
    small = words.lower()
    return small if len(small) == len(words) else "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


class Rewriting:
    """A text put together piece by piece: words of the document, and placeholders for what stands there."""

    __slots__ = ("_closes", "_here", "_there", "text")

    def __init__(self) -> None:
        self.text = ""
        self._here: list[int] = []  # where a piece begins in `text`
        self._there: list[int] = []  # the same in the document
        self._closes: list[int] = []  # where what a placeholder stands for ends in the document; 0 for plain words

    def add(self, piece: str, start: int, closes: int = 0) -> None:
        """Puts a piece behind the others that stands for the document from `start` on; a placeholder up to `closes`."""
        self._here.append(len(self.text))
        self._there.append(start)
        self._closes.append(closes)
        self.text += piece

    def placeholders(self) -> Iterator[tuple[int, int, int]]:
        """Where each placeholder begins in `text`, and what it stands for in the document."""
        rows = zip(self._here, self._there, self._closes, strict=True)
        return ((here, there, closes) for here, there, closes in rows if closes)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the document for a stretch of `text`.

        >>> said = Rewriting()
        >>> said.add("the ", 0); said.add("C0", 4, 31); said.add(" ruled", 31)
        >>> said.span(4, 6), said.span(0, 12)
        ((4, 31), (0, 37))
        """
        return self._back(start), self._back(end, closing=True)

    def _back(self, at: int, *, closing: bool = False) -> int:
        piece = bisect_right(self._here, at - closing) - 1
        here, there, closes = self._here[piece], self._there[piece], self._closes[piece]
        if closes:
            return closes if at > here else there
        return there + at - here
