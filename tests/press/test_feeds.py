"""RSS, Atom and JSON Feed, read by a real feed reader."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

from broadsheet.press import print_edition
from broadsheet.press.feeds import entry_id

from .sample import BASE, Sample, stylebook


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
@pytest.mark.parametrize("lang", ["en", "ko", "ar", "fr"])
def test_feeds_are_well_formed_and_complete(site: Path, sample: Sample, name: str, lang: str) -> None:
    found = feedparser.parse((site / lang / name).read_bytes())
    assert not found.bozo
    assert found.version == {"feed.xml": "rss20", "atom.xml": "atom10"}[name]
    own = [a for (_, code), a in sample.articles.items() if code == lang]
    assert {e.link for e in found.entries} == {f"{BASE}/{lang}/articles/{a.slug}/" for a in own}
    assert {e.title for e in found.entries} == {a.headline.text for a in own}
    assert {e.id for e in found.entries} == {entry_id(a.story, lang) for a in own}
    assert all(e.published_parsed for e in found.entries)


def test_json_feed(site: Path, sample: Sample) -> None:
    found = json.loads((site / "ja/feed.json").read_bytes())
    assert found["version"] == "https://jsonfeed.org/version/1.1" and found["language"] == "ja"
    assert found["feed_url"] == BASE + "/ja/feed.json"
    assert [entry["title"] for entry in found["items"]] == [
        "海の博物館が開館、初日に1200人",
        "沿岸5カ国、ポートアルマで漁業協定に署名",
    ]
    assert all({"id", "url", "content_text", "date_published"} <= entry.keys() for entry in found["items"])


def test_ids_outlive_the_address_and_the_revision(tmp_path: Path) -> None:
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(), tmp_path / "one")
    print_edition(
        sample.library, sample.edition, stylebook(base_url="https://other.example/news"), tmp_path / "two"
    )
    one = json.loads((tmp_path / "one/en/feed.json").read_bytes())
    two = json.loads((tmp_path / "two/en/feed.json").read_bytes())
    assert [e["id"] for e in one["items"]] == [e["id"] for e in two["items"]]
    assert two["items"][0]["url"].startswith("https://other.example/news/en/articles/")


def test_without_base_url_there_are_no_feeds_and_a_note_says_why(tmp_path: Path) -> None:
    sample = Sample()
    result = print_edition(sample.library, sample.edition, stylebook(base_url=""), tmp_path / "site")
    assert [note for note in result.notes if "base_url" in note]
    assert list((tmp_path / "site").rglob("*.xml")) == [] and not (tmp_path / "site/en/feed.json").exists()


def test_an_empty_language_has_an_empty_feed(tmp_path: Path) -> None:
    sample = Sample()
    print_edition(sample.library, replace(sample.edition, placements=()), stylebook(), tmp_path / "site")
    for name in ("feed.xml", "atom.xml"):
        assert not feedparser.parse((tmp_path / "site/it" / name).read_bytes()).bozo
