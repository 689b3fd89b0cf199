"""How a claim about a warrant stands: against the warrants, summonses and applications on record (RS 58)."""

from __future__ import annotations

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


def check(found: Found, day: Day, record: Record) -> Judgement:
    """The verdict for all persons of the claim together: the least favourable one."""
    persons = [str(person) for person in found.args["persons"]]
    action = str(found.args["action"])
    check_one = {"sought": _sought, "withdrawn": _ended, "unsealed": _unsealed, "refused": _refused}.get(
        action, _issued
    )
    each = [check_one(found, person, day, record) for person in persons]
    worst = max(each, key=lambda judgement: _ORDER.index(judgement.verdict))
    facts = tuple(dict.fromkeys(fact for judgement in each for fact in judgement.facts))
    reasons = "; ".join(dict.fromkeys(j.why for j in each if j.verdict == worst.verdict))
    return Judgement(worst.verdict, reasons, worst.cites, facts)


_ORDER = ("agrees", "not_in_record", "imprecise", "outdated", "disagrees")


def _rows(person: str, record: Record) -> tuple[list[Warrant], list[Application]]:
    warrants = list(judging.warrants_of(record, person))
    return warrants, [a for a in record.applications if slug(a.name) == person]


def _facts(*rows: Warrant) -> tuple[str, ...]:
    return tuple(judging.fact(row, "warrants") for row in rows)


def _issued(found: Found, person: str, day: Day, record: Record) -> Judgement:
    rows, applications = _rows(person, record)
    name = judging.names(record, [person])
    own = [row for row in rows if is_warrant(row)]
    out = [row for row in own if row.issued <= day]
    if not out:
        return _not_issued(name, own, rows, applications, day)
    told = ", ".join(_told(row, day) for row in out)
    says = f"{name}: {told}"
    word = str(found.notes.get("word", "warrant"))
    problem = _date_problem(found, out) or _crimes_problem(found, out) or _word_problem(word, person, day, record)
    if problem is None and found.notes.get("now"):
        problem = _over(out, day)
    problem = problem or _detail_problem(found, out, record)
    if problem is None:
        return Judgement("agrees", says, _CITES, _facts(*out))
    verdict, why = problem
    return Judgement(verdict, f"{'differs: ' if verdict == 'disagrees' else ''}{why}; {says}", _CITES, _facts(*out))


def _not_issued(
    name: str, own: list[Warrant], rows: list[Warrant], applications: list[Application], day: Day
) -> Judgement:
    if own:
        return Judgement(
            "outdated", f"{name}: warrant of {long(own[0].issued)}, after {long(day)}", _CITES, _facts(*own)
        )
    summonses = [row for row in rows if row.issued <= day]
    if summonses:
        says = f"{name}: summons to appear of {long(summonses[0].issued)}, no warrant"
        return Judgement("imprecise", says, ("RS 58(7)",), _facts(*summonses))
    if applications:
        return Judgement("disagrees", f"differs: {name}: {applications[0].event}, no warrant on record", _CITES)
    return Judgement("disagrees", f"differs: no warrant of the Court against {name} is on record", _CITES)


def _told(row: Warrant, day: Day) -> str:
    crimes = " and ".join(crime.replace("_", " ") for crime in row.crimes)
    sealed = f", under seal until {long(row.public)}" if row.public > row.issued else ""
    return f"warrant of {long(row.issued)}{sealed} for {crimes}"


def _date_problem(found: Found, rows: list[Warrant]) -> tuple[str, str] | None:
    written = str(found.args.get("date", ""))
    if not written or judging.any_same([row.issued for row in rows], written):
        return None
    if judging.any_same([row.public for row in rows], written):
        return None
    if any(iso(row.issued)[:4] == written[:4] or abs(row.issued - _as_day(written)) < 45 for row in rows):
        return "imprecise", f"the text gives {written}"
    return "disagrees", f"the text gives {written}"


def _as_day(written: str) -> Day:
    import datetime

    parts = [int(part) for part in written.split("-")]
    return datetime.date(parts[0], parts[1] if len(parts) > 1 else 7, parts[2] if len(parts) > 2 else 1).toordinal()


def _crimes_problem(found: Found, rows: list[Warrant]) -> tuple[str, str] | None:
    """A part of the crimes: nothing wrong; one that is not in them: imprecise; none that is: disagrees."""
    named = [CODES.get(str(crime), "") for crime in found.args.get("crimes", ())]
    if not named:
        return None
    covered = {crime for row in rows for crime in row.crimes}
    right = [code for code in named if code in covered]
    if len(right) == len(named):
        return None
    wrong = [str(c) for c in found.args["crimes"] if CODES.get(str(c), "") not in covered]
    return ("imprecise" if right else "disagrees"), f"{' and '.join(wrong)} is not in the warrant"


def _word_problem(word: str, person: str, day: Day, record: Record) -> tuple[str, str] | None:
    stem = word.split()[0]
    if stem in _LEGAL_WORDS:
        return None
    if stem.startswith(("charg", "indict", "under")) and _charges_confirmed(person, day, record):
        return None
    term = "guilty" if stem == "guilty" else "charged" if stem.startswith("charg") else "indicted"
    return "imprecise", f'a warrant of arrest, not "{term}": no charges were confirmed'


