"""What a person does to the archive: signing off, correcting, retracting, moving reports, doing work again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..errors import NoSuch, StylebookError
from ..flow import DESKS, FLOW, Unit, taking
from ..news import Correction, Dispatch, Galley, MoveKind, Page, Reading, SignOff, StoryMove, content_id
from .filing import (
    EDITION_SUBJECT,
    Occasion,
    last_move,
    put_correction,
    put_moves,
    unwake,
    wait,
    wake,
)
from .looks import look_at_all
from .stacks import MOVE, Stacks, known
from .standing import lift, withdraw
from .store import insert_new
from .stories import Fold
from .tables import (
    ARTICLES,
    DISPATCHES,
    MOVES,
    PAGES,
    PLACED,
    REOPENED,
    SIGN_OFFS,
    SLIPS,
    STORIES,
    microseconds,
)

REWORKED = tuple(row.name for row in FLOW if row.unit not in (Unit.FEED, Unit.WINDOW))
"""Visits are over, and stories are never recomputed: gather and cluster are not reworked."""


# -- articles -------------------------------------------------------------------------


def sign_off(c: sa.Connection, stacks: Stacks, article: str, who: str, at: datetime) -> bool:
    """False where somebody had signed it before, who stays the one that answers for it. Raises NoSuch."""
    passed = stacks.passed(c, article)
    row = {"article": article, "who": who, "at": at, "story": passed.article.story}
    if not insert_new(c, SIGN_OFFS, [row]):
        return False
    wake(c, SignOff, [passed.article.story], at)
    return True


def correct(c: sa.Connection, stacks: Stacks, article: str, what: str, why: str, at: datetime) -> Correction:
    """A note under the article, which stays as it is. Raises NoSuch."""
    story = stacks.passed(c, article).article.story
    correction = Correction(article=article, at=at, what=what, why=why, story=story)
    put_correction(c, correction, at)
    return correction


def retract(c: sa.Connection, stacks: Stacks, article: str, why: str, at: datetime) -> None:
    """Raises NoSuch, StylebookError without a reason."""
    if not why.strip():
        raise StylebookError("a retraction says why", key="why", value=why)
    withdraw(c, stacks.passed(c, article).article, at, why=why.strip())


def reinstate(c: sa.Connection, stacks: Stacks, article: str, at: datetime) -> int:
    """In how many languages something was put back. Raises NoSuch, StylebookError where nothing was taken back."""
    count = lift(c, stacks.passed(c, article).article, at)
    if not count:
        raise StylebookError(f"{article} was not taken back", key="article", value=article)
    return count


# -- stories by hand --------------------------------------------------------------------


def merge_stories(c: sa.Connection, stacks: Stacks, story: str, other: str, at: datetime) -> None:
    """All reports of ``other`` go to ``story``. Raises NoSuch, StylebookError where both are one."""
    found = stacks.stories_by_id(c, [story, other])
    for id in (story, other):
        known(found, id, "story")
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
    known(stacks.reports(c, [report]), report, "report")
    while story:
        merged_into = known(stacks.stories_by_id(c, [story]), story, "story").merged_into
        if not merged_into:
            break
        story = merged_into
    now_in = c.execute(sa.select(PLACED.c.story).where(PLACED.c.report == report)).scalar() or ""
    target = story or content_id("story", "by hand", report, last_move(c))
    kind = MoveKind.SPLIT if now_in else (MoveKind.JOIN if story else MoveKind.OPEN)
    _file_move(c, stacks, report, target, kind, now_in, at)
    return target


def _file_move(
    c: sa.Connection, stacks: Stacks, report: str, story: str, kind: MoveKind, other: str, at: datetime
) -> None:
    published = stacks.reports(c, [report])[report].published
    move = StoryMove(
        kind=kind,
        story=story,
        report=report,
        at=published,
        before=last_move(c),
        other=other,
        by_hand=True,
    )
    put_moves(c, [move], Occasion(at, 0, ""))
    for reading in stacks.readings_of(c, [report]).values():
        unwake(c, Reading, [reading.id])


def split_story(c: sa.Connection, stacks: Stacks, story: str, reports: Sequence[str], at: datetime) -> str:
    """These reports and the others part; the half with the oldest report keeps id and address.

    Returns the id of the new story, that of the other half. Raises NoSuch, StylebookError.
    """
    told = known(stacks.stories_by_id(c, [story]), story, "story").reports
    strangers = [report for report in reports if report not in told]
    if strangers:
        raise NoSuch(f"report {strangers[0]!r} is not in story {story!r}", noun="report", id=strangers[0])
    if not reports or len(set(reports)) == len(told):
        raise StylebookError(
            "some reports leave and some stay", key="reports", value=list(reports), allowed="some, not all"
        )
    leaving = set(reports) if told[0] not in reports else set(told) - set(reports)
    first, *rest = sorted(leaving, key=told.index)
    target = move_report(c, stacks, first, "", at)
    for report in rest:
        move_report(c, stacks, report, target, at)
    return target


def unmerge_story(c: sa.Connection, stacks: Stacks, story: str, at: datetime) -> tuple[str, int]:
    """A story that was merged away comes back, with its id, its address and the reports it had then.

    Only reports that are still where the merge put them come back. Returns the story they leave and their
    number. Raises NoSuch, StylebookError where it was not merged or none of its reports is left there.
    """
    merged_into = c.execute(sa.select(STORIES.c.merged_into).where(STORIES.c.id == story)).scalar()
    if merged_into is None:
        raise NoSuch(f"there is no story {story!r}", noun="story", id=story)
    fold = Fold()
    had: set[str] = set()
    for body in c.execute(sa.select(MOVES.c.body).order_by(MOVES.c.seq)).scalars():
        move = MOVE.decode(body)
        if move.kind is MoveKind.MERGE and fold.now(move.other) == story:
            had = set(fold.told.get(story, ()))
        fold.apply(move)
    target = fold.now(story)
    back = sorted(report for report in had if fold.placed.get(report, ("", False))[0] == target)
    if not merged_into or not back:
        raise StylebookError(f"{story} has nothing to come back with", key="story", value=story)
    for report in back:
        _file_move(c, stacks, report, story, MoveKind.SPLIT, target, at)
    return target, len(back)


# -- doing again ---------------------------------------------------------------------------


def rework(
    c: sa.Connection, stacks: Stacks, desk: str, since: datetime | None, at: datetime, *, dry_run: bool
) -> int:
    """Put back before ``desk`` what it finished at ``since`` or later; how many pieces. Raises StylebookError.

    A page that was fetched is not fetched as if for the first time: it is looked at again.
    """
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
    fetched: list[str] = []
    if desk == taking(Dispatch):
        fetched = _fetched(c, subjects)
        subjects = sorted(set(subjects) - set(fetched) - _looks_among(c, subjects))
        done = [row for row in done if row.subject in set(subjects)]
    if not dry_run and fetched:
        look_at_all(c, stacks, fetched, at)
    if not dry_run and done:
        rows = [{"desk": desk, "subject": r.subject, "take": r.take + 1, "at": at} for r in done]
        insert_new(c, REOPENED, rows)
        wait(c, desk, subjects, microseconds(at))
    return len(subjects) + len(fetched)


def _fetched(c: sa.Connection, dispatches: Sequence[str]) -> list[str]:
    """Those whose page is in the archive."""
    pages = sa.select(PAGES.c.dispatch).join(DISPATCHES, DISPATCHES.c.id == PAGES.c.dispatch)
    return sorted(set(c.execute(pages.where(DISPATCHES.c.visit == 0)).scalars()) & set(dispatches))


def _looks_among(c: sa.Connection, dispatches: Sequence[str]) -> set[str]:
    looks = sa.select(DISPATCHES.c.id).where(DISPATCHES.c.visit > 0)
    return set(c.execute(looks).scalars()) & set(dispatches)


def _reopened_subjects(c: sa.Connection, desk: str, done: Sequence[Any]) -> list[str]:
    """What goes on the tray: pieces, stories, or the whole slate."""
    row = DESKS[desk]
    live = sa.select(STORIES.c.id).where(STORIES.c.merged_into == "", STORIES.c.size > 0)
    match row.unit:
        case Unit.EDITION:
            return [EDITION_SUBJECT] if done else []
        case Unit.STORIES:
            return sorted(c.execute(live).scalars()) if done else []
        case Unit.STORY:
            return sorted({slip.story for slip in done} & set(c.execute(live).scalars()))
    subjects = {slip.subject for slip in done}
    if row.takes is Galley:
        return _articles_of_galleys(c, subjects)
    if row.takes is Page:
        gone = sa.select(PAGES.c.id).where(PAGES.c.content.is_(None))
        subjects -= set(c.execute(gone).scalars())
    return sorted(subjects)


def _articles_of_galleys(c: sa.Connection, galleys: set[str]) -> list[str]:
    """A galley is known by its own id, and lies on the tray by its article's."""
    ids = c.execute(sa.select(ARTICLES.c.id)).scalars()
    return sorted({id for id in ids if Galley.id_of(id) in galleys})


def signed_off(c: sa.Connection) -> frozenset[str]:
    return frozenset(c.execute(sa.select(SIGN_OFFS.c.article)).scalars())


__all__ = [
    "REWORKED",
    "correct",
    "merge_stories",
    "move_report",
    "reinstate",
    "retract",
    "rework",
    "sign_off",
    "signed_off",
    "split_story",
    "unmerge_story",
]
