"""The owner's list of sources."""

from __future__ import annotations

import tarfile
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from broadsheet.errors import StylebookError
from broadsheet.news import Feed, Pictures, Use
from broadsheet.shelf import open_shelf
from broadsheet.text.language import tag
from broadsheet.wire.opml import opml_add, opml_example, opml_read, opml_write

from .test_feeds import corpus

FULL = Feed(
    url="https://minato.example/rss?a=1&b=2",
    outlet="港新聞 & Söhne <x>",
    lang="ja",
    country="JP",
    home="https://minato.example/",
    beat="politics",
    use=Use.DIGEST,
    share=0.6,
    licence="https://creativecommons.org/licenses/by/4.0/",
    attribution='Minato Shimbun, "CC BY"',
    pictures=Pictures.ALLOWED,
    weight=2.5,
)
PLAIN = Feed(url="https://ledger.example/feed", outlet="Harbour Ledger")


def body(*outlines: str) -> bytes:
    return (
        f'<opml version="2.0"><head><title>t</title></head><body>{"".join(outlines)}</body></opml>'.encode()
    )


def test_what_is_written_is_read() -> None:
    assert opml_read(opml_write([FULL, PLAIN], 'News & "views"')) == (FULL, PLAIN)


TEXTS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30).map(
    lambda t: " ".join(t.split())
)


@given(
    TEXTS,
    TEXTS,
    st.sampled_from(list(Use)),
    st.floats(0, 1),
    st.sampled_from(["en", "zh-Hant", "pt-BR", "und"]),
)
def test_any_words_survive(outlet: str, attribution: str, use: Use, share: float, lang: str) -> None:
    feed = Feed(
        url="https://a.example/f", outlet=outlet, lang=lang, attribution=attribution, use=use, share=share
    )
    (found,) = opml_read(opml_add(opml_write([], "t"), feed))
    once = opml_read(opml_write([found], "t"))
    assert once == (found,)
    assert found.use == use and found.lang == lang and found.share == pytest.approx(share, rel=1e-4)


def test_nested_outlines_give_what_they_hold_their_attributes() -> None:
    (feed, other) = opml_read(
        body(
            '<outline text="Japan" language="ja" country="jp" use="link" category="/world/asia,x">',
            '<outline text="More"><outline text="A" xmlUrl="https://a.example/1"/></outline>',
            '<outline text="B" xmlUrl="https://a.example/2" language="ko" use="brief"/></outline>',
        )
    )
    assert (feed.outlet, feed.lang, feed.country, feed.use, feed.beat) == ("A", "ja", "JP", Use.LINK, "asia")
    assert (other.lang, other.use) == ("ko", Use.BRIEF)


def test_an_outlet_without_a_name_is_left_empty_for_the_feeds_title() -> None:
    assert opml_read(body('<outline type="rss" xmlUrl="https://a.example/1"/>'))[0].outlet == ""


def test_each_address_once_and_comments_kept_out() -> None:
    feeds = opml_read(
        body(
            '<outline text="A" xmlUrl="https://a.example/1"/>',
            '<!-- <outline text="B" xmlUrl="https://a.example/2"/> -->',
            '<outline text="again" xmlUrl="https://A.example:443/1"/>',
        )
    )
    assert [feed.outlet for feed in feeds] == ["A"]


