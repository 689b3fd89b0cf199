"""How many states are in the Court: `124 States Parties`, `ratified by 123 countries`, `its 125 members`.

An ordinal ("the 124th to join") is no count, nor are the states that signed and did not ratify.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.parties_count.terms import term
from servanda.reports.dates import days_in
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.numbers import Number, numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import FOREVER, Day, iso, long, parse_day, span_text

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "parties_count"
TRIGGERS = ("part", "member", "signator", "countr", "state", "nation", "governments", "signed", "ratif")
EXAMPLES = (
    ("The Rome Statute, the treaty behind the ICC, includes 124 state parties.", {"value": 124, "term": "parties"}),
    ("Currently, 124 countries are signatories to the Rome Statute.", {"value": 124, "term": "signatories"}),
    ("The ICC says its 123 member states must cooperate.", {"value": 123, "term": "members"}),
    ("The Rome Statute has been ratified by more than 120 countries.", {"value": 120, "term": "countries"}),
    ("The ICC relies on a treaty that 137 countries initially signed.", {"value": 137, "term": "signatories"}),
    ("Armenia is among the 124 countries now obliged to arrest Putin on an ICC warrant.",
     {"value": 124, "term": "countries"}),
    ("That brings the membership of the International Criminal Court to 125.", {"value": 125, "term": "members"}),
    ("Armenia became the 124th member of the International Criminal Court.", None),
    ("All 193 member states of the United Nations and the ICC were invited.", None),
    ("The ICC welcomed the letter of 93 states.", None),
)  # fmt: skip

_CITED = re.compile(r"\b(?:articles?|art\.?|arts|rules?|sections?|paragraphs?|para|pages?|no\.?|resolution)\s*\Z")
_PROSPECT = re.compile(
    r"\b(?:comes? down to|falls? to|drops? to|shrinks? to|(?:will|would) (?:fall|drop|leave|bring|be left|go "
    r"down|rise|have)|with [^.;]{0,50} gone|leaves? [^.;]{0,20} with)\b"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The counts in one sentence."""
    view, scene = shape(sentence), Scene(sentence, text)
    for number in numbers(view.text):
        if number.ordinal or not 60 <= number.value <= 170 or isinstance(number.value, float) or not scene.near:
            continue
        if _CITED.search(view.text[: number.start]):
            continue
        if said := term(scene, number):
            notes = {
                "qualifier": number.qualifier,
                "prospect": bool(_PROSPECT.search(view.text[: number.end])),
                "then": _then(view.text, number, sentence, text.day),
            }
            yield Found(TYPE, *_clause(view, number), {"value": number.value, "term": said}, notes=notes)


_PAST = re.compile(r"\b(?:had|were|was|counted|numbered)\b[^.;]{0,40}\Z|\A[^.;]{0,40}?\b(?:had|were|was)\b")


def _then(text: str, number: Number, sentence: Sentence, day: Day) -> str | None:
    """The year that a count of the past is about: "By 2010, 111 countries had ratified"."""
    clause = text[: number.start].rsplit(", ")[-1]
    if not (_PAST.search(clause) or _PAST.search(text[number.end :])):
        return None
    past = [when.iso for when in days_in(sentence, day) if when.iso < iso(day)[: len(when.iso)]]
    return past[0] if past else None


def _clause(view: Shape, number: Number) -> tuple[int, int]:
    """From the last comma before to the next one behind."""
    marks = [(view.text.rfind(mark, 0, number.start), len(mark)) for mark in (", ", "; ")]
    first = max((at + length for at, length in marks if at >= 0), default=0)
    last = min(
        (at for mark in (", ", "; ", '"', " but ") if (at := view.text.find(mark, number.end)) > 0),
        default=len(view.text),
    )
    first = 0 if first == 0 or number.start - first < 3 else first
    return view.span(first, last)


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The count on the day of the document (RS 126, 127(1)); `signatories` for parties is imprecise."""
    value, term = int(found.args["value"]), str(found.args["term"])
    actual = judging.parties_on(record, day)
    says = f"{actual} States Parties on {long(day)}, the text says {_qualified(found)}"
    cites = ("RS 126", "RS 127(1)")
    if term == "signatories":
        return _signatories(found, value, actual, day, record)
    if _fits(value, actual, str(found.notes.get("qualifier", "exact"))):
        return Judgement("agrees", f"{actual} States Parties on {long(day)}", cites)
    other = [(a, b) for a, b, count in judging.counts(record) if count == value]
    then = str(found.notes.get("then") or "")
    if then and any(iso(a)[: len(then)] <= then and (b >= FOREVER or then <= iso(b - 1)) for a, b in other):
        return Judgement("agrees", f"{value} States Parties in {then}; {actual} on {long(day)}", cites)
    if other and found.notes.get("prospect") and value < actual:
        return Judgement("imprecise", f"{says}: a count to come", cites)
    if other:
        spans = "; ".join(span_text(a, b) for a, b in other)
        return Judgement("outdated", f"differs: {says}, which was so {spans}", cites)
    return Judgement("disagrees", f"differs: {says}", cites)


def _qualified(found: Found) -> str:
    words = {"over": "more than ", "nearly": "nearly ", "at_least": "at least ", "about": "about "}
    return words.get(str(found.notes.get("qualifier")), "") + str(found.args["value"])


def _fits(value: int, actual: int, qualifier: str) -> bool:
    if value == actual and qualifier != "over":
        return True
    if qualifier in ("over", "at_least"):
        return value < actual
    if value % 5:
        return False
    return 0 < value - actual <= 5 if qualifier == "nearly" else qualifier == "about" and abs(value - actual) <= 3


_SIGNING_CLOSED: Day = parse_day("2000-12-31")


def _signatories(found: Found, value: int, actual: int, day: Day, record: Record) -> Judgement:
    """The Statute was open for signature until 31 December 2000 (RS 125(1)); signing is not joining."""
    signed = sum(a.action == "signature" and (a.date or FOREVER) <= day for a in record.treaty_actions)
    cites, facts = ("RS 125", "RS 126"), ()
    both = f"{actual} States Parties on {long(day)}; {signed} states signed the Statute by {long(_SIGNING_CLOSED)}"
    qualifier = str(found.notes.get("qualifier", "exact"))
    if value == signed:
        return Judgement("agrees", f"{signed} states signed the Statute by {long(_SIGNING_CLOSED)}", cites, facts)
    if _fits(value, actual, qualifier) or abs(value - signed) <= 3 or found.notes.get("prospect"):
        return Judgement(
            "imprecise", f"signatories are not States Parties: {both}, the text says {value}", cites, facts
        )
    if any(count == value for _, _, count in judging.counts(record)):
        return Judgement("outdated", f"{both}, the text says {value} signatories", cites, facts)
    return Judgement("disagrees", f"differs: {both}, the text says {value} signatories", cites, facts)
