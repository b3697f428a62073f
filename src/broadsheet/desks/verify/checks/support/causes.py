"""Causes that no source gives, and what of a sentence its sources hold."""

from __future__ import annotations

from collections.abc import Sequence

from broadsheet.text.lexicon import Hit
from broadsheet.text.words import Word, alike

from ...align import nearest_lines
from ...denials import nots
from ...evidence import Evidence, Finding, Text, unsupported
from ...meaning import Meaning
from ...rule import Rule, by_meaning

UNCOVERED = 0.6
NEAR_DENIAL = 8
"""Characters between a negation and what it denies."""
MOST_REASON = 3
"""Content words of a reason that are looked at: those nearest to the word that gives it."""
NEAREST = 6
"""Lines of a long report that are looked at."""


def _cause(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    for hit in claim.hits("stance"):
        if hit.concept != "hard-cause" or claim.quoted(hit.start) or _denied(hit, claim):
            continue
        start, end = reason(claim, hit)
        words = [w for w in claim.content if start <= w.start and w.end <= end]
        happened = {h.start for h in claim.hits("events")}
        words = [w for w in words if w.start not in happened]
        words = words[-MOST_REASON:] if claim.verb_last else words[:MOST_REASON]
        if not words:
            continue
        own = evidence.own(claim.lang)
        if own:
            missing = [w for w in words if not covered(w.text, claim, own, w.start, w.end)]
            if len(missing) >= UNCOVERED * len(words):
                return unsupported("a reason that no source gives", start, end)
        elif _meant(words, claim, evidence, meaning):
            continue
        elif not any(
            h.concept in ("cause", "hard-cause") for line in evidence.lines for h in line.hits("stance")
        ):
            return unsupported("a reason where the sources give none", start, end)
    return None


def _denied(hit: Hit, claim: Text) -> bool:
    """Does a negation stand right before what gives the reason: "not because of", 不会因此?"""
    return any(
        0 <= hit.start - no.end <= NEAR_DENIAL and no.start >= claim.clause(hit.start)[0]
        for no in nots(claim)
    )


def _meant(words: Sequence[Word], claim: Text, evidence: Evidence, meaning: Meaning) -> bool:
    """Across languages: do the sources speak of what the reason names?"""
    near = nearest(claim, evidence.lines, meaning, words)
    likeness = [near[w.start] for w in words]
    return min(likeness) >= LEAST_SPOKEN_OF and sum(likeness) / len(likeness) >= SPOKEN_OF


LEAST_SPOKEN_OF, SPOKEN_OF = 0.45, 0.58
"""Likeness of each word of a reason, and of all on average, from which the sources speak of it."""


def reason(text: Text, hit: Hit) -> tuple[int, int]:
    """Where the reason stands: after the word that gives it, before it where verbs stand last."""
    low, high = text.clause(hit.start)
    if text.verb_last:
        return low, hit.end
    return hit.start, high


def covered(word: str, claim: Text, lines: tuple[Text, ...], start: int, end: int) -> bool:
    """Does a source hold the word, a form of it, or another word for the same concept?"""
    if any(alike(word, w.text, claim.lang) for line in lines for w in line.content):
        return True
    meant = claim.concepts(start, end)
    return bool(meant) and any(meant & line.concepts() for line in lines)


def spoken_for(at: int, claim: Text) -> bool:
    """Do other checks look at the word: a name, a figure, a day, a quotation, a word of stance or direction?"""
    spans = [x.span for part in (claim.names, claim.figures, claim.dates, claim.quotations) for x in part]
    if any(s.start <= at < s.end for s in spans):
        return True
    return any(h.start <= at < h.end for table in ("stance", "polar", "offices") for h in claim.hits(table))


def nearest(
    claim: Text, lines: tuple[Text, ...], meaning: Meaning, words: Sequence[Word]
) -> dict[int, float]:
    """Start of each word -> likeness of the nearest word of the lines that tell most alike."""
    best = meaning.best(words, claim.lang, nearest_lines(claim, lines, NEAREST, meaning))
    return {w.start: float(b) for w, b in zip(words, best, strict=True)}


RULES = (Rule(name="cause", find=by_meaning(_cause)),)
