"""The law: every provision that a rule cites, and one provision with its rules, rulings and cases."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.citation import INSTRUMENTS
from servanda.errors import NotOnRecord
from servanda.law import coverage
from servanda.law.provisions import Encoded, Provision, cited, named, rules
from servanda.web import site

router = APIRouter()


@router.get("/articles")
def articles() -> Response:
    """Every provision that a rule cites, by instrument, with the rules."""
    found: dict[str, dict[Provision, list[Encoded]]] = {name: {} for name in INSTRUMENTS}
    for rule in rules():
        for article in dict.fromkeys(cited(*rule.cites)):
            found[article.instrument].setdefault(article, []).append(rule)
    ordered = {
        instrument: sorted(rows.items(), key=lambda row: (row[0].number, row[0].suffix))
        for instrument, rows in found.items()
        if rows
    }
    others = {instrument: rows for instrument, rows in ordered.items() if instrument != "RS"}
    encoded = {each.key: names for each, names in ordered.get("RS", [])}
    statute = [(entry, entry.provision.replace(" ", "-")) for entry in coverage.articles()]
    return site.page("articles.html", statute=statute, encoded=encoded, found=others, instruments=INSTRUMENTS)


@router.get("/articles/{key}")
def article(key: str) -> Response:
    """One provision: the rules that encode it, the disputes about it, the decisions under it."""
    shown = named(key)
    record = site.record()
    mine = [rule for rule in rules() if shown in cited(*rule.cites)]
    decisions = [d for d in record.decisions if shown in cited(d.provision)]
    touching = {id for rule in mine for id in _disputes_of(rule.name)}
    disputes = [d for d in record.disputes if d.id in touching or shown in cited(d.question, d.ruling, d.effect)]
    entry = next((e for e in coverage.articles() if shown.name == f"RS {e.provision}"), None)
    if not mine and not decisions and entry is None:
        raise NotOnRecord(f"No rule and no decision under {shown.name}.", hint="What is encoded: /articles")
    return site.page(
        "article.html",
        article=shown,
        instrument=INSTRUMENTS[shown.instrument],
        rules=mine,
        entry=entry,
        paragraphs=[
            each for each in coverage.part_9() if entry and each.provision.partition("(")[0] == entry.provision
        ],
        decisions=sorted(decisions, key=lambda d: d.date or 0),
        disputes=disputes,
        rulings=[r for r in record.rulings if r.dispute in {d.id for d in disputes}],
    )


def _disputes_of(rule: str) -> list[str]:
    from servanda.law.disputes import TOUCHES

    return [id for id, predicate in TOUCHES.items() if getattr(predicate, "name", "") == rule]
