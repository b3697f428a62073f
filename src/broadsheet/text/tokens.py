"""How many tokens a text is to a language model, estimated without its tokenizer.

Tokenizers differ; the shares below are on the high side for those of the large multilingual models, so
that a budget kept by this estimate is kept.
"""

from __future__ import annotations

import math
import unicodedata

_PER_CHARACTER = {"latin": 0.3, "dense": 1.1, "other": 0.55, "mark": 0.8}
"""Tokens for each letter (Latin; Han, kana and hangul; other scripts) and for each digit or mark."""


def tokens(text: str) -> int:
    """Estimated tokens of ``text``, 0 for an empty one."""
    total = 0.0
    for char in text:
        if char.isspace():
            total += 0.05
        elif char < "ɐ":
            total += _PER_CHARACTER["latin" if char.isalpha() else "mark"]
        elif "぀" <= char <= "鿿" or "가" <= char <= "힣" or "豈" <= char <= "﫿":
            total += _PER_CHARACTER["dense"]
        else:
            total += _PER_CHARACTER["other" if unicodedata.category(char)[0] in "LM" else "mark"]
    return math.ceil(total)
