"""The reader: paste, upload or both; the text marked, verdicts beside it, documents compared.  Nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import Response

from servanda.errors import BadInput, ServandaError
from servanda.reports.compare import agreement, compare
from servanda.reports.documents import Unreadable, of_bytes, of_text
from servanda.reports.html_report import visible
from servanda.reports.json_report import checked
from servanda.reports.marked import WORDS, paragraphs
from servanda.reports.model import Document, Quote
from servanda.reports.reading import Reading, read_text
from servanda.timeline.days import Day, parse_day
from servanda.web import site

router = APIRouter()

MOST = 12  # documents at once
LONGEST = 400_000  # characters of one


@router.get("/read")
def form() -> Response:
    """The form to paste or upload documents."""
    return site.page("read.html", shown=[], compared=[], pairs=[], error=None, unreadable=[], words=WORDS)


@router.post("/read")
def marked(
    text: Annotated[Sequence[str], Form()] = (),
    published: Annotated[str, Form()] = "",
    files: Annotated[Sequence[UploadFile], File()] = (),
) -> Response:  # fmt: skip
    """The documents with marks, verdicts and quotes; compared where there are several."""
    try:
        day = parse_day(published.strip()) if published.strip() else None
        documents = [*pasted(text, day), *uploaded([(each.filename or "", each.file.read()) for each in files], day)]
        if not documents:
            raise BadInput("There is nothing to read.", hint="Paste a text or choose a file.")
    except ServandaError as error:
        context = {"shown": [], "compared": [], "pairs": [], "unreadable": [], "words": WORDS}
        return site.page("read.html", error.http_status, error=error, **context)
    readings = [read_text(each, site.record()) for each in documents if isinstance(each, Document)]
    compared = [one for one in compare(readings, site.record()) if len(one.documents) > 1] if len(readings) > 1 else []
    return site.page(
        "read.html",
        shown=[(reading, paragraphs(reading), checked(reading), by_speaker(reading)) for reading in readings],
        compared=compared,
        pairs=agreement(compared),
        unreadable=[each for each in documents if isinstance(each, Unreadable)],
        error=None,
        words=WORDS,
    )


def pasted(texts: Sequence[str], day: Day | None) -> list[Document]:
    """The texts of a form as documents, empty ones left out."""
    filled = [text for text in texts if text.strip()][:MOST]
    if any(len(text) > LONGEST for text in filled):
        raise BadInput(f"A text is longer than {LONGEST:,} characters.", hint="Open it as a file: servanda read FILE")
    return [
        of_text(visible(text.replace("\r\n", "\n")), path=f"pasted text {n}", published=day)
        for n, text in enumerate(filled, 1)
    ]


def uploaded(files: list[tuple[str, bytes]], day: Day | None) -> list[Document | Unreadable]:
    """Uploaded files as documents; one that cannot be read is said in its place."""
    found: list[Document | Unreadable] = []
    for name, data in files[:MOST]:
        try:
            if data:
                found.append(_short(of_bytes(data, visible(name), published=day)))
        except ServandaError as error:
            found.append(Unreadable(visible(name), error))
    return found


def _short(document: Document) -> Document:
    if len(document.text) > LONGEST:
        raise BadInput(f"It is longer than {LONGEST:,} characters.", hint="Read it here: servanda read FILE")
    return document


def by_speaker(reading: Reading) -> dict[str, list[Quote]]:
    """The quotes of a document, by the person who is said to have spoken."""
    found: dict[str, list[Quote]] = {}
    for quote in reading.quotes:
        found.setdefault(quote.speaker or "speaker not named", []).append(quote)
    return found
