"""Stretches of a text that are taken: what overlaps one of them is found by search, not by looking at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Stretches:
    """Half-open stretches; those that overlap count as one."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Does one of them overlap ``start`` to ``end``?"""
        before = bisect_left(self._starts, end)
        return before > 0 and start < self._ends[before - 1]

    def add(self, start: int, end: int) -> None:
        """One more, which must touch none."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)
