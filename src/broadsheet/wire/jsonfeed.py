"""JSON Feed 1.0 and 1.1 (jsonfeed.org). Unknown keys are ignored, values of the wrong kind too."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ..errors import WrongType, each
from ..ports import FeedContent, FeedEntry
from ..text.html import plain
from ..text.language import tag
from ..text.stamps import read_stamp
from ..text.urls import absolute

MAX_ENTRIES = 1000
"""Entries read of one feed; the rest is left."""
MAX_SUMMARY = 20_000
"""Characters of markup read of a title, summary, name."""
MAX_NAMES = 50
"""Authors and categories read of an entry."""
_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/1(?:\.\d+)?/?")


def parse_json_feed(text: str, url: str, known: str = "und") -> FeedContent:
    """Raises WrongType for JSON that is no JSON Feed, and for what is no JSON."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongType(f"{url} is not JSON", url=url) from error
    if not isinstance(tree, Mapping) or not _VERSION.fullmatch(_text(tree, "version")):
        raise WrongType(f"{url} is JSON, but not a JSON Feed", url=url)
    rows = tree.get("items")
    rows = rows if isinstance(rows, list) else []
    lang = tag(_text(tree, "language"))
    dated = lang if lang != "und" else known
    known_rows = [row for row in rows[:MAX_ENTRIES] if isinstance(row, Mapping)]
    entries, bugs = each(known_rows, lambda row: _entry(row, url, dated))
    return FeedContent(
        title=_plain(tree, "title"),
        entries=tuple(entries),
        home=absolute(_text(tree, "home_page_url"), url),
        lang=lang,
        bugs=tuple(bugs),
    )


def _entry(row: Mapping[str, Any], url: str, lang: str) -> FeedEntry:
    identity = _text(row, "id")
    link = (
        _text(row, "url")
        or (identity if re.match(r"https?://", identity) else "")
        or _text(row, "external_url")
    )
    content = _text(row, "content_html")
    tags = row.get("tags")
    names = [name for name in tags if isinstance(name, str)] if isinstance(tags, list) else []
    sections = [plain(name[:MAX_SUMMARY]) for name in names[:MAX_NAMES]]
    return FeedEntry(
        link=absolute(link, url),
        title=_plain(row, "title"),
        summary=_plain(row, "summary") or ("" if content else _plain(row, "content_text")),
        content=content or _text(row, "content_text"),
        lang=tag(_text(row, "language")),
        byline=_byline(row),
        published=read_stamp(_text(row, "date_published"), lang, url),
        updated=read_stamp(_text(row, "date_modified"), lang, url),
        section=next((name for name in sections if name and len(name) <= 80), ""),
        image=absolute(_text(row, "image") or _text(row, "banner_image"), url),
    )


def _byline(row: Mapping[str, Any]) -> str:
    authors = row.get("authors")
    rows = authors if isinstance(authors, list) else [row.get("author")]
    names = [_plain(author, "name") for author in rows[:MAX_NAMES] if isinstance(author, Mapping)]
    return ", ".join(dict.fromkeys(name for name in names if name))[:200]


def _plain(row: Mapping[str, Any], key: str) -> str:
    return plain(_text(row, key)[:MAX_SUMMARY])


def _text(row: Mapping[str, Any], key: str) -> str:
    """The text without half characters, which JSON can spell and nothing can store."""
    value = row.get(key)
    return (
        value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
        if isinstance(value, str)
        else ""
    )
