"""Addresses for life: revisions, corrections, stories that moved, articles taken back; in every language."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import html

from broadsheet.news import WITHDRAWN, Correction, Notice, Placement, Withdrawal
from broadsheet.press import print_edition
from broadsheet.press.tongue import say
from broadsheet.settings import INTERFACE

from .library import START
from .sample import BASE, Sample, stylebook

SLUG = "fishing-treaty-port-alma"
STORY = f"story-{SLUG}"
GONE = Notice(kind="gone", report="r1", outlet="Quai des Nouvelles", lang="fr", at=START)
CORRECTED = Notice(
    kind="corrected", report="r2", outlet="너울일보", lang="ko", at=START, words="정정: 8.6%입니다."
)
MOVED = {
    "en": "This story has moved", "de": "Dieses Thema ist umgezogen", "es": "Esta noticia ha cambiado de lugar",
    "fr": "Ce sujet a changé d’adresse", "it": "Questa notizia si è spostata", "nl": "Dit verhaal is verplaatst",
    "ja": "このニュースは移動しました", "ko": "이 소식은 옮겨졌습니다", "zh-Hans": "该报道已移至别处",
    "ar": "نُقلت هذه القصة",
}  # fmt: skip
TAKEN_BACK = {
    "en": "This article has been withdrawn", "de": "Dieser Artikel wurde zurückgezogen",
    "es": "Este artículo se ha retirado", "fr": "Cet article a été retiré", "it": "Questo articolo è stato ritirato",
    "nl": "Dit artikel is ingetrokken", "ja": "この記事は取り下げられました", "ko": "이 기사는 철회되었습니다",
    "zh-Hans": "本文已撤回", "ar": "سُحب هذا المقال",
}  # fmt: skip


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Path]:
    def make(sample: Sample, placements: tuple[Placement, ...] | None = None) -> Path:
        edition = sample.edition if placements is None else replace(sample.edition, placements=placements)
        print_edition(sample.library, edition, stylebook(), tmp_path / "site")
        return tmp_path / "site"

    return make


def read(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / address.strip("/") / "index.html").read_bytes())


def head(page: html.HtmlElement) -> tuple[str, str, int]:
    """(robots, canonical, how many hreflang)."""
    robots = "".join(page.xpath("//meta[@name='robots']/@content"))
    return robots, "".join(page.xpath("//link[@rel='canonical']/@href")), len(page.xpath("//link[@hreflang]"))


# -- revisions -----------------------------------------------------------------------------------


def test_an_earlier_revision_stays_readable_and_leads_to_the_current_one(printed) -> None:
    site = printed(Sample())
    current = read(site, f"/en/articles/{SLUG}/")
    [link] = current.xpath("//section[contains(@class, 'changes')]//a[@rel='nofollow']/@href")
    assert link == f"/en/articles/{SLUG}/revisions/1/"
    old = read(site, link)
    assert head(old) == ("noindex", f"{BASE}/en/articles/{SLUG}/", 0)
    [notice] = old.xpath("//p[@class='notice']")
    assert "revision 1" in notice.text_content()
    assert notice.xpath("./a/@href") == [f"/en/articles/{SLUG}/"]
    assert len(old.xpath("//h1")) == 1
    assert not old.xpath("//script[@type='application/ld+json']")
    assert "revisions" not in (site / "sitemap.xml").read_text("utf-8")
    assert not (site / "ko" / "articles" / SLUG / "revisions").exists()


def test_that_nothing_was_changed_is_said_only_where_nothing_was(printed) -> None:
    sample = Sample()
    sample.library.corrected.clear()
    now = sample.articles[SLUG, "en"]
    passed = sample.library.passed[now.id]
    sample.library.passed[now.id] = replace(passed, article=replace(now, news=""))
    site = printed(sample)
    said = {
        at: " ".join(read(site, at).xpath("string(//section[contains(@class, 'changes')])").split())
        for at in (f"/en/articles/{SLUG}/", f"/en/articles/{SLUG}/revisions/1/", f"/ko/articles/{SLUG}/")
    }
    renewed, first, korean = said.values()
    assert "Nothing has been changed" not in renewed
    assert "Updated" in renewed and "Earlier versions: 1" in renewed
    assert first == "Corrections and revisions Nothing has been changed since publication."
    assert say("ko", "Nothing has been changed since publication.") in korean


def test_the_line_that_says_what_is_new_stands_under_the_dates(printed) -> None:
    sample = Sample()
    site = printed(sample)
    article = sample.articles[SLUG, "en"]
    assert article.news
    page = read(site, f"/en/articles/{SLUG}/")
    assert [p.text_content() for p in page.xpath("//p[@class='new']")] == [article.news]
    [ld] = page.xpath("//script[@type='application/ld+json']")
    assert json.loads(ld.text)["dateModified"] == article.updated.isoformat().replace("+00:00", "Z")
    assert page.xpath("//p[@class='dates']/time")


def test_a_correction_by_the_desks_says_in_the_readers_language_what_went_and_why(printed) -> None:
    sample = Sample()
    for lang in ("en", "ko", "ar"):
        sample.library.corrected.append(
            Correction(
                article=sample.articles[SLUG, lang].id, at=START, what="", why="", story=STORY,
                notices=(GONE, CORRECTED), dropped=("A sentence that fell.",),
            )
        )  # fmt: skip
    site = printed(sample)
    changes = "string(//section[contains(@class, 'changes')])"
    said = {
        lang: " ".join(read(site, f"/{lang}/articles/{SLUG}/").xpath(changes).split())
        for lang in ("en", "ko", "ar")
    }
    assert "The report by Quai des Nouvelles is no longer available at its source." in said["en"]
    assert "No longer in the article: A sentence that fell." in said["en"]
    assert "너울일보에서 기사를 정정했습니다. 정정: 8.6%입니다." in said["ko"]
    assert "기사에서 빠진 문장: A sentence that fell." in said["ko"]
    assert "لم يعد تقرير Quai des Nouvelles متاحًا لدى مصدره." in said["ar"]


# -- stories that moved -----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", INTERFACE)
def test_a_merged_story_leaves_a_way_in_every_language(printed, lang: str) -> None:
    sample = Sample()
    sample.library.moved["old-port-story"] = ("story-old", STORY)
    site = printed(sample)
    page = read(site, f"/{lang}/articles/old-port-story/")
    target = f"/{lang}/articles/{SLUG}/"
    assert (page.get("lang"), page.get("dir")) == (lang, "rtl" if lang == "ar" else "ltr")
    assert head(page) == ("noindex", BASE + target, 0)
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={target}"]
    assert page.xpath("//main//a/@href") == [target]
    assert page.xpath("string(//h1)") == MOVED[lang]
    timeline = read(site, f"/{lang}/stories/old-port-story/")
    assert timeline.xpath("//main//a/@href") == [f"/{lang}/stories/{SLUG}/"]
    for name in ("sitemap.xml", f"{lang}/feed.xml", f"{lang}/index.html"):
        assert "old-port-story" not in (site / name).read_text("utf-8")


def test_a_way_to_a_story_without_an_article_leads_to_the_front_page(printed) -> None:
    sample = Sample()
    sample.library.moved["old-port-story"] = ("story-old", "story-nowhere")
    page = read(printed(sample), "/en/articles/old-port-story/")
    assert page.xpath("//main//a/@href") == ["/en/"]


def test_revisions_of_a_merged_story_stay_readable(printed) -> None:
    sample = Sample()
    story = sample.library.told[STORY]
    sample.library.moved[SLUG] = (STORY, "story-storm-north-quay")
    rest = tuple(p for p in sample.edition.placements if p.story != story.id)
    site = printed(sample, rest)
    assert head(read(site, f"/en/articles/{SLUG}/"))[0] == "noindex"
    for number in (1, 2):
        old = read(site, f"/en/articles/{SLUG}/revisions/{number}/")
        assert head(old)[1] == f"{BASE}/en/articles/storm-north-quay/"


# -- taken back ------------------------------------------------------------------------------------------


def taken_back(sample: Sample, lang: str, **more: object) -> Withdrawal:
    article = sample.articles[SLUG, lang]
    found = Withdrawal(
        article=article.id, story=STORY, lang=lang, revision=article.revision, at=START + timedelta(hours=1), **more
    )  # type: ignore[arg-type]  # fmt: skip
    sample.library.taken_back.append((SLUG, found))
    return found


def without(sample: Sample, *langs: str) -> tuple[Placement, ...]:
    """The edition as the desk edit makes it once these renderings are taken back."""
    placements = []
    for p in sample.edition.placements:
        left = tuple((lang, id) for lang, id in p.articles if p.slug != SLUG or lang not in langs)
        placements += [replace(p, articles=left)] if left else []
    return tuple(placements)


def test_an_article_taken_back_says_so_at_its_address_and_leads_to_the_others(printed) -> None:
    sample = Sample()
    taken_back(sample, "ko", why="출처가 지어낸 이야기")
    site = printed(sample, without(sample, "ko"))
    page = read(site, f"/ko/articles/{SLUG}/")
    assert page.xpath("string(//h1)") == TAKEN_BACK["ko"]
    assert "출처가 지어낸 이야기" in page.text_content()
    assert head(page)[0] == "noindex" and head(page)[2] == 0
    assert f"/en/articles/{SLUG}/" in page.xpath("//main//a/@href")
    assert not (site / "ko" / "articles" / SLUG / "evidence.json").exists()
    assert sample.articles[SLUG, "ko"].headline.text not in page.text_content()
    assert read(site, f"/en/articles/{SLUG}/").xpath("//article[@class='article']")
    assert f"/ko/articles/{SLUG}/" not in (site / "sitemap.xml").read_text("utf-8")
    assert SLUG not in (site / "ko" / "feed.xml").read_text("utf-8")


def ways_to(site: Path, address: str, shown: str) -> set[str]:
    """Where the links with this text in them on a page lead."""
    return {a.get("href") for a in read(site, address).xpath("//main//a") if shown in a.text_content()}


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_card_leads_to_the_rendering_it_shows_where_the_own_one_was_taken_back(printed, lang: str) -> None:
    """On a print over the one before, as a retraction makes it: pages that show the story are printed anew."""
    sample = Sample()
    own = sample.articles[SLUG, lang].headline.text
    site = printed(sample)
    (beat,) = {p.beat for p in sample.edition.placements if p.slug == SLUG}
    section = f"/{lang}/categories/{beat}/"
    assert ways_to(site, f"/{lang}/", own) == ways_to(site, section, own) == {f"/{lang}/articles/{SLUG}/"}
    taken_back(sample, lang, why="Made up")
    site = printed(sample, without(sample, lang))
    left = next(code for code in INTERFACE if code != lang and (SLUG, code) in sample.articles)
    headline = sample.articles[SLUG, left].headline.text
    for page in (p for p in (site / lang).rglob("index.html") if p.parts[-2] != SLUG):
        told = html.fromstring(page.read_bytes())
        links = [a.get("href") for a in told.xpath("//main//a") if headline in a.text_content()]
        assert set(links) <= {f"/{left}/articles/{SLUG}/"}, page
    assert ways_to(site, f"/{lang}/", headline) == {f"/{left}/articles/{SLUG}/"}
    assert ways_to(site, section, headline) == {f"/{left}/articles/{SLUG}/"}


@pytest.mark.parametrize("lang", INTERFACE)
def test_where_nothing_of_a_story_is_left_all_its_addresses_say_so(printed, lang: str) -> None:
    sample = Sample()
    written = [code for slug, code in sample.articles if slug == SLUG]
    for code in written:
        taken_back(sample, code, notices=(GONE,))
    site = printed(sample, without(sample, *written))
    for kind in ("articles", "stories"):
        page = read(site, f"/{lang}/{kind}/{SLUG}/")
        assert page.xpath("string(//h1)") == TAKEN_BACK[lang]
        assert "Quai des Nouvelles" in page.text_content()
        assert head(page)[0] == "noindex"


def test_a_withdrawal_that_ended_stays_among_the_changes(printed) -> None:
    sample = Sample()
    old = next(
        p.article
        for p in sample.library.passed.values()
        if p.article.slug == SLUG and p.article.revision == 1 and p.article.lang == "en"
    )
    sample.library.corrected.append(
        Correction(article=old.id, at=START, what=WITHDRAWN, why="", story=STORY, notices=(GONE,))
    )
    page = read(printed(sample), f"/en/articles/{SLUG}/")
    said = page.xpath("string(//section[contains(@class, 'changes')])")
    assert "Withdrawn" in said
    assert "no longer available at its source" in said


# -- feeds ------------------------------------------------------------------------------------------------


def test_a_revision_keeps_its_feed_id_and_has_a_new_time(printed) -> None:
    sample = Sample()
    second = sample.articles[SLUG, "en"]
    first = next(
        p.article
        for p in sample.library.passed.values()
        if p.article.slug == SLUG and p.article.revision == 1 and p.article.lang == "en"
    )
    assert second.revision == 2

    def entries(site: Path) -> dict[str, tuple[str, str]]:
        feed = json.loads((site / "en" / "feed.json").read_text("utf-8"))
        return {e["id"]: (e["url"], e["date_modified"]) for e in feed["items"]}

    after = entries(printed(sample))
    back = tuple(
        replace(p, articles=tuple((lang, first.id if id == second.id else id) for lang, id in p.articles))
        for p in sample.edition.placements
    )
    before = entries(printed(sample, back))
    changed = {id for id in after if after[id] != before[id]}
    assert before.keys() == after.keys() and len(changed) == 1
    (id,) = changed
    assert before[id][0] == after[id][0]
    assert before[id][1] < after[id][1]


# -- addresses of their own ------------------------------------------------------------------------


def test_a_rendering_stands_at_its_own_address_and_the_fallback_leads_there(
    printed: Callable[..., Path],
) -> None:
    """Pages, timelines, hreflang, canonical, feeds, sitemap and evidence all say where it stands now."""
    sample = Sample()
    told = [lang for slug, lang in sample.articles if slug == SLUG]
    without = [lang for lang in INTERFACE if lang not in told]
    own = {lang: f"treaty-in-{lang.lower()}" for lang in told}
    sample.library.stand[STORY] = {lang: (own[lang], "first-printed-here") for lang in told}
    sample.library.stand[STORY] |= {lang: (own["en"],) for lang in without}
    site = printed(sample)
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    for lang in told:
        page = read(site, f"/{lang}/articles/{own[lang]}/")
        ways = {a.get("hreflang"): a.get("href") for a in page.xpath("//link[@hreflang]")}
        assert {k: v for k, v in ways.items() if k != "x-default"} == {
            code: f"{BASE}/{code}/articles/{slug}/" for code, slug in own.items()
        }
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{BASE}/{lang}/articles/{own[lang]}/"]
        for kind in ("articles", "stories"):
            old = read(site, f"/{lang}/{kind}/first-printed-here/")
            assert "together with another" not in old.text_content()
            assert head(old)[:2] == ("noindex", f"{BASE}/{lang}/{kind}/{own[lang]}/")
            assert old.xpath("//meta[@http-equiv='refresh']/@content")[0].endswith(
                f"/{lang}/{kind}/{own[lang]}/"
            )
        evidence = json.loads((site / lang / "articles" / own[lang] / "evidence.json").read_text("utf-8"))
        assert (evidence["slug"], evidence["url"]) == (own[lang], f"{BASE}/{lang}/articles/{own[lang]}/")
        feed = json.loads((site / lang / "feed.json").read_text("utf-8"))
        assert evidence["url"] in {entry["url"] for entry in feed["items"]}
        assert f"{BASE}/{lang}/articles/{own[lang]}/" in sitemap
    for lang in without:
        page = read(site, f"/{lang}/articles/{own['en']}/")
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{BASE}/en/articles/{own['en']}/"]
        assert f"{BASE}/{lang}/articles/{own['en']}/" not in sitemap
    assert "first-printed-here" not in sitemap
    addresses = {
        href for page in site.rglob("index.html") for href in html.parse(page).xpath("//main//a/@href")
    }
    assert not [href for href in addresses if f"/articles/{SLUG}/" in href or "first-printed-here" in href]


def test_every_address_of_a_merged_story_leads_on(printed: Callable[..., Path]) -> None:
    sample = Sample()
    sample.library.moved[SLUG] = (STORY, "story-storm-north-quay")
    sample.library.stand[STORY] = {"en": ("treaty", "vertrag"), "de": ("vertrag",)}
    sample.library.stand["story-storm-north-quay"] = {"en": ("storm-hits",), "de": ("sturm",)}
    left = tuple(p for p in sample.placements if p.slug != SLUG)
    site = printed(sample, left)
    for lang, olds, new in (("en", ("treaty", "vertrag"), "storm-hits"), ("de", ("vertrag",), "sturm")):
        for old in olds:
            assert head(read(site, f"/{lang}/articles/{old}/"))[1] == f"{BASE}/{lang}/articles/{new}/"


def test_what_was_taken_back_says_so_at_its_own_address(printed: Callable[..., Path]) -> None:
    sample = Sample()
    article = sample.articles[SLUG, "en"]
    found = Withdrawal(article=article.id, story=STORY, lang="en", revision=9, at=START, why="Made up")
    sample.library.taken_back.append((SLUG, found))
    sample.library.stand[STORY] = {"en": ("treaty", "vertrag"), "de": ("vertrag",)}
    site = printed(sample, tuple(p for p in sample.placements if p.slug != SLUG))
    assert "Made up" in read(site, "/en/articles/treaty/").text_content()
    assert head(read(site, "/en/articles/vertrag/"))[1] == f"{BASE}/en/articles/treaty/"
    assert "Made up" in read(site, "/de/articles/vertrag/").text_content()
