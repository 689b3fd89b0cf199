"""How a claimed act of a court stands against the record of decisions, challenges and cases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.crimes import CODES
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import Day, iso, long, parse_day

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Challenge, Decision

_CITES = {
    "found_non_compliance": ("RS 87(7)",), "referred_to_asp": ("RS 87(7)", "RS 112(2)(f)"),
    "referred_to_unsc": ("RS 87(7)",), "rejected_challenge": ("RS 18", "RS 19", "RS 82"),
    "convicted": ("RS 74",), "acquitted": ("RS 74",),
}  # fmt: skip
_KINDS = {
    "found_non_compliance": ("non_compliance",), "convicted": ("conviction",), "acquitted": ("acquittal",),
    "rejected_challenge": ("jurisdiction", "admissibility", "leave_refused", "other", "interim"),
    "charges": ("confirmation",), "jurisdiction": ("jurisdiction", "admissibility"),
    "ordered": ("other", "interim", "jurisdiction", "admissibility", "termination", "conviction", "authorisation"),
}  # fmt: skip
_REJECTED = re.compile(r"reject|refus|dismiss|confirm|premature|admissible|resum")
_ABSENT = "no such act is on record: the record holds the Court's decisions on duties, failures, challenges, judgments"


def check(found: Found, day: Day, record: Record) -> Judgement:
    """The decisions about that state or person that fit action and day."""
    kind = str(found.notes.get("kind", found.args["action"]))
    cites = _CITES.get(str(found.args["action"]), ())
    if kind == "other_court":
        return Judgement(
            "not_in_record", "a judgment of another court: the record holds those of the International Criminal Court"
        )
    rows = [r for r in _rows(kind, str(found.args["subject"]), record) if r.date is None or r.date <= day + 1]
    if kind == "ordered":
        rows = [r for r in rows if _same_act(str(found.notes.get("words", "")), f"{r.kind} {r.outcome}")]
    if not rows:
        return _otherwise(found, kind, day, record, cites)
    return _against(found, rows, kind, record, cites)


def _rows(kind: str, subject: str, record: Record) -> list[Decision]:
    about = [d for d in record.decisions if subject in d.states or subject in d.persons]
    if kind.startswith("referred_to_"):
        body = kind.removeprefix("referred_to_").upper()
        return [d for d in about if body in d.referred_to]
    if kind == "not_referred":
        return [d for d in about if d.kind in ("non_compliance", "no_finding") and not d.referred_to] or [
            d for d in about if "not referred" in d.outcome
        ]
    confirmed = "finding confirmed" if kind == "found_non_compliance" else "\0"  # on appeal: it says the same again
    rows = [d for d in about if d.kind in _KINDS.get(kind, ()) or (d.kind == "other" and confirmed in d.outcome)]
    if kind == "rejected_challenge":
        return [d for d in rows if _REJECTED.search(f"{d.outcome} {d.note}")]
    return rows


# what the text says of another act -> what the record calls it
_SAME_ACT = (
    (r"releas|freed", r"release|interim"), (r"resum", r"resum"), (r"authori[sz]|permit|allow", r"authori"),
    (r"overturn|revers|sent back|overrul|set aside|annul|quash", r"revers|sent back|overturn|acquit|amend"), (
        r"upheld|uphold|confirm", r"confirm|upheld"),
    (r"terminat|vacat|clos|threw out|throws out|dismiss|dropp|ended|halt",
        r"terminat|vacat|not confirmed|ended|closed"), (r"sentenc", r"sentenc|convict"),
    (r"disqualif", r"disqualif"),
)  # fmt: skip


def _same_act(words: str, outcome: str) -> bool:
    """Whether an order of the text is of the kind of the row's."""
    return any(re.search(said, words) and re.search(held, outcome) for said, held in _SAME_ACT)


def _against(found: Found, rows: list[Decision], kind: str, record: Record, cites: tuple[str, ...]) -> Judgement:
    date = found.args.get("date")
    fitting = [r for r in rows if not date or _same_time(r.date, str(date))]
    if not fitting and (answer := _on_appeal(found, kind, record, cites) or _decided_then(found, kind, record, cites)):
        return answer
    if not fitting:
        return _another_day(rows, str(date), kind, cites)
    row = max(fitting, key=lambda r: r.date or 0)
    if detail := _wrong_detail(found, row, record):
        return Judgement("imprecise", f"{_shown(row)}; {detail}", cites, _facts([row]))
    if kind == "rejected_challenge" and (label := _misnamed(found)):
        return Judgement("imprecise", f"{_shown(row)}; {label}", cites, _facts([row]))
    more = tuple(_shown(r) for r in fitting) if len(fitting) > 1 else ()
    return Judgement("agrees", _shown(row), cites, _facts([row]), more)


