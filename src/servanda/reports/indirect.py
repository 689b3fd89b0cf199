"""Statements told in the text's own words: said that …, …, according to …, in the view of …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.reports.attribution import cue_subject, inverted
from servanda.reports.cues import Cue
from servanda.reports.statements import Passage, Statement
from servanda.reports.subjects import BLANK, Span, main_subject, subject_after, subject_before


class Indirect(NamedTuple):
    """A statement at `content`, its speaker as a span of the text, and the word of saying."""

    content: Span
    speaker: Span | None
    cue: str


_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ADJUNCT = (
    rf"(?:(?:on|in|at|to|via|through|during|after|before|late|early|earlier|later|last|this|from|by|for|with|"
    rf"over)\s+[^,;:.!?{BLANK}]{{1,60}}?|"
    rf"{_WEEKDAY}|yesterday|today|again|also|clearly|publicly|repeatedly|recently|afterwards|once more|instead|"
    rf"plainly|explicitly|{_MONTHS} \d+)"
)
_THAT = re.compile(rf"\s*(?:,\s*)?(?:{_ADJUNCT}\s*,?\s*){{0,2}}?(?:,\s*[^,;:.!?{BLANK}]{{1,60}},\s*)?\bthat\s*,?\s*")
_HEARER = (
    r"\s+(?:(?:the|a|an|his|her|its|their|our)\s+)?(?!that\b|it\b|they\b)[\w’'.&/-]+(?:\s+(?:of|for|and|in|the|"
    r"[A-Z][\w’'.&/-]*|reporters|journalists|news|agency|"
    r"conference|council|assembly|parliament|radio|television|newspaper|committee|session|meeting)){0,8}?"
)
_TOLD_THAT = re.compile(rf"{_HEARER}(?:\s+{_ADJUNCT}){{0,2}}?\s*,?\s+that\s+")
_FINITE = (
    r"(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|shall|did|does|do|cannot|"
    r"won[’']t|wouldn[’']t|"
    r"isn[’']t|aren[’']t|wasn[’']t|doesn[’']t|didn[’']t|hasn[’']t|haven[’']t|can[’']t|couldn[’']t|remains?|"
    r"remained|needs?|\w{3,}ed|"
    r"wants?|lacks?|violates?|applies|depends|supports?|respects?|stands?|faces?|considers?|rejects?|regards?|"
    r"means|makes?|takes?|"
    r"backs?|intends?|plans?|expects?|believes?|shows?|came|went|saw|made|took|gave|became|felt|knew|left|met|held|"
    r"found|kept|put|set|cut|fell|led|broke|spoke)"
)
_SURE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|cannot|did|does|do|increased|remained|"
    r"remains?|refused|failed|continued|continues?)"
)
_FINITE_VERB = re.compile(rf"\b{_FINITE}\b")
_VERB = re.compile(rf"\b{_FINITE}\b|\b[a-z]{{3,}}s\b")
_CLAUSE_START = (
    r"(?:he|she|it|they|there|we|I|you|the|a|an|his|her|its|their|this|that|these|those|no|nobody|none|neither|"
    r"both|all|any|some|many|most|"
    r"several|such|every|each|more|nothing|if|when|while|one|two|three|four|five|six|seven|eight|nine|ten|around|"
    r"about|over|at|only|as\s+(?:many|much|few)|up\s+to|nearly|almost|fewer|\d[\d,.]*|[A-Z“][\w’'.-]*)"
)
_BARE_CLAUSE = re.compile(
    rf",?\s+(?:(?:on\s+)?{_WEEKDAY}\s+|yesterday\s+|today\s+|in\s+a\s+statement\s+|\w+ly\s+|"
    rf"(?:earlier\s+)?(?:in|last|this)\s+(?:{_MONTHS}|week|month|year)\s+(?:\d{{4}}\s+|last\s+year\s+)?|"
    rf"on\s+\w+\s+\d{{1,2}}\s+)?(?={_CLAUSE_START}\b(?:\s+[^\s;:{BLANK}]+){{0,14}}?\s+{_FINITE}\b|(?:it|he|"
    rf"she)\s+[a-z]{{3,}}s\b)"
)
_SAID_CLAUSE = re.compile(
    rf"\s+(?!(?:in|on|at|to|of|for|by|with|from|during|after|before|last|and|but|so|as|about|over|without|nothing|"
    rf"little|much|more|yes|no\.)\b)"
    rf"(?=[a-z][\w’'-]*(?:\s+[^\s;:{BLANK}]+){{0,14}}?\s+{_SURE}\b)"
)
_WILL_CLAUSE = re.compile(
    rf"\s+(?:(?:on\s+)?{_WEEKDAY}\s+|yesterday\s+|today\s+)?(?=(?:(?:he|she|it|they|there|we|no)\s+[a-z’']+|"
    rf"[\w’'.-]+(?:\s+[^\s,;:{BLANK}]+){{0,7}}?\s+(?:will|would))\b)"
)
_TOLD_CLAUSE = re.compile(
    r"\s+(?:reporters|journalists|lawmakers|parliament|MPs|the\s+\w+(?:\s+[A-Z]\w+){0,3}|"
    r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3})"
    rf"(?:\s+(?:on\s+)?{_WEEKDAY}|\s+yesterday)?\s+(?=(?:he|she|it|they|there|the|his|her|its|their|"
    rf"no)\s+(?:[^\s,;:{BLANK}]+\s+){{0,10}}?{_FINITE}\b)"
)
_TO_DO = re.compile(
    r"\s+(?=(?!for\b|to\b|by\b|on\b|about\b|what\b|why\b|how\b|when\b|"
    r"him\b\s+to\b\s+\w+\s+the\s+question)[^,;:.\ue000]{2,90}?\s+to\s+(?!the\b|a\b|an\b|this\b|its\b)[a-z]+\b)"
)
_NAMED_AS = re.compile(r"\s+(?:it|them|him|her|this|the\s+(?:\w+\s+){0,3}?\w+)\s+(?:as\s+)?(?=(?:an?\s+)?[\w-]+)")
_NAMED_A = re.compile(r"\s+(?:it|them|him|her|this|the\s+(?:\w+\s+){0,3}?\w+)\s+(?=an?\s+[\w-]+)")
_CUT = re.compile(
    r";|\s[–-]\s|\s?—|,\s+(?=(?:which|who|whom|whose|where|despite|although|though|while|whereas|but|after|as|with|"
    r"adding|citing|calling|saying|according|"
    r"in\s+(?:a|an|his|her|its|their|what)\b|a\s+(?:move|claim|decision|charge|position|step)\b|having|including|"
    r"because|since|(?:the|its|his|their)\s+[\w’']+(?:\s+[\w’']+){0,4}\s+having|now\s+that|"
    r"and\s+(?:said|added|called|told|urged|warned|stressed|that\s+\w+\s+said)|\w+ing\b|reported|nobody|"
    r"among\s+them|even\s+though|prompting|only\s+(?:for|to))\b)|\s+(?=and\s+(?:declined|refused)\b)|"
    r"\s+(?=in an? (?:interview|statement|post|tweet|letter|speech)\b)|,\s+(?=(?:[A-Z][\w’'.-]+\s+){1,7}having\b)"
)
_NOUN_CUE = re.compile(
    r"(?P<who>(?:[A-Z][\w’'.-]*\s+){0,4}?[A-Z][\w.-]*?)(?:[’']s|s[’'])?\s+(?P<noun>argument|claim|statement|"
    r"assertion|allegation|contention|warning|position|view|insistence|announcement|"
    r"assurance|pledge|promise|belief|reading)s?\s+(?:(?:is|was|remains|has\s+been)\s+)?that\s+"
)
_NOUN = re.compile(
    r"argument|claim|statement|assertion|allegation|contention|warning|position|view|insist|announce|assurance|"
    r"p(?:ledge|romise)|belief|reading"
)
_VIEWS = (" view,", " opinion,", " reading,", " words,")
_IN_VIEW = re.compile(
    r"\b[Ii]n\s+(?:the\s+)?(?P<who>[A-Z][\w’'. -]{1,40}?)(?:[’']s)?\s+(?P<noun>view|opinion|reading|words),\s+"
)
_ACCORDING = re.compile(r"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:view|opinion|eyes|words)\s+of)\s+")
_SUBORDINATE = re.compile(
    r"(?:^|[,;–—]\s*)(?:even\s+)?(?:though|although|if|unless|whether|because)\b[^,;]*\Z", re.IGNORECASE
)
_QUESTION = re.compile(r"(?:whether|if|what|why|how|who)\b")
_INTRO = re.compile(
    r"(?:(?:Currently|However|Meanwhile|But|And|Yet|Today|Now|So far|(?:Under|In|On|At|Since|After)\s[^,]{2,50}),?\s+)"
)
_DATELINE = re.compile(
    r"(?:[A-Z][\w .,’']{1,40})?(?:\([A-Z][^()\n]{1,40}\))?\s?[—–]\s|\([^()\n]{2,40}\)\s[—–-]\s+|"
    r"\([A-Z]{2,5}\)\s"
)
_FEWEST_CHARS = 6
_BARE_VERBS = frozenset(
    "say think believe insist warn claim argue maintain add acknowledge admit concede stress note hope confirm "
    "assert affirm contend "
    "complain explain vow pledge predict reply reiterate repeat".split()
)
_INVERTED_VERBS = frozenset(
    "say add argue explain note warn claim write insist announce declare report confirm tell stress conclude "
    "recall acknowledge "
    "observe reply recount admit complain caution comment suggest maintain".split()
)  # verbs that follow what was said: "…, warned the minister."
_SOURCES = re.compile(r"(?:\s*\([A-Z][^()\n]{1,40}\))+\Z")
_TO_VERBS = frozenset(("call on", "call upon", "appeal to", "urge"))
_POSSESSIVES = frozenset("his her its their the this that our my a".split())


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
    return len(words) < _FEWEST_CHARS or BLANK in words


def _of_statement(blanked: str, statement: Statement) -> Iterator[Indirect]:
    yield from _formulas(blanked, statement)
    for cue in statement.cues:
        if found := _by_verb(blanked, statement, cue) or _trailing(blanked, statement, cue):
            yield found


def _by_verb(blanked: str, statement: Statement, cue: Cue) -> Indirect | None:
    start = None if cue.act else _complement(blanked, statement, cue)
    asked = start is not None and not blanked[:start].rstrip().endswith("that") and _QUESTION.match(blanked, start)
    if start is None or asked or _SUBORDINATE.search(blanked[statement.start : cue.start]):
        return None
    speaker = cue_subject(blanked, statement, cue)
    if speaker is None or speaker[1] > cue.start:
        return None
    return Indirect((start, _end(blanked, start, statement.end)), speaker, cue.word)


def _complement(blanked: str, statement: Statement, cue: Cue) -> int | None:
    """Where the statement begins that a verb introduces."""
    patterns = []
    if cue.stating or cue.needs_that:
        patterns.append(_TOLD_THAT if cue.addressed else _THAT)
    if cue.addressed:
        patterns += [_TOLD_CLAUSE, _THAT]
    elif cue.verb in _BARE_VERBS:
        patterns += [_BARE_CLAUSE, _SAID_CLAUSE] if cue.verb == "say" else [_BARE_CLAUSE]
    elif cue.stating and not cue.needs_that:
        patterns.append(_WILL_CLAUSE)
    if cue.verb in _TO_VERBS and cue.form != "base":
        patterns.append(_TO_DO)
    if cue.verb in ("call", "brand", "label"):
        patterns.append(_NAMED_AS if cue.form == "ing" else _NAMED_A)
    for pattern in patterns:
        if (match := pattern.match(blanked, cue.end, statement.end)) and match.end() > cue.end:
            return match.end()
    return None


def _end(blanked: str, start: int, limit: int) -> int:
    """The statement runs to the end of the sentence or to a clause that is the text's own again."""
    end = limit
    for cut in _CUT.finditer(blanked, start + 12, limit):
        end = cut.start()
        if len(blanked[start:end].split()) > 4 or _FINITE_VERB.search(blanked, start, end):
            break  # not at "Mongolian authorities, as parties, must …"
    else:
        end = limit
    words = _SOURCES.sub("", blanked[start:end])
    return start + len(words.rstrip(" .,;:!?\n"))


