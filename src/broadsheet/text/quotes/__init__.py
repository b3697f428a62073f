"""Quotations: the words, who said them, and whether anybody did."""

from __future__ import annotations

import re

from ...news.read import Quotation, Span
from ..digits import numerals
from .marks import TITLES, pairs
from .speakers import attribution

__all__ = ["normalise_quote", "quotations"]

DOUBLE = re.compile('[“”„«»‟″〝〟「」『』"]')
SINGLE = re.compile("[‘’‚‹›′`´']")
DASHES = re.compile("[‐‑‒–—―−]")
ELLIPSIS = re.compile(r"(?:(?<!\s)\s+)?(?:…+|\.(?:\s?\.)+|⋯+)\s*")
CJK_SPACE = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])\\s+|(?<!\\s)\\s+(?=[\u3000-\u9fff\uff00-\uffef])")
EDGES = " .,;:!?。、，；：！？'\"-"
SENTENCE_WORDS = 6
SENTENCE_CJK = 16


def normalise_quote(text: str) -> str:
    """``text`` with marks, dashes, ellipses, digits, spacing and edge punctuation folded.

    Two quotations are verbatim the same when this is the same. Case and words stay.
    """
    folded = SINGLE.sub("'", DOUBLE.sub('"', DASHES.sub("-", numerals(text))))
    folded = ELLIPSIS.sub(" ... ", folded)
    folded = CJK_SPACE.sub("", " ".join(folded.split()))
    folded = folded.translate(str.maketrans("，；：！？（）", ",;:!?()"))
    return folded.strip(EDGES).strip()


def _long_enough(words: str) -> bool:
    cjk = sum("\u3040" <= char <= "\u9fff" for char in words)
    if cjk > len(words) / 3:
        return cjk >= SENTENCE_CJK
    return len(words.split()) >= SENTENCE_WORDS


def quotations(text: str, lang: str) -> tuple[Quotation, ...]:
    """All words between quotation marks, outermost marks only, in order.

    ``speech`` is True where a verb of saying stands with them, or where they are long enough to be a
    sentence somebody said; False for titles, ship names and scare quotes. ``speaker`` is as written;
    a pronoun is replaced by the name before it where there is one.
    """
    base = lang.split("-")[0].lower()
    out: list[Quotation] = []
    last_speaker = ""
    for start, end, mark in pairs(text):
        words = text[start:end]
        if mark in TITLES:
            out.append(Quotation(span=Span(start=start, end=end), text=words, speech=False))
            continue
        said, speaker = attribution(text, start, end, base)
        if said and not speaker and out and out[-1].speech and start - out[-1].span.end < 160:
            speaker = last_speaker
        if speaker:
            last_speaker = speaker
        speech = said or _long_enough(words)
        out.append(Quotation(span=Span(start=start, end=end), text=words, speaker=speaker, speech=speech))
    return tuple(out)
