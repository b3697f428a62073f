"""A real HTTP server on loopback that misbehaves in every way the open web does.

``HostileServer`` serves the routes below; ``put`` adds or changes one. Every request is logged in ``asked``
as (time, path, headers), so that a test can see how polite the client was. A second host name for the same
server is had by ``url(path, host="localhost")``.
"""

from __future__ import annotations

import gzip
import http.server
import socket
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import urlsplit

import brotli

Route = Callable[["Handler"], None]
FEED = "application/rss+xml; charset=utf-8"
PAGE = "text/html; charset=utf-8"


def rss(*entries: str, head: str = "<title>Harbour Ledger</title>") -> bytes:
    """An RSS 2.0 feed of these ``<item>`` contents."""
    items = "".join(f"<item>{entry}</item>" for entry in entries)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{head}{items}</channel></rss>'
    ).encode()


def entry(link: str, title: str = "Ferry runs again", *, when: datetime | None = None, more: str = "") -> str:
    date = f"<pubDate>{format_datetime(when)}</pubDate>" if when else ""
    return f"<title>{title}</title><link>{link}</link>{date}{more}"


PARAGRAPH = (
    "The ferry between the two harbours ran again on Tuesday after three days of storm, the port said. "
)
ARTICLE = (
    "<!doctype html><html lang='en'><head><title>Ferry runs again</title></head><body><nav><a href='/'>Home</a>"
    f"</nav><article><h1>Ferry runs again</h1><p>{PARAGRAPH * 3}</p><p>{PARAGRAPH * 3}</p></article></body></html>"
)
ENTITY_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + ']><rss version="2.0"><channel><title>&j;</title></channel></rss>'
).encode()
SHIFT_JIS = (
    "<html><head><meta charset='Shift_JIS'><title>港の船</title></head><body><article><p>"
    + "台風で止まっていた連絡船が火曜日に運航を再開した。" * 8
    + "</p></article></body></html>"
).encode("cp932")


