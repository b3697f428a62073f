"""What all pages share: the head, the banner, the ways to other languages, cards and figures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from broadsheet.news.base import noun

from .address import path_of, safe_href
from .layout import Layout, Spread, asset
from .stock import Art, Card, Credit, Lead
from .tongue import Tongue, direction, own_name

HTML = "text/html; charset=utf-8"
BYLINES = {
    "digest": "Compiled by software",
    "model": "Reported by AI",
    "person": "Signed off by a person",
}
LABELS = {"algorithmicMedia": "Illustration drawn by software"}
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]")
"""Bidi embeddings, overrides and isolates, and control characters: text must not steer the page."""


def plain(text: str) -> str:
    """``text`` without the characters that would steer the page around it."""
    return _STEERING.sub("", text) if _STEERING.search(text) else text


def _finalize(value: object) -> object:
    if not isinstance(value, str) or not _STEERING.search(value):
        return value
    cleaned = _STEERING.sub("", value)
    return Markup(cleaned) if isinstance(value, Markup) else cleaned


@lru_cache(maxsize=1)
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(direction=direction, own_name=own_name)
    environment.filters.update(iso=iso, bdi=Markup("<bdi>{}</bdi>").format)
    return environment


def iso(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


@noun
class Alternate:
    hreflang: str
    href: str


@noun
class LanguageWay:
    """One entry of the language switch."""

    lang: str
    name: str
    href: str
    here: bool


@noun
class ShelfWay:
    """One section in the head of a page. ``here``: the page is of this section."""

    name: str
    href: str
    here: bool


@noun
class Chrome:
    """All that stands around the text of a page."""

    t: Tongue
    lang: str
    dir: str
    title: str
    description: str
    address: str
    canonical: str
    alternates: tuple[Alternate, ...]
    ways: tuple[LanguageWay, ...]
    shelves: tuple[ShelfWay, ...]
    noindex: bool
    banner: bool
    credits: tuple[Owed, ...]
    graph: tuple[tuple[str, str], ...] = ()
    """Open Graph properties."""
    ld: Markup = Markup("")
    feeds: bool = False
    front: str
    style: str
    icon: str


@noun
class Figure:
    """A picture on a page, with its label and its description."""

    webp: str
    """Its widths as a ``srcset``."""
    png: str
    width_px: int
    height_px: int
    alt: str
    alt_lang: str
    label: str


@noun
class CardView:
    """A story as a card on another page, in the page's language where there is a rendering."""

    href: str
    lang: str
    foreign: bool
    headline: str
    dek: str
    byline: str
    beat: str
    updated: datetime
    reports: int
    outlets: int
    languages: int
    figure: Figure | None
    kind: str = ""
    brief: bool = False
    reason: str = ""
    """Why it stands beside another story, in words of the page's language."""


@noun
class Owed:
    """Outlets of a page that share an attribution and a licence."""

    outlets: tuple[str, ...]
    attribution: str
    licence: str
    href: str
    """Where the licence can be read, where that was said."""


def owed(credits: Iterable[Credit]) -> tuple[Owed, ...]:
    """Each attribution once. A report's licence is a name, an address and a credit line, as far as known."""
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    for credit in credits:
        parts = [part.strip() for part in credit.licence.split(";", 2)]
        href = next((safe_href(part) for part in parts[:2] if safe_href(part)), "")
        attribution = credit.attribution or (parts[2] if len(parts) > 2 else "")
        licence = "" if parts[0] in attribution and not href else parts[0]
        found.setdefault((attribution, licence, href), {})[credit.outlet] = None
    return tuple(
        Owed(outlets=tuple(outlets), attribution=attribution, licence=licence, href=href)
        for (attribution, licence, href), outlets in found.items()
    )


def merge_credits(cards: Iterable[Card]) -> tuple[Credit, ...]:
    found = {(c.outlet, c.attribution, c.licence): c for card in cards for c in card.credits}
    return tuple(found[key] for key in sorted(found))


