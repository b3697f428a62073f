"""The voice of a clause, and words before a name that make it no doer."""

from __future__ import annotations

from broadsheet.text.listed import ends_listed

from ...evidence import Text


def passive(text: Text) -> bool:
    return bool(text.pack.grammar.passive.regex.search(text.text))


def oblique(text: Text, start: int, *lists: str) -> bool:
    """Does a word like "to", or one of these lists, stand right before? Then it is no doer:
    "débordé à Saint-Aubin et inondé"."""
    return bool(ends_listed(text.lang, "oblique", *lists).search(text.text[:start]))
