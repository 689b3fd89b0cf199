"""What every reply shares: a cache of rendered answers, validators, compression, limits, security headers.

A reply depends on the address, the form asked for, the record, the code, and, where the address
names no day, on today; that is its key and its ETag.  A read-only server can therefore keep whole
replies, and answers `304` to whoever has one already.
"""

from __future__ import annotations

import asyncio
import datetime
import gzip
import hashlib
import logging
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from email.utils import format_datetime
from typing import Any, NamedTuple

from starlette.responses import Response

from servanda.errors import BadInput, ServandaError
from servanda.timeline.days import iso, parse_day, today
from servanda.version import CODE
from servanda.web.problems import fault, reply_to
from servanda.web.site import record

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

BODY_LIMIT = 4_000_000  # bytes of an upload
ADDRESS_LIMIT = 4_000  # characters of path and query
SECONDS = 20.0  # a reply takes no longer
KEPT = 64_000_000  # bytes of rendered replies
KEPT_BODY = 600_000  # bytes of one

SECURITY: Headers = [
    (
        b"content-security-policy",
        b"default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; "
        b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"vary", b"accept, accept-encoding"),
]
_DAY = re.compile(rb"\d{4}-\d{2}-\d{2}")
_COMPRESSED = (b"text/", b"application/json", b"application/problem+json", b"image/svg", b"application/javascript")


class Reply(NamedTuple):
    """A whole reply as it goes out."""

    status: int
    headers: Headers
    body: bytes


class TooLarge(BadInput):
    """The body or the address is larger than this server reads."""

    code = "too_large"
    http_status = 413


class TooSlow(ServandaError):
    """The answer took longer than this server allows."""

    code = "too_slow"
    http_status = 503


class Serving:
    """The outermost layer: looks a reply up, or has it made once and keeps it."""

    def __init__(self, app: App, keep: int = KEPT) -> None:
        self.app, self.keep = app, keep
        self.kept: OrderedDict[tuple[bytes, ...], Reply] = OrderedDict()
        self.size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        scope = {**scope, "method": "GET"} if head else scope
        asked = {name: value for name, value in scope["headers"] if name in _ASKED}
        zipped = b"gzip" in asked.get(b"accept-encoding", b"")
        address = scope.get("raw_path") or scope["path"].encode()
        key = (
            scope["method"].encode(),
            address,
            scope["query_string"],
            asked.get(b"accept", b""),
            _stamp(address, scope),
        )
        reply = self.kept.get((*key, b"z" if zipped else b""))
        if reply is None:
            reply = await self._made(scope, receive, key, zipped)
        await _sent(_validated(reply, asked), head, send)

    async def _made(self, scope: Scope, receive: Receive, key: tuple[bytes, ...], zipped: bool) -> Reply:
        reply = await _guarded(self.app, scope, receive)
        reply = _finished(reply, key, zipped)
        if self.keep and reply.status == 200 and scope["method"] == "GET" and len(reply.body) < KEPT_BODY:
            self._hold((*key, b"z" if zipped else b""), reply)
        return reply

    def _hold(self, key: tuple[bytes, ...], reply: Reply) -> None:
        """Keeps a reply; the oldest go where there is no more room."""
        if key not in self.kept:
            self.kept[key] = reply
            self.size += len(reply.body)
        while self.size > self.keep:
            _, oldest = self.kept.popitem(last=False)
            self.size -= len(oldest.body)


_ASKED = (b"accept", b"accept-encoding", b"if-none-match", b"if-modified-since", b"content-length")


def _stamp(address: bytes, scope: Scope) -> bytes:
    """Versions that the reply depends on; today's date too, where the address names no day."""
    dated = _DAY.search(address) or _DAY.search(scope["query_string"])
    return f"{record().version} {CODE}{'' if dated else ' ' + iso(today())}".encode()


