"""Putting nouns away: one row each, and what that row puts on the trays of the next desks.

Filing the same id twice changes nothing. Only after a rework (``take`` > 0) is a second row filed
beside the first, and read in its place from then on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from ..flow import Unit, woken
from ..news import (
    Article,
    Assignment,
    Correction,
    Dispatch,
    Edition,
    Galley,
    Links,
    Member,
    Notice,
    Organisation,
    Page,
    Passed,
    Person,
    Picture,
    Place,
    Reading,
    Report,
    Returned,
    StoryMove,
    Visited,
)
from ..text.letters import kept_groups
from . import versions
from .addresses import put_addresses
from .codec import squeeze
from .printed import put_printed
from .stacks import (
    ARTICLE,
    ASSIGNMENT,
    CORRECTION,
    DISPATCH,
    EDITION,
    LINKS_OF_STORY,
    MOVE,
    NAMED,
    PAGE,
    PASSED_BY_DESK,
    PICTURE,
    READING,
    REPORT,
    RETURNED_BY_DESK,
)
from .store import insert_new
from .stories import apply_moves
from .tables import (
    ARTICLES,
    ASSIGNMENTS,
    CORRECTIONS,
    DISPATCHES,
    EDITIONS,
    FORGOTTEN,
    IMAGES,
    LINKS,
    MEMBERS,
    MOVES,
    PAGES,
    PASSED,
    PEOPLE,
    PICTURES,
    READINGS,
    REOPENED,
    REPORTS,
    RETURNED,
    SEEN,
    SLIPS,
    SPELLINGS,
    STORIES,
    WAITING,
    microseconds,
)

SEPARATOR = "\x1f"
EDITION_SUBJECT = "edition"

# Statements of every filing, built once.
_DESK: sa.BindParameter[str] = sa.bindparam("b_desk")
_SUBJECT: sa.BindParameter[str] = sa.bindparam("b_subject")
_TAKE: sa.BindParameter[int] = sa.bindparam("b_take")
_TAKES = sa.select(sa.func.max(REOPENED.c.take)).where(
    REOPENED.c.desk == _DESK, REOPENED.c.subject == _SUBJECT
)
OF_PIECE = (SLIPS.c.subject == _SUBJECT, SLIPS.c.desk == _DESK, SLIPS.c.take == _TAKE)
_FINAL = sa.select(SLIPS.c.seq).where(*OF_PIECE, SLIPS.c.outcome != "held").limit(1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and as which take something is filed, and the piece it was made from (its id)."""

    at: datetime
    take: int
    piece: str


def put_all(c: sa.Connection, nouns: Sequence[Any], occasion: Occasion) -> None:
    """File everything a desk made of one piece. Raises CopyError for what no archive can hold.

    What a visit learned is put away by the tray of gather, which knows when it was due.
    """
    moves = [noun for noun in nouns if isinstance(noun, StoryMove)]
    for noun in nouns:
        if not isinstance(noun, StoryMove | Visited):
            _PUT[type(noun)](c, noun, occasion)
    if moves:
        put_moves(c, moves, occasion)


def wait(
    c: sa.Connection, desk: str, subjects: Iterable[str], rank: int, *, ready_at: datetime | None = None
) -> None:
    """Lay the subjects on the desk's tray; one that lies there already gets a new mark."""
    rows = [{"desk": desk, "subject": s, "rank": rank, "mark": 1, "ready_at": ready_at} for s in subjects]
    if rows:
        c.execute(_wait(c.dialect.name), rows)


def wake(
    c: sa.Connection, noun: type, subjects: Iterable[str], at: datetime, *, own: type | None = None
) -> None:
    """Lay the subjects (ids of the nouns, or of their stories) before every desk that ``noun`` wakes.

    ``own``: it came of a noun of this type, and is no news to the desk that filed that.
    """
    for row in woken(noun):
        if row.unit is Unit.EDITION:
            wait(c, row.name, [EDITION_SUBJECT], 0)
        elif own not in row.files:
            wait(c, row.name, subjects, microseconds(at))


