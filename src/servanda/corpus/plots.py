"""Plots as SVG: bars for amounts, columns for months.  No script, nothing fetched; every bar has its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from servanda.reports.html_report import visible

Amounts = Mapping[str, Mapping[str, int]]  # of each bar, its parts by name

_WIDTH, _LABEL, _BAR, _GAP = 720, 190, 18, 8
_COLOURS = (
    "#2a5d8f",
    "#c2702e",
    "#3f7f5f",
    "#8a4f87",
    "#7a7a3a",
    "#a34a4a",
    "#4a7fa3",
    "#6b5b4b",
    "#55626f",
    "#9a8a3a",
)


def bars(amounts: Amounts, title: str) -> str:
    """Horizontal bars, each made of its parts, with the sum at its end."""
    names, most = _parts(amounts), max((sum(parts.values()) for parts in amounts.values()), default=1)
    room = _WIDTH - _LABEL - 60
    drawn = []
    for row, (label, parts) in enumerate(amounts.items()):
        x, y = float(_LABEL), row * (_BAR + _GAP)
        drawn.append(_text(_LABEL - 6, y + 13, label, "end"))
        for name, value in parts.items():
            width = room * value / most
            drawn.append(_rect(x, y, width, _BAR, names.index(name), f"{label}, {name}: {value:,}"))
            x += width
        drawn.append(_text(x + 5, y + 13, f"{sum(parts.values()):,}"))
    return _svg(drawn, len(amounts) * (_BAR + _GAP), names, title)


def columns(amounts: Amounts, title: str) -> str:
    """Vertical columns in the order given, each made of its parts; every so many labels are shown."""
    names, most = _parts(amounts), max((sum(parts.values()) for parts in amounts.values()), default=1)
    height, step = 180, (_WIDTH - 60) / max(1, len(amounts))
    every = max(1, round(60 / step))
    drawn = [_text(48, 12, f"{most:,}", "end"), _text(48, height, "0", "end")]
    for place, (label, parts) in enumerate(amounts.items()):
        x, y = 54 + place * step, float(height)
        for name, value in parts.items():
            tall = (height - 4) * value / most
            y -= tall
            drawn.append(_rect(x, y, max(0.5, step - 1), tall, names.index(name), f"{label}, {name}: {value:,}"))
        if place % every == 0:
            drawn.append(_text(x, height + 14, label))
    return _svg(drawn, height + 22, names, title)


def _parts(amounts: Amounts) -> list[str]:
    """The names of the parts, in the order in which they first appear."""
    return list(dict.fromkeys(name for parts in amounts.values() for name in parts))


def _svg(drawn: Sequence[str], height: int, names: Sequence[str], title: str) -> str:
    legend, at = [], 0
    for number, name in enumerate(names if len(names) > 1 else ()):
        legend += [_rect(at % _WIDTH, height + 8 + at // _WIDTH * 20, 12, 12, number, name)]
        legend += [_text(at % _WIDTH + 17, height + 18 + at // _WIDTH * 20, name)]
        at += 144
    tall = height + (30 + max(0, at - 1) // _WIDTH * 20 if legend else 4)
    head = f'<svg viewBox="0 0 {_WIDTH} {tall}" role="img" aria-label="{_safe(title)}" font-size="12">'
    return "".join([head, *drawn, *legend, "</svg>"])


def _rect(x: float, y: float, width: float, height: float, colour: int, says: str) -> str:
    fill = _COLOURS[colour % len(_COLOURS)]
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}">'
        f"<title>{_safe(says)}</title></rect>"
    )


def _text(x: float, y: float, says: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="currentColor">{_safe(says[:30])}</text>'


def _safe(text: str) -> str:
    return escape(visible(text))
