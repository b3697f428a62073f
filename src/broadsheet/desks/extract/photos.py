"""The report's picture with its own terms, as page and feed state them: a licence of the page is one of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from ...news import Page, Photo
from ...text.caps import is_open
from ...text.html import clean
from ...text.urls import absolute, canonical
from .facts import Picture
from .linked import Linked
from .rights import named, pictured, stated

_MOST = 50
"""So many statements of licences are read."""


def photo_of(page: Page, picture: Picture, linked: Linked, tree: HtmlElement) -> Photo | None:
    """The lead picture of the page; where no open licence is stated for it, that of the feed's entry, if one is."""
    fed = page.dispatch.photo
    told = [*linked.photos, *_marked(tree), *([fed] if fed else [])]
    shown = [one for one in told if picture.url and canonical(one.url, page.url) == picture.url]
    found = _settled(shown or [Photo(url=picture.url)], picture, page) if picture.url else None
    if fed is None or fed in shown or (found and is_open(found.licence)):
        return found
    other = _settled([fed], Picture(), page)
    return other if found is None or is_open(other.licence) else found


def _marked(tree: HtmlElement) -> Iterator[Photo]:
    """Pictures with the licence that the page's own marks state for them: in their figure, by RDFa, by microdata."""
    for node, words in islice(stated(tree), _MOST):
        if url := pictured(node):
            yield Photo(url=url, licence=words)


def _settled(told: Sequence[Photo], picture: Picture, page: Page) -> Photo:
    """What all that is told of one picture comes to: open only where every licence stated for it is."""
    stated = [one.licence for one in told if one.licence]
    licences = [named(words) for words in stated]
    strictest = next((n for n, found in enumerate(licences) if found is None or not found.open), 0)
    licence = licences[strictest] if licences else None
    address = stated[strictest] if stated and re.match(r"https?:|/", stated[strictest]) else ""

    def said(key: str) -> str:
        return next((words for one in told if (words := clean(getattr(one, key)))), "")

    feed = page.dispatch.feed
    credit = said("credit") or picture.credit or said("creator") or feed.attribution
    if feed.outlet.casefold() not in credit.casefold():
        credit = f"{credit} / {feed.outlet}" if credit else feed.outlet
    return replace(
        told[0],
        url=absolute(told[0].url, page.url),
        licence=licence.name if licence else "",
        terms=(licence.address if licence else "") or absolute(address, page.url),
        credit=credit,
        creator=said("creator"),
        notice=said("notice"),
        caption=said("caption") or picture.alt,
        acquire=absolute(said("acquire"), page.url),
    )
