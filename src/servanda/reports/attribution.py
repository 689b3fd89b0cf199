"""Who said it: the speaker and the word of saying for each quotation, from its statement or its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servanda.reports.complements import told_last
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.masking import BLANK, Masked
from servanda.reports.quotation_marks import Quotation
from servanda.reports.sayings import ACTS, STATING, VIEWS, Saying
from servanda.reports.sentences import Span
from servanda.reports.statements import Passage, Statement
from servanda.reports.subjects import inverted, main_subject, named, owner, subject, subject_phrases

_DISTANCED = re.compile(r"\b(?:allegedly|supposedly|so-called|purportedly)\s*\Z")
_LONGEST_TITLE = 6  # words
_FARTHEST = 260  # characters between a word of saying and the quotation that it introduces
_FARTHEST_NAMING = 160
_FARTHEST_JOINED = 140  # between two quotations of one saying
_FEWEST_WORDS_ALONE = 4  # a quotation that stands alone and is shorter is a slogan or a title
_END_MARKS = ",?!—–"


class Attribution(NamedTuple):
    """A speaker as a span of the text, the word of saying, and its place in the row."""

    speaker: Span | None
    cue: str
    at: int = -1


def attributions(passage: Passage) -> Iterator[tuple[Quotation, Attribution]]:
    """Every quotation that is somebody's words, in order, with its attribution; scare quotes and titles are not."""
    before: Attribution | None = None
    paragraph = -9
    for index, statement in enumerate(passage.statements):
        found = _of_statement(passage, statement, _introduced(passage, index)) if statement.quotations else []
        goes_on = statement.paragraph == paragraph and before is not None
        alone = _stands_alone(passage, statement, 1 if goes_on else _FEWEST_WORDS_ALONE)
        for quotation, attribution in zip(statement.quotations, found, strict=True):
            if attribution is None and alone:
                near = before if statement.paragraph - paragraph <= 1 else None
                attribution = near or _of_neighbour(passage, index)
            if attribution:
                before, paragraph = attribution, statement.paragraph
                yield quotation, attribution
        if not statement.quotations and statement.paragraph != paragraph and statement.sayings:
            before = None  # somebody else has spoken since


def _introduced(passage: Passage, index: int) -> Attribution | None:
    """The statement before ends with a colon: "Biden added:" and a new line."""
    before = passage.statements[index - 1]
    if not index or not passage.blanked.endswith(":", before.start, before.end) or before.masked is None:
        return None
    return _by_saying(before, before.masked, -1, len(before.masked.items))


def _stands_alone(passage: Passage, statement: Statement, fewest: int) -> bool:
    if not statement.quotations:
        return False
    rest = passage.blanked[statement.start : statement.end].replace(BLANK, "")
    words = sum(len(passage.text[q.start : q.end].split()) for q in statement.quotations)
    return words >= fewest and not any(char.isalnum() for char in rest)


def _of_neighbour(passage: Passage, index: int) -> Attribution | None:
    """The speaker of the next quotation in the paragraph, else whom the sentence before is about."""
    here = passage.statements[index]
    following, about = passage.statements[index + 1 : index + 2], passage.statements[index - 1]
    if following and following[0].paragraph == here.paragraph:
        found = next((a for a in _of_statement(passage, following[0], None) if a), None)
        if found:
            return found
    if not index or about.paragraph != here.paragraph or about.quotations:
        return None
    masked, mark = passage.parsed(about), here.quotations[0]
    phrases = main_subject(masked, len(masked.items))  # "Smith was blunt. “This is unlawful.”"
    whole = passage.text[mark.end - 1] in ".!?" and passage.text[mark.start].isupper()
    return Attribution(named(masked, phrases), "") if whole and phrases and phrases[0].names else None


def _of_statement(passage: Passage, statement: Statement, introduced: Attribution | None) -> list[Attribution | None]:
    found: list[Attribution | None] = []
    masked = statement.masked
    if masked is None or len(masked.quotes) != len(statement.quotations):
        return [None] * len(statement.quotations)
    for index, mark in enumerate(statement.quotations):
        left = masked.quotes[index - 1] if index else -1
        right = masked.quotes[index + 1] if index + 1 < len(masked.quotes) else len(masked.items)
        earlier = found[-1] if found else introduced
        if _is_title(passage.text, mark) or _DISTANCED.search(passage.blanked, max(0, mark.outer - 16), mark.outer):
            found.append(None)
        else:
            found.append(_of_quotation(passage, statement, index, (left, right), earlier))
    return _fill(passage, statement, found)


def _of_quotation(
    passage: Passage, statement: Statement, index: int, zone: Span, earlier: Attribution | None
) -> Attribution | None:
    masked, mark = statement.masked, statement.quotations[index]
    assert masked is not None
    place = masked.quotes[index]
    after = _after(statement, masked, place, zone[1])
    before = _by_saying(statement, masked, zone[0], place)
    ended = passage.text[mark.end - 1] in _END_MARKS or passage.blanked[mark.after : mark.after + 1] == ","
    if after and (ended or not before):
        return after
    if before and earlier and before.at == earlier.at:
        return earlier  # "…," he said, "…"
    if before and before.speaker is None and earlier:
        return earlier._replace(cue=before.cue, at=before.at)
    if before is None and earlier and index == 0:
        return earlier
    return before or after or _by_formula(masked, zone[0], place) or _told_last(statement, masked, place)


