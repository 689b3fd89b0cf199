"""Polars lazy/expressions: semi/anti/inner joins; Q3 join_where + cum_max islands; Q4 looped (100, extrapolated)."""

import numpy as np
import polars as pl
from semantics import NP_, NS_, apply, load

c = pl.col


class Peer:
    EXPLAIN = "no"
    NOTES = "2 threads"

    def __init__(s):
        s.I, s.Q = load()
        s.n = s.I["n_days"]
        s.F = s.frames(s.I)

    @staticmethod
    def frames(I):
        return {
            t: pl.DataFrame(I[t]).rename({"from": "f", "to": "t"}, strict=False)
            for t in ("warrants", "party", "situations", "referrals", "deferrals", "persons", "offices")
        }

    def q1(s, p, st, d):
        F = s.F
        k = F["persons"].filter(c.id == p)["sit"][0]
        on = (c.f <= d) & (c.t > d)
        o = F["situations"].filter(c.id == k)["opened"][0]
        W = F["warrants"].filter((c.person == p) & on)["id"].to_list()
        pt = F["party"].filter(c.state == st)
        B = dict(
            party=pt.filter(on)["id"].to_list(),
            continuing=pt.filter((c.t <= d) & (c.t > o))["id"].to_list(),
            referral=F["referrals"].filter((c.sit == k) & (c.state == st) & (c.f <= d))["id"].to_list(),
        )
        X = F["deferrals"].filter((c.sit == k) & on)["id"].to_list()
        C = (
            F["offices"]
            .filter((c.person == p) & on)
            .join(F["party"].filter(on), on="state", how="anti")["id"]
            .to_list()
        )
        B = {a: b for a, b in B.items() if b}
        duty = bool(W and B and not X)
        return dict(duty=duty, contested=duty and bool(C), warrants=W, basis=B, deferred=X)

    def verdict(s, r):
        return r["duty"], r["contested"], list(r["basis"]) if r["duty"] else []

    def day(s, F, d):
        L = {k: v.lazy() for k, v in F.items()}
        on = (c.f <= d) & (c.t > d)
        live = (
            L["warrants"]
            .filter(on)
            .select(p="person")
            .unique()
            .join(L["persons"].rename({"id": "p"}), on="p")
            .join(L["deferrals"].filter(on), on="sit", how="anti")
        )
        pty = L["party"].filter(on).select("state").unique()
        exc = pl.concat(
            [
                L["referrals"].filter(c.f <= d).select("sit", "state"),
                L["party"]
                .filter(c.t <= d)
                .join(L["situations"].select(sit="id", opened="opened"), how="cross")
                .filter(c.opened < c.t)
                .select("sit", "state"),
            ]
        )
        con = L["offices"].filter(on).join(pty, on="state", how="anti").select(p="person", c=pl.lit(1)).unique()
        duty = pl.concat(
            [live.join(pty, how="cross").select("p", "state"), live.join(exc, on="sit").select("p", "state")]
        ).unique()
        return duty.join(con, on="p", how="left").with_columns(c.c.fill_null(0)).collect()

    def q2(s, d):
        return s.day(s.F, d)

    def mat(s, r):
        m = np.zeros((NP_, NS_), np.uint8)
        m[r["p"], r["state"]] = 1 + 2 * r["c"].to_numpy()
        return m

    def q3(s):
        L = {k: v.lazy() for k, v in s.F.items()}
        n = s.n
        isl = lambda f, by: (
            f.sort(*by, "f")
            .with_columns(pm=c.t.cum_max().shift(1).over(by))
            .with_columns(g=(c.pm.is_null() | (c.f > c.pm)).cast(pl.Int32).cum_sum().over(by))
            .group_by(*by, "g")
            .agg(c.f.min(), c.t.max())
        )
        di = isl(L["deferrals"].select("sit", "f", "t"), ["sit"]).sort("sit", "f")
        free = pl.concat(
            [
                di.select("sit", f=c.t.shift(1).over("sit").fill_null(0), t="f"),
                di.group_by("sit").agg(f=c.t.max()).with_columns(t=pl.lit(n, pl.Int64)),
                L["situations"]
                .select(sit="id")
                .join(di, on="sit", how="anti")
                .with_columns(f=pl.lit(0, pl.Int64), t=pl.lit(n, pl.Int64)),
            ]
        )
        allk = L["situations"].select(sit="id")
        basis = pl.concat(
            [
                L["party"].select("state", "f", "t").join(allk, how="cross"),
                L["referrals"].select("state", "f", pl.lit(n, pl.Int64).alias("t"), "sit"),
                L["party"]
                .filter(c.t < n)
                .join(L["situations"].select(sit="id", opened="opened"), how="cross")
                .filter(c.opened < c.t)
                .select("state", c.t.alias("f"), pl.lit(n, pl.Int64).alias("t"), "sit"),
            ]
        )
        live = (
            L["warrants"]
            .select(c.person.alias("id"), "f", "t")
            .join(L["persons"], on="id")
            .join(free, on="sit", suffix="x")
            .select(c.id.alias("p"), "sit", f=pl.max_horizontal("f", "fx"), t=pl.min_horizontal("t", "tx", pl.lit(n)))
            .filter(c.f < c.t)
        )
        raw = (
            live.join(basis, on="sit", suffix="b")
            .select("p", "state", f=pl.max_horizontal("f", "fb"), t=pl.min_horizontal("t", "tb"))
            .filter(c.f < c.t)
        )
        return isl(raw, ["p", "state"]).select("p", "state", "f", "t").collect()

    def rows3(s, r):
        return r.to_numpy()

    Q4_N = 100

    def q4(s, d, sc):
        for x in sc:
            J = apply(s.I, x)
            t = x["table"]
            yield s.day({**s.F, t: s.frames({t: J[t], **{u: J[u][:1] for u in s.F if u != t}})[t]}, d)
