"""English: stems."""

from __future__ import annotations

from ..schema import cut


def stem(word: str) -> str:
    """A word without its ending; "ship" and "ships" are four letters and five, so the plural of four goes."""
    return word.rstrip("s") if len(word) == 4 else cut(word)
