"""Which sentences of the sources a sentence rests on, and their clauses."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from ...text.listed import listed
from .evidence import Evidence, Statement, Text
from .meaning import Meaning


def resting(claim: Text, evidence: Evidence, most: int = 2) -> list[Text]:
    """The lines that tell most of what the sentence tells, best first; none where nothing is shared."""
    scored = [(nearness(claim, line), i, line) for i, line in enumerate(evidence.lines)]
    scored = sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1]))
    if not scored:
        return []
    best = scored[0][0]
    return [line for score, _, line in scored[:most] if score >= 0.6 * best]


def told_by(claim: Text, evidence: Evidence, meaning: Meaning, most: int = 1) -> list[Text]:
    """Across languages, by the meaning of words too: the lines nearest to the sentence, best first."""
    return meaning.once("told by", claim, evidence, lambda: _ranked(claim, evidence, meaning))[:most]


def nearest_lines(claim: Text, lines: Sequence[Text], most: int, meaning: Meaning) -> list[Text]:
    """The lines that share most with the sentence, their words and its ready to be laid side by side."""
    chosen = sorted(lines, key=lambda line: -nearness(claim, line))[:most]
    meaning.learn([claim, *chosen])
    return chosen


def _ranked(claim: Text, evidence: Evidence, meaning: Meaning) -> list[Text]:
    scored = []
    for i, line in enumerate(nearest_lines(claim, evidence.lines, NEAREST, meaning)):
        alike = meaning.best(claim.content, claim.lang, [line])
        score = (
            nearness(claim, line) + 3.0 * float(np.clip(alike - 0.4, 0.0, None).mean()) if len(alike) else 0.0
        )
        scored.append((score, i, line))
    return [line for _, _, line in sorted(scored, key=lambda s: (-s[0], s[1]))]


def rests_on(statement: Statement, evidence: Evidence) -> list[Text]:
    """The two lines nearest to the sentence, in which what can be worked out is looked for."""
    return told_by(statement.text, evidence, statement.meaning, most=2)


def in_words_of_source(claim: Text, evidence: Evidence, meaning: Meaning) -> bool:
    """Has the line nearest to the sentence its words: forms of half of them, across languages the sense of most?"""

    def read() -> bool:
        line = next(iter(told_by(claim, evidence, meaning)), None)
        if line is None or not claim.content:
            return False
        if line.code == claim.code:
            return float((meaning.best(claim.content, claim.lang, [line]) >= SAME_FORM).mean()) >= OWN_WORDS
        return float(meaning.best(claim.content, claim.lang, [line]).mean()) >= OWN_SENSE

    return meaning.once("in words of source", claim, evidence, read)


SAME_FORM = 0.99
"""Likeness of two forms of one word."""
OWN_WORDS, OWN_SENSE = 0.43, 0.54
"""From what share of its words, and across languages from what mean likeness, a sentence is its source's."""
NEAREST = 8
"""Lines of long reports that are looked at by meaning."""


def nearness(a: Text, b: Text) -> float:
    """How much two texts share: figures, names, days, concepts, and words where the language is one."""
    score = 1.5 * len({(f.value, f.unit) for f in a.figures} & {(f.value, f.unit) for f in b.figures})
    score += len(a.name_keys & b.name_keys)
    score += 0.7 * len({d.first for d in a.dates} & {d.first for d in b.dates})
    score += 0.6 * len(a.concepts() & b.concepts())
    if a.code == b.code:
        score += 1.0 * len(a.stems & b.stems)
    return score


@lru_cache(maxsize=64)
def _break(lang: str) -> re.Pattern[str]:
    joined = listed(lang, "ands", "joints").pattern
    return re.compile(rf"[;,،、，；:：]\s*|\s[–—]\s|\s(?={joined})", re.IGNORECASE)


def clauses(line: Text) -> list[tuple[int, int]]:
    """The clauses of a line, and the whole of it."""
    breaks = (_break(line.lang), line.pack.grammar.linked.regex)
    cuts = [0, *sorted(m.end() for b in breaks for m in b.finditer(line.text)), len(line.text)]
    spans = [(a, b) for a, b in pairwise(cuts) if b - a > LEAST_CLAUSE]
    return [*spans, (0, len(line.text))]


LEAST_CLAUSE = 12
"""Letters under which a piece between commas is no clause."""


@lru_cache(maxsize=64)
def enumerates(lang: str) -> re.Pattern[str]:
    """All that stands between two of a list: a comma, an "and", or both."""
    ands = listed(lang, "ands").pattern
    return re.compile(rf"\s*+(?:[,、،，・]|{ands})?\s*+(?:{ands})?\s*", re.IGNORECASE)
