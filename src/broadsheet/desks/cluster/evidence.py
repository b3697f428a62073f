"""What two full reports of one event share: the same rare names and figures.

Two matches of one day, two quarterly reports, two telephone calls look alike to a vector and differ
in whom and how many they name. Headlines name too little to tell; then this says nothing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from math import log
from typing import NamedTuple
from zlib import crc32

import numpy as np

from ...news import Member

_FEW, _MANY = 3, 11
"""With three facts or fewer in the poorer report the evidence counts nothing, with eleven in full ..."""
_FEW_FIRST, _MANY_FIRST = 1, 7
"""... and with one and seven while all that is known is known beforehand, and the vectors have told little."""
_OWN = 4
"""A story of so many facts names its own ..."""
_LITTLE = 0.05
"""... and shares next to none with another if the weighted cosine of their facts is below that."""
_NONE = np.zeros(0, np.uint32)
_NUMBER = np.uint64(0xFFFFFFFF)
_USUAL = 0.25
"""Weighted cosine of the facts of two reports on one topic that tell of two events."""
_USUAL_APART = 0.19
"""The same between two scripts, where fewer names are recognised as one."""
_WEIGHT = 2.0
_WORST, _BEST = -0.4, 0.2
_SURE = 0.15
_KNOWN = 96
"""Of so many reports it is known how rare a fact is; among a handful all that two share looks rare."""
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


def is_telling(key: str) -> bool:
    """False for keys that many names share."""
    return not _SOUNDS_LIKE_MANY.fullmatch(key)


def name_fact(key: str) -> int:
    """The number a name's key is remembered by."""
    return crc32(f"n {key}".encode()) & ~1


@lru_cache(maxsize=1 << 18)
def _telling(key: str) -> tuple[int, ...]:
    """The number of a name's key; none for keys that many names share."""
    return (name_fact(key),) if is_telling(key) else ()


@lru_cache(maxsize=1 << 18)
def figure_fact(figure: str) -> int:
    """Days are the odd numbers."""
    return crc32(f"f {figure}".encode()) & ~1 | figure.endswith(" day")


def facts(member: Member) -> np.ndarray:
    """Numbers of the names and figures, each below the mark of the only sentence that tells it: uint64, by number."""
    if len(member.told_in) != 4 * (len(member.names) + len(member.figures)):
        found = {*chain.from_iterable(map(_telling, member.names)), *map(figure_fact, member.figures)}
        return np.array(sorted(found), np.uint64)
    named = (*map(_telling, sorted(member.names)), *((figure_fact(f),) for f in sorted(member.figures)))
    marked: dict[int, int] = {}
    for numbers, mark in zip(named, memoryview(member.told_in).cast("I"), strict=True):
        for number in numbers:
            marked[number] = mark if marked.get(number, mark) == mark else 0
    return np.array([marked[number] << 32 | number for number in sorted(marked)], np.uint64)


def bare(marked: np.ndarray) -> np.ndarray:
    """The facts without the marks of their sentences, uint32."""
    return (marked & _NUMBER).astype(np.uint32)


