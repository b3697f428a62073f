"""The house's own pages, and what holds for every page of the site."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from lxml import html

from broadsheet.press import print_edition
from broadsheet.press.house import contact_link
from broadsheet.press.tongue import tongue
from broadsheet.settings import INTERFACE, Stylebook

from .sample import BASE, Sample, stylebook
from .trees import page, words

PRESS = (Path(__file__).parents[2] / "docs" / "press.md").read_text("utf-8").partition("## Addresses")[2]
UNLISTED = re.compile(r"/404|/(stories|sources|about|imprint|privacy)/")
"""Pages of the house, and the reports of a story, whose page is its article's."""


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def address(site: Path, file: Path) -> str:
    return f"/{file.relative_to(site)}".removesuffix("index.html")


def test_every_page_has_one_heading_one_main_and_unique_ids(any_site: Path) -> None:
    for file in pages(any_site):
        found = html.document_fromstring(file.read_bytes())
        assert len(found.xpath("//h1")) == 1 and len(found.xpath("//main")) == 1, file
        ids = found.xpath("//@id")
        assert len(ids) == len(set(ids)), file
        assert found.xpath("//title")[0].text.strip(), file
        assert all(image.get("alt") for image in found.xpath("//img")), file


def test_links_and_assets_inside_are_root_relative_and_lead_somewhere(any_site: Path) -> None:
    for file in pages(any_site):
        found = html.document_fromstring(file.read_bytes())
        inside = found.xpath("//a[not(@rel)]/@href | //img/@src")
        inside += [one.split()[0] for listed in found.xpath("//source/@srcset") for one in listed.split(", ")]
        inside += found.xpath("//link[@rel='stylesheet' or @rel='icon']/@href")
        for href in inside:
            if href.startswith(("#", "mailto:")):
                assert href.startswith("mailto:") or found.xpath(f"//*[@id='{href[1:]}']"), (file, href)
                continue
            assert href.startswith("/") and not href.startswith("//"), (file, href)
            href, _, part = href.partition("#")
            target = any_site / href.lstrip("/")
            assert not part or f'id="{part}"' in (target / "index.html").read_text("utf-8"), (
                file,
                href,
                part,
            )
            assert (target / "index.html").is_file() if href.endswith("/") else target.is_file(), (file, href)


def test_every_page_has_a_way_to_it_from_another_and_its_row_in_the_docs(any_site: Path) -> None:
    told = " ".join(re.findall(r"^\| (.+?) \| ", PRESS, re.M))
    known = [re.sub(r"{\w+}", "[^/]+", row) for row in re.findall(r"`([^`]+)`", told)]
    ways: set[str] = set()
    for file in pages(any_site):
        here = address(any_site, file)
        found = html.document_fromstring(file.read_bytes()).xpath("//a[not(@hreflang)]/@href")
        ways |= {href.partition("#")[0] for href in found} - {here}
        assert any(re.fullmatch(f"(/[^/]+/)?{row}", here) for row in known), (
            f"{here} has no row under Addresses"
        )
    assert {address(any_site, file) for file in pages(any_site)} - ways == {"/", "/404.html"}


def test_every_page_of_stories_is_in_the_sitemap_where_it_is_its_own(any_site: Path) -> None:
    listed = (any_site / "sitemap.xml").read_text("utf-8")
    for file in pages(any_site):
        here = address(any_site, file)
        canonical = html.document_fromstring(file.read_bytes()).xpath(
            "string(//link[@rel='canonical']/@href)"
        )
        own = canonical == BASE + here and not UNLISTED.search(here)
        assert (f"<loc>{BASE}{here}</loc>" in listed) is own, f"{here}: in press/sitemap.py, or UNLISTED"


def test_nothing_is_asked_of_other_sites_and_no_script_runs(site: Path) -> None:
    for file in pages(site):
        found = html.document_fromstring(file.read_bytes())
        for address in found.xpath(
            "//@src | //@srcset | //link[not(@rel='canonical' or @rel='alternate')]/@href"
        ):
            assert not urlsplit(address).netloc, (file, address)
        assert (
            found.xpath(
                "//script[not(@type='application/ld+json' or (starts-with(@src, '/assets/') and not(text())))]"
            )
            == []
        )
        assert found.xpath("//@style | //style | //iframe | //form | //@onclick | //@onload") == []
    style = next(site.glob("assets/site.*.css")).read_text("utf-8")
    assert "url(" not in style and "@import" not in style


@pytest.mark.parametrize("lang", INTERFACE)
def test_sample_material_is_marked_on_every_page(site: Path, lang: str) -> None:
    said = {
        "en": "Sample material: outlets are invented, not news",
        "ko": "예시 자료: 매체는 가상이며 실제 뉴스가 아닙니다",
        "ar": "مادة تجريبية: وسائل الإعلام مختلقة وليست أخبارًا",
    }
    for file in sorted((site / lang).rglob("*.html")):
        found = html.document_fromstring(file.read_bytes())
        [banner] = found.xpath("//p[@class='banner']")
        assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert said.get(lang, words(banner)) == words(banner) != ""


