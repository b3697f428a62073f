"""Up or down beside a figure: not against the direction beside the same figure in the source."""

from __future__ import annotations

from broadsheet.news import Figure
from broadsheet.text.lexicon import opposites

from ...align import contexts
from ...evidence import Evidence, Finding, Text, contradicted
from ..figures.pairs import equal

RISING, FALLING = frozenset({"up", "more"}), frozenset({"down", "less"})
SIDES = frozenset(
    {"support", "oppose", "approve", "reject", "accept", "refuse", "begin", "end", "before", "after"}
)
"""Poles of which both may stand beside one figure: votes for and against are told by what they count."""
LARGE = 1000
"""From here on a number without a unit is the same number with one: a currency nobody read."""


def check(claim: Text, evidence: Evidence) -> Finding | None:
    """In the stretch that is the figure's own."""
    ours = list(claim.figures)
    mine = contexts(claim, [(f.span.start, f.span.end) for f in ours])
    for figure, context in zip(ours, mine, strict=True):
        named = {t[6:] for t in context if t.startswith("polar:")}
        here = named & (RISING | FALLING)
        if not named:
            continue
        there: set[str] = set()
        for line in evidence.lines:
            found = list(line.figures)
            around = contexts(line, [(f.span.start, f.span.end) for f in found])
            for f, c in zip(found, around, strict=True):
                if equal(figure, f) and (f.unit == figure.unit or (not figure.unit and f.value >= LARGE)):
                    there |= {t[6:] for t in c if t.startswith("polar:")}
        rising, falling = here & RISING, here & FALLING
        theirs_up, theirs_down = there & RISING, there & FALLING
        if (rising and not falling and theirs_down and not theirs_up) or (
            falling and not rising and theirs_up and not theirs_down
        ):
            return _beside_figure(claim, here, figure)
        turned = {concept for concept in named - here - SIDES if opposites(concept) & there}
        if turned and not any({c, *opposites(c)} & named != {c} or c in there for c in turned):
            return _beside_figure(claim, turned, figure)
    return None


def _beside_figure(claim: Text, concepts: set[str], figure: Figure) -> Finding:
    hit = next(h for h in claim.hits("polar") if h.concept in concepts)
    return contradicted(f"{hit.text} beside {figure.text}, the other way in the source", hit.start, hit.end)
