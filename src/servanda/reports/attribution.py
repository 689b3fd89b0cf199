"""Who said it: the speaker and the word of saying for each quotation, from its statement or its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servanda.reports.cues import Cue
from servanda.reports.phrases import BLANK, Span, is_phrase
from servanda.reports.quotation_marks import Quotation
from servanda.reports.roles import ROLES
from servanda.reports.statements import Passage, Statement
from servanda.reports.subjects import main_subject, subject_after, subject_before

_ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
_IN_WORDS = re.compile(r"\b[Ii]n the words of\s+|\b[Ii]n the view of\s+|\b[Ii]n the opinion of\s+")
_COLON = re.compile(r":\s*\Z")
_PASSIVE_TOLD = re.compile(r"\W*[^,.;]{2,60}? (?:was|were) told by\s+")
_NAMED_THING = re.compile(
    r"(?:\b(?:so-called|dubbed|codenamed|code-named|nicknamed|known as|called|titled|entitled|headlined|named|"
    r"operation|film|book|"
    r"song|slogan|banner|hashtag|headline|programme|album|documentary|report entitled)\s*,?\s*)\Z",
    re.IGNORECASE,
)
_QUOTED_AS = re.compile(r"\b(?:quoted|cited) (?:by [\w ]{2,30} )?as \Z")
_DISTANCED = re.compile(r"\b(?:allegedly|supposedly|so-called|purportedly)\s*\Z")
_FARTHEST_CUE = 260  # characters between a word of saying and the quotation that it introduces
_FARTHEST_NAMING = 160
_NEAREST = 3  # verbs before that may share their subject
_FEWEST_WORDS_ALONE = 4  # a quotation that stands alone and is shorter is a slogan or a title
_END_MARKS = ",?!—–"


class Attribution(NamedTuple):
    """A speaker as a span of the text, the word of saying, and that word's place."""

    speaker: Span | None
    cue: str
    at: int


def attributions(passage: Passage) -> Iterator[tuple[Quotation, Statement, Attribution | None]]:
    """Every quotation in order with its attribution; `None` for scare quotes and titles."""
    before: Attribution | None = None
    paragraph = -9
    for index, statement in enumerate(passage.statements):
        found = _of_statement(passage, statement, _introduced(passage, index))
        goes_on = statement.paragraph == paragraph and before is not None
        alone = _stands_alone(passage, statement, 1 if goes_on else _FEWEST_WORDS_ALONE)
        for quotation, attribution in zip(statement.quotations, found, strict=True):
            if attribution is None and alone:
                near = before if statement.paragraph - paragraph <= 1 else None
                attribution = near or _of_next(passage, index) or _of_previous(passage, index)
            if attribution:
                before, paragraph = attribution, statement.paragraph
            yield quotation, statement, attribution
        if not statement.quotations and statement.paragraph != paragraph and statement.cues:
            before = None  # somebody else has spoken since


def _introduced(passage: Passage, index: int) -> Attribution | None:
    """The statement before ends with a colon: "Biden added:" and a new line."""
    if not index:
        return None
    before = passage.statements[index - 1]
    if not passage.blanked.endswith(":", before.start, before.end):
        return None
    return _by_cue(passage.blanked, before, before.start, before.end, before.cues)


def _stands_alone(passage: Passage, statement: Statement, fewest: int) -> bool:
    if not statement.quotations:
        return False
    rest = passage.blanked[statement.start : statement.end].replace(BLANK, "")
    words = sum(len(passage.text[q.start : q.end].split()) for q in statement.quotations)
    return words >= fewest and not any(char.isalnum() for char in rest)


def _of_next(passage: Passage, index: int) -> Attribution | None:
    """The speaker of the next quotation in the same paragraph."""
    following = passage.statements[index + 1 : index + 2]
    if not following or following[0].paragraph != passage.statements[index].paragraph:
        return None
    return next((a for a in _of_statement(passage, following[0], None) if a), None)


def _of_previous(passage: Passage, index: int) -> Attribution | None:
    """ "Smith was blunt. “This is unlawful.”": a whole sentence in marks behind one about a person or body."""
    if not index or passage.statements[index - 1].paragraph != passage.statements[index].paragraph:
        return None
    about, mark = passage.statements[index - 1], passage.statements[index].quotations[0]
    subject = main_subject(passage.blanked, about.start, about.end)
    whole = passage.text[mark.end - 1] in ".!?" and passage.text[mark.start].isupper()
    named = subject is not None and is_phrase(passage.text[subject[0] : subject[1]]) and not about.quotations
    return Attribution(subject, "", about.start) if whole and named else None


