"""The commands: results on stdout, a line for what is wrong on stderr, the exit codes of the contract, no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from made import COUNT, ROWS, lines, warc

SERVANDA = [sys.executable, "-c", "from servanda.cli import main; main()"]


def servanda(*words: object, store: Path | None = None) -> subprocess.CompletedProcess[str]:
    places = {"SERVANDA_LIBRARY": str(store)} if store else {}
    command = [*SERVANDA, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | places, timeout=120)


def test_a_newcomer_adds_a_folder_searches_it_and_reads_on(tmp_path: Path) -> None:
    store, texts = tmp_path / "l.sqlite", tmp_path / "texts"
    texts.mkdir()
    (texts / "count.txt").write_text(COUNT.format(125))
    assert "1 new" in servanda("library", "add", texts, "--published", "2025-03-01", store=store).stdout
    [found] = servanda("library", "search", "member", "states", "--json", store=store).stdout.splitlines()
    assert json.loads(found)["id"] == 1
    shown = servanda("library", "show", 1, store=store).stdout
    assert "parties_count: agrees" in shown
    assert servanda("library", "recheck", store=store).stderr == "0 changes\n"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("library", "add", "nothing.txt"), 4, 'No file "nothing.txt"'),
        (("library", "claims", "--type", "parties"), 2, "Closest: parties_count"),
        (("library", "claims", "--since", "yesterday"), 2, "is no day"),
        (("library", "show", "99"), 3, "has no article 99"),
        (("corpus", "run", "nothing.warc.gz", "--out", "out"), 2, "No file"),
        (("corpus", "report", "nowhere"), 2, "servanda corpus run"),
        (("library", "list", "--store", "postgresql://nobody@127.0.0.1:1/none"), 2, "does not answer"),
    ],
)
def test_what_is_wrong_is_a_line_with_the_code_of_the_contract(
    words: tuple[str, ...], code: int, says: str, tmp_path: Path
) -> None:
    done = servanda(*words, store=tmp_path / "l.sqlite")
    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_password_in_the_address_of_a_library_is_in_no_message(tmp_path: Path) -> None:
    done = servanda("library", "list", "--store", "postgresql://me:secret@127.0.0.1:1/none")
    assert "127.0.0.1:1/none" in done.stderr
    assert "secret" not in done.stderr + done.stdout


def test_a_crawl_with_a_broken_shard_reads_the_rest_and_says_so(tmp_path: Path) -> None:
    good, bad = lines(tmp_path / "a.jsonl"), warc(tmp_path / "b.warc.gz")
    bad.write_bytes(bad.read_bytes()[:-60])
    done = servanda("corpus", "run", good, bad, "--out", tmp_path / "out", "--workers", 1)
    assert done.returncode == 4
    assert "3 claims" in done.stdout
    assert "breaks off" in done.stderr
    assert "2 of 2 shards" in done.stderr


def test_ctrl_c_ends_a_crawl_at_once_and_the_same_command_goes_on(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(4):
        lines(tmp_path / "in" / f"{number}.jsonl", ROWS * 2000)
    words = ["corpus", "run", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", "2"]
    running = subprocess.Popen([*SERVANDA, *words], stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not list((tmp_path / "out").glob("claims/.*.tmp")):  # at work
        assert running.poll() is None
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "Traceback" not in said
    done = servanda(*words)
    assert done.returncode == 0
    assert "24000 claims" in done.stdout
