"""A crawl from its shards to a folder of findings: what is finished is kept, what fails is named, the rest goes on."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from servanda.corpus import atomic
from servanda.corpus.engines import engine
from servanda.corpus.shard import Job, Outcome, process
from servanda.errors import BadInput, BrokenData
from servanda.timeline.days import Day, today


def run(shards: Sequence[Path], out: Path, name: str = "local", workers: int | None = None) -> Iterator[Outcome]:
    """Read the shards on an engine; what became of each, as they are ready.

    The same command again goes on where it stopped.  Documents without a day are judged on the day of their capture,
    else on the day the run was first started, which `run.json` of the folder holds.  Raises `BadInput` where the
    findings cannot be written.
    """
    mapped = engine(name)
    with _alone(out):
        day = _started(out)
        jobs = [Job(shard, out, day) for shard in sorted(shards, key=lambda shard: -shard.stat().st_size)]
        for outcome in mapped(process, jobs, workers or os.cpu_count() or 1):
            if outcome.state == "stopped":
                raise BadInput(outcome.error)
            yield outcome


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """One run at a time in a folder; what a killed one left half written is cleared away."""
    import fcntl

    try:
        out.mkdir(parents=True, exist_ok=True)
        with (out / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            for unfinished in out.glob("*/.*.tmp"):
                unfinished.unlink(missing_ok=True)
            yield
    except BlockingIOError:
        raise BadInput(f"Another run is at work in {out}.", hint="Wait for it, or name another folder.") from None
    except OSError as error:
        raise BadInput(
            f'"{out}" cannot be written: {error.strerror}.', hint="Name another folder with --out."
        ) from None


def _started(out: Path) -> Day:
    """The day on which this folder's run began, written down on that day."""
    place = out / "run.json"
    try:
        return int(json.loads(place.read_bytes())["day"])
    except FileNotFoundError:
        atomic.write(place, json.dumps({"schema": "servanda/1", "day": (day := today())}).encode() + b"\n")
        return day
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenData(f"{place} cannot be read ({error}).", hint="Name another folder with --out.") from None


@dataclass
class Progress:
    """How far a run is, and how long the rest may take at the pace so far."""

    shards: int
    bytes: int
    started: float = field(default_factory=time.monotonic)
    seen: int = 0
    read: int = 0
    kept: int = 0
    failed: int = 0
    pages: int = 0
    claims: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count a shard."""
        self.seen += 1
        self.failed += outcome.state == "failed"
        if outcome.state == "kept":
            self.kept += outcome.bytes
        else:
            self.read += outcome.bytes
        self.pages += outcome.counts.get("pages", 0)
        self.claims += outcome.counts.get("claims", 0)

    def line(self) -> str:
        """The state in one line."""
        spent = time.monotonic() - self.started
        rest = self.bytes - self.kept - self.read
        left = f", about {_length(spent * rest / self.read)} left" if self.read and rest > 0 else ""
        counted = f"{self.pages:,} pages, {self.claims:,} claims"
        return f"{self.seen} of {self.shards} shards, {counted}, {_length(spent)}{left}"


def _length(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"
