"""Read thousands of damaged documents: no crash, exact offsets, no pattern that backtracks for seconds.

    python bench/mutations.py [--count 20000] [--seed 1] [--texts FOLDER_OR_JSONL]...

Without `--texts` the annotated press texts in the folder `shared` beside the checkout are damaged; without them, a
built-in text is.  Prints one line a kind of damage with the slowest document, and fails at the first broken promise.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from servanda.errors import ServandaError
from servanda.record import Record, load
from servanda.reports.documents import documents, of_bytes
from servanda.reports.json_report import as_json, dumps
from servanda.reports.model import Document
from servanda.reports.reading import read_text
from servanda.timeline.days import parse_day

SHARED = Path(__file__).resolve().parents[2] / "shared" / "documents"
BUILT_IN = (
    "The ICC issued warrants for Benjamin Netanyahu and Yoav Gallant on 21 November 2024. “All 124 States Parties are "
    "bound,” said Fadi El Abdallah, the court’s spokesman.\n\nHungary, which announced in April that it would leave, "
    "remains a party. The US vetoed the draft resolution on 4 June 2025, with 14 members in favour."
)
DAY = parse_day("2025-06-06")
SLOWEST = 2.0  # seconds of processor time for a damaged document of ordinary size
MARKS = "“”‘’\"'«»„()[]—–-.,;:!?"
CONTROL = "".join(map(chr, [0, 1, 7, 8, 11, 12, 27, 28, 133, 160, 8203, 8232, 8233, 65279, 65533]))
RTL = "‏‫المحكمة الجنائية الدولية בית הדין‬‮"
REPEATED = (
    "said ",
    "(",
    "“",
    "'",
    ", and ",
    "1,",
    "the ",
    "who said ",
    "U.S. ",
    " - ",
    "according to ",
    "A.",
    "¶\n",
    "ICC ",
)

Damage = Callable[[random.Random, str], bytes]


def truncated(rng: random.Random, text: str) -> bytes:
    """Cut anywhere, also inside a character's bytes."""
    data = text.encode()
    a, b = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    return data[a:b]


def duplicated(rng: random.Random, text: str) -> bytes:
    """Pieces twice, swapped, without the blanks between."""
    words = text.split(" ")
    a, b = sorted((rng.randrange(len(words)), rng.randrange(len(words))))
    return (rng.choice((" ", "", "\n"))).join([*words[:b], *words[a:], *words[a:b]]).encode()


def mixed_encodings(rng: random.Random, text: str) -> bytes:
    """One half in one encoding, the other in another."""
    cut = rng.randrange(len(text) + 1)
    codes = ("utf-8", "cp1252", "utf-16", "latin-1", "cp1251", "utf-16-be", "mac-roman")
    return text[:cut].encode(rng.choice(codes), "replace") + text[cut:].encode(rng.choice(codes), "replace")


def unbalanced(rng: random.Random, text: str) -> bytes:
    """Marks dropped, added and turned round."""
    chars = list(text)
    for _ in range(rng.randrange(1, 60)):
        at = rng.randrange(len(chars))
        chars[at : at + rng.randrange(2)] = [rng.choice(MARKS)]
    return "".join(chars).encode()


def control_characters(rng: random.Random, text: str) -> bytes:
    """Characters that no editor types."""
    chars = list(text)
    for _ in range(rng.randrange(1, 80)):
        chars.insert(rng.randrange(len(chars)), rng.choice(CONTROL))
    return "".join(chars).encode()


def right_to_left(rng: random.Random, text: str) -> bytes:
    """Arabic and Hebrew in between, with marks of direction."""
    words = text.split(" ")
    for _ in range(rng.randrange(1, 40)):
        words.insert(rng.randrange(len(words)), RTL[: rng.randrange(1, len(RTL))])
    return " ".join(words).encode()


def repeated(rng: random.Random, text: str) -> bytes:
    """The same few characters thousands of times: what makes patterns backtrack."""
    cut = rng.randrange(len(text) + 1)
    return (text[:cut] + rng.choice(REPEATED) * rng.randrange(50, 3000) + text[cut:]).encode()


