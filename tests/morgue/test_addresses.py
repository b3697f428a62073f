"""Each rendering has one address, made of its headline when it is first printed, and keeps it."""

from __future__ import annotations

from dataclasses import replace

from broadsheet.morgue.filing import Occasion, put_all
from broadsheet.news import Article, Edition, Passed, Placement
from broadsheet.text.slugs import slug

from .conftest import Archive
from .smalltown import T0, Town

HEADLINES = {
    "en": "Harbour bridge opens",
    "ko": "항만 대교 개통",
    "ja": "港の橋が開通",
    "zh-Hans": "海港大桥通车",
    "de": "Hafenbrücke eröffnet",
    "es": "Abre el puente",
    "fr": "Le pont ouvre",
    "ru": "Мост открыт",
    "ar": "افتتاح جسر الميناء",
}


def print_in(
    archive: Archive, base: Article, langs: list[str], site: tuple[str, ...], **more: str
) -> Edition:
    """File the story in these languages, and the edition that prints it."""
    made = []
    for lang in langs:
        headline = replace(base.headline, text=more.get(lang.replace("-", "_"), HEADLINES[lang]))
        made.append(replace(base, lang=lang, headline=headline, revision=7))
    placed = Placement(
        story=base.story, slug=base.slug, beat="", rank=1.0, why=(), picture="", links="",
        articles=tuple((article.lang, article.id) for article in made),
    )  # fmt: skip
    edition = Edition(languages=site, placements=(placed,), at=T0)
    with archive.morgue._store.write() as c:
        put_all(c, [*(Passed(article=a, verdicts=()) for a in made), edition], Occasion(T0, 0, ""))
    return edition


def stands(archive: Archive, base: Article) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(s) for lang, s in archive.morgue.library.addresses()[base.story].items()}


def test_each_language_has_the_slug_of_its_own_headline(archive: Archive, first: Article) -> None:
    print_in(archive, first, list(HEADLINES), tuple(HEADLINES))
    assert stands(archive, first) == {lang: (slug(text, lang),) for lang, text in HEADLINES.items()}


def test_a_fallback_leads_to_the_rendering_that_comes_later_and_nothing_else_changes(
    archive: Archive,
) -> None:
    town = Town(archive.clock)
    town.desks["edit"].make = lambda slate: ()
    town.round(archive.morgue)
    first = archive.morgue.library.articles(archive.morgue.library.stories()[0].id)[0].article
    print_in(archive, first, ["ko"], ("en", "ko", "fr"))
    korean = slug(HEADLINES["ko"], "ko")
    assert stands(archive, first) == {"ko": (korean,), "en": (korean,), "fr": (korean,)}
    print_in(archive, first, ["ko", "en"], ("en", "ko", "fr"))
    after = {"ko": (korean,), "en": ("harbour-bridge-opens", korean), "fr": (korean,)}
    assert stands(archive, first) == after
    print_in(archive, first, ["ko", "en"], ("en", "ko", "fr"), en="Bridge closes again", ko="대교 다시 폐쇄")
    assert stands(archive, first) == after
    print_in(archive, first, ["en"], ("en", "ko", "fr", "de"))
    assert stands(archive, first) == after | {"de": ("harbour-bridge-opens",)}
    for name in ("harbour-bridge-opens", korean):
        assert archive.morgue.find_story(name).id == first.story
    assert archive.morgue.check() == []


def test_two_stories_never_share_a_slug(archive: Archive, first: Article) -> None:
    library = archive.morgue.library
    one, two = (library.articles(story.id)[0].article for story in library.stories()[:2])
    print_in(archive, one, ["en"], ("en", "de"))
    print_in(archive, two, ["en"], ("en", "de"))
    assert stands(archive, one) == {"en": ("harbour-bridge-opens",), "de": ("harbour-bridge-opens",)}
    assert stands(archive, two) == {"en": ("harbour-bridge-opens-2",), "de": ("harbour-bridge-opens-2",)}
