"""Which articles stand: the newest passed revision of each story and language, unless it was taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..news import Article, Notice, Withdrawal
from .filing import wake
from .stacks import PASSED_BY_DESK, WITHDRAWAL
from .store import rows_of
from .tables import PASSED, WITHDRAWALS


def withdrawals(
    c: sa.Connection, stories: Iterable[str] | None = None, *, ended: bool = False
) -> dict[str, dict[str, Withdrawal]]:
    """Those in force, by story and language; of all stories where none are named.

    The newest row of a story and language counts. A person's withdrawal holds until it is lifted; one by the
    desks ends when a newer revision passes, and is given all the same with ``ended``: where that revision waits for
    a sign-off, what was taken back stays so.
    """
    query = sa.select(WITHDRAWALS).order_by(WITHDRAWALS.c.seq)
    rows: Iterable[Any] = (
        c.execute(query) if stories is None else rows_of(c, query, WITHDRAWALS.c.story, stories)
    )
    newest = {(row.story, row.lang): row for row in rows}
    found: dict[str, dict[str, Withdrawal]] = {}
    for (story, lang), row in newest.items():
        if row.lifted:
            continue
        withdrawal = WITHDRAWAL.decode(row.body)
        if ended or withdrawal.by_hand or not _passed_since(c, withdrawal):
            found.setdefault(story, {})[lang] = withdrawal
    return found


def _passed_since(c: sa.Connection, withdrawal: Withdrawal) -> bool:
    where = (PASSED.c.story == withdrawal.story, PASSED.c.lang == withdrawal.lang)
    query = sa.select(PASSED.c.seq).where(*where, PASSED.c.revision > withdrawal.revision).limit(1)
    return c.execute(query).scalar() is not None


def newest_articles(c: sa.Connection, stories: Sequence[str]) -> dict[str, dict[str, Article]]:
    """The latest passed revision in each language, taken back or not; by story."""
    newest: dict[str, dict[str, Article]] = {}
    query = sa.select(PASSED.c.story, PASSED.c.body).order_by(PASSED.c.seq)
    for story, body in rows_of(c, query, PASSED.c.story, stories):
        article = PASSED_BY_DESK.decode(body).article
        known = newest.setdefault(story, {})
        if article.lang not in known or known[article.lang].revision <= article.revision:
            known[article.lang] = article
    return newest


def latest_articles(c: sa.Connection, stories: Sequence[str]) -> dict[str, tuple[Article, ...]]:
    """The articles that stand, in order of language; by story."""
    taken_back = withdrawals(c, stories)
    return {
        story: tuple(a for lang, a in sorted(known.items()) if lang not in taken_back.get(story, {}))
        for story, known in newest_articles(c, stories).items()
    }


def withdraw(
    c: sa.Connection, article: Article, at: datetime, *, why: str = "", notices: tuple[Notice, ...] = ()
) -> None:
    """Take back what is printed of this article's story in its language, with what was translated from it."""
    for one in _renderings(c, article):
        taken = Withdrawal(
            article=one.id,
            story=one.story,
            lang=one.lang,
            revision=one.revision,
            at=at,
            why=why,
            notices=notices,
        )
        _note(c, taken, lifted=False)
    wake(c, Withdrawal, [article.story], at)


def lift(c: sa.Connection, article: Article, at: datetime) -> int:
    """Put back what was taken back with this article; in how many languages."""
    taken = withdrawals(c, [article.story]).get(article.story, {})
    own = taken.get(article.lang)
    if own is None:
        return 0
    together = [w for w in taken.values() if w.at == own.at and (w.why, w.notices) == (own.why, own.notices)]
    for withdrawal in together:
        _note(c, withdrawal, lifted=True)
    wake(c, Withdrawal, [article.story], at)
    return len(together)


def _renderings(c: sa.Connection, article: Article) -> list[Article]:
    """The newest revision in the article's language, then those translated from it."""
    newest = newest_articles(c, [article.story]).get(article.story, {})
    own = newest.get(article.lang, article)
    return [own, *(a for _, a in sorted(newest.items()) if a.translation_of == article.lang)]


def _note(c: sa.Connection, taken: Withdrawal, *, lifted: bool) -> None:
    row = {"story": taken.story, "lang": taken.lang, "body": WITHDRAWAL.encode(taken), "lifted": lifted}
    c.execute(sa.insert(WITHDRAWALS), row)
