"""Arabic: what a verb of the lexicon looks like in other tenses."""

from __future__ import annotations

PERSONS = "يتن"
"""The letters with which a present begins."""


def forms(word: str) -> tuple[str, ...]:
    """A word, and if it is a verb in the past its present and future: اتهم also يتهم and ستتهم."""
    if len(word) < 4 or word[0] == "*":
        return (word,)
    stem = word[1:] if word[0] in "اأ" else word
    return (word, *(f"{mark}{person}{stem}" for mark in ("", "س") for person in PERSONS))
