"""Feeds of the sample wire: RSS 2.0, Atom, RSS 1.0 (RDF) and JSON Feed 1.1.

After ``build.py`` of the story pack "summit" (CC0 1.0), whose feeds come out byte for byte.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from .material import Material, SampleArticle, SampleOutlet
from .pages import Pages

_RSS = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:atom="http://www.w3.org/2005/Atom"{licensed}><channel>'
)
_RDF = (
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"{licensed}>'
)


class Entry(NamedTuple):
    article: SampleArticle
    link: str
    guid: str
    date: datetime | None


class Syndication:
    """Renders the feed of an outlet."""

    def __init__(self, material: Material, pages: Pages, base: str) -> None:
        self._material = material
        self._pages = pages
        self._base = base

    def feed(self, outlet: SampleOutlet) -> str:
        entries = list(self._entries(outlet))
        make = {"json": self._json, "rss": self._rss, "atom": self._atom, "rdf": self._rdf}[
            outlet.feed_format
        ]
        return make(outlet, entries)

    def _entries(self, outlet: SampleOutlet) -> Iterator[Entry]:
        for article in self._material.of(outlet.id):
            link = self._pages.url(article.url)
            date = None if "missing_feed_date" in article.quirks else article.at
            if "relative_feed_url" in article.quirks:
                link = (f"/{outlet.id}" if self._base else "") + f"/{article.path}"
            if "duplicate_tracking" in article.quirks:
                amp = self._pages.url(article.url.replace(".example/", ".example/amp/"))
                tracked = "?utm_source=rss&utm_medium=feed&utm_campaign=top"
                yield Entry(article, link + tracked, link + "#1", date)
                letter = "?utm_source=newsletter&utm_medium=email&fbclid=IwAR0packdemo"
                yield Entry(article, amp + letter, link + "#2", date)
            else:
                yield Entry(article, link, link, date)

    def _newest(self, outlet: SampleOutlet) -> datetime:
        return max(article.at for article in self._material.of(outlet.id))

    def _json(self, outlet: SampleOutlet, entries: list[Entry]) -> str:
        full = outlet.feed_body == "full"
        items: list[dict[str, Any]] = []
        for article, link, guid, date in entries:
            item: dict[str, Any] = {
                "id": guid,
                "url": link,
                "title": article.title,
                "language": article.lang,
                "authors": [{"name": article.byline}],
                "summary": article.summary,
            }
            item["content_html" if full else "content_text"] = _body(article) if full else article.summary
            if date:
                item["date_published"] = date.isoformat()
            if article.updated:
                item["date_modified"] = article.updated
            if article.image:
                item["image"] = self._pages.url(article.image.src)
            items.append(item)
        root = self._pages.root(outlet)
        feed: dict[str, Any] = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet.name,
            "home_page_url": root,
            "feed_url": root + outlet.feed_file,
            "language": outlet.html_lang,
            "description": outlet.about,
        }
        if outlet.licence_url:
            feed["_rights"] = {"license": outlet.licence_url, "credit": outlet.credit}
        return json.dumps({**feed, "items": items}, ensure_ascii=False, indent=1)

    def _rss(self, outlet: SampleOutlet, entries: list[Entry]) -> str:
        full = outlet.feed_body == "full"
        found = []
        for article, link, guid, date in entries:
            image = ""
            if article.image:
                source = quoteattr(self._pages.url(article.image.src))
                image = f'<media:content url={source} medium="image" type="image/png"/>'
            found.append(
                f"<item><title>{escape(article.title)}</title><link>{escape(link)}</link>"
                f'<guid isPermaLink="false">{escape(guid)}</guid>'
                + (f"<pubDate>{format_datetime(date)}</pubDate>" if date else "")
                + f"<dc:creator>{escape(article.byline)}</dc:creator>"
                f"<description>{escape(article.summary)}</description>"
                + (f"<content:encoded><![CDATA[{_body(article)}]]></content:encoded>" if full else "")
                + image
                + "</item>"
            )
        root = self._pages.root(outlet)
        namespace, rights = _rss_rights(outlet)
        return (
            _declared(outlet)
            + _RSS.format(licensed=namespace)
            + f"<title>{escape(outlet.name)}</title><link>{root}</link>"
            f"<description>{escape(outlet.about)}</description><language>{outlet.html_lang}</language>"
            f"<lastBuildDate>{format_datetime(self._newest(outlet))}</lastBuildDate>{rights}"
            f'<atom:link href="{root + outlet.feed_file}" rel="self" type="application/rss+xml"/>'
            + "\n".join(found)
            + "</channel></rss>\n"
        )

    def _atom(self, outlet: SampleOutlet, entries: list[Entry]) -> str:
        full = outlet.feed_body == "full"
        found = []
        for article, link, guid, date in entries:
            times = ""
            if date:
                updated = article.updated or article.published
                times = f"<published>{date.isoformat()}</published><updated>{updated}</updated>"
            found.append(
                f'<entry><title>{escape(article.title)}</title><link rel="alternate" type="text/html" '
                f"href={quoteattr(link)}/><id>{escape(guid)}</id>{times}"
                f"<author><name>{escape(article.byline)}</name></author><summary>{escape(article.summary)}</summary>"
                + (f'<content type="html">{escape(_body(article))}</content>' if full else "")
                + "</entry>"
            )
        root = self._pages.root(outlet)
        rights = ""
        if outlet.licence_url:
            rights = (
                f'<rights>{escape(outlet.credit)}</rights><link rel="license" '
                f"href={quoteattr(outlet.licence_url)}/>"
            )
        return (
            _declared(outlet) + f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.html_lang}">'
            f"<title>{escape(outlet.name)}</title><subtitle>{escape(outlet.about)}</subtitle><id>{root}</id>"
            f'<link href="{root}"/><link rel="self" href="{root + outlet.feed_file}"/>{rights}'
            f"<updated>{self._newest(outlet).isoformat()}</updated>" + "\n".join(found) + "</feed>\n"
        )

    def _rdf(self, outlet: SampleOutlet, entries: list[Entry]) -> str:
        found = [
            f"<item rdf:about={quoteattr(link)}><title>{escape(article.title)}</title><link>{escape(link)}</link>"
            f"<description>{escape(article.summary)}</description>"
            + (f"<dc:date>{date.isoformat()}</dc:date>" if date else "")
            + f"<dc:creator>{escape(article.byline)}</dc:creator></item>"
            for article, link, _, date in entries
        ]
        root = self._pages.root(outlet)
        namespace, rights = _rss_rights(outlet)
        listed = "".join(f"<rdf:li rdf:resource={quoteattr(entry.link)}/>" for entry in entries)
        return (
            _declared(outlet)
            + _RDF.format(licensed=namespace)
            + f'<channel rdf:about="{root + outlet.feed_file}"><title>{escape(outlet.name)}</title><link>{root}</link>'
            f"<description>{escape(outlet.about)}</description><dc:language>{outlet.html_lang}</dc:language>{rights}"
            f"<items><rdf:Seq>{listed}</rdf:Seq></items></channel>" + "\n".join(found) + "</rdf:RDF>\n"
        )


def _body(article: SampleArticle) -> str:
    return "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in article.paragraphs)


def _declared(outlet: SampleOutlet) -> str:
    return f'<?xml version="1.0" encoding="{outlet.feed_charset}"?>\n'


def _rss_rights(outlet: SampleOutlet) -> tuple[str, str]:
    """Namespace and element of the Creative Commons module, empty where there is no licence."""
    if not outlet.licence_url:
        return "", ""
    namespace = ' xmlns:cc="http://backend.userland.com/creativeCommonsRssModule"'
    return (
        namespace,
        f"<cc:license>{escape(outlet.licence_url)}</cc:license><dc:rights>{escape(outlet.credit)}</dc:rights>",
    )
