"""Takedown and retention: what leaves the archive for good."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from ..errors import NoSuch
from ..news import MoveKind, Report, StoryMove, content_id
from .filing import ARTICLE_DESKS, EDITION_SUBJECT, STORY_DESKS, Occasion, last_move, put_moves, wait
from .stacks import ARTICLE, CORRECTION, DISPATCH, PASSED_BY_DESK, REPORT, WITHDRAWAL, Stacks
from .store import chunked, insert_new
from .tables import (
    ARTICLES,
    ASSIGNMENTS,
    CORRECTIONS,
    DISPATCHES,
    FORGOTTEN,
    IMAGES,
    LINKS,
    MEMBERS,
    PAGES,
    PASSED,
    PICTURES,
    PLACED,
    READINGS,
    REPORTS,
    RETURNED,
    SLIPS,
    STORIES,
    VANISHED,
    WAITING,
    WITHDRAWALS,
    microseconds,
)  # fmt: skip


def find_report(c: sa.Connection, stacks: Stacks, name: str) -> Report:
    """By id or address. Raises NoSuch."""
    where = sa.or_(REPORTS.c.id == name, REPORTS.c.url == name)
    query = sa.select(REPORTS.c.body).where(where).order_by(REPORTS.c.version.desc()).limit(1)
    body = c.execute(query).scalar()
    if body is None:
        raise NoSuch(f"there is no report {name!r}", noun="report", id=name)
    return REPORT.decode(body)


def forget(c: sa.Connection, stacks: Stacks, name: str, why: str, at: datetime) -> int:
    """Delete a report and every text taken from it. Returns how many printed articles went with it.

    All versions go, with page, dispatch, readings and what was written from them. Moves, slips (ids only)
    and the story's slug stay. The address is remembered, so that no later round brings it back.
    """
    report = find_report(c, stacks, name)
    insert_new(c, FORGOTTEN, [{"url": report.url, "at": at}])
    rows = c.execute(sa.select(REPORTS.c.id, REPORTS.c.page).where(REPORTS.c.url == report.url)).all()
    ids = {row.id for row in rows}
    stories = set()
    for part in chunked(sorted(ids)):
        stories |= set(c.execute(sa.select(PLACED.c.story).where(PLACED.c.report.in_(part))).scalars())
    retracted = _delete_written(c, ids, stories)
    _delete_said(c, sorted(stories))
    c.execute(sa.delete(VANISHED).where(VANISHED.c.url == report.url))
    for story in sorted(stories):
        c.execute(sa.delete(PICTURES).where(PICTURES.c.story == story))
        c.execute(sa.delete(LINKS).where(LINKS.c.story == story))
    _take_out(c, sorted(ids), report, at)
    _delete_read(c, ids, {row.page for row in rows}, content_id("dispatch", report.url))
    _delete_unused_images(c)
    note = {"subject": report.id, "desk": "forget", "take": 0, "version": 0, "digest": "", "at": at}
    more = {"outcome": "filed", "took_s": 0.0, "code": "forgotten", "note": why, "tries": 1}
    insert_new(c, SLIPS, [{**note, **more, "feed": report.feed.url, "story": ""}])
    live = (STORIES.c.merged_into == "", STORIES.c.size > 0)
    left = set(c.execute(sa.select(STORIES.c.id).where(*live, STORIES.c.id.in_(stories))).scalars())
    for desk in (*STORY_DESKS, *ARTICLE_DESKS):
        wait(c, desk, sorted(left), microseconds(at))
    wait(c, "edit", [EDITION_SUBJECT], 0)
    return retracted


def _take_out(c: sa.Connection, reports: Sequence[str], report: Report, at: datetime) -> None:
    """Out of its story, by a move like any other, while its facts are still there."""
    for id in reports:
        story = c.execute(sa.select(PLACED.c.story).where(PLACED.c.report == id)).scalar()
        if story:
            move = StoryMove(
                kind=MoveKind.SPIKE,
                story=story,
                report=id,
                at=report.published,
                before=last_move(c),
                why=("forgotten",),
                by_hand=True,
            )
            put_moves(c, [move], Occasion(at, 0, ""))


def _delete_written(c: sa.Connection, reports: set[str], stories: set[str]) -> int:
    """Assignments, drafts and articles that rest on these reports; how many articles had passed.

    What the desks took back of them goes too: revisions are counted from the first again, and an old
    withdrawal must not bar the new article. A person's stays until a person lifts it.
    """
    gone: set[str] = set()
    articles: set[str] = set()
    for row in c.execute(sa.select(ASSIGNMENTS.c.id, ASSIGNMENTS.c.reports)):
        if reports & set(row.reports.split()):
            gone.add(row.id)
    for part in chunked(sorted(gone)):
        made = sa.select(ARTICLES.c.id).where(ARTICLES.c.assignment.in_(part))
        articles |= set(c.execute(made).scalars())
    for part in chunked(sorted(stories)):  # drafts nobody assigned: translations, a person's sentence
        for row in c.execute(sa.select(ARTICLES.c.id, ARTICLES.c.body).where(ARTICLES.c.story.in_(part))):
            if reports & set(ARTICLE.decode(row.body).made_from):
                articles.add(row.id)
    passed = set()
    for row in c.execute(sa.select(PASSED.c.article, PASSED.c.body)):
        if row.article in articles or reports & set(PASSED_BY_DESK.decode(row.body).article.made_from):
            passed.add(row.article)
    for part in chunked(sorted(articles | passed)):
        for table, column in (
            (ARTICLES, ARTICLES.c.id),
            (PASSED, PASSED.c.article),
            (RETURNED, RETURNED.c.article),
            (WAITING, WAITING.c.subject),
        ):
            c.execute(sa.delete(table).where(column.in_(part)))
    for part in chunked(sorted(gone)):
        c.execute(sa.delete(ASSIGNMENTS).where(ASSIGNMENTS.c.id.in_(part)))
        c.execute(sa.delete(WAITING).where(WAITING.c.desk == "write", WAITING.c.subject.in_(part)))
    taken_back = {
        row.seq: WITHDRAWAL.decode(row.body)
        for part in chunked(sorted(stories))
        for row in c.execute(sa.select(WITHDRAWALS).where(WITHDRAWALS.c.story.in_(part)))
    }
    bars = [seq for seq, w in taken_back.items() if not w.by_hand and w.article in articles | passed]
    c.execute(sa.delete(WITHDRAWALS).where(WITHDRAWALS.c.seq.in_(bars)))
    return len(passed)


def _delete_said(c: sa.Connection, stories: Sequence[str]) -> None:
    """Corrections that quote sentences removed from these stories; a person's notes stay."""
    for part in chunked(list(stories)):
        rows = c.execute(
            sa.select(CORRECTIONS.c.seq, CORRECTIONS.c.body).where(CORRECTIONS.c.story.in_(part))
        )
        gone = [r.seq for r in rows if CORRECTION.decode(r.body, story="").dropped]
        c.execute(sa.delete(CORRECTIONS).where(CORRECTIONS.c.seq.in_(gone)))


