"""Is it one name? Spellings compared by sound, without lists."""

from __future__ import annotations

from functools import lru_cache

from ..limits import NAME, NAME_WORDS
from .across import evidence, lean
from .evidence import weigh
from .native import native
from .romanise import words_of
from .within import likeness_within

SAME = 0.5
"""From here on ``same_name`` means yes."""


@lru_cache(maxsize=200_000)
def same_name(a: str, lang_a: str, b: str, lang_b: str, kind: str = "person") -> float:
    """How likely ``a`` and ``b`` are one name, 0 to 1, by sound alone. SAME and more means yes.

    Across scripts the learned tables of ``sounds`` weigh every word, and names in Han characters are read; within one
    script a weighted edit distance does. Word order, initials, particles, patronymics, short forms and missing middle
    names are allowed for. What is longer than ``limits.NAME`` and ``limits.NAME_WORDS`` is no name,
    and one only with itself.
    """
    if any(len(name) > NAME or len(words_of(name)) > NAME_WORDS for name in (a, b)):
        return float(a == b)
    found = evidence(a, lang_a, b, lang_b)
    if found is not None:
        return max(weigh(found, lean(a, b)), native(a, lang_a, b, lang_b))
    return likeness_within(a, lang_a, b, lang_b, kind)
