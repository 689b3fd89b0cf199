"""How a claimed vote stands against the record of the Council's votes.

The record is complete for vetoes: absence is an answer there.  For other votes absence is `not_in_record`.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from servanda.reports import judging
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import Day, iso, long, parse_day

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import CouncilVote

CITES = ("Charter 27(3)",)
_ABSENT = Judgement(
    "not_in_record", "the record holds no such vote of the Council; it is complete for vetoes only", CITES
)
_NEWS = 4  # days within which a vote told in the present tense was taken
# words of a subject in the text -> words of topic or group in the record
_TOPICS = {
    "gaza": ("gaza", "palestin", "israel", "middle east"),
    "palestin": ("palestin", "gaza", "israel", "jerusalem", "middle east"),
    "israel": ("palestin", "gaza", "israel", "jerusalem", "middle east", "lebanon", "syria"),
    "west bank": ("palestin", "settlement", "middle east", "israel"),
    "hamas": ("gaza",),
    "hostage": ("gaza",),
    "mh17": ("mh17",),
    "flight 17": ("mh17",),
    "chemical weapon": ("syria",),
    "cross-border": ("syria",),
    "peacekeepers from": ("icc",),
    "terroris": ("terroris", "fighters"),
    "climate": ("climate",),
    "outer space": ("space",),
    "north korea": ("dprk", "korea"),
    "pyongyang": ("dprk", "korea"),
    "nuclear": ("iran", "dprk", "space"),
}  # fmt: skip


def check(found: Found, day: Day, record: Record) -> Judgement:
    """Votes on record that fit outcome, vetoes, subject, day and score."""
    if found.notes.get("all"):
        return _all(found, day, record)
    if found.notes.get("count"):
        return _count(found, day, record)
    if "outcome" not in found.args:
        return _score_alone(found, day, record)
    rows = _fitting(found, day, record)
    if found.args["outcome"] == "vetoed":
        return _veto(found, rows, day, record)
    return _other(found, rows, day, record)


def _veto(found: Found, rows: list[CouncilVote], day: Day, record: Record) -> Judgement:
    by = judging.names(record, list(found.args["vetoed_by"]))
    if rows:
        return _compared(found, rows)
    if wider := _fitting(found, day, record, more=True):
        row = wider[-1]
        return Judgement(
            "imprecise",
            f"the veto was cast by {judging.names(record, list(row.vetoed_by))}: {_shown(row)}",
            CITES,
            _facts([row]),
        )
    same = [r for r in _of_outcome(found, record) if r.date <= day and _on_topic(r, found, record)]
    last = f"; the latest on the subject: {_shown(same[-1])}" if same else ""
    return Judgement("disagrees", f"differs: no such veto by {by} is on record{last}", CITES, _facts(same[-1:]))


def _other(found: Found, rows: list[CouncilVote], day: Day, record: Record) -> Judgement:
    if rows:
        return _compared(found, rows)
    if number := found.notes.get("resolution"):
        other = [r for r in record.council_votes if r.resolution.startswith(f"S/RES/{number} ")]
        if other and found.args["outcome"] == "adopted" and "date" in found.notes:
            return Judgement("disagrees", f"differs: {_shown(other[0])}", CITES, _facts(other))
        if other:
            return _compared(found, other)
    return _ABSENT


def _compared(found: Found, rows: list[CouncilVote]) -> Judgement:
    """The rows that fit, unless the score says otherwise of every one of them."""
    fitting = [r for r in rows if _score_fits(found, r)]
    if not fitting and not _is_certain(found):
        return _ABSENT
    if not fitting:
        row = rows[-1]
        return Judgement(
            "disagrees", f"differs: {_shown(row)}, the text says {_said(found.args)}", CITES, _facts([row])
        )
    shown = _shown(fitting[-1]) if len(fitting) == 1 else f"{len(fitting)} votes on record fit"
    return Judgement(
        "agrees", shown, CITES, _facts(fitting[-3:]), tuple(_shown(r) for r in fitting) if len(fitting) > 1 else ()
    )


def _is_certain(found: Found) -> bool:
    """Whether the text tells which vote it means: a veto, a number, a day, or the vote told before."""
    day = len(str(found.notes.get("date", ""))) == 10
    return found.args.get("outcome") != "adopted" or bool(
        day or any(found.notes.get(key) for key in ("present", "resolution", "referral"))
    )


def _score_fits(found: Found, row: CouncilVote) -> bool:
    args = found.args
    pairs = (
        (args.get("for"), row.in_favour),
        (args.get("against"), row.against),
        (None if _some_abstained(found, row) else args.get("abstain"), row.abstaining),
    )
    return all(said is None or held is None or said == held for said, held in pairs)


def _some_abstained(found: Found, row: CouncilVote) -> bool:
    """ "While China and India abstained": some of those that did are named, nothing is said of the others."""
    held, said = set(row.abstaining_states), found.args.get("abstain")
    if said is None or not held or said >= len(held) or f"{said} abst" in str(found.notes.get("words", "")):
        return False
    return bool(len(held & set(found.notes.get("names", ()))) == said)


def _said(args: Any) -> str:
    words = (("for", "in favour"), ("against", "against"), ("abstain", "abstaining"))
    return ", ".join(f"{args[key]} {word}" for key, word in words if args.get(key) is not None)


def _all(found: Found, day: Day, record: Record) -> Judgement:
    """ "All resolutions were vetoed": wrong where others on the subject were adopted."""
    since = found.notes.get("date")
    adopted = [
        r for r in record.council_votes
        if r.outcome == "adopted" and r.date <= day and _on_topic(r, found, record) and r.date > day - 365 * 3
        and (not since or iso(r.date) >= since)
    ]  # fmt: skip
    vetoed = [r for r in _of_outcome(found, record) if r.date <= day and _on_topic(r, found, record)]
    if adopted and vetoed:
        names = ", ".join(f"{r.resolution} of {long(r.date)}" for r in adopted)
        return Judgement(
            "disagrees", f"differs: not all were vetoed, adopted on the subject: {names}", CITES, _facts(adopted)
        )
    return _veto(found, vetoed, day, record)


def _count(found: Found, day: Day, record: Record) -> Judgement:
    """ "The fourth time", "six resolutions": as many vetoes of these states on the subject by that day."""
    count = int(found.notes["count"])
    alone = len(found.args["vetoed_by"]) == 1
    rows = [r for r in _of_outcome(found, record) if r.date <= day and _on_topic(r, found, record)]
    rows += [
        r for r in _of_outcome(found, record, more=True) if alone and r.date <= day and _on_topic(r, found, record)
    ]
    if "gaza" in str(found.notes.get("words", "")) or any("Gaza" in id for id in found.notes.get("names", ())):
        rows = [r for r in rows if r.group == "gaza"] or rows
    rows.sort(key=lambda r: r.date)
    if len(rows) >= count:
        shown = f"{len(rows)} such vetoes on record by {long(day)}, the latest: {_shown(rows[-1])}"
        return Judgement("agrees", shown, CITES, _facts(rows[-3:]))
    return Judgement(
        "disagrees",
        f"differs: {len(rows)} such vetoes on record by {long(day)}, the text says {count}",
        CITES,
        _facts(rows[-3:]),
    )


def _score_alone(found: Found, day: Day, record: Record) -> Judgement:
    """A score without an outcome belongs to the vote told before it, else to one of that day."""
    before = found.notes.get("before")
    rows = (
        _fitting(before, day, record) if before and "outcome" in before.args and not before.notes.get("count") else []
    )
    if number := found.notes.get("resolution"):
        numbered = [r for r in record.council_votes if r.resolution.startswith(f"S/RES/{number} ")]
        return _compared(found, numbered) if numbered else _ABSENT
    own = _topic_words("", _told_on(found), (), record)
    if own and rows and not any(word in f"{r.topic} {r.group}".lower() for r in rows for word in own):
        of_its_own = [
            r for r in record.council_votes if r.date <= day and any(w in f"{r.topic} {r.group}".lower() for w in own)
        ]
        fitting = [r for r in of_its_own if _score_fits(found, r)]
        return _compared(found, fitting) if fitting else _ABSENT
    if date := found.notes.get("date"):
        dated = [r for r in record.council_votes if _same_time(r.date, date) and _score_fits(found, r)]
        return _compared(found, dated) if dated else _ABSENT
    if rows:
        return _compared(found, rows)
    near = [
        r
        for r in record.council_votes
        if abs(r.date - day) <= 7 and _score_fits(found, r) and _on_topic(r, found, record)
    ]
    if near:
        return _compared(found, near)
    return _ABSENT


def _told_on(found: Found) -> tuple[str, ...]:
    """What a score says that it is on: "on Darfur, four abstained"."""
    names = tuple(found.notes.get("names", ()))
    words = str(found.notes.get("words", ""))
    numbers = [int(n) for n in re.findall(r"\b(?:on|over|about|concerning|regarding) [SL](\d+)", words)]
    return tuple(names[n] for n in numbers if n < len(names))


def _fitting(found: Found, day: Day, record: Record, *, more: bool = False) -> list[CouncilVote]:
    """The rows of the claimed outcome on its subject and day; `more`: vetoes that others cast with those named."""
    rows = [r for r in _of_outcome(found, record, more=more) if r.date <= day + 1]
    if number := found.notes.get("resolution"):
        numbered = [r for r in rows if r.resolution.startswith(f"S/RES/{number} ")]
        rows = numbered or ([r for r in rows if not r.resolution] if found.args["outcome"] == "vetoed" else [])
    if found.notes.get("referral"):
        rows = [r for r in rows if "referral" in r.topic.lower()]
    timed = _timed(rows, found, day)
    on_topic = [r for r in timed if _on_topic(r, found, record)]
    if on_topic or number:
        return _recent(on_topic or timed, day)
    if found.notes.get("referral") and not any(_on_topic(r, found, record) for r in rows):
        return timed if found.notes.get("date") else []  # what was referred is not named: its day tells
    if found.args["outcome"] != "vetoed" or more:
        return []
    precise = found.notes.get("present") or len(str(found.notes.get("date", ""))) == 10
    return timed if precise else [r for r in timed if r.date >= day - _NEWS]


def _timed(rows: list[CouncilVote], found: Found, day: Day) -> list[CouncilVote]:
    """The rows of the day, weekday or days that the text tells of."""
    if date := found.notes.get("date"):
        return [r for r in rows if _same_time(r.date, date)]
    if len(weekday := str(found.notes.get("weekday") or "")) == 10:
        wanted = datetime.date.fromisoformat(weekday).weekday()
        return [r for r in rows if datetime.date.fromordinal(r.date).weekday() == wanted and r.date > day - 400]
    if found.notes.get("present") and not found.notes.get("referral"):
        return [r for r in rows if r.date >= day - _NEWS]
    return rows


def _recent(rows: list[CouncilVote], day: Day) -> list[CouncilVote]:
    """The news before the past: votes of the last two weeks, else of three years, else all."""
    for days in (14, 3 * 365):
        if near := [r for r in rows if r.date > day - days]:
            return near
    return rows


def _same_time(day: Day, written: str) -> bool:
    """A day as written; two days' leave for the hour of New York and of the newspaper."""
    if len(written) == 10:
        return abs(day - parse_day(written)) <= 2
    return iso(day).startswith(written)


