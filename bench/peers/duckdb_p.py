"""DuckDB SQL: interval joins; Q3 = gaps-and-islands; Q4 = one batched query with a scenario column."""

import duckdb
import numpy as np
import pyarrow as pa
from semantics import NP_, NS_, load

T = dict(
    warrants=("id", "person", "f", "t"),
    party=("id", "state", "f", "t"),
    situations=("id", "opened"),
    referrals=("id", "sit", "state", "f"),
    deferrals=("id", "sit", "f", "t"),
    persons=("id", "sit"),
    offices=("id", "person", "state", "f", "t"),
)
K = {"f": "from", "t": "to"}
# K-column k = scenario (0 for the plain question); all questions share this text
DAY = """
with live as (select distinct w.k, w.person p, pe.sit from warrants{x} w join persons pe on pe.id=w.person where w.f<=$d and $d<w.t
       and not exists (select 1 from deferrals{x} x where x.k=w.k and x.sit=pe.sit and x.f<=$d and $d<x.t)),
 pty as (select distinct k, state s from party{x} where f<=$d and $d<t),
 exc as (select k, sit, state s from referrals{x} where f<=$d union select a.k, o.id, a.state from party{x} a join situations{x} o on o.k=a.k and o.opened<a.t where a.t<=$d),
 con as (select distinct o.k, o.person p from offices{x} o where o.f<=$d and $d<o.t and not exists (select 1 from pty where pty.k=o.k and pty.s=o.state)),
 duty as (select l.k, l.p, y.s from live l join pty y on y.k=l.k union select l.k, l.p, e.s from live l join exc e on e.k=l.k and e.sit=l.sit)
select d.k, d.p, d.s, (c.p is not null)::int c from duty d left join con c on c.k=d.k and c.p=d.p"""
Q3 = """
with du as (select sit, f, t, max(t) over (partition by sit order by f rows between unbounded preceding and 1 preceding) pm from deferrals),
 di as (select sit, min(f) f, max(t) t from (select *, sum((pm is null or f>pm)::int) over (partition by sit order by f) g from du) group by sit, g),
 free as (select sit, coalesce(lag(t) over (partition by sit order by f),0) f, f t from di union all select sit, max(t), $n from di group by sit
          union all select id, 0, $n from situations where id not in (select sit from deferrals)),
 basis as (select null::int sit, state s, f, t from party union all select sit, state, f, $n from referrals
          union all select o.id, a.state, a.t, $n from party a join situations o on o.opened<a.t where a.t<$n),
 live as (select w.person p, pe.sit, greatest(w.f,x.f) f, least(w.t,x.t,$n) t from warrants w join persons pe on pe.id=w.person join free x on x.sit=pe.sit and x.f<w.t and w.f<x.t),
 raw as (select l.p, b.s, greatest(l.f,b.f) f, least(l.t,b.t) t from live l join basis b on (b.sit is null or b.sit=l.sit) and b.f<l.t and l.f<b.t),
 m as (select *, max(t) over (partition by p,s order by f rows between unbounded preceding and 1 preceding) pm from raw)
select p, s, min(f) f, max(t) t from (select *, sum((pm is null or f>pm)::int) over (partition by p,s order by f) g from m) group by p, s, g"""
Q1 = """select 'warrant' k, id from warrants where person=$p and f<=$d and $d<t union all select 'party', id from party where state=$s and f<=$d and $d<t
 union all select 'continuing', a.id from party a, situations o, persons pe where pe.id=$p and o.id=pe.sit and a.state=$s and a.t<=$d and o.opened<a.t
 union all select 'referral', r.id from referrals r, persons pe where pe.id=$p and r.sit=pe.sit and r.state=$s and r.f<=$d
 union all select 'deferred', x.id from deferrals x, persons pe where pe.id=$p and x.sit=pe.sit and x.f<=$d and $d<x.t
 union all select 'office', id from offices o where person=$p and f<=$d and $d<t and not exists (select 1 from party y where y.state=o.state and y.f<=$d and $d<y.t)"""


class Peer:
    EXPLAIN = "only what one encodes (why query)"
    NOTES = "2 threads; Q4 one batched query over 1,000 scenarios"

    def __init__(s):
        s.I, s.Q = load()
        s.c = duckdb.connect()
        s.n = s.I["n_days"]
        for t, cols in T.items():
            s.c.register(
                "x_", pa.table({"k": [0] * len(s.I[t]), **{c: [r[K.get(c, c)] for r in s.I[t]] for c in cols}})
            )
            s.c.execute(f"create table {t} as select * from x_")
            s.c.unregister("x_")

    def q1(s, p, st, d):
        return s.c.execute(Q1, dict(p=p, s=st, d=d)).fetchall()

    def verdict(s, r):
        k = {a for a, _ in r}
        b = k & {"party", "referral", "continuing"}
        duty = "warrant" in k and bool(b) and "deferred" not in k
        return duty, duty and "office" in k, sorted(b) if duty else []

    def q2(s, d):
        return s.c.execute(DAY.format(x=""), dict(d=d)).fetchnumpy()

    def mat(s, r):
        if isinstance(r, np.ndarray):
            return r
        m = np.zeros((NP_, NS_), np.uint8)
        m[r["p"], r["s"]] = 1 + 2 * r["c"]
        return m

    def q3(s):
        return s.c.execute(Q3, dict(n=s.n)).fetchnumpy()

    def rows3(s, r):
        return np.column_stack([r[c] for c in "psft"])

    def q4(s, d, sc):
        ks = list(range(len(sc)))
        for t, cols in T.items():
            if t == "persons":
                continue
            old = {r["id"]: r for r in s.I[t]}
            mod = [(k, x) for k, x in enumerate(sc) if x["table"] == t]
            rows = [
                (k, x["row"] if x["op"] == "add" else dict(old[x["id"]], **{x["field"]: x["value"]})) for k, x in mod
            ]
            s.c.register(
                "new_",
                pa.table(
                    {
                        "k": pa.array([k for k, _ in rows], pa.int32()),
                        **{c: [r[K.get(c, c)] for _, r in rows] for c in cols},
                    }
                )
                if rows
                else pa.table(
                    {"k": pa.array([], pa.int32()), **{c: [r[K.get(c, c)] for r in s.I[t]][:0] for c in cols}}
                ),
            )
            if rows:
                s.c.execute(
                    f"create or replace temp table {t}_k as select g.k::int k, b.* exclude k from {t} b, range({len(sc)}) g(k) where not exists (select 1 from new_ n where n.k=g.k and n.id=b.id) union all by name select * from new_"
                )
            else:
                s.c.execute(
                    f"create or replace temp table {t}_k as select g.k::int k, b.* exclude k from {t} b, range({len(sc)}) g(k)"
                )
            s.c.unregister("new_")
        r = s.c.execute(DAY.format(x="_k"), dict(d=d)).fetchnumpy()
        m = np.zeros((len(sc), NP_, NS_), np.uint8)
        m[r["k"], r["p"], r["s"]] = 1 + 2 * r["c"]
        yield from m
