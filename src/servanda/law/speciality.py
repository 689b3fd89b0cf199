"""Speciality: the Court tries a surrendered person only for what surrender was for (RS 101, RPE 196-197)."""

from __future__ import annotations

from typing import NamedTuple

CITES = ("RS 101(1)", "RS 101(2)", "RPE 196", "RPE 197")


class Trial(NamedTuple):
    """Whether the Court may try conduct after a surrender."""

    may_try: bool
    says: str
    cites: tuple[str, ...]


def speciality(*, forms_basis: bool, committed_before: bool, waived: bool) -> Trial:
    """Whether the Court may proceed against a surrendered person for conduct (RS 101).

    Only conduct, or a course of conduct, that forms the basis of the crimes surrendered for; other
    conduct before surrender needs a waiver, which the Court may ask of the surrendering State and
    which parties should try to give.  Conduct after surrender is not covered.

    >>> speciality(forms_basis=False, committed_before=True, waived=False).may_try
    False
    """
    if forms_basis:
        return Trial(True, "it forms the basis of the crimes surrendered for", ("RS 101(1)",))
    if not committed_before:
        return Trial(True, "it was committed after surrender", ("RS 101(1)",))
    if waived:
        return Trial(True, "the surrendering State has waived", ("RS 101(2)", "RPE 197"))
    return Trial(False, "other conduct from before surrender: a waiver may be asked for", ("RS 101(1)", "RS 101(2)"))
