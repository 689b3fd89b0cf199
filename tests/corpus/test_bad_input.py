"""Whatever is wrong with a shard is said in a line; what came before and after it is kept."""

from __future__ import annotations

import errno
import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from made import COUNT, ROWS, VETO, lines, page, parquet, warc

from servanda.corpus import limits
from servanda.corpus.engines import engine
from servanda.corpus.run import run
from servanda.corpus.shard import Job, Outcome
from servanda.corpus.shards import shards
from servanda.errors import BadInput
from servanda.record import Record
from servanda.reports.model import Document
from servanda.reports.reading import Reading
from servanda.timeline.days import Day


def truncated_gzip(path: Path) -> Path:
    whole = lines(path / "a.jsonl.gz", ROWS * 50)
    whole.write_bytes(whole.read_bytes()[:-30])
    return whole


def truncated_warc(path: Path) -> Path:
    whole = warc(path / "a.warc.gz")
    whole.write_bytes(whole.read_bytes()[:-60])
    return whole


def truncated_zstd(path: Path) -> Path:
    whole = lines(path / "a.jsonl.zst", [{**row, "text": os.urandom(20_000).hex()} for row in ROWS])
    whole.write_bytes(whole.read_bytes()[:-30_000])
    return whole


def no_gzip_at_all(path: Path) -> Path:
    (path / "a.jsonl.gz").write_bytes(b"<html>404 not found</html>")
    return path / "a.jsonl.gz"


def no_warc_at_all(path: Path) -> Path:
    (path / "a.warc.gz").write_bytes(gzip.compress(b"<html>404 not found</html>" * 9))
    return path / "a.warc.gz"


def no_parquet_at_all(path: Path) -> Path:
    (path / "a.parquet").write_bytes(b"PAR1 but no more")
    return path / "a.parquet"


def parquet_without_the_column(path: Path) -> Path:
    return parquet(path / "a.parquet", [{"body": VETO, "day": "2025-06-05"}])


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (truncated_gzip, "breaks off"),
        (truncated_warc, "breaks off"),
        (truncated_zstd, "breaks off"),
        (no_gzip_at_all, "breaks off"),
        (no_warc_at_all, "holds no record"),
        (no_parquet_at_all, "is no Parquet that can be read"),
        (parquet_without_the_column, 'has no column "text": body, day'),
    ],
)
def test_a_broken_shard_is_named_in_a_line_and_the_rest_go_on(
    broken: Callable[[Path], Path], says: str, tmp_path: Path
) -> None:
    bad, good, out = broken(tmp_path), lines(tmp_path / "good.jsonl"), tmp_path / "out"
    outcomes = {outcome.shard: outcome for outcome in run(shards((str(bad), str(good))), out, workers=1)}
    assert outcomes[str(good)].state == "done"
    assert outcomes[str(bad)].state == "failed"
    assert says in outcomes[str(bad)].error
    assert "\n" not in outcomes[str(bad)].error
    assert len(list(out.glob("claims/*"))) == len(list(out.glob("done/*.json"))) == 1


def test_a_line_that_is_no_document_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    shard = lines(tmp_path / "a.jsonl")
    shard.write_bytes(b'{"text": "the ICC"\n{"body": "the ICC"}\n\n' + shard.read_bytes())
    [outcome] = run([shard], tmp_path / "out", workers=1)
    assert (outcome.state, outcome.counts["unreadable"], outcome.counts["claims"]) == ("done", 2, 3)
    assert [problem.split(" ")[0] for problem in outcome.problems] == [f"{shard}:1", f"{shard}:2"]


def test_a_page_of_another_kind_than_it_says_is_left_or_read_as_what_it_is(tmp_path: Path) -> None:
    pages = [
        ("https://example.org/image", "image/png", page(VETO)),
        ("https://example.org/binary", "text/html", b"\x89PNG\r\n" + bytes(200)),
        ("https://example.org/plain", "text/plain", VETO.encode()),
    ]
    [outcome] = run([warc(tmp_path / "a.warc.gz", pages)], tmp_path / "out", workers=1)
    assert outcome.state == "done"
    assert (outcome.counts["pages"], outcome.counts["other"], outcome.counts["claims"]) == (3, 1, 1)


def huge_line(path: Path) -> Path:
    return lines(path / "a.jsonl.gz", [{"text": VETO + "x" * (limits.PAGE + 1)}, *ROWS])


def huge_page(path: Path) -> Path:
    bodies = [VETO + "x" * limits.PAGE, *(row["text"] for row in ROWS)]
    return warc(path / "a.warc.gz", [(f"https://e.org/{n}", "text/html", page(b)) for n, b in enumerate(bodies)])


