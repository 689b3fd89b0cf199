"""A client in the process, a server on a free port, and Debian's Chromium where it is installed."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

try:
    from starlette.testclient import TestClient

    from servanda.web.app import create_app, warm
except ImportError:  # without the extra web there are no pages to test
    collect_ignore_glob = ["test_[!m]*.py", "test_map.py"]


@pytest.fixture(scope="session")
def client() -> TestClient:
    """The site without a cache of replies, so that each request is answered afresh."""
    return TestClient(create_app(keep=0), follow_redirects=False)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a running server."""
    uvicorn = pytest.importorskip("uvicorn")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    warm()
    server = uvicorn.Server(uvicorn.Config(create_app(), port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(5)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium; the tests skip where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium)")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
