"""Offices under one name in all languages."""

from __future__ import annotations

from functools import lru_cache

from ...languages import language
from ..limits import NAME

FORMER = frozenset("元前전原")
"""First letters of titles no longer held."""


@lru_cache(maxsize=64)
def _by_word(lang: str) -> dict[str, str]:
    return {word: name for name, words in language(lang).names.offices.items() for word in words}


@lru_cache(maxsize=10_000)
def office(title: str, lang: str) -> str:
    """The office ("prime-minister") that ``title`` names in ``lang``, else "".

    Forms of address ("Mr", "氏") are no office. A country before the office is passed over; in scripts without
    blanks so is whatever stands before it ("財務相"), unless that makes it a former one ("元首相").
    A title longer than ``limits.NAME`` names none.
    """
    if len(title) > NAME:
        return ""
    if language(lang).traits.dotted_capital:
        title = title.replace("İ", "i").replace("I", "ı")
    words = " ".join(title.lower().replace("ι", "i").split())
    if not words:
        return ""
    known = _by_word(lang)
    if words in known:
        return known[words]
    endings = [words[i + 1 :] for i, char in enumerate(words) if char == " "]
    starts = [words[:i] for i, char in enumerate(words) if char == " "]
    if language(lang).traits.spacing != "words" and words[0] not in FORMER:
        endings += [words[i:] for i in range(1, len(words))]
    return next((known[piece] for piece in (*endings, *reversed(starts)) if piece in known), "")
