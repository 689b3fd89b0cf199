"""Read a document: sentences, names, quotes, claims, and how each claim stands that day."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from servanda.errors import ServandaError
from servanda.reports import offices, reference
from servanda.reports.claims import Triggered, claim_types, triggered
from servanda.reports.gate import relevant
from servanda.reports.mentions import find_names
from servanda.reports.model import VERDICTS, Claim, Document, Found, Mention, Quote, Sentence, Text
from servanda.reports.narrated import narrated
from servanda.reports.quotes import find_quotes
from servanda.reports.sentences import split
from servanda.timeline.days import today

if TYPE_CHECKING:
    from servanda.record import Record


T = TypeVar("T")

_NEAR = 8  # quotes that begin before the end of a claim and may still hold it


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says and how it stands against law and record on `day`."""

    document: Document
    day: int
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    leftover: tuple[Sentence, ...] = ()  # sentences with a trigger and no claim
    sentences: int = 0  # how many there are
    faults: tuple[str, ...] = ()  # what went wrong in the reader itself; the rest of the document was read

    @property
    def checked(self) -> Mapping[str, int]:
        """How many claims have each verdict, every verdict listed."""
        counts = Counter(claim.judgement.verdict for claim in self.claims)
        return {verdict: counts[verdict] for verdict in VERDICTS}


def read_text(document: Document, record: Record, *, day: int | None = None, off_topic: bool = False) -> Reading:
    """Quotes and judged claims of a document, in the order of the text.

    Judged on `day`, else the day the document was published, else today.  A document that mentions nothing to check is
    not read any further, which makes a crawl cheap; with `off_topic` its quotes are found all the same.

    >>> from servanda.record import load
    >>> text = "As non-member states of the ICC, Israel and the USA are not obliged to abide by the arrest warrant."
    >>> [(c.found.type, c.found.args["state"]) for c in read_text(Document(text), load(), day=739000).claims[:2]]
    [('membership', 'ISR'), ('membership', 'USA')]
    """
    judged = day if day is not None else document.published or today()
    checkable = relevant(document.text)
    if document.language != "en" or not (off_topic or checkable):
        return Reading(document, judged, (), ())
    text = prepare(document, record, judged)
    sentences = triggered(text) if checkable else []
    faults: list[str] = []
    found = list(find_claims(text, sentences, faults))
    claims = [claim for each in found for claim in _guarded(faults, _judged, each, text, judged, record)]
    leftover = tuple(_leftover(sentences, found))
    return Reading(document, judged, tuple(claims), text.quotes, leftover, len(text.sentences), tuple(faults))


def prepare(document: Document, record: Record, day: int) -> Text:
    """The document cut into sentences, with the names in them and the quotes."""
    text = document.text
    names = offices.join(text, find_names(text, record, day), record, day)
    sentences = tuple(reference.resolve(list(_with_mentions(split(text), names)), text))
    return Text(document, day, sentences, tuple(find_quotes(text, sentences, record)))


def _with_mentions(sentences: Iterable[Sentence], names: Sequence[Mention]) -> Iterator[Sentence]:
    starts = [name.start for name in names]
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        yield replace(sentence, mentions=tuple(names[first:last]))


def find_claims(text: Text, sentences: Triggered | None = None, faults: list[str] | None = None) -> Iterator[Found]:
    """The claims of every type, in the order of the text, those in quotes attributed to the speaker.

    With `faults`, a mistake of the reader in one sentence is noted there instead of being raised.
    """
    for sentence, types in triggered(text) if sentences is None else sentences:
        found = [claim for claim_type in types for claim in _guarded(faults, claim_type.find, sentence, text)]
        for claim in sorted(found, key=lambda claim: (claim.start, claim.end)):
            yield _attributed(claim, sentence, text.quotes)


def _guarded(faults: list[str] | None, step: Callable[..., Iterable[T]], *given: object) -> list[T]:
    """What a step finds; with `faults`, a mistake of ours in one sentence is noted and costs no other claim."""
    try:
        return list(step(*given))
    except Exception as error:
        if faults is None or isinstance(error, ServandaError):
            raise
        faults.append(f"{type(error).__name__}: {error}")
        return []


def _attributed(claim: Found, sentence: Sentence, quotes: Sequence[Quote]) -> Found:
    """A claim that lies for the most part in a quotation is its speaker's."""
    if claim.attributed_to:
        return claim
    last = bisect_left(quotes, claim.end, key=lambda quote: quote.start)
    for quote in quotes[max(0, last - _NEAR) : last]:
        shared = min(claim.end, quote.end) - max(claim.start, quote.start)
        if 2 * shared > claim.end - claim.start:
            return replace(claim, attributed_to=quote.speaker)
    return claim


def _judged(claim: Found, text: Text, day: int, record: Record) -> Iterator[Claim]:
    """The claim with its judgement; a month without a year is that of the story where law and record bear it out."""
    judge, sentence = claim_types()[claim.type].judge, text.document.text[claim.start : claim.end]
    judgement = judge(claim, day, record)
    if judgement.verdict not in _BORNE_OUT:
        for told in narrated(claim, text):
            again = judge(told, day, record)
            if again.verdict in _BORNE_OUT:
                claim, judgement = told, again
                break
    yield Claim(claim, sentence, judgement)


_BORNE_OUT = frozenset(("agrees", "contested"))


def _leftover(sentences: Triggered, found: Sequence[Found]) -> Iterator[Sentence]:
    starts = sorted(claim.start for claim in found)
    for sentence, _ in sentences:
        if bisect_left(starts, sentence.start) == bisect_left(starts, sentence.end):
            yield sentence
