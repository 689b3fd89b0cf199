"""clingo 5.8: ASP; stratified program, so the grounder computes everything. Q3 over day segments built in ASP."""

import clingo
from semantics import apply, load, mat_from_rows

FACTS = lambda I: "\n".join(
    [f'warrant("{w["id"]}",{w["person"]},{w["from"]},{w["to"]}).' for w in I["warrants"]]
    + [f'party("{t["id"]}",{t["state"]},{t["from"]},{t["to"]}).' for t in I["party"]]
    + [f"opened({x['id']},{x['opened']})." for x in I["situations"]]
    + [f"sit({p['id']},{p['sit']})." for p in I["persons"]]
    + [f'ref("{r["id"]}",{r["sit"]},{r["state"]},{r["from"]}).' for r in I["referrals"]]
    + [f'def("{x["id"]}",{x["sit"]},{x["from"]},{x["to"]}).' for x in I["deferrals"]]
    + [f'office("{o["id"]}",{o["person"]},{o["state"]},{o["from"]},{o["to"]}).' for o in I["offices"]]
)
RULES = """
live(P,D) :- warrant(_,P,F,T), day(D), F<=D, D<T, sit(P,K), not deferred(K,D).
deferred(K,D) :- def(_,K,F,T), day(D), F<=D, D<T.
pty(S,D) :- party(_,S,F,T), day(D), F<=D, D<T.
exc(S,K,D) :- party(_,S,F,T), day(D), T<=D, opened(K,O), O<T.
exc(S,K,D) :- ref(_,K,S,F), day(D), F<=D.
duty(P,S,D) :- live(P,D), pty(S,D).
duty(P,S,D) :- live(P,D), sit(P,K), exc(S,K,D).
contested(P,D) :- office(_,P,S,F,T), day(D), F<=D, D<T, not pty(S,D).
"""
Q2 = "m(P,S,1) :- duty(P,S,D), contested(P,D). m(P,S,0) :- duty(P,S,D), not contested(P,D). #show m/3."
Q3 = """
bp(0). bp(F) :- warrant(_,_,F,T). bp(T) :- warrant(_,_,F,T). bp(F) :- party(_,_,F,T). bp(T) :- party(_,_,F,T).
bp(F) :- ref(_,_,_,F). bp(F) :- def(_,_,F,T). bp(T) :- def(_,_,F,T).
day(D) :- bp(D), D<n.
next(D,E) :- day(D), E = #min { X : day(X), X>D ; n }.
begin(P,S,D) :- duty(P,S,D), D=0.  begin(P,S,E) :- next(D,E), duty(P,S,E), not duty(P,S,D).
end(P,S,E) :- next(D,E), duty(P,S,D), not duty(P,S,E).
#show begin/3. #show end/3.
"""
WHY = """
why(warrant,W) :- q(P,S,D), warrant(W,P,F,T), F<=D, D<T.
why(party,W) :- q(P,S,D), party(W,S,F,T), F<=D, D<T.
why(continuing,W) :- q(P,S,D), sit(P,K), opened(K,O), party(W,S,_,T), T<=D, O<T.
why(referral,W) :- q(P,S,D), sit(P,K), ref(W,K,S,F), F<=D.
why(deferred,W) :- q(P,S,D), sit(P,K), def(W,K,F,T), F<=D, D<T.
why(office,W) :- q(P,S,D), office(W,P,_,F,T), F<=D, D<T.
day(D) :- q(_,_,D). v(P,S,1) :- q(P,S,D), duty(P,S,D), contested(P,D). v(P,S,0) :- q(P,S,D), duty(P,S,D), not contested(P,D).
#show why/2. #show v/3.
"""


class Peer:
    EXPLAIN = "only what one encodes (why/2 rules)"
    NOTES = "re-ground per question; Q3: day segments"

    def __init__(s):
        s.I, s.Q = load()
        s.F = FACTS(s.I)

    def solve(s, facts, prog):
        c = clingo.Control(["--warn=none"], message_limit=0)
        c.add("base", [], facts + RULES + prog)
        c.ground([("base", [])])
        with c.solve(yield_=True) as h:
            for m in h:
                return m.symbols(shown=True)

    def q1(s, p, st, d):
        return [(a.name, a.arguments) for a in s.solve(s.F, WHY + f"q({p},{st},{d}).")]

    def verdict(s, r):
        v = [a for n, a in r if n == "v"]
        return (
            bool(v),
            bool(v and v[0][2].number),
            sorted({a[0].name for n, a in r if n == "why"} & {"party", "referral", "continuing"}) if v else [],
        )

    def q2(s, d):
        return [tuple(x.number for x in a.arguments) for a in s.solve(s.F, Q2 + f"day({d}).")]

    def mat(s, r):
        return mat_from_rows(r)

    def q3(s):
        b, e = {}, {}
        for a in s.solve(s.F, Q3 + f"#const n={s.I['n_days']}."):
            p, st, d = (x.number for x in a.arguments)
            (b if a.name == "begin" else e).setdefault((p, st), []).append(d)
        return [(p, st, f, t) for (p, st), v in b.items() for f, t in zip(sorted(v), sorted(e[p, st]))]

    Q4_N = 100

    def q4(s, d, sc):
        for x in sc:
            yield [tuple(y.number for y in a.arguments) for a in s.solve(FACTS(apply(s.I, x)), Q2 + f"day({d}).")]
