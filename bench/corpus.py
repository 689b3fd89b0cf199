"""Crawls side by side: plain loop, local pool, Ray, Spark and Dask over the same documents, as WARC and as Parquet.

    python bench/corpus.py [--documents 10000] [--engines loop,pool,ray,spark,dask] [--out results.json]
    python bench/corpus.py --rates          pages a second and core, off the topic and on it; a search over 100,000

The documents are the pool of `../shared/documents` repeated with changes, in eight shards.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

POOL = Path(__file__).parents[2] / "shared" / "documents" / "pool.jsonl"
SHARDS = 8
ENGINES = {"loop": ("local", 1), "pool": ("local", 2), "ray": ("ray", 2), "spark": ("spark", 2), "dask": ("dask", 2)}
OFF_TOPIC = "The cup final was postponed after heavy rain and both teams will play again on Sunday afternoon. "

Row = dict[str, Any]


def documents(count: int) -> Iterator[Row]:
    """The pool again and again, each time with another sentence, id and outlet."""
    pool = [json.loads(line) for line in POOL.read_bytes().splitlines()]
    for number in range(count):
        row = pool[number % len(pool)]
        text = f"{row['text']} This is report number {number} of the series."
        yield {"id": str(number), "text": text, "published": row["published"], "outlet": f"Outlet {number % 7}"}


def as_parquet(rows: list[Row], path: Path) -> None:
    """Rows as a table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), path.with_suffix(".parquet"))


def as_warc(rows: list[Row], path: Path) -> None:
    """Rows as pages of a crawl, each with the head, menu and foot that pages have."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.with_suffix(".warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for row in rows:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"https://outlet.example/{row['id']}", "response", payload=io.BytesIO(page(row)),
                http_headers=headers, warc_headers_dict={"WARC-Date": f"{row['published']}T10:00:00Z"},
            )  # fmt: skip
            writer.write_record(record)


def page(row: Row) -> bytes:
    """A row as a web page."""
    menu = "".join(f'<li><a href="/s/{n}">Section {n}</a></li>' for n in range(20))
    head = f'<title>News</title><meta property="article:published_time" content="{row["published"]}">'
    body = f"<nav><ul>{menu}</ul></nav><article><h1>News</h1><p>{row['text']}</p></article><footer>Contact</footer>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def corpus(folder: Path, kind: str, count: int) -> Path:
    """The documents in shards."""
    made = folder / f"{kind}-{count}"
    made.mkdir()
    rows, write = list(documents(count)), {"parquet": as_parquet, "warc": as_warc}[kind]
    for shard in range(SHARDS):
        write(rows[shard::SHARDS], made / f"{shard}")
    return made


def measured(inputs: Path, engine: str, out: Path) -> Row:
    """One run in processes of its own: seconds, and the most memory that all of them held at once."""
    name, workers = ENGINES[engine]
    words = ["corpus", "run", str(inputs), "--out", str(out), "--engine", name, "--workers", str(workers)]
    start = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-c", "from servanda.cli import main; main()", *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    memory = Memory(process.pid)
    _, said = process.communicate()
    memory.stop()
    if process.returncode:
        return {"error": said.strip().splitlines()[-1][:200] if said.strip() else str(process.returncode)}
    return {"seconds": round(time.monotonic() - start, 2), "peak_mb": memory.peak >> 20}


class Memory(threading.Thread):
    """The proportional memory of a process and all below it, looked at ten times a second."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.peak, self._root, self._ended = 0, root, threading.Event()
        self.start()

    def run(self) -> None:
        while not self._ended.wait(0.1):
            self.peak = max(self.peak, sum(map(_memory, _below(self._root))))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _below(root: int) -> set[int]:
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdecimal():
            try:
                parents[int(entry)] = int(Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError, IndexError):
                continue
    found, more = set[int](), {root}
    while more:
        found |= more
        more = {child for child, parent in parents.items() if parent in more} - found
    return found


def _memory(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:")), 0)


def side_by_side(count: int, engines: list[str], kinds: list[str]) -> list[Row]:
    """Every engine over the same documents; start-up is a run over eight documents."""
    folder, results = Path(tempfile.mkdtemp(prefix="servanda-bench-")), []
    for kind in kinds:
        tiny, whole = corpus(folder, kind, SHARDS), corpus(folder, kind, count)
        for engine in engines:
            started = measured(tiny, engine, folder / f"tiny-{kind}-{engine}")
            row = {"kind": kind, "engine": engine, "documents": count, "startup_s": started.get("seconds")}
            row |= measured(whole, engine, folder / f"out-{kind}-{engine}")
            if "seconds" in row:
                row["per_second"] = round(count / row["seconds"])
                row["load"] = round(os.getloadavg()[0], 1)  # of the machine: others may be at work on it
            results.append(row)
            print(json.dumps(row), flush=True)
    shutil.rmtree(folder)
    return results


def rates() -> list[Row]:
    """What one core reads in a second: pages off the topic, documents and pages on it, a search over 100,000."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-bench-"))
    off = [row | {"text": OFF_TOPIC * 40} for row in documents(20_000)]
    on = [row for row in documents(12_000) if "Court" in row["text"] or "Security Council" in row["text"]][:6000]
    results = []
    for name, rows, write in (
        ("off-topic pages, WARC", off, as_warc),
        ("on-topic documents, Parquet", on, as_parquet),
        ("on-topic pages, WARC", on, as_warc),
    ):
        place = folder / str(len(results))
        write(rows, place)
        results.append({"what": name, "per_second_and_core": round(len(rows) / _core_seconds(place))})
        print(json.dumps(results[-1]), flush=True)
    results.append(searches(folder / "library.sqlite"))
    print(json.dumps(results[-1]), flush=True)
    shutil.rmtree(folder)
    return results


def _core_seconds(place: Path) -> float:
    """The processor time of reading one shard in this process, warm."""
    from servanda.corpus.shard import Job, process

    [shard] = place.parent.glob(f"{place.name}.*")
    process(Job(shard, place.parent / "warm", 739000))
    start = time.process_time()
    assert process(Job(shard, place.parent / "out", 739000)).state == "done"
    return time.process_time() - start


def searches(path: Path, count: int = 100_000) -> Row:
    """A library of so many documents: how fast it grew, and the median and slowest of some searches."""
    from servanda.corpus.library import queries
    from servanda.corpus.library.adding import add
    from servanda.corpus.library.store import open_store
    from servanda.reports.documents import of_fields

    store = open_store(str(path))
    start = time.monotonic()
    for _ in add(store, (of_fields(row, row["id"]) for row in documents(count))):
        pass
    added = time.monotonic() - start
    taken = {}
    for words in (
        "warrant",
        "Security Council",
        "Netanyahu Hungary",
        '"arrest warrant"',
        "the",
        "report series",
        "Sudan",
    ):
        start = time.monotonic()
        queries.search(store, words)
        taken[words] = round((time.monotonic() - start) * 1000, 1)
    store.close()
    return {"what": f"search over {count:,} documents", "added_per_second": round(count / added), "ms": taken}


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--engines", default=",".join(ENGINES))
    options.add_argument("--kinds", default="parquet,warc")
    options.add_argument("--rates", action="store_true")
    options.add_argument("--out", type=Path)
    given = options.parse_args()
    chosen = given.engines.split(","), given.kinds.split(",")
    found = rates() if given.rates else side_by_side(given.documents, *chosen)
    if given.out:
        given.out.write_text(json.dumps(found, indent=1) + "\n")
