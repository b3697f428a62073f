"""Spellings of one name in one language: which is short for which, and which one stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from ..scripts import script

HAN = frozenset({"Hani", "Jpan"})
DENSE = HAN | {"Hang", "Kana"}
"""Scripts that put no blank between the words of a name, or need not."""
OUTVOTED = 3
"""A known spelling gives way to one that so many outlets write, and twice as many as write the old one."""


def split_name(text: str) -> list[str]:
    """The words of a name, at blanks and the dots of Japanese and Chinese."""
    return text.replace("・", " ").replace("·", " ").split()


ARTICLE = re.compile(r"(?i:a[lrnstdz]|ash|ath|adh|e[lrnsd]|аль|эль|ель|ас|аш|эс|эш)[-‐‑](?=[^\W\d_])")
"""An Arabic article written on to the name it belongs to."""


def bare(word: str) -> str:
    """The word of a name without the article on it ("Mansouri" of "al-Mansouri")."""
    joined = ARTICLE.match(word)
    return word[joined.end() :] if joined else word


@lru_cache(maxsize=50_000)
def folded(text: str) -> tuple[str, ...]:
    """The words of a name whatever their capitals; an article written on to a name is a word of its own."""
    found: list[str] = []
    for word in split_name(text.casefold()):
        joined = ARTICLE.match(word)
        found += [word[: joined.end() - 1], word[joined.end() :]] if joined else [word]
    return tuple(found)


def count_words(text: str) -> int:
    """How many words a name has."""
    return len(split_name(text))


def shortens(part: str, whole: str) -> bool:
    """Is ``part`` a word or the beginning of ``whole``?"""
    if len(part) >= len(whole):
        return False
    if script(part) in DENSE and " " not in whole:
        return part in whole
    return set(folded(part)) < set(folded(whole))


def best_spelling(lang: str, counts: Counter[str], first: Mapping[tuple[str, str], int]) -> str:
    """The spelling most outlets use, of those no fuller one holds; of equals the fullest, then the first seen. What
    stands all in capitals only where nothing else does."""
    full = [t for t in counts if not any(shortens(t, other) for other in counts)] or list(counts)
    many = [t for t in full if count_words(t) > 1] or full
    return min(many, key=lambda t: (_shouted(t), -counts[t], -count_words(t), first.get((lang, t), 0), t))


def _shouted(text: str) -> bool:
    """All in capitals, as in a dateline or headline ("WASHINGTON"); "UNESCO" and "NATO" have no other to lose to."""
    return text.isupper() and len(text) > 3


def outvoted(old: str, new: str, counts: Counter[str]) -> bool:
    """Fuller, or written by OUTVOTED outlets and twice as many as the old: so it does not go to and fro.
    Capitals throughout give way."""
    if old == new:
        return False
    if _shouted(old) != _shouted(new):
        return _shouted(old)
    return shortens(old, new) or (counts[new] >= max(OUTVOTED, 2 * counts[old]) and not shortens(new, old))