def one_line(rng: random.Random, text: str) -> bytes:
    """Everything in one line, sentences run together."""
    return rng.choice((" ", "")).join(text.split("\n")).replace(". ", rng.choice((".", " ", ". "))).encode()


def nested_html(rng: random.Random, text: str) -> bytes:
    """A page of tags that open more often than they close."""
    depth = rng.choice((3, 30, 300, 3000))
    tags = [
        rng.choice(("div", "span", "b", "table", "blockquote", "ul", "svg", "a href='data:x'")) for _ in range(depth)
    ]
    body = "".join(f"<{tag}>" for tag in tags)
    paragraphs = "".join(f"<p>{part}" for part in text.split("\n\n"))
    return f"<html><body>{body}<article>{paragraphs}<script>alert(1)</script>".encode()


DAMAGES: tuple[Damage, ...] = (
    truncated, duplicated, mixed_encodings, unbalanced, control_characters, right_to_left, repeated, one_line,
    nested_html,
)  # fmt: skip


def texts(names: list[str]) -> list[str]:
    """The texts to damage."""
    paths = names or [str(path) for path in sorted(SHARED.glob("*-dev.jsonl"))]
    found = [one.text for one in documents(paths) if isinstance(one, Document) and one.text.strip()]
    return found or [BUILT_IN]


def check(document: Document, record: Record) -> float:
    """Read one document, hold the promises, and say how much processor time it took."""
    start = time.process_time()
    reading = read_text(document, record, day=document.published or DAY)
    took = time.process_time() - start
    assert not reading.faults, reading.faults
    for claim in reading.claims:
        assert document.text[claim.found.start : claim.found.end] == claim.sentence, claim
        assert claim.sentence.strip(), claim
    for quote in reading.quotes:
        assert document.text[quote.start : quote.end] == quote.content, quote
    json.loads(dumps(as_json(reading)))
    return took


def damaged(count: int, seed: int, sources: list[str]) -> Iterator[tuple[str, bytes]]:
    """So many damaged documents, the same for the same seed; one in ten is damaged twice."""
    rng = random.Random(seed)
    for number in range(count):
        damage = DAMAGES[number % len(DAMAGES)]
        text = rng.choice(sources)
        if rng.random() < 0.1:
            text = rng.choice(DAMAGES[:-1])(rng, text).decode("utf-8", "replace") or text
        yield damage.__name__, damage(rng, text)


def run(count: int, seed: int, sources: list[str]) -> dict[str, tuple[int, int, float]]:
    """Kind of damage -> documents read, refused with a clear line, and the seconds of the slowest."""
    record = load()
    done: dict[str, tuple[int, int, float]] = {}
    for kind, data in damaged(count, seed, sources):
        read, refused, slowest = done.get(kind, (0, 0, 0.0))
        try:
            took = check(of_bytes(data, "page.html" if kind == "nested_html" else "text.txt"), record)
        except ServandaError as error:
            error.message.encode()  # an error says what is wrong, in a line
            read, refused, took = read - 1, refused + 1, 0.0
        assert took < SLOWEST, f"{kind}: {took:.1f} s for {len(data)} bytes: {data[:300]!r}"
        done[kind] = (read + 1, refused, max(slowest, took))
    return done


def long_line(record: Record, sources: list[str], size: int = 10_000_000) -> float:
    """One line of ten million characters; the seconds it took."""
    line = " ".join(" ".join(sources).split()) + " "
    return check(Document((line * (size // len(line) + 1))[:size]), record)


def main() -> int:
    """The command."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--count", type=int, default=20_000)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--texts", action="append", default=[])
    options = args.parse_args()
    sources = texts(options.texts)
    start = time.perf_counter()
    done = run(options.count, options.seed, sources)
    for kind, (read, refused, slowest) in done.items():
        print(f"{kind:20} {read:6} read {refused:6} refused   slowest {slowest * 1000:7.1f} ms")
    print(f"{options.count} documents in {time.perf_counter() - start:.0f} s: no crash, every offset exact")
    print(f"one line of 10 MB: {long_line(load(), sources):.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
