"""Words of a text with capitals, and the offices named in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...languages import language
from .gazetteer import Entry
from .tables import NOT_NAMES, ORGANISATION_WORDS, PLACE_WORDS, TITLES

PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "dos",
        "das",
        "do",
        "van",
        "der",
        "den",
        "von",
        "zu",
        "zur",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "bint",
        "abu",
        "ter",
        "ten",
        "af",
        "av",
        "dalla",
        "degli",
        "des",
        "dello",
        "las",
        "los",
        "ould",
        "bint",
        "ap",
        "umm",
        "vom",
        "zum",
        "op",
        "фон",
        "дер",
        "ван",
        "ден",
        "де",
        "да",
        "ди",
        "дель",
        "делла",
        "дос",
        "ла",
        "ле",
        "бин",
        "бен",
        "ибн",
        "абу",
        "аль",
        "эль",
        "ульд",
        "бін",
        "ібн",
    ]
)
JOINED = re.compile(
    r"(?:d(?=[’'])|a[lrnstdz]|ash|ath|adh|e[lrnsd]|ul|ud|ur|аль|эль|ель|ас|аш|ад|ан|ар|ат|аз|ос|эс|эш|эд)[-‐‑’'](?=[^\W\d_a-zа-яіїєґ])"
)
"""An Arabic article or a d' written on to its name in small letters ("al-Masri", "ash-Shaykh", "d'Artois"): the word counts as one with a capital."""
SAYING_DE = frozenset(language("de").words.says) - {"so", "hob", "hieß"}
NOT_ORGANISATIONS = frozenset(
    [
        "GDP",
        "LNG",
        "PIB",
        "BIP",
        "GNL",
        "CEO",
        "TV",
        "AI",
        "IT",
        "ICU",
        "DNA",
        "HIV",
        "SUV",
        "VIP",
        "AM",
        "PM",
        "BBP",
        "TBIP",
    ]
)
NOWHERE = Entry("", "place", "")
OF_ORGANISATION = frozenset(
    [
        "of",
        "for",
        "and",
        "the",
        "de",
        "du",
        "des",
        "la",
        "della",
        "di",
        "del",
        "do",
        "da",
        "dos",
        "van",
        "für",
        "der",
        "und",
        "et",
        "y",
        "e",
        "&",
    ]
)
WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ-](?=[^\W\d_])[^\W\d_]+)*\.?|\d+")
OFFICE_OF = frozenset(
    [
        "of",
        "de",
        "di",
        "du",
        "del",
        "della",
        "des",
        "do",
        "da",
        "van",
        "von",
        "der",
        "des",
        "d",
        "dos",
        "das",
        "dei",
        "degli",
        "delle",
    ]
)
ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "gli",
        "i",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "de",
        "het",
        "o",
        "os",
        "as",
        "un",
        "une",
        "una",
    ]
)
ELISION = re.compile(r"(?i)^(?:l|d|dell|all|dall|nell|sull|qu|c|s|j|n|m|t)['’](?=\w)")
ABBREVIATION = re.compile(r"^(?:\w\.)+\w?\.?$|^\w\.$")
SENTENCE_START = re.compile(r"(?:^|[.!?…:][\s\"“”„«»'‘’)]{0,9}|\n\s{0,9}|[\"“„«‘]\s{0,9})$")
POSSESSIVE = re.compile(r"['’]s?$")


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
    out = []
    for match in WORD.finditer(text):
        start, word = match.start(), match.group()
        elided = ELISION.match(word) if lang in ("fr", "it") else None
        if elided:
            start, word = start + elided.end(), word[elided.end() :]
        if word.endswith(".") and not ABBREVIATION.match(word) and word[:-1] not in _title_words(lang):
            word = word[:-1]
        if lang == "en":
            word = POSSESSIVE.sub("", word)
        elif lang == "tr":
            word = re.split("['’]", word)[0]
        if not word:
            continue
        first = (
            bool(SENTENCE_START.search(text[max(0, match.start() - 6) : match.start()])) or match.start() == 0
        )
        capital = word[:1].isupper() or JOINED.match(word) is not None
        out.append(Word(start, start + len(word), word, capital, first and not elided))
    return out


@lru_cache(maxsize=32)
def _title_phrases(lang: str) -> tuple[tuple[str, ...], ...]:
    phrases = {tuple(p.split()) for p in TITLES.get(lang, "").split("|") if p}
    phrases |= {tuple(w[:1].upper() + w[1:] for w in p) for p in phrases}
    phrases |= {(p[0][:1].upper() + p[0][1:], *p[1:]) for p in phrases}
    return tuple(sorted(phrases, key=len, reverse=True))


@lru_cache(maxsize=32)
def _title_words(lang: str) -> frozenset[str]:
    return frozenset(
        word.rstrip(".") for phrase in _title_phrases(lang) for word in phrase if word.endswith(".")
    )


@lru_cache(maxsize=32)
def _sets(lang: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return (
        frozenset(NOT_NAMES.get(lang, "").split()) | language(lang).calendar.capitalised(),
        frozenset(ORGANISATION_WORDS.get(lang, "").split()) | frozenset(ORGANISATION_WORDS["en"].split()),
        frozenset(PLACE_WORDS.get(lang, "").split()) | frozenset(PLACE_WORDS["en"].split()),
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
