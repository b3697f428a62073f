"""Where a text has words of a list of its language's pack."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

from ..languages import all_pages, alternation, anywhere, language


@lru_cache(maxsize=1024)
def listed(lang: str, *lists: str) -> re.Pattern[str]:
    """Any word of these lists of ``words.toml``, where a word begins; found nowhere where the pack has none."""
    pack = language(lang)
    words = chain.from_iterable(getattr(pack.words, name) for name in lists)
    return re.compile(anywhere(words, pack.traits), re.IGNORECASE)


@lru_cache(maxsize=1024)
def ends_listed(lang: str, *lists: str) -> re.Pattern[str]:
    """The same at the end of a text, blanks apart."""
    return re.compile(rf"{listed(lang, *lists).pattern}\s*$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def follows_listed(lang: str, *lists: str) -> re.Pattern[str]:
    """The same right behind a number, grown on to it or after one blank."""
    pack = language(lang)
    words = chain.from_iterable(getattr(pack.words, name) for name in lists)
    return re.compile(rf"\s?{alternation(words, pack.traits)}", re.IGNORECASE)


@cache
def on_pages(*lists: str, inside: bool = False) -> str:
    """Any word of these lists of ``pages.toml`` in any pack, for a pattern; ``inside``: where a word begins."""
    spelled = anywhere if inside else alternation
    parts = []
    for pages, traits in all_pages():
        if words := list(dict.fromkeys(chain.from_iterable(getattr(pages, name) for name in lists))):
            parts.append(spelled(words, traits))
    return f"(?:{'|'.join(parts)})"
