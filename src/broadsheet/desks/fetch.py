"""Fetch: may we have the page, and what is there.

Takes a Dispatch, files the Page as the server gave it. Looking at a page again (``Dispatch.last``) is a
conditional request; where the page is as it was nothing is filed. A page whose host refuses text and data mining is
filed with the reason in ``Page.refused``; what follows from that is decided where the report is made.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import unquote, urlsplit

from ..errors import FetchError, WireError
from ..news import Dispatch, Filed, Held, Look, Page, Recipe, Spiked, content_id
from ..ports import Clock, Response, Web
from ..settings import Wire
from ..text.foreign import sendable
from ..text.urls import origin

VERSION = 2
TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1"
CODES = {
    401: "login-required", 402: "paywall", 403: "forbidden", 404: "not-found", 410: "gone", 451: "legal-block",
}  # fmt: skip
"""Answers that will not change soon; other 4xx are "client-error". 408, 425 and 429 are tried again."""
AGAIN = frozenset({408, 425, 429})
MAX_TDMREP_BYTES = 500_000
KEPT = timedelta(days=1)
"""tdmrep.json is read again after this."""
AGENTS = ("broadsheet", "*")
_NO_AI = frozenset({"noai", "noml"})


@dataclass(slots=True)
class _Kept:
    """What tdmrep.json of one host said. ``lock`` is held while it is asked for, so that it is asked for once."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    read: datetime | None = None
    rules: tuple[tuple[str, bool], ...] = ()


class Fetch:
    """See the module."""

    name = "fetch"
    batch = 1
    lanes = 16

    def __init__(self, *, web: Web, clock: Clock, settings: Wire) -> None:
        self._web = web
        self._clock = clock
        self._max_bytes = settings.max_page_bytes
        self._reservations: dict[str, _Kept] = {}
        self._guard = threading.Lock()
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=content_id(VERSION, settings.max_page_bytes)
        )

    def work(self, pieces: Sequence[Dispatch], /) -> Iterable[Filed[Page] | Spiked | Held]:
        for dispatch in pieces:
            yield self._fetch(dispatch)

    def _fetch(self, dispatch: Dispatch) -> Filed[Page] | Spiked:
        last = dispatch.last or Look(number=0)
        if last.closed:
            return Spiked(subject=dispatch.id, code="story-closed", reason="its story takes no more reports")
        try:
            answer = self._web.get(
                dispatch.link,
                etag=last.etag,
                last_modified=last.last_modified,
                accept=ACCEPT,
                types=TYPES,
                max_bytes=self._max_bytes,
            )
        except FetchError as error:
            if 400 <= error.status < 500 and error.status not in AGAIN:
                code = CODES.get(error.status, "client-error")
                return Spiked(subject=dispatch.id, code=code, reason=str(error))
            raise
        if answer.not_modified:
            return Filed(subject=dispatch.id, made=())
        if dispatch.last and leads_up(dispatch.url, answer.url):
            why = f"its address leads to {answer.url} now"
            return Spiked(subject=dispatch.id, code="not-found", reason=why)
        page = self._page(dispatch, answer)
        if isinstance(page, Page) and page.digest == last.digest:
            return Filed(subject=dispatch.id, made=())
        return page if isinstance(page, Spiked) else Filed(subject=dispatch.id, made=(page,))

    def _page(self, dispatch: Dispatch, answer: Response) -> Page | Spiked:
        kind, charset = media_type(answer.headers.get("content-type", ""))
        if not answer.body.strip():
            return Spiked(subject=dispatch.id, code="empty-page", reason=f"{answer.url} is empty")
        if not kind and looks_binary(answer.body):
            return Spiked(subject=dispatch.id, code="wrong-type", reason=f"{answer.url} is no web page")
        return Page(
            dispatch=dispatch,
            url=answer.url,
            status=answer.status,
            content_type=kind or "text/html",
            charset=charset,
            body=answer.body,
            fetched=self._clock.now(),
            refused=refused_by(answer.headers) or self._reserved(answer),
            etag=sendable(answer.headers.get("etag", "")),
            last_modified=sendable(answer.headers.get("last-modified", "")),
        )

    def _reserved(self, answer: Response) -> str:
        site = origin(answer.url)
        with self._guard:
            kept = self._reservations.setdefault(site, _Kept())
        with kept.lock:
            now = self._clock.now()
            if kept.read is None or not timedelta() <= now - kept.read < KEPT:
                kept.rules, kept.read = self._read_tdmrep(site), now
            rules = kept.rules
        return "tdm-reservation" if is_reserved(rules, answer.url) else ""

    def _read_tdmrep(self, site: str) -> tuple[tuple[str, bool], ...]:
        """A host without the file, or one that cannot give it now, reserves nothing by it (TDMRep 5.1). Like robots.txt
        it states rules for readers such as we are, so it is asked for whatever robots.txt says."""
        try:
            answer = self._web.get(
                f"{site}/.well-known/tdmrep.json",
                accept="application/json",
                max_bytes=MAX_TDMREP_BYTES,
                robots=False,
            )
        except WireError:
            return ()
        return tdm_rules(answer.body)


