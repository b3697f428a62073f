"""What a page forbids and what it gives freely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from ...news import Feed, Use
from ...text.caps import is_open
from ...text.html import clean
from .linked import Linked

OPEN = (
    (
        re.compile(r"creativecommons\.org/(?:publicdomain|licenses)/(?:zero|publicdomain)/?(\d\.\d)?", re.I),
        "CC0 {}",
    ),
    (re.compile(r"creativecommons\.org/publicdomain/mark/?(\d\.\d)?", re.I), "Public Domain Mark {}"),
    (re.compile(r"creativecommons\.org/licenses/(by-sa|by)/(\d\.\d)", re.I), "CC {} {}"),
    (re.compile(r"creativecommons\.org/licenses/(by-nc-nd|by-nc-sa|by-nc|by-nd)/(\d\.\d)", re.I), "CC {} {}"),
)
_LICENCE_OF = frozenset(
    {"license", "cc:license", "dct:license", "dcterms:license", "dcterms.license", "schema:license", "xhv:license",
     "http://creativecommons.org/ns#license", "http://purl.org/dc/terms/license"}
)  # fmt: skip
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|tiff?)(?:[?#]|\Z)", re.IGNORECASE)
_LONGEST_NAME = 200
_NAMED = re.compile(r"\b(CC0|CC[ -](?:BY(?:-(?:SA|NC-SA|NC-ND|NC|ND))?))(?:\s+(\d\.\d))?", re.I)


@dataclass(frozen=True)
class Licence:
    """An open licence: its short name and the address it was found under."""

    name: str
    address: str = ""

    @property
    def open(self) -> bool:
        """True where it allows extracts in a work that is changed and sold: CC0, CC BY, CC BY-SA."""
        return is_open(self.name)

    def line(self, credit: str) -> str:
        """As a report records it: name, address, then the credit line the page asks for."""
        return "; ".join(part for part in (self.name, self.address, credit) if part)


def reserved(tree: HtmlElement, linked: Linked, refused: str) -> str:
    """Why the page may not be used, else empty: headers first, then meta, then JSON-LD."""
    if refused:
        return refused
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("http-equiv") or "").strip().lower()
        content = (meta.get("content") or "").strip().lower()
        if name == "tdm-reservation" and content.startswith("1"):
            return "meta tdm-reservation: 1"
        if name in ("robots", "noai", "ai-content-declaration") and re.search(r"\bnoai\b", content or name):
            return f"meta {name}: noai"
    if linked.free is False:
        return "isAccessibleForFree: false"
    return ""


def licence(tree: HtmlElement, linked: Linked) -> Licence | None:
    """The Creative Commons licence of the article, else None.

    Counts: JSON-LD ``license``, ``rel=license`` or RDFa ``license`` in head or body, a Creative Commons link
    in a footer. A link in running text is a mention, not a grant; one that is told of a picture is that picture's.
    """
    found = [linked.licence]
    found += [words for node, words in stated(tree) if pictured(node) is None]
    for link in tree.iter("a", "link"):
        href = link.get("href") or ""
        if "creativecommons.org" in href and _in_footer(link) and pictured(link) is None:
            found.append(href)
    for href in found:
        if found_one := named(href):
            return found_one
    return None


def stated(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Every element that states a licence, with its address or words: ``rel=license`` (HTML), ``property`` (RDFa, the
    vocabularies of Creative Commons, Dublin Core and schema.org), ``itemprop``, a meta of Dublin Core."""
    for node in tree.iter("a", "link", "meta", "span", "div", "p", "dd"):
        said = (
            " ".join(node.get(key) or "" for key in ("rel", "property", "itemprop", "name")).lower().split()
        )
        if _LICENCE_OF & set(said):
            words = node.get("href") or node.get("resource") or node.get("content") or ""
            yield node, words or (node.text_content() or "")[:_LONGEST_NAME]


def pictured(node: HtmlElement) -> str | None:
    """The address of the picture that an element is told of, empty where it has none; None where it is of the page.

    It is of a picture inside of a figure, or of what RDFa or microdata says to be an ImageObject or some other thing
    (``about``) than the page.
    """
    for one in (node, *node.iterancestors()):
        about = (one.get("about") or "").strip()
        kind = f"{one.get('typeof') or ''} {one.get('itemtype') or ''}".lower()
        if one.tag == "figure" or "imageobject" in kind or "stillimage" in kind:
            return about or next((img.get("src") or "" for img in one.iter("img")), "")
        if about and not about.startswith("#"):
            return about if _PICTURE.search(about) else None
    return None


def named(href: str) -> Licence | None:
    """The Creative Commons licence that an address or a name is of."""
    for pattern, name in OPEN:
        if match := pattern.search(href):
            parts = [part.upper() if part else "" for part in match.groups()]
            return Licence(name=name.format(*parts).strip(), address=clean(href))
    if (match := _NAMED.match(href.strip())) is not None:
        return Licence(name=" ".join(part.upper().replace("CC-", "CC ") for part in match.groups() if part))
    return None


def _in_footer(link: HtmlElement) -> bool:
    for parent in link.iterancestors():
        marks = f"{parent.tag} {parent.get('class') or ''} {parent.get('id') or ''}".lower()
        if "footer" in marks or "licen" in marks or "copyright" in marks:
            return True
    return False


def licensed(feed: Feed) -> bool:
    """True where the owner has said yes and names the licence: reservations bind whoever has none."""
    return feed.use is Use.DIGEST and bool(feed.licence)


def use_of(feed: Feed, found: Licence | None) -> Use:
    """The feed's use, raised to digest where feed or page give the text under an open licence
    and the owner says nothing.

    What the owner states beats a licence that is found.
    """
    known = found or named(feed.licence)
    if feed.use is Use.BRIEF and not feed.stated and known is not None and known.open:
        return Use.DIGEST
    return feed.use
