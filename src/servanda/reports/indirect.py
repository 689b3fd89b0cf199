"""Statements told in the text's own words: said that …, …, according to …, in the view of …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.reports import indirect_frames as frames
from servanda.reports.attribution import cue_subject, inverted
from servanda.reports.cues import Cue
from servanda.reports.phrases import BLANK, Span
from servanda.reports.statements import Passage, Statement
from servanda.reports.subjects import subject_after, subject_before


class Indirect(NamedTuple):
    """A statement at `content`, its speaker as a span of the text, and the word of saying."""

    content: Span
    speaker: Span | None
    cue: str


def indirect(passage: Passage) -> Iterator[Indirect]:
    """Every indirect statement of a text, in order; none holds words in quotation marks, which stand for themselves."""
    for statement in passage.statements:
        taken = statement.start - 1
        for found in sorted(_of_statement(passage.blanked, statement)):
            if found.content[0] >= taken and not _unfit(passage.blanked, found.content):
                taken = found.content[1]
                yield found


def _unfit(blanked: str, content: Span) -> bool:
    words = blanked[content[0] : content[1]]
    return len(words) < frames.FEWEST_CHARS or BLANK in words


def _of_statement(blanked: str, statement: Statement) -> Iterator[Indirect]:
    yield from _formulas(blanked, statement)
    for cue in statement.cues:
        if found := _by_verb(blanked, statement, cue) or _trailing(blanked, statement, cue):
            yield found


def _by_verb(blanked: str, statement: Statement, cue: Cue) -> Indirect | None:
    start = None if cue.act else _complement(blanked, statement, cue)
    asked = (
        start is not None and not blanked[:start].rstrip().endswith("that") and frames.QUESTION.match(blanked, start)
    )
    if start is None or asked or frames.SUBORDINATE.search(blanked[statement.start : cue.start]):
        return None
    speaker = cue_subject(blanked, statement, cue)
    if speaker is None or speaker[1] > cue.start:
        return None
    return Indirect((start, _end(blanked, start, statement.end)), speaker, cue.word)


def _complement(blanked: str, statement: Statement, cue: Cue) -> int | None:
    """Where the statement begins that a verb introduces."""
    patterns = []
    if cue.stating or cue.needs_that:
        patterns.append(frames.TOLD_THAT if cue.addressed else frames.THAT)
    if cue.addressed:
        patterns += [frames.TOLD_CLAUSE, frames.THAT]
    elif cue.verb in frames.BARE_VERBS:
        patterns += [frames.BARE_CLAUSE, frames.SAID_CLAUSE] if cue.verb == "say" else [frames.BARE_CLAUSE]
    elif cue.stating and not cue.needs_that:
        patterns.append(frames.WILL_CLAUSE)
    if cue.verb in frames.TO_VERBS and cue.form != "base":
        patterns.append(frames.TO_DO)
    if cue.verb in ("call", "brand", "label"):
        patterns.append(frames.NAMED_AS if cue.form == "ing" else frames.NAMED_A)
    for pattern in patterns:
        if (match := pattern.match(blanked, cue.end, statement.end)) and match.end() > cue.end:
            return match.end()
    return None


def _end(blanked: str, start: int, limit: int) -> int:
    """The statement runs to the end of the sentence or to a clause that is the text's own again."""
    end = limit
    for cut in frames.CUT.finditer(blanked, start + 12, limit):
        end = cut.start()
        if len(blanked[start:end].split()) > 4 or frames.FINITE_VERB.search(blanked, start, end):
            break  # not at "Mongolian authorities, as parties, must …"
    else:
        end = limit
    words = frames.SOURCES.sub("", blanked[start:end])
    return start + len(words.rstrip(" .,;:!?\n"))