def _trailing(blanked: str, statement: Statement, cue: Cue) -> Indirect | None:
    """ "The process has never been used, Number 10 said." """
    if not cue.stating or cue.act or cue.needs_that or cue.form == "ing":
        return None
    if _QUESTION.match(blanked, cue.end + 1):
        return None
    rest = blanked[cue.end : statement.end]
    before = blanked[statement.start : cue.start]
    if before.rstrip().endswith(",") and _says_it_last(cue, rest) and inverted(blanked, cue, statement.end):
        speaker = subject_after(blanked, cue.end, statement.end)
    else:
        speaker = subject_before(blanked, statement.start, cue.start)
        if speaker is None or not _after_comma(blanked, statement, speaker):
            return None
        if rest.startswith(",") and _SUBORDINATE.search(blanked[statement.start : speaker[0]].rstrip(" ,")):
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
    return cue.verb in _INVERTED_VERBS and BLANK not in rest and len(rest.split()) <= 20 and " that " not in rest


def _only_adjunct(rest: str) -> bool:
    words = rest.strip(" .").split()
    return not words or rest[0] == "," or words[0].lower().strip(",") in _ADJUNCT_WORDS


_ADJUNCT_WORDS = frozenset(
    "on in at during to after last today yesterday earlier late when via without monday tuesday wednesday thursday "
    "friday "
    "saturday sunday".split()
)


