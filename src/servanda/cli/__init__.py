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

SUMMARIES = {
    "ask": "If a person is in a state on a day, what must the state do, and why?",
    "states": "Every state with its status towards a person on a day.",
    "history": "Every stretch of days with its status for a person and a state.",
    "members": "Who is a party to the Statute on a day, who is leaving, who is joining.",
    "persons": "Everybody against whom a warrant or summons is public.",
    "person": "One person: warrants, offices, journeys, where bound.",
    "state": "One state: membership, duties, visits, findings, law.",
    "jurisdiction": "Could the Court try conduct at a place and time, and on which ground?",
    "procedure": "What a state does with a request, step by step.",
    "failures": "Visits set against duties and findings.",
    "competing": "Two requests for one person: the ordered decision of art. 90.",
    "vote": "The outcome of a vote in the Security Council.",
    "votes": "The Council's votes on record.",
    "read": "What documents claim, who is quoted, and what law and record say of it.",
    "compare": "The same claim across documents, side by side.",
    "library": "A library of documents: add, search, recheck.",
    "watch": "Alerts from news feeds.",
    "corpus": "Whole crawls, shard by shard.",
    "record": "The facts: check, export, changes.",
    "replay": "Ask a saved question again and say what changed.",
    "serve": "The pages and the HTTP API.",
    "mcp": "The server for assistants.",
}


class LazyGroup(click.Group):
    """Commands that are imported when they run, so that `--help` and `ask` start at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            import difflib

            from servanda.errors import BadInput

            near = difflib.get_close_matches(args[0], COMMANDS, 3, cutoff=0.5)
            raise BadInput(f'No command "{args[0]}".', closest=near, hint="List all: servanda --help")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="servanda", prog_name="servanda")
def cli() -> None:
    """The arrest-and-cooperation regime of the International Criminal Court: who is bound, since when, and why.

    It informs about duties; everybody sought is presumed innocent (RS 66).
    """


def main() -> None:
    """The entry point: errors for people and the exit codes of the contract, never a traceback."""
    import sys

    try:
        code = cli.main(prog_name="servanda", standalone_mode=False)
    except ServandaError as error:
        click.echo(f"servanda: {error}", err=True)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except ImportError as error:
        click.echo(f"servanda: this command needs a package that is not installed: {error.name}.", err=True)
        click.echo("Install the extra that brings it, for example: pip install 'servanda[read,web,corpus]'.", err=True)
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)
