"""The reader on texts that it was not written for: what it reads there today, it does not lose tomorrow."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("name", "precision", "recall", "alarms", "quotes"),
    [
        ("pool-a", 0.98, 0.92, 0, 0.82),
        ("pool-b", 0.98, 0.87, 0, 0.88),
        ("long-a", 0.98, 0.89, 1, 0.90),
        ("long-b", 0.96, 0.82, 1, 0.96),
        ("long-c", 0.95, 0.74, 0, 0.79),
        ("long-d", 0.96, 0.82, 0, 0.95),
        ("fresh", 0.95, 0.66, 0, 0.87),
    ],
)
def test_what_is_read_in_unseen_texts_is_not_lost(
    name: str, precision: float, recall: float, alarms: int, quotes: float
) -> None:
    got = measured(name)
    assert got[0] >= precision, got
    assert got[1] >= recall, got
    assert got[2] <= alarms, got
    assert got[3] >= quotes, got


@pytest.mark.parametrize("name", ["pool-a", "pool-b"])
def test_a_text_with_misleading_words_and_no_claim_yields_none(name: str) -> None:
    silent = [(gold, reading) for gold, reading in readings(name) if not gold["claims"]]
    assert len(silent) > 20
    for gold, reading in silent:
        assert not [c.found.args for c in reading.claims if c.found.type not in ELSEWHERE], gold["text"]


@pytest.mark.parametrize("name", ["pool-a", "pool-b", "long-a", "long-b", "long-c", "long-d", "fresh"])
def test_an_annotation_lies_where_it_says(name: str) -> None:
    for line in (UNSEEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        for claim in gold["claims"]:
            assert gold["text"][claim["start"] : claim["end"]] == claim["sentence"]
        for quote in gold["quotes"]:
            assert gold["text"][quote["start"] : quote["end"]] == quote["content"]