def wake_new(
    c: sa.Connection,
    noun: type,
    subject: str,
    at: datetime,
    *,
    piece: str = "",
    ready_at: datetime | None = None,
) -> None:
    """Lay a noun filed this moment before the desk it wakes, ranked by ``at``; ``piece``: its id there if another.

    What was worked before under the same id (its rows were deleted since) is opened again: equal words made
    anew are not finished by what came of them then.
    """
    for row in woken(noun):
        open_again(c, row.name, piece or subject, at)
        wait(c, row.name, [subject], microseconds(at), ready_at=ready_at)


def take_of(c: sa.Connection, desk: str, piece: str) -> int:
    """How often the piece was opened again at this desk."""
    return int(c.execute(_TAKES, {"b_desk": desk, "b_subject": piece}).scalar() or 0)


def final_slip(c: sa.Connection, desk: str, piece: str, take: int) -> int | None:
    """Number of the slip with which that take ended; None while it has none."""
    found: int | None = c.execute(_FINAL, {"b_desk": desk, "b_subject": piece, "b_take": take}).scalar()
    return found


def open_again(c: sa.Connection, desk: str, piece: str, at: datetime) -> int:
    """The take under which the piece is worked now: a new one where the last came to an end."""
    take = take_of(c, desk, piece)
    if final_slip(c, desk, piece, take) is None:
        return take
    insert_new(c, REOPENED, [{"desk": desk, "subject": piece, "take": take + 1, "at": at}])
    return take + 1


@cache
def _wait(dialect: str) -> Any:
    statement = (sqlite.insert if dialect == "sqlite" else postgresql.insert)(WAITING)
    again = {"mark": WAITING.c.mark + 1}
    return statement.on_conflict_do_update(index_elements=["desk", "subject"], set_=again)


@cache
def _known(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table.c.seq).where(table.c.id == sa.bindparam("b_id")).limit(1)


def unwake(c: sa.Connection, noun: type, subjects: Sequence[str]) -> None:
    """Take the subjects off the trays that ``noun`` had them laid on."""
    for row in woken(noun):
        for subject in subjects:
            c.execute(sa.delete(WAITING).where(WAITING.c.desk == row.name, WAITING.c.subject == subject))


def last_move(c: sa.Connection) -> str:
    """Id of the newest move, empty before the first."""
    return c.execute(sa.select(MOVES.c.id).order_by(MOVES.c.seq.desc()).limit(1)).scalar() or ""


def put_moves(c: sa.Connection, moves: Sequence[StoryMove], occasion: Occasion) -> set[str]:
    """File moves and fold them into the stories. Raises ValueError where they do not follow the last move."""
    before = last_move(c)
    rows = []
    for move in moves:
        if move.before != before:
            raise ValueError(f"move {move.id} follows {move.before!r}, the last one filed is {before!r}")
        before = move.id
        rows.append(
            {
                "id": move.id,
                "take": 0,
                "body": MOVE.encode(move),
                "story": move.story,
                "other": move.other,
                "report": move.report,
            }
        )
    insert_new(c, MOVES, rows)
    changed = apply_moves(c, moves)
    live = _live(c, changed)
    wake(c, StoryMove, sorted(live), occasion.at)
    unwake(c, StoryMove, sorted(changed - live))
    return changed


def _live(c: sa.Connection, stories: set[str]) -> set[str]:
    live = set()
    for id in stories:
        row = c.execute(sa.select(STORIES.c.size, STORIES.c.merged_into).where(STORIES.c.id == id)).one()
        if row.size and not row.merged_into:
            live.add(id)
    return live


def _put(c: sa.Connection, table: sa.Table, id: str, body: bytes, occasion: Occasion, **columns: Any) -> bool:
    """True where nothing of this id was there before."""
    known = c.execute(_known(table), {"b_id": id}).scalar() is not None
    if not known or occasion.take:
        insert_new(c, table, [{"id": id, "take": occasion.take if known else 0, "body": body, **columns}])
    return not known


def _dispatch(c: sa.Connection, noun: Dispatch, occasion: Occasion) -> None:
    insert_new(c, SEEN, [{"feed": noun.feed.url, "dispatch": noun.id}])
    if _is_forgotten(c, noun.url):
        return
    if _put(c, DISPATCHES, noun.id, DISPATCH.encode(noun), occasion, feed=noun.feed.url, visit=0):
        wake_new(c, Dispatch, noun.id, noun.seen)


