"""The MCP server: six tools over the same answers as the command line."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from mcp.server import MCPServer

from servanda.errors import ServandaError
from servanda.mcp import replies
from servanda.version import CODE

INSTRUCTIONS = (
    "servanda answers what the law of the International Criminal Court requires of a state about a person on a day, "
    "from law and sourced facts. Cite the citations and sources of each reply, say when an answer is contested, and "
    "never present a person sought as guilty: everybody is presumed innocent. Days are YYYY-MM-DD; ranges half-open."
)
TOOLS = {
    "ask": "If a person is in a state on a day, what must the state do, since when, and why? `assume` supposes facts.",
    "history": "Every stretch of days with its status for a person and a state.",
    "members": "Who is a party to the Rome Statute on a day, who is leaving, who is joining.",
    "vote": "The outcome of a vote in the Security Council; sides as codes with commas, or a number.",
    "read": "Check a text: its claims about the Court, the Council and duties, with verdicts, and its quotes.",
    "search": "Persons, states, situations, articles, decisions, disputes, votes and documents by words.",
}


def server() -> MCPServer:
    """The server with its tools, ready to run over standard input and output."""
    made = MCPServer("servanda", instructions=INSTRUCTIONS, version=CODE)
    for name, says in TOOLS.items():
        made.tool(name=name, description=says, structured_output=False)(_worded(getattr(replies, name)))
    return made


def _worded(function: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """The function with errors as the command line words them, for the assistant to act upon."""

    @functools.wraps(function)
    def answered(*args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            return function(*args, **kwargs)
        except ServandaError as error:
            return {"error": error.message, "code": error.code, "hint": error.hint, "closest": list(error.closest)}

    return answered
