"""The tray of cluster: one window of new readings at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from ...flow import Row
from ...news import Member, Past, Recipe, Slip, Vector, Window
from ..filing import SEPARATOR, last_move
from ..tables import MEMBERS, PLACED, STORIES
from .base import Backroom, BaseTray

RECENT = 25
"""The present day is that of the median date of so many members placed last."""
LATE = 3
"""New readings more windows behind the present than that do not draw their old neighbours in."""


class ClusterTray(BaseTray[Window]):
    """Moves are one chain: a window is void when others filed moves after it was handed out."""

    def __init__(self, row: Row, room: Backroom, *, window_days: float, late_hours: float) -> None:
        super().__init__(row, room)
        self.reach = timedelta(days=window_days)
        self.late = timedelta(hours=late_hours)

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[Window]:
        with self.room.store.read() as c:
            subjects = list(self.waiting(c, min(limit, self.most)))
            if not subjects:
                return ()
            found = self.room.stacks.readings(c, subjects)
            mark = last_move(c)
            recent = self.recent(c)
        readings = tuple(found[id] for id in subjects if id in found)
        middle = readings[len(readings) // 2].report.published
        present = recent[len(recent) // 2][0] if recent else middle
        window = Window(
            readings=readings,
            mark=mark,
            members=lambda: self.members(self.since(middle, present)),
            newest=recent[0] if recent else None,
            settled=present - self.late,
            past=lambda moment: self.past(moment, self.since(moment, present)),
        )
        return (window,)

    def recent(self, c: sa.Connection) -> list[tuple[datetime, str]]:
        """Times and ids of the members published last, the newest first."""
        query = (
            sa.select(MEMBERS.c.published, MEMBERS.c.report)
            .join(PLACED, PLACED.c.report == MEMBERS.c.report)
            .order_by(MEMBERS.c.published.desc(), MEMBERS.c.report.desc())
            .limit(RECENT)
        )
        return [(row.published, row.report) for row in c.execute(query)]

    def since(self, middle: datetime, present: datetime) -> datetime:
        """From when on placed members bear upon readings published about ``middle``: one window before
        the present day, or before the readings' own where that is earlier. Cost does not grow with the archive.
        """
        day = min(present, middle) if middle > present - LATE * self.reach else present
        return day.replace(hour=0, minute=0, second=0, microsecond=0) - self.reach

    def members(self, since: datetime) -> Sequence[Member]:
        """All placed members published at ``since`` or later, in order of publication."""
        with self.room.store.read() as c:
            return [_member(row, row.story) for row in c.execute(_placed(since))]

    def past(self, moment: datetime, since: datetime) -> Past:
        """The stories as of ``moment``. What stands in a story a person had a hand in stands there ever since."""
        with self.room.store.read() as c:
            rows = c.execute(_placed(since)).all()
            merges = c.execute(_merged(since)).all()
        into = {row.id: row.merged_into for row in merges if row.merged_at is None or row.merged_at < moment}
        by_hand = {row.story for row in rows if row.by_hand}

        def then(row: Any) -> str:
            story = str(row.told or row.story)
            while story in into:
                story = into[story]
            return story

        early = [row for row in rows if row.published < moment]
        late = rows[len(early) :]
        return Past(
            before=tuple(_member(row, row.story if row.story in by_hand else then(row)) for row in early),
            since=tuple(
                replace(_member(row, row.story), by_hand=True)
                if row.story in by_hand
                else _member(row, row.told or row.story)
                for row in late
            ),
            now=tuple(row.story for row in late),
            merges=tuple((row.id, row.merged_into, row.merged_at) for row in merges if row.id not in into),
        )

    def subjects(self, piece: Window) -> Iterable[str]:
        return [reading.id for reading in piece.readings]

    def without(self, c: sa.Connection, piece: Window, part: str, slip: Slip) -> None:
        self.settle(c, piece.only(frozenset({part})))

    def is_stale(self, c: sa.Connection, piece: Window) -> bool:
        return last_move(c) != piece.mark


def _placed(since: datetime) -> sa.Select[Any]:
    later = sa.alias(MEMBERS)
    newest = ~sa.exists().where(later.c.report == MEMBERS.c.report, later.c.take > MEMBERS.c.take)
    return (
        sa.select(MEMBERS, PLACED.c.story, PLACED.c.by_hand, PLACED.c.told, STORIES.c.opened)
        .join(PLACED, PLACED.c.report == MEMBERS.c.report)
        .outerjoin(STORIES, STORIES.c.id == PLACED.c.story)
        .where(MEMBERS.c.published >= since, newest)
        .order_by(MEMBERS.c.published, MEMBERS.c.report)
    )


def _merged(since: datetime) -> sa.Select[Any]:
    """Merges that bear upon reports published at ``since`` or later; those without a time are all among them."""
    columns = (STORIES.c.id, STORIES.c.merged_into, STORIES.c.merged_at)
    bearing = sa.or_(STORIES.c.merged_at.is_(None), STORIES.c.merged_at >= since)
    return sa.select(*columns).where(STORIES.c.merged_into != "", bearing)


def _member(row: Any, story: str) -> Member:
    return Member(
        report=row.report,
        story=story,
        lang=row.lang,
        outlet=row.outlet,
        published=row.published,
        headline=row.headline,
        names=_parts(row.names),
        figures=_parts(row.figures),
        genre=row.genre,
        vector=Vector(model=row.model, data=row.vector),
        by_hand=row.by_hand,
        opened=row.opened if story == row.story else None,
        letters=row.letters or b"",
        told_in=row.told_in or b"",
    )


def _parts(joined: str) -> frozenset[str]:
    return frozenset(joined.split(SEPARATOR)) if joined else frozenset()
