"""How a claim about a warrant stands: against the warrants, summonses and applications on record (RS 58)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from servanda.law.warrant import is_warrant
from servanda.reports import judging
from servanda.reports.crimes import CODES
from servanda.reports.mentions import slug
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import FOREVER, Day, iso, long

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Application, Warrant

_CITES = ("RS 58(1)",)
_LEGAL_WORDS = frozenset(["warrant", "wanted", "wants", "sought", "accused", "accuses", "charges"])
_ORDER = ("agrees", "not_in_record", "imprecise", "outdated", "disagrees")
_ENDS = frozenset(("withdrawn", "terminated_death", "inadmissible", "not_confirmed", "acquitted", "other"))
Problem = tuple[str, str]  # the verdict and why


def check(found: Found, day: Day, record: Record) -> Judgement:
    """The verdict for all persons of the claim together: the least favourable one."""
    each = [_Person(found, str(person), day, record).judgement() for person in found.args["persons"]]
    worst = max(each, key=lambda judgement: _ORDER.index(judgement.verdict))
    facts = tuple(dict.fromkeys(fact for judgement in each for fact in judgement.facts))
    reasons = "; ".join(dict.fromkeys(j.why for j in each if j.verdict == worst.verdict))
    return Judgement(worst.verdict, reasons, worst.cites, facts)


def _verdict(verdict: str, why: str, *rows: Warrant, cites: tuple[str, ...] = _CITES) -> Judgement:
    differs = "differs: " if verdict == "disagrees" else ""
    return Judgement(verdict, differs + why, cites, tuple(judging.fact(row, "warrants") for row in rows))


def _told(row: Warrant) -> str:
    crimes = " and ".join(crime.replace("_", " ") for crime in row.crimes)
    sealed = f", under seal until {long(row.public)}" if row.public > row.issued else ""
    return f"warrant of {long(row.issued)}{sealed} for {crimes}"


class _Person:
    """What the record holds of one person of a claim."""

    def __init__(self, found: Found, person: str, day: Day, record: Record) -> None:
        self.found, self.person, self.day, self.record = found, person, day, record
        self.rows: list[Warrant] = list(judging.warrants_of(record, person))
        self.out = [row for row in self.rows if row.issued <= day]
        self.asked: list[Application] = [a for a in record.applications if slug(a.name) == person]
        self.name = judging.names(record, [person])
        self.written = str(found.args.get("date", ""))
        self.word = str(found.notes.get("word", "warrant"))

    def judgement(self) -> Judgement:
        """The verdict on this person's part of the claim."""
        acts = {"sought": self._sought, "withdrawn": self._ended, "unsealed": self._unsealed, "refused": self._refused}
        return acts.get(str(self.found.args["action"]), self._issued)()

    # -- issued

    def _issued(self) -> Judgement:
        out = [row for row in self.out if is_warrant(row)]
        if not out:
            return self._not_issued()
        says = f"{self.name}: {', '.join(map(_told, out))}"
        problem = next(self._problems(out), None)
        return _verdict(problem[0], f"{problem[1]}; {says}", *out) if problem else _verdict("agrees", says, *out)

    def _not_issued(self) -> Judgement:
        own = [row for row in self.rows if is_warrant(row)]
        if own:
            return _verdict("outdated", f"{self.name}: warrant of {long(own[0].issued)}, after {long(self.day)}", *own)
        if self.out:
            says = f"{self.name}: summons to appear of {long(self.out[0].issued)}, no warrant"
            sound = self._is_charge() and self._charges_confirmed()
            return _verdict("agrees" if sound else "imprecise", says, *self.out, cites=("RS 58(7)",))
        if self.asked:
            return _verdict("disagrees", f"{self.name}: {self.asked[0].event}, no warrant on record")
        return _verdict("disagrees", f"no warrant of the Court against {self.name} is on record")

    def _problems(self, rows: list[Warrant]) -> Iterator[Problem]:
        """What is wrong with it, the day first."""
        days = [day for row in rows for day in (row.issued, row.public)]
        if self.written and not judging.any_same(days, self.written):
            near = any(iso(r.issued)[:4] == self.written[:4] or abs(r.issued - self._day()) < 45 for r in rows)
            yield "imprecise" if near else "disagrees", f"the text gives {self.written}"
        yield from self._crimes(rows)
        if self.word not in _LEGAL_WORDS and not (self._is_charge() and self._charges_confirmed()):
            yield "imprecise", f'a warrant of arrest, not "{self.word}": no charges were confirmed'
        yield from self._over(rows) if self.found.notes.get("now") else ()
        if self.found.notes.get("standard"):
            yield "imprecise", "the standard is reasonable grounds to believe (RS 58(1)(a))"
        left = {
            w.person for w in self.record.warrants if w.issued == rows[-1].issued and w.situation == rows[-1].situation
        }.difference(map(str, self.found.args["persons"]))
        if self.found.notes.get("others") and len(left) < 2:
            yield "imprecise", f"{len(left)} other person of that day's warrants, not several"

    def _day(self) -> Day:
        year, month, day = (
            [*map(int, self.written.split("-")), 7, 1][:3] if "-" in self.written else [int(self.written), 7, 1]
        )
        return date(year, month, day).toordinal()

    def _crimes(self, rows: list[Warrant]) -> Iterator[Problem]:
        """A part of the crimes: nothing wrong; one that is not in them: imprecise; none that is: disagrees."""
        named = [str(crime) for crime in self.found.args.get("crimes", ())]
        covered = {crime for row in rows for crime in row.crimes}
        wrong = [crime for crime in named if CODES.get(crime, "") not in covered]
        if wrong:
            verdict = "imprecise" if len(wrong) < len(named) else "disagrees"
            yield verdict, f"{' and '.join(wrong)} is not in the warrant"

    def _is_charge(self) -> bool:
        return self.word.startswith(("charg", "indict", "accus"))

    def _charges_confirmed(self) -> bool:
        steps = [step for case in self.record.cases if self.person in case.persons for step in case.steps]
        return any("confirm" in s and "not confirm" not in s and s[:10] <= iso(self.day) for s in steps)

    def _over(self, rows: list[Warrant]) -> Iterator[Problem]:
        """A warrant that has ended; the news of the surrender still calls him wanted."""
        last = max(rows, key=lambda row: row.ended or FOREVER)
        ended = last.ended or FOREVER
        if ended <= self.day and not (self.day - ended < 60 and last.end_kind == "surrendered"):
            yield "outdated", f"the warrant ended on {long(ended)} ({last.end_kind.replace('_', ' ')})"

    # -- the other acts

    def _sought(self) -> Judgement:
        days = [(row.sought, judging.fact(row, "warrants")) for row in self.rows if row.sought]
        days += [(iso(a.date), judging.fact(a, "applications")) for a in self.asked if a.date]
        known = [(sought, fact) for sought, fact in days if sought <= iso(self.day)]
        if not known and self.out and not days:
            return _verdict("agrees", f"{self.name}: {_told(self.out[0])}", *self.out)
        if not known:
            later = f", but from {days[0][0]}" if days else ""
            why = f"no application against {self.name} is on record by {long(self.day)}{later}"
            return Judgement("outdated" if days else "not_in_record", why, _CITES)
        says, problem = f"application against {self.name}: {known[-1][0]}", next(self._asked_otherwise(known), None)
        verdict, why = (problem[0], f"{problem[1]}; {says}") if problem else ("agrees", says)
        return Judgement(verdict, "differs: " * (verdict == "disagrees") + why, _CITES, (known[-1][1],))

    def _asked_otherwise(self, known: list[tuple[str, str]]) -> Iterator[Problem]:
        days = [*(s for s, _ in known), *(iso(row.issued) for row in self.out)]  # "the Court seeks his arrest since"
        if self.written and not any(s.startswith(self.written) or self.written.startswith(s) for s in days):
            near = any(s[:4] == self.written[:4] for s, _ in known)
            yield "imprecise" if near else "disagrees", f"the text gives {self.written}"
        warrants = [row for row in self.out if row.sought]
        yield from self._crimes(warrants) if warrants else ()

    def _ended(self) -> Judgement:
        for a in self.asked:
            if a.withdrawn or "withdraw" in a.outcome:
                return Judgement("agrees", f"{self.name}: {a.outcome}", _CITES, (judging.fact(a, "applications"),))
        over = [row for row in self.rows if (row.ended or FOREVER) <= self.day]
        if over and len(over) == len(self.rows):
            how = over[-1].end_kind
            says = f"{self.name}: warrant ended on {long(over[-1].ended or 0)} ({how.replace('_', ' ')})"
            return _verdict("agrees" if how in _ENDS else "imprecise", says, over[-1], cites=("RS 58(4)",))
        if not self.rows:
            return Judgement("not_in_record", f"no warrant or application against {self.name} is on record", _CITES)
        why = f"the warrant against {self.name} is in force on {long(self.day)}"
        return _verdict("disagrees", why, *self.rows, cites=("RS 58(4)",))

    def _unsealed(self) -> Judgement:
        public = [row for row in self.out if row.public <= self.day]
        if not public:
            why = f"no public warrant against {self.name} on {long(self.day)}"
            return _verdict("outdated" if self.out else "disagrees", why, *self.out)
        row = public[-1]
        says = f"{self.name}: issued on {long(row.issued)}, public from {long(row.public)}"
        if self.written and not judging.any_same([r.public for r in public], self.written):
            return _verdict("imprecise", f"{says}; the text gives {self.written}", row)
        return _verdict("agrees", says, row)

    def _refused(self) -> Judgement:
        if self.out:
            return _verdict("disagrees", f"{self.name}: {_told(self.out[0])}", *self.out)
        for a in self.asked:
            if "refus" in a.outcome or "reject" in a.outcome:
                return Judgement("agrees", f"{self.name}: {a.outcome}", _CITES, (judging.fact(a, "applications"),))
        return Judgement("not_in_record", f"no refusal of a warrant against {self.name} is on record", _CITES)
