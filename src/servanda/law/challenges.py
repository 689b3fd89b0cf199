"""Admissibility and challenges: who, when, and what a challenge does to the duty (RS 17-19, 82(3), 95)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.timeline.days import Day, months_after

if TYPE_CHECKING:
    from servanda.record.tables import Challenge

CITES = (
    "RS 17(1)", "RS 17(2)", "RS 17(3)", "RS 18(1)", "RS 18(2)", "RS 19(2)", "RS 19(4)", "RS 19(5)", "RS 19(7)",
    "RS 19(8)", "RS 19(9)", "RS 82(3)", "RS 95", "RPE 52", "RPE 53", "RPE 58",
)  # fmt: skip
WHO = {
    "RS 19(2)(a)": "the accused, or a person for whom a warrant or summons has been issued",
    "RS 19(2)(b)": "a State with jurisdiction that investigates or prosecutes, or has",
    "RS 19(2)(c)": "a State whose acceptance of jurisdiction is required (RS 12)",
    "RS 18(2)": "a State that investigates, within a month of the notice",
    "RS 18(1)": "a State, about the notice itself",
}


class Verdict(NamedTuple):
    """Whether a case is admissible, and why."""

    admissible: bool
    says: str
    cites: tuple[str, ...]


def admissible(
    *, same_case_at_home: bool, able_and_willing: bool, decided_not_to_prosecute: bool, tried: bool, grave: bool
) -> Verdict:
    """Whether a case is admissible (RS 17(1)): the Court complements national courts.

    Inadmissible while a State with jurisdiction investigates or prosecutes the same person for
    the same conduct, or has decided not to, or has tried it, unless unwilling or unable (17(2)-(3)).
    Kenya 2011 showed no such case; Libya's on A. Al-Senussi was one (11 October 2013).

    >>> admissible(same_case_at_home=True, able_and_willing=True, decided_not_to_prosecute=False, tried=False,
    ...            grave=True).admissible
    False
    """
    if not grave:
        return Verdict(False, "not of sufficient gravity", ("RS 17(1)(d)",))
    if able_and_willing and tried:
        return Verdict(False, "already tried", ("RS 17(1)(c)", "RS 20(3)"))
    if able_and_willing and decided_not_to_prosecute:
        return Verdict(False, "investigated, and genuinely decided not to prosecute", ("RS 17(1)(b)",))
    if able_and_willing and same_case_at_home:
        return Verdict(False, "a State investigates or prosecutes the same case", ("RS 17(1)(a)",))
    return Verdict(True, "no State with jurisdiction genuinely deals with the case", ("RS 17(1)",))


def deferral_request_due(notice: Day) -> Day:
    """The last day for a State to ask the Prosecutor to defer: one month after the notice (RS 18(2), RPE 53).

    Not after a referral by the Council (RS 18(1)).

    >>> from servanda.timeline.days import iso, parse_day
    >>> iso(deferral_request_due(parse_day("2021-10-18")))
    '2021-11-18'
    """
    return months_after(notice, 1)


def may_be_made(*, already_made: bool, trial_begun: bool, exceptional_leave: bool = False) -> bool:
    """Whether a challenge may be made: once, before the trial opens, else by leave in exceptional cases (RS 19(4)).

    >>> may_be_made(already_made=False, trial_begun=False), may_be_made(already_made=True, trial_begun=False)
    (True, False)
    """
    return exceptional_leave or not (already_made or trial_begun)


class Effect(NamedTuple):
    """What a challenge does: to the investigation, to the warrant, to the duty to surrender."""

    suspends_investigation: bool
    warrant_stands: bool
    may_postpone: bool
    says: str
    cites: tuple[str, ...]


def effect(challenge: Challenge) -> Effect:
    """What a recorded challenge does to the duty, and why (RS 19(7)-(9), 95, 82(3)).

    A State's challenge makes the Prosecutor suspend the investigation; a warrant issued before it
    stays valid.  One to admissibility lets the requested State postpone surrender until the first
    decision, appeal or not; one to jurisdiction does not.

    >>> from servanda.record import load
    >>> rows = {row.id: row for row in load().challenges}
    >>> effect(rows["lby-s-gaddafi-2012"]).may_postpone, effect(rows["isr-jurisdiction-2025"]).may_postpone
    (True, False)
    """
    by_a_state = challenge.article in ("RS 19(2)(b)", "RS 19(2)(c)")
    postpones = challenge.kind == "admissibility" and bool(challenge.requested_states)
    return Effect(by_a_state, True, postpones, _says(challenge, postpones), _cites(by_a_state))


def _cites(by_a_state: bool) -> tuple[str, ...]:
    return ("RS 19(7)", "RS 19(9)", "RS 95") if by_a_state else ("RS 19(9)", "RS 95")


def _says(challenge: Challenge, postpones: bool) -> str:
    if postpones:
        who = ", ".join(challenge.requested_states)
        return (
            f"the requested State ({who}) may postpone surrender until the first decision, appeal or not "
            "(RS 95; 18 July 2013)"
        )
    if challenge.kind == "jurisdiction":
        return "RS 95 speaks of admissibility: a challenge to jurisdiction postpones nothing, and the warrant stands"
    if challenge.article == "RS 18(1)":
        return "about the notice, not about admissibility: it postpones nothing"
    return "no state on record was allowed to postpone on its account"
