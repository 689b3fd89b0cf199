"""The same claim across documents, side by side: each one's value, verdict and sentence, who agrees, who stands alone.

Two documents agree where they give the same answer to the same question; whether it is right is the verdict's matter.
Figures of victims are set beside each other with place, since when and who is said to have counted, and never judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from servanda.reports.model import Claim, Document
from servanda.reports.rows import in_cell
from servanda.timeline.days import iso_or_none

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.reports.reading import Reading

# of each type: the arguments that make the question, and the one that answers it
QUESTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "parties_count": ((), ("value",)),
    "membership": (("state",), ("status",)),
    "warrant": (("person", "action"), ("crimes",)),
    "duty": (("who", "person"), ("duty",)),
    "unsc_vote": (("vote",), ("outcome", "vetoed_by")),
    "decision": (("body", "act"), ("action",)),
    "travel": (("person", "place"), ("status",)),
    "position": (("actor", "toward"), ("stance",)),
    "custody": (("person",), ("event",)),
    "consequence": (("state",), ("body",)),
    "figure": (("measure", "place"), ("value",)),
}
_ASKED = {
    "parties_count": "How many states are in the Court",
    "membership": "Membership of {state}",
    "warrant": "Warrant for {person}, {action}",
    "duty": "Duty of {who} about {person}",
    "unsc_vote": "Vote of the Council, {vote}",
    "decision": "Decision ({body}): {act}",
    "travel": "Travel of {person} to {place}",
    "position": "Position of {actor} toward the {toward}",
    "custody": "Custody of {person}",
    "consequence": "What follows for {state}",
    "figure": "How many {measure} in {place}",
}
_EVENTS = {"vote": "date", "act": "subject"}  # told apart by their row of the record, else by this argument
_UNSAID = {
    "person": "the persons sought",
    "place": "a place not named",
    "vote": "day not given",
    "state": "the parties",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One document's answer: `value` is what it says, `answer` what two must have in common to agree ("": silent)."""

    document: str
    outlet: str | None
    published: str | None
    value: str
    answer: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Compared:
    """One question with the answers of the documents, in their order."""

    type: str
    question: str
    cells: tuple[Cell, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that answer it, each once."""
        return tuple(dict.fromkeys(cell.document for cell in self.cells))

    @property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """Answer -> the documents that give it."""
        answers: dict[str, dict[str, None]] = {}
        for cell in self.cells:
            if cell.answer:
                answers.setdefault(cell.answer, {})[cell.document] = None
        return {answer: tuple(documents) for answer, documents in answers.items()}

    def stands_alone(self, cell: Cell) -> bool:
        """Whether nobody else gives this answer."""
        return cell.document in self.alone and len(self.groups.get(cell.answer, ())) == 1

    @property
    def alone(self) -> tuple[str, ...]:
        """Documents whose answer nobody else gives, where several documents answer."""
        if len(self.documents) < 2 or len(self.groups) < 2:
            return ()
        single = (documents[0] for documents in self.groups.values() if len(documents) == 1)
        return tuple(dict.fromkeys(single))


def compare(readings: Sequence[Reading], record: Record) -> tuple[Compared, ...]:
    """Every question that a document answers, those that most documents answer first."""
    names = labels(readings)
    found: dict[tuple[str, ...], list[Cell]] = {}
    for name, reading in zip(names, readings, strict=True):
        for claim in reading.claims:
            for about, answer in _asked(claim):
                found.setdefault((claim.found.type, *about), []).append(_cell(name, reading.document, claim, answer))
    compared = [Compared(key[0], _question(key, record), tuple(_once(cells))) for key, cells in found.items()]
    return tuple(sorted(compared, key=lambda one: (-len(one.documents), list(QUESTIONS).index(one.type), one.question)))


def labels(readings: Sequence[Reading]) -> list[str]:
    """A short name for each document, no two alike."""
    names = [r.document.id or r.document.title or r.document.path or "document" for r in readings]
    return [name if names.count(name) == 1 else f"{name} ({number})" for number, name in enumerate(names, start=1)]


def agreement(compared: Sequence[Compared]) -> list[dict[str, Any]]:
    """For each two documents: how many questions both answer, and how many alike."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for one in compared:
        for a, b in combinations(one.documents, 2):
            counts = pairs.setdefault((a, b), [0, 0])
            counts[0] += 1
            counts[1] += any(a in documents and b in documents for documents in one.groups.values())
    return [{"documents": list(pair), "shared": shared, "same": same} for pair, (shared, same) in pairs.items()]


def as_json(readings: Sequence[Reading], compared: Sequence[Compared]) -> dict[str, Any]:
    """The comparison as one JSON object."""
    documents = [
        {"name": name, "path": r.document.path, "title": r.document.title, "outlet": r.document.outlet,
         "published": iso_or_none(r.document.published), "claims": len(r.claims)}
        for name, r in zip(labels(readings), readings, strict=True)
    ]  # fmt: skip
    claims = [_compared_json(one) for one in compared]
    return {"schema": "servanda/1", "documents": documents, "claims": claims, "agreement": agreement(compared)}


def rows(compared: Sequence[Compared]) -> Iterator[dict[str, Any]]:
    """One row a document's answer, for a spreadsheet."""
    for one in compared:
        for cell in one.cells:
            yield {"type": one.type, "question": one.question, **_cell_json(cell), "alone": one.stands_alone(cell)}


def _compared_json(one: Compared) -> dict[str, Any]:
    agree = [{"answer": answer, "documents": list(documents)} for answer, documents in one.groups.items()]
    cells = [_cell_json(cell) for cell in one.cells]
    return {"type": one.type, "question": one.question, "answers": agree, "alone": list(one.alone), "documents": cells}


def _cell_json(cell: Cell) -> dict[str, Any]:
    claim = cell.claim
    return {
        "document": cell.document,
        "outlet": cell.outlet,
        "published": cell.published,
        "value": cell.value,
        "verdict": claim.judgement.verdict,
        "why": claim.judgement.why,
        "attributed_to": claim.found.attributed_to,
        "start": claim.found.start,
        "end": claim.found.end,
        "sentence": claim.sentence,
    }


def _asked(claim: Claim) -> Iterator[tuple[tuple[str, ...], str]]:
    """The questions that a claim answers; a warrant for two persons answers two."""
    args = claim.found.args
    about, answers = QUESTIONS.get(claim.found.type, ((), tuple(args)))
    answer = " ".join(_in_order(args[name]) for name in answers if args.get(name) is not None)
    persons = args.get("persons") or [None]
    for person in persons if claim.found.type == "warrant" else [None]:
        yield tuple(_about(name, args, person, claim) for name in about), answer


def _in_order(value: Any) -> str:
    return in_cell(sorted(value) if isinstance(value, (list, tuple)) else value)


def _about(name: str, args: Mapping[str, Any], person: str | None, claim: Claim) -> str:
    if name == "person" and person is not None:
        return person
    if name in _EVENTS:
        facts = claim.judgement.facts
        return facts[0] if len(facts) == 1 else str(args.get(_EVENTS[name]) or "")
    return str(args.get(name) or "")


def _cell(name: str, document: Document, claim: Claim, answer: str) -> Cell:
    about = set(QUESTIONS.get(claim.found.type, ((), ()))[0]) | {"persons"}
    shown = {key: value for key, value in claim.found.args.items() if key not in about and value is not None}
    value = " · ".join(_said(key, in_cell(each)) for key, each in shown.items())
    return Cell(name, document.outlet, iso_or_none(document.published), value, answer, claim)


def _said(name: str, value: str) -> str:
    """`124` needs no name before it; a date or a number of votes does."""
    plain = (
        "value",
        "status",
        "action",
        "duty",
        "outcome",
        "stance",
        "event",
        "body",
        "term",
        "qualifier",
        "measure",
        "crimes",
    )
    value = value.replace("_", " ")
    return value if name in plain else f"{name.replace('_', ' ')} {value}"


def _once(cells: Sequence[Cell]) -> Iterator[Cell]:
    """A document that says the same thing of the same thing twice is shown once."""
    seen = set()
    for cell in cells:
        key = (cell.document, cell.value, cell.claim.found.attributed_to)
        if key not in seen:
            seen.add(key)
            yield cell


def _question(key: tuple[str, ...], record: Record) -> str:
    names = QUESTIONS.get(key[0], ((), ()))[0]
    said = {name: _name(value, record) or _UNSAID.get(name, "it") for name, value in zip(names, key[1:], strict=False)}
    return _ASKED.get(key[0], key[0]).format(**said).removesuffix(" about the persons sought")


def _name(value: str, record: Record) -> str:
    """A state, person or vote of the record by its name; anything else as it is."""
    for row in record.states if len(value) == 3 and value.isupper() else ():
        if row.id == value:
            return row.name
    for person in record.persons:
        if person.id == value:
            return person.full_name
    return value.rpartition("/")[2].replace("_", " ")
