"""No figure that is pinned may fall below its floor, and every floor is measured."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.floors import MEASURES, holds, measure, unmeasured

EVALS = Path(__file__).parents[2] / "evals"
FILE = (EVALS / "floors.toml").read_text("utf-8")
FLOORS = tomllib.loads(FILE)


PRINTED = {"demo", "demo_at_most"}
"""Measured over the demo that is printed for the tests of the day: ``tests/day/test_demo_reading.py``."""


@pytest.mark.parametrize("section", sorted(FLOORS.keys() - PRINTED))
def test_figures_stand_above_their_floors(section):
    if why := unmeasured(section):
        pytest.skip(why)
    figures = measure(section)
    low = {
        k: (figures[k], floor)
        for k, floor in FLOORS[section].items()
        if not holds(section, figures[k], floor)
    }
    assert not low


def test_every_section_is_measured_and_every_measure_has_floors():
    assert FLOORS.keys() == MEASURES.keys()


def test_what_does_not_ship_is_skipped_with_a_reason(monkeypatch):
    monkeypatch.delenv("BROADSHEET_EVAL_DATA", raising=False)
    assert {s for s in FLOORS if unmeasured(s)} == {"ground_outside_at_most"}


def test_of_what_is_counted_less_is_better():
    assert holds("demo", 0.8, 0.7) and not holds("demo", 0.6, 0.7)
    assert holds("demo_at_most", 3, 3) and not holds("demo_at_most", 4, 3)


def test_a_floor_is_lowered_with_its_reason_and_no_other_line_changes(monkeypatch):
    monkeypatch.syspath_prepend(str(EVALS))
    from gate import lowered

    text = lowered(FILE, {("extract", "summit_shingle_f1"): 0.51239}, "a harder\n set")
    changed = [new for old, new in zip(FILE.splitlines(), text.splitlines(), strict=True) if old != new]
    assert changed == ["summit_shingle_f1 = 0.512  # a harder set"]
    assert tomllib.loads(text)["extract"]["summit_shingle_f1"] == 0.512
