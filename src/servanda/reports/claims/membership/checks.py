"""How a claim about a state's membership stands: against its stays in the Statute and its acts, day by day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from servanda.law.membership import withdrawal_takes_effect
from servanda.reports import judging
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import FOREVER, Day, iso, long, span_text

if TYPE_CHECKING:
    from servanda.law.membership import Membership
    from servanda.record import Record
    from servanda.record.tables import TreatyAction

_FOLLOWS = 120  # days within which a notice bears out that an exit was announced
_CITES = ("RS 126", "RS 127(1)")
_DEPOSITS = ("ratification", "acceptance", "approval", "accession", "succession")


def check(found: Found, day: Day, record: Record) -> Judgement:
    """The verdict for one state and status on a day."""
    return _CHECKS[str(found.args["status"])](found, day, record)


def _name(found: Found, record: Record) -> str:
    return judging.names(record, [str(found.args["state"])])


def _stays(found: Found, record: Record) -> list[Membership]:
    return judging.stays_of(record, str(found.args["state"]))


def _acts(found: Found, record: Record, *kinds: str) -> list[TreatyAction]:
    return judging.acts(record, str(found.args["state"]), *kinds)


def _facts(*rows: TreatyAction | None) -> tuple[str, ...]:
    return tuple(judging.fact(row, "treaty_actions") for row in rows if row is not None)


def _party(found: Found, day: Day, record: Record) -> Judgement:
    name, written = _name(found, record), str(found.args.get("date", ""))
    stays = _stays(found, record)
    now = next((stay for stay in stays if stay.start <= day < stay.end), None)
    if now is None and written and found.notes.get("said") in ("joined", "ratified"):
        now = next(
            (s for s in stays if s.start <= day and judging.any_same([s.start, s.joined_by.date], written)), None
        )
    if now is None:
        return _not_party(found, day, record)
    says = f"{name} is a State Party {span_text(now.start, now.end)}"
    facts = _facts(now.joined_by)
    if ordinal := found.args.get("ordinal"):
        actual = judging.parties_on(record, now.start)
        if actual != ordinal:
            return Judgement("disagrees", f"differs: {says}, the {actual}th, the text says {ordinal}th", _CITES, facts)
    if not written or found.notes.get("said") == "staying":
        return Judgement("agrees", says, _CITES, facts)
    deposit = now.joined_by.date or now.start
    says = f"{says}, on an instrument of {long(deposit)}"
    if found.notes.get("said") == "ratified":
        return _dated(written, deposit, now.start, says, facts)
    return _dated(written, now.start, deposit, says, facts)


def _dated(written: str, meant: Day, neighbour: Day | None, says: str, facts: tuple[str, ...]) -> Judgement:
    """Some days off, or the neighbouring act: imprecise; another year: a difference."""
    if judging.same_day(meant, written):
        return Judgement("agrees", says, _CITES, facts)
    near = judging.same_day(neighbour, written) or _close(written, (meant, neighbour))
    if near:
        return Judgement("imprecise", f"{says}; the text gives {written}", _CITES, facts)
    return Judgement("disagrees", f"differs: {says}, the text gives {written}", _CITES, facts)


def _close(written: str, days: tuple[Day | None, ...]) -> bool:
    return any(day is not None and (iso(day)[:7] == written[:7] or (iso(day)[:4] == written[:4])) for day in days)


def _not_party(found: Found, day: Day, record: Record) -> Judgement:
    """Said to be a party, and was not that day."""
    name, stays = _name(found, record), _stays(found, record)
    past = [stay for stay in stays if stay.end <= day]
    ahead = [stay for stay in stays if stay.start > day]
    if past:
        return Judgement("outdated", f"{name} was a State Party {span_text(past[-1].start, past[-1].end)}", _CITES)
    if ahead:
        stay = ahead[0]
        return Judgement(
            "outdated",
            f"{name} is a State Party only {span_text(stay.start, stay.end)}",
            _CITES,
            _facts(stay.joined_by),
        )
    signed = _acts(found, record, "signature")
    says = f"signed on {long(signed[0].date or 0)} and never ratified" if signed else "never signed nor ratified"
    taken = _acts(found, record, "instrument_withdrawn")
    if taken:
        says = f"took its instrument back on {long(taken[0].date or 0)}, before it took effect"
    return Judgement("disagrees", f"differs: {name} {says}; it is no State Party", _CITES, _facts(*signed, *taken))


def _non_party(found: Found, day: Day, record: Record) -> Judgement:
    name, stays = _name(found, record), _stays(found, record)
    now = next((stay for stay in stays if stay.start <= day < stay.end), None)
    if now is not None:
        recent = day - now.start < 366
        says = f"{name} is a State Party {span_text(now.start, now.end)}"
        return Judgement("outdated" if recent else "disagrees", f"differs: {says}", _CITES, _facts(now.joined_by))
    signed = [act for act in _acts(found, record, "signature") if (act.date or 0) <= day]
    if found.notes.get("signing") and signed:
        says = f"{name} signed on {long(signed[0].date or 0)} and is no State Party for want of ratification"
        return Judgement("imprecise", says, ("RS 125", "RS 126"), _facts(*signed))
    return Judgement("agrees", f"{name} is no State Party on {long(day)}", _CITES, _facts(*signed))


def _signatory(found: Found, day: Day, record: Record) -> Judgement:
    name, written = _name(found, record), str(found.args.get("date", ""))
    signed = _acts(found, record, "signature")
    now = judging.party_on(record, str(found.args["state"]), day)
    cites = ("RS 125", "RS 126")
    if not signed:
        joined = now.joined_by if now else next(iter(_acts(found, record, *_DEPOSITS)), None)
        if joined:
            says = f"{name} acceded on {long(joined.date or 0)} without signing"
            return Judgement("imprecise", says, cites, _facts(joined))
        return Judgement("disagrees", f"differs: {name} never signed the Statute", cites)
    says = f"{name} signed on {long(signed[0].date or 0)}"
    if written and found.notes.get("act"):
        return _dated(written, signed[0].date or 0, None, says, _facts(signed[0]))
    if now and not found.notes.get("act"):
        more = f"{says} and is a State Party {span_text(now.start, now.end)}"
        return Judgement(
            "imprecise", f"a State Party, more than a signatory: {more}", cites, _facts(signed[0], now.joined_by)
        )
    return Judgement("agrees", says, cites, _facts(signed[0]))


def _withdrawing(found: Found, day: Day, record: Record) -> Judgement:
    name, written = _name(found, record), str(found.args.get("date", ""))
    announced = _acts(found, record, "announcement")
    notices = _acts(found, record, "withdrawal_notification")
    back = _acts(found, record, "withdrawal_rescinded", "instrument_withdrawn")
    rows = [act for act in (*announced, *notices) if (act.date or FOREVER) <= day]
    if not rows:
        later = [act for act in (*announced, *notices) if act.date]
        if later and (later[0].date or 0) - day < _FOLLOWS:
            return Judgement(
                "agrees", f"{name}: {_told(later[:1])}; a party until it takes effect", _CITES, _facts(*later)
            )
        if later:
            return Judgement("outdated", f"{name}: {_told(later)}", _CITES, _facts(*later))
        if taken := [a for a in _acts(found, record, "instrument_withdrawn") if abs((a.date or 0) - day) < _FOLLOWS]:
            says = f"{name} took its instrument back on {long(taken[0].date or 0)}, before it took effect"
            return Judgement("agrees", says, _CITES, _facts(*taken))
        if undone := [act for act in _acts(found, record, "signature_repudiated") if abs((act.date or 0) - day) < 400]:
            says = (
                f"{name} never was a State Party; it declared on {long(undone[0].date or 0)} that it would not "
                f"become one"
            )
            return Judgement("imprecise", says, _CITES, _facts(*undone))
        return Judgement("not_in_record", f"no announcement or notice of withdrawal by {name} is on record", _CITES)
    told = written and judging.any_same([act.date for act in rows], written)
    left = next((stay for stay in _stays(found, record) if stay.end <= day), None)
    if left and not told and not any((act.date or 0) > left.end for act in rows):
        return Judgement(
            "outdated", f"{name} was a State Party {span_text(left.start, left.end)}", _CITES, _facts(*rows)
        )
    undone = [act for act in back if (rows[-1].date or 0) <= (act.date or FOREVER) <= day]
    if undone and not (written and judging.any_same([act.date for act in rows], written)):
        return Judgement(
            "outdated", f"{name} took its withdrawal back on {long(undone[0].date or 0)}", _CITES, _facts(*undone)
        )
    notified = [act for act in rows if act.action == "withdrawal_notification"]
    says = f"{name}: {_told(rows)}"
    if found.notes.get("said") == "exit_of_those" and not notified:
        return Judgement(
            "imprecise",
            f"{says}; the year runs from written notification, not from an announcement",
            _CITES,
            _facts(*rows),
        )
    if written and notified and str(found.notes.get("said")).startswith("exit"):
        effect = withdrawal_takes_effect(notified[-1].date or 0, notified[-1].effective)
        return _dated(written, effect, notified[-1].date, f"{says}, with effect from {long(effect)}", _facts(*rows))
    if written and found.notes.get("notified") and judging.any_same([act.date for act in notified], written):
        return Judgement("agrees", f"{says}; a party until it takes effect", _CITES, _facts(*rows))
    if written and found.notes.get("voted") and iso(rows[0].date or 0)[: len(written)] <= written:
        return Judgement("agrees", f"{says}; a party until it takes effect", _CITES, _facts(*rows))
    if written and not judging.any_same([rows[0].date], written):
        near = judging.any_same([act.date for act in rows], written) or _close(written, tuple(act.date for act in rows))
        return Judgement(
            "imprecise" if near else "disagrees", f"{says}; the text gives {written}", _CITES, _facts(*rows)
        )
    return Judgement("agrees", f"{says}; a party until it takes effect", _CITES, _facts(*rows))


def _told(rows: list[TreatyAction]) -> str:
    words = {"announcement": "announced", "withdrawal_notification": "notified"}
    return ", ".join(f"{words[act.action]} on {long(act.date or 0)}" for act in rows)


def _withdrawn(found: Found, day: Day, record: Record) -> Judgement:
    name, written = _name(found, record), str(found.args.get("date", ""))
    left = [stay for stay in _stays(found, record) if stay.end < FOREVER]
    if not left:
        return _never_left(found, day, record)
    stay = left[-1]
    notice = stay.left_by.date if stay.left_by else None
    says = f"{name} notified on {long(notice or 0)}, a State Party through {long(stay.end - 1)}"
    facts = _facts(stay.left_by)
    if day < stay.end:
        return Judgement("imprecise", f"{says}: not yet effective", ("RS 127(1)",), facts)
    if found.notes.get("signing"):
        return Judgement("imprecise", f"a State Party, more than a signatory: {says}", ("RS 127(1)",), facts)
    if not written or judging.same_day(stay.end, written):
        return Judgement("agrees", says, ("RS 127(1)",), facts)
    if judging.same_day(notice, written) or _close(written, (stay.end, notice)):
        return Judgement("imprecise", f"{says}; the text gives {written}", ("RS 127(1)",), facts)
    return Judgement("disagrees", f"differs: {says}, the text gives {written}", ("RS 127(1)",), facts)


def _never_left(found: Found, day: Day, record: Record) -> Judgement:
    name, written = _name(found, record), str(found.args.get("date", ""))
    taken = _acts(found, record, "instrument_withdrawn")
    if taken:
        says = (
            f"{name} took its instrument back on {long(taken[0].date or 0)}; it never was a State Party nor a signatory"
        )
        precise = found.notes.get("said") == "taken_back" and (not written or judging.same_day(taken[0].date, written))
        return Judgement("agrees" if precise else "imprecise", says, _CITES, _facts(*taken))
    rows = [a for a in _acts(found, record, "announcement", "withdrawal_notification") if (a.date or FOREVER) <= day]
    if rows:
        return Judgement(
            "imprecise", f"{name}: {_told(rows)}; not effective on {long(day)}", ("RS 127(1)",), _facts(*rows)
        )
    return Judgement("disagrees", f"differs: no withdrawal of {name} is on record", ("RS 127(1)",))


def _joining(found: Found, day: Day, record: Record) -> Judgement:
    """From the parliament's approval to entry into force; the record holds the deposit."""
    name, stays = _name(found, record), _stays(found, record)
    if not stays:
        taken = _acts(found, record, *_DEPOSITS)
        if taken and (taken[0].date or FOREVER) <= day:
            return Judgement("agrees", f"{name} deposited on {long(taken[0].date or 0)}", _CITES, _facts(*taken))
        return Judgement("not_in_record", f"no deposit by {name} is on record", _CITES)
    stay = stays[-1]
    deposit, facts = stay.joined_by.date or stay.start, _facts(stay.joined_by)
    says = (
        f"{name} deposited on {long(deposit)}, a State Party from {long(stay.start)}, the "
        f"{judging.parties_on(record, stay.start)}th"
    )
    written, ordinal = str(found.args.get("date", "")), found.args.get("ordinal")
    if ordinal and ordinal != judging.parties_on(record, stay.start):
        return Judgement("disagrees", f"differs: {says}; the text says {ordinal}th", _CITES, facts)
    if found.notes.get("said") == "deposit" and written:
        return _dated(written, deposit, None, says, facts)
    if found.notes.get("said") in ("ratification", "parliament", "deposit") and (day < stay.start + 400):
        return Judgement("agrees", says, _CITES, facts)
    if day >= stay.start:
        return Judgement("outdated", f"{says}: already a party on {long(day)}", _CITES, facts)
    if written and not judging.same_day(stay.start, written):
        return Judgement(
            "imprecise" if _close(written, (stay.start, deposit)) else "disagrees",
            f"{says}; the text gives {written}",
            _CITES,
            facts,
        )
    return Judgement("agrees", says, _CITES, facts)


_CHECKS: dict[str, Callable[[Found, Day, Record], Judgement]] = {
    "party": _party,
    "non_party": _non_party,
    "signatory": _signatory,
    "withdrawing": _withdrawing,
    "withdrawn": _withdrawn,
    "joining": _joining,
}
