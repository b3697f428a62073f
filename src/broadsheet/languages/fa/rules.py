"""Persian: stems."""

from __future__ import annotations

import re

_NUMBER = re.compile("\u200c?(?:هایی|های|هایش|هایشان|ها|ان|ات|ی|ای|اش|شان|م|ند)$")


def stem(word: str) -> str:
    """A word without what is written on to its end for number, possession and person; three letters are left."""
    bare = _NUMBER.sub("", word.translate(_LETTERS))
    return bare if len(bare) >= 3 else word


_LETTERS = str.maketrans("يكأ", "یکا")
"""Arabic letters in place of the Persian ones."""
