"""When this site printed what it prints: noted when an edition first holds an article, and never computed anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..news import Article, Edition, Passed
from .stacks import PASSED_BY_DESK
from .store import insert_new, rows_of
from .tables import PASSED, PRINTED


def put_printed(c: sa.Connection, edition: Edition, at: datetime) -> None:
    """Note ``at`` for every article of the edition that none before it held.

    The first one of a story in its language is published then; a later one keeps that moment and is updated then,
    unless it reads as the one printed before it.
    """
    known = times(c, edition.articles)
    for id, article in articles_of(c, [id for id in edition.articles if id not in known]).items():
        last = _last(c, article.story, article.lang)
        published, updated = (last.published, at) if last else (at, at)
        before = articles_of(c, [last.article]).get(last.article) if last else None
        if last and before and _reads(article) == _reads(before):
            updated = last.updated
        row = {"article": id, "story": article.story, "lang": article.lang}
        insert_new(c, PRINTED, [{**row, "published": published, "updated": updated}])


def times(c: sa.Connection, articles: Iterable[str]) -> dict[str, tuple[datetime, datetime]]:
    """(published, updated) of the articles that were printed, by id."""
    columns = (PRINTED.c.article, PRINTED.c.published, PRINTED.c.updated)
    rows = rows_of(c, sa.select(*columns), PRINTED.c.article, articles)
    return {row.article: (row.published, row.updated) for row in rows}


def as_printed(c: sa.Connection, found: Sequence[Passed]) -> list[Passed]:
    """The same with the times of print in place of those of the reports, where they were printed."""
    known = times(c, (passed.article.id for passed in found))
    return [_timed(p, *known[p.article.id]) if p.article.id in known else p for p in found]


def _timed(passed: Passed, published: datetime, updated: datetime) -> Passed:
    return replace(passed, article=replace(passed.article, published=published, updated=updated))


def _last(c: sa.Connection, story: str, lang: str) -> Any:
    """What was printed last of the story in the language."""
    query = sa.select(PRINTED.c.article, PRINTED.c.published, PRINTED.c.updated)
    where = (PRINTED.c.story == story, PRINTED.c.lang == lang)
    return c.execute(query.where(*where).order_by(PRINTED.c.seq.desc()).limit(1)).first()


def _reads(article: Article) -> tuple[object, ...]:
    """All that a reader reads of it."""
    differences = tuple((d.what, tuple(value for value, _ in d.values)) for d in article.differences)
    beside = tuple((item.part, item.of) for item in article.items)
    return tuple((part, s.text) for part, _, s in article.placed), beside, differences, article.form


def articles_of(c: sa.Connection, ids: Iterable[str]) -> dict[str, Article]:
    """The passed articles of these ids."""
    query = sa.select(PASSED.c.article, PASSED.c.body).order_by(PASSED.c.seq)
    rows = rows_of(c, query, PASSED.c.article, ids)
    return {row.article: PASSED_BY_DESK.decode(row.body).article for row in rows}
