"""How well a reading fits each story near it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ...news import Member
from .evidence import facts
from .lens import FULL
from .memory import Memory, seconds

DECAY_PER_DAY = 0.06
NEAREST = 3
_LEAN = 0.2
"""One member alone ties as well as three if it is nearer by that much."""
_COMPARED = 64
"""Rows compared in full, vectors, names and figures."""
_DAY_S = 86400.0


class Tie(NamedTuple):
    """How well a reading fits one story, and the member that ties it most."""

    story: int
    score: float
    row: int
    best: float
    bonus: float


def ties(memory: Memory, member: Member, seen: np.ndarray) -> list[Tie]:
    """Candidate stories, best first. ``seen`` is the member's vector through the lens."""
    at_s = seconds(member)
    window = at_s - memory.window_s, at_s + memory.window_s
    rows = memory.nearest.candidates(member.report, seen, memory.at_s, *window)
    if not len(rows):
        return []
    likeness = memory.seen[rows].astype(np.float32) @ seen.astype(np.float32) / np.float64(FULL * FULL)
    days = np.abs(memory.at_s[rows] - at_s) / _DAY_S * (not memory.timeless)
    rough = likeness - DECAY_PER_DAY / 2 * days
    order = np.argsort(-rough, kind="stable")[:_COMPARED]
    least = float(rough[order[-1]])
    rows, likeness, days = rows[order], likeness[order], days[order]
    same = memory.script[rows] == memory.script_code(member)
    told = memory.rarity.evidence(facts(member), *memory.facts.take(rows), rows, same)
    score = likeness + told.bonus - DECAY_PER_DAY * days * (1.0 - told.sure)
    best_first = np.lexsort((rows, -score))
    stories = memory.story[rows[best_first]].tolist()
    parts = [part[best_first].tolist() for part in (score, rows, likeness, told.bonus)]
    tops: dict[int, list[int]] = {}
    for place, story in enumerate(stories):
        top = tops.setdefault(story, [])
        if len(top) < NEAREST:
            top.append(place)
    made = []
    for story, top in tops.items():
        lacking = 0
        if len(top) < min(NEAREST, memory.stories.size(story)):
            lacking = min(NEAREST, memory.stories.within(story, *window)) - len(top)
        scores, numbers, likenesses, bonuses = ([part[place] for place in top] for part in parts)
        # Members too far to be candidates pull the mean down as the farthest candidate does.
        scores += [min(scores[-1], least)] * lacking
        mean = max(sum(scores) / len(scores), scores[0] - _LEAN)
        made.append(Tie(story, mean, numbers[0], likenesses[0], sum(bonuses) / len(top)))
    return sorted(made, key=lambda tie: (-tie.score, memory.stories.name(tie.story)))