def _charges_confirmed(person: str, day: Day, record: Record) -> bool:
    steps = [step for case in record.cases if person in case.persons for step in case.steps]
    return any("confirm" in step and "not confirm" not in step and step[:10] <= iso(day) for step in steps)


def _over(rows: list[Warrant], day: Day) -> tuple[str, str] | None:
    if any((row.ended or FOREVER) > day for row in rows):
        return None
    last = max(rows, key=lambda row: row.ended or 0)
    if day - (last.ended or 0) < 60 and last.end_kind == "surrendered":
        return None  # the news of the surrender still calls him wanted
    return "outdated", f"the warrant ended on {long(last.ended or 0)} ({last.end_kind.replace('_', ' ')})"


def _detail_problem(found: Found, rows: list[Warrant], record: Record) -> tuple[str, str] | None:
    if found.notes.get("standard"):
        return "imprecise", "the standard is reasonable grounds to believe (RS 58(1)(a))"
    if found.notes.get("others"):
        day, situation = rows[-1].issued, rows[-1].situation
        others = {w.person for w in record.warrants if w.issued == day and w.situation == situation}
        left = others - {str(p) for p in found.args["persons"]}
        if len(left) < 2:
            return "imprecise", f"{len(left)} other person of that day's warrants, not several"
    return None


def _sought(found: Found, person: str, day: Day, record: Record) -> Judgement:
    rows, applications = _rows(person, record)
    name = judging.names(record, [person])
    days = [(row.sought, _facts(row)) for row in rows if row.sought]
    days += [(iso(a.date), (judging.fact(a, "applications"),)) for a in applications if a.date]
    known = [(sought, facts) for sought, facts in days if sought <= iso(day)]
    if not known:
        later = f", but from {days[0][0]}" if days else ""
        known_warrant = [row for row in rows if row.issued <= day]
        if known_warrant and not days:
            return Judgement("agrees", f"{name}: {_told(known_warrant[0], day)}", _CITES, _facts(*known_warrant))
        verdict = "outdated" if days else "not_in_record"
        return Judgement(verdict, f"no application against {name} is on record by {long(day)}{later}", _CITES)
    sought, facts = known[-1]
    says, written = f"application against {name}: {sought}", str(found.args.get("date", ""))
    if written and not any(s.startswith(written) or written.startswith(s) for s, _ in known):
        near = any(s[:4] == written[:4] for s, _ in known)
        return Judgement(
            "imprecise" if near else "disagrees",
            f"{'' if near else 'differs: '}{says}; the text gives {written}",
            _CITES,
            facts,
        )
    warrant = [row for row in rows if row.issued <= day and row.sought]
    problem = _crimes_problem(found, warrant) if warrant else None
    if problem:
        return Judgement(problem[0], f"{problem[1]}; {says}", _CITES, facts)
    return Judgement("agrees", says, _CITES, facts)


def _ended(found: Found, person: str, day: Day, record: Record) -> Judgement:
    rows, applications = _rows(person, record)
    name = judging.names(record, [person])
    for application in applications:
        if application.withdrawn or "withdraw" in application.outcome:
            return Judgement(
                "agrees", f"{name}: {application.outcome}", _CITES, (judging.fact(application, "applications"),)
            )
    over = [row for row in rows if row.ended and row.ended <= day]
    if over and all(row.ended and row.ended <= day for row in rows):
        row = over[-1]
        says = f"{name}: warrant ended on {long(row.ended or 0)} ({row.end_kind.replace('_', ' ')})"
        usual = row.end_kind in ("withdrawn", "terminated_death", "inadmissible", "not_confirmed", "acquitted", "other")
        return Judgement("agrees" if usual else "imprecise", says, ("RS 58(4)",), _facts(row))
    if rows:
        return Judgement(
            "disagrees", f"differs: the warrant against {name} is in force on {long(day)}", ("RS 58(4)",), _facts(*rows)
        )
    return Judgement("not_in_record", f"no warrant or application against {name} is on record", _CITES)


def _unsealed(found: Found, person: str, day: Day, record: Record) -> Judgement:
    rows, name = (
        [row for row in judging.warrants_of(record, person) if row.issued <= day],
        judging.names(record, [person]),
    )
    public = [row for row in rows if row.public <= day]
    if not public:
        return Judgement(
            "disagrees" if not rows else "outdated",
            f"differs: no public warrant against {name} on {long(day)}",
            _CITES,
            _facts(*rows),
        )
    row = public[-1]
    says = f"{name}: issued on {long(row.issued)}, public from {long(row.public)}"
    written = str(found.args.get("date", ""))
    if written and not judging.any_same([r.public for r in public], written):
        return Judgement("imprecise", f"{says}; the text gives {written}", _CITES, _facts(row))
    return Judgement("agrees", says, _CITES, _facts(row))


def _refused(found: Found, person: str, day: Day, record: Record) -> Judgement:
    rows, applications = _rows(person, record)
    name = judging.names(record, [person])
    if any(row.issued <= day for row in rows):
        return Judgement("disagrees", f"differs: {name}: {_told(rows[0], day)}", _CITES, _facts(*rows))
    known = next((a for a in applications if "refus" in a.outcome or "reject" in a.outcome), None)
    if known:
        return Judgement("agrees", f"{name}: {known.outcome}", _CITES, (judging.fact(known, "applications"),))
    return Judgement("not_in_record", f"no refusal of a warrant against {name} is on record", _CITES)
