"""The sample wire: packaged material as real feeds and real pages, and nothing of the answers."""

from __future__ import annotations

import hashlib
import json
import re
import urllib.error
import urllib.request
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from broadsheet import shelf
from broadsheet.news import Use
from broadsheet.ports import FeedContent
from broadsheet.text.urls import canonical
from broadsheet.wire.feeds import parse_feed
from broadsheet.wire.sample import SampleWire, Site
from broadsheet.wire.sample.material import material

GOLD = Path(__file__).parents[1] / "gold"
PACK_DIGEST = "f990f415e4289a3a58b4092012e264a6d6aa05b88b2aef55a9cbc66c45a1d120"
"""Of all paths and bodies of the pack as its own build.py makes it with --base http://127.0.0.1:8731."""


@pytest.fixture(scope="module")
def wire() -> Iterator[SampleWire]:
    with SampleWire() as opened:
        yield opened


def get(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def contents(wire: SampleWire) -> dict[str, FeedContent]:
    return {
        feed.url.split("/")[3]: parse_feed(get(feed.url)[2], "application/xml", feed.url)
        for feed in wire.feeds()
    }


def test_the_pack_is_served_as_its_own_script_makes_it():
    site = Site(material(), "http://127.0.0.1:8731")
    outlets = {outlet.id for outlet in material().outlets if not outlet.licence}
    digest = hashlib.sha256()
    for path in site.paths():
        if path.split("/")[0] in outlets or path == "robots.txt":
            served = site.answer(path)
            assert served is not None
            digest.update(path.encode() + b"\0" + served.body + b"\0")
    assert digest.hexdigest() == PACK_DIGEST


def test_every_path_is_answered(wire):
    for path in Site(material(), wire.base).paths()[::7]:
        status, headers, body = get(f"{wire.base}/{path}")
        assert (status, bool(body)) == (200, True)
        assert headers["ETag"]


def test_counts():
    found = material()
    assert Counter(article.lang for article in found.articles) == {
        "en": 11 + 70 + 40, "es": 2 + 70, "it": 70, "nl": 70, "ja": 4, "ko": 4, "zh": 3, "de": 3, "fr": 3, "ar": 3,
    }  # fmt: skip
    assert len({article.url for article in found.articles}) == len(found.articles) == 353
    assert {outlet.feed_format for outlet in found.outlets} == {"rss", "atom", "rdf", "json"}
    assert {outlet.template for outlet in found.outlets} == {"semantic", "divs", "table"}


def test_feeds_say_what_their_licences_ask_for(wire):
    for feed in wire.feeds():
        if feed.use is Use.BRIEF:
            assert feed.stated and not feed.licence
            continue
        assert feed.licence in ("CC0 1.0", "CC BY 4.0", "CC BY 2.5")
        if feed.licence != "CC0 1.0":
            assert "Wikinews contributors" in feed.attribution and "changed" in feed.attribution
        if feed.licence == "CC BY 4.0":
            assert "Minard et al. 2016" in feed.attribution
    assert sum(feed.use is Use.BRIEF for feed in wire.feeds()) == 5
    assert len({feed.outlet for feed in wire.feeds()}) == len(wire.feeds()) == 16


def test_feeds_are_read_by_our_own_reader(wire):
    expected = json.loads((GOLD / "summit.json").read_text("utf-8"))["feed_entries_expected"]
    found = contents(wire)
    for outlet, content in found.items():
        articles = material().of(outlet)
        wanted = {canonical(f"{wire.base}/{article.outlet}/{article.path}") for article in articles}
        links = [canonical(entry.link, f"{wire.base}/{outlet}/") for entry in content.entries]
        links = [link.replace("/amp/", "/") for link in links]
        assert wanted == set(links), outlet
        assert len(content.entries) == expected.get(outlet, len(articles))
    undated = [
        entry
        for content in found.values()
        for entry in content.entries
        if entry.published is None and entry.updated is None
    ]
    assert len(undated) == 1


def test_pages_carry_their_licence_and_origin(wire):
    for article in material().articles:
        if article.origin:
            assert re.fullmatch(r"https://en\.wikinews\.org/(\?curid=\d+|wiki/.+)", article.origin)
    article = next(article for article in material().articles if article.origin)
    page = get(f"{wire.base}/{article.outlet}/{article.path}")[2].decode()
    assert f'href="{article.origin}"' in page and 'rel="license"' in page


def test_conditional_get_and_head(wire):
    url = wire.feeds()[0].url
    _, headers, body = get(url)
    assert get(url, **{"If-None-Match": headers["ETag"]})[::2] == (304, b"")
    request = urllib.request.Request(url, method="HEAD")
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert (answer.headers["Content-Length"], answer.read()) == (str(len(body)), b"")


@pytest.mark.parametrize(
    "path", ["nothing", "harbour-ledger/nothing.html", "../pyproject.toml", "%2e%2e/x", "harbour-ledger"]
)
def test_what_is_not_there_is_404(wire, path):
    assert get(f"{wire.base}/{path}")[0] == 404


def test_robots_rules_of_the_pack_stand_at_the_root(wire):
    rules = get(f"{wire.base}/robots.txt")[2].decode()
    closed = next(article for article in material().articles if "robots_disallow" in article.quirks)
    assert f"Disallow: /{closed.outlet}/{closed.path}" in rules


def test_no_answers_are_on_the_shelf():
    folder = shelf.path("sample")
    assert not list(folder.rglob("gold*"))
    for path in (folder / "summit" / "articles").iterdir():
        assert not {"event", "facts"} & set(json.loads(path.read_text("utf-8")))
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 2_000_000


def test_translations_of_one_story_are_four_outlets_on_one_day():
    gold = json.loads((GOLD / "wikinews.json").read_text("utf-8"))
    by_id = {article.id: article for article in material().articles}
    groups: dict[str, list[str]] = defaultdict(list)
    for id, group in gold.items():
        groups[group].append(id)
    assert len(groups) == 70
    for ids in groups.values():
        articles = [by_id[id] for id in ids]
        assert {article.lang for article in articles} == {"en", "es", "it", "nl"}
        assert len({article.outlet for article in articles}) == 4
        assert len({article.published[:10] for article in articles}) == 1


@pytest.mark.parametrize("lang", ["en", "es", "it", "nl"])
def test_tokens_are_mended(lang):
    for article in material().articles:
        if article.lang == lang and article.id.startswith("mt-"):
            text = "\n".join(article.paragraphs)
            assert not re.search(
                r"``|''|\"| [,;:!?)]|\( |“ | ”|[a-z][$£€]\d|\d[$£€][a-z]{2,}|< ?g\b|&amp;|#x|\u200b", text
            )
            assert text.count("“") == text.count("”"), article.id
            assert all(article.paragraphs)
