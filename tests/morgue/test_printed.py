"""When a story was first printed and when it changed: by the clock of the site, noted once, never computed anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from broadsheet.morgue.filing import Occasion, put_all
from broadsheet.morgue.tables import PRINTED
from broadsheet.news import Article, Difference, Edition, Passed, Placement

from .conftest import Archive
from .smalltown import T0

LANGS = ("en", "ko", "ja", "zh-Hans", "de", "es", "fr", "ru", "ar")
DAY = timedelta(days=1)


def in_print(archive: Archive, at: datetime, *articles: Article) -> None:
    base = articles[0]
    placed = Placement(
        story=base.story, slug=base.slug, beat="", rank=1.0, why=(), picture="", links="",
        articles=tuple((article.lang, article.id) for article in articles),
    )  # fmt: skip
    edition = Edition(languages=LANGS, placements=(placed,), at=T0)
    with archive.morgue._store.write() as c:
        put_all(c, [*(Passed(article=a, verdicts=()) for a in articles), edition], Occasion(at, 0, ""))


def times(archive: Archive, article: Article) -> tuple[datetime, datetime]:
    found = archive.morgue.library.article(article.id).article
    return found.published, found.updated


def revised(article: Article, number: int, text: str = "") -> Article:
    body = (replace(article.headline, text=text or article.body[0].text),)
    return replace(article, revision=number, paragraphs=(body, *article.paragraphs[1:]))


def test_what_no_edition_held_has_the_times_of_its_reports(archive: Archive, first: Article) -> None:
    assert times(archive, first) == (first.published, first.updated)


def test_published_is_the_first_print_and_updated_the_last_change(archive: Archive, first: Article) -> None:
    renderings = [revised(replace(first, lang=lang), 5) for lang in LANGS]
    in_print(archive, T0, *renderings)
    assert {times(archive, a) for a in renderings} == {(T0, T0)}

    in_print(archive, T0 + DAY, *renderings)  # the same edition once more
    assert {times(archive, a) for a in renderings} == {(T0, T0)}

    changed = [revised(a, 6, "Another sentence.") for a in renderings[:4]]
    in_print(archive, T0 + 2 * DAY, *changed, *renderings[4:])
    assert {times(archive, a) for a in changed} == {(T0, T0 + 2 * DAY)}
    assert {times(archive, a) for a in renderings} == {(T0, T0)}, "of the words they were"


def test_a_revision_that_reads_alike_updates_nothing(archive: Archive, first: Article) -> None:
    one = revised(first, 5)
    in_print(archive, T0, one)
    cites = replace(one.body[0], cites=one.body[0].cites * 2)
    two = replace(
        revised(one, 6), paragraphs=((cites,), *one.paragraphs[1:]), made_from=(*one.made_from, "x")
    )
    in_print(archive, T0 + DAY, two)
    assert times(archive, two) == (T0, T0)
    box = Difference(what="minutes", values=(("30", ("a",)), ("40", ("b",))))
    three = replace(two, revision=7, differences=(box,))
    in_print(archive, T0 + 2 * DAY, three)
    assert times(archive, three) == (T0, T0 + 2 * DAY)
    assert [a.article.updated for a in archive.morgue.library.articles(first.story)][-3:] == [
        T0, T0, T0 + 2 * DAY,
    ]  # fmt: skip
    assert archive.morgue.check() == []


def test_check_names_an_edition_whose_articles_have_no_time(archive: Archive, first: Article) -> None:
    one = revised(first, 5)
    in_print(archive, T0, one)
    with archive.morgue._store.write() as c:
        c.execute(sa.delete(PRINTED))
    (problem,) = archive.morgue.check()
    assert one.id in problem and "print" in problem
