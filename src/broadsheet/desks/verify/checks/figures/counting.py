"""What a figure counts: a right number beside the wrong thing is wrong."""

from __future__ import annotations

import re
from itertools import combinations

from broadsheet.news import Figure
from broadsheet.text.lexicon import Hit
from broadsheet.text.listed import listed
from broadsheet.text.words import Word

from ...evidence import Evidence, Finding, Statement, Text, contradicted
from ...meaning import Meaning
from ...rule import Rule, by_text
from ...telling import told
from . import pairs
from .pairs import equal

COUNTED = frozenset(
    {"killed", "injured", "missing", "arrested", "evacuated", "infected", "for", "against", "abstained"}
)
ONE_WORD = frozenset({"injured", "infected"})
"""What one word counts in some language (إصابة)."""


def _miscounted(claim: Text, evidence: Evidence) -> Finding | None:
    """Killed and injured, for and against: a number must count in the source what it counts here."""
    ours = counted(claim)
    if not ours:
        return None
    theirs = [pair for line in evidence.lines for pair in counted(line)]
    for figure, concept in ours:
        same_value = {c for f, c in theirs if equal(figure, f)}
        if not same_value or concept in same_value or {concept, *same_value} <= ONE_WORD:
            continue
        return contradicted(
            f"{figure.text} {concept} where the source has {figure.text} {'/'.join(sorted(same_value))}",
            figure.span.start,
            figure.span.end,
        )
    return None


def counted(text: Text) -> list[tuple[Figure, str]]:
    """Figures with the concept each counts, nearest pairs first, each word used once."""
    voted = [(a.span.end, b.span.start) for a, b in pairs.votes(text)]
    hits = [h for h in text.hits("counts") if h.concept in COUNTED and not _denied(text, h)]
    hits = [h for h in hits if not any(low <= h.start and h.end <= high for low, high in voted)]
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


def _exchanged(statement: Statement, evidence: Evidence) -> Finding | None:
    """By the words around them: two figures that stand in each other's place in every line that has both."""
    claim, meaning = statement.text, statement.meaning
    theirs = [pair for line in evidence.lines for pair in counted(line)]
    settled = [f for f, concept in counted(claim) if any(c == concept and equal(f, o) for o, c in theirs)]
    ours = [f for f in claim.figures if f.value != 1 and f not in settled]
    for a, b in combinations(ours, 2):
        rivals = a.kind == b.kind and a.unit == b.unit and not equal(a, b)
        lines = [line for line in evidence.lines if rivals and _has(line, a) and _has(line, b)]
        meaning.learn([claim, *lines])
        if lines and all(_gain(a, b, claim, line, meaning) >= MARGIN for line in lines):
            return contradicted(
                f"{a.text} and {b.text} the other way round in the source", a.span.start, b.span.end
            )
    return None


MARGIN = 0.9
"""By how many words two figures must fit better in each other's place than as they stand."""


def _has(line: Text, figure: Figure) -> list[Figure]:
    return [f for f in line.figures if equal(f, figure) and f.unit == figure.unit]


def _gain(a: Figure, b: Figure, claim: Text, line: Text, meaning: Meaning) -> float:
    """How much better each of the two fits among the other's words in the line; 0 where it gives a vote as they do."""

    def fit(figure: Figure, other: Figure) -> float:
        words = _around(claim, figure)
        near = [meaning.likeness(words, claim.lang, _around(line, f), line.lang) for f in _has(line, other)]
        return max((told(n.max(axis=1)) + told(n.max(axis=0)) for n in near if n.size), default=0.0) / 2

    if any(equal(a, one) and equal(b, two) for one, two in pairs.votes(line)):
        return 0.0
    return fit(a, b) + fit(b, a) - fit(a, a) - fit(b, b)


def _around(text: Text, figure: Figure) -> list[Word]:
    """The content words between the figure and the next one, comma or "and" on either side."""
    low, high = figure.span.start, figure.span.end
    cuts = [(f.span.start, f.span.end) for f in text.figures]
    for cut in (re.compile("[,،、，;；]"), listed(text.lang, "ands", "joints")):
        cuts += [m.span() for m in cut.finditer(text.text)]
    left = max((end for _, end in cuts if end <= low), default=0)
    right = min((start for start, _ in cuts if start >= high), default=len(text.text))
    return [
        w for w in text.content if left <= w.start and w.end <= right and (w.end <= low or high <= w.start)
    ]


RULES = (
    Rule(name="counts-another", find=by_text(_miscounted)),
    Rule(name="part-over-whole", find=lambda statement, _: _part_over_whole(statement.text)),
    Rule(name="exchanged", find=_exchanged),
)
