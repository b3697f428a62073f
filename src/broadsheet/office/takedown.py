"""Takedown: one report, or all that came of an outlet, deleted for good."""

from dataclasses import dataclass

from ..errors import NoSuch
from ..newsroom import Newsroom
from ..text.urls import feed_key, host, is_at
from .finding import find_report
from .words import counted

AGAIN = "run: broadsheet run --once"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlet:
    """What is to be forgotten, and how much that is."""

    name: str
    feeds: tuple[str, ...]
    """Addresses, where it is known by its feeds."""
    host: str
    """Where it is a host: all addresses there and below."""
    reports: int
    articles: int
    by_person: int
    """Of the articles: signed or corrected by a person."""

    def question(self) -> str:
        """What a person is asked before it is done."""
        again = (
            (
                f"; a person signed or corrected {self.by_person} of these, which is not done again for "
                "what is written anew"
            )
            if self.by_person
            else ""
        )
        return (
            f"{self.name}: {counted(self.reports, 'report')} and with them {counted(self.articles, 'article')} "
            f"would be deleted for good{again}; only a backup made before still has them"
        )


def forget_report(room: Newsroom, name: str, why: str) -> str:
    """Delete a report. What to tell the person. Raises NoSuch, StylebookError."""
    count = room.morgue.forget(find_report(room, name), why)
    return f"forgotten; {counted(count, 'article')} retracted; {AGAIN}"


def find_outlet(room: Newsroom, what: str) -> Outlet:
    """The outlet of that name, the feed of that address, or the host. Raises NoSuch where nothing of it is known.

    A name or an address also means feeds that are no longer in the list.
    """
    known = {feed.url: feed for feed in (*room.library.sources(), *room.feeds)}
    feeds = tuple(
        url
        for url, feed in known.items()
        if feed.outlet.casefold() == what.casefold() or ("/" in what and feed_key(url) == feed_key(what))
    )
    place = "" if feeds or "/" in what else host(f"https://{what}/")
    reports, articles, by_person = room.morgue.count_outlet(feeds, place)
    if not feeds and not reports:
        raise NoSuch(
            f"there is no outlet, feed or host {what!r} here; see: broadsheet sources list",
            noun="outlet",
            id=what,
        )
    name = known[feeds[0]].outlet or feeds[0] if feeds else place
    return Outlet(name=name, feeds=feeds, host=place, reports=reports, articles=articles, by_person=by_person)


def forget_outlet(room: Newsroom, outlet: Outlet, why: str) -> str:
    """Delete all that came of it. What to tell the person."""
    reports, articles = room.morgue.forget_outlet(outlet.feeds, outlet.host, why)
    listed = [feed.url for feed in room.feeds if feed.url in outlet.feeds or is_at(feed.url, outlet.host)]
    lines = [
        f"forgotten: {counted(reports, 'report')} of {outlet.name}; {counted(articles, 'article')} retracted; {AGAIN}"
    ]
    lines += [
        f"still in the list, and brings what it publishes from now on: broadsheet sources remove {url}"
        for url in listed
    ]
    return "\n".join(lines)
