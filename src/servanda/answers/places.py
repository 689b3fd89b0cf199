"""Where something happened: a state, or a part of one that a situation is named after (Darfur, Gaza)."""

from __future__ import annotations

from typing import NamedTuple

from servanda.errors import UnknownName
from servanda.record import Record
from servanda.record.names import resolve_situation, resolve_state


class Place(NamedTuple):
    """A state, and the situation where the question names one."""

    state: str
    situation: str = ""


def place_of(record: Record, name: str, situation: str = "") -> Place:
    """The state that a place lies in; a name of a situation of one state is taken for the place.

    >>> from servanda.record import load
    >>> place_of(load(), "Darfur"), place_of(load(), "Sudan")
    (Place(state='SDN', situation='ICC-02/05'), Place(state='SDN', situation=''))

    Raises `UnknownName` where neither a state nor a situation of one state fits.
    """
    asked = resolve_situation(record, situation) if situation else ""
    try:
        state = resolve_state(record, name)
    except UnknownName as error:
        return _named_after(record, name, error)
    return Place(state, asked if asked and state in record.by_id("situations", asked).territory else "")


def _named_after(record: Record, name: str, error: UnknownName) -> Place:
    try:
        found = resolve_situation(record, name)
    except UnknownName:
        raise error from None
    territory = record.by_id("situations", found).territory
    if len(territory) != 1:
        raise error
    return Place(territory[0], found)
