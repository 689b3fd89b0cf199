"""Who is quoted with what: direct and indirect speech with speaker, word of saying and exact offsets.

A quotation needs a verb or formula of saying; scare quotes, titles, words of a statute, and agencies or papers as
sources are none.  The speaker is named as the text names them; "he" is the nearest person who can be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from servanda.reports.attribution import attributions
from servanda.reports.indirect import indirect
from servanda.reports.model import Quote, Sentence
from servanda.reports.sentences import Span
from servanda.reports.speakers import Speakers
from servanda.reports.statements import Passage, passage

if TYPE_CHECKING:
    from servanda.record import Record


def find_quotes(text: str, sentences: Sequence[Sentence], record: Record) -> tuple[Quote, ...]:
    """The quotes of a text in order; `text[quote.start:quote.end] == quote.content`.

    >>> from servanda.record import load
    >>> from servanda.reports.sentences import split
    >>> text = "Non-members may help, the court recalled. “We have no choice,” said Kuttab."
    >>> [(q.speaker, q.cue, q.direct) for q in find_quotes(text, split(text), load())]
    [('the court', 'recalled', False), ('Kuttab', 'said', True)]
    """
    read = passage(text, sentences)
    speakers = Speakers(read, [mention for sentence in sentences for mention in sentence.mentions])
    return tuple(_attributed(text, sorted(_said(read), key=lambda one: one[0]), speakers))


def _said(read: Passage) -> Iterator[tuple[Span, Span | None, str, bool]]:
    """What is said, by whom, with which word, and whether directly."""
    for mark, by in attributions(read):
        yield (mark.start, mark.end), by.speaker, by.cue, True
    for one in indirect(read):
        yield one.content, one.speaker, one.cue, False


def _attributed(text: str, said: Iterable[tuple[Span, Span | None, str, bool]], speakers: Speakers) -> Iterator[Quote]:
    for content, speaker, cue, direct in said:
        who, id = speakers.of(content, speaker) if speaker else ("", None)
        if who:
            words = text[content[0] : content[1]]
            start = content[0] + len(words) - len(words.lstrip())  # « … »
            yield Quote(start, start + len(words.strip()), who, id, cue, words.strip(), direct)


def speaker_of(start: int, end: int, quotes: Iterable[Quote]) -> Quote | None:
    """The quote in which a span lies for the most part, if any."""
    inside = (quote for quote in quotes if 2 * (min(end, quote.end) - max(start, quote.start)) > end - start)
    return next(inside, None)
