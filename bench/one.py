"""One engine in a process of its own: python one.py PEER FOLDER [SECONDS] [QUESTIONS] [WHAT-IFS].

Warm-up, then the median of up to five runs of each question, the peak memory in it, and a digest
of the answers.  Prints JSON.  `ref_grid` writes the reference that the others are compared with.
"""

import contextlib
import gc
import importlib
import json
import os
import statistics
import sys
import time
from pathlib import Path

NAME, FOLDER = sys.argv[1], sys.argv[2]
LIMIT = float(sys.argv[3]) if len(sys.argv) > 3 else 60
WANTED = sys.argv[4].split(",") if len(sys.argv) > 4 else ["Q1", "Q2", "Q3", "Q4"]
WHAT_IFS = int(sys.argv[5]) if len(sys.argv) > 5 else 1000
os.environ["SERVANDA_BENCH"] = FOLDER
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "peers")]

import semantics  # noqa: E402  (reads the folder named above)


def memory(peer, field):
    """A figure of the process that does the work, in megabytes."""
    with open(f"/proc/{getattr(peer, 'pid', 'self')}/status") as f:
        return next(int(line.split()[1]) for line in f if line.startswith(field)) / 1024


def forget_peak(peer):
    with contextlib.suppress(OSError):  # the peak then includes what came before
        Path(f"/proc/{getattr(peer, 'pid', 'self')}/clear_refs").write_text("5")


def timed(function, consume):
    begin = time.perf_counter()
    result = consume(function())
    return time.perf_counter() - begin, result


def measure(peer, function, consume, per=1):
    """First run, then the median of up to five within the limit; seconds per question."""
    gc.collect()
    forget_peak(peer)
    before = memory(peer, "VmRSS")
    first, result = timed(function, consume)
    peak = memory(peer, "VmHWM")
    runs, left = [], LIMIT - first
    while len(runs) < 5 and left > first:
        seconds, result = timed(function, consume)
        runs.append(seconds)
        left -= seconds
    median = statistics.median(runs) if runs else first
    figures = {"first_s": first / per, "median_s": median / per, "runs": len(runs) or 1}
    return result, {**figures, "peak_mb": peak, "delta_mb": peak - before}


def drain(results):
    for _ in results:
        pass


def same(result):
    return result


def main():
    module = importlib.import_module(NAME)
    begin = time.perf_counter()
    peer = module.Peer()
    out = {"peer": NAME, "explains": module.Peer.EXPLAIN, "setup_s": time.perf_counter() - begin}
    day, probes = peer.Q["q2_day"], peer.Q["probes"]
    if "Q1" in WANTED:
        answers, out["Q1"] = measure(peer, lambda: [peer.q1(*probe) for probe in probes], same, len(probes))
        out["Q1"]["digest"] = semantics.h1([peer.verdict(answer) for answer in answers])
    if "Q2" in WANTED:
        answer, out["Q2"] = measure(peer, lambda: peer.q2(day), same)
        out["Q2"]["digest"] = semantics.h2(peer.mat(answer))
    if "Q3" in WANTED:
        answer, out["Q3"] = measure(peer, peer.q3, same)
        rows = peer.rows3(answer) if hasattr(peer, "rows3") else answer
        out["Q3"]["digest"], out["Q3"]["rows"] = semantics.h3(rows)
        del answer, rows
    if "Q4" in WANTED:
        count = min(getattr(module.Peer, "Q4_N", WHAT_IFS), WHAT_IFS)
        scenarios = peer.Q["scenarios"][:count]
        _, out["Q4"] = measure(peer, lambda: peer.q4(day, scenarios), drain)
        digests = [semantics.h2(peer.mat(answer)) for answer in peer.q4(day, scenarios)]
        out["Q4"]["median_s"] *= WHAT_IFS / count  # slow engines answer a part; said in the table
        out["Q4"] |= {"count": count, "digests": digests}
    compare(out)
    print(json.dumps(out))


def compare(out):
    """Say of each answer whether it equals the reference."""
    path = Path(FOLDER) / "reference.json"
    questions = [question for question in ("Q1", "Q2", "Q3", "Q4") if question in out]
    if NAME == "ref_grid":
        path.write_text(json.dumps({q: out[q].get("digest") or out[q]["digests"] for q in questions}))
    reference = json.loads(path.read_text()) if path.exists() else {}
    for question in questions:
        if question == "Q4":
            digests = out["Q4"].pop("digests")
            out["Q4"]["agrees"] = digests == reference.get("Q4", [])[: len(digests)]
        else:
            out[question]["agrees"] = out[question].pop("digest") == reference.get(question)


main()
