"""Extract: what the article of a page is.

Takes a Page, files one Report. Spikes what is no article or may not be used; the codes are in
``docs/desks/extract.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from lxml.html import HtmlElement

from ...errors import NoText, RightsReserved
from ...languages import digest as packs
from ...languages import language
from ...news import Filed, Page, Recipe, Report, Spiked, content_id
from ...settings import Extract as ExtractSettings
from ...text.charsets import REPLACEMENT, decode, is_garbled
from ...text.corrections import LONGEST, marked_correction
from ...text.html import clean, parsed, plain
from ...text.language import identify, tag
from ...text.length import counts_characters
from ...text.limits import within
from ...text.urls import canonical, host
from .body import Body, read_body, read_fed
from .facts import Facts
from .linked import read_linked
from .moments import settle
from .photos import photo_of
from .rights import licence, licensed, reserved, use_of
from .walls import listing, wall

_AHEAD = timedelta(hours=24)
"""Clocks differ: a time this far after the visit is believed, later ones are not."""


VERSION = 9
UNREADABLE = "unreadable"


class Extract:
    """See the module. One Report for each Page, or a spike; never raises for anything a page holds."""

    name = "extract"
    batch = 1
    lanes = 2

    def __init__(self, *, settings: ExtractSettings) -> None:
        self._settings = settings
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=content_id(VERSION, packs(), settings.model_dump_json())
        )

    def work(self, pieces: Sequence[Page], /) -> Iterable[Filed[Report] | Spiked]:
        for page in pieces:
            yield self._read(page)

    def _read(self, page: Page) -> Filed[Report] | Spiked:
        dispatch, feed = page.dispatch, page.dispatch.feed
        decoded = decode(page.body, page.charset)
        if decoded.charset == REPLACEMENT:
            return Spiked(
                subject=page.id, code=UNREADABLE, reason="a charset of seven bits that nobody may read"
            )
        tree, unread = parsed(decoded.text)
        if tree is None:
            return Spiked(subject=page.id, code=NoText.code, reason="no markup")
        linked = read_linked(tree, frozenset((page.url, dispatch.url, dispatch.link)))
        if not licensed(feed) and (why := reserved(tree, linked, page.refused)):
            return Spiked(subject=page.id, code=RightsReserved.code, reason=why)
        facts = Facts(tree, linked, page.url)
        declared = _declared((*facts.langs, dispatch.lang, feed.lang))
        dense = counts_characters(declared) or language(declared).traits.spacing == "phrases"
        body = _fuller(read_body(tree, facts, dense=dense), dispatch.content, facts)
        kept, cut = within(body.paragraphs)
        body = replace(body, paragraphs=kept, subheadings=tuple(n for n in body.subheadings if n < len(kept)))
        text = "\n\n".join(body.paragraphs)
        if spike := self._spike(page, tree, facts, body, dense):
            return spike
        found = licence(tree, linked)
        lang = identify(text, declared)
        published, updated = _times(page, facts)
        picture = facts.picture
        report = Report(
            feed=feed,
            url=_address(page, facts),
            headline=facts.headline or plain(dispatch.title) or body.paragraphs[0][:110],
            lang=lang,
            paragraphs=body.paragraphs,
            subheadings=body.subheadings,
            genre=facts.genre,
            published=published,
            updated=updated,
            byline=facts.byline or clean(dispatch.byline),
            section=facts.section or clean(dispatch.section),
            dek=facts.dek or plain(dispatch.summary),
            image=picture.url or canonical(dispatch.image, page.url),
            image_alt=picture.alt,
            image_credit=picture.credit,
            photo=photo_of(page, picture, linked, tree),
            use=use_of(feed, found),
            licence=found.line(linked.credit) if found else "",
            correction=(linked.correction or marked_correction(body.paragraphs, lang))[:LONGEST],
        )
        note = "; ".join(filter(None, (unread, cut)))
        return Filed(subject=page.id, made=(report,), code="cut" if note else "", note=note)

    def _spike(self, page: Page, tree: HtmlElement, facts: Facts, body: Body, dense: bool) -> Spiked | None:
        prose, whole = body.prose, "\n\n".join(body.paragraphs)
        text = "\n\n".join(prose)
        if code := wall(tree, page.url, whole, dense=dense):
            return Spiked(subject=page.id, code=code, reason=f"{len(whole)} characters of text beside it")
        least = self._settings.min_characters // (3 if dense else 1)
        if len(text) < least or not prose:
            return Spiked(subject=page.id, code=NoText.code, reason=f"{len(text)} characters of text")
        if is_garbled(text):
            return Spiked(subject=page.id, code=UNREADABLE, reason="a text that is no language")
        if listing(tree, facts.linked, page.url, prose):
            return Spiked(subject=page.id, code="index-page", reason="a list of headlines")
        return None


def _fuller(body: Body, content: str, facts: Facts) -> Body:
    """The page's text, unless the feed carries clearly more of it."""
    if not content:
        return body
    fed = read_fed(content, facts)
    return fed if fed.characters > 1.3 * body.characters and fed.characters > 400 else body


def _declared(codes: Sequence[str]) -> str:
    return next((found for code in codes if (found := tag(code)) != "und"), "und")


def _address(page: Page, facts: Facts) -> str:
    """The page's own canonical address where it stays on the page's site; else where it was found."""
    here = canonical(page.url) or page.dispatch.url
    for told in facts.addresses:
        if _same_site(host(told), host(here)) and (not _is_root(told) or _is_root(here)):
            return told
    return here


def _is_root(url: str) -> bool:
    return url.split("?")[0].rstrip("/").count("/") <= 2


def _same_site(one: str, other: str) -> bool:
    """Same host, or one below the other ("amp.example.org" and "example.org")."""
    if one == other:
        return True
    a, b = one.removeprefix("www."), other.removeprefix("www.")
    return a == b or a.endswith("." + b) or b.endswith("." + a)


def _times(page: Page, facts: Facts) -> tuple[datetime, datetime | None]:
    """Published and updated. Order: page, feed, the day the page states or shows (``shown``),
    the moment it was first seen.

    A page looked at again that names no time of a change is updated when the change was seen.
    """
    dispatch = page.dispatch
    latest = page.fetched + _AHEAD
    published = settle(facts.published, dispatch.published, latest)
    if published is None:
        known = (dispatch.published, dispatch.seen)
        day = facts.day([at for at in known if at is not None])
        published = settle(day, None, latest) or dispatch.seen
    updated = settle(facts.updated, dispatch.updated, latest)
    if dispatch.last is not None and (updated is None or updated <= published):
        updated = page.fetched
    return published, updated if updated is not None and updated > published else None
