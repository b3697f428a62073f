"""Storylines on the printed site, reasons on cards, the owner's own sections, the share on each front page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree

from broadsheet.news import Link, Links
from broadsheet.press import print_edition
from broadsheet.settings import INTERFACE, OwnSection

from .library import START
from .sample import BASE, Sample, stylebook
from .sample import STORYLINE as CHAIN
from .test_sitemap import NS
from .trees import page, words


def chained(first: str, slugs: Sequence[str], **more: object) -> Sample:
    """The sample with a storyline; ``more`` is set on the placements of its stories."""
    sample = Sample()
    sample.placements = [
        replace(p, storyline=first, **more) if p.slug in slugs else replace(p, storyline="")
        for p in sample.placements
    ]
    return sample


def printed(sample: Sample, folder: Path, **edit: object) -> Path:
    book = stylebook()
    book = book.model_copy(update={"edit": book.edit.model_copy(update=edit)})
    print_edition(sample.library, sample.edition, book, folder)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return printed(chained(CHAIN[0], CHAIN), tmp_path_factory.mktemp("chain") / "site")


@pytest.mark.parametrize("lang", INTERFACE)
def test_a_storyline_has_a_page_in_every_language_in_order_of_time(site: Path, lang: str) -> None:
    found = page(site, f"/{lang}/storylines/alma-port-deal/")
    assert found.get("lang") == lang and len(found.xpath("//h1")) == 1
    links = found.xpath("//div[@class='timeline']//h3/a/@href")
    assert links == [f"/{lang}/articles/{slug}/" for slug in CHAIN]
    days = found.xpath("//div[@class='timeline']/h2/time/@datetime")
    assert days == sorted(days) and len(days) == 3


def test_stories_stand_in_the_pages_language_or_say_in_which(site: Path) -> None:
    found = page(site, "/de/storylines/alma-port-deal/")
    steps = found.xpath("//div[@class='timeline']//li")
    assert [li.xpath("string(.//h3/@lang)") for li in steps] == ["en", "", "", "ko"]
    assert [words(li.xpath(".//span[@class='foreign']")[0]) for li in (steps[0], steps[3])] == [
        "Auf Englisch",
        "Auf Koreanisch",
    ]
    assert not steps[1].xpath(".//span[@class='foreign']")
    [headline] = found.xpath("//h1")
    assert words(headline) == words(steps[2].xpath(".//h3")[0]) and headline.get("lang") is None
    [headline] = page(site, "/it/storylines/alma-port-deal/").xpath("//h1")
    assert (headline.get("lang"), headline.get("dir")) == ("ko", "ltr")
    assert all("Von Software zusammengestellt" in words(li) for li in steps)


def test_article_pages_lead_to_their_storyline(site: Path) -> None:
    found = page(site, "/en/articles/storm-north-quay/")
    [part] = found.xpath("//section[@class='storyline']")
    assert part.xpath(".//p[@class='more']/a/@href") == ["/en/storylines/alma-port-deal/"]
    assert "4 stories" in words(part)
    steps = part.xpath(".//li")
    assert len(steps) == 4
    [here] = part.xpath(".//li[@aria-current]")
    assert here is steps[1] and not here.xpath(".//a")
    assert steps[3].xpath("string(.//p[@lang]/@lang)") == "ko"
    outside = page(site, "/ja/articles/sea-museum-opens/")
    assert not outside.xpath("//section[@class='storyline']")


def test_a_page_is_its_own_only_in_languages_that_tell_one_of_its_stories(tmp_path: Path) -> None:
    site = printed(chained("alma-port-deal", CHAIN[:2]), tmp_path / "site")
    german = page(site, "/de/storylines/alma-port-deal/")
    assert german.xpath("//link[@rel='canonical']/@href") == [BASE + "/de/storylines/alma-port-deal/"]
    ways = {e.get("hreflang"): e.get("href") for e in german.xpath("//link[@hreflang and @rel='alternate']")}
    assert ways == {
        "en": BASE + "/en/storylines/alma-port-deal/",
        "de": BASE + "/de/storylines/alma-port-deal/",
        "x-default": BASE + "/en/storylines/alma-port-deal/",
    }
    korean = page(site, "/ko/storylines/alma-port-deal/")
    assert korean.xpath("//link[@rel='canonical']/@href") == [BASE + "/en/storylines/alma-port-deal/"]
    assert not korean.xpath("//link[@hreflang and @rel='alternate']")
    root = etree.fromstring((site / "sitemap.xml").read_bytes())
    places = [p for p in root.xpath("//s:loc/text()", namespaces=NS) if "/storylines/" in p]
    assert places == [BASE + f"/{lang}/storylines/alma-port-deal/" for lang in ("en", "de")]


def test_an_address_that_an_earlier_story_took_over_leads_on(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    printed(chained(CHAIN[1], CHAIN[1:]), folder)
    assert page(folder, f"/en/storylines/{CHAIN[1]}/").xpath("//div[@class='timeline']")
    for _ in range(2):
        printed(chained(CHAIN[0], CHAIN), folder)
        moved = page(folder, f"/en/storylines/{CHAIN[1]}/")
        assert moved.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url=/en/storylines/{CHAIN[0]}/"]
        assert moved.xpath("//link[@rel='canonical']/@href") == [BASE + f"/en/storylines/{CHAIN[0]}/"]
        assert f"/en/storylines/{CHAIN[1]}/" not in (folder / "sitemap.xml").read_text()
    fresh = printed(chained(CHAIN[0], CHAIN), tmp_path / "fresh")
    assert not (fresh / f"en/storylines/{CHAIN[1]}").exists()


def test_one_story_alone_is_no_storyline(tmp_path: Path) -> None:
    site = printed(chained(CHAIN[0], CHAIN[:1]), tmp_path / "site")
    assert not (site / "en/storylines").exists()


def with_links(why: Mapping[str, Sequence[str]]) -> Sample:
    """The sample, the treaty's links with these kinds and names in common."""
    sample = Sample()
    story = "story-fishing-treaty-port-alma"
    spelled = {"Kim Min-jun": (("en", "Kim Min-jun"), ("ko", "김민준"), ("zh-Hans", "金民俊"))}
    others = [p.story for p in sample.placements if p.story != story]
    links = tuple(
        Link(story=story, to=to, kind=kind, score=9.0 - n, why=tuple(names),
             names=tuple(spelled.get(x, ()) for x in names))
        for n, (to, (kind, names)) in enumerate(zip(others, why.items(), strict=False))
    )  # fmt: skip
    made = Links(story=story, links=links, of="other slate")
    sample.library.led[made.id] = made
    sample.placements = [replace(p, links=made.id) if p.story == story else p for p in sample.placements]
    return sample


