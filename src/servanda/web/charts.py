"""Plots as SVG: a stay in the Statute, the Council's seats, membership over time, warrants, vetoes.

Only attributes and classes, never a style of their own: the stylesheet colours them in both themes.
Each plot comes with its numbers as a table and says what it does not show.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from servanda.answers.wording import state_name
from servanda.law.council_seats import permanent
from servanda.law.membership import party
from servanda.record import Record
from servanda.timeline.days import FOREVER, STATUTE_IN_FORCE, Day, iso, parse_day, span_text
from servanda.timeline.evaluation import Evaluation

Scale = Callable[[int], float]
SAID = {"yes": "in favour", "no": "against", "abstain": "abstained", "absent": "absent", "unknown": "not on record"}

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 720, 260, 44, 30, 14


class Plot(NamedTuple):
    """A plot with what it shows, what it does not show, and its numbers."""

    title: str
    svg: Markup
    leaves_out: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


class Seat(NamedTuple):
    """A seat of the Council: whose, whether permanent, and how it votes (Y, N, A, - absent, empty unknown)."""

    state: str
    permanent: bool
    side: str


def membership(stays: Iterable[tuple[Day | None, Day | None]], day: Day) -> Markup:
    """One state's stays in the Statute as bars from 2002 to ten years ahead of the day."""
    start, end = STATUTE_IN_FORCE, day + 3653

    def x(at: Day) -> float:
        return 4 + (min(max(at, start), end) - start) / (end - start) * (WIDTH - 8)

    parts = [f'<line class="axis" x1="4" y1="34" x2="{WIDTH - 4}" y2="34"/>']
    for since, until in stays:
        a, b = x(since or start), x(until or end)
        said = f"party {span_text(since or start, until or FOREVER)}"
        parts.append(_rect("stay", a, 14, max(b - a, 1), 14, said))
    parts.append(f'<line class="today" x1="{x(day):.1f}" y1="6" x2="{x(day):.1f}" y2="38"/>')
    for year in range(2005, int(iso(end)[:4]) + 1, 5):
        at = x(parse_day(f"{year}-01-01"))
        parts.append(f'<text class="tick" x="{at:.1f}" y="48" text-anchor="middle">{year}</text>')
    return _svg(WIDTH, 54, "Stays in the Statute", parts)


def seated(votes: Mapping[str, str], members: Sequence[str]) -> list[Seat]:
    """The seats of the Council with their votes, those in favour first, then abstaining, absent, against."""
    from servanda.web.site import record

    five = permanent(record())
    codes = list(dict.fromkeys([*members, *votes]))
    seats = [Seat(code, code in five, votes.get(code, "")) for code in codes]
    order = {"Y": 0, "A": 1, "-": 2, "": 2, "N": 3}
    return sorted(seats, key=lambda seat: (order[seat.side], not seat.permanent, seat.state))


def hemicycle(seats: Sequence[Seat]) -> Markup:
    """The seats in two half circles; permanent members have a ring."""
    inner = len(seats) * 2 // 5
    parts = []
    places = sorted([*_arc(len(seats) - inner, 165.0), *_arc(inner, 100.0)])
    for (_, x, y), seat in zip(places, seats, strict=True):
        kind = {"Y": "yes", "N": "no", "A": "abstain", "-": "absent"}.get(seat.side, "unknown")
        said = SAID[kind]
        ring = " permanent" if seat.permanent else ""
        parts.append(
            f'<g class="seat {kind}{ring}"><circle cx="{x:.1f}" cy="{y:.1f}" r="21">'
            f"<title>{escape(seat.state)}: {said}</title></circle>"
            f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle">{escape(seat.state)}</text></g>'
        )
    counts = Counter(seat.side for seat in seats)
    label = f"{counts['Y']} in favour, {counts['N']} against, {counts['A']} abstaining"
    return _svg(400, 215, f"Seats of the Council: {label}", parts)


def _arc(count: int, radius: float) -> list[tuple[float, float, float]]:
    """Places on a half circle from left to right, each with its angle."""
    steps = max(count - 1, 1)
    angles = [math.pi * (0.04 + 0.92 * i / steps) for i in range(count)]
    return [(angle, 200 - radius * math.cos(angle), 188 - radius * math.sin(angle)) for angle in angles]


def parties(record: Record, day: Day) -> Plot:
    """How many states were parties, from the first day of the Statute to ten years ahead."""
    spans = [span for timeline in _stays(record).values() for span in timeline]
    last = day + 3653
    days = sorted({STATUTE_IN_FORCE, *(edge for span in spans for edge in span if STATUTE_IN_FORCE <= edge <= last)})
    counts = [(at, sum(start <= at < end for start, end in spans)) for at in days]
    x, y = _scale(STATUTE_IN_FORCE, last, 140)
    line = f"M{x(days[0]):.1f} {y(counts[0][1]):.1f}"
    for at, count in counts[1:]:
        line += f"H{x(at):.1f}V{y(count):.1f}"
    parts = [*_frame(y, range(0, 141, 20)), f'<path class="line" d="{line}H{x(last):.1f}"/>']
    parts += [_tick(x(parse_day(f"{year}-01-01")), str(year)) for year in range(2005, int(iso(last)[:4]), 5)]
    parts.append(f'<line class="today" x1="{x(day):.1f}" y1="{TOP}" x2="{x(day):.1f}" y2="{HEIGHT - BOTTOM}"/>')
    years = [(year, _on(spans, parse_day(f"{year}-12-31"))) for year in range(2002, int(iso(day)[:4]) + 1)]
    return Plot(
        "States Parties over time",
        _svg(WIDTH, HEIGHT, "States Parties over time", parts),
        "Days after the dashed line follow from acts already on record: deposits and notices of withdrawal. It does "
        "not show signatures, declarations under art. 12(3), or who cooperates.",
        ("31 December of", "States Parties"),
        tuple(years),
    )


