"""Feeds of every kind, good and bad."""

from __future__ import annotations

import json
import os
import tarfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.errors import WrongType
from broadsheet.text.stamps import read_stamp
from broadsheet.wire.feeds import MAX_ENTRIES, parse_feed

from ..servers import ARTICLE, ENTITY_BOMB, entry, rss

URL = "https://ledger.example/feeds/all.xml"
RSS = "application/rss+xml"

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://quai.example/">
  <title type="html">Quai des &lt;b&gt;Nouvelles&lt;/b&gt;</title>
  <link rel="alternate" href="/"/><link rel="self" href="/atom.xml"/>
  <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
  <entry>
    <title>Le ferry reprend</title><link href="articles/1"/><id>tag:quai.example,2026:1</id>
    <published>2026-11-17T10:00:00+01:00</published><updated>2026-11-17T12:30:00Z</updated>
    <author><name>Anne Roux</name></author><author><name>Luc Petit</name></author>
    <category term="politique" label="Politique"/>
    <summary type="html">Le &lt;em&gt;ferry&lt;/em&gt; navigue.</summary>
    <content type="html" xml:lang="fr">&lt;p&gt;Le ferry navigue de nouveau.&lt;/p&gt;</content>
  </entry>
  <entry xml:lang="de"><title>Die Fähre fährt</title><link href="/artikel/2"/><updated>2026-11-17T12:30:00Z</updated>\
