"""A report that stands alone is looked at again when a report like it has joined a story."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .lens import FULL
from .memory import Memory
from .ties import DECAY_PER_DAY, NEAREST

_LIKE = 0.15
"""Looked at again if the report that has just come is at least so like it."""
_LATEST = 64
"""It is compared with so many of the story's latest members."""


def is_lone(memory: Memory, story: int, likeness: float) -> bool:
    """Has the story one report only, as like the new one as ``likeness``, and worth another look?"""
    return likeness >= _LIKE and memory.stories.size(story) == 1


def drawn(memory: Memory, story: int, lone: Sequence[int]) -> list[float]:
    """How near each of the rows ``lone`` is to its nearest members of the story, less for days apart.

    -1 for each while the story has fewer than the three by which a report joins.
    """
    rows = np.array(memory.stories.latest(story, _LATEST))
    if not lone or len(rows) < NEAREST:
        return [-1.0] * len(lone)
    likeness = memory.seen[list(lone)].astype(np.float32) @ memory.seen[rows].astype(np.float32).T
    days = np.abs(memory.at_s[list(lone)][:, None] - memory.at_s[rows]) / 86400.0
    scores = likeness / np.float64(FULL * FULL) - DECAY_PER_DAY * days * (not memory.timeless)
    nearest: list[float] = np.sort(scores, axis=1)[:, -NEAREST:].mean(axis=1).tolist()
    return nearest