class Facts:
    """The facts of rows, one row after another in one array."""

    def __init__(self) -> None:
        self._flat = np.zeros(1024, np.uint64)
        self._starts = np.zeros(1024, np.int64)
        self._rows = 0

    def extend(self, rows: Sequence[np.ndarray]) -> None:
        new, ends = np.concatenate(rows), np.cumsum([len(row) for row in rows])
        start, first = int(self._starts[self._rows]), self._rows + 1
        self._flat = _room(self._flat, start + len(new))
        self._starts = _room(self._starts, first + len(rows))
        self._flat[start : start + len(new)] = new
        self._starts[first : first + len(rows)] = start + ends
        self._rows += len(rows)

    def of(self, row: int) -> np.ndarray:
        return self._flat[self._starts[row] : self._starts[row + 1]]

    def take(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The facts of these rows, one after another, and how many each has."""
        starts = self._starts[rows]
        counts = self._starts[rows + 1] - starts
        before = np.cumsum(counts) - counts
        return self._flat[np.repeat(starts - before, counts) + np.arange(counts.sum())], counts

    def keep(self, rows: np.ndarray) -> None:
        """Drop all other rows; these are renumbered."""
        flat, counts = self.take(rows)
        self._flat, self._starts, self._rows = flat, np.concatenate([[0], np.cumsum(counts)]), len(rows)


class Rarity:
    """How many of some reports hold each fact; fixed once made."""

    def __init__(self, flat: np.ndarray, reports: int, known: np.ndarray = _NONE, events: int = 0) -> None:
        """``flat``: the facts of so many reports, one report after another, without marks; ``known``: those of so many
        ``events`` known beforehand."""
        first = events / max(1, reports + events)
        self._few = _FEW + first * (_FEW_FIRST - _FEW)
        self._many = _MANY + first * (_MANY_FIRST - _MANY)
        reports += events
        self._found, holders = np.unique(np.concatenate([known, flat]), return_counts=True)
        of_count = np.zeros(int(holders.max(initial=1)) + 1)
        for count in {1, *np.flatnonzero(np.bincount(holders)).tolist()}:
            of_count[count] = log(1 + reports / count) ** 2
        self._weights = of_count[holders]
        self._of_unknown = float(of_count[1])
        self._known = min(1.0, reports / _KNOWN)
        self._sums = np.full(1024, np.nan)

    def weights(self, found: np.ndarray) -> np.ndarray:
        """log(1 + members / holders), squared; a fact nobody holds yet counts as held by one."""
        if not len(self._found):
            return np.full(len(found), self._of_unknown)
        places = np.minimum(np.searchsorted(self._found, found), len(self._found) - 1)
        return np.where(self._found[places] == found, self._weights[places], self._of_unknown)

    def is_apart(self, one: np.ndarray, other: np.ndarray) -> bool:
        """Do two stories, given by their facts (each once with each mark), each name their own and share next to none?

        What both tell in the same sentence alone counts for neither.
        """
        same = np.intersect1d(one, other)
        one, other = (np.unique(bare(s[~np.isin(s, same[same > _NUMBER])])) for s in (one, other))
        if min(len(one), len(other)) < _OWN:
            return False
        shared = self.weights(np.intersect1d(one, other, assume_unique=True)).sum()
        both = self.weights(one).sum() * self.weights(other).sum()
        return bool(shared < _LITTLE * both**0.5)

    def evidence(
        self, own: np.ndarray, flat: np.ndarray, counts: np.ndarray, rows: np.ndarray, one_script: np.ndarray
    ) -> Evidence:
        """Weighted cosine of the facts of one report and each of others, as evidence for one event or against it.

        What both tell in one and the same sentence counts for neither side: it is a block that stands in both (a note
        of the agency, a teaser), or the reports are copies, which their vectors tell.

        ``flat`` are the facts of the others, one after another, ``counts`` how many each has, ``rows`` the
        numbers by which they are known while this object lives; ``one_script`` says which of their
        headlines are in the script of the one's.
        """
        facts = np.minimum(len(own), counts)
        if not (facts > self._few).any():
            return Evidence(np.zeros(len(rows)), np.zeros(len(rows)))
        holder = np.repeat(np.arange(len(rows)), counts)
        marked, own_marked, flat, own = flat, own, bare(flat), bare(own)
        places = np.minimum(np.searchsorted(own, flat), len(own) - 1)
        block = (own_marked[places] == marked) & (marked > _NUMBER)
        met = (own[places] == flat) & ~block
        left = facts - np.bincount(holder[block], minlength=len(rows))
        trust = np.minimum(1.0, (left - self._few) / (self._many - self._few)).clip(0.0)
        weights = self.weights(own)
        shared = _sums(weights[places[met]], holder[met], len(rows))
        passed = _sums(weights[places[block]], holder[block], len(rows))
        all_own = _sums(weights, np.zeros(len(own), np.int64), 1) - passed
        both = np.sqrt((all_own * (self._sums_of(rows, flat, holder) - passed)).clip(0.0))
        cosine = np.divide(shared, both, out=np.zeros(len(rows)), where=both > 0)
        over = cosine - np.where(one_script, _USUAL, _USUAL_APART)
        day = (flat & 1).astype(bool)
        dated = np.bincount(holder[day & ~block], minlength=len(rows)) > 0
        same_day = np.bincount(holder[day & met], minlength=len(rows)) > 0
        own_days = int((own & 1).sum()) - np.bincount(holder[day & block], minlength=len(rows))
        other_day = dated & ~same_day & (own_days > 0)
        bonus = np.maximum(_WORST, np.minimum(_BEST, _WEIGHT * over) - other_day * _OTHER_DAY)
        sure = np.minimum(1.0, np.maximum(0.0, over / _SURE))
        return Evidence(trust * bonus, trust * self._known * sure)

    def _sums_of(self, rows: np.ndarray, flat: np.ndarray, holder: np.ndarray) -> np.ndarray:
        """Sum of the weights of each row, remembered."""
        self._sums = _room(self._sums, int(rows.max()) + 1, np.nan)
        found = self._sums[rows]
        new = np.isnan(found)
        if new.any():
            asked = new[holder]
            sums = _sums(self.weights(flat[asked]), holder[asked], len(rows))
            self._sums[rows[new]] = found[new] = sums[new]
        return np.asarray(found)


def _room(array: np.ndarray, least: int, fill: float = 0) -> np.ndarray:
    """The array, made larger where it has no place for so many."""
    if least <= len(array):
        return array
    return np.concatenate([array, np.full(max(least - len(array), len(array) // 4), fill, array.dtype)])


def _sums(weights: np.ndarray, holder: np.ndarray, count: int) -> np.ndarray:
    """Sum of the weights of each holder, rounded once, so that their order changes no bit.

    A weight is 0 or from log(2) squared to 2 to the 10th, so both halves of it are whole multiples of a
    power of two, and few enough bits for their sums to be exact.
    """
    upper = np.rint(weights * _HALF) / _HALF
    lower = np.bincount(holder, weights - upper, count)
    return np.asarray(np.bincount(holder, upper, count) + lower)
