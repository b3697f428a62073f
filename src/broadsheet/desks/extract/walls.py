"""Pages that are no article: paywalls, consent walls, logins, lists of headlines."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ...text.html import clean, link_share
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
_LOGIN = re.compile(
    r"\b(?:log ?in|sign ?in|anmelden|einloggen|se connecter|connectez-vous|iniciar sesi\u00f3n|inicia sesi\u00f3n|accedi|inloggen"
    r"|\u0432\u043e\u0439\u0434\u0438\u0442\u0435|\u0432\u043e\u0439\u0442\u0438)\b|\u30ed\u30b0\u30a4\u30f3|\ub85c\uadf8\uc778|\u767b\u5f55|\u767b\u5165|\u062a\u0633\u062c\u064a\u0644 \u0627\u0644\u062f\u062e\u0648\u0644",
    re.I,
)
_CONSENT = re.compile(
    r"\bcookies?\b|\bconsent\b|\bpersonal data\b|\beinwilligung\b|\btracking\b|\bdonn\u00e9es personnelles\b|\bdatos personales\b"
    r"|\bdati personali\b|\btoestemming\b|\u30af\u30c3\u30ad\u30fc|\u30af\u30c3\u30ad\u30fc|\ucfe0\ud0a4|\u7f13\u5b58\u6587\u4ef6|\u0645\u0644\u0641\u0627\u062a \u062a\u0639\u0631\u064a\u0641",
    re.I,
)
_PAY = re.compile(
    r"\bsubscribers? only|\bsubscribe (?:now )?to (?:read|continue|keep|unlock|access)|\bsubscription required|\balready a (?:subscriber|member)|\bto (?:continue|keep) reading"
    r"|\bthis (?:article|content|story) is (?:for|exclusive|reserved|available)|\bfor (?:our )?subscribers|\bunlock (?:this|the full)"
    r"|\bnur f\u00fcr abonnent|\bweiterlesen mit|\bbereits abonnent|\bmit einem abo|\bim abo lesen|\bplus-artikel"
    r"|\br\u00e9serv\u00e9e?s? (?:aux|\u00e0 nos) abonn|\bpour lire la suite|\bd\u00e9j\u00e0 abonn|\bil vous reste \d+ ?%"
    r"|\b(?:solo|exclusivo) para suscriptores|\bsuscr\u00edbete para|\bcontenido exclusivo|\bper (?:gli )?abbonati|\babbonati per|\bsei gi\u00e0 abbonato"
    r"|\balleen voor abonnees|\bverder lezen|\bword abonnee"
    r"|\b\u043f\u043e \u043f\u043e\u0434\u043f\u0438\u0441\u043a\u0435|\b\u0434\u043b\u044f \u043f\u043e\u0434\u043f\u0438\u0441\u0447\u0438\u043a\u043e\u0432"
    r"|\u6709\u6599\u4f1a\u54e1|\u4f1a\u54e1\u9650\u5b9a|\u6709\u6599\u8a18\u4e8b|\u6b8b\u308a\s*+\d*+\s*+\u6587\u5b57|\uad6c\ub3c5\uc790 \uc804\uc6a9|\uc720\ub8cc \ud68c\uc6d0|\u8ba2\u9605\u540e|\u4ed8\u8d39\u9605\u8bfb|\u4f1a\u5458\u4e13\u4eab|\u8a02\u95b1\u5f8c|\u6703\u54e1\u5c08\u4eab"
    r"|\u0644\u0644\u0645\u0634\u062a\u0631\u0643\u064a\u0646|\u0627\u0634\u062a\u0631\u0643 \u0644\u0642\u0631\u0627\u0621\u0629",
    re.I,
)


def wall(tree: HtmlElement, url: str, text: str, *, dense: bool = False) -> str:
    """paywall, consent-wall or login-page, else empty. ``text`` is what was read from the page.

    A page with a screenful of text is what it seems; a short one is a wall where its address, a
    password field or its own words say so.
    """
    little = len(text) <= (_SCREEN // 3 if dense else _SCREEN)
    few = len(text) <= (_FEW // 3 if dense else _FEW)
    by_path, form = bool(_LOGIN_PATH.search(url)), _password(tree)
    if form and (by_path or ((few or little) and _LOGIN.search(_titles(tree)))):
        return "login-page"
    if not little:
        return ""
    shown = _shown(tree)
    if few and (form or by_path) and _LOGIN.search(shown):
        return "login-page"
    if _PAY.search(shown):
        return "paywall"
    asked = len(_CONSENT.findall(text)) >= 2 or (few and len(_CONSENT.findall(shown[:3000])) >= 3)
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
    """One ``h1`` of four words or more (dense scripts: 12 characters) that the page's title begins with: an article's name."""
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
