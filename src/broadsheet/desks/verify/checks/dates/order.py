"""Before and after: what is told to come before something here must not come after it in the source."""

from __future__ import annotations

import re
from functools import lru_cache

from broadsheet.languages import alternation, language
from broadsheet.text.words import Word

from ...evidence import Evidence, Finding, Statement, Text, contradicted
from ...meaning import Meaning

SAME = 0.75
"""Likeness from which words of two languages are one thing."""


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    """The same word here after "before", in the sources after "after" alone."""
    claim, meaning = statement.text, statement.meaning
    for word, side in _bounds(claim):
        there = {
            other_side
            for line in evidence.lines
            for other, other_side in _bounds(line)
            if _one(word, claim, other, line, meaning)
        }
        if there and side not in there:
            return contradicted(f"{side} {word.text}, the other way in the source", word.start, word.end)
    return None


def _bounds(text: Text) -> list[tuple[Word, str]]:
    """Each word right behind "before" or "after", behind an article at most; none where particles follow."""
    if language(text.lang).traits.verb == "last" or language(text.lang).traits.spacing != "words":
        return []
    taken = [x.span for part in (text.figures, text.dates, text.quotations) for x in part]
    found = []
    for side in ("before", "after"):
        for hit in _beside(text.lang, side).finditer(text.text):
            word = next((w for w in text.content if w.start == hit.end()), None)
            if word and not any(s.start <= word.start < s.end for s in taken):
                found.append((word, side))
    return found


@lru_cache(maxsize=64)
def _beside(lang: str, side: str) -> re.Pattern[str]:
    words, traits = language(lang).words, language(lang).traits
    ahead = words.before_time if side == "before" else words.after_time
    article = alternation((*words.articles, *words.indefinite), traits)
    return re.compile(rf"(?<!\w){alternation(ahead, traits)}\s+(?:{article}\s+)?", re.IGNORECASE)


def _one(a: Word, claim: Text, b: Word, line: Text, meaning: Meaning) -> bool:
    return float(meaning.likeness([a], claim.lang, [b], line.lang)[0, 0]) >= SAME
