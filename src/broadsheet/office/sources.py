"""The owner's list of sources: adding, importing, and how each feed fares."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..errors import StylebookError, WireError, WrongType
from ..news import Feed, Use
from ..newsroom import Newsroom
from ..ports import FeedState
from ..stylebook import Stylebook
from ..text.language import tag
from ..wire.discover import find_feeds
from ..wire.feeds import parse_feed
from ..wire.opml import opml_add, opml_example, opml_read


def add_source(room: Newsroom, url: str, *, name: str = "", use: str = "brief") -> Feed:
    """Find the feed at or behind ``url`` and add it. Raises StylebookError, WireError, WrongType."""
    if use not in set(Use):
        raise StylebookError(f"use = {use!r}: link, brief or digest", key="use", value=use)
    address, title, lang = _find(room, url)
    if any(feed.url == address for feed in room.feeds):
        raise StylebookError(f"{address} is in the list already", key="url", value=address)
    feed = Feed(url=address, outlet=name or title or address, lang=tag(lang), use=Use(use), home=url)
    path = room.stylebook.sources_file
    before = path.read_bytes() if path.exists() else opml_example(room.stylebook.paper.title)
    path.write_bytes(opml_add(before, feed))
    return feed


def _find(room: Newsroom, url: str) -> tuple[str, str, str]:
    """(address, title, language) of the feed: the address itself or the first feed the page names."""
    answer = room.web.get(url, max_bytes=room.stylebook.wire.max_feed_bytes)
    try:
        parsed = parse_feed(answer.body, answer.headers.get("content-type", ""), answer.url)
        return answer.moved_to or url, parsed.title, parsed.lang
    except WrongType:
        found = find_feeds(answer.body, answer.url)
    for address in found:
        try:
            answer = room.web.get(address, max_bytes=room.stylebook.wire.max_feed_bytes)
            parsed = parse_feed(answer.body, answer.headers.get("content-type", ""), answer.url)
            return answer.moved_to or address, parsed.title, parsed.lang
        except WireError as error:
            last = error
            continue
    cause = f"; the last one tried said: {last}" if found else ""
    raise WrongType(f"{url} is no feed and names none that can be read{cause}", url=url)


def import_sources(stylebook: Stylebook, opml: bytes) -> tuple[int, int]:
    """Add the feeds of an OPML file that are not in the list. Returns (added, known)."""
    path = stylebook.sources_file
    text = path.read_bytes() if path.exists() else opml_example(stylebook.paper.title)
    known = {feed.url for feed in opml_read(text)}
    added = skipped = 0
    for feed in opml_read(opml):
        if feed.url in known:
            skipped += 1
            continue
        text = opml_add(text, replace(feed, outlet=feed.outlet or feed.url))
        known.add(feed.url)
        added += 1
    path.write_bytes(text)
    return added, skipped


def source_health(room: Newsroom) -> list[dict[str, Any]]:
    """One row for each feed of the list: status, code, last new item, errors, refusals, next visit."""
    states = room.library.feed_states()
    rows = []
    for feed in room.feeds:
        state = states.get(feed.url)
        rows.append(
            {
                "outlet": feed.outlet,
                "feed": feed.url,
                "status": _status(state) if state else 0,
                "code": state.code if state else "not-visited",
                "last_new": state.last_new if state else None,
                "errors": state.errors_in_row if state else 0,
                "refused": dict(state.refused) if state else {},
                "next_visit": state.next_due if state else None,
            }
        )
    return rows


def _status(state: FeedState) -> int:
    """HTTP status of the last answer; that of a failure stands in its code ("http-503")."""
    return int(state.code.removeprefix("http-")) if state.code.startswith("http-") else state.status
