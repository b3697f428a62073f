"""Groups of letters of a headline, romanised: what cognates and names share across languages and scripts.

Source: McNamee and Mayfield, Character n-gram tokenization for European language text retrieval, 2004.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from itertools import chain, islice
from zlib import crc32

from .headlines import bare_headline
from .names.romanise import romanise
from .words import means, word_texts

BUCKETS = 1 << 16
WAY = 3
"""Number of this way of making groups; raised whenever the groups of any headline change."""
_LONG = 4
_MOST = 96


def letter_groups(headline: str, lang: str) -> tuple[int, ...]:
    """Bucket numbers (0 to 65535, sorted, each once) of the four-letter groups of the meaning words.

    Words are romanised and marked at both ends: "Osaka" and "Осака" give the same "^osa", "osak",
    "saka", "aka$". At most 96 groups; none for a text without words.
    """
    of_words = (_of_word(word, lang) for word in word_texts(bare_headline(headline), lang))
    found = dict.fromkeys(chain.from_iterable(of_words))
    return tuple(sorted(islice(found, _MOST)))


def kept_groups(headline: str, lang: str) -> bytes:
    """The same as bytes to keep: WAY, then two bytes for each group, little endian."""
    groups = letter_groups(headline, lang)
    return struct.pack(f"<B{len(groups)}H", WAY, *groups)


def current_groups(kept: bytes, headline: str, lang: str) -> bytes:
    """``kept`` groups of a headline, or made anew where that is empty or of another way."""
    return kept if kept[:1] == bytes([WAY]) else kept_groups(headline, lang)


@lru_cache(maxsize=200_000)
def _of_word(word: str, lang: str) -> tuple[int, ...]:
    if not means(word, lang):
        return ()
    found: dict[int, None] = {}
    for part in romanise(word, lang).split():
        marked = f"^{part}$"
        for start in range(max(1, len(marked) - _LONG + 1)):
            found[crc32(marked[start : start + _LONG].encode()) % BUCKETS] = None
    return tuple(found)
