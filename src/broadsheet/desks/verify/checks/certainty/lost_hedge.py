"""A doubt of the sources that the sentence has lost: their clause says may, perhaps or whether, the sentence none."""

from __future__ import annotations

from broadsheet.text.listed import listed

from ...evidence import Evidence, Finding, Text, unsupported
from ...meaning import Meaning
from ...telling import telling, told_in
from .hedges import hits, scope

TOLD, AHEAD = 0.7, 1.15
"""Words of the sentence that its line must tell, and how many times as much as every other."""
HEDGED, MOSTLY = 0.6, 0.5
"""How many of them the reach of the hedge must tell, and which share of what the line tells."""


def check(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    if hits(claim, "possible", "open", "alleged") or listed(claim.lang, "expects").search(claim.text):
        return None
    line = telling(claim, claim.content, evidence, meaning, least=TOLD, ahead=AHEAD)
    if line is None:
        return None
    whole = told_in(claim, claim.content, line, (0, len(line.text)), meaning)
    for hedge in hits(line, "possible", "open"):
        if listed(line.lang, "able").fullmatch(hedge.text):
            continue
        told = told_in(claim, claim.content, line, scope(line, hedge), meaning)
        if told >= HEDGED and told >= MOSTLY * whole:
            return unsupported(f"the source says {hedge.text}")
    return None
