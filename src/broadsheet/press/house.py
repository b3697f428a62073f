"""The pages of the house: sources, about, imprint, privacy, not found, and the root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from broadsheet.news import Feed
from broadsheet.news.base import noun

from .address import safe_href
from .layout import Layout
from .page import HTML, chrome, path_of, render
from .sheet import Planned, digest_of

TITLES = {"about": "About this site", "imprint": "Imprint", "privacy": "Privacy"}


@noun
class Source:
    """One outlet on the sources page; its feeds are taken together."""

    outlet: str
    href: str
    langs: tuple[str, ...]
    licence: str
    licence_href: str
    attribution: str


def plan_house(layout: Layout) -> Iterator[Planned]:
    feeds = sorted(_read(layout), key=lambda f: (f.outlet.casefold(), f.url))
    known = digest_of(
        layout.house, [(f.outlet, f.url, f.home, f.lang, f.licence, f.attribution) for f in feeds]
    )
    for lang in layout.languages:
        yield Planned(
            path=path_of(layout.addresses.page(lang, "sources")),
            media_type=HTML,
            digest=f"{known}.{lang}",
            render=lambda lang=lang: _sources(layout, lang, feeds),  # type: ignore[misc]
        )
        for name in TITLES:
            yield Planned(
                path=path_of(layout.addresses.page(lang, name)),
                media_type=HTML,
                digest=f"{layout.house}.{lang}",
                render=lambda lang=lang, name=name: _words(layout, lang, name),  # type: ignore[misc]
            )
    yield Planned(
        path="404.html", media_type=HTML, digest=layout.house, render=lambda: _tongues(layout, "notfound")
    )
    yield Planned(
        path="index.html", media_type=HTML, digest=layout.house, render=lambda: _tongues(layout, "root")
    )


def _read(layout: Layout) -> Iterator[Feed]:
    """The feeds that brought a report, as the owner's list has them now: a report keeps them as they were then."""
    listed = layout.listed
    for feed in layout.library.sources():
        if listed is None:
            yield feed
        elif now := listed.get(feed.url):
            yield replace(
                feed,
                outlet=now.outlet or feed.outlet,
                home=now.home or feed.home,
                lang=feed.lang if now.lang == "und" else now.lang,
                licence=now.licence or feed.licence,
                attribution=now.attribution,
            )


def _sources(layout: Layout, lang: str, feeds: list[Feed]) -> bytes:
    at = layout.addresses
    t = layout.tongue(lang)
    ways = {code: at.page(code, "sources") for code in layout.languages}
    c = chrome(layout, lang, at.page(lang, "sources"), str(t("Sources")), ways=ways)
    return render("sources.html", layout, c, feeds=[_source(layout, lang, own) for own in by_outlet(feeds)])


def by_outlet(feeds: list[Feed]) -> list[list[Feed]]:
    """Feeds with one outlet, licence and credit stand together."""
    found: dict[tuple[str, str, str], list[Feed]] = {}
    for feed in feeds:
        found.setdefault((feed.outlet, feed.licence, feed.attribution), []).append(feed)
    return list(found.values())


def _source(layout: Layout, lang: str, feeds: list[Feed]) -> Source:
    first = feeds[0]
    t = layout.tongue(lang)
    homes = [safe_href(f.home) or safe_href(f.url) for f in feeds]
    return Source(
        outlet=first.outlet,
        href=next((href for href in homes if href), ""),
        langs=tuple(t.language(code) for code in sorted({f.lang for f in feeds})),
        licence=first.licence,
        licence_href=safe_href(first.licence),
        attribution=first.attribution,
    )


def _words(layout: Layout, lang: str, name: str) -> bytes:
    at = layout.addresses
    t = layout.tongue(lang)
    ways = {code: at.page(code, name) for code in layout.languages}
    c = chrome(layout, lang, at.page(lang, name), str(t(TITLES[name])), ways=ways)
    return render(f"{name}.html", layout, c, contact=contact_link(layout.stylebook.publisher.contact))


def contact_link(contact: str) -> Markup:
    """A link where the contact is a mail or web address, else the words as they are."""
    said = escape(contact)
    if safe_href(contact):
        return Markup('<a href="{}" rel="external noopener"><bdi>{}</bdi></a>').format(contact, said)
    if "@" in contact and " " not in contact:
        return Markup('<a href="mailto:{}"><bdi>{}</bdi></a>').format(contact, said)
    return Markup("<bdi>{}</bdi>").format(said)


def _tongues(layout: Layout, name: str) -> bytes:
    """A page that speaks all languages of the site, its frame in the default one."""
    at = layout.addresses
    t = layout.tongue(layout.default)
    root = name == "root"
    c = chrome(
        layout,
        layout.default,
        "/" if root else "/404.html",
        layout.paper.title if root else str(t("Page not found")),
        ways={code: at.front(code) for code in layout.languages} if root else {},
        default="/",
        canonical=at.front(layout.default) if root else "",
    )
    tongues = [layout.tongue(code) for code in layout.languages]
    return render(f"{name}.html", layout, c, tongues=tongues)
