"""How a claim about a state's membership stands: against its stays in the Statute and its acts, day by day."""

from __future__ import annotations

from collections.abc import Callable

from servanda.record import Record
from servanda.reports.claims.membership.cases import CITES, DEPOSITS, SIGNING, Case, dated, facts, span, verdict
from servanda.reports.claims.membership.departures import withdrawing, withdrawn
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import FOREVER, Day, long


def check(found: Found, day: Day, record: Record) -> Judgement:
    """The verdict for one state and status on a day."""
    return _CHECKS[str(found.args["status"])](Case(found, day, record))


# -- in or out


def _party(case: Case) -> Judgement:
    now, joined = case.now, case.said in ("joined", "ratified")
    if now is None and case.written and joined:
        now = next((s for s in case.stays if s.start <= case.day and case.gives(s.start, s.joined_by.date)), None)
    if now is None:
        return _not_party(case)
    says = f"{case.name} is a State Party {span(now)}"
    if (nth := case.found.args.get("ordinal")) and case.nth(now) != nth:
        return verdict("disagrees", f"{says}, the {case.nth(now)}th, the text says {nth}th", now.joined_by)
    if not case.written or case.said == "staying":
        return verdict("agrees", says, now.joined_by)
    deposit = now.joined_by.date or now.start
    meant, other = (deposit, now.start) if case.said == "ratified" else (now.start, deposit)
    return dated(case, meant, [other], f"{says}, on an instrument of {long(deposit)}", now.joined_by)


def _not_party(case: Case) -> Judgement:
    """Said to be a party, and was not that day."""
    if past := [stay for stay in case.stays if stay.end <= case.day]:
        return verdict("outdated", f"{case.name} was a State Party {span(past[-1])}")
    if ahead := [stay for stay in case.stays if stay.start > case.day]:
        return verdict("outdated", f"{case.name} is a State Party only {span(ahead[0])}", ahead[0].joined_by)
    signed, taken = case.acts("signature"), case.acts("instrument_withdrawn")
    says = f"signed on {long(signed[0].date or 0)} and never ratified" if signed else "never signed nor ratified"
    if taken:
        says = f"took its instrument back on {long(taken[0].date or 0)}, before it took effect"
    deposited = case.said == "ratified" and case.gives(*(act.date for act in case.acts(*DEPOSITS)))
    return verdict(
        "imprecise" if deposited else "disagrees", f"{case.name} {says}; it is no State Party", *signed, *taken
    )


def _non_party(case: Case) -> Judgement:
    if now := case.now:
        recent = case.day - now.start < 366
        says = f"differs: {case.name} is a State Party {span(now)}"
        return Judgement("outdated" if recent else "disagrees", says, CITES, facts([now.joined_by]))
    signed = [act for act in case.acts("signature") if (act.date or 0) <= case.day]
    if case.noted("signing") and signed:
        says = f"{case.name} signed on {long(signed[0].date or 0)} and is no State Party for want of ratification"
        return verdict("imprecise", says, *signed, cites=SIGNING)
    return verdict("agrees", f"{case.name} is no State Party on {long(case.day)}", *signed)


def _signatory(case: Case) -> Judgement:
    signed, now = case.acts("signature"), case.now
    if not signed:
        joined = now.joined_by if now else next(iter(case.acts(*DEPOSITS)), None)
        if joined is None:
            return verdict("disagrees", f"{case.name} never signed the Statute", cites=SIGNING)
        says = f"{case.name} acceded on {long(joined.date or 0)} without signing"
        return verdict("imprecise", says, joined, cites=SIGNING)
    says = f"{case.name} signed on {long(signed[0].date or 0)}"
    if case.written and (case.noted("act") or case.gives(signed[0].date)):
        return dated(case, signed[0].date, [], says, signed[0])
    if now and not case.noted("act"):
        says = f"a State Party, more than a signatory: {says} and is a State Party {span(now)}"
        return verdict("imprecise", says, signed[0], now.joined_by, cites=SIGNING)
    return verdict("agrees", says, signed[0], cites=SIGNING)


# -- coming


def _joining(case: Case) -> Judgement:
    """From the parliament's approval to entry into force; the record holds the deposit."""
    if not case.stays:
        return _never_joined(case)
    stay = case.stays[-1]
    deposit, by, ordinal = stay.joined_by.date or stay.start, stay.joined_by, case.found.args.get("ordinal")
    says = f"{case.name} deposited on {long(deposit)}, a State Party from {long(stay.start)}, the {case.nth(stay)}th"
    if ordinal and ordinal != case.nth(stay):
        return verdict("disagrees", f"{says}; the text says {ordinal}th", by)
    if case.said == "deposit" and case.written:
        return dated(case, deposit, [], says, by)
    if case.said in ("ratification", "parliament", "deposit") and case.day < stay.start + 400:
        return verdict("agrees", says, by)
    if case.day >= stay.start:
        return verdict("outdated", f"{says}: already a party on {long(case.day)}", by)
    return dated(case, stay.start, [deposit], says, by)


def _never_joined(case: Case) -> Judgement:
    taken = [act for act in case.acts(*DEPOSITS)[:1] if (act.date or FOREVER) <= case.day]
    if taken:
        return verdict("agrees", f"{case.name} deposited on {long(taken[0].date or 0)}", *taken)
    return verdict("not_in_record", f"no deposit by {case.name} is on record")


_CHECKS: dict[str, Callable[[Case], Judgement]] = {
    "party": _party,
    "non_party": _non_party,
    "signatory": _signatory,
    "withdrawing": withdrawing,
    "withdrawn": withdrawn,
    "joining": _joining,
}
