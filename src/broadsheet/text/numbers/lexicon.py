"""The tables of one language, ready to look things up in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from .measures import cldr_words
from .tables.common import CODES, SIGNS, SYMBOLS

LANGUAGES = frozenset({"en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "tr", "ar", "ja", "zh", "ko"})
UNSPACED = frozenset({"ja", "zh", "ko"})
COMMA_DECIMAL = frozenset(
    [
        "de",
        "es",
        "fr",
        "it",
        "nl",
        "pt",
        "ru",
        "uk",
        "tr",
        "pl",
        "cs",
        "sk",
        "sv",
        "nb",
        "nn",
        "no",
        "da",
        "fi",
        "hu",
        "ro",
        "bg",
        "sr",
        "hr",
        "sl",
        "el",
        "id",
        "vi",
        "lt",
        "lv",
        "et",
        "is",
        "ca",
        "gl",
        "eu",
        "be",
        "mk",
        "sq",
        "ka",
        "hy",
        "az",
        "kk",
    ]
)
SPACE_GROUPS = frozenset(
    [
        "fr",
        "es",
        "pt",
        "ru",
        "uk",
        "pl",
        "cs",
        "sk",
        "sv",
        "nb",
        "nn",
        "no",
        "da",
        "fi",
        "hu",
        "bg",
        "lt",
        "lv",
        "et",
        "be",
        "ca",
        "kk",
        "de",
        "it",
    ]
)

Key = tuple[str, ...]
LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0670])*(?:['’ʼ](?=[яюєїЯЮЄЇ])[^\W\d_]+)*"
"""A word, with the vowel signs of Arabic and the apostrophe of Ukrainian."""
TOKEN = re.compile(rf"{LETTERS}|\d+|[^\w\s]|_")
ARABIC_FOLD = str.maketrans("أإآٱىة", "اااايه", "ًٌٍَُِّْـ")


def key(word: str, lang: str) -> str:
    """``word`` as the tables know it: lower case, accents kept, Arabic letters and ё folded."""
    if lang == "tr":
        word = word.replace("İ", "i").replace("I", "ı")
    word = word.lower()
    if lang in ("ru", "uk"):
        return word.replace("ё", "е").replace("'", "").replace("’", "").replace("ʼ", "")
    if lang in ("ar", "fa", "ur"):
        return word.translate(ARABIC_FOLD)
    return unicodedata.normalize("NFC", word)


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


def _groups(text: str, lang: str, default: str = "") -> Iterator[tuple[Key, str]]:
    """Phrases of "a|b=X; c=Y"."""
    for group in text.split("; "):
        names, _, meaning = group.strip().partition("=")
        for name in names.split("|"):
            if name.strip():
                yield keys(name.strip(), lang), (meaning or default)


def _values(text: str, lang: str) -> dict[str, int]:
    pairs = (pair.split("=") for pair in text.split())
    return {key(word, lang): int(value) for word, value in pairs}


def _words(text: str, lang: str) -> frozenset[str]:
    return frozenset(key(word, lang) for word in text.split())


@dataclass(frozen=True)
class Lexicon:
    """What ``figures`` knows of one language."""

    lang: str
    decimal: str
    spaces: bool
    cardinals: Mapping[str, int]
    hundred: frozenset[str]
    scales: Mapping[str, float]
    bare: frozenset[str]
    joiners: frozenset[str]
    articles: frozenset[str]
    units: Phrases
    percent_before: frozenset[str]
    magnitude: Phrases
    age_before: Phrases
    age_after: Phrases
    about_before: Phrases
    about_after: Phrases
    ordinals: Mapping[str, int]
    suffixes: frozenset[str]
    parts: Mapping[str, int]
    fraction_words: Mapping[str, float]
    half: Phrases
    half_more: Phrases
    unit_parts: Phrases
    """Half a unit, or another part where a number says so: "half an hour=h", "quarter of an hour=h/4"."""
    vague: frozenset[str]
    dozens: Mapping[str, int]
    times: Mapping[str, int]
    duals: Mapping[str, int]
    dual_units: Mapping[str, str]
    links: frozenset[str]
    between: frozenset[str]
    span_from: frozenset[str]
    span_to: frozenset[str]
    year_before: frozenset[str]
    stops: frozenset[str]
    compound: str


def table(lang: str) -> Mapping[str, str]:
    """The plain table of ``lang``; English for languages without one, with their own separators."""
    name = lang if lang in LANGUAGES else "en"
    found: Mapping[str, str] = import_module(f".tables.{name}", __package__).TABLE
    return found


def _units(entries: Mapping[str, str], lang: str) -> Iterator[tuple[Key, str]]:
    yield from _groups(entries.get("percent", ""), lang, "%")
    yield ("%",), "%"
    yield from _groups(entries.get("points", ""), lang, "pp")
    for phrase in ("%-pts", "pp"):
        yield keys(phrase, lang), "pp"
    yield from _groups(entries.get("money", ""), lang)
    yield from _groups(entries.get("measures", ""), lang)
    for sign, code in SIGNS.items():
        yield keys(sign, lang), code
    for code in CODES:
        yield keys(code, lang), "CNY" if code == "RMB" else code
    for symbol, unit in SYMBOLS.items():
        yield keys(symbol, lang), unit
    numbers = _values(entries.get("cardinals", ""), lang)
    for words, unit in cldr_words(lang) if lang in LANGUAGES else ():
        if not any(word in numbers for word in keys(words, lang)):
            yield keys(words, lang), unit


@lru_cache(maxsize=64)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of ``lang`` (base language)."""
    t = table(lang)
    own = lang in LANGUAGES
    phrases = {
        name: Phrases(_groups(t.get(name, ""), lang, "yes"))
        for name in (
            "magnitude",
            "age_before",
            "age_after",
            "about_before",
            "about_after",
            "half",
            "half_more",
            "unit_parts",
        )
    }
    fractions = (pair.split("=") for pair in t.get("fraction_words", "").split())
    return Lexicon(
        lang=lang,
        decimal=t["decimal"] if own else "," if lang in COMMA_DECIMAL else ".",
        spaces=lang in SPACE_GROUPS,
        cardinals=_values(t.get("cardinals", ""), lang) if own else {},
        hundred=_words(t.get("hundred", ""), lang),
        scales={w: 10.0**e for w, e in _values(t.get("scales", ""), lang).items()},
        bare=_words(t.get("bare", ""), lang),
        joiners=_words(t.get("joiners", ""), lang),
        articles=_words(t.get("articles", ""), lang),
        units=Phrases(_units(t, lang)),
        percent_before=_words(t.get("percent_before", ""), lang),
        ordinals=_values(t.get("ordinals", ""), lang) if own else {},
        suffixes=_words(t.get("suffixes", ""), lang),
        parts=_values(t.get("parts", ""), lang),
        fraction_words={key(w, lang): int(v[0]) / int(v[2]) for w, v in fractions},
        dozens=_values(t.get("dozens", ""), lang),
        times=_values(t.get("times", ""), lang),
        duals=_values(t.get("duals", ""), lang),
        dual_units={key(w, lang): v for w, v in (p.split("=") for p in t.get("dual_units", "").split())},
        links=_words(t.get("links", ""), lang),
        between=_words(t.get("between", ""), lang),
        span_from=_words(t.get("span_from", ""), lang),
        span_to=_words(t.get("span_to", ""), lang),
        year_before=_words(t.get("year_before", ""), lang),
        stops=_words(t.get("stops", ""), lang),
        vague=_words(t.get("vague", ""), lang),
        compound=t.get("compound", ""),
        **phrases,
    )
