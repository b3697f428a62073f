"""What an entailment model holds against a sentence that the rules let pass."""

from __future__ import annotations

from broadsheet.news import Ruling
from broadsheet.ports import Entail

from ...align import nearness
from ...evidence import Evidence, Finding, Statement, contradicted, unsupported

SURE = 0.9
"""Probability from which the model's ruling counts: a model alone drops nothing on a doubt."""
MOST_LINES = 5
"""Lines of the reports a sentence is judged against: those nearest to it, in the order of the reports."""


def check(statement: Statement, evidence: Evidence, model: Entail) -> Finding | None:
    """A ruling adds to what the rules can show and takes none back; SUPPORTED lifts a doubt. Raises ModelError."""
    claim = statement.text
    ranked = sorted(range(len(evidence.lines)), key=lambda i: -nearness(claim, evidence.lines[i]))
    chosen = sorted(ranked[:MOST_LINES])
    premise = " ".join(evidence.lines[i].text.strip() for i in chosen)
    ((said, not_said, denied),) = model.judge([(premise, claim.text)])
    if denied >= SURE:
        return contradicted(f"{model.model} finds the contrary ({denied:.2f})", rule="denied")
    if not_said >= SURE:
        return unsupported(f"{model.model} does not find it ({not_said:.2f})", rule="not-said")
    return Finding(ruling=Ruling.SUPPORTED, note="", rule="borne-out") if said >= SURE else None
