"""Japanese names in Han characters, whose sound is not written."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import names_in
from .romanise import romanise

SYLLABLE = r"(?:(?:[kgsztdnhbpmrywjf]|ky|gy|sh|ch|ts|ny|hy|by|py|my|ry|jy)?[aiueo]|n(?![aiueoy]))"
ROMAJI = re.compile(rf"(?:(?:kk|ss|tt|pp|tch|ssh){SYLLABLE}|{SYLLABLE})+")
SIMPLE_FORMS = str.maketrans("斎辺冈泽滨樱龙关东桥长岛边广国", "斎辺岡沢浜桜竜関東橋長島辺広国")


@lru_cache(maxsize=1)
def family_names() -> tuple[str, ...]:
    """Japanese family names, in Japanese characters."""
    return names_in("Jpan").surnames


def may_be_read(han: str, other: str, lang: str) -> bool:
    """Could the Japanese name ``han`` be the one spelled ``other`` in another script?

    Says yes where ``han`` begins with a Japanese family name and ``other`` is made of Japanese syllables;
    which syllables the characters stand for is not known. Weak: to be used with other evidence only.
    """
    if len(han) < 2 or not han.translate(SIMPLE_FORMS).startswith(family_names()):
        return False
    words = romanise(other, lang).split()
    return bool(words) and all(ROMAJI.fullmatch(word) for word in words)
