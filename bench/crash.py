"""Kill a crawl and a library in the making, again and again, and compare with an undisturbed run, byte for byte.

python bench/crash.py [KILLS]        20 kills of each unless told otherwise
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

POOL = Path(__file__).parents[2] / "shared" / "documents" / "pool.jsonl"
INVENTED = [
    {"text": "The International Criminal Court has 125 member states.", "published": "2025-03-01"},
    {"text": "The United States vetoed a draft of the Security Council on 4 June 2025.", "published": "2025-06-05"},
]


def shards(folder: Path, count: int, each: int) -> Path:
    """Shards of JSON Lines over the pool of documents where it is there, else over invented ones."""
    rows = [json.loads(line) for line in POOL.read_bytes().splitlines()] if POOL.is_file() else INVENTED
    folder.mkdir()
    for shard in range(count):
        some = (rows[(shard * each + n) % len(rows)] | {"id": f"{shard}-{n}"} for n in range(each))
        lines = "".join(json.dumps(row | {"text": f"{row['text']} No. {row['id']}."}) + "\n" for row in some)
        (folder / f"{shard:03}.jsonl").write_text(lines)
    return folder


def command(*words: object) -> list[str]:
    """`servanda` with these words, by the same interpreter."""
    return [sys.executable, "-c", "from servanda.cli import main; main()", *map(str, words)]


def killed(words: list[str], moment: float, whole_group: bool) -> bool:
    """Run a command and kill -9 it at a moment, with or without its workers; whether it was still at work."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(moment)
        return False
    except subprocess.TimeoutExpired:
        os.kill(-process.pid if whole_group else process.pid, signal.SIGKILL)
        process.wait()
        return True
    finally:
        if whole_group:
            return_group(process.pid)


def return_group(group: int) -> None:
    """Make sure that nothing of a group is left."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def finished(words: list[str]) -> float:
    """Run a command to its end; how long it took."""
    start = time.monotonic()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def survives(
    make: Callable[[Path], list[str]], content: Callable[[Path], object], folder: Path, kills: int, seed: int = 7
) -> dict[str, int]:
    """Kill at random moments, go on, and compare: how many kills, rounds, and rounds that differed from the first."""
    chance, whole = random.Random(seed), folder / "whole"
    lasted = finished(make(whole))
    expected, done, rounds, different = content(whole), 0, 0, 0
    while done < kills:
        place = folder / f"round{rounds}"
        for attempt in range(5):  # then it may finish
            if done >= kills or not killed(make(place), chance.uniform(0.3, max(0.6, lasted)), attempt % 2 == 0):
                break
            done += 1
        time.sleep(1)  # workers whose master died see it and end
        finished(make(place))
        different += content(place) != expected
        rounds += 1
    return {"kills": done, "rounds": rounds, "different": different}


def crawl_bytes(out: Path) -> dict[str, bytes]:
    """Every file of a crawl."""
    return {str(file.relative_to(out)): file.read_bytes() for file in sorted(out.rglob("*")) if file.is_file()}


def library_rows(path: Path) -> list[str]:
    """Everything in a library, after its own check of integrity."""
    with sqlite3.connect(path) as library:
        [[sound]] = library.execute("PRAGMA integrity_check").fetchall()
        assert sound == "ok", sound
        return list(library.iterdump())


def crawl(folder: Path, kills: int, count: int = 12, each: int = 400) -> dict[str, int]:
    """Kill a crawl with two workers."""
    made = shards(folder / "in", count, each)
    return survives(
        lambda out: command("corpus", "run", made, "--out", out, "--workers", 2), crawl_bytes, folder, kills
    )


def library(folder: Path, kills: int, count: int = 1, each: int = 875) -> dict[str, int]:
    """Kill `library add`."""
    made = shards(folder / "in", count, each)
    return survives(lambda store: command("library", "add", made, "--store", store), library_rows, folder, kills)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    failed = 0
    for name, attack in {"crawl": crawl, "library": library}.items():
        folder = Path(tempfile.mkdtemp(prefix=f"servanda-{name}-"))
        found = attack(folder, wanted)
        failed += found["different"]
        print(json.dumps({"what": name, **found}), flush=True)
        shutil.rmtree(folder)
    sys.exit(1 if failed else 0)
