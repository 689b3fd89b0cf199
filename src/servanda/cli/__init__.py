"""The command line: thin, lazily imported, results on stdout and everything else on stderr."""

from __future__ import annotations

import importlib
from typing import Any

import click

from servanda.errors import ServandaError

# name of the command -> module and object, imported only when the command runs
COMMANDS = {
    "ask": "servanda.cli.ask:ask",
    "states": "servanda.cli.ask:states",
    "history": "servanda.cli.ask:history",
    "members": "servanda.cli.listings:members",
    "person": "servanda.cli.listings:person",
    "persons": "servanda.cli.listings:persons",
    "state": "servanda.cli.listings:state",
    "record": "servanda.cli.record:record",
    "read": "servanda.cli.read:read",
    "compare": "servanda.cli.read:compare",
    "vote": "servanda.cli.council:vote",
    "votes": "servanda.cli.council:votes",
    "jurisdiction": "servanda.cli.law:jurisdiction",
    "failures": "servanda.cli.law:failures",
    "procedure": "servanda.cli.law:procedure",
    "competing": "servanda.cli.law:competing",
    "replay": "servanda.cli.ask:replay",
    "serve": "servanda.cli.serve:serve",
    "mcp": "servanda.cli.serve:mcp",
    "library": "servanda.cli.library:library",
    "watch": "servanda.cli.library:watch",
    "corpus": "servanda.cli.corpus:corpus",
}
