"""The answers of a crawl as one page: plots, tables, and what each does not show; no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from servanda.corpus.plots import Amounts, bars, columns
from servanda.corpus.report import QUESTIONS, Question, Row
from servanda.reports.html_report import visible


def page(answers: Mapping[str, list[Row]]) -> str:
    """A self-contained HTML page."""
    import jinja2

    loader = jinja2.PackageLoader("servanda.corpus", "templates")
    made = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"visible": visible, "thousands": lambda number: f"{number or 0:,}"}
    parts = [_part(question, answers[question.name]) for question in QUESTIONS]
    return made.get_template("crawl.html").render(parts=parts, run=answers["run"][0])


def _part(question: Question, rows: list[Row]) -> dict[str, Any]:
    draw = _PLOTS.get(question.name)
    plot = draw(rows, question.title) if draw and rows else ""
    return {"title": question.title, "not_shown": question.not_shown, "rows": rows, "plot": plot}


def _amounts(rows: list[Row], bar: str, part: str | None = None) -> Amounts:
    """How much of each part each bar holds."""
    amounts: dict[str, dict[str, int]] = {}
    for row in rows:
        parts = amounts.setdefault(str(row[bar]), {})
        name = str(row[part]) if part else "claims"
        parts[name] = parts.get(name, 0) + row["claims"]
    return amounts


_PLOTS: dict[str, Callable[[list[Row], str], str]] = {
    "verdicts": lambda rows, title: bars(_amounts(rows, "type", "verdict"), title),
    "months": lambda rows, title: columns(_amounts(rows, "month", "type"), title),
    "outlets": lambda rows, title: bars(_amounts(rows, "outlet"), title),
    "flows": lambda rows, title: bars(_amounts([_named(row) for row in rows], "way"), title),
}


def _named(row: Row) -> Row:
    return row | {"way": f"{row['first_outlet']} → {row['outlet']}"}
