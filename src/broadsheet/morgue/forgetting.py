"""Takedown and retention: what leaves the archive for good."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from ..errors import NoSuch
from ..flow import taking
from ..news import Assignment, MoveKind, Page, StoryMove, Withdrawal, content_id
from ..text.urls import is_at
from .filing import Occasion, last_move, put_moves, wake
from .stacks import ARTICLE, CORRECTION, DISPATCH, PASSED_BY_DESK, WITHDRAWAL
from .store import delete_of, ids_of, insert_new, rows_of
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
    delete_of(c, VISITS.c.feed, feeds)
    return len(reports), _forget(c, urls, why, at)


def count_outlet(c: sa.Connection, feeds: Sequence[str], host: str) -> tuple[int, int, int]:
    """How many reports and printed articles ``forget_outlet`` would delete; how many a person signed or corrected."""
    _, reports = _of_outlet(c, feeds, host)
    ids = _versions(c, reports)
    passed = _written(c, set(ids), ids_of(c, PLACED.c.story, PLACED.c.report, ids))[2]
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
            entries |= {url for url in (DISPATCH.decode(body).url,) if feed in feeds or is_at(url, host)}
    read = {
        row.url
        for row in c.execute(sa.select(REPORTS.c.url, REPORTS.c.feed).distinct())
        if row.feed in feeds or is_at(row.url, host)
    }
    return entries | read, read


def _versions(c: sa.Connection, urls: set[str]) -> dict[str, tuple[str, str, str, datetime]]:
    """All versions of the reports of these addresses: id -> (address, page, feed, published)."""
    columns = (REPORTS.c.id, REPORTS.c.url, REPORTS.c.page, REPORTS.c.feed, REPORTS.c.published)
    rows = rows_of(c, sa.select(*columns).order_by(REPORTS.c.version), REPORTS.c.url, urls)
    return {row.id: (row.url, row.page, row.feed, row.published) for row in rows}


def _forget(c: sa.Connection, urls: set[str], why: str, at: datetime) -> int:
    """Delete all that is known of these addresses; how many printed articles went."""
    insert_new(c, FORGOTTEN, [{"url": url, "at": at} for url in sorted(urls)])
    versions = _versions(c, urls)
    stories = ids_of(c, PLACED.c.story, PLACED.c.report, versions)
    retracted = _delete_written(c, set(versions), stories)
    _delete_said(c, stories)
    delete_of(c, VANISHED.c.url, urls)
    delete_of(c, PICTURES.c.story, stories)
    delete_of(c, LINKS.c.story, stories)
    for id, (_, _, _, published) in sorted(versions.items()):
        _take_out(c, id, published, at)
    _delete_read(c, urls, versions)
    _delete_unused_images(c)
    note = {"desk": "forget", "take": 0, "version": 0, "digest": "", "at": at, "outcome": "filed", "took_s": 0.0,
            "code": "forgotten", "note": why, "tries": 1, "story": ""}  # fmt: skip
    newest = {url: (id, feed) for id, (url, _, feed, _) in versions.items()}
    insert_new(c, SLIPS, [{**note, "subject": id, "feed": feed} for id, feed in newest.values()])
    live = (STORIES.c.merged_into == "", STORIES.c.size > 0)
    left = {row.id for row in rows_of(c, sa.select(STORIES.c.id).where(*live), STORIES.c.id, stories)}
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
    assigned = c.execute(sa.select(ASSIGNMENTS.c.id, ASSIGNMENTS.c.reports))
    gone = {row.id for row in assigned if reports & set(row.reports.split())}
    articles = ids_of(c, ARTICLES.c.id, ARTICLES.c.assignment, gone)
    # drafts nobody assigned: translations, a person's sentence
    drafts = rows_of(c, sa.select(ARTICLES.c.id, ARTICLES.c.body), ARTICLES.c.story, stories)
    articles |= {row.id for row in drafts if reports & set(ARTICLE.decode(row.body).made_from)}
    passed = {
        row.article
        for row in c.execute(sa.select(PASSED.c.article, PASSED.c.body))
        if row.article in articles or reports & set(PASSED_BY_DESK.decode(row.body).article.made_from)
    }
    return gone, articles, passed


def _delete_written(c: sa.Connection, reports: set[str], stories: set[str]) -> int:
    """Assignments, drafts and articles that rest on these reports; how many articles had passed.

    What the desks took back of them goes too: revisions are counted from the first again, and an old
    withdrawal must not bar the new article. A person's stays until a person lifts it.
    """
    gone, articles, passed = _written(c, reports, stories)
    for column in (ARTICLES.c.id, PASSED.c.article, RETURNED.c.article, WAITING.c.subject):
        delete_of(c, column, articles | passed)
    delete_of(c, ASSIGNMENTS.c.id, gone)
    delete_of(c, WAITING.c.subject, gone, WAITING.c.desk == taking(Assignment))
    rows = rows_of(c, sa.select(WITHDRAWALS), WITHDRAWALS.c.story, stories)
    taken_back = {row.seq: WITHDRAWAL.decode(row.body) for row in rows}
    bars = [seq for seq, w in taken_back.items() if not w.by_hand and w.article in articles | passed]
    delete_of(c, WITHDRAWALS.c.seq, bars)
    return len(passed)


def _delete_said(c: sa.Connection, stories: Iterable[str]) -> None:
    """Corrections that quote sentences removed from these stories; a person's notes stay."""
    rows = rows_of(c, sa.select(CORRECTIONS.c.seq, CORRECTIONS.c.body), CORRECTIONS.c.story, stories)
    delete_of(c, CORRECTIONS.c.seq, [r.seq for r in rows if CORRECTION.decode(r.body, story="").dropped])


def _delete_read(
    c: sa.Connection, urls: set[str], versions: Mapping[str, tuple[str, str, str, datetime]]
) -> None:
    """Reports, readings, pages and dispatches of these addresses."""
    reports = set(versions)
    pages = {page for _, page, _, _ in versions.values()}
    readings = {content_id("reading", report) for report in reports}
    dispatches = {content_id("dispatch", url) for url in urls}
    dispatches |= ids_of(c, PAGES.c.dispatch, PAGES.c.id, pages)
    dispatches |= _looks(c, dispatches)
    pages |= ids_of(c, PAGES.c.id, PAGES.c.dispatch, dispatches)  # that gave no report, or none yet
    for column in (REPORTS.c.id, READINGS.c.report, MEMBERS.c.report):
        delete_of(c, column, reports)
    for column in (PAGES.c.dispatch, DISPATCHES.c.id):
        delete_of(c, column, dispatches)
    delete_of(c, WAITING.c.subject, reports | readings | pages | dispatches)


def _looks(c: sa.Connection, dispatches: set[str]) -> set[str]:
    """Ids of the re-visits to the same addresses, also those still to be made."""
    first: dict[str, set[str]] = {}
    for (body,) in rows_of(c, sa.select(DISPATCHES.c.body), DISPATCHES.c.id, dispatches):
        dispatch = DISPATCH.decode(body)
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
    delete_of(c, IMAGES.c.digest, there - used)


def drop_page_bodies(c: sa.Connection, before: datetime) -> int:
    """Retention: bodies of pages fetched before this moment that are worked; how many went."""
    open_pages = sa.select(WAITING.c.subject).where(WAITING.c.desk == taking(Page))
    where = (
        PAGES.c.fetched < before.astimezone(UTC),
        PAGES.c.content.is_not(None),
        PAGES.c.id.not_in(open_pages),
    )
    return int(c.execute(sa.update(PAGES).where(*where).values(content=None)).rowcount)
