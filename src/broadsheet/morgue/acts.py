"""What a person does to the archive: signing off, correcting, retracting, forgetting, moving reports."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from ..errors import NoSuch, StylebookError
from ..news import Correction, MoveKind, Report, StoryMove, content_id
from .filing import (
    ARTICLE_DESKS,
    EDITION_SUBJECT,
    STORY_DESKS,
    Occasion,
    last_move,
    put_correction,
    put_moves,
    unwait,
    wait,
)
from .stacks import PASSED_BY_DESK, REPORT, Stacks
from .store import chunked, insert_new
from .tables import (
    ARTICLES,
    ASSIGNMENTS,
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
    REOPENED,
    REPORTS,
    RETRACTIONS,
    RETURNED,
    SIGN_OFFS,
    SLIPS,
    STORIES,
    WAITING,
    microseconds,
)

REWORKED_BY_SUBJECT = ("fetch", "extract", "understand", "write", "verify")
REWORKED_BY_STORY = ("register", "assign", "illustrate", "translate")
REWORKED = (*REWORKED_BY_SUBJECT, *REWORKED_BY_STORY, "relate", "edit")
"""Visits are over, and stories are never recomputed: gather and cluster are not reworked."""


# -- articles -------------------------------------------------------------------------


def sign_off(c: sa.Connection, stacks: Stacks, article: str, who: str, at: datetime) -> None:
    """Raises NoSuch."""
    passed = stacks.passed(c, article)
    insert_new(c, SIGN_OFFS, [{"article": article, "who": who, "at": at, "story": passed.article.story}])
    wait(c, "edit", [EDITION_SUBJECT], 0)


def correct(c: sa.Connection, stacks: Stacks, article: str, what: str, why: str, at: datetime) -> Correction:
    """Raises NoSuch."""
    story = stacks.passed(c, article).article.story
    correction = Correction(article=article, at=at, what=what, why=why)
    put_correction(c, correction, story, at)
    return correction


def retract(c: sa.Connection, stacks: Stacks, article: str, why: str, at: datetime) -> None:
    """Raises NoSuch."""
    story = stacks.passed(c, article).article.story
    insert_new(c, RETRACTIONS, [{"article": article, "why": why, "at": at, "story": story}])
    for desk in ARTICLE_DESKS:
        wait(c, desk, [story], microseconds(at))
    wait(c, "edit", [EDITION_SUBJECT], 0)


# -- stories by hand --------------------------------------------------------------------


def merge_stories(c: sa.Connection, stacks: Stacks, story: str, other: str, at: datetime) -> None:
    """All reports of ``other`` go to ``story``. Raises NoSuch, StylebookError where both are one."""
    found = stacks.stories_by_id(c, [story, other])
    for id in (story, other):
        if id not in found:
            raise NoSuch(f"there is no story {id!r}", noun="story", id=id)
    if story == other:
        raise StylebookError("a story cannot be merged with itself", key="other", value=other)
    move = StoryMove(
        kind=MoveKind.MERGE,
        story=story,
        other=other,
        report="",
        at=found[other].updated,
        before=last_move(c),
        by_hand=True,
    )
    put_moves(c, [move], Occasion(at, 0, ""))


def move_report(c: sa.Connection, stacks: Stacks, report: str, story: str, at: datetime) -> str:
    """The report goes to ``story``, or opens one where that is empty. Returns the story's id. Raises NoSuch."""
    found = stacks.reports(c, [report])
    if report not in found:
        raise NoSuch(f"there is no report {report!r}", noun="report", id=report)
    if story and story not in stacks.stories_by_id(c, [story]):
        raise NoSuch(f"there is no story {story!r}", noun="story", id=story)
    before = last_move(c)
    now_in = c.execute(sa.select(PLACED.c.story).where(PLACED.c.report == report)).scalar() or ""
    target = story or content_id("story", "by hand", report, before)
    kind = MoveKind.SPLIT if now_in else (MoveKind.JOIN if story else MoveKind.OPEN)
    move = StoryMove(
        kind=kind,
        story=target,
        report=report,
        at=found[report].published,
        before=before,
        other=now_in,
        by_hand=True,
    )
    put_moves(c, [move], Occasion(at, 0, ""))
    for reading in stacks.readings_of(c, [report]).values():
        unwait(c, "cluster", [reading.id])
    return target