def put_look(c: sa.Connection, noun: Dispatch, due: datetime) -> None:
    """A page is to be looked at again, not before ``due``."""
    if noun.last is None or _is_forgotten(c, noun.url):
        return
    columns = {"feed": noun.feed.url, "visit": noun.last.number}
    if _put(c, DISPATCHES, noun.id, DISPATCH.encode(noun), Occasion(due, 0, ""), **columns):
        wake_new(c, Dispatch, noun.id, due, ready_at=due)


def _page(c: sa.Connection, noun: Page, occasion: Occasion) -> None:
    columns = {"dispatch": noun.dispatch.id, "fetched": noun.fetched, "content": squeeze(noun.body)}
    if _put(c, PAGES, noun.id, PAGE.encode(noun), occasion, **columns):
        wake_new(c, Page, noun.id, noun.fetched)


def _report(c: sa.Connection, noun: Report, occasion: Occasion) -> None:
    """A page that reads differently, seen again or worked again, makes a new version: spans point into the
    old text. The report keeps its address and the moment it was first published."""
    seen_again = versions.address_seen_again(c, occasion.piece)
    noun = replace(noun, url=seen_again) if seen_again else noun
    if _is_forgotten(c, noun.url):
        return
    query = sa.select(REPORTS.c.version, REPORTS.c.body, REPORTS.c.id).where(REPORTS.c.url == noun.url)
    known = c.execute(query.order_by(REPORTS.c.version.desc()).limit(1)).first()
    if known and seen_again:
        noun = versions.next_version(noun, REPORT.decode(known.body))
        if versions.came_back(c, noun.url, occasion.at):
            wake(c, Notice, versions.story_of(c, noun.url), occasion.at)
    elif known and occasion.take and REPORT.encode(replace(noun, version=known.version)) != known.body:
        noun = replace(noun, version=known.version + 1)
    body = REPORT.encode(noun)
    columns = {
        "url": noun.url,
        "version": noun.version,
        "feed": noun.feed.url,
        "lang": noun.lang,
        "headline": noun.headline,
        "published": noun.published,
        "page": occasion.piece,
    }
    if _put(c, REPORTS, noun.id, body, replace(occasion, take=0), **columns):
        wake_new(c, Report, noun.id, noun.published)
        if known:
            unwake(c, Report, [known.id])


def _is_forgotten(c: sa.Connection, url: str) -> bool:
    return c.execute(sa.select(FORGOTTEN.c.url).where(FORGOTTEN.c.url == url)).scalar() is not None


def _reading(c: sa.Connection, noun: Reading, occasion: Occasion) -> None:
    report = noun.report
    new = _put(
        c,
        READINGS,
        noun.id,
        READING.encode(noun),
        occasion,
        report=report.id,
        published=report.published,
        model=noun.vector.model,
        vector=noun.vector.data,
    )
    member = Member.of(noun)
    row = {
        "report": report.id,
        "take": 0 if new else occasion.take,
        "lang": member.lang,
        "outlet": member.outlet,
        "published": member.published,
        "headline": member.headline,
        "names": SEPARATOR.join(sorted(member.names)),
        "figures": SEPARATOR.join(sorted(member.figures)),
        "genre": member.genre,
        "model": member.vector.model,
        "vector": member.vector.data,
        "letters": kept_groups(member.headline, member.lang),
        "told_in": member.told_in,
    }
    insert_new(c, MEMBERS, [row])
    moved = c.execute(sa.select(MOVES.c.seq).where(MOVES.c.report == report.id).limit(1)).scalar()
    if moved is not None:
        return
    if moves := versions.takes_over(c, report, last_move(c)):
        put_moves(c, moves, replace(occasion, take=0))
    else:
        unwake(c, Reading, versions.earlier_readings(report))
        wake(c, Reading, [noun.id], report.published)


def _person(c: sa.Connection, noun: Person, occasion: Occasion) -> None:
    """Only a changed state of an identity is a new row."""
    kind = type(noun).__name__.lower()
    body = NAMED[kind].encode(noun)
    newest = sa.select(PEOPLE.c.body).where(PEOPLE.c.id == noun.id).order_by(PEOPLE.c.seq.desc()).limit(1)
    if c.execute(newest).scalar() == body:
        return
    c.execute(sa.insert(PEOPLE), {"id": noun.id, "noun": kind, "body": body})
    spelled = {spelling.casefold() for _, spelling in (*noun.names, *noun.variants)} | {noun.id.casefold()}
    insert_new(c, SPELLINGS, [{"spelling": s, "person": noun.id} for s in sorted(spelled)])


