"""Every bad feed, page and host ends as a hold or a spike with a code, shown by sources and ledger."""

from __future__ import annotations

import pytest

from broadsheet.news import Feed
from broadsheet.newsroom import open_newsroom
from broadsheet.settings import read_stylebook
from broadsheet.wire.opml import opml_write

from ..servers import FEED, PAGE, Answer, entry, rss

FEEDS = {
    "/feed": ("filed", ""),
    "/html-feed": ("spiked", "wrong-type"),
    "/empty-feed": ("spiked", "wrong-type"),
    "/bomb-feed": ("spiked", "wrong-type"),
    "/picture-feed": ("spiked", "wrong-type"),
    "/50mb-feed": ("spiked", "too-large"),
    "/endless-feed": ("spiked", "too-large"),
    "/403": ("spiked", "forbidden"),
    "/404": ("spiked", "not-found"),
    "/secret-feed": ("spiked", "robots-refused"),
    "/loop": ("held", "redirect-loop"),
    "/slow": ("held", "timeout"),
    "/drip": ("held", "timeout"),
    "/reset": ("held", "reset"),
    "/429-silent": ("held", "http-429"),
    "/500": ("held", "http-500"),
}
PAGES = {
    "/article": ("filed", ""),
    "/tdm": ("filed", ""),
    "/shift-jis": ("filed", ""),
    "/login": ("filed", ""),
    "/pdf": ("spiked", "wrong-type"),
    "/20mb-page": ("spiked", "too-large"),
    "/endless-page": ("spiked", "too-large"),
    "/gzip-bomb": ("spiked", "too-large"),
    "/br-bomb": ("spiked", "too-large"),
    "/402": ("spiked", "paywall"),
    "/410": ("spiked", "gone"),
    "/empty-page": ("spiked", "empty-page"),
    "/secret": ("spiked", "robots-refused"),
    "/loop": ("held", "redirect-loop"),
    "/drip": ("held", "timeout"),
    "/reset-midway": ("held", "reset"),
    "/503": ("held", "http-503"),
    "/429": ("held", "http-429"),
}


@pytest.fixture
def open_room(hostile, tmp_path):
    hostile.put("/robots.txt", Answer(b"User-agent: *\nDisallow: /secret", type="text/plain"))

    def open_with(*feeds: Feed):
        (tmp_path / "feeds.opml").write_bytes(opml_write(feeds, "bad input"))
        wire = {
            "allow_private_addresses": True,
            "min_gap_s": 0.0,
            "total_timeout_s": 1.0,
            "max_page_bytes": 1_000_000,
        }
        return open_newsroom(read_stylebook(tmp_path, environ={}, wire=wire | {"max_feed_bytes": 1_000_000}))

    return open_with


def test_bad_feeds(hostile, open_room) -> None:
    feeds = [Feed(url=hostile.url(path), outlet=path[1:]) for path in FEEDS]
    with open_room(*feeds) as room:
        result = room.shift("gather")
        assert (result.filed, result.filed + result.spiked + result.held) == (1, len(FEEDS))
        states = room.library.feed_states()
        slips = room.library.ledger(desk="gather")
    codes = {path: states[hostile.url(path)].code for path in FEEDS}
    assert codes == {path: code for path, (_, code) in FEEDS.items()}
    assert sorted((slip.outcome, slip.code) for slip in slips) == sorted(FEEDS.values())
    assert all(slip.note for slip in slips if slip.outcome != "filed")


def test_bad_pages(hostile, open_room) -> None:
    late = "/429"  # after it the host is left alone
    paths = [path for path in PAGES if path != late]
    feed = hostile.put("/pages", Answer(rss(*(entry(path) for path in paths)), type=FEED))
    with open_room(Feed(url=feed, outlet="Bad pages")) as room:
        room.shift("gather")
        room.shift("fetch")
        hostile.put("/pages", Answer(rss(entry(late)), type=FEED))
        room.shift("gather", all_now=True)
        room.shift("fetch")
        slips = room.library.ledger(desk="fetch", limit=1000)
    assert sorted((slip.outcome, slip.code) for slip in slips) == sorted(PAGES.values())


def test_a_second_look_finds_nothing_new(hostile, open_room) -> None:
    feed = hostile.url("/conditional")
    hostile.put("/article", Answer(b"<html><body>x</body></html>", type=PAGE))
    with open_room(Feed(url=feed, outlet="A")) as room:
        first = room.shift("gather", all_now=True)
    with open_room(Feed(url=feed, outlet="A")) as room:
        second = room.shift("gather", all_now=True)
    assert first.made - second.made == 1
    conditional = [headers for _, path, headers in hostile.asked if path == "/conditional"]
    assert [headers.get("If-None-Match") for headers in conditional] == [None, '"v1"']


def test_hosts_take_turns(hostile, open_room) -> None:
    links = [*(hostile.url(f"/{n}") for n in range(5)), hostile.url("/x", host="localhost")]
    feed = hostile.put("/two-hosts", Answer(rss(*map(entry, links)), type=FEED))
    with open_room(Feed(url=feed, outlet="A")) as room:
        room.shift("gather")
        tray = room.morgue.tray("fetch", stylebook=room.stylebook, feeds=room.feeds)
        waiting = [piece.link for piece in tray.pending(room.desk("fetch").recipe, 10)]
    assert sorted(waiting) == sorted(links)
    assert links[-1] in waiting[:2]
