"""The owner's list of sources: OPML 2.0 (opml.org/spec2.opml), one ``outline`` with ``xmlUrl`` for each feed.

Beside the attributes of the specification an outline may have ``use``, ``share``, ``licence``,
``attribution``, ``pictures``, ``country`` and ``weight``. What a feed does not say it takes from the outlines around
it, so that a folder may state the language of all it holds; ``text`` is its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from xml.sax.saxutils import quoteattr

import re2
from lxml import etree

from ..errors import StylebookError
from ..languages import FALLBACK
from ..log import log
from ..news import Feed, Pictures, Use
from ..text.charsets import decode
from ..text.html import clean
from ..text.language import tag
from ..text.urls import absolute, feed_key

MAX_FEEDS = 20_000
_RULES = re.compile(r"[+]|xpath|json", re.I)
"""Types of outlines that other readers keep for pages they scrape by rules of their own."""
MAX_ATTRIBUTES = 500
"""Equals signs in one element."""

_BARE = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_DECLARATION = re.compile(r"<\?xml\s[^<>]*+>", re.I)
_DOCTYPE = re2.compile(r"(?is)<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_COMMENT = re2.compile(rb"(?s)<!--.*?-->")
_INHERITED = (
    "language",
    "category",
    "use",
    "share",
    "licence",
    "attribution",
    "pictures",
    "country",
    "weight",
)


def opml_read(file: bytes) -> tuple[Feed, ...]:
    """The feeds of an OPML file in its order, each address once, whatever the nesting.

    Forgives bare ampersands, HTML entities, wrong charsets, unclosed and misspelt elements. An address
    that is not http(s) is left out and logged. ``outlet`` is empty where the outline has no ``text``:
    the feed's own title then. Raises StylebookError for what is no OPML and for a wrong ``use``,
    ``pictures``, ``share`` or ``weight``.
    """
    feeds: dict[str, Feed] = {}
    known: set[str] = set()
    for outline in _root(file).iter("{*}outline"):
        own = _attributes(outline)
        address = own.get("xmlurl", "") or (own.get("url", "") if own.get("type") in ("rss", "atom") else "")
        if not address or _RULES.search(own.get("type", "")):
            continue
        address = re.sub(r"^feed://", "http://", re.sub(r"^feed:(?://)?(?=https?:)", "", address))
        url = absolute(address, "")
        if not url or len(feeds) >= MAX_FEEDS:
            log.warning("source.skipped", url=address[:200])
            continue
        if feed_key(url) not in known:
            known.add(feed_key(url))
            feeds[url] = replace(_feed(url, own, _around(outline)), folder=_folder(outline))
    return tuple(feeds.values())


def opml_others(file: bytes) -> tuple[tuple[str, str], ...]:
    """(name, type) of the outlines that are no feeds but pages with rules how to read them ("HTML+XPath")."""
    rows = (_attributes(outline) for outline in _root(file).iter("{*}outline"))
    return tuple(
        (own.get("text", "") or own["xmlurl"], own["type"])
        for own in rows
        if own.get("xmlurl") and _RULES.search(own.get("type", ""))
    )


def opml_write(feeds: Iterable[Feed], title: str) -> bytes:
    """An OPML file of these feeds, UTF-8. ``opml_read`` gives the same feeds back."""
    lines = [f"    {line}" for line in _nested(feeds)]
    return "\n".join([*_head(title), "  <body>", *lines, "  </body>", "</opml>", ""]).encode()


def opml_add(file: bytes, *feeds: Feed) -> bytes:
    """The same file with these outlines, in their folders, at the end of its body; not one other byte changes.

    Raises StylebookError for a file without a body.
    """
    charset = decode(file).charset
    wide = charset.startswith(("utf-16", "utf-32", "utf_16", "utf_32"))
    if wide:
        mark = file[: len(file) - len(decode(file).text.encode(charset))]
        return mark + opml_add_ascii(decode(file).text.encode(), feeds, "utf-8").decode().encode(charset)
    return opml_add_ascii(file, feeds, charset)


def opml_add_ascii(file: bytes, feeds: Sequence[Feed], charset: str) -> bytes:
    """``opml_add`` for a file whose charset holds ASCII as it is."""
    newline = b"\r\n" if b"\r\n" in file else b"\n"
    lines = [line.encode(charset, "xmlcharrefreplace") for line in _nested(feeds)]
    blanked = _COMMENT.sub(lambda comment: b" " * len(comment.group()), file)
    empty = re.search(rb"((?:(?<![ \t])[ \t]+)?)<body\s*+/>", blanked, re.I)
    if empty:
        indent = empty.group(1)
        added = b"".join(indent + b"  " + line + newline for line in lines)
        body = b"".join([indent, b"<body>", newline, added, indent, b"</body>"])
        return file[: empty.start()] + body + file[empty.end() :]
    ends = list(re.finditer(rb"((?:(?<![ \t])[ \t]+)?)</body\s*+>", blanked, re.I))
    if not ends:
        raise StylebookError("the list of sources has no <body>", key="feeds.opml", allowed="OPML 2.0")
    indent = ends[-1].group(1)
    at = ends[-1].start()
    before = b"" if at == 0 or file[:at].endswith(b"\n") else newline
    return file[:at] + before + b"".join(indent + b"  " + line + newline for line in lines) + file[at:]


def opml_example(title: str) -> bytes:
    """A list without feeds and with a commented example, for ``broadsheet init``."""
    example = Feed(
        url="https://example.org/news.xml",
        outlet="Example Gazette",
        lang=FALLBACK,
        country="GB",
        home="https://example.org/",
        beat="politics",
    )
    words = [
        "    <!-- One outline for each feed:",
        f"    {_outline(example)}",
        "    text: name of the outlet (left out: the feed's own title). language: BCP-47. category: beat.",
        "    use: link (a link only), brief (facts and passages of at most 25 words; the default), digest",
        "    (extracts; needs the outlet's yes or an open licence: then add licence and attribution, and",
        '    share="0.6" for more than a quarter of a text). pictures: none, licensed (photographs with an open',
        "    licence of their own; the default), allowed (all, with the outlet's yes).",
        "    country: ISO 3166. weight: 1 is normal. -->",
    ]
    return "\n".join([*_head(title), "  <body>", *words, "  </body>", "</opml>", ""]).encode()


def _head(title: str) -> list[str]:
    shown = html.escape(clean(title), quote=False)
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{shown}</title></head>",
    ]


def _root(file: bytes) -> etree._Element:
    text = _ILLEGAL.sub("", decode(file).text)
    text = _DECLARATION.sub("", text)
    text = _DOCTYPE.sub("", text, count=1)
    text = _NAMED.sub(lambda name: html.escape(html.unescape(name.group())), _BARE.sub("&amp;", text))
    if any(piece.count("=") > MAX_ATTRIBUTES for piece in text.split("<")):
        raise StylebookError(
            "an element with so many attributes is not OPML", key="feeds.opml", allowed="OPML 2.0"
        )
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(text.strip().encode() or b"<empty/>", parser=parser)
    except (etree.LxmlError, ValueError):  # names and namespaces that are none
        root = None
    if root is None or (_name(root) != "opml" and root.find(".//{*}outline") is None):
        raise StylebookError("the list of sources is not OPML", key="feeds.opml", allowed="OPML 2.0")
    if parser.error_log and root.find(".//{*}outline") is None:
        raise StylebookError(
            f"the list of sources breaks off: {parser.error_log[0].message.strip()}",
            key="feeds.opml",
            allowed="OPML 2.0",
        )
    return root


def _name(node: etree._Element) -> str:
    """Without its namespace, whatever stands in it."""
    return re.split("[}:]", node.tag)[-1].lower() if isinstance(node.tag, str) else ""


def _attributes(outline: etree._Element) -> dict[str, str]:
    return {str(name).lower(): clean(str(value)) for name, value in outline.attrib.items()}


def _around(outline: etree._Element) -> dict[str, str]:
    """What the outlines around this one say for all they hold, the nearest first."""
    found: dict[str, str] = {}
    for node in outline.iterancestors("{*}outline"):
        for name, value in _attributes(node).items():
            if name in _INHERITED and value:
                found.setdefault(name, value)
    return found


def _folder(outline: etree._Element) -> str:
    """The names of the outlines around it that hold no feed themselves, the outermost first."""
    around = [_attributes(node) for node in outline.iterancestors("{*}outline")]
    names = [own.get("text", "") or own.get("title", "") for own in around if not own.get("xmlurl")]
    return "/".join(name.replace("/", "-") for name in reversed(names) if name)[:200]


def _nested(feeds: Iterable[Feed]) -> Iterator[str]:
    """Lines of outlines, those of one folder together."""
    folders: dict[str, list[Feed]] = {}
    for feed in feeds:
        folders.setdefault(feed.folder, []).append(feed)
    for folder, own in folders.items():
        names = [name for name in folder.split("/") if name]
        for depth, name in enumerate(names):
            yield f"{'  ' * depth}<outline text={quoteattr(clean(name))}>"
        yield from (f"{'  ' * len(names)}{_outline(feed)}" for feed in own)
        yield from (f"{'  ' * depth}</outline>" for depth in reversed(range(len(names))))


def _feed(url: str, own: Mapping[str, str], around: Mapping[str, str]) -> Feed:
    said = {**around, **{name: value for name, value in own.items() if value}}
    use = said.get("use", Use.BRIEF.value).lower()
    if use not in set(Use):
        raise StylebookError(
            f"{url}: use = {use!r}: link, brief or digest", key="use", value=use, allowed=sorted(Use)
        )
    pictures = said.get("pictures", Pictures.LICENSED.value).lower()
    if pictures not in set(Pictures):
        raise StylebookError(
            f"{url}: pictures = {pictures!r}: none, licensed or allowed",
            key="pictures",
            value=pictures,
            allowed=sorted(Pictures),
        )
    category = said.get("category", "").partition(",")[0].strip().rstrip("/")
    return Feed(
        url=url,
        outlet=said.get("text", "") or said.get("title", ""),
        lang=tag(said.get("language", "")),
        country=said.get("country", "").upper()[:3],
        home=absolute(said.get("htmlurl", ""), url) if said.get("htmlurl") else "",
        beat=category.rpartition("/")[2],
        use=Use(use),
        stated=said.get("use", "").lower() == Use.BRIEF.value,
        share=_number(url, said, "share", 0.25, most=1.0),
        licence=said.get("licence", "") or said.get("license", ""),
        attribution=said.get("attribution", ""),
        pictures=Pictures(pictures),
        weight=_number(url, said, "weight", 1.0, most=100.0),
        paused=own.get("paused", "").lower() in ("true", "1", "yes"),
    )


def _number(url: str, said: Mapping[str, str], key: str, default: float, *, most: float) -> float:
    text = said.get(key, "")
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= most:
        raise StylebookError(
            f"{url}: {key} = {text!r}: a number from 0 to {most:g}",
            key=key,
            value=text,
            allowed=f"0 to {most:g}",
        )
    return value


def _outline(feed: Feed) -> str:
    pairs = [
        ("text", feed.outlet),
        ("type", "rss"),
        ("xmlUrl", feed.url),
        ("htmlUrl", feed.home),
        ("language", "" if feed.lang == "und" else feed.lang),
        ("country", feed.country),
        ("category", feed.beat),
        ("use", feed.use.value if feed.stated or feed.use is not Use.BRIEF else ""),
        ("share", "" if feed.share == 0.25 else f"{feed.share:g}"),
        ("licence", feed.licence),
        ("attribution", feed.attribution),
        ("pictures", "" if feed.pictures is Pictures.LICENSED else feed.pictures.value),
        ("weight", "" if feed.weight == 1.0 else f"{feed.weight:g}"),
        ("paused", "true" if feed.paused else ""),
    ]
    shown = [f"{name}={quoteattr(clean(value))}" for name, value in pairs if value]
    return f"<outline {' '.join(shown)}/>"
