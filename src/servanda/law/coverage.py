"""Which articles of the Statute the rules encode, which are described, which not, and why.

The page `docs/articles.md` is printed from the rules' own citations (`make articles`): an article is
encoded where a rule cites it.  What no rule cites has its reason in `articles.csv` and `part9.csv`.
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import servanda.law
from servanda.citation import Citation, find
from servanda.timeline.predicate import REGISTRY

HERE = Path(__file__).parent


class Entry(NamedTuple):
    """An article or a paragraph: encoded in `modules`, or `kind` (described, outside) with the reason."""

    provision: str
    subject: str
    modules: tuple[str, ...]
    kind: str
    reason: str


@cache
def cited() -> dict[str, tuple[str, ...]]:
    """Each provision of the Statute that a rule cites, with the modules of `law` that cite it.

    >>> cited()["89(1)"][-1]
    'surrender'
    """
    found: dict[str, dict[str, None]] = {}
    for module, cites in _citations():
        for cite in (each for text in cites for each in find(text)):
            if cite.instrument == "RS":
                found.setdefault(_written(cite), {})[module.removeprefix("servanda.law.")] = None
    return {provision: tuple(sorted(modules)) for provision, modules in found.items()}


def _citations() -> Iterator[tuple[str, tuple[str, ...]]]:
    names = [each.name for each in pkgutil.walk_packages(servanda.law.__path__, "servanda.law.")]
    for name in (each for each in names if each != __name__):
        yield name, getattr(importlib.import_module(name), "CITES", ())
    for rule in REGISTRY.values():
        if rule.__module__ in names:
            yield rule.__module__, rule.cites


def _written(cite: Citation) -> str:
    return f"{cite.provision}{cite.paragraph}"


def articles() -> list[Entry]:
    """All 128 articles, and 8 bis, 15 bis and 15 ter, in order.

    >>> sum(entry.provision.isdecimal() for entry in articles())
    128
    """
    return [
        Entry(row["article"], row["subject"], _of_article(row["article"]), row["kind"], row["reason"])
        for row in _rows("articles.csv")
    ]


def part_9() -> list[Entry]:
    """Every paragraph of Part 9 (arts 86-102)."""
    return [
        Entry(
            row["paragraph"],
            row["subject"],
            _of_paragraph(row["paragraph"], not row["reason"]),
            "described",
            row["reason"],
        )
        for row in _rows("part9.csv")
    ]


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _of_article(article: str) -> tuple[str, ...]:
    return _modules(provision for provision in cited() if provision.partition("(")[0] == article)


def _of_paragraph(paragraph: str, undivided: bool) -> tuple[str, ...]:
    """The modules that cite a paragraph, one of its parts, or, where that is meant, the undivided article."""
    exact = (paragraph, paragraph.partition("(")[0]) if undivided else (paragraph,)
    return _modules(p for p in cited() if p in exact or p.startswith(f"{paragraph}("))


def _modules(provisions: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted({module for provision in provisions for module in cited()[provision]}))


def page() -> str:
    """The coverage page in Markdown."""
    entries, paragraphs = articles(), part_9()
    encoded = sum(bool(entry.modules) for entry in entries)
    described = sum(not entry.modules and entry.kind == "described" for entry in entries)
    outside = len(entries) - encoded - described
    return "\n".join(
        [
            "# The Statute, article by article",
            "",
            f"Of {len(entries)} articles (8 bis, 15 bis and 15 ter counted), {encoded} are encoded in rules,",
            f"{described} are described, {outside} lie outside what facts of a record decide.",
            "Printed from the rules' own citations by `make articles`; modules are those of `servanda.law`.",
            "",
            *_table("Article", entries),
            "",
            "## Part 9, paragraph by paragraph",
            "",
            *_table("Paragraph", paragraphs),
            "",
        ]
    )


def _table(head: str, entries: list[Entry]) -> Iterator[str]:
    yield f"| {head} | Subject | State | Where, or why not |"
    yield "| --- | --- | --- | --- |"
    for entry in entries:
        state = "encoded" if entry.modules else entry.kind
        where = ", ".join(f"`{module}`" for module in entry.modules) or entry.reason
        yield f"| {entry.provision} | {entry.subject} | {state} | {where} |"


if __name__ == "__main__":
    print(page(), end="")
