"""Between languages: where one line must be what a sentence translates, what the line denies
or only allows for must not be lost.

The line is told by vectors of whole sentences: near, far nearer than every other, about as long. What is lost
is looked for by words alone, so nothing is held against a sentence with any word that may deny or allow for.
"""

from __future__ import annotations

from ...align import told_by
from ...denials import nots
from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning

ALIKE, APART = 0.6, 0.2
"""Cosine from which a line says what the sentence says; how far behind the next line must stay."""


def denies_less(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """The sentence denies nothing, the line it translates does."""
    if any(
        h.concept in ("not", "lacking") for h in claim.hits("stance")
    ) or claim.pack.grammar.may_deny.regex.search(claim.text):
        return None
    line = meaning.once("translated", claim, evidence, lambda: _translated(claim, evidence, meaning))
    if line is None:
        return None
    denial = next((hit for hit in nots(line) if hit.text not in line.pack.words.denies_word), None)
    return contradicted(f"the source denies ({denial.text})") if denial else None


def _translated(claim: Text, evidence: Evidence, meaning: Meaning) -> Text | None:
    """The one line that says what the sentence says, in another language.

    None where there is none or several, or it quotes.
    """
    if claim.code in evidence.langs or claim.quotations:
        return None
    lines = told_by(claim, evidence, meaning, most=3)
    if not lines:
        return None
    near = meaning.nearness(claim.text, claim.lang, [(line.text, line.lang) for line in lines])
    best = int(near.argmax())
    others = max((float(n) for i, n in enumerate(near) if i != best), default=0.0)
    length = len(claim.content) / max(1, len(lines[best].content))
    if near[best] < ALIKE or others > near[best] - APART or not 0.5 < length < 2.0 or lines[best].quotations:
        return None
    return lines[best]
