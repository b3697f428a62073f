"""Support as a whole: how much of a sentence a long report of its language holds, in any form or meaning.

A report of a few lines says too little for that: who retells it uses words it has not. One of many lines has
most words of what is told after it, so that several words foreign to all of it are not from there.
"""

from __future__ import annotations

from ...evidence import Evidence, Finding, Statement, unsupported
from .causes import covered, nearest, spoken_for

LINES = 10
"""Fewest lines of the cited reports."""
FOREIGN = 0.6
"""Likeness to the nearest word under which a word is foreign to the report."""
LEAST, SHARE = 2, 0.2
"""Foreign words, and their share of the content words, from which the sentence rests on something else.

Chosen on summaries of long reports (QAGS); short reports are left out, since there it took right sentences for wrong.
"""


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    claim = statement.text
    own = evidence.own(claim.lang)
    if (
        len(own) < LINES
        or len(own) < len(evidence.lines)
        or (claim.pack.traits.spacing == "none" and not claim.verb_last)
    ):
        return None
    words = [w for w in claim.content if not spoken_for(w.start, claim)]
    unwritten = [w for w in words if not covered(w.text, claim, own, w.start, w.end)]
    if len(unwritten) < LEAST:
        return None
    near = nearest(claim, own, statement.meaning, unwritten)
    foreign = [w for w in unwritten if near[w.start] < FOREIGN]
    if len(foreign) < LEAST or len(foreign) < SHARE * len(claim.content):
        return None
    return unsupported("words that nothing in the report is like", foreign[0].start, foreign[-1].end)
