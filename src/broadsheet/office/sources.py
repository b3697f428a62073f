"""The owner's list of sources: adding, importing, changing, and how each feed fares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import StylebookError, WireError, WrongType
from ..news import Feed, Use
from ..newsroom import Newsroom
from ..ports import FeedContent, FeedState
from ..settings import Stylebook
from ..text.language import tag
from ..text.urls import absolute, feed_key, host, origin
from ..wire.discover import find_feeds
from ..wire.feeds import parse_feed
from ..wire.opml import opml_add, opml_example, opml_others, opml_read
from ..wire.opml_edit import opml_move, opml_remove, opml_set

USUAL = (
    "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds/posts/default", "/?feed=rss2",
    "/feed.json",
)  # fmt: skip
"""Where sites have their feed that do not say where."""
MOST_GONE = 20
"""Removals that can be undone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """What an import did."""

    added: int
    known: int
    others: tuple[tuple[str, str], ...]
    """(name, type) of what is no feed."""


def add_source(
    room: Newsroom, url: str, *, name: str = "", use: str = "", lang: str = "", folder: str = ""
) -> Feed:
    """Find the feed at or behind ``url`` and add it, in a folder. Raises StylebookError, WireError, WrongType."""
    if use and use not in set(Use):
        raise StylebookError(f"use = {use!r}: link, brief or digest", key="use", value=use)
    _check_new(room, url)
    address, found = _find(room, url)
    _check_new(room, address)
    feed = Feed(
        url=address,
        outlet=name or found.title or host(address),
        lang=tag(lang or found.lang),
        use=Use(use or Use.BRIEF),
        stated=use == Use.BRIEF,
        home=found.home or url,
    )
    added = opml_add(_list(room.stylebook), feed)
    _write(room.stylebook, opml_move(added, feed.url, folder) if folder else added)
    return replace(feed, folder=_folder_name(folder))


def _check_new(room: Newsroom, url: str) -> None:
    same = next((feed for feed in room.feeds if feed_key(feed.url) == feed_key(url)), None)
    if same:
        raise StylebookError(f"{same.url} is in the list already", key="url", value=url)


def _find(room: Newsroom, url: str) -> tuple[str, FeedContent]:
    """The address and content of the feed: the address itself, a feed the page names, or one at a usual place."""
    answer = None
    for start in (url,) if "://" in url else (f"https://{url}", f"http://{url}"):
        try:
            answer = room.web.get(start, max_bytes=room.stylebook.wire.max_feed_bytes)
            break
        except WireError as error:
            if start.startswith("http:") or "://" in url or error.status:
                raise
    if answer is None:
        raise WrongType(f"{url} is no address", url=url)
    try:
        return answer.moved_to or start, parse_feed(
            answer.body, answer.headers.get("content-type", ""), answer.url
        )
    except WrongType:
        named = find_feeds(answer.body, answer.url)
    last = ""
    for address in named or [absolute(path, origin(answer.url)) for path in USUAL]:
        try:
            answer = room.web.get(address, max_bytes=room.stylebook.wire.max_feed_bytes)
            parsed = parse_feed(answer.body, answer.headers.get("content-type", ""), answer.url)
            return answer.moved_to or address, parsed
        except WireError as error:
            last = str(error)
    tried = (
        f"those it names cannot be read; the last one said: {last}"
        if named
        else "none is at the usual places"
    )
    raise WrongType(
        f"{url} is no feed, and {tried}. Look on the site for a feed and add the address found there; a site "
        "without a feed cannot be read",
        url=url,
    )


def import_sources(stylebook: Stylebook, opml: bytes) -> Imported:
    """Add the feeds of an OPML file that are not in the list, in their folders. Raises StylebookError."""
    before = _list(stylebook)
    known = {feed_key(feed.url) for feed in opml_read(before)}
    found = opml_read(opml)
    new = [feed for feed in found if feed_key(feed.url) not in known]
    if new:
        _write(stylebook, opml_add(before, *new))
    return Imported(added=len(new), known=len(found) - len(new), others=opml_others(opml))


def find_source(stylebook: Stylebook, what: str) -> Feed:
    """The feed of that address or that outlet name. Raises StylebookError where there is none or more than one."""
    feeds = opml_read(_list(stylebook))
    found = (
        [feed for feed in feeds if feed_key(feed.url) == feed_key(what)] if "." in what or "/" in what else []
    )
    found = found or [feed for feed in feeds if feed.outlet.casefold() == what.casefold()]
    if len(found) == 1:
        return found[0]
    said = "; ".join(feed.url for feed in found[:5])
    what_now = (
        f"names {len(found)} feeds: {said}" if found else "is not in the list; see: broadsheet sources list"
    )
    raise StylebookError(f"{what} {what_now}", key="url", value=what)


