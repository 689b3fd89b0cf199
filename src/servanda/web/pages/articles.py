"""The law: every provision that a rule cites, and one provision with its rules, rulings and cases."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import NamedTuple

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.citation import INSTRUMENTS, find
from servanda.errors import NotOnRecord
from servanda.timeline.predicate import REGISTRY, NamedPredicate
from servanda.web import site

router = APIRouter()

MODULES = ("membership", "jurisdiction", "warrant", "surrender", "exceptions", "disputes", "challenges", "failure")


class Article(NamedTuple):
    """A provision: `key` is its address, `name` what people write."""

    key: str
    name: str
    instrument: str
    number: int
    suffix: str


@router.get("/articles")
def articles() -> Response:
    """Every provision that a rule cites, by instrument, with the rules."""
    found: dict[str, dict[Article, list[NamedPredicate]]] = {name: {} for name in INSTRUMENTS}
    for rule in rules():
        for article in dict.fromkeys(cited(*rule.cites)):
            found[article.instrument].setdefault(article, []).append(rule)
    ordered = {
        instrument: sorted(rows.items(), key=lambda row: (row[0].number, row[0].suffix))
        for instrument, rows in found.items()
        if rows
    }
    return site.page("articles.html", found=ordered, instruments=INSTRUMENTS)


@router.get("/articles/{key}")
def article(key: str) -> Response:
    """One provision: the rules that encode it, the disputes about it, the decisions under it."""
    shown = named(key)
    record = site.record()
    mine = [rule for rule in rules() if shown in cited(*rule.cites)]
    decisions = [d for d in record.decisions if shown in cited(d.provision)]
    touching = {id for rule in mine for id in _disputes_of(rule.name)}
    disputes = [d for d in record.disputes if d.id in touching or shown in cited(d.question, d.ruling, d.effect)]
    if not mine and not decisions:
        raise NotOnRecord(f"No rule and no decision under {shown.name}.", hint="What is encoded: /articles")
    return site.page(
        "article.html",
        article=shown,
        instrument=INSTRUMENTS[shown.instrument],
        rules=mine,
        decisions=sorted(decisions, key=lambda d: d.date or 0),
        disputes=disputes,
        rulings=[r for r in record.rulings if r.dispute in {d.id for d in disputes}],
    )


def rules() -> list[NamedPredicate]:
    """The rules and facts of the law, in the order of the Statute."""
    for module in MODULES:
        try:
            importlib.import_module(f"servanda.law.{module}")
        except ModuleNotFoundError:
            continue
    return list(REGISTRY.values())


def cited(*texts: str) -> list[Article]:
    """The provisions that texts name."""
    return list(_cited(texts))


def _cited(texts: tuple[str, ...]) -> Iterator[Article]:
    for text in texts:
        for citation in find(text):
            if citation.instrument in INSTRUMENTS and citation.article is not None:
                yield named(site.article_link(str(citation)).removeprefix("/articles/"))


def named(key: str) -> Article:
    """The provision of an address: `89`, `15-bis`, `charter-27`, `rpe-176`.

    >>> named("charter-27").name, named("15-bis").name
    ('Charter 27', 'RS 15 bis')

    Raises `NotOnRecord` for what is no provision.
    """
    prefix, _, rest = key.rpartition("-") if not key[:1].isdigit() else ("", "", key)
    instrument = next((name for name in INSTRUMENTS if name.rstrip(".").lower() == (prefix or "rs")), "")
    number, _, suffix = rest.partition("-")
    if not instrument or not (number.isascii() and number.isdigit()) or len(number) > 4 or suffix not in ("", "bis", "ter"):
        raise NotOnRecord(f'No provision "{key}".', hint="What is encoded: /articles")
    name = f"{instrument} {number}" + (f" {suffix}" if suffix else "")
    return Article(key, name, instrument, int(number), suffix)


def _disputes_of(rule: str) -> list[str]:
    from servanda.law.disputes import TOUCHES

    return [id for id, predicate in TOUCHES.items() if getattr(predicate, "name", "") == rule]
