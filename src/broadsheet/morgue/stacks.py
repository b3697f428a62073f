"""Reading nouns back: rows to nouns, nested pieces fetched by their ids.

Reports and readings are never changed, so those read lately are kept in memory; a row's number tells
whether what is kept is what is stored.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from threading import Lock
from typing import Any, TypeVar

import sqlalchemy as sa

from ..errors import Corrupt, NoSuch
from ..news import (
    Article,
    Assignment,
    Correction,
    Dispatch,
    Edition,
    Image,
    Links,
    Organisation,
    Page,
    Passed,
    Person,
    Picture,
    Place,
    Reading,
    Report,
    Returned,
    Story,
    StoryMove,
    Vector,
    Visited,
    Withdrawal,
    content_id,
)
from .codec import Codec, unsqueeze
from .store import chunked, ids_of, rows_of
from .tables import (
    ARTICLES,
    ASSIGNMENTS,
    DISPATCHES,
    EDITIONS,
    IMAGES,
    LINKS,
    PAGES,
    PASSED,
    PEOPLE,
    PICTURES,
    PLACED,
    READINGS,
    REPORTS,
    RETURNED,
    SLUGS,
    SPELLINGS,
    STORIES,
)

T = TypeVar("T")

VISITED = Codec(Visited)
DISPATCH = Codec(Dispatch)
PAGE = Codec(Page, "dispatch", "body")
REPORT = Codec(Report)
READING = Codec(Reading, "report", "vector")
MOVE = Codec(StoryMove)
ASSIGNMENT = Codec(Assignment, "readings", "before", "returned", "former")
ARTICLE = Codec(Article)
PASSED_BY_DESK = Codec(Passed)
RETURNED_BY_DESK = Codec(Returned)
PICTURE = Codec(Picture, "images")
LINKS_OF_STORY = Codec(Links)
EDITION = Codec(Edition)
CORRECTION = Codec(Correction, "story")
WITHDRAWAL = Codec(Withdrawal)
NAMED: dict[str, Codec[Any]] = {
    "person": Codec(Person),
    "organisation": Codec(Organisation),
    "place": Codec(Place),
}
KEPT_IN_MEMORY = 4000


def rows_by_id(
    c: sa.Connection, table: sa.Table, ids: Iterable[str], *columns: sa.ColumnElement[Any]
) -> dict[str, Any]:
    """The row of the newest take of each id."""
    query = sa.select(*(columns or table.c)).order_by(table.c.take)
    return {row.id: row for row in rows_of(c, query, table.c.id, ids)}


def known(found: Mapping[str, T], id: str, noun: str) -> T:
    """What was found by that id. Raises NoSuch."""
    if id not in found:
        raise NoSuch(f"there is no {noun} {id!r}", noun=noun, id=id)
    return found[id]


def one(c: sa.Connection, table: sa.Table, id: str, noun: str) -> Any:
    """The row of the newest take. Raises NoSuch."""
    return known(rows_by_id(c, table, [id]), id, noun)


def last_edition(c: sa.Connection) -> Edition | None:
    body = c.execute(sa.select(EDITIONS.c.body).order_by(EDITIONS.c.seq.desc()).limit(1)).scalar()
    return EDITION.decode(body) if body is not None else None


def story_query() -> sa.Select[Any]:
    return sa.select(STORIES, SLUGS.c.slug).join(SLUGS, SLUGS.c.story == STORIES.c.id)


class Stacks:
    """Where the nouns of one archive are read. Safe to share between threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, str], Any] = OrderedDict()
        self._lock = Lock()

    def clear(self) -> None:
        """Forget what is kept in memory."""
        with self._lock:
            self._kept.clear()

    def _cached(
        self,
        c: sa.Connection,
        table: sa.Table,
        ids: Iterable[str],
        build: Callable[[list[Any]], dict[str, T]],
    ) -> dict[str, T]:
        heads = rows_by_id(c, table, ids, table.c.id, table.c.take, table.c.seq)
        found: dict[str, T] = {}
        with self._lock:
            for id, head in heads.items():
                key = (table.name, head.seq, id)
                if key in self._kept:
                    self._kept.move_to_end(key)
                    found[id] = self._kept[key]
        missing = [head.seq for id, head in heads.items() if id not in found]
        for part in chunked(missing):
            rows = c.execute(sa.select(table).where(table.c.seq.in_(part))).all()
            built = build(list(rows))
            found.update(built)
            with self._lock:
                self._kept.update({(table.name, r.seq, r.id): built[r.id] for r in rows if r.id in built})
                while len(self._kept) > KEPT_IN_MEMORY:
                    self._kept.popitem(last=False)
        return found

    # -- from the wire -----------------------------------------------------------

    def dispatches(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Dispatch]:
        return {id: DISPATCH.decode(r.body) for id, r in rows_by_id(c, DISPATCHES, ids).items()}

    def pages(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Page]:
        rows = rows_by_id(c, PAGES, ids)
        dispatches = self.dispatches(c, {row.dispatch for row in rows.values()})
        found = {}
        for id, row in rows.items():
            content = unsqueeze(row.content) if row.content else b""
            found[id] = PAGE.decode(row.body, dispatch=_there(dispatches, row.dispatch), body=content)
        return found

    def reports(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Report]:
        return self._cached(c, REPORTS, ids, lambda rows: {r.id: REPORT.decode(r.body) for r in rows})

    def readings(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Reading]:
        """By reading id."""

        def build(rows: list[Any]) -> dict[str, Reading]:
            reports = self.reports(c, {row.report for row in rows})
            return {
                row.id: READING.decode(
                    row.body,
                    report=_there(reports, row.report),
                    vector=Vector(model=row.model, data=bytes(row.vector)),
                )
                for row in rows
            }

        return self._cached(c, READINGS, ids, build)

    def readings_of(self, c: sa.Connection, reports: Iterable[str]) -> dict[str, Reading]:
        """By report id; a report nobody has read yet is left out."""
        ids = ids_of(c, READINGS.c.id, READINGS.c.report, reports)
        return {reading.report.id: reading for reading in self.readings(c, ids).values()}

    # -- stories and people -------------------------------------------------------

    def stories(self, c: sa.Connection, rows: Sequence[Any]) -> list[Story]:
        """Stories of rows of ``story_query``, in their order."""
        told: dict[str, list[str]] = {row.id: [] for row in rows}
        query = (
            sa.select(PLACED.c.story, PLACED.c.report)
            .join(REPORTS, REPORTS.c.id == PLACED.c.report)
            .order_by(REPORTS.c.published, REPORTS.c.id)
        )
        for story, report in rows_of(c, query, PLACED.c.story, told):
            told[story].append(report)
        return [
            Story(
                id=row.id,
                slug=row.slug,
                headline=row.headline,
                lang=row.lang,
                reports=tuple(told[row.id]),
                opened=row.opened,
                updated=row.updated,
                merged_into=row.merged_into,
            )
            for row in rows
        ]

    def stories_by_id(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Story]:
        rows = list(rows_of(c, story_query(), STORIES.c.id, ids))
        return {story.id: story for story in self.stories(c, rows)}

    def people(self, c: sa.Connection, ids: Iterable[str] | None = None) -> dict[str, Person]:
        """The newest state of each identity; all of them where ``ids`` is None."""
        newest = sa.select(sa.func.max(PEOPLE.c.seq)).group_by(PEOPLE.c.id)
        if ids is None:
            rows = list(c.execute(sa.select(PEOPLE).where(PEOPLE.c.seq.in_(newest))))
        else:
            rows = []
            for part in chunked(sorted(set(ids))):
                some = newest.where(PEOPLE.c.id.in_(part))
                rows += c.execute(sa.select(PEOPLE).where(PEOPLE.c.seq.in_(some))).all()
        return {row.id: NAMED[row.noun].decode(row.body) for row in sorted(rows, key=lambda r: str(r.id))}

    def people_in(self, c: sa.Connection, readings: Iterable[Reading]) -> tuple[Person, ...]:
        """Registered persons, organisations and places that the readings name, by spelling or by key."""
        spelled = {
            spelling
            for reading in readings
            for mention in (*reading.headline_names, *reading.names)
            for spelling in (mention.text.casefold(), content_id(mention.kind, mention.key))
            if spelling
        }
        ids = ids_of(c, SPELLINGS.c.person, SPELLINGS.c.spelling, spelled)
        return tuple(person for person in self.people(c, ids).values() if not person.same_as)

    # -- written --------------------------------------------------------------------

    def article(self, c: sa.Connection, id: str) -> Article:
        """As written or as passed. Raises NoSuch."""
        row = c.execute(sa.select(PASSED.c.body).where(PASSED.c.article == id).order_by(PASSED.c.take.desc()))
        if (passed := row.scalar()) is not None:
            return PASSED_BY_DESK.decode(passed).article
        return ARTICLE.decode(one(c, ARTICLES, id, "article").body)

    def assignments(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Assignment]:
        rows = rows_by_id(c, ASSIGNMENTS, ids)
        readings = self.readings_of(c, {r for row in rows.values() for r in row.reports.split()})
        found = {}
        for id, row in rows.items():
            returned = one(c, RETURNED, row.returned, "returned article") if row.returned else None
            told = tuple(_there(readings, r) for r in row.reports.split())
            before = self.article(c, row.before) if row.before else None
            found[id] = ASSIGNMENT.decode(
                row.body,
                readings=told,
                before=before,
                former=self.former(c, before, told) if before else (),
                returned=RETURNED_BY_DESK.decode(returned.body) if returned else None,
            )
        return found

    def former(self, c: sa.Connection, article: Article, now: Sequence[Reading]) -> tuple[Reading, ...]:
        """Readings the article was made from that are not among ``now``; those forgotten are left out."""
        standing = {reading.report.id for reading in now}
        wanted = [id for id in article.made_from if id not in standing]
        found = self.readings_of(c, wanted)
        return tuple(found[id] for id in wanted if id in found)

    def passed(self, c: sa.Connection, article: str) -> Passed:
        """By the id of the article. Raises NoSuch."""
        query = sa.select(PASSED.c.body).where(PASSED.c.article == article).order_by(PASSED.c.take.desc())
        body = c.execute(query).scalar()
        if body is None:
            raise NoSuch(f"there is no article {article!r}", noun="article", id=article)
        return PASSED_BY_DESK.decode(body)

    def picture(self, c: sa.Connection, row: Any) -> Picture:
        images = []
        for lang, media_type, width_px, height_px, digest in json.loads(row.images):
            content = c.execute(sa.select(IMAGES.c.content).where(IMAGES.c.digest == digest)).scalar()
            if content is None:
                raise Corrupt(f"image {digest} is missing", id=digest)
            image = Image(
                lang=lang, media_type=media_type, width_px=width_px, height_px=height_px, data=bytes(content)
            )
            images.append(image if image.digest == digest else replace(image, unsigned=digest))
        return PICTURE.decode(row.body, images=tuple(images))

    def pictures(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Picture]:
        return {id: self.picture(c, row) for id, row in rows_by_id(c, PICTURES, ids).items()}

    def links(self, c: sa.Connection, ids: Iterable[str]) -> dict[str, Links]:
        return {id: LINKS_OF_STORY.decode(row.body) for id, row in rows_by_id(c, LINKS, ids).items()}


def _there(found: dict[str, T], id: str) -> T:
    if id not in found:
        raise Corrupt(f"{id} is referred to and missing", id=id)
    return found[id]