def warrants(record: Record, day: Day) -> Plot:
    """Warrants issued and persons surrendered or appearing, by year."""
    issued = Counter(int(iso(w.issued)[:4]) for w in record.warrants if w.kind == "warrant" and w.public <= day)
    came = Counter(int(iso(c.date)[:4]) for c in record.custody if c.event == "surrendered" and c.date is not None)
    years = range(min([*issued, *came]), int(iso(day)[:4]) + 1)
    rows = tuple((year, issued[year], came[year]) for year in years)
    top = max(max(row[1], row[2]) for row in rows) + 1
    return Plot(
        "Warrants and surrenders by year",
        _bars(rows, top, ("issued", "surrendered")),
        "Warrants under seal are not known and not shown; a warrant counts in the year of its issue, not of its "
        "publication. Surrenders are those on record with their day; deaths and ended cases are not shown.",
        ("Year", "Warrants issued", "Surrenders"),
        rows,
    )


def vetoes(record: Record) -> Plot:
    """Vetoes by state and decade."""
    cast = Counter((int(iso(v.date)[:3] + "0"), state) for v in record.council_votes for state in v.vetoed_by)
    decades = range(min(d for d, _ in cast), max(d for d, _ in cast) + 1, 10)
    five = permanent(record)
    rows: tuple[tuple[str | int, ...], ...] = tuple(
        (f"{decade}s", *(cast[decade, state] for state in five)) for decade in decades
    )
    top = max(cast.values()) + 5
    return Plot(
        "Vetoes by state and decade",
        _bars(rows, top, tuple(five)),
        "A draft that two members vetoed counts for each. Vetoes on the record only; votes on a Secretary-General were "
        "held in private and are left out, drafts withdrawn before a vote cannot be seen here.",
        ("Decade", *(state_name(record, state) for state in five)),
        rows,
    )


def _stays(record: Record) -> dict[tuple[str, ...], Sequence[tuple[Day, Day]]]:
    bag = Evaluation(record).at().bags(party)[0]
    return {at: timeline.true for at, timeline in bag.timelines().items()}


def _on(spans: Iterable[tuple[Day, Day]], day: Day) -> int:
    return sum(start <= day < end for start, end in spans)


def _bars(rows: Sequence[Sequence[str | int]], top: int, names: Sequence[str]) -> Markup:
    """Groups of bars, one group a row, one bar a name."""
    _, y = _scale(0, 1, top)
    step = max(1, round(top / 6))
    parts = _frame(y, range(0, top + 1, step))
    width = (WIDTH - LEFT - 6) / len(rows)
    bar = width * 0.8 / len(names)
    for i, (label, *counts) in enumerate(rows):
        left = LEFT + i * width + width * 0.1
        for j, count in enumerate(counts):
            height = y(0) - y(int(count))
            said = f"{label}, {names[j]}: {count}"
            parts.append(_rect(f"bar b{j}", left + j * bar, y(int(count)), bar, height, said))
        if len(rows) < 12 or i % 3 == 0:
            parts.append(_tick(left + width * 0.4, str(label)))
    for j, name in enumerate(names):
        at = LEFT + 10 + j * 130
        parts.append(_rect(f"bar b{j}", at, TOP, 11, 11))
        parts.append(f'<text class="key" x="{at + 16}" y="{TOP + 10}">{escape(name)}</text>')
    return _svg(WIDTH, HEIGHT, f"Bars: {', '.join(names)}", parts)


def _scale(first: Day, last: Day, top: int) -> tuple[Scale, Scale]:
    def x(at: Day) -> float:
        return LEFT + (at - first) / (last - first) * (WIDTH - LEFT - 8)

    def y(count: int) -> float:
        return HEIGHT - BOTTOM - count / top * (HEIGHT - BOTTOM - TOP)

    return x, y


def _frame(y: Scale, marks: Iterable[int]) -> list[str]:
    lines = []
    for mark in marks:
        lines.append(f'<line class="grid" x1="{LEFT}" y1="{y(mark):.1f}" x2="{WIDTH - 6}" y2="{y(mark):.1f}"/>')
        lines.append(f'<text class="tick" x="{LEFT - 6}" y="{y(mark) + 4:.1f}" text-anchor="end">{mark}</text>')
    return lines


def _tick(x: float, text: str) -> str:
    return f'<text class="tick" x="{x:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{text}</text>'


def _svg(width: int, height: int, label: str, parts: Iterable[str]) -> Markup:
    opening = f'<svg class="plot" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'
    return Markup(opening + "".join(parts) + "</svg>")


def _rect(kind: str, x: float, y: float, width: float, height: float, title: str = "") -> str:
    said = f"<title>{escape(title)}</title>" if title else ""
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}">{said}</rect>'
