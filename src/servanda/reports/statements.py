"""A text with its quotations blanked, cut into statements that cut no quotation, each with its words of saying."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.reports.cues import Cue, cues
from servanda.reports.model import Sentence
from servanda.reports.phrases import BLANK
from servanda.reports.quotation_marks import Quotation, quotations
from servanda.reports.roles import PARTICLES
from servanda.reports.subjects import subject_before

_LONGEST_ATTRIBUTION = 110  # characters of '… over?” the minister asked in a call on Monday.'


@dataclass(slots=True)
class Statement:
    """A sentence, or several that one quotation spans, with the quotations and cues in it."""

    start: int
    end: int
    paragraph: int
    quotations: list[Quotation] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole text, blanked where it quotes."""

    text: str
    blanked: str
    statements: list[Statement]


def passage(text: str, sentences: Sequence[Sentence]) -> Passage:
    """A text as statements with blanked quotations."""
    marks = [mark for mark in quotations(text, _paragraphs(sentences)) if not _is_nickname(text, mark)]
    blanked = _blank(text, marks)
    statements: list[Statement] = []
    starts = [mark.outer for mark in marks]
    for sentence in sentences:
        if statements and _goes_on(statements[-1], sentence, marks, starts, blanked):
            statements[-1].end = max(sentence.end, statements[-1].end)
        else:
            statements.append(Statement(sentence.start, sentence.end, sentence.paragraph))
    _share_out(statements, marks)
    for statement in statements:
        statement.cues = cues(blanked, statement.start, statement.end)
    return Passage(text, blanked, statements)


def _is_nickname(text: str, mark: Quotation) -> bool:
    """Ferdinand “Bongbong” Marcos."""
    words = text[mark.start : mark.end].split()
    before, after = text[max(0, mark.outer - 24) : mark.outer].split(), text[mark.after : mark.after + 16].split()
    if not before or not after or not text[mark.after].isspace():
        return False
    named = before[-1][:1].isupper() and before[-1].isalpha() and (after[0][:1].isupper() or after[0] in PARTICLES)
    return named and len(words) <= 2 and all(word[:1].isupper() for word in words)


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
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
    before: Statement, sentence: Sentence, marks: Sequence[Quotation], starts: Sequence[int], blanked: str
) -> bool:
    """The sentence begins inside a quotation, or only says who spoke the one that just ended."""
    index = bisect_right(starts, sentence.start) - 1
    if index < 0:
        return False
    mark = marks[index]
    if mark.outer < sentence.start < mark.after:
        return True
    ended = mark.after >= before.end and sentence.paragraph == before.paragraph and mark.outer >= before.start
    return ended and _attributes(blanked, sentence)


def _attributes(blanked: str, sentence: Sentence) -> bool:
    """ "Kuttab said." behind a quotation."""
    if sentence.end - sentence.start > _LONGEST_ATTRIBUTION or BLANK in blanked[sentence.start : sentence.end]:
        return False
    found = cues(blanked, sentence.start, sentence.end)
    if len(found) != 1 or not found[0].stating or found[0].form not in ("past", "s"):
        return False
    subject = subject_before(blanked, sentence.start, found[0].start)
    rest = blanked[found[0].end : sentence.end].strip(" .").split()
    closed = not rest or found[0].addressed or rest[0].lower() in _ADJUNCTS or len(rest) == 1
    return subject is not None and subject[0] == sentence.start and closed


_ADJUNCTS = frozenset("in on at during to after before last yesterday earlier late when as via by from".split())


def _share_out(statements: Sequence[Statement], marks: Sequence[Quotation]) -> None:
    starts = [statement.start for statement in statements]
    for mark in marks:
        index = bisect_right(starts, mark.outer) - 1
        if index >= 0:
            statements[index].quotations.append(mark)
            statements[index].end = max(statements[index].end, mark.after)
