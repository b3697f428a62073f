"""The tray of gather: feeds that are due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from ...flow import Row
from ...news import Feed, Recipe, Slip, Visit, Visited
from ...text.urls import host
from ..stacks import VISITED
from ..tables import EPOCH, SEEN, SLIPS, VISITS
from .base import Backroom, BaseTray

TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Past:
    """What the rows of one feed fold to."""

    last: Any
    """Newest row of VISITS, None before the first visit."""
    visited: Visited | None
    """What the last visit that came to an end learned."""

    @property
    def due(self) -> datetime:
        """When the next visit was or is due; names the visit, so a held one keeps its id."""
        if self.last is None:
            return EPOCH
        due: datetime = self.last.due if self.last.outcome == "held" else self.last.next_at
        return due

    @property
    def ready(self) -> datetime:
        """When it may be made: later than ``due`` for a held one."""
        ready: datetime = EPOCH if self.last is None else self.last.next_at
        return ready

    def latest(self, longest: timedelta) -> datetime:
        """When the next visit is due at the latest; the longest interval may have been made shorter since."""
        if self.last is None or self.last.outcome == "held":
            return self.ready
        latest: datetime = self.last.at + longest
        return latest


def pasts(c: sa.Connection) -> dict[str, Past]:
    """By address of the feed."""
    newest = sa.select(sa.func.max(VISITS.c.seq)).group_by(VISITS.c.feed)
    filed = newest.where(VISITS.c.body.is_not(None))
    last = {row.feed: row for row in c.execute(sa.select(VISITS).where(VISITS.c.seq.in_(newest)))}
    learned = c.execute(sa.select(VISITS.c.feed, VISITS.c.body).where(VISITS.c.seq.in_(filed)))
    visited = {row.feed: VISITED.decode(row.body) for row in learned}
    return {feed: Past(row, visited.get(feed)) for feed, row in last.items()}


class GatherTray(BaseTray[Visit]):
    """One tray is one round: it hands out each feed once, those longest overdue first.

    With ``all_now`` it hands out every feed, also those that are not due or are held.
    """

    def __init__(
        self, row: Row, room: Backroom, *, feeds: Sequence[Feed], all_now: bool, spiked_interval_s: float
    ) -> None:
        super().__init__(row, room)
        self.feeds = {feed.url: feed for feed in feeds if not feed.paused}
        self.all_now = all_now
        self.spiked_interval = timedelta(seconds=spiked_interval_s)
        self._handed_out: set[str] = set()

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[Visit]:
        with self.room.store.read() as c:
            past = pasts(c)
            due = self._due(past)[:limit]
            visits = [self._visit(c, feed, past.get(feed.url, Past(None, None)), recipe) for feed in due]
        self._handed_out |= {visit.feed.url for visit in visits}
        return visits

    def count(self) -> int:
        with self.room.store.read() as c:
            return len(self._due(pasts(c)))

    def _due(self, past: dict[str, Past]) -> list[Feed]:
        now = self.room.clock.now()
        ready = [
            (state.ready, feed.url)
            for feed in self.feeds.values()
            if feed.url not in self._handed_out
            for state in (past.get(feed.url, Past(None, None)),)
            if self.all_now or min(state.ready, state.latest(self.spiked_interval)) <= now
        ]
        return [self.feeds[url] for _, url in sorted(ready)]

    def _visit(self, c: sa.Connection, feed: Feed, past: Past, recipe: Recipe) -> Visit:
        """A feed read under other settings is asked for whole: entries left alone then may be wanted now."""
        seen = frozenset(c.execute(sa.select(SEEN.c.dispatch).where(SEEN.c.feed == feed.url)).scalars())
        visited = past.visited
        if visited is None:
            return Visit(feed=feed, due=past.due, url=feed.url, seen=seen)
        where = (SLIPS.c.feed == feed.url, SLIPS.c.desk == self.desk, SLIPS.c.outcome == "filed")
        read = c.execute(
            sa.select(SLIPS.c.digest).where(*where).order_by(SLIPS.c.seq.desc()).limit(1)
        ).scalar()
        same = read == recipe.digest
        return Visit(
            feed=feed,
            due=past.due,
            url=visited.url or feed.url,
            etag=visited.etag if same else "",
            last_modified=visited.last_modified if same else "",
            interval_s=visited.interval_s,
            seen=seen,
        )

    # -- slips -------------------------------------------------------------------------

    def subjects(self, piece: Visit) -> Iterable[str]:
        return ()

    def feed(self, piece: Visit) -> str:
        return piece.feed.url

    def host(self, piece: Visit, /) -> str:
        return host(piece.feed.url)

    def finished(self, c: sa.Connection, piece: Visit, made: Sequence[Any], slip: Slip) -> None:
        visited = next((noun for noun in made if isinstance(noun, Visited)), None)
        wait = timedelta(seconds=visited.interval_s) if visited else self.spiked_interval
        next_at = max((visited.at if visited else slip.at) + wait, piece.due + TICK)
        self._note(c, piece, slip, next_at, visited)

    def put_off(self, c: sa.Connection, piece: Visit, slip: Slip, ready_at: datetime) -> None:
        self._note(c, piece, slip, ready_at, None)

    def _note(
        self, c: sa.Connection, piece: Visit, slip: Slip, next_at: datetime, visited: Visited | None
    ) -> None:
        row = {
            "feed": piece.feed.url,
            "due": piece.due,
            "at": visited.at if visited else slip.at,
            "outcome": slip.outcome,
            "status": visited.status if visited else 0,
            "code": slip.code,
            "new": visited.new if visited else 0,
            "next_at": next_at,
            "body": VISITED.encode(visited) if visited else None,
        }
        c.execute(sa.insert(VISITS), row)
