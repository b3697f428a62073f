"""The polite, guarded way to the outside: the only place of the house that speaks HTTP as a client."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from fnmatch import fnmatchcase
from types import MappingProxyType

import httpx

from .. import __version__
from ..errors import FetchError, RobotsRefused, TooLarge, UnsafeAddress, WireError, WrongType
from ..ports import Response
from ..settings import Stylebook
from ..text.foreign import DAY_S, number, seconds, sendable
from ..text.urls import absolute, origin
from .body import ACCEPT_ENCODING, read_body
from .guard import Deadline, GuardedBackend, GuardedTransport, Resolve, system_resolve
from .pace import UNREACHABLE_QUIET_S, Pace
from .robots import MAX_BYTES as MAX_ROBOTS_BYTES
from .robots import Robots

PERMANENT = frozenset({301, 308})
REDIRECTS = PERMANENT | {302, 303, 307}

CODES: Mapping[type[Exception], str] = MappingProxyType(
    {
        httpx.ConnectTimeout: "unreachable",
        httpx.ReadTimeout: "timeout",
        httpx.WriteTimeout: "timeout",
        httpx.PoolTimeout: "timeout",
        httpx.ConnectError: "unreachable",
        httpx.ReadError: "reset",
        httpx.WriteError: "reset",
        httpx.CloseError: "reset",
        httpx.ProxyError: "unreachable",
        httpx.RemoteProtocolError: "protocol-error",
        httpx.LocalProtocolError: "protocol-error",
        httpx.UnsupportedProtocol: "protocol-error",
        httpx.DecodingError: "bad-encoding",
        httpx.TooManyRedirects: "redirect-loop",
        httpx.HTTPStatusError: "http-error",
        httpx.InvalidURL: "bad-address",
    }
)
"""Every error httpx raises for what the other side did, with the ``code`` our FetchError gives it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Ask:
    """What one ``get`` wants, the same for each hop."""

    headers: Mapping[str, str]
    types: Sequence[str]
    max_bytes: int
    cut: bool = False


