"""A text with its quotations blanked, cut into statements that cut no quotation, each with its words of saying."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.reports.grammar.model import Phrase
from servanda.reports.masking import BLANK, PARTICLES, Masked, known_names, read
from servanda.reports.model import Sentence
from servanda.reports.quotation_marks import Quotation, quotations
from servanda.reports.sayings import ADDRESSED, Saying, may_speak, sayings
from servanda.reports.sentences import Span

_LONGEST_ATTRIBUTION = 110  # characters of '… over?” the minister asked in a call on Monday.'


@dataclass(slots=True)
class Statement:
    """A sentence, or several that one quotation spans, with the quotations and words of saying in it."""

    start: int
    end: int
    paragraph: int
    quotations: list[Quotation] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    masked: Masked | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole text, blanked where it quotes, with the names and people that it writes of."""

    text: str
    blanked: str
    statements: list[Statement]
    people: list[Span]
    names: frozenset[str]

    def parsed(self, statement: Statement) -> Masked:
        """The grammar of a statement, read when it is asked for."""
        if statement.masked is None:
            statement.masked = self.read(statement.start, statement.end)
        return statement.masked

    def read(self, start: int, end: int) -> Masked:
        """The grammar of a stretch of the text."""
        first = bisect_right(self.people, (start, 0))
        people = self.people[first : bisect_right(self.people, (end, 0))]
        return read(self.text, self.blanked, start, end, people, self.names)


def passage(text: str, sentences: Sequence[Sentence]) -> Passage:
    """A text as statements with blanked quotations."""
    marks = [mark for mark in quotations(text, _paragraphs(sentences)) if not _is_name(text, mark)]
    people = [
        (m.start, m.end) for s in sentences for m in s.mentions if m.kind == "person" and m.how in ("name", "fuzzy")
    ]
    found = Passage(text, _blank(text, marks), [], people, known_names(text))
    _cut(found, sentences, marks)
    _share_out(found.statements, marks)
    for statement in found.statements:
        if statement.quotations or may_speak(found.blanked[statement.start : statement.end]):
            statement.sayings = sayings(found.parsed(statement))
    return found


def _cut(found: Passage, sentences: Sequence[Sentence], marks: Sequence[Quotation]) -> None:
    starts = [mark.outer for mark in marks]
    for sentence in sentences:
        before = found.statements[-1] if found.statements else None
        if before is not None and marks and _goes_on(found, before, sentence, marks, starts):
            before.end = max(sentence.end, before.end)
        else:
            found.statements.append(Statement(sentence.start, sentence.end, sentence.paragraph))


def _is_name(text: str, mark: Quotation) -> bool:
    """Ferdinand “Bongbong” Marcos; the Court (‘ICC’)."""
    words = text[mark.start : mark.end].split()
    if text[mark.outer - 1] + text[mark.after : mark.after + 1] == "()" and "".join(words).isupper():
        return True
    before, after = text[max(0, mark.outer - 24) : mark.outer].split(), text[mark.after : mark.after + 16].split()
    if not before or not after or not text[mark.after].isspace():
        return False
    named = before[-1][:1].isupper() and before[-1].isalpha() and (after[0][:1].isupper() or after[0] in PARTICLES)
    return named and len(words) <= 2 and all(word[:1].isupper() for word in words)


def _paragraphs(sentences: Sequence[Sentence]) -> list[Span]:
    spans: list[Span] = []
    number = None
    for sentence in sentences:
        if sentence.paragraph == number:
            spans[-1] = (spans[-1][0], sentence.end)
        else:
            spans.append((sentence.start, sentence.end))
        number = sentence.paragraph
    return spans


def _blank(text: str, marks: Sequence[Quotation]) -> str:
    pieces, at = [], 0
    for mark in marks:
        pieces += [text[at : mark.outer], BLANK * (mark.after - mark.outer)]
        at = mark.after
    return "".join([*pieces, text[at:]]) if marks else text


def _goes_on(
    found: Passage, before: Statement, sentence: Sentence, marks: Sequence[Quotation], starts: Sequence[int]
) -> bool:
    """The sentence begins inside a quotation, or only says who spoke the one that just ended."""
    index = bisect_right(starts, sentence.start) - 1
    if index < 0 or marks[index].outer < sentence.start < marks[index].after:
        return index >= 0
    mark = marks[index]
    ended = mark.after >= before.end and sentence.paragraph == before.paragraph and mark.outer >= before.start
    return ended and _attributes(found, sentence)


def _attributes(found: Passage, sentence: Sentence) -> bool:
    """ "Kuttab said." behind a quotation."""
    words = found.blanked[sentence.start : sentence.end]
    if len(words) > _LONGEST_ATTRIBUTION or BLANK in words or not may_speak(words):
        return False
    masked = found.read(sentence.start, sentence.end)
    said = sayings(masked)
    finite = [at for at, verb in masked.predications() if verb.form == "finite"]
    if len(said) != 1 or not said[0].stating or finite != [said[0].at] or not isinstance(masked.items[0], Phrase):
        return False
    thing = masked.item(said[0].at + 1)
    return not isinstance(thing, Phrase) or bool(thing.prep) or said[0].verb.lemma in ADDRESSED


def _share_out(statements: Sequence[Statement], marks: Sequence[Quotation]) -> None:
    starts = [statement.start for statement in statements]
    for mark in marks:
        index = bisect_right(starts, mark.outer) - 1
        if index >= 0:
            statements[index].quotations.append(mark)
            statements[index].end = max(statements[index].end, mark.after)
