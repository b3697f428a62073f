"""The phrases that the writer says itself (``phrases.toml``), each with its slots."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, frozenset[str]] = {
    "according": frozenset({"s", "outlet"}),
    "translated": frozenset({"language"}),
    "or": frozenset({"a", "b"}),
}
"""Sentence patterns, each with its slots."""
HURT = ("killed", "injured", "missing", "infected", "evacuated", "arrested")
"""What the writer can say befell people, the worst first."""
PLURALS = ("one", "two", "few", "many")
"""CLDR's grammatical numbers that a pattern may have a form of its own for: "killed-one"."""
TOLLS: Mapping[str, frozenset[str]] = {
    "all": frozenset({"s"}),
    **dict.fromkeys(HURT, frozenset({"v"})),
    **{f"{concept}-{form}": frozenset({"v"}) for concept in HURT for form in PLURALS},
}
"""The sentence that says how many were killed, injured, arrested: its clauses, and what they are put in."""
HARMED = ("killed", "injured", "missing", "infected")
"""What befell people that a headline may be made of."""
HEADS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(HARMED, frozenset({"v"})),
    **{f"{concept}-{form}": frozenset({"v"}) for concept in HARMED for form in PLURALS},
}
"""The same as in a headline: "eleven dead"."""
NEWS: Mapping[str, frozenset[str]] = {
    "head": frozenset(),
    "joint": frozenset(),
    "outlet": frozenset({"n", "names"}),
    "outlets": frozenset({"n", "names"}),
    "figure": frozenset({"what", "now", "was"}),
    "number": frozenset({"now", "was"}),
    "differ": frozenset({"what"}),
    "differ-number": frozenset(),
    "anew": frozenset(),
}
"""The line that says what is new in a revision."""
BOUNDS: Mapping[str, frozenset[str]] = dict.fromkeys(
    ("about", "at least", "at most", "more than", "less than"), frozenset({"v"})
)
