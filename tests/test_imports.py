"""Imports go down only: interfaces, reports, answers, law, record, and what everything shares.

    cli, web, mcp, corpus  →  reports  →  answers  →  law  →  record  →  timeline, citation, errors

Nobody imports the interfaces but the interfaces themselves.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import servanda

SOURCE = Path(servanda.__file__).parent
LAYERS = (
    ("errors", "version", "citation", "timeline"),
    ("record",),
    ("law",),
    ("answers",),
    ("reports",),
    ("cli", "web", "mcp", "corpus"),
)
RANK = {part: rank for rank, parts in enumerate(LAYERS) for part in parts}
HEAVY = (
    "jinja2",
    "numpy",
    "fastapi",
    "uvicorn",
    "pyarrow",
    "duckdb",
    "trafilatura",
    "pypdf",
    "mcp",
    "httpx",
    "sqlite3",
)
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or path.stem != "__init__")


def part_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module of servanda that a file names in an import, those for types included."""
    package = ("servanda", *path.relative_to(SOURCE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module or "")))
            yield from (f"{module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_its_own_layer_or_one_below(path: Path) -> None:
    names = [name.split(".") for name in imported(path)]
    parts = {name[1] for name in names if name[0] == "servanda" and len(name) > 1}
    upward = {part for part in parts if part in RANK and RANK[part] > RANK[part_of(path)]}
    assert upward == set()


def test_every_part_of_the_package_has_its_layer() -> None:
    parts = {part_of(path) for path in MODULES}
    assert parts - set(RANK) == set()


def test_law_record_and_timelines_need_nothing_outside_the_standard_library() -> None:
    """But the evaluation of everything at once uses numpy, and the export to Parquet pyarrow: extras both."""
    standard = set(sys.stdlib_module_names) | {"servanda"}
    foreign = {
        (part_of(path), name.split(".")[0])
        for path in MODULES
        if RANK[part_of(path)] <= RANK["law"]
        for name in imported(path)
        if name.split(".")[0] not in standard
    }
    assert foreign <= {("timeline", "numpy"), ("record", "pyarrow")}


def test_a_cold_question_loads_nothing_heavy() -> None:
    """What `servanda ask` imports decides how fast it starts."""
    code = (
        "import sys; sys.argv = ['servanda', 'ask', 'putin', '--in', 'MNG', '--on', '2024-09-02']\n"
        "from servanda.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "BOUND" in run.stdout
    assert {name.split(".")[0] for name in run.stderr.split()} & set(HEAVY) == set()


def test_help_does_not_touch_the_record() -> None:
    code = "import sys; sys.argv = ['servanda', '--help']\nfrom servanda.cli import main\n"
    code += "try:\n    main()\nexcept SystemExit:\n    pass\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not any(name.startswith(("servanda.record", "servanda.law")) for name in run.stderr.split())


def test_the_public_names_are_those_that_are_there() -> None:
    missing = [name for name in servanda.__all__ if getattr(servanda, name, None) is None]
    assert missing == []
