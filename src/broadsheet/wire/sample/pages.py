"""Pages of the sample wire, with all that stands around an article on the open web.

After ``build.py`` of the story pack "summit" (CC0 1.0), whose pages come out byte for byte.
"""

from __future__ import annotations

import binascii
import html
import json
import re
import struct
import zlib
from typing import Any

from ...text.language import direction
from .material import Material, SampleArticle, SampleOutlet, words

_STYLE = (
    "<style>body{font-family:Georgia,serif;margin:0 auto;max-width:70rem;line-height:1.6}nav a{margin:0 .6rem}"
    ".ad,.cookie{background:#eee;padding:1rem}aside{font-size:.9rem}</style>"
)
_FEED_TYPES = {"json": "application/feed+json", "atom": "application/atom+xml"}


def picture(seed: str, width_px: int = 640, height_px: int = 360) -> bytes:
    """A plain two-colour gradient as PNG, so that picture addresses resolve."""
    crc = zlib.crc32(seed.encode())
    low, high = ([(crc >> shift) & 255 for shift in shifts] for shifts in ((0, 8, 16), (8, 16, 24)))
    rows = b"".join(
        b"\0" + bytes(low[i] + (high[i] - low[i]) * y // height_px for i in range(3)) * width_px
        for y in range(height_px)
    )

    def chunk(kind: bytes, payload: bytes) -> bytes:
        check = binascii.crc32(kind + payload) & 0xFFFFFFFF
        return struct.pack(">I", len(payload)) + kind + payload + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    packed = chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + packed + chunk(b"IEND", b"")


def encode(text: str, charset: str) -> bytes:
    """Bytes in the outlet's charset; what it cannot say becomes a character reference."""
    return text.encode("cp932" if charset.lower() == "shift_jis" else charset, "xmlcharrefreplace")


class Pages:
    """Renders pages of ``material`` with links that start at ``base``."""

    def __init__(self, material: Material, base: str) -> None:
        self._material = material
        self._base = base.rstrip("/")
        self._words = words()

    def url(self, reserved: str) -> str:
        """``https://x.example/path`` as ``BASE/x/path``."""
        return re.sub(r"^https://([a-z0-9-]+)\.example/", lambda m: f"{self._base}/{m.group(1)}/", reserved)

    def root(self, outlet: SampleOutlet) -> str:
        return self.url(f"https://{outlet.id}.example/")

    def article(self, article: SampleArticle, outlet: SampleOutlet) -> str:
        """The page of one article."""
        rtl = _rtl(article.lang)
        top, foot = self._chrome(outlet, article)
        head = self._head(outlet, article.title, article.summary, self.url(article.url), article)
        if "tag_soup" in article.quirks:
            return self._soup(article, outlet, head, top, foot, rtl)
        core = self._core(article, outlet)
        return (
            f'<!DOCTYPE html>\n<html lang="{outlet.html_lang}"{rtl}>\n<head>\n{head}\n</head>\n<body>\n'
            f"{top}\n{core}\n{foot}\n</body>\n</html>\n"
        )

    def index(self, outlet: SampleOutlet) -> str:
        """The outlet's front page: its articles, newest first."""
        top, foot = self._chrome(outlet)
        items = "".join(
            f'<li><h2><a href="{_e(self.url(a.url))}">{_e(a.title)}</a></h2><p>{_e(a.summary)}</p></li>'
            for a in self._material.of(outlet.id)
        )
        rtl = _rtl(outlet.lang)
        head = self._head(outlet, outlet.name, outlet.about, self.root(outlet))
        return (
            f'<!DOCTYPE html>\n<html lang="{outlet.html_lang}"{rtl}>\n<head>\n{head}\n</head>\n<body>\n{top}\n'
            f'<main><h1>{_e(outlet.name)}</h1><ul class="river">{items}</ul></main>{foot}</body></html>\n'
        )

    # -- parts ---------------------------------------------------------------

    def _head(
        self, outlet: SampleOutlet, title: str, about: str, url: str, article: SampleArticle | None = None
    ) -> str:
        feed_type = _FEED_TYPES.get(outlet.feed_format, "application/rss+xml")
        root = self.root(outlet)
        lines = [
            f'<meta charset="{outlet.charset}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_e(title)} | {_e(outlet.name)}</title>",
            f'<meta name="description" content="{_e(about)}">',
            f'<link rel="canonical" href="{_e(url)}">',
            f'<link rel="alternate" type="{feed_type}" title="{_e(outlet.name)}" href="{_e(root + outlet.feed_file)}">',
            f'<meta property="og:site_name" content="{_e(outlet.name)}">',
            f'<meta property="og:type" content="{"article" if article else "website"}">',
            f'<meta property="og:title" content="{_e(title)}">',
            f'<meta property="og:description" content="{_e(about)}">',
            f'<meta property="og:url" content="{_e(url)}">',
            f'<meta property="og:locale" content="{outlet.locale}">',
            '<meta name="twitter:card" content="summary_large_image">',
            _STYLE,
        ]
        if article:
            lines += self._machine_facts(outlet, article, about, url)
        if outlet.licence_url:
            lines.append(f'<link rel="license" href="{_e(outlet.licence_url)}">')
        return "\n".join(lines)

    def _machine_facts(self, outlet: SampleOutlet, article: SampleArticle, about: str, url: str) -> list[str]:
        root = self.root(outlet)
        image = self.url(article.image.src) if article.image else root + "media/logo.png"
        modified = article.updated or article.published
        linked: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.title,
            "inLanguage": article.lang,
            "datePublished": article.published,
            "dateModified": modified,
            "mainEntityOfPage": {"@type": "WebPage", "@id": url},
            "image": [image],
            "author": [{"@type": "Person", "name": article.byline}],
            "description": about,
            "articleSection": outlet.category,
            "isAccessibleForFree": True,
            "publisher": {
                "@type": "NewsMediaOrganization",
                "name": outlet.name,
                "logo": {"@type": "ImageObject", "url": root + "media/logo.png"},
            },
        }
        if outlet.licence_url:
            linked |= {
                "license": outlet.licence_url,
                "creditText": article.credit,
                "isBasedOn": article.origin,
            }
        script = json.dumps(linked, ensure_ascii=True).replace("<", "\\u003c")
        return [
            f'<meta property="og:image" content="{_e(image)}">',
            f'<meta property="article:published_time" content="{article.published}">',
            f'<meta property="article:modified_time" content="{modified}">',
            f'<meta name="author" content="{_e(article.byline)}">',
            f'<script type="application/ld+json">{script}</script>',
        ]

    def _chrome(self, outlet: SampleOutlet, article: SampleArticle | None = None) -> tuple[str, str]:
        ui, root = self._words[outlet.ui], self.root(outlet)
        nav = f'<a href="{root}">{ui["home"]}</a>'
        nav += "".join(f'<a href="{root}#s{i}">{name}</a>' for i, name in enumerate(ui["secs"]))
        top = (
            f'<div class="cookie" id="cookie-banner" role="dialog"><p>{ui["cookie"]}</p>'
            f"<button>{ui['ok']}</button> <button>{ui['no']}</button></div>\n"
            f'<header class="site-header"><a class="logo" href="{root}">{_e(outlet.name)}</a>'
            f'<nav class="main-nav">{nav}</nav></header>'
        )
        rights = ""
        if article and outlet.licence_url:
            rights = (
                f'<p class="licence"><a rel="license" href="{_e(outlet.licence_url)}">{_e(outlet.licence)}</a>: '
                f'{_e(article.credit)} <a href="{_e(article.origin)}">{_e(article.origin)}</a></p>'
            )
        foot = (
            f'<footer class="site-footer">{rights}<p>© {_e(outlet.name)}. {ui["com"]}</p><p>{ui["foot"]}</p></footer>\n'
            "<script>window.dataLayer=window.dataLayer||[];/* analytics */</script>"
        )
        return top, foot

    def _advert(self, outlet: SampleOutlet) -> str:
        ui = self._words[outlet.ui]
        return (
            f'<div class="ad advertisement" data-slot="mpu"><span>{ui["ad"]}</span>'
            f'<a href="#ad" rel="sponsored">{ui["adtxt"]}</a></div>'
        )

    def _side(self, outlet: SampleOutlet, article: SampleArticle) -> str:
        ui = self._words[outlet.ui]
        others = [other for other in self._material.of(outlet.id) if other is not article]

        def links(articles: list[SampleArticle]) -> str:
            return "".join(f'<li><a href="{_e(self.url(a.url))}">{_e(a.title)}</a></li>' for a in articles)

        return (
            f'<aside class="sidebar related-links"><h2>{ui["rel"]}</h2><ul>{links(others[:4])}</ul>'
            f"{self._advert(outlet)}<h2>{ui['most']}</h2><ol>{links(others[-3:])}</ol>"
            f'<form class="newsletter"><label>{ui["news"]}</label><input type="email">'
            f"<button>{ui['sub']}</button></form></aside>"
        )

    def _figure(self, article: SampleArticle) -> str:
        if article.image is None:
            return ""
        alt = _e(article.image.alt)
        return (
            f'<figure><img src="{_e(self.url(article.image.src))}" alt="{alt}" width="640" height="360">'
            f"<figcaption>{alt} <small>{_e(article.image.credit)}</small></figcaption></figure>"
        )

    def _share(self, outlet: SampleOutlet) -> str:
        return (
            f'<div class="share social"><span>{self._words[outlet.ui]["share"]}</span> <a href="#fb">Facebook</a> '
            '<a href="#x">X</a> <a href="#mail">Email</a></div>'
        )

    def _soup(
        self, article: SampleArticle, outlet: SampleOutlet, head: str, top: str, foot: str, rtl: str
    ) -> str:
        """Unclosed and crossed tags, bare ampersands, upper case, unquoted attributes, stray closers."""
        body = "".join(
            f"<P class=txt>{html.escape(text, quote=False)}"
            + ("<b><i></b></i>" if n % 2 else "<br><font size=2>")
            for n, text in enumerate(article.paragraphs)
        )
        return (
            f"<HTML lang={outlet.html_lang}{rtl}>\n{head}\n<BODY bgcolor=#ffffff onload=init()>{top}</div></div>\n"
            f"<TABLE width=100%><tr><td valign=top><div class=nota><H1>{_e(article.title)}</h1>"
            f"<p class=firma>{_e(article.byline)} | {_time(article)}{self._figure(article)}"
            f"<div class=cuerpo-nota>{body}</span></div>{self._share(outlet)}<td>{self._side(outlet, article)}</table>"
            f"<p>Ventas & suscripciones: <a href=/contacto?a=1&b=2>contacto</a>{foot}"
        )

    def _core(self, article: SampleArticle, outlet: SampleOutlet) -> str:
        ui = self._words[outlet.ui]
        title, byline, time = _e(article.title), _e(article.byline), _time(article)
        updated = ""
        if article.updated:
            updated = f' <span class="updated">{ui["upd"]}: {article.updated[:16].replace("T", " ")}</span>'
        fig, share, side = self._figure(article), self._share(outlet), self._side(outlet, article)
        texts = [f"<p>{html.escape(text, quote=False)}</p>" for text in article.paragraphs]
        middle = max(1, len(texts) // 2)
        above, below = "\n".join(texts[:middle]), "\n".join(texts[middle:])
        if outlet.template == "semantic":
            return (
                '<main><article itemscope itemtype="https://schema.org/NewsArticle"><header>'
                f'<p class="kicker">{ui["secs"][0]}</p><h1 itemprop="headline">{title}</h1>'
                f'<p class="byline" rel="author">{ui["by"]} {byline}</p>{time}{updated}</header>{fig}'
                f'<div itemprop="articleBody">{above}{self._advert(outlet)}{below}</div>{share}</article></main>{side}'
            )
        if outlet.template == "divs":
            return (
                '<div id="wrap"><div id="content" class="col-8"><div class="post">'
                f'<h1 class="entry-title">{title}</h1><div class="meta"><span class="author">{byline}</span> '
                f'<span class="date">{time}</span>{updated}</div>{fig}<div class="entry-content">'
                + "\n".join(texts)
                + f'</div>{share}</div></div><div id="right" class="col-4">{side}</div></div>'
            )
        return (
            f'<table class="layout" width="100%"><tr><td class="main" valign="top"><h1>{title}</h1>'
            f'<div class="article-meta">{time}{updated} {byline}</div>{fig}'
            f'<div class="article-body" id="article-body">{above}'
            f'<div class="inline-promo"><a href="#nl">{ui["news"]}</a></div>{below}</div>{share}</td>'
            f'<td valign="top">{side}</td></tr></table>'
        )


def _rtl(lang: str) -> str:
    return ' dir="rtl"' if direction(lang) == "rtl" else ""


def _e(text: str) -> str:
    return html.escape(text, quote=True)


def _time(article: SampleArticle) -> str:
    return f'<time datetime="{article.published}">{article.at.strftime("%Y-%m-%d %H:%M")}</time>'