def _on_appeal(found: Found, kind: str, record: Record, cites: tuple[str, ...]) -> Judgement | None:
    """A conviction or an acquittal that the Appeals Chamber confirmed that day, in the dated steps of the case."""
    if kind not in ("convicted", "acquitted") or found.args.get("body") != "icc_appeals":
        return None
    for case in record.cases:
        for step in case.steps if found.args["subject"] in case.persons else ():
            if "appeal" in step and step.startswith(str(found.args["date"])[:7]):
                return Judgement("agrees", f"{case.name}: {step}", cites, (judging.fact(case, "cases"),))
    return None


def _decided_then(found: Found, kind: str, record: Record, cites: tuple[str, ...]) -> Judgement | None:
    """A challenge that was rejected, or whose rejection was confirmed, at that time."""
    date = str(found.args["date"])
    for row in record.challenges if kind == "rejected_challenge" else ():
        for day, outcome in ((row.decided, row.outcome), (row.appeal_decided, row.appeal_outcome)):
            if row.by == found.args["subject"] and "reject" in outcome and day and _same_time(day, date):
                return _rejected(found, f"{outcome}, {long(day)}", row, cites)
    return None


def _rejected(found: Found, outcome: str, row: Challenge, cites: tuple[str, ...]) -> Judgement:
    """A rejected challenge, imprecise where the text calls it an appeal."""
    label, facts = _misnamed(found), (judging.fact(row, "challenges"),)
    says = f"challenge of {row.by} under {row.article}: {outcome}"
    return Judgement("imprecise" if label else "agrees", f"{says}; {label}" if label else says, cites, facts)


def _another_day(rows: list[Decision], date: str, kind: str, cites: tuple[str, ...]) -> Judgement:
    """Days off: imprecise; another year: wrong, but for orders and what was left open, which the record holds in part."""
    row = max(rows, key=lambda r: r.date or 0)
    near = [r for r in rows if r.date is not None and len(date) > 4 and abs(r.date - judging.middle(date)) <= 46]
    if near:
        return Judgement("imprecise", f"differs: {_shown(near[0])}, the text says {date}", cites, _facts(near[:1]))
    complete = kind not in ("ordered", "not_referred") and len(rows) <= 2
    if complete and all(r.date is not None and iso(r.date)[:4] != date[:4] for r in rows):
        return Judgement("disagrees", f"differs: {_shown(row)}, the text says {date}", cites, _facts([row]))
    return Judgement("not_in_record", f"{_ABSENT}; on record: {_shown(row)}", cites, (), tuple(_shown(r) for r in rows))


def _otherwise(found: Found, kind: str, day: Day, record: Record, cites: tuple[str, ...]) -> Judgement:
    """No such row: challenges and cases may tell; a finding without that referral is an answer."""
    subject = str(found.args["subject"])
    answer: Judgement | None = None
    if kind == "rejected_challenge":
        answer = _challenge(found, subject, day, record, cites)
    elif kind == "found_non_compliance" or kind.startswith("referred_to_"):
        answer = _found_otherwise(kind, subject, day, record, cites)
    elif kind == "ordered":
        answer = _step_of_case(found, subject, day, record, cites)
    elif kind in ("convicted", "acquitted", "charges"):
        answer = _case(kind, subject, day, record, cites)
    return answer or Judgement("not_in_record", _ABSENT, cites)


def _found_otherwise(kind: str, subject: str, day: Day, record: Record, cites: tuple[str, ...]) -> Judgement | None:
    """A decision not to make the finding, or one that was referred to somebody else or to nobody."""
    about = [d for d in record.decisions if subject in d.states and (d.date or 0) <= day]
    if kind == "found_non_compliance":
        rows = [d for d in about if d.kind in ("no_finding", "other") and "not" in d.outcome]
        return Judgement("disagrees", f"differs: {_shown(rows[-1])}", cites, _facts(rows[-1:])) if rows else None
    rows = [d for d in about if d.kind in ("non_compliance", "no_finding", "informed")]
    if not rows:
        return None
    to = " and ".join(rows[-1].referred_to) or "nobody"
    return Judgement("disagrees", f"differs: {_shown(rows[-1])}, referred to {to}", cites, _facts(rows[-1:]))


