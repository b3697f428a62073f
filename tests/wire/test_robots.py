"""robots.txt, as RFC 9309 has it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.errors import FetchError, RobotsRefused, UnsafeAddress
from broadsheet.wire.robots import KEPT_S, RETRY_S, Robots, ours

from ..servers import Answer, _redirect

TEXT = "text/plain"


def robots_txt(hostile, text: str, status: int = 200) -> None:
    hostile.put("/robots.txt", Answer(text.encode(), status=status, type=TEXT))


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /art", False),
        ("User-agent: *\nDisallow: /news", True),
        ("User-agent: *\nDisallow: /\nAllow: /article$", True),
        ("User-agent: *\nDisallow: /*cle", False),
        ("User-agent: broadsheet\nDisallow: /\n\nUser-agent: *\nDisallow:", False),
        ("User-agent: Broadsheet\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: otherbot\nDisallow: /", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("<html><body>not a robots file</body></html>", True),
        ("\x00\x01\x02 Disallow: /", True),
    ],
)
def test_rules(hostile, make_web, text: str, allowed: bool) -> None:
    robots_txt(hostile, text)
    web = make_web()
    if allowed:
        assert web.get(hostile.url("/article")).status == 200
    else:
        with pytest.raises(RobotsRefused):
            web.get(hostile.url("/article"))
        assert hostile.count("/article") == 0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_robots_file_means_allowed(hostile, make_web, status: int) -> None:
    robots_txt(hostile, "User-agent: *\nDisallow: /", status)
    assert make_web().get(hostile.url("/article")).status == 200


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_broken_robots_file_is_a_hold(hostile, make_web, status: int) -> None:
    robots_txt(hostile, "", status)
    web = make_web()
    for _ in range(2):
        with pytest.raises(FetchError) as caught:
            web.get(hostile.url("/article"))
        assert caught.value.code == "robots-unavailable"
        assert 0 < caught.value.retry_after_s <= RETRY_S
    assert hostile.count("/robots.txt") == 1
    assert hostile.count("/article") == 0


def test_an_unreachable_robots_file_is_a_hold(hostile, make_web) -> None:
    hostile.routes["/robots.txt"] = hostile.routes["/reset"]
    with pytest.raises(FetchError) as caught:
        make_web().get(hostile.url("/article"))
    assert caught.value.verdict == "hold"
    assert hostile.count("/article") == 0


def test_it_is_read_once_for_each_host(hostile, make_web) -> None:
    robots_txt(hostile, "User-agent: *\nDisallow: /secret")
    web = make_web()
    for _ in range(3):
        web.get(hostile.url("/article"))
    web.get(hostile.url("/article", host="localhost"))
    assert hostile.count("/robots.txt") == 2


def test_a_redirected_robots_file_is_followed_and_a_circle_is_none(hostile, make_web) -> None:
    hostile.put("/robots.txt", _redirect("/rules"))
    hostile.put("/rules", Answer(b"User-agent: *\nDisallow: /", type=TEXT))
    with pytest.raises(RobotsRefused):
        make_web().get(hostile.url("/article"))
    hostile.put("/robots.txt", _redirect("/loop"))
    assert make_web().get(hostile.url("/article")).status == 200


def test_a_huge_robots_file_is_read_to_its_limit(hostile, make_web) -> None:
    robots_txt(hostile, "User-agent: *\nDisallow: /article\n" + "# filler\n" * 200_000)
    with pytest.raises(RobotsRefused):
        make_web().get(hostile.url("/article"))


def test_the_target_of_a_redirect_is_asked_for_too(hostile, make_web) -> None:
    robots_txt(hostile, "User-agent: *\nDisallow: /article")
    with pytest.raises(RobotsRefused):
        make_web().get(hostile.url("/moved"))
    assert hostile.count("/article") == 0


def test_crawl_delay_is_kept(hostile, make_web) -> None:
    robots_txt(hostile, "User-agent: *\nCrawl-delay: 0.3")
    web = make_web()
    for _ in range(3):
        web.get(hostile.url("/article"))
    times = [at for at, path, _ in hostile.asked if path == "/article"]
    assert times[1] - times[0] >= 0.28 and times[2] - times[1] >= 0.28


@pytest.mark.parametrize("delay", ["11", "1e12", "1e308", "9" * 300])
def test_a_long_crawl_delay_holds_the_second_page_and_not_the_first(hostile, make_web, delay: str) -> None:
    robots_txt(hostile, f"User-agent: *\nCrawl-delay: {delay}")
    web = make_web()
    began = time.monotonic()
    assert web.get(hostile.url("/article")).status == 200
    with pytest.raises(FetchError) as caught:
        web.get(hostile.url("/article"))
    assert (caught.value.code, caught.value.verdict) == ("crawl-delay", "hold")
    assert 10 < caught.value.retry_after_s <= 86_400
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("delay", ["nan", "inf", "-5", "²", "soon", ""])
def test_a_crawl_delay_that_is_no_number_is_none(hostile, make_web, delay: str) -> None:
    robots_txt(hostile, f"User-agent: *\nCrawl-delay: {delay}")
    web = make_web()
    assert [web.get(hostile.url("/article")).status for _ in range(2)] == [200, 200]


def test_robots_can_be_left_out(hostile, make_web) -> None:
    robots_txt(hostile, "User-agent: *\nDisallow: /")
    assert make_web().get(hostile.url("/article"), robots=False).status == 200
    assert hostile.count("/robots.txt") == 0


def test_robots_of_an_unsafe_address_is_unsafe(hostile, make_web) -> None:
    with pytest.raises(UnsafeAddress):
        make_web(allow_private_addresses=False).get(hostile.url("/article"))


def test_rules_are_kept_a_day_and_failures_ten_minutes() -> None:
    at = time.monotonic()
    answers = [(503, b""), (200, b"User-agent: *\nDisallow: /"), (404, b"")]
    asked = []

    def ask(url: str) -> tuple[int, bytes]:
        asked.append(url)
        return answers[len(asked) - 1]

    robots = Robots(ask, now=lambda: at)
    with pytest.raises(FetchError):
        robots.allows("http://a", "http://a/x")
    at += RETRY_S + 1
    assert not robots.allows("http://a", "http://a/x")
    at += KEPT_S - 1
    assert not robots.allows("http://a", "http://a/x")
    at += 2
    assert robots.allows("http://a", "http://a/x")
    assert asked == ["http://a/robots.txt"] * 3


@given(st.binary(max_size=300))
def test_any_bytes_will_do(body: bytes) -> None:
    robots = Robots(lambda url: (200, body))
    assert robots.allows("http://a", "http://a/x") in (True, False)
    assert robots.crawl_delay_s("http://a") >= 0


def long_group(agents: int, rules: int) -> str:
    return "".join(f"User-agent: a{n}\n" for n in range(agents)) + "".join(
        f"Disallow: /{n}\n" for n in range(rules)
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (long_group(15_000, 15_000), ""),
        (
            "User-agent: Googlebot\nUser-agent: *\nDisallow: /a # why\nSitemap: x\nAllow: /b\n",
            "User-agent: *\ndisallow: /a\nallow: /b",
        ),
        ("User-agent: Broadsheet/1.0\nCrawl-delay: 3\n", "User-agent: Broadsheet/1.0\ncrawl-delay: 3"),
        ("User-agent: *\nCrawl-delay: ٣\nCrawl-delay: 1_000\n", "User-agent: *"),
        (
            "User-agent: *\nUser-agent: bad\n\nDisallow: /\nUser-agent: bad\nDisallow: /x",
            "User-agent: *\ndisallow: /",
        ),
        ("Disallow: /\n", ""),
        (long_group(1, 1).replace("a0", "*") + "Disallow: /y\n" * 6_000, "User-agent: *\nDisallow: /"),
    ],
)
def test_only_what_is_said_to_us_is_parsed(text: str, kept: str) -> None:
    assert ours(text) == kept


def test_a_long_robots_txt_of_others_costs_nothing(make_web, hostile) -> None:
    """The parser gives each rule to each agent of its group: hours and gigabytes for these 500 kB."""
    robots_txt(hostile, long_group(10_000, 10_000) + "User-agent: *\nDisallow: /private\n")
    hostile.put("/article", Answer(b"<p>", type="text/html"))
    web = make_web()
    assert web.get(hostile.url("/article")).status == 200
    with pytest.raises(RobotsRefused):
        web.get(hostile.url("/private/x"))
