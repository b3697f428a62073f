"""Whether a sentence of an article tells the news of its headline, or a thing beside it:
of that there is no picture."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from broadsheet.languages import alternation, anywhere, language
from broadsheet.news import Article, Reading
from broadsheet.text.length import counts_characters
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import figures
from broadsheet.text.words import Word, alike, content

_WORDS, _WORDS_CJK = 2, 3
"""So many words that a sentence shares with the headline make it one of its news, where they share no name;
pairs of ideographs."""
NEAR, NEARER = 2, 3
"""So many things that a sentence shares with the headline make it one that tells its news."""
_NUMEROUS = 10
_TABLES = ("polar", "acts")
_LONG, _LONG_KO, _LONG_ARABIC = 5, 2, 4
"""Letters of a word that is not of every text: "have", "also"."""
_ARABIC = re.compile(r"[\u0620-\u064a]")
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
        self._longest = sorted(self._names, key=len, reverse=True)

    def is_told_in(self, text: str, *, given: int = 0) -> bool:
        """True where the text names whom or what the headline names, or shares its words; a country that both name is a
        word as any other. ``given``: what else both have, as a figure."""
        if self.is_named_in(text):
            return True
        most = _WORDS_CJK if counts_characters(self.lang) else _WORDS
        return (
            _shared(self._words, content(text, self.lang), self.lang)
            >= (most if self.names else most - 1) - given
        )

    def is_near(self, text: str, *, least: int = NEAR) -> bool:
        """True where the text shares two things with the headline: a name and a word of meaning, or two words. What has
        but a name with it may tell anything of who bears it.
        A concept that both name in words of their own is a word."""
        words = shared(self._rest(self._headline), self._rest(text), self.lang)
        alike = max(words, len(self._concepts(self._headline, text)), self._same_figure(text))
        return self.is_named_in(text) + alike >= least

    def is_headline_in(self, text: str) -> bool:
        """True where more than half of what the text tells stands in the headline: above a name it says that again."""
        words = content(text, self.lang)
        again = sum(any(alike(word.text, known.text, self.lang) for known in self._words) for word in words)
        return 2 * again > len(words)

    def shared_course(self, text: str) -> str:
        """``up`` or ``down`` where headline and text both tell of a rise, or of a fall; else empty."""
        mine = course_of(self._headline, self.lang)
        return mine if mine == course_of(text, self.lang) else ""

    def _rest(self, text: str) -> str:
        """The text without its names."""
        for name in self._longest:
            text = text.replace(name, " ")
        return text

    def _concepts(self, one: str, other: str) -> set[str]:
        return {
            c
            for table in _TABLES
            for c in concepts(one, self.lang, table) & concepts(other, self.lang, table)
        }

    def _same_figure(self, text: str) -> int:
        """As near as can be: the text has a figure of the headline."""
        mine, theirs = (
            {(f.value, f.unit) for f in figures(told, self.lang)} for told in (self._headline, text)
        )
        return NEARER * bool({f for f in mine & theirs if f[0] >= _NUMEROUS})

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
    least = (
        1 if counts_characters(lang) else _LONG_KO if language(lang).traits.spacing == "phrases" else _LONG
    )
    if _ARABIC.search(one):
        least = _LONG_ARABIC
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
    """Names of the reports with what joins their spellings, but those of countries. Capitals that are the first letters
    of another name are that name: "GM", "General Motors"."""
    found = {
        m.text: m.key or m.text
        for r in readings
        for m in (*r.headline_names, *r.names)
        if m.kind in _KINDS and not m.country and len(m.text) > 1
    }
    surnames = {
        m.text.split()[-1]: m.key or m.text
        for r in readings
        for m in (*r.headline_names, *r.names)
        if m.kind == "person" and " " in m.text
    }
    found = surnames | found
    short = {"".join(word[0] for word in name.split()): key for name, key in found.items() if " " in name}
    return found | {name: short[name] for name in found if name.isupper() and name in short}


def courses(text: str, lang: str) -> frozenset[str]:
    """``up`` where a text tells of a rise, ``down`` where it tells of a fall."""
    named = concepts(text, lang, "polar")
    words = language(lang).words
    up = named & {"up", "highest"} or _says(words.soars, lang).search(text)
    down = named & {"down", "lowest", "lose", "loss"} or _says(words.plunges, lang).search(text)
    return frozenset((["up"] if up else []) + (["down"] if down else []))


def course_of(text: str, lang: str) -> str:
    """Whether a text tells of a rise (``up``) or of a fall (``down``); empty where it tells of neither or of both."""
    told = courses(text, lang)
    return next(iter(told)) if len(told) == 1 else ""


@lru_cache(maxsize=64)
def _says(words: tuple[str, ...], lang: str) -> re.Pattern[str]:
    return re.compile(anywhere(words, language(lang).traits), re.IGNORECASE)


@lru_cache(maxsize=64)
def _leaning(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(
        rf"^\W{{0,3}}(?:{alternation((*pack.words.leaning, *pack.words.soft), pack.traits)})", re.IGNORECASE
    )


def stands_alone(text: str, lang: str) -> bool:
    """True for a sentence that needs none before it: it opens with no word that points back and has none inside
    that points out of it."""
    grammar = language(lang).grammar
    points = grammar.hanging.regex.search(text) or grammar.demonstrative.regex.search(text)
    return not points and not _leaning(lang).match(text)