def _trailing(blanked: str, statement: Statement, cue: Cue) -> Indirect | None:
    """ "The process has never been used, Number 10 said." """
    if not cue.stating or cue.act or cue.needs_that or cue.form == "ing":
        return None
    if frames.QUESTION.match(blanked, cue.end + 1):
        return None
    rest = blanked[cue.end : statement.end]
    before = blanked[statement.start : cue.start]
    if before.rstrip().endswith(",") and _says_it_last(cue, rest) and inverted(blanked, cue, statement.end):
        speaker = subject_after(blanked, cue.end, statement.end)
    else:
        speaker = subject_before(blanked, statement.start, cue.start)
        if speaker is None or not _after_comma(blanked, statement, speaker):
            return None
        if rest.startswith(",") and frames.SUBORDINATE.search(blanked[statement.start : speaker[0]].rstrip(" ,")):
            start = cue.end + 1 + len(rest[1:]) - len(rest[1:].lstrip())
            return Indirect((start, _end(blanked, start, statement.end)), speaker, cue.word)
        if not _only_adjunct(rest):
            return None
    if speaker is None:
        return None
    comma = blanked.rindex(",", statement.start, min(speaker[0], cue.start))
    semicolon = blanked.rfind("; ", statement.start, comma)
    start = _content_start(blanked, semicolon + 2 if semicolon >= 0 else statement.start, comma)
    return Indirect((start, comma), speaker, cue.word) if _has_verb(blanked[start:comma]) else None


def _after_comma(blanked: str, statement: Statement, speaker: Span) -> bool:
    """A speaker of its own behind a comma, not the object of a participle."""
    own = not blanked[speaker[0] : speaker[1]].split()[0].endswith("ing")
    return own and blanked[statement.start : speaker[0]].rstrip().endswith(",")


def _says_it_last(cue: Cue, rest: str) -> bool:
    return cue.verb in frames.INVERTED_VERBS and BLANK not in rest and len(rest.split()) <= 20 and " that " not in rest


def _only_adjunct(rest: str) -> bool:
    words = rest.strip(" .").split()
    return not words or rest[0] == "," or words[0].lower().strip(",") in _ADJUNCT_WORDS


_ADJUNCT_WORDS = frozenset(
    "on in at during to after last today yesterday earlier late when via without monday tuesday wednesday thursday "
    "friday "
    "saturday sunday".split()
)


def _has_verb(words: str) -> bool:
    return bool(frames.VERB.search(words)) and len(words.split()) >= 3


def _content_start(blanked: str, start: int, end: int) -> int:
    """Behind "Currently," and "Under the statute,"."""
    if dateline := frames.DATELINE.match(blanked, start, end):
        start = dateline.end()
    intro = frames.INTRO.match(blanked, start, end)
    return intro.end() if intro and "," in intro.group() and end - intro.end() > 12 else start


def _formulas(blanked: str, statement: Statement) -> Iterator[Indirect]:
    """According to …, in the view of …, somebody’s argument that …: searched for only where their words stand."""
    start, end = statement.start, statement.end
    words = blanked[start:end]
    if "ccording to" in words or "n the " in words:
        for match in frames.ACCORDING.finditer(blanked, start, end):
            if found := _according(blanked, statement, match):
                yield found
    named = list(frames.IN_VIEW.finditer(blanked, start, end)) if any(noun in words for noun in frames.VIEWS) else []
    if " that " in words and frames.NOUN.search(words):
        named += frames.NOUN_CUE.finditer(blanked, start, end)
    for match in named:
        if match["who"].lower() not in frames.POSSESSIVES:
            yield Indirect((match.end(), _end(blanked, match.end(), end)), match.span("who"), match["noun"])


def _according(blanked: str, statement: Statement, match: re.Match[str]) -> Indirect | None:
    speaker = subject_after(blanked, match.end(), statement.end)
    if speaker is None:
        return None
    cue = "according to" if "ccording" in match.group() else match.group().split()[2]
    before = blanked[statement.start : match.start()].rstrip()
    if len(before) < 4:
        rest = re.compile(r"[^,;:.]{0,60}?,\s+|\s+").match(blanked, speaker[1], statement.end)
        if rest is None:
            return None
        start = rest.end()
        return Indirect((start, _end(blanked, start, statement.end)), speaker, cue)
    stop = statement.start + len(before.rstrip(","))
    start = _content_start(blanked, statement.start, stop)
    cut = max((m.end() for m in re.finditer(r";\s+", blanked[start:stop])), default=0)
    return Indirect((start + cut, stop), speaker, cue) if _has_verb(blanked[start + cut : stop]) else None
