"""What the desk compares of each story, laid out so that one story is held against all at once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import fsum, log

import numpy as np

from ...news import Figure, Mention, Person, Reading, Slate, SlateEntry, Story
from ...text.numbers import concept

_HEADLINE = 1.5
"""A name in a headline counts so much more."""
_WEIGHT = {"person": 1.2, "organisation": 1.0, "place": 0.6, "country": 0.25, "other": 0.7}
_PRIOR = 30
"""Stories without any name that are thought to be on the slate: a small one does not make all names rare."""
_KNOWN_FROM = 300
"""Readings from which on their mean vector counts for half."""
_LEAN = 10
"""Readings of all languages that each language's mean leans on."""
_SHORT_SOUND = 6
"""A name known only by a sound of fewer letters ("bbc", "pkk") must also be written the same."""
_BLOCK = 256
"""Stories held against all others in one product of matrices."""
RARE = 4.0
"""A name is rare that at most one story in so many names, the stories thought to be there counted."""
_CLOCK = re.compile(r"(?:UTC|GMT|CET|CEST|EST|EDT|PST|PDT|JST|KST|MSK|BST)(?:[+-]\d+)?")


@dataclass(frozen=True, slots=True)
class Face:
    """What is compared of one story."""

    story: Story
    vector: np.ndarray
    """Unit length, or zeros; centred."""
    model: str
    names: Mapping[str, float]
    """Identity -> weight, the weights of unit length together."""
    texts: Mapping[str, str]
    """Identity -> as the story's own reports write it, those in its language first."""
    kinds: Mapping[str, str]
    rare: frozenset[str]
    """Identities that few stories name and that are a name a reader knows by: no countries, no fragments."""
    counted: Mapping[tuple[str, str], frozenset[float]]
    """(unit, what is counted) -> values."""
    opened: datetime


class Faces(Sequence[Face]):
    """The stories of a slate with a reading that were not merged into another.

    Cost of ``beside``: for each story asked about one pass over all, in numpy; memory: one vector and some
    fifty names a story.
    """

    def __init__(self, slate: Slate) -> None:
        entries = [entry for entry in slate.entries if entry.readings and not entry.story.merged_into]
        self._registered, self._people = _identities(slate.people)
        told = [self._told(entry) for entry in entries]
        bearers = Counter(key for counts, *_ in told for key in counts)
        means = _means([reading for entry in entries for reading in entry.readings])
        self._faces = [
            self._face(e, counts, texts, kinds, bearers, len(entries), means)
            for e, (counts, texts, kinds) in zip(entries, told, strict=True)
        ]
        self._models: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        for model in {face.model for face in self._faces}:
            places = [n for n, face in enumerate(self._faces) if face.model == model]
            self._models[model] = (np.array(places), np.vstack([self._faces[n].vector for n in places]))
        self._bearers: dict[str, tuple[np.ndarray, np.ndarray]] = _postings(self._faces)

    def __len__(self) -> int:
        return len(self._faces)

    def __iter__(self) -> Iterator[Face]:
        return iter(self._faces)

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        return self._faces[place]

    def beside(self, places: Sequence[int]) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
        """Of each of these stories: its place, likeness and names with every story, each of shape (n,).

        Both are 0 with itself; likeness is 0 between stories whose vectors are of two models.
        """
        for start in range(0, len(places), _BLOCK):
            block = places[start : start + _BLOCK]
            likeness = np.zeros((len(block), len(self._faces)), np.float32)
            for model, (bearing, rows) in self._models.items():
                mine = [n for n, place in enumerate(block) if self._faces[place].model == model]
                if mine:
                    own = np.vstack([self._faces[block[n]].vector for n in mine])
                    likeness[np.ix_(np.array(mine), bearing)] = own @ rows.T
            for n, place in enumerate(block):
                names = self._names(place)
                likeness[n, place] = names[place] = 0.0
                yield place, likeness[n], names

    def _names(self, place: int) -> np.ndarray:
        names = np.zeros(len(self._faces), np.float32)
        for key, weight in self._faces[place].names.items():
            bearing, weights = self._bearers[key]
            names[bearing] += weight * weights
        return names

    def rare(self, one: Face, other: Face) -> list[str]:
        """The rare names both have, weightiest first; of a name and a part of it ("Apple", "Apple Inc") one."""
        weights = {key: one.names[key] * other.names[key] for key in one.rare & other.rare}
        found: dict[str, frozenset[str]] = {}
        for key in sorted(weights, key=lambda key: (-weights[key], key)):
            words = frozenset(one.texts[key].casefold().split())
            if not any(words <= known or known <= words for known in found.values()):
                found[key] = words
        return list(found)

    def spellings(self, key: str) -> tuple[tuple[str, str], ...]:
        """(language, spelling) of a registered identity, else empty."""
        person = self._people.get(key)
        return person.names if person else ()

    # -- making them -----------------------------------------------------------------

    def _key(self, mention: Mention, lang: str) -> str:
        registered = self._registered.get((lang, mention.text))
        if registered:
            return registered
        sound = mention.key.removeprefix("name:")
        if sound != mention.key and len(sound) < _SHORT_SOUND:
            return f"{mention.key} {mention.text.casefold()}"
        return mention.key

    def _told(self, entry: SlateEntry) -> tuple[dict[str, float], dict[str, str], dict[str, str]]:
        """Of one story: identity -> how much it is named, as it writes it, its kind."""
        counts: dict[str, float] = defaultdict(float)
        texts: dict[str, str] = {}
        kinds: dict[str, str] = {}
        for reading in sorted(entry.readings, key=lambda r: r.lang != entry.story.lang):
            named: Counter[str] = Counter()
            for mention in (*reading.headline_names, *reading.names):
                if mention.key:
                    key = self._key(mention, reading.lang)
                    texts.setdefault(key, mention.text)
                    kinds.setdefault(key, _kind(mention))
            for mention in reading.names:
                if mention.key:
                    named[self._key(mention, reading.lang)] += 1
            for key, times in named.items():
                counts[key] += 1 + log(times)
            for key in {self._key(m, reading.lang) for m in reading.headline_names if m.key}:
                counts[key] += _HEADLINE
        return {key: count / len(entry.readings) for key, count in counts.items()}, texts, kinds

    def _face(
        self,
        entry: SlateEntry,
        counts: Mapping[str, float],
        texts: Mapping[str, str],
        kinds: Mapping[str, str],
        bearers: Mapping[str, int],
        stories: int,
        means: Mapping[tuple[str, str], np.ndarray],
    ) -> Face:
        weights = {
            key: count * _WEIGHT.get(kinds[key], 0.7) * log((stories + _PRIOR) / (bearers[key] + 1))
            for key, count in counts.items()
        }
        length = fsum(weight * weight for weight in weights.values()) ** 0.5 or 1.0
        model = entry.readings[-1].vector.model
        rows = [r.vector.array - means[_place(r)] for r in entry.readings if r.vector.model == model]
        mean = np.mean(rows, axis=0)
        norm = float(np.linalg.norm(mean))
        return Face(
            story=entry.story,
            vector=mean / norm if norm > 0 else mean,
            model=model,
            names={key: weight / length for key, weight in weights.items()},
            texts=texts,
            kinds=kinds,
            rare=frozenset(
                key
                for key in counts
                if (stories + _PRIOR) / (bearers[key] + 1) >= RARE and _is_name(texts[key], kinds[key])
            ),
            counted=_counted([(f, r.lang) for r in entry.readings for f in r.figures]),
            opened=min(r.report.published for r in entry.readings),
        )


