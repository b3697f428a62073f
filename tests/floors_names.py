"""Figures of name matching on names none of whose words were learned from, for the tests and the gate."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path

from broadsheet.desks.register import Register
from broadsheet.gauge.names import evaluate_names
from broadsheet.text.names import Gazetteer

HELD_OUT = Path(__file__).parents[1] / "evals" / "names_held_out.jsonl.gz"


@cache
def measure() -> dict[str, float]:
    """F1 across scripts without lists, and the share of different names that are kept apart."""
    with gzip.open(HELD_OUT, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = evaluate_names(rows, Register(gazetteer=Gazetteer()), [], False)
    scripts = found["by_scripts"]
    return {
        "held_out_f1": found["f1"],
        "held_out_kept_apart": 1 - found["wrong_joins_per_1000"] / 1000,
        "held_out_least_scripts_f1": min(figures["f1"] for figures in scripts.values()),
    }
