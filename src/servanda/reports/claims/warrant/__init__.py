"""Warrants of the Court: issued, sought, unsealed, withdrawn, refused; for whom, when, for which crimes.

"Wanted", "charged", "indicted" are the press's words for one.  A bare mention ("comply with the warrants for X")
is no claim; naming the crimes or the day makes it one.  "May issue" and other courts' warrants are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reports.claims.warrant.arguments import found
from servanda.reports.claims.warrant.checks import check
from servanda.reports.claims.warrant.mentions import Mentions
from servanda.reports.claims.warrant.words import ACCUSED
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "warrant"
TRIGGERS = (
    "warrant", "want", "sought", "seeking", "hunt", "pursu", "indict", "charge", "count", "accus", "guilty", "convicted",
    "arrest", "detention", "mandate", "memorand", "request", "applic", "applied", "petition", "bid to", "grounds",
    "fugitive", "on the run", "order for", "orders for", "order against", "orders against", "order of", "orders of", "issued",
    "one for", "third one", "second one", "lists", "the list", "cites", "added", "adds", "seal", "unseal", "public", "known", "reveal",
    "declassif", "withdrawn", "in force", "suspect", "implicat", "incriminat", "claimed", "required", "target", "responsib", "alleg",
)  # fmt: skip
EXAMPLES = (
    ("The ICC issued arrest warrants for Benjamin Netanyahu and Yoav Gallant on Thursday.",
     {"action": "issued", "persons": ["netanyahu", "gallant"]}),
    ("Omar al-Bashir, who is wanted by the ICC for genocide, flew to Chad.",
     {"action": "issued", "persons": ["al-bashir"], "crimes": ["genocide"]}),
    ("ICC prosecutor Karim Khan applied for arrest warrants for Netanyahu and Gallant.",
     {"action": "sought", "persons": ["netanyahu", "gallant"]}),
    ("The ICC unsealed its warrant against Simone Gbagbo.", {"action": "unsealed", "persons": ["s-gbagbo"]}),
    ("Judges rejected the ICC prosecutor's application for an arrest warrant against Smotrich.",
     {"action": "refused"}),
    ("Hungary must comply with the ICC warrant for Netanyahu.", None),
    ("The ICC may issue an arrest warrant for Netanyahu.", None),
    ("A Turkish court issued an arrest warrant for Netanyahu, not the ICC.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The warrants in one sentence; a question says only what it takes for granted."""
    if not _of_the_court(sentence, text):
        return
    seen = Mentions(sentence, text)
    acts = list(seen)
    acts += [x for x in seen.mentions(acts) if not any(_same(x.action, x.persons, y.action, y.persons) for y in acts)]
    acts += seen.forerunners(acts)
    asked = seen.shape.rfind(": ") if sentence.text.endswith("?") else len(seen.shape)
    acts += [x for x in seen.one_by_one() if x.persons and all(x.paper is not y.paper for y in acts)]
    claims = [found(x, seen) for x in acts if x.start < asked or (x.paper is not None and not seen.is_new(x.paper))]
    told: list[Found] = []
    for claim in sorted(_joined(claims), key=lambda x: (-len(x.args), x.notes["word"] != "warrant")):  # fullest first
        if not any(_repeats(claim, other) for other in told):
            told.append(claim)
    yield from told


def _joined(claims: list[Found]) -> Iterator[Found]:
    """What two verbs say of one paper, in one claim: `the warrant was issued in May and cites murder`."""
    groups: dict[object, list[Found]] = {}
    for at, claim in enumerate(claims):
        groups.setdefault(_paper(claim, claims) or at, []).append(claim)
    for first, *others in groups.values():
        args = dict(item for claim in (*others, first) for item in claim.args.items())
        yield replace(first, end=max(claim.end for claim in (first, *others)), args=args)


def _paper(claim: Found, claims: list[Found]) -> tuple[str, int] | None:
    """The act and the paper; what is believed of persons goes with the warrant that the sentence tells."""
    action, persons, notes = claim.args["action"], claim.args["persons"], claim.notes
    alone = notes["paper"] is not None or notes["word"] not in ("warrant", *ACCUSED)
    own = [claim] if alone else [c for c in claims if _same(c.args["action"], c.args["persons"], action, persons)]
    return next(((action, c.notes["paper"]) for c in own if c.notes["paper"] is not None), None)


def _same(action: str, persons: list[str], other: str, others: list[str]) -> bool:
    return action == other and bool(set(persons) & set(others))


def _repeats(claim: Found, other: Found) -> bool:
    """Whether a claim says no more than another of the same sentence: `wanted`, where a warrant is told."""
    a, b = claim.args, other.args
    if a["action"] != b["action"] or not set(a["persons"]) <= set(b["persons"]):
        return False
    alike = claim.notes["word"] != "warrant" or other.notes["word"] == "warrant"
    return alike and all(a[key] == b.get(key) for key in ("date", "crimes") if key in a)


def _of_the_court(sentence: Sentence, text: Text) -> bool:
    """Whether the Court is named in the sentence or near it."""
    near = (sentence, *text.before(sentence, 12, 8), *text.after(sentence, 5, 3))
    return any(m.id in _COURT for other in near for m in other.mentions)


_COURT = frozenset(("icc", "icc_prosecutor", "icc_pretrial", "icc_trial", "icc_appeals", "icc_chamber"))


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The warrants and applications on record up to the day of the document (RS 58)."""
    return check(found, day, record)
