"""The rows of the window that may tell of the same event: a coarse look at all, in blocks.

The first dimensions of a row seen through the lens are its main directions. They are compared for a
block of coming readings at once, which reads the window once for all of them; what looks near is
then compared in full. Sums are exact, so the block changes nothing but the time it takes.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .lens import FULL

COARSE_DIMS = 96
CANDIDATES = 192
_STRIDE = 32
"""From every so manieth row the likeness is guessed that some three times CANDIDATES rows exceed."""
_LEAST = 0.08
"""Coarse likeness below which a row is not looked at, once the lens knows the main directions."""


class Nearest:
    """Coarse rows, float32 whole numbers, shape (capacity, dims <= COARSE_DIMS)."""

    def __init__(self, dims: int) -> None:
        self._rows = np.zeros((256, min(dims, COARSE_DIMS)), np.float32)
        self.size = 0
        self._least = -np.inf
        self._ahead: dict[str, np.ndarray] = {}

    def add(self, seen: np.ndarray) -> None:
        if self.size == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._rows[self.size] = seen[: self._rows.shape[1]]
        self.size += 1

    def reset(self, seen: np.ndarray, *, turned: bool) -> None:
        """All rows anew, as int16 of shape (n, dims); ``turned`` where the main directions come first."""
        self._ahead = {}
        self._least = _LEAST * FULL * FULL if turned else -np.inf
        self.size = len(seen)
        rows = np.zeros((max(256, self.size + self.size // 4), self._rows.shape[1]), np.float32)
        rows[: self.size] = seen[:, : rows.shape[1]]
        self._rows = rows

    def look_ahead(self, keys: Sequence[str], queries: np.ndarray) -> None:
        """Compare the coming readings with all rows there are, in one product."""
        scores = queries[:, : self._rows.shape[1]].astype(np.float32) @ self._rows[: self.size].T
        self._ahead = dict(zip(keys, scores, strict=True))

    def candidates(
        self, key: str, query: np.ndarray, at_s: np.ndarray, low_s: int, high_s: int
    ) -> np.ndarray:
        """Row numbers in order, at most CANDIDATES, with times (``at_s``) from ``low_s`` to ``high_s``."""
        coarse = query[: self._rows.shape[1]].astype(np.float32)
        known = self._ahead.pop(key, np.zeros(0, np.float32))
        late = self._rows[len(known) : self.size] @ coarse
        for least in (max(_guess(known), self._least), self._least):
            near = np.concatenate([np.flatnonzero(known > least), len(known) + np.flatnonzero(late > least)])
            near = np.asarray(near[(at_s[near] >= low_s) & (at_s[near] <= high_s)])
            if len(near) > CANDIDATES:
                break
        else:
            return near
        split = len(known)
        scores = np.concatenate([known[near[near < split]], late[near[near >= split] - split]])
        limit = np.partition(scores, -CANDIDATES)[-CANDIDATES]
        best = near[scores > limit]
        last = near[scores == limit][len(best) - CANDIDATES :]
        return np.asarray(np.sort(np.concatenate([best, last])))


def _guess(scores: np.ndarray) -> float:
    """A likeness so high that few rows exceed it, so low that more than CANDIDATES most likely do."""
    some = scores[::_STRIDE]
    rank = 3 * CANDIDATES // _STRIDE
    return float(np.partition(some, -rank)[-rank]) if len(some) > 2 * rank else -np.inf
