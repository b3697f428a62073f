"""Text out of markup: inert, one blank between words, one string per paragraph."""

from __future__ import annotations

import html as entities
import re
import unicodedata
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree
from lxml import html as lxml_html

from . import limits
from .raised import settle_raised

MAX_CHARACTERS = 2_000_000
"""Markup left after scripts, styles and embedded pictures are gone; what follows is not read."""
MAX_DEPTH = 200
"""Elements inside one another beyond this are taken out of each other."""

_INERT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_SUSPECT = re.compile(f"{_INERT.pattern}|[\x80-\x9f]")
_REFERRED = {
    code: char
    for code in range(0x80, 0xA0)
    if (char := bytes([code]).decode("cp1252", "ignore")) and code != 0x85
}
_BLANKS = re.compile(r"[\s\u0085\u2028\u2029]+")
_DEAD = re.compile(r"<(?:(script|style|svg|template|iframe|object|math)\b([^<>]{0,400})|!--)", re.I)
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,80}base64,[A-Za-z0-9+/=\s]{100,}")
_PROLOGUE = re.compile(r"^(?:\s*+<\?xml[^<>]*+>?+)++")
"""XML declarations before a page, closed or not: the parser looks for an encoding in them at length."""
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)([^<>]*+)>")
_OPENED = re.compile(r"<[a-zA-Z]")
_ATTRIBUTES = re.compile(
    r"(<[a-zA-Z][^\s/>]*+(?>[\s/=]*+(?:\"[^\"]*+\"|'[^']*+'|[^\s/>=\"']++|[\"']))"
    rf"{{0,{2 * limits.ATTRIBUTES}}}+)([^>]*+)"
)
"""An element with names and values of as many attributes as may be, and the rest: the parser takes quadratic time."""
_HUGE = re.compile(r"&#(?:\d{9,}+|[xX][0-9a-fA-F]{9,}+);?")
"""References to characters that do not exist; the digits alone would be too many to read as a number."""
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dt",
        "dd",
        "option",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "iframe",
        "object",
        "head",
        "title",
        "select",
        "option",
        "button",
        "input",
    ]
)


def clean(text: str) -> str:
    """One line of inert text: NFC, blanks folded to one, no controls, no bidi overrides or isolates.

    Also gone: soft hyphens, zero-width spaces, byte order marks, lone surrogates, tag characters.
    The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
    """
    return _BLANKS.sub(" ", _INERT.sub("", unicodedata.normalize("NFC", text))).strip()


class Parsed(NamedTuple):
    """The tree of a page (None where there is no markup), and what of it was not read, in words for the ledger."""

    tree: lxml_html.HtmlElement | None
    note: str


def parse(text: str) -> lxml_html.HtmlElement | None:
    """The tree of ``parsed``."""
    return parsed(text).tree


