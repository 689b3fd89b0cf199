"""`servanda read` and `servanda compare` as other programs and people meet them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from servanda.cli import cli
from servanda.errors import ServandaError

SHARED = Path(__file__).parents[3] / "shared" / "documents"
TEXT = "The ICC has 124 member states. The ICC issued a warrant for Benjamin Netanyahu on 21 November 2024.\n"
WRONG = "The ICC has 150 member states.\n"


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, list(args), input=stdin)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_one_object_a_document_with_exact_offsets(article: str) -> None:
    result = run("read", article, "--published", "2024-11-22", "--json")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    shown = json.loads(line)
    assert shown["document"]["published_from"] == "option"
    assert {claim["type"] for claim in shown["claims"]} == {"parties_count", "warrant"}
    assert all(TEXT[claim["start"] : claim["end"]] == claim["sentence"] for claim in shown["claims"])


def test_a_document_that_cannot_be_read_is_a_line_and_the_rest_are_read(article: str, tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4")
    result = run("read", str(tmp_path / "bad.pdf"), article, "--json")
    first, second = map(json.loads, result.stdout.splitlines())
    assert "error" in first
    assert "claims" not in first
    assert second["claims"]
    assert result.exit_code == 4
    assert "bad.pdf" in result.stderr
    assert "Traceback" not in result.stderr
    assert run("read", str(tmp_path / "missing.txt"), "--json").exit_code == 2


def test_strict_forbids_a_document_that_disagrees(article: str, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    assert run("read", article, "--published", "2024-11-22", "--strict").exit_code == 0
    assert run("read", str(tmp_path / "wrong.txt"), "--published", "2024-11-22", "--strict").exit_code == 1
    assert run("read", str(tmp_path / "wrong.txt"), "--published", "2024-11-22").exit_code == 0


def test_standard_input_is_a_document_or_json_lines() -> None:
    shown = json.loads(run("read", "-", "--published", "2024-11-22", "--json", stdin=TEXT).stdout)
    assert shown["document"]["path"] == "-"
    assert shown["claims"]
    lines = json.dumps({"id": "x", "text": TEXT}) + "\n" + json.dumps({"id": "y", "text": TEXT})
    assert [json.loads(line)["id"] for line in run("read", "-", "--json", stdin=lines).stdout.splitlines()] == [
        "x",
        "y",
    ]


def test_a_person_sees_what_was_checked_and_why(article: str) -> None:
    shown = run("read", article, "--published", "2024-11-22").stdout
    assert "checked 2 of 2 sentences, 2 claims: 2 agrees" in shown
    assert "judged as of 22 November 2024 (as given)" in shown
    assert "\x1b" not in shown, "no colours where nobody sees them"


def test_no_control_character_of_a_document_reaches_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ICC \x1b[2Jhas 124 member states.", encoding="utf-8")
    assert "\x1b" not in run("read", str(tmp_path / "a.txt")).stdout


@pytest.mark.parametrize("form", ["csv", "html", "md", "claimreview", "annotation"])
def test_every_form_can_go_to_a_file(article: str, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    result = run("read", article, "--published", "2024-11-22", "--format", form, "--out", str(out))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "124" in out.read_text(encoding="utf-8")


def test_who_is_quoted_is_said_of_any_news(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“The pool opens today,” the mayor said.", encoding="utf-8")
    shown = json.loads(run("read", str(tmp_path / "a.txt"), "--json").stdout)
    assert [quote["speaker"] for quote in shown["quotes"]] == ["the mayor"]
    assert shown["claims"] == []


def test_a_day_that_is_no_day_is_bad_input(article: str) -> None:
    result = run("read", article, "--published", "yesterday")
    assert isinstance(result.exception, ServandaError)
    assert result.exception.exit_code == 2


def test_compare_sets_documents_side_by_side(article: str, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    files = [article, str(tmp_path / "wrong.txt"), "--published", "2024-11-22"]
    shown = json.loads(run("compare", *files, "--json").stdout)
    (shared,) = (claim for claim in shown["claims"] if len(claim["answers"]) > 1)
    assert [answer["answer"] for answer in shared["answers"]] == ["124", "150"]
    assert {cell["verdict"] for cell in shared["documents"]} == {"agrees", "disagrees"}
    text = run("compare", *files).stdout
    assert "How many states are in the Court" in text
    assert "2 answers" in text
    assert "same answer to 0 of 1 questions" in text
    assert run("compare", *files, "--csv").stdout.startswith("type,question,document")
    assert "<table>" in run("compare", *files, "--format", "html").stdout


def test_reading_text_imports_no_heavy_library(article: str) -> None:
    code = (
        "import sys; from servanda.cli import cli\n"
        f"try: cli.main(['read', {article!r}, '--json'], standalone_mode=False)\n"
        "except SystemExit: pass\n"
        "heavy = ('trafilatura', 'pypdf', 'httpx', 'charset_normalizer', 'lxml', 'numpy')\n"
        "print([m for m in heavy if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_annotated_press_texts_are_read_with_exact_offsets() -> None:
    gold = SHARED / "icc-dev.jsonl"
    if not gold.is_file():
        pytest.skip("the folder `shared` with the annotated press texts is not beside the checkout")
    texts = {d["id"]: d["text"] for d in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    for line in run("read", str(gold), "--json").stdout.splitlines():
        shown = json.loads(line)
        text = texts[shown["id"]]
        assert all(text[claim["start"] : claim["end"]] == claim["sentence"] for claim in shown["claims"])
        assert all(text[quote["start"] : quote["end"]] == quote["content"] for quote in shown["quotes"])
