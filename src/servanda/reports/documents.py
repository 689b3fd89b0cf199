"""What a user names (files, folders, `-`, JSON Lines) into documents, one after the other.

A document that cannot be read is an `Unreadable` in its place: the others are read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from servanda.errors import BadInput, BrokenData, ServandaError
from servanda.reports import language, pages
from servanda.reports.decoding import decode
from servanda.reports.model import Document
from servanda.reports.published import dateline
from servanda.timeline.days import Day, parse_day

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, and why."""

    path: str
    error: ServandaError
    id: str | None = None


def documents(names: Iterable[str], published: Day | None = None) -> Iterator[Document | Unreadable]:
    """Every document behind the names, in order; `published` overrides what the documents say of their day.

    `-` is standard input, a folder is read whole in the order of its paths, `.jsonl` holds one document a line.
    """
    for name in names:
        for path in _files(name):
            try:
                for document in _of_file(path):
                    yield document if isinstance(document, Unreadable) else _dated(document, published)
            except ServandaError as error:
                yield Unreadable(path, error)


def count(names: Iterable[str]) -> int:
    """How many documents there will be, roughly and cheaply: for a progress bar."""
    return sum(_lines_in(path) for name in names for path in _files(name))


def _lines_in(path: str) -> int:
    if not path.lower().endswith((".jsonl", ".ndjson")):
        return 1
    try:
        with open(path, "rb") as file:
            return sum(1 for _ in file)
    except OSError:
        return 1


def of_text(text: str, *, path: str | None = None, published: Day | None = None) -> Document:
    """A text as a document, as from a form or a program.

    >>> of_text("PARIS, 27 November 2024 – France spoke of immunity.").published_from
    'text'
    """
    return _dated(_finished(Document(text, path=path)), published)


def of_bytes(data: bytes, name: str = "", *, published: Day | None = None) -> Document:
    """An uploaded file as a document: PDF, HTML or text, by its first bytes and its name."""
    return _dated(_of_bytes(data, name), published)


def _files(name: str) -> Iterator[str]:
    path = Path(name)
    if name == STDIN or not path.is_dir():
        yield name
        return
    inside = sorted(_ for _ in path.rglob("*") if _.is_file() and not _hidden(_.relative_to(path)))
    yield from map(str, inside)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _of_file(name: str) -> Iterator[Document | Unreadable]:
    data = _bytes(name)
    if name.lower().endswith((".jsonl", ".ndjson")) or (name == STDIN and _is_json_lines(data)):
        yield from _of_lines(data, name)
    else:
        yield _of_bytes(data, name)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    if name.startswith(("http://", "https://")):
        raise BadInput(f'"{name}" is an address; nothing is fetched here.', hint="Save the page and name the file.")
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise BadInput(f'No file "{name}".', hint="Name a file, a folder, or - for standard input.") from None
    except (OSError, ValueError) as error:
        raise BrokenData(f'"{name}" cannot be opened: {getattr(error, "strerror", None) or error}.') from None


def _of_bytes(data: bytes, name: str) -> Document:
    if pages.is_pdf(data):
        return _of_page(pages.read_pdf(data), name, None, "")
    text, encoding, guess = decode(data)
    if pages.is_html(data, name):
        return _of_page(pages.read_html(text), name, encoding, guess)
    return _finished(Document(text, path=name, encoding=encoding, notes=(guess,) if guess else ()))


def _of_page(page: pages.Page, name: str, encoding: str | None, guess: str) -> Document:
    notes = ("text taken from the page; offsets are into that text", *([guess] if guess else []))
    document = Document(
        page.text, path=name, title=page.title or None, outlet=page.outlet or None, url=page.url or None,
        encoding=encoding, notes=notes, extracted=True,
    )  # fmt: skip
    return _finished(_with_day(document, page.date))


def _is_json_lines(data: bytes) -> bool:
    first = data.lstrip()[:1]
    return first == b"{" and b'"text"' in data.split(b"\n", 1)[0]


def _of_lines(data: bytes, name: str) -> Iterator[Document | Unreadable]:
    number, empty = 0, True
    for number, line in enumerate(data.splitlines(), start=1):
        if line.strip():
            empty = False
            yield of_line(line, f"{name}:{number}")
    if empty:
        raise BadInput(f'"{name}" holds no documents.', hint='One JSON object a line, with its "text".')


def of_line(line: bytes, where: str) -> Document | Unreadable:
    """The document in one line of JSON Lines; `where` names the line."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unreadable(where, BrokenData(f"{where} is no JSON: {getattr(error, 'msg', 'nested too deeply')}."))
    return of_fields(fields, where)


def of_fields(fields: Any, where: str) -> Document | Unreadable:
    """A document given as fields: `text`, and where known `id`, `title`, `outlet`, `url`, `published`."""
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        known = fields.get("id") if isinstance(fields, dict) else None
        return Unreadable(where, BrokenData(f'{where} has no "text".', hint='Each line needs "text".'), _said(known))
    document = Document(
        fields["text"], id=_said(fields.get("id")), path=where, title=_said(fields.get("title")),
        outlet=_said(fields.get("outlet")), url=_said(fields.get("url")),
    )  # fmt: skip
    return _finished(_with_day(document, fields.get("published")))


def _said(value: Any) -> str | None:
    return str(value) if isinstance(value, (str, int)) and value != "" else None


def _with_day(document: Document, value: Any) -> Document:
    """The day of the metadata; one that is no day is said and left."""
    if not value:
        return document
    try:
        return replace(document, published=parse_day(str(value)[:10]), published_from="meta")
    except BadInput:
        return replace(document, notes=(*document.notes, f'the day "{str(value)[:40]}" of the metadata is no day'))


def _finished(document: Document) -> Document:
    """With the day that the text gives, where the metadata gave none, and its language."""
    if document.published is None and (day := dateline(document.text)):
        document = replace(document, published=day, published_from="text")
    code = language.language(document.text)
    notes = document.notes if code == "en" else (*document.notes, language.note(code))
    notes = notes if document.text.strip() else (*notes, "the document holds no text")
    return replace(document, language=code, notes=notes)


def _dated(document: Document, day: Day | None) -> Document:
    return document if day is None else replace(document, published=day, published_from="option")