def _delete_read(c: sa.Connection, reports: set[str], pages: set[str], dispatch: str) -> None:
    readings = {content_id("reading", report) for report in reports}
    dispatches = {dispatch}
    for part in chunked(sorted(pages)):
        rows = c.execute(sa.select(PAGES.c.dispatch).where(PAGES.c.id.in_(part)))
        dispatches |= set(rows.scalars())
    dispatches |= _looks(c, dispatches)
    for table, column, ids in (
        (REPORTS, REPORTS.c.id, reports),
        (READINGS, READINGS.c.report, reports),
        (MEMBERS, MEMBERS.c.report, reports),
        (PAGES, PAGES.c.dispatch, dispatches),
        (DISPATCHES, DISPATCHES.c.id, dispatches),
        (WAITING, WAITING.c.subject, reports | readings | pages | dispatches),
    ):
        for part in chunked(sorted(ids)):
            c.execute(sa.delete(table).where(column.in_(part)))


def _looks(c: sa.Connection, dispatches: set[str]) -> set[str]:
    """Ids of the re-visits to the same addresses, also those still to be made."""
    found: set[str] = set()
    for part in chunked(sorted(dispatches)):
        bodies = c.execute(sa.select(DISPATCHES.c.body).where(DISPATCHES.c.id.in_(part))).scalars().all()
        for first in map(DISPATCH.decode, bodies):
            where = (DISPATCHES.c.feed == first.feed.url, DISPATCHES.c.visit > 0)
            looks = c.execute(sa.select(DISPATCHES.c.body).where(*where)).scalars().all()
            found |= {look.id for look in map(DISPATCH.decode, looks) if look.url == first.url}
    return found


def _delete_unused_images(c: sa.Connection) -> None:
    used: set[str] = set()
    for images in c.execute(sa.select(PICTURES.c.images)).scalars():
        used |= {image[4] for image in json.loads(images)}
    there = set(c.execute(sa.select(IMAGES.c.digest)).scalars())
    for part in chunked(sorted(there - used)):
        c.execute(sa.delete(IMAGES).where(IMAGES.c.digest.in_(part)))


def drop_page_bodies(c: sa.Connection, before: datetime) -> int:
    """Retention: bodies of pages fetched before this moment that are worked; how many went."""
    open_pages = sa.select(WAITING.c.subject).where(WAITING.c.desk == "extract")
    where = (
        PAGES.c.fetched < before.astimezone(UTC),
        PAGES.c.content.is_not(None),
        PAGES.c.id.not_in(open_pages),
    )
    return int(c.execute(sa.update(PAGES).where(*where).values(content=None)).rowcount)