class PoliteWeb:
    """``ports.Web`` over httpx. One instance serves all threads.

    One request at a time for each host and a pause between two; robots.txt; no cookies, no proxy;
    redirects followed by hand, each hop guarded and asked for politely. ``total_timeout_s`` counts the
    exchange, not the waiting for a turn.

    Raises for an answer that is no use: FetchError, with ``status`` and a ``code`` of its own (unreachable,
    timeout, reset, protocol-error, bad-encoding, redirect-loop, http-STATUS, host-quiet, host-busy, crawl-delay,
    robots-unavailable), RobotsRefused, TooLarge, UnsafeAddress, WrongType.
    """

    def __init__(self, stylebook: Stylebook, *, resolve: Resolve = system_resolve) -> None:
        self._settings = settings = stylebook.wire
        self.user_agent = user_agent(stylebook.publisher.contact or stylebook.paper.base_url)
        self._deadline = Deadline()
        self._transport = GuardedTransport(
            GuardedBackend(
                deadline=self._deadline, allow_private=settings.allow_private_addresses, resolve=resolve
            )
        )
        self._pace = Pace(settings.min_gap_s)
        self._robots = Robots(self._ask_robots)

    def get(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        accept: str = "*/*",
        types: Sequence[str] = (),
        max_bytes: int | None = None,
        robots: bool = True,
    ) -> Response:
        """One page. ``types``: media types that will do, "text/*" allowed; a missing one passes."""
        headers = {"Accept": accept}
        if sendable(etag):
            headers["If-None-Match"] = etag
        if sendable(last_modified):
            headers["If-Modified-Since"] = last_modified
        limit = self._settings.max_page_bytes if max_bytes is None else max_bytes
        return self._follow(url, _Ask(headers=headers, types=types, max_bytes=limit), robots=robots)

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def _follow(self, url: str, ask: _Ask, *, robots: bool) -> Response:
        here = _checked(url)
        moved_to, permanent, been = "", True, {here}
        left_s = self._settings.total_timeout_s
        for _ in range(self._settings.max_redirects + 1):
            gap_s = self._permission(here) if robots else None
            with self._pace.turn(origin(here).partition("://")[2], gap_s):
                self._pace.check(origin(here))
                started = time.monotonic()
                answer = self._exchange(here, ask, left_s)
                left_s -= time.monotonic() - started
            if answer.status not in REDIRECTS:
                return Response(
                    url=here,
                    moved_to=moved_to,
                    status=answer.status,
                    headers=answer.headers,
                    body=answer.body,
                )
            target = absolute(answer.headers.get("location", ""), here)
            if not target or target in been:
                what = "in a circle" if target else "nowhere"
                raise FetchError(f"{here} redirects {what}", url=url, code="redirect-loop")
            been.add(target)
            permanent = permanent and answer.status in PERMANENT
            if permanent:
                moved_to = target
            here = target
        raise FetchError(f"{url} redirects too often", url=url, code="redirect-loop")

    def _permission(self, url: str) -> float:
        """The crawl-delay in seconds. Raises RobotsRefused, FetchError while robots.txt is not to be had."""
        site = origin(url)
        if not self._robots.allows(site, url):
            raise RobotsRefused(f"robots.txt of {site} refuses {url}", url=url)
        return self._robots.crawl_delay_s(site)

    def _ask_robots(self, url: str) -> tuple[int, bytes]:
        ask = _Ask(headers={"Accept": "text/plain,*/*;q=0.5"}, types=(), max_bytes=MAX_ROBOTS_BYTES, cut=True)
        answer = self._follow(url, ask, robots=False)
        return answer.status, answer.body

    def _exchange(self, url: str, ask: _Ask, left_s: float) -> Response:
        """One request and its answer, which is 2xx, 3xx or an error."""
        self._deadline.set(left_s)
        step_s = min(self._settings.connect_timeout_s, max(left_s, 0.001))
        timeouts = {"connect": step_s, "read": left_s, "write": left_s, "pool": left_s}
        try:
            request = httpx.Request(
                "GET",
                url,
                headers={
                    "User-Agent": self.user_agent,
                    "Accept-Encoding": ACCEPT_ENCODING,
                    **ask.headers,
                },
                extensions={"timeout": timeouts},
            )
            response = self._transport.handle_request(request)
            try:
                return self._taken(url, ask, response)
            finally:
                response.close()
        except tuple(CODES) as error:
            raise self._explained(url, error) from error

    def _taken(self, url: str, ask: _Ask, response: httpx.Response) -> Response:
        headers = _folded(response.headers)
        status = response.status_code
        body = b""
        if status >= 400:
            raise self._refusal(url, status, headers)
        if status < 300:
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind and ask.types and not any(fnmatchcase(kind, wanted) for wanted in ask.types):
                raise WrongType(f"{url} is {kind}", url=url, content_type=kind, status=status)
            length = number(headers.get("content-length", ""), ask.max_bytes + 1.0)
            if length is not None and length > ask.max_bytes and not ask.cut:
                raise TooLarge(f"{url} is larger than {ask.max_bytes} bytes", url=url, status=status)
            if not isinstance(response.stream, httpx.SyncByteStream):
                raise TypeError("the transport gave no synchronous stream")
            body = read_body(
                response.stream, headers.get("content-encoding", ""), ask.max_bytes, url=url, cut=ask.cut
            )
        elif status not in REDIRECTS and status != 304:
            raise FetchError(f"{url} answers {status}", url=url, status=status, code=f"http-{status}")
        return Response(url=url, moved_to="", status=status, headers=headers, body=body)

    def _refusal(self, url: str, status: int, headers: Mapping[str, str]) -> FetchError:
        wait = retry_after_s(headers.get("retry-after", ""), datetime.now(UTC))
        if status == 429 and wait:
            self._pace.quiet(origin(url).partition("://")[2], wait)
        return FetchError(
            f"{url} answers {status}", url=url, status=status, code=f"http-{status}", retry_after_s=wait
        )

    def _explained(self, url: str, error: Exception) -> WireError:
        code = next(CODES[kind] for kind in type(error).__mro__ if kind in CODES)
        if code == "unreachable":
            self._pace.quiet(origin(url), UNREACHABLE_QUIET_S)  # http may answer where https does not
        return FetchError(f"{url}: {code}", url=url, code=code)


def user_agent(contact: str) -> str:
    """ "Broadsheet/0.1.0 (+contact)"; characters a header cannot carry are left out."""
    clean = re.sub(r"[^\x21-\x7e ]|[()\\]", "", contact).strip()
    return f"Broadsheet/{__version__}" + (f" (+{clean})" if clean else "")


def retry_after_s(value: str, now: datetime) -> float | None:
    """Seconds of a Retry-After header (seconds or date, RFC 9110), at most a day; None where unusable."""
    wait = seconds(value)
    if wait is not None:
        return wait
    try:
        moment = parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 0.0), DAY_S)


def _checked(url: str) -> str:
    found = absolute(url, url)
    if not found:
        raise UnsafeAddress(f"{url[:200]!r} is not an http(s) address", url=url)
    return found


def _folded(headers: httpx.Headers) -> Mapping[str, str]:
    """Lower-case names; several lines of one name joined by ", "."""
    return MappingProxyType(dict(headers.items()))
