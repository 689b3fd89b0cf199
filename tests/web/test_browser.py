"""In a real Chromium: every page, the slider, a question, a hostile article, without scripts, on a phone, for all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
PAGES = (
    "/", "/ask", "/ask/netanyahu/HUN/2025-04-03", "/ask/putin/ISR/2027-06-01?assume=party:ISR+from+2027-01-01",
    "/map/any/2026-10-02", "/persons", "/persons/al-bashir", "/states", "/states/HUN", "/states/GBR",
    "/situations", "/situations/icc-02-05", "/procedure/GBR/netanyahu/2026-11-22", "/failures",
    "/jurisdiction?on=2019-03-16&crime=war_crimes&place=PHL", "/council", "/council/votes/s-2025-353",
    "/council/count?on=2025-06-04&vote-USA=N", "/articles", "/articles/89", "/disputes",
    "/disputes/immunity-art-98-1", "/read", "/search?q=hungary", "/plots", "/record", "/record/warrants/w-barasa",
    "/api", "/persons/nobody-at-all",
)  # fmt: skip
HOSTILE = (
    "PARIS, 27 November 2024 – The International Criminal Court has 124 member states.\n\n"
    '<script>window.hit = 1</script> <svg onload="window.hit = 2"></svg> '
    '<img src="data:image/svg+xml,x" onerror="window.hit = 3"> Hungary is a member of the ICC, “a friend”, he said.'
)


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport=DESK)
    shown = context.new_page()
    shown.faults = []
    shown.on("console", lambda said: shown.faults.append(said.text) if said.type in ("error", "warning") else None)
    shown.on("pageerror", lambda fault: shown.faults.append(str(fault)))
    yield shown
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_clean_and_usable_by_all(page: Any, site: str, address: str) -> None:
    page.goto(site + address)
    page.faults = [fault for fault in page.faults if "404" not in fault]  # the error page itself is a 404
    assert page.faults == []
    assert page.locator("h1").count() == 1
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize(
    "address", ["/", "/ask/netanyahu/HUN/2025-04-03", "/map/any/2026-10-02", "/plots", "/council/votes/s-2025-353"]
)
def test_the_dark_pages_are_usable_by_all(chromium: Any, site: str, address: str) -> None:
    context = chromium.new_context(viewport=DESK, color_scheme="dark")
    page = context.new_page()
    page.goto(site + address)
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_a_phone(chromium: Any, site: str, address: str) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(site + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_a_question_is_typed_ahead_asked_and_linked(page: Any, site: str) -> None:
    page.goto(site)
    assert page.locator("#persons option").count() > 60
    page.fill("#q-person", "Netanyahu")
    page.fill("#q-state", "Hungary")
    page.fill("#q-day", "2025-04-03")
    page.click("text=What must the state do?")
    assert page.url.endswith("/ask/netanyahu/HUN/2025-04-03")
    assert "BOUND" in page.inner_text("h1")
    page.click("text=The whole proof, step by step")
    assert page.locator(".proof li").count() > 5
    page.click("summary:has-text('Cite this')")
    assert page.inner_text("#citation").count("/ask/netanyahu/HUN/2025-04-03?record=") == 1


def test_a_what_if_is_asked_from_the_answer(page: Any, site: str) -> None:
    page.goto(site + "/ask/putin/ISR/2027-06-01")
    page.click("summary:has-text('What if?')")
    page.fill("#w-new", "party:ISR from 2027-01-01")
    page.click("text=Answer again")
    assert "BOUND" in page.inner_text("h1")
    assert "NOT" not in page.inner_text("h1")


def test_the_slider_moves_the_map_with_one_small_stylesheet(page: Any, site: str) -> None:
    from playwright.sync_api import expect

    page.goto(site + "/map/putin/2023-03-17")
    before, asked = page.evaluate("getComputedStyle(document.querySelector('path.s.ARM')).fill"), []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_response("**/2024-02-01.css") as reply:
        page.locator("#slide").press("ArrowRight")
    assert len(reply.value.body()) < 5_000
    expect(page.locator("path.s.ARM")).not_to_have_css("fill", before)
    assert page.inner_text("#moment") == "1 February 2024"
    assert "Armenia: bound" in page.inner_text("#changed")
    expect(page.locator("#table summary")).to_contain_text("1 February 2024")
    assert sum(".css" in each for each in asked) == 1
    assert page.url.endswith("/map/putin/2024-02-01")


def test_the_arrow_keys_move_the_map(page: Any, site: str) -> None:
    page.goto(site + "/map/putin/2025-04-03")
    page.locator("h1").click()
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#moment") == "1 January 2025"
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#moment") == "2 June 2025"


def test_a_hostile_article_is_marked_and_shown_as_text(page: Any, site: str) -> None:
    page.goto(site + "/read")
    page.fill("#r-text", HOSTILE)
    page.click("button:has-text('Read')")
    assert page.locator("mark").count() >= 1
    assert page.locator(".verdict-note").count() >= 1
    assert "<script>window.hit = 1</script>" in page.inner_text(".reading")
    assert 'onload="window.hit = 2"' in page.inner_text(".reading")
    assert page.evaluate("window.hit") is None
    assert page.locator(".reading script, .reading svg, .reading img").count() == 0
    assert page.faults == []
    assert violations(page) == []


def test_everything_works_without_scripts(chromium: Any, site: str) -> None:
    context = chromium.new_context(viewport=DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "/map/putin/2023-03-17")
    page.click("#after")
    assert page.url.endswith("/map/putin/2024-02-01")
    page.goto(site)
    page.fill("#q-person", "Putin")
    page.fill("#q-state", "Mongolia")
    page.fill("#q-day", "2024-09-02")
    page.click("text=What must the state do?")
    assert "BOUND" in page.inner_text("h1")
    page.goto(site + "/read")
    page.fill("#r-text", HOSTILE)
    page.click("button:has-text('Read')")
    assert page.locator("mark").count() >= 1
    context.close()


def test_a_vote_is_counted_from_the_form(page: Any, site: str) -> None:
    page.goto(site + "/council/count?on=2025-06-04")
    page.check("input[name=vote-USA][value=N]")
    page.click("button:has-text('Count')")
    assert "VETOED by United States of America" in page.inner_text(".headline")
    assert page.locator(".seat.no").count() == 1


def test_a_memo_fits_the_printed_page(chromium: Any, site: str) -> None:
    context = chromium.new_context(viewport=DESK)
    page = context.new_page()
    page.goto(site + "/ask/netanyahu/HUN/2025-04-03")
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert page.locator("h1").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    context.close()


def violations(page: Any) -> list[str]:
    """What axe finds, each with its first place."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]} {each['nodes'][0]['any'][:1]}" for each in found]
