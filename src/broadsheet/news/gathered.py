"""From the wire: what the desks gather, fetch and extract take and file."""

from __future__ import annotations

import hashlib
from datetime import datetime
from enum import StrEnum

from .base import content_id, noun


class Use(StrEnum):
    """What a source allows: a link, facts and short passages, or extracts."""

    LINK = "link"
    BRIEF = "brief"
    DIGEST = "digest"


class Pictures(StrEnum):
    """Which of a source's pictures may be printed: none, those under an open licence of their own, or all, by its word
    to the owner."""

    NONE = "none"
    LICENSED = "licensed"
    ALLOWED = "allowed"


@noun
class Photo:
    """A publisher's picture, with what feed or page state of the picture itself: not of the text beside it."""

    url: str
    licence: str = ""
    """Short name of a Creative Commons licence, empty where none is stated; in a feed's entry the words there."""
    terms: str = ""
    """Address of the licence, or of the publisher's own terms."""
    credit: str = ""
    creator: str = ""
    notice: str = ""
    """Copyright notice."""
    caption: str = ""
    acquire: str = ""
    """Page that says how to acquire a licence."""


@noun
class Feed:
    """A source in the owner's list. ``outlet`` is its text there, else the feed's own title."""

    url: str
    outlet: str
    lang: str = "und"
    country: str = ""
    home: str = ""
    beat: str = ""
    use: Use = Use.BRIEF
    stated: bool = False
    """The owner's list says ``brief``, which then beats a licence that is found."""
    share: float = 0.25
    """Largest part of one report's text that may be printed as extracts under ``digest``."""
    licence: str = ""
    """Name or address of the open licence, where there is one."""
    attribution: str = ""
    """The credit line the licence asks for."""
    pictures: Pictures = Pictures.LICENSED
    weight: float = 1.0
    folder: str = ""
    """Where it stands in the owner's list: names of folders with "/" between, empty at the top."""
    paused: bool = False
    """In the list, but not visited."""

    @property
    def id(self) -> str:
        return content_id("feed", self.url)


@noun
class Visit:
    """One look at one feed that is due, with what the last look learned."""

    feed: Feed
    due: datetime
    url: str
    """Where the feed lives now (permanent redirects followed), else ``feed.url``."""
    etag: str = ""
    last_modified: str = ""
    interval_s: float = 3600.0
    seen: frozenset[str] = frozenset()
    """Ids of the dispatches this feed has brought before."""

    @property
    def id(self) -> str:
        return content_id("visit", self.feed.url, self.due.isoformat())


@noun
class Visited:
    """What one look at a feed learned; filed beside the dispatches it brought."""

    visit: str
    feed: str
    at: datetime
    status: int
    url: str
    title: str = ""
    etag: str = ""
    last_modified: str = ""
    interval_s: float = 3600.0
    new: int = 0
    passed_over: int = 0
    """Entries left alone: too old, no address, undated beyond use."""

    @property
    def id(self) -> str:
        return content_id("visited", self.visit)


@noun
class Look:
    """What the last look at a page found; makes a Dispatch a re-visit."""

    number: int
    """1 for the first re-visit, 2 for the second, ..."""
    etag: str = ""
    last_modified: str = ""
    digest: str = ""
    """SHA-256 (hex) of the body that was there."""
    closed: bool = False
    """True where the story the report stands in takes no more reports: nobody needs to look again."""


@noun
class Dispatch:
    """One entry of a feed: a promise that a report exists at ``url`` (canonical form)."""

    feed: Feed
    url: str
    link: str
    """The address as the feed gave it, made absolute."""
    title: str
    seen: datetime
    summary: str = ""
    content: str = ""
    """Full text as HTML where the feed carries it."""
    lang: str = "und"
    byline: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    section: str = ""
    image: str = ""
    photo: Photo | None = None
    """The picture of which the entry states terms."""
    last: Look | None = None
    """What the last look found, None where the page was never fetched."""

    @property
    def id(self) -> str:
        return self.id_of(self.url) if self.last is None else content_id("look", self.url, self.last.number)

    @staticmethod
    def id_of(url: str) -> str:
        """Id of the first dispatch of this address."""
        return content_id("dispatch", url)


@noun
class Page:
    """What was found at a dispatch's address."""

    dispatch: Dispatch
    url: str
    """Final address after redirects."""
    status: int
    content_type: str
    charset: str
    """Charset the HTTP header names, lower case, else empty."""
    body: bytes
    fetched: datetime
    refused: str = ""
    """What ``tdm-reservation`` or ``noai`` in the headers or tdmrep.json forbids, else empty."""
    etag: str = ""
    last_modified: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the body."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def id(self) -> str:
        return content_id("page", self.dispatch.id, self.digest)


@noun
class Report:
    """One article of one outlet, as that outlet told it."""

    feed: Feed
    url: str
    """Canonical address."""
    headline: str
    lang: str
    paragraphs: tuple[str, ...]
    published: datetime
    updated: datetime | None = None
    byline: str = ""
    section: str = ""
    dek: str = ""
    image: str = ""
    image_alt: str = ""
    image_credit: str = ""
    photo: Photo | None = None
    """The lead picture with its own terms; that of the feed where only this states an open licence."""
    use: Use = Use.BRIEF
    """The feed's use, lowered by what the page forbids or raised by a licence found in it."""
    licence: str = ""
    correction: str = ""
    """The outlet's own words where it marks the report as corrected, else empty."""
    version: int = 1
    subheadings: tuple[int, ...] = ()
    """Places in ``paragraphs`` of the article's subheadings: kept as part of the text, no sentences of the story."""
    genre: str = ""
    """What the page states itself to be by its type (``live``, ``opinion``, ``satire``), else empty."""

    @property
    def id(self) -> str:
        return content_id("report", self.url, self.version)

    @property
    def outlet(self) -> str:
        return self.feed.outlet

    @property
    def text(self) -> str:
        """The paragraphs, a blank line between them: what every span of a report points into."""
        return "\n\n".join(self.paragraphs)

    @property
    def prose(self) -> str:
        """``text`` with line breaks, one for each character, in the place of the subheadings."""
        heads = frozenset(self.subheadings)
        return "\n\n".join(
            "\n" * len(text) if place in heads else text for place, text in enumerate(self.paragraphs)
        )