def _of_statement(passage: Passage, statement: Statement, introduced: Attribution | None) -> list[Attribution | None]:
    found: list[Attribution | None] = []
    marks = statement.quotations
    for index, mark in enumerate(marks):
        left = marks[index - 1].after if index else statement.start
        right = marks[index + 1].outer if index + 1 < len(marks) else statement.end
        earlier = found[-1] if found else introduced
        found.append(_of_quotation(passage, statement, mark, (left, right), earlier))
    return _fill(passage, statement, found)


def _of_quotation(
    passage: Passage, statement: Statement, mark: Quotation, zone: Span, earlier: Attribution | None
) -> Attribution | None:
    blanked, (left, right) = passage.blanked, zone
    if _is_title(passage.text, mark, left) or _DISTANCED.search(blanked, max(left, mark.outer - 16), mark.outer):
        return None
    after = _after(blanked, statement, mark.after, right)
    preceding = [cue for cue in statement.cues if left <= cue.start < mark.outer]
    if after and (
        passage.text[mark.end - 1] in _END_MARKS or blanked[mark.after : mark.after + 1] == "," or not preceding
    ):
        return after
    if preceding and earlier and preceding[-1].start == earlier.at:
        return earlier  # "…," he said, "…"
    before = _by_cue(blanked, statement, left, mark.outer, preceding)
    if before and before.speaker is None and earlier:
        return earlier._replace(cue=before.cue, at=before.at)  # …, said Kuttab, while conceding that it was “…”
    if before is None and earlier and statement.quotations[0] is mark:
        return earlier
    return before or after or _by_formula(blanked, statement, left, mark.outer)


def _is_title(text: str, mark: Quotation, left: int) -> bool:
    """The name of a film, an operation, a slogan: not somebody's words."""
    words = text[mark.start : mark.end].split()
    named = _NAMED_THING.search(text[max(left, mark.outer - 40) : mark.outer])
    if named is None or len(words) > 6:
        return False
    return not named.group().lower().startswith("called") or all(word[:1].isupper() or len(word) < 4 for word in words)


def _after(blanked: str, statement: Statement, start: int, end: int) -> Attribution | None:
    """Behind the quotation: …, said Kuttab · …, Kuttab said · …, according to Kuttab."""
    if told := _PASSIVE_TOLD.match(blanked, start, end):
        return Attribution(subject_after(blanked, told.end(), end), "told", start)
    if (formula := _ACCORDING.search(blanked, start, end)) and formula.start() - start < 120:
        return Attribution(subject_after(blanked, formula.end(), end), "according to", formula.start())
    for cue in statement.cues:
        if start <= cue.start < end and _QUOTED_AS.search(blanked, start, cue.start):
            return Attribution(cue_subject(blanked, Statement(start, end, 0), cue), cue.word, cue.start)
        if (
            start <= cue.start < end
            and cue.form in ("past", "s", "base")
            and (found := _behind(blanked, start, end, cue))
        ):
            return found
    return None


def _behind(blanked: str, start: int, end: int, cue: Cue) -> Attribution | None:
    between = blanked[start : cue.start]
    if not cue.stating:
        return None
    speaker = subject_before(blanked, start, cue.start)
    gap = blanked[start : speaker[0]].strip() if speaker else "none"
    titled = any(word in ROLES for word in gap.split())
    if not gap.strip(" ,.–—-") or (gap.endswith(",") and (titled or _closes(blanked, cue, end))):
        return Attribution(speaker, cue.word, cue.start)
    if between.strip(" ,.–—-") in ("", "has", "had", "have", "as") or (
        between.rstrip().endswith(",") and inverted(blanked, cue, end)
    ):
        speaker = subject_after(blanked, cue.end, end)
        return Attribution(speaker, cue.word, cue.start) if speaker else None
    return None


def inverted(blanked: str, cue: Cue, end: int) -> bool:
    """Whether a name or noun follows the verb at once: said Kuttab, said the minister."""
    following = blanked[cue.end : min(end, cue.end + 40)].split()
    if not following:
        return False
    named = following[0][:1].isupper() or following[0] in ("the", "a", "an", "its", "his", "her", "one")
    return named or any(word in ROLES for word in following[:3])


def _closes(blanked: str, cue: Cue, end: int) -> bool:
    """Nothing but an adjunct follows the verb: "…, the statement said."."""
    rest = blanked[cue.end : end].strip(" .").split()
    return not rest or rest[0] in ("on", "in", "at", "during", "last", "yesterday", "late", "earlier", "to", "without")


