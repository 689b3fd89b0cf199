"""Statements told in the text's own words: said that …, …, according to …, in the view of …, called it …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.reports.complements import complement, end
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.tokens import Token
from servanda.reports.grammar.words import DATES
from servanda.reports.masking import BLANK, Masked, Span
from servanda.reports.sayings import CALLING, NOUNS, VIEWS, Saying
from servanda.reports.statements import Passage, Statement
from servanda.reports.subjects import beside, inverted, named, subject

_CONDITIONS = frozenset(("if", "unless", "whether", "although", "though", "even though", "because", "even if"))
_INTRO = re.compile(
    r"(?:(?:however|meanwhile|but|and|yet|so far|currently|today|now|(?:under|in|on|at|since|after)\s[^,]{2,50}),\s+|(?:but|and|yet)\s+)"
)
_DATELINE = re.compile(r"[\w .,']{1,40}(?:\([\w ]{1,40}\))?\s?--?-?\s|\([\w ]{2,40}\)\s(?:--?-?\s+)?")
_SOURCES = re.compile(r"(?:\s*\([^()\n]{1,40}\))+\Z")
_ADJECTIVE = re.compile(
    r"\w+(?:able|ible|al|ous|ful|ive|less|ic|ish|ary|ory|ent|ant|id|ed|ical)\Z|false|wrong|absurd|null|void|unfair|"
    r"unjust|serious|untrue|nonsense|correct|incorrect|obscene|extreme|immature|unlawful|insane"
)
_COURTS = frozenset("court chamber judges panel bench".split())
_FEWEST = 4  # characters


class Indirect(NamedTuple):
    """A statement at `content`, its speaker as a span of the text, and the word of saying."""

    content: Span
    speaker: Span | None
    cue: str


def indirect(passage: Passage) -> Iterator[Indirect]:
    """Every indirect statement of a text, in order; none holds words in quotation marks, which stand for themselves."""
    for statement in passage.statements:
        masked = statement.masked
        if masked is None:
            continue
        taken = statement.start - 1
        for found in sorted(_of_statement(masked, statement), key=lambda one: one.content):
            content = _trimmed(passage.blanked, found.content)
            words = passage.blanked[content[0] : content[1]]
            if content[0] >= taken and len(words) >= _FEWEST and BLANK not in words:
                taken = content[1]
                yield found._replace(content=content)


def _trimmed(blanked: str, content: Span) -> Span:
    words = _SOURCES.sub("", blanked[content[0] : content[1]])
    start = content[0] + len(words) - len(words.lstrip(" ,:\n"))
    return start, max(start, content[0] + len(words.rstrip(" .,;:!?\n—–-")))


def _of_statement(masked: Masked, statement: Statement) -> Iterator[Indirect]:
    yield from _formulas(masked)
    for saying in statement.sayings:
        if saying.verb.form == "finite" and saying.verb.mark in _CONDITIONS:
            continue
        speaker = subject(masked, saying, statement.sayings)
        if speaker is None or (saying.verb.lemma == "confirm" and _is_court(masked.words(speaker))):
            continue
        told_last = _before(masked, saying) if masked.is_mark(saying.at + 1, ",", ";") else None
        start = complement(masked, saying) if told_last is None else None
        if start is not None:
            yield Indirect(masked.span(start, _unmarked(masked, start, end(masked, saying, start))), speaker, saying.cue)
        elif content := told_last or _named_as(masked, saying) or _before(masked, saying):
            yield Indirect(masked.span(*content), speaker, saying.cue)


def _unmarked(masked: Masked, start: int, stop: int) -> int:
    """The end of a statement before a part with words in marks, which stand for themselves: `…, because of “…”`."""
    quoted = masked.text.find("Q", start, stop)
    comma = masked.text.rfind(",", start, quoted) if quoted >= 0 else -1
    whole = any(start <= p.start < comma and p.form == "finite" for _, p in masked.predications())
    return comma if whole else stop


def _is_court(speaker: str) -> bool:
    """Whether judges speak: what they confirm is an act."""
    return not _COURTS.isdisjoint(speaker.lower().split())


def _named_as(masked: Masked, saying: Saying) -> Span | None:
    """`called the ruling regrettable`, `calls it a mistake`: what it is called."""
    if saying.verb.lemma not in CALLING or saying.tail:
        return None
    after = [i for i in masked.items[saying.at + 1 : saying.at + 4] if isinstance(i, Phrase)]
    if not after or after[0].prep:
        return None
    if saying.verb.antecedent is not None and saying.verb.subject[:1] != [saying.verb.antecedent]:
        return after[0].start, end(masked, saying, after[0].start)  # which Israel calls false and absurd
    if len(after) > 1 and not after[1].prep and masked.place(after[1]) == saying.at + 2:
        return after[1].start, min(end(masked, saying, after[1].start), _phrase_end(masked, after[1]))
    thing = after[0]
    if (
        len(thing.words) > 1
        and not thing.pronoun
        and _ADJECTIVE.match(thing.head)
        and thing.words[-1] not in thing.names
    ):
        more = masked.item(saying.at + 3) if masked.is_mark(saying.at + 2, "CC") else None
        joined = isinstance(more, Phrase) and len(more.words) == 1
        return thing.end - len(thing.head), more.end if joined and isinstance(more, Phrase) else thing.end
    return None


def _phrase_end(masked: Masked, phrase: Phrase) -> int:
    return max([phrase.end, *(hanger.end for hanger in phrase.hangers)])


def _before(masked: Masked, saying: Saying) -> Span | None:
    """ "The process has never been used, Number 10 said." """
    if not saying.stating or saying.verb.form != "finite" or saying.verb.mark:
        return None
    if inverted(masked, saying):
        comma = saying.at - 1
    else:
        own = beside(masked, saying.at)
        comma = masked.place(own[0]) - 1 if own else saying.at
        behind = masked.item(saying.at + 1)
        if comma >= saying.at or (isinstance(behind, Phrase) and not behind.prep and behind.head not in DATES):
            return None
    if not masked.is_mark(comma, ","):
        return None
    start, stop = _content_start(masked, comma), masked.items[comma].start
    if any(item.start == start for item in masked.items if isinstance(item, Predication)):
        return None  # "Asked whether he would, he said"
    inside = [p for _, p in masked.predications() if start <= p.start < stop and p.form == "finite"]
    goes_on = masked.is_mark(saying.at + 1, ",") and any(
        p.form == "finite" for at, p in masked.predications() if at > saying.at
    )
    if any(not p.mark or p.antecedent or not goes_on for p in inside):
        return start, stop
    if goes_on:
        start = masked.items[saying.at + 1].end
        return start, end(masked, saying, start)
    return None


def _content_start(masked: Masked, before: int) -> int:
    """Behind a semicolon, a dateline, "Currently," and "Under the statute,"."""
    semicolons = [
        item.end for item in masked.items[:before] if not isinstance(item, Phrase | Predication) and item.text == ";"
    ]
    start = semicolons[-1] + 1 if semicolons else 0
    stop = masked.items[before].start
    for pattern in (_DATELINE, _INTRO):
        if (match := pattern.match(masked.text, start, stop)) and stop - match.end() > 12:
            start = match.end()
    return start


def _formulas(masked: Masked) -> Iterator[Indirect]:
    """According to …, in the view of …, somebody’s argument that …"""
    for at, item in enumerate(masked.items):
        if not isinstance(item, Phrase):
            continue
        if item.prep == "according to":
            yield from _framed(masked, item, named(masked, [item, *item.hangers]), "according to")
        elif item.prep == "in" and item.head in VIEWS and at == 0 and masked.is_mark(at + 1 + len(item.hangers), ",") and (who := _owner(masked, item)):
            yield from _framed(masked, item, who, item.head)
        elif item.head in NOUNS and (that := _that_behind(masked, at)) and (who := _owner(masked, item)):
            start = masked.items[that].end + 1
            yield Indirect(masked.span(start, end(masked, None, start)), who, item.head)


def _that_behind(masked: Masked, at: int) -> int | None:
    """The place of `that` behind a noun, what hangs on it, and `is`."""
    at += 1
    while isinstance(item := masked.item(at), Phrase) and item.prep in ("of", "by", "from"):
        at += 1
    if isinstance(item, Predication) and item.lemma in ("be", "remain"):
        at += 1
    return at if masked.is_mark(at, "that") else None


def _owner(masked: Masked, noun: Phrase) -> Span | None:
    """Whose view it is: Kuttab’s, the French, of the court."""
    if noun.hangers and noun.hangers[0].prep in ("of", "by", "from"):
        return named(masked, noun.hangers)
    if noun.names:
        first = masked.text.index(noun.names[0], noun.start)
        return masked.span(first, first + len(noun.names[0]))
    if "'s" in noun.words or "'" in noun.words:
        return masked.span(noun.start, masked.text.index("'", noun.start))
    return (
        masked.span(noun.start, noun.start + len(noun.words[0]))
        if noun.words[0] in ("his", "her", "their", "its")
        else None
    )


def _behind(masked: Masked, phrase: Phrase) -> int | None:
    """Where the statement begins behind a formula: at the next noun phrase or behind the comma."""
    for item in masked.items[masked.place(phrase) + 1 :]:
        if not isinstance(item, Phrase):
            return item.end if isinstance(item, Token) and item.text == "," else item.start
        if not item.prep:
            return item.start
    return None


def _framed(masked: Masked, phrase: Phrase, who: Span | None, cue: str) -> Iterator[Indirect]:
    """The statement behind a formula that opens the sentence, or before one."""
    at = masked.place(phrase)
    if who is None:
        return
    opens = all(not isinstance(item, Phrase | Predication) for item in masked.items[:at])
    if opens or masked.is_mark(at - 1, "REL"):
        start = _behind(masked, phrase)
        if start is not None:
            yield Indirect(masked.span(start, end(masked, None, start)), who, cue)
        return
    start, stop = _content_start(masked, at), phrase.start - len(phrase.prep) - 1
    if any(start <= p.start < stop and p.form == "finite" for _, p in masked.predications()):
        yield Indirect(masked.span(start, stop), who, cue)
