"""Mode "approve": no word of an article that nobody signed is printed; a banner only where our words were wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from broadsheet.news import Correction, Notice, Withdrawal
from broadsheet.press import print_edition
from broadsheet.settings import INTERFACE, Publish

from .library import START
from .sample import Sample, stylebook

SLUG = "fishing-treaty-port-alma"
STORY = f"story-{SLUG}"
SAID = {"outlet": "너울일보", "lang": "ko", "at": START}
GONE = Notice(kind="gone", report="r1", **SAID)
CORRECTED = Notice(kind="corrected", report="r2", words="정정: 8.6%입니다.", **SAID)
CHANGED = Notice(kind="changed", report="r2", **SAID)
PERSON = Notice(kind="person", report="", outlet="", lang="en", at=START, words="Misread")


def approved(sample: Sample, folder: Path, **changes: object) -> Path:
    book = stylebook().model_copy(update={"publish": Publish(mode="approve")})
    print_edition(sample.library, replace(sample.edition, **changes), book, folder / "site")
    return folder / "site"


def printed_text(site: Path) -> str:
    return "\n".join(
        p.read_text("utf-8") for p in site.rglob("*") if p.suffix in {".html", ".json", ".xml", ".txt"}
    )


def test_a_revision_nobody_signed_has_no_page_no_line_and_no_word(tmp_path: Path) -> None:
    sample = Sample()
    library = sample.library
    now = sample.articles[SLUG, "en"]
    (first,) = (
        p.article for p in library.articles(STORY) if p.article.lang == "en" and p.article.id != now.id
    )
    told = Correction(
        article=now.id, at=START, what="", why="", story=STORY, notices=(CORRECTED,),
        dropped=("A sentence nobody ever signed.",), added=(now.body[0].text,),
    )  # fmt: skip
    library.corrected.append(told)
    library.signed = {a.id for a in sample.articles.values()}
    site = approved(sample, tmp_path)
    assert not (site / "en/articles" / SLUG / "revisions").exists()
    text = printed_text(site)
    assert "A sentence nobody ever signed." not in text
    assert not [s.text for s in first.body if s.text not in now.words and s.text in text]
    library.signed.add(first.id)
    site = approved(sample, tmp_path)
    assert (site / "en/articles" / SLUG / "revisions/1/index.html").exists()


@pytest.mark.parametrize("signed", [True, False])
def test_what_was_taken_back_stays_so_until_a_newer_revision_is_signed(tmp_path: Path, signed: bool) -> None:
    sample = Sample()
    article = sample.articles[SLUG, "ko"]
    taken = Withdrawal(article=article.id, story=STORY, lang="ko", revision=1, at=START, notices=(GONE,))
    sample.library.once_taken_back.append((SLUG, taken))
    sample.library.signed = {a.id for a in sample.articles.values() if signed or a.lang != "ko"}
    less = [
        replace(p, articles=tuple((lang, id) for lang, id in p.articles if lang != "ko"))
        if p.story == STORY
        else p
        for p in sample.edition.placements
    ]
    site = approved(sample, tmp_path, placements=tuple(less))
    page = html.fromstring((site / "ko/articles" / SLUG / "index.html").read_bytes())
    assert (page.xpath("string(//h1)") == "이 기사는 철회되었습니다") is signed
    site = approved(sample, tmp_path)
    page = html.fromstring((site / "ko/articles" / SLUG / "index.html").read_bytes())
    assert page.xpath("string(//h1)") == article.headline.text


@pytest.mark.parametrize(
    ("notice", "dropped", "added", "wrong"),
    [
        (CORRECTED, (), (), False),
        (CHANGED, (), (), False),
        (GONE, (), (), False),
        (GONE, ("It had 14 boats.",), (), False),
        (CORRECTED, ("It had 14 boats.",), (), True),
        (CHANGED, ("It had 14 boats.",), (), True),
        (PERSON, ("It had 14 boats.",), ("It had 4 boats.",), True),
        (PERSON, (), (), False),
    ],
)
def test_the_banner_stands_only_where_our_words_were_wrong(
    tmp_path: Path, notice, dropped, added, wrong
) -> None:
    sample = Sample()
    sample.library.corrected.clear()
    langs = [lang for lang in INTERFACE if (SLUG, lang) in sample.articles]
    for lang in langs:
        article = sample.articles[SLUG, lang]
        passed = sample.library.passed[article.id]
        noted = replace(article, notices=(notice,))
        assert noted.id == article.id
        sample.library.passed[article.id] = replace(passed, article=noted)
        sample.library.corrected.append(
            Correction(
                article=article.id, at=START, what="", why="", story=STORY, notices=(notice,), dropped=dropped,
                added=added,
            )
        )  # fmt: skip
    print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")
    assert len(langs) >= 3
    for lang in langs:
        page = html.fromstring((tmp_path / "site" / lang / "articles" / SLUG / "index.html").read_bytes())
        assert bool(page.xpath("//p[@class='new']/a[@href='#changes']")) is wrong, lang
        lines = page.xpath("//section[contains(@class, 'changes')]//li")
        assert lines
        if lang == "en":
            said = page.xpath("string(//section[contains(@class, 'changes')])")
            assert ("Correction:" in said) is wrong
            assert ("No sentence had to be removed." in said) is not bool(dropped or added)


BYLINES = {
    "en": "Signed off by Ana <Büro> Ruiz · based on",
    "de": "Freigegeben von Ana <Büro> Ruiz ·",
    "es": "Aprobado por Ana <Büro> Ruiz ·",
    "fr": "Validé par Ana <Büro> Ruiz ·",
    "it": "Approvato da Ana <Büro> Ruiz ·",
    "nl": "Goedgekeurd door Ana <Büro> Ruiz ·",
    "ja": "Ana <Büro> Ruiz が確認して公開 ·",
    "ko": "확인·승인: Ana <Büro> Ruiz ·",
    "zh-Hans": "经 Ana <Büro> Ruiz 审定 ·",
    "ar": "مراجعة واعتماد: Ana <Büro> Ruiz ·",
}


@pytest.mark.parametrize("lang", INTERFACE)
def test_the_byline_names_who_signed(tmp_path: Path, lang: str) -> None:
    sample = Sample()
    sample.library.signed = {p.article.id for p in sample.library.passed.values()}
    sample.library.signer = "Ana <Büro> Ruiz"
    site = approved(sample, tmp_path)
    page = html.fromstring((site / lang / "articles" / SLUG / "index.html").read_bytes())
    (byline,) = page.xpath("//details[@class='byline']")
    assert " ".join(byline.xpath("string(summary)").split()).startswith(BYLINES[lang])
    assert byline.xpath("summary/bdi/text()") == ["Ana <Büro> Ruiz"]
    assert "Ana <Büro> Ruiz" in byline.xpath("string(p)")
    (earlier,) = (site / "en/articles" / SLUG / "revisions").glob("*/index.html")
    assert "Signed off by <bdi>Ana &lt;Büro&gt; Ruiz</bdi>" in earlier.read_text("utf-8")


def test_an_article_signed_after_it_was_printed_is_printed_anew_and_only_its_pages(tmp_path: Path) -> None:
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")
    assert "A. Editor" not in printed_text(tmp_path / "site")
    sample.library.signed = {sample.articles[SLUG, "en"].id}
    done = print_edition(sample.library, sample.edition, stylebook(), tmp_path / "site")
    named = {str(p.relative_to(tmp_path / "site")) for p in (tmp_path / "site").rglob("*.html")
             if "A. Editor" in p.read_text("utf-8")}  # fmt: skip
    assert f"en/articles/{SLUG}/index.html" in named and done.written == len(named)
