"""The rows of the window that may tell of the same event: a coarse look at all, in blocks.

The first dimensions of a row seen through the lens are its main directions. They are compared for a
block of coming readings at once, which reads the window once for all of them; what looks near is
then compared in full. Sums are exact, so the block changes nothing but the time it takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .lens import FULL

COARSE_DIMS = 96
CANDIDATES = 192
_STRIDE = 32
"""From every so manieth row the likeness is guessed that some three times CANDIDATES rows exceed."""
LEAST = 0.08
"""Coarse likeness below which a row is not looked at, once the lens knows the main directions."""

_SLAB = 2048
"""Rows compared at a time: few enough for the scores to stay near the processor."""


class _Ahead(NamedTuple):
    """Of the first ``size`` rows those with coarse likeness above ``least``, in order."""

    size: int
    least: float
    rows: np.ndarray
    scores: np.ndarray


class Nearest:
    """Coarse rows, float32 whole numbers, shape (capacity, dims <= COARSE_DIMS)."""

    def __init__(self, dims: int) -> None:
        self._rows = np.zeros((256, min(dims, COARSE_DIMS)), np.float32)
        self.size = 0
        self._least = -np.inf
        self._ahead: dict[str, _Ahead] = {}

    def add(self, seen: np.ndarray) -> None:
        if self.size == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._rows[self.size] = seen[: self._rows.shape[1]]
        self.size += 1

    def reset(self, seen: np.ndarray, *, turned: bool) -> None:
        """All rows anew, as int16 of shape (n, dims); ``turned`` where the main directions come first."""
        self._ahead = {}
        self._least = LEAST * FULL * FULL if turned else -np.inf
        self.size = len(seen)
        rows = np.zeros((max(256, self.size + self.size // 4), self._rows.shape[1]), np.float32)
        rows[: self.size] = seen[:, : rows.shape[1]]
        self._rows = rows

    def look_ahead(self, keys: Sequence[str], queries: np.ndarray) -> None:
        """Compare the coming readings (at most 65,535) with all rows there are, and note those that look near."""
        coarse = queries[:, : self._rows.shape[1]].astype(np.float32)
        least = self._guessed(coarse)
        found = []
        for start in range(0, self.size, _SLAB):
            scores = coarse @ self._rows[start : min(start + _SLAB, self.size)].T
            places = np.flatnonzero(scores > least[:, None])
            query, row = np.divmod(places, scores.shape[1])
            found.append((query.astype(np.uint16), row + start, scores.ravel()[places]))
        if not found:
            return
        queried, rows, scored = (np.concatenate(part) for part in zip(*found, strict=True))
        order = np.argsort(queried, kind="stable")
        ends = np.cumsum(np.bincount(queried, minlength=len(keys)))[:-1]
        parts = zip(np.split(rows[order], ends), np.split(scored[order], ends), strict=True)
        self._ahead = {
            key: _Ahead(self.size, float(floor), *part)
            for key, floor, part in zip(keys, least, parts, strict=True)
        }

    def knows(self, key: str) -> bool:
        """Was this reading looked ahead at, with the rows as they are now?"""
        return key in self._ahead

    def candidates(
        self, key: str, query: np.ndarray, at_s: np.ndarray, low_s: int, high_s: int
    ) -> np.ndarray:
        """Row numbers in order, at most CANDIDATES, with times (``at_s``) from ``low_s`` to ``high_s``."""
        coarse = query[: self._rows.shape[1]].astype(np.float32)
        known = self._ahead.pop(key, _NOT_AHEAD)
        near, scores = self._above(known, coarse, at_s, low_s, high_s)
        if len(near) <= CANDIDATES and known.least > self._least:
            near, scores = self._above(_NOT_AHEAD, coarse, at_s, low_s, high_s)
        if len(near) <= CANDIDATES:
            return near
        limit = np.partition(scores, -CANDIDATES)[-CANDIDATES]
        best = near[scores > limit]
        last = near[scores == limit][len(best) - CANDIDATES :]
        return np.asarray(np.sort(np.concatenate([best, last])))

    def _above(
        self, known: _Ahead, coarse: np.ndarray, at_s: np.ndarray, low_s: int, high_s: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """Rows of these times above what was asked for ahead, in order, and their coarse likeness."""
        late = self._rows[known.size : self.size] @ coarse
        new = np.flatnonzero(late > max(known.least, self._least))
        near = np.concatenate([known.rows, new + known.size])
        scores = np.concatenate([known.scores, late[new]])
        times = at_s[near]
        kept = (times >= low_s) & (times <= high_s)
        return near[kept], scores[kept]

    def _guessed(self, coarse: np.ndarray) -> np.ndarray:
        """For each reading a likeness so high that few rows exceed it, so low that more than CANDIDATES
        most likely do; no lower than what is looked at at all. float32."""
        some = coarse @ self._rows[: self.size : _STRIDE].T
        rank = 3 * CANDIDATES // _STRIDE
        if some.shape[1] <= 2 * rank:
            return np.full(len(coarse), self._least, np.float32)
        return np.maximum(np.partition(some, -rank, axis=1)[:, -rank], np.float32(self._least))


_NOT_AHEAD = _Ahead(0, -np.inf, np.zeros(0, np.int64), np.zeros(0, np.float32))
