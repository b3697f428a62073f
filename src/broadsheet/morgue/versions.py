"""A report's later life: looked at again, changed, taken over by a newer version, gone.

A newer version stands where the older one stood: in the same story, by moves like any other. The older one
stays in the archive, for the articles that cite it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from ..news import Dispatch, Look, MoveKind, Page, Report, StoryMove, content_id
from .stacks import DISPATCH
from .store import rows_of
from .tables import DISPATCHES, MOVES, PAGES, PLACED, REPORTS, STORIES, VANISHED

HERE = 200


# -- versions ------------------------------------------------------------------------------


def address_seen_again(c: sa.Connection, page: str) -> str:
    """Address of the report whose page was looked at again; empty where ``page`` is a first look."""
    query = (
        sa.select(DISPATCHES.c.body)
        .join(PAGES, PAGES.c.dispatch == DISPATCHES.c.id)
        .where(PAGES.c.id == page, DISPATCHES.c.visit > 0)
    )
    look = c.execute(query).scalar()
    return "" if look is None else report_address(c, DISPATCH.decode(look).url)


def report_address(c: sa.Connection, dispatched: str) -> str:
    """Canonical address of the report that came of the dispatch to ``dispatched``; empty where none did."""
    query = (
        sa.select(REPORTS.c.url)
        .join(PAGES, PAGES.c.id == REPORTS.c.page)
        .where(PAGES.c.dispatch == Dispatch.id_of(dispatched))
    )
    return c.execute(query.limit(1)).scalar() or ""


def next_version(seen: Report, known: Report) -> Report:
    """``seen`` as a version of ``known``: the same one where the words are the same."""
    version = known.version + (1 if _words(seen) != _words(known) else 0)
    return replace(seen, version=version, published=known.published)


def _words(report: Report) -> tuple[str, ...]:
    texts = (report.headline, *report.paragraphs, report.correction)
    return tuple(" ".join(text.split()) for text in texts)


def earlier_readings(report: Report) -> list[str]:
    """Ids of the readings of all earlier versions."""
    ids = (content_id("report", report.url, version) for version in range(1, report.version))
    return [content_id("reading", id) for id in ids]


def takes_over(c: sa.Connection, report: Report, before: str) -> list[StoryMove]:
    """The moves that put a newer version where the older one stands; none for a first version."""
    if report.version == 1:
        return []
    query = (
        sa.select(PLACED)
        .join(REPORTS, REPORTS.c.id == PLACED.c.report)
        .where(REPORTS.c.url == report.url, REPORTS.c.version < report.version)
    )
    moves: list[StoryMove] = []
    for row in c.execute(query).all():
        shared = {"story": row.told or row.story, "at": report.published, "by_hand": row.by_hand}
        why = f"version {report.version} of {row.report}"
        out = StoryMove(kind=MoveKind.SPIKE, report=row.report, before=before, why=(why,), **shared)
        moves.append(out)
        before = out.id
        if not any(move.kind is MoveKind.JOIN for move in moves):
            into = StoryMove(
                kind=MoveKind.JOIN, report=report.id, before=before, score=1.0, why=(why,), **shared
            )
            moves.append(into)
            before = into.id
    return moves


# -- gone, and back --------------------------------------------------------------------------


def vanished(c: sa.Connection, urls: Iterable[str]) -> dict[str, datetime]:
    """Those of the addresses whose page is gone, with the moment that was seen."""
    found: dict[str, datetime] = {}
    for row in rows_of(c, sa.select(VANISHED).order_by(VANISHED.c.seq), VANISHED.c.url, urls):
        if row.status == HERE:
            found.pop(row.url, None)
        else:
            found.setdefault(row.url, row.at)
    return found


def note_vanished(c: sa.Connection, url: str, status: int, at: datetime) -> bool:
    """True where it was there until now."""
    if not url or url in vanished(c, [url]):
        return False
    c.execute(sa.insert(VANISHED), {"url": url, "status": status, "at": at})
    return True


def came_back(c: sa.Connection, url: str, at: datetime) -> bool:
    """Note that a page is there; True where it had been gone."""
    if url not in vanished(c, [url]):
        return False
    c.execute(sa.insert(VANISHED), {"url": url, "status": HERE, "at": at})
    return True


def story_of(c: sa.Connection, url: str) -> list[str]:
    """The story in which a version of this report stands, if any."""
    query = sa.select(PLACED.c.story).join(REPORTS, REPORTS.c.id == PLACED.c.report)
    return sorted(set(c.execute(query.where(REPORTS.c.url == url)).scalars()))


# -- when to look again ------------------------------------------------------------------------


def first_fetched(c: sa.Connection, dispatched: str) -> datetime | None:
    query = sa.select(sa.func.min(PAGES.c.fetched)).where(PAGES.c.dispatch == Dispatch.id_of(dispatched))
    found: datetime | None = c.execute(query).scalar()
    return found


def next_look(
    c: sa.Connection, dispatch: Dispatch, page: Page | None, at: datetime, hours: Sequence[float]
) -> tuple[Dispatch, datetime] | None:
    """The next re-visit of a page and when it is due, after a visit made at ``at``.

    Due times count from the first visit; those that passed meanwhile are left out. None where it was the
    last one, or where nothing was ever there.
    """
    first = page.fetched if page and dispatch.last is None else first_fetched(c, dispatch.url)
    if first is None:
        return None
    last = dispatch.last or Look(number=0)
    for number, hour in enumerate(hours, 1):
        due = first + timedelta(hours=hour)
        if number > last.number and due > at:
            look = replace(last, number=number)
            if page is not None:
                look = replace(look, etag=page.etag, last_modified=page.last_modified, digest=page.digest)
            return replace(dispatch, last=look), due
    return None


def is_open(c: sa.Connection, dispatch: Dispatch, window: timedelta, now: datetime) -> bool:
    """May the report of this dispatch still matter? Yes while the story it stands in takes new reports.

    A story is open for ``window`` after its last report, counted to the newest report of the archive (not
    beyond ``now``). A report that is not placed yet counts as open; a page that gave none does not.
    """
    url = report_address(c, dispatch.url)
    if not url:
        return False
    newest_version = (
        sa.select(REPORTS.c.id).where(REPORTS.c.url == url).order_by(REPORTS.c.version.desc()).limit(1)
    )
    report = c.execute(newest_version).scalar_one()
    query = sa.select(STORIES.c.updated).join(PLACED, PLACED.c.story == STORIES.c.id)
    updated = c.execute(query.where(PLACED.c.report == report)).scalar()
    if updated is None:
        moved = sa.select(MOVES.c.seq).where(MOVES.c.report == report).limit(1)
        return c.execute(moved).scalar() is None
    newest = c.execute(sa.select(sa.func.max(REPORTS.c.published))).scalar_one()
    return bool(updated + window >= min(newest, now))
