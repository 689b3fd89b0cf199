"""How a claim that a state is going or gone stands: against its announcements, its notice and the day of effect."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.law.membership import withdrawal_takes_effect
from servanda.record.tables import TreatyAction
from servanda.reports.claims.membership.cases import LEAVING, Case, dated, span, verdict
from servanda.reports.model import Judgement
from servanda.timeline.days import FOREVER, iso, long

_FOLLOWS = 120  # days within which a notice bears out that an exit was announced


def _told(rows: Sequence[TreatyAction]) -> str:
    words = {"announcement": "announced", "withdrawal_notification": "notified"}
    return ", ".join(f"{words[act.action]} on {long(act.date or 0)}" for act in rows)


def withdrawing(case: Case) -> Judgement:
    steps = [*case.acts("announcement"), *case.acts("withdrawal_notification")]
    rows = [act for act in steps if (act.date or FOREVER) <= case.day]
    if not rows:
        return _not_yet_going(case, steps)
    days = [act.date for act in rows]
    told = bool(case.written) and case.gives(*days)
    left = next((stay for stay in case.stays if stay.end <= case.day), None)
    if left and not (told or case.noted("past")) and not any((day or 0) > left.end for day in days):
        return verdict("outdated", f"{case.name} was a State Party {span(left)}", *rows)
    back = case.acts("withdrawal_rescinded", "instrument_withdrawn")
    undone = [act for act in back if (days[-1] or 0) <= (act.date or FOREVER) <= case.day]
    if undone and not (told or case.noted("past")):
        return verdict("outdated", f"{case.name} took its withdrawal back on {long(undone[0].date or 0)}", *undone)
    return _going(case, rows)


def _not_yet_going(case: Case, later: list[TreatyAction]) -> Judgement:
    """No step is on record that day: one that follows soon bears it out, as does another way of turning away."""
    if later:
        soon = (later[0].date or 0) - case.day < _FOLLOWS
        says = f"{_told(later[:1])}; a party until it takes effect" if soon else _told(later)
        return verdict("agrees" if soon else "outdated", f"{case.name}: {says}", *later)
    if taken := [a for a in case.acts("instrument_withdrawn") if abs((a.date or 0) - case.day) < _FOLLOWS]:
        says = f"{case.name} took its instrument back on {long(taken[0].date or 0)}, before it took effect"
        return verdict("agrees", says, *taken)
    if undone := [a for a in case.acts("signature_repudiated") if abs((a.date or 0) - case.day) < 400]:
        day = long(undone[0].date or 0)
        says = f"{case.name} never was a State Party; it declared on {day} that it would not become one"
        return verdict("imprecise", says, *undone)
    return verdict("not_in_record", f"no announcement or notice of withdrawal by {case.name} is on record")


def _going(case: Case, rows: list[TreatyAction]) -> Judgement:
    """Steps are on record: whether the day is that of one of them, or of the effect."""
    notified = [act for act in rows if act.action == "withdrawal_notification"]
    days, says, written = [act.date for act in rows], f"{case.name}: {_told(rows)}", case.written
    if case.said == "exit_of_those" and not notified:
        says = f"{says}; the year runs from written notification, not from an announcement"
        return verdict("imprecise", says, *rows)
    ahead = written > iso(case.day)[: len(written)]
    if written and notified and (ahead or case.said.startswith("exit")):
        effect = withdrawal_takes_effect(notified[-1].date or 0, notified[-1].effective)
        return dated(case, effect, [notified[-1].date], f"{says}, with effect from {long(effect)}", *rows)
    of_notice = case.noted("notified") and case.gives(*(act.date for act in notified))
    voted = case.noted("voted") and iso(rows[0].date or 0)[: len(written)] <= written
    if not written or of_notice or voted or case.gives(days[0]):
        return verdict("agrees", f"{says}; a party until it takes effect", *rows)
    return dated(case, days[0], days[1:], says, *rows)


def withdrawn(case: Case) -> Judgement:
    left = [stay for stay in case.stays if stay.end < FOREVER]
    if not left:
        return _never_left(case)
    stay = left[-1]
    notice = stay.left_by.date if stay.left_by else None
    says = f"{case.name} notified on {long(notice or 0)}, a State Party through {long(stay.end - 1)}"
    if case.day < stay.end:
        return verdict("imprecise", f"{says}: not yet effective", stay.left_by, cites=LEAVING)
    if case.noted("signing"):
        return verdict("imprecise", f"a State Party, more than a signatory: {says}", stay.left_by, cites=LEAVING)
    return dated(case, stay.end, [notice], says, stay.left_by, cites=LEAVING)


def _never_left(case: Case) -> Judgement:
    if taken := case.acts("instrument_withdrawn"):
        day = long(taken[0].date or 0)
        says = f"{case.name} took its instrument back on {day}; it never was a State Party nor a signatory"
        precise = case.said == "taken_back" and (not case.written or case.gives(taken[0].date))
        return verdict("agrees" if precise else "imprecise", says, *taken)
    steps = case.acts("announcement", "withdrawal_notification")
    if rows := [act for act in steps if (act.date or FOREVER) <= case.day]:
        says = f"{case.name}: {_told(rows)}; not effective on {long(case.day)}"
        return verdict("imprecise", says, *rows, cites=LEAVING)
    return verdict("disagrees", f"no withdrawal of {case.name} is on record", cites=LEAVING)
