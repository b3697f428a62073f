"""Headline, byline, times, section and picture of a page, from what it says for machines and shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, cached_property

from lxml.html import HtmlElement

from ...text.html import clean, plain
from ...text.listed import on_pages
from ...text.urls import canonical
from .bylines import names
from .linked import GENRES, Linked
from .moments import Moment, moment
from .shown import readings, shown_day

_SUFFIX = re.compile(
    r"(?<!\s)\s+(?:[|\u2013\u2014\u00b7\u2022:\u00bb\u203a~]|-{1,2}|::)\s+|(?:(?<!\s)\s+)?[|\uff5c]\s*"
)
_NOT_A_NAME = re.compile(
    r"https?://|www\.|[@#{}<>]|\d{3,}|^\W*$|^(?:admin|administrator|editor|webmaster|root)$", re.I
)
_BYLINES = (
    './/*[@rel="author"]',
    './/*[@itemprop="author"]//*[@itemprop="name"]',
    './/*[@itemprop="author"]',
    './/*[contains(@class, "byline")]',
    './/*[contains(@class, "author-name") or contains(@class, "author__name") or contains(@class, "authorName")]',
    './/*[@class="author" or starts-with(@class, "author ") or @class="article-author" or @class="post-author"]',
)
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "dc.date.created",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
    "publishtime", "cxenseparse:recs:publishtime", "article.published", "article_date_original",
    "citation_publication_date", "last-modified",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "article.updated", "revised",
)  # fmt: skip
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "headline",
    "parsely-title",
    "sailthru.title",
    "title",
)
_CREDITS = re.compile(r"credit|copyright|source|photograph|agency|byline", re.I)
"""In what markup calls the place of a credit."""


@dataclass(frozen=True)
class Picture:
    url: str = ""
    alt: str = ""
    credit: str = ""


class Facts:
    """What one page tells of itself beside its text. All strings are clean; empty where silent."""

    def __init__(self, tree: HtmlElement, linked: Linked, url: str) -> None:
        self._tree = tree
        self.linked = linked
        self._url = url
        self._meta: dict[str, str] = {}
        for meta in tree.iter("meta"):
            name = (
                meta.get("property")
                or meta.get("name")
                or meta.get("itemprop")
                or meta.get("http-equiv")
                or ""
            )
            content = plain(meta.get("content") or "")
            if name and content:
                self._meta.setdefault(name.strip().lower(), content)

    def meta(self, *names: str) -> str:
        return next((found for name in names if (found := self._meta.get(name))), "")

    # -- words -------------------------------------------------------------

    @cached_property
    def site(self) -> str:
        return self.meta("og:site_name", "application-name") or self.linked.publisher

    @cached_property
    def headline(self) -> str:
        """The one ``h1`` the page's own titles agree with, else those titles in order, without the site's name."""
        heads = [head for node in self._tree.iter("h1") if (head := clean(" ".join(node.itertext())))]
        told = [self.linked.headline, self.meta(*_TITLES)]
        title = self._tree.find(".//title")
        told.append(clean("".join(title.itertext())) if title is not None else "")
        told = [name for name in told if name]
        for head in heads:
            if any(_alike(head, name) for name in told):
                return head
        if len(heads) == 1 and 15 <= len(heads[0]) <= 250 and not _alike(heads[0], self.site or "\0"):
            return heads[0]
        return next(
            (short for name in told if (short := self._without_site(name))), heads[0] if heads else ""
        )

    def _without_site(self, name: str) -> str:
        parts = _SUFFIX.split(name)
        if len(parts) > 1:
            site = self.site.lower()
            if site and parts[-1].lower() in (site, site.split(" ")[0]):
                return name[: name.rfind(parts[-1])].rstrip(" |-\u2013\u2014\u00b7\u2022:\uff5c\u00bb\u203a~")
            if len(parts[-1].split()) <= 4 and len(parts[-1]) < len(parts[0]) / 2:
                return (
                    parts[0]
                    if len(parts) == 2
                    else name[: name.rfind(parts[-1])].rstrip(" |-\u2013\u2014\u00b7:")
                )
        return name

    @cached_property
    def byline(self) -> str:
        """Names of the authors, a comma between them, without roles, times and verbs; never an address,
        an account or the outlet itself."""
        sources = (
            self.linked.authors,
            self.meta("author", "article:author", "dc.creator", "parsely-author", "byl")
            .replace("|", ";")
            .split(";"),
            self._shown_authors(),
        )
        for told in sources:
            found = [
                name for line in told if self._is_name(line) for name in names(line) if self._is_name(name)
            ]
            if found:
                return ", ".join(dict.fromkeys(found))[:200]
        return ""

    def _shown_authors(self) -> Iterator[str]:
        for path in _BYLINES:
            for node in self._tree.xpath(path)[:3]:
                line = clean(" ".join(node.itertext()))
                if 3 <= len(line) <= 120 and any(map(self._is_name, names(line))):
                    yield line
                    return

    def _is_name(self, name: str) -> bool:
        return 1 < len(name) <= 120 and not _NOT_A_NAME.search(name) and name.lower() != self.site.lower()

    @cached_property
    def dek(self) -> str:
        return self.linked.description or self.meta(
            "og:description", "description", "twitter:description", "dc.description"
        )

    @cached_property
    def section(self) -> str:
        return (
            self.linked.section or self.meta("article:section", "dc.subject", "section", "parsely-section")
        )[:80]

    @cached_property
    def genre(self) -> str:
        """live, opinion or satire where the page's own type (JSON-LD or microdata) says so, else empty."""
        shown = (node.get("itemtype") or "" for node in self._tree.xpath(".//*[@itemtype]")[:50])
        types = {*self.linked.types, *(name.rstrip("/").rsplit("/", 1)[-1].lower() for name in shown)}
        return next((genre for kind, genre in GENRES.items() if kind in types), "")

    @cached_property
    def langs(self) -> tuple[str, ...]:
        """Language codes as the page declares them, most trusted first."""
        html = (
            self._tree.get("lang")
            or self._tree.get("{http://www.w3.org/XML/1998/namespace}lang")
            or self._tree.get("xml:lang")
        )
        told = (
            self.linked.lang,
            html or "",
            self.meta("content-language", "language", "dc.language"),
            self.meta("og:locale"),
        )
        return tuple(dict.fromkeys(code for code in told if code))

    # -- times -------------------------------------------------------------

    @cached_property
    def published(self) -> Moment | None:
        told = [self.linked.published, *(self._meta.get(name, "") for name in _PUBLISHED[:-1])]
        told += [
            node.get("content") or node.get("datetime") or ""
            for node in self._tree.xpath('.//*[@itemprop="datePublished"]')[:2]
        ]
        told += [
            node.get("datetime") or ""
            for node in self._tree.xpath(".//time[@pubdate or contains(@class, 'publi')]")[:2]
        ]
        told += [
            node.get("datetime") or ""
            for node in self._tree.xpath(".//article//time[@datetime] | .//main//time[@datetime]")[:1]
        ]
        told += [node.get("datetime") or "" for node in self._tree.xpath(".//time[@datetime]")[:1]]
        return _first(told)

    def day(self, known: Sequence[datetime]) -> Moment | None:
        """The day where no time is told for machines: a date in words or numbers that a meta element gives,
        else the day shown.

        Where day and month could change places, the reading that agrees with the day shown or with one of
        ``known`` within two days; else none.
        """
        shown = shown_day(self._tree, self._url, self.langs)
        near = [*known, *([shown.at] if shown is not None else [])]
        for name in (*_PUBLISHED[:-1], ""):
            words = self._meta.get(name, "") if name else self.linked.published
            told = readings(words, self.langs) if words else ()
            agreed = [one for one in told if any(abs(one.at - at) <= timedelta(days=2) for at in near)]
            if len(told) == 1 or agreed:
                return (agreed or list(told))[0]
        return shown

    @cached_property
    def updated(self) -> Moment | None:
        told = [self.linked.modified, *(self._meta.get(name, "") for name in _UPDATED)]
        told += [
            node.get("content") or node.get("datetime") or ""
            for node in self._tree.xpath('.//*[@itemprop="dateModified"]')[:2]
        ]
        return _first(told)

    # -- address and picture -------------------------------------------------

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """``rel=canonical``, then ``og:url``, as canonical addresses."""
        base = self._url
        links = [
            link.get("href") or ""
            for link in self._tree.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split()
        ]
        told = (*links[:1], self.meta("og:url"))
        return tuple(found for href in told if href and (found := canonical(href, base)))

    @cached_property
    def picture(self) -> Picture:
        """The lead picture's address with the alt text and the credit line that stand beside it."""
        linked, meta = (
            self.linked.image,
            self.meta(
                "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"
            ),
        )
        url = canonical(linked, self._url) or canonical(meta, self._url)
        shown = self._shown(url)
        if not url and shown is not None:
            url = canonical(shown.get("src") or "", self._url)
        if not url:
            return Picture()
        alt = clean(shown.get("alt") or "") if shown is not None else ""
        alt = alt or self.meta("og:image:alt", "twitter:image:alt") or self.linked.image_caption
        return Picture(
            url=url, alt=alt[:300], credit=(self.linked.image_credit or _credit_beside(shown))[:200]
        )

    def _shown(self, url: str) -> HtmlElement | None:
        """The ``img`` of that picture, else the first in a figure of the article where no address is told."""
        stem = _stem(url)
        figures: list[HtmlElement] = []
        for image in self._tree.iter("img"):
            sources = " ".join(image.get(key) or "" for key in ("src", "data-src", "srcset", "data-srcset"))
            if stem and stem in sources:
                return image
            if any(parent.tag == "figure" for parent in image.iterancestors()):
                figures.append(image)
        return figures[0] if figures and not url else None


