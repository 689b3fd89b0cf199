"""Which articles are encoded: the page is printed from the rules' own citations and stays fresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from servanda.law.coverage import Entry, articles, cited, page, part_9

PAGE = Path(__file__).parents[2] / "docs" / "articles.md"
# paragraphs of Part 9: arts 86 to 102 in order
PARAGRAPHS = {
    86: 0, 87: 7, 88: 0, 89: 4, 90: 8, 91: 4, 92: 4, 93: 10, 94: 2, 95: 0, 96: 4, 97: 0, 98: 2, 99: 5, 100: 2, 101: 2,
    102: 0,
}  # fmt: skip


def test_the_committed_page_is_what_the_rules_cite_today() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run make articles"


def test_all_128_articles_stand_in_order() -> None:
    assert [entry.provision for entry in articles() if entry.provision.isdecimal()] == [str(n) for n in range(1, 129)]
    assert [e.provision for e in articles() if not e.provision.isdecimal()] == ["8 bis", "15 bis", "15 ter"]


def test_every_paragraph_of_part_9_stands_in_order() -> None:
    expected = [f"{n}({i})" if count else str(n) for n, count in PARAGRAPHS.items() for i in range(1, (count or 1) + 1)]
    assert [entry.provision for entry in part_9()] == expected


@pytest.mark.parametrize("entry", [*articles(), *part_9()], ids=lambda entry: entry.provision)
def test_each_is_encoded_or_has_a_reason_and_never_both(entry: Entry) -> None:
    assert bool(entry.modules) != bool(entry.reason)
    assert entry.modules or entry.kind in ("described", "outside")


def test_what_the_rules_cite_is_an_article_of_the_page() -> None:
    known = {entry.provision for entry in articles()}
    assert {provision.partition("(")[0] for provision in cited()} <= known


def test_the_core_of_the_duty_is_encoded() -> None:
    encoded = {entry.provision for entry in part_9() if entry.modules}
    assert {"86", "87(5)", "87(7)", "88", "89(1)", "89(2)", "89(3)", "89(4)", "95", "97", "98(1)", "98(2)"} <= encoded
    assert {f"90({n})" for n in range(1, 9)} | {f"92({n})" for n in range(1, 5)} <= encoded