def _by_cue(blanked: str, statement: Statement, left: int, at: int, preceding: Sequence[Cue]) -> Attribution | None:
    """The last word of saying before the quotation."""
    for cue in reversed(preceding):
        if (cue.ambiguous or cue.act) and any(o.stating and not (o.ambiguous or o.act) for o in preceding):
            continue  # "says that the Houthi attacks on Israel are “…”"
        gap = blanked[cue.end : at]
        if len(gap) > (_FARTHEST_CUE if cue.stating else _FARTHEST_NAMING) or ";" in gap or BLANK in gap:
            break
        return Attribution(cue_subject(blanked, statement, cue), cue.word, cue.start)
    if _COLON.search(blanked, left, at):
        return _by_colon(blanked, statement, left, at)
    return None


def cue_subject(blanked: str, statement: Statement, cue: Cue) -> Span | None:
    """The subject of a word of saying: beside it, or of the statement ("…, calling it", "and said")."""
    quoted_as = blanked[max(statement.start, cue.start - 14) : cue.start]
    if cue.form == "ing" and quoted_as.endswith(" and "):
        before = [other for other in statement.cues if other.start < cue.start]
        return (
            cue_subject(blanked, statement, before[-1]) if before else main_subject(blanked, statement.start, cue.start)
        )
    if cue.form == "ing" and not quoted_as.endswith(("quoted as ", "cited as ")):
        beside = _participle_subject(blanked, statement, cue)
        return beside or _earlier_subject(blanked, statement, cue)
    at = cue.start - 3 if quoted_as.endswith("ed as ") and cue.form == "ing" else cue.start
    at = blanked.rfind(" ", 0, at) if at != cue.start else at
    beside = subject_before(blanked, statement.start, at)
    return beside or _earlier_subject(blanked, statement, cue)


_WITH = re.compile(rf"\bwith\s+([^,;:{BLANK}]{{3,90}}?)[\s,]*\Z")
_THING = re.compile(
    r"\b((?:[Aa]n?|[Tt]he)\s+(?:(?!an?\b|the\b)[\w’'.-]+\s+){0,6}?"
    r"(?:(?:resolution|draft|motion|bill|text|petition)|(?:statement|letter|report|post|order|speech)\s+(?:from|"
    r"by)\s+[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3}))\s+\Z"
)


def _participle_subject(blanked: str, statement: Statement, cue: Cue) -> Span | None:
    """ "with Downing Street confirming", "a resolution calling for", "a statement from Netanyahu asserting"."""
    before = blanked[statement.start : cue.start]
    if (found := _WITH.search(before)) and is_phrase(found[1]):
        return statement.start + found.start(1), statement.start + found.end(1)
    thing = _THING.search(before[-140:])
    if thing:
        offset = cue.start - min(140, len(before))
        return offset + thing.start(1), offset + thing.end(1)
    return None


def _earlier_subject(blanked: str, statement: Statement, cue: Cue) -> Span | None:
    """The subject of a verb before, or of the whole statement."""
    earlier = [other for other in statement.cues if other.start < cue.start and other.form in ("past", "s")]
    for other in reversed(earlier[-_NEAREST:]):
        if found := subject_before(blanked, statement.start, other.start):
            return found
    return main_subject(blanked, statement.start, cue.start)


def _by_colon(blanked: str, statement: Statement, left: int, at: int) -> Attribution | None:
    """ "Biden: “…”" """
    start = max(left, blanked.rfind("\n", 0, at) + 1)
    words = blanked[start:at].strip(" :").split()
    if not words:
        return None
    if len(words) > 6 or not words[-1][:1].isupper():
        subject = main_subject(blanked, statement.start, at)
        return Attribution(subject, words[-1].strip(",.:"), start) if subject and words[-1][:1].isalpha() else None
    first = blanked.index(words[0], start)
    return Attribution((first, first + len(blanked[first:at].rstrip(" :\n"))), ":", first)


def _by_formula(blanked: str, statement: Statement, left: int, at: int) -> Attribution | None:
    for formula, cue in ((_ACCORDING, "according to"), (_IN_WORDS, "in the words of")):
        if found := formula.search(blanked, left, at):
            return Attribution(subject_after(blanked, found.end(), at), cue, found.start())
    return None


def _fill(passage: Passage, statement: Statement, found: list[Attribution | None]) -> list[Attribution | None]:
    """Pieces of one saying in one statement: called it “…” and a “…”."""
    for index in range(1, len(found)):
        if found[index] is None and found[index - 1] is not None:
            gap = passage.blanked[statement.quotations[index - 1].after : statement.quotations[index].outer]
            joined = (
                len(gap) <= 140
                and not any(mark in gap for mark in ".;:")
                and not re.search(r"\bthe\s*\Z|\bso-called\s*\Z", gap)
            )
            found[index] = found[index - 1] if joined else None
    return found
