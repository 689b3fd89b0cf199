"""OpenFisca-Core: pair=(wanted,state) as the 'person' entity; wanted and country as groups; DAY periods."""

import datetime

import numpy as np
from openfisca_core import entities, periods, taxbenefitsystems, variables
from openfisca_core.simulations import SimulationBuilder
from semantics import INF, NP_, NS_, apply, load

Pair = entities.Entity("pair", "pairs", "", "")
role = lambda: [{"key": "member", "plural": "members", "label": "", "doc": ""}]
Wanted = entities.GroupEntity("wanted", "wanteds", "", "", role())
Country = entities.GroupEntity("country", "countries", "", "", role())
D0 = datetime.date(2002, 7, 1)
dayno = lambda period: (period.start.date - D0).days
DAY, ETERNITY = periods.DateUnit.DAY, periods.DateUnit.ETERNITY
SLOTS = dict(
    wanted=[f"w{i}_{x}" for i in range(3) for x in "ft"]
    + [f"x{i}_{x}" for i in range(3) for x in "ft"]
    + [f"r{i}_{x}" for i in range(2) for x in "sf"]
    + [f"o{i}_{x}" for i in range(2) for x in "sft"]
    + ["opened"],
    country=[f"p{i}_{x}" for i in range(2) for x in "ft"],
)


def inp(name, ent):
    return type(
        name,
        (variables.Variable,),
        dict(value_type=int, entity=ent, definition_period=ETERNITY, label=name, default_value=INF),
    )


def var(ent, typ=bool):
    def deco(f):
        return type(
            f.__name__,
            (variables.Variable,),
            dict(value_type=typ, entity=ent, definition_period=DAY, label=f.__name__, formula=f),
        )

    return deco


def within(g, period, names):
    d = dayno(period)
    return np.any([(g(n + "_f", period) <= d) & (d < g(n + "_t", period)) for n in names], axis=0)


@var(Country)
def party(country, period):
    return within(country, period, ["p0", "p1"])


@var(Wanted)
def live(wanted, period):
    return within(wanted, period, ["w0", "w1", "w2"]) & ~within(wanted, period, ["x0", "x1", "x2"])


@var(Wanted)
def contested(wanted, period):
    d = dayno(period)
    p = wanted.simulation.calculate("party", period)
    return np.any(
        [
            (wanted(o + "_f", period) <= d)
            & (d < wanted(o + "_t", period))
            & ~p[np.minimum(wanted(o + "_s", period), NS_ - 1)]
            for o in ("o0", "o1")
        ],
        axis=0,
    )


@var(Pair)
def referral(pair, period):
    d = dayno(period)
    st = np.arange(pair.count) % NS_
    return np.any(
        [(pair.wanted(r + "_s", period) == st) & (pair.wanted(r + "_f", period) <= d) for r in ("r0", "r1")], axis=0
    )


@var(Pair)
def continuing(pair, period):
    d = dayno(period)
    o = pair.wanted("opened", period)
    return np.any(
        [(pair.country(p + "_t", period) <= d) & (o < pair.country(p + "_t", period)) for p in ("p0", "p1")], axis=0
    )


@var(Pair)
def duty(pair, period):
    return pair.wanted("live", period) & (
        pair.country("party", period) | pair("referral", period) | pair("continuing", period)
    )


CALC = ["party", "live", "contested", "referral", "continuing", "duty"]


def inputs(I):
    A = {n: np.full(NP_, INF) for n in SLOTS["wanted"]}
    C = {n: np.full(NS_, INF) for n in SLOTS["country"]}
    sit = [p["sit"] for p in I["persons"]]

    def put(A, j, pre, rows, f):
        for i, r in enumerate(rows):
            for x, k in f:
                A[f"{pre}{i}_{x}"][j] = r[k]

    for p, k in enumerate(sit):
        put(A, p, "w", [w for w in I["warrants"] if w["person"] == p], [("f", "from"), ("t", "to")])
        put(A, p, "x", [x for x in I["deferrals"] if x["sit"] == k], [("f", "from"), ("t", "to")])
        put(A, p, "r", [r for r in I["referrals"] if r["sit"] == k], [("s", "state"), ("f", "from")])
        put(A, p, "o", [o for o in I["offices"] if o["person"] == p], [("s", "state"), ("f", "from"), ("t", "to")])
        A["opened"][p] = I["situations"][k]["opened"]
    by = {}
    for t in I["party"]:
        by.setdefault(t["state"], []).append(t)
    for st, ts in by.items():
        put(C, st, "p", ts, [("f", "from"), ("t", "to")])
    return {**A, **C}


