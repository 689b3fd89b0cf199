"""Documents into the library: the same one is not kept twice, a changed one becomes a version.

Documents are read outside the transaction and kept a few at a time, each whole with its findings or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from servanda.corpus import careful
from servanda.corpus.library import likeness
from servanda.corpus.library.changes import changes
from servanda.corpus.library.identity import digest, name_of, storable
from servanda.corpus.library.results import Result, line, result_of
from servanda.corpus.library.store import Store
from servanda.record import load
from servanda.reports.documents import Unreadable
from servanda.reports.model import Document
from servanda.timeline.days import iso, iso_or_none, today
from servanda.version import versions

_AT_ONCE = 32  # documents kept in one transaction


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document: `new`, `version`, `known` or `unreadable`."""

    state: str
    name: str
    article: int | None = None
    version: int | None = None
    number: int | None = None
    result: Result | None = None
    changes: tuple[dict[str, Any], ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    document: Document
    name: str
    sha256: str
    result: Result
    minhash: Any


def add(
    store: Store, documents: Iterable[Document | Unreadable], also: Callable[[Added], None] | None = None
) -> Iterator[Added]:
    """Keep documents with their findings; what became of each, once it is kept.

    `also` is done for each document in the transaction that keeps it, so that both happen or neither.
    """
    coming = iter(documents)
    while some := list(islice(coming, _AT_ONCE)):
        read = [one if isinstance(one, Unreadable) else _prepare(store, one) for one in some]
        with store.writing():
            added = [_keep(store, one) for one in read]
            if also:
                for each in added:
                    also(each)
        yield from added


def _prepare(store: Store, document: Document) -> _Read | Added:
    document = storable(document)
    name, sha256 = name_of(document), digest(document)
    if known := _known(store, document, name, sha256):
        return known
    reading = careful.read(document, load(), off_topic=True)
    if isinstance(reading, Unreadable):
        return Added("unreadable", name, error=str(reading.error))
    return _Read(document, name, sha256, result_of(reading), likeness.signature(document.text))


def _keep(store: Store, one: _Read | Added | Unreadable) -> Added:
    if isinstance(one, Unreadable):
        return Added("unreadable", one.path, error=str(one.error))
    if isinstance(one, Added):
        return one
    if known := _known(store, one.document, one.name, one.sha256):
        return known  # kept by somebody else in the meantime, or named twice
    article = store.rows("SELECT id, latest FROM articles WHERE name = ?", one.name)
    return _keep_version(store, one, article[0]) if article else _keep_article(store, one)


def _known(store: Store, document: Document, name: str, sha256: str) -> Added | None:
    """The article as it is kept, if its latest version is this one; a copy that names no publisher is the same."""
    found = store.rows(
        "SELECT articles.id, articles.name FROM versions JOIN articles ON articles.latest = versions.id "
        "WHERE versions.sha256 = ? ORDER BY articles.id",
        sha256,
    )
    nameless = not document.url and not document.outlet
    same = [row for row in found if row["name"] == name or nameless]
    return Added("known", name, same[0]["id"]) if same else None


def _keep_article(store: Store, one: _Read) -> Added:
    family = likeness.family(store, one.minhash)
    article = store.rows(
        "INSERT INTO articles (name, family, latest, added) VALUES (?, ?, 0, ?) RETURNING id",
        one.name, family or 0, iso(today()),
    )[0]["id"]  # fmt: skip
    version = _insert_version(store, one, article, 1, [])
    store.rows("UPDATE articles SET latest = ?, family = ? WHERE id = ?", version, family or article, article)
    likeness.keep(store, article, one.minhash)
    return Added("new", one.name, article, version, 1, one.result)


def _keep_version(store: Store, one: _Read, article: dict[str, Any]) -> Added:
    before = store.rows(
        "SELECT versions.number, readings.result FROM versions JOIN readings ON readings.version = versions.id "
        "WHERE versions.id = ? AND readings.current = 1",
        article["latest"],
    )[0]
    changed = changes(json.loads(before["result"])["claims"], one.result["claims"])
    number = before["number"] + 1
    version = _insert_version(store, one, article["id"], number, changed)
    store.rows("UPDATE articles SET latest = ? WHERE id = ?", version, article["id"])
    return Added("version", one.name, article["id"], version, number, one.result, tuple(changed))


def _insert_version(store: Store, one: _Read, article: int, number: int, changed: list[dict[str, Any]]) -> int:
    document = one.document
    version = store.rows(
        "INSERT INTO versions (article, number, sha256, title, outlet, url, published, added, text, changes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        article, number, one.sha256, document.title or "", document.outlet or "", document.url or "",
        iso_or_none(document.published) or "", iso(today()), document.text, json.dumps(changed, ensure_ascii=False),
    )[0]["id"]  # fmt: skip
    insert_reading(store, version, one.result)
    return int(version)


def insert_reading(store: Store, version: int, result: Result) -> None:
    """Keep the findings of a version, with the versions of reader, law and record that made them."""
    made_with = versions()
    reading = store.rows(
        "INSERT INTO readings (version, judged_as_of, made, code, law, record, current, result) "
        "VALUES (?, ?, ?, ?, ?, ?, 1, ?) RETURNING id",
        version, result["document"]["judged_as_of"], iso(today()), made_with["code"], made_with["law"],
        load().version, line(result),
    )[0]["id"]  # fmt: skip
    store.many(
        "INSERT INTO claims (reading, position, type, verdict, sentence, args, attributed_to, why) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                reading, position, claim["type"], claim["verdict"], claim["sentence"],
                json.dumps(claim["args"], ensure_ascii=False), claim["attributed_to"] or "", claim["why"],
            )
            for position, claim in enumerate(result["claims"])
        ],
    )  # fmt: skip
