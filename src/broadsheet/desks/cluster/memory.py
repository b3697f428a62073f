"""The placed members of the window as arrays, and the lens they are seen through."""

from __future__ import annotations

from collections import defaultdict, deque

import numpy as np

from ...news import Member
from .evidence import Rarity, facts
from .lens import Lens

_CELL_H = 24.0
_RECENT = 25


def hours(published_s: float) -> float:
    """Hours since 1970."""
    return published_s / 3600.0


class Memory:
    """Members in order of placing; all vectors are of one model and of length 1 or 0.

    ``seen``: float32, shape (capacity, dims), the vectors through the lens; rows from ``size`` on are
    unused. The lens is a function of the members alone: it is made of the first 8, 12, 18, 27, ...
    members (by half more each time) whose dates lie in the window of the present day, in the order
    they were placed. The present day is that of the median date of the last 25 members, so that
    single odd dates neither empty the window nor bend the lens. The same headline counts once.
    """

    def __init__(self, dims: int, window_days: float) -> None:
        self.size = 0
        self.window_h = window_days * 24.0
        self.raw = np.zeros((256, dims), np.float32)
        self.seen = np.zeros((256, dims), np.float32)
        self.at_h = np.zeros(256)
        self.lang = np.zeros(256, np.int32)
        self.story = np.zeros(256, np.int32)
        self.members: list[Member] = []
        self.facts: list[frozenset[str]] = []
        self.rarity = Rarity()
        self.stories: list[str] = []
        self.rows_of: dict[int, list[int]] = defaultdict(list)
        self._centres: dict[int, tuple[np.ndarray, float]] = {}
        self._story_codes: dict[str, int] = {}
        self._lang_codes: dict[str, int] = {}
        self._recent: deque[float] = deque(maxlen=_RECENT)
        self._cell: float | None = None
        self._counted: list[int] = []
        self._headlines: set[tuple[int, str]] = set()
        self._made_of = 0
        self.lens = Lens(self.raw[:0], self.lang[:0])

    def add(self, member: Member, *, defer: bool = False) -> int:
        """Row of the new member. With ``defer`` the lens stays until ``focus`` is called."""
        if self.size == len(self.at_h):
            self._grow()
        row = self.size
        self.raw[row] = member.vector.array
        self.at_h[row] = hours(member.published.timestamp())
        self.lang[row] = self.lang_code(member.lang)
        story = self.story_code(member.story)
        self.story[row] = story
        self.members.append(member)
        self.facts.append(facts(member))
        self.size += 1
        self._recent.append(float(self.at_h[row]))
        self.rows_of[story].append(row)
        if not defer:
            self.seen[row] = self.view(self.raw[row], member.lang)
            self._centres.pop(story, None)
            self._focus_for(row)
        return row

    def view(self, vector: np.ndarray, lang: str) -> np.ndarray:
        """One vector through the lens."""
        return np.asarray(self.lens.through(vector[None], np.array([self.lang_code(lang)]))[0])

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
        self._centres.pop(kept, None)
        self._centres.pop(gone, None)

    def centre(self, story: int) -> tuple[np.ndarray, float]:
        """Mean direction (a unit vector) and mean time (hours) of a story's members of its last window."""
        if story not in self._centres:
            rows = np.asarray(self.rows_of[story])
            times = self.at_h[rows]
            late = times >= times.max() - self.window_h
            total = self.seen[rows[late]].sum(axis=0)
            length = float(np.linalg.norm(total))
            self._centres[story] = (
                np.asarray(total / length if length > 1e-6 else total),
                float(times[late].mean()),
            )
        return self._centres[story]

    def is_by_hand(self, story: int) -> bool:
        """True where a person has put a member into the story."""
        return any(self.members[row].by_hand for row in self.rows_of[story])

    def focus(self) -> None:
        """Make the lens anew from the members held."""
        self._cell = float(np.median(list(self._recent))) // _CELL_H if self._recent else None
        self._counted, self._headlines, self.rarity = [], set(), Rarity()
        for row in range(self.size):
            self._consider(row)
        self._grind()

    def _focus_for(self, row: int) -> None:
        if float(np.median(list(self._recent))) // _CELL_H != self._cell:
            self.focus()
        elif self._consider(row) and _step(len(self._counted)) != self._made_of:
            self._grind()

    def _consider(self, row: int) -> bool:
        """Note a member the lens may be made of: in the day's window, with a headline not yet noted."""
        if self._cell is None:
            return False
        start, end = self._cell * _CELL_H - self.window_h, (self._cell + 2) * _CELL_H
        if not start <= self.at_h[row] <= end or not self.raw[row].any():
            return False
        letters = "".join(c for c in self.members[row].headline.casefold() if c.isalpha())
        key = (int(self.lang[row]), letters)
        if key in self._headlines:
            return False
        self._headlines.add(key)
        self._counted.append(row)
        self.rarity.count(self.facts[row])
        return True

    def _grind(self) -> None:
        self._made_of = _step(len(self._counted))
        rows = self._counted[: self._made_of]
        self.lens = Lens(self.raw[rows], self.lang[rows])
        self.seen[: self.size] = self.lens.through(self.raw[: self.size], self.lang[: self.size])
        self._centres = {}

    def _grow(self) -> None:
        for name in ("raw", "seen", "at_h", "lang", "story"):
            old = getattr(self, name)
            setattr(self, name, np.concatenate([old, np.zeros_like(old)]))


def _step(count: int) -> int:
    """The largest of 8, 12, 18, 27, ... that is not above ``count``; 0 below eight."""
    step = 8
    if count < step:
        return 0
    while (following := step + max(1, step // 2)) <= count:
        step = following
    return step
