"""What an entailment model holds against a sentence that the rules let pass."""

from __future__ import annotations

from ...ports import Entail
from .align import nearness
from .evidence import Evidence, Finding, Statement, contradicted, unsupported

SURE = 0.9
"""Probability from which the model's ruling counts: a model alone drops nothing on a doubt."""
MOST_LINES = 5
"""Lines of the reports a sentence is judged against: those nearest to it, in the order of the reports."""


def check(statement: Statement, evidence: Evidence, model: Entail) -> Finding | None:
    """A ruling only ever adds: nothing the rules hold against a sentence is taken back. Raises ModelError."""
    claim = statement.text
    ranked = sorted(range(len(evidence.lines)), key=lambda i: -nearness(claim, evidence.lines[i]))
    chosen = sorted(ranked[:MOST_LINES])
    premise = " ".join(evidence.lines[i].text.strip() for i in chosen)
    ((_, not_said, denied),) = model.judge([(premise, claim.text)])
    if denied >= SURE:
        return contradicted(f"entailment: {model.model} finds the contrary ({denied:.2f})")
    if not_said >= SURE:
        return unsupported(f"entailment: {model.model} does not find it ({not_said:.2f})")
    return None
