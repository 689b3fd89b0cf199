"""HTML and PDF into text with headline, day, outlet and address, by libraries of the extra `servanda[read]`."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from servanda.errors import BadInput, BrokenData

_HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<(?:p|div)[\s>][^\x00]*</(?:p|div)>", re.I
)
_SNIFF = 4096  # bytes
_DEEPEST = 2000  # levels of tags; no page for people comes near, and parsers recurse
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td tr th option dt dd".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page and what its metadata says; empty where they say nothing.  `date` is an ISO date."""

    text: str
    title: str = ""
    date: str = ""
    outlet: str = ""
    url: str = ""


def is_html(data: bytes, name: str) -> bool:
    """Whether bytes are a web page, by their name or their first tags."""
    return name.lower().endswith((".html", ".htm", ".xhtml")) or bool(_HTML.search(data[:_SNIFF]))


def is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF."""
    return b"%PDF-" in data[:1024]


def read_html(html: str) -> Page:
    """The article in a web page.  Raises `BrokenData` for a page that no parser can follow."""
    try:
        from trafilatura import bare_extraction, html2txt
    except ImportError:
        raise _extra_missing("web pages") from None
    if _depth(html) > _DEEPEST:
        raise BrokenData(f"The page nests more than {_DEEPEST} tags.", hint="Save the article's text and read that.")
    try:
        found = bare_extraction(
            html, with_metadata=True, include_comments=False, favor_precision=False, deduplicate=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
        fields = _fields(found)
        text = str(fields.get("text") or "").strip() or str(html2txt(html) or "").strip()
    except RecursionError:
        raise BrokenData("The page nests its tags too deeply.", hint="Save the article's text and read that.") from None
    except Exception as error:  # a parser's own failure on a broken page is the page's fault, not a crash
        raise BrokenData(f"The page could not be parsed ({type(error).__name__}).") from error
    outlet = fields.get("sitename") or fields.get("hostname")
    return Page(
        text, *(str(value or "") for value in (fields.get("title"), fields.get("date"), outlet, fields.get("url")))
    )


def _fields(found: Any) -> dict[str, Any]:
    if found is None:
        return {}
    return found if isinstance(found, dict) else dict(found.as_dict())


def _depth(html: str) -> int:
    """How deeply tags nest, roughly: enough to keep a bomb from the parser."""
    depth = deepest = 0
    for close, name, empty in _TAG.findall(html):
        if close:
            depth = max(0, depth - 1)
        elif not empty and name.lower() not in _VOID:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def read_pdf(data: bytes) -> Page:
    """The text of a PDF.  Raises `BrokenData` for one that is encrypted, damaged or holds only pictures."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise _extra_missing("PDF") from None
    try:
        pdf = PdfReader(io.BytesIO(data))
        if pdf.is_encrypted and not pdf.decrypt(""):
            raise BrokenData("The PDF is encrypted.", hint="Save a copy without a password.")
        text = "\n\n".join(page.extract_text().strip() for page in pdf.pages).strip()
        title = str((pdf.metadata.title if pdf.metadata else None) or "")
    except BrokenData:
        raise
    except Exception as error:  # damaged files raise whatever their damage leads to
        raise BrokenData(f"The PDF could not be read ({type(error).__name__}).") from error
    if not text:
        raise BrokenData("The PDF holds no text, only pictures.", hint="Run a text recognition over it first.")
    return Page(text, title)


def _extra_missing(what: str) -> BadInput:
    return BadInput(f"Reading {what} needs the extra servanda[read].", hint="Install it: pip install 'servanda[read]'.")
