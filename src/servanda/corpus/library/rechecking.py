"""Judging again what was judged with an earlier reader, law or record, and saying which verdicts flipped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from servanda.corpus.library.adding import insert_reading
from servanda.corpus.library.changes import changes
from servanda.corpus.library.results import document_of, result_of
from servanda.corpus.library.store import Row, Store
from servanda.record import load
from servanda.reports.reading import read_text
from servanda.timeline.days import parse_day
from servanda.version import versions

_AT_ONCE = 64  # articles judged in one transaction


def recheck(store: Store, everything: bool = False) -> Iterator[dict[str, Any]]:
    """What changed in the findings of each article, judged again as of the same day; earlier findings are kept.

    Articles that this reader, law and record have judged are left, unless `everything` is asked for: so a recheck that
    was stopped goes on where it was.
    """
    done = 0
    while some := _stale(store, everything, after=done):
        done = some[-1]["article"]
        with store.writing():
            found = [change for row in some for change in _again(store, row)]
        yield from found


def _stale(store: Store, everything: bool, after: int) -> list[Row]:
    made_with = versions()
    return store.rows(
        "SELECT articles.id AS article, versions.id AS version, versions.text, readings.id AS reading, readings.result "
        "FROM articles JOIN versions ON versions.id = articles.latest "
        "JOIN readings ON readings.version = versions.id AND readings.current = 1 "
        "WHERE articles.id > ? AND (readings.code <> ? OR readings.law <> ? OR readings.record <> ? OR ? = 1) "
        "ORDER BY articles.id LIMIT ?",
        after, made_with["code"], made_with["law"], load().version, int(everything), _AT_ONCE,
    )  # fmt: skip


def _again(store: Store, row: Row) -> list[dict[str, Any]]:
    before = json.loads(row["result"])
    day = parse_day(before["document"]["judged_as_of"])
    after = result_of(read_text(document_of(before, row["text"]), load(), day=day, off_topic=True))
    store.rows("UPDATE readings SET current = 0 WHERE id = ?", row["reading"])
    insert_reading(store, row["version"], after)
    head = {"article": row["article"], "title": before["document"]["title"]}
    return [head | change for change in changes(before["claims"], after["claims"])]
