"""What two full reports of one event share: the same rare names and figures.

Two matches of one day, two quarterly reports, two telephone calls look alike to a vector and differ
in whom and how many they name. Headlines name too little to tell; then this says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from math import log
from typing import NamedTuple
from zlib import crc32

import numpy as np

from ...news import Member

_FEW = 3
_MANY = 11
"""With three facts or fewer in the poorer report the evidence counts nothing, with eleven in full."""
_USUAL = 0.28
"""Weighted cosine of the facts of two reports on one topic that tell of two events."""
_USUAL_APART = 0.22
"""The same between two scripts, where fewer names are recognised as one."""
_WEIGHT = 2.0
_WORST, _BEST = -0.4, 0.2
_SURE = 0.15
_OTHER_DAY = 0.15
"""Taken off where both name days and none of them is the same."""
_HALF = float(1 << 20)
"""Weights are split at one part in that many when summed."""


_SOUNDS_LIKE_MANY = re.compile("name:[a-z]{1,2}")
"""Keys by sound alone, of so few consonants that many names share them."""


class Evidence(NamedTuple):
    """Of each report compared: ``bonus`` is added to the likeness; ``sure`` (0 to 1) is how far the time
    between them is forgiven. float64."""

    bonus: np.ndarray
    sure: np.ndarray


def name_fact(key: str) -> int:
    """The number a name's key is remembered by."""
    return crc32(f"n {key}".encode()) & ~1


@lru_cache(maxsize=1 << 18)
def _telling(key: str) -> tuple[int, ...]:
    """The number of a name's key; none for keys that many names share."""
    return () if _SOUNDS_LIKE_MANY.fullmatch(key) else (name_fact(key),)


@lru_cache(maxsize=1 << 18)
def _figure_fact(figure: str) -> int:
    """Days are the odd numbers."""
    return crc32(f"f {figure}".encode()) & ~1 | figure.endswith(" day")


def facts(member: Member) -> np.ndarray:
    """Numbers of the names and figures, uint32, sorted."""
    found = {*chain.from_iterable(map(_telling, member.names)), *map(_figure_fact, member.figures)}
    return np.array(sorted(found), np.uint32)


class Rarity:
    """How many of some reports hold each fact; fixed once made."""

    def __init__(self, reports: Iterable[np.ndarray] = ()) -> None:
        held = [np.zeros(0, np.uint32), *reports]
        self._found, holders = np.unique(np.concatenate(held), return_counts=True)
        members = len(held) - 1
        of_count = np.zeros(int(holders.max(initial=1)) + 1)
        for count in {1, *np.flatnonzero(np.bincount(holders)).tolist()}:
            of_count[count] = log(1 + members / count) ** 2
        self._weights = of_count[holders]
        self._of_unknown = float(of_count[1])
        self._sums: dict[int, float] = {}

    def weights(self, found: np.ndarray) -> np.ndarray:
        """log(1 + members / holders), squared; a fact nobody holds yet counts as held by one."""
        if not len(self._found):
            return np.full(len(found), self._of_unknown)
        places = np.minimum(np.searchsorted(self._found, found), len(self._found) - 1)
        return np.where(self._found[places] == found, self._weights[places], self._of_unknown)

    def evidence(
        self, own: np.ndarray, others: Sequence[np.ndarray], rows: Sequence[int], one_script: np.ndarray
    ) -> Evidence:
        """Weighted cosine of the facts of one report and each of ``others``, as evidence for one event or against it.

        ``rows`` are the numbers by which the others are known while this object lives; ``one_script`` says
        of which the headline is in the script of the one's.
        """
        counts = np.fromiter(map(len, others), np.int64, len(others))
        trust = np.minimum(1.0, (np.minimum(len(own), counts) - _FEW) / (_MANY - _FEW)).clip(0.0)
        if not trust.any():
            return Evidence(trust, trust)
        flat = np.concatenate(others)
        holder = np.repeat(np.arange(len(others)), counts)
        places = np.minimum(np.searchsorted(own, flat), len(own) - 1)
        met = own[places] == flat
        weights = self.weights(own)
        shared = _sums(weights[places[met]], holder[met], len(others))
        both = np.sqrt(_sums(weights, np.zeros(len(own), np.int64), 1) * self._sums_of(rows, others))
        cosine = np.divide(shared, both, out=np.zeros(len(others)), where=both > 0)
        over = cosine - np.where(one_script, _USUAL, _USUAL_APART)
        day = (flat & 1).astype(bool)
        dated = np.bincount(holder[day], minlength=len(others)) > 0
        same_day = np.bincount(holder[day & met], minlength=len(others)) > 0
        other_day = dated & ~same_day & bool((own & 1).any())
        bonus = np.maximum(_WORST, np.minimum(_BEST, _WEIGHT * over) - other_day * _OTHER_DAY)
        return Evidence(trust * bonus, trust * np.minimum(1.0, np.maximum(0.0, over / _SURE)))

    def _sums_of(self, rows: Sequence[int], found: Sequence[np.ndarray]) -> np.ndarray:
        """Sum of the weights of each, remembered."""
        new = [(row, held) for row, held in zip(rows, found, strict=True) if row not in self._sums]
        if new:
            holder = np.repeat(np.arange(len(new)), [len(held) for _, held in new])
            sums = _sums(self.weights(np.concatenate([held for _, held in new])), holder, len(new))
            self._sums.update(zip((row for row, _ in new), sums.tolist(), strict=True))
        return np.array([self._sums[row] for row in rows])


def _sums(weights: np.ndarray, holder: np.ndarray, count: int) -> np.ndarray:
    """Sum of the weights of each holder, rounded once, so that their order changes no bit.

    A weight is 0 or from log(2) squared to 2 to the 10th, so both halves of it are whole multiples of a
    power of two, and few enough bits for their sums to be exact.
    """
    upper = np.rint(weights * _HALF) / _HALF
    lower = np.bincount(holder, weights - upper, count)
    return np.asarray(np.bincount(holder, upper, count) + lower)
