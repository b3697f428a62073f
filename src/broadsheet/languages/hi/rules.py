"""Hindi: stems."""

from __future__ import annotations

import re

_NUMBER = re.compile("(?:ियों|ियाँ|ियां|ों|ें|ाओं|ाएं|ाएँ|ुओं|े|ा|ी|ि|ो)$")


def stem(word: str) -> str:
    """A word without the vowels and nasals at its end that say number, case and gender; two letters are left."""
    bare = _NUMBER.sub("", word.replace("़", ""))
    return bare if len(bare) >= 2 else word
