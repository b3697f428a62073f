"""Articles with parts beside the prose, and briefs: pages, front pages, feeds and evidence in nine languages."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from jsonschema import Draft202012Validator

from broadsheet.press import print_edition
from broadsheet.settings import INTERFACE
from tests import ferry

from .sample import stylebook
from .sample_forms import ARTICLE, BRIEF, Forms
from .test_evidence import SCHEMA
from .trees import evidence, page, words

SITE = [lang for lang in ferry.LANGS if lang in INTERFACE]
HEADS = {
    "en": ("In figures", "In their words", "What each outlet adds", "In brief"),
    "de": ("In Zahlen", "Im Wortlaut", "Was die einzelnen Medien ergänzen", "Kurz gemeldet"),
    "es": ("En cifras", "En sus palabras", "Lo que añade cada medio", "En breve"),
    "fr": ("En chiffres", "Verbatim", "Ce qu’ajoute chaque média", "En bref"),
    "ar": ("بالأرقام", "بكلماتهم", "ما تضيفه كل وسيلة إعلام", "موجز"),
    "ja": ("数字で見る", "発言", "各社が伝える詳細", "短信"),
    "ko": ("숫자로 보기", "주요 발언", "매체별 추가 내용", "단신"),
    "zh-Hans": ("数字一览", "原话", "各媒体补充", "简讯"),
}
NOTICE = {
    "en": "Original in German", "de": "Im Original: Spanisch", "es": "Original en francés",
    "fr": "Version originale : russe", "ar": "النص الأصلي: اليابانية", "ja": "原文：韓国語",
    "ko": "원문: 중국어 (간체)", "zh-Hans": "原文：英语",
}  # fmt: skip


@pytest.fixture(scope="session")
def forms() -> Forms:
    return Forms()


@pytest.fixture(scope="session")
def printed(forms: Forms, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms") / "site"
    print_edition(forms.library, forms.edition, stylebook(), folder)
    return folder


def at(lang: str, slug: str = ARTICLE) -> str:
    return f"/{lang}/articles/{slug}/"


@pytest.mark.parametrize("lang", SITE)
def test_the_parts_stand_below_the_prose_under_the_words_of_the_language(printed: Path, lang: str) -> None:
    found = page(printed, at(lang))
    sections = found.xpath("//article/div[@class='side']/section")
    names = [s.get("class").split()[-1] for s in sections[:3]]
    assert names == ["figures", "quotations", "outlets"]
    assert tuple(words(s.xpath("./h2")[0]) for s in sections[:3]) == HEADS[lang][:3]
    assert found.xpath("//div[@class='body']/following::section[1]")[0] is sections[0]


@pytest.mark.parametrize("lang", SITE)
def test_each_item_is_whole_and_numbered_as_sentences_are(printed: Path, forms: Forms, lang: str) -> None:
    found = page(printed, at(lang))
    article = forms.articles[ARTICLE, lang]
    sources = {li.get("id"): words(li) for li in found.xpath("//section[@class='sources']//li")}
    by_id = forms.library.held
    shown = found.xpath("//section[contains(@class, 'part')]//span[@class='sentence']")
    assert len(shown) == len(article.items) == 6
    for element, item in zip(shown, article.items, strict=True):
        for number in element.xpath(".//sup"):
            assert int(number.text_content())
        told = "".join(element.xpath(".//text()[not(ancestor::sup)]"))
        assert " ".join(told.split()) == " ".join(item.sentence.text.split())
        targets = [link.get("href")[1:] for link in element.xpath(".//sup/a")]
        entries = found.get_element_by_id(targets[0]).xpath("../dd[@id]")
        assert len(targets) == min(len(entries), 2)
        assert {found.get_element_by_id(target) for target in targets} <= set(entries)
        assert len(entries) == len({c.report for c in item.sentence.cites})
        quotes = {q.text for entry in entries for q in entry.xpath(".//q")}
        assert quotes == {c.span.of(by_id[c.report].text) for c in item.sentence.cites}
        for entry in entries:
            assert entry.xpath("./a/@href")[0][1:] in sources
            assert entry.xpath("../dd[@class='checks']")
    labels = [words(e) for e in found.xpath("//span[@class='counted']")]
    assert labels == [of for of, _ in ferry.FIGURES[lang]]


@pytest.mark.parametrize("lang", SITE)
def test_a_quotation_keeps_its_language_its_direction_and_says_so(printed: Path, lang: str) -> None:
    own, other = page(printed, at(lang)).xpath("//section[contains(@class, 'quotations')]/figure")
    of = ferry.OTHER[lang]
    assert words(other.xpath("./blockquote//span[@class='sentence']")[0]).startswith(ferry.SAID[of][0])
    assert [w.get("lang") for w in (own.xpath("./blockquote")[0], other.xpath("./blockquote")[0])] == [
        None,
        of,
    ]
    assert other.xpath("./blockquote/@dir") == ["rtl" if of == "ar" else "ltr"]
    assert words(other.xpath(".//span[@class='foreign']")[0]) == NOTICE[lang]
    assert not own.xpath(".//span[@class='foreign']")
    assert [words(f.xpath(".//bdi[@class='speaker']")[0]) for f in (own, other)] == [ferry.SAID[lang][1]] * 2


def test_a_page_in_another_language_marks_the_parts_as_the_prose(printed: Path) -> None:
    """The Russian article in Dutch surroundings, where there is no other."""
    forms = Forms()
    only = [p for p in forms.placements if p.slug == ARTICLE]
    story = only[0]
    russian = tuple((lang, id) for lang, id in story.articles if lang == "ru")
    edition = replace(forms.edition, placements=(replace(story, articles=russian),))
    folder = printed.parent / "russian"
    print_edition(forms.library, edition, stylebook(), folder)
    found = page(folder, at("nl"))
    figures, quotations, outlets = found.xpath("//section[contains(@class, 'part')]")
    assert words(figures.xpath("./h2")[0]) == "In cijfers" and figures.xpath("./h2/@lang") == ["nl"]
    assert figures.xpath("./p/@lang") == ["ru"] * 3 and outlets.xpath("./p/@lang") == ["ru"]
    assert quotations.xpath(".//blockquote/@lang") == ["ru", "ar"]
    assert words(quotations.xpath(".//span[@class='foreign']")[0]) == "Origineel: Arabisch"


@pytest.mark.parametrize("lang", SITE)
def test_a_brief_is_headline_and_text_in_one_block_without_a_card(
    printed: Path, forms: Forms, lang: str
) -> None:
    found = page(printed, at(lang, BRIEF))
    article = forms.articles[BRIEF, lang]
    [block] = found.xpath("//article[@class='article brief']")
    assert found.xpath("count(//h1)") == 1 and words(found.xpath("//h1")[0]) == article.headline.text
    order = [e.get("class") for e in block.xpath("./*")]
    assert order[:3] == ["opening", "body", "particulars"]
    assert words(block.xpath("./header/p")[0]).endswith(HEADS[lang][3])
    [paragraph] = block.xpath("./div[@class='body']/p")
    assert [s.text for s in paragraph.xpath("./span")] == [s.text for s in article.body]
    assert not block.xpath(".//figure[contains(@class, 'picture')]") and not found.xpath("//p[@class='dek']")
    assert not found.xpath("//meta[@property='og:image'][not(contains(@content, '/pictures/plate.'))]")
    assert found.xpath("//meta[@name='description']/@content") == [article.body[0].text]
    [card] = page(printed, f"/{lang}/").xpath(
        f"//article[contains(@class, 'card')][.//a[@href='{at(lang, BRIEF)}']]"
    )
    assert "brief" in card.get("class").split() and not card.xpath(".//img")
    assert words(card.xpath("./p[@class='dek']")[0]) == article.body[0].text


@pytest.mark.parametrize("lang", SITE)
def test_feeds_mark_a_brief_and_give_its_first_sentence(printed: Path, forms: Forms, lang: str) -> None:
    first = forms.articles[BRIEF, lang].body[0].text
    for name in ("feed.xml", "atom.xml"):
        found = feedparser.parse((printed / lang / name).read_bytes())
        brief = next(e for e in found.entries if BRIEF in e.link)
        whole = next(e for e in found.entries if ARTICLE in e.link)
        assert brief.summary == first and "tags" not in whole
        [tag] = brief.tags
        assert HEADS[lang][3] in (tag.term, tag.label)
    entries = json.loads((printed / lang / "feed.json").read_bytes())["items"]
    told = {e["url"].split("/")[-2]: (e["content_text"], e["tags"]) for e in entries}
    assert told[BRIEF] == (first, [HEADS[lang][3]]) and told[ARTICLE][1] == []


@pytest.mark.parametrize("lang", ferry.LANGS)
@pytest.mark.parametrize("slug", [ARTICLE, BRIEF])
def test_evidence_says_form_and_parts(printed: Path, forms: Forms, lang: str, slug: str) -> None:
    found = evidence(printed, lang, slug)
    article = forms.articles[slug, lang]
    validator = Draft202012Validator(SCHEMA)
    assert [e.message for e in validator.iter_errors(found)] == []
    assert found["form"] == article.form.value
    assert [(s["part"], s["text"]) for s in found["sentences"]] == [(p, s.text) for p, _, s in article.placed]
    numbers = [s["paragraph"] for s in found["sentences"] if s["part"] == "body"]
    assert set(numbers) == ({0} if slug == BRIEF else {1, 2})
    beside = [s for s in found["sentences"] if s["part"] in ("figures", "quotations", "outlets")]
    assert [s["paragraph"] for s in beside] == [0] * 6
    assert [(s["of"], s.get("lang", "")) for s in beside] == [(i.of, i.lang) for i in article.items]
    for sentence in beside:
        rulings = {c["check"]: c["ruling"] for c in sentence["checks"]}
        assert rulings.items() >= dict.fromkeys(("figures", "quotations", "names"), "supported").items()
        assert all(
            c["quote"] == forms.library.held[c["report"]].text[slice(*c["span"])] for c in sentence["cites"]
        )
    assert (found["picture"] is None) == (slug == BRIEF)


def test_an_item_the_schema_does_not_know_is_refused(printed: Path) -> None:
    found = evidence(printed, "en", ARTICLE)
    validator = Draft202012Validator(SCHEMA)
    for change in ({"part": "aside"}, {"cites": []}, {"checks": []}):
        last = found["sentences"][-1] | change
        assert list(validator.iter_errors(found | {"sentences": [*found["sentences"][:-1], last]})), change
    assert list(validator.iter_errors(found | {"form": "note"}))


def test_a_second_print_changes_nothing(printed: Path, forms: Forms) -> None:
    result = print_edition(forms.library, forms.edition, stylebook(), printed)
    assert (result.written, result.removed) == (0, 0)
