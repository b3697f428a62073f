"""Text out of markup: inert, whole, in paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.html import blocks, clean, link_share, paragraphs, parse, plain


@given(st.text())
def test_clean_is_inert_and_settled(text):
    once = clean(text)
    assert clean(once) == once
    assert not any(
        ord(char) < 32 or 0x202A <= ord(char) <= 0x202E or 0x2066 <= ord(char) <= 0x2069 for char in once
    )


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\u00a0 b\n\tc", "a b c"), ("sof\u00adt", "soft"), ("\u202eevil\u202c", "evil"), ("\ufeffx\u200b", "x"),
        ("می\u200cخواهم", "می\u200cخواهم"), ("e\u0301", "é"), ("\ud800x", "x"), ("", ""), ("日本　語", "日本 語"),
    ],
)  # fmt: skip
def test_clean(text, cleaned):
    assert clean(text) == cleaned


@given(st.text(alphabet="<>/abpdiv =\"'&;!-[]\n\x00é漢", max_size=300))
def test_any_string_parses_or_is_none(text):
    tree = parse(text)
    assert tree is None or isinstance(blocks(tree), tuple)


def test_paragraphs_of_markup_and_of_plain_text():
    assert paragraphs("<p>One &amp; two</p><p>three<br>four</p><script>x</script>five<br><br>six") == (
        "One & two", "three four", "five", "six",
    )  # fmt: skip
    assert paragraphs("One\n\ntwo\nthree &lt;b&gt;") == ("One", "two", "three <b>")
    assert paragraphs("") == ()
    assert plain("<b>Ferry</b> runs &quot;again&quot;") == 'Ferry runs "again"'


def test_link_share():
    tree = parse("<p id=a><a href=x>one</a></p><p>no link</p><p><a>half</a> half</p>")
    assert tree is not None
    assert [round(link_share(node), 1) for node in tree.iter("p")] == [1.0, 0.0, 0.4]


@pytest.mark.parametrize(
    "begun", ["<?xml", "<?xml version='1.0' encoding='utf-8'?>\n<?xml", "  <?xml ", "<?xml><?xml"]
)
def test_a_declaration_before_a_page_costs_nothing_however_long(begun):
    page = f"{begun}{' ' * 200_000}<html><p>The harbour is open.</p></html>"
    assert blocks(parse(page)) == ("The harbour is open.",)
