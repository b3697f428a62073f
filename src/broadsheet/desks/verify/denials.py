"""Words of negation that deny nothing where they stand: "not only", かもしれない, 不仅, "ne … que"."""

from __future__ import annotations

from ...text.lexicon import Hit
from ...text.listed import listed
from .evidence import Text

REACH = 40
"""Characters around a word of negation that are looked at."""


def denies(text: Text, hit: Hit) -> bool:
    """Does the word of negation deny what it stands by?"""
    low = max(0, hit.start - REACH)
    idle = (listed(text.lang, "no_denials"), text.pack.grammar.no_denial.regex)
    return not any(
        low + m.start() < hit.end and hit.start < low + m.end()
        for pattern in idle
        for m in pattern.finditer(text.text[low : hit.end + REACH])
    )


def nots(text: Text) -> list[Hit]:
    """Words of negation that deny; none inside a name: Turkish "Korkmaz"."""
    named = [m.span for m in text.names]
    return [
        h
        for h in text.hits("stance")
        if h.concept == "not" and not any(s.start <= h.start < s.end for s in named) and denies(text, h)
    ]
