"""Pages that are no article: paywalls, consent walls, logins, lists of headlines."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from lxml.html import HtmlElement

from ...text.html import clean, link_share
from ...text.listed import on_pages
from ...text.urls import canonical
from .linked import LISTS, Linked

MOST_TEASERS = 400
"""Boxes and paragraphs looked at to tell a page of headlines."""
_SCREEN = 600
"""A wall says what it is in few words; a text longer than this many characters is no wall."""

_FEW = 200
"""Fewer characters than this are no story by themselves."""

_LOGIN_PATH = re.compile(
    r"/(?:login|signin|sign-in|log-in|anmelden|connexion|account/login|sso|auth)(?:[/?.#]|$)", re.I
)
_CONSENT_PATH = re.compile(
    r"(?:^|//|[./])(?:consent|cmp|privacy-gate|zustimmung|datenschutz-zustimmung)[./?-]", re.I
)


@cache
def _asks(what: str) -> re.Pattern[str]:
    """By which words a page asks to log in, to consent or to pay: the name of a list of pages."""
    return re.compile(on_pages(what, inside=True), re.I)


def wall(tree: HtmlElement, url: str, text: str, *, dense: bool = False) -> str:
    """paywall, consent-wall or login-page, else empty. ``text`` is what was read from the page.

    A page with a screenful of text is what it seems; a short one is a wall where its address, a
    password field or its own words say so.
    """
    little = len(text) <= (_SCREEN // 3 if dense else _SCREEN)
    few = len(text) <= (_FEW // 3 if dense else _FEW)
    by_path, form = bool(_LOGIN_PATH.search(url)), _password(tree)
    if form and (by_path or ((few or little) and _asks("log_in").search(_titles(tree)))):
        return "login-page"
    if not little:
        return ""
    shown = _shown(tree)
    if few and (form or by_path) and _asks("log_in").search(shown):
        return "login-page"
    if _asks("pay").search(shown):
        return "paywall"
    asked = len(_asks("consent").findall(text)) >= 2 or (
        few and len(_asks("consent").findall(shown[:3000])) >= 3
    )
    return "consent-wall" if asked or (few and _CONSENT_PATH.search(url)) else ""


def listing(tree: HtmlElement, linked: Linked, url: str, paragraphs: tuple[str, ...]) -> bool:
    """True for a page of headlines: a front page, a section, a search result.

    Such a page names no article of its own, and its headings are links with a line or two below each.
    """
    kind = _og_type(tree)
    if kind == "article" or (linked.headline and not linked.types & LISTS):
        return False
    told = kind == "website" or bool(linked.types & LISTS)
    if _teased(tree, paragraphs, url) > 0.6 or _is_front(url):
        return True
    if _names_itself(tree):
        return False
    words = sum(map(len, paragraphs))
    links = sum(len(clean(" ".join(link.itertext()))) for link in tree.iter("a"))
    ends = sum(text[-1:] in '.!?\u3002\uff01\uff1f"\u201d\u300d\u00bb' for text in paragraphs)
    unfinished = 1 - ends / len(paragraphs) if paragraphs else 1.0
    return words < 4000 and unfinished > (0.6 if told else 0.8) and links > 3 * words


def _names_itself(tree: HtmlElement) -> bool:
    """One ``h1`` of four words (dense scripts: 12 characters) or more that begins the page's title:
    an article's name."""
    heads = [head for node in tree.iter("h1") if (head := clean(" ".join(node.itertext())))]
    title = clean(" ".join(word for node in list(tree.iter("title"))[:1] for word in node.itertext()))
    long = len(heads) == 1 and (
        len(heads[0].split()) >= 4 or (not heads[0].isascii() and len(heads[0]) >= 12)
    )
    return long and title.casefold().startswith(heads[0].casefold())


def _is_front(url: str) -> bool:
    """An address without a path; a query with a number ("?p=2895") names a piece."""
    path, _, query = re.sub(r"^https?://[^/]+", "", url).partition("?")
    return not path.strip("/") and not any(map(str.isdecimal, query))


def _teased(tree: HtmlElement, paragraphs: tuple[str, ...], url: str) -> float:
    """Part of the text that stands below headings which are links to other pages, each in a small box of its own."""
    here = canonical(url)
    paragraphs = paragraphs[:MOST_TEASERS]
    boxes: dict[HtmlElement, str] = {}
    heads = 0
    for head in tree.iter("h2", "h3", "h4"):
        if link_share(head) < 0.9 or any(
            canonical(link.get("href") or "", url) == here for link in head.iter("a")
        ):
            continue
        box = head.getparent()
        while box is not None and box.getparent() is not None and len(box) == 1:
            box = box.getparent()
        if box is not None and box not in boxes and len(boxes) < MOST_TEASERS:
            few = sum(1 for _ in islice(box.iter("h2", "h3", "h4"), 3)) < 3
            words = clean(" ".join(box.itertext())) if few else ""
            boxes[box] = words if len(words) < 1500 else ""
        heads += bool(box is not None and boxes.get(box))
    teasers = [words for words in boxes.values() if words]
    if heads < 2 or not paragraphs:
        return 0.0
    covered = sum(len(text) for text in paragraphs if any(text[:60] in words for words in teasers))
    return covered / sum(map(len, paragraphs))


def _titles(tree: HtmlElement) -> str:
    return clean(" ".join(word for node in tree.iter("title", "h1") for word in node.itertext()))


def _og_type(tree: HtmlElement) -> str:
    return next(
        (
            (meta.get("content") or "").lower()
            for meta in tree.iter("meta")
            if meta.get("property") == "og:type"
        ),
        "",
    )


def _password(tree: HtmlElement) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in tree.iter("input"))


def _shown(tree: HtmlElement) -> str:
    body = tree.find(".//body")
    words = (
        node.text_content()
        for node in (body if body is not None else tree).iter(
            "p", "h1", "h2", "h3", "button", "a", "label", "div"
        )
        if len(node) == 0 or node.tag == "p"
    )
    return clean(" ".join(words))[:20_000]
