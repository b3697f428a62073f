"""The words on and about a picture, from the catalogues of the interface languages; the keys are the English words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

from broadsheet import ports
from broadsheet.languages import alternation, language

LABEL = "Drawn by software"
MAP_OF_CITY = "The map shows where {place} lies."
MAP_OF_CITY_IN = "The map shows where {place} lies ({country})."
MAP_OF_COUNTRY = "The map shows this country: {country}."
MAP_OF_PLACES = "The map shows {places}."
BESIDE = "Beside it stands the figure “{figure}”."
BESIDE_OF = "Beside it stands the figure “{figure}”: {noun}"
FIGURE = "The picture shows the figure “{figure}”."
FIGURE_OF = "The picture shows the figure “{figure}”: {noun}"
QUOTE = "The picture quotes {speaker}: {words}"
QUOTE_OF = "The picture quotes {speaker} ({office}): {words}"
CHART = "The bar chart sets side by side: {values}."
CHANGE = "The bar chart shows a change from {first} to {second}."
COURSE = "The timeline shows these days: {days}"
PEOPLE = "The picture names these persons of the news: {people}."
PERSON = "The picture names {person}."
BEFORE, AFTER = "before", "after"
WHAT = {"cut": "Cuts", "closure": "Closures", "loss": "Loss"}
"""What befell so many, by the concept that says so."""
REPORTED = "Reported on {date}"
PAINTED = "An AI model made this picture. It was asked to show: {things}."
PAINTED_IN = "An AI model made this picture. It was asked to show: {things}. Setting: {places}."
NOT_REAL = "Real persons and real events were not to be shown."
CONTEXT, SUBJECT, SECTION = "picture", "subject", "beat"

_STEM = 4
"""Letters of a country's name of which other words are made."""
_ENDS = ".!?…。！？؟۔"
_CLOSING = "”“\"»』」’'）) \u00a0"


class Speaker:
    """Says things in one interface language."""

    def __init__(self, lang: str, words: ports.Words) -> None:
        self.lang = lang
        self.locale = Locale.parse(lang, sep="-")
        self._words = words

    def __call__(self, text: str, *, context: str = CONTEXT, **values: str) -> str:
        """Raises MissingString."""
        return self._words(self.lang, text, context=context, **values)

    def section(self, slug: str) -> str:
        """The name of a section of the paper."""
        return self(slug, context=SECTION)

    def sentence(self, text: str, **values: str) -> str:
        return whole(self(text, **values), self.lang)

    def join(self, parts: Sequence[str]) -> str:
        return format_list(list(parts), locale=self.locale)

    def day(self, day: date) -> str:
        return format_date(day, "long", locale=self.locale)

    def quoted(self, words: str) -> str:
        """Between the quotation marks of the language."""
        return language(self.lang).phrases.lists.quoted.replace("{words}", words)

    def country(self, code: str) -> str:
        """The language's name of a country, empty where it has none."""
        return str(self.locale.territories.get(code, ""))


@lru_cache(maxsize=32)
def countries(lang: str) -> tuple[tuple[str, str], ...]:
    """All countries with their names in a language."""
    named = Locale.parse(lang, sep="-").territories
    return tuple((code, name) for code, name in sorted(named.items()) if len(code) == 2 and code.isalpha())


def is_of_a_place(name: str, lang: str) -> bool:
    """True for one word that is made of the name of a country or continent, and no name itself:
    "European", "Asian", Dutch "Amerikaanse"."""
    return " " not in name and any(name.startswith(stem) and name != place for place, stem in _places(lang))


@lru_cache(maxsize=32)
def _places(lang: str) -> tuple[tuple[str, str], ...]:
    """Names of one word, with what other words are made of: without a vowel at the end, or without "land", behind which
    an s may be doubled: Dutch "Rusland", "Russische"."""
    names = [name for name in Locale.parse(lang, sep="-").territories.values() if name.isalpha()]
    lands = [(name, name.removesuffix("land")) for name in names if name.endswith("land")]
    stems = [
        *((name, name.rstrip("aeiou")) for name in names),
        *lands,
        *((n, f"{stem}s") for n, stem in lands),
    ]
    return tuple(one for one in stems if len(one[1]) >= _STEM)


def bare(noun: str, lang: str) -> str:
    """A noun without the article before it."""
    pack = language(lang)
    article = rf"^{alternation(pack.words.articles, pack.traits)}(?:\s+|(?<=['’]))"
    return re.sub(article, "", noun, flags=re.IGNORECASE)


def whole(text: str, lang: str) -> str:
    """``text`` as a whole sentence: with a full stop where it has no end of its own."""
    text = text.rstrip()
    if text.rstrip(_CLOSING)[-1:] in _ENDS:
        return text
    return text + language(lang).traits.full_stop
