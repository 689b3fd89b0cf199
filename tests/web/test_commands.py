"""The two commands: one opens the site, one speaks with an assistant over standard input and output."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

SERVANDA = [sys.executable, "-c", "from servanda.cli import main; main()"]


def test_serve_opens_a_site_that_is_well() -> None:
    pytest.importorskip("uvicorn", reason="the pages need the extra web")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([*SERVANDA, "serve", "--port", str(port)], stderr=subprocess.PIPE, text=True)
    try:
        assert asked(f"http://127.0.0.1:{port}/api/v1/health")["status"] == "ok"
        assert process.stderr is not None
        assert f"http://127.0.0.1:{port}/" in process.stderr.readline()
    finally:
        process.terminate()
        process.wait(10)


def asked(address: str) -> dict[str, str]:
    """The JSON at an address, once the server is up."""
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=5) as reply:
                return dict(json.load(reply))
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("the server did not start within 15 seconds")


def test_mcp_answers_over_standard_input_and_output() -> None:
    pytest.importorskip("mcp", reason="the server for assistants needs the extra mcp")
    client = {"name": "a test", "version": "1"}
    first = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": client}
    call = {"name": "members", "arguments": {"on": "2025-01-01"}}
    messages = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": first},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call},
    ]
    process = subprocess.Popen([*SERVANDA, "mcp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        for message in messages:
            process.stdin.write(json.dumps(message) + "\n")
            process.stdin.flush()
        replies = {reply["id"]: reply for reply in (json.loads(process.stdout.readline()) for _ in range(2))}
        assert replies[1]["result"]["serverInfo"]["name"] == "servanda"
        assert json.loads(replies[2]["result"]["content"][0]["text"])["result"]["parties"] == 125
    finally:
        process.terminate()
        process.wait(10)
