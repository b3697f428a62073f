"""The sample wire: packaged material served over HTTP on loopback as real feeds and real pages.

Gather, fetch and extract do with it exactly what they do on the open web: conditional GET, robots.txt,
odd charsets, tag soup, tracking parameters, undated entries.
"""

from __future__ import annotations

import hashlib
import json
import sys
import threading
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from ...news import Feed, Use
from ...text.language import with_script
from .material import SUMMIT_CREDIT, Material, SampleOutlet, material
from .pages import Pages, encode, picture
from .syndication import Syndication

_TYPES = {
    "html": "text/html",
    "xml": "application/xml",
    "json": "application/json",
    "png": "image/png",
    "txt": "text/plain",
}
_BRIEF = frozenset({"pacific-tidings", "asanagi-shimpo", "deichbote", "cuaderno-istmo", "marfa-akhbar"})
"""Outlets that a new owner would have no licence for: the demo shows what the default rights give."""


class Served(NamedTuple):
    media_type: str
    body: bytes
    etag: str


class Site:
    """What the sample wire answers, by path, made when it is asked for."""

    def __init__(self, found: Material, base: str) -> None:
        self._base = base
        self._material = found
        self._pages = Pages(found, base)
        self._syndication = Syndication(found, self._pages, base)
        self._outlets = {outlet.id: outlet for outlet in found.outlets}
        self._articles = {f"{a.outlet}/{a.path}": a for a in found.articles}
        self._articles |= {
            f"{a.outlet}/amp/{a.path}": a for a in found.articles if "duplicate_tracking" in a.quirks
        }
        self._pictures = {
            f"{a.outlet}/{a.image.src.split('.example/', 1)[1]}": a.id for a in found.articles if a.image
        }
        self.answer = lru_cache(maxsize=None)(self._answer)

    def paths(self) -> list[str]:
        """Every path that has an answer, without a leading slash."""
        found = ["robots.txt", "feeds.json", *self._articles, *self._pictures]
        for outlet in self._outlets.values():
            found += [
                f"{outlet.id}/{name}"
                for name in ("index.html", outlet.feed_file, "media/logo.png", "robots.txt")
            ]
        return sorted(found)

    def feeds(self) -> tuple[Feed, ...]:
        return tuple(self._feed(outlet) for outlet in self._outlets.values())

    def _feed(self, outlet: SampleOutlet) -> Feed:
        root = self._pages.root(outlet)
        return Feed(
            url=root + outlet.feed_file,
            outlet=outlet.name,
            lang=with_script(outlet.lang),
            country=outlet.country,
            home=root,
            use=Use.BRIEF if outlet.id in _BRIEF else Use.DIGEST,
            stated=outlet.id in _BRIEF,
            licence="" if outlet.id in _BRIEF else outlet.licence or "CC0 1.0",
            attribution=outlet.credit or SUMMIT_CREDIT,
        )

    def _answer(self, path: str) -> Served | None:
        body = self._body(path + "index.html" if path.endswith("/") else path)
        if body is None:
            return None
        kind = "html" if path.endswith("/") else path.rsplit(".", 1)[-1]
        return Served(_TYPES[kind], body, f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"')

    def _body(self, path: str) -> bytes | None:
        if path == "robots.txt":
            return self._shared_robots().encode()
        if path == "feeds.json":
            return self._directory().encode()
        if path in self._pictures:
            return picture(self._pictures[path])
        article = self._articles.get(path)
        outlet = self._outlets.get(path.split("/")[0])
        if outlet is None:
            return None
        if article is not None:
            return encode(self._pages.article(article, outlet), outlet.charset)
        return self._outlet_file(outlet, path.split("/", 1)[1] if "/" in path else "")

    def _outlet_file(self, outlet: SampleOutlet, name: str) -> bytes | None:
        if name == "index.html":
            return encode(self._pages.index(outlet), outlet.charset)
        if name == outlet.feed_file:
            return encode(self._syndication.feed(outlet), outlet.feed_charset)
        if name == "media/logo.png":
            return picture(outlet.id, 120, 60)
        if name == "robots.txt":
            closed = self._closed(outlet)
            rules = "".join(f"Disallow: /{path}\n" for path in closed) or "Disallow:\n"
            return f"User-agent: *\n{rules}".encode()
        return None

    def _closed(self, outlet: SampleOutlet) -> list[str]:
        return [a.path for a in self._material.of(outlet.id) if "robots_disallow" in a.quirks]

    def _shared_robots(self) -> str:
        """On one shared loopback host the robots rules live at the server's root."""
        rules = [f"Disallow: /{o.id}/{path}" for o in self._outlets.values() for path in self._closed(o)]
        return "\n".join(["User-agent: *", *(rules or ["Disallow:"])]) + "\n"

    def _directory(self) -> str:
        rows = [
            {
                "outlet": outlet.id,
                "name": outlet.name,
                "lang": outlet.lang,
                "country": outlet.country,
                "category": outlet.category,
                "feed": self._pages.root(outlet) + outlet.feed_file,
                "home": self._pages.root(outlet),
            }
            for outlet in self._outlets.values()
        ]
        return json.dumps(rows, ensure_ascii=False, indent=1)


class _Handler(BaseHTTPRequestHandler):
    """GET and HEAD with entity tags."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """Else the body waits 40 ms for the acknowledgement of the head."""
    server: _Server

    def do_GET(self) -> None:
        served = self.server.site.answer(unquote(urlsplit(self.path).path).lstrip("/"))
        if served is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"not found\n")
        elif self.headers.get("If-None-Match") == served.etag:
            self._send(HTTPStatus.NOT_MODIFIED, served.media_type, b"", served.etag)
        else:
            self._send(HTTPStatus.OK, served.media_type, served.body, served.etag)

    do_HEAD = do_GET

    def _send(self, status: HTTPStatus, media_type: str, body: bytes, etag: str = "") -> None:
        self.send_response(status)
        if etag:
            self.send_header("ETag", etag)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the newsroom logs its own visits."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor that hangs up is no news; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SampleWire:
    """A server on 127.0.0.1; ``port`` 0 takes a free one. Use as a context manager.

    Raises OSError where the port is taken.
    """

    def __init__(self, port: int = 0) -> None:
        self._server = _Server(("127.0.0.1", port), _Handler)
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._server.site = self._site = Site(material(), self.base)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )

    def feeds(self) -> tuple[Feed, ...]:
        """The outlets' feeds as an owner would list them."""
        return self._site.feeds()

    def __enter__(self) -> SampleWire:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


__all__ = ["SampleWire", "Site"]
