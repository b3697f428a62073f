"""Fetch, with the real web and a server that misbehaves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.desks.fetch import (
    CODES,
    Fetch,
    is_reserved,
    leads_up,
    media_type,
    refused_by,
    tdm_rules,
)
from broadsheet.errors import FetchError, RobotsRefused, TooLarge, UnsafeAddress, WireError, WrongType
from broadsheet.news import Dispatch, Feed, Filed, Look, Page, Spiked
from broadsheet.settings import Wire

from ..servers import ARTICLE, SHIFT_JIS, Answer

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Noon:
    def now(self) -> datetime:
        return NOW


@pytest.fixture
def desk(make_web) -> Callable[..., Fetch]:
    def make(**words: Any) -> Fetch:
        words = {"total_timeout_s": 1.0, "max_page_bytes": 1_000_000, "allow_private_addresses": True} | words
        return Fetch(web=make_web(**words), clock=Noon(), settings=Wire(min_gap_s=0.0, **words))

    return make


def dispatch(link: str) -> Dispatch:
    return Dispatch(
        feed=Feed(url="https://a.example/f", outlet="A"), url=link, link=link, title="T", seen=NOW
    )


def fetched(desk: Fetch, link: str) -> Page:
    piece = dispatch(link)
    (outcome,) = desk.work([piece])
    assert isinstance(outcome, Filed), outcome
    assert outcome.subject == piece.id
    (page,) = outcome.made
    return page


def test_a_page(hostile, desk) -> None:
    page = fetched(desk(), hostile.url("/moved"))
    assert page.url == hostile.url("/article")
    assert (page.status, page.content_type, page.charset, page.refused) == (200, "text/html", "utf-8", "")
    assert page.body.decode() == ARTICLE
    assert page.fetched == NOW
    assert page.dispatch.link == hostile.url("/moved")


def test_the_link_is_asked_for_as_the_feed_gave_it(hostile, desk) -> None:
    fetched(desk(), hostile.url("/article?utm_source=rss&token=1"))
    assert hostile.asked[1][1] == "/article?utm_source=rss&token=1"


def test_charset_is_what_the_header_says_or_empty(hostile, desk) -> None:
    page = fetched(desk(), hostile.url("/shift-jis"))
    assert (page.charset, page.body) == ("", SHIFT_JIS)
    assert fetched(desk(), hostile.url("/untyped")).content_type == "text/html"


@pytest.mark.parametrize(("status", "code"), [*CODES.items(), (400, "client-error")])
def test_answers_that_will_not_change_are_spiked(hostile, desk, status: int, code: str) -> None:
    (outcome,) = desk().work([dispatch(hostile.url(f"/{status}"))])
    assert isinstance(outcome, Spiked)
    assert outcome.code == code and str(status) in outcome.reason


@pytest.mark.parametrize(("path", "code"), [("/empty-page", "empty-page"), ("/pdf-untyped", "wrong-type")])
def test_pages_that_are_none_are_spiked(hostile, desk, path: str, code: str) -> None:
    (outcome,) = desk().work([dispatch(hostile.url(path))])
    assert isinstance(outcome, Spiked) and outcome.code == code


@pytest.mark.parametrize(
    ("path", "kind", "verdict"),
    [
        ("/pdf", WrongType, "spike"),
        ("/picture-feed", WrongType, "spike"),
        ("/20mb-page", TooLarge, "spike"),
        ("/endless-page", TooLarge, "spike"),
        ("/gzip-bomb", TooLarge, "spike"),
        ("/br-bomb", TooLarge, "spike"),
        ("/loop", FetchError, "hold"),
        ("/slow", FetchError, "hold"),
        ("/drip", FetchError, "hold"),
        ("/drip-head", FetchError, "hold"),
        ("/reset", FetchError, "hold"),
        ("/reset-midway", FetchError, "hold"),
        ("/cut-short", FetchError, "hold"),
        ("/429", FetchError, "hold"),
        ("/429-silent", FetchError, "hold"),
        ("/500", FetchError, "hold"),
        ("/503-date", FetchError, "hold"),
    ],
)
def test_bad_pages_and_hosts(hostile, desk, path: str, kind: type[WireError], verdict: str) -> None:
    with pytest.raises(kind) as caught:
        list(desk().work([dispatch(hostile.url(path))]))
    assert caught.value.verdict == verdict
    assert re.fullmatch("[a-z0-9-]+", caught.value.code)


def test_a_retry_after_reaches_the_loop(hostile, desk) -> None:
    with pytest.raises(FetchError) as caught:
        list(desk().work([dispatch(hostile.url("/429"))]))
    assert caught.value.retry_after_s == 120


def test_robots_and_private_addresses(hostile, desk) -> None:
    hostile.put("/robots.txt", Answer(b"User-agent: *\nDisallow: /article", type="text/plain"))
    with pytest.raises(RobotsRefused):
        list(desk().work([dispatch(hostile.url("/article"))]))
    with pytest.raises(UnsafeAddress):
        list(desk(allow_private_addresses=False).work([dispatch(hostile.url("/article"))]))


def test_login_pages_are_for_extract_to_see(hostile, desk) -> None:
    page = fetched(desk(), hostile.url("/login"))
    assert page.url == hostile.url("/sign-in?next=/login")


# -- rights --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "refused"), [("/tdm", "tdm-reservation"), ("/noai", "noai"), ("/noai-others", "")]
)
def test_rights_reserved_in_headers(hostile, desk, path: str, refused: str) -> None:
    assert fetched(desk(), hostile.url(path)).refused == refused


@pytest.mark.parametrize(
    ("headers", "refused"),
    [
        ({}, ""),
        ({"tdm-reservation": "0"}, ""),
        ({"tdm-reservation": "1"}, "tdm-reservation"),
        ({"tdm-reservation": " 1 , 1"}, "tdm-reservation"),
        ({"x-robots-tag": "noindex, nofollow"}, ""),
        ({"x-robots-tag": "NoAI"}, "noai"),
        ({"x-robots-tag": "noindex, noml"}, "noai"),
        ({"x-robots-tag": "googlebot: noindex, noai"}, ""),
        ({"x-robots-tag": "googlebot: noindex, broadsheet: noai"}, "noai"),
        ({"x-robots-tag": "broadsheet: noai"}, "noai"),
        ({"x-robots-tag": "unavailable_after: 25 Jun 2027 15:00:00 PST, noai"}, "noai"),
        ({"x-robots-tag": "max-snippet: 20, noai"}, "noai"),
    ],
)
def test_forms_of_refusal(headers: dict[str, str], refused: str) -> None:
    assert refused_by(headers) == refused


def tdmrep(hostile, rows: Any) -> None:
    hostile.put("/.well-known/tdmrep.json", Answer(json.dumps(rows).encode(), type="application/json"))


def test_tdmrep_is_read_once_for_each_host(hostile, desk) -> None:
    tdmrep(hostile, [{"location": "/art*", "tdm-reservation": 1}])
    worker = desk()
    assert fetched(worker, hostile.url("/article")).refused == "tdm-reservation"
    assert fetched(worker, hostile.url("/untyped")).refused == ""
    assert hostile.count("/.well-known/tdmrep.json") == 1
    assert fetched(worker, hostile.url("/article", host="localhost")).refused == "tdm-reservation"
    assert hostile.count("/.well-known/tdmrep.json") == 2


def test_tdmrep_is_asked_for_once_however_many_lanes_want_it(hostile, desk) -> None:
    tdmrep(hostile, [{"location": "/", "tdm-reservation": 1}])
    worker = desk()
    with ThreadPoolExecutor(8) as lanes:
        pages = list(lanes.map(lambda n: fetched(worker, hostile.url(f"/article?{n}")), range(8)))
    assert {page.refused for page in pages} == {"tdm-reservation"}
    assert hostile.count("/.well-known/tdmrep.json") == 1


def test_a_reservation_is_read_also_where_the_host_wants_a_long_pause(hostile, desk) -> None:
    hostile.put("/robots.txt", Answer(b"User-agent: *\nCrawl-delay: 3600", type="text/plain"))
    tdmrep(hostile, [{"location": "/", "tdm-reservation": 1}])
    assert fetched(desk(), hostile.url("/article")).refused == "tdm-reservation"


@pytest.mark.parametrize("header", ['"é"', '"日本"', "Дата", '"' + "x" * 20_000 + '"'])
def test_header_values_that_cannot_be_sent_again_are_not_kept(hostile, desk, header: str) -> None:
    """A raw byte above ASCII is no header value that any client may send."""

    def route(handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        for name in (b"ETag", b"Last-Modified"):
            handler._headers_buffer.append(name + b": " + header.encode() + b"\r\n")
        handler.send_header("Content-Length", str(len(ARTICLE)))
        handler.end_headers()
        handler.wfile.write(ARTICLE.encode())

    page = fetched(desk(), hostile.put("/odd", route))
    assert (page.etag, page.last_modified) == ("", "")
    old = replace(dispatch(hostile.url("/odd")), last=Look(number=1, etag=header, last_modified=header))
    (again,) = desk().work([old])
    assert isinstance(again, Filed)


@pytest.mark.parametrize("path", ["/500", "/404", "/drip", "/endless-page", "/html-feed", "/reset", "/loop"])
def test_a_host_without_a_readable_tdmrep_reserves_nothing(hostile, desk, path: str) -> None:
    hostile.routes["/.well-known/tdmrep.json"] = hostile.routes[path]
    assert fetched(desk(), hostile.url("/article")).refused == ""


@pytest.mark.parametrize(
    ("rows", "path", "reserved"),
    [
        ([{"location": "*", "tdm-reservation": 1}], "/a", True),
        ([{"location": "/", "tdm-reservation": 1}], "/a/b", True),
        ([{"location": "/a", "tdm-reservation": "1"}], "/b", False),
        (
            [{"location": "/*", "tdm-reservation": 1}, {"location": "/free/", "tdm-reservation": 0}],
            "/free/1",
            False,
        ),
        (
            [{"location": "/free/", "tdm-reservation": 0}, {"location": "/*", "tdm-reservation": 1}],
            "/paid/1",
            True,
        ),
        ([{"location": "/a$", "tdm-reservation": 1}], "/a", True),
        ([{"location": "/a$", "tdm-reservation": 1}], "/ab", False),
        ([{"location": "/*.pdf$", "tdm-reservation": 1}], "/x/y.pdf", True),
        ([{"location": "/기사/", "tdm-reservation": 1}], "/%EA%B8%B0%EC%82%AC/1", True),
        ({"location": "/a", "tdm-reservation": 1}, "/a", True),
        ([{"location": 5}, "x", {"tdm-reservation": 1}], "/a", False),
        ("nonsense", "/a", False),
    ],
)
def test_tdmrep_rules(rows: Any, path: str, reserved: bool) -> None:
    rules = tdm_rules(json.dumps(rows).encode())
    assert is_reserved(rules, f"https://a.example{path}") is reserved


@given(st.binary(max_size=200), st.text(max_size=50))
def test_any_tdmrep_will_do(body: bytes, path: str) -> None:
    assert is_reserved(tdm_rules(body), "https://a.example/x") is False
    assert is_reserved(((path, True),), "https://a.example/x") in (True, False)


def test_a_pattern_of_many_stars_is_quick() -> None:
    assert not is_reserved((("/" + "*a" * 200 + "$", True),), "https://a.example/" + "a" * 3000 + "b")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ("", "")),
        ("text/html", ("text/html", "")),
        ("Text/HTML; Charset=UTF-8", ("text/html", "utf-8")),
        ('text/html;charset="shift_jis";x', ("text/html", "shift_jis")),
        ("; charset=euc-kr", ("", "euc-kr")),
    ],
)
def test_content_types(header: str, expected: tuple[str, str]) -> None:
    assert media_type(header) == expected


def test_codes_are_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "desks" / "fetch.md").read_text("utf-8")
    words = [
        "timeout",
        "reset",
        "unreachable",
        "redirect-loop",
        "robots-unavailable",
        "too-large",
        "robots-refused",
        "unsafe-address",
        "wrong-type",
        "empty-page",
        "client-error",
    ]
    for word in [*CODES.values(), *words, *Wire.model_fields]:
        assert f"`{word}`" in page


@pytest.mark.parametrize(
    ("asked", "given", "soft"),
    [
        ("https://a.example/news/storm-over-alma", "https://www.a.example/", True),
        ("https://a.example/news/2026/storm-over-alma.html", "https://a.example/news/", True),
        ("https://a.example/12345", "https://a.example/", True),
        ("https://a.example/storm-over-alma/amp/", "https://a.example/storm-over-alma/", False),
        ("https://a.example/news/storm-over-alma", "https://a.example/politics/storm-over-alma", False),
        ("https://a.example/news/storm-over-alma", "https://b.example/", False),
        ("https://a.example/news/storm-over-alma", "https://a.example/?p=12", False),
        ("https://a.example/news/storm-over-alma", "https://a.example/news/storm-over-alma", False),
    ],
)
def test_an_article_that_leads_to_a_page_above_it_is_gone(asked: str, given: str, soft: bool) -> None:
    assert leads_up(asked, given) is soft


def test_a_soft_404_is_not_found_at_a_second_look_only(hostile, desk) -> None:
    hostile.put("/news/storm-over-alma", Answer(status=302, headers={"Location": "/"}))
    hostile.put("/", Answer(ARTICLE.encode()))
    first = dispatch(hostile.url("/news/storm-over-alma"))
    again = replace(first, last=Look(number=1, digest="0" * 64))
    (opened,) = desk().work([first])
    (looked,) = desk().work([again])
    assert isinstance(opened, Filed)
    assert isinstance(looked, Spiked) and looked.code == "not-found" and "leads to" in looked.reason
