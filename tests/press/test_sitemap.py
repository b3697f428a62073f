"""sitemap.xml and robots.txt."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from broadsheet.press import print_edition, sitemap

from .sample import BASE, Sample, stylebook

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_the_sitemap_lists_originals_with_their_alternates(site: Path) -> None:
    root = etree.fromstring((site / "sitemap.xml").read_bytes())
    places = root.xpath("//s:loc/text()", namespaces=NS)
    assert len(places) == len(set(places))
    articles = [p for p in places if "/articles/" in p]
    assert len(articles) == 10 and BASE + "/ko/articles/heat-record-seoul/" in articles
    assert BASE + "/en/articles/heat-record-seoul/" not in articles, "a fallback page is no page of its own"
    [url] = [u for u in root if u.findtext("s:loc", namespaces=NS) == BASE + "/de/articles/storm-north-quay/"]
    found = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NS)}
    assert found == {
        "en": BASE + "/en/articles/storm-north-quay/",
        "de": BASE + "/de/articles/storm-north-quay/",
        "x-default": BASE + "/en/articles/storm-north-quay/",
    }
    for place in places:
        path = place.removeprefix(BASE).lstrip("/")
        assert (site / path / "index.html").is_file()


def test_robots_names_the_sitemap(site: Path, tmp_path: Path) -> None:
    assert (site / "robots.txt").read_text().endswith(f"Sitemap: {BASE}/sitemap.xml\n")
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(base_url=""), tmp_path / "site")
    assert "Sitemap" not in (tmp_path / "site/robots.txt").read_text()
    assert not (tmp_path / "site/sitemap.xml").exists()
    below = tmp_path / "below"
    print_edition(sample.library, sample.edition, stylebook(base_url="https://host.example/news"), below)
    assert (below / "sitemap.xml").exists()
    assert not (below / "robots.txt").exists(), "crawlers ask for it at the root of the host alone"


def test_a_long_sitemap_is_cut_into_parts_with_an_index(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(sitemap, "LIMIT", 20)
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")
    root = etree.fromstring((tmp_path / "site/sitemap.xml").read_bytes())
    names = [p.rpartition("/")[2] for p in root.xpath("//s:loc/text()", namespaces=NS)]
    assert names == [f"sitemap-{n}.xml" for n in range(1, len(names) + 1)] and len(names) > 1
    assert all((tmp_path / "site" / name).is_file() for name in names)
