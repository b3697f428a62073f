"""Relate: the desk on the hand-checked pairs of evals/relate/wikinews.jsonl, and the pack's relations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from broadsheet.office.gauging import gauge

from .desks import pack

GOLD = Path(__file__).parents[1] / "evals/relate/wikinews.jsonl"


def measure() -> Mapping[str, float]:
    scores = gauge("relate", GOLD, None)
    kept = {key: scores[key] for key in ("precision_at_5", "found", "kind_right")}
    return {**kept, **pack.relations()}
