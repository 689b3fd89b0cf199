"""What a crawl says: claims by type, verdict, outlet and month, and what spread from where.

Questions in SQL over the Parquet of a run, by DuckDB; the answers are rows, which the page and the screen only show.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.errors import BadInput

if TYPE_CHECKING:
    import duckdb

Row = dict[str, Any]


# the same claim, told again within two weeks of the last time; one that says next to nothing is no spread
_WAVES = """
CREATE VIEW waves AS
WITH told AS (
  SELECT type, args, verdict, outlet, document, sentence, coalesce(published, judged_as_of) AS day FROM claims
  WHERE outlet IS NOT NULL AND len(json_keys(args)) > 1
), gaps AS (
  SELECT *, day::DATE - lag(day::DATE) OVER (PARTITION BY type, args ORDER BY day, outlet, document) > 14 AS apart
  FROM told
) SELECT *, count_if(coalesce(apart, false)) OVER (PARTITION BY type, args ORDER BY day, outlet, document) AS wave
FROM gaps
"""


class Question(NamedTuple):
    """A question to a crawl: its name, what it asks, what its answer does not show, and the SQL."""

    name: str
    title: str
    not_shown: str
    sql: str


QUESTIONS = (
    Question(
        "verdicts", "Claims by type and verdict",
        "Counts sentences, not documents or readers; a claim that was copied counts each time. "
        "What the reader did not recognise as a claim is not here.",
        """SELECT type, verdict, count(*) AS claims, count(DISTINCT document) AS documents
        FROM claims GROUP BY ALL ORDER BY type, claims DESC, verdict""",
    ),
    Question(
        "months", "Claims by month",
        "By the day of the document; documents without a day are left out. A month with more claims may only have "
        "more documents in this crawl.",
        """SELECT published[:7] AS month, type, count(*) AS claims FROM claims
        WHERE published IS NOT NULL GROUP BY ALL ORDER BY month, type""",
    ),
    Question(
        "outlets", "Claims by outlet",
        "How much of each outlet this crawl holds decides these numbers. They say nothing of the quality of an outlet "
        "and are no comparison of outlets.",
        """SELECT outlet, count(*) AS claims, count(DISTINCT document) AS documents, min(published) AS first,
        max(published) AS last FROM claims WHERE outlet IS NOT NULL
        GROUP BY ALL ORDER BY claims DESC, outlet LIMIT 40""",
    ),
    Question(
        "spread", "What appeared in several outlets, and where first",
        "First means first in this crawl, by the day of the document. The same claim in two outlets may come from a "
        "common source or from the event itself: this is no proof of copying. What is told again after two weeks "
        "counts anew; two events put alike within them count as one.",
        """SELECT type, args, min(day) AS first, arg_min(outlet, (day, outlet)) AS first_outlet,
          count(DISTINCT outlet) AS outlets, count(DISTINCT document) AS documents, max(day) AS last,
          arg_min(verdict, (day, outlet)) AS verdict, arg_min(sentence, (day, outlet)) AS sentence
        FROM waves GROUP BY type, args, wave HAVING count(DISTINCT outlet) > 1
        ORDER BY outlets DESC, documents DESC, first, type, args LIMIT 40""",
    ),
    Question(
        "flows", "From the first outlet to the others",
        "One line for each pair of outlets: how many claims the second had on the same day as the first or later. It "
        "follows the order of days in this crawl, not who read whom.",
        """WITH told AS (SELECT type, args, wave, outlet, min(day) AS day FROM waves GROUP BY ALL),
        firsts AS (SELECT type, args, wave, arg_min(outlet, (day, outlet)) AS first_outlet FROM told GROUP BY ALL)
        SELECT first_outlet, outlet, count(*) AS claims FROM told JOIN firsts USING (type, args, wave)
        WHERE outlet <> first_outlet GROUP BY ALL ORDER BY claims DESC, first_outlet, outlet LIMIT 40""",
    ),
)  # fmt: skip


def answers(folder: Path) -> dict[str, list[Row]]:
    """The rows that answer each question, by its name.

    Raises `BadInput` for a folder without finished shards.
    """
    connection = _over(folder)
    return {question.name: _rows(connection, question.sql) for question in QUESTIONS} | {"run": _run(folder)}


def _over(folder: Path) -> duckdb.DuckDBPyConnection:
    import duckdb

    if not any(folder.glob("done/*.json")):
        raise BadInput(f'No finished shard in "{folder}".', hint=f"Make some: servanda corpus run INPUT --out {folder}")
    connection = duckdb.connect()
    connection.execute("SET memory_limit = '1GB'")
    for kind in ("claims", "quotes"):
        files = [str(folder / kind / f"{done.stem}.parquet") for done in sorted(folder.glob("done/*.json"))]
        connection.read_parquet(files).create_view(kind)
    connection.execute(_WAVES)
    return connection


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    found = connection.execute(sql)
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _run(folder: Path) -> list[Row]:
    """What was read, added up from the markers of the shards."""
    import json
    from collections import Counter

    total: Counter[str] = Counter()
    versions: set[str] = set()
    markers = sorted(folder.glob("done/*.json"))
    for marker in markers:
        done = json.loads(marker.read_bytes())
        total.update(done["counts"])
        versions.add(", ".join(f"{name} {value}" for name, value in done["versions"].items()))
    return [{"shards": len(markers), **total, "versions": sorted(versions)}]