def remove_source(stylebook: Stylebook, what: str) -> Feed:
    """Take a feed out of the list. What it brought stays in the archive. Raises StylebookError."""
    feed = find_source(stylebook, what)
    before = _list(stylebook)
    after = opml_remove(before, feed.url)
    gone = _gone(stylebook)
    gone.pop(feed_key(feed.url), None)
    gone[feed_key(feed.url)] = before.hex(), after.hex()
    _gone_file(stylebook).write_text(json.dumps(dict(list(gone.items())[-MOST_GONE:])), "utf-8")
    _write(stylebook, after)
    return feed


def restore_source(stylebook: Stylebook, what: str) -> Feed:
    """Put a removed feed back, named by its address or its outlet: the list as it was to the byte, or where it changed
    since, the feed with all it had in its folder. Raises StylebookError."""
    feed, before, after = _removed(stylebook, what)
    now = _list(stylebook)
    if any(feed_key(other.url) == feed_key(feed.url) for other in opml_read(now)):
        raise StylebookError(f"{feed.url} is in the list already", key="url", value=feed.url)
    _write(stylebook, before if now == after else opml_add(now, feed))
    return feed


def _removed(stylebook: Stylebook, what: str) -> tuple[Feed, bytes, bytes]:
    """The feed last removed of that address or outlet, and the list before and after."""
    for key, kept in reversed(_gone(stylebook).items()):
        before, after = map(bytes.fromhex, kept)
        feed = next((feed for feed in opml_read(before) if feed_key(feed.url) == key), None)
        named = feed is not None and feed.outlet.casefold() == what.strip().casefold()
        if feed is not None and (named or key == feed_key(what)):
            return feed, before, after
    raise StylebookError(f"no source of the address or name {what!r} was removed here", key="url", value=what)


def _gone_file(stylebook: Stylebook) -> Path:
    return stylebook.sources_file.with_suffix(".removed.json")


def _gone(stylebook: Stylebook) -> dict[str, tuple[str, str]]:
    """The list before and after each removal, in hexadecimal, by feed; none where the file is not ours."""
    try:
        found = json.loads(_gone_file(stylebook).read_text("utf-8"))
        return {str(key): (str(before), str(after)) for key, (before, after) in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def change_source(stylebook: Stylebook, what: str, changed: Mapping[str, str]) -> Feed:
    """Set attributes of a feed in the list; the feed as it was. Raises StylebookError."""
    feed = find_source(stylebook, what)
    _write(stylebook, opml_set(_list(stylebook), feed.url, changed))
    return feed


def move_source(stylebook: Stylebook, what: str, folder: str) -> Feed:
    """Move a feed into a folder of the list (empty: out of any), made where there is none; the feed as it was.

    From then on it takes what it does not say itself from the folder around it. Raises StylebookError.
    """
    feed = find_source(stylebook, what)
    if _folder_name(folder) != feed.folder:
        _write(stylebook, opml_move(_list(stylebook), feed.url, folder))
    return feed


def _folder_name(folder: str) -> str:
    return "/".join(name for name in folder.split("/") if name.strip())


def _list(stylebook: Stylebook) -> bytes:
    path = stylebook.sources_file
    return path.read_bytes() if path.exists() else opml_example(stylebook.paper.title)


def _write(stylebook: Stylebook, file: bytes) -> None:
    path = stylebook.sources_file
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(file)
    fresh.replace(path)


def named(room: Newsroom) -> list[Feed]:
    """The list, with the feed's own title and language where the owner gave none and the feed was read."""
    states = room.library.feed_states()
    spoken = {feed.url: feed.lang for feed in room.library.sources()}
    rows = []
    for feed in room.feeds:
        visited = state.visited if (state := states.get(feed.url)) else None
        title = feed.outlet or (visited.title if visited else "") or host(feed.url)
        lang = feed.lang if feed.lang != "und" else spoken.get(feed.url, "und")
        rows.append(replace(feed, outlet=title, lang=lang))
    return rows


def source_health(room: Newsroom) -> list[dict[str, Any]]:
    """One row for each feed of the list: status, code, last new item, errors, refusals, next visit."""
    states = room.library.feed_states()
    rows = []
    for feed in named(room):
        state = states.get(feed.url)
        code = "paused" if feed.paused else state.code if state else "not-visited"
        rows.append(
            {
                "outlet": feed.outlet,
                "feed": feed.url,
                "status": _status(state) if state else 0,
                "code": code,
                "last_new": state.last_new if state else None,
                "errors": state.errors_in_row if state else 0,
                "refused": dict(state.refused) if state else {},
                "next_visit": None if feed.paused or state is None else state.next_due,
            }
        )
    return rows


def _status(state: FeedState) -> int:
    """HTTP status of the last answer; that of a failure stands in its code ("http-503")."""
    return int(state.code.removeprefix("http-")) if state.code.startswith("http-") else state.status
