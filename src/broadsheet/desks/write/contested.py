"""Where reports of one day say opposite things of one matter: neither is told as a fact."""

from __future__ import annotations

from datetime import timedelta

from ...text.lexicon import opposite
from .echo import Echoes, Trace

CLAIMS = frozenset(
    {
        "accept",
        "refuse",
        "approve",
        "reject",
        "win",
        "lose",
        "guilty",
        "acquitted",
        "allow",
        "ban",
        "release",
        "arrested",
    }
)
"""Concepts with an opposite that decide what happened."""
ONE_MATTER = 0.3
"""Likeness by what else they tell from which two sentences speak of one matter."""
ONE_MOMENT = timedelta(hours=12)
"""Reports further apart than this tell two stages of a story."""


def contested(echoes: Echoes) -> dict[tuple[str, int], frozenset[str]]:
    """Report id and start of each sentence whose claim another outlet's opposes -> the claims."""
    found: dict[tuple[str, int], set[str]] = {}
    claiming = [(t, claims) for t in echoes.traces if (claims := _claims(t))]
    for one, claims in claiming:
        for other, theirs in claiming:
            clash = {c for c in claims if opposite(c) in theirs}
            if clash and _one_matter(one, other, echoes):
                found.setdefault((one.reading.report.id, one.span.start), set()).update(clash)
    return {key: frozenset(clash) for key, clash in found.items()}


def _claims(trace: Trace) -> frozenset[str]:
    """What the sentence says was decided; nothing where it says both, or is negated."""
    told = {value.removeprefix("polar:") for kind, value in trace.marks if kind == "c"} & CLAIMS
    if trace.negated or any(opposite(c) in told for c in told):
        return frozenset()
    return frozenset(told)


def _one_matter(one: Trace, other: Trace, echoes: Echoes) -> bool:
    a, b = one.reading.report, other.reading.report
    if a.outlet == b.outlet or abs(a.published - b.published) > ONE_MOMENT:
        return False
    return echoes.alike(one, other, without_claims=True) >= ONE_MATTER
