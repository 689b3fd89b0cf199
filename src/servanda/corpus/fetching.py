"""One page or feed from the network, carefully.

Only http and https; no address of a private network unless allowed, on any redirect; a limit on redirects, size and
time; `robots.txt` is respected.  The address that was checked is the address that is connected to.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import urllib.error
import urllib.request
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from servanda.errors import BadInput, BrokenData, ServandaError
from servanda.version import CODE

AGENT = f"servanda/{CODE}"
_SIZE = 10 << 20  # bytes
_WAIT, _WHOLE = 15.0, 60.0  # seconds for one answer of the server, and for the whole page
_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave, after redirects."""

    url: str
    data: bytes


class Fetcher:
    """Fetches pages; remembers each site's `robots.txt` for as long as it lives."""

    def __init__(self, allow_private: bool = False) -> None:
        self._robots: dict[str, RobotFileParser] = {}
        self._opener = urllib.request.OpenerDirector()
        connect = partial(_connect, allow_private)
        for handler in (
            _Http(connect), _Https(connect), _Redirects(self), urllib.request.HTTPErrorProcessor(),
            urllib.request.HTTPDefaultErrorHandler(), urllib.request.UnknownHandler(),
        ):  # fmt: skip
            self._opener.add_handler(handler)

    def get(self, url: str) -> Fetched:
        """The bytes behind an address.

        Raises `BadInput` for an address that is none or may not be fetched, `BrokenData` where the server fails.
        """
        self.check(url)
        return self._get(url)

    def check(self, url: str) -> None:
        """Raise `BadInput` for an address that is not of the web or that the site asks robots to leave."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BadInput(f'"{url}" is no address of the web.', hint="It begins with http:// or https://.")
        if not self._rules(f"{parts.scheme}://{parts.netloc}").can_fetch(AGENT, url):
            raise BadInput(f"{url} may not be fetched: the site's robots.txt asks programs to leave it.")

    def _rules(self, site: str) -> RobotFileParser:
        if site not in self._robots:
            rules = self._robots[site] = RobotFileParser()
            rules.parse([])  # while it is fetched, and where there is none, all is allowed
            with suppress(BrokenData):
                rules.parse(self._get(f"{site}/robots.txt").data.decode("utf-8", "replace").splitlines())
        return self._robots[site]

    def _get(self, url: str) -> Fetched:
        request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"})
        try:
            with self._opener.open(request, timeout=_WAIT) as answer:
                return Fetched(answer.url, _body(answer, url))
        except urllib.error.HTTPError as error:
            raise BrokenData(f"{url} was not given: {error.code} {error.reason}.") from None
        except urllib.error.URLError as error:
            if isinstance(error.reason, ServandaError):
                raise error.reason from None
            raise BrokenData(f"{url} cannot be reached: {error.reason}.", hint="Try again later.") from None
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            raise BrokenData(f"{url} broke off: {error or type(error).__name__}.", hint="Try again later.") from None


def _body(answer: Any, url: str) -> bytes:
    """The body, unpacked where the server packed it unasked; never more than the limit."""
    unpack = zlib.decompressobj(47) if answer.headers.get("Content-Encoding", "") in ("gzip", "deflate") else None
    body, ends = bytearray(), time.monotonic() + _WHOLE
    while part := answer.read1(1 << 16):
        body += unpack.decompress(part, _SIZE + 1) if unpack else part
        if len(body) > _SIZE:
            raise BrokenData(f"{url} is larger than {_SIZE >> 20} MB; it was not read.")
        if time.monotonic() > ends:
            raise BrokenData(f"{url} took longer than {_WHOLE:.0f} s.", hint="Try again later.")
    return bytes(body)


def _connect(allow_private: bool, host: str, port: int, timeout: float) -> socket.socket:
    """A connection to an address of the host that may be connected to."""
    found = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    allowed = [str(address) for address in found if allow_private or ipaddress.ip_address(address).is_global]
    if not allowed:
        hint = "Allow it with --allow-private, if the feed is your own."
        raise BadInput(f"{host} is in a private network; nothing was fetched.", hint=hint)
    return socket.create_connection((allowed[0], port), timeout)


class _Connection(http.client.HTTPConnection):
    def __init__(self, *args: Any, connect: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._to = connect

    def connect(self) -> None:
        self.sock = self._to(self.host, self.port, self.timeout)


class _SecureConnection(_Connection):
    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


class _Http(urllib.request.HTTPHandler):
    def __init__(self, connect: Any) -> None:
        super().__init__()
        self._connect = connect

    def http_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(_Connection, req, connect=self._connect)  # type: ignore[arg-type]


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, connect: Any) -> None:
        super().__init__()
        self._connect = connect

    def https_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(_SecureConnection, req, connect=self._connect)  # type: ignore[arg-type]


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = _REDIRECTS

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if not newurl.endswith("/robots.txt"):
            self._fetcher.check(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
