"""Arabic: a verb in other tenses, and stems."""

from __future__ import annotations

import re

PERSONS = "يتن"
"""The letters with which a present begins."""


def forms(word: str) -> tuple[str, ...]:
    """A word, and if it is a verb in the past its present and future: اتهم also يتهم and ستتهم."""
    if len(word) < 4 or word[0] == "*":
        return (word,)
    stem = word[1:] if word[0] in "اأ" else word
    return (word, *(f"{mark}{person}{stem}" for mark in ("", "س") for person in PERSONS))


_HEAD = re.compile("^(?:[وفبلك]?ال|لل|[وفبلك](?=...))")


def stem(word: str) -> str:
    """A word without what is grown on to its head and without weak letters at its end; five letters at most."""
    bare = _HEAD.sub("", word)
    return re.sub("[أإآ]", "ا", bare if len(bare) >= 3 else word).rstrip("ةهتيا")[:5]


def root(word: str) -> str:
    """The stem without the letter of a person before it."""
    found = stem(word)
    return found[1:] if len(found) >= 4 and found[0] in f"{PERSONS}أ" else found
