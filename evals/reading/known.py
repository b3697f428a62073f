"""Names as the packs and the shipped lists know them: the one gazetteer, and which country a word tells of."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from lists import lists

from broadsheet.languages import all_names
from broadsheet.shelf import open_shelf
from broadsheet.text.names import Entry, Gazetteer, mentions
from broadsheet.text.names.gazetteer import COUNTRY, fold
from broadsheet.text.words import words

STEM = 4
"""Letters that a country and what is of it have in common: "Colombia", "colombiano"."""


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return Gazetteer.load(open_shelf)


@lru_cache(maxsize=4096)
def named(text: str, lang: str) -> tuple[tuple[str, str], ...]:
    """Names in a text and their kinds."""
    return tuple((m.text, m.kind) for m in mentions(text, lang, gazetteer()))


def place(word: str, lang: str) -> Entry | None:
    """The place of the lists that a word names, in its other cases too."""
    found = gazetteer().lookup(word, lang, "place")
    if found is None and len(word) > 4 and lang in all_names().declined:
        tried = (word[:-cut] + end for cut in (1, 2) for end in ("", "а", "я", "ь", "й"))
        found = next((e for w in tried if len(w) > 3 and (e := gazetteer().lookup(w, lang, "place"))), None)
    return found


def told_by_country(word: str, text: str, lang: str) -> bool:
    """Is a capital told by its country or by what is of it: "London" by "British", "Астана" by "Казахстан"?

    A country too, by another of its names, but not by its capital.
    """
    found = place(word, lang)
    if found is None or not (gazetteer().capital_of(found.key) or found.weight > COUNTRY):
        return False
    known = lists(lang)
    seat = known.seats.get(found.country) if known else None
    if seat is not None and seat.search(text):
        return True
    spellings = _spellings().get(found.country, frozenset())
    if lang.partition("-")[0] in ("ja", "ko", "zh"):
        return any(s in _plain(text) for s in spellings)
    for told in words(text, lang):
        entry = gazetteer().demonym(told.text) or place(told.text, lang)
        if entry is not None and entry.weight > COUNTRY and entry.country == found.country:
            return True
        if any(_begins_alike(_plain(told.text), s) for s in spellings):
            return True
    return False


def _begins_alike(word: str, country: str) -> bool:
    """Have they a stem in common, the article of Arabic left out?"""
    word, country = word.removeprefix("ال"), country.removeprefix("ال")
    size = max(STEM, min(len(word), len(country)) - STEM)
    return len(word) >= size <= len(country) and word[:size] == country[:size]


def _plain(word: str) -> str:
    kept = unicodedata.normalize("NFD", fold(word))
    return "".join(c for c in kept if not "\u0300" <= c <= "\u036f")


@lru_cache(maxsize=1)
def _spellings() -> dict[str, frozenset[str]]:
    """Names of each country in one word, plain."""
    out: dict[str, set[str]] = {}
    for spelling, entry in gazetteer().places.items():
        if entry.key == f"place:{entry.country}" and " " not in spelling and len(spelling) > 1:
            out.setdefault(entry.country, set()).add(_plain(spelling))
    return {code: frozenset(names) for code, names in out.items()}
