"""How alike two words are, by classes of sounds: weighted edit distance."""

import re
from functools import cache, lru_cache

from ...languages import in_all, scripts

VOWELS = frozenset("aeiouyw")
SOUND_COST = {
    ("C", "S"): 0.35, ("C", "c"): 0.3, ("C", "k"): 0.4, ("C", "t"): 0.5, ("C", "j"): 0.4, ("C", "J"): 0.3,
    ("C", "Z"): 0.35, ("C", "h"): 0.4, ("S", "s"): 0.2, ("S", "c"): 0.4, ("S", "J"): 0.35, ("S", "Z"): 0.4,
    ("J", "j"): 0.1, ("J", "z"): 0.3, ("J", "g"): 0.4, ("J", "y"): 0.4, ("J", "s"): 0.4, ("J", "d"): 0.5,
    ("T", "t"): 0.1, ("T", "s"): 0.3, ("T", "d"): 0.3, ("T", "z"): 0.45, ("T", "f"): 0.5, ("Z", "z"): 0.2,
    ("Z", "s"): 0.2, ("Z", "c"): 0.2, ("Z", "t"): 0.4, ("Z", "d"): 0.45, ("Z", "j"): 0.35, ("N", "n"): 0.15,
    ("N", "g"): 0.4, ("N", "m"): 0.4, ("b", "v"): 0.25, ("v", "w"): 0.1, ("f", "v"): 0.2, ("f", "p"): 0.35,
    ("f", "h"): 0.3, ("b", "p"): 0.25, ("f", "b"): 0.4, ("k", "g"): 0.3, ("k", "c"): 0.1, ("k", "q"): 0.05,
    ("g", "h"): 0.35, ("k", "h"): 0.35, ("j", "g"): 0.4, ("j", "h"): 0.3, ("j", "y"): 0.2, ("j", "z"): 0.4,
    ("s", "z"): 0.15, ("s", "c"): 0.15, ("t", "d"): 0.25, ("l", "r"): 0.2, ("m", "n"): 0.3, ("s", "t"): 0.6,
    ("d", "z"): 0.45, ("y", "g"): 0.6, ("v", "u"): 0.3, ("w", "u"): 0.05, ("y", "i"): 0.05, ("w", "o"): 0.2,
    ("j", "i"): 0.3,
}  # fmt: skip
COSTS = SOUND_COST | {(b, a): cost for (a, b), cost in SOUND_COST.items()}
VOWEL_SWAP, VOWEL_GAP, ABJAD_GAP, CONSONANT_GAP, SOFT_GAP = 0.2, 0.3, 0.08, 1.0, 0.35
SOFT = frozenset("hrn")
PATRONYMIC = re.compile(r"(ovich|evich|ovych|evych|ovna|evna|ivna|yivna|ich|ychna|ovic|oglu|ogly|kyzy|qizi)$")


@cache
def uncounted() -> frozenset[str]:
    """Words of a name that tell nothing where two are compared: particles, "Sir", "junior", each in its own script."""
    return in_all("particles") | in_all("honours")


@lru_cache(maxsize=200_000)
def sounds(romanised: str) -> str:
    """Digraphs as one capital letter, doubles once."""
    for pair, sound in scripts()["Latn"].digraphs.items():
        romanised = romanised.replace(pair, sound)
    return re.sub(r"(.)\1+", r"\1", romanised)


def _gap(char: str, abjad: bool) -> float:
    if char in VOWELS:
        return ABJAD_GAP if abjad else VOWEL_GAP
    return SOFT_GAP if char in SOFT else CONSONANT_GAP


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    cost = COSTS.get((a, b))
    if cost is not None:
        return cost
    return VOWEL_SWAP if a in VOWELS and b in VOWELS else 1.3


@lru_cache(maxsize=400_000)
def likeness(a: str, b: str, abjad: bool = False) -> float:
    """How alike two words (as ``sounds``) are, 0 to 1: weighted edit distance over sound classes."""
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    row = [0.0]
    for char in b:
        row.append(row[-1] + _gap(char, abjad))
    for x in a:
        gap_x = _gap(x, abjad)
        before, row[0] = row[0], row[0] + gap_x
        for j, y in enumerate(b, 1):
            best = min(before + _swap(x, y), row[j] + gap_x, row[j - 1] + _gap(y, abjad))
            before, row[j] = row[j], best
    weight = sum(1.0 if c not in VOWELS else 0.35 for c in a) + sum(
        1.0 if c not in VOWELS else 0.35 for c in b
    )
    return max(0.0, 1.0 - 2 * row[-1] / max(weight, 2.0))
