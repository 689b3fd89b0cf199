"""The command line: results on stdout, everything else on stderr, the exit codes of the contract."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from servanda.cli import main

GOLDEN = Path(__file__).parent / "golden"
SHARED = Path(__file__).parents[3] / "shared"
PARTIES_2025 = 125


class Run(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def servanda(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> object:
    """The command as a function of its arguments."""

    def run(*arguments: str) -> Run:
        monkeypatch.setattr(sys, "argv", ["servanda", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        return Run(int(ended.value.code or 0), shown.out, shown.err)

    return run


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def golden(name: str, text: str) -> None:
    """Compare with the file; SERVANDA_WRITE_GOLDEN=1 writes it anew, to be read before it is committed.

    Wording and order are kept, not the lists that grow with the record: precedents, views, sources.
    """
    shown = re.sub(r"version \S+", "version …", re.sub(r"(as|record) of [\d-]+", r"\1 of …", text))
    shown = re.sub(r"^(Precedents|Sources) .*\n(?: +.*\n)*", r"\1 …\n", shown, flags=re.MULTILINE)
    shown = re.sub(
        r"^(## (?:Precedents|Views on record|Facts and sources)\n)(?:\n|- .*\n)*", r"\1\n…\n\n", shown, flags=re.M
    )
    file = GOLDEN / name
    if os.environ.get("SERVANDA_WRITE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


GOLDEN_QUESTIONS = {
    "netanyahu-hungary.txt": ["ask", "netanyahu", "--in", "Hungary", "--on", "2025-04-03"],
    "netanyahu-hungary.md": ["ask", "netanyahu", "--in", "Hungary", "--on", "2025-04-03", "--format", "md"],
    "duterte-philippines.txt": ["ask", "duterte", "--in", "PHL", "--on", "2025-03-11", "--explain"],
    "putin-kazakhstan.txt": ["ask", "putin", "--in", "KAZ", "--on", "2024-07-03"],
    "gaddafi-libya.txt": ["ask", "s-gaddafi", "--in", "LBY", "--on", "2012-06-01"],
    "mudacumura-congo.txt": ["ask", "mudacumura", "--in", "COD", "--on", "2020-01-01"],
    "kenyatta-united-kingdom.txt": ["ask", "kenyatta", "--in", "UK", "--on", "2013-05-06"],
    "putin-israel-what-if.txt": [
        *["ask", "putin", "--in", "ISR", "--on", "2027-06-01"],
        *["--assume", "party:ISR from 2027-01-01", "--assume", "deferral:darfur from 2027-01-01"],
    ],
    "history-putin-ukraine.txt": ["history", "putin", "UKR"],
    "history-bashir-philippines.csv": ["history", "al-bashir", "PHL", "--csv"],
}


@pytest.mark.parametrize("name", GOLDEN_QUESTIONS)
def test_an_answer_reads_as_it_did(name: str, servanda) -> None:  # type: ignore[no-untyped-def]
    run = servanda(*GOLDEN_QUESTIONS[name])
    assert (run.code, run.err) == (0, "")
    golden(name, run.out)


BAD_INPUT = {
    ("ask", "Gbagbo", "--in", "FRA"): 2,
    ("ask", "nobody", "--in", "FRA"): 2,
    ("ask", "putin", "--in", "Atlantis"): 2,
    ("ask", "putin", "--in", ""): 2,
    ("ask", "putin"): 2,
    ("ask",): 2,
    ("ask", "putin", "--in", "HUN", "--on", "2025-02-30"): 2,
    ("ask", "putin", "--in", "HUN", "--on", "2002-06-30"): 2,
    ("ask", "putin", "--in", "HUN", "--known-on", "soon"): 2,
    ("ask", "putin", "--in", "HUN", "--assume", "Israel joins"): 2,
    ("ask", "putin", "--in", "HUN", "--assume", "joins:ISR from 2027-01-01"): 2,
    ("ask", "putin", "--in", "HUN", "--assume", "party:ISR"): 2,
    ("ask", "--batch", "/no/such/questions.csv"): 2,
    ("ask", "putin", "--in", "HUN", "--colour"): 2,
    ("states", "nobody"): 2,
    ("states", "putin", "--on", "2025-02-30"): 2,
    ("history", "putin", "Atlantis"): 2,
    ("history", "putin"): 2,
    ("members", "--on", "yesterday"): 2,
    ("replay", "/no/such/answer.json"): 2,
    ("aks",): 2,
}


@pytest.mark.parametrize("arguments", BAD_INPUT, ids=" ".join)
def test_bad_input_ends_with_its_exit_code_and_a_few_lines_on_stderr(arguments: tuple[str, ...], servanda) -> None:  # type: ignore[no-untyped-def]
    run = servanda(*arguments)
    assert (run.code, run.out) == (BAD_INPUT[arguments], "")
    assert 1 <= len(run.err.splitlines()) <= 5
    assert "Traceback" not in run.err


def test_the_words_of_bad_input_are_weighed(servanda) -> None:  # type: ignore[no-untyped-def]
    said = [f"$ servanda {' '.join(arguments)}\n{servanda(*arguments).err}" for arguments in BAD_INPUT]
    golden("bad-input.txt", "\n".join(said))


def test_strict_ends_with_1_where_the_answer_is_contested_or_unknown(servanda) -> None:  # type: ignore[no-untyped-def]
    def code(*question: str) -> int:
        return servanda("ask", *question, "--json", "--strict").code  # type: ignore[no-any-return]

    assert code("netanyahu", "--in", "HUN", "--on", "2025-04-03") == 1
    assert code("mudacumura", "--in", "COD", "--on", "2020-01-01") == 1
    assert code("kony", "--in", "FRA", "--on", "2020-01-01") == 0


def test_ask_json_is_one_object_of_the_contract(servanda) -> None:  # type: ignore[no-untyped-def]
    (answer,) = lines(servanda("ask", "Bibi", "--in", "hu", "--on", "2025-04-03", "--json").out)
    assert (answer["schema"], answer["person"], answer["state"]) == ("servanda/1", "netanyahu", "HUN")
    assert (answer["on"], answer["status"], answer["since"], answer["until"]) == (
        "2025-04-03",
        "bound",
        "2024-11-21",
        None,
    )
    assert answer["exceptions"] == []
    assert answer["contested"] is True


def test_a_batch_is_one_json_line_a_row_and_says_on_stderr_that_some_failed(tmp_path: Path, servanda) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "questions.csv"
    file.write_text("person,state,date\nputin,MNG,2024-09-02\nnobody,MNG,2024-09-02\nputin,KAZ,2024-07-03\n")
    run = servanda("ask", "--batch", str(file), "--json")
    assert [line.get("status") for line in lines(run.out)] == ["bound", None, "not_bound"]
    assert lines(run.out)[1]["line"] == 3
    assert run.code == 2
    assert run.err.count("\n") == 1


def test_states_lists_every_state_on_record_with_its_status(servanda) -> None:  # type: ignore[no-untyped-def]
    rows = lines(servanda("states", "putin", "--on", "2025-01-01", "--json").out)
    assert len(rows) == 199
    assert sum(row["status"] == "bound" for row in rows) == PARTIES_2025
    assert {row["schema"] for row in rows} == {"servanda/1"}
    bound = servanda("states", "putin", "--on", "2025-01-01", "--status", "bound", "--csv").out
    assert len(list(csv.DictReader(io.StringIO(bound)))) == PARTIES_2025


def test_history_lists_every_stretch_half_open_and_without_gaps(servanda) -> None:  # type: ignore[no-untyped-def]
    rows = lines(servanda("history", "putin", "UKR", "--json").out)
    assert [(row["status"], row["since"], row["until"]) for row in rows] == [
        ("not_wanted", None, "2023-03-17"),
        ("bound_by_acceptance", "2023-03-17", "2025-01-01"),
        ("bound", "2025-01-01", None),
    ]


def test_members_counts_and_names_those_that_leave(servanda) -> None:  # type: ignore[no-untyped-def]
    (found,) = lines(servanda("members", "--on", "2026-10-02", "--json").out)
    assert (found["parties"], len(found["list"])) == (PARTIES_2025, PARTIES_2025)  # type: ignore[arg-type]
    assert {"state": "NER", "effective": "2027-06-18"} in found["leaving"]  # type: ignore[operator]


def test_a_saved_answer_is_replayed(tmp_path: Path, servanda) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "answer.json"
    file.write_text(servanda("ask", "putin", "--in", "MNG", "--on", "2024-09-02", "--json").out, encoding="utf-8")
    assert servanda("replay", str(file)).out.startswith("The same answer: bound")
    file.write_text(file.read_text(encoding="utf-8").replace('"bound"', '"not_bound"', 1), encoding="utf-8")
    changed = servanda("replay", str(file), "--json")
    assert changed.code == 1
    assert json.loads(changed.out)["changed"]["status"] == {"then": "not_bound", "now": "bound"}


def test_every_answer_on_decided_questions_is_right(tmp_path: Path) -> None:
    """`score_ask.py` of the folder shared, which stands beside the checkout."""
    scorer, table = SHARED / "bench" / "score_ask.py", SHARED / "record" / "decided.csv"
    if not scorer.is_file():
        pytest.skip(f"no folder {SHARED}: the decided questions and their scorer are not here")
    command = [sys.executable, "-c", "from servanda.cli import main; main()"]
    run = subprocess.run(
        [sys.executable, str(scorer), str(table), "--", *command], capture_output=True, text=True, cwd=tmp_path
    )
    assert run.stdout.splitlines()[-1] == "72/72", run.stdout + run.stderr
