"""Czech: a verb with what denies it, which is written on to it."""

from __future__ import annotations

import re

_VERB = re.compile(
    r"^(?!ne|vin|bez)\w{2,}(?:l[aoiy]?|[áěe]n[aoiy]?|[au]t[aoiy]?|uj[eí]|ují|ává|ají)\*?(?: \S.*)?$"
)
"""A past, a participle of the passive or a present, alone or at the head of a phrase."""


def forms(word: str) -> tuple[str, ...]:
    """A word, and if it is a verb the same with its denial: schválil also neschválil."""
    return (word, f"ne{word}") if _VERB.match(word) else (word,)
