"""What a user may hand in, and what is said of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from servanda.errors import BadInput
from servanda.reports.documents import Unreadable, count, documents, of_bytes, of_text
from servanda.reports.model import Document
from servanda.reports.published import dateline
from servanda.timeline.days import iso, parse_day

SENTENCE = (
    "The International Criminal Court issued warrants for two persons, and all of its members are bound by them. "
)
PAGE = f"""<!doctype html><html><head><title>Site</title>
<meta property="og:title" content="Court issues warrants"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2024-11-21T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Court issues warrants</h1><p>{SENTENCE * 3}</p>
<p>{SENTENCE * 2}</p><script>alert(1)</script></article><footer>Imprint</footer></body></html>"""

DATELINES = [
    ("BUDAPEST, April 3, 2025 (AP) — Hungary will leave.", "2025-04-03"),
    ("(Reuters) – 21 Nov 2024 – The court issued warrants.", "2024-11-21"),
    ("PARIS, 27 November 2024 – France spoke of immunity.", "2024-11-27"),
    ("Court issues warrants\nPublished: 21 November 2024\nThe court …", "2024-11-21"),
    ("Court issues warrants\n2024-11-21\nThe court …", "2024-11-21"),
    ("Thursday, 21 November 2024 10:30 GMT\nThe court …", "2024-11-21"),
    ("By A Writer | Nov. 27, 2024\nThe court …", "2024-11-27"),
    ("On Saturday, October 7, it began.\n\nThe Committee – 10/07/2023", "2023-10-07"),
    ("It began then.\n\nThe Committee – 10/07/2023", None),  # 10 July or 7 October: not guessed
    ("PARIS (Reuters) – On 3 April 2025 Hungary announced it.", None),  # a day in the story is not its day
    ("PARIS, Nov 27 (Reuters) – France spoke.", None),  # no year
    ("The Statute entered into force on 1 July 2002.", None),
]


def one(path: Path) -> Document:
    (document,) = documents([str(path)])
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_a_text_dates_itself_only_with_a_whole_day(text: str, day: str | None) -> None:
    found = dateline(text)
    assert (iso(found) if found else None) == day


def test_the_option_overrides_what_a_document_says_of_its_day() -> None:
    assert of_text("PARIS, 27 November 2024 – France spoke.").published_from == "text"
    given = of_text("PARIS, 27 November 2024 – France spoke.", published=parse_day("2025-01-01"))
    assert (given.published, given.published_from) == (parse_day("2025-01-01"), "option")
    assert of_text("France spoke.").published_from == "unknown"


def test_a_page_gives_its_main_text_headline_day_and_outlet(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    page = one(tmp_path / "page.html")
    assert SENTENCE.strip() in page.text
    assert "alert" not in page.text
    assert "Imprint" not in page.text
    assert (page.title, page.outlet) == ("Court issues warrants", "The Daily")
    assert (page.published, page.published_from) == (parse_day("2024-11-21"), "meta")
    assert page.extracted


def test_an_encoding_is_guessed_and_said(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(("“Judges’ ruling” – " + SENTENCE * 5).encode("cp1252"))
    document = one(tmp_path / "old.txt")
    assert SENTENCE in document.text
    assert any("encoding guessed" in note for note in document.notes)
    assert of_bytes("The court".encode("utf-16")).text == "The court"


def test_another_language_is_said_and_not_guessed_at() -> None:
    french = of_text(
        "La Cour a délivré un mandat contre le chef de la milice. Les juges ne sont pas liés par les parties."
    )
    assert french.language == "fr"
    assert any("French" in note for note in french.notes)
    assert of_text("المحكمة الجنائية الدولية تصدر مذكرة توقيف").language == "Arab"
    assert of_text(SENTENCE).language == "en"


def test_json_lines_keep_their_id_and_a_bad_line_leaves_the_others(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {"id": "a", "text": SENTENCE, "published": "2024-11-21T08:00:00Z", "title": "T", "url": "https://x"}
        ),
        "{broken",
        json.dumps({"id": 7, "title": "no text"}),
        "",
        json.dumps({"id": "b", "text": SENTENCE, "published": "one day"}),
    ]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), encoding="utf-8")
    first, broken, lacking, last = documents([str(tmp_path / "d.jsonl")])
    assert isinstance(first, Document)
    assert (first.id, first.title, first.published_from) == ("a", "T", "meta")
    assert isinstance(broken, Unreadable)
    assert ":2 is no JSON" in str(broken.error)
    assert isinstance(lacking, Unreadable)
    assert lacking.id == "7"
    assert isinstance(last, Document)
    assert last.published is None
    assert "no day" in last.notes[0]


def test_a_folder_is_read_whole_in_the_order_of_its_paths(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.txt", "b/1.txt", ".hidden"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [d.text for d in documents([str(tmp_path)]) if isinstance(d, Document)] == ["a.txt", "b/1.txt", "b/2.txt"]
    assert count([str(tmp_path)]) == 3


def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing of the kind")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "deep.html").write_text("<div>" * 9000 + SENTENCE, encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    names = [str(tmp_path / n) for n in ("bad.pdf", "binary.txt", "deep.html", "empty.jsonl", "missing.txt")]
    found = list(documents([*names, "https://example.org/a"]))
    assert all(isinstance(one, Unreadable) for one in found)
    said = [str(one.error) for one in found if isinstance(one, Unreadable)]
    assert [one.error.exit_code for one in found if isinstance(one, Unreadable)] == [4, 4, 4, 2, 2, 2]
    assert "PDF could not be read" in said[0]
    assert "nests more than" in said[2]
    assert "No file" in said[4]
    assert all("\n" not in line for line in said)


@pytest.mark.parametrize(
    ("library", "data", "name"), [("trafilatura", b"<html><p>x</p>", "a.html"), ("pypdf", b"%PDF-1.4", "a")]
)
def test_without_the_extra_the_message_names_it(
    monkeypatch: pytest.MonkeyPatch, library: str, data: bytes, name: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(BadInput, match=r"servanda\[read\]"):
        of_bytes(data, name)


def test_a_pdf_gives_its_text() -> None:
    assert SENTENCE[:40] in of_bytes(_pdf(SENTENCE[:80]), "a.pdf").text


def _pdf(words: str) -> bytes:
    """A PDF of one page with one line."""
    stream = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 200] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    return body + table + f"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF".encode()
