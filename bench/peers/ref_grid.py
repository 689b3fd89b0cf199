"""Reference: definitional predicate (Q1, and cross-check) + numpy day grid (Q2-Q4), every day materialised."""

import numpy as np
from semantics import NP_, NS_, NSIT_, apply, load


class Peer:
    EXPLAIN = "list of matching facts"
    NOTES = "every day materialised"

    def __init__(s):
        s.I, s.Q = load()
        s.N = s.I["n_days"]

    @staticmethod
    def predicate(I, p, st, d):
        sit = I["persons"][p]["sit"]
        op = I["situations"][sit]["opened"]
        W = [w["id"] for w in I["warrants"] if w["person"] == p and w["from"] <= d < w["to"]]
        B = {
            "party": [t["id"] for t in I["party"] if t["state"] == st and t["from"] <= d < t["to"]],
            "referral": [r["id"] for r in I["referrals"] if r["sit"] == sit and r["state"] == st and r["from"] <= d],
            "continuing": [t["id"] for t in I["party"] if t["state"] == st and t["to"] <= d and op < t["to"]],
        }
        X = [x["id"] for x in I["deferrals"] if x["sit"] == sit and x["from"] <= d < x["to"]]
        pty = lambda t: any(r["state"] == t and r["from"] <= d < r["to"] for r in I["party"])
        C = [o["id"] for o in I["offices"] if o["person"] == p and o["from"] <= d < o["to"] and not pty(o["state"])]
        duty = bool(W) and any(B.values()) and not X
        return dict(
            duty=duty,
            contested=duty and bool(C),
            warrants=W,
            basis={k: v for k, v in B.items() if v},
            deferred=X,
            offices=C,
        )

    def q1(s, p, st, d):
        return s.predicate(s.I, p, st, d)

    def verdict(s, r):
        return r["duty"], r["contested"], list(r["basis"]) if r["duty"] else []

    def day(s, I, d):
        W = np.zeros(NP_, bool)
        C = np.zeros(NP_, bool)
        S = np.zeros(NS_, bool)
        B = np.zeros((NSIT_, NS_), bool)
        X = np.zeros(NSIT_, bool)
        sit = np.array([p["sit"] for p in I["persons"]])
        op = np.array([x["opened"] for x in I["situations"]])
        for w in I["warrants"]:
            W[w["person"]] |= w["from"] <= d < w["to"]
        for t in I["party"]:
            if t["from"] <= d < t["to"]:
                S[t["state"]] = True
            elif t["to"] <= d:
                B[:, t["state"]] |= op < t["to"]
        for r in I["referrals"]:
            if r["from"] <= d:
                B[r["sit"], r["state"]] = True
        for x in I["deferrals"]:
            X[x["sit"]] |= x["from"] <= d < x["to"]
        for o in I["offices"]:
            C[o["person"]] |= o["from"] <= d < o["to"] and not S[o["state"]]
        duty = (W & ~X[sit])[:, None] & (S[None, :] | B[sit])
        return duty * (1 + 2 * C[:, None]).astype(np.uint8)

    def q2(s, d):
        return s.day(s.I, d)

    def mat(s, r):
        return r

    def q3(s):
        I, N = s.I, s.N
        W = np.zeros((NP_, N), bool)
        S = np.zeros((NS_, N), bool)
        X = np.zeros((NSIT_, N), bool)
        for w in I["warrants"]:
            W[w["person"], w["from"] : w["to"]] = True
        for t in I["party"]:
            S[t["state"], t["from"] : t["to"]] = True
        for x in I["deferrals"]:
            X[x["sit"], x["from"] : x["to"]] = True
        out = []
        for p in range(NP_):
            sit = I["persons"][p]["sit"]
            op = I["situations"][sit]["opened"]
            B = S.copy()
            for t in I["party"]:
                if op < t["to"] < N:
                    B[t["state"], t["to"] :] = True
            for r in I["referrals"]:
                if r["sit"] == sit:
                    B[r["state"], r["from"] :] = True
            G = np.zeros((NS_, N + 2), np.int8)
            G[:, 1:-1] = B & (W[p] & ~X[sit])
            D = np.diff(G, axis=1)
            a = np.argwhere(D == 1)
            b = np.argwhere(D == -1)
            out.append(np.column_stack([np.full(len(a), p), a[:, 0], a[:, 1], b[:, 1]]))
        return np.concatenate(out)

    def q4(s, d, sc):
        for x in sc:
            yield s.day(apply(s.I, x), d)