def huge_cell(path: Path) -> Path:
    return parquet(path / "a.parquet", [{"text": VETO + "x" * limits.PAGE}, *({"text": row["text"]} for row in ROWS)])


@pytest.mark.parametrize("huge", [huge_line, huge_page, huge_cell])
def test_a_page_beyond_the_limit_is_named_and_the_others_are_read(
    huge: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PAGE", 100_000)
    [outcome] = run([huge(tmp_path)], tmp_path / "out", workers=1)
    assert (outcome.state, outcome.counts["unreadable"], outcome.counts["claims"]) == ("done", 1, 3)
    assert "it was not read" in outcome.problems[0]


def test_a_bomb_is_stopped_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED", 50 << 20)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(bytes(100 << 20), 1))
    [outcome] = run([tmp_path / "a.jsonl.gz"], tmp_path / "out", workers=1)
    assert outcome.state == "failed"
    assert "unpacks to more" in outcome.error


def test_a_page_that_unpacks_without_end_is_stopped_and_named(tmp_path: Path) -> None:
    import tracemalloc

    bomb = gzip.compress(bytes(200 << 20), 1)
    pages = [("https://e.org/b", "text/html", bomb), ("https://e.org/a", "text/html", gzip.compress(page(VETO)))]
    shard = warc(tmp_path / "a.warc.gz", pages, encoding="gzip")
    tracemalloc.start()
    [outcome] = run([shard], tmp_path / "out", workers=1)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (outcome.counts["unreadable"], outcome.counts["claims"]) == (1, 1)
    assert most < 100 << 20


def test_a_document_that_the_reader_fails_on_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from servanda.corpus import careful
    from servanda.corpus.library.adding import add
    from servanda.corpus.library.store import open_store
    from servanda.reports.documents import documents

    whole = careful.read_text

    def fails(document: Document, record: Record, *, day: Day | None, off_topic: bool) -> Reading:
        if document.id == "veto":
            raise IndexError("string index out of range")
        return whole(document, record, day=day, off_topic=off_topic)

    monkeypatch.setattr(careful, "read_text", fails)
    shard = lines(tmp_path / "a.jsonl")
    [outcome] = run([shard], tmp_path / "out", workers=1)
    assert (outcome.state, outcome.counts["unreadable"], outcome.counts["claims"]) == ("done", 1, 2)
    assert f"{shard}:2 could not be read: the reader failed (IndexError" in outcome.problems[0]
    store = open_store(str(tmp_path / "l.sqlite"))
    assert [added.state for added in add(store, documents([str(shard)]))] == ["new", "unreadable", "new", "new"]
    store.close()


def test_a_worker_that_dies_is_named_and_the_same_command_goes_on(tmp_path: Path) -> None:
    made = [lines(tmp_path / f"{name}.jsonl") for name in "ab"]
    jobs = [Job(shard, tmp_path / "out", 739000) for shard in made]
    outcomes = list(engine("local")(die, jobs, 2))
    assert {outcome.state for outcome in outcomes} == {"failed"}
    assert all("its worker died" in outcome.error for outcome in outcomes)
    assert [outcome.state for outcome in run(made, tmp_path / "out", workers=1)] == ["done", "done"]


def die(job: Job) -> Outcome:
    os._exit(9)


def test_a_full_disk_ends_the_run_and_keeps_what_was_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from servanda.corpus import atomic

    made, out = [lines(tmp_path / f"{name}.jsonl") for name in "ab"], tmp_path / "out"
    whole, writes = atomic._to_disk, []

    def full(path: Path) -> None:
        writes.append(path)
        if len(writes) > 10:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        whole(path)

    monkeypatch.setattr(atomic, "_to_disk", full)
    with pytest.raises(BadInput, match=r"No space left on device.*what was finished is kept"):
        list(run(made, out, workers=1))
    assert not list(out.rglob("*.tmp"))
    monkeypatch.setattr(atomic, "_to_disk", whole)
    assert sorted(outcome.state for outcome in run(made, out, workers=1)) == ["done", "kept"]


def test_a_folder_that_may_not_be_written_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be written"):
        list(run([lines(tmp_path / "a.jsonl")], Path("/proc/out"), workers=1))


@pytest.mark.parametrize("name", ["nothing.warc.gz", "notes.txt", "empty"])
def test_what_is_no_shard_is_said_with_what_is_one(name: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(COUNT)
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match=r"(?i)(No file|no shard)"):
        shards((str(tmp_path / name),))