def _step_of_case(found: Found, subject: str, day: Day, record: Record, cites: tuple[str, ...]) -> Judgement | None:
    """The dated step of the person's case that is the same act."""
    words = str(found.notes.get("words", ""))
    for case in reversed(record.cases):
        steps = [s for s in case.steps if s[:10] <= iso(day) and _same_act(words, s)] if subject in case.persons else []
        if steps:
            return Judgement("agrees", f"{case.name}: {steps[-1]}", cites, (judging.fact(case, "cases"),))
    return None


def _challenge(found: Found, subject: str, day: Day, record: Record, cites: tuple[str, ...]) -> Judgement | None:
    rows = [c for c in record.challenges if c.by == subject and c.decided is not None and c.decided <= day]
    rejected = [
        c
        for c in rows
        if re.search(r"reject|resume|confirm|admissible", f"{c.outcome} {c.appeal_outcome}")
        and "inadmissible" not in c.outcome
    ]
    if not rejected:
        return None
    row = rejected[-1]
    return _rejected(found, f"{row.outcome}, {long(row.decided or day)}", row, cites)


def _case(kind: str, subject: str, day: Day, record: Record, cites: tuple[str, ...]) -> Judgement:
    """The dated steps of the person's case."""
    word = {"convicted": "convicted", "acquitted": "acquitted", "charges": "charges confirmed"}[kind]
    others = {"convicted": "acquitted", "acquitted": "convicted|vacated|terminated|withdrawn"}
    for case in (case for case in record.cases if subject in case.persons):
        steps, facts = [s for s in case.steps if s[:10] <= iso(day)], (judging.fact(case, "cases"),)
        if hit := next((s for s in steps if word in s), None):
            return Judgement("agrees", f"{case.name}: {hit}", cites, facts)
        if hit := next((s for s in steps if re.search(others.get(kind, "not confirmed"), s)), None):
            return Judgement("disagrees", f"differs: {case.name}: {hit}", cites, facts)
        if kind == "convicted":
            stage = case.stage.replace("_", " ")
            return Judgement("imprecise", f"no judgment on record by {long(day)}: {case.name}, {stage}", cites, facts)
    return Judgement("not_in_record", _ABSENT, cites)


def _misnamed(found: Found) -> str | None:
    """An "appeal" before the Pre-Trial Chamber is a challenge (art. 19(2)) or a request (art. 18)."""
    words = str(found.notes.get("words", ""))
    articles = [str(a)[:2] for a in found.args.get("articles", ())]
    early = re.search(r"\bappeals?\b", words) and not re.search(r"to appeal", words)
    challenge = {"18", "19"} & set(articles) or "jurisdiction" in words
    if early and challenge and found.args.get("body") == "icc_pretrial":
        return "a challenge under RS 19(2) or a request under RS 18, not an appeal"
    return None


def _wrong_detail(found: Found, row: Decision, record: Record) -> str | None:
    """The crimes of a conviction, the day of the Court's request, where the record holds others."""
    asked = found.notes.get("asked_on")
    if crimes := _other_crimes(found, record):
        return f"not of {crimes}, which no warrant against that person is for"
    days = [r.date for r in record.requests if r.person in row.persons and set(r.states) & set(row.states)]
    if asked and days and not any(iso(d).startswith(str(asked)) for d in days):
        return f"the request is of {long(days[0])}, the text says {asked}"
    return None


def _other_crimes(found: Found, record: Record) -> str:
    covered = {crime for row in record.warrants if row.person == found.args["subject"] for crime in row.crimes}
    named = {str(crime): CODES[crime] for crime in found.notes.get("crimes", ())}
    return " and ".join(name for name, code in named.items() if covered and code and code not in covered)


def _same_time(day: Day | None, written: str) -> bool:
    """A day as written, with leave for the day on which it was reported."""
    if day is None or len(written) != 10:
        return day is not None and iso(day).startswith(written)
    return abs(day - parse_day(written)) <= 2


def _shown(row: Decision) -> str:
    when = long(row.date) if row.date else "day unknown"
    return f"{row.chamber}, {when}: {row.outcome or row.kind.replace('_', ' ')}"


def _facts(rows: list[Decision]) -> tuple[str, ...]:
    return tuple(judging.fact(r, "decisions") for r in rows)
