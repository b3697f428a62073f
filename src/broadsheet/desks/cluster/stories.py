"""The open stories: which rows each has, and the centre of those of its last days."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

_KEPT_FROM = 4
"""Centres of stories with fewer rows are summed anew each time."""


@dataclass(slots=True)
class Centre:
    """Sum of the rows of a story's last window (whole numbers), of their times (s), and how many."""

    total: np.ndarray
    seconds: int
    rows: int

    @property
    def length(self) -> float:
        return float(np.sqrt(np.dot(self.total, self.total)))

    @property
    def mid_s(self) -> float:
        return self.seconds / self.rows

    def cohesion(self, full: float) -> float:
        """Length of the mean row, 0 to 1: its square is the mean likeness of all pairs."""
        return self.length / (full * self.rows)


class Centres:
    """Several centres, as arrays."""

    def __init__(self, centres: Sequence[Centre]) -> None:
        self._totals = np.stack([centre.total for centre in centres])
        self._lengths = np.sqrt(np.einsum("ij,ij->i", self._totals, self._totals))
        self._mid_s = np.array([centre.mid_s for centre in centres])

    def closeness(self, one: Centre, decay_per_day: float) -> list[float]:
        """Likeness of each to ``one``, less for each day between their middles."""
        products = self._totals @ one.total
        lengths = one.length * self._lengths
        likeness = np.divide(products, lengths, out=np.zeros(len(lengths)), where=lengths > 0)
        days = np.abs(one.mid_s - self._mid_s) / 86400.0
        found: list[float] = (likeness - decay_per_day * days).tolist()
        return found


@dataclass(slots=True)
class _Held:
    name: str
    opened_s: int
    by_hand: set[int] = field(default_factory=set)
    rows: list[tuple[int, int]] = field(default_factory=list)
    """(seconds, row), in order."""
    centre: Centre | None = None
    first: int = 0
    """Place in ``rows`` of the first that counts for the centre."""


class Stories:
    """Stories by code, a small number; codes are never used again."""

    def __init__(self, window_s: int) -> None:
        self._window_s = window_s
        self._held: dict[int, _Held] = {}
        self._codes: dict[str, int] = {}
        self._next = 0
        self.floor_s = -(1 << 62)
        """Rows before that time count for no centre, but where the story has no others."""

    def code(self, name: str, opened_s: int) -> int:
        """The story's code; it is noted as opened at the earliest time ever given."""
        code = self._codes.get(name)
        if code is None:
            code = self._codes[name] = self._next
            self._next += 1
            self._held[code] = _Held(name, opened_s)
        held = self._held[code]
        held.opened_s = min(held.opened_s, opened_s)
        return code

    def name(self, code: int) -> str:
        return self._held[code].name

    def age(self, code: int) -> tuple[int, str]:
        """Of two stories the one with the smaller age is the older."""
        held = self._held[code]
        return held.opened_s, held.name

    def size(self, code: int) -> int:
        return len(self._held[code].rows)

    def latest(self, code: int, most: int) -> list[int]:
        """Its latest rows, ``most`` at most, in order of time."""
        return [row for _, row in self._held[code].rows[-most:]]

    def within(self, code: int, low_s: int, high_s: int) -> int:
        """How many rows have times from ``low_s`` to ``high_s``."""
        rows = self._held[code].rows
        return bisect_left(rows, (high_s + 1, -1)) - bisect_left(rows, (low_s, -1))

    def is_by_hand(self, code: int) -> bool:
        """True where a person has put a member into the story that is still held."""
        return bool(self._held[code].by_hand)

    def add(self, code: int, row: int, at_s: int, seen: np.ndarray | None, *, by_hand: bool = False) -> None:
        """Put a row into a story; ``seen`` is its vector, None while centres are not wanted yet."""
        held = self._held[code]
        if by_hand:
            held.by_hand.add(row)
        if seen is None:
            held.centre = None
        elif held.centre is not None:
            if (at_s, row) > held.rows[held.first] or at_s >= self._start(held):
                held.centre.total += seen
                held.centre.seconds += at_s
                held.centre.rows += 1
            else:
                held.first += 1
        insort(held.rows, (at_s, row))

    def merge(self, kept: int, gone: int, seen: np.ndarray) -> list[int]:
        """All rows of ``gone`` go to ``kept``; they are returned."""
        moved = self._held.pop(gone)
        del self._codes[moved.name]
        held = self._held[kept]
        if held.centre is not None:
            centre, start = self.centre(kept, seen), self._start(held)
            late = [entry for entry in moved.rows if entry[0] >= start]
            centre.total += seen[[row for _, row in late]].sum(axis=0, dtype=np.int64)
            centre.seconds += sum(at_s for at_s, _ in late)
            centre.rows += len(late)
            held.first += len(moved.rows) - len(late)
        held.rows = sorted(held.rows + moved.rows)
        held.opened_s = min(held.opened_s, moved.opened_s)
        held.by_hand |= moved.by_hand
        return [row for _, row in moved.rows]

    def centre(self, code: int, seen: np.ndarray) -> Centre:
        """Of the members not older than one window before the newest, nor than the floor."""
        held = self._held[code]
        start = self._start(held)
        if held.centre is None:
            late = [entry for entry in held.rows if entry[0] >= start]
            total = seen[[row for _, row in late]].sum(axis=0, dtype=np.int64).astype(np.float64)
            centre = Centre(total, sum(at_s for at_s, _ in late), len(late))
            if len(held.rows) < _KEPT_FROM:
                return centre
            held.centre, held.first = centre, len(held.rows) - len(late)
        while held.rows[held.first][0] < start:
            at_s, row = held.rows[held.first]
            held.centre.total -= seen[row]
            held.centre.seconds -= at_s
            held.centre.rows -= 1
            held.first += 1
        return held.centre

    def centres(self, codes: list[int], seen: np.ndarray) -> list[Centre]:
        """The same of several stories; those of one row are read together."""
        alone = [code for code in codes if len(self._held[code].rows) == 1]
        single = [self._held[code].rows[0] for code in alone]
        totals = seen[[row for _, row in single]].astype(np.float64)
        found = {
            code: Centre(total, at_s, 1) for code, total, (at_s, _) in zip(alone, totals, single, strict=True)
        }
        return [found.get(code) or self.centre(code, seen) for code in codes]

    def _start(self, held: _Held) -> int:
        newest = held.rows[-1][0]
        start = newest - self._window_s
        return max(start, self.floor_s) if newest >= self.floor_s else start

    def rename(self, names: Mapping[str, str]) -> None:
        """Give stories other names; those not in ``names`` keep theirs."""
        for held in self._held.values():
            held.name = names.get(held.name, held.name)
        self._codes = {held.name: code for code, held in self._held.items()}

    def forget_centres(self) -> None:
        for held in self._held.values():
            held.centre = None

    def keep(self, number: dict[int, int]) -> None:
        """Rows are renumbered; those not in ``number`` are dropped, and stories left without any."""
        for code, held in list(self._held.items()):
            held.rows = [(at_s, number[row]) for at_s, row in held.rows if row in number]
            held.by_hand = {number[row] for row in held.by_hand if row in number}
            held.centre = None
            if not held.rows:
                del self._held[code], self._codes[held.name]