def test_a_card_says_why_in_the_pages_language_with_its_spelling_of_names(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    for _ in range(2):  # the second time from the cards the manifest keeps
        sample = with_links(
            {"people": ["Kim Min-jun", "Port Alma"], "contradicts": ["Port Alma"], "place": []}
        )
        printed(sample, folder)
        korean = page(folder, "/ko/articles/fishing-treaty-port-alma/")
        assert [words(p) for p in korean.xpath("//section[@class='related']//p[@class='reason']")] == [
            "두 기사에 함께 등장: 김민준 및 Port Alma",
            "같은 사안에 다른 수치를 전합니다. 두 기사에 함께 등장: Port Alma",
        ]
        english = page(folder, "/en/articles/fishing-treaty-port-alma/")
        [first, *_] = english.xpath("//section[@class='related']//p[@class='reason']")
        assert words(first) == "In both: Kim Min-jun and Port Alma"
        (folder / "ko/articles/fishing-treaty-port-alma/index.html").unlink()


def test_the_owners_sections_have_pages_names_and_a_place_in_the_bar(tmp_path: Path) -> None:
    sample = chained("", ["storm-north-quay", "heat-record-seoul"], sections=("quays",))
    own = (
        OwnSection(slug="quays", name="On the quays", names={"de": "An den Kais"}, words=("quay",)),
        OwnSection(name="Empty", words=("never",)),
    )
    site = printed(sample, tmp_path / "site", sections=own)
    german = page(site, "/de/sections/quays/")
    assert [words(h) for h in german.xpath("//h1")] == ["An den Kais"]
    assert [words(h) for h in german.xpath("//main//h2[@class='headline']")] == [
        "Sturm sperrt Nordkai für drei Tage"
    ]
    assert german.xpath("//section[@class='abroad']//a/@href") == ["/de/articles/heat-record-seoul/"]
    bar = page(site, "/fr/").xpath("//nav[@class='sections']//a")
    assert (words(bar[0]), bar[0].get("href")) == ("On the quays", "/fr/sections/quays/")
    assert len(bar) > 1 and all("/categories/" in a.get("href") for a in bar[1:])
    assert german.xpath("//nav[@class='sections']//a[@aria-current]/@href") == ["/de/sections/quays/"]
    assert BASE + "/ar/sections/quays/" in (site / "sitemap.xml").read_text()
    assert not (site / "de/sections/empty").exists()


def test_what_was_held_back_from_a_front_page_is_not_on_it(tmp_path: Path) -> None:
    sample = chained("", ["storm-north-quay"], off=("de",))
    site = printed(sample, tmp_path / "site")
    assert "/de/articles/storm-north-quay/" not in page(site, "/de/").xpath("//main//h2/a/@href")
    assert "/en/articles/storm-north-quay/" in page(site, "/en/").xpath("//main//h2/a/@href")
    assert "/de/articles/storm-north-quay/" in page(site, "/de/categories/environment/").xpath(
        "//main//h2/a/@href"
    )


def test_days_of_a_storyline_are_those_of_its_first_reports(site: Path) -> None:
    [first, *_] = page(site, "/en/storylines/alma-port-deal/").xpath("//p[@class='count']/time/@datetime")
    assert first.startswith((START - timedelta(hours=60)).strftime("%Y-%m-%dT%H:%M"))
