"""What two full reports of one event share: the same rare names and figures.

Two matches of one day, two quarterly reports, two telephone calls look alike to a vector and differ
in whom and how many they name. Headlines name too little to tell; then this says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log, sqrt
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


_SOUNDS_LIKE_MANY = re.compile("name:[a-z]{1,2}")
"""Keys by sound alone, of so few consonants that many names share them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """``bonus`` is added to the likeness; ``sure`` (0 to 1) is how far the time between them is forgiven."""

    bonus: float = 0.0
    sure: float = 0.0


NOTHING = Evidence()


@lru_cache(maxsize=1 << 16)
def _sounds_like_many(key: str) -> bool:
    return bool(_SOUNDS_LIKE_MANY.fullmatch(key))


@lru_cache(maxsize=1 << 16)
def name_fact(key: str) -> int:
    """The number a name's key is remembered by."""
    return crc32(f"n {key}".encode()) & ~1


def facts(member: Member) -> np.ndarray:
    """Numbers of the names and figures, uint32, sorted."""
    names = (name_fact(key) for key in member.names if not _sounds_like_many(key))
    figures = (_figure_fact(figure) for figure in member.figures)
    return np.array(sorted({*names, *figures}), np.uint32)


def _figure_fact(figure: str) -> int:
    """Days are the odd numbers."""
    return crc32(f"f {figure}".encode()) & ~1 | figure.endswith(" day")


class Rarity:
    """How many of some reports hold each fact; fixed once made."""

    def __init__(self, reports: Iterable[np.ndarray] = ()) -> None:
        held = [np.zeros(0, np.uint32), *reports]
        found, holders = np.unique(np.concatenate(held), return_counts=True)
        self._holders = dict(zip(found.tolist(), holders.tolist(), strict=True))
        self._members = len(held) - 1
        self._weights: dict[int, float] = {}
        self._sums: dict[int, float] = {}

    def weight(self, fact: int) -> float:
        """log(1 + members / holders), squared; a fact nobody holds yet counts as held by one."""
        known = self._weights.get(fact)
        if known is None:
            known = log(1 + self._members / self._holders.get(fact, 1)) ** 2
            self._weights[fact] = known
        return known

    def weighed(self, found: np.ndarray) -> Weighed:
        return Weighed({fact: self.weight(fact) for fact in found.tolist()})

    def evidence(self, one: Weighed, found: np.ndarray, row: int, *, one_script: bool = True) -> Evidence:
        """Weighted cosine of the two sets of facts, as evidence for one event or against it.

        ``row`` is the number by which the other report is known while this object lives.
        """
        trust = min(1.0, (min(len(one.weights), len(found)) - _FEW) / (_MANY - _FEW))
        if trust <= 0:
            return NOTHING
        other = found.tolist()
        both = sqrt(one.sum * self._sum(row, other))
        shared = fsum([one.weights[fact] for fact in other if fact in one.weights])
        over = (shared / both if both else 0.0) - (_USUAL if one_script else _USUAL_APART)
        days = {fact for fact in other if fact & 1} if one.days else one.days
        other_day = bool(days) and days.isdisjoint(one.days)
        bonus = max(_WORST, min(_BEST, _WEIGHT * over) - other_day * _OTHER_DAY)
        return Evidence(trust * bonus, trust * min(1.0, max(0.0, over / _SURE)))

    def _sum(self, row: int, found: list[int]) -> float:
        known = self._sums.get(row)
        if known is None:
            known = self._sums[row] = fsum(map(self.weight, found))
        return known


class Weighed:
    """The facts of one reading with their weights of the moment."""

    def __init__(self, weights: dict[int, float]) -> None:
        self.weights = weights
        self.days = {fact for fact in weights if fact & 1}
        self.sum = fsum(weights.values())
