"""A doubt of the sources that the sentence has lost: its clause says may, perhaps or whether, the sentence none of it."""

from __future__ import annotations

import re

from ...evidence import Evidence, Finding, Text, unsupported
from ...meaning import Meaning
from ...telling import telling, told_in
from .hedges import EXPECTS, hits, scope

TOLD, AHEAD = 0.7, 1.15
"""Words of the sentence that its line must tell, and how many times as much as every other."""
HEDGED, MOSTLY = 0.6, 0.5
"""How many of them the reach of the hedge must tell, and which share of what the line tells."""

ABLE = re.compile(
    r"(?:can|kan|kunnen|peut|peuvent|pu[eò]de?n?|poss\w+|può|pode[mn]?|мож\w*|мог\w*|يمكن)(?!\w)",
    re.IGNORECASE,
)
"""Words that say as often that somebody is able to."""


def check(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    if hits(claim, "possible", "open", "alleged") or EXPECTS.search(claim.text):
        return None
    line = telling(claim, claim.content, evidence, meaning, least=TOLD, ahead=AHEAD)
    if line is None:
        return None
    whole = told_in(claim, claim.content, line, (0, len(line.text)), meaning)
    for hedge in hits(line, "possible", "open"):
        if ABLE.match(hedge.text):
            continue
        told = told_in(claim, claim.content, line, scope(line, hedge), meaning)
        if told >= HEDGED and told >= MOSTLY * whole:
            return unsupported(f"the source says {hedge.text}")
    return None
