"""Feeds of every kind to one shape: RSS 0.9x to 2.0, RDF, Atom by feedparser, JSON Feed by our own parser.

The bytes are decoded here (see ``text.charsets``), so that a wrong charset in the header does no harm,
and looked at before any parser sees them: document types with entities are refused.
"""

from __future__ import annotations

import io
import re
import xml.parsers.expat
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

import feedparser

from ..errors import WrongType, each
from ..news import Photo
from ..ports import FeedContent, FeedEntry
from ..text.charsets import decode
from ..text.foreign import DAY_S, number
from ..text.html import plain
from ..text.language import tag
from ..text.stamps import read_stamp
from ..text.urls import absolute
from .jsonfeed import MAX_ENTRIES, MAX_NAMES, MAX_SUMMARY, parse_json_feed

MAX_DEPTH = 100
MAX_ATTRIBUTES = 500
"""Of one element; and as many namespaces may be declared in a feed. feedparser takes the square of either."""
MAX_INSIDE = 5000
"""Elements of one entry, or before the first; of categories, authors and links feedparser takes the square."""
MAX_BROKEN = 300_000
"""Characters read of a feed that is not well-formed."""
MAX_UNCLOSED = 5000
"""Elements never closed in such a feed; more is no accident."""
_HEAD = 20_000

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(rss|feed|rdf)[\s>/]", re.I)
_ENTRY_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s*>", re.I)
_ENTRY = re.compile(r"(?:.*:)?(?:item|entry)", re.I)
_OPENED = re.compile(r"<[A-Za-z]")
_CLOSED = re.compile(r"</[A-Za-z]|/>")
_HTML = re.compile(r"<(?:!doctype\s+html|html)[\s>]", re.I)
_ENTITY = re.compile(r"<!ENTITY\s|<!DOCTYPE[^>\[]{0,2000}\[", re.I)
_DECLARATION = re.compile(r"<\?xml\s[^<>]*+>", re.I)
"""The text is decoded already, so no declaration counts, the first or another."""
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_OPEN_LICENCE = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/[\w./-]+", re.I
)


def parse_feed(body: bytes, content_type: str, url: str, lang: str = "und") -> FeedContent:
    """What a feed says. Relative links start from ``url``, the address the feed came from; its dates are read in
    ``lang`` where it names no language.

    Raises WrongType for what is no feed: HTML, an empty body, JSON or XML of another kind, a document
    type with entities of its own, and anything the parser cannot survive. Dates come as aware UTC,
    None where missing or unreadable; a language as BCP-47, "und" where missing.
    """
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.I)
    label = charset.group(1).lower() if charset else ""
    label = "" if label in ("us-ascii", "ascii") else label  # a server's default, never meant
    text = _ILLEGAL.sub("", decode(body, label).text).lstrip("\ufeff \t\r\n")
    if not text:
        raise WrongType(f"{url} is empty", url=url)
    if text[0] in "{[":
        return parse_json_feed(text, url, lang)
    _require_feed(text, url)
    return _parse_xml(text, url, lang)


def _require_feed(text: str, url: str) -> None:
    head = _COMMENT.sub("", text[: _HEAD * 10])[:_HEAD]
    root = _ROOT.search(head)
    if _ENTITY.search(head[: root.start()] if root else head):
        raise WrongType(f"{url} declares entities of its own", url=url)
    html = _HTML.search(head)
    if html and (root is None or html.start() < root.start()):
        raise WrongType(f"{url} is a web page, not a feed", url=url)
    if root is None:
        raise WrongType(f"{url} is not a feed", url=url)


def _parse_xml(text: str, url: str, known: str) -> FeedContent:
    text = _cut(_DECLARATION.sub("", text))
    if not _is_sound(text, url):
        text = text[:MAX_BROKEN]
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        found = feedparser.parse(
            io.BytesIO(text.encode("utf-8")),
            response_headers=headers,
            sanitize_html=False,  # every text but ``content`` is made plain here
            resolve_relative_uris=False,
        )
    except Exception as error:  # whatever kills the parser is not a feed
        raise WrongType(f"{url} cannot be parsed as a feed", url=url) from error
    if not found.get("version") and not found.entries:
        raise WrongType(f"{url} is not a feed", url=url)
    feed = found.feed
    lang = tag(_text(feed, "language"))
    dated = lang if lang != "und" else known
    entries, bugs = each(found.entries[:MAX_ENTRIES], lambda entry: _entry(entry, url, dated))
    return FeedContent(
        title=_plain(feed, "title"),
        entries=tuple(entries),
        home=absolute(_text(feed, "link"), url),
        lang=lang,
        licence=_licence(feed),
        ttl_s=_ttl_s(feed),
        bugs=tuple(bugs),
    )


def _cut(text: str) -> str:
    """The feed without what follows its first ``MAX_ENTRIES`` entries, closed again."""
    root = _ROOT.search(text)
    end = next(islice(_ENTRY_END.finditer(text), MAX_ENTRIES - 1, None), None)
    if root is None or end is None:
        return text
    name = root.group(0)[1:].rstrip(" \t\r\n>/")
    return text[: end.end()] + ("</channel>" if name.lower() == "rss" else "") + f"</{name}>"


