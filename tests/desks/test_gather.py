"""Gather, with the real web and a server that misbehaves."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadsheet.desks.gather import GONE, Gather
from broadsheet.errors import Bug, FetchError, TooLarge, WireError, WrongType, each
from broadsheet.news import Dispatch, Feed, Filed, Spiked, Visit, Visited
from broadsheet.ports import FeedContent
from broadsheet.settings import Gather as GatherSettings
from broadsheet.settings import Wire
from broadsheet.wire.feeds import parse_feed

from ..servers import FEED, Answer, entry, rss

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Noon:
    def now(self) -> datetime:
        return NOW


Run = Callable[..., tuple[tuple[Dispatch, ...], Visited]]


@pytest.fixture
def desk(make_web) -> Callable[..., Gather]:
    def make(*, wire: dict[str, Any] | None = None, **settings: Any) -> Gather:
        words = {"total_timeout_s": 1.0, "max_feed_bytes": 1_000_000} | (wire or {})
        book = Wire(allow_private_addresses=True, min_gap_s=0.0, **words)
        return Gather(
            web=make_web(**words),
            clock=Noon(),
            settings=GatherSettings(**settings),
            wire=book,
            parse=parse_feed,
        )

    return make


def visit(url: str, **words: Any) -> Visit:
    feed = words.pop("feed", None) or Feed(url=url, outlet="Harbour Ledger")
    return Visit(feed=feed, due=NOW, url=words.pop("at", url), **words)


def gathered(desk: Gather, piece: Visit) -> tuple[tuple[Dispatch, ...], Visited]:
    (outcome,) = desk.work([piece])
    assert isinstance(outcome, Filed), outcome
    assert outcome.subject == piece.id
    *dispatches, visited = outcome.made
    return tuple(dispatches), visited


def test_new_entries_are_filed(hostile, desk) -> None:
    more = "<description>Short.</description><dc:creator>A. Weber</dc:creator><category>Sea</category>"
    url = hostile.put(
        "/f",
        Answer(rss(entry("/news/1?utm_source=x#c", when=NOW - timedelta(hours=2), more=more)), type=FEED),
    )
    (dispatch,), visited = gathered(desk(), visit(url))
    assert dispatch.url == f"{hostile.base}/news/1"
    assert dispatch.link == f"{hostile.base}/news/1?utm_source=x"
    assert (dispatch.title, dispatch.summary, dispatch.byline) == ("Ferry runs again", "Short.", "A. Weber")
    assert dispatch.section == "Sea"
    assert dispatch.seen == NOW and dispatch.published == NOW - timedelta(hours=2)
    assert (visited.status, visited.new, visited.passed_over, visited.title) == (200, 1, 0, "Harbour Ledger")
    assert visited.at == NOW and visited.url == url


def test_what_was_seen_before_is_not_new(hostile, desk) -> None:
    url = hostile.put("/f", Answer(rss(entry("/1"), entry("/2")), type=FEED))
    first, _ = gathered(desk(), visit(url))
    again, visited = gathered(desk(), visit(url, seen=frozenset(d.id for d in first)))
    assert len(first) == 2 and again == () and visited.new == 0


def test_one_article_under_three_addresses_is_one(hostile, desk) -> None:
    entries = [entry("/news/1?utm_source=a"), entry("/amp/news/1"), entry(f"{hostile.base}/news/1#comments")]
    url = hostile.put("/f", Answer(rss(*entries), type=FEED))
    dispatches, visited = gathered(desk(), visit(url))
    assert [d.url for d in dispatches] == [f"{hostile.base}/news/1"]
    assert visited.new == 1


def test_age(hostile, desk) -> None:
    entries = [
        entry("/old", when=NOW - timedelta(days=8)),
        entry("/new", when=NOW - timedelta(days=6)),
        entry("/undated"),
        entry("javascript:alert(1)"),
    ]
    url = hostile.put("/f", Answer(rss(*entries), type=FEED))
    dispatches, visited = gathered(desk(), visit(url))
    assert [d.url.rpartition("/")[2] for d in dispatches] == ["new", "undated"]
    assert visited.passed_over == 2
    dispatches, visited = gathered(desk(max_age_days=0), visit(url))
    assert len(dispatches) == 3 and visited.passed_over == 1


def test_dates_in_the_future_become_now_and_missing_ones_stay_missing(hostile, desk) -> None:
    url = hostile.put("/f", Answer(rss(entry("/1", when=NOW + timedelta(days=400)), entry("/2")), type=FEED))
    first, second = gathered(desk(), visit(url))[0]
    assert first.published == NOW
    assert second.published is None


def test_an_outlet_without_a_name_takes_the_feeds_title(hostile, desk) -> None:
    url = hostile.put("/f", Answer(rss(entry("/1")), type=FEED))
    (named,), _ = gathered(desk(), visit(url))
    (unnamed,), _ = gathered(desk(), visit(url, feed=Feed(url=url, outlet="")))
    assert (named.feed.outlet, unnamed.feed.outlet) == ("Harbour Ledger", "Harbour Ledger")
    hostile.put("/f", Answer(rss(entry("/1"), head=""), type=FEED))
    (nameless,), _ = gathered(desk(), visit(url, feed=Feed(url=url, outlet="")))
    assert nameless.feed.outlet == "127.0.0.1"


@pytest.mark.parametrize(
    ("owner", "said", "expected"), [("und", "ko", "ko"), ("ja", "ko", "ja"), ("und", "", "und")]
)
def test_language_by_the_owner_then_by_the_feed(hostile, desk, owner: str, said: str, expected: str) -> None:
    head = f"<title>T</title><language>{said}</language>"
    url = hostile.put("/f", Answer(rss(entry("/1"), head=head), type=FEED))
    (dispatch,), _ = gathered(desk(), visit(url, feed=Feed(url=url, outlet="T", lang=owner)))
    assert dispatch.lang == expected


def test_a_licence_of_the_feed_is_noted_but_the_owners_word_counts(hostile, desk) -> None:
    licence = "https://creativecommons.org/licenses/by/4.0/"
    url = hostile.put(
        "/f", Answer(rss(entry("/1"), head=f"<title>T</title><copyright>{licence}</copyright>"), type=FEED)
    )
    (dispatch,), _ = gathered(desk(), visit(url))
    assert dispatch.feed.licence == licence and dispatch.feed.use == "brief"
    (dispatch,), _ = gathered(desk(), visit(url, feed=Feed(url=url, outlet="T", licence="own terms")))
    assert dispatch.feed.licence == "own terms"


def test_nothing_changed_is_filed_too(hostile, desk) -> None:
    url = hostile.url("/conditional")
    dispatches, visited = gathered(desk(max_age_days=0), visit(url))
    assert len(dispatches) == 1 and visited.etag == '"v1"' and visited.last_modified
    again = visit(url, etag=visited.etag, last_modified=visited.last_modified, interval_s=visited.interval_s)
    dispatches, unchanged = gathered(desk(), again)
    assert dispatches == () and (unchanged.status, unchanged.new) == (304, 0)
    assert (unchanged.etag, unchanged.last_modified) == (visited.etag, visited.last_modified)
    assert unchanged.interval_s > visited.interval_s


def test_a_feed_that_moved_for_good_is_remembered(hostile, desk) -> None:
    _, visited = gathered(desk(), visit(hostile.url("/moved-feed")))
    assert visited.url == hostile.url("/feed")
    _, again = gathered(desk(), visit(hostile.url("/moved-feed"), at=visited.url))
    assert hostile.count("/moved-feed") == 1 and again.url == hostile.url("/feed")


def test_the_interval_follows_the_feed_within_bounds(hostile, desk) -> None:
    moving = hostile.put("/moving", Answer(rss(entry("/1")), type=FEED))
    still = hostile.put("/still", Answer(rss(), type=FEED))
    slow = hostile.put("/ttl", Answer(rss(entry("/1"), head="<title>T</title><ttl>120</ttl>"), type=FEED))

    def interval(url: str, before: float) -> float:
        return gathered(desk(min_interval_s=600, max_interval_s=7200), visit(url, interval_s=before))[
            1
        ].interval_s

    assert interval(moving, 3600) == 1800
    assert interval(moving, 700) == 600
    assert interval(still, 3600) == 5400
    assert interval(still, 7000) == 7200
    assert interval(slow, 3600) == 7200


# -- bad input: each ends with a code, none with a crash --------------------------------


@pytest.mark.parametrize("status", sorted(GONE))
def test_a_feed_that_is_gone_is_spiked(hostile, desk, status: int) -> None:
    piece = visit(hostile.url(f"/{status}"))
    (outcome,) = desk().work([piece])
    assert isinstance(outcome, Spiked)
    assert (outcome.subject, outcome.code) == (piece.id, GONE[status])


@pytest.mark.parametrize(
    ("path", "kind", "verdict"),
    [
        ("/html-feed", WrongType, "spike"),
        ("/empty-feed", WrongType, "spike"),
        ("/bomb-feed", WrongType, "spike"),
        ("/json-feed-wrong", WrongType, "spike"),
        ("/picture-feed", WrongType, "spike"),
        ("/pdf", WrongType, "spike"),
        ("/50mb-feed", TooLarge, "spike"),
        ("/endless-feed", TooLarge, "spike"),
        ("/gzip-bomb", TooLarge, "spike"),
        ("/br-bomb", TooLarge, "spike"),
        ("/loop", FetchError, "hold"),
        ("/slow", FetchError, "hold"),
        ("/drip", FetchError, "hold"),
        ("/reset", FetchError, "hold"),
        ("/garbage", FetchError, "hold"),
        ("/broken-gzip", FetchError, "hold"),
        ("/429", FetchError, "hold"),
        ("/500", FetchError, "hold"),
        ("/503", FetchError, "hold"),
    ],
)
def test_bad_feeds_and_hosts(hostile, desk, path: str, kind: type[WireError], verdict: str) -> None:
    with pytest.raises(kind) as caught:
        list(desk().work([visit(hostile.url(path))]))
    assert caught.value.verdict == verdict
    assert re.fullmatch("[a-z0-9-]+", caught.value.code)


def test_a_wrong_charset_and_relative_links_are_read(hostile, desk) -> None:
    body = (
        rss(entry("../기사/1", title="여객선 운항 재개")).decode().replace("utf-8", "euc-kr").encode("euc-kr")
    )
    url = hostile.put("/feeds/all.xml", Answer(body, type="text/xml; charset=utf-8"))
    (dispatch,), _ = gathered(desk(), visit(url))
    assert dispatch.title == "여객선 운항 재개"
    assert dispatch.url == f"{hostile.base}/%EA%B8%B0%EC%82%AC/1"


def test_the_recipe_follows_the_settings(desk) -> None:
    assert desk().recipe == desk().recipe
    assert desk().recipe != desk(max_age_days=3).recipe
    assert replace(desk().recipe, version=9) != desk().recipe


def test_codes_and_settings_are_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "desks" / "gather.md").read_text("utf-8")
    for word in [
        *GONE.values(),
        "timeout",
        "reset",
        "unreachable",
        "redirect-loop",
        "robots-unavailable",
        "wrong-type",
        "too-large",
        "robots-refused",
        "unsafe-address",
    ]:
        assert f"`{word}`" in page
    for key in [*GatherSettings.model_fields, "max_feed_bytes"]:
        assert f"`{key}`" in page


def test_an_entry_at_which_the_program_fails_costs_no_other(hostile, desk) -> None:
    """As when a reader of dates gives one without a zone, which can be compared with none."""
    url = hostile.put("/f", Answer(rss(*(entry(f"/{n}") for n in range(5))), type=FEED))
    gather = desk()

    def parse(*feed: Any) -> FeedContent:
        found = parse_feed(*feed)
        entries = [*found.entries]
        entries[2] = replace(entries[2], published=datetime(2026, 11, 22))
        return replace(found, entries=tuple(entries), bugs=(Bug("KeyError: 'href'", trace="in _image"),))

    gather._parse = parse
    (outcome,) = gather.work([visit(url)])
    assert isinstance(outcome, Filed) and outcome.code == "bug" and "in _image" in outcome.trace
    assert outcome.note == "2 of 6 entries left out: KeyError: 'href'"
    dispatches, visited = outcome.made[:-1], outcome.made[-1]
    assert [d.url[-1] for d in dispatches] == ["0", "1", "3", "4"] and visited.new == 4


def test_each_row_alone() -> None:
    made, (bug,) = each(["10", "2", "x", "0"], int)
    assert made == [10, 2, 0] and "invalid literal" in str(bug) and "Traceback" in bug.trace

    def refused(_: str) -> None:
        raise WrongType("no feed")

    with pytest.raises(WrongType):
        each("ab", refused)
