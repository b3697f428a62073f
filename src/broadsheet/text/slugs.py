"""The part of an address that names a story."""

from __future__ import annotations

import re

from anyascii import anyascii

from ..news.base import content_id

LIMIT = 80
NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def slug(headline: str) -> str:
    """ASCII letters, digits and single hyphens, 1 to 80 characters, cut at a word where possible.

    Other scripts are romanised (anyascii), letter by letter: Japanese kanji come out in their Chinese
    reading ("gaoshi" for 高市), kana as romaji. A headline without any letter gives "story-" and eight
    hex digits made of the headline.
    """
    ascii_text = anyascii(headline).lower().replace("'", "")
    plain = NOT_PLAIN.sub("-", ascii_text).strip("-")
    if not plain:
        return f"story-{content_id('slug', headline)[:8]}"
    if len(plain) > LIMIT:
        cut = plain[: LIMIT + 1]
        at = cut.rfind("-")
        plain = (cut[:at] if at >= LIMIT // 2 else cut[:LIMIT]).strip("-")
    return plain
