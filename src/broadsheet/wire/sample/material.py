"""The material of the sample wire: outlets and their articles, read from the shelf."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from ... import shelf
from ...text.length import counts_characters

SUMMIT_CREDIT = 'Story pack "summit", CC0 1.0'


@dataclass(frozen=True, kw_only=True)
class SampleOutlet:
    """An invented outlet: how its pages and its feed are made."""

    id: str
    name: str
    lang: str
    html_lang: str
    ui: str
    country: str
    category: str
    feed_format: str
    """rss, atom, rdf or json."""
    feed_file: str
    charset: str
    feed_charset: str
    template: str
    """semantic, divs or table."""
    feed_body: str
    """summary or full."""
    locale: str
    about: str
    host: str = ""
    licence: str = ""
    """Short name of the open licence its pages declare; empty where they declare none."""
    licence_url: str = ""
    credit: str = ""
    """The credit line its licence asks for."""


@dataclass(frozen=True, kw_only=True)
class SamplePicture:
    src: str
    alt: str
    credit: str


@dataclass(frozen=True, kw_only=True)
class SampleArticle:
    """One article of an outlet; ``url`` is its reserved ``https://<outlet>.example/`` address."""

    id: str
    outlet: str
    lang: str
    url: str
    published: str
    """ISO 8601 with zone, as printed."""
    title: str
    byline: str
    paragraphs: tuple[str, ...]
    updated: str = ""
    image: SamplePicture | None = None
    quirks: tuple[str, ...] = ()
    origin: str = ""
    """Address of the article it was taken or translated from."""
    credit: str = ""
    """Credit line with the note of changes."""

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.published)

    @property
    def path(self) -> str:
        """Path below the outlet's root, without a leading slash."""
        return self.url.split(".example/", 1)[1]

    @property
    def summary(self) -> str:
        first = self.paragraphs[0]
        limit = 90 if counts_characters(self.lang) else 200
        if len(first) <= limit:
            return first
        return first[:limit].rsplit(" ", 1)[0].rstrip(",;、") + "…"


@dataclass(frozen=True, kw_only=True)
class Material:
    outlets: tuple[SampleOutlet, ...]
    articles: tuple[SampleArticle, ...]
    """Newest first."""

    def of(self, outlet: str) -> tuple[SampleArticle, ...]:
        return tuple(article for article in self.articles if article.outlet == outlet)


def words() -> dict[str, dict[str, Any]]:
    """Interface words of the invented outlets by language: menus, notices, adverts."""
    found: dict[str, dict[str, Any]] = json.loads((shelf.path("sample") / "words.json").read_text("utf-8"))
    return found


@lru_cache(maxsize=1)
def material() -> Material:
    """Everything the sample wire serves."""
    folder = shelf.path("sample")
    outlets = [
        SampleOutlet(**row) for row in json.loads((folder / "summit" / "outlets.json").read_text("utf-8"))
    ]
    rows = [
        json.loads(path.read_text("utf-8"))
        for path in sorted((folder / "summit" / "articles").glob("*.json"))
    ]
    if (folder / "wikinews.json.gz").exists():
        packed = json.loads(gzip.decompress((folder / "wikinews.json.gz").read_bytes()))
        outlets += [SampleOutlet(**row) for row in packed["outlets"]]
        rows += packed["articles"]
    credits = {outlet.id: outlet.credit for outlet in outlets}
    articles = [_article({"credit": credits[row["outlet"]], **row}) for row in rows]
    articles.sort(key=lambda article: (article.at, article.id), reverse=True)
    return Material(outlets=tuple(outlets), articles=tuple(articles))


def _article(row: dict[str, Any]) -> SampleArticle:
    shown = dict(row)
    shown["paragraphs"] = tuple(row["paragraphs"])
    shown["quirks"] = tuple(row.get("quirks", ()))
    shown["image"] = SamplePicture(**row["image"]) if row.get("image") else None
    shown["updated"] = row.get("updated") or ""
    return SampleArticle(**shown)
