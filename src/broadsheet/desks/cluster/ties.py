"""How well a reading fits each story near it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...news import Member
from .evidence import NOTHING, Evidence, facts
from .lens import FULL
from .memory import Memory, script_of, seconds

DECAY_PER_DAY = 0.06
_NEAREST = 3
_LEAN = 0.2
"""One member alone ties as well as three if it is nearer by that much."""
_COMPARED = 64
"""Rows compared in full; of the nearest _WEIGHED also the names and figures."""
_WEIGHED = 64
_DAY_S = 86400.0


@dataclass(frozen=True, slots=True)
class Tie:
    """How well a reading fits one story, and the member that ties it most."""

    story: int
    score: float
    row: int
    best: float
    bonus: float


@dataclass(frozen=True, slots=True)
class _Near:
    score: float
    row: int
    likeness: float
    evidence: Evidence


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
    order = np.lexsort((rows, -rough))[:_COMPARED]
    least = float(rough[order[-1]])
    found: dict[int, list[_Near]] = {}
    own_script = script_of(member.headline)
    weighed = memory.rarity.weighed(facts(member))
    for rank, place in enumerate(order.tolist()):
        row = int(rows[place])
        told = NOTHING
        if rank < _WEIGHED:
            same = memory.scripts[row] == own_script
            told = memory.rarity.evidence(weighed, memory.facts[row], row, one_script=same)
        score = float(likeness[place] + told.bonus - DECAY_PER_DAY * days[place] * (1.0 - told.sure))
        near = _Near(score, row, float(likeness[place]), told)
        found.setdefault(int(memory.story[row]), []).append(near)
    made = [_tie(story, near, memory.stories.within(story, *window), least) for story, near in found.items()]
    return sorted(made, key=lambda tie: (-tie.score, memory.stories.name(tie.story)))


def _tie(story: int, near: list[_Near], members: int, least: float) -> Tie:
    near.sort(key=lambda one: (-one.score, one.row))
    top = near[:_NEAREST]
    scores = [one.score for one in top]
    # Members too far to be candidates pull the mean down as the farthest candidate does.
    lacking = min(_NEAREST, members) - len(top)
    scores += [min(scores[-1], least)] * lacking
    bonus = sum(one.evidence.bonus for one in top) / len(top)
    score = max(sum(scores) / len(scores), scores[0] - _LEAN)
    return Tie(story, score, top[0].row, top[0].likeness, bonus)
