"""What every printed article page and its evidence.json must have, looked for on every page of the demo."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from PIL import Image

from broadsheet.news.checks import DOUBTING
from broadsheet.text.slugs import slug as slug_of

BASE = "http://127.0.0.1:8000"
LABELS = {
    "en": "Illustration drawn by software",
    "de": "Von Software gezeichnete Illustration",
    "es": "Ilustración dibujada por software",
    "fr": "Illustration dessinée par un logiciel",
    "it": "Illustrazione disegnata da un software",
    "nl": "Illustratie getekend door software",
    "ja": "ソフトウェアが描いた図",
    "ko": "소프트웨어가 그린 그림",
    "zh-Hans": "软件绘制的插图",
    "ar": "رسم أنشأه برنامج حاسوبي",
}
BANNERS = {
    "en": "Sample material: outlets are invented, not news",
    "ko": "예시 자료: 매체는 가상이며 실제 뉴스가 아닙니다",
    "ja": "サンプル資料：媒体は架空のもので、実際のニュースではありません",
    "zh-Hans": "示例材料：媒体均为虚构，并非新闻",
    "ar": "مادة تجريبية: وسائل الإعلام مختلقة وليست أخبارًا",
}
KEYS = {
    "article", "story", "lang", "translation_of", "writer", "published", "updated", "url", "sentences",
    "differences", "reports", "picture", "related",
}  # fmt: skip
DATA_DRIVEN = "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia"
ALGORITHMIC = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
ARTICLE = "//article[starts-with(@class, 'article')]"


@cache
def _tree(path: Path) -> HtmlElement:
    return html.fromstring(path.read_bytes())


def _words(node: HtmlElement) -> str:
    return " ".join("".join(node.itertext()).split())


@pytest.fixture(scope="module")
def pages(demo_site) -> list[tuple[str, str, HtmlElement, dict]]:
    """(language, slug, page, evidence) of every article with a rendering in its language."""
    return [
        (lang, slug, _tree(demo_site.folder / lang / "articles" / slug / "index.html"), evidence)
        for (lang, slug), evidence in demo_site.articles.items()
    ]


def _fallbacks(demo_site) -> Iterator[tuple[str, str, HtmlElement]]:
    for path in sorted(demo_site.folder.glob("*/articles/*/index.html")):
        lang, slug = path.parts[-4], path.parts[-2]
        if (lang, slug) not in demo_site.articles:
            yield lang, slug, _tree(path)


def test_headline_and_dek(pages):
    bare = 0
    for lang, slug, page, evidence in pages:
        (h1,) = page.xpath("//h1")
        (headline,) = (s for s in evidence["sentences"] if s["part"] == "headline")
        assert _words(h1) == " ".join(headline["text"].split()), (lang, slug)
        assert 0 < len(headline["text"]) <= 110, (lang, slug)
        deks = sum(s["part"] == "dek" for s in evidence["sentences"])
        assert deks <= 3, (lang, slug)
        bare += deks == 0 and evidence["form"] == "article"
    assert bare <= 0.08 * len(pages)  # none is better than the headline again


def test_body_is_two_to_six_paragraphs_and_every_sentence_leads_to_its_sources(pages):
    for lang, slug, page, evidence in pages:
        body = [s for s in evidence["sentences"] if s["part"] == "body"]
        printed = page.xpath("//div[@class='body']/p//span[@class='sentence']")
        assert [s.text for s in printed] == [s["text"] for s in body], (lang, slug)
        paragraphs = len(page.xpath("//div[@class='body']/p"))
        assert paragraphs == 1 if evidence["form"] == "brief" else 2 <= paragraphs <= 7, (lang, slug)
        outlets = {r["id"]: (r["outlet"], r["url"]) for r in evidence["reports"]}
        for shown, told in zip(printed, body, strict=True):
            led_to = set()
            links = shown.xpath("./sup/a/@href")
            assert 1 <= len(links) <= 2, (lang, slug, told["text"])
            (entry,) = {page.get_element_by_id(link[1:]).getparent() for link in links}
            for link in entry.xpath(
                "./dd/a/@href"
            ):  # the original words, which lead on to the list of sources
                line = page.get_element_by_id(link[1:])
                led_to.add((_words(line.xpath(".//*[@class='outlet']")[0]), line.xpath(".//a/@href")[0]))
            assert led_to == {outlets[cite["report"]] for cite in told["cites"]}, (lang, slug, told["text"])


def test_evidence_has_its_keys_and_every_printed_sentence_its_checks(pages):
    for lang, slug, page, evidence in pages:
        assert set(evidence) >= KEYS, (lang, slug)
        assert evidence["lang"] == lang and evidence["url"] == f"{BASE}/{lang}/articles/{slug}/"
        alt = evidence["picture"]["alt"] if evidence["picture"] else None
        assert page.xpath(f"{ARTICLE}/figure//img/@alt") == [alt] * bool(alt), (lang, slug)
        for sentence in evidence["sentences"]:
            rulings = {check["check"]: check["ruling"] for check in sentence["checks"]}
            shown = {r for c, r in rulings.items() if not (r == "unsure" and c in DOUBTING)}
            assert shown <= {"supported"}, (lang, slug, sentence["text"])
            if sentence["part"] == "body":
                assert {"figures", "quotations", "names"} <= set(rulings), (lang, slug, sentence["text"])
            for cite in sentence["cites"]:
                start, end = cite["span"]
                assert len(cite["quote"]) == end - start > 0, (lang, slug, sentence["text"])


def test_byline_counts_dates_sources_and_corrections(pages):
    for lang, slug, page, evidence in pages:
        reports = evidence["reports"]
        said = _words(page.xpath("//details[@class='byline']/summary")[0])
        counts = {len(reports), len({r["outlet"] for r in reports}), len({r["lang"] for r in reports})}
        if lang != "ar":  # one and two are words there
            assert all(str(number) in said for number in counts), (lang, slug, said)
        stamps = page.xpath("//p[@class='dates']/time/@datetime")
        assert stamps[0] == evidence["published"].replace("+00:00", "Z"), (lang, slug)
        assert len(page.xpath("//section[@class='sources']//ol/li")) == len(reports), (lang, slug)
        assert len(page.xpath("//section[@class='changes']")) == 1, (lang, slug)
        assert [_words(d) for d in page.xpath("//section[@class='differences']//dl/div/dt")] == [
            " ".join(d["what"].split()) for d in evidence["differences"]
        ], (lang, slug)


def test_picture_alt_label_and_source_type_in_page_file_and_json_ld(demo_site, pages):
    seen = set()
    for lang, slug, page, evidence in pages:
        figures = page.xpath(f"{ARTICLE}/figure")
        assert len(figures) == bool(evidence["picture"]), (lang, slug)
        if not figures:
            continue
        [figure] = figures
        assert _words(figure.xpath("./figcaption")[0]) == LABELS[lang], (lang, slug)
        assert figure.xpath(".//img/@alt")[0].strip()[-1] in ".。?!”»“」’", (lang, slug)
        source = evidence["picture"]["source_type"]
        assert source in (ALGORITHMIC, DATA_DRIVEN)
        ld = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
        assert ld["@type"] == "NewsArticle" and ld["image"]["digitalSourceType"] == source
        widths = [one.split() for one in figure.xpath(".//source/@srcset")[0].split(", ")]
        seen |= {(address, int(width[:-1]), source) for address, width in widths}
        seen.add((figure.xpath(".//img/@src")[0], 1200, source))
    assert len(seen) >= 20
    for address, width, source in sorted(seen)[::10]:
        with Image.open(demo_site.folder / address.lstrip("/")) as picture:
            assert picture.size == (width, round(width * 630 / 1200))
            xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp", b"")
            assert source in (xmp if isinstance(xmp, str) else xmp.decode()), address


def test_renderings_point_to_each_other(pages):
    renderings: dict[str, dict[str, str]] = {}
    for lang, slug, _, evidence in pages:
        renderings.setdefault(evidence["story"], {})[lang] = f"{BASE}/{lang}/articles/{slug}/"
    for lang, slug, page, evidence in pages:
        ways = {
            link.get("hreflang"): link.get("href")
            for link in page.xpath("//link[@rel='alternate'][@hreflang]")
        }
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{BASE}/{lang}/articles/{slug}/"]
        default = ways.pop("x-default")
        assert ways == renderings[evidence["story"]], (lang, slug)
        assert ways[lang] == f"{BASE}/{lang}/articles/{slug}/" and default in ways.values()


def test_an_address_is_made_of_the_headline_of_its_page(pages):
    for lang, slug, _, evidence in pages:
        headline = next(s["text"] for s in evidence["sentences"] if s["part"] == "headline")
        assert re.sub(r"(?<=.)-\d$", "", slug) == re.sub(r"(?<=.)-\d$", "", slug_of(headline, lang)), (
            lang,
            slug,
            headline,
        )


def test_pages_without_a_rendering_fall_back_to_the_original(demo_site):
    sitemap = (demo_site.folder / "sitemap.xml").read_text("utf-8")
    count = 0
    for lang, slug, page in _fallbacks(demo_site):
        count += 1
        (article,) = page.xpath(ARTICLE)
        original = article.get("lang")
        assert page.get("lang") == lang != original, (lang, slug)
        assert (original, slug) in demo_site.articles, (lang, slug)
        assert len(page.xpath("//p[@class='notice']")) == 1, (lang, slug)
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{BASE}/{original}/articles/{slug}/"]
        assert not page.xpath("//link[@rel='alternate'][@hreflang]"), (lang, slug)
        assert f"/{original}/articles/{slug}/evidence.json" in page.xpath("//a/@href"), (lang, slug)
        assert f"{BASE}/{lang}/articles/{slug}/" not in sitemap, (lang, slug)
        labels = [_words(found) for found in page.xpath(f"{ARTICLE}/figure/figcaption")]
        assert labels in ([], [LABELS[lang]]), (lang, slug)
    assert count > 300


def test_related_cards_say_their_language_and_carry_their_labels(pages):
    for lang, slug, page, evidence in pages:
        cards = page.xpath("//section[@class='related']//article")
        assert len(cards) == len(evidence["related"]), (lang, slug)
        links = {link["url"]: link for link in evidence["related"]}
        for card in cards:
            link = links[card.xpath("./h3/a/@href")[0]]
            foreign = card.xpath(".//*[@class='foreign']")
            assert bool(foreign) == (link["lang"] != lang), (lang, slug, link)
            assert (card.xpath("./h3/@lang") or [lang]) == [link["lang"]], (lang, slug)
            assert card.xpath("./p[@class='kicker']"), (lang, slug)
        assert len(page.xpath("//section[@class='related']//figure")) <= 1, (lang, slug)


def test_links_are_root_relative_and_nothing_comes_from_elsewhere(demo_site):
    for path in demo_site.folder.rglob("*.html"):
        page = _tree(path)
        for node in page.xpath("//*[@src or @srcset]"):
            assert (node.get("src") or node.get("srcset")).startswith("/"), path
        for node in page.xpath("//*[@href]"):
            href, rel = node.get("href"), (node.get("rel") or "").split()
            outside = {"canonical", "alternate", "external"} & set(rel)
            assert href.startswith(("/", "#", "mailto:")) or outside, (path, href)
        for script in page.xpath("//script"):
            assert script.get("src", "").startswith("/assets/") or script.get("type") == "application/ld+json"
        assert not page.xpath("//iframe | //form | //object | //embed | //*[@onclick or @onload]"), path


def test_the_banner_speaks_the_language_of_the_page_and_material_is_credited(demo_site, pages):
    for lang, banner in BANNERS.items():
        front = _tree(demo_site.folder / lang / "index.html")
        assert _words(front.xpath("//p[@class='banner']")[0]) == banner
    for lang, slug, page, evidence in pages:
        credits = _words(page.xpath("//section[@class='credits']")[0])
        assert all(report["outlet"] in credits for report in evidence["reports"]), (lang, slug)
        assert "CC0 1.0" in credits or "CC BY" in credits, (lang, slug)
