"""Charsets as pages state them: right, wrong, missing, or none that anybody should read."""

from __future__ import annotations

import pytest

from broadsheet.news import Filed, Report, Spiked

from .test_extract import page, work

NEWS = {
    "ja": ("東京都の小池知事は8日、都内の河川に新たな防潮堤を建設する計画を発表した。工事費は480億円で、"
           "来年3月に着工する。"),
    "ko": "서울시는 8일 한강에 새 방조제를 짓는 계획을 발표했다. 공사비는 480억 원이며 내년 3월에 착공한다고 밝혔다.",
    "zh": "市政府八日宣布在河流上建设新防潮堤的计划。工程费用为四百八十亿元，明年三月开工。",
    "ru": "Власти города объявили 8 октября о плане построить на реке новую дамбу стоимостью 480 миллионов рублей.",
    "de": "Die Stadt kündigte am 8. Oktober an, für 480 Millionen Euro einen neuen Deich am Fluss zu bauen.",
    "ar": "أعلنت المدينة في الثامن من أكتوبر خطة لبناء سد جديد على النهر بتكلفة أربعمئة وثمانين مليونا.",
}  # fmt: skip


def article(text: str, meta: str = "") -> str:
    return (
        f"<html><head>{meta}<title>N</title></head><body><article><h1>{text[:18]}</h1>"
        + "".join(f"<p>{text} ({n})</p>\n" for n in range(6))
        + "</article></body></html>"
    )


def served(body: bytes, charset: str = "") -> Filed[Report] | Spiked:
    return work(page(body, charset=charset))


@pytest.mark.parametrize("header", ["", "iso-2022-jp", "iso-8859-1", "utf-8", "shift_jis", "punycode"])
@pytest.mark.parametrize("meta", ["", "<meta charset=ISO-2022-JP>", "<meta charset=utf-8>"])
def test_japanese_in_seven_bits_is_read(header: str, meta: str) -> None:
    outcome = served(article(NEWS["ja"], meta).encode("iso2022_jp"), header)
    assert isinstance(outcome, Filed), outcome
    (report,) = outcome.made
    assert report.paragraphs[-1] == NEWS["ja"] + " (5)" and report.lang == "ja"


@pytest.mark.parametrize("header", ["", "utf-8", "iso-2022-kr", "hz-gb-2312", "iso-8859-1", "euc-kr"])
@pytest.mark.parametrize(("lang", "name"), [("ko", "iso2022_kr"), ("zh", "hz")])
def test_what_browsers_do_not_read_is_spiked(lang: str, name: str, header: str) -> None:
    outcome = served(article(NEWS[lang]).encode(name), header)
    assert isinstance(outcome, Spiked) and outcome.code in ("unreadable", "no-text"), outcome


@pytest.mark.parametrize("lang", ["ja", "ko", "zh", "ru", "ar"])
def test_a_text_misread_before_it_came_here_is_spiked(lang: str) -> None:
    misread = article(NEWS[lang]).encode().decode("cp1252", "replace").encode()
    outcome = served(misread, "utf-8")
    assert isinstance(outcome, Spiked) and outcome.code in ("unreadable", "no-text"), outcome


@pytest.mark.parametrize("lang", NEWS)
@pytest.mark.parametrize(
    "label", ["idna", "undefined", "unicode_escape", "rot13", "utf-7", "utf-16", "x-user-defined"]
)
def test_a_label_of_no_charset_changes_nothing(lang: str, label: str) -> None:
    outcome = served(article(NEWS[lang], f"<meta charset={label}>").encode(), label)
    assert isinstance(outcome, Filed), outcome
    assert outcome.made[0].paragraphs[-1] == NEWS[lang] + " (5)"
