"""The duty matrix: what every peer must answer, and how answers are compared.

    duty(p, s, d)   a warrant of p covers d, no deferral of p's situation covers d, and a basis holds:
                    party       s has a party interval that covers d
                    referral    the Council named s in the situation, from its day on
                    continuing  s has a party interval that ended by d, and the situation was opened before that end
    contested       p holds an office of a state that is not a party on d (reported where the duty holds)

Days count from 1 July 2002; intervals are half-open.  The instance lies in the folder that
SERVANDA_BENCH names.
"""

import hashlib
import json
import os
from datetime import date

import numpy as np

INF = 10**6
D0 = date(2002, 7, 1)
HERE = os.environ.get("SERVANDA_BENCH", os.path.dirname(os.path.abspath(__file__)))
DAYS = ("from", "to", "opened")
TABLES = ("party", "situations", "referrals", "deferrals", "warrants", "offices")


def day_number(iso):
    return INF if iso is None else (date.fromisoformat(iso) - D0).days


def _numbered(row):
    return {key: (day_number(value) if key in DAYS else value) for key, value in row.items()}


def load():
    """The instance and its questions, days as numbers."""
    with open(f"{HERE}/instance.json") as f:
        instance = json.load(f)
    with open(f"{HERE}/questions.json") as f:
        questions = json.load(f)
    for table in TABLES:
        instance[table] = [_numbered(row) for row in instance[table]]
    questions["q2_day"] = day_number(questions["q2_day"])
    questions["probes"] = [(p, s, day_number(d)) for p, s, d in questions["probes"]]
    for scenario in questions["scenarios"]:
        if scenario["op"] == "set":
            scenario["value"] = day_number(scenario["value"])
        else:
            scenario["row"] = _numbered(scenario["row"])
    return instance, questions


def apply(instance, scenario):
    """The instance with one fact added or changed."""
    table = scenario["table"]
    if scenario["op"] == "add":
        rows = instance[table] + [scenario["row"]]
    else:
        changed = {scenario["field"]: scenario["value"]}
        rows = [dict(row, **changed) if row["id"] == scenario["id"] else row for row in instance[table]]
    return {**instance, table: rows}


def sizes():
    """How many persons, states and situations the instance has."""
    with open(f"{HERE}/instance.json") as f:
        instance = json.load(f)
    return instance["n_persons"], instance["n_states"], instance["n_sits"]


NP_, NS_, NSIT_ = sizes() if os.path.exists(f"{HERE}/instance.json") else (0, 0, 0)


def mat_from_rows(rows):
    """Rows of (person, state, contested) as a matrix: 0 no duty, 1 duty, 3 duty and contested."""
    matrix = np.zeros((NP_, NS_), np.uint8)
    if len(rows):
        a = np.asarray(rows, dtype=np.int64)
        matrix[a[:, 0], a[:, 1]] = 1 + 2 * a[:, 2]
    return matrix


def h2(matrix):
    """Digest of a day's matrix."""
    return hashlib.sha256(np.ascontiguousarray(matrix, np.uint8).tobytes()).hexdigest()[:16]


def h3(rows):
    """Digest of maximal intervals (person, state, from, to), and how many there are."""
    a = np.asarray(rows, dtype=np.int64).reshape(-1, 4)
    a = a[np.lexsort((a[:, 2], a[:, 1], a[:, 0]))].astype(np.int32)
    return hashlib.sha256(np.ascontiguousarray(a).tobytes()).hexdigest()[:16], len(a)


def h1(verdicts):
    """Digest of single answers: duty, contested, the bases that hold."""
    plain = [[bool(duty), bool(contested), sorted(bases)] for duty, contested, bases in verdicts]
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()[:16]
