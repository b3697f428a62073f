"""Words of a text, for comparing two texts: what they share and what only one of them says.

Languages with spaces give words; Chinese and Japanese give pairs of ideographs, and whole runs of
katakana, Latin letters and digits (hiragana, mostly grammar, is left out).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..languages import VOWELS, language
from ..news.base import noun

_LETTERS = rf"[^\W_]+(?:[{VOWELS}]+[^\W_]*)*"
_WORD = re.compile(rf"{_LETTERS}(?:['’\-]{_LETTERS})*")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々]+|[ァ-ヺー]+|[A-Za-zÀ-ɏ]+|\d+(?:[.,]\d+)*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々]")


@noun
class Word:
    text: str
    """Lower case, without elided articles."""
    start: int
    end: int


@lru_cache(maxsize=8192)
def words(text: str, lang: str) -> tuple[Word, ...]:
    """The words of ``text`` in order, function words included."""
    return tuple(Word(text=word, start=start, end=end) for word, start, end in _found(text, lang))


def word_texts(text: str, lang: str) -> list[str]:
    """The same as texts alone, for who reads each text but once."""
    return [word for word, _, _ in _found(text, lang)]


def _found(text: str, lang: str) -> list[tuple[str, int, int]]:
    pack = language(lang)
    if pack.traits.spacing == "none":
        return _cjk(text)
    found, elided_before = [], _elided(pack.code)
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if "'" in word or "’" in word:
            elided = elided_before.match(word)
            if elided and elided.end() < len(word):
                start, word = start + elided.end(), word[elided.end() :]
            word = word.removesuffix("'s").removesuffix("’s")
        found.append((word.lower(), start, match.end()))
    return found


@lru_cache(maxsize=8192)
def content(text: str, lang: str) -> tuple[Word, ...]:
    """The words that carry meaning: no function words, no bare numbers."""
    return tuple(w for w in words(text, lang) if means(w.text, lang))


@lru_cache(maxsize=100000)
def stem(word: str, lang: str) -> str:
    """A word cut to what two forms of it share; rough on purpose. Same stem, same word."""
    pack = language(lang)
    return word if pack.traits.spacing == "none" else pack.stem(word)


def alike(a: str, b: str, lang: str) -> bool:
    """Are two words forms of one another?"""
    if a == b:
        return True
    spacing = language(lang).traits.spacing
    if spacing == "none":
        return False
    one, two = stem(a, lang), stem(b, lang)
    if one == two:
        return True
    short, long_ = sorted((one, two), key=len)
    return len(short) >= (2 if spacing == "phrases" else 4) and long_.startswith(short)


def stems(text: str, lang: str) -> frozenset[str]:
    """Stems of the content words of ``text``."""
    return frozenset(stem(w.text, lang) for w in content(text, lang))


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set found in the other, 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def opened(text: str) -> str:
    """The text as a sentence begins: its first letter a capital, but for a word written like "iPod"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def means(word: str, lang: str) -> bool:
    """Does the word carry meaning: no function word, no bare number?"""
    pack = language(lang)
    if word in _stopwords(pack.code) or word.replace(".", "").replace(",", "").isdigit():
        return False
    return len(word) > 1 or pack.traits.spacing != "words"


def _cjk(text: str) -> list[tuple[str, int, int]]:
    found = []
    for match in _HAN_RUN.finditer(text):
        run, start = match.group(), match.start()
        if len(run) == 1 or not _HAN.match(run):
            found.append((run.lower(), start, match.end()))
            continue
        found += [(run[i : i + 2], start + i, start + i + 2) for i in range(len(run) - 1)]
    return found


@lru_cache(maxsize=64)
def _stopwords(code: str) -> frozenset[str]:
    return frozenset(language(code).words.stopwords)


@lru_cache(maxsize=64)
def _elided(code: str) -> re.Pattern[str]:
    heads = language(code).words.elided
    return re.compile(rf"^(?:{'|'.join(heads)})['’]", re.IGNORECASE) if heads else re.compile("(?!)")
