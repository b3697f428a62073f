"""Beat: the desk on the hand-checked rows of evals/beat/gold.jsonl."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from broadsheet.office.gauging import gauge

GOLD = Path(__file__).parents[1] / "evals/beat/gold.jsonl"


def measure() -> Mapping[str, float]:
    scores = gauge("beat", GOLD, None)
    return {key: scores[key] for key in ("coverage", "accuracy", "accuracy_any")}
