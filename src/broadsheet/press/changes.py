"""What became of an article since its first revision."""

from __future__ import annotations

from datetime import datetime

from broadsheet.news import WITHDRAWN, Article, Correction, Notice
from broadsheet.news.base import noun

from .layout import Layout


@noun
class Change:
    """A line under "Corrections and revisions"."""

    at: datetime
    kind: str
    """Correction, Revision or Withdrawn."""
    what: str
    why: str
    notices: tuple[Notice, ...] = ()
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def changes(layout: Layout, article: Article) -> tuple[Change, ...]:
    """Up to this revision, newest first."""
    revisions: dict[str, Article] = {}
    history, corrections = layout.stock.history(article.story)
    for found in history:
        if found.lang == article.lang and found.revision <= article.revision:
            revisions[found.id] = found
    lines = [
        Change(at=found.updated, kind="Revision", what=found.news, why="")
        for found in revisions.values()
        if found.news
    ]
    lines += [_correction(c) for c in corrections if c.article in revisions]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _correction(correction: Correction) -> Change:
    withdrawn = bool(correction.notices) and correction.what == WITHDRAWN
    return Change(
        at=correction.at,
        kind="Withdrawn" if withdrawn else "Correction",
        what="" if withdrawn else correction.what,
        why=correction.why,
        notices=correction.notices,
        dropped=correction.dropped,
        added=correction.added,
    )


def earlier(layout: Layout, article: Article) -> list[tuple[int, str]]:
    """(number, address) of the revisions before this one."""
    at = layout.addresses
    known = layout.revisions(article.story, article.lang)
    return [
        (number, at.link(at.revision(article.lang, article.slug, number)))
        for number, id in known
        if number < article.revision and id != article.id
    ]