def leads_up(asked: str, given: str) -> bool:
    """Does the address of an article lead to the front page or to a section above it (a "soft 404")?

    What is cut off has to look like the name of an article: with a digit or a hyphen, so that "/amp/" is none.
    """
    ours, theirs = urlsplit(asked), urlsplit(given)
    path, there = (
        ours.path.strip("/").split("/"),
        [part for part in theirs.path.strip("/").split("/") if part],
    )
    same = (ours.hostname or "").removeprefix("www.") == (theirs.hostname or "").removeprefix("www.")
    above = len(there) < len(path) and path[: len(there)] == there and not theirs.query
    return same and above and re.search(r"[\d-]", path[-1]) is not None


def media_type(header: str) -> tuple[str, str]:
    """(media type, charset) of a Content-Type, lower case, empty where missing."""
    kind = header.partition(";")[0].strip().lower()
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", header, re.I)
    return kind, charset.group(1).lower() if charset else ""


def looks_binary(body: bytes) -> bool:
    """Whether a body without a type is something other than text: PDF, pictures, archives, films."""
    head = body[:1024]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    signatures = (
        b"%PDF-",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"PK\x03\x04",
        b"\x1f\x8b",
        b"RIFF",
        b"ID3",
        b"OggS",
    )
    return head.startswith(signatures) or (
        head.count(0) > len(head) // 4 and b"<\0" not in head and b"\0<" not in head
    )


def refused_by(headers: Mapping[str, str]) -> str:
    """ "tdm-reservation" or "noai" where the headers of an answer say so, else empty.

    ``TDM-Reservation: 1`` (TDM Reservation Protocol, W3C community group, 2024), ``X-Robots-Tag`` with
    "noai" or "noml" for everyone or for us by name.
    """
    if headers.get("tdm-reservation", "").strip().partition(",")[0].strip() == "1":
        return "tdm-reservation"
    agent = "*"
    for part in headers.get("x-robots-tag", "").lower().split(","):
        before, colon, after = part.partition(":")
        if colon and before.strip() not in (
            "unavailable_after",
            "max-snippet",
            "max-image-preview",
            "max-video-preview",
        ):
            agent, part = before.strip(), after
        if agent in AGENTS and part.strip() in _NO_AI:
            return "noai"
    return ""


def tdm_rules(body: bytes) -> tuple[tuple[str, bool], ...]:
    """(location pattern, reserved) of a tdmrep.json, in its order; rows we cannot read are left out."""
    try:
        rows = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    found = []
    for row in rows if isinstance(rows, list) else [rows]:
        if isinstance(row, dict) and isinstance(row.get("location"), str):
            found.append((row["location"], str(row.get("tdm-reservation", "")).strip() == "1"))
    return tuple(found)


def is_reserved(rules: Sequence[tuple[str, bool]], url: str) -> bool:
    """The longest matching location decides; "*" stands for anything, "$" for the end."""
    split = urlsplit(url)
    path = unquote(split.path or "/") + (f"?{split.query}" if split.query else "")
    matching = [(len(location), reserved) for location, reserved in rules if _matches(location, path)]
    return max(matching, default=(0, False))[1]


def _matches(location: str, path: str) -> bool:
    """Leftmost match of each part in turn: linear in the path, whatever the pattern."""
    pattern = unquote(location) if location.startswith("/") else f"/{unquote(location)}"
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if pattern.endswith("$"):
        if not rest:
            return path == first
        last = rest.pop()
        if not path.endswith(last) or len(path) - len(last) < at:
            return False
        path = path[: len(path) - len(last)]
    for part in rest:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
