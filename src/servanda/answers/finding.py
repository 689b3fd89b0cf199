"""What the record and the law hold under some words, from persons and states to votes and documents."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from servanda import record as records
from servanda.answers.wording import fact, state_name
from servanda.errors import UnknownName
from servanda.law.provisions import Provision, cited, rules
from servanda.record import Record
from servanda.record.names import plain, resolve_person, resolve_state

MOST = 60
KINDS = (
    "person",
    "state",
    "situation",
    "article",
    "case",
    "dispute",
    "decision",
    "ruling",
    "vote",
    "document",
)


class Hit(NamedTuple):
    """Something found: its kind, its id, what it says; `within` is the situation of a case, the dispute of a ruling."""

    kind: str
    id: str
    title: str
    says: str
    within: str = ""


class Entry(NamedTuple):
    """A hit with the words it is found by."""

    hit: Hit
    name: str
    words: tuple[str, ...]


def found(text: str, most: int = MOST, record: Record | None = None) -> list[Hit]:
    """What holds every word of the text, or words that begin with it; names first, then texts.

    >>> [hit.id for hit in found("hungary")][0]
    'HUN'
    """
    base, wanted = record or records.load(), plain(text).split()[:12]
    if not wanted:
        return []
    scored = [
        (score, number, entry.hit) for number, entry in enumerate(index(base)) if (score := _score(entry, wanted))
    ]
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [hit for _, _, hit in scored[:most]] or _near(base, text)


def _score(entry: Entry, wanted: list[str]) -> int:
    """How well an entry fits: 0 where a word is missing; more where the name begins with what was typed."""
    if not all(any(word.startswith(each) for word in entry.words) for each in wanted):
        return 0
    typed = " ".join(wanted)
    return 4 if entry.name == typed else 3 if typed in entry.name else 2 if set(wanted) <= set(entry.words) else 1


def _near(record: Record, text: str) -> list[Hit]:
    """Persons and states whose name is near the text in spelling or sound."""
    near: dict[str, None] = {}
    for resolve in (resolve_person, resolve_state):
        try:
            near[resolve(record, text)] = None
        except UnknownName as error:
            near |= dict.fromkeys(error.closest)
    return [entry.hit for entry in index(record) if entry.hit.kind in ("person", "state") and entry.hit.id in near]


@functools.lru_cache(maxsize=2)
def index(record: Record) -> tuple[Entry, ...]:
    """Everything that can be found, in the order of kinds."""
    makers = (_persons, _states, _situations, _articles, _cases, _disputes, _decisions, _rulings, _votes, _documents)
    return tuple(entry for maker in makers for entry in maker(record))


def _entry(hit: Hit, *also: str) -> Entry:
    words = tuple(dict.fromkeys(plain(" ".join((hit.id, hit.title, hit.says, *also))).split()))
    return Entry(hit, plain(hit.title), words)


def _persons(record: Record) -> Iterator[Entry]:
    for row in record.persons:
        says = ", ".join(state_name(record, code) for code in row.nationality)
        yield _entry(Hit("person", row.id, row.full_name, says), *row.aliases)


def _states(record: Record) -> Iterator[Entry]:
    for row in record.states:
        yield _entry(Hit("state", row.id, row.name, row.formal_name), row.capital, *row.aliases, *row.demonyms)


def _situations(record: Record) -> Iterator[Entry]:
    for row in record.situations:
        yield _entry(Hit("situation", row.id, row.name, row.status.replace("_", " ")), *row.aliases)


def _articles(record: Record) -> Iterator[Entry]:
    said: dict[Provision, list[str]] = {}
    for rule in rules():
        for provision in dict.fromkeys(cited(*rule.cites)):
            said.setdefault(provision, []).append(rule.summary)
    for provision, summaries in said.items():
        hit = Hit("article", provision.key, provision.name, summaries[0])
        yield _entry(hit, f"article {provision.number}", *summaries)


def _cases(record: Record) -> Iterator[Entry]:
    for row in record.cases:
        says = ": ".join(part for part in (row.stage.replace("_", " "), row.outcome) if part)
        yield _entry(Hit("case", row.id, row.name, says, row.situation), *row.steps)


def _disputes(record: Record) -> Iterator[Entry]:
    for row in record.disputes:
        yield _entry(Hit("dispute", row.id, row.question, row.ruling))


def _decisions(record: Record) -> Iterator[Entry]:
    for row in record.decisions:
        says = fact(record, f"decisions/{row.id}").says
        yield _entry(Hit("decision", row.id, says, row.outcome), row.document, *row.persons, *row.states)


def _rulings(record: Record) -> Iterator[Entry]:
    for row in record.rulings:
        yield _entry(Hit("ruling", row.id, f"{row.chamber}, {row.document}", row.holding, row.dispute))


def _votes(record: Record) -> Iterator[Entry]:
    for row in record.council_votes:
        title = ", ".join(part for part in (row.resolution or row.draft, row.topic) if part)
        yield _entry(Hit("vote", row.id, title, " ".join((row.outcome, *row.vetoed_by))), row.group)


def _documents(record: Record) -> Iterator[Entry]:
    for row in record.sources:
        yield _entry(Hit("document", row.id, row.id, row.note or row.kind), row.url)