</entry>
</feed>"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://minato.example/"><title>港新聞</title><link>https://minato.example/</link>
<dc:language>ja</dc:language></channel>
<item rdf:about="https://minato.example/1"><title>連絡船が再開</title><link>https://minato.example/1</link>
<dc:date>2026-11-17T19:00:00+09:00</dc:date><dc:creator>佐藤</dc:creator><dc:subject>社会</dc:subject></item>
</rdf:RDF>"""


def test_rss() -> None:
    more = (
        "<description>&lt;p&gt;The &lt;b&gt;ferry&lt;/b&gt; sails.&lt;/p&gt;</description><dc:creator>A. "
        "Weber</dc:creator><category>Politics</category><category>Sea</category>"
        '<media:content url="/img/1.jpg" medium="image"/>'
    )
    when = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
    head = (
        "<title>Harbour &amp;amp; Ledger</title><link>https://ledger.example</link><language>en-GB</language>"
        "<ttl>30</ttl><copyright>Text under https://creativecommons.org/licenses/by-sa/4.0/ here</copyright>"
    )
    feed = parse_feed(rss(entry("/news/1?utm_source=rss", when=when, more=more), head=head), RSS, URL)
    assert feed.title == "Harbour & Ledger"
    assert feed.home == "https://ledger.example/"
    assert feed.lang == "en-GB"
    assert feed.licence == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert feed.ttl_s == 1800
    (only,) = feed.entries
    assert only.link == "https://ledger.example/news/1?utm_source=rss"
    assert only.title == "Ferry runs again"
    assert only.summary == "The ferry sails."
    assert only.byline == "A. Weber"
    assert only.section == "Politics"
    assert only.image == "https://ledger.example/img/1.jpg"
    assert only.published == when and only.updated is None


def test_atom() -> None:
    feed = parse_feed(ATOM.encode(), "application/atom+xml", URL)
    assert (feed.title, feed.lang, feed.home) == ("Quai des Nouvelles", "fr", "https://quai.example/")
    assert feed.licence == "https://creativecommons.org/licenses/by/4.0/"
    first, second = feed.entries
    assert first.link == "https://quai.example/articles/1"
    assert first.published == datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
    assert first.updated == datetime(2026, 11, 17, 12, 30, tzinfo=UTC)
    assert first.byline == "Anne Roux, Luc Petit"
    assert first.section == "Politique"
    assert first.summary == "Le ferry navigue."
    assert "Le ferry navigue de nouveau." in first.content
    assert second.lang == "de" and second.published is None


def test_rdf() -> None:
    feed = parse_feed(RDF.encode(), "application/rdf+xml", URL)
    assert (feed.title, feed.lang) == ("港新聞", "ja")
    (only,) = feed.entries
    assert (only.title, only.byline, only.section) == ("連絡船が再開", "佐藤", "社会")
    assert (only.published or only.updated) == datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


def test_all_rights_reserved_is_no_licence() -> None:
    feed = parse_feed(
        rss(head="<title>L</title><copyright>© 2026, all rights reserved</copyright>"), RSS, URL
    )
    assert feed.licence == ""


@pytest.mark.parametrize(
    "body",
    [
        b"", b"  \n ", b"\xef\xbb\xbf", ARTICLE.encode(), b"<html><body>rss</body></html>", b"plain words",
        b"<?xml version='1.0'?><opml><body/></opml>", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"\x00" * 50,
        b"<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml'></head><rss>",
        b"<!-- <rss version='2.0'> --><p>none</p>",
    ],
)  # fmt: skip
def test_what_is_no_feed(body: bytes) -> None:
    with pytest.raises(WrongType) as caught:
        parse_feed(body, RSS, URL)
    assert caught.value.verdict == "spike"


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
def test_entities_of_its_own_are_refused_at_once(charset: str) -> None:
    started = time.perf_counter()
    with pytest.raises(WrongType, match="entities"):
        parse_feed(ENTITY_BOMB.decode().encode(charset), RSS, URL)
    assert time.perf_counter() - started < 0.5


def test_a_plain_document_type_and_entities_in_the_text_are_harmless() -> None:
    body = rss(entry("/1", title="A &amp;lt;!ENTITY x&amp;gt; in a title")).replace(
        b"<rss",
        b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss',
    )
    assert len(parse_feed(body, RSS, URL).entries) == 1


HEADLINES = {
    "shift_jis": "台風で止まっていた連絡船が再開した",
    "euc-jp": "台風で止まっていた連絡船が再開した",
    "iso-2022-jp": "台風で止まっていた連絡船が再開した",
    "euc-kr": "태풍으로 멈췄던 여객선 운항이 다시 시작됐다",
    "gb18030": "因台风停航的渡轮周二恢复通航",
    "big5": "因颱風停航的渡輪週二恢復通航",
    "windows-1251": "Паромное сообщение возобновлено во вторник",
    "windows-1256": "استئناف حركة العبارات بعد توقف دام ثلاثة أيام",
    "windows-1252": "Die Fähre fährt wieder, „endlich“, sagt Müller",
    "iso-8859-1": "El transbordador vuelve a navegar mañana, según el capitán",
    "utf-16": "Il traghetto è tornato in servizio martedì",
    "utf-8": "De veerboot vaart weer, zei de kapitein – eindelijk",
}


@pytest.mark.parametrize(("charset", "headline"), HEADLINES.items())
@pytest.mark.parametrize("header", ["right", "none", "wrong"])
def test_charsets(charset: str, headline: str, header: str) -> None:
    body = rss(entry("/1", title=headline)).decode().replace('encoding="utf-8"', f'encoding="{charset}"')
    said = {"right": f"; charset={charset}", "none": "", "wrong": "; charset=us-ascii"}[header]
    assert parse_feed(body.encode(charset), RSS + said, URL).entries[0].title == headline


def test_utf8_under_a_wrong_name_in_header_and_declaration() -> None:
    body = rss(entry("/1", title="Überfahrt für alle – 再開")).replace(
        b'encoding="utf-8"', b'encoding="iso-8859-1"'
    )
    feed = parse_feed(body, "text/xml; charset=iso-8859-1", URL)
    assert feed.entries[0].title == "Überfahrt für alle – 再開"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("/news/1", "https://ledger.example/news/1"),
        ("news/1", "https://ledger.example/feeds/news/1"),
        ("//cdn.example/1", "https://cdn.example/1"),
        ("\n  https://ledger.example/1\n ", "https://ledger.example/1"),
        ("https://ledger.example/1?a=1&amp;b=2", "https://ledger.example/1?a=1&b=2"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_links(link: str, expected: str) -> None:
    assert parse_feed(rss(entry(link)), RSS, URL).entries[0].link == expected


MOMENT = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 17 Nov 2026 10:00:00 GMT", MOMENT),
        ("Tue, 17 Nov 2026 11:00:00 +0100", MOMENT),
        ("17 Nov 2026 05:00 EST", MOMENT),
        ("Tue, 17 Nov 2026 19:00:00 JST", MOMENT),
        ("Tue, 17 Nov 2026 19:00:00 KST", MOMENT),
        ("Tue, 17 Nov 2026 11:00:00 CET", MOMENT),
        ("Tue, 17 Nov 2026 13:00:00 MSK", MOMENT),
        ("2026-11-17T10:00:00Z", MOMENT),
        ("2026-11-17T19:00:00+09:00", MOMENT),
        ("2026-11-17 10:00:00", MOMENT),
        ("2026/11/17 10:00:00", MOMENT),
        ("2026.11.17 10:00", MOMENT),
        ("2026-11-17", MOMENT.replace(hour=0)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("Tue, 99 Nov 2026 10:00:00 GMT", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates(text: str, expected: datetime | None) -> None:
    assert (
        parse_feed(rss(f"<link>/1</link><pubDate>{text}</pubDate>"), RSS, URL).entries[0].published
        == expected
    )


@given(
    st.one_of(st.text(max_size=40), st.from_regex(r"\d{4}[-/.]\d{1,3}[-/.]\d{1,3}[ T]?\d\d:\d\d [A-Z]{3,4}"))
)
def test_any_date_is_a_moment_or_nothing(text: str) -> None:
    found = read_stamp(text)
    assert found is None or found.tzinfo is UTC


def test_hostile_text_comes_out_inert() -> None:
    title = "Ferry &lt;script&gt;alert(1)&lt;/script&gt;\u202egnp.exe\u202c {{ 7 * 7 }}"
    (only,) = parse_feed(rss(entry("/1", title=title)), RSS, URL).entries
    assert "<" not in only.title and "alert" not in only.title and "\u202e" not in only.title
    assert only.title.startswith("Ferry")


def test_broken_xml_still_gives_what_it_can() -> None:
    body = (
        b"<rss version='2.0'><channel><title>A & B</title><item><title>One</title><link>/1</link></item>"
        b"<item><title>Two"
    )
    feed = parse_feed(b"\n\n<br />PHP Warning: x\n" + body, RSS, URL)
    assert feed.entries[0].link == "https://ledger.example/1"


def test_entries_are_capped() -> None:
    feed = parse_feed(rss(*(f"<link>/{n}</link>" for n in range(MAX_ENTRIES + 50))), RSS, URL)
    assert len(feed.entries) == MAX_ENTRIES


@pytest.mark.parametrize("start", ["", "&", "</b>"])
def test_nesting_bombs_are_refused(start: str) -> None:
    with pytest.raises(WrongType):
        parse_feed((START + start + "<a>" * 300_000).encode(), RSS, URL)


START = "<rss version='2.0'><channel><title>t</title>"


@pytest.mark.parametrize(
    "body",
    [
        START + "<!" * 500_000,
        START + "&" * 1_000_000,
        START + "<![CDATA[" * 100_000,
        START + "<item><title>x</title><link>/1</link></item>" * 20_000 + "</channel></rss>",
        START + f"<item><description>{'&lt;a href=x&gt;' * 50_000}</description></item></channel></rss>",
        START + f"<item><title>{'&amp;lt;' * 100_000}</title></item></channel></rss>",
    ],
    ids=["declarations", "ampersands", "cdata", "entries", "markup", "entities"],
)
def test_no_feed_takes_long(body: str) -> None:
    started = time.process_time()
    parse_feed(body.encode(), RSS, URL)
    assert time.process_time() - started < 5


@given(
    st.one_of(
        st.binary(max_size=400), st.text(max_size=200).map(lambda t: f"<rss version='2.0'>{t}".encode())
    )
)
def test_any_bytes_end_as_a_feed_or_as_wrong_type(body: bytes) -> None:
    try:
        parse_feed(body, RSS, URL)
    except WrongType as error:
        assert error.fields["url"] == URL


# -- JSON Feed ---------------------------------------------------------------------

JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "항구 <b>신문</b>",
    "home_page_url": "https://hangu.example/",
    "language": "ko-KR",
    "items": [
        {
            "id": "1",
            "url": "/기사/1",
            "title": "여객선 운항 재개",
            "content_html": "<p>여객선이 다시 다닌다.</p>",
            "summary": "운항 재개",
            "date_published": "2026-11-17T19:00:00+09:00",
            "date_modified": "2026-11-17T20:00:00+09:00",
            "authors": [{"name": "김하나"}, {"name": "이두리"}],
            "tags": ["사회", "교통"],
            "image": "/i/1.png",
        },
        {"id": "https://hangu.example/2", "content_text": "본문", "author": {"name": "박"}, "language": "en"},
        {"id": 3, "url": 7, "title": None, "tags": "x", "authors": "y", "date_published": 5},
        "not an item",
    ],
}


def test_half_a_character_costs_no_json_feed() -> None:
    body = rb"""{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
        {"url": "https://a.example/1", "content_text": "cut emoji \ud83d"},
        {"url": "https://a.example/2", "content_text": "whole emoji \ud83d\ude00"}]}"""
    found = parse_feed(body, "application/feed+json", "https://a.example/feed")
    assert [entry.content for entry in found.entries] == ["cut emoji \ufffd", "whole emoji \U0001f600"]


def test_json_feed() -> None:
    feed = parse_feed(json.dumps(JSON_FEED, ensure_ascii=False).encode(), "application/feed+json", URL)
    assert (feed.title, feed.lang, feed.home) == ("항구 신문", "ko-KR", "https://hangu.example/")
    first, second, third = feed.entries
    assert first.link == "https://ledger.example/%EA%B8%B0%EC%82%AC/1"
    assert first.published == MOMENT and first.updated == MOMENT.replace(hour=11)
    assert (first.byline, first.section) == ("김하나, 이두리", "사회")
    assert first.image == "https://ledger.example/i/1.png"
    assert first.content == "<p>여객선이 다시 다닌다.</p>"
    assert (second.link, second.byline, second.lang) == ("https://hangu.example/2", "박", "en")
    assert (third.link, third.title, third.published) == ("", "", None)


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b'{"version": 1}',
        b'{"version": "https://example.org/1"}',
        b"{",
        b'{"items": []}',
        b"[" * 100_000,
    ],
)
def test_json_that_is_no_feed(body: bytes) -> None:
    with pytest.raises(WrongType):
        parse_feed(body, "application/json", URL)


# -- the whole corpora ---------------------------------------------------------------


def corpus(name: str) -> Iterator[tuple[str, bytes]]:
    root = os.environ.get("BROADSHEET_EVAL_DATA", "")
    path = Path(root) / name / f"{name}.tar.gz"
    if not root or not path.exists():
        pytest.skip(f"BROADSHEET_EVAL_DATA names no folder with {name}")
    with tarfile.open(path) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file and member.name.endswith((".xml", ".json", ".rss", ".atom", ".rdf", ".opml")):
                yield member.name, file.read()


@pytest.mark.outside_data
@pytest.mark.parametrize(("name", "least"), [("feedparser_tests", 2080), ("feedvalidator_tests", 1800)])
def test_no_file_of_the_corpora_crashes_the_reader(name: str, least: int) -> None:
    read = refused = 0
    for _, body in corpus(name):
        try:
            parse_feed(body, "application/xml", URL)
            read += 1
        except WrongType:
            refused += 1
    assert read >= least
    assert read + refused > 2100


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=12)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from([*JSON_FEED["items"][0], "author", "name", "x"]), inner, max_size=6),
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4), JSON)
def test_any_json_items_will_do(items: list[object], language: object) -> None:
    tree = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": items,
        "language": language,
        "title": language,
    }
    feed = parse_feed(json.dumps(tree).encode(), "application/json", URL)
    assert len(feed.entries) == sum(isinstance(row, dict) for row in items)


DECLARED = '<?xml version="1.0" encoding="{}"?>'
UNKNOWN = ["nope", "punycode", "idna", "rot13", "ebcdic-cp-us", "utf-32", "x" * 2000, "日本"]


@pytest.mark.parametrize("name", UNKNOWN)
@pytest.mark.parametrize("where", ["first", "second", "long", "both"])
@pytest.mark.parametrize("title", ["Ferry", "Fähre", "Паром", "渡轮", "여객선", "عبارة", "連絡船"])
def test_no_declaration_of_an_encoding_does_harm(name: str, where: str, title: str) -> None:
    said = DECLARED.format(name)
    if where == "long":
        said = said.replace("encoding", " " * 400 + "encoding")
    body = f"<rss version='2.0'><channel><title>{title}</title><item><link>/1</link></item></channel></rss>"
    if where in ("second", "both"):
        body = body.replace("<item>", said + "<item>")
    if where != "second":
        body = said + body
    found = parse_feed(body.encode(), RSS.partition(";")[0], URL)
    assert (found.title, len(found.entries)) == (title, 1)


def _attributes(count: int, value: str = "1") -> str:
    return "<a " + " ".join(f'x{n}="{value}"' for n in range(count)) + "/>"


@pytest.mark.parametrize(
    "bomb",
    [
        _attributes(5_000), _attributes(100_000), _attributes(20_000, ">"), "<b>" + _attributes(20_000) + "&bad;<c",
        "".join(f'<n{n}:a xmlns:n{n}="http://n{n}.example/"/>' for n in range(5_000)),
        "<a " + " ".join(f'xmlns:n{n}="http://n{n}.example/"' for n in range(5_000)) + "/>",
    ],
)  # fmt: skip
def test_attributes_and_namespaces_without_end_are_refused_at_once(bomb: str) -> None:
    began = time.perf_counter()
    with pytest.raises(WrongType):
        parse_feed((START + bomb + "<item><link>/1</link></item></channel></rss>").encode(), RSS, URL)
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(
    "bomb",
    [
        "<category>c{n}</category>",
        "<dc:creator>a{n}</dc:creator>",
        "<link>/{n}</link>",
        "<enclosure url='/{n}'/>",
    ],
)
@pytest.mark.parametrize("where", ["head", "entry"])
def test_elements_without_end_in_one_place_are_refused_at_once(bomb: str, where: str) -> None:
    many = "".join(bomb.format(n=n) for n in range(60_000))
    head, inner = (many, "") if where == "head" else ("", many)
    began = time.perf_counter()
    with pytest.raises(WrongType):
        parse_feed(rss(f"<link>/1</link>{inner}", head=head), RSS, URL)
    assert time.perf_counter() - began < 3


def test_an_entry_may_have_some_thousand_elements() -> None:
    words = "".join(f"<category>c{n}</category>" for n in range(3_000))
    assert len(parse_feed(rss(f"<link>/1</link>{words}", f"<link>/2</link>{words}"), RSS, URL).entries) == 2


def test_an_element_may_have_some_hundred_attributes() -> None:
    body = START + _attributes(400) + "<item><link>/1</link></item></channel></rss>"
    assert len(parse_feed(body.encode(), RSS, URL).entries) == 1


@pytest.mark.parametrize("ttl", ["1e12", "nan", "-5", "²", "٣", "9" * 400, "inf"])
def test_a_feed_asks_for_a_day_at_most(ttl: str) -> None:
    head = f"<title>t</title><ttl>{ttl}</ttl>"
    assert 0 <= parse_feed(rss("<link>/1</link>", head=head), RSS, URL).ttl_s <= 86_400


BY = "https://creativecommons.org/licenses/by/4.0/"
LICENSED = f'<media:license type="text/html" href="{BY}">CC BY</media:license>'
CREDITED = '<media:credit role="photographer">I. Quill</media:credit>'


@pytest.mark.parametrize(
    ("more", "licence"),
    [
        (f'<media:content url="/1.jpg" medium="image">{LICENSED}{CREDITED}</media:content>', BY),
        (
            f'<media:group><media:content url="/1.jpg" type="image/jpeg"/>{LICENSED}{CREDITED}</media:group>',
            BY,
        ),
        (f'<media:content url="/1.jpg" medium="image"/><media:license>{BY}</media:license>{CREDITED}', BY),
        (f'<media:content url="/1.jpg" medium="image">{CREDITED}</media:content>', ""),
    ],
)
def test_terms_that_an_entry_states_of_its_only_picture(more: str, licence: str) -> None:
    (found,) = parse_feed(rss(entry("/a", more=more)), RSS, URL).entries
    assert found.photo
    assert (found.photo.url, found.photo.licence) == ("https://ledger.example/1.jpg", licence)
    assert found.photo.credit == "I. Quill"


@pytest.mark.parametrize(
    "more",
    [
        '<media:content url="/1.jpg" medium="image"/>',
        f'<media:content url="/1.mp4" medium="video">{LICENSED}</media:content>',
        f'<media:content url="/1.jpg" medium="image">{LICENSED}</media:content>'
        '<media:content url="/2.jpg" medium="image"/>',
        f'{LICENSED}<enclosure url="/1.jpg" type="image/jpeg" length="1"/>',
    ],
)
def test_terms_of_no_picture_or_of_nobody_knows_which(more: str) -> None:
    (found,) = parse_feed(rss(entry("/a", more=more)), RSS, URL).entries
    assert found.photo is None


def test_a_licence_of_the_feed_or_the_entry_is_none_of_its_picture() -> None:
    head = f'<title>t</title><link rel="license" href="{BY}"/><media:license href="{BY}"/>'
    more = (
        '<media:content url="/1.jpg" medium="image"/>'
        '<cc:license xmlns:cc="http://backend.userland.com/creativeCommonsRssModule">'
        f"{BY}</cc:license>"
    )
    (found,) = parse_feed(rss(entry("/a", more=more), head=head), RSS, URL).entries
    assert found.photo is None
