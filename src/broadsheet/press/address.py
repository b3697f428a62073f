"""Where everything stands. All addresses are known before a page is rendered."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from broadsheet.errors import PressError
from broadsheet.news.base import noun

_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


@noun
class Addresses:
    """Addresses on the site begin with "/" and end with "/" where a page stands.

    ``base_url`` is empty or has no "/" at its end; its path, if any, comes before every link.
    """

    base_url: str

    def front(self, lang: str) -> str:
        return f"/{lang}/"

    def article(self, lang: str, slug: str) -> str:
        return f"/{lang}/articles/{slug}/"

    def evidence(self, lang: str, slug: str) -> str:
        return f"/{lang}/articles/{slug}/evidence.json"

    def revision(self, lang: str, slug: str, number: int) -> str:
        return f"/{lang}/articles/{slug}/revisions/{number}/"

    def story(self, lang: str, slug: str) -> str:
        return f"/{lang}/stories/{slug}/"

    def category(self, lang: str, beat: str) -> str:
        return f"/{lang}/categories/{beat}/"

    def section(self, lang: str, slug: str) -> str:
        """One of the owner's sections."""
        return f"/{lang}/sections/{slug}/"

    def storyline(self, lang: str, slug: str) -> str:
        return f"/{lang}/storylines/{slug}/"

    def page(self, lang: str, name: str) -> str:
        """sources, about, imprint, privacy."""
        return f"/{lang}/{name}/"

    def feed(self, lang: str, name: str) -> str:
        """feed.xml, atom.xml, feed.json."""
        return f"/{lang}/{name}"

    def picture(self, slug: str, lang: str, digest: str, media_type: str) -> str:
        extension = {"image/webp": "webp", "image/png": "png", "image/jpeg": "jpg"}[media_type]
        return f"/pictures/{slug}.{lang}.{digest}.{extension}"

    def link(self, address: str) -> str:
        """Root-relative, for use inside pages."""
        return urlsplit(self.base_url).path + address

    def absolute(self, address: str) -> str:
        """With scheme and host where a base_url is set, else root-relative."""
        return self.base_url + address


def path_of(address: str) -> str:
    """The file an address is served from, relative to the site's folder.

    Raises PressError for an address that is not made of plain segments.
    """
    segments = address.split("/")[1:]
    if segments[-1] == "":
        segments[-1] = "index.html"
    if not address.startswith("/") or not all(_SEGMENT.match(segment) for segment in segments):
        raise PressError(f"not an address a page can stand at: {address!r}", address=address)
    return "/".join(segments)


def safe_href(url: str) -> str:
    """``url`` where it is http or https, else empty: nothing else becomes a link."""
    return url if urlsplit(url.strip()).scheme in ("http", "https") else ""
