"""The reader on texts that it was not written for: what it reads there today, it does not lose tomorrow."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from servanda.record import load
from servanda.reports.model import Document
from servanda.reports.reading import Reading, read_text
from servanda.timeline.days import parse_day

UNSEEN = Path(__file__).with_name("unseen")
WRONG = {"disagrees", "outdated", "imprecise", "contested"}
ELSEWHERE = {"custody", "consequence"}  # types that the annotations do not have
KEYS = {
    "parties_count": ("value",), "membership": ("state", "status"), "warrant": ("action",), "duty": ("who", "duty"),
    "decision": ("action",), "travel": ("place", "status"), "position": ("stance",), "figure": ("value",),
    "unsc_vote": ("outcome", "for", "against", "abstain"),
}  # fmt: skip
NAMES = {"warrant": "persons", "travel": "person", "position": "actor"}


def words(name: Any) -> set[str]:
    said = " ".join(name) if isinstance(name, list) else str(name or "")
    return {word for word in re.split(r"[^a-z0-9]+", said.lower()) if len(word) > 2}


def same(kind: str, gold: dict[str, Any], read: dict[str, Any]) -> bool:
    """The key arguments agree wherever the annotation gives them."""
    if any(gold.get(k) is not None and read.get(k) not in (gold[k], None) for k in KEYS[kind]):
        return False
    name = NAMES.get(kind)
    return not (name and gold.get(name)) or bool(words(gold[name]) & words(read.get(name)))


def paired(golds: list[Any], found: list[Any], fits: Callable[[Any, Any], bool]) -> list[tuple[Any, Any]]:
    """One-to-one pairs, in the order of the annotations."""
    left, pairs = list(found), []
    for gold in golds:
        if hit := next((one for one in left if fits(gold, one)), None):
            left.remove(hit)
            pairs.append((gold, hit))
    return pairs


def overlaps(start: int, end: int, gold: dict[str, Any]) -> bool:
    return start < int(gold["end"]) and end > int(gold["start"])


def readings(name: str) -> Iterable[tuple[dict[str, Any], Reading]]:
    record = load()
    for line in (UNSEEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        day = parse_day(gold["published"])
        yield gold, read_text(Document(gold["text"], title=gold["title"], published=day), record)


def measured(name: str) -> tuple[float, float, int, float]:
    """Precision and recall of claims, sound sentences called wrong, F1 of quotes."""
    hits = read = annotated = alarms = quotes = quoted = marked = 0
    for gold, reading in readings(name):
        assert not reading.faults, (gold["id"], reading.faults)
        claims = [c for c in reading.claims if c.found.type not in ELSEWHERE]
        pairs = paired(
            gold["claims"], claims,
            lambda g, c: g["type"] == c.found.type and overlaps(c.found.start, c.found.end, g)
            and same(g["type"], g["args"], dict(c.found.args)),
        )  # fmt: skip
        hits, read, annotated = hits + len(pairs), read + len(claims), annotated + len(gold["claims"])
        sound = [c for g, c in pairs if g["verdict"] not in WRONG]
        alarms += sum(c.judgement.verdict in WRONG for c in sound)
        quotes += len(paired(gold["quotes"], list(reading.quotes), lambda g, q: overlaps(q.start, q.end, g)))
        quoted, marked = quoted + len(reading.quotes), marked + len(gold["quotes"])
    return hits / read, hits / annotated, alarms, 2 * quotes / (quoted + marked)


FLOORS = list(csv.DictReader((UNSEEN / "floors.csv").open(encoding="utf-8")))
SETS = [path.stem for path in sorted(UNSEEN.glob("*.jsonl"))]


def test_every_set_has_its_floors() -> None:
    assert sorted(row["set"] for row in FLOORS) == SETS


@pytest.mark.parametrize("floor", [pytest.param(row, id=row["set"]) for row in FLOORS])
def test_what_is_read_in_unseen_texts_is_not_lost(floor: dict[str, str]) -> None:
    precision, recall, alarms, quotes = measured(floor["set"])
    assert precision >= float(floor["precision"]), precision
    assert recall >= float(floor["recall"]), recall
    assert alarms <= int(floor["sound_called_wrong"]), alarms
    assert quotes >= float(floor["quotes_f1"]), quotes


@pytest.mark.parametrize("name", ["pool-a", "pool-b", "pool-c"])
def test_a_text_with_misleading_words_and_no_claim_yields_none(name: str) -> None:
    silent = [(gold, reading) for gold, reading in readings(name) if not gold["claims"]]
    assert len(silent) > 20
    for gold, reading in silent:
        assert not [c.found.args for c in reading.claims if c.found.type not in ELSEWHERE], gold["text"]


@pytest.mark.parametrize("name", SETS)
def test_an_annotation_lies_where_it_says(name: str) -> None:
    for line in (UNSEEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        for claim in gold["claims"]:
            assert gold["text"][claim["start"] : claim["end"]] == claim["sentence"]
        for quote in gold["quotes"]:
            assert gold["text"][quote["start"] : quote["end"]] == quote["content"]