def _of_outcome(found: Found, record: Record, *, more: bool = False) -> list[CouncilVote]:
    """The votes of that outcome, in order; vetoes by exactly those named, or by those and others."""
    outcome = found.args.get("outcome")
    rows = sorted(
        (r for r in record.council_votes if r.outcome == outcome or (outcome == "failed" and r.outcome == "vetoed")),
        key=lambda r: r.date,
    )
    by = set(found.args.get("vetoed_by") or ())
    return [r for r in rows if not by or (by < set(r.vetoed_by) if more else by == set(r.vetoed_by))]


def _on_topic(row: CouncilVote, found: Found, record: Record) -> bool:
    """Whether the subject that the text names is the row's; a veto of an unnamed subject fits all."""
    text = str(found.notes.get("words", ""))
    wanted = _topic_words(text, tuple(found.notes.get("names", ())), _voting(found), record)
    before = found.notes.get("before")
    about = f"{row.topic} {row.group}".lower()
    if any(word in about for word in wanted):
        return True
    if isinstance(before, Found) and "outcome" in before.args and _on_topic(row, before, record):
        return True
    if wanted:
        return False
    return found.args.get("outcome") == "vetoed" or bool(found.notes.get("referral")) or _shares_a_word(text, about)


def _voting(found: Found) -> tuple[str, ...]:
    """The states that are named for how they voted: the draft is not about them."""
    return tuple(sorted({*(found.args.get("vetoed_by") or ()), *found.notes.get("voters", ())}))


