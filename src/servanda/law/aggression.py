"""Aggression: from when, and over whom, without a referral by the Council (arts 15 bis, 15 ter, 121(5)).

As in `jurisdiction`, the days are those of the conduct.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from servanda.law.membership import party
from servanda.timeline.days import Day, parse_day
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import Predicate, facts
from servanda.timeline.rows import Reason, reason
from servanda.timeline.timeline import Truth

if TYPE_CHECKING:
    from servanda.record import Record

AGGRESSION_ACTIVE: Day = parse_day("2018-07-17")  # ICC-ASP/16/Res.5
CITES = ("RS 15 bis(2)", "RS 15 bis(3)", "RS 15 bis(4)", "RS 15 bis(5)", "RS 15 ter(2)", "RS 15 ter(3)", "RS 121(5)")
ISSUE = "aggression-non-ratifying-parties"


@facts(cites=("RS 15 bis(3)", "RS 15 ter(3)"), says="jurisdiction over the crime of aggression was active")
def aggression_active(record: Record) -> Iterator[Reason]:
    """Over aggression only for conduct from 17 July 2018 on (RS 15 bis(2)-(3), 15 ter(2)-(3); ICC-ASP/16/Res.5).

    >>> when(aggression_active)
    'since 17 July 2018'
    """
    yield reason([], AGGRESSION_ACTIVE, None)


@facts(
    "state",
    cites=("RS 121(5)", "RS 15 bis(2)"),
    says="the amendments on aggression were in force for {state}",
    tables=("other_treaties",),
)
def aggression_accepted(record: Record) -> Iterator[Reason]:
    """The amendments bind a party one year after its acceptance (RS 121(5)); the record's listing ends in 2024.

    >>> when(aggression_accepted, state="LIE")
    'since 8 May 2013'
    """
    for act in record.other_treaties:
        if act.treaty == "Kampala amendments on aggression" and act.effective is not None:
            yield reason([act.state], act.effective, None, f"other_treaties/{act.id}")


@facts(
    "state",
    cites=("RS 15 bis(4)",),
    says="{state} has declared that it does not accept jurisdiction over aggression by it",
    tables=("other_treaties",),
)
def aggression_opted_out(record: Record) -> Iterator[Reason]:
    """A party may declare in advance that it does not accept (RS 15 bis(4)): Kenya, Guatemala.

    >>> when(aggression_opted_out, state="KEN")
    'since 30 November 2015'
    """
    for act in record.other_treaties:
        if act.treaty == "Declaration under art. 15 bis(4)" and act.date is not None:
            yield reason([act.state], act.date, None, f"other_treaties/{act.id}")


class Limit(NamedTuple):
    """What limits jurisdiction over aggression without a referral: nothing, a bar, or a fact not given."""

    bar: str  # the provision that bars it, or ""
    open: bool  # it turns on the nationality, which was not given
    disputes: tuple[str, ...]


def limit(evaluation: Evaluation, day: Day, sides: Collection[str], aggressor: str) -> Limit:
    """What limits jurisdiction without a referral, by the states of territory and nationality (RS 15 bis(4)-(5)).

    None over nationals or territory of a non-party, none where the aggressor's State has opted out;
    ICC-ASP/16/Res.5 also spares parties that have not accepted the amendments, which is disputed
    where one of the two has.  Germany has accepted them, France has not:

    >>> from servanda.record import load
    >>> evaluation, day = Evaluation(load()), parse_day("2020-01-01")
    >>> limit(evaluation, day, {"DEU", "FRA"}, "FRA").disputes, limit(evaluation, day, {"UKR", "RUS"}, "RUS").bar
    (('aggression-non-ratifying-parties',), 'RS 15 bis(5)')
    """

    def holds(predicate: Predicate, state: str) -> bool:
        return evaluation.at(state=state).timeline(predicate).at(day) is Truth.TRUE

    if not all(holds(party, state) for state in sides):
        return Limit("RS 15 bis(5)", False, ())
    if aggressor and holds(aggression_opted_out, aggressor):
        return Limit("RS 15 bis(4)", False, ())
    accepted = [holds(aggression_accepted, state) for state in sides]
    if not all(accepted):
        return Limit("ICC-ASP/16/Res.5", False, (ISSUE,) if any(accepted) else ())
    return Limit("", not aggressor, ())
