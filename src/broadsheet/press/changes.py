"""What became of an article since its first revision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
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
    """Up to this revision, newest first. No words are told of a revision that nobody signed where that is asked for."""
    revisions = _until(layout, article)
    lines = [
        Change(at=found.updated, kind="Revision", what=found.news, why="")
        for found in revisions.values()
        if found.news and layout.may_print(found.id)
    ]
    lines += [_correction(c, revisions[c.article].updated) for c in _corrections(layout, revisions)]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def renewed(layout: Layout, article: Article) -> datetime | None:
    """When it last became other words than those first printed; None where nothing was changed since then."""
    return article.updated if article.updated != article.published or earlier(layout, article) else None


def corrected(layout: Layout, article: Article) -> bool:
    """True where this revision put right what was wrong in one that was printed."""
    found = _corrections(layout, _until(layout, article)) if article.notices else []
    return any(c.of_our_words for c in found if c.article == article.id)


def _corrections(layout: Layout, revisions: Mapping[str, Article]) -> list[Correction]:
    """Of these revisions, as far as they are of words that were printed."""
    stories = {article.story for article in revisions.values()}
    found = [c for story in stories for c in layout.stock.history(story)[1] if c.article in revisions]
    if all(layout.may_print(id) for id in revisions):
        return found
    words = frozenset[str]().union(*(a.words for id, a in revisions.items() if layout.may_print(id)))
    return [told for c in found if (told := _as_printed(c, words))]


def _until(layout: Layout, article: Article) -> dict[str, Article]:
    """The revisions up to this one, printed or not, by id."""
    history, _ = layout.stock.history(article.story)
    return {a.id: a for a in history if a.lang == article.lang and a.revision <= article.revision}


def _as_printed(correction: Correction, words: frozenset[str]) -> Correction | None:
    """The correction as far as it is of printed words; None where all its words are others."""
    dropped = tuple(text for text in correction.dropped if text in words)
    added = tuple(text for text in correction.added if text in words)
    if (correction.dropped or correction.added) and not (dropped or added):
        return None
    return replace(correction, dropped=dropped, added=added)


def _correction(correction: Correction, printed: datetime) -> Change:
    """``printed``: when the revision that carries it was; a correction that changed no word keeps its own time."""
    withdrawn = bool(correction.notices) and correction.what == WITHDRAWN
    kind = "Correction" if correction.of_our_words else "Revision"
    return Change(
        at=printed if correction.notices and correction.of_our_words else correction.at,
        kind="Withdrawn" if withdrawn else kind,
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
    slug = layout.slug_at(article.story, article.lang, article.slug)
    return [
        (number, at.link(at.revision(article.lang, slug, number)))
        for number, id in known
        if number < article.revision and id != article.id
    ]