def _told_last(statement: Statement, masked: Masked, place: int) -> Attribution | None:
    """`There are “reasonable grounds” that he is responsible, the judge said`."""
    last = (s for s in statement.sayings if s.at > place and told_last(masked, s))
    if (saying := next(last, None)) and (speaker := subject(masked, saying, statement.sayings)):
        return Attribution(speaker, saying.cue, saying.at)
    return None


def _is_title(text: str, mark: Quotation) -> bool:
    """The name of a film, an operation, a law: not somebody's words."""
    words = text[mark.start : mark.end].split()
    named = all(word[:1].isupper() or len(word) < 4 for word in words)
    return 1 < len(words) <= _LONGEST_TITLE and named and text[mark.end - 1].isalnum()


def _after(statement: Statement, masked: Masked, place: int, right: int) -> Attribution | None:
    """Behind the quotation: …, said Kuttab · …, Kuttab said · …, according to Kuttab."""
    for at in range(place + 1, min(right, place + 12)):
        item = masked.items[at]
        if isinstance(item, Phrase) and item.prep == "according to":
            return Attribution(named(masked, [item, *item.hangers]), "according to", at)
        if isinstance(item, Predication) and item.form == "finite" and item.antecedent is None:
            return _right_behind(statement, masked, place, at)
    return None


def _right_behind(statement: Statement, masked: Masked, place: int, at: int) -> Attribution | None:
    """The word of saying at a place, where nothing but its subject stands between it and the quotation."""
    verb = masked.items[at]
    if isinstance(verb, Predication) and verb.passive and verb.lemma == "tell":
        agent = next((phrase for phrase in verb.args if phrase.prep == "by"), None)
        return Attribution(named(masked, [agent, *agent.hangers]), "told", at) if agent else None
    saying = next((s for s in statement.sayings if s.at == at), None)
    if saying is None or not (inverted(masked, saying) or _follows(statement, masked, place, saying)):
        return None
    speaker = subject(masked, saying, statement.sayings)
    return Attribution(speaker, saying.cue, at) if speaker else None


def _follows(statement: Statement, masked: Masked, place: int, saying: Saying) -> bool:
    """Whether the subject of a word of saying follows a quotation at once."""
    own = subject_phrases(masked, saying, statement.sayings)
    states = saying.stating or saying.verb.lemma in ACTS
    if not states or not own or not masked.items[place].start < own[0].start < saying.verb.start:
        return False
    gap = masked.items[place + 1 : masked.place(own[0])]
    return all(isinstance(item, Phrase | Predication) or item.tag in (",", "(", ")") for item in gap)


def _by_saying(statement: Statement, masked: Masked, left: int, place: int) -> Attribution | None:
    """The last word of saying before the quotation, or a colon."""
    preceding = [s for s in statement.sayings if left < s.at < place]
    stop = masked.items[place].start if place < len(masked.items) else len(masked.text)
    for saying in reversed(preceding):
        own = saying.verb.lemma in ACTS or (saying.verb.lemma not in STATING and masked.is_mark(saying.at - 2, "that"))
        if own and any(s.verb.lemma in STATING for s in preceding):
            continue  # "says that the judges find it “…”"
        gap = masked.text[saying.verb.end : stop]
        if ";" in gap or len(gap) > (_FARTHEST if saying.stating else _FARTHEST_NAMING):
            break
        return Attribution(subject(masked, saying, statement.sayings), saying.cue, saying.at)
    if masked.text[:stop].rstrip().endswith(":"):
        return _by_colon(masked, left, place)
    return None


def _by_colon(masked: Masked, left: int, place: int) -> Attribution | None:
    """ "Biden: “…”" """
    phrases = [item for item in masked.items[left + 1 : place] if isinstance(item, Phrase)]
    verb = next((p for at, p in masked.predications() if left < at < place and p.form == "finite"), None)
    if verb is not None:
        return Attribution(named(masked, verb.subject), verb.lemma, left) if verb.subject else None
    return (
        Attribution(masked.span(phrases[0].start, phrases[-1].end), ":", left) if phrases and phrases[0].names else None
    )


def _by_formula(masked: Masked, left: int, place: int) -> Attribution | None:
    """According to Kuttab it is “…”; in the words of its judges, “…”"""
    for item in masked.items[left + 1 : place]:
        if isinstance(item, Phrase) and item.prep == "according to":
            return Attribution(named(masked, [item, *item.hangers]), "according to")
        if isinstance(item, Phrase) and item.prep == "in" and item.head in VIEWS:
            return Attribution(owner(masked, item), f"in the {item.head} of")
    return None


def _fill(passage: Passage, statement: Statement, found: Sequence[Attribution | None]) -> list[Attribution | None]:
    """Pieces of one saying in one statement: called it “…” and a “…”."""
    filled = list(found)
    for index in range(1, len(filled)):
        gap = passage.blanked[statement.quotations[index - 1].after : statement.quotations[index].outer]
        apart = len(gap) > _FARTHEST_JOINED or any(mark in gap for mark in ".;:")
        if filled[index] is None and not apart and not re.search(r"\bthe\s*\Z|\bso-called\s*\Z", gap):
            filled[index] = filled[index - 1]
    return filled
