"""The shipped lists of names, ready to look up. Pure once loaded."""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import IO

from ...languages import FALLBACK, language, names_of
from ..scripts import script
from .romanise import romanise_word
from .skeleton import skeleton
from .units import SIMPLE

COUNTRIES, CITIES, PEOPLE, FIRST_NAMES = (
    "lists/countries.json.gz", "lists/cities.tsv.gz", "lists/people.tsv.gz", "lists/first_names.txt.gz",
)  # fmt: skip
COUNTRY = 1e9
"""Weight above which an entry is a country."""
SURNAMES = "lists/surnames.txt.gz"


@dataclass(frozen=True, slots=True)
class Entry:
    """One known name. ``key`` is the same in all scripts."""

    key: str
    kind: str
    """person or place."""
    name: str
    """English name."""
    weight: float = 0.0
    """Population of a city, else 0; the greatest wins where names are shared."""
    country: str = ""


def fold(name: str) -> str:
    """The form names are looked up by: lower case, marks of Arabic and Hebrew dropped."""
    if name.isascii():
        return " ".join(name.lower().split())
    kept = "".join(
        c for c in name if not ("\u064b" <= c <= "\u0652" or "\u0591" <= c <= "\u05c7" or c == "\u0640")
    )
    return " ".join(
        kept.translate(str.maketrans("أإآٱ‐‑–’ʼ・=＝", "اااا---''･･･")).lower().replace("･", "・").split()
    )


def without_marks(name: str) -> str:
    """Latin letters without accents ("taiwán")."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not "\u0300" <= c <= "\u036f")


def _lines(open_shelf: Callable[[str], IO[bytes]], name: str) -> Iterator[str]:
    with open_shelf(name) as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        yield from map(str.strip, lines)


class Gazetteer:
    """Names of countries, cities and people by spelling. Empty without lists; then only rules work."""

    def __init__(
        self,
        places: Mapping[str, Entry] | None = None,
        people: Mapping[str, str] | None = None,
        demonyms: Mapping[str, Entry] | None = None,
        first_names: Iterable[str] = (),
        surnames: Iterable[str] = (),
        capitals: Mapping[str, str] | None = None,
    ) -> None:
        self.places = dict(places or {})
        self.people = dict(people or {})
        self.demonyms = dict(demonyms or {})
        self.first_names = frozenset(first_names)
        self.surnames = frozenset(surnames)
        self._capitals = dict(capitals or {})

    @classmethod
    def load(cls, open_shelf: Callable[[str], IO[bytes]]) -> Gazetteer:
        """Read the lists through ``open_shelf(name)``. Raises FileNotFoundError."""
        places: dict[str, Entry] = {}
        demonyms: dict[str, Entry] = {}
        capitals: dict[str, str] = {}
        for line in _lines(open_shelf, CITIES):
            number, name, country, population, *others = line.split("\t")
            entry = Entry(f"place:geonames:{number}", "place", name, float(population), country)
            for spelling in (name.lower() if name.isascii() else fold(name), *others):
                known = places.get(spelling)
                if known is None or known.weight < entry.weight:
                    places[spelling] = entry
        for row in json.loads("".join(_lines(open_shelf, COUNTRIES)))["countries"]:
            entry = Entry(
                f"place:{row['code']}", "place", row["names"].get(FALLBACK, row["code"]), 1e10, row["code"]
            )
            capital = places.get(fold(row["capital"]))
            if capital is not None and capital.country == row["code"]:
                capitals[capital.key] = entry.key
            places.update((fold(spelling), entry) for spelling in row["spellings"])
            demonyms.update((fold(spelling), entry) for spelling in row["demonyms"])
        people: dict[str, str] = {}
        for line in _lines(open_shelf, PEOPLE):
            name, *others = line.split("\t")
            for spelling in filter(None, (name.lower(), *others)):
                people.setdefault(spelling, name)
        first_names, surnames = _lines(open_shelf, FIRST_NAMES), _lines(open_shelf, SURNAMES)
        return cls(places, people, demonyms, first_names, surnames, capitals)

    def lookup(self, text: str, lang: str, kind: str = "") -> Entry | None:
        """The entry spelled ``text``, else None. ``kind``: person, place or "" for either."""
        known = fold(text)
        if kind != "person":
            place = self.places.get(known)
            if place is None and len(known) > 3 and known[0] in language(lang).traits.grown_on:
                place = self.places.get(known[1:])
            if place is None and not known.isascii():
                plain = self.places.get(without_marks(known))
                place = plain if plain and plain.weight > COUNTRY else None
            if place:
                return place
        if kind != "place":
            name = self.people.get(known)
            if name:
                return Entry("person:" + name.lower().replace(" ", "-"), "person", name)
        return None

    def place_in_han(self, text: str) -> Entry | None:
        """The place spelled ``text``, in traditional, Japanese or simplified characters alike."""
        found = self.places.get(text)
        if found is None:
            found = self._simple.get(text.translate(SIMPLE))
        return found

    @cached_property
    def _simple(self) -> dict[str, Entry]:
        """Places in Han characters by their simplified form; the greatest where several share it."""
        out: dict[str, Entry] = {}
        for spelling, entry in self.places.items():
            if "\u4e00" <= spelling[:1] <= "\u9fff":
                simple = spelling.translate(SIMPLE)
                if simple not in out or out[simple].weight < entry.weight:
                    out[simple] = entry
        return out

    def demonym(self, text: str) -> Entry | None:
        """The country a word like "Japanese" belongs to, else None."""
        return self.demonyms.get(fold(text))

    def capital_of(self, key: str) -> str:
        """The key of the country whose capital has this key, else ""."""
        return self._capitals.get(key, "")

    def is_first_name(self, word: str, lang: str) -> bool:
        """Is ``word`` (any script) known as a given name?"""
        return romanise_word(word, lang) in self.first_names

    def is_surname(self, word: str, lang: str) -> bool:
        """Is ``word`` (any script) known as a family name?"""
        return romanise_word(word, lang) in self.surnames

    def key(self, text: str, lang: str, kind: str = "") -> str:
        """A key that joins spellings: of the lists where known, else the skeleton of the sound."""
        entry = self.lookup(text, lang, kind)
        return entry.key if entry else name_key(text, lang)


def name_key(text: str, lang: str) -> str:
    """ "name:" and the skeleton of the sound: one key for most spellings of one name in all scripts.

    Han characters are read as Chinese, except that a Japanese name written in Han keeps its characters.
    """
    base = lang.split("-")[0]
    if names_of(base).script == "Jpan" and script(text) in ("Hani", "Jpan"):
        return "name:" + "".join(text.split())
    found = skeleton(text, base)
    return f"name:{found}" if found else f"name:{fold(text)}"