def chrome(
    layout: Layout,
    lang: str,
    address: str,
    title: str,
    *,
    description: str = "",
    ways: Mapping[str, str],
    renderings: Mapping[str, str] | None = None,
    default: str = "",
    canonical: str = "",
    credits: tuple[Credit, ...] = (),
    graph: tuple[tuple[str, str], ...] = (),
    ld: Mapping[str, Any] | None = None,
    noindex: bool = False,
    beat: str = "",
) -> Chrome:
    """``ways``: address of this page in each language of the site. ``renderings``: those that are
    the same page in another language (hreflang), with ``default`` as x-default; none on a fallback. ``beat``: of what the page tells."""
    t = layout.tongue(lang)
    absolute = layout.addresses.absolute
    versions = ways if renderings is None else renderings
    named = {**versions, "x-default": default or next(iter(versions.values()))} if versions else {}
    alternates = tuple(Alternate(hreflang=code, href=absolute(at)) for code, at in named.items())
    paper = layout.paper
    return Chrome(
        t=t,
        lang=t.lang,
        dir=t.dir,
        title=f"{title} – {paper.title}" if title != paper.title else title,
        description=description,
        address=address,
        canonical=absolute(canonical or address) if paper.base_url else "",
        alternates=alternates,
        ways=tuple(
            LanguageWay(lang=code, name=own_name(code), href=layout.addresses.link(at), here=code == lang)
            for code, at in ways.items()
        ),
        shelves=_shelves(layout, t, beat),
        noindex=noindex or paper.banner == "sample",
        banner=paper.banner == "sample",
        credits=owed(credits),
        graph=graph,
        ld=script_json(ld) if ld else Markup(""),
        feeds=bool(paper.base_url),
        front=layout.addresses.link(layout.addresses.front(t.lang)),
        style=layout.addresses.link(asset("site.css")[0]),
        icon=layout.addresses.link(asset("icon.svg")[0]),
    )


def _shelves(layout: Layout, t: Tongue, beat: str) -> tuple[ShelfWay, ...]:
    at = layout.addresses
    return tuple(
        ShelfWay(name=s.title(t), href=at.link(s.address(at, t.lang)), here=s.slug == beat)
        for s in layout.shelves
    )


def script_json(value: Mapping[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        said = said.replace(character, f"\\u{ord(character):04x}")
    return Markup(said)


def figure(
    layout: Layout, art: Art, slug: str, page_lang: str, text_lang: str, original: str
) -> Figure | None:
    """The illustration with words in the language of the text, described in that of the page."""
    prints = art.in_lang(text_lang)
    if not prints:
        return None
    at = [
        (p, layout.addresses.link(layout.addresses.picture(slug, p.lang, p.digest, p.media_type)))
        for p in prints
    ]
    largest, shown = next(((p, href) for p, href in at if p.media_type == "image/png"), at[0])
    alt_lang, alt = art.said(page_lang, text_lang, original)
    label = LABELS.get(art.source_type.rpartition("/")[2], "Image generated by AI")
    return Figure(
        webp=", ".join(f"{href} {p.width_px}w" for p, href in at if p.media_type == "image/webp"),
        png=shown,
        width_px=largest.width_px,
        height_px=largest.height_px,
        alt=alt,
        alt_lang=alt_lang,
        label=str(layout.tongue(page_lang)(label)),
    )


def spread_figure(layout: Layout, spread: Spread, page_lang: str) -> Figure | None:
    """None where the story has no picture, and beside a brief."""
    if not spread.placement.picture or spread.card(page_lang).brief:
        return None
    art = layout.stock.art(spread.placement.picture)
    text_lang = spread.card(page_lang).lang
    return figure(layout, art, spread.slug, page_lang, text_lang, spread.original)


def reason(t: Tongue, lead: Lead) -> Markup:
    """Why a story leads to another: the names both have, spelled as the page's language does."""
    if not lead.why:
        return Markup("")
    names = t.join([Markup("<bdi>{}</bdi>").format(name) for name in lead.shared(t.lang)])
    if lead.kind == "contradicts":
        return t("Gives other figures for the same thing. In both: {names}", names=names)
    return t("In both: {names}", names=names)


def card_view(layout: Layout, spread: Spread, lang: str, lead: Lead | None = None) -> CardView:
    card = spread.card(lang)
    t = layout.tongue(lang)
    home = lang if lang in layout.languages else card.lang
    return CardView(
        href=layout.addresses.link(layout.addresses.article(home, spread.at(home))),
        lang=card.lang,
        foreign=card.lang != t.lang,
        headline=card.headline,
        dek=card.dek,
        byline=str(t(BYLINES[card.writer])),
        beat=spread.placement.beat,
        updated=card.updated_at,
        reports=card.reports,
        outlets=card.outlets,
        languages=card.languages,
        figure=spread_figure(layout, spread, lang),
        brief=card.brief,
        kind=lead.kind if lead else "",
        reason=reason(t, lead) if lead else "",
    )


def render(template: str, layout: Layout, c: Chrome, **values: object) -> bytes:
    """Raises MissingString for words a catalogue lacks; an undefined name is a bug and raises."""
    found = _templates().get_template(template)
    said = found.render(
        c=c, t=c.t, paper=layout.paper, publisher=layout.stylebook.publisher, a=layout.addresses, **values
    )
    return said.encode("utf-8", "replace")


__all__ = [
    "HTML", "Alternate", "CardView", "Chrome", "Figure", "card_view", "chrome", "figure", "iso",
    "merge_credits", "owed", "path_of", "plain", "render", "script_json", "spread_figure",
]  # fmt: skip
