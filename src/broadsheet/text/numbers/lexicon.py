"""The numbers of one language's pack, ready to look things up in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError

from ...languages import Meanings, Numbers, Traits, language
from ...languages.notation import MARKS
from .measures import cldr_words
from .signs import CODES, POINTS, SIGNS, SYMBOLS

Key = tuple[str, ...]
LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:['’ʼ](?=[яюєїЯЮЄЇ])[^\W\d_]+)*"
"""A word, with its vowel signs and the apostrophe before Cyrillic vowels."""
TOKEN = re.compile(rf"{LETTERS}|\d+|[^\w\s]|_")


@lru_cache(maxsize=64)
def _folds(lang: str) -> Mapping[int, str]:
    return str.maketrans(dict(language(lang).numbers.fold))


def key(word: str, lang: str) -> str:
    """``word`` as the lexicon knows it: lower case, accents kept, letters folded as the pack says."""
    folds = _folds(lang)
    word = word.translate(folds).lower() if folds else word.lower()
    return word if word.isascii() else unicodedata.normalize("NFC", word)


def keys(phrase: str, lang: str) -> Key:
    return tuple(key(word, lang) for word in TOKEN.findall(phrase))


class Phrases:
    """Phrases of one or more tokens and what they mean; the longest wins."""

    def __init__(self, pairs: Iterator[tuple[Key, str]]) -> None:
        self._by_first: dict[str, list[tuple[Key, str]]] = {}
        for words, meaning in pairs:
            if words:
                self._by_first.setdefault(words[0], []).append((words, meaning))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def at(self, words: Sequence[str], i: int) -> tuple[int, str] | None:
        """(number of tokens, meaning) of the longest phrase that starts at ``words[i]``."""
        if i >= len(words):
            return None
        for phrase, meaning in self._by_first.get(words[i], ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                return len(phrase), meaning
        return None

    def before(self, words: Sequence[str], i: int, most: int = 5) -> int:
        """Length in tokens of the longest phrase that ends just before ``words[i]``; 0 if none."""
        for size in range(min(most, i), 0, -1):
            found = self.at(words, i - size)
            if found and found[0] == size:
                return size
        return 0


@dataclass(frozen=True)
class Lexicon:
    """What ``figures`` knows of one language: lists as sets of keys, tables by key, phrases by their first word."""

    lang: str
    numbers: Numbers
    traits: Traits
    decimal: str
    spaces: bool
    cardinals: Mapping[str, float]
    multiples: Mapping[str, float]
    teens: frozenset[str]
    scales: Mapping[str, float]
    bare: frozenset[str]
    joiners: frozenset[str]
    grown_joiners: tuple[str, ...]
    """Those of the joiners that are written on to what follows."""
    one: frozenset[str]
    weak: Mapping[str, float]
    inside: Mapping[str, float]
    not_after: frozenset[str]
    never_one: frozenset[str]
    units: Phrases
    percent_before: frozenset[str]
    magnitude: Phrases
    age_before: Phrases
    age_after: Phrases
    age_after_year: Phrases
    age_links: frozenset[str]
    bounds_before: Phrases
    bounds_after: Phrases
    determiners: frozenset[str]
    spanning: frozenset[str]
    comparing: frozenset[str]
    ordinals: Mapping[str, float]
    guarded: frozenset[str]
    guards: frozenset[str]
    not_numbers: Phrases
    suffixes: frozenset[str]
    parts: Mapping[str, float]
    part_nouns: frozenset[str]
    part_before: frozenset[str]
    fractions: Mapping[str, float]
    half: Phrases
    half_before: frozenset[str]
    half_more: Phrases
    half_scales: Mapping[str, float]
    before_scale: Phrases
    unit_parts: Phrases
    vague: frozenset[str]
    dozens: Mapping[str, float]
    times: Mapping[str, float]
    duals: Mapping[str, float]
    dual_units: Mapping[str, str]
    money_letters: Mapping[str, float]
    weak_units: frozenset[str]
    links: frozenset[str]
    between: frozenset[str]
    span_from: frozenset[str]
    span_to: frozenset[str]
    ranges: frozenset[str]
    year_before: frozenset[str]
    stops: frozenset[str]
    not_nouns: frozenset[str]


def number(name: str) -> float:
    """The number that a key of a table names: "12", "1e6", "2/3"."""
    over, _, under = name.partition("/")
    return float(over) / float(under or 1)


def values(table: Meanings, lang: str) -> dict[str, float]:
    """The number that each word of ``table`` means."""
    return {key(word, lang): number(name) for name, words in table.items() for word in words}


def _groups(table: Meanings, lang: str) -> Iterator[tuple[Key, str]]:
    for meaning, phrases in table.items():
        for phrase in phrases:
            yield keys(phrase, lang), meaning


def _units(told: Numbers, lang: str) -> Iterator[tuple[Key, str]]:
    yield from _groups({"%": (*told.percent, "%"), "pp": (*told.points, *POINTS)}, lang)
    yield from _groups(told.money, lang)
    yield from _groups(told.measures, lang)
    for sign, code in SIGNS.items():
        yield keys(sign, lang), code
    for code in CODES:
        yield keys(code, lang), "CNY" if code == "RMB" else code
    for symbol, unit in SYMBOLS.items():
        yield keys(symbol, lang), unit
    if told != Numbers():
        numbers = values(told.cardinals, lang)
        for words, unit in cldr_words(lang, told.locales):
            if not any(word in numbers for word in keys(words, lang)):
                yield keys(words, lang), unit


def _marks(told: Numbers, lang: str) -> tuple[str, bool]:
    """The decimal mark, and whether blanks part groups of digits; as CLDR says where no pack does."""
    if told != Numbers():
        return told.decimal, told.space_groups
    try:
        symbols = Locale.parse(lang).number_symbols["latn"]
    except (ValueError, TypeError, KeyError, UnknownLocaleError):
        return told.decimal, told.space_groups
    return symbols["decimal"], symbols["group"].isspace()


@lru_cache(maxsize=64)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of ``lang`` (base language); signs, codes and digits only where no pack knows its numbers."""
    pack = language(lang)
    told = pack.numbers
    decimal, spaces = _marks(told, lang)

    def words(entries: Sequence[str]) -> frozenset[str]:
        return frozenset(key(word, lang) for word in entries)

    def phrases(entries: Meanings | Sequence[str]) -> Phrases:
        return Phrases(_groups(entries if isinstance(entries, Mapping) else {"": tuple(entries)}, lang))

    made: dict[str, Any] = {name: values(getattr(told, name), lang) for name in _VALUES}
    made |= {name: words(getattr(told, name)) for name in _WORDS}
    made |= {name: phrases(getattr(told, name)) for name in _PHRASES}
    return Lexicon(
        lang=lang,
        numbers=told,
        traits=pack.traits,
        decimal=decimal,
        spaces=spaces,
        units=Phrases(_units(told, lang)),
        grown_joiners=tuple(key(w, lang) for w in told.joiners if w in pack.traits.grown_on),
        dual_units={key(word, lang): unit for unit, of in told.dual_units.items() for word in of},
        money_letters={word: number(name) for name, of in told.money_letters.items() for word in of},
        **made,
    )


_VALUES = (
    "weak",
    "inside",
    "cardinals",
    "multiples",
    "scales",
    "ordinals",
    "parts",
    "fractions",
    "half_scales",
    "dozens",
    "times",
    "duals",
)
_WORDS = (
    "teens", "bare", "joiners", "one", "never_one", "percent_before", "age_links", "determiners", "spanning",
    "comparing", "guarded", "guards", "suffixes", "part_nouns", "part_before", "half_before", "vague", "weak_units",
    "links", "between", "span_from", "span_to", "ranges", "year_before", "stops", "not_nouns", "not_after",
)  # fmt: skip
_PHRASES = (
    "magnitude", "age_before", "age_after", "age_after_year", "bounds_before", "bounds_after", "not_numbers", "half",
    "half_more", "before_scale", "unit_parts",
)  # fmt: skip
