"""Up or down beside a figure: not against the direction beside the same figure in the source."""

from __future__ import annotations

from broadsheet.news import Figure
from broadsheet.text.lexicon import Hit, opposites
from broadsheet.text.listed import listed

from ...align import contexts
from ...evidence import Evidence, Finding, Text, contradicted
from ...rule import Rule, by_text
from ..figures.pairs import equal

RISING, FALLING = frozenset({"up", "more"}), frozenset({"down", "less"})
SIDES = frozenset(
    {"support", "oppose", "approve", "reject", "accept", "refuse", "begin", "end", "before", "after"}
)
"""Poles of which both may stand beside one figure: votes for and against are told by what they count."""
LARGE = 1000
"""From here on a number without a unit is the same number with one: a currency nobody read."""
FAR = 90
"""Most characters between a figure and the verb that says where it went."""


def _beside(claim: Text, evidence: Evidence) -> Finding | None:
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


def _in_clause(claim: Text, evidence: Evidence) -> Finding | None:
    """In the whole clause, where sentence and source have one direction each: "raised by 0.5 points to 3.25"."""
    for figure in claim.figures:
        if figure.kind in ("year", "ordinal", "age"):
            continue
        ours = _moves(claim, figure)
        here = {h.concept for h in ours}
        if len(here) != 1:
            continue
        there = [
            {h.concept for h in _moves(line, f)}
            for line in evidence.lines
            for f in line.figures
            if equal(figure, f) and f.unit == figure.unit and f.kind == figure.kind
        ]
        other = "down" if here == {"up"} else "up"
        if there and all(found == {other} for found in there):
            return contradicted(
                f"{ours[0].text} beside {figure.text}, the other way in the source",
                ours[0].start,
                ours[0].end,
            )
    return None


def _moves(text: Text, figure: Figure) -> list[Hit]:
    """Words for up and down in the clause of the figure, not far from it."""
    low, high = text.clause(figure.span.start)
    moves = [
        h
        for h in text.hits("polar")
        if h.concept in ("up", "down")
        and abs(h.start - figure.span.start) <= FAR
        and not listed(text.lang, "rates").match(text.text, h.end)  # a rate of growth may go either way
        and not any(f.span.holds(h.start) for f in text.figures)
    ]
    return [h for h in moves if low <= h.start < high] or [h for h in moves if h.start < figure.span.start]


RULES = (
    Rule(name="direction", find=by_text(_beside), by_words=True),
    Rule(name="direction-in-clause", find=by_text(_in_clause)),
)
