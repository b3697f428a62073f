"""One address for one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.urls import MAX_LENGTH, absolute, canonical, host, origin

SAME = [
    # case, ports, dots, percent-encoding
    ("HTTP://News.Example.ORG/A", "http://news.example.org/A"),
    ("http://example.org:80/a", "http://example.org/a"),
    ("https://example.org:443", "https://example.org/"),
    ("https://example.org:8443/a", "https://example.org:8443/a"),
    ("https://example.org./a", "https://example.org/a"),
    ("https://example.org/a/./b/../c", "https://example.org/a/c"),
    ("https://example.org/%7euser/%e4%b8%ad", "https://example.org/~user/%E4%B8%AD"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://user:secret@example.org/a", "https://example.org/a"),
    # every script
    ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
    ("https://日本.jp/記事", "https://xn--wgv71a.jp/%E8%A8%98%E4%BA%8B"),
    ("https://뉴스.kr/기사", "https://xn--vg1b002a.kr/%EA%B8%B0%EC%82%AC"),
    ("https://президент.рф/новости", "https://xn--d1abbgf6aiiy.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
    ("https://موقع.وزارة-الاتصالات.مصر/", "https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/"),
    ("https://中国新闻.com/一", "https://xn--fiqs8stwm660c.com/%E4%B8%80"),
    # tracking and fragments
    ("https://example.org/a?utm_source=rss&utm_medium=x&id=7#top", "https://example.org/a?id=7"),
    ("https://example.org/a?fbclid=1&gclid=2&b=1&a=2", "https://example.org/a?b=1&a=2"),
    ("https://example.org/a?ref=rss", "https://example.org/a"),
    ("https://example.org/a?ref=42", "https://example.org/a?ref=42"),
    ("https://example.org/a?id=", "https://example.org/a?id="),
    ("https://www.dw.com/de/a-1?maca=de-rss-de-all-1119-rdf", "https://www.dw.com/de/a-1"),
    # AMP
    ("https://example.org/amp/news/1", "https://example.org/news/1"),
    ("https://example.org/news/1/amp", "https://example.org/news/1"),
    ("https://example.org/news/1/amp/", "https://example.org/news/1"),
    ("https://example.org/news/1.amp", "https://example.org/news/1"),
    ("https://example.org/news/1.amp.html", "https://example.org/news/1.html"),
    ("https://example.org/news/1?amp=1", "https://example.org/news/1"),
    ("https://example.org/news/1?amp", "https://example.org/news/1"),
    ("https://example.org/news/1?outputType=amp&p=2", "https://example.org/news/1?p=2"),
    ("https://amp.example.org/news/1", "https://example.org/news/1"),
    ("https://www.google.com/amp/s/www.example.org/news/1.amp", "https://www.example.org/news/1"),
    ("https://www.google.co.uk/amp/example.org/news/1", "http://example.org/news/1"),
    ("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/n/1?amp=1", "https://www.example.org/n/1"),
    ("https://www-example-org.cdn.ampproject.org/v/s/www.example.org/n/1", "https://www.example.org/n/1"),
    ("https://www-example-org.cdn.ampproject.org/amp/a/s/www.example.org/n/1", "https://www.example.org/n/1"),
    # kept
    ("https://example.org/index.html", "https://example.org/index.html"),
    ("https://example.org/news/", "https://example.org/news/"),
    ("https://example.org/amp/", "https://example.org/amp/"),
    ("https://amp.dev/about", "https://amp.dev/about"),
    ("https://example.org/amplifier/1", "https://example.org/amplifier/1"),
    ("https://example.org/search?q=a&q=b", "https://example.org/search?q=a&q=b"),
    ("https://example.org//a//b", "https://example.org//a//b"),
    # what browsers forgive
    ("  https://example.org/a\n", "https://example.org/a"),
    ("https://exam\nple.org/\ta", "https://example.org/a"),
    (r"https:\\example.org\a", "https://example.org/a"),
    (r"https://example.org\@evil.example/", "https://example.org/@evil.example/"),
    ("http://127.1/a", "http://127.0.0.1/a"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://0x7f.0.0.01/", "http://127.0.0.1/"),
    ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
]  # fmt: skip

REFUSED = [
    "", " ", "#top", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<b>",
    "file:///etc/passwd", "ftp://example.org/a", "mailto:a@example.org", "about:blank", "//example.org/a", "/a",
    "http://", "http:///a", "http://[::1", "http://::1]/", "http://[zz]/", "http://exa mple.org/", "http://a..b/",
    "http://example.org:99999/", "http://example.org:x/", "http://example.org:0/", "http://exam\x00ple.org/",
    "http://example.org/\x07", "http://1.2.3.4.5/", "http://1.2.3.256/", "http://09.1/", "http://a.1/",
    "http://99999999999/", "http://a%2Fb/", "http://a\u202eb.org/", "http://" + "a" * 300,
    "http://example.org/" + "a" * 3 * MAX_LENGTH, "https://xn--/", "{{ 7 * 7 }}", "<script>",
]  # fmt: skip


@pytest.mark.parametrize(("given_url", "expected"), SAME)
def test_canonical_form(given_url: str, expected: str) -> None:
    assert canonical(given_url) == expected


@pytest.mark.parametrize("url", REFUSED)
def test_anything_but_http_is_refused(url: str) -> None:
    assert canonical(url) == ""
    assert host(url) == ""
    assert origin(url) == ""


def test_one_article_under_three_addresses_is_one() -> None:
    links = [
        "/news/1?utm_campaign=x",
        "https://example.org/amp/news/1#c",
        "//EXAMPLE.org:443/news/1?fbclid=z",
    ]
    assert {canonical(link, "https://example.org/feed.xml") for link in links} == {
        "https://example.org/news/1"
    }


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("b", "https://example.org/feeds/b"),
        ("../b", "https://example.org/b"),
        ("?p=2", "https://example.org/feeds/all.xml?p=2"),
        ("//cdn.example.net/b", "https://cdn.example.net/b"),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
    ],
)
def test_relative_links(link: str, expected: str) -> None:
    assert canonical(link, "https://example.org/feeds/all.xml") == expected


def test_endless_addresses_are_refused() -> None:
    assert canonical("https://example.org/" + "a" * (MAX_LENGTH - 20))
    assert canonical("https://example.org/" + "é" * (MAX_LENGTH - 20)) == ""


def test_host_and_origin() -> None:
    assert host("https://Bücher.example:8080/a") == "xn--bcher-kva.example"
    assert host("http://[::1]:80/") == "::1"
    assert origin("https://Example.org:443/a?b") == "https://example.org"
    assert origin("http://example.org:8080/a") == "http://example.org:8080"


def test_absolute_keeps_what_a_server_may_need() -> None:
    link = "/amp/a?utm_source=x&b=1#c"
    assert absolute(link, "https://example.org/") == "https://example.org/amp/a?utm_source=x&b=1"


ADDRESSES = st.one_of(
    st.text(max_size=80),
    st.builds(
        lambda scheme, name, path, query: f"{scheme}://{name}/{path}?{query}",
        st.sampled_from(["http", "https", "HTTP", "javascript"]),
        st.sampled_from(["example.org", "amp.example.org", "amp.amp.a.b", "www.google.com", "x.cdn.ampproject.org"]),
        st.lists(st.sampled_from(["amp", "s", "c", "a.amp", ".amp", "amp.html", "..", ".", "", "b", "ß", "%2e",
                                  "q.org"]),
                 max_size=7).map("/".join),
        st.text(alphabet="amp=1&utm_x?%+é#/", max_size=20),
    ),
)  # fmt: skip


@given(ADDRESSES)
def test_canonical_is_stable_inert_and_never_raises(url: str) -> None:
    once = canonical(url)
    assert canonical(once) == once
    assert once == "" or once.startswith(("http://", "https://"))
    assert once.isascii() and not set(once) & set('<>"\\^`{|} \n')


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_base_and_link(link: str, base: str) -> None:
    assert canonical(canonical(link, base)) == canonical(link, base)