def split_story(c: sa.Connection, stacks: Stacks, story: str, reports: Sequence[str], at: datetime) -> str:
    """These reports leave ``story`` and become one of their own; its id. Raises NoSuch, StylebookError."""
    found = stacks.stories_by_id(c, [story])
    if story not in found:
        raise NoSuch(f"there is no story {story!r}", noun="story", id=story)
    strangers = [report for report in reports if report not in found[story].reports]
    if strangers:
        raise NoSuch(f"report {strangers[0]!r} is not in story {story!r}", noun="report", id=strangers[0])
    if not reports or len(set(reports)) == len(found[story].reports):
        raise StylebookError(
            "some reports leave and some stay", key="reports", value=list(reports), allowed="some, not all"
        )
    first, *rest = sorted(set(reports), key=found[story].reports.index)
    target = move_report(c, stacks, first, "", at)
    for report in rest:
        move_report(c, stacks, report, target, at)
    return target


# -- doing again ---------------------------------------------------------------------------


def rework(c: sa.Connection, desk: str, since: datetime | None, at: datetime, *, dry_run: bool) -> int:
    """Put back before ``desk`` what it finished at ``since`` or later; how many pieces. Raises StylebookError."""
    if desk not in REWORKED:
        raise StylebookError(
            f"{desk} cannot be worked again; these can: {', '.join(REWORKED)}",
            key="desk",
            value=desk,
            allowed=list(REWORKED),
        )
    query = sa.select(SLIPS.c.subject, SLIPS.c.story, sa.func.max(SLIPS.c.take).label("take")).where(
        SLIPS.c.desk == desk, SLIPS.c.outcome != "held"
    )
    if since is not None:
        query = query.where(SLIPS.c.at >= since)
    done = c.execute(query.group_by(SLIPS.c.subject, SLIPS.c.story)).all()
    subjects = _reopened_subjects(c, desk, done)
    if not dry_run and done:
        rows = [{"desk": desk, "subject": r.subject, "take": r.take + 1, "at": at} for r in done]
        insert_new(c, REOPENED, rows)
        wait(c, desk, subjects, microseconds(at))
    return len(subjects)


def _reopened_subjects(c: sa.Connection, desk: str, done: Sequence[Any]) -> list[str]:
    """What goes on the tray: pieces, stories, or the whole slate."""
    if desk == "edit":
        return [EDITION_SUBJECT] if done else []
    live = sa.select(STORIES.c.id).where(STORIES.c.merged_into == "", STORIES.c.size > 0)
    if desk == "relate":
        return sorted(c.execute(live).scalars()) if done else []
    if desk in REWORKED_BY_STORY:
        return sorted({row.story for row in done} & set(c.execute(live).scalars()))
    if desk == "verify":
        return _articles_of_galleys(c, {row.subject for row in done})
    subjects = {row.subject for row in done}
    if desk == "extract":
        gone = sa.select(PAGES.c.id).where(PAGES.c.content.is_(None))
        subjects -= set(c.execute(gone).scalars())
    return sorted(subjects)


def _articles_of_galleys(c: sa.Connection, galleys: set[str]) -> list[str]:
    """A galley is known by its own id, and lies on the tray by its article's."""
    ids = c.execute(sa.select(ARTICLES.c.id)).scalars()
    return sorted({id for id in ids if content_id("galley", id) in galleys})


# -- takedown and retention -------------------------------------------------------------------


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
    retracted = _delete_written(c, ids)
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


def _delete_written(c: sa.Connection, reports: set[str]) -> int:
    """Assignments, drafts and articles that rest on these reports; how many articles had passed."""
    gone: set[str] = set()
    articles: set[str] = set()
    for row in c.execute(sa.select(ASSIGNMENTS.c.id, ASSIGNMENTS.c.reports)):
        if reports & set(row.reports.split()):
            gone.add(row.id)
    for part in chunked(sorted(gone)):
        made = sa.select(ARTICLES.c.id).where(ARTICLES.c.assignment.in_(part))
        articles |= set(c.execute(made).scalars())
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
    return len(passed)


def _delete_read(c: sa.Connection, reports: set[str], pages: set[str], dispatch: str) -> None:
    readings = {content_id("reading", report) for report in reports}
    dispatches = {dispatch}
    for part in chunked(sorted(pages)):
        rows = c.execute(sa.select(PAGES.c.dispatch).where(PAGES.c.id.in_(part)))
        dispatches |= set(rows.scalars())
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


def signed_off(c: sa.Connection) -> frozenset[str]:
    return frozenset(c.execute(sa.select(SIGN_OFFS.c.article)).scalars())


__all__ = [
    "REWORKED",
    "correct",
    "drop_page_bodies",
    "find_report",
    "forget",
    "merge_stories",
    "move_report",
    "retract",
    "rework",
    "sign_off",
    "signed_off",
    "split_story",
]
