"""Shards and servers made for the tests: invented pages about real events."""

from __future__ import annotations

import gzip
import io
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

COUNT = "The International Criminal Court has {} member states."
VETO = "The United States vetoed a draft resolution of the Security Council on Gaza on 4 June 2025."
OFF_TOPIC = "The cup final was postponed after heavy rain, and the team will play again on Sunday."

ROWS: list[dict[str, Any]] = [
    {"id": "count", "text": COUNT.format(125), "published": "2025-03-01", "outlet": "Example Wire"},
    {"id": "veto", "text": VETO, "published": "2025-06-05", "outlet": "Example Paper"},
    {"id": "sport", "text": OFF_TOPIC, "published": "2025-06-05"},
    {"id": "wrong", "text": COUNT.format(150), "published": "2025-03-02", "outlet": "Example Paper"},
]


def lines(path: Path, rows: list[dict[str, Any]] | None = None) -> Path:
    """JSON Lines, packed as the name says."""
    data = b"".join(json.dumps(row).encode() + b"\n" for row in (ROWS if rows is None else rows))
    if path.suffix == ".zst":
        import pyarrow as pa

        data = pa.compress(data, "zstd", asbytes=True)
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def parquet(path: Path, rows: list[dict[str, Any]] | None = None) -> Path:
    """A table with the columns of the rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = ROWS if rows is None else rows
    names = list(dict.fromkeys(name for row in rows for name in row))
    pq.write_table(pa.table({name: [row.get(name) for row in rows] for name in names}), path)
    return path


def page(text: str, day: str = "") -> bytes:
    """A web page whose article says the text."""
    meta = f'<meta property="article:published_time" content="{day}">' if day else ""
    body = f"<article><h1>News</h1><p>{text}</p></article>"
    return f"<!doctype html><html><head><title>News</title>{meta}</head><body>{body}</body></html>".encode()


Page = tuple[str, str, bytes]  # address, content type, body


def warc(path: Path, pages: list[Page] | None = None, encoding: str = "", captured: str = "2025-07-01") -> Path:
    """Responses of a crawl, each a gzip member where the name says so."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    made = [(f"https://example.org/{row['id']}", "text/html", page(row["text"], row["published"])) for row in ROWS]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for url, kind, body in made if pages is None else pages:
            fields = [("Content-Type", kind), *([("Content-Encoding", encoding)] if encoding else [])]
            headers = StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1")
            dated = {"WARC-Date": f"{captured}T10:00:00Z"}
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict=dated
            )
            writer.write_record(record)
    return path


def rss(items: list[dict[str, str]], title: str = "Example Wire") -> bytes:
    """A feed with an entry for each item: title, link, day (RFC 822), text."""
    from html import escape

    entries = "".join(
        f"<item><title>{item['title']}</title><link>{item['link']}</link><pubDate>{item['day']}</pubDate>"
        f"<description>{escape(item['text'])}</description></item>"
        for item in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'.encode()


class Site:
    """What a server on loopback gives: path to status, headers and body; the paths asked for are kept."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []
        self.url = ""

    def give(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> None:
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)


@contextmanager
def serving() -> Iterator[Site]:
    """A site on loopback."""
    site = Site()

    class _Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            status, headers, body = site.pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