async def _guarded(app: App, scope: Scope, receive: Receive) -> Reply:
    """The reply of the application within the limits; a limit that is passed is a problem that says so."""
    try:
        if len(scope["path"]) + len(scope["query_string"]) > ADDRESS_LIMIT:
            raise TooLarge(f"The address is longer than {ADDRESS_LIMIT} characters.", hint="Ask in parts.")
        body = await _body(scope, receive)
        return await asyncio.wait_for(_collected(app, scope, body), SECONDS)
    except TimeoutError:
        late = TooSlow(f"The answer took longer than {SECONDS:g} seconds.", hint="Read shorter documents, or fewer.")
        return _whole(reply_to(scope["path"], late))
    except ServandaError as error:
        return _whole(reply_to(scope["path"], error))
    except Exception:
        logging.getLogger("servanda.web").exception("fault at %s", scope["path"])
        return _whole(fault(scope["path"]))


def _whole(response: Response) -> Reply:
    return Reply(response.status_code, list(response.raw_headers), bytes(response.body))


async def _body(scope: Scope, receive: Receive) -> bytes:
    too_large = TooLarge(
        f"The body is larger than {BODY_LIMIT // 1_000_000} MB.", hint="Send fewer documents, or run servanda read."
    )
    announced = dict(scope["headers"]).get(b"content-length", b"0")
    if announced.isdigit() and int(announced) > BODY_LIMIT:
        raise too_large
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > BODY_LIMIT:
            raise too_large
        if message["type"] == "http.disconnect" or not message.get("more_body"):
            return b"".join(parts)


async def _collected(app: App, scope: Scope, body: bytes) -> Reply:
    status, headers, parts = 500, [], []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status, headers = message["status"], list(message["headers"])
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, send)
    return Reply(status, headers, b"".join(parts))


def _finished(reply: Reply, key: tuple[bytes, ...], zipped: bool) -> Reply:
    """With validators, security headers and, where asked for, compressed."""
    kind = next((value for name, value in reply.headers if name == b"content-type"), b"")
    body = reply.body
    headers = [(name, value) for name, value in reply.headers if name != b"content-length"] + SECURITY
    if zipped and len(body) > 500 and kind.startswith(_COMPRESSED):
        body = gzip.compress(body, 6, mtime=0)
        headers.append((b"content-encoding", b"gzip"))
    if reply.status == 200 and key[0] == b"GET":
        tag = hashlib.sha256(b"\0".join(key)).hexdigest()[:20]
        headers += [(b"etag", f'W/"{tag}"'.encode()), (b"last-modified", _last_modified(key[-1]))]
        if not any(name == b"cache-control" for name, _ in headers):
            headers.append((b"cache-control", b"no-cache"))
    elif not any(name == b"cache-control" for name, _ in headers):
        headers.append((b"cache-control", b"no-store"))
    return Reply(reply.status, [*headers, (b"content-length", str(len(body)).encode())], body)


def _last_modified(stamp: bytes) -> bytes:
    """The day of the record, or today's for what is answered for today."""
    days = [parse_day(day.decode()) for day in _DAY.findall(stamp)]
    midnight = datetime.datetime.combine(datetime.date.fromordinal(max(days)), datetime.time(), datetime.UTC)
    return format_datetime(midnight, usegmt=True).encode()


def _validated(reply: Reply, asked: dict[bytes, bytes]) -> Reply:
    """`304` for a reader who has the same reply."""
    known = dict(reply.headers)
    if b"etag" not in known:
        return reply
    tags = asked.get(b"if-none-match")
    same = tags is not None and (known[b"etag"] in tags or tags.strip() == b"*")
    since = tags is None and asked.get(b"if-modified-since") == known[b"last-modified"]
    if not same and not since:
        return reply
    left_out = (b"content-length", b"content-type", b"content-encoding")
    return Reply(304, [(name, value) for name, value in reply.headers if name not in left_out], b"")


async def _sent(reply: Reply, head: bool, send: Send) -> None:
    await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
    await send({"type": "http.response.body", "body": b"" if head else reply.body})
