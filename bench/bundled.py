"""The bundled record through the public API: python bundled.py.  Prints JSON, seconds of processor time."""

import json
import resource
import statistics
import time

from servanda.answers.ask import ask
from servanda.answers.matrix import Change, Matrix
from servanda.answers.standing import standings
from servanda.answers.whatif import suppose
from servanda.record import load
from servanda.timeline.days import parse_day
from servanda.timeline.evaluation import Evaluation

DAY = "2026-11-22"
WHAT_IFS = 1000


def median(function, runs=5):
    """The median of some runs, after one to warm up."""
    function()
    seconds = []
    for _ in range(runs):
        begin = time.process_time()
        function()
        seconds.append(time.process_time() - begin)
    return statistics.median(seconds)


def changes(record):
    """A thousand facts, one each: states that join, leave or are obliged, warrants that end, deferrals."""
    kinds = [
        [f"party:{s.id} from 2026-01-01" for s in record.states],
        [f"withdraws:{s.id} notified 2020-01-01" for s in record.states],
        [f"obliged:{s.id} for ukraine from 2024-01-01" for s in record.states],
        [f"deferral:{s.id} from 2026-06-01" for s in record.situations],
        [f"warrant:{w.person} ends 2026-01-01" for w in record.warrants if w.kind == "warrant" and w.ended is None],
    ]
    texts = [text for kind in kinds for text in kind]
    return [texts[i % len(texts)] for i in range(WHAT_IFS)]


def as_change(record, text):
    """A supposition as rows of one table."""
    supposed, (fact,) = suppose(record, [text])
    table = fact.fact.partition("/")[0]
    old = {row.id: row for row in record.rows_of(table)}
    new = [row for row in supposed.rows_of(table) if row.id not in old]
    gone = [row for row in old.values() if row not in supposed.rows_of(table)]
    return Change(table, tuple(row._replace(id=was.id) for row, was in zip(new, gone, strict=False)) or tuple(new))


def naive(record, text, day):
    """One what-if the plain way: another record, every rule again."""
    supposed, _ = suppose(record, [text])
    return sum(standing.status(day) == "bound" for _, _, standing in standings(Evaluation(supposed)))


def main():
    record, day = load(), parse_day(DAY)
    texts = changes(record)
    rows = [as_change(record, text) for text in texts]
    matrix = Matrix(record)
    grid = matrix.on(day)
    few = texts[:: WHAT_IFS // 10]
    begin = time.process_time()
    for text in few:
        naive(record, text, day)
    plain = (time.process_time() - begin) / len(few) * WHAT_IFS
    out = {
        "one question, warm": median(lambda: ask("netanyahu", "HUN", "2025-04-03")),
        "one day, every pair": median(lambda: matrix.on(day)),
        "whole history of every pair, with grounds (columns)": median(matrix.history),
        "whole history of every pair, all statuses (plain)": median(
            lambda: [standing.stretches() for _, _, standing in standings(Evaluation(record))], 3
        ),
        "1,000 what-ifs": median(lambda: list(matrix.what_ifs([grid], rows))),
        "1,000 naive recomputations (from ten)": plain,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(out))


main()
