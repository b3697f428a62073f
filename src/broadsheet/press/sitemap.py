"""sitemap.xml (sitemaps.org, with hreflang alternates) and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from broadsheet.news.base import noun

from .layout import Layout
from .sheet import Planned, digest_of
from .storylines import told_in

LIMIT = 10_000
"""Addresses in one file; with ten alternates each it stays well under the allowed 50 MB."""
_OPEN = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
_INDEX = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


@noun
class Entry:
    """One page with its versions in other languages, itself among them."""

    address: str
    changed: str
    versions: tuple[tuple[str, str], ...]
    """(hreflang, address), x-default last."""


def plan_sitemap(layout: Layout) -> Iterator[Planned]:
    if not layout.paper.base_url:
        yield _robots(layout, "User-agent: *\nAllow: /\n")
        return
    entries = [*_fronts(layout), *_articles(layout)]
    parts = [entries[n : n + LIMIT] for n in range(0, len(entries), LIMIT)] or [[]]
    if len(parts) == 1:
        yield _planned(layout, "sitemap.xml", parts[0])
    else:
        names = [f"sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield _planned(layout, name, part)
        yield Planned(
            path="sitemap.xml",
            media_type="application/xml",
            digest=digest_of(layout.house, names),
            render=lambda: _index(layout, names),
        )
    if not urlsplit(layout.paper.base_url).path.strip("/"):  # robots.txt is read at a host's root alone
        at = layout.addresses.absolute("/sitemap.xml")
        yield _robots(layout, f"User-agent: *\nAllow: /\n\nSitemap: {at}\n")


def _robots(layout: Layout, said: str) -> Planned:
    return Planned(
        path="robots.txt",
        media_type="text/plain; charset=utf-8",
        digest=digest_of(layout.house, said),
        render=said.encode,
    )


def _fronts(layout: Layout) -> Iterable[Entry]:
    at = layout.addresses
    fronts = tuple((lang, at.front(lang)) for lang in layout.languages)
    for _, address in fronts:
        yield Entry(address=address, changed="", versions=(*fronts, ("x-default", "/")))
    shelves = [{lang: shelf.address(at, lang) for lang in layout.languages} for shelf in layout.shelves]
    shelves += [
        {lang: at.storyline(lang, slug) for lang in told_in(layout, told)}
        for slug, told in layout.storylines.items()
    ]
    for found in shelves:
        versions = tuple(found.items())
        for _, address in versions:
            yield Entry(address=address, changed="", versions=(*versions, ("x-default", versions[0][1])))


def _articles(layout: Layout) -> Iterable[Entry]:
    at = layout.addresses
    for spread in layout.spreads:
        versions = tuple((lang, at.article(lang, spread.at(lang))) for lang in spread.cards)
        default = ("x-default", at.article(spread.original, spread.at(spread.original)))
        for lang, address in versions:
            changed = spread.cards[lang].updated
            yield Entry(address=address, changed=changed, versions=(*versions, default))


def _planned(layout: Layout, path: str, entries: Sequence[Entry]) -> Planned:
    listed = [(entry.address, entry.changed, len(entry.versions)) for entry in entries]
    return Planned(
        path=path,
        media_type="application/xml",
        digest=digest_of(layout.house, listed),
        render=lambda: _urlset(layout, entries),
    )


def _urlset(layout: Layout, entries: Sequence[Entry]) -> bytes:
    absolute = layout.addresses.absolute
    lines = [_OPEN]
    for entry in entries:
        lines.append(f"<url><loc>{absolute(entry.address)}</loc>")
        if entry.changed:
            lines.append(f"<lastmod>{entry.changed}</lastmod>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(absolute(address))}/>'
            for lang, address in entry.versions
        ]
        lines.append("</url>\n")
    return "".join([*lines, "</urlset>\n"]).encode()


def _index(layout: Layout, names: Sequence[str]) -> bytes:
    places = "".join(
        f"<sitemap><loc>{layout.addresses.absolute('/' + name)}</loc></sitemap>\n" for name in names
    )
    return (_INDEX + places + "</sitemapindex>\n").encode()
