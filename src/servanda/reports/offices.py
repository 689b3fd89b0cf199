"""Offices and titles joined to the names beside them, so that a phrase of rank and name is one mention.

`Irish Prime Minister Simon Harris`, `the president of Brazil, Luiz Inácio Lula da Silva`, `the Israeli
government` stand for the state; `Israeli PM Netanyahu` and `Sudan's president` (by the table of offices,
on the document's day) for the person sought; a former minister out of the record for himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from servanda.record import Record
from servanda.reports import lexicon
from servanda.reports.mentions import slug
from servanda.reports.model import Mention
from servanda.timeline.days import ALWAYS, FOREVER

_LEAVING = r"(?:former|ex-?|then|late|ousted|deposed|one-time|ailing|jailed|detained)"
_RANK = (
    rf"(?:(?P<past>{_LEAVING})[\s-]?\s?)?(?:(?:outgoing|acting|interim|caretaker|deputy|permanent|new|current|"
    rf"newly elected|"
    r"sitting|wanted|long-time|longtime|far-right|occupation|Labour|Conservative|transitional|military|official|chief|"
    r"top|senior|hardline|incumbent|accused|embattled|indicted|fugitive)\s+){0,2}"
)
_ROLE = rf"(?P<role>{lexicon.ROLES}|PM|FM)(?P<plural>s)?"
_TO = (
    r"(?:\s+(?:to|at)\s+(?:the\s+)?(?:UN|United Nations|U\.N\.|ICC|International Criminal Court|Netherlands|"
    r"council)\b)?"
)
_PARTICLE = r"(?:al|el|de|da|van|der|von|bin|ben|dos|di|du|ul|Lord|Sir|Tun|Dr|Datuk|Seri|Mr|Ms|Mrs)"
_NAME = (
    rf"(?P<name>(?:(?:Mr|Ms|Mrs|Dr|Sir|Tun|Gen|Senior Gen|Lord|Lt)\.?\s+){{0,2}}[A-ZÀ-Þ][\w'’.-]+"
    rf"(?:[\s-](?:{_PARTICLE}[\s-]){{0,2}}[A-ZÀ-Þ][\w'’-]+){{0,3}})"
)
_AFTER = re.compile(rf"(?:['’]s?)?\s+{_RANK}(?i:{_ROLE})\b{_TO}(?:\s*,?\s+{_NAME})?")
_BEFORE = re.compile(
    rf"(?:\b(?:the|The|a|an)\s+)?\b{_RANK}(?i:{_ROLE})\s+(?:of|to|for)\s+(?:the\s+)?(?:[Rr]epublic of\s+|"
    rf"occupied\s+)?\Z"
)
_NAME_BEHIND = re.compile(rf"(?:,\s+(?:the\s+)?|\s+){_NAME}")
_TITLE_BEFORE = re.compile(
    rf"(?:\b[Tt]he\s+)?\b{_RANK}(?i:{_ROLE})(?:(?<!s),)?\s+(?:(?:Mr|Sir|Dr|Tun|Ms|Mrs|Gen)\.?\s+){{0,2}}\Z"
)
_HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Sir|Dr|President|PM|Gen\.?|Senior Gen\.?|Senator|Sen\.?|Mullah|Sheikh|Maulvi)\.?\s+\Z"
)
_DATELINE = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?(?:[-–—:]|\()")
_NO_NAME = re.compile(
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|The|In|On|And|But|He|She|It|This|That|A|As|At|"
    r"By|For|From)\b"
)
_HEAD_ROLES = lexicon.HEAD_OF_STATE | lexicon.HEAD_OF_GOVERNMENT | {"pm"}


def join(text: str, names: list[Mention], record: Record, day: int) -> list[Mention]:
    """The mentions with ranks and offices joined to them, in order, without overlaps."""
    joined: list[Mention] = []
    surnames: dict[str, str] = {}
    for number, mention in enumerate(names):
        if joined and mention.start < joined[-1].end:
            continue
        if mention.kind == "state":
            found = _office(text, mention, names[number + 1 : number + 4], record, day, surnames)
            if found:
                _push(joined, _with_former(text, found))
        elif mention.kind == "person" or mention.how == "office":
            _push(joined, _with_former(text, _titled(text, mention)))
        else:
            joined.append(mention)
    return _with_surnames(text, joined, surnames) if surnames else joined


_FORMER_BEFORE = re.compile(
    r"\b(?:[Tt]he\s+)?(?:[Ff]ormer|[Ee]x-?|(?<!ince )(?<!ntil )(?<!by )[Tt]hen|[Ll]ate|[Oo]usted|"
    r"[Dd]eposed|[Ww]anted|[Ff]ugitive)[\s-]\Z"
)


def _push(joined: list[Mention], mention: Mention) -> None:
    while joined and joined[-1].end > mention.start:
        joined.pop()
    joined.append(mention)


def _with_former(text: str, mention: Mention) -> Mention:
    found = _FORMER_BEFORE.search(text, max(0, mention.start - 14), mention.start) if mention.kind == "person" else None
    return replace(mention, start=found.start()) if found else mention


def _office(
    text: str, state: Mention, following: list[Mention], record: Record, day: int, surnames: dict[str, str]
) -> Mention | None:
    if text[state.start : state.end].isupper() and state.how == "capital" and _DATELINE.match(text, state.end):
        return None
    if state.how == "office":
        return _titled(text, state)
    start, match = state.start, _AFTER.match(text, state.end)
    if match is None and state.how != "demonym" and (before := _role_before(text, state)):
        match, start = before, before.start()
    if match is None:
        return state
    return _ranked(text, start, match, state, following, record, day, surnames)


def _role_before(text: str, state: Mention) -> re.Match[str] | None:
    if (
        not text[max(0, state.start - 8) : state.start]
        .rstrip()
        .endswith((" of", " of the", " to", " for", " to the", "ublic of"))
    ):
        return None
    window = max(0, state.start - 70)
    found = _BEFORE.search(text, window, state.start)
    sent = found is not None and found["role"].lower() in ("ambassador", "envoy") and " to " in found.group()
    return None if sent else found  # Germany's ambassador to Israel


def _ranked(
    text: str, start: int, match: re.Match[str], state: Mention, following: list[Mention], record: Record, day: int,
    surnames: dict[str, str],
) -> Mention:  # fmt: skip
    end = max(match.end("role"), match.end("plural"), state.end)
    behind = _AFTER.match(text, state.end) if match.re is _AFTER else _NAME_BEHIND.match(text, state.end)
    name = behind["name"] if behind and behind["name"] and not _NO_NAME.match(behind["name"]) else ""
    named = _person_at(text, following, end, behind.end() if behind and name else end + 4)
    if named:
        same = named.kind == "person" or named.id == state.id
        return (
            Mention(start, named.end, named.kind, named.id, named.how if named.kind == "person" else "office")
            if same
            else state
        )
    if name and behind and any(behind.start("name") <= m.start < behind.end() for m in following):
        name = ""  # "the leaders of Burkina Faso, Niger and Mali"
    if name and behind and (match.re is _AFTER or _apposed(text, state.end, behind)):
        return _holder(text, start, behind.end(), name, match, state, surnames)
    if sought := _sought(match, state, record, day):
        return Mention(start, end, "person", sought, "office")
    return state if match["past"] else Mention(start, end, "state", state.id, "office")


def _apposed(text: str, end: int, behind: re.Match[str]) -> bool:
    return text[end] == "," and text[behind.end() : behind.end() + 1] in (",", ".", "")


def _person_at(text: str, following: list[Mention], start: int, end: int) -> Mention | None:
    for mention in following:
        if start <= mention.start <= max(end, start + 3) and (mention.kind == "person" or mention.how == "office"):
            between = text[start : mention.start]
            return mention if re.fullmatch(r",?\s*(?:(?:Mr|Sir|Dr|Tun|Gen)\.?\s+){0,2}", between) else None
    return None


def _holder(
    text: str, start: int, end: int, name: str, match: re.Match[str], state: Mention, surnames: dict[str, str]
) -> Mention:
    last = name.split()[-1].removesuffix("'s").removesuffix("’s")
    end -= len(name.split()[-1]) - len(last)
    if match["past"]:
        surnames[last] = f"person {slug(name)}"
        return Mention(start, end, "person", slug(name), "name")
    surnames[last] = f"state {state.id}"
    return Mention(start, end, "state", state.id, "office")


def _sought(match: re.Match[str], state: Mention, record: Record, day: int) -> str | None:
    """The person sought who held that office of that state, on the day or, where the text says so, before."""
    role = match["role"].lower()
    if role not in _HEAD_ROLES or match["plural"]:
        return None
    past = bool(match["past"])
    kinds = ("head_of_state", "head_of_government") if role in lexicon.LEADERS else _kinds(role)
    found = [
        (from_, person)
        for person, kind, from_, until in _heads(record).get(state.id, ())
        if kind in kinds and (from_ <= day < until if not past else until <= day)
    ]
    return max(found)[1] if found else None


def _kinds(role: str) -> tuple[str, ...]:
    return ("head_of_state",) if role in lexicon.HEAD_OF_STATE else ("head_of_government",)


@lru_cache(maxsize=4)
def _heads(record: Record) -> dict[str, list[tuple[str, str, int, int]]]:
    heads: dict[str, list[tuple[str, str, int, int]]] = {}
    for office in record.offices:
        if office.kind in ("head_of_state", "head_of_government") and office.state:
            row = (office.person, office.kind, office.from_ or ALWAYS, office.until or FOREVER)
            heads.setdefault(office.state, []).append(row)
    return heads


def _titled(text: str, mention: Mention) -> Mention:
    """A name with the rank before it: `Prime Minister Dick Schoof`, `Senior Gen. Min Aung Hlaing`."""
    window = max(0, mention.start - 60)
    found = _TITLE_BEFORE.search(text, window, mention.start) or _HONORIFIC.search(text, window, mention.start)
    return Mention(found.start(), mention.end, mention.kind, mention.id, mention.how) if found else mention


def _with_surnames(text: str, mentions: list[Mention], surnames: dict[str, str]) -> list[Mention]:
    """Office holders introduced with their rank are known by their family name from then on."""
    taken = {m.end for m in mentions}
    more = [
        Mention(match.start(), match.end(), kind, id, "office" if kind == "state" else "name")
        for last, target in surnames.items()
        for kind, _, id in [target.partition(" ")]
        for match in re.finditer(rf"\b{re.escape(last)}\b", text)
        if len(last) > 2 and match.end() not in taken
    ]
    spans = sorted([*mentions, *more], key=lambda m: (m.start, -m.end))
    return list(_without_overlaps(spans))


def _without_overlaps(mentions: list[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end
