"""What a sentence speaks of as known: "the model", "l'usine". It can stand only below what names it first."""

from __future__ import annotations

import re
from collections.abc import Mapping
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


def first_named(reading: Reading) -> dict[str, int]:
    """Stem -> place of the sentence that names it first; 0 for what the headline names too."""
    text, lang = reading.report.text, reading.lang
    places = dict.fromkeys(stems(reading.report.headline, lang), 0)
    for place, span in enumerate(reading.sentences):
        for stem in stems(span.of(text), lang):
            places.setdefault(stem, place)
    return places


def needs(first: Mapping[str, int], place: int, text: str, lang: str) -> frozenset[str]:
    """Stems of definite nouns of ``text`` that its report first names in one of the ``NEAR`` sentences before it.

    ``first``: of the report, by ``first_named``. What the headline or the first sentence names is no need: every article
    tells these.
    """
    return frozenset(
        stem
        for found in _definite(lang).finditer(text)
        if not figures(found.group(1), lang)
        for stem in stems(found.group(1), lang)
        if max(1, place - NEAR) <= first.get(stem, place) < place
    )


def has_no_subject(text: str, lang: str) -> bool:
    """Does a sentence leave out whom it speaks of, in a language that marks its subjects?"""
    marked = language(lang).grammar.marked_subject
    return marked is not NEVER and not marked.regex.search(text)