def _stem(url: str) -> str:
    """File name of a picture without its ending: the part the sizes of one picture share."""
    name = url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
    stem = name.rsplit(".", 1)[0]
    return stem if len(stem) > 3 else ""


def _credit_beside(image: HtmlElement | None) -> str:
    if image is None:
        return ""
    figure = next((parent for parent in image.iterancestors() if parent.tag == "figure"), None)
    if figure is None:
        return ""
    for node in figure.iter("small", "cite", "span", "div", "p"):
        if node.tag in ("small", "cite") or _CREDITS.search(
            f"{node.get('class') or ''} {node.get('itemprop') or ''}"
        ):
            words = clean(" ".join(node.itertext()))
            if 1 < len(words) <= 120:
                return words
    caption = clean(" ".join(word for node in figure.iter("figcaption") for word in node.itertext()))
    match = _credit().search(caption)
    return match.group(1).strip(" )].") if match else ""


@cache
def _credit() -> re.Pattern[str]:
    """The end of a caption that says whose the picture is."""
    told = rf"{on_pages('credits')}(?: credit)?\s*+[:/]|\u00a9|\(c\)"
    return re.compile(rf"(?:{told})\s*+(.{{2,100}}?)[)\]]?$", re.I)


def _first(told: list[str]) -> Moment | None:
    """The first time that is told with its hour, else the first day."""
    found = [one for words in told if words and (one := moment(words)) is not None]
    return next((one for one in found if one.timed), found[0] if found else None)


def _alike(one: str, other: str) -> bool:
    """Do two titles say the same, up to marks, case and one being the other's beginning?"""
    a, b = (re.sub(r"\W+", "", name).lower() for name in (one, other))
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 8 and long.startswith(short) and len(short) * 3 > len(long))
