"""RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 of each language, the newest articles first.

An entry's id depends on story and language only: it outlives a change of address.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator, Sequence
from email.utils import format_datetime
from typing import Any
from xml.etree import ElementTree as ET

from .layout import Layout
from .page import iso, path_of, plain
from .sheet import Planned, digest_of
from .stock import Card

LIMIT = 50
"""Entries of one feed."""
ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "broadsheet")


def entry_id(story: str, lang: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{story} {lang}')}"


def plan_feeds(layout: Layout) -> Iterator[Planned]:
    """Nothing without a base_url: a feed needs absolute addresses."""
    if not layout.paper.base_url:
        return
    forms: tuple[tuple[str, str, Callable[[Layout, str, Sequence[Card]], bytes]], ...] = (
        ("feed.xml", "application/rss+xml; charset=utf-8", rss),
        ("atom.xml", "application/atom+xml; charset=utf-8", atom),
        ("feed.json", "application/feed+json; charset=utf-8", json_feed),
    )
    for lang in layout.languages:
        own = [s.cards[lang] for s in layout.spreads if lang in s.cards]
        cards = sorted(own, key=lambda card: (card.updated, card.newest, card.slug), reverse=True)[:LIMIT]
        digest = digest_of(layout.house, lang, [(card.article, _url(layout, card)) for card in cards])
        for name, media_type, form in forms:
            yield Planned(
                path=path_of(layout.addresses.feed(lang, name)),
                media_type=media_type,
                digest=digest,
                render=lambda form=form, lang=lang, cards=cards: form(layout, lang, cards),  # type: ignore[misc]
            )


def _url(layout: Layout, card: Card) -> str:
    return layout.addresses.absolute(
        layout.addresses.article(card.lang, layout.by_story[card.story].at(card.lang))
    )


def _xml(text: str) -> str:
    """``text`` without what XML 1.0 cannot hold or what steers direction."""
    return "".join(c for c in plain(text) if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff"))


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, name, attributes)
    if text:
        child.text = _xml(text)
    return child


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    said: str = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{said}\n'.encode()


def _tags(layout: Layout, lang: str, card: Card) -> list[str]:
    """What a reader may sort entries by: a brief says that it is one."""
    return [str(layout.tongue(lang)("In brief"))] if card.brief else []


def rss(layout: Layout, lang: str, cards: Sequence[Card]) -> bytes:
    at = layout.addresses
    root = ET.Element("rss", {"version": "2.0", "xmlns:atom": ATOM})
    channel = _add(root, "channel")
    _add(channel, "title", layout.paper.title)
    _add(channel, "link", at.absolute(at.front(lang)))
    _add(channel, "description", layout.tagline(lang) or layout.paper.title)
    _add(channel, "language", lang)
    here = at.absolute(at.feed(lang, "feed.xml"))
    _add(channel, "atom:link", href=here, rel="self", type="application/rss+xml")
    if layout.paper.licence:
        _add(channel, "copyright", layout.paper.licence)
    if cards:
        _add(channel, "lastBuildDate", format_datetime(cards[0].updated_at))
    for card in cards:
        entry = _add(channel, "item")
        _add(entry, "title", card.headline)
        _add(entry, "link", _url(layout, card))
        _add(entry, "guid", entry_id(card.story, lang), isPermaLink="false")
        _add(entry, "pubDate", format_datetime(card.published_at))
        _add(entry, "atom:updated", iso(card.updated_at))
        _add(entry, "description", card.dek)
        for tag in _tags(layout, lang, card):
            _add(entry, "category", tag)
    return _bytes(root)


def atom(layout: Layout, lang: str, cards: Sequence[Card]) -> bytes:
    at = layout.addresses
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    _add(root, "title", layout.paper.title)
    if layout.paper.tagline:
        _add(root, "subtitle", layout.tagline(lang))
    _add(root, "id", entry_id("feed", lang))
    newest = cards[0].updated_at if cards else layout.edition.at
    _add(root, "updated", iso(newest))
    _add(root, "link", rel="self", type="application/atom+xml", href=at.absolute(at.feed(lang, "atom.xml")))
    _add(root, "link", rel="alternate", type="text/html", hreflang=lang, href=at.absolute(at.front(lang)))
    author = _add(root, "author")
    _add(author, "name", layout.stylebook.publisher.name or layout.paper.title)
    if layout.paper.licence:
        _add(root, "rights", layout.paper.licence)
    for card in cards:
        entry = _add(root, "entry")
        _add(entry, "title", card.headline)
        _add(entry, "id", entry_id(card.story, lang))
        _add(entry, "link", rel="alternate", type="text/html", hreflang=lang, href=_url(layout, card))
        _add(entry, "published", iso(card.published_at))
        _add(entry, "updated", iso(card.updated_at))
        for tag in _tags(layout, lang, card):
            _add(entry, "category", term=card.form, label=tag)
        _add(entry, "summary", card.dek or card.headline)
    return _bytes(root)


def json_feed(layout: Layout, lang: str, cards: Sequence[Card]) -> bytes:
    at = layout.addresses
    name = layout.stylebook.publisher.name or layout.paper.title
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": layout.paper.title,
        "description": layout.tagline(lang) or layout.paper.title,
        "home_page_url": at.absolute(at.front(lang)),
        "feed_url": at.absolute(at.feed(lang, "feed.json")),
        "language": lang,
        "authors": [{"name": name}],
        "items": [
            {
                "id": entry_id(card.story, lang),
                "url": _url(layout, card),
                "title": plain(card.headline),
                "content_text": plain(card.dek) or plain(card.headline),
                "date_published": iso(card.published_at),
                "date_modified": iso(card.updated_at),
                "language": lang,
                "tags": _tags(layout, lang, card),
            }
            for card in cards
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
