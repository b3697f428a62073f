"""Causes and details: what a sentence adds that no source holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from broadsheet.text.lexicon import Hit
from broadsheet.text.listed import listed
from broadsheet.text.words import Word, alike

from ...align import nearest_lines
from ...denials import nots
from ...evidence import Evidence, Finding, Statement, Text, unsupported
from ...meaning import Meaning
from ...rule import Rule, by_meaning

UNCOVERED = 0.6
NEAR_DENIAL = 8
"""Characters between a negation and what it denies."""
MOST_REASON = 5
"""Content words of a reason that are looked at."""
UNLIKE = 0.7
"""Likeness of meaning under which a word counts as new, the more so the less alike."""
STRANGE, STRANGE_REASON = 0.8, 0.45
"""How new a run of words may be, anywhere and inside a reason or an aim."""
PIECES = 0.45
"""What a pair of signs counts of a word in Chinese."""
GAP = 24
"""Most characters between two words of one run."""
NEAREST = 6
"""Lines of a long report that are looked at."""


def _cause(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    for hit in claim.hits("stance"):
        if hit.concept != "hard-cause" or claim.quoted(hit.start) or _denied(hit, claim):
            continue
        start, end = reason(claim, hit)
        words = [w for w in claim.content if start <= w.start and w.end <= end]
        happened = {h.start for h in claim.hits("events")}
        words = [w for w in words if w.start not in happened][:MOST_REASON]
        if not words:
            continue
        own = evidence.own(claim.lang)
        if own:
            missing = [w for w in words if not covered(w.text, claim, own, w.start, w.end)]
            if len(missing) >= UNCOVERED * len(words):
                return unsupported("a reason that no source gives", start, end)
        elif _meant(words, claim, evidence, meaning, known=not unknown_cause(evidence)):
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


def unknown_cause(evidence: Evidence) -> bool:
    """Do the sources say that the cause is not known or still looked for, and nowhere give one?"""
    said = False
    for line in evidence.lines:
        stance = {h.concept for h in line.hits("stance")}
        matters = {h.concept for h in line.hits("matters")}
        if "cause" in matters and (stance & {"not", "lacking"} or "inquiry" in matters):
            said = True
        elif "hard-cause" in stance:
            return False
    return said


def _meant(words: Sequence[Word], claim: Text, evidence: Evidence, meaning: Meaning, *, known: bool) -> bool:
    """Across languages: do the sources speak of what the reason names?"""
    near = nearest(claim, evidence.lines, meaning, words)
    likeness = [near[w.start] for w in words]
    least, mean = (LEAST_SPOKEN_OF, SPOKEN_OF) if known else (0.5, 0.62)
    return min(likeness) >= least and sum(likeness) / len(likeness) >= mean


LEAST_SPOKEN_OF, SPOKEN_OF = 0.45, 0.58
"""Likeness of each word of a reason, and of all on average, from which the sources speak of it."""


def reason(text: Text, hit: Hit) -> tuple[int, int]:
    """Where the reason stands: after the word that gives it, before it where verbs stand last."""
    low, high = text.clause(hit.start)
    if text.verb_last:
        return low, hit.end
    by = list(listed(text.lang, "by").finditer(text.text, low, hit.start)) if text.verb_second else []
    if by and not any(hit.end <= w.start < high for w in text.content):
        return by[-1].start(), hit.start  # "durch ein Gasleck verursacht"
    return hit.start, high


def covered(word: str, claim: Text, lines: tuple[Text, ...], start: int, end: int) -> bool:
    """Does a source hold the word, a form of it, or another word for the same concept?"""
    if any(alike(word, w.text, claim.lang) for line in lines for w in line.content):
        return True
    meant = claim.concepts(start, end)
    return bool(meant) and any(meant & line.concepts() for line in lines)


def _new(statement: Statement, evidence: Evidence) -> Finding | None:
    """A run of words that neither stand in the sources, of the same language, nor mean anything said there."""
    claim = statement.text
    own = evidence.own(claim.lang)
    if not own or len(own) < len(evidence.lines):
        return None
    outlets = [(m.start(), m.end()) for o in statement.outlets for m in re.finditer(re.escape(o), claim.text)]
    words = [
        w
        for w in claim.content
        if not spoken_for(w.start, claim) and not any(a < w.end and w.start < b for a, b in outlets)
    ]
    unwritten = [w for w in words if not covered(w.text, claim, own, w.start, w.end)]
    if len(unwritten) < 2:
        return None
    near = nearest(claim, own, statement.meaning, unwritten)
    gave = [reason(claim, h) for h in claim.hits("stance") if h.concept in ("hard-cause", "aim")]
    strange = 0.0
    run: list[Word] = []
    for word in words:
        lack = max(0.0, UNLIKE - near.get(word.start, 1.0)) / UNLIKE
        if not lack or (run and word.start - run[-1].end > GAP):
            strange, run = 0.0, []
        if claim.pack.traits.spacing == "none" and not claim.verb_last:
            lack *= PIECES  # words are overlapping pairs of signs, many across two words
        if not lack:
            continue
        strange, run = strange + lack, [*run, word]
        inside = any(a <= run[0].start and word.end <= b for a, b in gave)
        if len(run) >= 2 and strange >= (STRANGE_REASON if inside else STRANGE):
            return unsupported("nothing like it in a source", run[0].start, word.end)
    return None


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


RULES = (
    Rule(name="cause", find=by_meaning(_cause)),
    Rule(name="new-words", find=_new, doubt=True),
)
