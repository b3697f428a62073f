"""Every floor of evals/floors.toml with the code that measures it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial

from . import (
    floors_beat,
    floors_demo,
    floors_extract,
    floors_ground,
    floors_names,
    floors_outside,
    floors_relate,
)
from .desks import cold, pack

MEASURES: Mapping[str, Callable[[], Mapping[str, float]]] = {
    "beat": floors_beat.measure,
    "extract": floors_extract.measure,
    **{section: partial(floors_ground.measure, section) for section in floors_ground.SETS},
    "ground_outside_at_most": floors_outside.measure,
    "relate": floors_relate.measure,
    "cluster": lambda: {**pack.figures(), **cold.figures()},
    "names": floors_names.measure,
    **{section: partial(floors_demo.measure, section) for section in ("demo", "demo_at_most")},
}


OUTSIDE = frozenset({"ground_outside_at_most"})
"""Sections measured on data that does not ship."""


def unmeasured(section: str) -> str:
    """Why a section cannot be measured here; empty where it can."""
    missing = section in OUTSIDE and not os.environ.get("BROADSHEET_EVAL_DATA")
    return "BROADSHEET_EVAL_DATA is not set" if missing else ""


def holds(section: str, figure: float, limit: float) -> bool:
    """Is a figure as good as is pinned? In a section that ends in ``_at_most`` less is better."""
    return figure <= limit if section.endswith("_at_most") else figure >= limit


def measure(section: str) -> Mapping[str, float]:
    """The figures of one section. Raises KeyError for a section nobody measures."""
    return MEASURES[section]()
