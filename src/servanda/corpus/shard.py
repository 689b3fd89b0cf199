"""The unit of a crawl: one shard in, Parquet of claims and quotes and a completion marker out.

A pure function of the shard, the versions and the day: run again it writes the same bytes.  The marker is written last,
so that a shard without one was not finished and is read again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.corpus import atomic, careful
from servanda.corpus.findings import KINDS, Row, rows, schema
from servanda.corpus.shards import Tally, taken
from servanda.errors import BadInput, BrokenData
from servanda.record import Record, load
from servanda.reports.documents import Unreadable
from servanda.reports.reading import Reading
from servanda.version import versions

if TYPE_CHECKING:
    from servanda.timeline.days import Day

_GROUP = 4096  # rows held before they are written
_SHOWN = 20  # problems named in a marker; all are counted


@dataclass(frozen=True, slots=True)
class Job:
    """A shard to read, where to, and the day of judgement for documents without a day of their own."""

    shard: Path
    out: Path
    day: Day


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a shard: done now, done before, or why it failed."""

    shard: str
    state: str  # done, kept, failed; stopped where the findings cannot be written, which no other shard would survive
    bytes: int = 0
    error: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def process(job: Job) -> Outcome:
    """Read a shard, unless a marker says that these bytes were read by these versions.  Raises nothing."""
    size = 0
    try:
        size = job.shard.stat().st_size
        head = _head(job)
        if (marker := _finished(job)) and {key: marker.get(key) for key in head} == head:
            return Outcome(str(job.shard), "kept", size, counts=marker["counts"])
        return _read(job, head, size)
    except BrokenData as error:
        return Outcome(str(job.shard), "failed", size, str(error))
    except BadInput as error:
        return Outcome(str(job.shard), "stopped", size, str(error))
    except OSError as error:
        return Outcome(str(job.shard), "failed", size, f"{job.shard} cannot be read: {error.strerror or error}.")


def _read(job: Job, head: dict[str, Any], size: int) -> Outcome:
    tally, problems, record = Tally(), list[str](), load()
    _begin(job)
    found = dict.fromkeys(KINDS, 0)
    with ExitStack() as stack:
        tables = {kind: stack.enter_context(_Table(job, kind)) for kind in KINDS}
        for kind, row in _findings(job, tally, problems, record):
            tables[kind].add(row)
            found[kind] += 1
    counts = tally.counts() | found
    marker = {**head, "counts": counts, "problems": problems}
    atomic.write(place(job, "done", "json"), json.dumps(marker, ensure_ascii=False, indent=1).encode() + b"\n")
    return Outcome(str(job.shard), "done", size, counts=counts, problems=tuple(problems))


def _findings(job: Job, tally: Tally, problems: list[str], record: Record) -> Iterator[tuple[str, Row]]:
    for document, captured in taken(job.shard, tally):
        if not isinstance(document, Unreadable):
            read = careful.read(document, record, document.published or captured or job.day)
        else:
            read = document
        if isinstance(read, Reading):
            yield from rows(read)
            continue
        tally.unreadable += 1
        if len(problems) < _SHOWN:
            problems.append(str(read.error))


def _begin(job: Job) -> None:
    """Take back what a marker of earlier bytes or versions says, before their findings are replaced."""
    marker = place(job, "done", "json")
    try:
        marker.unlink(missing_ok=True)
    except OSError as error:
        raise BadInput(f'"{marker}" cannot be replaced: {error.strerror}.') from None


class _Table:
    """A Parquet file that grows by groups of rows and appears when it is whole."""

    def __init__(self, job: Job, kind: str) -> None:
        self._place, self._schema, self._rows = place(job, kind, "parquet"), schema(kind), list[Row]()

    def __enter__(self) -> _Table:
        import pyarrow.parquet as pq

        with ExitStack() as stack:
            unfinished = stack.enter_context(atomic.replacing(self._place))
            self._file = stack.enter_context(pq.ParquetWriter(unfinished, self._schema, compression="zstd"))
            self._stack = stack.pop_all()
        return self

    def add(self, row: Row) -> None:
        self._rows.append(row)
        if len(self._rows) >= _GROUP:
            self._flush()

    def __exit__(self, *error: Any) -> None:
        if error[0] is None:
            self._flush()
        self._stack.__exit__(*error)

    def _flush(self) -> None:
        import pyarrow as pa

        if self._rows:
            self._file.write_table(pa.Table.from_pylist(self._rows, self._schema))
            self._rows.clear()


def place(job: Job, kind: str, ending: str) -> Path:
    """Where the findings of a shard go: named after the shard and, since names repeat, its folder."""
    folder = hashlib.sha256(str(job.shard.resolve()).encode()).hexdigest()[:8]
    return job.out / kind / f"{job.shard.name}-{folder}.{ending}"


def _head(job: Job) -> dict[str, Any]:
    """What the findings follow from."""
    with job.shard.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    made_with = versions() | {"record": load().version}
    return {"shard": job.shard.name, "sha256": digest, "day": job.day, "versions": made_with}


def _finished(job: Job) -> dict[str, Any] | None:
    try:
        marker: dict[str, Any] = json.loads(place(job, "done", "json").read_bytes())
    except (OSError, ValueError):
        return None
    return marker if all(place(job, kind, "parquet").is_file() for kind in KINDS) else None
