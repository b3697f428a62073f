"""Figures of the copy desk on the grounding cases that ship, for the tests and the gate."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from broadsheet.desks.verify import Verify
from broadsheet.gauge.ground import evaluate_ground
from broadsheet.models.embed import Usem3

from .desks.readings import gazetteer, understand

SETS = {
    "ground": "grounding_dev.jsonl",
    "ground_a": "grounding_a.jsonl",
    "ground_b": "grounding_b.jsonl",
    "ground_c": "grounding_c.jsonl",
    "ground_d": "grounding_d.jsonl",
    "ground_e": "grounding_e.jsonl",
    "ground_f": "grounding_f.jsonl",
    "ground_g": "grounding_g.jsonl",
    "ground_h": "grounding_h.jsonl",
    "ground_i": "grounding_i.jsonl",
    "ground_j": "grounding_j.jsonl",
    "ground_k": "grounding_k.jsonl",
    "ground_l": "grounding_l.jsonl",
    "ground_m": "grounding_m.jsonl",
    "ground_n": "grounding_n.jsonl",
    "ground_o": "grounding_o.jsonl",
    "ground_p": "grounding_p.jsonl",
    "ground_q": "grounding_q.jsonl",
}
"""Section of the floors -> the cases it is measured on."""
WRONG_KINDS = frozenset(
    [
        "number_changed",
        "scale_changed",
        "unit_changed",
        "numbers_swapped",
        "percent_vs_points",
        "count_of_members",
        "name_substituted",
        "office_wrong",
        "place_wrong",
        "roles_swapped",
        "quote_altered",
        "quote_misattributed",
        "date_shifted",
        "comparison_flipped",
        "negation_flipped",
        "modality",
        "attribution_dropped",
        "invented_cause",
        "invented_detail",
        "wrong_citation",
    ]
)


@cache
def scores(section: str = "ground") -> dict[str, Any]:
    """What ``evaluate_ground`` says of the shipped cases."""
    cases = Path(__file__).parents[1] / "evals" / SETS[section]
    rows = [json.loads(line) for line in cases.read_text("utf-8").splitlines()]
    return evaluate_ground(rows, understand(), Verify(gazetteer=gazetteer(), embed=Usem3()), [])


def measure(section: str = "ground") -> dict[str, float]:
    """``recall`` of wrong sentences, ``specificity`` (1 less the false alarms), ``least_kind`` (worst kind of wrong);
    ``specificity_lenient`` where a doubt counts as right."""
    found = scores(section)
    kinds = [found["by_kind"][kind]["right"] for kind in WRONG_KINDS if kind in found["by_kind"]]
    return {
        "recall": found["recall"],
        "specificity": 1 - found["false_alarm_rate"],
        "specificity_lenient": 1 - found["lenient"]["false_alarm_rate"],
        "least_kind": min(kinds, default=0.0),
    }
