"""Bytes to text: what header, page and bytes say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.charsets import codec, decode


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
        ("gb2312", "gb18030"), ("GBK", "gb18030"), ("EUC-KR", "cp949"), ("ks_c_5601-1987", "cp949"), ("Shift_JIS", "cp932"),
        ("iso-8859-1", "cp1252"), ("us-ascii", "cp1252"), ("Big5", "big5hkscs"), ("UTF8", "utf-8"), ("'utf-8'", "utf-8"),
        ("nonsense", ""), ("", ""), ("rot13", ""), ("zlib", ""),
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
