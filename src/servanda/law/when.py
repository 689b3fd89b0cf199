"""When a rule holds at a point: how the examples of the rules are written, and a quick look for everybody.

>>> from servanda.law.membership import party
>>> when(party, state="PHL")
'1 November 2011 – 16 March 2019'
"""

from __future__ import annotations

from servanda.record import Record, load
from servanda.timeline.days import span_text
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import Predicate


def when(rule: Predicate, record: Record | None = None, **at: str) -> str:
    """The days on which a rule holds, with their legal last day, and those of which the record cannot say.

    Coordinates that are left out may take any value.

    >>> from servanda.law.warrant import warrant_in_force
    >>> when(warrant_in_force, person="mudacumura")
    '13 July 2012 – 16 September 2019; unknown: since 17 September 2019'
    >>> when(warrant_in_force, person="kenyatta")
    'never'
    """
    timeline = Evaluation(record or load()).at(**at).timeline(rule)
    held = [span_text(start, end) for start, end in timeline.true]
    unknown = [f"unknown: {span_text(start, end)}" for start, end in timeline.unknown]
    return "; ".join(held + unknown) or "never"
