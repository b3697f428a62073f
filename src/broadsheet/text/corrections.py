"""Does an outlet mark its own report as corrected?

Outlets put the words at the head or the foot of the text: "Correction: an earlier version ...",
"[정정] ...", "【訂正】...". A paragraph there that opens with such a mark is the outlet's own correction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..languages import FALLBACK, alternation, language

HEAD, FOOT = 2, 4
"""Paragraphs at the start and at the end in which a correction is looked for."""
LONGEST = 600
"""Characters of a correction that are kept."""
_OPEN, _CLOSE = r"[\[(【〔（<〈《*•·\s]*+", r"[\])】〕）>〉》*]"


@lru_cache(maxsize=64)
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A paragraph that opens with a mark, and one that is nothing else."""
    pack = language(lang)
    nouns, said = (alternation(w, pack.traits) for w in (pack.words.corrections, pack.words.corrected))
    dated = r"\s*+(?:[,(–—-]\s*+)?[^\n:：]{0,24}?" if pack.traits.spacing == "words" else ""
    marked = rf"{_OPEN}{nouns}(?:{dated}\s*+[:：]|\s*{_CLOSE})"
    opens = rf"\A(?:{marked}|{nouns}[.。]?\s*$|{_OPEN}{said})"
    bare = rf"\A{_OPEN}{nouns}\s*+{_CLOSE}?\s*+[:：.。]?\s*$"
    return re.compile(opens, re.IGNORECASE), re.compile(bare, re.IGNORECASE)


def marked_correction(paragraphs: Sequence[str], lang: str) -> str:
    """The paragraph with which the outlet corrects itself, at most 600 characters; empty where there is none.

    ``lang``: BCP-47; text in a language whose pack has no such marks is read for the English ones.
    """
    opens, bare = _patterns(lang if language(lang).words.corrections else FALLBACK)
    places = range(len(paragraphs))
    for place in sorted({*places[:HEAD], *places[-FOOT:]}):
        text = paragraphs[place].strip()
        if opens.match(text):
            if bare.match(text) and place + 1 < len(paragraphs):
                text = f"{text} {paragraphs[place + 1].strip()}"
            return str(text[:LONGEST])
    return ""
