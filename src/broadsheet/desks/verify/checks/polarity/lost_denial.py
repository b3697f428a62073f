"""A denial of the sources that the sentence has lost: its clause denies, the sentence states."""

from __future__ import annotations

from ...denials import nots
from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning
from ...telling import telling, told_in

TOLD, AHEAD = 1.2, 1.3
"""Words of the sentence that its line must tell, and how many times as much as every other."""
DENIED = 0.6
"""Words of it that the clause of the denial must tell."""
DENYING = frozenset({"refuse", "reject", "oppose", "deny", "ban", "acquitted", "withdraw"})
"""Poles that say no without a word for "not"."""


def check(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    if _denies(claim) or claim.pack.grammar.may_deny.regex.search(claim.text):
        return None
    line = telling(claim, claim.content, evidence, meaning, least=TOLD, ahead=AHEAD)
    if line is None:
        return None
    for hit in nots(line):
        if line.quoted(hit.start):
            continue
        if told_in(claim, claim.content, line, line.clause(hit.start), meaning) >= DENIED:
            return contradicted(f"the source denies ({hit.text})")
    return None


def _denies(text: Text) -> bool:
    """Has the text any word that says no?"""
    return any(h.concept in ("not", "lacking") for h in text.hits("stance")) or any(
        h.concept in DENYING for h in text.hits("polar")
    )
