"""Article pages: what the page of the design must have, in the page's language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import PressError
from broadsheet.news import Cite, Ruling, Sentence, Span, Verdict, Writer
from broadsheet.press import print_edition
from broadsheet.settings import INTERFACE

from .library import place, write
from .sample import BASE, Sample, stylebook
from .trees import page, words

SLUG = "fishing-treaty-port-alma"
AT = "/{}/articles/" + SLUG + "/"
WRITTEN = ("en", "de", "ja", "ko", "ar")
LABEL = {
    "en": "Illustration drawn by software",
    "de": "Von Software gezeichnete Illustration",
    "ja": "ソフトウェアが描いた図",
    "ko": "소프트웨어가 그린 그림",
    "ar": "رسم أنشأه برنامج حاسوبي",
}
BYLINE = {
    "en": "Compiled by software · based on 6 reports from 6 outlets in 6 languages",
    "de": "Von Software zusammengestellt · auf der Grundlage von 6 Berichten aus 6 Medien in 6 Sprachen",
    "ja": "ソフトウェアが編集 · 6媒体の6本の記事（6言語）に基づく",
    "ko": "소프트웨어가 편집 · 6개 언어, 6개 매체의 기사 6건을 바탕으로 함",
    "ar": "أعدّه برنامج حاسوبي · استنادًا إلى 6 تقارير من 6 وسائل إعلام بـ6 لغات",
}


@pytest.mark.parametrize("lang", WRITTEN)
def test_the_page_stands_in_its_language(site: Path, sample: Sample, lang: str) -> None:
    found = page(site, AT.format(lang))
    article = sample.articles[SLUG, lang]
    assert found.get("lang") == lang and found.get("dir") == ("rtl" if lang == "ar" else "ltr")
    [heading] = found.xpath("//h1")
    assert words(heading) == article.headline.text
    assert words(found.xpath("//details[@class='byline']/summary")[0]) == BYLINE[lang]
    [caption] = found.xpath("//article[@class='article']/figure/figcaption")
    assert words(caption) == LABEL[lang]
    [image] = found.xpath("//article[@class='article']/figure//img")
    assert image.get("lang") == lang and len(image.get("alt")) > 10 and f".{lang}." in image.get("src")


@pytest.mark.parametrize("lang", WRITTEN)
def test_every_sentence_has_numbers_that_lead_to_its_sources(site: Path, sample: Sample, lang: str) -> None:
    found = page(site, AT.format(lang))
    article = sample.articles[SLUG, lang]
    shown = found.xpath("//div[@class='body']/p/span[@class='sentence']")
    assert len(shown) == len(article.body)
    for element, sentence in zip(shown, article.body, strict=True):
        assert element.text == sentence.text
        cites = len({c.report for c in sentence.cites})
        numbers = [link.get("href") for link in element.xpath("./sup/a")]
        assert len(numbers) == min(cites, 2) > 0
        if cites > 2:
            assert words(element.xpath("./sup/a[@class='others']")[0]) == f"+{cites - 1}"
        marked = [found.xpath(f"//details//dd[@id='{number[1:]}']")[0] for number in numbers]
        entries = marked[0].xpath("../dd[@id]")
        assert set(marked) <= set(entries)
        for entry in entries:
            assert entry.getparent().find("dt").text == sentence.text
        sources = [entry.xpath("./a/@href")[0][1:] for entry in entries]
        led = [found.xpath(f"//li[@id='{source}']//a/@href")[0] for source in sources]
        assert set(led) == {sample.library.held[c.report].url for c in sentence.cites}
        quoted = [entry.xpath("./q")[0].text for entry in entries]
        cited = {c.report: c.span.of(sample.library.held[c.report].text) for c in reversed(sentence.cites)}
        assert set(quoted) == set(cited.values())
        assert numbers == sorted(numbers, key=lambda number: int(number.rpartition("-")[2]))


CHECKED = {
    "en": "Checks passed: figures, quotations, and names",
    "de": "Bestandene Prüfungen: Zahlen, Zitate und Namen",
    "ja": "合格した確認項目：数値、引用、名前",
    "ko": "통과한 확인 항목: 수치, 인용 및 이름",
    "ar": "عمليات التحقق التي اجتازتها: الأرقام والاقتباسات والأسماء",
}


@pytest.mark.parametrize("lang", WRITTEN)
def test_every_sentence_tells_the_checks_it_passed(site: Path, sample: Sample, lang: str) -> None:
    article = sample.articles[SLUG, lang]
    said = page(site, AT.format(lang)).xpath("//details[@class='originals']//dd[@class='checks']")
    assert len(said) >= len(article.body)
    assert CHECKED[lang] in {words(entry) for entry in said}


def test_original_sentences_open_below_each_paragraph(site: Path, sample: Sample) -> None:
    found = page(site, AT.format("en"))
    quotes = {(q.get("lang"), q.get("dir"), q.text) for q in found.xpath("//details//q")}
    assert ("ko", "ltr", "대구 어획 할당량은 8.6% 줄어든다.") in quotes
    assert ("fr", "ltr", "Cinq États côtiers ont signé mardi un traité de pêche.") in quotes
    opened = page(site, AT.format("ar")).xpath("//details//q")
    assert any(q.get("dir") == "rtl" for q in opened) and any(q.get("dir") == "ltr" for q in opened)
    first = words(found.xpath("//div[@class='body']/details/summary")[0])
    assert "Harbour Ledger English" in first and "항구일보 Korean" in first


def test_sources_are_listed_with_outlet_language_time_and_link(site: Path) -> None:
    found = page(site, AT.format("en"))
    lines = [words(li) for li in found.xpath("//section[@class='sources']/ol/li")]
    assert len(lines) == 6
    assert lines[0] == (
        "Harbour Ledger English October 28, 2025, 7:00 AM CET Ministers sign fishing treaty after night of talks"
    )
    assert "Quai des Nouvelles French" in lines[1]
    times = found.xpath("//section[@class='sources']//time/@datetime")
    assert times[0] == "2025-10-28T06:00:00Z"


def test_differences_are_shown(site: Path) -> None:
    [box] = page(site, AT.format("en")).xpath("//section[@class='differences']")
    said = words(box)
    assert "Where sources differ" in said
    assert "40 minutes Harbour Ledger 1" in said and "45 minutes Quai des Nouvelles 2" in said
    assert page(site, AT.format("ko")).xpath("//section[@class='differences']") == []


def test_changes_are_never_silent(site: Path) -> None:
    [box] = page(site, AT.format("en")).xpath("//section[@class='changes']")
    said = words(box)
    assert "Revision: Adds the reaction of the chief negotiator." in said
    assert "Correction: The quota concerns cod, not herring. Reason: Misread table." in said
    assert "발행 후 바뀐 내용이 없습니다." in words(page(site, AT.format("ko")))


def test_related_stories_stand_in_the_readers_language_or_say_so(site: Path) -> None:
    found = page(site, AT.format("ko"))
    cards = found.xpath("//section[@class='related']//article")
    assert len(cards) == 3
    assert "featured" in cards[0].get("class") and cards[0].xpath(".//img")
    assert [len(c.xpath(".//img")) for c in cards[1:]] == [0, 0]
    said = {words(c.xpath(".//h3")[0]): c for c in cards}
    english = said["Storm closes north quay for three days"]
    assert english.xpath(".//h3/@lang") == ["en"] and "영어" in words(english)
    korean = said["서울, 10월 최고 기온 31도"]
    assert korean.xpath(".//h3/@lang") == [] and korean.xpath(".//h3/a/@href") == [
        "/ko/articles/heat-record-seoul/"
    ]


def test_languages_of_the_article(site: Path) -> None:
    found = page(site, AT.format("ja"))
    others = found.xpath("//nav[@class='renderings']//a/@hreflang")
    assert others == ["en", "de", "ko", "ar"]
    alternates = dict(
        zip(
            found.xpath("//link[@rel='alternate']/@hreflang"),
            found.xpath("//link[@rel='alternate'][@hreflang]/@href"),
            strict=True,
        )
    )
    assert alternates == {lang: BASE + AT.format(lang) for lang in WRITTEN} | {
        "x-default": BASE + AT.format("en")
    }
    assert found.xpath("//link[@rel='canonical']/@href") == [BASE + AT.format("ja")]


@pytest.mark.parametrize("lang", sorted(set(INTERFACE) - set(WRITTEN)))
def test_a_language_without_a_rendering_gets_the_original_and_is_told(site: Path, lang: str) -> None:
    found = page(site, AT.format(lang))
    assert found.get("lang") == lang
    [heading] = found.xpath("//h1")
    assert heading.get("lang") == "en" and heading.get("dir") == "ltr"
    assert all(p.get("lang") == "en" for p in found.xpath("//div[@class='body']/p"))
    [notice] = found.xpath("//p[@class='notice']")
    assert len(words(notice)) > 10
    assert found.xpath("//link[@rel='canonical']/@href") == [BASE + AT.format("en")]
    assert found.xpath("//link[@rel='alternate']/@hreflang") == []
    assert found.xpath("//a[@type='application/json']/@href") == [AT.format("en") + "evidence.json"]
    assert not (site / lang / "articles" / SLUG / "evidence.json").exists()
    assert found.xpath("//script[@type='application/ld+json']") == []


def test_the_original_is_the_first_language_of_the_site_that_has_it(tmp_path: Path) -> None:
    sample = Sample()
    book = stylebook(languages=("fr", "ko", "en"))
    edition = replace(sample.edition, languages=("fr", "ko", "en"))
    print_edition(sample.library, edition, book, tmp_path / "site")
    found = page(tmp_path / "site", AT.format("fr"))
    assert found.xpath("//link[@rel='canonical']/@href") == [BASE + AT.format("ko")]
    assert words(found.xpath("//p[@class='notice']")[0]).startswith("Cet article n’existe pas en français.")


def test_an_original_outside_the_site_has_a_page_of_its_own(tmp_path: Path) -> None:
    sample = Sample()
    edition = replace(sample.edition, languages=("fr",))
    print_edition(sample.library, edition, stylebook(languages=("fr",)), tmp_path / "site")
    found = page(tmp_path / "site", "/ja/articles/sea-museum-opens/")
    assert found.get("lang") == "fr" and found.xpath("//h1/@lang") == ["ja"]
    fallback = page(tmp_path / "site", "/fr/articles/sea-museum-opens/")
    assert fallback.xpath("//link[@rel='canonical']/@href") == [BASE + "/ja/articles/sea-museum-opens/"]


@pytest.mark.parametrize(
    ("writer", "said"),
    [(Writer.MODEL, "Reported by AI"), (Writer.PERSON, "Signed off by a person")],
)
def test_the_byline_says_who_wrote(tmp_path: Path, writer: Writer, said: str) -> None:
    sample = Sample()
    article = sample.add(replace(sample.articles["alma-port-deal", "en"], writer=writer, translation_of="ko"))
    story = sample.library.story(article.story)
    edition = replace(sample.edition, placements=(place(story, [article]),))
    print_edition(sample.library, edition, stylebook(), tmp_path / "site")
    found = page(tmp_path / "site", "/en/articles/alma-port-deal/")
    assert words(found.xpath("//details[@class='byline']/summary")[0]).startswith(said)
    assert "Translated by software from Korean" in words(found)
    assert "1 report from 1 outlet in 1 language" in words(found)


def test_a_sentence_ruled_against_is_never_printed(tmp_path: Path) -> None:
    sample = Sample()
    passed = sample.library.passed[sample.articles[SLUG, "en"].id]
    wrong = Verdict(part="body", place=1, check="figures", ruling=Ruling.CONTRADICTED)
    sample.library.passed[passed.article.id] = replace(passed, verdicts=(*passed.verdicts, wrong))
    with pytest.raises(PressError, match="contradicted"):
        print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")


def test_a_sentence_nobody_examined_is_never_printed(tmp_path: Path) -> None:
    sample = Sample()
    passed = sample.library.passed[sample.articles[SLUG, "ko"].id]
    some = tuple(v for v in passed.verdicts if (v.place, v.check) != (1, "names"))
    sample.library.passed[passed.article.id] = replace(passed, verdicts=some)
    with pytest.raises(PressError, match=r"sentence 1 .* not examined for names"):
        print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")


def test_a_cite_that_points_nowhere_stops_the_print(tmp_path: Path) -> None:
    sample = Sample()
    story = sample.library.told["story-alma-port-deal"]
    nowhere = Sentence(
        text="Port Alma sold it.", cites=(Cite(report=story.reports[0], span=Span(start=0, end=99_999)),)
    )
    article = sample.add(write(story, "en", nowhere, [nowhere], [[nowhere]]))
    edition = replace(sample.edition, placements=(place(story, [article]),))
    with pytest.raises(PressError, match="points outside"):
        print_edition(sample.library, edition, stylebook(), tmp_path / "site")
