"""Whether a sentence of an article tells the news of its headline, or a thing beside it: a picture is made of the first only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from broadsheet.languages import alternation, language
from broadsheet.news import Article, Reading
from broadsheet.text.length import counts_characters
from broadsheet.text.words import Word, alike, content

_WORDS, _WORDS_CJK = 2, 3
"""So many words that a sentence shares with the headline make it one of its news, where they share no name; pairs of ideographs."""
_LONG, _LONG_KO = 5, 2
"""Letters of a word that is not of every text: "have", "also"."""
_LEAD, _LEAD_CJK = 600, 240
_KINDS = frozenset({"person", "organisation", "place", "other"})


class Matter:
    """What the headline of one article names. ``readings``: those in its language."""

    def __init__(self, article: Article, readings: Sequence[Reading]) -> None:
        self.lang = article.lang
        self._headline = article.headline.text
        self._names = _names(readings)
        self._keys = self._named(self._headline)
        places = {
            m.key or m.text for r in readings for m in (*r.headline_names, *r.names) if m.kind == "place"
        }
        self.names = self._keys - places
        """Persons, organisations and things that the headline names."""
        self._words = content(self._headline, self.lang)

    def is_told_in(self, text: str, *, given: int = 0) -> bool:
        """True where the text names whom or what the headline names, or shares its words; a country that both name is a word as any other.
        ``given``: what else both have, as a figure."""
        if self.is_named_in(text):
            return True
        most = _WORDS_CJK if counts_characters(self.lang) else _WORDS
        return (
            _shared(self._words, content(text, self.lang), self.lang)
            >= (most if self.names else most - 1) - given
        )

    def is_named_in(self, text: str) -> bool:
        """True where the text names whom or what the headline names."""
        return bool(self._keys & self._named(text))

    def _named(self, text: str) -> frozenset[str]:
        return frozenset(key for name, key in self._names.items() if name in text)


def lead(lang: str) -> int:
    """Characters of a report that are its lead."""
    return _LEAD_CJK if counts_characters(lang) else _LEAD


def shared(one: str, other: str, lang: str) -> int:
    """How many long words two texts share; where no blanks part words, half as many as pairs of ideographs."""
    least = 1 if counts_characters(lang) else _LONG_KO if lang.startswith("ko") else _LONG
    mine, theirs = (
        [word for word in content(text, lang) if len(word.text) >= least] for text in (one, other)
    )
    found = _shared(mine, theirs, lang)
    return found // 2 if counts_characters(lang) else found


def _shared(one: Sequence[Word], other: Sequence[Word], lang: str) -> int:
    """Words of one text that are forms of a word of the other."""
    mine, theirs = ({word.text for word in words} for words in (one, other))
    rest = theirs - mine
    return len(mine & theirs) + sum(any(alike(text, known, lang) for known in rest) for text in mine - theirs)


def _names(readings: Sequence[Reading]) -> Mapping[str, str]:
    """Names of the reports with what joins their spellings, but those of countries. Capitals that are the first letters of another
    name are that name: "GM", "General Motors"."""
    found = {
        m.text: m.key or m.text
        for r in readings
        for m in (*r.headline_names, *r.names)
        if m.kind in _KINDS and not m.country and len(m.text) > 1
    }
    short = {"".join(word[0] for word in name.split()): key for name, key in found.items() if " " in name}
    return found | {name: short[name] for name in found if name.isupper() and name in short}


@lru_cache(maxsize=64)
def _leaning(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(
        rf"^\W{{0,3}}(?:{alternation((*pack.words.leaning, *pack.words.soft), pack.traits)})", re.IGNORECASE
    )


def stands_alone(text: str, lang: str) -> bool:
    """True for a sentence that needs none before it: it opens with no word that points back and has none inside that points out of it."""
    grammar = language(lang).grammar
    points = grammar.hanging.regex.search(text) or grammar.demonstrative.regex.search(text)
    return not points and not _leaning(lang).match(text)
