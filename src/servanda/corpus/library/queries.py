"""Questions to a library: what it holds, where words stand, what is claimed, what one article says."""

from __future__ import annotations

import json
import re

from servanda.corpus.library.store import Row, Store
from servanda.errors import NotOnRecord
from servanda.timeline.days import Day, iso

_DAY = "CASE WHEN versions.published = '' THEN versions.added ELSE versions.published END"
_SHOWN = "articles.id, articles.family, versions.published, versions.outlet, versions.title, versions.url"
_LATEST = "articles JOIN versions ON versions.id = articles.latest"
_READ = f"{_LATEST} JOIN readings ON readings.version = versions.id AND readings.current = 1"
_AROUND = 70  # characters shown on each side of a word found


def documents(store: Store, limit: int = 100) -> list[Row]:
    """The articles, those added last first, with how many versions and claims each has."""
    return store.rows(
        f"SELECT {_SHOWN}, versions.number AS versions, versions.added, "
        "(SELECT count(*) FROM claims WHERE claims.reading = readings.id) AS claims "
        f"FROM {_READ} ORDER BY articles.id DESC LIMIT ?",
        limit,
    )


def families(store: Store, limit: int = 100) -> list[Row]:
    """Groups of near duplicates, the largest first, each with its first appearance and the outlets in order."""
    members = store.rows(
        f"SELECT {_SHOWN}, {_DAY} AS day FROM {_LATEST} WHERE articles.family IN "
        "(SELECT family FROM articles GROUP BY family HAVING count(*) > 1 ORDER BY count(*) DESC, family LIMIT ?) "
        "ORDER BY articles.family, day, articles.id",
        limit,
    )
    groups: dict[int, list[Row]] = {}
    for row in members:
        groups.setdefault(row["family"], []).append(row)
    return [_family(rows) for rows in sorted(groups.values(), key=lambda rows: -len(rows))]


def _family(rows: list[Row]) -> Row:
    first = rows[0]
    outlets = dict.fromkeys(row["outlet"] for row in rows if row["outlet"])
    return {
        "family": first["family"], "documents": len(rows), "first": first["day"], "first_outlet": first["outlet"],
        "first_id": first["id"], "title": first["title"], "outlets": list(outlets), "ids": [row["id"] for row in rows],
    }  # fmt: skip


def search(store: Store, words: str, limit: int = 20) -> list[Row]:
    """The articles that hold all the words, best first (of the 2,000 added last), with the place of the first word."""
    if not (wanted := quoted(words)):
        return []
    found = [row["version"] for row in store.rows(store.search, wanted, limit)]
    rows = {row["version"]: row for row in _of_versions(store, found)}
    return [_placed(rows[version], words) for version in found if version in rows]


def _of_versions(store: Store, versions: list[int]) -> list[Row]:
    if not versions:
        return []
    marks = ", ".join("?" * len(versions))
    sql = f"SELECT {_SHOWN}, versions.id AS version, versions.text FROM {_LATEST} WHERE versions.id IN ({marks})"
    return store.rows(sql, *versions)


def quoted(words: str) -> str:
    """Words as both kinds of full text take them: each for itself, phrases in quotation marks kept.

    >>> quoted('warrant "States Parties" NEAR(')
    '"warrant" "States Parties" "NEAR("'
    """
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', words)
    return " ".join(f'"{phrase or word}"' for phrase, word in parts if phrase or word)


def _placed(row: Row, words: str) -> Row:
    text, first = row.pop("text"), re.search(r"\w+", words)
    row.pop("version")
    at = max(0, text.lower().find(first[0].lower())) if first else 0
    part = " ".join(text[max(0, at - _AROUND) : at + _AROUND].split())
    return {**row, "place": f"…{part}…"}


def claims(
    store: Store, type: str | None = None, verdict: str | None = None, since: Day | None = None, limit: int = 1000
) -> list[Row]:
    """The claims of the articles as they now stand, with verdict and reason; `since` counts the articles' days."""
    wanted = [("claims.type = ?", type), ("claims.verdict = ?", verdict)]
    wanted.append((f"{_DAY} >= ?", None if since is None else iso(since)))
    given = [(test, value) for test, value in wanted if value is not None]
    where = " AND ".join(["1 = 1", *(test for test, _ in given)])
    rows = store.rows(
        f"SELECT articles.id, {_DAY} AS day, versions.outlet, claims.type, claims.args, claims.verdict, claims.why, "
        "claims.sentence, claims.attributed_to, readings.code, readings.law, readings.record "
        f"FROM {_READ} JOIN claims ON claims.reading = readings.id WHERE {where} "
        "ORDER BY day, articles.id, claims.position LIMIT ?",
        *(value for _, value in given), limit,
    )  # fmt: skip
    return [{**row, "args": json.loads(row["args"])} for row in rows]


def article(store: Store, id: int) -> Row:
    """One article: the result of its latest reading, its versions with what changed, its near duplicates.

    Raises `NotOnRecord` where the library has no such article.
    """
    found = store.rows(
        "SELECT articles.family, readings.result, readings.code, readings.law, readings.record, readings.made "
        f"FROM {_READ} WHERE articles.id = ?",
        id,
    )
    if not found:
        raise NotOnRecord(f"The library {store.name} has no article {id}.", hint="List all: servanda library list")
    kept = found[0]
    result: Row = json.loads(kept["result"])
    read_with = {name: kept[name] for name in ("code", "law", "record", "made")}
    return {
        **result, "article": id, "read_with": read_with, "versions": _versions(store, id),
        "alike": _alike(store, kept["family"], id),
    }  # fmt: skip


def _versions(store: Store, id: int) -> list[Row]:
    rows = store.rows("SELECT number, published, added, changes FROM versions WHERE article = ? ORDER BY number", id)
    return [{**row, "changes": json.loads(row["changes"])} for row in rows]


def _alike(store: Store, family: int, id: int) -> list[Row]:
    return store.rows(
        f"SELECT articles.id, {_DAY} AS day, versions.outlet, versions.title, versions.url FROM {_LATEST} "
        "WHERE articles.family = ? AND articles.id <> ? ORDER BY day, articles.id",
        family, id,
    )  # fmt: skip
