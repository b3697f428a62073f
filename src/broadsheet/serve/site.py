"""The printed site over HTTP: its files, and the archive's rows below ``/api/`` where a catalogue is given.

Made for looking at a site and for small ones; the open web deserves a web server in front.
"""

from __future__ import annotations

import hashlib
import socket
from email.utils import formatdate
from pathlib import Path
from urllib.parse import quote, urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from broadsheet.errors import StylebookError
from broadsheet.press import finish_print
from broadsheet.text.language import script_of

from .api import Catalogue, api_routes, metrics_route
from .doorway import MOST_CONNECTIONS, ImpatientProtocol, WithHeaders

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}
NAMED = {
    "feed.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
}
LONG_S = 31_536_000
"""How long a browser may keep what has its content in its name."""


def site_app(
    folder: Path, catalogue: Catalogue | None = None, *, base_url: str = "", metrics: bool = False
) -> Starlette:
    """The site in ``folder`` as an ASGI application. GET and HEAD only.

    With a ``catalogue`` also the archive's rows, and with ``metrics`` a scrape of its counts. Where ``base_url`` has a
    path the site stands below it, as its links say, and ``/`` leads there.
    """
    root = folder.resolve()

    async def page(request: Request) -> Response:
        return answer(root, request)

    async def nothing(request: Request) -> Response:
        return _not_found(root)

    rows = api_routes(catalogue) if catalogue else []
    if catalogue and metrics:
        rows.append(metrics_route(catalogue))
    site: list[Route | Mount] = [Route("/{path:path}", page, methods=["GET", "HEAD"])]
    if below := urlsplit(base_url).path.rstrip("/"):
        site = [*_ways_in(below), Mount(below, routes=[*rows, *site]), Route("/{path:path}", nothing)]
    return Starlette(routes=[*rows, *site], middleware=[Middleware(WithHeaders, headers=HEADERS)])


def _ways_in(below: str) -> list[Route]:
    async def enter(request: Request) -> Response:
        return RedirectResponse(quote(f"{below}/"), status_code=302, headers={"Cache-Control": "no-cache"})

    return [Route("/", enter), Route(below, enter)]


def serve_site(
    folder: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    catalogue: Catalogue | None = None,
    *,
    base_url: str = "",
    metrics: bool = False,
) -> None:
    """Serve until interrupted. A swap that was left half done is finished first."""
    finish_print(folder)
    uvicorn.run(
        site_app(folder, catalogue, base_url=base_url, metrics=metrics),
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        http=ImpatientProtocol,
        limit_concurrency=MOST_CONNECTIONS,
    )


def free_port(host: str = "127.0.0.1", port: int = 8000) -> int:
    """``port``, or the next one that is free. Raises StylebookError after a hundred tries."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, min(port + 100, 65_536)):
        with socket.socket(family) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((host, candidate))
            except OSError:
                continue
            return candidate
    raise StylebookError(f"no free port from {port} on at {host}", key="port", value=port)


def answer(root: Path, request: Request) -> Response:
    """The file at an address, a way to it, or the page that says there is none."""
    path = request.path_params["path"]
    below = quote(request.scope.get("root_path", ""))
    vary = {"Vary": "Accept-Language"} if path == "" else {}
    if path == "" and (wanted := _wanted(root, request.headers.get("accept-language", ""))):
        headers = {**HEADERS, **vary, "Cache-Control": "no-cache"}
        return RedirectResponse(f"{below}/{wanted}/", status_code=302, headers=headers)
    found = _find(root, path)
    if found is None:
        return _not_found(root)
    if found.is_dir():
        if not (found / "index.html").is_file():
            return _not_found(root)
        if path and not path.endswith("/"):
            asked = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(f"{below}/{quote(path)}/{asked}", status_code=301, headers=HEADERS)
        found = found / "index.html"
    return _file(found, request, vary)


def _find(root: Path, path: str) -> Path | None:
    """The file or folder, if it exists inside ``root`` and no part of its name is hidden."""
    if (
        "\x00" in path
        or "\\" in path
        or path.startswith("/")
        or any(part.startswith(".") for part in path.split("/"))
    ):
        return None
    try:
        found = (root / path).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return found if found == root or root in found.parents else None


def _file(found: Path, request: Request, more: dict[str, str]) -> Response:
    stat = found.stat()
    seen = f"{stat.st_ino} {stat.st_mtime_ns} {stat.st_size}".encode()
    etag = f'"{hashlib.blake2b(seen, digest_size=10).hexdigest()}"'
    lasting = found.parent.name in ("assets", "pictures")
    headers = {
        **HEADERS,
        **more,
        "ETag": etag,
        "Last-Modified": formatdate(stat.st_mtime, usegmt=True),
        "Cache-Control": f"public, max-age={LONG_S}, immutable" if lasting else "no-cache",
    }
    held = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if etag in held or "*" in held:
        return Response(status_code=304, headers=headers)
    media_type = NAMED.get(found.name) or TYPES.get(found.suffix, "application/octet-stream")
    return FileResponse(found, headers=headers, media_type=media_type, stat_result=stat)


def _not_found(root: Path) -> Response:
    page = root / "404.html"
    content = page.read_bytes() if page.is_file() else b"<!doctype html><title>404</title><h1>404</h1>"
    headers = {**HEADERS, "Cache-Control": "no-cache"}
    return Response(content, status_code=404, headers=headers, media_type=TYPES[".html"])


def _wanted(root: Path, accepted: str) -> str:
    """The reader's most wanted language that the site has a front page in, else empty."""
    fronts = (
        {p.name.lower(): p.name for p in root.iterdir() if (p / "index.html").is_file()}
        if root.is_dir()
        else {}
    )
    for lang in accepted_languages(accepted):
        for form in _forms(lang):
            if form in fronts:
                return fronts[form]
    return ""


def accepted_languages(header: str) -> tuple[str, ...]:
    """Languages of an Accept-Language header, most wanted first (RFC 9110, 12.5.4)."""
    wanted: list[tuple[float, int, str]] = []
    for place, part in enumerate(header.lower().split(",")[:50]):
        lang, _, rest = part.partition(";")
        try:
            weight = float(rest.strip().removeprefix("q=")) if rest.strip() else 1.0
        except ValueError:
            weight = 0.0
        if lang.strip() and 0 < weight <= 1:
            wanted.append((-weight, place, lang.strip()))
    return tuple(lang for _, _, lang in sorted(wanted))


def _forms(lang: str) -> tuple[str, ...]:
    """A language as the site may name it: itself, with its script, without its region."""
    base = lang.split("-")[0]
    return (lang, f"{base}-{script_of(lang)}".lower(), base)