class Peer:
    EXPLAIN = "trace of variable values (no facts, no article)"
    NOTES = "fixed slots for lists; per-day periods; Q3 loops 8,911 days"

    def __init__(s):
        s.I, s.Q = load()
        s.tbs = taxbenefitsystems.TaxBenefitSystem([Pair, Wanted, Country])
        for n in SLOTS["wanted"]:
            s.tbs.add_variable(inp(n, Wanted))
        for n in SLOTS["country"]:
            s.tbs.add_variable(inp(n, Country))
        for v in (party, live, contested, referral, continuing, duty):
            s.tbs.add_variable(v)
        s.base = inputs(s.I)
        s.sim = s.build(s.base)

    def build(s, A):
        b = SimulationBuilder()
        b.create_entities(s.tbs)
        n = NP_ * NS_
        b.declare_person_entity("pair", np.arange(n))
        for e, a in (("wanted", np.arange(n) // NS_), ("country", np.arange(n) % NS_)):
            g = b.declare_entity(e, np.arange(a.max() + 1))
            b.join_with_persons(g, a, ["member"] * n)
        sim = b.build(s.tbs)
        for k, v in A.items():
            sim.set_input(k, periods.period(ETERNITY), v)
        return sim

    @staticmethod
    def per(d):
        return periods.period((D0 + datetime.timedelta(d)).isoformat())

    def clear(s, sim, p):
        for v in CALC:
            sim.get_holder(v).delete_arrays(p)

    def day(s, sim, d):
        p = s.per(d)
        s.clear(sim, p)
        m = (
            sim.calculate("duty", p).reshape(NP_, NS_)
            * (1 + 2 * sim.calculate("contested", p)).astype(np.uint8)[:, None]
        )
        return m

    def q1(s, p, st, d):
        s.sim.trace = True
        m = s.day(s.sim, d)
        i = p * NS_ + st
        log = s.sim.tracer.computation_log.lines() if hasattr(s.sim.tracer, "computation_log") else []
        r = (
            bool(m[p, st]),
            bool(m[p, st] == 3),
            [
                k
                for k, v in (
                    ("party", s.sim.calculate("party", s.per(d))[st]),
                    ("referral", s.sim.calculate("referral", s.per(d))[i]),
                    ("continuing", s.sim.calculate("continuing", s.per(d))[i]),
                )
                if v
            ]
            if m[p, st]
            else [],
            log[:3],
        )
        s.sim.trace = False
        return r

    def verdict(s, r):
        return r[:3]

    def q2(s, d):
        return s.day(s.sim, d)

    def mat(s, r):
        return r

    def q3(s):
        prev = np.zeros((NP_ * NS_), bool)
        start = np.zeros((NP_ * NS_), int)
        out = []
        N = s.I["n_days"]
        for d in range(N + 1):
            if d < N:
                p = s.per(d)
                cur = s.sim.calculate("duty", p)
                s.clear(s.sim, p)
            else:
                cur = np.zeros((NP_ * NS_), bool)
            up = np.flatnonzero(cur & ~prev)
            start[up] = d
            dn = np.flatnonzero(prev & ~cur)
            if len(dn):
                out.append(np.column_stack((dn // NS_, dn % NS_, start[dn], np.full(len(dn), d))))
            prev = cur
        return np.concatenate(out)

    Q4_N = 100

    def q4(s, d, sc):
        for x in sc:
            A = inputs(apply(s.I, x))
            ch = [k for k, v in A.items() if not np.array_equal(v, s.base[k])]  # not sim.clone(): it shares storage

            def put(src):
                for k in ch:
                    s.sim.get_holder(k).delete_arrays()
                    s.sim.set_input(k, periods.period(ETERNITY), src[k])

            put(A)
            m = s.day(s.sim, d)
            put(s.base)
            s.clear(s.sim, s.per(d))
            yield m
