"""Small records that never were: a few states and persons with every kind of fact, on days that like to coincide."""

from __future__ import annotations

from random import Random
from typing import Any

from exported import a_year_later

from servanda.record import Record, load, tables
from servanda.timeline.days import Day, iso, parse_day

STATES = ("HUN", "ISR", "RUS", "LBY", "PHL", "UKR", "NER", "SDN")
PERSONS = ("putin", "netanyahu", "al-bashir", "duterte")
SITUATIONS = ("ICC-01/22", "ICC-01/18", "ICC-02/05")
DEPOSITS = ("ratification", "accession", "acceptance", "approval")
OFFICES = ("head_of_state", "head_of_government", "foreign_minister", "diplomat", "minister", "other")
FIRST, LAST = parse_day("2001-01-01"), parse_day("2026-12-31")


class Facts:
    """Draws rows; days come from a short list, so that things begin and end on one day."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.days = sorted(self.random.randint(FIRST, LAST) for _ in range(14))
        self.count = 0

    def record(self) -> Record:
        """A record: the treaty acts of the other states are the real ones, so that the Statute is in force."""
        real = load()
        acts = [act for state in STATES for act in self.acts(state)]
        kept = [act for act in real.treaty_actions if act.state not in STATES]
        exits = [a_year_later(act.date) for act in acts if act.action == "withdrawal_notification"]
        opened = {id: self.random.choice((self.day(), *exits)) for id in SITUATIONS}
        record = real.replace("treaty_actions", [*kept, *acts])
        record = record.replace("situations", [self.situation(row, opened, exits) for row in real.situations])
        for table, rows in self.tables(opened).items():
            record = record.replace(table, rows)
        return self.deaths(record)

    def day(self, after: Day = FIRST) -> Day:
        """A day from the list, or a day or two from one, on or after another."""
        return max(after, self.random.choice(self.days) + self.random.choice((0, 0, 0, 1, -1, 60)))

    def end(self, start: Day) -> Day | None:
        """Open, or a later day."""
        return None if self.random.random() < 0.4 else self.day(start + 1)

    def row(self, table: str, **known: Any) -> Any:
        """A row of a table, empty in every other cell."""
        kind: Any = tables.TABLES[table]
        self.count += 1
        empty = {
            name: () if "Names" in str(t) else None if "Day" in str(t) or "int" in str(t) else ""
            for name, t in kind.__annotations__.items()
        }
        return kind(**{**empty, "id": f"made-up-{self.count}", **known})

    def acts(self, state: str) -> list[Any]:
        """Joining, leaving, thinking again and joining anew, and a declaration now and then."""
        acts, day = [], self.day()
        for _ in range(self.random.randint(0, 2)):
            acts.append(self.act(state, self.random.choice(DEPOSITS), day))
            if self.random.random() < 0.2:
                acts.append(self.act(state, "instrument_withdrawn", day + self.random.randint(0, 120)))
            for _ in range(self.random.randint(0, 2)):
                day = self.day(day + 130)
                stated = day + self.random.choice((366, 500)) if self.random.random() < 0.2 else None
                acts.append(self.act(state, "withdrawal_notification", day, effective=stated))
                if self.random.random() < 0.4:
                    later = self.random.choice((1, 200, 364, 365, 366))
                    acts.append(self.act(state, "withdrawal_rescinded", day + later))
            day += 600
        if self.random.random() < 0.3:
            situation = self.random.choice((*SITUATIONS, ""))
            acts.append(self.act(state, "art12_3_declaration", self.day(), situation=situation))
        if self.random.random() < 0.1:
            acts.append(self.act(state, "succession", self.day(), effective=self.day()))
        return acts

    def act(self, state: str, action: str, day: Day, **more: Any) -> Any:
        return self.row("treaty_actions", state=state, action=action, date=day, **more)

    def situation(self, row: Any, opened: dict[str, Day], exits: list[Day]) -> Any:
        """A situation of the record with other days, some of them the day of an exit."""
        if row.id not in opened:
            return row
        before = [day for day in exits if day <= opened[row.id]]
        return row._replace(opened=opened[row.id], examined=self.random.choice((None, opened[row.id] - 400, *before)))

    def tables(self, opened: dict[str, Day]) -> dict[str, list[Any]]:
        """Every other kind of fact that bears on the duty."""

        def some(most: int, table: str, *axes: str, **choices: tuple[str, ...]) -> list[Any]:
            return [self.lasting(table, *axes, **choices) for _ in range(self.random.randint(0, most))]

        return {
            "warrants": [self.warrant(p, opened) for p in PERSONS for _ in range(self.random.randint(0, 3))],
            "challenges": [self.challenge() for _ in range(self.random.randint(0, 3))],
            "council_duties": some(2, "council_duties", "state", "situation"),
            "arrangements": some(2, "arrangements", "state", "situation"),
            "deferrals": some(2, "deferrals", "situation"),
            "offices": some(5, "offices", "person", "state", kind=OFFICES),
            "consultations": some(3, "consultations", "person", "state", un_auspices=("", "yes")),
            "postponements": some(2, "postponements", "person", "state", outcome=("agreed", "refused", "pending")),
            "competing_requests": some(2, "competing_requests", "person", "requested_state"),
            "ne_bis_in_idem_claims": some(2, "ne_bis_in_idem_claims", "person", "state"),
            "surrender_agreements": some(2, "surrender_agreements", "state", "partner", status=("in_force", "lead")),
        }

    def lasting(self, table: str, *axes: str, **choices: tuple[str, ...]) -> Any:
        """Something from a day to another, of a person, a state or a situation."""
        values = {"person": PERSONS, "situation": SITUATIONS}
        cells = {axis: self.random.choice(values.get(axis, STATES)) for axis in axes}
        cells |= {name: self.random.choice(words) for name, words in choices.items()}
        start = self.day()
        return self.row(table, **cells, from_=start, until=self.end(start))

    def warrant(self, person: str, opened: dict[str, Day]) -> Any:
        situation = self.random.choice(SITUATIONS)
        issued = self.day(opened[situation])
        case = f"{situation}-{self.random.choice(('01', '02'))}/09"
        kind = self.random.choice(("warrant", "warrant", "warrant", "summons"))
        return self.row(
            "warrants",
            person=person,
            situation=situation,
            case=case,
            kind=kind,
            issued=issued,
            public=issued,
            ended=self.end(issued),
        )

    def challenge(self) -> Any:
        situation, filed = self.random.choice(SITUATIONS), self.day()
        return self.row(
            "challenges",
            situation=situation,
            case=self.random.choice(("", f"{situation}-01/09")),
            persons=self.random.choice(((), (self.random.choice(PERSONS),), PERSONS[:2])),
            kind=self.random.choice(("admissibility", "admissibility", "jurisdiction")),
            filed=filed,
            decided=self.end(filed),
            requested_states=tuple(self.random.sample(STATES, self.random.randint(0, 2))),
        )

    def deaths(self, record: Record) -> Record:
        """Now and then a person dies and no decision of the Court follows."""
        persons, warrants = list(record.persons), list(record.warrants)
        for place, person in enumerate(persons):
            mine = [w for w in warrants if w.person == person.id]
            if person.id in PERSONS and mine and self.random.random() < 0.4:
                died = self.day(max(w.issued for w in mine))
                persons[place] = person._replace(died=iso(died))
                warrants = [
                    w._replace(end_kind="death_no_decision") if w in mine and w.ended is None else w for w in warrants
                ]
        return record.replace("persons", persons).replace("warrants", warrants)