@pytest.mark.parametrize(
    "outline",
    [
        '<outline text="A & B" xmlUrl="https://a.example/?x=1&y=2"/>',
        '<outline text="A &nbsp;&amp; B" xmlUrl="https://a.example/?x=1&amp;y=2"/>',
        '<outline TEXT="A &#38; B" XMLURL="https://a.example/?x=1&y=2">',
        '<outline text="A & B" type="rss" url="https://a.example/?x=1&y=2"></outline',
        '<outline text="A & B" xmlUrl=" feed:https://a.example/?x=1&y=2 "/></nonsense>',
        '<outline title="A & B" xmlUrl="feed://a.example/?x=1&y=2"/>',
    ],
)
def test_broken_files_are_read_all_the_same(outline: str) -> None:
    (feed,) = opml_read(body(outline))
    assert " ".join(feed.outlet.split()) == "A & B"
    assert feed.url.endswith("//a.example/?x=1&y=2")


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-8-sig", "shift_jis", "euc-kr"])
def test_charsets(charset: str) -> None:
    name = "항구 신문" if charset == "euc-kr" else "港の新聞"
    text = (
        f'<?xml version="1.0" encoding="{charset}"?>'
        + body(f'<outline text="{name}" xmlUrl="https://a.example/1"/>').decode()
    )
    file = text.encode(charset)
    assert opml_read(file)[0].outlet == name
    added = opml_read(opml_add(file, PLAIN))
    assert [feed.outlet for feed in added] == [name, "Harbour Ledger"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "not an address", "https://[", "/feed"]
)
def test_addresses_that_are_none_are_left_out(address: str) -> None:
    feeds = opml_read(
        body(f'<outline text="A" xmlUrl="{address}"/><outline text="B" xmlUrl="https://b.example/"/>')
    )
    assert [feed.outlet for feed in feeds] == ["B"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("use", "everything"),
        ("pictures", "some"),
        ("share", "2"),
        ("share", "half"),
        ("share", "nan"),
        ("weight", "-1"),
        ("weight", "1e9"),
    ],
)
def test_a_wrong_value_is_named(key: str, value: str) -> None:
    with pytest.raises(StylebookError, match=f"{key} = '{value}'") as caught:
        opml_read(body(f'<outline text="A" xmlUrl="https://a.example/1" {key}="{value}"/>'))
    assert caught.value.key == key


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"hello",
        b"<html><body>x</body></html>",
        b"\x00\x01\x02",
        b"<rss/>",
        b"{}",
        b"<opml",
        b'<opml version="2.0"><body><outl',
    ],
)
def test_what_is_no_opml(file: bytes) -> None:
    with pytest.raises(StylebookError):
        opml_read(file)


def test_entities_are_not_expanded() -> None:
    bomb = (
        b'<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        + body('<outline text="&b;&f;" xmlUrl="https://a.example/1"/>')
    )
    (feed,) = opml_read(bomb)
    assert "haha" not in feed.outlet and "root" not in feed.outlet


# -- adding ------------------------------------------------------------------------

OWNERS = b"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Mine &amp; yours</title><ownerName>Kim</ownerName></head>
  <body>
    <!-- my notes: </body> is here too -->
\t<outline text="World"   custom="kept">
      <outline xmlUrl='https://a.example/1' text='A & B'/>
\t</outline>
  </body>
