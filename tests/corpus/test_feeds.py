"""Feeds are read carefully: limits on redirects, size and time, no private address unasked, robots respected."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from made import OFF_TOPIC, VETO, Site, page, rss

from servanda.corpus import fetching
from servanda.corpus.feeds import entries, sources
from servanda.corpus.fetching import Fetcher
from servanda.errors import BadInput, BrokenData
from servanda.reports.documents import Unreadable
from servanda.reports.model import Document
from servanda.timeline.days import iso

ITEM = {"title": "A vote", "link": "https://example.org/vote", "day": "Thu, 05 Jun 2025 08:00:00 GMT", "text": VETO}
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title><id>urn:a</id>
<entry><title>A vote</title><id>urn:b</id><link href="https://example.org/vote"/><updated>2025-06-05T08:00:00Z</updated>
<content type="html">&lt;p&gt;{VETO}&lt;/p&gt;</content></entry></feed>""".encode()
FETCHER = Fetcher(allow_private=True)


def read(*names: str, pages: bool = False) -> list[Document | Unreadable]:
    return list(sources(names, Fetcher(allow_private=True), pages=pages))


@pytest.mark.parametrize("data", [rss([ITEM]), ATOM])
def test_an_entry_is_a_document_with_headline_text_address_day_and_outlet(data: bytes) -> None:
    [entry] = entries(data, "feed.xml")
    assert isinstance(entry, Document)
    assert (entry.text, entry.title, entry.outlet) == (f"A vote\n\n{VETO}", "A vote", "Example Wire")
    assert (entry.url, iso(entry.published or 0)) == ("https://example.org/vote", "2025-06-05")


def test_a_file_with_a_feed_is_read_as_a_feed_and_any_other_file_as_a_document(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss([ITEM, ITEM]))
    (tmp_path / "article.txt").write_text(VETO)
    assert len(read(str(tmp_path / "feed.xml"))) == 2
    assert len(read(str(tmp_path / "article.txt"))) == 1


def test_a_feed_at_an_address_is_read(site: Site) -> None:
    site.give("/feed", rss([ITEM]))
    [entry] = read(f"{site.url}/feed")
    assert isinstance(entry, Document)


def test_an_address_of_a_page_is_one_document(site: Site) -> None:
    site.give("/a", page(VETO, "2025-06-05"))
    [one] = read(f"{site.url}/a")
    assert isinstance(one, Document)
    assert VETO in one.text
    assert one.url == f"{site.url}/a"


def test_the_page_behind_a_teaser_is_read_where_asked_and_the_teaser_where_it_cannot_be_had(site: Site) -> None:
    site.give("/full", page(f"{VETO} {OFF_TOPIC} More followed in New York."))
    items = [{**ITEM, "link": f"{site.url}/{path}", "text": "A vote was taken."} for path in ("full", "gone")]
    site.give("/feed", rss(items))
    full, teaser = read(f"{site.url}/feed", pages=True)
    assert isinstance(full, Document)
    assert isinstance(teaser, Document)
    assert VETO in full.text
    assert iso(full.published or 0) == "2025-06-05"
    assert "A vote was taken." in teaser.text
    assert any("only the feed's entry was read" in note for note in teaser.notes)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254"])
def test_no_private_address_is_fetched_unless_allowed(host: str) -> None:
    with pytest.raises(BadInput, match=r"private network.*--allow-private"):
        Fetcher().get(f"http://{host}:9/feed")


def test_a_redirect_into_a_private_network_is_not_followed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.give("/feed", status=302, Location=f"http://localhost:{site.url.rpartition(':')[2]}/secret")
    site.give("/secret", b"secret")
    whole = fetching._connect

    def only_the_first(allow: bool, host: str, port: int, timeout: float) -> object:
        return whole(host == "127.0.0.1", host, port, timeout)

    monkeypatch.setattr(fetching, "_connect", only_the_first)
    fetcher = Fetcher()
    with pytest.raises(BadInput, match="private network"):
        fetcher.get(f"{site.url}/feed")
    assert "/secret" not in site.asked


def test_redirects_are_followed_so_far_and_no_further(site: Site) -> None:
    site.give("/end", b"here")
    for number in range(10):
        site.give(f"/{number}", status=302, Location=f"/{number - 1}" if number else "/end")
    assert FETCHER.get(f"{site.url}/2").data == b"here"
    with pytest.raises(BrokenData, match="302"):
        FETCHER.get(f"{site.url}/9")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/feed", "http://", "gopher://x"])
def test_only_addresses_of_the_web_are_fetched(address: str, site: Site) -> None:
    with pytest.raises(BadInput, match="no address of the web"):
        FETCHER.get(address)
    site.give("/to", status=302, Location=address)
    with pytest.raises((BadInput, BrokenData)):
        FETCHER.get(f"{site.url}/to")


def test_what_a_site_asks_robots_to_leave_is_left(site: Site) -> None:
    site.give("/robots.txt", b"User-agent: *\nDisallow: /private/\n")
    site.give("/private/feed", rss([ITEM]))
    site.give("/open", status=302, Location="/private/feed")
    for path in ("/private/feed", "/open"):
        with pytest.raises(BadInput, match=r"robots\.txt"):
            Fetcher(allow_private=True).get(site.url + path)
    assert "/private/feed" not in site.asked


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_beyond_the_limit_is_not_read_packed_or_not(
    packed: bool, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_SIZE", 100_000)
    body = bytes(10_000_000)
    site.give("/big", gzip.compress(body) if packed else body, **({"Content_Encoding": "gzip"} if packed else {}))
    with pytest.raises(BrokenData, match="larger than"):
        FETCHER.get(f"{site.url}/big")


def test_a_server_that_does_not_answer_in_time_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(fetching, "_WAIT", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(BrokenData, match="timed out"):
            FETCHER.get(f"http://127.0.0.1:{silent.getsockname()[1]}/feed")


def test_a_feed_that_cannot_be_had_is_said_in_its_place_and_the_others_are_read(site: Site) -> None:
    site.give("/feed", rss([ITEM]))
    found = read(f"{site.url}/missing", "http://127.0.0.1:1/feed", f"{site.url}/feed")
    assert [isinstance(one, Unreadable) for one in found] == [True, True, False]
    assert "404" in str(found[0].error)  # type: ignore[union-attr]
