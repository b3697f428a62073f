"""The demo: what `broadsheet demo --out DIR --once` prints."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from lxml import html

from broadsheet.news.checks import DOUBTING

DOUBTED = 0.02
"""Most of the printed sentences of which a check of meaning is unsure."""
LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "ja", "ko", "zh-Hans", "ar")


def test_at_least_sixty_stories_in_eight_languages(demo_site):
    assert len({evidence["story"] for evidence in demo_site.articles.values()}) >= 60
    assert len({lang for lang, _ in demo_site.articles}) >= 8
    assert demo_site.summary["stories_with_article"] >= 60
    assert demo_site.summary["reports"] >= 330


def test_the_main_event_of_the_pack_is_one_story_also_among_everything_else(demo_site):
    told = [
        evidence["reports"]
        for (lang, _), evidence in demo_site.articles.items()
        if lang == "en" and any("keep-buying-russian-gas" in r["url"] for r in evidence["reports"])
    ]
    assert len(told) == 1
    assert len(told[0]) == 10
    assert len({report["lang"] for report in told[0]}) == 8


def test_two_of_five_articles_have_a_related_story(demo_site):
    """A relation needs two rare names and one theme in common: fewer, and right."""
    related = [bool(evidence["related"]) for evidence in demo_site.articles.values()]
    assert sum(related) / len(related) >= 0.4


def test_every_sentence_is_cited_and_checked(demo_site):
    for key, evidence in demo_site.articles.items():
        bodies = [s for s in evidence["sentences"] if s["part"] == "body"]
        assert bodies, key
        for sentence in bodies:
            assert sentence["cites"], (key, sentence["text"])
            checks = {c["check"]: c["ruling"] for c in sentence["checks"]}
            assert {"figures", "quotations", "names"} <= set(checks), key
            assert all(r == "supported" or (r == "unsure" and c in DOUBTING) for c, r in checks.items()), key
    told = [s for evidence in demo_site.articles.values() for s in evidence["sentences"]]
    doubted = [s["text"] for s in told if any(c["ruling"] == "unsure" for c in s["checks"])]
    assert len(doubted) <= DOUBTED * len(told), doubted


def test_every_address_of_the_site_leads_somewhere(demo_site):
    site: Path = demo_site.folder
    missing = Counter()
    for page in site.rglob("*.html"):
        tree = html.fromstring(page.read_bytes())
        for target in tree.xpath("//@href | //@src"):
            if target.startswith("/") and not target.startswith("//"):
                path = site / target.lstrip("/").split("#")[0].split("?")[0]
                if not (path.is_file() or (path / "index.html").is_file()):
                    missing[target] += 1
    assert not missing, missing.most_common(5)


def test_pages_carry_banner_noindex_one_h1_and_load_nothing_from_elsewhere(demo_site):
    for page in demo_site.folder.rglob("*.html"):
        text = page.read_text("utf-8")
        tree = html.fromstring(text.encode())
        if page.parent == demo_site.folder and page.name == "index.html":
            continue
        assert len(tree.xpath("//h1")) == 1, page
        assert "noindex" in "".join(tree.xpath("//meta[@name='robots']/@content")), page
        loaded = tree.xpath(
            "//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //iframe/@src"
        )
        assert all(not re.match(r"(https?:)?//", address) for address in loaded), page


def test_every_language_has_front_page_and_feeds_and_every_story_an_address(demo_site):
    stories = {evidence["story"] for evidence in demo_site.articles.values()}
    for lang in LANGUAGES:
        folder = demo_site.folder / lang
        for name in ("index.html", "feed.xml", "atom.xml", "feed.json"):
            assert (folder / name).is_file(), folder / name
        json.loads((folder / "feed.json").read_text("utf-8"))
        pages = [html.fromstring(p.read_bytes()) for p in folder.glob("articles/*/index.html")]
        assert len([page for page in pages if page.xpath("//article//h1")]) == len(stories), lang


def test_a_fallback_page_says_so(demo_site):
    korean = {e["story"] for (lang, _), e in demo_site.articles.items() if lang == "ko"}
    slug = next(s for (lang, s), e in demo_site.articles.items() if lang == "en" and e["story"] not in korean)
    page = html.fromstring((demo_site.folder / "ko" / "articles" / slug / "index.html").read_bytes())
    assert page.get("lang") == "ko"
    original = page.xpath("//article/@lang")[0]
    assert original != "ko"
    assert f"/{original}/articles/{slug}/" in page.xpath("//link[@rel='canonical']/@href")[0]
    assert not (demo_site.folder / "ko" / "articles" / slug / "evidence.json").exists()


def test_no_page_shows_machinery(demo_site):
    for page in demo_site.folder.rglob("*.html"):
        text = page.read_text("utf-8")
        assert not re.search(r"\{\{|\{%|Traceback|None</|undefined", text), page
