"""Statements told in the text's own words: said that …, …, according to …, in the view of …, called it …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from servanda.reports.complements import before_formula, behind_formula, complement, end, end_of_clause, told_last
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.masking import BLANK, Masked
from servanda.reports.sayings import CALLING, DESCRIBING, NOUNS, VIEWS, Saying
from servanda.reports.sentences import Span
from servanda.reports.statements import Passage, Statement
from servanda.reports.subjects import inverted, named, owner, subject

_CONDITIONS = frozenset(("if", "unless", "whether", "although", "though", "even though", "because", "even if"))
_SOURCES = re.compile(r"(?:\s*\([^()\n]{1,40}\))+\Z")
_ADJECTIVE = re.compile(
    r"[\w-]+(?:able|ible|al|ous|ful|ive|less|ic|ish|ary|ory|ent|ant|id|ed)\Z|(?:false|wrong|absurd|null|void|unfair|"
    r"unjust|untrue|nonsense|incorrect|obscene|extreme|insane)\Z"
)
_NONE: frozenset[str] = frozenset()
_COUNCILS = frozenset("resolution draft text council assembly it".split())
_COURTS = frozenset("court chamber judges panel bench".split())
_ACTING = dict.fromkeys(("demand", "call", "urge"), _COUNCILS) | {"declare": _COUNCILS | _COURTS}
_ACTING |= dict.fromkeys(("confirm", "conclude", "accept"), _COURTS)
_FEWEST = 4  # characters
_AT_LEAST = re.compile(r"\b(?:as many as|at least|more than|up to|over|nearly|almost|about) ", re.IGNORECASE)
_AND_THAT = re.compile(r" and that ")


class Indirect(NamedTuple):
    """A statement at `content`, its speaker as a span of the text, and the word of saying."""

    content: Span
    speaker: Span
    cue: str


def indirect(passage: Passage) -> Iterator[Indirect]:
    """Every indirect statement of a text, in order; none holds words in quotation marks, which stand for themselves."""
    for statement in passage.statements:
        if (masked := statement.masked) is None:
            continue
        taken = statement.start - 1
        found = [*_formulas(masked), *_by_verbs(masked, statement)]
        for one in sorted(found, key=lambda one: one.content):
            for content in _own_words(passage.blanked, one.content):
                start, stop = _trimmed(passage.blanked, content)
                if start >= taken and stop - start >= _FEWEST:
                    taken = stop
                    yield one._replace(content=(start, stop))


def _own_words(blanked: str, content: Span) -> list[Span]:
    """The statement, or the parts of it, cut at `and that`, that hold no words in marks."""
    start, stop = content
    if BLANK not in blanked[start:stop]:
        return [content]
    cuts = [start, *(start + match.end() for match in _AND_THAT.finditer(blanked[start:stop])), stop]
    parts = [(a, b - (b < stop) * len(" and that ")) for a, b in pairwise(cuts)]
    return [part for part in parts if BLANK not in blanked[slice(*part)]] if len(parts) > 1 else []


def _trimmed(blanked: str, content: Span) -> Span:
    """Without blanks, marks and sources at its ends."""
    words = _SOURCES.sub("", blanked[content[0] : content[1]])
    start = content[0] + len(words) - len(words.lstrip(" ,:\n"))
    if (number := _AT_LEAST.search(blanked, max(0, start - 12), start)) and number.end() == start:
        start = number.start()
    return start, max(start, content[0] + len(words.rstrip(" .,;:!?\n—–-")))


def _by_verbs(masked: Masked, statement: Statement) -> Iterator[Indirect]:
    for saying in statement.sayings:
        conditional = saying.verb.form == "finite" and saying.verb.mark in _CONDITIONS
        speaker = None if conditional else subject(masked, saying, statement.sayings)
        if speaker is not None and not _is_act(saying, masked.words(speaker)) and (said := _said(masked, saying)):
            yield Indirect(masked.span(*said), speaker, saying.cue)


def _is_act(saying: Saying, speaker: str) -> bool:
    """Whether judges confirm something or a resolution demands it, which is an act."""
    return not _ACTING.get(saying.verb.lemma, _NONE).isdisjoint(speaker.lower().split())


def _said(masked: Masked, saying: Saying) -> Span | None:
    """What is said with a verb: before it, behind it, or about a thing."""
    last = told_last(masked, saying)
    if last is not None and (masked.is_mark(saying.at + 1, ",", ";") or inverted(masked, saying)):
        return last
    start = complement(masked, saying)
    return (start, end(masked, saying, start)) if start is not None else _called(masked, saying) or last


def _called(masked: Masked, saying: Saying) -> Span | None:
    """`called the ruling regrettable`, `calls it a mistake`, `which Israel calls false`: what it is called."""
    if saying.verb.lemma in DESCRIBING:
        return _described(masked, saying)
    thing, second = masked.item(saying.at + 1), masked.item(saying.at + 2)
    if saying.verb.lemma not in CALLING or saying.tail or not isinstance(thing, Phrase) or thing.prep:
        return None
    if saying.verb.antecedent is not None and saying.verb.subject[:1] != [saying.verb.antecedent]:
        return thing.start, end(masked, saying, thing.start, verbal=True)
    if isinstance(second, Phrase) and not second.prep:
        last = [second, *second.hangers][-1]
        return second.start, min(end(masked, saying, second.start), last.end)
    if len(thing.words) > 1 and _ADJECTIVE.match(thing.head) and thing.head not in thing.names:
        more = masked.item(saying.at + 3) if masked.is_mark(saying.at + 2, "CC") else None
        last = more if isinstance(more, Phrase) and len(more.words) == 1 else thing
        return thing.end - len(thing.head), last.end
    return None


def _described(masked: Masked, saying: Saying) -> Span | None:
    """`described the resolution as non-binding`, `is described by its critics as a breach`."""
    for at in range(saying.at + 1, min(saying.at + 6, len(masked.items) - 1)):
        item = masked.items[at]
        if masked.is_mark(at, "as"):
            item = masked.items[at + 1]
        elif not isinstance(item, Phrase):
            return None
        elif item.prep != "as":
            continue
        return item.start, end(masked, saying, item.start, verbal=True)
    return None


def _formulas(masked: Masked) -> Iterator[Indirect]:
    """According to …, in the view of …, somebody’s argument that …"""
    for at, item in enumerate(masked.items):
        if not isinstance(item, Phrase):
            continue
        who = content = None
        if item.prep == "according to":
            who, content = named(masked, [item, *item.hangers]), _framed(masked, item)
        elif item.prep == "in" and item.head in VIEWS and at == 0 and masked.is_mark(1 + len(item.hangers), ","):
            who, content = owner(masked, item), _framed(masked, item)
        elif item.head in NOUNS and (that := _that_behind(masked, at)):
            start = masked.items[that].end + 1
            who, content = owner(masked, item), (start, end_of_clause(masked, start))
        if who and content:
            yield Indirect(masked.span(*content), who, item.prep if item.prep == "according to" else item.head)


def _framed(masked: Masked, phrase: Phrase) -> Span | None:
    """The statement behind a formula that opens the sentence, or before one."""
    at = masked.place(phrase)
    opens = all(not isinstance(item, Phrase | Predication) for item in masked.items[:at])
    inside = masked.is_mark(at - 1 - masked.is_mark(at - 1, ","), "REL", "that")
    return (behind_formula if opens or inside else before_formula)(masked, phrase)


def _that_behind(masked: Masked, at: int) -> int | None:
    """The place of `that` behind a noun, what hangs on it, and `is`."""
    at += 1
    while isinstance(item := masked.item(at), Phrase) and item.prep in ("of", "by", "from"):
        at += 1
    if isinstance(item, Predication) and item.lemma in ("be", "remain"):
        at += 1
    return at if masked.is_mark(at, "that") else None
