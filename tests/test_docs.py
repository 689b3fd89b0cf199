"""What is written runs: README, docs and docstrings are doctests, and every rule says what the law is and where."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

import servanda
from servanda.citation import find
from servanda.law.when import when
from servanda.timeline.predicate import REGISTRY, NamedPredicate, Rule

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")) if path.is_file())
SOURCE = Path(servanda.__file__).parent
MODULES = sorted(
    ".".join(("servanda", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
    for path in SOURCE.rglob("*.py")
    if path.stem != "__main__" and path.relative_to(SOURCE).parts[0] not in ("web", "mcp", "corpus")
)
for each in MODULES:
    if each.startswith("servanda.law"):
        importlib.import_module(each)
RULES = [REGISTRY[name] for name in sorted(REGISTRY) if REGISTRY[name].__module__.startswith("servanda.law")]
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_examples_of_a_page_run(page: Path) -> None:
    found = doctest.testfile(str(page), module_relative=False, optionflags=OPTIONS, encoding="utf-8")
    assert found.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ImportError as missing:
        pytest.skip(f"{name} needs {missing.name}, which is not installed")
    found = doctest.testmod(module, optionflags=OPTIONS)
    assert found.failed == 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_decides_and_where_that_stands(rule: NamedPredicate) -> None:
    assert rule.__doc__, "a rule has a docstring in our own words"
    assert rule.summary.endswith((".", ":", ")", "?", "…")) or len(rule.summary) > 30, "its first line is a sentence"
    assert rule.cites, "a rule carries at least one pinpoint"
    assert [cite for cite in rule.cites if [str(found) for found in find(cite)] != [cite]] == []
    assert rule.says, "a rule has the sentence of its proof step"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_runs(rule: NamedPredicate) -> None:
    module = importlib.import_module(rule.__module__)
    known = {"when": when, **vars(module)}
    test = doctest.DocTestParser().get_doctest(rule.__doc__ or "", known, rule.name, module.__file__, 0)
    assert test.examples, "a rule has an example: >>> when(rule, state=...)"
    assert doctest.DocTestRunner(optionflags=OPTIONS).run(test).failed == 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_can_be_written_out(rule: NamedPredicate) -> None:
    assert rule.name in repr(rule)
    if isinstance(rule, Rule):
        assert rule.body.parts or isinstance(rule.body, NamedPredicate)


def test_the_registry_holds_the_whole_law() -> None:
    assert {"party", "warrant_in_force", "duty_to_surrender", "deferred", "immunity_dispute"} <= {r.name for r in RULES}
    assert len(RULES) >= 40
