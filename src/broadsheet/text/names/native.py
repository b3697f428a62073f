"""Names in Han characters by how each character is read: Mandarin, Cantonese, Korean, Vietnamese or Japanese.

"王毅" is Wang Yi, "李在明" 이재명 and Lee Jae-myung, "高市早苗" Sanae Takaichi. Only names of two to four characters
without a dot: longer ones spell the sounds of a foreign name, which ``across`` compares.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from ...languages import scripts
from ..scripts import script
from .likeness import COSTS, VOWELS, sounds
from .pieces.japanese import JAPANESE
from .pieces.readings import READINGS
from .romanise import romanise_word, words_of
from .units import READ_AS, SIMPLE

HAN = re.compile("[\u4e00-\u9fff々]{2,4}")
READ = tuple(key for key in READINGS | JAPANESE if not key.endswith("-rare"))
"""Languages with a table of how each character is read; Mandarin is romanised by rule."""
RARE = 0.35
"""Cost of a rarer reading."""
SWAP, GAP, VOWEL, VOWEL_GAP, SOFT_GAP, ABJAD = 1.0, 1.0, 0.4, 0.35, 0.45, 0.15
SOFT = frozenset("hgrNnw")
GLIDES, GLIDE = frozenset("yw"), 0.7
SLACK, LOWEST = 0.1, 0.5
"""How much less alike than the whole the worse of family and given name may be; what is looked at at all."""
LEFT_OUT = 0.06
"""Likeness lost by a word of the other name that no character answers ("John Lee Ka-chiu")."""
MIDDLE, STEEP = {2: 0.88, 3: 0.8, 4: 0.79}, 30.0
"""Likeness at which a name of so many characters is as likely the same as not, and how fast that changes."""
ABJADS = frozenset({"Arab", "Hebr"})


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, tuple[tuple[str, float], ...]]]:
    """Tradition -> character -> readings with their costs, as ``sounds``."""
    listed = READINGS | JAPANESE
    out: dict[str, dict[str, tuple[tuple[str, float], ...]]] = {}
    for name in READ:
        found: dict[str, dict[str, float]] = {}
        for key, cost in ((f"{name}-rare", RARE), (name, 0.0)):
            for entry in listed.get(key, "").split():
                reading, _, chars = entry.partition(":")
                for char in chars:
                    found.setdefault(char, {})[sounds(reading)] = cost
        out[name] = {char: tuple(sorted(readings.items())) for char, readings in found.items()}
    return out


@lru_cache(maxsize=20_000)
def _readings(char: str, tradition: str) -> tuple[tuple[str, float], ...]:
    if not tradition.startswith("cmn"):
        return _tables()[tradition].get(char.translate(SIMPLE), ())
    written = anyascii(char).lower()
    forms = [written]
    han = scripts()["Hani"]
    said_as = tuple(han.pinyin.items())
    for rules in (tuple(han.palladius.items()),) if tradition == "cmn-Cyrl" else (said_as, said_as[1:2]):
        said = written
        for pinyin, sound in rules:
            said = said.replace(pinyin, sound)
        forms.append(said)
    return tuple((form, 0.0) for form in sorted(set(map(sounds, forms))) if form)


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in VOWELS and b in VOWELS:
        return COSTS.get((a, b), GLIDE if {a, b} & GLIDES else VOWEL)
    return COSTS.get((a, b), SWAP)


def _gap(char: str, abjad: bool) -> float:
    if char in VOWELS:
        return ABJAD if abjad else VOWEL_GAP
    return SOFT_GAP if char in SOFT else GAP


@lru_cache(maxsize=50_000)
def _cost(han: str, tradition: str, other: str, abjad: bool) -> float:
    """The least cost at which the characters, read one after another, become ``other`` (as ``sounds``)."""
    row = [0.0]
    for char in other:
        row.append(row[-1] + _gap(char, abjad))
    for char in han:
        readings = _readings(char, tradition)
        if not readings:
            return math.inf
        best = [math.inf] * len(row)
        for reading, extra in readings:
            now = row
            for sound in reading:
                gap = _gap(sound, abjad)
                made = [now[0] + gap]
                for j, y in enumerate(other, 1):
                    made.append(min(now[j - 1] + _swap(sound, y), now[j] + gap, made[j - 1] + _gap(y, abjad)))
                now = made
            best = [min(old, new + extra) for old, new in zip(best, now, strict=True)]
        row = best
    return row[-1]


def _likeness(han: str, tradition: str, other: str, abjad: bool) -> float:
    size = sum(1.0 if c not in VOWELS else 0.5 for c in other)
    return 1.0 - _cost(han, tradition, other, abjad) / max(size, 2.0)


def _parted(han: str, tradition: str, family: str, given: str, abjad: bool) -> float:
    """Likeness of the whole, unless the family or the given name alone is much less alike."""
    whole = _likeness(han, tradition, family + given, abjad)
    if not given or whole < LOWEST:
        return whole
    longest = len(han) - 1 if tradition in JAPANESE else 2 if len(han) > 3 else 1
    parts = max(
        min(_likeness(han[:k], tradition, family, abjad), _likeness(han[k:], tradition, given, abjad))
        for k in range(1, longest + 1)
    )
    return min(whole, parts + SLACK)


def _orders(name: str, lang: str) -> Iterator[tuple[str, str, int]]:
    """The other name as family and given name, both ways, and how many words are left out."""
    words = [sounds(w) for w in (romanise_word(word, lang) for word in words_of(name)) if w]
    if len(words) == 1:
        yield words[0], "", 0
    if not 2 <= len(words) <= 5:
        return
    for left in range(min(2, len(words) - 2) + 1):
        for some in {tuple(words[left:]), tuple(words[: len(words) - left])}:
            yield some[0], "".join(some[1:]), left
            yield some[-1], "".join(some[:-1]), left


@lru_cache(maxsize=50_000)
def native(a: str, lang_a: str, b: str, lang_b: str) -> float:
    """How likely the Han name among the two is read as the other, in another script; 0 where neither is a Han name."""
    if READ_AS.get(script(a), script(a)) != "Hani":
        a, lang_a, b, lang_b = b, lang_b, a, lang_a
    kind = script(b)
    if not HAN.fullmatch(a) or READ_AS.get(kind, kind) == "Hani" or not kind:
        return 0.0
    best = max(
        (
            _parted(a, tradition, family, given, kind in ABJADS) - LEFT_OUT * left
            for family, given, left in set(_orders(b, lang_b.split("-")[0]))
            for tradition in ("cmn", *READ, *(("cmn-Cyrl",) if kind == "Cyrl" else ()))
        ),
        default=0.0,
    )
    return 1.0 / (1.0 + math.exp(-STEEP * (best - MIDDLE[len(a)])))
