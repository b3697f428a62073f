"""When a printed article is mended: the correction that goes with it, or its withdrawal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from ..errors import NoSuch, StylebookError
from ..news import WITHDRAWN, Article, Correction, Notice, Passed
from .filing import Occasion, put_all, put_correction
from .stacks import PASSED_BY_DESK, Stacks
from .standing import newest_articles, withdraw, withdrawals
from .tables import PASSED


def mended(c: sa.Connection, article: Article, passed: Passed | None, at: datetime) -> None:
    """What follows from the copy desk's word on a mended article.

    Passed: a correction says what went and why; where sign-offs are asked for, the revision waits for its own.
    Otherwise what is printed is taken back, unless it was a person who tried to change it.
    """
    before = _before(c, article)
    if before is None:
        return
    by_person = any(notice.kind == "person" for notice in article.notices)
    if passed is None:
        if not by_person:
            withdraw(c, before, at, notices=article.notices)
            said = Correction(
                article=before.id, at=at, what=WITHDRAWN, why="", story=before.story, notices=article.notices
            )
            put_correction(c, said, at)
        return
    now = passed.article
    old, new = _texts(before), _texts(now)
    correction = Correction(
        article=now.id,
        at=now.updated,
        what="",
        why="",
        story=now.story,
        notices=now.notices,
        dropped=tuple(text for text in old if text not in new),
        added=tuple(text for text in new if text not in old),
    )
    put_correction(c, correction, at)


def _texts(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence.text for sentence in article.sentences))


def _before(c: sa.Connection, article: Article) -> Article | None:
    """The revision printed before this one."""
    where = (PASSED.c.story == article.story, PASSED.c.lang == article.lang)
    query = sa.select(PASSED.c.body).where(*where, PASSED.c.revision < article.revision)
    body = c.execute(query.order_by(PASSED.c.revision.desc(), PASSED.c.seq.desc()).limit(1)).scalar()
    return PASSED_BY_DESK.decode(body).article if body is not None else None


def correct_sentence(
    c: sa.Connection, stacks: Stacks, id: str, number: int, text: str, why: str, at: datetime
) -> str:
    """Lay a revision before the copy desk in which sentence ``number`` reads ``text``, or is not there.

    Sentences are counted from 1 through dek, body and the parts beside it, as ``article show`` and the page number
    them; 0 is the headline. Returns the new revision's id. Raises NoSuch, StylebookError.
    """
    article = stacks.passed(c, id).article
    newest = newest_articles(c, [article.story])[article.story][article.lang]
    if newest.id != article.id:
        raise StylebookError(
            f"{id} is not the newest revision; that is {newest.id}",
            key="article",
            value=id,
            allowed=newest.id,
        )
    if article.lang in withdrawals(c, [article.story]).get(article.story, {}):
        raise StylebookError(f"{id} was taken back", key="article", value=id)
    changed = draft(article, number, text, why, at)
    put_all(c, [changed], Occasion(at, 0, ""))
    return changed.id


def draft(article: Article, number: int, text: str, why: str, at: datetime) -> Article:
    """The revision ``correct_sentence`` lays before the copy desk. Raises NoSuch."""
    moment = max(at, article.updated + timedelta(seconds=1))
    notice = Notice(kind="person", report="", outlet="", lang=article.lang, at=moment, words=why)
    return replace(
        _with_text(article, number, text),
        revision=article.revision + 1,
        updated=moment,
        news="",
        notices=(notice,),
        attempt=2,
    )


def _with_text(article: Article, number: int, text: str) -> Article:
    """Raises NoSuch."""
    placed = article.placed
    if not (0 if text else 1) <= number < len(placed):
        raise NoSuch(f"sentences are numbered 1 to {len(placed) - 1}", noun="sentence", id=str(number))
    if not text:
        part, place, _ = placed[number]
        return article.without({(part, place)})
    numbered = iter(range(len(placed)))
    return article.each(lambda s: replace(s, text=text) if next(numbered) == number else s)
