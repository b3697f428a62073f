"""Korean: stems, and what a denied verb shares with a plain one."""

from __future__ import annotations

import re

_TAIL = re.compile(
    "(?:으로부터|로부터|에게서|에서는|에게는|까지는|부터는|이라고|라고|이라며|라며|에서|에게|으로|까지|부터|보다|처럼|"
    "이나|이며|이고|에는|에도|과의|와의|은|는|이|가|을|를|의|에|로|과|와|도|만|께|며|고)$"
)


def stem(word: str) -> str:
    """A word without its particle, as long as two letters are left; four at most."""
    bare = _TAIL.sub("", word)
    return (bare if len(bare) >= 2 else word)[:4]


def root(word: str) -> str:
    """The first two letters of a longer word: 복귀하지, 복귀할."""
    return word[:2] if len(word) >= 3 else stem(word)
