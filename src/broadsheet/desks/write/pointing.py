"""Sentences that point at something they do not name: "these orders", "under the agreement"."""

from __future__ import annotations

from ...languages import language

EARLY, EARLY_UNSPACED = 45, 20
"""Characters into a sentence up to which nothing in it can be what it points at."""


def points_back(sentence: str, lang: str) -> bool:
    """Does the sentence speak of "these orders" before it can have named them?"""
    pack = language(lang)
    found = pack.grammar.demonstrative.regex.search(sentence)
    early = EARLY if pack.traits.spacing == "words" else EARLY_UNSPACED
    return found is not None and found.start() < early


__all__ = ["points_back"]
