"""Which texts are copies of one another: shingles and how much of the shorter text they share.

Source: Broder, On the resemblance and containment of documents, 1997.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .scripts import within

_WORDS = re.compile(r"[^\W_]+")
_WIDE = re.compile(f"[{within('Hira', 'Kana', 'Hani', 'Hang', 'Thai')}]")
SAME = 0.6
"""Share of the shorter text's shingles found in the other that makes the two copies."""


def shingles(text: str) -> frozenset[str]:
    """Four-grams of words, or of eight characters in scripts that set no spaces; case is folded."""
    folded = text.casefold()
    start = folded[:400]
    words = _WORDS.findall(folded)
    if len(_WIDE.findall(start)) * 3 > len(start):
        flat = "".join(words)
        return frozenset(flat[i : i + 8] for i in range(max(1, len(flat) - 7)) if flat)
    return frozenset(" ".join(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def voices(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Groups of places in ``texts`` whose texts are copies of the group's first, all in order.

    Empty texts stand alone. Cost grows with the sum of the lengths, not with the pairs.
    """
    first_with: dict[str, list[int]] = {}
    sizes: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for place, text in enumerate(texts):
        own = shingles(text)
        shared = Counter(first for shingle in own for first in first_with.get(shingle, ()))
        copied = [first for first, count in shared.items() if count >= SAME * min(len(own), sizes[first])]
        if copied:
            groups[min(copied)].append(place)
            continue
        groups[place], sizes[place] = [place], len(own)
        for shingle in own:
            first_with.setdefault(shingle, []).append(place)
    return tuple(tuple(group) for group in groups.values())


def independent(told: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The outlets that speak for themselves, of (outlet, text) in order of publication.

    One agency text in forty outlets is one voice: copies count once, for the first outlet among them that
    is not counted already.
    """
    found: dict[str, None] = {}
    for group in voices([text for _, text in told]):
        outlet = next((told[place][0] for place in group if told[place][0] not in found), "")
        if outlet:
            found[outlet] = None
    return tuple(found)
