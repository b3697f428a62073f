"""What a sentence speaks of as known: "the model", "l'usine". It can stand only below what names it first."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import NEVER, language
from ...languages.notation import alternation
from ...news import Reading
from ...text.numbers import figures
from ...text.words import stems

NEAR = 2
"""Sentences before it in its report in which what it rests on stands."""


@lru_cache(maxsize=32)
def _definite(lang: str) -> re.Pattern[str]:
    """A definite article, with the two words behind it that may be what it names."""
    pack = language(lang)
    articles = alternation(pack.words.articles, pack.traits)
    return re.compile(rf"(?<!\w){articles}\s*((?:[\w'’-]+)(?:\s+[\w'’-]+)?)", re.IGNORECASE)


def needs(reading: Reading, place: int, text: str) -> frozenset[str]:
    """Stems of definite nouns of ``text`` that its report first names in one of the ``NEAR`` sentences before it.

    What the headline or the first sentence names is no need: every article tells these.
    """
    if place < 2:
        return frozenset()
    whole, lang = reading.report.text, reading.lang
    spoken = frozenset(
        s
        for m in _definite(lang).finditer(text)
        if not figures(m.group(1), lang)
        for s in stems(m.group(1), lang)
    )
    if not spoken:
        return frozenset()
    head = stems(reading.report.headline, lang) | stems(reading.sentences[0].of(whole), lang)
    near = frozenset(
        s for span in reading.sentences[max(1, place - NEAR) : place] for s in stems(span.of(whole), lang)
    )
    before = frozenset(
        s for span in reading.sentences[1 : max(1, place - NEAR)] for s in stems(span.of(whole), lang)
    )
    return (spoken & near) - before - head


def has_no_subject(text: str, lang: str) -> bool:
    """Does a sentence leave out whom it speaks of, in a language that marks its subjects?"""
    marked = language(lang).grammar.marked_subject
    return marked is not NEVER and not marked.regex.search(text)
