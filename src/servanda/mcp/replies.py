"""What an assistant gets: the answer with its citations, its sources, and a note on coverage, always all three."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from servanda.answers import finding, listings, votes
from servanda.answers.ask import ask as answer_to
from servanda.answers.memo import headline, since_until
from servanda.answers.notes import INNOCENT
from servanda.record import Record, load
from servanda.record.names import resolve_person, resolve_state
from servanda.reports.documents import of_text
from servanda.reports.json_report import as_json
from servanda.reports.reading import read_text
from servanda.timeline.days import parse_day
from servanda.version import versions

COVERAGE = {
    "ask": "Law and facts up to the day of the record. Facts graded `memory` were recalled, no page was seen. "
    "The answer supposes that the person is in the state; it does not say so.",
    "history": "Every stretch of days by the law as it stood; days ahead follow from acts already on record.",
    "members": "Acts under the Rome Statute up to the day of the record; the depositary's list prevails.",
    "vote": votes.COVERAGE,
    "read": "English texts; only claims of known types are checked, a sentence without a claim was not checked. "
    "`not_in_record` is not `false`. The text is not stored.",
    "search": "Names, texts and ids of the record; not the full text of decisions or documents.",
}


def ask(person: str, state: str, on: str = "", known_on: str = "", assume: Sequence[str] = ()) -> dict[str, Any]:
    """What a state must do if a person is there on a day.

    >>> reply = ask("Netanyahu", "Hungary", "2025-04-03")
    >>> reply["result"]["status"], reply["citations"][0], bool(reply["sources"]), bool(reply["coverage"])
    ('bound', 'RS 86', True, True)
    """
    answer = answer_to(person, state, on or None, known_on=known_on or None, assume=assume)
    result = answer.to_dict()
    result["says"] = f"{headline(answer)}; {since_until(answer)}"
    result.pop("proof")  # long, and its facts and citations stand in the reply
    sources = [f"{fact.source} ({fact.grade})" for fact in answer.facts if fact.source]
    return _reply("ask", result, answer.citations, sources)


def history(person: str, state: str) -> dict[str, Any]:
    """Every stretch of days with its status for a person and a state."""
    record = load()
    who, where = resolve_person(record, person), resolve_state(record, state)
    stretches = [listings.stretch_dict(stretch) for stretch in listings.history(who, where)]
    acts = [(act.source, act.grade) for act in record.treaty_actions if act.state == where]
    warrants = [(warrant.source, warrant.grade) for warrant in record.warrants if warrant.person == who]
    sources = [f"{source} ({grade})" for source, grade in (*warrants, *acts) if source]
    result = {"person": who, "state": where, "stretches": stretches}
    return _reply("history", result, ("RS 58(4)", "RS 86", "RS 89(1)", "RS 126", "RS 127"), sources)


def members(on: str = "") -> dict[str, Any]:
    """Who is a party to the Statute on a day, who is leaving, who is joining."""
    found = listings.members(on or None)
    return _reply("members", found.to_dict(), ("RS 126", "RS 127(1)"), _sources(load(), "treaty_actions"))


def vote(
    on: str, in_favour: str = "", against: str = "", abstain: str = "", procedural: bool = False, draft: str = ""
) -> dict[str, Any]:
    """What a vote in the Security Council decides."""
    counted = votes.cast(on or None, in_favour, against, abstain, procedural, draft or None)
    return _reply("vote", counted.to_dict(), counted.result.cites, _sources(load(), "council_members"))


def read(text: str, published: str = "") -> dict[str, Any]:
    """What a text claims, who is quoted, and whether it holds."""
    reading = read_text(of_text(text, published=parse_day(published) if published else None), load())
    found = as_json(reading)
    cites = [cite for claim in found["claims"] for cite in claim["cites"]]
    facts = [fact for claim in found["claims"] for fact in claim["facts"]]
    return _reply("read", found, cites, facts)


def search(words: str, most: int = 20) -> dict[str, Any]:
    """What the record and the law hold under some words."""
    hits = finding.found(words, max(1, min(most, 60)))
    cites = [hit.title for hit in hits if hit.kind == "article"]
    return _reply("search", {"hits": [hit._asdict() for hit in hits]}, cites, [f"{hit.kind} {hit.id}" for hit in hits])


def _reply(tool: str, result: dict[str, Any], citations: Sequence[str], sources: Sequence[str]) -> dict[str, Any]:
    record = load()
    return {
        "result": result,
        "citations": list(dict.fromkeys(citations)),
        "sources": list(dict.fromkeys(sources)) or [f"record of {record.as_of}"],
        "coverage": COVERAGE[tool],
        "note": INNOCENT,
        "record": {"version": record.version, "as_of": record.as_of},
        "versions": versions(),
    }


def _sources(record: Record, table: str) -> list[str]:
    """The sources of a whole table, the most used first, a few of them."""
    from collections import Counter

    counts = Counter(row.source for row in record.rows_of(table))
    return [source for source, _ in counts.most_common(5) if source]