def put_assignment(c: sa.Connection, noun: Assignment, occasion: Occasion) -> None:
    columns = {
        "story": noun.story.id,
        "lang": noun.lang,
        "reports": " ".join(reading.report.id for reading in noun.readings),
        "before": noun.before.id if noun.before else "",
        "returned": noun.returned.id if noun.returned else "",
    }
    if _put(c, ASSIGNMENTS, noun.id, ASSIGNMENT.encode(noun), occasion, **columns):
        wake_new(c, Assignment, noun.id, occasion.at)


def _article(c: sa.Connection, noun: Article, occasion: Occasion) -> None:
    """``piece`` is the assignment, or the slate it was translated from: then no assignment has that id."""
    columns = {"story": noun.story, "lang": noun.lang, "assignment": occasion.piece}
    if _put(c, ARTICLES, noun.id, ARTICLE.encode(noun), occasion, **columns):
        wake_new(c, Article, noun.id, occasion.at, piece=Galley.id_of(noun.id))


def _passed(c: sa.Connection, noun: Passed, occasion: Occasion) -> None:
    article = noun.article
    columns = {
        "story": article.story, "lang": article.lang, "article": article.id, "revision": article.revision,
    }  # fmt: skip
    _put(c, PASSED, noun.id, PASSED_BY_DESK.encode(noun), occasion, **columns)
    wake(c, Passed, [article.story], occasion.at, own=Article if article.translation_of else None)
    if article.notices:  # mended first; whether the story moved as well is looked at next
        wake(c, Notice, [article.story], occasion.at)


def _returned(c: sa.Connection, noun: Returned, occasion: Occasion) -> None:
    _put(c, RETURNED, noun.id, RETURNED_BY_DESK.encode(noun), occasion, article=noun.article.id)


def _picture(c: sa.Connection, noun: Picture, occasion: Occasion) -> None:
    images = [(i.lang, i.media_type, i.width_px, i.height_px, i.digest) for i in noun.images]
    insert_new(c, IMAGES, [{"digest": i.digest, "content": i.data} for i in noun.images])
    columns = {"story": noun.story, "images": json.dumps(images)}
    _put(c, PICTURES, noun.id, PICTURE.encode(noun), occasion, **columns)
    wake(c, Picture, [noun.story], occasion.at)


def _links(c: sa.Connection, noun: Links, occasion: Occasion) -> None:
    _put(c, LINKS, noun.id, LINKS_OF_STORY.encode(noun), occasion, story=noun.story)
    wake(c, Links, [noun.story], occasion.at)


def _edition(c: sa.Connection, noun: Edition, occasion: Occasion) -> None:
    """An edition that comes back after another one is filed again: the newest row is the one printed."""
    newest = c.execute(sa.select(EDITIONS.c.id).order_by(EDITIONS.c.seq.desc()).limit(1)).scalar()
    if newest != noun.id:
        takes = sa.select(sa.func.max(EDITIONS.c.take)).where(EDITIONS.c.id == noun.id)
        last = c.execute(takes).scalar()
        row = {"id": noun.id, "take": 0 if last is None else last + 1, "body": EDITION.encode(noun)}
        insert_new(c, EDITIONS, [row])
        put_addresses(c, noun)
        put_printed(c, noun, occasion.at)


def put_correction(c: sa.Connection, noun: Correction, at: datetime) -> None:
    columns = {"story": noun.story, "article": noun.article}
    _put(c, CORRECTIONS, noun.id, CORRECTION.encode(noun), Occasion(at, 0, ""), **columns)
    wake(c, Correction, [noun.story], at)


_PUT: dict[type, Callable[[sa.Connection, Any, Occasion], None]] = {
    Dispatch: _dispatch,
    Page: _page,
    Report: _report,
    Reading: _reading,
    Person: _person,
    Organisation: _person,
    Place: _person,
    Assignment: put_assignment,
    Article: _article,
    Passed: _passed,
    Returned: _returned,
    Picture: _picture,
    Links: _links,
    Edition: _edition,
}
