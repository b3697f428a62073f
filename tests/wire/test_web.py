"""The polite web against a server with every bad habit."""

from __future__ import annotations

import inspect
import threading
import time
from datetime import UTC, datetime
from itertools import pairwise

import httpcore
import httpx
import pytest

from broadsheet import __version__
from broadsheet.errors import FetchError, TooLarge, UnsafeAddress, WrongType
from broadsheet.wire.web import CODES, retry_after_s, user_agent

from ..servers import ARTICLE, Answer


def test_a_page(hostile, make_web) -> None:
    answer = make_web(contact="mailto:desk@example.org").get(hostile.url("/article"))
    assert answer.status == 200
    assert answer.body.decode() == ARTICLE
    assert answer.url == hostile.url("/article")
    assert answer.moved_to == ""
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    sent = hostile.asked[-1][2]
    assert sent["User-Agent"] == f"Broadsheet/{__version__} (+mailto:desk@example.org)"
    assert sent["Accept-Encoding"] == "gzip, br"
    assert "Cookie" not in sent


def test_no_cookie_comes_back(hostile, make_web) -> None:
    hostile.put("/cookie", Answer(b"x", headers={"Set-Cookie": "id=1; Path=/"}))
    web = make_web()
    web.get(hostile.url("/cookie"))
    web.get(hostile.url("/cookie"))
    assert all("Cookie" not in headers for _, _, headers in hostile.asked)


def test_conditional_get(hostile, make_web) -> None:
    web = make_web()
    first = web.get(hostile.url("/conditional"))
    again = web.get(hostile.url("/conditional"), etag=first.headers["etag"])
    assert not first.not_modified and again.not_modified and again.body == b""
    assert web.get(hostile.url("/conditional"), last_modified=first.headers["last-modified"]).not_modified


# -- redirects ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "moved_to"),
    [
        ("/moved", "/article"),
        ("/moved-308", "/article"),
        ("/for-now", ""),
        ("/moved-then-for-now", "/for-now"),
        ("/for-now-then-moved", ""),
        ("/hop?n=8", "/article"),
    ],
)
def test_redirects_are_followed_and_permanent_ones_remembered(
    hostile, make_web, path: str, moved_to: str
) -> None:
    answer = make_web().get(hostile.url(path))
    assert answer.url == hostile.url("/article")
    assert answer.moved_to == (hostile.url(moved_to) if moved_to else "")


@pytest.mark.parametrize("path", ["/loop", "/hop?n=9", "/to-nowhere", "/to-script", "/to-file"])
def test_redirects_that_lead_nowhere(hostile, make_web, path: str) -> None:
    with pytest.raises(FetchError) as caught:
        make_web().get(hostile.url(path))
    assert caught.value.code == "redirect-loop"
    assert caught.value.verdict == "hold"


# -- status ------------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 410, 451, 429, 500, 503, 300])
def test_an_error_has_its_status(hostile, make_web, status: int) -> None:
    with pytest.raises(FetchError) as caught:
        make_web().get(hostile.url(f"/{status}"))
    assert caught.value.status == status
    assert caught.value.code == f"http-{status}"


@pytest.mark.parametrize(
    ("path", "seconds"), [("/429", 120), ("/503", 60), ("/503-date", 90), ("/500", None)]
)
def test_retry_after(hostile, make_web, path: str, seconds: float | None) -> None:
    with pytest.raises(FetchError) as caught:
        make_web().get(hostile.url(path))
    assert caught.value.retry_after_s == (pytest.approx(seconds, abs=3) if seconds else None)


def test_a_host_that_says_429_is_left_alone_and_others_are_not(hostile, make_web) -> None:
    web = make_web()
    with pytest.raises(FetchError):
        web.get(hostile.url("/429"))
    with pytest.raises(FetchError) as caught:
        web.get(hostile.url("/article"))
    assert caught.value.code == "host-quiet"
    assert caught.value.retry_after_s == pytest.approx(120, abs=3)
    assert hostile.count("/article") == 0
    assert web.get(hostile.url("/article", host="localhost")).status == 200


NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0), ("30", 30), ("30.5", 30.5), ("99999999999", 86_400), ("", None), ("-5", None), ("soon", None),
        ("Sun, 22 Nov 2026 12:01:00 GMT", 60), ("Sun, 22 Nov 2026 11:00:00 GMT", 0),
        ("Sun, 22 Nov 2026 14:00 +0200", 0),
        ("Fri, 01 Jan 2999 00:00:00 GMT", 86_400), ("Sun, 99 Nov 2026 12:00:00 GMT", None), ("1" * 500, 86_400),
        ("²", None), ("٣", None), ("nan", None),
    ],
)  # fmt: skip
def test_retry_after_forms(value: str, seconds: float | None) -> None:
    assert retry_after_s(value, NOW) == seconds


# -- time --------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/slow", "/drip", "/drip-head"])
def test_time_is_capped_however_the_bytes_come(hostile, make_web, path: str) -> None:
    started = time.monotonic()
    with pytest.raises(FetchError) as caught:
        make_web(total_timeout_s=0.5).get(hostile.url(path), robots=False)
    assert caught.value.code == "timeout"
    assert time.monotonic() - started < 2


