"""What a page says of itself in JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml.html import HtmlElement

from ...news import Photo
from ...text.html import plain

ARTICLES = frozenset(
    [
        "article",
        "newsarticle",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "askpublicnewsarticle",
        "backgroundnewsarticle",
        "opinionnewsarticle",
        "reviewnewsarticle",
        "liveblogposting",
        "blogposting",
        "socialmediaposting",
        "techarticle",
        "report",
        "scholarlyarticle",
        "satiricalarticle",
        "advertisercontentarticle",
    ]
)
GENRES = {"liveblogposting": "live", "satiricalarticle": "satire", "opinionnewsarticle": "opinion"}
"""Types that say what kind of report the page is."""
LISTS = frozenset(["collectionpage", "itemlist", "searchresultspage"])
PICTURES = frozenset(["imageobject", "photograph"])
_MAX_NODES, _MOST_PHOTOS = 5000, 50
_LONGEST = 300
"""Characters of what is said of a picture."""
_CDATA = re.compile(
    r"^\s*(?:/\*\s*)?(?://\s*)?<!\[CDATA\[(?:\s*\*/)?|(?:/\*\s*)?(?://\s*)?\]\]>(?:\s*\*/)?\s*$|^\s*<!--|-->\s*$"
)
_TRAILING = re.compile(r",(\s*[}\]])")


@dataclass(frozen=True, kw_only=True)
class Linked:
    """The article node of a page, empty strings where it is silent."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    lang: str = ""
    section: str = ""
    description: str = ""
    image: str = ""
    image_caption: str = ""
    image_credit: str = ""
    body: str = ""
    urls: tuple[str, ...] = ()
    free: bool | None = None
    """``isAccessibleForFree`` of the article or one of its parts; None where it is not said."""
    licence: str = ""
    credit: str = ""
    publisher: str = ""
    correction: str = ""
    """``correction`` of the article: the outlet's own words on what it put right (schema.org)."""
    types: frozenset[str] = field(default_factory=frozenset)
    """Lower-case types of all top-level nodes of the page."""
    photos: tuple[Photo, ...] = ()
    """Every ImageObject of the page, its licence as it stands there."""


def read_linked(tree: HtmlElement, urls: frozenset[str] = frozenset()) -> Linked:
    """The article node that tells most of this page; ``urls`` are addresses the page goes by."""
    roots = [root for script in tree.iter("script") for root in _loads(script)]
    nodes = list(_nodes(roots))
    index = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    top = list(_top(roots))
    types = frozenset(kind for node in top for kind in kinds(node))
    articles = [node for node in top if kinds(node) & ARTICLES]
    articles += [node for node in _entities(top) if kinds(node) & ARTICLES]
    if not articles:
        return Linked(types=types)
    photos = tuple(_photo(node, index) for node in nodes if kinds(node) & PICTURES and len(node) > 2)
    found = _article(max(articles, key=lambda node: _weight(node, urls)), index, types)
    return replace(found, photos=photos[:_MOST_PHOTOS])


def kinds(node: dict[str, Any]) -> frozenset[str]:
    """The node's types, lower case, without the vocabulary's address."""
    return frozenset(text(kind).rsplit("/", 1)[-1].lower() for kind in many(node.get("@type")))


