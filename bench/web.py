"""Requests per second and p99 of the pages beside datasette serving the same tables, with wrk, in one run.

    apt-get install wrk
    python bench/web.py --datasette PATH/TO/datasette

Both run on uvicorn with the same protocol layer on this machine, on loopback, one connection pool each.  servanda is
measured as shipped (rendered replies are kept, as it is read-only) and with nothing kept (`afresh`).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import platform
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from servanda.record import load
from servanda.record.load import columns
from servanda.record.tables import TABLES
from servanda.web.site import row_dict

HERE = Path(__file__).parent
SECONDS, CONNECTIONS = 4, 16
OURS = {
    "ask (JSON)": "/api/v1/ask/netanyahu/HUN/2025-04-03",
    "ask (page)": "/ask/netanyahu/HUN/2025-04-03",
    "map, a day's stylesheet": "/map/putin/2025-04-03.css",
    "state page": "/states/HUN?day=2025-04-03",
    "table of warrants (JSON)": "/api/v1/record/warrants?limit=100",
}
THEIRS = {"state row (page)": "/record/states/HUN", "table of warrants (JSON)": "/record/warrants.json?_size=100"}


def afresh() -> Any:
    """The site with no reply kept: each is made anew."""
    from servanda.web.app import create_app, warm

    warm()
    return create_app(keep=0)


def main() -> None:
    """Measures all of it and writes `results/web.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datasette", default="datasette")
    wanted = parser.parse_args()
    rows = []
    for workers in (1, 2):
        for name, factory in (("servanda", "servanda.web.app:ready"), ("servanda afresh", "web:afresh")):
            with serving(uvicorn(factory, workers)) as site:
                rows += [measured(name, workers, page, site + path) for page, path in OURS.items()]
    with tempfile.TemporaryDirectory() as folder:
        base = database(Path(folder) / "record.db")
        with serving([wanted.datasette, "serve", "--immutable", str(base), "--port"]) as site:
            rows += [measured("datasette", 1, page, site + path) for page, path in THEIRS.items()]
    result = {"machine": platform.platform(), "python": platform.python_version(), "rows": rows}
    (HERE / "results" / "web.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def database(path: Path) -> Path:
    """The tables of the record as SQLite, for datasette."""
    with contextlib.closing(sqlite3.connect(path)) as base:
        for name, kind in TABLES.items():
            names = ", ".join(f'"{column}"' for column in columns(kind))
            base.execute(f'create table "{name}" ({names}, primary key (id))')
            marks = ", ".join("?" * len(kind._fields))
            cells = [[_cell(value) for value in row_dict(row).values()] for row in load().rows_of(name)]
            base.executemany(f'insert into "{name}" values ({marks})', cells)
        base.commit()
    return path


def _cell(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value


def uvicorn(factory: str, workers: int) -> list[str]:
    """The command that serves the site on a port to be added."""
    command = [sys.executable, "-m", "uvicorn", factory, "--factory", "--app-dir", str(HERE), "--log-level", "error"]
    return [*command, "--no-access-log", "--workers", str(workers), "--port"]


@contextlib.contextmanager
def serving(command: list[str]) -> Iterator[str]:
    """A server that has answered once, ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([*command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(address, timeout=5).read()
                break
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def measured(server: str, workers: int, page: str, address: str) -> dict[str, Any]:
    """One page under wrk, after a warm-up."""
    with urllib.request.urlopen(address, timeout=30) as reply:
        size = len(reply.read())
    wrk(address, 1)
    said = wrk(address, SECONDS)
    per_second = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    p99 = re.search(r"99%\s+([\d.]+)(us|ms|s)", said)
    millis = float(p99[1]) * {"us": 0.001, "ms": 1, "s": 1000}[p99[2]] if p99 else None
    failed = "Non-2xx" in said
    row = {
        "server": server,
        "workers": workers,
        "page": page,
        "bytes": size,
        "per_second": per_second,
        "p99_ms": millis,
    }
    print(
        f"{server:16} {workers} {page:26} {per_second:9.0f}/s  p99 {millis:7.2f} ms  {size} bytes{' FAILED' * failed}"
    )
    return {**row, "failed": failed}


def wrk(address: str, seconds: int) -> str:
    """What wrk prints."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", address]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
