"""schema.org NewsArticle for the head of an article page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from broadsheet.news import Article, Photo, Report, Writer

from .address import safe_href
from .disclosure import disclosure
from .layout import Layout, Spread
from .page import Figure, iso


def article_ld(
    layout: Layout, spread: Spread, article: Article, figure: Figure | None, reports: Sequence[Report]
) -> dict[str, Any]:
    """Addresses are absolute where a base_url is set, else root-relative."""
    at = layout.addresses
    url = at.absolute(at.article(article.lang, spread.at(article.lang)))
    made = disclosure(layout, article)
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": article.headline.text,
        "description": article.teaser,
        "inLanguage": article.lang,
        "datePublished": iso(article.published),
        "dateModified": iso(article.updated),
        "author": _author(layout, article),
        "publisher": _publisher(layout),
        "digitalSourceType": made.source_type,
        "publishingPrinciples": at.absolute(at.page(layout.page_lang(article.lang), "about")) + "#made",
        "isBasedOn": [_based_on(r) for r in sorted(reports, key=lambda r: (r.published, r.id))],
    }
    if made.signer:
        found["editor"] = found["accountablePerson"] = {"@type": "Person", "name": made.signer}
    if spread.placement.beat:
        found["articleSection"] = str(layout.tongue(article.lang)(spread.placement.beat, context="beat"))
    if layout.paper.licence:
        found["license"] = layout.paper.licence
    if article.translation_of:
        original = at.absolute(at.article(article.translation_of, spread.at(article.translation_of)))
        found["translationOfWork"] = {"@type": "NewsArticle", "@id": original}
    if figure:
        found["image"] = _image(layout, spread, figure)
    return found


def _author(layout: Layout, article: Article) -> dict[str, str]:
    if article.writer == Writer.PERSON:
        name = layout.stylebook.publisher.name or layout.paper.title
        return {"@type": "Organization", "name": name}
    return {"@type": "Organization", "name": f"{layout.paper.title} (Broadsheet software)"}


def _publisher(layout: Layout) -> dict[str, str]:
    return {"@type": "NewsMediaOrganization", "name": layout.stylebook.publisher.name or layout.paper.title}


def _based_on(report: Report) -> dict[str, Any]:
    found = {
        "@type": "NewsArticle",
        "headline": report.headline,
        "inLanguage": report.lang,
        "datePublished": iso(report.published),
        "publisher": {"@type": "Organization", "name": report.outlet},
    }
    if safe_href(report.url):
        found["url"] = report.url
    licence = report.licence or report.feed.licence
    if licence:
        found["license"] = licence
    return found


def _image(layout: Layout, spread: Spread, figure: Figure) -> dict[str, Any]:
    root, art = layout.addresses.link(""), layout.stock.art(spread.placement.picture)
    found = {
        "@type": "ImageObject",
        "url": layout.addresses.absolute(figure.png.removeprefix(root)),
        "width": figure.width_px,
        "height": figure.height_px,
        "caption": figure.alt,
    }
    if art.source_type:
        found["digitalSourceType"] = art.source_type
    if art.photo:
        return found | _rights(art.photo)
    maker = {"@type": "Organization", "name": f"{layout.paper.title} (Broadsheet software)"}
    return found | {"creditText": figure.label, "creator": maker}


def _rights(photo: Photo) -> dict[str, Any]:
    """Of a publisher's photograph, as far as they are stated."""
    told = {
        "creditText": photo.credit,
        "copyrightNotice": photo.notice,
        "license": safe_href(photo.terms) or photo.licence,
        "acquireLicensePage": safe_href(photo.acquire),
        "creator": {"@type": "Person", "name": photo.creator} if photo.creator else None,
    }
    return {key: value for key, value in told.items() if value}
