"""Documents: read one, compare several.  Nothing is stored."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from servanda.reports import compare as comparing
from servanda.reports.documents import of_text
from servanda.reports.json_report import as_json
from servanda.reports.model import Document
from servanda.reports.reading import read_text
from servanda.timeline.days import parse_day
from servanda.web import site
from servanda.web.api.forms import Unicode
from servanda.web.api.models import DocumentIn, DocumentsIn, Reading, Thing

router = APIRouter(tags=["documents"])


@router.post("/read", response_model=Reading, summary="What a document claims, who is quoted, and whether it holds.")
def read(document: DocumentIn) -> Response:
    """Claims with verdicts; offsets are into the text as sent.  The document is not stored."""
    return Unicode(as_json(read_text(_document(document), site.record())))


@router.post("/compare", response_model=Thing, summary="The same claim across documents, side by side.")
def compare(body: DocumentsIn) -> Response:
    """Each document's value, verdict and sentence.  The documents are not stored."""
    readings = [read_text(_document(each), site.record()) for each in body.documents]
    return Unicode(comparing.as_json(readings, comparing.compare(readings, site.record())))


def _document(sent: DocumentIn) -> Document:
    from dataclasses import replace

    day = parse_day(sent.published) if sent.published else None
    return replace(of_text(sent.text, published=day), id=sent.id, title=sent.title)