_EMPTY_WORDS = frozenset("resolution security council united nations sanctions draft states referral votes".split())


def _shares_a_word(text: str, about: str) -> bool:
    words = set(re.findall(r"[a-z]{5,}", text)) - _EMPTY_WORDS
    return any(w in words for w in re.findall(r"[a-z]{5,}", about))


@lru_cache(maxsize=512)
def _topic_words(text: str, ids: tuple[str, ...], by: tuple[str, ...], record: Record) -> frozenset[str]:
    words: set[str] = set()
    for word, topics in _TOPICS.items():
        if word in text or any(word in id.lower() for id in ids):
            words.update(topics)
    permanent = {"USA", "RUS", "CHN", "GBR", "FRA"}
    for state in record.states:
        if state.id in ids and state.id not in by and (state.id not in permanent):
            names = [state.name, *state.aliases, *state.demonyms]
            words.update(n.lower() for n in names if len(n) > 3 or n.isupper())
            if state.id in ("ISR", "PSE"):
                words.update(_TOPICS["palestin"])
    for person in record.persons:
        if person.id in ids:
            words.update(
                s.name.split()[0].lower() for s in record.states if s.id in person.nationality and s.id not in permanent
            )
    for region, topics in (
        ("darfur", ("sudan",)),
        ("crimea", ("ukraine",)),
        ("idlib", ("syria",)),
        ("aleppo", ("syria",)),
        ("el fasher", ("sudan",)),
        ("donbas", ("ukraine",)),
    ):
        if any(region in id.lower() for id in ids):
            words.update(topics)
    return frozenset(w for w in words if not re.fullmatch(r"the|of", w))


def _shown(row: CouncilVote) -> str:
    counts = [row.in_favour, row.against, row.abstaining]
    tally = f", {'-'.join(str(c) for c in counts)}" if None not in counts else ""
    by = f" by {', '.join(row.vetoed_by)}" if row.vetoed_by else ""
    return f"{row.resolution or row.draft or row.topic}, {row.outcome}{by} on {long(row.date)}{tally}"


def _facts(rows: list[CouncilVote]) -> tuple[str, ...]:
    return tuple(judging.fact(r, "council_votes") for r in rows)
