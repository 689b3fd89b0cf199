"""An assistant gets an answer with citation, source and coverage, or an error that it can act upon."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the server for assistants needs the extra mcp")

import anyio
from mcp import Client

from servanda.mcp.server import TOOLS, server

CALLS: dict[str, dict[str, Any]] = {
    "ask": {"person": "netanyahu", "state": "HUN", "on": "2025-04-03"},
    "history": {"person": "putin", "state": "Mongolia"},
    "members": {"on": "2025-01-01"},
    "vote": {"on": "2025-06-04", "in_favour": "14", "against": "USA"},
    "read": {"text": "The ICC has 125 member states. Hungary is a member of the ICC.", "published": "2025-04-03"},
    "search": {"words": "article 89"},
}


def call(tool: str, arguments: dict[str, Any]) -> Any:
    async def asked() -> Any:
        async with Client(server()) as client:
            return await client.call_tool(tool, arguments)

    return json.loads(run(asked).content[0].text)


def run(asked: Callable[[], Awaitable[Any]]) -> Any:
    """In a thread of its own: the browser of other tests keeps an event loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, asked).result()


def test_the_tools_are_those_that_are_promised() -> None:
    async def listed() -> Any:
        async with Client(server()) as client:
            return await client.list_tools()

    tools = run(listed).tools
    assert {tool.name for tool in tools} == set(TOOLS) == set(CALLS)
    assert all(tool.description for tool in tools)


@pytest.mark.parametrize("tool", CALLS)
def test_every_reply_has_citation_source_and_coverage(tool: str) -> None:
    reply = call(tool, CALLS[tool])
    assert reply["citations"]
    assert reply["sources"]
    assert reply["coverage"]
    assert reply["record"]["version"]


def test_an_unknown_name_is_an_error_with_the_closest() -> None:
    reply = call("ask", {"person": "Gbagbo", "state": "HUN"})
    assert (reply["code"], reply["closest"]) == ("unknown_name", ["l-gbagbo", "s-gbagbo"])
