"""Stretches between commas or brackets that a reader jumps over: `Hungary, Orban said, would leave`."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Item, Row, is_mark
from servanda.reports.grammar.tokens import Token


class Insertions:
    """The insertions of one row."""

    def __init__(self, row: Row) -> None:
        self.items = row.items

    def over(self, at: int) -> int | None:
        """The place before an inserted stretch that ends with the comma at `at`; none where it ends a clause."""
        for before in range(at - 1, 0, -1):
            if is_mark(self.items[before], ";"):
                return None
            if is_mark(self.items[before], ","):
                inner = self.items[before + 1 : at]
                if not inner or self.is_inserted(inner):
                    return before - 1
        return None

    def is_inserted(self, inner: list[Item]) -> bool:
        first = inner[0]
        if isinstance(first, Token):
            return first.tag in ("REL", "SUB", "PREP", "CC")
        if isinstance(first, Predication):
            return first.form != "finite" or first.lemma in words.QUOTING  # the Court, said S1, is
        relative = False
        for item in inner:
            relative = relative or is_mark(item, "REL")
            if isinstance(item, Predication) and item.form == "finite" and not relative and not _says(item):
                return False
        return True

    def opening(self, at: int) -> int:
        while at > 0 and not is_mark(self.items[at], "("):
            at -= 1
        return at

    def apposed(self, start: int, end: int) -> list[Phrase]:
        """The name in `the former leader of the F, P1, is found guilty`."""
        inner = self.items[start:end]
        only = inner[0] if len(inner) == 1 else None
        return [only] if isinstance(only, Phrase) and not only.prep and only.names else []


def _says(verb: Predication) -> bool:
    return verb.lemma in words.SAY or (verb.lemma == "point" and verb.particle == "out")
