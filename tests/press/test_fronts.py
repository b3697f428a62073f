"""Front pages, sections and story pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.press import print_edition
from broadsheet.press.page import owed
from broadsheet.press.stock import Credit, card_of
from broadsheet.settings import INTERFACE

from .sample import BASE, Sample, stylebook
from .trees import page, words


@pytest.mark.parametrize("lang", INTERFACE)
def test_every_language_has_a_front_page(site: Path, lang: str) -> None:
    found = page(site, f"/{lang}/")
    assert found.get("lang") == lang
    assert [words(h) for h in found.xpath("//h1")] == ["The Harbour Gazette"]
    ways = found.xpath("//nav[@class='languages']//a/@href")
    assert ways == [f"/{code}/" for code in INTERFACE]
    assert found.xpath("//nav[@class='languages']//a[@aria-current]/@href") == [f"/{lang}/"]


def test_stories_of_the_language_come_in_order_of_rank_the_others_after_them(site: Path) -> None:
    found = page(site, "/en/")
    headlines = [words(h) for h in found.xpath("//main//article//h2")]
    assert headlines == [
        "Five coastal states sign fishing treaty in Port Alma",
        "Storm closes north quay for three days",
        "Port Alma sells grain terminal for 120 million euros",
    ]
    abroad = found.xpath("//section[@class='abroad']/dl/div")
    assert [[words(part) for part in div] for div in abroad] == [
        ["Korean", "서울, 10월 최고 기온 31도"],
        ["Japanese", "海の博物館が開館、初日に1200人"],
    ]
    assert [li.xpath(".//a/@lang") for li in abroad] == [["ko"], ["ja"]]
    assert all(
        href.startswith("/en/articles/") for href in found.xpath("//section[@class='abroad']//a/@href")
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Tuesday, October 28, 2025 · Compiled by software"),
        ("de", "Dienstag, 28. Oktober 2025 · Von Software zusammengestellt"),
        ("ja", "2025年10月29日水曜日 · ソフトウェアが編集"),
        ("ko", "2025년 10월 28일 화요일"),
        ("ar", "الثلاثاء، 28 أكتوبر 2025"),
    ],
)
def test_the_date_line_is_the_day_of_the_newest_report_and_says_once_who_made_it(
    site: Path, lang: str, said: str
) -> None:
    found = page(site, f"/{lang}/")
    [line] = found.xpath("//header//p[@class='dateline']")
    assert words(line).startswith(said)
    software = words(line).split(" · ")[1]
    assert not [meta for meta in found.xpath("//p[@class='meta']") if software in words(meta)]


def test_the_lead_has_its_picture_with_label(site: Path) -> None:
    [figure] = page(site, "/ko/").xpath("//article[contains(@class,'lead')]//figure")
    assert words(figure) == "소프트웨어가 그린 그림"
    assert figure.xpath(".//source/@type") == ["image/webp"]


def test_a_front_page_holds_no_more_than_the_settings_allow(tmp_path: Path) -> None:
    sample = Sample()
    book = stylebook(languages=("en",))
    book = book.model_copy(update={"edit": book.edit.model_copy(update={"max_front": 1})})
    edition = replace(sample.edition, languages=("en",))
    print_edition(sample.library, edition, book, tmp_path / "site")
    assert len(page(tmp_path / "site", "/en/").xpath("//main//article")) == 1


def test_an_empty_edition_prints_a_site_that_says_so(tmp_path: Path) -> None:
    sample = Sample()
    edition = replace(sample.edition, placements=())
    result = print_edition(sample.library, edition, stylebook(), tmp_path / "site")
    assert result.pages == len(list((tmp_path / "site").rglob("*.html")))
    assert "아직 기사가 없습니다." in words(page(tmp_path / "site", "/ko/"))


def test_sections_hold_their_stories(site: Path) -> None:
    found = page(site, "/de/categories/environment/")
    assert [words(h) for h in found.xpath("//h1")] == ["Umwelt"]
    assert [words(h) for h in found.xpath("//main//h2[@class='headline']")] == [
        "Sturm sperrt Nordkai für drei Tage"
    ]
    assert found.xpath("//nav[@class='sections']//a[@aria-current='page']/@href") == [
        "/de/categories/environment/"
    ]
    assert not (site / "de/categories/sport").exists()


def test_a_story_page_tells_its_reports_in_order_across_languages(site: Path) -> None:
    found = page(site, "/ar/stories/fishing-treaty-port-alma/")
    assert found.get("dir") == "rtl" and len(found.xpath("//h1")) == 1
    langs = found.xpath("//div[@class='timeline']//li/p[@lang]/@lang")
    assert langs == ["en", "fr", "de", "ko", "ja", "ar"]
    times = found.xpath("//div[@class='timeline']//li//time/@datetime")
    assert times == sorted(times)
    assert "6 تقارير · 6 وسائل إعلام · 6 لغات" in words(found)
    assert len(found.xpath("//section[@class='editions']//li")) == 5


def test_days_follow_the_zone_of_the_paper(tmp_path: Path) -> None:
    sample = Sample()
    book = stylebook(time_zone="Pacific/Kiritimati")
    print_edition(sample.library, sample.edition, book, tmp_path / "site")
    found = page(tmp_path / "site", "/en/stories/fishing-treaty-port-alma/")
    assert found.xpath("//div[@class='timeline']/h3/time/@datetime") == ["2025-10-28", "2025-10-29"]


def test_credits_stand_on_every_page_that_uses_the_material(site: Path) -> None:
    for address in (
        "/en/",
        "/en/articles/storm-north-quay/",
        "/ko/stories/storm-north-quay/",
        "/ja/categories/environment/",
    ):
        [credits] = page(site, address).xpath("//section[@class='credits']")
        said = words(credits)
        assert (
            "Harbour Ledger, staff (CC BY 4.0)" in said and "Hafenbote (https://creativecommons.org" in said
        )
        lines = [words(line) for line in credits.xpath(".//li")]
        assert len({line.partition(":")[2] or line for line in lines}) == len(lines)
    assert page(site, "/en/about/").xpath("//section[@class='credits']") == []


def test_outlets_that_share_an_attribution_share_a_line() -> None:
    pack = 'Story pack "summit", CC0 1.0'
    credits = (
        Credit(outlet="Harbour Ledger", attribution=pack, licence="CC0 1.0"),
        Credit(outlet="朝凪新報", attribution=pack, licence="CC0 1.0"),
        Credit(
            outlet="Hafenbote", attribution="", licence="CC BY 4.0; https://x.example/by; Hafenbote staff"
        ),
        Credit(outlet="Anzeiger", attribution="", licence=""),
    )
    assert [(line.outlets, line.attribution, line.licence, line.href) for line in owed(credits)] == [
        (("Harbour Ledger", "朝凪新報"), pack, "", ""),
        (("Hafenbote",), "Hafenbote staff", "CC BY 4.0", "https://x.example/by"),
        (("Anzeiger",), "", "", ""),
    ]


def test_front_pages_point_to_each_other_and_the_root(site: Path) -> None:
    found = page(site, "/fr/")
    alternates = found.xpath("//link[@rel='alternate'][@hreflang]/@hreflang")
    assert alternates == [*INTERFACE, "x-default"]
    assert found.xpath("//link[@hreflang='x-default']/@href") == [BASE + "/"]
    assert found.xpath("//link[@hreflang='fr']/@href") == [BASE + "/fr/"]


def test_an_article_without_a_dek_is_told_by_its_first_sentence(sample: Sample) -> None:
    article = next(a for a in sample.articles.values() if a.dek)
    assert card_of(article, ()).dek == " ".join(s.text for s in article.dek)
    assert card_of(replace(article, dek=()), ()).dek == article.body[0].text


def test_the_first_story_with_a_picture_leads_where_the_highest_has_none(tmp_path: Path) -> None:
    sample = Sample()
    _first, *others = [p for p in sample.edition.placements if any(lang == "en" for lang, _ in p.articles)]
    pictured = next(p for p in sample.edition.placements if p.picture)
    bare = [replace(p, picture="") for p in others if p.story != pictured.story]
    for placements in ((bare[0], pictured, *bare[1:]), (pictured, *bare)):
        edition = replace(sample.edition, placements=placements)
        print_edition(sample.library, edition, stylebook(), tmp_path / "site")
        found = page(tmp_path / "site", "/en/")
        [lead] = found.xpath("//article[contains(@class,'lead')]")
        assert lead.xpath(".//img") and "treaty" in words(lead)
    print_edition(
        sample.library, replace(sample.edition, placements=tuple(bare)), stylebook(), tmp_path / "site"
    )
    [lead] = page(tmp_path / "site", "/en/").xpath("//article[contains(@class,'lead')]")
    assert not lead.xpath(".//img"), "without any picture the highest leads"


@pytest.mark.parametrize("says", ["", "first", "all"])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_beside_its_picture_a_story_says_nothing_again_that_the_picture_says(
    tmp_path: Path, lang: str, says: str
) -> None:
    sample = Sample()
    pictured = next(p for p in sample.edition.placements if p.picture)
    [article] = [a for a in sample.articles.values() if a.id == dict(pictured.articles)[lang]]
    dek = [s.text for s in article.dek]
    said = {"": [], "first": dek[:1], "all": dek}[says]
    picture = sample.library.drawn[pictured.picture]
    alt = tuple((code, " ".join([text, *said]) if code == lang else text) for code, text in picture.alt)
    sample.library.drawn[pictured.picture] = replace(picture, alt=alt)
    print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")
    [lead] = page(tmp_path / "site", f"/{lang}/").xpath("//article[contains(@class,'lead')]")
    assert lead.xpath(".//img/@alt") == [dict(alt)[lang]]
    left = [text for text in dek if text not in said]
    assert [words(p) for p in lead.xpath(".//p[@class='dek']")] == ([" ".join(left)] if left else [])
