"""The pictures of the demo: how many articles have one, who leads, what they say."""

from __future__ import annotations

from collections import defaultdict
from io import BytesIO

import c2pa
from lxml import html

TYPES = {".webp": "image/webp", ".png": "image/png"}
LEADS_FROM = 5
"""Stories from which on a front page has a lead with a picture."""


def test_half_of_the_articles_have_a_picture(demo_site):
    with_picture = [key for key, evidence in demo_site.articles.items() if evidence["picture"]]
    assert 2 * len(with_picture) >= len(demo_site.articles)


def test_the_lead_of_every_front_page_with_five_stories_has_one(demo_site):
    own = defaultdict(int)
    for lang, _ in demo_site.articles:
        own[lang] += 1
    fronts = [lang for lang, count in own.items() if count >= LEADS_FROM]
    assert len(fronts) >= 4
    for lang in fronts:
        page = html.parse(str(demo_site.folder / lang / "index.html"))
        assert page.xpath("//article[contains(@class,'lead')]//figure//img/@alt"), lang


def test_no_description_is_the_headline_again(demo_site):
    told = 0
    for (lang, slug), evidence in demo_site.articles.items():
        page = html.parse(str(demo_site.folder / lang / "articles" / slug / "index.html"))
        [headline] = [s["text"] for s in evidence["sentences"] if s["part"] == "headline"]
        for alt in page.xpath("//main//figure//img/@alt"):
            told += 1
            assert headline not in alt and len(alt) > len("The picture shows."), (lang, slug)
    assert told >= 100


def test_every_printed_picture_is_signed_and_says_what_made_it(demo_site):
    """By the chain that the demo makes for itself: whole, and a manifest that says the same as the page's evidence."""
    addresses = {}
    for (lang, slug), evidence in demo_site.articles.items():
        page = html.parse(str(demo_site.folder / lang / "articles" / slug / "index.html"))
        for listed in page.xpath("//main/article/figure//source/@srcset | //main/article/figure//img/@src"):
            for one in listed.split(", "):
                addresses[one.split()[0]] = evidence["picture"]["source_type"]
    assert len(addresses) >= 400
    for address, source in sorted(addresses.items())[::25]:
        path = demo_site.folder / address.lstrip("/")
        reader = c2pa.Reader(TYPES[path.suffix], BytesIO(path.read_bytes()))
        assert reader.get_validation_state() == "Valid", address
        assert source in reader.json() and source.startswith(
            "http://cv.iptc.org/newscodes/digitalsourcetype/"
        )
