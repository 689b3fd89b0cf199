"""The synthetic duty matrix and its questions: python instance.py FOLDER [FACTOR].  Fixed seed.

The factor multiplies persons, warrants, situations, referrals, deferrals and offices; the 197
states stay, as they would in the world.  Dates are ISO; `to` is excluded; null means open.
"""

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

D0, LAST = date(2002, 7, 1), date(2026, 11, 22)
N = (LAST - D0).days + 1
STATES = 197


def iso(number):
    return None if number is None else (D0 + timedelta(days=number)).isoformat()


def day(year, month, of_month):
    return (date(year, month, of_month) - D0).days


class Instance:
    """Facts drawn at random, in the proportions of the real record."""

    def __init__(self, factor):
        self.random = random.Random(20020701)
        self.factor = factor
        self.party, self.referrals, self.deferrals, self.warrants, self.offices = [], [], [], [], []
        order = list(range(STATES))
        self.random.shuffle(order)
        self.founders, self.later, self.others = order[:60], order[60:127], order[127:]
        self.parties()
        self.situations = [self.situation(i) for i in range(30 * factor)]
        self.council()
        self.people()

    def add(self, table, prefix, **row):
        getattr(self, table).append({"id": f"{prefix}{len(getattr(self, table))}", **row})

    def stay(self, state, start, end=None):
        self.add("party", "T", state=state, **{"from": iso(start), "to": iso(end)})

    def parties(self):
        """Founders, accessions on the first of a month, withdrawals, one state that left and came back."""
        r = self.random
        for state in self.founders:
            self.stay(state, 0)
        weights = [14, 12, 6, 4, 4, 4, 3, 3, 4, 6, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]
        for state in self.later:
            year = r.choices(range(2002, 2026), weights=weights)[0]
            self.stay(state, day(year, r.randint(8 if year == 2002 else 1, 12), 1))
        self.by_state = {row["state"]: row for row in self.party}
        self.by_state[self.later[0]]["from"] = iso(day(2011, 11, 1))
        leaves = {
            self.founders[0]: (2017, 10, 27),
            self.later[0]: (2019, 3, 17),
            self.founders[1]: (2026, 6, 2),
            self.founders[2]: (2016, 5, 4),
            self.founders[3]: (2025, 9, 24),
            self.founders[4]: (2024, 1, 15),
        }
        for state, when in leaves.items():
            self.by_state[state]["to"] = iso(day(*when))
        self.stay(self.founders[2], day(2020, 2, 1))

    def situation(self, number):
        weights = [3, 1, 1, 2, 1, 1, 3, 3, 1, 2, 2, 1, 2, 2, 2, 1, 1, 2, 1, 1, 1, 1]
        year = self.random.choices(range(2004, 2026), weights=weights)[0]
        return {"id": number, "opened": iso(day(year, self.random.randint(1, 12), self.random.randint(1, 28)))}

    def opened(self, situation):
        return (date.fromisoformat(self.situations[situation]["opened"]) - D0).days

    def council(self):
        """Referrals that name a state (one of which accedes later) and deferrals of twelve months."""
        named = [(self.others[0], (2005, 3, 31)), (self.others[1], (2011, 2, 26)), (self.others[2], (2014, 9, 9))]
        named.append((self.later[3], (2009, 6, 15)))
        self.by_state[self.later[3]]["from"] = iso(day(2015, 4, 1))
        deferred = [(5, (2010, 7, 1)), (5, (2011, 7, 1)), (9, (2014, 3, 5)), (0, (2008, 9, 1)), (17, (2023, 10, 10))]
        for block in range(self.factor):
            for i, (state, when) in enumerate(named):
                situation = 30 * block + i
                self.situations[situation]["opened"] = iso(day(*when))
                self.add("referrals", "R", sit=situation, state=state, **{"from": iso(day(*when))})
            for situation, (year, month, of_month) in deferred:
                span = {"from": iso(day(year, month, of_month)), "to": iso(day(year + 1, month, of_month))}
                self.add("deferrals", "D", sit=30 * block + situation, **span)

    def warrant(self, person, start, end):
        end = None if end is None or end >= N else end
        self.add("warrants", "W", person=person, **{"from": iso(start), "to": iso(end)})

    def people(self):
        """Persons, each in a situation, with one warrant or two that overlap, adjoin or leave a gap; offices."""
        r = self.random
        weights = [r.random() ** 1.5 + 0.1 for _ in self.situations]
        for heavy in (0, 5, 9):
            weights[heavy] = 1.2
        count = 70 * self.factor
        self.persons = [{"id": p, "sit": s} for p, s in enumerate(r.choices(range(len(weights)), weights, k=count))]
        for person in self.persons:
            start = min(self.opened(person["sit"]) + r.randint(60, 2600), N - 30)
            end = None if r.random() < 0.55 else start + r.randint(20, 4200)
            self.warrant(person["id"], start, end)
            if person["id"] % 3 == 0:
                self.second(person["id"], start, end)
        holders = r.sample(range(count), 14 * self.factor)
        for person in holders:
            state = r.choice(self.others[:25] + self.founders[:4] + self.later[:4])
            start, length = r.randint(0, N - 800), r.randint(400, 6000)
            end = None if start + length >= N else start + length
            self.add("offices", "O", person=person, state=state, **{"from": iso(start), "to": iso(end)})

    def second(self, person, start, end):
        r = self.random
        kind = r.choice(["overlap", "adjacent", "gap"])
        if end is None or end >= N:
            self.warrant(person, min(start + r.randint(30, 900), N - 10), None)
            return
        begins = {"overlap": max(start + 1, end - r.randint(1, 15)), "adjacent": end, "gap": end + r.randint(20, 900)}[
            kind
        ]
        if begins < N - 5:
            self.warrant(person, begins, None if r.random() < 0.4 else begins + r.randint(50, 2000))

    def questions(self):
        """Twenty single questions, a day for the matrix, a thousand what-ifs."""
        r = self.random
        probes = [[r.randrange(len(self.persons)), r.randrange(STATES), iso(r.randrange(2000, N))] for _ in range(20)]
        probes[0] = [
            next(p["id"] for p in self.persons if p["sit"] == 0),
            self.referrals[0]["state"],
            iso(day(2020, 1, 1)),
        ]
        deferred = next(p["id"] for p in self.persons if p["sit"] == 5)
        probes[2] = [deferred, self.founders[9], iso(day(2011, 6, 30))]
        held = (date.fromisoformat(self.offices[0]["from"]) - D0).days + 200
        probes[3] = [self.offices[0]["person"], self.founders[9], iso(held)]
        scenarios = [self.scenario(r.randrange(8)) for _ in range(1000)]
        return {"q2_day": LAST.isoformat(), "probes": probes, "scenarios": scenarios}

    def scenario(self, kind):
        r = self.random

        def change(table, field, value):
            return {
                "op": "set",
                "table": table,
                "id": r.choice(getattr(self, table))["id"],
                "field": field,
                "value": value,
            }

        def added(table, **row):
            return {"op": "add", "table": table, "row": row}

        def late():
            return iso(r.randint(4000, N))

        person, situation = r.randrange(len(self.persons)), r.randrange(len(self.situations))
        start = r.randint(N - 700, N - 1)
        return (
            lambda: change("party", "to", iso(r.randint(1, N + 300))),
            lambda: added(
                "party", id="TX", state=r.choice(self.others), **{"from": iso(r.randint(3000, N)), "to": None}
            ),
            lambda: change("warrants", "to", r.choice([None, late()])),
            lambda: added("warrants", id="WX", person=person, **{"from": late(), "to": None}),
            lambda: added("referrals", id="RX", sit=situation, state=r.choice(self.others), **{"from": late()}),
            lambda: added("deferrals", id="DX", sit=situation, **{"from": iso(start), "to": iso(start + 365)}),
            lambda: change("situations", "opened", iso(r.randint(1000, N))),
            lambda: added(
                "offices",
                id="OX",
                person=person,
                state=r.choice(self.others + self.founders),
                **{"from": late(), "to": None},
            ),
        )[kind]()

    def facts(self):
        names = ("party", "situations", "referrals", "deferrals", "persons", "warrants", "offices")
        sizes = {"n_states": STATES, "n_persons": len(self.persons), "n_sits": len(self.situations)}
        return {
            "d0": iso(0),
            "dn": LAST.isoformat(),
            "n_days": N,
            **sizes,
            **{name: getattr(self, name) for name in names},
        }


def write(folder, factor=1):
    """Write instance.json and questions.json."""
    made = Instance(factor)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "instance.json").write_text(json.dumps(made.facts()))
    (folder / "questions.json").write_text(json.dumps(made.questions()))


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1)