def test_redirects_share_the_time(hostile, make_web) -> None:
    def slow_hop(handler) -> None:
        time.sleep(0.3)
        handler.reply(Answer(status=302, headers={"Location": f"{handler.path}x"}))

    for length in range(1, 8):
        hostile.put(f"/{'x' * length}", slow_hop)
    with pytest.raises(FetchError) as caught:
        make_web(total_timeout_s=0.7).get(hostile.url("/x"), robots=False)
    assert caught.value.code == "timeout"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/reset", "reset"),
        ("/reset-midway", "reset"),
        ("/cut-short", "protocol-error"),
        ("/garbage", "protocol-error"),
    ],
)
def test_broken_connections(hostile, make_web, path: str, code: str) -> None:
    with pytest.raises(FetchError) as caught:
        make_web().get(hostile.url(path), robots=False)
    assert caught.value.code == code
    assert caught.value.verdict == "hold"


def test_nobody_there_and_no_such_name(hostile, make_web) -> None:
    web = make_web(resolve=lambda name, port: (_ for _ in ()).throw(OSError("no such name")))
    with pytest.raises(FetchError) as caught:
        web.get("http://nowhere.example/")
    assert caught.value.code == "unreachable"
    with pytest.raises(FetchError) as caught:
        make_web().get("http://127.0.0.1:1/")
    assert caught.value.code == "unreachable"


def test_an_unreachable_host_is_not_tried_again_at_once(make_web) -> None:
    asked = []

    def resolve(name: str, port: int) -> list[str]:
        asked.append(name)
        raise OSError("no such name")

    web = make_web(resolve=resolve)
    for _ in range(5):
        with pytest.raises(FetchError):
            web.get("http://nowhere.example/a", robots=False)
    assert len(asked) == 1


# -- size and type -----------------------------------------------------------------


@pytest.mark.parametrize("path", ["/endless-page", "/20mb-page", "/50mb-feed", "/gzip-bomb", "/br-bomb"])
def test_size_is_capped_after_decoding(hostile, make_web, path: str) -> None:
    with pytest.raises(TooLarge) as caught:
        make_web().get(hostile.url(path), robots=False, max_bytes=1_000_000)
    assert caught.value.verdict == "spike"


@pytest.mark.parametrize("path", ["/gzip", "/br", "/not-gzip", "/untyped"])
def test_bodies_come_out_decoded(hostile, make_web, path: str) -> None:
    assert make_web().get(hostile.url(path)).body.decode() == ARTICLE


@pytest.mark.parametrize("path", ["/broken-gzip", "/broken-br", "/zstd"])
def test_badly_packed_bodies(hostile, make_web, path: str) -> None:
    with pytest.raises(FetchError) as caught:
        make_web().get(hostile.url(path))
    assert caught.value.code == "bad-encoding"


def test_types_are_checked_before_the_body_is_read(hostile, make_web) -> None:
    web = make_web()
    with pytest.raises(WrongType):
        web.get(hostile.url("/pdf"), types=("text/html", "application/xhtml+xml"))
    with pytest.raises(WrongType):
        web.get(hostile.url("/endless-page"), types=("application/pdf",))
    assert web.get(hostile.url("/article"), types=("text/*",)).status == 200
    assert web.get(hostile.url("/untyped"), types=("text/html",)).status == 200


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/", "/article", "http://["]
)
def test_only_http_addresses(make_web, url: str) -> None:
    with pytest.raises(UnsafeAddress):
        make_web().get(url)


# -- manners -----------------------------------------------------------------------


def test_one_request_at_a_time_for_a_host_with_a_gap(hostile, make_web) -> None:
    web = make_web(min_gap_s=0.05)
    threads = [threading.Thread(target=web.get, args=(hostile.url("/article"),)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = sorted(at for at, _, _ in hostile.asked)
    assert len(times) == 9
    assert hostile.most_busy == 1
    assert all(later - earlier >= 0.045 for earlier, later in pairwise(times))


def test_hosts_do_not_wait_for_each_other(hostile, make_web) -> None:
    web = make_web(total_timeout_s=1.5)

    def drip() -> None:
        with pytest.raises(FetchError):
            web.get(hostile.url("/drip"), robots=False)

    slow = threading.Thread(target=drip)
    slow.start()
    time.sleep(0.1)
    started = time.monotonic()
    assert web.get(hostile.url("/article", host="localhost"), robots=False).status == 200
    assert time.monotonic() - started < 1
    slow.join()


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("", "Broadsheet/{}"),
        ("https://news.example.org", "Broadsheet/{} (+https://news.example.org)"),
        ("a@b.org\r\nX-Evil: 1", "Broadsheet/{} (+a@b.orgX-Evil: 1)"),
        ("редакция)", "Broadsheet/{}"),
    ],
)
def test_user_agent(contact: str, expected: str) -> None:
    assert user_agent(contact) == expected.format(__version__)


# -- every error of the library below is one of ours -----------------------------------


def _errors_of(module: object, root: type[Exception]) -> set[type[Exception]]:
    found = {thing for _, thing in inspect.getmembers(module, inspect.isclass) if issubclass(thing, root)}
    return {
        kind for kind in found if not any(other is not kind and issubclass(other, kind) for other in found)
    }


def test_every_httpx_error_is_mapped() -> None:
    """StreamError and CookieConflict are mistakes of a caller, not of the other side: they stay bugs."""
    raised = _errors_of(httpx, Exception)
    bugs = {kind for kind in raised if issubclass(kind, (httpx.StreamError, httpx.CookieConflict))}
    assert raised - bugs == set(CODES)


def test_every_httpcore_error_reaches_the_table() -> None:
    from httpx._transports.default import HTTPCORE_EXC_MAP, _load_httpcore_exceptions

    table = HTTPCORE_EXC_MAP or _load_httpcore_exceptions()
    for kind in _errors_of(httpcore, Exception) - {httpcore.ConnectionNotAvailable}:
        ours = next(table[parent] for parent in kind.__mro__ if parent in table)
        assert any(parent in CODES for parent in ours.__mro__) or ours is httpx.ConnectError
