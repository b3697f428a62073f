"""No figure that is pinned may fall below its floor, and every floor is measured."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.floors import measure

EVALS = Path(__file__).parents[2] / "evals"
FILE = (EVALS / "floors.toml").read_text("utf-8")
FLOORS = tomllib.loads(FILE)


@pytest.mark.parametrize("section", sorted(FLOORS))
def test_figures_stand_above_their_floors(section):
    figures = measure(section)
    low = {key: (figures[key], floor) for key, floor in FLOORS[section].items() if figures[key] < floor}
    assert not low


def test_a_floor_is_lowered_with_its_reason_and_no_other_line_changes(monkeypatch):
    monkeypatch.syspath_prepend(str(EVALS))
    from gate import lowered

    text = lowered(FILE, {("extract", "summit_shingle_f1"): 0.51239}, "a harder\n set")
    changed = [new for old, new in zip(FILE.splitlines(), text.splitlines(), strict=True) if old != new]
    assert changed == ["summit_shingle_f1 = 0.512  # a harder set"]
    assert tomllib.loads(text)["extract"]["summit_shingle_f1"] == 0.512
