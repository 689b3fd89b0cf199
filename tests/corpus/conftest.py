"""A library in a file and one on a server of Postgres, started for the tests where Debian's package is there."""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from made import Site, serving

from servanda.corpus.library.store import Store, open_store

_COUNT = itertools.count()


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that listens on a socket in a temporary folder."""
    programs = _programs()
    if programs is None:
        pytest.skip("Debian's package postgresql is not installed")
    if os.geteuid() == 0 and not shutil.which("runuser"):
        pytest.skip("initdb refuses root, and there is no runuser")
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="servanda-pg-"))  # short: a socket's path may not be long
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    data, port = folder / "data", _free_port()
    start = [
        *as_user,
        str(programs / "initdb"),
        "-D",
        str(data),
        "-A",
        "trust",
        "-U",
        "test",
        "--no-sync",
        "-E",
        "UTF8",
    ]
    done = subprocess.run(start, capture_output=True, text=True, cwd="/")
    if done.returncode:
        pytest.skip(f"initdb failed: {done.stderr.strip()[:200]}")
    options = f"-k {folder} -p {port} -c listen_addresses='' -c fsync=off"
    control = [*as_user, str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log")]
    subprocess.run([*control, "-o", options, "start"], check=True, capture_output=True, cwd="/")
    try:
        yield f"postgresql://test@/postgres?host={folder}&port={port}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], capture_output=True, cwd="/")
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def database(postgres: str) -> str:
    """A new database on the server."""
    import psycopg

    name = f"library_{os.getpid()}_{next(_COUNT)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return postgres.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of an empty library of each kind."""
    if request.param == "postgres":
        return str(request.getfixturevalue("database"))
    return str(tmp_path / "library.sqlite")


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty library of each kind."""
    opened = open_store(place)
    yield opened
    opened.close()


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on loopback."""
    with serving() as served:
        yield served
