"""The placed members of the window as arrays, and the running means of their vectors."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from datetime import datetime

import numpy as np

from ...news import Member

_FIXED = 1 << 24
"""A float16 times this is a whole number, so sums are exact in any order."""
_CELL_H = 6.0
_PRIOR_MEMBERS = 10
"""A language's mean leans on the mean of all languages as if that were ten members."""


def hours(moment: datetime) -> float:
    """Hours since 1970."""
    return moment.timestamp() / 3600.0


class Memory:
    """Members in order of placing; all vectors are of one model and of length 1 or 0.

    ``vectors``: float32, shape (capacity, dims). Rows from ``size`` on are unused.
    """

    def __init__(self, dims: int, window_days: float) -> None:
        self.dims = dims
        self.size = 0
        self.window_h = window_days * 24.0
        self.vectors = np.zeros((256, dims), np.float32)
        self.at_h = np.zeros(256)
        self.lang = np.zeros(256, np.int32)
        self.story = np.zeros(256, np.int32)
        self.members: list[Member] = []
        self.stories: list[str] = []
        self.rows_of: dict[int, list[int]] = defaultdict(list)
        self._story_codes: dict[str, int] = {}
        self._lang_codes: dict[str, int] = {}
        self._recent: deque[float] = deque(maxlen=9)
        self._cell: float | None = None
        self._sums: dict[int, np.ndarray] = {}
        self._counts: dict[int, int] = {}
        self._seen: set[tuple[int, str]] = set()

    def add(self, member: Member) -> int:
        """Row of the new member."""
        if self.size == len(self.at_h):
            self._grow()
        row = self.size
        self.vectors[row] = member.vector.array
        self.at_h[row] = hours(member.published)
        self.lang[row] = self.lang_code(member.lang)
        self.story[row] = self.story_code(member.story)
        self.rows_of[int(self.story[row])].append(row)
        self.members.append(member)
        self.size += 1
        self._recent.append(float(self.at_h[row]))
        self._count(row)
        return row

    def lang_code(self, lang: str) -> int:
        return self._lang_codes.setdefault(lang.split("-")[0], len(self._lang_codes))

    def story_code(self, story: str) -> int:
        if story not in self._story_codes:
            self._story_codes[story] = len(self.stories)
            self.stories.append(story)
        return self._story_codes[story]

    def merge(self, kept: int, gone: int) -> None:
        """All members of story ``gone`` belong to ``kept`` from now on."""
        rows = self.rows_of.pop(gone)
        self.story[rows] = kept
        self.rows_of[kept] = sorted(self.rows_of[kept] + rows)

    def open_rows(self, at_h: float) -> np.ndarray:
        """Rows published within the window before or after ``at_h``."""
        near = np.abs(self.at_h[: self.size] - at_h) <= self.window_h
        return np.flatnonzero(near)

    def means(self, codes: Sequence[int]) -> np.ndarray:
        """Mean vector of each language in ``codes``, shape (len(codes), dims)."""
        total = sum(self._counts.values())
        if not total:
            return np.zeros((len(codes), self.dims), np.float32)
        whole = np.sum(list(self._sums.values()), axis=0) / (_FIXED * total)
        out = np.zeros((len(codes), self.dims))
        for place, code in enumerate(codes):
            own = self._sums[code] / _FIXED if code in self._sums else 0.0
            count = self._counts.get(code, 0)
            out[place] = (own + _PRIOR_MEMBERS * whole) / (count + _PRIOR_MEMBERS)
        return out.astype(np.float32)

    def _count(self, row: int) -> None:
        now = float(np.median(list(self._recent)))
        cell = now // _CELL_H
        if cell != self._cell:
            self._cell = cell
            self._sums, self._counts, self._seen = {}, {}, set()
            for other in range(self.size):
                self._sum(other)
        else:
            self._sum(row)

    def _sum(self, row: int) -> None:
        """Count one member into the means, once for each headline; odd dates stay out."""
        assert self._cell is not None
        start, end = self._cell * _CELL_H - self.window_h, (self._cell + 1) * _CELL_H + 24.0
        if not start <= self.at_h[row] <= end:
            return
        code = int(self.lang[row])
        key = (code, "".join(c for c in self.members[row].headline.casefold() if c.isalpha()))
        if key in self._seen:
            return
        self._seen.add(key)
        exact = np.round(self.vectors[row].astype(np.float64) * _FIXED).astype(np.int64)
        self._sums[code] = self._sums.get(code, 0) + exact
        self._counts[code] = self._counts.get(code, 0) + 1

    def _grow(self) -> None:
        for name in ("vectors", "at_h", "lang", "story"):
            old = getattr(self, name)
            setattr(self, name, np.concatenate([old, np.zeros_like(old)]))