def many(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def texts(value: Any, depth: int = 4) -> Iterator[str]:
    """Every string of a JSON-LD value as a clean line: strings, numbers, nodes (their value or name), lists of any."""
    for one in many(value):
        if isinstance(one, dict) and depth:
            inner = next((one[key] for key in ("@value", "@list", "@set", "name") if one.get(key)), None)
            yield from texts(inner, depth - 1)
        elif isinstance(one, list) and depth:
            yield from texts(one, depth - 1)
        elif isinstance(one, str | int | float) and not isinstance(one, bool) and (found := plain(str(one))):
            yield found


def text(value: Any) -> str:
    """The first string of a JSON-LD value, empty where there is none."""
    return next(texts(value), "")


def address(value: Any, depth: int = 4) -> str:
    """An address given as a string, an ``@id``, a ``url`` or a list or node of these."""
    for one in many(value):
        if isinstance(one, dict) and depth:
            one = next((one[key] for key in ("@id", "url", "contentUrl") if one.get(key)), "")
        if isinstance(one, dict | list) and depth:
            one = address(one, depth - 1)
        if isinstance(one, str) and one.strip():
            return one.strip()
    return ""


def _loads(script: HtmlElement) -> Iterator[Any]:
    if "ld+json" not in (script.get("type") or "").lower():
        return
    raw = _CDATA.sub("", script.text or "").strip().rstrip(";")
    for attempt in (raw, _TRAILING.sub(r"\1", raw)):
        try:
            yield json.loads(attempt, strict=False)
            return
        except (ValueError, RecursionError):
            continue


def _nodes(roots: list[Any]) -> Iterator[dict[str, Any]]:
    """Every object in the trees, at most ``_MAX_NODES``."""
    stack, seen = list(roots), 0
    while stack and seen < _MAX_NODES:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            seen += 1
            yield node
            stack.extend(value for value in node.values() if isinstance(value, dict | list))


def _top(roots: list[Any]) -> Iterator[dict[str, Any]]:
    """The nodes that stand by themselves: roots, members of lists and of ``@graph``."""
    stack, seen = list(reversed(roots)), 0
    while stack and seen < _MAX_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            if "@graph" in node:
                stack.append(node["@graph"])
            if "@type" in node:
                yield node


def _entities(top: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in top:
        yield from (
            one
            for key in ("mainEntity", "mainEntityOfPage")
            for one in many(node.get(key))
            if isinstance(one, dict)
        )


def _weight(node: dict[str, Any], urls: frozenset[str]) -> tuple[int, int]:
    """The node of this page first, then the one that says most."""
    said = sum(
        bool(node.get(key))
        for key in ("headline", "datePublished", "author", "articleBody", "image", "publisher")
    )
    return int(bool(urls.intersection(_addresses(node)))), said


def _addresses(node: dict[str, Any]) -> tuple[str, ...]:
    found = (address(node.get(key)) for key in ("url", "mainEntityOfPage", "@id"))
    return tuple(one.split("#")[0] for one in found if one.startswith(("http://", "https://", "/")))


def _article(node: dict[str, Any], index: dict[str, dict[str, Any]], types: frozenset[str]) -> Linked:
    def follow(value: Any) -> list[Any]:
        return [_named(one, index) if isinstance(one, dict) else one for one in many(value)]

    picture = next((one for one in follow(node.get("image")) + follow(node.get("thumbnailUrl")) if one), "")
    shown = picture if isinstance(picture, dict) else {}
    return Linked(
        headline=text(node.get("headline")) or text(node.get("name")),
        authors=tuple(dict.fromkeys(name for one in follow(node.get("author")) for name in texts(one))),
        published=text(node.get("datePublished")),
        modified=text(node.get("dateModified")),
        lang=text(node.get("inLanguage")),
        section=text(node.get("articleSection")),
        description=text(node.get("description")),
        image=address(shown.get("contentUrl")) or address(shown.get("url")) or address(picture),
        image_caption=text(shown.get("caption")) or text(shown.get("description")),
        image_credit=text(shown.get("creditText"))
        or text(shown.get("copyrightNotice"))
        or text(shown.get("creator")),
        body="\n\n".join(one for one in many(node.get("articleBody")) if isinstance(one, str)),
        urls=_addresses(node),
        free=_free(node, index),
        licence=address(node.get("license")),
        credit=text(node.get("creditText")) or text(node.get("copyrightNotice")),
        publisher=text(follow(node.get("publisher"))),
        correction=_correction(follow(node.get("correction"))),
        types=types,
    )


def _photo(node: dict[str, Any], index: dict[str, dict[str, Any]]) -> Photo:
    """What an ImageObject says of its rights (schema.org; IPTC has the same fields)."""

    def said(key: str) -> str:
        who = [_named(one, index) if isinstance(one, dict) else one for one in many(node.get(key))]
        return ", ".join(texts(who))[:_LONGEST]

    return Photo(
        url=address(node.get("contentUrl")) or address(node.get("url")) or address(node.get("@id")),
        licence=address(node.get("license"))[:_LONGEST],
        credit=said("creditText"),
        creator=said("creator") or said("author"),
        notice=said("copyrightNotice"),
        caption=said("caption") or said("description"),
        acquire=address(node.get("acquireLicensePage"))[:_LONGEST],
    )


def _named(node: dict[str, Any], index: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The node that this one only names by its ``@id``, else itself."""
    name = node.get("@id")
    return index.get(name, node) if isinstance(name, str) else node


def _correction(told: list[Any]) -> str:
    """The newest of the article's corrections: a text, or a CorrectionComment with one."""
    said = [text(one.get("text") or one) if isinstance(one, dict) else text(one) for one in told]
    return next((words for words in reversed(said) if words), "")


def _free(node: dict[str, Any], index: dict[str, dict[str, Any]]) -> bool | None:
    parts = [_named(one, index) for one in many(node.get("hasPart")) if isinstance(one, dict)]
    said = [_truth(value) for one in (node, *parts) for value in many(one.get("isAccessibleForFree"))]
    if False in said:
        return False
    return True if True in said else None


def _truth(value: Any) -> bool | None:
    word = (
        str(value.get("@value", value.get("@id")) if isinstance(value, dict) else value)
        .rsplit("/", 1)[-1]
        .strip()
        .lower()
    )
    return {"true": True, "false": False}.get(word)
