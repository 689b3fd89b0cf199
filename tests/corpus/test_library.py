"""The library keeps each article once, each change as a version, each finding with the versions that made it."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from made import COUNT, OFF_TOPIC, ROWS, VETO, lines

from servanda.corpus.library import queries
from servanda.corpus.library.adding import Added, add
from servanda.corpus.library.rechecking import recheck
from servanda.corpus.library.store import Store, open_store
from servanda.errors import BadInput, BrokenData, NotOnRecord
from servanda.reports.documents import documents, of_text
from servanda.reports.model import Document
from servanda.reports.reading import Reading, read_text
from servanda.timeline.days import parse_day

DAY = parse_day("2025-03-01")


def article(text: str, url: str = "", outlet: str = "", day: str = "2025-03-01") -> Document:
    return Document(text, url=url or None, outlet=outlet or None, published=parse_day(day), published_from="meta")


def states(found: list[Added]) -> list[str]:
    return [each.state for each in found]


def test_the_same_article_again_is_not_kept_twice(store: Store, tmp_path: Path) -> None:
    shard = str(lines(tmp_path / "news.jsonl"))
    assert states(list(add(store, documents([shard])))) == ["new"] * 4
    assert states(list(add(store, documents([shard])))) == ["known"] * 4
    assert len(queries.documents(store)) == 4


def test_a_copy_of_a_file_that_names_no_publisher_is_the_same_article(store: Store, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "texts" / name).write_text(COUNT.format(125))
    assert states(list(add(store, documents([str(tmp_path / "texts")], DAY)))) == ["new", "known"]


def test_a_changed_article_becomes_a_version_with_what_changed_in_its_claims(store: Store) -> None:
    url = "https://example.org/count"
    first, second = article(COUNT.format(150), url), article(f"{COUNT.format(125)} {VETO}", url)
    list(add(store, [first]))
    added = next(iter(add(store, [second])))
    assert (added.state, added.number) == ("version", 2)
    said = {(change["change"], change["type"]) for change in added.changes}
    assert {("came", "parties_count"), ("went", "parties_count"), ("came", "unsc_vote")} <= said
    assert [version["number"] for version in queries.article(store, added.article or 0)["versions"]] == [1, 2]
    assert next(iter(add(store, [second]))).state == "known"


def test_wire_copy_is_one_family_with_its_first_appearance(store: Store) -> None:
    body = f"{COUNT.format(125)} {VETO} The vote in New York was the tenth of its kind, diplomats said on Thursday."
    copies = [
        article(body, "https://b.example/late", "Late Paper", "2025-06-07"),
        article(body + " More follows.", "https://a.example/early", "Early Wire", "2025-06-05"),
        article(OFF_TOPIC * 3, "https://c.example/sport", "Sport", "2025-06-05"),
    ]
    assert states(list(add(store, copies))) == ["new"] * 3
    [family] = queries.families(store)
    assert (family["documents"], family["first"], family["first_outlet"]) == (2, "2025-06-05", "Early Wire")
    assert family["outlets"] == ["Early Wire", "Late Paper"]


def test_a_finding_is_what_read_prints(store: Store, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from servanda.cli.read import read

    shard = str(lines(tmp_path / "news.jsonl"))
    printed = [json.loads(line) for line in CliRunner().invoke(read, [shard, "--json"]).stdout.splitlines()]
    added = list(add(store, documents([shard])))
    for one, expected in zip(added, printed, strict=True):
        kept = queries.article(store, one.article or 0)
        assert {name: kept[name] for name in expected} == expected


def test_search_finds_all_words_and_phrases_of_the_latest_version_only(store: Store) -> None:
    url = "https://example.org/a"
    list(add(store, [article(VETO, url), article(OFF_TOPIC, "https://example.org/b")]))
    assert [row["url"] for row in queries.search(store, "security GAZA")] == [url]
    assert queries.search(store, '"Security Council" cup') == []
    assert len(queries.search(store, '"heavy rain"')) == 1
    list(add(store, [article(COUNT.format(125), url)]))
    assert queries.search(store, "Gaza") == []


@pytest.mark.parametrize("words", ['"', "NEAR(", "a AND", "text:", "*", "'; DROP TABLE articles; --", "-", ""])
def test_any_words_may_be_searched(store: Store, words: str) -> None:
    list(add(store, [article(VETO, "https://example.org/a")]))
    assert isinstance(queries.search(store, words), list)
    assert len(queries.documents(store)) == 1


def test_claims_are_listed_by_type_verdict_and_day_with_the_versions_that_made_them(store: Store) -> None:
    list(add(store, [article(row["text"], f"https://e.org/{row['id']}", day=row["published"]) for row in ROWS]))
    assert [row["verdict"] for row in queries.claims(store, "parties_count")] == ["agrees", "disagrees"]
    assert [row["type"] for row in queries.claims(store, since=parse_day("2025-06-01"))] == ["unsc_vote"]
    [row] = queries.claims(store, verdict="disagrees")
    assert row["args"]["value"] == 150
    assert row["record"].startswith("2026-")
    assert row["code"]
    assert row["law"]


def test_recheck_lists_the_verdicts_that_flipped_and_keeps_the_earlier_finding(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from servanda.corpus.library import rechecking
    from servanda.record import load

    list(add(store, [article(VETO, "https://example.org/veto", day="2025-06-05")]))
    assert list(recheck(store)) == []
    votes = [vote for vote in load().council_votes if vote.date != parse_day("2025-06-04")]
    without = load().replace("council_votes", votes)

    def read_without(document: Document, record: object, *, day: int | None, off_topic: bool) -> Reading:
        return read_text(document, without, day=day, off_topic=off_topic)

    monkeypatch.setattr(rechecking, "read_text", read_without)
    [flip] = list(recheck(store, everything=True))
    assert (flip["change"], flip["before"], flip["after"]) == ("flipped", "agrees", "disagrees")
    assert [row["verdict"] for row in queries.claims(store)] == ["disagrees"]
    assert len(store.rows("SELECT id FROM readings")) == 2


def test_recheck_reads_only_what_other_versions_judged(store: Store) -> None:
    list(add(store, [article(VETO, "https://example.org/veto", day="2025-06-05")]))
    assert len(store.rows("SELECT id FROM readings")) == 1
    store.rows("UPDATE readings SET record = 'an earlier record'")
    assert list(recheck(store)) == []
    assert len(store.rows("SELECT id FROM readings")) == 2
    list(recheck(store))
    assert len(store.rows("SELECT id FROM readings")) == 2


def test_several_writers_and_readers_at_once_lose_nothing_and_keep_nothing_twice(place: str) -> None:
    open_store(place).close()
    texts = [f"{COUNT.format(n)} Report number {n} of a long series of reports." for n in range(100, 140)]

    def write() -> None:
        mine = open_store(place)
        list(add(mine, (article(text, f"https://example.org/{n}") for n, text in enumerate(texts))))
        queries.documents(mine)
        mine.close()

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    store = open_store(place)
    assert len(queries.documents(store, 1000)) == len(texts)
    assert len(queries.claims(store, "parties_count")) == len(texts)
    store.close()


def test_characters_that_no_database_takes_leave_every_offset_where_it_was(store: Store) -> None:
    text = f"A\0 mark \ud83d first. {COUNT.format(125)}"
    added = next(iter(add(store, [of_text(text)])))
    kept = store.rows("SELECT text FROM versions")[0]["text"]
    claim = queries.article(store, added.article or 0)["claims"][0]
    assert kept[claim["start"] : claim["end"]] == claim["sentence"]


def test_an_article_that_is_not_there_is_said_so(store: Store) -> None:
    with pytest.raises(NotOnRecord, match="has no article 7"):
        queries.article(store, 7)


def test_an_older_library_is_brought_up_to_date_with_all_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from servanda.corpus.library import schema, store

    monkeypatch.setattr(store, "STEPS", schema.STEPS[:2])
    older = open_store(str(tmp_path / "l.sqlite"))
    list(add(older, [article(VETO, "https://example.org/veto")]))
    older.close()
    monkeypatch.setattr(store, "STEPS", schema.STEPS)
    newer = open_store(str(tmp_path / "l.sqlite"))
    assert newer.rows("SELECT * FROM alerts") == []
    assert len(queries.documents(newer)) == 1
    newer.close()


def test_a_library_made_by_a_newer_servanda_is_left_alone(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from servanda.corpus.library import schema, store

    open_store(place).close()
    monkeypatch.setattr(store, "STEPS", schema.STEPS[:1])
    with pytest.raises(BadInput, match="newer servanda"):
        open_store(place)


def test_a_file_that_is_no_library_and_a_folder_that_may_not_be_written_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no library " * 100)
    with pytest.raises(BrokenData, match="is no library"):
        open_store(str(tmp_path / "notes.txt"))
    with pytest.raises(BadInput, match="cannot be made"):
        open_store("/proc/nothing/library.sqlite")


def test_a_connection_dropped_in_mid_write_leaves_what_was_kept_and_says_so(database: str) -> None:
    import psycopg

    store = open_store(database)
    list(add(store, [article(VETO, "https://example.org/veto")]))

    def drop(added: Added) -> None:
        with psycopg.connect(database, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")

    with pytest.raises(BadInput, match=r"does not answer.*kept"):
        list(add(store, [article(COUNT.format(125), "https://example.org/count")], also=drop))
    again = open_store(database)
    assert [row["url"] for row in queries.documents(again)] == ["https://example.org/veto"]
    assert next(iter(add(again, [article(COUNT.format(125), "https://example.org/count")]))).state == "new"
    again.close()
