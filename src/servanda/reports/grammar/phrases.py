"""Noun phrases: where one begins and ends, and the names in it."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.around import VERBAL, is_plural
from servanda.reports.grammar.model import Phrase
from servanda.reports.grammar.tokens import Token

IN_PHRASE = frozenset(("DET", "OWN", "NUM", "N", "A", "NAME", "DEM", "PRON"))
_NUMBERED = frozenset("resolution resolutions article case".split())


def is_year(word: str) -> bool:
    """Four digits that can be a year: 2015, not resolution 2803."""
    return len(word) == 4 and word.isdigit() and "1945" <= word < "2100"


def is_date(token: Token) -> bool:
    """A month, a weekday, a year."""
    return token.text in words.DATES or is_year(token.text)


def is_time(phrase: Phrase) -> bool:
    """`in March 2016`, `last week`: when, not who."""
    day = phrase.head.isdigit() and not words.DATES.isdisjoint(phrase.words)  # on July 21
    dated = day or phrase.head in words.DATES or is_year(phrase.head)
    return dated and not phrase.names and not (is_year(phrase.head) and phrase.words[0] in _NUMBERED)


class Phrases:
    """The noun phrases of a sentence."""

    def __init__(self, tokens: list[Token], articled: frozenset[str]) -> None:
        self.tokens = tokens
        self.articled = articled  # names with "the" in them: they open a phrase

    def read(self, index: int, prep: str) -> tuple[int, Phrase]:
        first = index
        phrase = Phrase(prep, self.tokens[index].start, 0, [], [], first=index)
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag not in IN_PHRASE and not self._inside(index, first):
                break
            if index > first and self._breaks(index, first):
                break
            if token.text[0].isupper():
                phrase.names.append(token.text.partition("-")[0])
            if token.tag in IN_PHRASE:
                phrase.words += token.text.split("-", 1) if token.text[0].isupper() else [token.text]  # S0-drafted
            index += 1
        phrase.pronoun = len(phrase.words) == 1 and self.tokens[first].tag == "PRON"
        phrase.last, phrase.end = index - 1, self.tokens[index - 1].end
        return index, phrase

    def _inside(self, index: int, first: int) -> bool:
        """`and` or a comma between names of one kind, an adverb between a number and its noun."""
        token = self.tokens[index]
        if index == first or index + 1 >= len(self.tokens):
            return False
        before, after = self.tokens[index - 1], self.tokens[index + 1]
        if token.tag == "CC" and before.tag == ",":
            before = self.tokens[index - 2] if index - 2 >= first else before
        if token.tag == "," and after.tag == "CC" and index + 2 < len(self.tokens):
            after = self.tokens[index + 2]
        if token.tag == "CC" and before.tag == after.tag == "NUM" and before.text in ("hundred", "thousand", "million"):
            return True  # a hundred and twenty-five
        if token.tag == "CC" or token.tag == ",":
            named = before.tag == after.tag and before.tag in ("NAME", "DEM")
            like = named and before.text[0] == after.text[0] and not self._opens_clause(index, first)
            headline = index == 1 and index + 2 < len(self.tokens) and self.tokens[index + 2].tag == "V"
            return like and (token.tag == "CC" or headline or self._row_of_names(index, before.text[0]))
        return token.tag == "ADV" and after.tag in ("NUM", "N", "NAME") and before.tag in ("DET", "NUM")

    def _counts_time(self, index: int) -> bool:
        after = self.tokens[index + 1].text if index + 1 < len(self.tokens) else ""
        return after in ("days", "weeks", "months", "years", "hours", "day", "week", "month", "year")

    def _heads_noun(self, index: int) -> bool:
        """`the unfortunate C1 decision`: a name before a noun, all one phrase."""
        return index + 1 < len(self.tokens) and self.tokens[index + 1].tag in ("N", "A")

    def _opens_clause(self, index: int, first: int) -> bool:
        """`to visit S1, and S2 will host him`: the second name is the subject of what follows."""
        comma = any(t.tag == "," for t in self.tokens[index - 1 : index + 1])
        alone = sum(t.tag == "NAME" for t in self.tokens[first:index]) == 1
        alone = alone or any(t.tag == "CC" for t in self.tokens[first : index - 1])  # S0 and S1, and S2 warned
        if not (comma and alone) or not any(t.tag == "CC" for t in self.tokens[index : index + 2]):
            return False
        ahead = next((at for at in range(index, len(self.tokens)) if self.tokens[at].tag == "NAME"), index)
        return ahead + 1 < len(self.tokens) and self.tokens[ahead + 1].tag in VERBAL

    def _row_of_names(self, index: int, letter: str) -> bool:
        """Whether the comma is one of a list that `and` ends, or that is a list of three."""
        for at in range(index + 1, min(len(self.tokens), index + 40)):
            token = self.tokens[at]
            if token.tag == "CC":
                return True
            if (
                token.tag != ","
                and not (token.tag in ("NAME", "DEM") and token.text[0] == letter)
                and token.tag not in ("DET", "ADV")
            ):
                return False
        return False

    def _breaks(self, index: int, first: int) -> bool:
        """Whether a new phrase begins: a determiner or a pronoun behind a noun or a name."""
        token, before = self.tokens[index], self.tokens[index - 1]
        if token.tag in ("DET", "PRON") or (token.tag == "OWN" and token.text not in ("'s", "'")):
            return before.tag not in ("DET",) or token.tag == "PRON"
        if token.tag == "NUM" and before.tag == "N" and self._counts_time(index):
            return True  # added genocide two years later
        if token.text in self.articled or (token.tag == "NUM" and before.tag == "NAME"):
            return before.tag in ("N", "NAME", "PRON", "NUM")
        if token.tag == "NAME" and before.tag == "NAME":
            return True  # in S0 P1 met S2
        if token.tag == "NAME" and before.tag in ("N", "NUM"):
            organ = token.text[0] in "CJUKAGIN" and before.tag == "N"
            organ = organ or (first > 0 and self.tokens[first - 1].text == "whose")  # whose statute S1 ratified
            described = any(t.tag in ("DET", "OWN") for t in self.tokens[first:index]) and index == first + 2
            plural = is_plural(before.text) and not described
            return (
                is_date(before)
                or plural
                or (organ and not self._heads_noun(index))
                or before.text in words.CLAUSE_NOUNS
            )
        if token.tag in ("N", "A") and is_date(before) and not is_date(token):
            return not any(t.tag in ("DET", "OWN") for t in self.tokens[first:index])
        return before.tag == "PRON"
