"""NewsArticle for machines, and Open Graph."""

from __future__ import annotations

import json
from pathlib import Path

from broadsheet.press import print_edition

from .library import ALGORITHMIC
from .sample import BASE, Sample, stylebook
from .trees import page

AT = "/{}/articles/fishing-treaty-port-alma/"


def test_news_article_names_its_sources_and_what_made_it(site: Path, sample: Sample) -> None:
    [said] = page(site, AT.format("en")).xpath("//script[@type='application/ld+json']/text()")
    found = json.loads(said)
    assert found["@type"] == "NewsArticle" and found["inLanguage"] == "en"
    assert found["url"] == BASE + AT.format("en")
    assert len(found["isBasedOn"]) == 6
    assert {b["url"] for b in found["isBasedOn"]} == {
        r.url
        for r in sample.library.held.values()
        if "treaty" in r.headline or r.id in sample.articles["fishing-treaty-port-alma", "en"].made_from
    }
    assert found["digitalSourceType"] == ALGORITHMIC
    image = found["image"]
    assert (
        image["digitalSourceType"] == ALGORITHMIC and image["creditText"] == "Illustration drawn by software"
    )
    assert image["url"].startswith(BASE + "/pictures/") and image["creator"]["name"]
    assert (site / image["url"].removeprefix(BASE + "/")).is_file()


def test_open_graph_is_absolute(site: Path) -> None:
    found = page(site, AT.format("ja"))
    graph = {m.get("property"): m.get("content") for m in found.xpath("//meta[@property]")}
    assert graph["og:url"] == BASE + AT.format("ja") and graph["og:type"] == "article"
    assert graph["og:image"].startswith(BASE + "/pictures/") and graph["og:image"].endswith(".png")
    assert graph["og:title"] == "沿岸5カ国、ポートアルマで漁業協定に署名"


def test_a_base_url_with_a_path_comes_before_every_link(tmp_path: Path) -> None:
    sample = Sample()
    book = stylebook(base_url="https://example.org/news")
    print_edition(sample.library, sample.edition, book, tmp_path / "site")
    found = page(tmp_path / "site", AT.format("en"))
    assert found.xpath("//link[@rel='canonical']/@href") == ["https://example.org/news" + AT.format("en")]
    inside = found.xpath("//a[not(@rel)]/@href | //img/@src | //link[@rel='stylesheet']/@href")
    assert all(href.startswith(("/news/", "#")) for href in inside)
    graph = {m.get("property"): m.get("content") for m in found.xpath("//meta[@property]")}
    assert graph["og:image"].startswith("https://example.org/news/pictures/")


def test_without_base_url_nothing_absolute_is_claimed(tmp_path: Path) -> None:
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(base_url=""), tmp_path / "site")
    found = page(tmp_path / "site", AT.format("en"))
    assert found.xpath("//link[@rel='canonical']") == []
    properties = found.xpath("//meta/@property")
    assert "og:url" not in properties and "og:image" not in properties
