"""What two full reports of one event share: the same rare names and figures.

Two matches of one day, two quarterly reports, two telephone calls look alike to a vector and differ
in whom and how many they name. Headlines name too little to tell; then this says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log, sqrt

from ...news import Member

_FEW = 3
_MANY = 11
"""With three facts or fewer in the poorer report the evidence counts nothing, with eleven in full."""
_USUAL = 0.2
"""Weighted cosine of the facts of two reports on one topic that tell of two events."""
_WEIGHT = 0.6
_SURE = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """``bonus`` is added to the likeness; ``sure`` (0 to 1) is how far the time between them is forgiven."""

    bonus: float = 0.0
    sure: float = 0.0


def facts(member: Member) -> frozenset[str]:
    """Name keys and figures, marked apart."""
    return frozenset((*(f"n {name}" for name in member.names), *(f"f {figure}" for figure in member.figures)))


class Rarity:
    """How many members of the window hold each fact."""

    def __init__(self) -> None:
        self._holders: Counter[str] = Counter()
        self._members = 0

    def count(self, found: Iterable[str]) -> None:
        self._holders.update(found)
        self._members += 1

    def weight(self, fact: str) -> float:
        """log(1 + members / holders); a fact nobody holds yet counts as held by one."""
        return log(1 + self._members / max(1, self._holders[fact]))

    def evidence(self, one: frozenset[str], other: frozenset[str]) -> Evidence:
        """Weighted cosine of the two sets of facts, as evidence for one event or against it."""
        trust = min(1.0, (min(len(one), len(other)) - _FEW) / (_MANY - _FEW))
        if trust <= 0:
            return Evidence()
        shared = sum(self.weight(fact) for fact in sorted(one & other))
        whole = sqrt(sum(map(self.weight, sorted(one))) * sum(map(self.weight, sorted(other))))
        over = (shared / whole if whole else 0.0) - _USUAL
        return Evidence(_WEIGHT * trust * over, trust * min(1.0, max(0.0, over / _SURE)))
