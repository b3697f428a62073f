"""Which feeds a page names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.wire.discover import find_feeds

URL = "https://ledger.example/news/"


def page(head: str, body: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "https://ledger.example/feed"),
        (
            "<LINK REL=Alternate TYPE='application/atom+xml' HREF=atom.xml>",
            "https://ledger.example/news/atom.xml",
        ),
        ('<link rel="alternate" type="application/feed+json" href="//x.example/f">', "https://x.example/f"),
        ('<link rel="feed" href="?f=rss">', "https://ledger.example/news/?f=rss"),
        (
            '<base href="/de/"><link rel="alternate" type="application/rss+xml" href="rss">',
            "https://ledger.example/de/rss",
        ),
    ],
)
def test_declared_feeds(head: str, expected: str) -> None:
    assert find_feeds(page(head), URL) == (expected,)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="stylesheet" type="text/css" href="/rss.css">',
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml">',
        "",
    ],
)
def test_no_feed(head: str) -> None:
    assert find_feeds(page(head), URL) == ()


def test_links_that_look_like_feeds_come_after_and_comments_last() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
        '<link rel="alternate" type="application/rss+xml" title="News" href="/feed">'
    )
    body = '<a href="/rss.xml">RSS</a><a href="https://elsewhere.example/rss.xml">RSS</a><a href="/refeeding">x</a>'
    assert find_feeds(page(head, body), URL) == (
        "https://ledger.example/feed",
        "https://ledger.example/rss.xml",
        "https://ledger.example/comments/feed",
    )


def test_a_page_in_another_charset() -> None:
    html = (
        '<meta charset="shift_jis"><title>港新聞</title><link rel=alternate type="application/rss+xml" '
        'href="/フィード">'
    )
    (found,) = find_feeds(html.encode("shift_jis"), "https://minato.example/")
    assert found == "https://minato.example/%E3%83%95%E3%82%A3%E3%83%BC%E3%83%89"


@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=200).map(lambda t: f"<link rel=feed href='{t}'>".encode())
    )
)
def test_any_page_will_do(body: bytes) -> None:
    assert all(address.startswith(("http://", "https://")) for address in find_feeds(body, URL))
