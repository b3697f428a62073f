"""How long a text is, counted the way its language counts."""

from __future__ import annotations

import re

CHARACTER_COUNTED = frozenset({"ja", "zh", "th", "lo", "km", "my"})
WORD = re.compile(r"(?<!\S)[^\w\s]*+\w\S*")
STOPS = "。．.!?！？…"


def counts_characters(lang: str) -> bool:
    """True for languages written without spaces, whose length is counted in characters."""
    return lang.split("-")[0].lower() in CHARACTER_COUNTED


def length(text: str, lang: str) -> int:
    """Words of ``text``, or characters without white space for ja zh th lo km my."""
    if counts_characters(lang):
        return sum(not char.isspace() for char in text)
    return len(WORD.findall(text))


def shorten(text: str, lang: str, limit: int) -> str:
    """``text`` cut to ``limit`` words (characters) with "…" where something was left out.

    Cuts at a word; trailing commas and opening brackets go. The text itself when it fits.
    """
    if length(text, lang) <= limit:
        return text
    if counts_characters(lang):
        kept, end = 0, 0
        for end, char in enumerate(text):  # noqa: B007
            if kept == limit:
                break
            kept += not char.isspace()
        cut = text[:end]
    else:
        end = 0
        for count, word in enumerate(WORD.finditer(text), 1):
            if count > limit:
                break
            end = word.end()
        cut = text[:end]
    return cut.rstrip(" \u00a0,;:、，；：·-–—(（「『“„«《") + "…"
