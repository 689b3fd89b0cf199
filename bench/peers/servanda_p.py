"""The product itself, through its public API: the instance loaded as a record, the rules of the law."""

from datetime import date

import numpy as np
from semantics import INF, TABLES, load

from servanda.answers.matrix import Change, Matrix
from servanda.answers.whatif import blank as row
from servanda.law.disputes import leads_a_non_party
from servanda.law.surrender import duty_not_suspended
from servanda.record import Record, tables
from servanda.timeline.moment import Compiled

D0 = date(2002, 7, 1).toordinal()
YEAR = 400  # days between a notice and the effect that it states
BASES = {"party": "party", "named_by_council": "referral", "left_during_investigation": "continuing"}


def until(number):
    return None if number == INF else D0 + number


def acts(stay, others=()):
    """A membership as two acts.

    A what-if may turn an interval round (`to` before `from`).  The reference still counts its end;
    the law knows no such membership.  So it becomes one day of membership before that end, and
    nothing where the state is a party that day anyway.
    """
    start = min(stay["from"], stay["to"] - 1)
    again = start != stay["from"] and any(o["from"] <= start < o["to"] for o in others if o["id"] != stay["id"])
    yield row(
        tables.TreatyAction,
        id=stay["id"],
        state=str(stay["state"]),
        action="signature" if again else "succession",
        date=D0 + start - YEAR,
        effective=D0 + start,
    )
    if stay["to"] != INF and not again:
        yield row(
            tables.TreatyAction,
            id=stay["id"] + "-left",
            state=str(stay["state"]),
            action="withdrawal_notification",
            date=D0 + stay["to"] - YEAR,
            effective=D0 + stay["to"],
        )


class Peer:
    EXPLAIN = "grounds of both signs, facts, pinpoints"
    NOTES = "numpy for Q2-Q4"

    def __init__(self):
        self.instance, self.Q = load()
        self.n = self.instance["n_days"]
        self.by_id = {name: {r["id"]: r for r in self.instance[name]} for name in TABLES}
        self.stays = {}
        for stay in self.instance["party"]:
            self.stays.setdefault(stay["state"], []).append(stay)
        self.situation_of = [p["sit"] for p in self.instance["persons"]]
        self.matrix = Matrix(self.record())
        evaluation = self.matrix.columns.evaluation
        self.duty = Compiled(evaluation, duty_not_suspended, ("person", "state"))
        self.leads = Compiled(evaluation, leads_a_non_party, ("person",))
        self.grids = {}

    def record(self):
        made = self.instance
        return Record.of(
            states=[row(tables.State, id=str(s)) for s in range(made["n_states"])],
            persons=[row(tables.Person, id=str(p["id"]), nationality=()) for p in made["persons"]],
            situations=[self.situation(s) for s in made["situations"]],
            treaty_actions=[act for stay in made["party"] for act in acts(stay)],
            council_duties=[self.referral(r) for r in made["referrals"]],
            deferrals=[self.deferral(d) for d in made["deferrals"]],
            warrants=[self.warrant(w) for w in made["warrants"]],
            offices=[self.office(o) for o in made["offices"]],
        )

    def situation(self, s):
        return row(tables.Situation, id=str(s["id"]), opened=D0 + s["opened"])

    def referral(self, r):
        return row(tables.CouncilDuty, id=r["id"], situation=str(r["sit"]), state=str(r["state"]), from_=D0 + r["from"])

    def deferral(self, d):
        return row(tables.Deferral, id=d["id"], situation=str(d["sit"]), from_=D0 + d["from"], until=until(d["to"]))

    def warrant(self, w):
        return row(
            tables.Warrant,
            id=w["id"],
            person=str(w["person"]),
            situation=str(self.situation_of[w["person"]]),
            kind="warrant",
            issued=D0 + w["from"],
            ended=until(w["to"]),
        )

    def office(self, o):
        return row(
            tables.Office,
            id=o["id"],
            person=str(o["person"]),
            state=str(o["state"]),
            kind="head_of_state",
            from_=D0 + o["from"],
            until=until(o["to"]),
        )

    def q1(self, person, state, day):
        return self.duty.at(D0 + day, str(person), str(state)), self.leads.at(D0 + day, str(person))

    def verdict(self, answer):
        duty, leads = answer
        bases = {ground.name for reason in duty.reasons for r in reason for ground in r.grounds} & BASES.keys()
        return bool(duty.reasons), bool(duty.reasons) and bool(leads.reasons), [BASES[name] for name in bases]

    def q2(self, day):
        grid = self.matrix.on(D0 + day)
        offices = self.matrix.on(D0 + day, leads_a_non_party, ("person", "nation"))
        self.grids[day] = [grid, offices]
        return grid.base, offices.base

    def mat(self, answer):
        duty, offices = answer
        n, m = self.instance["n_persons"], self.instance["n_states"]
        matrix = np.zeros((n, m), np.uint8)
        np.logical_or.at(matrix, duty.row, duty.certain[:, :m])
        contested = np.zeros(n, np.uint8)
        contested[offices.row[offices.certain.any(axis=1)]] = 1
        return matrix * (1 + 2 * contested)[:, None]

    def q3(self):
        return self.matrix.history()

    def rows3(self, answer):
        spans, _ = answer
        start, end = spans.start - D0, np.minimum(spans.end - D0, self.n)
        alive = start < end
        return np.stack((spans.at[0], spans.at[1], start, end), 1)[alive]

    def q4(self, day, scenarios):
        if day not in self.grids:
            self.q2(day)
        return self.matrix.what_ifs(self.grids[day], map(self.change, scenarios))

    def change(self, scenario):
        table = scenario["table"]
        if scenario["op"] == "add":
            facts = scenario["row"]
        else:
            facts = {**self.by_id[table][scenario["id"]], scenario["field"]: scenario["value"]}
        match table:
            case "party":
                return Change("treaty_actions", tuple(acts(facts, self.stays.get(facts["state"], ()))))
            case "warrants":
                return Change("warrants", (self.warrant(facts),))
            case "referrals":
                return Change("council_duties", (self.referral(facts),))
            case "deferrals":
                return Change("deferrals", (self.deferral(facts),))
            case "situations":
                return Change("situations", (self.situation(facts),))
        return Change("offices", (self.office(facts),))
