"""The pictures of the demo: how many articles have one, who leads, what they say."""

from __future__ import annotations

from collections import defaultdict

from lxml import html

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
