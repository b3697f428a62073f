"""Takedown and retention: what leaves the archive for good."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from ..errors import NoSuch
from ..flow import taking
from ..news import Assignment, MoveKind, Page, StoryMove, Withdrawal, content_id
from ..text.urls import host as host_of
from .filing import Occasion, last_move, put_moves, wake
from .stacks import ARTICLE, CORRECTION, DISPATCH, PASSED_BY_DESK, WITHDRAWAL
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
    SIGN_OFFS,
    SLIPS,
    STORIES,
    VANISHED,
    VISITS,
    WAITING,
    WITHDRAWALS,
)  # fmt: skip


def forget(c: sa.Connection, name: str, why: str, at: datetime) -> int:
    """Delete a report (id or address) and every text taken from it. Returns how many printed articles went with it.

    All versions go, with page, dispatch, readings and what was written from them. Moves, slips (ids only)
    and the story's slug stay. The address is remembered, so that no later round brings it back. Raises NoSuch.
    """
    url = c.execute(
        sa.select(REPORTS.c.url).where(sa.or_(REPORTS.c.id == name, REPORTS.c.url == name))
    ).scalar()
    if url is None:
        raise NoSuch(f"there is no report {name!r}", noun="report", id=name)
    return _forget(c, {url}, why, at)


def forget_outlet(
    c: sa.Connection, feeds: Sequence[str], host: str, why: str, at: datetime
) -> tuple[int, int]:
    """The same for all that ever came of these feeds, or from this host and those below it, read or not yet read.

    Returns how many reports and how many printed articles went.
    """
    urls, reports = _of_outlet(c, feeds, host)
    for part in chunked(sorted(feeds)):
        c.execute(sa.delete(VISITS).where(VISITS.c.feed.in_(part)))
    return len(reports), _forget(c, urls, why, at)


def count_outlet(c: sa.Connection, feeds: Sequence[str], host: str) -> tuple[int, int, int]:
    """How many reports and printed articles ``forget_outlet`` would delete; how many a person signed or corrected."""
    _, reports = _of_outlet(c, feeds, host)
    ids = _versions(c, reports)
    passed = _written(c, set(ids), _stories_of(c, ids))[2]
    mended = {
        r.article
        for r in c.execute(sa.select(CORRECTIONS))
        if not CORRECTION.decode(r.body, story="").notices
    }
    by_person = mended | set(c.execute(sa.select(SIGN_OFFS.c.article)).scalars())
    return len(reports), len(passed), len(passed & by_person)


def _of_outlet(c: sa.Connection, feeds: Sequence[str], host: str) -> tuple[set[str], set[str]]:
    """(addresses of everything, addresses of reports) of these feeds or this host."""
    entries: set[str] = set()
    for feed, body in c.execute(sa.select(DISPATCHES.c.feed, DISPATCHES.c.body)):
        if feed in feeds or host:
            entries |= {url for url in (DISPATCH.decode(body).url,) if feed in feeds or _below(url, host)}
    read = {
        row.url
        for row in c.execute(sa.select(REPORTS.c.url, REPORTS.c.feed).distinct())
        if row.feed in feeds or _below(row.url, host)
    }
    return entries | read, read


def _below(url: str, host: str) -> bool:
    return bool(host) and f".{host_of(url)}".endswith(f".{host}")


def _versions(c: sa.Connection, urls: set[str]) -> dict[str, tuple[str, str, str, datetime]]:
    """All versions of the reports of these addresses: id -> (address, page, feed, published)."""
    columns = (REPORTS.c.id, REPORTS.c.url, REPORTS.c.page, REPORTS.c.feed, REPORTS.c.published)
    return {
        row.id: (row.url, row.page, row.feed, row.published)
        for part in chunked(sorted(urls))
        for row in c.execute(sa.select(*columns).where(REPORTS.c.url.in_(part)).order_by(REPORTS.c.version))
    }


def _stories_of(c: sa.Connection, reports: Iterable[str]) -> set[str]:
    return {
        story
        for part in chunked(sorted(reports))
        for story in c.execute(sa.select(PLACED.c.story).where(PLACED.c.report.in_(part))).scalars()
    }


def _forget(c: sa.Connection, urls: set[str], why: str, at: datetime) -> int:
    """Delete all that is known of these addresses; how many printed articles went."""
    insert_new(c, FORGOTTEN, [{"url": url, "at": at} for url in sorted(urls)])
    versions = _versions(c, urls)
    stories = _stories_of(c, versions)
    retracted = _delete_written(c, set(versions), stories)
    _delete_said(c, sorted(stories))
    for part in chunked(sorted(urls)):
        c.execute(sa.delete(VANISHED).where(VANISHED.c.url.in_(part)))
    for part in chunked(sorted(stories)):
        c.execute(sa.delete(PICTURES).where(PICTURES.c.story.in_(part)))
        c.execute(sa.delete(LINKS).where(LINKS.c.story.in_(part)))
    for id, (_, _, _, published) in sorted(versions.items()):
        _take_out(c, id, published, at)
    _delete_read(c, urls, versions)
    _delete_unused_images(c)
    note = {"desk": "forget", "take": 0, "version": 0, "digest": "", "at": at, "outcome": "filed", "took_s": 0.0,
            "code": "forgotten", "note": why, "tries": 1, "story": ""}  # fmt: skip
    newest = {url: (id, feed) for id, (url, _, feed, _) in versions.items()}
    insert_new(c, SLIPS, [{**note, "subject": id, "feed": feed} for id, feed in newest.values()])
    live = (STORIES.c.merged_into == "", STORIES.c.size > 0)
    left = {
        id
        for part in chunked(sorted(stories))
        for id in c.execute(sa.select(STORIES.c.id).where(*live, STORIES.c.id.in_(part))).scalars()
    }
    for noun in (StoryMove, Withdrawal):
        wake(c, noun, sorted(left), at)
    return retracted


def _take_out(c: sa.Connection, report: str, published: datetime, at: datetime) -> None:
    """Out of its story, by a move like any other, while its facts are still there."""
    story = c.execute(sa.select(PLACED.c.story).where(PLACED.c.report == report)).scalar()
    if story:
        move = StoryMove(
            kind=MoveKind.SPIKE,
            story=story,
            report=report,
            at=published,
            before=last_move(c),
            why=("forgotten",),
            by_hand=True,
        )
        put_moves(c, [move], Occasion(at, 0, ""))


def _written(c: sa.Connection, reports: set[str], stories: set[str]) -> tuple[set[str], set[str], set[str]]:
    """(assignments, articles and drafts, those that had passed) that rest on these reports."""
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
    return gone, articles, passed


def _delete_written(c: sa.Connection, reports: set[str], stories: set[str]) -> int:
    """Assignments, drafts and articles that rest on these reports; how many articles had passed.

    What the desks took back of them goes too: revisions are counted from the first again, and an old
    withdrawal must not bar the new article. A person's stays until a person lifts it.
    """
    gone, articles, passed = _written(c, reports, stories)
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
        c.execute(sa.delete(WAITING).where(WAITING.c.desk == taking(Assignment), WAITING.c.subject.in_(part)))
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


def _delete_read(
    c: sa.Connection, urls: set[str], versions: Mapping[str, tuple[str, str, str, datetime]]
) -> None:
    """Reports, readings, pages and dispatches of these addresses."""
    reports = set(versions)
    pages = {page for _, page, _, _ in versions.values()}
    readings = {content_id("reading", report) for report in reports}
    dispatches = {content_id("dispatch", url) for url in urls}
    for part in chunked(sorted(pages)):
        rows = c.execute(sa.select(PAGES.c.dispatch).where(PAGES.c.id.in_(part)))
        dispatches |= set(rows.scalars())
    dispatches |= _looks(c, dispatches)
    for part in chunked(sorted(dispatches)):  # pages that gave no report, or none yet
        pages |= set(c.execute(sa.select(PAGES.c.id).where(PAGES.c.dispatch.in_(part))).scalars())
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
    first: dict[str, set[str]] = {}
    for part in chunked(sorted(dispatches)):
        bodies = c.execute(sa.select(DISPATCHES.c.body).where(DISPATCHES.c.id.in_(part))).scalars().all()
        for dispatch in map(DISPATCH.decode, bodies):
            first.setdefault(dispatch.feed.url, set()).add(dispatch.url)
    found: set[str] = set()
    for feed, urls in first.items():
        where = (DISPATCHES.c.feed == feed, DISPATCHES.c.visit > 0)
        looks = c.execute(sa.select(DISPATCHES.c.body).where(*where)).scalars().all()
        found |= {look.id for look in map(DISPATCH.decode, looks) if look.url in urls}
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
    open_pages = sa.select(WAITING.c.subject).where(WAITING.c.desk == taking(Page))
    where = (
        PAGES.c.fetched < before.astimezone(UTC),
        PAGES.c.content.is_not(None),
        PAGES.c.id.not_in(open_pages),
    )
    return int(c.execute(sa.update(PAGES).where(*where).values(content=None)).rowcount)