@dataclass
class Answer:
    """A plain answer for ``put``."""

    body: bytes = b""
    status: int = 200
    type: str = PAGE
    headers: Mapping[str, str] = field(default_factory=dict)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on standard error: ``asked`` has it."""

    body: bytes = b""
    """What a POST brought."""

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        owner = self.server.owner
        with owner.lock:
            owner.asked.append((time.monotonic(), self.path, dict(self.headers.items())))
            owner.busy += 1
            owner.most_busy = max(owner.most_busy, owner.busy)
        try:
            owner.routes.get(path, _missing)(self)
        except OSError:
            self.close_connection = True  # the client had enough
        finally:
            with owner.lock:
                owner.busy -= 1

    def reply(self, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.type:
            self.send_header("Content-Type", answer.type)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def start(self, type: str = PAGE, **headers: str) -> None:
        """Head of an answer without a length; the body ends when the connection does."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Connection", "close")
        self.end_headers()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    owner: HostileServer

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what we want here."""


class HostileServer:
    """Use as a context manager. ``base`` is its address, e.g. "http://127.0.0.1:40001"."""

    def __init__(self) -> None:
        self.asked: list[tuple[float, str, dict[str, str]]] = []
        self.busy = 0
        self.most_busy = 0
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.routes: dict[str, Route] = dict(ROUTES)
        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.owner = self
        self.port: int = self._server.server_address[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> HostileServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def url(self, path: str, *, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, answer: Answer | Route) -> str:
        """Serve ``answer`` at ``path``; returns the full address."""
        self.routes[path] = answer if callable(answer) else (lambda handler: handler.reply(answer))
        return self.url(path)

    def count(self, path: str) -> int:
        return sum(urlsplit(asked).path == path for _, asked, _ in self.asked)


def _missing(handler: Handler) -> None:
    handler.reply(Answer(b"<h1>Not found</h1>", status=404))


def _answer(answer: Answer) -> Route:
    return lambda handler: handler.reply(answer)


def _status(status: int, **headers: str) -> Route:
    shown = {name.replace("_", "-"): value for name, value in headers.items()}
    return _answer(Answer(b"<h1>no</h1>", status=status, headers=shown))


def _redirect(target: str, status: int = 302) -> Route:
    return _answer(Answer(status=status, headers={"Location": target}))


def _wait(handler: Handler, seconds: float) -> bool:
    """Wait unless the server closes; whether to go on."""
    return not handler.server.owner.closing.wait(seconds)


def _slow(handler: Handler) -> None:
    if _wait(handler, 20):
        handler.reply(Answer(ARTICLE.encode()))


def _drip(handler: Handler) -> None:
    handler.start()
    while _wait(handler, 0.05):
        handler.wfile.write(b"x")


def _drip_head(handler: Handler) -> None:
    handler.close_connection = True
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while _wait(handler, 0.05):
        handler.wfile.write(b"x")


def _reset(handler: Handler) -> None:
    handler.close_connection = True
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def _reset_midway(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", PAGE)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"<html>")
    _reset(handler)


def _cut_short(handler: Handler) -> None:
    handler.close_connection = True
    handler.send_response(200)
    handler.send_header("Content-Type", PAGE)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"<html>")


def _garbage(handler: Handler) -> None:
    handler.close_connection = True
    handler.wfile.write(b"\x16\x03\x01 what is this\r\n\r\n")


def _endless(type: str, start: bytes, more: bytes) -> Route:
    def route(handler: Handler) -> None:
        handler.start(type)
        handler.wfile.write(start)
        while not handler.server.owner.closing.is_set():
            handler.wfile.write(more * 1000)

    return route


def _large(type: str, start: bytes, size: int) -> Route:
    def route(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", type)
        handler.send_header("Content-Length", str(size))
        handler.end_headers()
        handler.wfile.write(start)
        left = size - len(start)
        while left > 0 and not handler.server.owner.closing.is_set():
            handler.wfile.write(b" " * min(left, 65536))
            left -= 65536

    return route


def _gzip_bomb() -> bytes:
    return gzip.compress(b"\0" * 1_000_000) * 60


def _br_bomb() -> bytes:
    packer = brotli.Compressor(quality=1)
    return b"".join([*(packer.process(b"\0" * 1_000_000) for _ in range(60)), packer.finish()])


def _conditional(handler: Handler) -> None:
    """A feed with ETag and Last-Modified that answers 304 to either."""
    stamp = "Tue, 17 Nov 2026 10:00:00 GMT"
    headers = {"ETag": '"v1"', "Last-Modified": stamp}
    known = (
        handler.headers.get("If-None-Match") == '"v1"' or handler.headers.get("If-Modified-Since") == stamp
    )
    if known:
        handler.send_response(304)
        handler.send_header("ETag", '"v1"')
        handler.end_headers()
    else:
        handler.reply(Answer(rss(entry("/article")), type=FEED, headers=headers))


def _retry_date(handler: Handler) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    _status(503, Retry_After=when)(handler)


def _count_down(handler: Handler) -> None:
    """/hop?n=3 leads to /hop?n=2 ... /article, for good (301) all the way."""
    left = int(urlsplit(handler.path).query.partition("=")[2] or 0)
    _redirect(f"/hop?n={left - 1}" if left > 1 else "/article", 301)(handler)


ROUTES: dict[str, Route] = {
    "/article": _answer(Answer(ARTICLE.encode())),
    "/feed": lambda handler: handler.reply(Answer(rss(entry("/article", when=datetime.now(UTC))), type=FEED)),
    # time
    "/slow": _slow,
    "/drip": _drip,
    "/drip-head": _drip_head,
    "/reset": _reset,
    "/reset-midway": _reset_midway,
    "/cut-short": _cut_short,
    "/garbage": _garbage,
    # size
    "/endless-feed": _endless(
        "application/rss+xml", b"<rss version='2.0'><channel>", b"<item><title>x</title></item>"
    ),
    "/endless-page": _endless(PAGE, b"<html><body>", b"<p>more and more</p>"),
    "/50mb-feed": _large("application/rss+xml", b"<rss version='2.0'><channel></channel></rss>", 50_000_000),
    "/20mb-page": _large(PAGE, ARTICLE.encode(), 20_000_000),
    "/gzip-bomb": lambda h: h.reply(Answer(_gzip_bomb(), headers={"Content-Encoding": "gzip"})),
    "/br-bomb": lambda h: h.reply(Answer(_br_bomb(), headers={"Content-Encoding": "br"})),
    # encodings
    "/gzip": _answer(Answer(gzip.compress(ARTICLE.encode()), headers={"Content-Encoding": "gzip"})),
    "/br": _answer(Answer(brotli.compress(ARTICLE.encode()), headers={"Content-Encoding": "br"})),
    "/not-gzip": _answer(Answer(ARTICLE.encode(), headers={"Content-Encoding": "gzip"})),
    "/broken-gzip": _answer(
        Answer(gzip.compress(ARTICLE.encode() * 50)[:-20], headers={"Content-Encoding": "gzip"})
    ),
    "/broken-br": _answer(Answer(b"\xff\xfe\xfd" * 50, headers={"Content-Encoding": "br"})),
    "/zstd": _answer(Answer(b"\x28\xb5\x2f\xfd", headers={"Content-Encoding": "zstd"})),
    # status
    "/429": _status(429, Retry_After="120"),
    "/429-silent": _status(429),
    "/503": _status(503, Retry_After="60"),
    "/503-date": _retry_date,
    "/500": _status(500),
    "/401": _status(401),
    "/402": _status(402),
    "/403": _status(403),
    "/404": _status(404),
    "/410": _status(410),
    "/451": _status(451),
    "/400": _status(400),
    "/300": _status(300),
    # redirects
    "/moved": _redirect("/article", 301),
    "/moved-308": _redirect("/moved", 308),
    "/for-now": _redirect("/article", 302),
    "/moved-then-for-now": _redirect("/for-now", 301),
    "/for-now-then-moved": _redirect("/moved", 302),
    "/loop": _redirect("/loop-back"),
    "/loop-back": _redirect("/loop"),
    "/hop": _count_down,
    "/to-nowhere": _answer(Answer(status=302)),
    "/to-script": _redirect("javascript:alert(1)"),
    "/to-file": _redirect("file:///etc/passwd"),
    "/to-metadata": _redirect("http://169.254.169.254/latest/meta-data/"),
    # feeds
    "/conditional": _conditional,
    "/html-feed": _answer(Answer(ARTICLE.encode())),
    "/empty-feed": _answer(Answer(b"", type=FEED)),
    "/bomb-feed": _answer(Answer(ENTITY_BOMB, type=FEED)),
    "/json-feed-wrong": _answer(Answer(b'{"items": []}', type="application/json")),
    "/picture-feed": _answer(Answer(b"\x89PNG\r\n", type="image/png")),
    "/moved-feed": _redirect("/feed", 301),
    # pages
    "/pdf": _answer(Answer(b"%PDF-1.7 ...", type="application/pdf")),
    "/pdf-untyped": _answer(Answer(b"%PDF-1.7 ...", type="")),
    "/empty-page": _answer(Answer(b" \n")),
    "/shift-jis": _answer(Answer(SHIFT_JIS, type="text/html")),
    "/tdm": _answer(Answer(ARTICLE.encode(), headers={"TDM-Reservation": "1"})),
    "/noai": _answer(Answer(ARTICLE.encode(), headers={"X-Robots-Tag": "noai, noimageai"})),
    "/noai-others": _answer(Answer(ARTICLE.encode(), headers={"X-Robots-Tag": "otherbot: noai"})),
    "/login": _redirect("/sign-in?next=/login"),
    "/sign-in": _answer(Answer(b"<html><body><form><input type=password></form></body></html>")),
    "/untyped": _answer(Answer(ARTICLE.encode(), type="")),
}
