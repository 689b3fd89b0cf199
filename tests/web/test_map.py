"""The map says what the answers say, and takes no side on territory."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest

from servanda.answers.listings import states
from servanda.answers.world import ANY, world
from servanda.record import load
from servanda.timeline.days import iso, parse_day
from servanda.web import build_map, site

DAYS = {
    "putin": "2025-04-03",
    "al-bashir": "2017-03-29",
    "s-gaddafi": "2012-08-01",
    "duterte": "2025-03-11",
    "netanyahu": "2026-08-02",
    "kony": "2005-07-08",
}
WORLD = (Path(site.__file__).parent / "static" / "world.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("person", DAYS)
def test_the_world_at_once_agrees_with_one_question_at_a_time(person: str) -> None:
    one_by_one = {row.state: row.to_dict() for row in states(person, DAYS[person])}
    at_once = {place.state: place.to_dict() for place in world(load()).on(person, parse_day(DAYS[person]))}
    for state, row in one_by_one.items():
        assert {**at_once[state], "leaving": None} == {**row, "leaving": None}


def test_every_state_of_the_record_is_on_the_sheet_or_hatched() -> None:
    drawn = set(re.findall(r'class="s ([A-Z]{3})"', WORLD))
    hatched = {row["record"] for row in build_map.areas()}
    assert {state.id for state in load().states} == drawn | (hatched - {""})


def test_hatched_areas_are_never_coloured(client: Any) -> None:
    hatched = {row["record"] for row in build_map.areas() if row["record"]} | {"ESH", "CYN", "SOL", "FLK"}
    assert hatched.isdisjoint(re.findall(r'class="s ([A-Z]{3})"', WORLD))


@pytest.mark.parametrize("area", build_map.areas(), ids=lambda row: row["id"])
def test_every_hatched_area_has_a_note_and_a_source(client: Any, area: dict[str, str]) -> None:
    page = client.get("/map/any/2026-10-02").text
    note = re.search(rf'id="area-{area["id"]}">.*?<dd>(.*?)</dd>', page, re.S)
    assert note is not None
    assert "no source on record" not in note[1]


def test_small_states_have_a_dot() -> None:
    dots = set(re.findall(r'<circle class="s ([A-Z]{3})"', WORLD))
    assert {"LIE", "SMR", "NRU", "MLT", "SYC", "VAT", "LUX"} - {"LUX"} <= dots


def test_a_change_of_day_loads_less_than_5_kb(client: Any) -> None:
    everything = world(load())
    for person in (ANY, "putin", "al-bashir"):
        for change in everything.changes(person)[::9]:
            css = client.get(f"/map/{person}/{iso(change.day)}.css", headers={"accept-encoding": "identity"})
            assert css.headers["content-type"].startswith("text/css")
            assert len(gzip.compress(css.content)) < 5_000


def test_the_stylesheet_colours_each_state_by_its_status(client: Any) -> None:
    css = client.get("/map/al-bashir/2015-06-14.css").text
    fills = {
        code: status
        for codes, status in re.findall(r"([^{}]+)\{fill:var\(--(\w+)\)\}", css)
        for code in codes.split(",")
    }
    found = {code.strip().removeprefix(".s."): status for code, status in fills.items()}
    assert (found["ZAF"], found["SDN"], found["USA"]) == ("bound", "bound_by_council", "not_bound")


def test_ukraine_moves_from_acceptance_to_membership() -> None:
    says = {iso(change.day): change.says for change in world(load()).changes("putin")}
    assert "Ukraine: bound by acceptance" in says["2023-03-17"]
    assert "Ukraine: bound" in says["2025-01-01"]


def test_a_summons_gives_nothing_to_map(client: Any) -> None:
    assert client.get("/map/ruto/2012-01-01").status_code == 422


@pytest.mark.parametrize(("lon", "lat", "x", "y"), [(0, 0, 500, 243.4), (180, 0, 1000, 243.4), (-180, 0, 0, 243.4)])
def test_equal_earth_is_as_wide_as_the_sheet(lon: float, lat: float, x: float, y: float) -> None:
    assert build_map.equal_earth(lon, lat) == pytest.approx((x, y), abs=0.2)


def test_a_ring_across_the_180th_meridian_is_cut_there() -> None:
    parts = build_map.on_the_sheet([[(170.0, 60.0), (-170.0, 60.0), (-170.0, 50.0), (170.0, 50.0), (170.0, 60.0)]])
    assert len(parts) == 2
    assert all(max(x for x, _ in part) - min(x for x, _ in part) < 100 for part in parts)
