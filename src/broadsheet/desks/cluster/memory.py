"""The placed members of the window as arrays, and the lens they are seen through."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from functools import cache
from zlib import crc32

import numpy as np

from ...news import Member
from ...text.letters import current_groups
from ...text.scripts import script
from .background import Background, Ground
from .evidence import Facts, Rarity, bare, facts
from .lens import Lens, whole
from .nearest import Nearest
from .stories import Stories
from .turn import PAIRED

_CELL_S = 24 * 3600
_EVER_DAYS = 1_000_000
_RECENT = 5
"""The present day, of which the lens is made, is that of the median date of so many members placed last ..."""
_SETTLED = 25
"""... and what is a window older than that of so many is dropped: a handful of odd dates loses nothing."""
_SAMPLE = 6144
"""Most rows a lens is made of; of more every second, third ... is taken."""
_ARRAYS = ("raw", "seen", "at_s", "lang", "script", "story", "_headline", "_blank")
_LISTS = ("reports", "letters")
_ENOUGH = 24
_FIRST_STEP = 8
_OFTEN = 10
"""Rarity is counted anew when there are a tenth more."""
_LATEST = 16
"""What a story names is read off so many of its latest members."""
_SLAB = 1024
"""Rows seen anew at a time."""


def seconds(member: Member) -> int:
    """Whole seconds since 1970."""
    return int(member.published.timestamp())


class Memory:
    """Members in order of placing; all vectors are of one model and of length 1 or 0.

    ``seen``: int16, shape (capacity, width of the lens), what the lens shows; rows from ``size`` on
    are unused. The lens is a function of the members alone: it is made of the first 8, 12, 18, 27, ...
    members (by half more each time) whose dates lie in the window of the present day, in the order
    they were placed. The same headline counts once. No ``window_days``: nothing is forgotten.
    """

    def __init__(
        self, dims: int, window_days: float | None, background: Background, ground: Ground | None = None
    ) -> None:
        self.size = 0
        self._background = background
        self._ground = ground or Ground.none(dims)
        self.timeless = window_days is None
        self.window_s = int((_EVER_DAYS if window_days is None else window_days) * _CELL_S)
        self.raw = np.zeros((256, dims), np.int16)
        self.at_s = np.zeros(256, np.int64)
        self.lang = np.zeros(256, np.int32)
        self.script = np.zeros(256, np.int32)
        self.story = np.zeros(256, np.int64)
        self._headline = np.zeros(256, np.int64)
        self._blank = np.zeros(256, bool)
        self.reports: list[str] = []
        self.facts = Facts()
        self.letters: list[np.ndarray] = []
        self.rarity = Rarity(np.zeros(0, np.uint32), 0, background.facts, background.events)
        self.stories = Stories(self.window_s)
        self.nearest = Nearest(dims)
        self._langs = {lang: code for code, lang in enumerate(self._ground.langs)}
        self._scripts: dict[str, int] = {}
        self._recent: deque[int] = deque(maxlen=_SETTLED)
        self._cell: int | None = None
        self._settled: int | None = None
        self._distinct: list[int] = []
        self._counted: list[int] = []
        self._headlines: set[int] = set()
        self._of_day: set[int] = set()
        self._sample: list[str] | None = None
        self._made_of = False, 0
        self._weighed_of = 0
        self._latest = -1
        self._letters_of: dict[str, np.ndarray] = {}
        self.lens = Lens(self.raw[:0], self.lang[:0], ground=self._ground)
        self.seen = np.zeros((256, self.lens.width), np.int16)

    def load(self, members: Sequence[Member]) -> None:
        """Take in what is already placed, in the order it was placed, and make the lens."""
        for start in range(0, len(members), _SLAB):
            slab = members[start : start + _SLAB]
            self._reserve(start + len(slab), len(members) + len(members) // 4)
            self._put(slab, None)
        self.focus()

    def add(self, member: Member, seen: np.ndarray) -> int:
        """Row of the new member, ``seen`` through the lens; ``refresh`` must follow before the next one."""
        self._reserve(self.size + 1, self.size + max(256, self.size // 4))
        self._latest = row = self.size
        self.seen[row] = seen
        self._put([member], seen)
        self.nearest.add(seen)
        return row

    def _put(self, members: Sequence[Member], seen: np.ndarray | None) -> None:
        """All but what the lens shows of them; ``seen`` of a single one, None while loading."""
        new = slice(self.size, self.size + len(members))
        self.raw[new] = raw = _whole(members)
        self._blank[new] = ~raw.any(axis=1)
        self.at_s[new] = times = [seconds(member) for member in members]
        self.lang[new] = [self._lang_code(member.lang) for member in members]
        self.script[new] = [self.script_code(member) for member in members]
        self._headline[new] = [_headline_key(member) for member in members]
        self.reports += [member.report for member in members]
        self.facts.extend([facts(member) for member in members])
        self.letters += [self._letters(member, last=True) for member in members]
        self._recent.extend(times)
        for row, (member, at_s) in enumerate(zip(members, times, strict=True), self.size):
            opened_s = int(member.opened.timestamp()) if member.opened else at_s
            self.story[row] = story = self.stories.code(member.story, min(opened_s, at_s))
            self.stories.add(story, row, at_s, seen, by_hand=member.by_hand)
        self.size += len(members)

    def refresh(self) -> None:
        """Take the last member added into account for the lens. Rows may be renumbered."""
        row, self._latest = self._latest, -1
        if row < 0:
            return
        if (self._present_cell(), self._present_cell(_SETTLED)) != (self._cell, self._settled):
            self.focus()
            return
        self._consider(row)
        if self._makings() != self._made_of:
            self._grind()
        if _step(len(self._distinct), _OFTEN) != self._weighed_of:
            self._weigh()

    def view(self, members: Sequence[Member]) -> np.ndarray:
        """Members through the lens, int16, shape (n, width of the lens)."""
        rows = _whole(members)
        langs = np.array([self._lang_code(member.lang) for member in members])
        return self.lens.through(rows, langs, [self._letters(member) for member in members])

    def told(self, story: int) -> np.ndarray:
        """Names and figures of the story's latest members, with the marks of their sentences."""
        flat, _ = self.facts.take(np.array(self.stories.latest(story, _LATEST)))
        return np.unique(flat)

    def merge(self, kept: int, gone: int) -> None:
        """All members of story ``gone`` belong to ``kept`` from now on."""
        self.story[self.stories.merge(kept, gone, self.seen)] = kept

    def focus(self) -> None:
        """Make the lens anew from the members held."""
        self._cell, self._settled = self._present_cell(), self._present_cell(_SETTLED)
        self._drop_old()
        keys = self._headline[: self.size]
        rows = np.arange(self.size) if self._cell is not None else np.arange(0)
        self._distinct, self._headlines = _firsts(rows, keys)
        self._counted, self._of_day = _firsts(rows[self._is_of_day(rows)], keys)
        self._grind()
        self._weigh()

    def _letters(self, member: Member, *, last: bool = False) -> np.ndarray:
        """Letter groups of the headline, remembered until asked for the ``last`` time."""
        known = self._letters_of.pop(member.report, None)
        if known is None:
            kept = current_groups(member.letters, member.headline, member.lang)
            known = np.frombuffer(kept, "<u2", offset=1)
        if not last:
            self._letters_of[member.report] = known
        return known

    def _lang_code(self, lang: str) -> int:
        return self._langs.setdefault(lang.split("-")[0], len(self._langs))

    def script_code(self, member: Member) -> int:
        """Number of the script of the headline."""
        return self._scripts.setdefault(script(member.headline), len(self._scripts))

    def _present_cell(self, of: int = _RECENT) -> int | None:
        recent = sorted(list(self._recent)[-of:])
        return recent[(len(recent) - 1) // 2] // _CELL_S if recent else None

    def _consider(self, row: int) -> None:
        """Count a member whose headline is not yet noted: among all, and among those of the day's window."""
        key = int(self._headline[row])
        if key not in self._headlines:
            self._headlines.add(key)
            self._distinct.append(row)
        if key not in self._of_day and self._is_of_day(np.array([row])).all():
            self._of_day.add(key)
            self._counted.append(row)

    def _is_of_day(self, rows: np.ndarray) -> np.ndarray:
        """True for rows with a vector whose dates lie in the window of the present day."""
        if self._cell is None:
            return np.zeros(len(rows), bool)
        start, end = self._cell * _CELL_S - self.window_s, (self._cell + 2) * _CELL_S
        at_s = self.at_s[rows]
        return np.asarray((start <= at_s) & (at_s <= end) & ~self._blank[rows])

    def _makings(self) -> tuple[bool, int]:
        """Whether the lens is to be made of the day's window or, while that is little, of all; how many."""
        of_day = len(self._counted) >= _ENOUGH
        return of_day, _step(len(self._counted if of_day else self._distinct))

    def _weigh(self) -> None:
        """Note how rare names and figures are among all members held."""
        self._weighed_of = _step(len(self._distinct), _OFTEN)
        flat, _ = self.facts.take(np.array(self._distinct[: self._weighed_of], np.int64))
        known = self._background
        self.rarity = Rarity(bare(flat), self._weighed_of, known.facts, known.events)

    def _grind(self) -> None:
        self._made_of = of_day, count = self._makings()
        known = (self._counted if of_day else self._distinct)[:count]
        rows, late = known[:: -(-len(known) // _SAMPLE) or 1], known[-PAIRED:]
        sample = [self.reports[row] for row in (*rows, *late)]
        is_new = sample != self._sample
        if is_new:
            self._sample = sample
            self._see_anew(rows, late)
        if is_new or self.nearest.size != self.size:
            self.nearest.reset(self.seen[: self.size], turned=self.lens.is_turned)
        self.stories.forget_centres()

    def _see_anew(self, rows: list[int], late: list[int]) -> None:
        near = None if self.timeless else (self.raw[late], self.lang[late])
        self.lens = Lens(
            self.raw[rows], self.lang[rows], [self.letters[row] for row in rows], near, self._ground
        )
        if self.seen.shape[1] != self.lens.width:
            self.seen = np.zeros((len(self.seen), self.lens.width), np.int16)
        for start in range(0, self.size, _SLAB):
            slab = slice(start, min(start + _SLAB, self.size))
            self.seen[slab] = self.lens.through(self.raw[slab], self.lang[slab], self.letters[slab])

    def _drop_old(self) -> None:
        """Drop what no reading of the present day can reach: all that is a window older than the day."""
        if self._settled is None:
            return
        floor = self.stories.floor_s = self._settled * _CELL_S - self.window_s
        kept = np.flatnonzero(self.at_s[: self.size] >= floor)
        if len(kept) == self.size:
            return
        for name in _ARRAYS:
            setattr(self, name, getattr(self, name)[kept])
        for name in _LISTS:
            old = getattr(self, name)
            setattr(self, name, [old[row] for row in kept.tolist()])
        self.facts.keep(kept)
        self.stories.keep({row: new for new, row in enumerate(kept.tolist())})
        self.size = len(kept)

    def _reserve(self, least: int, wanted: int) -> None:
        """Room for ``least`` rows; where that is lacking, for ``wanted``."""
        if least <= len(self.at_s):
            return
        for name in _ARRAYS:
            old = getattr(self, name)
            grown = np.zeros((max(least, wanted), *old.shape[1:]), old.dtype)
            grown[: self.size] = old[: self.size]
            setattr(self, name, grown)


def _whole(members: Sequence[Member]) -> np.ndarray:
    """Their vectors as whole numbers, int16, shape (n, dims)."""
    halves = np.frombuffer(b"".join(member.vector.data for member in members), "<f2")
    return whole(halves.reshape(len(members), -1).astype(np.float32))


def _headline_key(member: Member) -> int:
    """The same for headlines of one language that differ in no letter."""
    letters = "".join(filter(str.isalpha, member.headline.casefold()))
    return (
        crc32(f"{member.lang.split('-')[0]} {letters}".encode()) if letters else crc32(member.report.encode())
    )


def _firsts(rows: np.ndarray, keys: np.ndarray) -> tuple[list[int], set[int]]:
    """Of ``rows``, in order, the first with each key, and those keys; ``keys`` are of all rows."""
    found, first = np.unique(keys[rows], return_index=True)
    return rows[np.sort(first)].tolist(), set(found.tolist())


def _step(count: int, part: int = 2) -> int:
    """The largest of 8, 12, 18, 27, ... (more by a ``part``th each time) that is not above ``count``.

    Below eight: ``count`` itself where steps are finer than a half, else 0.
    """
    if count < _FIRST_STEP:
        return count if part > 2 else 0
    steps = _steps(part)
    return steps[bisect_right(steps, count) - 1]


@cache
def _steps(part: int) -> list[int]:
    steps = [_FIRST_STEP]
    while steps[-1] < 1 << 40:
        steps.append(steps[-1] + max(1, steps[-1] // part))
    return steps
