"""Where it happened: the country of the news stands before a headline that is told without it.

Reports in the language of their own country never name it, and the words that did may have been left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from babel.core import get_global

from ...easel import atlas
from ...languages import all_names, language
from ...news import Cite, Mention, Reading, Sentence
from ...text.clauses import has_finite_verb
from ...text.lexicon import base
from ...text.names import Gazetteer
from ...text.names.gazetteer import without_marks
from ...text.names.places import alone, places
from . import phrases

LEAD = 3
"""Sentences at the head of a report that say where its news is."""
LEAST, LEAST_SHARE = 3, 0.5
"""Languages, and share of all, in which a country is named at the head of what is news there: a language is one
voice, for papers at home are silent on it, and what they tell of abroad they name."""
SPELT = 2
"""Languages that do so by its name in CLDR: "Man" is no island."""
RIVAL = 0.5
"""Share of them from which on another country is of the news too, and neither is its place."""
NOWHERE = frozenset({"culture", "economy", "lifestyle", "science", "sport"})
"""Beats whose news is hardly ever one country's: a market, a product, a match, a probe."""
CITY = 500_000
"""Inhabitants from which on a city says in which country it lies."""
STEM, SHARE = 4, 0.6
"""Letters that the name of a country and an adjective of it share, at least, and as a share of the name."""
_COUNTRY = re.compile(r"place:([A-Z]{2})\Z")
_PLAIN = re.compile(r"[^\W\d_]+(?:[ '’ʼ-][^\W\d_]+){0,2}")
"""A name as newspapers print it: not "Myanmar (Burma)"."""
_COLON = re.compile(r"[:：](?!\d)")
_LABEL = re.compile(r"([^\W\d][^:：,،、，.?!()（）\"«»“”„「」『』]{2,39}?)(?=\s?[:：]\D)")
"""What stands before the colon of a headline and quotes nobody."""


@dataclass(frozen=True)
class Where:
    """The country of one story's news by its code, "" where it has none, with all that is needed to name it."""

    code: str
    readings: tuple[Reading, ...]
    lang: str
    gazetteer: Gazetteer

    def told(self, head: Sentence, below: Sequence[Sentence], most: int) -> Sentence:
        """The headline with the country before it, or in brackets behind its label, and a sentence of a report
        that names it among its cites; as it is where it, or one of those ``below``, says where, at home, where
        a whole clause or somebody's words stand before a colon, and where it would be longer than ``most``."""
        named = None if any(self._says(s.text) for s in (head, *below)) else self.named()
        text = self._placed(head.text, named[0]) if named else ""
        if not named or not text or len(text) > most:
            return head
        return replace(head, text=text, cites=tuple(dict.fromkeys((*head.cites, named[1]))))

    def named(self) -> tuple[str, Cite] | None:
        """The country by its name, and a sentence that names it; None where there is none, or it is at home."""
        name = self._name() if self.code and self.code not in _home(self.lang) else ""
        cite = self._cite() if name else None
        return (name, cite) if cite else None

    def _placed(self, text: str, name: str) -> str:
        """The headline with the name; empty where it cannot take it."""
        shapes = language(self.lang).phrases.lists
        if not _COLON.search(text):
            return shapes.placed.format(place=name, Told=text, told=self._going_on(text))
        label = _LABEL.match(text)
        if label is None or len(_COLON.findall(text)) > 1 or has_finite_verb(label[1], self.lang):
            return ""
        return label[1] + shapes.within.format(place=name) + text[label.end() :]

    def _says(self, text: str) -> bool:
        """Does the text name the country or a large city of it, or speak of what is of it? Of any nation, where
        one letter stands for it (Japanese 独)."""
        bare = _bare(text)
        words = {alone(word, self.lang) for word in re.findall(r"\w+", bare)}
        names = (
            _bare(name) for name in (_cldr(self.code, self.lang), *(m.text for m in self._mentions())) if name
        )
        letters = (n for n in language(self.lang).names.nations if len(n) == 1)
        return (
            any(self._stands(name, bare, words) for name in names)
            or self.code in _named(text, self.lang, self.gazetteer, city=CITY)
            or any(re.search(rf"(?:^|[\s、・·]){n}(?=[\s·ァ-ヺ一-鿿])", text) for n in letters)
        )

    def _stands(self, name: str, bare: str, words: set[str]) -> bool:
        """Does the name stand in the text: as it is, or a word of it that begins as a name of one word does, or holds
        the longest of several: "surcoreana"?"""
        if not name.isalpha() or language(self.lang).traits.spacing != "words":
            longest = max(name.split(), key=len)
            stem = longest[: max(STEM, round(SHARE * len(longest)))]
            return name in bare or (" " in name and any(stem in word[1:] for word in words))
        name = alone(name, self.lang)
        stem = name[: max(STEM, round(SHARE * len(name)))]
        return name in words or (len(name) >= STEM and any(word.startswith(stem) for word in words))

    def _mentions(self) -> Iterator[Mention]:
        """The country in the reports of the language."""
        for r in self.readings:
            if base(r.lang) == base(self.lang):
                yield from (m for m in (*r.headline_names, *r.names) if m.country == self.code)

    def _name(self) -> str:
        """What the language calls the country: by CLDR, else as its reports do where names have no cases."""
        name = _cldr(self.code, self.lang)
        if _PLAIN.fullmatch(name):
            return name
        spelt = Counter(m.text for m in self._mentions() if not m.text.isupper())
        declined = base(self.lang) in all_names().declined
        return "" if declined or not spelt else spelt.most_common(1)[0][0]

    def _cite(self) -> Cite | None:
        """The sentence that names the country: at the head of a report, of the language if it can be."""
        found = [
            (
                place >= LEAD,
                base(r.lang) != base(self.lang),
                place,
                number,
                Cite(report=r.report.id, span=span),
            )
            for number, r in enumerate(self.readings)
            for place, span in enumerate(r.sentences)
            if any(m.country == self.code and span.covers(m.span) for m in r.names)
        ]
        return min(found, key=lambda f: f[:-1])[-1] if found else None

    def _going_on(self, text: str) -> str:
        """The headline as it goes on behind a colon: in small letters, but for a name."""
        first = re.match(r"[^\W\d_]+", text)
        if first is None or first.group()[1:].lower() != first.group()[1:]:
            return text
        word = first.group()
        own = [r for r in self.readings if base(r.lang) == base(self.lang)]
        names = (m.text.split()[0] for r in own for m in (*r.headline_names, *r.names) if m.text.split())
        inside = re.compile(rf"(?<=[\w,;] ){re.escape(word)}(?!\w)")
        if word in names or any(inside.search(r.report.text) for r in own):
            return text
        return text[:1].lower() + text[1:]


