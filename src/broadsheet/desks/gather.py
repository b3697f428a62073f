"""Gather: what is new on a feed.

Takes a Visit, files the Dispatches it brought and one Visited, also when nothing changed. An entry is
new when no entry with the same canonical address came before, here or in an earlier visit. Undated
entries are taken: their page has to say when. An entry at which the program fails is left out alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from ..errors import Bug, FetchError, each
from ..news import Dispatch, Feed, Filed, Held, Recipe, Spiked, Visit, Visited, content_id
from ..ports import Clock, FeedContent, FeedEntry, ReadFeed, Response, Web
from ..settings import Gather as GatherSettings
from ..settings import Wire
from ..text.foreign import sendable
from ..text.urls import canonical, host

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
TYPES = (
    "text/*", "application/*xml*", "application/*json*", "application/octet-stream", "application/rss",
    "application/atom", "application/x-rss*", "application/download", "application/force-download",
    "binary/octet-stream", "application/x-gzip", "application/gzip", "unknown/*", "xml", "rss",
)  # fmt: skip
"""Feeds come under many names; what they hold is decided by the parser. Pictures, PDFs, films do not."""
VERSION = 2
FASTER, SLOWER = 0.5, 1.5
"""The interval shrinks by the first when a feed moved and grows by the second when it did not."""
GONE = {401: "login-required", 402: "paywall", 403: "forbidden", 404: "not-found", 410: "gone"}


class Gather:
    """See the module. ``web`` fetches, ``parse`` reads feeds of every kind."""

    name = "gather"
    batch = 1
    lanes = 16

    def __init__(
        self, *, web: Web, clock: Clock, settings: GatherSettings, wire: Wire, parse: ReadFeed
    ) -> None:
        self._web = web
        self._clock = clock
        self._settings = settings
        self._max_bytes = wire.max_feed_bytes
        self._parse = parse
        self.recipe = Recipe(
            desk=self.name,
            version=VERSION,
            digest=content_id(VERSION, settings.model_dump_json(), self._max_bytes),
        )

    def work(self, pieces: Sequence[Visit], /) -> Iterable[Filed[Dispatch | Visited] | Spiked | Held]:
        for visit in pieces:
            yield self._visit(visit)

    def _visit(self, visit: Visit) -> Filed[Dispatch | Visited] | Spiked | Held:
        try:
            answer = self._web.get(
                visit.url or visit.feed.url,
                etag=visit.etag,
                last_modified=visit.last_modified,
                accept=ACCEPT,
                types=TYPES,
                max_bytes=self._max_bytes,
            )
        except FetchError as error:
            if error.status in GONE:
                return Spiked(subject=visit.id, code=GONE[error.status], reason=str(error))
            raise
        now = self._clock.now()
        if answer.not_modified:
            return Filed(subject=visit.id, made=(self._unchanged(visit, answer, now),))
        found = self._parse(answer.body, answer.headers.get("content-type", ""), answer.url, visit.feed.lang)
        fresh, passed_over, bugs = self._fresh(visit, found, now)
        visited = Visited(
            visit=visit.id,
            feed=visit.feed.url,
            at=now,
            status=answer.status,
            url=answer.moved_to or visit.url or visit.feed.url,
            title=found.title,
            etag=sendable(answer.headers.get("etag", "")),
            last_modified=sendable(answer.headers.get("last-modified", "")),
            interval_s=self._interval_s(visit, moved=bool(fresh), ttl_s=found.ttl_s),
            new=len(fresh),
            passed_over=passed_over,
        )
        if bugs:
            note = f"{len(bugs)} of {len(found.entries) + len(found.bugs)} entries left out: {bugs[0]}"
            return Filed(
                subject=visit.id, made=(*fresh, visited), code=Bug.code, note=note, trace=bugs[0].trace
            )
        return Filed(subject=visit.id, made=(*fresh, visited))

    def _unchanged(self, visit: Visit, answer: Response, now: datetime) -> Visited:
        return Visited(
            visit=visit.id,
            feed=visit.feed.url,
            at=now,
            status=answer.status,
            url=answer.moved_to or visit.url or visit.feed.url,
            etag=sendable(answer.headers.get("etag", "")) or visit.etag,
            last_modified=sendable(answer.headers.get("last-modified", "")) or visit.last_modified,
            interval_s=self._interval_s(visit, moved=False, ttl_s=0.0),
        )

    def _interval_s(self, visit: Visit, *, moved: bool, ttl_s: float) -> float:
        """Shorter when the feed moved, longer when not; no shorter than the feed asks, within our bounds."""
        least, most = self._settings.min_interval_s, self._settings.max_interval_s
        wanted = visit.interval_s * (FASTER if moved else SLOWER)
        return min(max(wanted, least, ttl_s), max(most, least))

    def _fresh(
        self, visit: Visit, found: FeedContent, now: datetime
    ) -> tuple[list[Dispatch], int, tuple[Bug, ...]]:
        """(new entries in the order of the feed, how many were left alone for age or lack of an address, those that the
        program failed at)."""
        feed = (
            visit.feed
            if visit.feed.outlet
            else replace(visit.feed, outlet=found.title or host(visit.feed.url))
        )
        oldest = now - timedelta(days=self._settings.max_age_days) if self._settings.max_age_days else None
        licensed = replace(feed, licence=feed.licence or found.licence)

        def told(entry: FeedEntry) -> Dispatch | None:
            url = canonical(entry.link)
            when = entry.published or entry.updated
            if not url or (oldest and when and when < oldest):
                return None
            lang = next((code for code in (feed.lang, entry.lang, found.lang) if code != "und"), "und")
            return _dispatch(licensed, entry, url, lang, now)

        made, bugs = each(found.entries, told)
        fresh: dict[str, Dispatch] = {}
        for dispatch in made:
            if dispatch and dispatch.id not in visit.seen:
                fresh.setdefault(dispatch.id, dispatch)
        return list(fresh.values()), made.count(None), (*found.bugs, *bugs)


def _dispatch(feed: Feed, entry: FeedEntry, url: str, lang: str, now: datetime) -> Dispatch:
    """Dates in the future become now: nothing has been published then yet."""
    return Dispatch(
        feed=feed,
        url=url,
        link=entry.link,
        title=entry.title,
        seen=now,
        summary=entry.summary,
        content=entry.content,
        lang=lang,
        byline=entry.byline,
        published=min(entry.published, now) if entry.published else None,
        updated=min(entry.updated, now) if entry.updated else None,
        section=entry.section,
        image=entry.image,
        photo=entry.photo,
    )
