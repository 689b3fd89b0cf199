"""The answer on jurisdiction for a screen, and as a memo to paste."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from servanda.answers.ask import Disputed
from servanda.answers.grounds import Ground, Jurisdiction
from servanda.timeline.days import ALWAYS, FOREVER, long, span_text
from servanda.timeline.timeline import Truth

WIDTH = 100
HEADLINES = {
    Truth.TRUE: "YES: within the jurisdiction of the Court",
    Truth.FALSE: "NO: outside the jurisdiction of the Court",
    Truth.UNKNOWN: "UNKNOWN: what was given, or the record, does not settle it",
}


def text(answer: Jurisdiction) -> str:
    """The answer as plain text: outcome, grounds with their days, what fails, disputes, situations.

    >>> from servanda.answers.jurisdiction import jurisdiction
    >>> print(text(jurisdiction("2014-05-01", "war_crimes", places=["Syria"])).splitlines()[1])
    NO: outside the jurisdiction of the Court
    """
    lines = [*_headline(answer), ""]
    for label, paragraphs in _sections(answer):
        for number, paragraph in enumerate(paragraphs):
            lines.append(_hanging(label if number == 0 else "", paragraph))
    return "\n".join(lines)


def markdown(answer: Jurisdiction) -> str:
    """The same as a memo in Markdown.

    >>> from servanda.answers.jurisdiction import jurisdiction
    >>> print(markdown(jurisdiction("2014-05-01", "war_crimes", places=["Syria"])).splitlines()[2])
    **NO: outside the jurisdiction of the Court**
    """
    asked, outcome = _headline(answer)
    lines = [f"# {asked}", "", f"**{outcome}**"]
    for label, paragraphs in _sections(answer):
        lines += ["", f"## {label}", "", *(f"- {paragraph}" for paragraph in paragraphs)]
    return "\n".join(lines)


def _headline(answer: Jurisdiction) -> tuple[str, str]:
    conduct = answer.conduct
    codes = [place.state for place in conduct.places] or [conduct.aboard or conduct.nationality]
    where = ", ".join(answer.names.get(code, code) for code in codes)
    outcome = HEADLINES[answer.holds] + (" (contested)" if answer.contested else "")
    return f"{conduct.crime.replace('_', ' ')} – {where or 'anywhere'} – {long(conduct.on)}", outcome


def _sections(answer: Jurisdiction) -> Iterator[tuple[str, list[str]]]:
    if answer.supposed:
        yield "What if", list(answer.supposed)
    yield "Grounds", [_ground(ground) for ground in answer.grounds if ground.holds is Truth.TRUE] or ["none"]
    if answer.fails:
        yield "Fails", list(answer.fails)
    yield "Disputed", [_dispute(each) for each in answer.disputes] or ["nothing on record that would change this"]
    yield "Situations", [_situation(each) for each in answer.situations]
    yield "Note", list(answer.notes)
    yield "Provisions", ["; ".join(answer.citations)]
    yield "Record", [f"as of {answer.record_as_of}, version {answer.record_version}"]


def _ground(ground: Ground) -> str:
    days = span_text(ground.since or ALWAYS, ground.until or FOREVER)
    kind = ground.kind.replace("_", " ")
    return f"{kind}{f' ({ground.state})' if ground.state else ''}: conduct {days}; {', '.join(ground.cites)}"


def _dispute(dispute: Disputed) -> str:
    views = "; ".join(f"{view.holder} ({view.since}): {view.view}" for view in dispute.views)
    return f"{dispute.issue}: {dispute.question} Ruled: {dispute.ruling}. Views: {views}."


def _situation(each: dict[str, str]) -> str:
    opened = f", investigation opened {each['opened']}" if each["opened"] else ", no investigation"
    return f"{each['name']} ({each['id']}): {each['trigger'].replace('_', ' ')}{opened}"


def _hanging(label: str, paragraph: str) -> str:
    return textwrap.fill(
        paragraph, WIDTH, initial_indent=f"{label:<14}", subsequent_indent=" " * 14, break_on_hyphens=False
    )