def test_news_carries_no_banner(tmp_path: Path) -> None:
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")
    found = page(tmp_path / "site", "/en/")
    assert found.xpath("//p[@class='banner']") == [] and found.xpath("//meta[@name='robots']") == []


def test_the_root_redirects_without_script(site: Path) -> None:
    found = page(site, "/")
    assert found.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=/en/"]
    assert found.xpath("//main//a/@href") == [f"/{lang}/" for lang in INTERFACE]
    assert "x-default" in found.xpath("//link[@rel='alternate']/@hreflang")


def test_not_found_speaks_all_languages(site: Path) -> None:
    found = page(site, "/404.html")
    assert found.xpath("//main//li/@lang") == list(INTERFACE)
    assert "이 주소에는 페이지가 없습니다." in words(found)


def test_sources_name_outlets_languages_licences_and_no_health(site: Path) -> None:
    found = page(site, "/de/sources/")
    rows = [words(row) for row in found.xpath("//tbody/tr")]
    assert len(rows) == 6 and "Harbour Ledger Englisch CC BY 4.0 Harbour Ledger, staff" in rows
    assert found.xpath("//a[contains(@rel,'license')]/@href") == [
        "https://creativecommons.org/licenses/by/4.0/"
    ]


def test_the_imprint_says_who_answers(site: Path, tmp_path: Path) -> None:
    found = page(site, "/fr/imprint/")
    assert "Harbour Press" in words(found) and "1 Quay Street" in words(found)
    assert found.xpath("//main//a/@href") == ["mailto:desk@example.org"]
    nobody = Stylebook(paper=stylebook().paper)
    sample = Sample()
    print_edition(sample.library, sample.edition, nobody, tmp_path / "site")
    assert "Der Betreiber dieser Seite hat noch keinen Namen angegeben." in words(
        page(tmp_path / "site", "/de/imprint/")
    )


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("https://example.org/x?a=1&b=2", '<a href="https://example.org/x?a=1&amp;b=2"'),
        ("desk@example.org", '<a href="mailto:desk@example.org"'),
        ("javascript:alert(1)", "<bdi>javascript:alert(1)</bdi>"),
        ("call <us>", "<bdi>call &lt;us&gt;</bdi>"),
    ],
)
def test_only_addresses_become_links(contact: str, expected: str) -> None:
    assert str(contact_link(contact)).startswith(expected)


def test_no_page_holds_the_time_of_printing(site: Path) -> None:
    for file in pages(site):
        assert not re.search(r"20(2[6-9]|3\d)-\d\d-\d\d", file.read_text("utf-8")), file


def test_the_privacy_page_says_what_the_pages_really_load_and_run(site: Path) -> None:
    """One script of the site's own, which neither keeps nor sends; in every language the page says just that."""
    scripts = {
        script.get("src")
        for file in pages(site)
        for script in html.document_fromstring(file.read_bytes()).xpath("//script")
        if script.get("type") != "application/ld+json"
    }
    (script,) = scripts
    assert script.startswith("/assets/")
    code = (site / script.lstrip("/")).read_text("utf-8")
    assert not re.search(
        (
            r"fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|cookie|Storage|indexedDB|caches"
            r"|import\(|\.src\b|https?:"
        ),
        code,
    )
    for lang in INTERFACE:
        said = words(page(site, f"/{lang}/privacy/"))
        t = tongue(lang, ZoneInfo("UTC"))
        assert " ".join(t("This site sets no cookie and loads nothing from other sites.").split()) in said
        assert " ".join(t(SCRIPT).split()) in said
        assert lang == "en" or t(SCRIPT) != SCRIPT
    english = words(page(site, "/en/privacy/"))
    assert "no script" not in english and SCRIPT in english


SCRIPT = (
    "A small script of its own opens the evidence for a sentence beside that sentence. It stores nothing and sends "
    "nothing; every page can be read without it."
)


def test_the_sources_page_names_outlets_as_the_list_does(tmp_path: Path) -> None:
    sample = Sample()
    feeds = sorted(sample.library.feeds.values(), key=lambda feed: feed.url)
    first = feeds[0]
    now = [replace(first, outlet="港の <Morgen>", home="https://neu.example/", attribution=""), *feeds[1:-1]]
    site = tmp_path / "site"
    print_edition(sample.library, sample.edition, stylebook(), site, listed=feeds)
    assert first.outlet in page(site, "/ja/sources/").text_content()
    print_edition(sample.library, sample.edition, stylebook(), site, listed=now)
    for lang in ("en", "ja", "ar"):
        found = page(site, f"/{lang}/sources/")
        assert "港の <Morgen>" in found.text_content() and "https://neu.example/" in found.xpath("//@href")
        assert first.outlet not in found.text_content() and feeds[-1].outlet not in found.text_content()
    print_edition(sample.library, sample.edition, stylebook(), site, listed=[replace(first, outlet="")])
    assert first.outlet in page(site, "/en/sources/").text_content(), (
        "the feed's own name where the list has none"
    )
