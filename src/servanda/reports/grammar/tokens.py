"""The words of a shape with their class, decided by the words beside them.

Classes: NAME, DEM (demonym), DET, OWN (his, 's), PRON, PREP, TO, CC, SUB, REL, MODAL, BE, HAVE, DO, NOT, ADV, NUM,
V (with lemma and form), A (participle before a noun), N, and the marks `,` `;` `(` `)`.
"""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.around import is_plural, next_of
from servanda.reports.grammar.cutting import Token, cut
from servanda.reports.grammar.small_words import SPECIAL
from servanda.reports.grammar.verb_or_noun import unknown, verb_or_noun

__all__ = ["Token", "is_plural", "tokens"]


def tokens(text: str, owning: frozenset[str] = frozenset()) -> list[Token]:
    """The words of a shape, each with its class; `owning` are the names that stand for "his" or "its".

    >>> [(t.text, t.tag) for t in tokens("S0 hosted the wanted P1 and will not arrest him.")][:6]
    [('S0', 'NAME'), ('hosted', 'V'), ('the', 'DET'), ('wanted', 'A'), ('P1', 'NAME'), ('and', 'CC')]
    """
    found = cut(text)
    _end_dateline(found)
    for index, token in enumerate(found):
        if token.text in owning:
            token.tag = "OWN"
        elif token.tag == "?":
            _decide(found, index)
    return found


def _end_dateline(found: list[Token]) -> None:
    """`The Hague, April 4 (Agency) - `: where and when it was written ends like a sentence."""
    for token in found[:9]:
        if token.text[0] == "-":
            token.tag = ";"
            return
        if token.tag not in ("NAME", "NUM", ",", "(", ")", ";") and token.text not in words.DATES:
            return


def _decide(found: list[Token], index: int) -> None:
    token = found[index]
    if token.text == "need" and (after := next_of(found, index)) is not None and after.tag == "NOT":
        token.tag = "MODAL"
    elif special := SPECIAL.get(token.text):
        token.tag = special(found, index)
    elif known := words.verbs().get(token.text):
        verb_or_noun(found, index, known)
    else:
        unknown(found, index)
