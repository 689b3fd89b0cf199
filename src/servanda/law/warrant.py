"""The warrant of arrest and the request that rests on it (arts 58, 87, 91, 92)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.timeline.predicate import facts
from servanda.timeline.rows import Reason, reason

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import Warrant


def is_warrant(warrant: Warrant) -> bool:
    """A summons to appear imposes no arrest (RS 58(7))."""
    return warrant.kind == "warrant"


@facts(
    "person",
    "situation",
    cites=("RS 58(1)", "RS 58(4)"),
    says="a warrant for the arrest of {person} is in force",
    tables=("warrants", "persons"),
)
def warrant_in_force(record: Record) -> Iterator[Reason]:
    """A warrant is in force from its issue until the Court orders otherwise (RS 58(4), 61(10)).

    It ends when it is replaced, withdrawn or set aside, when the proceedings end, and for the
    duty when the person is surrendered; that day is the first without it.  A death alone does not
    end it, the Court's decision does: where none is on record, the record cannot say from the
    death on (unknown).  A secret warrant is in force from its issue (RS 87(3)): the one against
    R. dela Rosa from 6 November 2025, public on 11 May 2026.

    >>> when(warrant_in_force, person="dela-rosa")
    'since 6 November 2025'
    """
    died = {p.id: p.died for p in record.persons}
    for warrant in record.warrants:
        if not is_warrant(warrant):
            continue
        at, fact = [warrant.person, warrant.situation], f"warrants/{warrant.id}"
        if warrant.end_kind == "death_no_decision":
            death = _day(died[warrant.person])
            yield reason(at, warrant.issued, death, fact)
            yield reason(at, death, None, fact, f"persons/{warrant.person}", certain=False)
        else:
            yield reason(at, warrant.issued, warrant.ended, fact)


@facts(
    "person",
    cites=("RS 58(1)",),
    says="the Prosecutor's application for a warrant against {person} is before the chamber",
    tables=("warrants",),
)
def warrant_sought(record: Record) -> Iterator[Reason]:
    """Between application and issue there is no warrant and no duty (RS 58(1)): B. Netanyahu, 20 May 2024 on.

    >>> when(warrant_sought, person="netanyahu")
    '20 May 2024 – 20 November 2024'
    """
    for warrant in record.warrants:
        if is_warrant(warrant) and len(warrant.sought) == len("2024-05-20"):
            yield reason([warrant.person], _day(warrant.sought), warrant.issued, f"warrants/{warrant.id}")


@facts(
    "person",
    cites=("RS 58(4)",),
    says="{person} has died, and no decision has yet ended the warrant",
    tables=("warrants", "persons"),
)
def died_before_decision(record: Record) -> Iterator[Reason]:
    """Between a death and the Court's decision the warrant stands, though nobody can be surrendered.

    M. Gaddafi died on 20 October 2011; the case ended on 22 November 2011.

    >>> when(died_before_decision, person="m-gaddafi")
    '20 October 2011 – 21 November 2011'
    """
    died = {p.id: p.died for p in record.persons}
    for warrant in record.warrants:
        death = died.get(warrant.person, "")
        if is_warrant(warrant) and len(death) == len("2011-10-20") and _day(death) > warrant.issued:
            end = warrant.ended
            if end is None or _day(death) < end:
                facts_used = (f"persons/{warrant.person}", f"warrants/{warrant.id}")
                yield reason([warrant.person], _day(death), end, *facts_used)


def _day(text: str) -> int:
    from servanda.timeline.days import parse_day

    return parse_day(text)


@facts(
    "person",
    "situation",
    cites=("RS 70(2)", "RPE 167"),
    says="the warrant against {person} is for offences against the administration of justice",
    tables=("warrants",),
)
def court_offence(record: Record) -> Iterator[Reason]:
    """For offences against the Court, cooperation follows the conditions of the requested State's law (RS 70(2)).

    The duty stands; the answer says so: W. Barasa in Kenya.

    >>> when(court_offence, person="barasa")
    'since 2 August 2013'
    """
    for warrant in record.warrants:
        if is_warrant(warrant) and warrant.crimes == ("offences_against_administration",):
            at = [warrant.person, warrant.situation]
            yield reason(at, warrant.issued, warrant.ended, f"warrants/{warrant.id}")
