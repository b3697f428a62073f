"""Where it happened: the places of an article's news, as its reports and the gazetteer have them.

A place counts where headline, dek or the first sentence say that something is *in* it (the words for that stand in
the language packs): not where a government is called by its capital, nor where a product is named after a town. Of dek
and body only a sentence counts that tells the news of the headline.
Where a press conference is held or a court sits nothing has happened.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from broadsheet.easel import atlas
from broadsheet.languages import alternation, language
from broadsheet.news import Article, Mention, Person, Reading
from broadsheet.text.lexicon import concepts

from .matter import Matter, lead

MOST_SPOTS = 3
_IN_DEK, IN_HEADLINE = 2.0, 9.0
"""Weights of a place in dek and headline; what has the second stands in the headline."""
LONGEST_NAME = 40
"""Characters; a longer one is no name of a place."""
_COUNTRY = re.compile(r"place:([A-Z]{2})\Z")
_LARGE = 1_000_000


@dataclass(frozen=True)
class Found:
    """A place with its name in the article's language. ``city`` is None for a country."""

    name: str
    key: str
    country: str
    city: atlas.City | None
    weight: float
    at: bool
    """Something is in it; else something comes from or goes to it."""


class Places:
    """The places of one story: those that more than half of its reports name in headline or lead, so that the town of
    one outlet's reader or of the stock exchange is none. A city that an article has in headline or dek as the place of
    the news is so for the others too, where they name it there: "the old town of Nara"."""

    def __init__(
        self, readings: Sequence[Reading], people: Sequence[Person], articles: Sequence[Article] = ()
    ) -> None:
        self.readings = tuple(readings)
        self.countries = frozenset(
            n.country for r in readings for n in (*r.names, *r.headline_names) if n.country
        )
        self._named_by = Counter(
            key for r in readings for key in {n.key for n in _at_head(r) if n.kind == "place" and n.key}
        )
        self._register = {
            (lang, spelling): person
            for person in people
            if person.kind == "place"
            for lang, spelling in person.variants
        }
        self._shared: frozenset[str] = frozenset()
        self._shared = frozenset(
            place.key
            for article in articles
            for place in self.of(article)
            if place.city and place.at and place.weight >= _IN_DEK
        )

    def of(self, article: Article) -> tuple[Found, ...]:
        """The places of its news, the weightiest first. In a text that has something come from a place, a word for "at"
        that is one for "to" as well says where it goes: Italian "da Londra a Sydney".
        """
        base = article.lang.split("-")[0]
        own = [r for r in self.readings if r.lang.split("-")[0] == base]
        matter = Matter(article, own)
        rest = [*((2.0, s.text) for s in article.dek), *((1.0, s.text) for s in article.body[:1])]
        texts = [(IN_HEADLINE, article.headline.text), *(told for told in rest if matter.is_told_in(told[1]))]
        texts = [told for told in texts if not _is_elsewhere(told[1], base)]
        found: dict[str, Found] = {}
        surfaces = _surfaces(own)
        ways = {text for _, text in texts if any(_says(name, text, base, "from") for name in surfaces)}
        for name, key in surfaces.items():
            at = sum(
                w
                for w, text in texts
                if _says(name, text, base, "at") and not (text in ways and _says(name, text, base, "to"))
            )
            if not at and key in self._shared:
                at = sum(w for w, text in texts if w >= _IN_DEK and name in text)
            weight = at or sum(w for w, text in texts if _says(name, text, base, "from", "to"))
            if not weight:
                continue
            place = self._found(name, key, article.lang, weight, bool(at))
            if place and (key not in found or found[key].weight < weight):
                found[key] = place
        return tuple(sorted(found.values(), key=lambda p: (-p.at, p.city is None, -p.weight, p.key)))

    def way(self, article: Article, there: Sequence[Found]) -> tuple[Found, ...]:
        """Two or three cities that one sentence of the news names as a way, in its order: from one to the other.

        The headline names one of them: what can fly from London to Sydney has gone nowhere.
        """
        base = article.lang.split("-")[0]
        cities = {p.name: p for p in there if p.city}
        for sentence in (article.headline, *article.dek, *article.body[:1]):
            text = sentence.text
            first = [name for name in cities if _says(name, text, base, "from")]
            then = [name for name in cities if name not in first and _says(name, text, base, "to")]
            named = any(name in article.headline.text for name in (*first, *then))
            if named and len(first) == 1 and 1 <= len(then) < MOST_SPOTS:
                return tuple(cities[name] for name in (*first, *sorted(then, key=text.find)))
        return ()

    def _found(self, name: str, key: str, lang: str, weight: float, at: bool) -> Found | None:
        if 2 * self._named_by[key] <= len(self.readings):
            return None
        if country := _COUNTRY.match(key):
            return Found(self._named(name, lang), key, country[1], None, weight, at)
        city = atlas.city(key)
        if city is None:
            return None
        country_code = city.country
        told = country_code in self.countries
        if not told and (city.shared or city.people < _LARGE):
            return None
        return Found(self._named(name, lang), key, country_code, city, weight, at)

    def _named(self, name: str, lang: str) -> str:
        """The register's spelling for the language, else as the report has it."""
        person = self._register.get((lang, name)) or self._register.get((lang.split("-")[0], name))
        return (person.name(lang) or person.name(lang.split("-")[0]) or name) if person else name


def _at_head(reading: Reading) -> Iterator[Mention]:
    """The names of headline and lead."""
    yield from reading.headline_names
    yield from (n for n in reading.names if n.span.start < lead(reading.lang))


def _surfaces(readings: Sequence[Reading]) -> dict[str, str]:
    """Names that the reports of the language read as a place, with its key: not as anything else more often."""
    kinds: dict[str, Counter[str]] = {}
    for reading in readings:
        for mention in (*reading.headline_names, *reading.names):
            if len(mention.text) <= LONGEST_NAME:
                kinds.setdefault(mention.text, Counter())[_reading_of(mention)] += 1
    best = {name: counts.most_common(1)[0][0] for name, counts in kinds.items()}
    return {name: key for name, key in best.items() if key}


def _reading_of(mention: Mention) -> str:
    return mention.key if mention.kind == "place" and mention.key.startswith("place:") else ""


def _is_elsewhere(text: str, lang: str) -> bool:
    """True for a text of what is said, or judged, in one place of what happened in another."""
    return bool(concepts(text, lang, "occasions")) or "court" in concepts(text, lang, "matters")


def _says(name: str, text: str, lang: str, *kinds: str) -> bool:
    """True where the text says that something is in the place, comes from it or goes to it."""
    return name in text and any(_around(name, lang, kind).search(text) for kind in kinds)


@lru_cache(maxsize=4096)
def _around(name: str, lang: str, kind: str) -> re.Pattern[str]:
    """The name after a word that says where, with an article between them, or before one."""
    pack = language(lang)
    words, traits = pack.words, pack.traits
    before, after = {
        "at": (words.at_place, words.place_at),
        "from": (words.from_place, words.place_from),
        "to": (words.to_place, words.place_to),
    }[kind]
    spaced = traits.spacing != "none"
    start = r"(?<!\w)" if spaced else ""
    gap = r"\s*" if not spaced else r"\s*(?:" + alternation(words.articles, traits) + r"\s+)?"
    body = re.escape(name)
    options = []
    if before:
        options.append(
            start
            + alternation(before, traits)
            + gap
            + body
            + (r"(?!\w)" if traits.spacing == "words" else "")
        )
    if after:
        options.append(body + r"\s?" + alternation(after, traits))
    return re.compile("|".join(options) or "(?!)", re.IGNORECASE)