def _has_verb(words: str) -> bool:
    return bool(_VERB.search(words)) and len(words.split()) >= 3


def _content_start(blanked: str, start: int, end: int) -> int:
    """Behind "Currently," and "Under the statute,"."""
    if dateline := _DATELINE.match(blanked, start, end):
        start = dateline.end()
    intro = _INTRO.match(blanked, start, end)
    return intro.end() if intro and "," in intro.group() and end - intro.end() > 12 else start


def _formulas(blanked: str, statement: Statement) -> Iterator[Indirect]:
    start, end = statement.start, statement.end
    words = blanked[start:end]
    for match in _ACCORDING.finditer(blanked, start, end) if "ccording" in words or " of " in words else ():
        if found := _according(blanked, statement, match):
            yield found
    for match in _IN_VIEW.finditer(blanked, start, end) if any(noun in words for noun in _VIEWS) else ():
        yield Indirect((match.end(), _end(blanked, match.end(), end)), match.span("who"), match["noun"])
    for match in _NOUN_CUE.finditer(blanked, start, end) if " that " in words and _NOUN.search(words) else ():
        if match["who"].lower() not in _POSSESSIVES:
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


def subject_of(blanked: str, statement: Statement) -> Span | None:
    """The subject of a statement, for the pronouns of the next ones."""
    return main_subject(blanked, statement.start, statement.end)
