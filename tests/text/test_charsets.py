"""Bytes to text: what header, page and bytes say."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.charsets import codec, decode, is_garbled


@given(
    st.binary(max_size=400), st.sampled_from(["", "utf-8", "shift_jis", "gb2312", "utf-16", "rot13", "x\0"])
)
def test_never_raises(body, header):
    assert isinstance(decode(body, header).text, str)


@given(st.text(min_size=1).filter(lambda text: "\x00" not in text and not text.startswith("\ufeff")))
def test_utf8_comes_back(text):
    assert decode(text.encode("utf-8", "replace"), "utf-8").text == text.encode("utf-8", "replace").decode()


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("gb2312", "gb18030"), ("GBK", "gb18030"), ("EUC-KR", "cp949"), ("ks_c_5601-1987", "cp949"),
        ("Shift_JIS", "cp932"), ("iso-8859-1", "cp1252"), ("us-ascii", "cp1252"), ("Big5", "big5hkscs"),
        ("UTF8", "utf-8"), ("'utf-8'", "utf-8"), ("nonsense", ""), ("", ""), ("rot13", ""), ("zlib", ""),
    ],
)  # fmt: skip
def test_labels_mean_what_the_web_means(label, name):
    assert codec(label) == name


def test_a_page_cut_in_a_character_is_still_utf8():
    body = ("漢字かな交じり文の新聞記事。" * 40).encode()[:-1]
    assert decode(body, "shift_jis").charset == "utf-8"


def test_utf16_without_a_mark():
    for name in ("utf-16-le", "utf-16-be"):
        assert decode("<html><p>Ferry runs again</p>".encode(name)).text == "<html><p>Ferry runs again</p>"


@pytest.mark.parametrize(
    "label",
    ["idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "rot13", "base64", "utf-7", "hex", "bz2",
     "charmap", "mbcs", "cp037", "utf-32", "utf_8_sig", "x-user-defined", "ⅰso-8859-1", "utf-8\0", "u" * 100_000],
)  # fmt: skip
@pytest.mark.parametrize(
    "body", ["<p>Ferry xn--80ak6aa92e \\u00e9", "<p>Fähre", "<p>渡轮", "<p>паром", "<p>여객선", "<p>عبارة"]
)
def test_codecs_that_are_no_charset_of_the_web_never_see_a_byte(label: str, body: str) -> None:
    said = label.encode("utf-8", "ignore")[:40]
    assert codec(label) == ""
    assert decode(body.encode(), label).text == body
    page = b'<?xml version="1.0" encoding="' + said + b'"?><meta charset="' + said + b'">' + body.encode()
    assert decode(page).text.endswith(body)


JAPANESE = "株式会社㈱髙島屋は①「フェリー」の運航を再開した。\n半角のｶﾅも出る。"


@pytest.mark.parametrize(
    "header", ["", "iso-8859-1", "utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "punycode"]
)
@pytest.mark.parametrize("meta", ["", "<meta charset=iso-2022-jp>", "<meta charset=utf-8>"])
def test_iso_2022_jp_is_told_by_its_escapes(header: str, meta: str) -> None:
    news = "東京都は防潮堤を建設する計画を発表した。\n工事費は480億円で、2030年度の完成を目指す。"
    found = decode(meta.encode() + b"<p>" + news.encode("iso2022_jp"), header)
    assert (found.text, found.charset) == (f"{meta}<p>{news}", "iso2022_jp")


def test_iso_2022_jp_with_what_vendors_added() -> None:
    raw = b"\x1b$B-!-j\x1b(B 1 \x1b(I6E\x1b(B \x1b$B4A\n<p>\x1b(J2\x1b$BFn\x7fxF\x1b(B"
    assert decode(raw).text.rstrip("\ufffd") == "①㈱ 1 ｶﾅ 漢\n<p>2南" and decode(raw).text.endswith("\ufffd")
    assert decode(b"<p>50 \x1b(B plain escapes \x1b[31mred").text == "<p>50 \x1b(B plain escapes \x1b[31mred"


@pytest.mark.parametrize(
    ("name", "label", "text"),
    [("iso2022_kr", "iso-2022-kr", "여객선 운항이 재개됐다. "), ("hz", "hz-gb-2312", "渡轮星期二恢复航行。")],
)
def test_other_charsets_of_seven_bits_are_not_read(name: str, label: str, text: str) -> None:
    body = (text * 9).encode(name)
    assert (decode(body, label).text, decode(body, label).charset) == ("\ufffd", "replacement")
    assert decode(b"<meta charset=" + label.encode() + b">" + body, "").text == "\ufffd"
    assert is_garbled(decode(body).text) and is_garbled(decode(body, "utf-8").text)
    assert decode(b"Ferry runs again", label).text == "Ferry runs again"


NEWS = {
    "en": "The ferry ran again on Tuesday, cost $5 (B) and +12345678 calls.",
    "de": "Die Fähre fuhr am Dienstag für müde Gäste wieder.",
    "fr": "Le ferry a été rétabli mardi après l’élévation des eaux à côté.",
    "es": "El ferri volvió el martes según informó la compañía.",
    "ru": "Паром снова ходит между портами.", "uk": "Пором знову ходить.", "ar": "العبارة تعمل من جديد",
    "ja": "連絡船が火曜日に再開した。", "ko": "여객선 운항이 재개됐다.", "zh": "渡轮星期二恢复航行。",
    "el": "Το πλοίο ταξιδεύει ξανά.", "he": "המעבורת שבה לפעול", "hi": "नौका फिर चली",
    "tr": "Fırtınanın ardından vapur seferleri Salı günü yeniden başladı.",
    "pl": "Prom znów kursuje po trzech dniach sztormu.",
    "vi": "Phà đã hoạt động trở lại vào thứ Ba sau ba ngày bão.", "th": "เรือข้ามฟากกลับมาให้บริการ",
}  # fmt: skip


@pytest.mark.parametrize("lang", NEWS)
def test_news_is_told_from_garbage(lang: str) -> None:
    text = NEWS[lang] * 8
    assert not is_garbled(text)
    misread = text.encode().decode("cp1252", "replace")
    assert is_garbled(misread) == (lang in ("ru", "uk", "ar", "ja", "ko", "zh", "el", "he", "hi", "th"))
    assert is_garbled(text.encode("utf-7").decode()) == (
        lang in ("ru", "uk", "ar", "ja", "ko", "zh", "el", "he", "hi", "th")
    )
    assert is_garbled("\ufffd" * len(text)) and is_garbled(text[::3] + "\ufffd" * (len(text) // 4))


def test_japanese_that_lost_its_escapes_is_garbage() -> None:
    assert is_garbled((JAPANESE * 5).encode("iso2022_jp_ext", "ignore").decode().replace("\x1b", ""))
    assert not is_garbled("")


@pytest.mark.parametrize("pump", ["$B", "(B", "~{", "~}", "+a", "$B(B", "\ufffd", "é", "~{~}"])
def test_garbage_is_told_in_one_pass(pump: str) -> None:
    began = process_time()
    is_garbled(pump * 200_000)
    assert process_time() - began < 3
