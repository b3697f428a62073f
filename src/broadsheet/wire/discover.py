"""Which feeds a page names: autodiscovery by ``<link rel="alternate">``, then by what links look like."""

from __future__ import annotations

import re

from ..text.charsets import decode
from ..text.html import parse
from ..text.urls import absolute, host

_FEED_TYPES = re.compile(
    r"application/(?:rss|atom|rdf)\+xml|application/feed\+json|application/json|text/xml", re.I
)
_FEED_LINK = re.compile(
    r"(?:^|[/.=_-])(?:rss|atom|feeds?|rdf|index\.xml)(?:$|[/.?&_-])|\.(?:rss|atom|rdf)$", re.I
)
_COMMENTS = re.compile(r"comment|kommentar|commentaire|comentario|/oembed|wp-json", re.I)
MAX_FOUND = 10


def find_feeds(body: bytes, url: str) -> tuple[str, ...]:
    """Absolute addresses of feeds, best first: those the page declares, then links of its own host that
    look like feeds. Feeds of comments come last. Empty where there is none."""
    tree = parse(decode(body).text)
    if tree is None:
        return ()
    base = next(
        (found for node in tree.iter("base") if (found := absolute(node.get("href") or "", url))), url
    )
    declared, linked = [], []
    for node in tree.iter("link"):
        relation = (node.get("rel") or "").lower().split()
        kind = (node.get("type") or "").partition(";")[0].strip()
        if "feed" in relation or ("alternate" in relation and _FEED_TYPES.fullmatch(kind)):
            declared.append((node.get("href") or "", node.get("title") or ""))
    for node in tree.iter("a"):
        address = node.get("href") or ""
        if _FEED_LINK.search(address.partition("#")[0]) and host(absolute(address, base)) == host(base):
            linked.append((address, (node.text_content() or "").strip()))
    rows = [(absolute(address, base), title) for address, title in [*declared, *linked]]
    rows = [row for row in rows if row[0]]
    rows.sort(key=lambda row: bool(_COMMENTS.search(row[0]) or _COMMENTS.search(row[1])))
    return tuple(dict.fromkeys(address for address, _ in rows))[:MAX_FOUND]