</opml>
<!-- end -->
"""


def test_adding_keeps_every_other_byte() -> None:
    added = opml_add(OWNERS, FULL)
    lines, before = added.splitlines(), OWNERS.splitlines()
    (new,) = [line for line in lines if line not in before]
    assert [line for line in lines if line != new] == before
    assert b"minato.example" in new and new.startswith(b"    <outline")
    assert opml_read(added)[1] == FULL


def test_adding_keeps_line_ends_and_opens_an_empty_body() -> None:
    windows = OWNERS.replace(b"\n", b"\r\n")
    assert opml_add(windows, PLAIN).count(b"\n") == opml_add(windows, PLAIN).count(b"\r\n")
    assert opml_read(opml_add(b'<opml version="2.0"><head/><body/></opml>', PLAIN)) == (PLAIN,)
    assert opml_read(opml_add(b'<opml version="2.0"><body></body></opml>', PLAIN)) == (PLAIN,)
    assert opml_read(opml_add(opml_add(opml_write([], "t"), FULL), PLAIN)) == (FULL, PLAIN)


def test_adding_to_a_file_without_a_body() -> None:
    with pytest.raises(StylebookError):
        opml_add(b"<opml><!-- <body></body> --></opml>", PLAIN)


def test_the_example_is_empty_well_formed_and_shows_how() -> None:
    file = opml_example("Kim's <News> & more")
    assert opml_read(file) == ()
    tree = etree.fromstring(file)
    assert tree.findtext("head/title") == "Kim's <News> & more"
    comment = str(tree.xpath("//comment()")[0].text)
    (shown,) = opml_read(body(comment[comment.index("<outline") : comment.index("/>") + 2]))
    assert shown.outlet == "Example Gazette"
    assert opml_read(opml_add(file, PLAIN)) == (PLAIN,)


# -- what comes with the program ---------------------------------------------------


def test_the_list_for_the_live_demo() -> None:
    with open_shelf("feeds.opml") as file:
        feeds = opml_read(file.read())
    assert len(feeds) >= 60
    by_lang: dict[str, int] = {}
    for feed in feeds:
        by_lang[feed.lang] = by_lang.get(feed.lang, 0) + 1
        assert feed.outlet and feed.use is Use.BRIEF and tag(feed.lang) == feed.lang != "und"
    assert len(by_lang) >= 10
    assert all(
        by_lang[lang] >= 3
        for lang in ("en", "de", "es", "fr", "it", "nl", "ja", "ko", "zh-Hans", "ar", "pt", "ru")
    )


@pytest.mark.outside_data
def test_lists_that_are_wrong_on_purpose() -> None:
    read = refused = 0
    for name, file in corpus("feedvalidator_tests"):
        if "/opml" in name:
            try:
                opml_read(file)
                read += 1
            except StylebookError:
                refused += 1
    assert (read, refused) == (35, 2)


@pytest.mark.outside_data
def test_all_of_awesome_rss() -> None:
    import os
    from pathlib import Path

    root = os.environ.get("BROADSHEET_EVAL_DATA", "")
    path = Path(root) / "feeds_awesome_rss" / "opml_raw.tar.gz"
    if not root or not path.exists():
        pytest.skip("BROADSHEET_EVAL_DATA names no folder with feeds_awesome_rss")
    addresses: set[str] = set()
    with tarfile.open(path) as archive:
        files = [member for member in archive if member.name.endswith(".opml")]
        for member in files:
            file = archive.extractfile(member)
            assert file is not None
            feeds = opml_read(file.read())
            assert feeds, member.name
            addresses |= {feed.url for feed in feeds}
    assert len(files) == 118 and len(addresses) >= 760


@pytest.mark.parametrize(
    "file",
    [
        b'<r:rss version="2.0"><channel/></r:rss>', b'<a:b:c/>', '<é:opml xmlns:é="é"><b/></é:opml>'.encode(),
        b'<x xmlns="{"><y/></x>', b'<opml xmlns:a="', b"<!DOCTYPE " * 20_000, b"<!DOCTYPE[" * 20_000, b"<!--" * 20_000,
        b"<opml><body><outline " + b" ".join(b'x%d="1"' % n for n in range(50_000)) +
            b' xmlUrl="http://a.example/"/></body></opml>',
        b'<?xml version="1.0" encoding="punycode"?><x/>', b"\x1b$)C<opml>\x0e!!\x0f", b"<?xml " * 20_000,
    ],
)  # fmt: skip
def test_what_is_no_opml_is_said_to_be_none_and_at_once(file: bytes) -> None:
    began = time.perf_counter()
    with pytest.raises(StylebookError):
        opml_read(file)
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize("root", ["r:opml", "opml"])
@pytest.mark.parametrize(
    "space", ["", ' xmlns="http://[bad"', ' xmlns:a=""', ' xmlns="http://opml.org/spec2"']
)
def test_odd_namespaces_hide_no_feed(root: str, space: str) -> None:
    file = f'<{root}{space}><body><outline text="連絡船" xmlUrl="https://a.example/1"/></body></{root}>'
    assert [feed.outlet for feed in opml_read(file.encode())] == ["連絡船"]


def test_a_folder_says_which_pictures_may_be_printed() -> None:
    inside = (
        '<outline text="A" xmlUrl="https://a.example/1"/>'
        '<outline text="B" xmlUrl="https://b.example/1" pictures="ALLOWED"/>'
    )
    found = opml_read(
        body(
            f'<outline text="All" pictures="none">{inside}</outline>',
            '<outline text="C" xmlUrl="https://c.example/1"/>',
        )
    )
    assert [feed.pictures for feed in found] == [Pictures.NONE, Pictures.ALLOWED, Pictures.LICENSED]
