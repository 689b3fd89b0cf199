"""Finding by words: persons, states, situations, cases, articles, decisions, rulings, disputes, votes, documents."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from servanda.answers.wording import fact
from servanda.record import Record
from servanda.record.names import by_sound, plain
from servanda.web import site

MOST = 60


class Hit(NamedTuple):
    """Something found: its kind, where its page is, and what it says."""

    kind: str
    id: str
    title: str
    says: str
    address: str


class Entry(NamedTuple):
    """A hit with the words it is found by."""

    hit: Hit
    name: str
    words: tuple[str, ...]


def found(text: str, most: int = MOST) -> list[Hit]:
    """What holds every word of the text, or words that begin with it; names first, then texts.

    >>> [hit.id for hit in found("hungary")][0]
    'HUN'
    """
    wanted = plain(text).split()[:12]
    if not wanted:
        return []
    scored = [(score, number, entry.hit) for number, entry in enumerate(index(site.record())) if (score := _score(entry, wanted))]
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [hit for _, _, hit in scored[:most]] or _by_sound(text)


def _score(entry: Entry, wanted: list[str]) -> int:
    """How well an entry fits: 0 where a word is missing; more where the name begins with what was typed."""
    if not all(any(word.startswith(each) for word in entry.words) for each in wanted):
        return 0
    typed = " ".join(wanted)
    return 4 if entry.name == typed else 3 if typed in entry.name else 2 if set(wanted) <= set(entry.words) else 1


def _by_sound(text: str) -> list[Hit]:
    """Persons and states whose name sounds like the text."""
    sound = by_sound(text)
    entries = (entry for entry in index(site.record()) if entry.hit.kind in ("person", "state"))
    return [entry.hit for entry in entries if sound and any(by_sound(word) == sound for word in entry.words)][:MOST]


@functools.lru_cache(maxsize=2)
def index(record: Record) -> tuple[Entry, ...]:
    """Everything that can be found, in the order of kinds."""
    makers = (_persons, _states, _situations, _articles, _cases, _disputes, _decisions, _rulings, _votes, _documents)
    return tuple(entry for maker in makers for entry in maker(record))


def _entry(kind: str, id: str, title: str, says: str, address: str, *also: str) -> Entry:
    words = tuple(dict.fromkeys(plain(" ".join((id, title, says, *also))).split()))
    return Entry(Hit(kind, id, title, says, address), plain(title), words)


def _persons(record: Record) -> Iterator[Entry]:
    for row in record.persons:
        says = ", ".join(site.state_name(record, code) for code in row.nationality)
        yield _entry("person", row.id, row.full_name, says, f"/persons/{row.id}", *row.aliases)


def _states(record: Record) -> Iterator[Entry]:
    for row in record.states:
        yield _entry("state", row.id, row.name, row.formal_name, f"/states/{row.id}", row.capital, *row.aliases, *row.demonyms)


def _situations(record: Record) -> Iterator[Entry]:
    for row in record.situations:
        says = f"{row.id}: {row.status}" if row.status else row.id
        yield _entry("situation", row.id, row.name, says, f"/situations/{site.slug(row.id)}", *row.aliases)


def _articles(record: Record) -> Iterator[Entry]:
    from servanda.web.pages.articles import cited, rules

    said: dict[str, tuple[str, list[str]]] = {}
    for rule in rules():
        for article in dict.fromkeys(cited(*rule.cites)):
            said.setdefault(article.key, (article.name, []))[1].append(rule.summary)
    for key, (name, summaries) in said.items():
        yield _entry("article", key, name, summaries[0], f"/articles/{key}", f"article {key}", *summaries)


def _cases(record: Record) -> Iterator[Entry]:
    for row in record.cases:
        address = f"/situations/{site.slug(row.situation)}"
        yield _entry("case", row.id, f"{row.name} ({row.id})", f"{row.stage}: {row.outcome}", address, *row.steps)


def _disputes(record: Record) -> Iterator[Entry]:
    for row in record.disputes:
        yield _entry("dispute", row.id, row.question, row.ruling, f"/disputes/{row.id}")


def _decisions(record: Record) -> Iterator[Entry]:
    for row in record.decisions:
        says = fact(record, f"decisions/{row.id}").says
        yield _entry("decision", row.id, says, row.outcome, f"/record/decisions/{row.id}", row.document, *row.persons, *row.states)


def _rulings(record: Record) -> Iterator[Entry]:
    for row in record.rulings:
        yield _entry("ruling", row.id, f"{row.chamber}, {row.document}", row.holding, f"/disputes/{row.dispute}")


def _votes(record: Record) -> Iterator[Entry]:
    for row in record.council_votes:
        title = f"{row.draft or row.resolution}, {row.topic}"
        yield _entry("vote", row.id, title, f"{row.outcome} {' '.join(row.vetoed_by)}", f"/council/votes/{row.id}", row.group)


def _documents(record: Record) -> Iterator[Entry]:
    for row in record.sources:
        yield _entry("document", row.id, row.id, row.note or row.kind, f"/record/sources/{row.id}", row.url)
