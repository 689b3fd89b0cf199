"""SWI-Prolog 9 (Debian), one server process on a pipe; meta-interpreter gives the proof tree."""

import atexit
import os
import re
import subprocess

from semantics import load, mat_from_rows

H = os.path.dirname(os.path.abspath(__file__))
FACT = dict(
    warrants=lambda r: f"warrant({r['person']},'{r['id']}',{r['from']},{r['to']})",
    party=lambda r: f"party({r['state']},'{r['id']}',{r['from']},{r['to']})",
    situations=lambda r: f"opened({r['id']},{r['opened']})",
    persons=lambda r: f"sit({r['id']},{r['sit']})",
    referrals=lambda r: f"ref({r['state']},'{r['id']}',{r['sit']},{r['from']})",
    deferrals=lambda r: f"def({r['sit']},'{r['id']}',{r['from']},{r['to']})",
    offices=lambda r: f"office({r['person']},'{r['id']}',{r['state']},{r['from']},{r['to']})",
)


class Peer:
    EXPLAIN = "proof tree (meta-interpreter)"
    NOTES = "times include pipe I/O"
    EXTRA_LOC = sum(1 for l in open(f"{H}/rules.pl") if l.strip() and l[0] != "%")

    def __init__(s):
        s.I, s.Q = load()
        s.p = subprocess.Popen(
            ["swipl", "-q", "-O", "-l", f"{H}/rules.pl", "-g", "loop"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        s.pid = s.p.pid
        atexit.register(s.p.kill)
        for t, f in FACT.items():
            for r in s.I[t]:
                s.ask(f"assertz({f(r)}),endq")

    def ask(s, q):
        s.p.stdin.write(q + ".\n")
        s.p.stdin.flush()
        out = []
        while (l := s.p.stdout.readline().rstrip("\n")) != ".":
            out.append(l)
        return out

    def q1(s, p, st, d):
        return s.ask(f"q1({p},{st},{d})")[-1]

    def verdict(s, r):
        return r[1] == "1", r[3] == "1", re.findall(r"party|referral|continuing", r[4 : r.index("]")])

    def rows(s, L):
        return [(int(a[0]), int(x), int(a[1])) for a in (l.split(" ") for l in L) for x in a[2:] if x]

    def q2(s, d):
        return s.ask(f"q2({d})")

    def mat(s, r):
        return mat_from_rows(s.rows(r))

    def q3(s):
        return s.ask(f"q3({s.I['n_days']})")

    def rows3(s, r):
        return [tuple(map(int, l.split())) for l in r]

    def q4(s, d, sc):
        for x in sc:
            f = FACT[x["table"]]
            if x["op"] == "add":
                o, n = "none", f(x["row"])
            else:
                r = next(r for r in s.I[x["table"]] if r["id"] == x["id"])
                o, n = f(r), f(dict(r, **{x["field"]: x["value"]}))
            yield s.ask(f"sc([{o}],[{n}],{d})")