def _is_name(text: str, kind: str) -> bool:
    """True for a person, an organisation or a place that is no country, no clock zone and not cut short.

    A name in Latin, Greek or Cyrillic letters that ends in a single letter ("Airbus A") was cut; a word that begins
    small there, or one known as nothing else than a word ("Japanese"), is an adjective.
    """
    if kind not in ("person", "organisation", "place") or _CLOCK.fullmatch(text):
        return False
    last = text.split()[-1]
    return not (len(last) == 1 and last.isalpha() and last.lower() != last) and not text[:1].islower()


def _identities(people: Sequence[Person]) -> tuple[dict[tuple[str, str], str], dict[str, Person]]:
    """(language, spelling) -> id of the identity with most spellings, and the identities by id."""
    spelled: dict[tuple[str, str], str] = {}
    for person in sorted(people, key=lambda p: (len(p.variants), p.id)):
        spelled.update((variant, person.id) for variant in (*person.variants, *person.names))
    return spelled, {person.id: person for person in people}


def _kind(mention: Mention) -> str:
    """As the mention says, countries apart from other places."""
    return "country" if mention.country else mention.kind


def _postings(faces: Sequence[Face]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Identity -> places of the stories that name it, and the weight of it in each."""
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, face in enumerate(faces):
        for key, weight in face.names.items():
            found[key].append((place, weight))
    return {
        key: (np.array([n for n, _ in pairs]), np.array([w for _, w in pairs], np.float32))
        for key, pairs in found.items()
    }


def _place(reading: Reading) -> tuple[str, str]:
    return reading.vector.model, reading.lang.split("-")[0]


def _means(readings: Sequence[Reading]) -> dict[tuple[str, str], np.ndarray]:
    """What is taken off a vector, by model and language.

    The mean of the language, leaning on the mean of the model as on ten readings, and as much of it
    as the number of readings warrants: of few readings the mean is what they tell, not how they say it.
    """
    sums: dict[tuple[str, str], np.ndarray] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for reading in readings:
        place = _place(reading)
        counts[place] += 1
        sums[place] = sums[place] + reading.vector.array if place in sums else reading.vector.array
    found = {}
    for place, total in sums.items():
        own = [key for key in sums if key[0] == place[0]]
        n = sum(counts[key] for key in own)
        whole = sum(sums[key] for key in own) / n
        mean = (total + _LEAN * whole) / (counts[place] + _LEAN)
        found[place] = mean * (n / (n + _KNOWN_FROM))
    return found


def _counted(figures: Sequence[tuple[Figure, str]]) -> dict[tuple[str, str], frozenset[float]]:
    """Values by what is counted, for figures that say what they count, in any language."""
    found: dict[tuple[str, str], set[float]] = defaultdict(set)
    for figure, lang in figures:
        if figure.kind == "count" and figure.of and (what := concept(figure.of, lang)):
            found[figure.unit, what].add(figure.value)
    return {key: frozenset(values) for key, values in found.items()}