def parsed(text: str) -> Parsed:
    """The tree of a page, whatever the page is: tag soup, a nesting bomb, twenty megabytes.

    Large pages lose scripts (JSON-LD stays), styles, comments and embedded pictures first and are
    cut at ``MAX_CHARACTERS``; elements and attributes beyond ``limits`` are not read. None where there is no markup
    at all. Texts are free of controls, and raised and
    lowered characters are written so that they keep their sense (``raised``).
    """
    text = _PROLOGUE.sub("", _INERT.sub("", text), count=1)
    if len(text) > MAX_CHARACTERS // 4:
        text = _EMBEDDED.sub("", _without_dead(text))
    text, note = _bounded(text)
    if _depth(text) > MAX_DEPTH and _depth(text := _without_dead(text)) > MAX_DEPTH:
        text = _flatten(text)
    try:
        tree = lxml_html.document_fromstring(
            text, parser=lxml_html.HTMLParser(remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Parsed(None, note)
    _make_inert(tree, attributes="&#" in text)
    settle_raised(tree)
    return Parsed(tree, note)


def _bounded(text: str) -> tuple[str, str]:
    """The markup within the limits, and what was left out."""
    notes = []
    if len(text) > MAX_CHARACTERS:
        text = text[:MAX_CHARACTERS]
        notes.append(f"markup beyond {MAX_CHARACTERS} characters left out")
    beyond = next(islice(_OPENED.finditer(text), limits.ELEMENTS, None), None)
    if beyond:
        text = text[: beyond.start()]
        notes.append(f"elements beyond {limits.ELEMENTS} left out")
    crowded = 0

    def begun(tag: re.Match[str]) -> str:
        nonlocal crowded
        over = tag[2].strip(" \t\r\n\f/=") != ""
        crowded += over
        return tag[1] if over else tag[0]

    text = _ATTRIBUTES.sub(begun, text)
    if crowded:
        notes.append(f"attributes beyond {limits.ATTRIBUTES} left out in {crowded} elements")
    return text, "; ".join(notes)


def _make_inert(tree: lxml_html.HtmlElement, *, attributes: bool) -> None:
    """Take controls out of the tree once more: character references ("&#1;") are only decoded there.

    References to 128 to 159 mean what they mean in windows-1252, as in HTML. Of attributes only
    where the page has numeric references at all.
    """
    for node in tree.iter():
        if node.text and _SUSPECT.search(node.text):
            node.text = _inert(node.text)
        if node.tail and _SUSPECT.search(node.tail):
            node.tail = _inert(node.tail)
        if attributes:
            for name, value in node.attrib.items():
                if _SUSPECT.search(value):
                    node.set(name, _inert(value))


def _inert(text: str) -> str:
    return _INERT.sub("", text.translate(_REFERRED))


def _without_dead(text: str) -> str:
    """Cut scripts but JSON-LD, styles, drawings and comments in one pass; unclosed ones to the end."""
    lower = text.lower()
    kept: list[str] = []
    place = 0
    while (match := _DEAD.search(text, place)) is not None:
        name, rest = match.groups()
        if name and "ld+json" in rest:
            kept.append(text[place : match.end()])
            place = match.end()
            continue
        kept.append(text[place : match.start()])
        end = lower.find(f"</{name.lower()}" if name else "-->", match.end())
        if end < 0:
            return "".join(kept)
        place = end + 3 if not name else max(end, text.find(">", end) + 1)
    kept.append(text[place:])
    return "".join(kept)


def _depth(text: str) -> int:
    """Deepest nesting, roughly: end tags close the last element whatever its name."""
    depth = deepest = 0
    for match in _TAG.finditer(text):
        closing, name, rest = match.groups()
        if name.lower() in _VOID or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _flatten(text: str) -> str:
    """Drop the tags that stand deeper than ``MAX_DEPTH``; keep the paragraphs and the words."""
    depth = 0
    kept: list[str] = []
    end = 0
    for match in _TAG.finditer(text):
        closing, name, rest = match.groups()
        kept.append(text[end : match.start()])
        end = match.end()
        alone = name.lower() in _VOID or rest.endswith("/")
        if closing and not alone:
            depth = max(0, depth - 1)
        if depth < MAX_DEPTH // 2 or name.lower() in ("p", "br"):
            kept.append(match.group())
        if not closing and not alone:
            depth += 1
    kept.append(text[end:])
    return "".join(kept)


def plain(markup: str) -> str:
    """One line of inert text from a string that may hold markup and entities (a feed's title).

    Of the markup ``limits.FIELD`` characters are read; words that are too long are shortened.
    """
    return limits.cut_words(" ".join(paragraphs(markup[: limits.FIELD])))


def paragraphs(markup: str) -> tuple[str, ...]:
    """The paragraphs of a fragment of HTML or of plain text with line breaks, clean and not empty."""
    if "<" not in markup:
        lines = re.split(r"\r\n|\n", entities.unescape(_HUGE.sub("\ufffd", markup)))
        return tuple(line for line in map(clean, lines) if line)
    tree = parse(f"<html><body><div>{markup}</div></body></html>")
    if tree is None:
        return ()
    return blocks(tree)


def blocks(tree: Any) -> tuple[str, ...]:
    """The text of a tree, one string per block element or pair of line breaks, in reading order."""
    found: list[str] = []
    line: list[str] = []

    def close() -> None:
        text = clean("".join(line))
        line.clear()
        if text:
            found.append(text)

    breaks = 0
    skip: Any = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if skip is not None:
            if event == "end" and node is skip:
                skip = None
                line.append(node.tail or "")
            continue
        if event == "start":
            if tag in _SILENT or not tag:
                skip = node
                continue
            if tag in _BLOCKS:
                close()
            if tag == "br":
                breaks += 1
                line.append(" ")
                if breaks > 1:
                    close()
            line.append(node.text or "")
            breaks = 0 if (node.text or "").strip() else breaks
        else:
            if tag in _BLOCKS:
                close()
            line.append(node.tail or "")
            breaks = 0 if (node.tail or "").strip() else breaks
    close()
    return tuple(found)


def link_share(node: Any) -> float:
    """Part of an element's text that stands inside links, 0 to 1."""
    whole = len(clean(" ".join(node.itertext())))
    linked = sum(len(clean(" ".join(link.itertext()))) for link in node.iter("a"))
    return linked / whole if whole else 0.0
