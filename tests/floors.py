"""Every floor of evals/floors.toml with the code that measures it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from . import floors_beat, floors_demo, floors_extract, floors_ground, floors_names, floors_relate
from .desks import cold, pack

MEASURES: Mapping[str, Callable[[], Mapping[str, float]]] = {
    "beat": floors_beat.measure,
    "extract": floors_extract.measure,
    **{section: partial(floors_ground.measure, section) for section in floors_ground.SETS},
    "relate": floors_relate.measure,
    "cluster": lambda: {**pack.figures(), **cold.figures()},
    "names": floors_names.measure,
    **{section: partial(floors_demo.measure, section) for section in ("demo", "demo_at_most")},
}


def holds(section: str, figure: float, limit: float) -> bool:
    """Is a figure as good as is pinned? In a section that ends in ``_at_most`` less is better."""
    return figure <= limit if section.endswith("_at_most") else figure >= limit


def measure(section: str) -> Mapping[str, float]:
    """The figures of one section. Raises KeyError for a section nobody measures."""
    return MEASURES[section]()