def _is_sound(text: str, url: str) -> bool:
    """Whether the text is well-formed XML, entities of HTML aside. Raises WrongType for a bomb of elements inside one
    another, of attributes, of namespaces, of elements in one entry."""
    parser = xml.parsers.expat.ParserCreate("utf-8")  # whatever a declaration says
    parser.UseForeignDTD(True)  # unknown entities are then no error
    depth = spaces = inside = 0

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth, spaces, inside
        depth += 1
        inside = 0 if _ENTRY.fullmatch(name) else inside + 1
        if inside > MAX_INSIDE:
            raise WrongType(f"{url} has more elements in an entry than a feed", url=url)
        spaces += sum(attribute.startswith("xmlns") for attribute in attributes)
        if depth > MAX_DEPTH:
            raise WrongType(f"{url} nests its elements too deep", url=url)
        if max(len(attributes), spaces) > MAX_ATTRIBUTES:
            raise WrongType(f"{url} has more attributes or namespaces than a feed", url=url)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(text.encode("utf-8"), True)
    except (xml.parsers.expat.ExpatError, LookupError, ValueError):
        if len(_OPENED.findall(text)) - len(_CLOSED.findall(text)) > MAX_UNCLOSED:
            raise WrongType(f"{url} never closes its elements", url=url) from None
        return False
    return True


def _entry(entry: Mapping[str, Any], url: str, feed_lang: str) -> FeedEntry:
    content, lang = _content(entry)
    return FeedEntry(
        link=absolute(_text(entry, "feedburner_origlink") or _text(entry, "link"), url),
        title=_plain(entry, "title"),
        summary=_plain(entry, "summary"),
        content=content,
        lang=tag(lang or _text(entry, "language") or _title_lang(entry)),
        byline=_byline(entry),
        published=read_stamp(_text(entry, "published"), feed_lang, url),
        updated=read_stamp(_text(entry, "updated"), feed_lang, url),
        section=_section(entry),
        image=_image(entry, url),
        photo=_photo(entry, url),
    )


def _value(node: Mapping[str, Any], key: str) -> Any:
    """None where the key is missing. feedparser's own ``get`` gives another key's value then."""
    if key not in node:
        return None
    return node[key]


def _text(node: Mapping[str, Any], key: str) -> str:
    value = _value(node, key)
    return value.strip() if isinstance(value, str) else ""


def _plain(node: Mapping[str, Any], key: str) -> str:
    return plain(_text(node, key)[:MAX_SUMMARY])


def _list(node: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = _value(node, key)
    return [part for part in value if isinstance(part, Mapping)] if isinstance(value, list) else []


def _content(entry: Mapping[str, Any]) -> tuple[str, str]:
    """(the longest content, its own language)."""
    texts = [(_text(part, "value"), _text(part, "language")) for part in _list(entry, "content")]
    return max(texts, key=lambda pair: len(pair[0]), default=("", ""))


def _title_lang(entry: Mapping[str, Any]) -> str:
    detail = _value(entry, "title_detail")
    return _text(detail, "language") if isinstance(detail, Mapping) else ""


def _byline(entry: Mapping[str, Any]) -> str:
    names = [_plain(author, "name") for author in _list(entry, "authors")[:MAX_NAMES]]
    names = [name for name in names if name and "@" not in name]
    whole = _plain(entry, "author")
    if not names and whole and "@" not in whole:
        names = [whole]
    return ", ".join(dict.fromkeys(names))[:200]


def _section(entry: Mapping[str, Any]) -> str:
    for found in _list(entry, "tags")[:MAX_NAMES]:
        name = _plain(found, "label") or _plain(found, "term")
        if name and len(name) <= 80 and "://" not in name:
            return name
    return ""


def _image(entry: Mapping[str, Any], url: str) -> str:
    for part in _list(entry, "media_content"):
        if _is_image(part) and (found := absolute(_text(part, "url"), url)):
            return found
    for part in _list(entry, "links"):
        if _text(part, "rel") == "enclosure" and _is_image(part):
            return absolute(_text(part, "href"), url)
    for part in _list(entry, "media_thumbnail"):
        if found := absolute(_text(part, "url"), url):
            return found
    return ""


def _photo(entry: Mapping[str, Any], url: str) -> Photo | None:
    """The picture of which the entry states terms (Media RSS 1.5.1: ``media:license``, ``media:credit``,
    ``media:copyright``).

    feedparser keeps these beside ``media:content``, whichever they stood in; of two pictures nobody could say whose
    they are.
    """
    pictures = {
        absolute(_text(part, "url"), url) for part in _list(entry, "media_content") if _is_image(part)
    }
    credit = ", ".join(
        filter(None, (_plain(part, "content") for part in _list(entry, "media_credit")[:MAX_NAMES]))
    )
    licence, notice = _value(entry, "media_license"), _plain(entry, "media_copyright")
    terms = (_text(licence, "href") or _text(licence, "content")) if isinstance(licence, Mapping) else ""
    found = next(iter(pictures)) if len(pictures) == 1 else ""
    if not found or not (terms or credit or notice):
        return None
    return Photo(url=found, licence=terms[:MAX_SUMMARY], credit=credit[:200], notice=notice[:200])


def _is_image(part: Mapping[str, Any]) -> bool:
    kind = _text(part, "medium") or _text(part, "type")
    address = _text(part, "url") or _text(part, "href")
    if kind:
        return kind.startswith("image")
    return bool(re.search(r"\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)", address, re.I))


def _licence(feed: Mapping[str, Any]) -> str:
    """An open licence by address; "all rights reserved" is none."""
    links = (_text(link, "href") for link in _list(feed, "links") if _text(link, "rel") == "license")
    return _first_licence([*links, _text(feed, "license"), _text(feed, "rights")])


def _first_licence(texts: Iterable[str]) -> str:
    return next((found.group(0) for text in texts if (found := _OPEN_LICENCE.search(text))), "")


def _ttl_s(feed: Mapping[str, Any]) -> float:
    """RSS ``ttl`` in minutes, at most a day."""
    return (number(_text(feed, "ttl"), DAY_S / 60) or 0.0) * 60