def where(readings: Sequence[Reading], lang: str, gazetteer: Gazetteer) -> Where:
    """Where the story of these readings is: the country that reports in at least half of its languages, and three,
    name or speak of at their head, and no other half as many; no place of news that hardly has any."""
    return Where(_country(readings, gazetteer), tuple(readings), lang, gazetteer)


def _country(readings: Sequence[Reading], gazetteer: Gazetteer) -> str:
    beats = Counter(r.beat for r in readings if r.beat).most_common(1)
    if beats and beats[0][0] in NOWHERE:
        return ""
    spoken, spelt = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for r in readings:
        end = r.sentences[:LEAD][-1].end if r.sentences else 0
        names = [m for m in (*r.headline_names, *(m for m in r.names if m.span.end <= end)) if m.country]
        told = _named(f"{r.report.headline}\n{r.report.text[:end]}", r.lang, gazetteer)
        for code in told | {m.country for m in names}:
            spoken[code].add(base(r.lang))
        for m in names:
            if _bare(m.text) == _bare(_cldr(m.country, r.lang)):
                spelt[m.country].add(base(r.lang))
    votes = sorted(((len(langs), len(spelt[code]), code) for code, langs in spoken.items()), reverse=True)
    most, by_name, code = next(iter(votes), (0, 0, ""))
    rival = votes[1][0] if len(votes) > 1 else 0
    least = max(LEAST, LEAST_SHARE * len({base(r.lang) for r in readings}))
    return code if most >= least and by_name >= SPELT and rival < RIVAL * most else ""


def _named(text: str, lang: str, gazetteer: Gazetteer, city: float = inf) -> set[str]:
    """Codes of the countries that the text names or speaks of, by a city, too, of at least so many people."""
    found = places(text, lang, gazetteer)
    cities = (atlas.city(key) for key in found)
    large = {c.country for c in cities if c and c.people >= city}
    return large | {country[1] for key in found if (country := _COUNTRY.match(key))}


def _cldr(code: str, lang: str) -> str:
    """What CLDR calls a country."""
    return str(phrases.locale(lang).territories.get(code, ""))


def _bare(text: str) -> str:
    return without_marks(text.casefold())


def _home(lang: str) -> set[str]:
    """Countries in whose papers the language is at home: nobody there asks where."""
    likely = str(get_global("likely_subtags").get(base(lang), "")).rpartition("_")[2]
    return {likely, all_names().named_after.get(base(lang), "")}
