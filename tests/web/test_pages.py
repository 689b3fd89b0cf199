"""What the pages promise: each says what it is for, keeps to its security policy, and explains its errors."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest

PAGES = {
    "/": ("Who is bound to arrest whom", "Move the map through time"),
    "/ask": ("what must the state do",),
    "/ask/netanyahu/HUN/2025-04-03": ("BOUND to arrest", "contested", "RS 89(1)", "presumed innocent", "Copy as memo"),
    "/ask/al-bashir/SDN/2015-01-01": ("by the Security Council", "S/RES/1593"),
    "/ask/putin/MNG/2024-09-02": ("State Party", "ICC-01/22-90"),
    "/map/any/2026-10-02": ("Western Sahara", "Every day on which this map changes", "Natural Earth"),
    "/map/putin/2025-04-03": ("Vladimir Vladimirovich Putin", "Ukraine: bound"),
    "/persons": ("presumed innocent",),
    "/persons/al-bashir": (
        "Presumed innocent",
        "ICC-02/05-01/09-1",
        "Journeys",
        "Stages, day by day",
        "South Africa",
        "genocide",
    ),
    "/states": ("States Parties on",),
    "/states/HUN": ("withdrew its notice of withdrawal", "Benjamin Netanyahu", "Procedure", "Duties on"),
    "/states/PSE": ("non-member observer State", "depositary of the Rome Statute"),
    "/situations": ("ICC-02/05",),
    "/situations/icc-02-05": ("S/RES/1593", "presumed innocent", "Al-Bashir"),
    "/council": ("Votes of the Security Council", "Count a hypothetical vote"),
    "/council/votes/s-2025-353": ("vetoed", "United States of America", "14 in favour"),
    "/council/count?on=2025-06-04&vote-USA=N&vote-FRA=Y": ("FAILED",),
    "/articles": ("Rome Statute of the International Criminal Court",),
    "/articles/100": ("Rome Statute",),
    "/articles/22": ("Outside",),
    "/articles/89": ("Paragraph by paragraph", "RS 89", "bound as party", "servanda.law.surrender"),
    "/articles/charter-27": ("Charter 27", "veto"),
    "/disputes": ("servanda takes no side",),
    "/disputes/immunity-art-98-1": ("France", "Views, each of its day"),
    "/procedure/GBR/netanyahu/2026-11-22": ("It stops at ICC Act 2001 s. 23", "Presumed innocent"),
    "/procedure/GBR/netanyahu/2026-11-22?suppose=waived": ("checked",),
    "/failures": ("Visits set against duties and findings", "Mongolia"),
    "/jurisdiction?on=2019-03-16&crime=crimes_against_humanity&place=PHL": ("Yes", "territory"),
    "/jurisdiction?on=2019-03-17&crime=crimes_against_humanity&place=PHL": ("No", "What fails"),
    "/read": ("Nothing is stored",),
    "/search?q=netanyahu": ("Benjamin Netanyahu",),
    "/search?q=natanyahu": ("Benjamin Netanyahu",),
    "/plots": ("What this does not show", "Vetoes by state"),
    "/record": ("Corrections and changes",),
    "/record/warrants/w-barasa": ("Barasa",),
    "/api": ("OpenAPI", "unknown_name"),
}


@pytest.mark.parametrize("address", PAGES)
def test_each_page_says_what_it_is_for(client: Any, address: str) -> None:
    reply = client.get(address)
    assert reply.status_code == 200
    missing = [words for words in PAGES[address] if words not in reply.text]
    assert not missing


@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_script_or_style_of_its_own(client: Any, address: str) -> None:
    html = client.get(address).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", html)
    assert [attributes for attributes, body in scripts if body or "src=" not in attributes] == []
    assert len(scripts) == 1


def test_the_policy_allows_nothing_from_elsewhere_and_sets_no_cookies(client: Any) -> None:
    headers = client.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("address", PAGES)
def test_pages_load_nothing_from_other_hosts(client: Any, address: str) -> None:
    loaded = re.findall(r'<(?:script|link|img|source|iframe)[^>]+(?:src|href)="([^"]+)"', client.get(address).text)
    assert [each for each in loaded if not each.startswith("/")] == []


def test_the_first_page_stays_below_100_kb_compressed(client: Any) -> None:
    first = client.get("/", headers={"accept-encoding": "identity"})
    linked = re.findall(r'<(?:script|link)[^>]+(?:src|href)="([^"]+)"', first.text)
    parts = [first.content, *(client.get(each, headers={"accept-encoding": "identity"}).content for each in linked)]
    assert len(parts) > 3
    assert sum(len(gzip.compress(part)) for part in parts) < 100_000


def test_a_form_leads_to_a_permalink_with_canonical_names(client: Any) -> None:
    reply = client.get("/ask", params={"person": "Bibi", "state": "hungary", "day": "2025-04-03"})
    assert (reply.status_code, reply.headers["location"]) == (303, "/ask/netanyahu/HUN/2025-04-03")


def test_a_supposition_is_named_with_what_it_changes(client: Any) -> None:
    reply = client.get("/ask/putin/ISR/2027-06-01", params={"assume": "party:ISR from 2027-01-01"})
    assert "party:ISR from 2027-01-01" in reply.text
    assert re.search(r"status</th><td>not bound</td><td>bound", reply.text)


def test_every_link_to_a_fact_leads_to_its_row(client: Any) -> None:
    addresses = ("/ask/putin/ITA/2028-03-01?assume=withdraws:ITA+notified+2026-12-01", "/ask/al-bashir/SDN/2015-01-01")
    links = {link for page in addresses for link in re.findall(r'href="(/record/[^"]+)"', client.get(page).text)}
    assert len(links) > 5
    assert [link for link in links if client.get(link).status_code != 200] == []


def test_an_unknown_name_gets_the_closest_ones_and_keeps_what_was_typed(client: Any) -> None:
    reply = client.get("/ask", params={"person": "Gbagbo", "state": "Ghana", "day": "2015-01-01"})
    assert reply.status_code == 404
    assert "l-gbagbo, s-gbagbo" in reply.text
    assert 'value="Ghana"' in reply.text


def test_what_was_typed_is_shown_as_text(client: Any) -> None:
    hostile = '"><script>alert(1)</script>'
    for address in (f"/search?q={hostile}", f"/ask?person={hostile}&state=HUN", f"/persons/{hostile}"):
        assert "<script>alert" not in client.get(address).text


def test_an_old_citation_says_that_the_record_has_moved_on(client: Any) -> None:
    reply = client.get("/ask/netanyahu/HUN/2025-04-03?record=2026-01-01%2B00000000")
    assert "cited from record 2026-01-01+00000000" in reply.text


def test_documents_are_compared_and_hostile_marks_are_text(client: Any) -> None:
    texts = [
        "The International Criminal Court has 124 member states. <script>alert(1)</script>",
        "The ICC has 125 member states.",
    ]
    reply = client.post("/read", data={"text": texts, "published": "2025-04-03"})
    assert "The same claim, side by side" in reply.text
    assert "&lt;script&gt;" in reply.text


def test_nothing_to_read_is_said_and_a_broken_file_is_named(client: Any) -> None:
    assert client.post("/read", data={"text": " "}).status_code == 422
    reply = client.post("/read", files={"files": ("broken.pdf", b"%PDF-1.4 nothing", "application/pdf")})
    assert "broken.pdf" in reply.text


def test_the_memo_is_markdown_with_question_answer_and_sources(client: Any) -> None:
    reply = client.get("/ask/netanyahu/HUN/2025-04-03/memo.md")
    assert reply.headers["content-type"].startswith("text/markdown")
    assert "**Question.**" in reply.text
    assert "Record as of" in reply.text
