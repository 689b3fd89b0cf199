"""What a vote was on: whether the subject that a text names is that of a vote on record."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.reports.claims.unsc_vote.words import PERMANENT
from servanda.reports.model import Found

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import CouncilVote

_MIDDLE_EAST = "palestin gaza israel jerusalem settlement middle_east"
# words of a subject in the text or in a name -> words of topic or group in the record
_TOPICS = {
    "gaza": "gaza palestin israel middle_east", "palestin": _MIDDLE_EAST, "israel": f"{_MIDDLE_EAST} lebanon syria",
    "west bank": _MIDDLE_EAST, "hamas": "gaza", "hostage": "gaza", "mh17": "mh17", "flight 17": "mh17",
    "chemical weapon": "syria", "cross-border": "syria", "peacekeepers from": "icc", "terroris": "terroris fighters",
    "climate": "climate", "outer space": "space", "weapons in space": "space", "north korea": "dprk korea",
    "pyongyang": "dprk korea", "nuclear": "iran dprk space", "darfur": "sudan", "el fasher": "sudan",
    "crimea": "ukraine", "donbas": "ukraine", "idlib": "syria", "aleppo": "syria", "hormuz": "hormuz", "donetsk": "ukraine",
    "kherson": "ukraine", "annexation": "ukraine", "srebrenica": "srebrenica bosnia", "strait of": "hormuz",
    "malaysia": "mh17", "zaporizhzhia": "ukraine", "rafah": "gaza", "douma": "syria",
}  # fmt: skip
_EMPTY = frozenset("resolution security council united nations sanctions draft states referral votes".split())


def on_topic(row: CouncilVote, found: Found, record: Record, back: int = 4) -> bool:
    """Whether the subject that the text names, or one of the votes told before, is the row's; no name fits any veto."""
    text, wanted = str(found.notes.get("words", "")), named_topics(found, record)
    before = found.notes.get("before")
    if any(word in _about(row) for word in wanted) or (
        back and isinstance(before, Found) and on_topic(row, before, record, back - 1)
    ):
        return True
    unnamed = found.args.get("outcome") == "vetoed" or found.notes.get("referral")
    return not wanted and bool(unnamed or _shares_a_word(text, _about(row)))


def named_topics(found: Found, record: Record) -> frozenset[str]:
    """The words of the record for what a claim names; a state named for how it voted is no subject."""
    voting = {*(found.args.get("vetoed_by") or ()), *found.notes.get("voters", ())}
    ids = (id for id in found.notes.get("names", ()) if id not in voting)
    return _topic_words(str(found.notes.get("words", "")), tuple(ids), record)


def _about(row: CouncilVote) -> str:
    return f"{row.topic} {row.group}".lower()


def _shares_a_word(text: str, about: str) -> bool:
    words = set(re.findall(r"[a-z]{5,}", text)) - _EMPTY
    return any(word in words for word in re.findall(r"[a-z]{5,}", about))


@lru_cache(maxsize=512)
def _topic_words(text: str, ids: tuple[str, ...], record: Record) -> frozenset[str]:
    words: set[str] = set()
    within = [text, *(id.lower() for id in ids)]
    owners = {state for person in record.persons if person.id in ids for state in person.nationality}
    for state in record.states:
        if state.id in {*ids, *owners} - PERMANENT:
            names = [state.name.split(",")[0], *(state.aliases + state.demonyms if state.id in ids else ())]
            words.update(name.lower() for name in names if len(name) > 3 or name.isupper())
            within += ["palestin"] if state.id in ("ISR", "PSE") else []
    for word, topics in _TOPICS.items():
        if any(word in piece for piece in within):
            words.update(topic.replace("_", " ") for topic in topics.split())
    return frozenset(words)
