"""Many questions at once: a CSV file with the columns person, state, date."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from servanda import record as records
from servanda.answers.ask import Question, the_day
from servanda.answers.standing import Standing
from servanda.answers.whatif import suppose
from servanda.errors import BadInput, BrokenData, ServandaError
from servanda.record.known import as_known
from servanda.record.names import resolve_person, resolve_state
from servanda.timeline.evaluation import Evaluation

COLUMNS = ("person", "state", "date")


def answers(path: Path, *, known_on: str | None = None, assume: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """One answer a row, in order; a bad row gives its line number and an error, and the others are answered.

    Raises `BadInput` for a file that is missing, empty or lacks a column, `BrokenData` for one that is no text.
    """
    rows = _rows(path)
    base = records.load()
    seen = base if known_on is None else as_known(base, the_day(known_on))
    supposed, hypotheses = suppose(seen, assume)
    evaluation, real = Evaluation(supposed), Evaluation(seen)
    for line, row in rows:
        try:
            person, state = resolve_person(base, row["person"] or ""), resolve_state(base, row["state"] or "")
            day = the_day(row["date"] or "")
            without = Standing.of(real, person, state) if hypotheses else None
            answer = Question(evaluation, person, state, day).answer(hypotheses=hypotheses, real=without)
            yield answer.to_dict()
        except ServandaError as error:
            asked = {name: row.get(name) for name in COLUMNS}
            yield {"schema": "servanda/1", "line": line, **asked, "error": str(error), "code": error.code}


def _rows(path: Path) -> list[tuple[int, dict[str, str | None]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(
            f'Cannot open "{path}": {error.strerror}.', hint="Name a CSV file with person,state,date."
        ) from None
    except UnicodeDecodeError:
        raise BrokenData(f'"{path}" is not UTF-8 text.', hint="Save it as CSV in UTF-8.") from None
    reader = csv.DictReader(text.splitlines())
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise BadInput(
            f'"{path}" line 1 lacks the column {", ".join(missing)}.', hint="The first line is person,state,date."
        )
    rows = [(reader.line_num, row) for row in reader]
    if not rows:
        raise BadInput(f'"{path}" has no question.', hint="Add a line such as netanyahu,HUN,2025-04-03.")
    return rows
