"""Hostile text comes out inert, everywhere it is printed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from lxml import html

from broadsheet.news import Feed
from broadsheet.press import print_edition
from broadsheet.press.page import plain, script_json

from .library import cite, place, sentence, write
from .sample import Sample, stylebook
from .trees import evidence, page, words

EVIL = (
    "<script>alert(1)</script>{{ 7*7 }}{% raw %}</title>\"'><img src=x onerror=alert(2)>\u202egnp.exe\u2066"
)


def hostile(tmp_path: Path) -> tuple[Path, Sample]:
    sample = Sample()
    library = sample.library
    feed = Feed(
        url="javascript:alert(3)",
        outlet=EVIL,
        lang="en",
        home="javascript:alert(4)",
        licence="javascript:alert(5)",
        attribution=EVIL,
    )
    library.feeds[feed.id] = feed
    report = library.add_report(feed, EVIL, [f"Words. {EVIL} End."], url="javascript:alert(6)")
    story = library.add_story("evil", [report])
    whole = sentence(EVIL, cite(report, EVIL))
    article = sample.add(write(story, "en", whole, [whole], [[whole, whole]], news=EVIL))
    picture = sample.picture(story, ("en",), {"en": EVIL})
    edition = replace(
        sample.edition, placements=(*sample.placements, place(story, [article], picture=picture))
    )
    book = stylebook(title=EVIL, tagline=EVIL, licence=EVIL)
    print_edition(library, edition, book, tmp_path / "site")
    return tmp_path / "site", sample


def test_hostile_text_is_inert(tmp_path: Path) -> None:
    site, _ = hostile(tmp_path)
    for file in sorted(site.rglob("*.html")):
        raw = file.read_text("utf-8")
        found = html.document_fromstring(raw.encode())
        assert (
            found.xpath("//script[not(@type='application/ld+json' or starts-with(@src, '/assets/'))]") == []
        ), file
        assert found.xpath("//img[@src='x'] | //@onerror") == [], file
        assert not [h for h in found.xpath("//@href") if h.strip().lower().startswith("javascript")], file
        assert "\u202e" not in raw and "\u2066" not in raw, file
        assert len(found.xpath("//h1")) == 1 and "49" not in words(found.xpath("//h1")[0])
    heading = page(site, "/en/articles/evil/").xpath("//h1")[0]
    assert words(heading) == words(html.fromstring(f"<p>{html.tostring(heading).decode()}</p>"))
    assert "{{ 7*7 }}{% raw %}" in words(heading)


def test_what_machines_read_stays_whole(tmp_path: Path) -> None:
    site, sample = hostile(tmp_path)
    found = page(site, "/en/articles/evil/")
    [said] = found.xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(said)["headline"] == plain(EVIL)
    kept = evidence(site, "en", "evil")
    assert kept["sentences"][2]["cites"][0]["quote"] == EVIL
    raw = (site / "en/articles/evil/evidence.json").read_text("utf-8")
    assert "\u202e" not in raw and "\\u202e" in raw
    assert sample.library.passed[kept["article"]].article.slug == "evil"


def test_plain_takes_out_what_steers_and_keeps_what_reads() -> None:
    assert plain("a\u202eb\u2067c\x00d\x1be\tf\ng") == "abcde\tf\ng"
    kept = "\u0646\u0635\u200f \u06a9\u062a\u0627\u0628\u200c\u0647\u0627"
    assert plain(kept) == kept, "marks and joiners are part of the spelling"


def test_json_cannot_end_its_script_element() -> None:
    said = script_json({"a": "</script><!--\u2028&"})
    assert not set("<>&\u2028") & set(said)
    assert json.loads(said) == {"a": "</script><!--\u2028&"}
