"""The page `docs/what-follows.md` says what the commands print."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.cli import cli

PAGE = Path(__file__).parents[2] / "docs" / "what-follows.md"


def shown() -> Iterator[tuple[str, list[str]]]:
    """Each command of the page with the lines that it says come out."""
    for block in PAGE.read_text(encoding="utf-8").split("```console\n")[1:]:
        for command in block.partition("```")[0].split("$ servanda ")[1:]:
            first, *lines = command.rstrip("\n").split("\n")
            yield first, [line for line in lines if line != "…"]


@pytest.mark.parametrize(("command", "lines"), list(shown()), ids=lambda value: value if isinstance(value, str) else "")
def test_each_command_of_the_page_prints_the_lines_shown(command: str, lines: list[str]) -> None:
    result = CliRunner().invoke(cli, shlex.split(command))
    assert result.exit_code == 0, result.output
    assert lines
    assert [line for line in lines if line not in result.output.splitlines()] == []


def test_the_page_answers_the_five_questions() -> None:
    asked = {command.split()[0] for command, _ in shown()}
    assert {"jurisdiction", "ask", "states", "procedure", "competing", "failures", "vote"} <= asked
