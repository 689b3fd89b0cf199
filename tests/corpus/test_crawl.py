"""A crawl reads every kind of shard alike, resumes, names what fails, and writes the same bytes again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from made import COUNT, OFF_TOPIC, ROWS, VETO, lines, page, parquet, warc

from servanda.corpus.engines import ENGINES, engine
from servanda.corpus.findings import CLAIM
from servanda.corpus.run import Progress, run
from servanda.corpus.shard import Outcome
from servanda.corpus.shards import Tally, shards, taken
from servanda.errors import BadInput

Row = dict[str, Any]


def crawl(*names: Path, out: Path, name: str = "local", workers: int = 1) -> list[Outcome]:
    return sorted(run(shards(tuple(map(str, names))), out, name, workers), key=lambda outcome: outcome.shard)


def found(out: Path, kind: str = "claims") -> list[Row]:
    import pyarrow.parquet as pq

    return [row for file in sorted(out.glob(f"{kind}/*.parquet")) for row in pq.read_table(file).to_pylist()]


def written(out: Path) -> dict[str, bytes]:
    return {str(file.relative_to(out)): file.read_bytes() for file in out.rglob("*") if file.is_file()}


SHARDS = {"n.jsonl": lines, "n.jsonl.gz": lines, "n.jsonl.zst": lines, "n.parquet": parquet}
SHARDS |= {"n.warc": warc, "n.warc.gz": warc}


@pytest.mark.parametrize("name", SHARDS)
def test_every_kind_of_shard_yields_the_same_claims(name: str, tmp_path: Path) -> None:
    [outcome] = crawl(SHARDS[name](tmp_path / name), out=tmp_path / "out")
    assert (outcome.state, outcome.counts["pages"], outcome.counts["off_topic"]) == ("done", 4, 1)
    claims = [(row["type"], row["verdict"], row["published"]) for row in found(tmp_path / "out")]
    assert claims == [
        ("parties_count", "agrees", "2025-03-01"),
        ("unsc_vote", "agrees", "2025-06-05"),
        ("parties_count", "disagrees", "2025-03-02"),
    ]


def test_a_row_is_what_read_prints(tmp_path: Path) -> None:
    from servanda.cli.read import read

    shard = lines(tmp_path / "news.jsonl")
    printed = [json.loads(line) for line in CliRunner().invoke(read, [str(shard), "--json"]).stdout.splitlines()]
    crawl(shard, out=tmp_path / "out")
    expected = [claim for document in printed for claim in document["claims"]]
    rows = [row | {"args": json.loads(row["args"])} for row in found(tmp_path / "out")]
    assert len(rows) == len(expected) == 3
    for row, claim in zip(rows, expected, strict=True):
        assert {name: row[name] for name in CLAIM if name in claim} == claim


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_writes_the_same_bytes(name: str, tmp_path: Path) -> None:
    try:
        engine(name)
    except BadInput as missing:
        pytest.skip(str(missing))
    made = [lines(tmp_path / "a.jsonl"), warc(tmp_path / "b.warc.gz"), parquet(tmp_path / "c.parquet")]
    crawl(*made, out=tmp_path / "loop")
    outcomes = crawl(*made, out=tmp_path / "engine", name=name, workers=2)
    assert [outcome.state for outcome in outcomes] == ["done"] * 3
    assert written(tmp_path / "engine") == written(tmp_path / "loop")


def test_a_second_run_keeps_what_is_finished_and_reads_what_changed(tmp_path: Path) -> None:
    one, two, out = lines(tmp_path / "one.jsonl"), lines(tmp_path / "two.jsonl"), tmp_path / "out"
    crawl(one, two, out=out)
    before = written(out)
    assert [outcome.state for outcome in crawl(one, two, out=out)] == ["kept", "kept"]
    assert written(out) == before
    lines(two, [*ROWS, {"id": "more", "text": VETO, "published": "2025-06-06"}])
    assert [outcome.state for outcome in crawl(one, two, out=out)] == ["kept", "done"]
    assert len(found(out)) == 7


def test_a_shard_without_its_marker_was_not_finished(tmp_path: Path) -> None:
    out = tmp_path / "out"
    crawl(lines(tmp_path / "one.jsonl"), out=out)
    whole = written(out)
    [marker] = out.glob("done/*.json")
    marker.unlink()
    (out / "claims" / ".half.parquet.1.tmp").write_bytes(b"PAR1")
    assert crawl(tmp_path / "one.jsonl", out=out)[0].state == "done"
    assert written(out) == whole


def test_findings_of_other_versions_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from servanda.corpus import shard

    made, out = lines(tmp_path / "one.jsonl"), tmp_path / "out"
    crawl(made, out=out)
    monkeypatch.setattr(shard, "versions", lambda: {"code": "later", "law": "later"})
    assert crawl(made, out=out)[0].state == "done"


def test_shards_of_one_name_in_two_folders_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        lines(tmp_path / folder / "news.jsonl")
    crawl(tmp_path / "a", tmp_path / "b", out=tmp_path / "out")
    assert len(found(tmp_path / "out")) == 6


def test_a_page_without_a_day_is_judged_on_the_day_of_its_capture(tmp_path: Path) -> None:
    pages = [("https://example.org/a", "text/html", page(COUNT.format(124)))]
    crawl(warc(tmp_path / "a.warc.gz", pages, captured="2024-06-01"), out=tmp_path / "out")
    [row] = found(tmp_path / "out")
    assert (row["published"], row["judged_as_of"], row["verdict"]) == (None, "2024-06-01", "agrees")


def test_an_outlet_that_no_page_names_is_the_host_of_its_address(tmp_path: Path) -> None:
    crawl(warc(tmp_path / "a.warc.gz"), out=tmp_path / "out")
    assert {row["outlet"] for row in found(tmp_path / "out")} == {"example.org"}


def test_a_word_written_as_escapes_does_not_hide_from_the_gate(tmp_path: Path) -> None:
    escaped = "".join(f"\\u{ord(c):04x}" for c in VETO)
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{escaped}", "published": "2025-06-05"}}\n')
    assert next(one for one, _ in taken(tmp_path / "a.jsonl", Tally())).text == VETO  # type: ignore[union-attr]


def test_a_page_that_the_server_packed_is_unpacked(tmp_path: Path) -> None:
    import gzip

    pages = [("https://example.org/a", "text/html", gzip.compress(page(VETO, "2025-06-05")))]
    crawl(warc(tmp_path / "a.warc.gz", pages, encoding="gzip"), out=tmp_path / "out")
    assert [row["verdict"] for row in found(tmp_path / "out")] == ["agrees"]


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    made = shards((str(lines(tmp_path / "a.jsonl")),))
    first = run([*made, *shards((str(lines(tmp_path / "b.jsonl")),))], tmp_path / "out", workers=1)
    next(first)
    with pytest.raises(BadInput, match="Another run is at work"):
        list(run(made, tmp_path / "out", workers=1))
    assert len(list(first)) == 1


def test_progress_gives_an_estimate_by_the_bytes_read() -> None:
    progress = Progress(shards=4, bytes=400)
    progress.started -= 30
    progress.add(Outcome("a", "kept", 100))
    progress.add(Outcome("b", "done", 150, counts={"pages": 1200, "claims": 3}))
    assert progress.line() == "2 of 4 shards, 1,200 pages, 3 claims, 30 s, about 30 s left"


def test_a_hundred_times_the_pages_need_no_more_memory(tmp_path: Path) -> None:
    import tracemalloc

    def peak(count: int) -> int:
        shard = lines(tmp_path / f"{count}.jsonl.gz", [{"text": OFF_TOPIC * 20}, ROWS[0]] * count)
        crawl(shard, out=tmp_path / "warm")
        tracemalloc.start()
        crawl(shard, out=tmp_path / f"out{count}")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(2000) < peak(20) + (4 << 20)
