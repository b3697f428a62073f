"""No figure that is pinned may fall below its floor, and every floor is measured."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.floors import measure

FLOORS = tomllib.loads((Path(__file__).parents[2] / "evals" / "floors.toml").read_text("utf-8"))


@pytest.mark.parametrize("section", sorted(FLOORS))
def test_figures_stand_above_their_floors(section):
    figures = measure(section)
    low = {key: (figures[key], floor) for key, floor in FLOORS[section].items() if figures[key] < floor}
    assert not low
