"""Words of a text with capitals, and the offices named in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...languages import language
from .gazetteer import Entry

JOINED = re.compile(
    r"(?:d(?=[’'])|a[lrnstdz]|ash|ath|adh|e[lrnsd]|ul|ud|ur|аль|эль|ель|ас|аш|ад|ан|ар|ат|аз|ос|эс"
    r"|эш|эд)[-‐‑’'](?=[^\W\d_a-zа-яіїєґ])"
)
"""An Arabic article or a d' written on to its name in small letters ("al-Masri", "ash-Shaykh", "d'Artois"):
the word counts as one with a capital."""
NOWHERE = Entry("", "place", "")
WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ-](?=[^\W\d_])[^\W\d_]+)*\.?|\d+")
ABBREVIATION = re.compile(r"^(?:\w\.)+\w?\.?$|^\w\.$")
SENTENCE_START = re.compile(r"(?:^|[.!?…:][\s\"“”„«»'‘’)]{0,9}|\n\s{0,9}|[\"“„«‘]\s{0,9})$")
ENDINGS = {"s": re.compile(r"['’]s?$"), "any": re.compile(r"['’].*")}
"""By ``names.apostrophe``: what is no part of a name."""


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    capital: bool
    first: bool
    """First of its sentence."""


@dataclass(slots=True)
class Candidate:
    start: int
    end: int
    text: str
    kind: str = "other"
    title: str = ""
    key: str = ""
    sure: bool = False


def words(text: str, lang: str) -> list[Word]:
    """The words of a text, without what is written on to them before or behind an apostrophe."""
    out = []
    heads, ending = _elided(lang), ENDINGS.get(language(lang).names.apostrophe)
    for match in WORD.finditer(text):
        start, word = match.start(), match.group()
        elided = heads.match(word) if heads else None
        if elided:
            start, word = start + elided.end(), word[elided.end() :]
        if word.endswith(".") and not ABBREVIATION.match(word) and word[:-1] not in _title_words(lang):
            word = word[:-1]
        if ending:
            word = ending.sub("", word)
        if not word:
            continue
        first = (
            bool(SENTENCE_START.search(text[max(0, match.start() - 6) : match.start()])) or match.start() == 0
        )
        capital = word[:1].isupper() or JOINED.match(word) is not None
        out.append(Word(start, start + len(word), word, capital, first and not elided))
    return out


@lru_cache(maxsize=32)
def _elided(lang: str) -> re.Pattern[str] | None:
    heads = (*language(lang).words.elided, *language(lang).names.elided)
    return re.compile(rf"(?i)^(?:{'|'.join(heads)})['’](?=\w)") if heads else None


@lru_cache(maxsize=32)
def _title_phrases(lang: str) -> tuple[tuple[str, ...], ...]:
    phrases = {tuple(title.split()) for title in language(lang).names.titles}
    phrases |= {tuple(w[:1].upper() + w[1:] for w in p) for p in phrases}
    phrases |= {(p[0][:1].upper() + p[0][1:], *p[1:]) for p in phrases}
    return tuple(sorted(phrases, key=len, reverse=True))


@lru_cache(maxsize=32)
def _title_words(lang: str) -> frozenset[str]:
    return frozenset(
        word.rstrip(".") for phrase in _title_phrases(lang) for word in phrase if word.endswith(".")
    )


def title_at(run: Sequence[Word], i: int, lang: str) -> int:
    """Length in words of the office or form of address that starts at ``run[i]``; 0 if none."""
    first = run[i].text if i < len(run) else ""
    for phrase in _phrases_by_first_word(lang).get(first, ()):
        if i + len(phrase) <= len(run) and all(run[i + k].text == w for k, w in enumerate(phrase)):
            return len(phrase)
    return 0


@lru_cache(maxsize=32)
def _phrases_by_first_word(lang: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _title_phrases(lang):
        found.setdefault(phrase[0], []).append(phrase)
    return found
