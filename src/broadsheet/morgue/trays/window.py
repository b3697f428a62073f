"""The tray of cluster: one window of new readings at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from ...news import Member, Recipe, Vector, Window
from ..filing import SEPARATOR, last_move
from ..tables import MEMBERS, PLACED, STORIES
from .base import Backroom, BaseTray

RECENT = 25
"""The present day is that of the median date of so many members placed last."""
LATE = 3
"""New readings more windows behind the present than that do not draw their old neighbours in."""


class ClusterTray(BaseTray[Window]):
    """Moves are one chain: a window is void when others filed moves after it was handed out."""

    def __init__(self, room: Backroom, *, window_days: float) -> None:
        super().__init__("cluster", room)
        self.reach = timedelta(days=window_days)

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[Window]:
        with self.room.store.read() as c:
            subjects = self.waiting(c, min(limit, self.most))
            if not subjects:
                return ()
            found = self.room.stacks.readings(c, subjects)
            mark = last_move(c)
        readings = tuple(found[id] for id in subjects if id in found)
        middle = readings[len(readings) // 2].report.published
        return (Window(readings=readings, mark=mark, members=lambda: self.members(self.since(middle))),)

    def since(self, middle: datetime) -> datetime:
        """From when on placed members bear upon readings published about ``middle``: one window before
        the present day, or before the readings' own where that is earlier. Cost does not grow with the archive.
        """
        query = (
            sa.select(MEMBERS.c.published)
            .join(PLACED, PLACED.c.report == MEMBERS.c.report)
            .order_by(MEMBERS.c.published.desc())
            .limit(RECENT)
        )
        with self.room.store.read() as c:
            recent = [row.published for row in c.execute(query)]
        present = recent[len(recent) // 2] if recent else middle
        day = min(present, middle) if middle > present - LATE * self.reach else present
        return day.replace(hour=0, minute=0, second=0, microsecond=0) - self.reach

    def members(self, since: datetime) -> Sequence[Member]:
        """All placed members published at ``since`` or later, in order of publication."""
        later = sa.alias(MEMBERS)
        newest = ~sa.exists().where(later.c.report == MEMBERS.c.report, later.c.take > MEMBERS.c.take)
        query = (
            sa.select(MEMBERS, PLACED.c.story, PLACED.c.by_hand, STORIES.c.opened)
            .join(PLACED, PLACED.c.report == MEMBERS.c.report)
            .outerjoin(STORIES, STORIES.c.id == PLACED.c.story)
            .where(MEMBERS.c.published >= since, newest)
            .order_by(MEMBERS.c.published, MEMBERS.c.report)
        )
        with self.room.store.read() as c:
            return [
                Member(
                    report=row.report,
                    story=row.story,
                    lang=row.lang,
                    outlet=row.outlet,
                    published=row.published,
                    headline=row.headline,
                    names=_parts(row.names),
                    figures=_parts(row.figures),
                    genre=row.genre,
                    vector=Vector(model=row.model, data=row.vector),
                    by_hand=row.by_hand,
                    opened=row.opened,
                    letters=row.letters or b"",
                )
                for row in c.execute(query)
            ]

    def subjects(self, piece: Window) -> Iterable[str]:
        return [reading.id for reading in piece.readings]

    def is_stale(self, c: sa.Connection, piece: Window) -> bool:
        return last_move(c) != piece.mark


def _parts(joined: str) -> frozenset[str]:
    return frozenset(joined.split(SEPARATOR)) if joined else frozenset()
