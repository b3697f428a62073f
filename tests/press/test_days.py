"""What day an article's words are of: a heading over paragraphs of an earlier day, a notice where other languages have
newer reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from broadsheet.news import Edition, Form
from broadsheet.press import print_edition

from .library import START, ShelfLibrary, cite, place, sentence, write
from .sample import stylebook
from .trees import evidence, page, words

SLUG = "port-alma-strike"
TEXTS = {
    "en": ("Dockers in Port Alma stopped work on Tuesday.", "The dockers went back to work on Thursday."),
    "de": ("Hafenarbeiter in Port Alma legten die Arbeit nieder.", "Die Hafenarbeiter arbeiten wieder."),
    "fr": ("Les dockers de Port Alma ont cessé le travail.", "Les dockers ont repris le travail."),
    "es": ("Los estibadores de Port Alma pararon.", "Los estibadores volvieron al trabajo."),
    "ja": ("ポートアルマの港湾労働者は作業を止めた。", "港湾労働者は作業に戻った。"),
    "ko": ("포트알마 항만 노동자들이 일을 멈췄다.", "항만 노동자들이 일터로 돌아왔다."),
    "zh-Hans": ("阿尔马港码头工人停工。", "码头工人复工。"),
    "ar": ("توقف عمال الميناء في بورت ألما عن العمل.", "عاد عمال الميناء إلى العمل."),
}
HEADED = {
    "en": "Reported on Tuesday, October 28, 2025",
    "de": "Berichtet am Dienstag, 28. Oktober 2025",
    "fr": "Rapporté le mardi 28 octobre 2025",
    "es": "Noticias del martes, 28 de octubre de 2025",
    "ja": "2025年10月28日火曜日の報道",
    "ko": "2025년 10월 28일 화요일 보도",
    "zh-Hans": "2025年10月28日星期二报道",
    "ar": "تقارير الثلاثاء، 28 أكتوبر 2025",
}


def printed(
    folder: Path, lang: str, *, newer: float = 0, form: Form = Form.ARTICLE, apart: float = 48
) -> Path:
    """A story with a report of START and one ``apart`` hours later; one in Dutch ``newer`` hours after that."""
    library = ShelfLibrary()
    first, last = TEXTS[lang]
    old = library.add_report(library.add_feed("Old Ledger", lang), first, [first])
    new = library.add_report(library.add_feed("New Ledger", lang), last, [last], hours=apart)
    other = library.add_feed("Havenblad", "nl")
    dutch = library.add_report(other, "De haven is open", ["De haven is open."], hours=apart + newer)
    story = library.add_story(SLUG, [old, new, dutch])
    told, before = (
        sentence(last, cite(new, last), cite(dutch, "De haven is open.")),
        sentence(first, cite(old, first)),
    )
    prose = [[told], [before]] if form is Form.ARTICLE else [[told, before]]
    article = write(story, lang, sentence(last, cite(new, last)), [], prose, form=form)
    library.add_article(article)
    edition = Edition(languages=(lang,), placements=(place(story, [article]),), at=START)
    print_edition(library, edition, stylebook(languages=(lang,), time_zone="UTC"), folder)
    return folder


@pytest.mark.parametrize("lang", TEXTS)
def test_paragraphs_of_an_earlier_day_stand_under_that_day(tmp_path: Path, lang: str) -> None:
    found = page(printed(tmp_path, lang), f"/{lang}/articles/{SLUG}/")
    [body] = found.xpath("//div[@class='body']")
    assert [child.tag for child in body if child.tag in ("p", "h2")] == ["p", "h2", "p"]
    assert re.sub("[\u2066-\u2069\u200e\u200f]", "", words(body.find("h2"))) == HEADED[lang]
    assert not found.xpath("//p[contains(@class, 'stood')]")


@pytest.mark.parametrize("lang", TEXTS)
def test_an_edition_says_how_far_the_reports_of_its_language_go(tmp_path: Path, lang: str) -> None:
    found = page(printed(tmp_path, lang, newer=20), f"/{lang}/articles/{SLUG}/")
    [notice] = found.xpath("//p[@class='status stood']")
    assert notice.xpath("./time/@datetime") == ["2025-10-30T06:00:00Z"] and "{" not in words(notice)
    if lang == "en":
        assert words(notice).startswith("From reports in English up to October 30, 2025")
    assert evidence(tmp_path, lang, SLUG)["told_until"] == "2025-10-30T06:00:00Z"


@pytest.mark.parametrize(
    ("newer", "form", "apart"), [(11, Form.ARTICLE, 0), (0, Form.ARTICLE, 3), (11, Form.BRIEF, 48)]
)
def test_one_day_has_no_heading_and_one_stage_no_notice(
    tmp_path: Path, newer: float, form: Form, apart: float
) -> None:
    found = page(printed(tmp_path, "en", newer=newer, form=form, apart=apart), f"/en/articles/{SLUG}/")
    assert not found.xpath("//h2[@class='day']") and not found.xpath("//p[contains(@class, 'stood')]")
